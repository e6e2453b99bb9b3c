// The geometry behind the board, the calendar and the timeline.
import { beforeEach, describe, expect, it } from "vitest";
import type { ActivityRow, OccurrenceView, PlanView, SchoolYear, StageView } from "../../api";
import { call } from "../../api";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import { answerOf, boardColumns, neighbourCard } from "./board";
import {
  clamped,
  dayByKey,
  dayKind,
  entriesByDay,
  monthsAfter,
  narrowColumns,
  sameDayIn,
  shownOf,
  spanOf,
  weeksOf,
  withoutDay,
} from "./calendar";
import { axisOf, drawn, evening, monthsOf, morning, noon, periodStart, termBands } from "./timeline";

let plan: PlanView;
let year: SchoolYear;
let stages: StageView[];

beforeEach(async () => {
  usePlatform(fake());
  const asked = {
    school_year_id: "y1",
    stage_ids: [],
    statuses: [],
    person_id: null,
    text: "",
    baseline_id: null,
    only_changed: false,
  };
  const reply = await call("show_plan", asked);
  if (reply.kind !== "done") throw new Error("the plan is read");
  plan = reply.value;
  year = plan.school_year;
  stages = plan.stages;
});

function row(id: string): ActivityRow {
  const found = stages.flatMap((stage) => stage.activities).find((one) => one.id === id);
  if (!found) throw new Error(`${id} is in the plan`);
  return found;
}

function extended(from: string, to: string): OccurrenceView {
  const extension = { id: "x", due_on: to, reason: "-", granted_at: "", granted_by: "" };
  return { ...row("a03").occurrences[0], original_due_on: from, due_on: to, extension };
}

describe("the board", () => {
  it("puts every row into exactly one column and keeps the plan's order there", () => {
    const columns = boardColumns(stages);
    expect(columns.flatMap((column) => column.rows).length).toBe(30);
    for (const { status, rows } of columns) expect(rows.every((one) => one.status === status)).toBe(true);
    const numbers = columns.find((column) => column.status === "planned")?.rows.map((one) => one.id);
    expect(numbers).toEqual([...(numbers ?? [])].sort());
  });

  it("has a column for what does not apply only if there is any", () => {
    expect(boardColumns(stages).map((column) => column.status)).toEqual([
      "overdue",
      "soon",
      "in_progress",
      "planned",
      "done",
    ]);
    const [stage, ...rest] = stages;
    const exempt = { ...stage.activities[0], status: "not_applicable" as const };
    expect(boardColumns([{ ...stage, activities: [exempt] }, ...rest]).at(-1)?.rows).toEqual([exempt]);
  });

  it("leads past an empty column, and no further than the last card", () => {
    const columns = boardColumns(stages);
    const [soon, empty, planned] = ["soon", "in_progress", "planned"].map(
      (status) => columns.find((column) => column.status === status)?.rows ?? [],
    );
    expect(empty).toEqual([]);
    expect(neighbourCard(columns, soon[0].id, 1, 0)).toBe(planned[0].id);
    expect(neighbourCard(columns, soon[0].id, 0, 1)).toBe(soon[1].id);
    expect(neighbourCard(columns, soon[0].id, 0, -1)).toBeUndefined();
    expect(neighbourCard(columns, columns[0].rows[0].id, -1, 0)).toBeUndefined();
    const last = planned[planned.length - 1].id;
    expect(neighbourCard(columns, last, 1, 0), "a shorter column answers with its last card").toBe("a02");
  });

  it("asks for the mark where it may be put, and otherwise says why not", () => {
    expect(answerOf(row("a03"), "done", true)).toBe("mark");
    expect(answerOf(row("a03"), "done", false)).toBe("board-no-right");
    expect(answerOf(row("a03"), row("a03").status, true)).toBe("home");
    expect(answerOf(row("a03"), "overdue", true)).toBe("board-derived");
    expect(answerOf(row("a03"), "not_applicable", true)).toBe("board-exempt");
    expect(answerOf(row("a01"), "planned", true)).toBe("board-done");
    expect(answerOf({ ...row("a03"), status: "not_applicable" }, "done", true)).toBe("board-exempted");
  });
});

