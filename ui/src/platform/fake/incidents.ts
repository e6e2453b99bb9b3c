// The journal of the in-memory school: enough of the core's workflow to draw every state of a card.
import type {
  ChecklistItem,
  Entry,
  IncidentCard,
  IncidentLink,
  IncidentRow,
  IncidentState,
  IncidentTool,
  LinkKind,
  ListIncidents,
  SetIncidentFacts,
  StepView,
  TaskPurpose,
  TaskStatus,
} from "../../api/generated";
import { wordOf } from "./classification";
import { agendaOf, decisionsOn } from "./council";
import { type Handlers, Refused } from "./index";
import { pictures } from "./pictures";
import { type FakeState, today } from "./state";
import { type FakeTask, taskRow } from "./tasks";

type Computed =
  | "steps"
  | "agenda"
  | "decisions"
  | "assigned_to"
  | "history"
  | "checklist"
  | "links"
  | "meeting"
  | "state_at"
  | "type_name"
  | "kind_name"
  | "severity_name"
  | "harm_kind_name"
  | "intent_name"
  | "cause_kind_name";
export type FakeIncident = Omit<IncidentCard, Computed>;
export interface FakeLink {
  id: string;
  kind: LinkKind;
  incident_id: string;
  other_id: string;
}

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
  list_incident_tools: ({ school_year_id }, state) => tools(ofYear(state, school_year_id)),
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
    const unsaid = { tool: "", process: "", place: "", school_class: "", harm: "", cause: "", outcome: "" };
    const unknown = { harm_kind: null, intent: null, people_affected: null, cause_kind: null, effect_check_on: null };
    state.incidents.push({
      ...asked,
      ...unsaid,
      ...unknown,
      impact: "",
      measures: "",
      personal_data: asked.incident_type === "data_leak",
      effect_checked_on: null,
      effective: null,
      effect_note: "",
      old_number: "",
      old_ended_on: null,
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
    giveChecklist(state, find(state, id));
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
    Object.assign(incident, {
      ...asked,
      incident_type: asked.incident_type ?? incident.incident_type,
      personal_data: asked.personal_data ?? incident.personal_data,
    });
    return null;
  },
  move_incident: ({ id, to, reason }, state) => {
    const incident = find(state, id);
    const step = steps(state, incident).find((one) => one.state === to);
    if (!step?.allowed) throw new Refused({ code: "incident-step-forbidden", from: incident.state, to });
    if (step.needs_reason && !step.has_reason && reason.trim() === "") throw new Refused({ code: "reason-missing" });
    const missing = step.facts.find((fact) => !fact.present);
    if (missing) throw new Refused({ code: "incident-fact-missing", field: missing.field });
    incident.state = to;
    append(state, incident, { kind: "state", text: reason, state_to: to });
    if (to === "reopened") incident.effect_check_on = null;
    if (to === "closed") giveTask(state, incident, "effect_check", null);
    if (finished.includes(to)) cancelOpen(state, incident, "checklist");
    return null;
  },
  record_effect_check: ({ id, checked_on, effective, note }, state) => {
    const incident = find(state, id);
    if (incident.state !== "closed" || incident.effect_checked_on) throw new Refused({ code: "effect-check-not-due" });
    if (!effective && note.trim() === "") throw new Refused({ code: "reason-missing" });
    Object.assign(incident, { effect_checked_on: checked_on, effective, effect_note: note });
    append(state, incident, { kind: "effect", text: note });
    for (const task of openTasks(state, incident, "effect_check")) task.done_on = checked_on;
    if (!effective) {
      Object.assign(incident, { state: "reopened", effect_check_on: null });
      append(state, incident, { kind: "state", text: note, state_to: "reopened" });
    }
    return null;
  },
  link_incidents: ({ id, other_id, kind }, state) => {
    if (id === other_id) throw new Refused({ code: "link-to-itself" });
    const both = [id, other_id];
    if (state.links.some((link) => both.includes(link.incident_id) && both.includes(link.other_id)))
      throw new Refused({ code: "incidents-linked" });
    state.links.push({ id: `link${state.links.length + 1}`, kind, incident_id: id, other_id });
    return state.links.at(-1)!.id;
  },
  unlink_incidents: ({ id }, state) => {
    state.links = state.links.filter((link) => link.id !== id);
    return null;
  },
  incident_pictures: ({ school_year_id }, state) => pictures(state, school_year_id),
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
  return {
    ...incident,
    assigned_to: assigned?.short_name ?? null,
    type_name: wordOf(state, "type", incident.incident_type) ?? "",
    kind_name: wordOf(state, "kind", incident.kind),
    severity_name: wordOf(state, "severity", incident.severity),
    state_at: incident.entries.findLast((entry) => entry.kind === "state")?.recorded_at ?? incident.recorded_at,
    meeting: agendaOf(state, incident.id).at(-1) ?? null,
  };
}

function ofYear(state: FakeState, id: string | null): FakeIncident[] {
  const year = state.years.find((one) => one.id === id);
  return state.incidents.filter(
    (one) => !year || (one.detected_on >= year.starts_on && one.detected_on <= year.ends_on),
  );
}

