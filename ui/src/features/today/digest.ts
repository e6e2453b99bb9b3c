import type { Value } from "../../api";

export type Digest = Value<"reminders">["digest"];

/** The day whose digest stands on the page, and the day on which it was closed; kept as the draft "digest". */
export const freshDigest = () => ({ shownOn: "", closedOn: "" });

/** Whether the morning has anything to say. */
export function hasNews(digest: Digest): boolean {
  return digest.overdue + digest.today + digest.week + digest.to_sign > 0 || digest.meeting !== null;
}
