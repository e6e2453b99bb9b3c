// The meetings of the in-memory school: attendance with a quorum of more than half, an agenda, decisions.
import type {
  AgendaItem,
  AgendaMention,
  Attendee,
  BodyKey,
  DecisionRow,
  MeetingCard,
  MeetingRow,
  RecordDecision,
} from "../../api/generated";
import { append } from "./incidents";
import { type Handlers, Refused } from "./index";
import { type FakeState, today } from "./state";

type FakeDecision = Pick<DecisionRow, "id" | "done_on" | "done_note"> & Omit<RecordDecision, "agenda_item_id">;
type FakeItem = Omit<AgendaItem, "position" | "presenter" | "incident_number" | "decisions"> & {
  decisions: FakeDecision[];
};
export type FakeMeeting = Pick<
  MeetingRow,
  "id" | "body" | "number" | "held_on" | "starts_at" | "place" | "state" | "cancelled_reason"
> & {
  attendees: Attendee[];
  agenda: FakeItem[];
};

const bodies: BodyKey[] = ["working_group", "creative_group", "commission", "council"];

export const councilCommands: Handlers = {
  list_bodies: (_, state) =>
    bodies.map((key) => ({
      key,
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
      attendees: present.map((one) => ({ ...one, id: `${id}-${one.person_id}`, present: null, reason: "" })),
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
  hold_meeting: ({ id }, state) => {
    const meeting = open(state, id);
    if (meeting.attendees.some((one) => one.present === null)) throw new Refused({ code: "attendance-missing" });
    meeting.number = state.meetings.filter((one) => one.body === meeting.body && one.state === "held").length + 1;
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
    if (asked.title.trim() === "") throw new Refused({ code: "field-missing", field: "title" });
    const id = `${meeting_id}a${Date.now()}${meeting.agenda.length}`;
    meeting.agenda.push({ ...asked, id, discussion: "", decisions: [] });
    const incident = state.incidents.find((one) => one.id === asked.incident_id);
    if (incident) append(state, incident, { kind: "agenda", text: asked.title });
    return id;
  },
  edit_agenda_item: ({ id, ...asked }, state) => {
    if (asked.title.trim() === "") throw new Refused({ code: "field-missing", field: "title" });
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
    target.decisions.push({ ...checked(asked), id, done_on: null, done_note: "" });
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
    state: meeting.state,
    cancelled_reason: meeting.cancelled_reason,
    present: meeting.attendees.filter((one) => one.present).length,
    members: meeting.attendees.length,
    agenda_items: meeting.agenda.length,
    decisions: decisions.length,
    open_decisions: decisions.filter((one) => one.status !== "done").length,
  };
}

function card(state: FakeState, meeting: FakeMeeting): MeetingCard {
  const present = meeting.attendees.filter((one) => one.present).length;
  const needed = Math.floor(meeting.attendees.length / 2) + 1;
  return {
    ...row(state, meeting),
    attendees: meeting.attendees,
    quorum: { members: meeting.attendees.length, needed, present, reached: present >= needed },
    agenda: agenda(state, meeting),
  };
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
    })),
  }));
}

function statusOf(decided: FakeDecision): DecisionRow["status"] {
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
  if (found.state !== "draft") throw new Refused({ code: "meeting-closed" });
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
