// The meetings of the in-memory school: attendance with a quorum of more than half, an agenda, decisions.
import type {
  AgendaItem,
  AgendaMention,
  Attendee,
  BodyKey,
  DecisionRow,
  MeetingCard,
  MeetingRow,
  Quorum,
  RecordDecision,
  Wording,
} from "../../api/generated";
import { append } from "./incidents";
import { type Handlers, Refused } from "./index";
import { type FakeState, today } from "./state";

type FakeDecision = Pick<
  DecisionRow,
  "id" | "state" | "done_on" | "done_note" | "votes_for" | "votes_against" | "votes_abstained"
> &
  Omit<RecordDecision, "agenda_item_id">;
type FakeItem = Omit<AgendaItem, "position" | "presenter" | "incident_number" | "decisions"> & {
  decisions: FakeDecision[];
};
export type FakeMeeting = Pick<
  MeetingRow,
  | "id"
  | "body"
  | "number"
  | "held_on"
  | "starts_at"
  | "place"
  | "remote"
  | "invited"
  | "state"
  | "cancelled_reason"
  | "repeats_id"
  | "chaired_by_id"
  | "recorded_by_id"
> & {
  attendees: Attendee[];
  agenda: FakeItem[];
};

const bodies: BodyKey[] = ["working_group", "creative_group", "commission", "council"];

