// The tasks of the in-memory school: given, done, verified, opened again or cancelled.
import type { TaskRow, TaskStatus } from "../../api/generated";
import { type Handlers, Refused } from "./index";
import { type FakeState, today } from "./state";

export type FakeTask = Omit<
  TaskRow,
  "responsible" | "phone" | "days_left" | "status" | "activity" | "incident" | "decision" | "verified_by"
> & { verified_by: string | null; cancelled: boolean };

export const taskCommands: Handlers = {
  list_tasks: (asked, state) =>
    state.tasks
      .map((task) => taskRow(state, task))
      .filter((row) => asked.group === "all" || groupOf(row) === asked.group)
      .filter((row) => !asked.responsible_id || row.responsible_id === asked.responsible_id)
      .filter((row) => !asked.activity_id || row.activity_id === asked.activity_id)
      .filter((row) => !asked.incident_id || row.incident_id === asked.incident_id)
      .filter((row) => row.title.toLowerCase().includes(asked.text.toLowerCase()))
      .sort((a, b) => (a.due_on ?? "9").localeCompare(b.due_on ?? "9")),
  give_task: (asked, state) => {
    need(asked.title, "title");
    needPerson(state, asked.responsible_id);
    needDay(asked.due_on, "due_on");
    if (asked.due_on && asked.due_on < (state.now ?? today).slice(0, 10))
      throw new Refused({ code: "day-in-past", field: "due_on" });
    const id = `task${state.tasks.length + 1}`;
    state.tasks.push({
      ...asked,
      id,
      purpose: "",
      checklist_step_id: null,
      decision_id: null,
      report_year_id: null,
      report: null,
      given_at: state.now ?? `${today}T09:30:00Z`,
      given_by: "Сейітова Г. Б.",
      done_on: null,
      done_note: "",
      verified_by: null,
      cancelled: false,
      cancelled_reason: "",
    });
    return id;
  },
  edit_task: ({ id, ...asked }, state) => {
    const task = found(state, id, ["open", "soon", "overdue"]);
    need(asked.title, "title");
    needPerson(state, asked.responsible_id);
    needDay(asked.due_on, "due_on");
    Object.assign(task, asked);
    return null;
  },
  complete_task: ({ id, done_on, note }, state) => {
    const task = found(state, id, ["open", "soon", "overdue"]);
    if (task.purpose === "effect_check") throw new Refused({ code: "effect-check-on-card" });
    if (done_on === "") throw new Refused({ code: "field-missing", field: "done_on" });
    needDay(done_on, "done_on");
    if (done_on > (state.now ?? today).slice(0, 10)) throw new Refused({ code: "day-in-future", field: "done_on" });
    Object.assign(task, { done_on, done_note: note });
    return null;
  },
  verify_task: ({ id }, state) => {
    found(state, id, ["done"]).verified_by = "Сейітова Г. Б.";
    return null;
  },
  reopen_task: ({ id, reason }, state) => {
    const task = found(state, id, ["done", "verified", "cancelled"]);
    if (reason.trim() === "") throw new Refused({ code: "reason-missing" });
    Object.assign(task, { done_on: null, done_note: reason, verified_by: null, cancelled: false });
    return null;
  },
  cancel_task: ({ id, reason }, state) => {
    const task = found(state, id, ["open", "soon", "overdue"]);
    if (reason.trim() === "") throw new Refused({ code: "reason-missing" });
    Object.assign(task, { cancelled: true, cancelled_reason: reason });
    return null;
  },
};

export function taskRow(state: FakeState, task: FakeTask): TaskRow {
  const { cancelled, ...kept } = task;
  const days_left = task.due_on ? Math.round((Date.parse(task.due_on) - Date.parse(today)) / 86_400_000) : null;
  const person = state.people.find((one) => one.id === task.responsible_id)!;
  return {
    ...kept,
    decision: null,
    responsible: person.short_name,
    phone: person.phone,
    days_left,
    status: statusOf(task, cancelled, days_left),
    activity: state.activities.find((one) => one.id === task.activity_id)?.number ?? null,
    incident: state.incidents.find((one) => one.id === task.incident_id)?.number ?? null,
  };
}

function statusOf(task: FakeTask, cancelled: boolean, days_left: number | null): TaskStatus {
  if (cancelled) return "cancelled";
  if (task.verified_by) return "verified";
  if (task.done_on) return "done";
  if (days_left === null) return "open";
  return days_left < 0 ? "overdue" : days_left <= 7 ? "soon" : "open";
}

function groupOf({ status, purpose }: TaskRow): "open" | "unverified" | "finished" {
  if (status === "done") return purpose === "checklist" || purpose === "effect_check" ? "finished" : "unverified";
  return status === "verified" || status === "cancelled" ? "finished" : "open";
}

function found(state: FakeState, id: string, fitting: TaskStatus[]): FakeTask {
  const task = state.tasks.find((one) => one.id === id);
  if (!task) throw new Refused({ code: "not-found", what: "task" });
  if (!fitting.includes(taskRow(state, task).status)) throw new Refused({ code: "task-closed" });
  return task;
}

function need(text: string, field: string): void {
  if (text.trim() === "") throw new Refused({ code: "field-missing", field });
}

function needPerson(state: FakeState, id: string): void {
  if (!state.people.some((one) => one.id === id)) throw new Refused({ code: "field-missing", field: "responsible_id" });
}

function needDay(day: string | null, field: string): void {
  if (day !== null && !/^\d{4}-\d{2}-\d{2}$/.test(day)) throw new Refused({ code: "day-invalid", field });
}
