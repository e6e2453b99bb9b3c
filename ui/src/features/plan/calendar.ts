// One month at a time: its weeks, which kind of day each is, and what falls due on it.
import type { ActivityRow, DayOffRow, OccurrenceView, SchoolYear, StageView, Status } from "../../api";
import { daysAfter } from "../../i18n/index.svelte";

export interface Span {
  from: string;
  to: string;
}

/** One due day of an activity, or the activity itself where it has none. */
export interface Entry {
  row: ActivityRow;
  one: OccurrenceView | null;
  status: Status;
}

export interface DayKind {
  /** Before the school year begins or after it ends. */
  outside: boolean;
  /** Between two terms. */
  onBreak: boolean;
  rest: boolean;
  off: DayOffRow | null;
}

/** The days the calendar may show: the school year, and on to the last due day if that was moved past its end. */
export function spanOf(year: SchoolYear, stages: StageView[]): Span {
  const due = stages.flatMap((stage) => stage.activities.flatMap((row) => row.occurrences.map((one) => one.due_on)));
  const to = due.reduce<string>((last, day) => (day && day > last ? day : last), year.ends_on);
  return { from: year.starts_on, to };
}

export function clamped(day: string, span: Span): string {
  return day < span.from ? span.from : day > span.to ? span.to : day;
}

export function monthOf(day: string): string {
  return day.slice(0, 7);
}

export function daysInMonth(month: string): number {
  return new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)), 0)).getUTCDate();
}

/** The month some months later: "2026-12" and 1 give "2027-01". */
export function monthsAfter(month: string, count: number): string {
  const moved = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5, 7)) - 1 + count, 1));
  return moved.toISOString().slice(0, 7);
}

/** The same day of another month, or that month's last one; never outside the span. */
export function sameDayIn(month: string, day: string, span: Span): string {
  const date = Math.min(Number(day.slice(8, 10)), daysInMonth(month));
  return clamped(`${month}-${String(date).padStart(2, "0")}`, span);
}

/** Monday is 0. */
export function weekdayOf(day: string): number {
  return (new Date(`${day}T00:00:00Z`).getUTCDay() + 6) % 7;
}

/** The weeks of a month, Monday to Sunday; days of other months are `null`. */
export function weeksOf(month: string): (string | null)[][] {
  const count = daysInMonth(month);
  const before = weekdayOf(`${month}-01`);
  const weeks: (string | null)[][] = [];
  for (let start = -before; start < count; start += 7) {
    const dates = Array.from({ length: 7 }, (_, index) => start + index);
    weeks.push(
      dates.map((date) => (date < 0 || date >= count ? null : `${month}-${String(date + 1).padStart(2, "0")}`)),
    );
  }
  return weeks;
}

export function dayKind(day: string, year: SchoolYear, weekDays: number, daysOff: DayOffRow[]): DayKind {
  const off = daysOff.find((row) => row.day === day) ?? null;
  const outside = day < year.starts_on || day > year.ends_on;
  const inTerm = year.terms.some((term) => day >= term.starts_on && day <= term.ends_on);
  return {
    outside,
    onBreak: !outside && !inTerm,
    rest: off ? off.kind !== "moved_work" : weekdayOf(day) >= weekDays,
    off,
  };
}

// What presses most stands first on a crowded day.
const urgency: Status[] = ["overdue", "soon", "in_progress", "planned", "done", "not_applicable"];

/** What falls due on each day, the most pressing first. */
export function entriesByDay(stages: StageView[]): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const row of stages.flatMap((stage) => stage.activities)) {
    for (const one of row.occurrences) {
      if (one.due_on) found.set(one.due_on, [...(found.get(one.due_on) ?? []), { row, one, status: one.status }]);
    }
  }
  for (const entries of found.values()) entries.sort((a, b) => urgency.indexOf(a.status) - urgency.indexOf(b.status));
  return found;
}

/** Which of the seven columns may be narrower: days of rest on which nothing falls due this month. */
export function narrowColumns(weeks: (string | null)[][], weekDays: number, entries: Map<string, Entry[]>): boolean[] {
  return [0, 1, 2, 3, 4, 5, 6].map(
    (place) => place >= weekDays && weeks.every((week) => !week[place] || !entries.has(week[place])),
  );
}

/** What no calendar page can show: activities of which nothing has a day. */
export function withoutDay(stages: StageView[]): Entry[] {
  return stages
    .flatMap((stage) => stage.activities)
    .filter((row) => row.occurrences.every((one) => !one.due_on))
    .map((row) => ({ row, one: null, status: row.status }));
}

/** The day an arrow or Home and End lead to; months are turned by the caller. */
export function dayByKey(code: string, day: string, span: Span): string | undefined {
  const steps: Record<string, number> = {
    ArrowLeft: -1,
    ArrowRight: 1,
    ArrowUp: -7,
    ArrowDown: 7,
    Home: -weekdayOf(day),
    End: 6 - weekdayOf(day),
  };
  return code in steps ? clamped(daysAfter(day, steps[code]), span) : undefined;
}

/** How many of a day's entries are written out before the rest becomes a number; a single one left over is written too. */
export function shownOf(count: number, room: number): number {
  return count <= room + 1 ? count : room;
}