export const councilCommands: Handlers = {
  list_bodies: (_, state) =>
    bodies.map((key) => ({
      key,
      name: { kk: "", ru: "", en: "" },
      order_no: "",
      order_on: null,
      term_from_on: null,
      term_to_on: null,
      term_over: false,
      quorum_rule: "more_than_half" as const,
      quorum_count: null,
      majority_rule: "more_than_half_of_present" as const,
      casting_vote: true,
      notice_days: 0,
      numbering: "calendar_year" as const,
      standing_items: [],
      quorum: quorum(members(state, key).length, 0),
      members: members(state, key),
      meetings: state.meetings.filter((one) => one.body === key).length,
    })),
  list_meetings: ({ body, school_year_id }, state) => {
    const year = state.years.find((one) => one.id === school_year_id);
    return state.meetings
      .filter((one) => !body || one.body === body)
      .filter((one) => !year || (one.held_on >= year.starts_on && one.held_on <= year.ends_on))
      .sort((a, b) => b.held_on.localeCompare(a.held_on))
      .map((one) => row(state, one));
  },
  meeting: ({ id }, state) => card(state, find(state, id)),
  call_meeting: (asked, state) => {
    needDay(asked.held_on, "held_on");
    const present = members(state, asked.body);
    if (present.length === 0) throw new Refused({ code: "body-without-members" });
    const id = `meeting${state.meetings.length + 1}`;
    state.meetings.push({
      ...asked,
      id,
      number: null,
      state: "draft",
      cancelled_reason: "",
      chaired_by_id: null,
      recorded_by_id: null,
      attendees: present.map((one) => ({
        ...one,
        id: `${id}-${one.person_id}`,
        present: null,
        reason: "",
        arrived_time: null,
        left_time: null,
      })),
      agenda: [],
    });
    return id;
  },
  edit_meeting: ({ id, ...rest }, state) => {
    needDay(rest.held_on, "held_on");
    Object.assign(open(state, id), rest);
    return null;
  },
  set_attendance: ({ meeting_id, person_id, present, reason }, state) => {
    const attendee = open(state, meeting_id).attendees.find((one) => one.person_id === person_id);
    if (!attendee) throw new Refused({ code: "not-found", what: "person" });
    Object.assign(attendee, { present, reason: present ? "" : reason });
    return null;
  },
  convene_meeting: ({ id }, state) => {
    const meeting = open(state, id);
    if (meeting.agenda.length === 0) throw new Refused({ code: "agenda-empty" });
    meeting.state = "convened";
    return null;
  },
  open_meeting: ({ id, chaired_by_id, recorded_by_id }, state) => {
    const meeting = open(state, id);
    const { reached, present, needed } = quorumOf(meeting);
    if (!reached) throw new Refused({ code: "quorum-missing", present, needed });
    Object.assign(meeting, { state: "in_session", chaired_by_id, recorded_by_id });
    return null;
  },
  count_vote: ({ decision_id, votes_for, votes_against, votes_abstained }, state) => {
    const counted = decision(state, decision_id);
    const { present } = quorumOf(meetingOf(state, decision_id));
    const [yes, no] = [votes_for ?? 0, votes_against ?? 0];
    const others = present - yes - no;
    if (others < 0 || (votes_abstained !== null && votes_abstained !== others))
      throw new Refused({ code: "votes-invalid", present });
    Object.assign(counted, { votes_for: yes, votes_against: no, votes_abstained: others });
    counted.state = yes > present / 2 ? "adopted" : "rejected";
    return null;
  },
  hold_meeting: ({ id }, state) => {
    const meeting = open(state, id);
    if (meeting.attendees.some((one) => one.present === null)) throw new Refused({ code: "attendance-missing" });
    meeting.number = state.meetings.filter((one) => one.body === meeting.body && one.number !== null).length + 1;
    meeting.state = "held";
    return { number: meeting.number };
  },
  cancel_meeting: ({ id, reason }, state) => {
    if (reason.trim() === "") throw new Refused({ code: "reason-missing" });
    Object.assign(open(state, id), { state: "cancelled", cancelled_reason: reason });
    return null;
  },
  add_agenda_item: ({ meeting_id, ...asked }, state) => {
    const meeting = open(state, meeting_id);
    if (worded(asked.title) === "") throw new Refused({ code: "field-missing", field: "title" });
    const id = `${meeting_id}a${Date.now()}${meeting.agenda.length}`;
    meeting.agenda.push({
      ...asked,
      id,
      kind: asked.incident_id ? "incident" : "question",
      speakers: "",
      discussion: { kk: "", ru: "", en: "" },
      proposal: { kk: "", ru: "", en: "" },
      state: "open",
      deferred_reason: "",
      decisions: [],
    });
    const incident = state.incidents.find((one) => one.id === asked.incident_id);
    if (incident) append(state, incident, { kind: "agenda", text: worded(asked.title) });
    return id;
  },
  edit_agenda_item: ({ id, ...asked }, state) => {
    if (worded(asked.title) === "") throw new Refused({ code: "field-missing", field: "title" });
    Object.assign(item(state, id), asked);
    return null;
  },
  remove_agenda_item: ({ id }, state) => {
    for (const meeting of state.meetings) meeting.agenda = meeting.agenda.filter((one) => one.id !== id);
    return null;
  },
  record_decision: ({ agenda_item_id, ...asked }, state) => {
    const target = item(state, agenda_item_id);
    const id = `${agenda_item_id}d${target.decisions.length + 1}`;
    target.decisions.push({
      ...checked(asked),
      id,
      state: "proposed",
      votes_for: null,
      votes_against: null,
      votes_abstained: null,
      done_on: null,
      done_note: "",
    });
    return id;
  },
  edit_decision: ({ id, ...asked }, state) => {
    Object.assign(decision(state, id), checked(asked));
    return null;
  },
  complete_decision: ({ id, done_on, note }, state) => {
    needDay(done_on, "done_on");
    Object.assign(decision(state, id), { done_on, done_note: note });
    return null;
  },
  reopen_decision: ({ id, reason }, state) => {
    if (reason.trim() === "") throw new Refused({ code: "reason-missing" });
    Object.assign(decision(state, id), { done_on: null, done_note: "" });
    return null;
  },
  list_decisions: ({ status, text }, state) =>
    state.meetings
      .flatMap((meeting) => rows(state, meeting))
      .filter((one) => !status || one.status === status)
      .filter((one) => `${one.text.kk} ${one.text.ru}`.toLowerCase().includes(text.toLowerCase()))
      .reverse(),
};

export function agendaOf(state: FakeState, incident: string): AgendaMention[] {
  return state.meetings.flatMap((meeting) =>
    meeting.agenda.flatMap((one, index) =>
      one.incident_id === incident
        ? [
            {
              meeting_id: meeting.id,
              body: meeting.body,
              number: meeting.number,
              held_on: meeting.held_on,
              position: index + 1,
            },
          ]
        : [],
    ),
  );
}

export function decisionsOn(state: FakeState, incident: string): DecisionRow[] {
  return state.meetings
    .flatMap((meeting) => agenda(state, meeting))
    .filter((one) => one.incident_id === incident)
    .flatMap((one) => one.decisions);
}

function members(state: FakeState, body: BodyKey) {
  return state.people.flatMap((person) =>
    person.bodies
      .filter((one) => one.body === body && !one.to_on)
      .map(({ post }) => ({ person_id: person.id, short_name: person.short_name, post })),
  );
}