describe("a month", () => {
  it("is weeks from Monday to Sunday", () => {
    const weeks = weeksOf("2026-09");
    expect(weeks.length).toBe(5);
    expect(weeks[0]).toEqual([
      null,
      "2026-09-01",
      "2026-09-02",
      "2026-09-03",
      "2026-09-04",
      "2026-09-05",
      "2026-09-06",
    ]);
    expect(weeks[4]).toEqual(["2026-09-28", "2026-09-29", "2026-09-30", null, null, null, null]);
    expect(weeksOf("2027-02").length, "February 2027 begins on a Monday").toBe(4);
    expect(weeksOf("2026-11").length, "November 2026 begins on a Sunday").toBe(6);
  });

  it("is turned without leaving the school year", () => {
    const span = spanOf(year, stages);
    expect(span).toEqual({ from: "2026-09-01", to: "2027-05-25" });
    expect(monthsAfter("2026-12", 1)).toBe("2027-01");
    expect(monthsAfter("2027-01", -1)).toBe("2026-12");
    expect(sameDayIn("2027-02", "2027-01-31", span)).toBe("2027-02-28");
    expect(sameDayIn("2027-05", "2027-04-30", span), "the year is over by then").toBe("2027-05-25");
    expect(clamped("2026-08-15", span)).toBe("2026-09-01");
  });

  it("reaches as far as a deadline that was moved past the year's end", () => {
    const [stage, ...rest] = stages;
    const late = { ...row("a03"), occurrences: [extended("2026-12-31", "2027-06-11")] };
    expect(spanOf(year, [{ ...stage, activities: [late] }, ...rest]).to).toBe("2027-06-11");
  });

  it("moves by days and weeks, and to the ends of the week", () => {
    const span = spanOf(year, stages);
    const from = "2026-11-25";
    expect(dayByKey("ArrowLeft", from, span)).toBe("2026-11-24");
    expect(dayByKey("ArrowDown", from, span)).toBe("2026-12-02");
    expect(dayByKey("Home", from, span)).toBe("2026-11-23");
    expect(dayByKey("End", from, span)).toBe("2026-11-29");
    expect(dayByKey("ArrowUp", "2026-09-03", span)).toBe("2026-09-01");
    expect(dayByKey("KeyA", from, span)).toBeUndefined();
  });
});

describe("a day of the calendar", () => {
  const name = { kk: "-", ru: "-", en: "-" };

  it("is for rest by the school's week, unless it was moved", () => {
    const saturday = "2026-11-28";
    expect(dayKind(saturday, year, 5, []).rest).toBe(true);
    expect(dayKind(saturday, year, 6, []).rest).toBe(false);
    expect(dayKind("2026-11-29", year, 6, []).rest, "Sunday").toBe(true);
    expect(dayKind(saturday, year, 5, [{ id: "d", day: saturday, kind: "moved_work", name }]).rest).toBe(false);
    expect(dayKind("2026-12-16", year, 5, [{ id: "d", day: "2026-12-16", kind: "holiday", name }]).rest).toBe(true);
  });

  it("between two terms belongs to the holidays, and outside the year to nothing", () => {
    expect(dayKind("2026-10-28", year, 5, []).onBreak).toBe(true);
    expect(dayKind("2026-11-02", year, 5, []).onBreak).toBe(false);
    expect(dayKind("2027-05-26", year, 5, [])).toMatchObject({ outside: true, onBreak: false });
  });

  it("carries all occurrences, the most pressing first", () => {
    const days = entriesByDay(stages);
    expect([...days.values()].flat().filter(({ row: one }) => one.id === "a04").length).toBe(4);
    const september = days.get("2026-09-30") ?? [];
    expect(september.map(({ status }) => status)).toEqual(["done", "done"]);
    const october = days.get("2026-10-30") ?? [];
    expect(october.map(({ row: one }) => one.id)).toEqual(["a05"]);
    expect(withoutDay(stages).every(({ row: one }) => !one.occurrences.some(({ due_on }) => due_on))).toBe(true);
    expect(withoutDay(stages).map(({ row: one }) => one.id)).toEqual(expect.arrayContaining(["a27", "a28"]));
  });

  it("of rest may be narrower as long as nothing falls due on it", () => {
    const days = entriesByDay(stages);
    const wide = [false, false, false, false, false];
    expect(narrowColumns(weeksOf("2026-11"), 5, days)).toEqual([...wide, true, true]);
    expect(narrowColumns(weeksOf("2026-11"), 6, days)).toEqual([...wide, false, true]);
    expect(narrowColumns(weeksOf("2026-12"), 5, days), "a term ends on Sunday").toEqual([...wide, true, false]);
  });

  it("writes out what fits and counts the rest", () => {
    expect([1, 2, 3, 4, 8].map((count) => shownOf(count, 2))).toEqual([1, 2, 3, 2, 2]);
  });
});

