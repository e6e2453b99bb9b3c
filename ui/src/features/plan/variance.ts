// How a row differs from the plan that was approved, cell by cell.
import { type ActivityRow, draft, type Variance, type VarianceField } from "../../api";
import { day, t } from "../../i18n/index.svelte";
import type { ColumnKey } from "./columns";
import { occurrenceWords } from "./words";

/** Whether differences are marked in the table, and which approval the plan is compared with; `null` for the newest. */
export interface Comparison {
  shown: boolean;
  baseline: string | null;
}

/** Kept while a person visits other screens; everyone who asks gets the same one. */
export function comparison(): Comparison {
  return draft<Comparison>("plan-comparison", () => ({ shown: false, baseline: null }));
}

const columnOf: Record<VarianceField, ColumnKey> = {
  number: "number",
  stage: "number",
  title: "title",
  responsible: "responsible",
  co_executors: "co_executors",
  deadline: "deadline",
  expected_document: "document",
};

export function varianceIn(row: ActivityRow, column: ColumnKey): Variance[] {
  return row.variance.filter((one) => placeOf(one) === column);
}

function placeOf(one: Variance): ColumnKey {
  if (one.kind === "added") return "title";
  return one.kind === "changed" ? columnOf[one.field] : "deadline";
}

export interface VarianceText {
  name: string;
  was: string;
  now: string;
  /** By how many days a date moved. */
  note: string;
}

/** What differs, in words; nothing for a row that was added as a whole. */
export function varianceText(one: Variance, row: ActivityRow): VarianceText | undefined {
  if (one.kind === "added") return undefined;
  if (one.kind === "changed") return { name: t(`variance-${one.field}`), was: one.was, now: one.now, note: "" };
  const occurrence = row.occurrences.find((found) => found.key === one.occurrence_key);
  const which = occurrence && occurrence.kind !== "date" ? occurrenceWords(occurrence) : "";
  const note = one.days ? t(one.days > 0 ? "variance-later" : "variance-earlier", { days: Math.abs(one.days) }) : "";
  return { name: which || t("variance-due_on"), was: day(one.was), now: day(one.now), note };
}
