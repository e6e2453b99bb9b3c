import type { BodyKey, DecisionStatus, MeetingRow, MeetingState, Status } from "../../api";
import type { Tone } from "../../components";
import { day, t, weekday } from "../../i18n/index.svelte";

export const bodies: BodyKey[] = ["council", "working_group", "creative_group", "commission"];
export const decisionStatuses: DecisionStatus[] = ["open", "overdue", "done", "no_deadline"];

/** The shape a decision's status shares with the statuses of the plan. */
export const decisionShape: Record<DecisionStatus, Status> = {
  open: "in_progress",
  overdue: "overdue",
  done: "done",
  no_deadline: "planned",
};

export const meetingTone: Record<MeetingState, Tone> = { draft: "active", held: "done", cancelled: "off" };

/** "27.11.2026, Friday, 15:00 · teachers' room" */
export function whenAndWhere(meeting: Pick<MeetingRow, "held_on" | "starts_at" | "place">): string {
  const when = [day(meeting.held_on), weekday(meeting.held_on), meeting.starts_at].filter(Boolean).join(", ");
  return [when, meeting.place].filter(Boolean).join(" · ");
}

export function meetingTitle(meeting: Pick<MeetingRow, "number" | "state">): string {
  if (meeting.number !== null) return t("meeting-numbered", { number: meeting.number });
  return t(meeting.state === "cancelled" ? "meeting-cancelled-title" : "meeting-draft-title");
}