describe("the timeline", () => {
  it("gives every day of September to May the same length", () => {
    const axis = axisOf(year, stages);
    expect(axis).toEqual({ from: "2026-09-01", to: "2027-05-31" });
    expect(morning(axis, "2026-09-01")).toBe(0);
    expect(evening(axis, "2027-05-31")).toBe(1);
    expect(noon(axis, "2026-09-01")).toBeCloseTo(0.5 / 273);
    const months = monthsOf(axis);
    expect(months.map((month) => month.month)).toEqual([9, 10, 11, 12, 1, 2, 3, 4, 5]);
    expect((months[5].to - months[5].from) * 273).toBeCloseTo(28);
    for (const [index, month] of months.slice(1).entries()) expect(month.from).toBeCloseTo(months[index].to);
  });

  it("leaves the holidays between the bands of the terms", () => {
    const bands = termBands(axisOf(year, stages), year);
    expect(bands.map((band) => band.number)).toEqual([1, 2, 3, 4]);
    expect((bands[1].from - bands[0].to) * 273, "26 October to 1 November").toBeCloseTo(7);
  });

  it("draws a month as that month, and a window from its first month", () => {
    expect(periodStart({ kind: "month", month: 12 }, "2026-12-31", year)).toBe("2026-12-01");
    expect(periodStart({ kind: "window", from_month: 9, to_month: 10 }, "2026-10-30", year)).toBe("2026-09-01");
    expect(periodStart({ kind: "window", from_month: 11, to_month: 2 }, "2027-02-26", year)).toBe("2026-11-01");
    expect(periodStart({ kind: "all_year" }, "2027-05-25", year)).toBe("2026-09-01");
    expect(periodStart({ kind: "day", day: "2026-12-10" }, "2026-12-10", year)).toBeNull();
  });

  it("draws a point for every term, and nothing for what has no day", () => {
    const axis = axisOf(year, stages);
    const points = drawn(row("a04"), axis, year);
    expect(points.map(({ from, status }) => [from, status])).toEqual([
      [null, "done"],
      [null, "soon"],
      [null, "planned"],
      [null, "planned"],
    ]);
    expect(points[0].at).toBe(noon(axis, "2026-10-25"));
    expect(drawn(row("a27"), axis, year)).toEqual([]);
  });

  it("draws an extension from the first day to the new one", () => {
    const axis = axisOf(year, stages);
    const [one] = drawn({ ...row("a03"), occurrences: [extended("2026-12-31", "2027-02-12")] }, axis, year);
    expect(one.from, "the period stays the one of the rule").toBe(morning(axis, "2026-12-01"));
    expect(one.at).toBe(evening(axis, "2026-12-31"));
    expect(one.moved).toBe(noon(axis, "2027-02-12"));
  });

  it("writes the day where there is room for it", () => {
    const axis = axisOf(year, stages);
    const sideOf = (days: string[]) => {
      const occurrences = days.map((due_on, index) => ({ ...row("a03").occurrences[0], key: String(index), due_on }));
      return drawn({ ...row("a03"), rule: { kind: "schedule", days }, occurrences }, axis, year).map(
        (one) => one.label,
      );
    };
    expect(sideOf(["2026-10-05", "2027-01-15"])).toEqual(["after", "after"]);
    expect(sideOf(["2026-10-05", "2026-10-12"]), "the next point stands there").toEqual([null, "after"]);
    expect(sideOf(["2027-05-25"])).toEqual(["before"]);
  });
});
