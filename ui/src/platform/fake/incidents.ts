// The journal of the in-memory school: enough of the core's workflow to draw every state of a card.
import type {
  Entry,
  IncidentCard,
  IncidentRow,
  IncidentState,
  ListIncidents,
  SetIncidentFacts,
  StepView,
} from "../../api/generated";
import { agendaOf, decisionsOn } from "./council";
import { type Handlers, Refused } from "./index";
import { type FakeState, today } from "./state";

export type FakeIncident = Omit<IncidentCard, "steps" | "agenda" | "decisions" | "assigned_to" | "history">;

const finished: IncidentState[] = ["closed", "dismissed", "void"];
const withReason: IncidentState[] = ["dismissed", "void", "reopened"];
const followers: Record<IncidentState, IncidentState[]> = {
  registered: ["under_review", "dismissed", "void"],
  under_review: ["measures", "dismissed", "void"],
  reopened: ["measures", "dismissed", "void"],
  measures: ["closed", "under_review", "void"],
  closed: ["reopened"],
  dismissed: ["reopened"],
  void: [],
};

export const incidentCommands: Handlers = {
  list_incidents: (asked, state) => page(state, asked),
  incident: ({ id }, state) => card(state, find(state, id)),
  register_incident: (asked, state) => {
    for (const field of ["what", "reported_by", "immediate_action"] as const) need(asked[field], field);
    for (const field of ["occurred_on", "detected_on"] as const) {
      if (!/^\d{4}-\d{2}-\d{2}$/.test(asked[field])) throw new Refused({ code: "day-invalid", field });
    }
    if (asked.occurred_time && !/^\d{2}:\d{2}$/.test(asked.occurred_time))
      throw new Refused({ code: "time-invalid", field: "occurred_time" });
    if (asked.detected_on < asked.occurred_on) throw new Refused({ code: "day-order", field: "detected_on" });
    const serial = state.incidents.length + 1;
    const number = `2026-07/${String(serial).padStart(2, "0")}`;
    const id = `i${serial}`;
    const unknown = { tool: "", process: "", place: "", harm: "", cause: "", outcome: "", measures: "" };
    state.incidents.push({
      ...asked,
      ...unknown,
      id,
      number,
      kind: null,
      severity: null,
      state: "registered",
      minors: false,
      assigned_to_id: null,
      recorded_at: now(state),
      recorded_by: "Сейітова Г. Б.",
      entries: [],
    });
    append(state, find(state, id), { kind: "registered", text: number });
    return { id, number };
  },
  add_incident_entry: ({ incident_id, text, corrects }, state) => {
    const incident = find(state, incident_id);
    need(text, "text");
    const entry = append(state, incident, { kind: corrects === null ? "note" : "correction", text, corrects });
    const corrected = incident.entries.find((one) => one.position === corrects);
    if (corrected) corrected.corrected_by = entry.position;
    return entry.id;
  },
  set_incident_facts: (asked: SetIncidentFacts, state) => {
    const incident = find(state, asked.id);
    if (finished.includes(incident.state))
      throw new Refused({ code: "incident-step-forbidden", from: incident.state, to: incident.state });
    Object.assign(incident, asked);
    return null;
  },
  move_incident: ({ id, to, reason }, state) => {
    const incident = find(state, id);
    const step = steps(state, incident).find((one) => one.state === to);
    if (!step?.allowed) throw new Refused({ code: "incident-step-forbidden", from: incident.state, to });
    if (step.needs_reason && reason.trim() === "") throw new Refused({ code: "reason-missing" });
    const missing = step.facts.find((fact) => !fact.present);
    if (missing) throw new Refused({ code: "incident-fact-missing", field: missing.field });
    incident.state = to;
    append(state, incident, { kind: "state", text: reason, state_to: to });
    return null;
  },
};

export function append(
  state: FakeState,
  incident: FakeIncident,
  entry: Pick<Entry, "kind" | "text"> & Partial<Entry>,
): Entry {
  const position = incident.entries.length + 1;
  const added: Entry = {
    id: `${incident.id}e${position}`,
    position,
    state_to: null,
    corrects: null,
    corrected_by: null,
    recorded_at: now(state),
    recorded_by: "Сейітова Г. Б.",
    ...entry,
  };
  incident.entries.push(added);
  return added;
}

export function now(state: FakeState): string {
  return state.now ?? `${today}T09:30:00Z`;
}

function need(text: string, field: string): void {
  if (text.trim() === "") throw new Refused({ code: "field-missing", field });
}

function find(state: FakeState, id: string): FakeIncident {
  const found = state.incidents.find((one) => one.id === id);
  if (!found) throw new Refused({ code: "not-found", what: "incident" });
  return found;
}

function row(state: FakeState, incident: FakeIncident): IncidentRow {
  const assigned = state.people.find((one) => one.id === incident.assigned_to_id);
  return { ...incident, assigned_to: assigned?.short_name ?? null };
}

function page(state: FakeState, asked: ListIncidents) {
  const year = state.years.find((one) => one.id === asked.school_year_id);
  const own = state.incidents.filter(
    (one) => !year || (one.detected_on >= year.starts_on && one.detected_on <= year.ends_on),
  );
  const kept = own
    .filter(
      (one) =>
        (asked.group === "all" || finished.includes(one.state) === (asked.group === "finished")) &&
        (asked.types.length === 0 || asked.types.includes(one.incident_type)) &&
        (asked.severities.length === 0 || (one.severity !== null && asked.severities.includes(one.severity))) &&
        `${one.number} ${one.what} ${one.tool}`.toLowerCase().includes(asked.text.toLowerCase()),
    )
    .reverse();
  const from = asked.after ? kept.findIndex((one) => one.id === asked.after) + 1 : 0;
  const limit = asked.limit ?? 50;
  const items = kept.slice(from, from + limit);
  const done = own.filter((one) => finished.includes(one.state)).length;
  return {
    items: items.map((one) => row(state, one)),
    next: from + limit < kept.length ? items.at(-1)!.id : null,
    counts: { all: own.length, open: own.length - done, finished: done },
  };
}

function card(state: FakeState, incident: FakeIncident): IncidentCard {
  return {
    ...incident,
    ...row(state, incident),
    steps: steps(state, incident),
    agenda: agendaOf(state, incident.id),
    decisions: decisionsOn(state, incident.id),
    history: incident.entries.length,
  };
}

function steps(state: FakeState, incident: FakeIncident): StepView[] {
  const next = followers[incident.state];
  const all: IncidentState[] = ["registered", "under_review", "measures", "closed", "dismissed", "reopened", "void"];
  return all.map((step) => ({
    state: step,
    reached_at:
      incident.entries.findLast((entry) =>
        step === "registered" ? entry.kind === "registered" : entry.state_to === step,
      )?.recorded_at ?? null,
    allowed: next.includes(step),
    needs_reason: withReason.includes(step),
    facts: facts(state, incident, step),
  }));
}

function facts(state: FakeState, incident: FakeIncident, step: IncidentState): StepView["facts"] {
  const of = (...fields: (keyof FakeIncident)[]) =>
    fields.map((field) => ({ field, present: Boolean(incident[field]) }));
  switch (step) {
    case "registered":
      return of("what", "occurred_on", "detected_on", "incident_type", "reported_by", "immediate_action");
    case "under_review":
      return of("kind", "severity", "assigned_to_id");
    case "measures":
      return incident.kind === "serious"
        ? [...of("cause", "measures"), { field: "agenda_item", present: agendaOf(state, incident.id).length > 0 }]
        : of("cause", "measures");
    case "closed":
      return of("cause", "outcome", "measures");
    default:
      return [];
  }
}
