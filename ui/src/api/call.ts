// The one door to the core: every request of the interface passes here, typed by the generated table.
import { platform } from "../platform";
import { noteChanged } from "./changed.svelte";
import type { Commands, Rejection, Reply, Step } from "./generated";

export type Name = keyof Commands;
export type Request<N extends Name> = Commands[N]["request"];
export type Value<N extends Name> = Commands[N]["reply"];

type StepListener = (name: Name, step: Step) => void;
const stepListeners = new Set<StepListener>();

/** Tells the frame about every step that was saved, so that it can offer to take it back. */
export function onStep(listener: StepListener): () => void {
  stepListeners.add(listener);
  return () => stepListeners.delete(listener);
}

/** Asks the core one thing. Screens that watch what it changed read again by themselves. */
export async function call<N extends Name>(name: N, request: Request<N>): Promise<Reply<Value<N>>> {
  const reply = await ask<N>(name, request);
  if (reply.kind === "done") {
    noteChanged(reply.changed);
    if (reply.step) for (const listener of stepListeners) listener(name, reply.step);
  }
  return reply;
}

async function ask<N extends Name>(name: N, request: Request<N>): Promise<Reply<Value<N>>> {
  try {
    return (await platform().call(name, request)) as Reply<Value<N>>;
  } catch (cause) {
    // The door itself failed; the core, which writes the log, never saw the request.
    console.error(name, cause);
    return { kind: "fault", reference: `ui-${name}` };
  }
}

/** The names and values a rejection carries, for wording it. */
export function argsOf(rejection: Rejection): Record<string, string | number> {
  const args: Record<string, string | number> = {};
  for (const [key, value] of Object.entries(rejection)) {
    if (typeof value === "string" || typeof value === "number") args[key] = value;
  }
  return args;
}
