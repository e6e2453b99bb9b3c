import type {
  AgendaItem,
  AgendaMention,
  BodyKey,
  DayOffRow,
  DecisionStatus,
  List,
  MeetingRow,
  MeetingState,
  Status,
} from "../../api";
import type { Tone } from "../../components";
import { day, daysAfter, t, weekday } from "../../i18n/index.svelte";

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

/** "27.11.2026, Friday, 15:00 · teachers' room · from afar" */
export function whenAndWhere(meeting: Pick<MeetingRow, "held_on" | "starts_at" | "place" | "remote">): string {
  const when = [day(meeting.held_on), weekday(meeting.held_on), meeting.starts_at].filter(Boolean).join(", ");
  return [when, meeting.place, meeting.remote && t("paper-remote")].filter(Boolean).join(" · ");
}

/** The day proposed for a meeting that is called again: its weekday a week later or more, moved to a working day. */
export function againOn(held_on: string, today: string, daysOff: Pick<DayOffRow, "day" | "kind">[]): string {
  let on = daysAfter(held_on, 7);
  while (on <= today) on = daysAfter(on, 7);
  const usual = weekdayNumber(held_on);
  while (!isWorkingDay(on, usual, daysOff)) on = daysAfter(on, 1);
  return on;
}

/** A body that met on a Saturday works on Saturdays. */
function isWorkingDay(on: string, usual: number, daysOff: Pick<DayOffRow, "day" | "kind">[]): boolean {
  const special = daysOff.find((one) => one.day === on);
  if (special) return special.kind === "moved_work";
  const number = weekdayNumber(on);
  return number !== 0 && (number !== 6 || usual === 6);
}

function weekdayNumber(on: string): number {
  return new Date(`${on}T00:00:00Z`).getUTCDay();
}

/** "Council, meeting № 4 of 27.11.2026, item 2" */
export function mentioned({ body, number, held_on, position }: AgendaMention): string {
  const about = { body: t(`body-${body}`), day: day(held_on), position };
  return number === null ? t("mention-draft", about) : t("mention-numbered", { ...about, number });
}

export function meetingTitle(meeting: Pick<MeetingRow, "number" | "state">): string {
  if (meeting.number !== null) return t("meeting-numbered", { number: meeting.number });
  if (meeting.state === "convened") return t("meeting-convened-title");
  if (meeting.state === "in_session") return t("meeting-now-title");
  if (meeting.state === "no_quorum") return t("meeting-no-quorum-title");
  return t(meeting.state === "cancelled" ? "meeting-cancelled-title" : "meeting-draft-title");
}

type OneMeeting = Pick<MeetingRow, "id" | "number" | "held_on" | "state">;

/** What a button needs that saves the agenda with its decisions as a sheet. */
export function agendaSheet(meeting: OneMeeting): { list: List; title: string; label: string } {
  const list: List = { name: "meeting_agenda", filter: { id: meeting.id } };
  return { list, title: t("agenda-of", { meeting: calledOn(meeting) }), label: t("agenda-export") };
}

/** What a button needs that saves who came as a sheet. */
export function attendanceSheet(meeting: OneMeeting): { list: List; title: string; label: string } {
  const list: List = { name: "attendance", filter: { id: meeting.id } };
  return { list, title: t("attendance-sheet-of", { meeting: calledOn(meeting) }), label: t("attendance-export") };
}

/** What a button needs that saves the signed versions of the minutes as a sheet. */
export function versionsSheet(meeting: OneMeeting): { list: List; title: string; label: string } {
  const list: List = { name: "minutes_versions", filter: { id: meeting.id } };
  return { list, title: `${t("minutes-versions")}: ${calledOn(meeting)}`, label: t("minutes-versions-export") };
}

function calledOn(meeting: OneMeeting): string {
  return `${meetingTitle(meeting)}, ${day(meeting.held_on)}`;
}

/** An item is settled once it was put off or everything proposed under it was voted on. */
export function isSettled(item: Pick<AgendaItem, "state" | "decisions">): boolean {
  const voted = item.decisions.length > 0 && item.decisions.every((one) => one.state !== "proposed");
  return item.state !== "open" || voted;
}
