// Next year's plan of the in-memory school, made from this year's.
import type { NextRow, Rule, SchoolYear } from "../../api/generated";
import { type Handlers, Refused } from "./index";
import { activityRow, occurrences, text } from "./plan";
import { type FakeActivity, type FakeState, planOf, rowsOfPlan } from "./state";
import { taskRow } from "./tasks";

export const yearCommands: Handlers = {
  preview_next_plan: ({ plan_id }, state) => {
    const next = yearAfter(state, plan_id);
    const rows = rowsOfPlan(state, plan_id).map((row) => nextRow(state, plan_id, next, row));
    return { label: next.label, plan_exists: next.plan_id !== null, rows };
  },
  create_next_plan: ({ plan_id, leave_out, carry_tasks }, state) => {
    const next = yearAfter(state, plan_id);
    if (next.plan_id) throw new Refused({ code: "plan-exists" });
    const id = `plan-${next.label}`;
    if (!state.years.some((year) => year.id === next.id)) state.years.push(next);
    state.years.find((year) => year.id === next.id)!.plan_id = id;
    state.laterPlans[id] = { ...structuredClone(planOf(state, plan_id)!), approvedOn: null, order: "" };
    for (const row of rowsOfPlan(state, plan_id).filter((one) => !leave_out.includes(one.id))) {
      const carried = { ...structuredClone(row), id: `${row.id}-${next.label}`, plan: id, continues: row.id };
      state.activities.push({ ...carried, rule: countedIn(next, ruleIn(row.rule), leave_out), marks: [] });
      for (const task of carry_tasks ? openTasks(state, row.id) : []) task.activity_id = carried.id;
    }
    return id;
  },
};

function yearAfter(state: FakeState, plan: string): SchoolYear {
  const now = state.years.find((year) => year.plan_id === plan)!;
  const first = Number(now.label.slice(0, 4)) + 1;
  const label = `${first}-${first + 1}`;
  const known = state.years.find((year) => year.label === label);
  const later = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  return (
    known ?? {
      id: label,
      label,
      starts_on: later(now.starts_on),
      ends_on: later(now.ends_on),
      terms: now.terms.map((term) => ({
        id: `${label}t${term.number}`,
        number: term.number,
        starts_on: later(term.starts_on),
        ends_on: later(term.ends_on),
      })),
      plan_id: null,
    }
  );
}

function nextRow(state: FakeState, plan: string, next: SchoolYear, row: FakeActivity): NextRow {
  const now = state.years.find((year) => year.plan_id === plan)!;
  const { status, occurrences: parts } = activityRow(state, now, row);
  const rule = ruleIn(row.rule);
  return {
    id: row.id,
    number: row.number,
    title: text(row.title, state),
    stage_number: row.stage,
    status,
    open: parts.filter((one) => !one.mark && !one.exemption).length,
    rule,
    dues: occurrences(next, rule).map((one) => one.due_on),
    open_tasks: openTasks(state, row.id).length,
  };
}

/** A rule of fixed days moves with the year. */
function ruleIn(rule: Rule): Rule {
  const later = (day: string) => `${Number(day.slice(0, 4)) + 1}${day.slice(4)}`;
  if (rule.kind === "day") return { kind: "day", day: later(rule.day) };
  if (rule.kind === "schedule") return { kind: "schedule", days: rule.days.map(later) };
  return rule;
}

/** An event in another row is that row's continuation; without one there is nothing to wait for. */
function countedIn(next: SchoolYear, rule: Rule, leftOut: string[]): Rule {
  if (rule.kind !== "after" || rule.anchor.kind !== "activity_done") return rule;
  if (leftOut.includes(rule.anchor.activity_id)) return { kind: "all_year" };
  return { ...rule, anchor: { ...rule.anchor, activity_id: `${rule.anchor.activity_id}-${next.label}` } };
}

function openTasks(state: FakeState, activity: string) {
  return state.tasks.filter(
    (task) => task.activity_id === activity && ["open", "soon", "overdue"].includes(taskRow(state, task).status),
  );
}
