// What the in-memory school keeps of meetings, and how it finds its way among them.
import type {
  AgendaItem,
  Attendee,
  BodyKey,
  BodyRow,
  CouncilPaper,
  EditDecision,
  MajorityRule,
  MeetingRow,
  MeetingState,
  MinutesVersion,
  PendingCorrection,
  Quorum,
  QuorumRule,
  VoteView,
  Wording,
} from "../../api/generated";
import { t } from "../../i18n/index.svelte";
import { Refused } from "./index";
import { type FakeState, today } from "./state";

export type FakeVote = Omit<VoteView, "decision_id" | "recused" | "missing" | "why" | "open">;
export type FakeDecision = EditDecision & {
  state: "proposed" | "adopted" | "rejected";
  vote: FakeVote | null;
  first_due_on: string | null;
  done_on: string | null;
  done_note: string;
  verified_by: string | null;
  cancelled_reason: string;
  changed_item_id: string | null;
};
export type FakeItem = Omit<AgendaItem, "position" | "presenter" | "incident_number" | "decisions"> & {
  decisions: FakeDecision[];
};
export type FakeMinutes = MinutesVersion & { papers: Record<string, CouncilPaper> };
export type FakeMeeting = Omit<
  MeetingRow,
  "number_year" | "present" | "members" | "agenda_items" | "decisions" | "open_decisions" | "quorum_needed"
> & {
  attendees: Attendee[];
  agenda: FakeItem[];
  minutes: FakeMinutes[];
  correction: PendingCorrection | null;
};
export type FakeRules = Omit<BodyRow, "key" | "members" | "meetings" | "term_over" | "quorum" | "majority_why">;

export const bodies: BodyKey[] = ["council", "working_group", "commission", "creative_group"];
export const ahead: MeetingState[] = ["draft", "convened", "in_session"];
export const none: Wording = { kk: "", ru: "", en: "" };

export function rulesOf(state: FakeState, body: BodyKey): FakeRules {
  return (
    state.bodyRules[body] ?? {
      name: none,
      order_no: "",
      order_on: null,
      term_from_on: null,
      term_to_on: null,
      quorum_rule: "more_than_half",
      quorum_count: null,
      majority_rule: "more_than_half_of_present",
      casting_vote: true,
      notice_days: 0,
      numbering: "calendar_year",
      standing_items: [],
    }
  );
}

export function quorum(rules: FakeRules, members: number, present: number): Quorum {
  const needed = quorumNeeded(rules.quorum_rule, rules.quorum_count, members);
  const why = t(`quorum-why-${rules.quorum_rule}`, { members, needed });
  return { members, needed, present, reached: present >= needed, why };
}

function quorumNeeded(rule: QuorumRule, count: number | null, members: number): number {
  if (rule === "more_than_half") return Math.floor(members / 2) + 1;
  if (rule === "half") return Math.max(1, Math.ceil(members / 2));
  if (rule === "two_thirds") return Math.max(1, Math.ceil((members * 2) / 3));
  return count ?? 1;
}

/** Of how many people a majority is counted, and how many votes it asks for. */
type Counted = Pick<FakeVote, "votes_for" | "votes_against" | "members">;
export function majority(rule: MajorityRule, vote: Counted, entitled: number): { of: number; needed: number } {
  const voting = vote.votes_for + vote.votes_against;
  const of =
    rule === "more_than_half_of_voting" ? voting : rule === "more_than_half_of_members" ? vote.members : entitled;
  const needed = rule === "two_thirds_of_present" ? Math.max(1, Math.ceil((of * 2) / 3)) : Math.floor(of / 2) + 1;
  return { of, needed };
}

export function inTheRoom(one: Attendee): boolean {
  return one.present === true && one.left_time === null;
}

export function quorumOf(state: FakeState, meeting: FakeMeeting): Quorum {
  const counts = ahead.includes(meeting.state) ? inTheRoom : (one: Attendee) => one.present === true;
  return quorum(rulesOf(state, meeting.body), meeting.attendees.length, meeting.attendees.filter(counts).length);
}

export function members(state: FakeState, body: BodyKey) {
  return state.people.flatMap((person) =>
    person.bodies
      .filter((one) => one.body === body && !one.to_on)
      .map(({ post }) => ({ person_id: person.id, short_name: person.short_name, post })),
  );
}

export function find(state: FakeState, id: string): FakeMeeting {
  const found = state.meetings.find((one) => one.id === id);
  if (!found) throw new Refused({ code: "not-found", what: "meeting" });
  return found;
}

/** The meeting, if it is in one of the states that the step begins from. */
export function inState(meeting: FakeMeeting, states: MeetingState[]): FakeMeeting {
  if (states.includes(meeting.state)) return meeting;
  if (!ahead.includes(meeting.state) && states.every((state) => ahead.includes(state)))
    throw new Refused({ code: "meeting-closed" });
  throw new Refused({ code: "meeting-step-forbidden", state: meeting.state });
}

export function writtenUp(meeting: FakeMeeting): FakeMeeting {
  if (meeting.state === "signed" || meeting.state === "archived") throw new Refused({ code: "minutes-signed" });
  if (![...ahead, "held", "minutes"].includes(meeting.state)) throw new Refused({ code: "meeting-closed" });
  return meeting;
}

export function findItem(state: FakeState, id: string): { meeting: FakeMeeting; item: FakeItem } {
  for (const meeting of state.meetings) {
    const item = meeting.agenda.find((one) => one.id === id);
    if (item) return { meeting, item };
  }
  throw new Refused({ code: "not-found", what: "agenda_item" });
}

export function findDecision(state: FakeState, id: string) {
  for (const meeting of state.meetings)
    for (const item of meeting.agenda) {
      const decision = item.decisions.find((one) => one.id === id);
      if (decision) return { meeting, item, decision };
    }
  throw new Refused({ code: "not-found", what: "decision" });
}

export function hasOpenVote(meeting: FakeMeeting): boolean {
  return meeting.agenda.some((item) => item.decisions.some((one) => one.vote && one.vote.adopted === null));
}

export function needDay(text: string, field: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Refused({ code: text ? "day-invalid" : "field-missing", field });
}

export function needReason(reason: string): string {
  if (reason.trim() === "") throw new Refused({ code: "reason-missing" });
  return reason.trim();
}

export function isEmpty(text: Wording): boolean {
  return (text.kk + text.ru + text.en).trim() === "";
}

export function dayOf(state: FakeState): string {
  return state.now?.slice(0, 10) ?? today;
}

export function nowOf(state: FakeState): string {
  return state.now ?? new Date().toISOString();
}