function row(state: FakeState, meeting: FakeMeeting): MeetingRow {
  const decisions = rows(state, meeting);
  return {
    id: meeting.id,
    body: meeting.body,
    number: meeting.number,
    held_on: meeting.held_on,
    starts_at: meeting.starts_at,
    place: meeting.place,
    remote: meeting.remote,
    invited: meeting.invited,
    state: meeting.state,
    cancelled_reason: meeting.cancelled_reason,
    repeats_id: meeting.repeats_id,
    urgent_reason: "",
    opened_at: null,
    closed_at: null,
    chaired_by_id: meeting.chaired_by_id,
    recorded_by_id: meeting.recorded_by_id,
    archive_index: "",
    archived_on: null,
    quorum_needed: quorumOf(meeting).needed,
    present: meeting.attendees.filter((one) => one.present).length,
    members: meeting.attendees.length,
    agenda_items: meeting.agenda.length,
    decisions: decisions.length,
    open_decisions: decisions.filter((one) => one.status !== "done").length,
  };
}

function card(state: FakeState, meeting: FakeMeeting): MeetingCard {
  return {
    ...row(state, meeting),
    attendees: meeting.attendees,
    quorum: quorumOf(meeting),
    agenda: agenda(state, meeting),
    votes: [],
    minutes: [],
    correction: null,
    notice_days: 0,
  };
}

function quorumOf(meeting: FakeMeeting): Quorum {
  return quorum(meeting.attendees.length, meeting.attendees.filter((one) => one.present).length);
}

/** More than half of the members. */
function quorum(members: number, present: number): Quorum {
  const needed = Math.floor(members / 2) + 1;
  return { members, needed, present, reached: present >= needed, why: "" };
}

function meetingOf(state: FakeState, decision: string): FakeMeeting {
  const found = state.meetings.find((one) =>
    one.agenda.some((item) => item.decisions.some((decided) => decided.id === decision)),
  );
  if (!found) throw new Refused({ code: "not-found", what: "decision" });
  return found;
}

function worded(text: Wording): string {
  return (text.kk || text.ru || text.en).trim();
}

function agenda(state: FakeState, meeting: FakeMeeting): AgendaItem[] {
  const name = (id: string | null) => state.people.find((one) => one.id === id)?.short_name ?? null;
  return meeting.agenda.map((one, index) => ({
    ...one,
    position: index + 1,
    presenter: name(one.presenter_id),
    incident_number: state.incidents.find((incident) => incident.id === one.incident_id)?.number ?? null,
    decisions: one.decisions.map((decided, place) => ({
      ...decided,
      number: `${index + 1}.${place + 1}`,
      meeting_id: meeting.id,
      agenda_item_id: one.id,
      agenda_title: one.title,
      meeting_number: meeting.number,
      held_on: meeting.held_on,
      body: meeting.body,
      responsible: name(decided.responsible_id),
      status: statusOf(decided),
      first_due_on: null,
      days_left: null,
      votes_recused: null,
      task_id: null,
      verified_by: null,
      cancelled_reason: "",
    })),
  }));
}

function statusOf(decided: FakeDecision): DecisionRow["status"] {
  if (decided.state !== "adopted") return decided.state;
  if (decided.done_on) return "done";
  if (!decided.due_on) return "no_deadline";
  return decided.due_on < today ? "overdue" : "open";
}

function rows(state: FakeState, meeting: FakeMeeting): DecisionRow[] {
  return agenda(state, meeting).flatMap((one) => one.decisions);
}

function checked<D extends Omit<RecordDecision, "agenda_item_id">>(asked: D): D {
  if (!asked.text.kk.trim() && !asked.text.ru.trim() && !asked.text.en.trim())
    throw new Refused({ code: "field-missing", field: "text" });
  if (asked.due_on && !asked.responsible_id) throw new Refused({ code: "field-missing", field: "responsible_id" });
  return asked;
}

function find(state: FakeState, id: string): FakeMeeting {
  const found = state.meetings.find((one) => one.id === id);
  if (!found) throw new Refused({ code: "not-found", what: "meeting" });
  return found;
}

function open(state: FakeState, id: string): FakeMeeting {
  const found = find(state, id);
  if (!["draft", "convened", "in_session"].includes(found.state)) throw new Refused({ code: "meeting-closed" });
  return found;
}

function item(state: FakeState, id: string): FakeItem {
  const found = state.meetings.flatMap((one) => one.agenda).find((one) => one.id === id);
  if (!found) throw new Refused({ code: "not-found", what: "agenda_item" });
  return found;
}

function decision(state: FakeState, id: string): FakeDecision {
  const all = state.meetings.flatMap((one) => one.agenda).flatMap((one) => one.decisions);
  const found = all.find((one) => one.id === id);
  if (!found) throw new Refused({ code: "not-found", what: "decision" });
  return found;
}

function needDay(text: string, field: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Refused({ code: text ? "day-invalid" : "field-missing", field });
}
