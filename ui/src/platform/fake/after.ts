// Deadlines of the in-memory school that are counted from an event.
import type { Anchor, Day, OccurrenceView, Rule, SchoolYear } from "../../api/generated";
import { type FakeState, planOf, rowsOfPlan } from "./state";

type After = Rule & { kind: "after" };

/** The due day and why; no day while the event has not happened. */
export function afterEvent(year: SchoolYear, rule: After, state?: FakeState): Pick<OccurrenceView, "due_on" | "why"> {
  const { anchor, days, working } = rule;
  const anchor_day = dayOf(year, anchor, state);
  if (!anchor_day) return { due_on: null, why: { kind: "after_waiting", anchor, days, working } };
  const due_on = counted(anchor_day, days, (day) => !working || isWorking(day, state));
  return { due_on, why: { kind: "after", anchor, anchor_day, days, working } };
}

function dayOf(year: SchoolYear, anchor: Anchor, state?: FakeState): Day | null {
  switch (anchor.kind) {
    case "year_start":
      return year.starts_on;
    case "year_end":
      return year.ends_on;
    case "term_start":
      return year.terms[anchor.term - 1]?.starts_on ?? null;
    case "term_end":
      return year.terms[anchor.term - 1]?.ends_on ?? null;
    case "plan_approved":
      return state && year.plan_id ? (planOf(state, year.plan_id)?.approvedOn ?? null) : null;
    case "activity_done":
      return state && year.plan_id ? doneOn(state, year.plan_id, anchor.activity_id) : null;
  }
}

function doneOn(state: FakeState, plan: string, id: string): Day | null {
  const marks = rowsOfPlan(state, plan).find((row) => row.id === id)?.marks ?? [];
  return marks.filter((mark) => !mark.withdrawn_at).at(-1)?.marked_on ?? null;
}

function counted(from: Day, days: number, counts: (day: Day) => boolean): Day {
  let day = from;
  for (let left = Math.abs(days); left > 0; ) {
    day = new Date(Date.parse(day) + Math.sign(days) * 86_400_000).toISOString().slice(0, 10);
    if (counts(day)) left -= 1;
  }
  return day;
}

function isWorking(day: Day, state?: FakeState): boolean {
  const special = state?.daysOff.find((one) => one.day === day);
  if (special) return special.kind === "moved_work";
  return ![0, 6].includes(new Date(`${day}T00:00:00Z`).getUTCDay());
}
