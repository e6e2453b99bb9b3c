// Handing over in the in-memory school: what stands on a person's name goes to another, what is finished stays.
import type { DecisionRow, HandOver, HandOverPreview, PersonRow } from "../../api/generated";
import { councilCommands } from "./council";
import { type Handlers, Refused } from "./index";
import { planView } from "./plan";
import type { FakeState } from "./state";
import { taskRow } from "./tasks";

export const handOverCommands: Handlers = {
  hand_over_preview: ({ person_id }, state) => preview(state, person_id),
  hand_over: (asked, state) => {
    const to = state.people.find((one) => one.id === asked.to_id);
    if (!to) throw new Refused({ code: "field-missing", field: "to_id" });
    if (asked.to_id === asked.from_id) throw new Refused({ code: "hand-over-same" });
    if (!/^\d{4}-\d{2}-\d{2}$/.test(asked.on))
      throw new Refused({ code: asked.on ? "day-invalid" : "field-missing", field: "on" });
    const open = preview(state, asked.from_id);
    const from = state.people.find((one) => one.id === asked.from_id)!;
    moveRoles(from, to, asked);
    moveSeats(from, to, asked);
    if (asked.work) moveWork(state, open, asked.from_id, asked.to_id);
    if (asked.leaves) from.left_on = asked.on;
    const counted = (list: unknown[]) => (asked.work ? list.length : 0);
    return {
      roles: asked.roles.length,
      bodies: asked.bodies.length,
      activities: counted(open.activities),
      tasks: counted(open.tasks),
      decisions: counted(open.decisions),
      incidents: counted(open.incidents),
    };
  },
};

function preview(state: FakeState, id: string): HandOverPreview {
  const person = state.people.find((one) => one.id === id);
  if (!person) throw new Refused({ code: "not-found", what: "person" });
  const nothing = {
    school_year_id: "y1",
    stage_ids: [],
    statuses: [],
    person_id: null,
    text: "",
    baseline_id: null,
    only_changed: false,
  };
  const rows = planView(state, nothing).stages.flatMap((stage) => stage.activities);
  const named = (row: (typeof rows)[number]) =>
    [...row.responsible, ...row.co_executors].some((party) => party.kind === "person" && party.person_id === id);
  return {
    roles: person.roles.filter((one) => !one.to_on),
    bodies: person.bodies.filter((one) => !one.to_on),
    activities: rows.filter((row) => row.status !== "done" && named(row)),
    tasks: state.tasks
      .map((task) => taskRow(state, task))
      .filter((task) => task.responsible_id === id && ["open", "soon", "overdue"].includes(task.status)),
    decisions: openDecisions(state, id).map((row) => ({ id: row.id, title: row.text[state.language] || row.text.kk })),
    incidents: state.incidents.filter(
      (row) => row.assigned_to_id === id && !["closed", "dismissed", "void"].includes(row.state),
    ),
  };
}

function openDecisions(state: FakeState, id: string): DecisionRow[] {
  const asked = { school_year_id: null, status: null, body: null, text: "" };
  const rows = councilCommands.list_decisions!(asked, state) as DecisionRow[];
  return rows.filter((row) => row.responsible_id === id && !row.done_on);
}

function moveRoles(from: PersonRow, to: PersonRow, asked: HandOver): void {
  for (const held of from.roles.filter((one) => asked.roles.includes(one.id))) {
    held.to_on = asked.on;
    to.roles.push({ ...held, id: `${held.id}-${to.id}`, from_on: asked.on, to_on: null, order_no: asked.order_no });
  }
}

function moveSeats(from: PersonRow, to: PersonRow, asked: HandOver): void {
  for (const held of from.bodies.filter((one) => asked.bodies.includes(one.id))) {
    held.to_on = asked.on;
    to.bodies.push({ ...held, id: `${held.id}-${to.id}`, from_on: asked.on, to_on: null, order_no: asked.order_no });
  }
}

function moveWork(state: FakeState, open: HandOverPreview, from: string, to: string): void {
  const among = (list: { id: string }[], id: string) => list.some((one) => one.id === id);
  for (const row of state.activities.filter((one) => among(open.activities, one.id))) {
    for (const party of [...row.responsible, ...row.coExecutors]) {
      if (party.kind === "person" && party.person_id === from) party.person_id = to;
    }
  }
  for (const task of state.tasks.filter((one) => among(open.tasks, one.id))) task.responsible_id = to;
  for (const row of state.incidents.filter((one) => among(open.incidents, one.id))) row.assigned_to_id = to;
  for (const item of state.meetings.flatMap((meeting) => meeting.agenda)) {
    for (const decision of item.decisions.filter((one) => among(open.decisions, one.id))) decision.responsible_id = to;
  }
}
