// Where a day stands on the axis of the school year, and which bars and points an activity draws there.
// Places are shares of the axis: 0 is its first morning, 1 the evening of its last day.
import type { ActivityRow, OccurrenceView, Rule, SchoolYear, StageView, Status } from "../../api";
import { daysInMonth, monthOf, monthsAfter, spanOf } from "./calendar";

export interface Axis {
  from: string;
  to: string;
}

export interface Stretch {
  from: number;
  to: number;
}

export interface Month extends Stretch {
  key: string;
  month: number;
}

export interface TermBand extends Stretch {
  number: number;
}

/** One occurrence as it is drawn: a stretch of days for a period, a point for a day. */
export interface Drawn {
  one: OccurrenceView;
  status: Status;
  /** Where the period begins; `null` draws a point. */
  from: number | null;
  /** The day the rule says. */
  at: number;
  /** The day an extension moved it to. */
  moved: number | null;
  /** Whether there is room to write the day beside it, and on which side. */
  label: "after" | "before" | "inside" | null;
}

const dayLength = 86_400_000;
/** A written day takes about this share of the axis. */
const labelWidth = 0.062;

/** From the first day of the year's first month to the last day of its last one. */
export function axisOf(year: SchoolYear, stages: StageView[]): Axis {
  const { from, to } = spanOf(year, stages);
  const last = monthOf(to);
  return { from: `${monthOf(from)}-01`, to: `${last}-${daysInMonth(last)}` };
}

/** The morning of a day on the axis. */
export function morning(axis: Axis, day: string): number {
  return clampShare((Date.parse(day) - Date.parse(axis.from)) / length(axis));
}

export function noon(axis: Axis, day: string): number {
  return clampShare((Date.parse(day) - Date.parse(axis.from) + dayLength / 2) / length(axis));
}

export function evening(axis: Axis, day: string): number {
  return clampShare((Date.parse(day) - Date.parse(axis.from) + dayLength) / length(axis));
}

function length(axis: Axis): number {
  return Date.parse(axis.to) - Date.parse(axis.from) + dayLength;
}

function clampShare(share: number): number {
  return Math.max(0, Math.min(1, share));
}

export function monthsOf(axis: Axis): Month[] {
  const months: Month[] = [];
  for (let key = monthOf(axis.from); key <= monthOf(axis.to); key = monthsAfter(key, 1)) {
    const from = morning(axis, `${key}-01`);
    months.push({ key, month: Number(key.slice(5)), from, to: evening(axis, `${key}-${daysInMonth(key)}`) });
  }
  return months;
}

export function termBands(axis: Axis, year: SchoolYear): TermBand[] {
  return year.terms.map(({ number, starts_on, ends_on }) => ({
    number,
    from: morning(axis, starts_on),
    to: evening(axis, ends_on),
  }));
}

/** The day a period began that is over on `due`; a single day has none. */
export function periodStart(rule: Rule, due: string, year: SchoolYear): string | null {
  if (rule.kind === "all_year") return year.starts_on;
  if (rule.kind === "month") return laterOf(`${monthOf(due)}-01`, year.starts_on);
  if (rule.kind !== "window") return null;
  const dueMonth = Number(due.slice(5, 7));
  return laterOf(`${monthsAfter(monthOf(due), -((dueMonth - rule.from_month + 12) % 12))}-01`, year.starts_on);
}

function laterOf(a: string, b: string): string {
  return a > b ? a : b;
}

/** What the activity draws, in the order of the days. */
export function drawn(row: ActivityRow, axis: Axis, year: SchoolYear): Drawn[] {
  const dated = row.occurrences.filter((one) => one.due_on).sort((a, b) => (ruled(a) < ruled(b) ? -1 : 1));
  const all = dated.map((one): Drawn => {
    const start = periodStart(row.rule, ruled(one), year);
    const place = start ? evening : noon;
    const at = place(axis, ruled(one));
    const moved = one.extension && one.due_on ? noon(axis, one.due_on) : null;
    return { one, status: one.status, from: start ? morning(axis, start) : null, at, moved, label: null };
  });
  return all.map((one, index) => ({ ...one, label: labelSide(one, all[index + 1]) }));
}

function ruled(one: OccurrenceView): string {
  return (one.extension ? one.original_due_on : one.due_on) ?? one.due_on ?? "";
}

function labelSide(one: Drawn, next: Drawn | undefined): Drawn["label"] {
  const end = one.moved ?? one.at;
  const nextStart = next ? (next.from ?? next.at) : Number.POSITIVE_INFINITY;
  if (end + labelWidth * 1.3 > nextStart) return null;
  if (end + labelWidth <= 1) return "after";
  if (one.from !== null && one.moved === null && one.at - one.from > labelWidth * 3) return "inside";
  return (one.from ?? one.at) - labelWidth >= 0 && !next ? "before" : null;
}
