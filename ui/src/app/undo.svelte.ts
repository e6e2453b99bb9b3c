// Taking a step back and forth, always by its name.
import { call, onStep, type Step, wordStep } from "../api";
import { notify, notifyFailure } from "../components";
import { t } from "../i18n/index.svelte";

// Steps that only rearrange the undo line itself announce themselves below; closing the digest is no step to speak of.
const silent = new Set(["undo", "redo", "set_preferences", "note_digest_shown"]);

/** Announces every saved step with an offer to take it back. */
export function announceSteps(): () => void {
  return onStep((name, step) => {
    if (!silent.has(name)) announce(step);
  });
}

function announce(step: Step): void {
  const text = wordStep(step);
  if (step.can_undo) notify(text, { label: t("undo"), keys: "Ctrl+Z", run: () => void undo(step.id) });
  else notify(text);
}

/** Takes back the given step, or the newest one. */
export async function undo(operation: string | null = null): Promise<void> {
  const reply = await call("undo", { operation });
  if (reply.kind !== "done") return notifyFailure(reply);
  const step = wordStep(reply.value);
  notify(t("undone", { step }), { label: t("redo"), keys: "Ctrl+Y", run: () => void redo() });
}

export async function redo(): Promise<void> {
  const reply = await call("redo", {});
  if (reply.kind !== "done") return notifyFailure(reply);
  const step = wordStep(reply.value);
  notify(t("redone", { step }), { label: t("undo"), keys: "Ctrl+Z", run: () => void undo() });
}
