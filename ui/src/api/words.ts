// How a reply that is not "done" reads to a person.
import { hasWord, t } from "../i18n/index.svelte";
import { argsOf } from "./call";
import type { Rejection, Reply, Step } from "./generated";

export type Failure = Exclude<Reply<unknown>, { kind: "done" }>;

/** A rejection in words; names of fields, steps and rights inside it are worded first. */
export function wordRejection(rejection: Rejection): string {
  const args = argsOf(rejection);
  wordArg(args, "field", "field-");
  wordArg(args, "right", "right-");
  for (const key of ["from", "to"]) args[key] = shownDay(args[key]);
  if (typeof args.name === "string" && hasWord(`operation-${dashed(args.name)}`)) {
    args.name = t(`operation-${dashed(args.name)}`, { subject: args.subject ?? "" }).trim();
  }
  return t(`rejection-${rejection.code}`, args);
}

export function wordFailure(failure: Failure): string {
  return failure.kind === "rejected" ? wordRejection(failure.rejection) : t("fault", { reference: failure.reference });
}

/** What a saved step did, as its toast and the history say it. */
export function wordStep(step: Pick<Step, "name" | "subject">): string {
  return t(`operation-${dashed(step.name)}`, { subject: step.subject });
}

function dashed(name: string): string {
  return hasWord(`operation-${name}`) ? name : name.replaceAll("_", "-");
}

function wordArg(args: Record<string, string | number>, name: string, prefix: string): void {
  const value = args[name];
  if (typeof value === "string" && hasWord(prefix + value)) args[name] = t(prefix + value);
}

function shownDay(value: string | number | undefined): string | number {
  const parts = /^(\d{4})-(\d{2})-(\d{2})$/.exec(String(value ?? ""));
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}` : (value ?? "");
}