function tools(incidents: FakeIncident[]): IncidentTool[] {
  const counts = new Map<string, number>();
  for (const { tool } of incidents) if (tool) counts.set(tool, (counts.get(tool) ?? 0) + 1);
  return [...counts]
    .map(([tool, count]) => ({ tool, spellings: [tool], count }))
    .sort((one, other) => other.count - one.count);
}

function page(state: FakeState, asked: ListIncidents) {
  const own = ofYear(state, asked.school_year_id);
  const kept = own
    .filter(
      (one) =>
        (asked.group === "all" || finished.includes(one.state) === (asked.group === "finished")) &&
        (asked.types.length === 0 || asked.types.includes(one.incident_type)) &&
        (asked.severities.length === 0 || asked.severities.includes(one.severity)) &&
        (!asked.kinds?.length || asked.kinds.includes(one.kind)) &&
        (!asked.tools?.length || asked.tools.includes(one.tool)) &&
        (!asked.detected_from || one.detected_on >= asked.detected_from) &&
        (!asked.detected_to || one.detected_on <= asked.detected_to) &&
        (asked.states.length === 0 || asked.states.includes(one.state)) &&
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
    harm_kind_name: wordOf(state, "harm", incident.harm_kind),
    intent_name: wordOf(state, "intent", incident.intent),
    cause_kind_name: wordOf(state, "cause", incident.cause_kind),
    steps: steps(state, incident),
    checklist: checklist(state, incident),
    links: linksOf(state, incident),
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
    has_reason:
      step === "dismissed" && state.links.some((link) => link.kind === "duplicate" && link.incident_id === incident.id),
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
      return [
        ...of("cause_kind", "cause", "outcome", "impact", "measures", "effect_check_on"),
        {
          field: "checklist",
          present: !checklist(state, incident).some((item) => item.required && !isOver(item.status)),
        },
        ...(incident.kind === "serious"
          ? [{ field: "decision", present: decisionsOn(state, incident.id).length > 0 }]
          : []),
      ];
    default:
      return [];
  }
}

/** Gives each step of the type's checklist to the holder of its role, or to whoever registers. */
function giveChecklist(state: FakeState, incident: FakeIncident): void {
  for (const step of state.classification.steps.filter((one) => one.incident_type === incident.incident_type)) {
    if (step.retired_at === null) giveTask(state, incident, "checklist", step.id);
  }
}

function giveTask(state: FakeState, incident: FakeIncident, purpose: TaskPurpose, step_id: string | null): void {
  const step = state.classification.steps.find((one) => one.id === step_id);
  const holder = state.people.find((one) => step && one.roles.some((held) => held.role === step.role && !held.to_on));
  state.tasks.push({
    id: `task${state.tasks.length + 1}`,
    purpose,
    checklist_step_id: step_id,
    decision_id: null,
    report_year_id: null,
    report: null,
    title: step?.title.kk ?? `${incident.number} инциденті: шаралардың тиімділігін тексеру`,
    note: "",
    responsible_id: (step ? holder?.id : incident.assigned_to_id) ?? "p1",
    due_on: step ? workingDay(now(state), step.due_count) : incident.effect_check_on,
    activity_id: null,
    incident_id: incident.id,
    given_at: now(state),
    given_by: "Сейітова Г. Б.",
    done_on: null,
    done_note: "",
    verified_by: null,
    cancelled: false,
    cancelled_reason: "",
  });
}

function workingDay(from: string, count: number): string {
  const day = new Date(`${from.slice(0, 10)}T00:00:00Z`);
  for (let left = count; left > 0; ) {
    day.setUTCDate(day.getUTCDate() + 1);
    if (day.getUTCDay() % 6 !== 0) left -= 1;
  }
  return day.toISOString().slice(0, 10);
}

function openTasks(state: FakeState, incident: FakeIncident, purpose: TaskPurpose): FakeTask[] {
  return state.tasks.filter(
    (task) => task.incident_id === incident.id && task.purpose === purpose && !task.done_on && !task.cancelled,
  );
}

function cancelOpen(state: FakeState, incident: FakeIncident, purpose: TaskPurpose): void {
  for (const task of openTasks(state, incident, purpose)) task.cancelled = true;
}

function isOver(status: TaskStatus): boolean {
  return status === "done" || status === "verified" || status === "cancelled";
}

function checklist(state: FakeState, incident: FakeIncident): ChecklistItem[] {
  return state.tasks
    .filter((task) => task.incident_id === incident.id && task.purpose === "checklist")
    .map((task) => {
      const { id, title, responsible_id, responsible, due_on, status, done_on } = taskRow(state, task);
      const step_id = task.checklist_step_id ?? "";
      const required = state.classification.steps.find((step) => step.id === step_id)?.required ?? false;
      return { task_id: id, step_id, title, required, responsible_id, responsible, due_on, status, done_on };
    });
}

function linksOf(state: FakeState, incident: FakeIncident): IncidentLink[] {
  return state.links
    .filter((link) => link.incident_id === incident.id || link.other_id === incident.id)
    .map((link) => {
      const from_here = link.incident_id === incident.id;
      const other = find(state, from_here ? link.other_id : link.incident_id);
      return {
        id: link.id,
        kind: link.kind,
        from_here,
        other_id: other.id,
        other_number: other.number,
        other_what: other.what,
        other_state: other.state,
        linked_at: now(state),
        linked_by: "Сейітова Г. Б.",
      };
    });
}
