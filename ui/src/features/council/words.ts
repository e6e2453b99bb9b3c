import type { AgendaItem, BodyKey, DecisionStatus, MeetingRow, MeetingState, Status } from "../../api";
import type { Tone } from "../../components";
import { day, t, weekday } from "../../i18n/index.svelte";

export const bodies: BodyKey[] = ["council", "working_group", "creative_group", "commission"];
export const decisionStatuses: DecisionStatus[] = [
  "open",
  "soon",
  "overdue",
  "done",
  "verified",
  "no_deadline",
  "cancelled",
  "rejected",
  "proposed",
];

/** The shape a decision's status shares with the statuses of the plan. */
export const decisionShape: Record<DecisionStatus, Status> = {
  proposed: "planned",
  rejected: "not_applicable",
  open: "in_progress",
  soon: "soon",
  overdue: "overdue",
  done: "done",
  verified: "done",
  cancelled: "not_applicable",
  no_deadline: "planned",
};

export const meetingTone: Record<MeetingState, Tone> = {
  draft: "active",
  convened: "active",
  in_session: "active",
  held: "done",
  minutes: "done",
  signed: "done",
  archived: "done",
  no_quorum: "off",
  cancelled: "off",
};

/** The steps of a meeting that goes well. */
export const way: MeetingState[] = ["draft", "convened", "in_session", "held", "minutes", "signed", "archived"];

export function isAhead(state: MeetingState): boolean {
  return ["draft", "convened", "in_session"].includes(state);
}

/** "27.11.2026, Friday, 15:00 · teachers' room" */
export function whenAndWhere(meeting: Pick<MeetingRow, "held_on" | "starts_at" | "place">): string {
  const when = [day(meeting.held_on), weekday(meeting.held_on), meeting.starts_at].filter(Boolean).join(", ");
  return [when, meeting.place].filter(Boolean).join(" · ");
}

export function meetingTitle(meeting: Pick<MeetingRow, "number" | "state">): string {
  if (meeting.number !== null) return t("meeting-numbered", { number: meeting.number });
  if (meeting.state === "in_session") return t("meeting-now-title");
  if (meeting.state === "no_quorum") return t("meeting-no-quorum-title");
  return t(meeting.state === "cancelled" ? "meeting-cancelled-title" : "meeting-draft-title");
}

/** An item is settled once it was put off or everything proposed under it was voted on. */
export function isSettled(item: Pick<AgendaItem, "state" | "decisions">): boolean {
  const voted = item.decisions.length > 0 && item.decisions.every((one) => one.state !== "proposed");
  return item.state !== "open" || voted;
}
