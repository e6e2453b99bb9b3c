// What the activities of the plan on the screen are called, for deadlines that depend on another activity.
import { getContext, setContext } from "svelte";
import { type ActivityRow, type NameOf, type PlanView, watch } from "../../api";

const key = Symbol("activity names");

/** Lets everything below the plan screen name its activities, also those that a filter hides. */
export function provideNames(yearId: () => string, shown: () => PlanView | undefined): void {
  const all = watch("show_plan", () => (isNameHidden(shown()) ? wholePlan(yearId()) : null));
  setContext<NameOf>(key, (id) => rowsOf(shown()).find((row) => row.id === id) ?? rowOf(all.value, id));
}

/** Call it while a component is being set up. */
export function namesOfPlan(): NameOf {
  return getContext<NameOf | undefined>(key) ?? (() => undefined);
}

/** Asks for every row of the year's plan. */
export function wholePlan(school_year_id: string) {
  const unfiltered = { stage_ids: [], statuses: [], person_id: null, text: "", only_changed: false };
  return { school_year_id, ...unfiltered, baseline_id: null };
}

export function rowsOf(plan: PlanView | undefined): ActivityRow[] {
  return plan?.stages.flatMap((stage) => stage.activities) ?? [];
}

function rowOf(plan: PlanView | undefined, id: string): ActivityRow | undefined {
  return rowsOf(plan).find((row) => row.id === id);
}

function isNameHidden(plan: PlanView | undefined): boolean {
  const rows = rowsOf(plan);
  const needed = rows.flatMap(({ rule }) =>
    rule.kind === "after" && rule.anchor.kind === "activity_done" ? [rule.anchor.activity_id] : [],
  );
  return needed.some((id) => !rows.some((row) => row.id === id));
}
