// Approvals of the in-memory plan: each freezes the rows, and later rows are compared with them.
import type {
  Baseline,
  PlanHead,
  RemovedRow,
  SchoolYear,
  ShowPlan,
  Variance,
  VarianceField,
} from "../../api/generated";
import { ruleWords } from "../../api/rules";
import { type Handlers, Refused } from "./index";
import { occurrences, partyView, text } from "./plan";
import { type FakeActivity, type FakeBaseline, type FakeState, planOf, rowsOfPlan, today } from "./state";
import { worked } from "./work";

export const baselineCommands: Handlers = {
  approve_plan: ({ plan_id, approved_on, order_no }, state) => {
    if (!/^\d{4}-\d{2}-\d{2}$/.test(approved_on))
      throw new Refused({ code: approved_on ? "day-invalid" : "field-missing", field: "approved_on" });
    if (order_no.trim() === "") throw new Refused({ code: "field-missing", field: "order_no" });
    Object.assign(planOf(state, plan_id)!, { approvedOn: approved_on, order: order_no });
    freeze(state, plan_id, approved_on, order_no);
    return null;
  },
};

export function freeze(state: FakeState, plan: string, approved_on: string, order_no: string): void {
  const rows = structuredClone(rowsOfPlan(state, plan));
  const id = `baseline${state.baselines.length + 1}`;
  const named = { id, approved_on, order_no, approved_by: "Қасенов Б. Т.", frozen_at: `${today}T05:00:00Z` };
  state.baselines.unshift({ ...named, plan, frozen: rows });
}

export function headOf(state: FakeState, id: string): PlanHead | null {
  const plan = planOf(state, id);
  if (!plan) return null;
  const { title, purpose, approvedOn, order, template } = plan;
  const baselines = state.baselines.filter((one) => one.plan === id).map(baselineView);
  return {
    id,
    title,
    purpose,
    topic: plan.topic ?? { kk: "", ru: "", en: "" },
    objectives: plan.objectives ?? { kk: "", ru: "", en: "" },
    expected_results: plan.expected_results ?? { kk: "", ru: "", en: "" },
    approved_on: approvedOn,
    approved_order: order,
    baselines,
    template,
  };
}

export function baselineView({ frozen, plan: _plan, ...baseline }: FakeBaseline): Baseline {
  return { ...baseline, rows: frozen.length };
}

/** The approval to compare with: the one asked for, or the newest. */
export function baselineFor(state: FakeState, plan: string, asked: ShowPlan["baseline_id"]): FakeBaseline | null {
  const own = state.baselines.filter((one) => one.plan === plan);
  if (!asked) return own[0] ?? null;
  const found = own.find((one) => one.id === asked);
  if (!found) throw new Refused({ code: "not-found", what: "baseline" });
  return found;
}

export function removedRows(state: FakeState, plan: string, baseline: FakeBaseline | null): RemovedRow[] {
  const rows = rowsOfPlan(state, plan);
  return (baseline?.frozen ?? [])
    .filter((was) => !rows.some((row) => row.id === was.id))
    .map((was) => ({
      id: was.id,
      number: was.number,
      title: text(was.title, state),
      stage_number: was.stage,
      reason: state.removed[was.id] ?? "",
    }));
}

export function varianceOf(
  state: FakeState,
  year: SchoolYear,
  row: FakeActivity,
  baseline: FakeBaseline | null,
): Variance[] {
  if (!baseline) return [];
  const was = baseline.frozen.find((one) => one.id === row.id);
  if (!was) return [{ kind: "added" }];
  const before = wordsOf(state, was);
  const after = wordsOf(state, row);
  const changed = (Object.keys(before) as VarianceField[])
    .filter((field) => before[field] !== after[field])
    .map((field): Variance => ({ kind: "changed", field, was: before[field], now: after[field] }));
  return [...changed, ...rescheduled(state, year, was, row)];
}

function rescheduled(state: FakeState, year: SchoolYear, was: FakeActivity, row: FakeActivity): Variance[] {
  const before = occurrences(year, was.rule, state).map((one) => worked(was, one));
  const after = occurrences(year, row.rule, state).map((one) => worked(row, one));
  const keys = [...new Set([...before, ...after].map((one) => one.key))];
  return keys.flatMap((occurrence_key): Variance[] => {
    const was = before.find((one) => one.key === occurrence_key)?.due_on ?? null;
    const now = after.find((one) => one.key === occurrence_key)?.due_on ?? null;
    const days = was && now ? Math.round((Date.parse(now) - Date.parse(was)) / 86_400_000) : null;
    return was === now ? [] : [{ kind: "rescheduled", occurrence_key, was, now, days }];
  });
}

function wordsOf(state: FakeState, row: FakeActivity): Record<VarianceField, string> {
  const parties = (list: FakeActivity["responsible"]) => list.map((one) => partyView(state, one).label).join(", ");
  return {
    number: row.number,
    stage: String(row.stage),
    title: text(row.title, state),
    responsible: parties(row.responsible),
    co_executors: parties(row.coExecutors),
    deadline: ruleWords(row.rule, (id) => {
      const other = state.activities.find((one) => one.id === id);
      return other && { number: other.number, title: text(other.title, state) };
    }),
    expected_document: text(row.document, state),
  };
}
