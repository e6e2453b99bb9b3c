// Working on the plan of the in-memory school: later days, what does not apply, the order of the rows.
import type { Exemption, Extension, OccurrenceView } from "../../api/generated";
import { type Handlers, Refused } from "./index";
import { occurrences, yearOf } from "./plan";
import { type FakeActivity, type FakeState, rowsOfPlan, today } from "./state";

/** Kept on the activity itself, so that undo takes it back together with the rest of the row. */
interface Worked {
  extensions?: Record<string, Extension>;
  /** By occurrence; the empty key is the whole activity. */
  exemptions?: Record<string, Exemption>;
}

const author = "Сейітова Г. Б.";

export function wholeExemption(row: FakeActivity): Exemption | null {
  return (row as FakeActivity & Worked).exemptions?.[""] ?? null;
}

/** The occurrence as it stands after extensions and exemptions. */
export function worked(row: FakeActivity, one: OccurrenceView): OccurrenceView {
  const { extensions = {}, exemptions = {} } = row as FakeActivity & Worked;
  const extension = extensions[one.key] ?? null;
  const exemption = exemptions[one.key] ?? wholeExemption(row);
  const moved = extension ? extended(one, extension) : one;
  return { ...moved, exemption, status: exemption ? "not_applicable" : moved.status };
}

function extended(one: OccurrenceView, extension: Extension): OccurrenceView {
  const left = Math.round((Date.parse(extension.due_on) - Date.parse(today)) / 86_400_000);
  const status = left < 0 ? "overdue" : left <= 40 ? "soon" : "planned";
  return { ...one, original_due_on: one.due_on, due_on: extension.due_on, extension, days_left: left, status };
}

function find(state: FakeState, id: string): FakeActivity & Worked {
  const row = state.activities.find((one) => one.id === id);
  if (!row) throw new Refused({ code: "not-found", what: "activity" });
  return row;
}

function reasoned(reason: string): string {
  if (reason.trim() === "") throw new Refused({ code: "reason-missing" });
  return reason.trim();
}

function requireNotDone(row: FakeActivity, key: string): void {
  const isDone = row.marks.some((mark) => !mark.withdrawn_at && (key === "" || mark.occurrence_key === key));
  if (isDone) throw new Refused({ code: "occurrence-done" });
}

export const workCommands: Handlers = {
  extend_deadline: ({ activity_id, occurrence_key, due_on, reason }, state) => {
    const row = find(state, activity_id);
    if (!/^\d{4}-\d{2}-\d{2}$/.test(due_on))
      throw new Refused({ code: due_on ? "day-invalid" : "field-missing", field: "due_on" });
    const granted = reasoned(reason);
    const ruled = occurrences(yearOf(state, row), row.rule, state).find((one) => one.key === occurrence_key);
    if (!ruled) throw new Refused({ code: "occurrence-unknown" });
    const now = worked(row, ruled).due_on;
    if (!now || due_on <= now) throw new Refused({ code: "day-order", field: "due_on" });
    requireNotDone(row, occurrence_key);
    const id = `x${activity_id}${occurrence_key}${due_on}`;
    row.extensions = {
      ...row.extensions,
      [occurrence_key]: { id, due_on, reason: granted, granted_at: `${today}T05:00:00Z`, granted_by: author },
    };
    return id;
  },
  declare_not_applicable: ({ activity_id, occurrence_key, reason }, state) => {
    const row = find(state, activity_id);
    const key = occurrence_key ?? "";
    const declared = reasoned(reason);
    requireNotDone(row, key);
    if (row.exemptions?.[key]) throw new Refused({ code: "exemption-exists" });
    const id = `n${activity_id}${key}`;
    row.exemptions = {
      ...row.exemptions,
      [key]: { id, reason: declared, declared_at: `${today}T05:00:00Z`, declared_by: author },
    };
    return id;
  },
  declare_applicable: ({ id }, state) => {
    for (const row of state.activities as (FakeActivity & Worked)[]) {
      const key = Object.keys(row.exemptions ?? {}).find((one) => row.exemptions?.[one].id === id);
      if (key === undefined) continue;
      delete row.exemptions?.[key];
      return null;
    }
    throw new Refused({ code: "not-found", what: "exemption" });
  },
  move_activity: ({ id, stage_id, before }, state) => {
    const row = find(state, id);
    const stage = Number.parseInt(stage_id.slice(1), 10);
    const others = state.activities.filter((one) => one.id !== id);
    row.stage = stage;
    const isBehind = (one: FakeActivity) => (one.plan ?? "plan") === (row.plan ?? "plan") && one.stage > stage;
    const place = before ? others.findIndex((one) => one.id === before) : others.findIndex(isBehind);
    others.splice(place < 0 ? others.length : place, 0, row);
    state.activities = others;
    return null;
  },
  renumber_plan: ({ plan_id }, state) => {
    rowsOfPlan(state, plan_id).forEach((row, index) => {
      row.number = String(index + 1);
    });
    return null;
  },
};
