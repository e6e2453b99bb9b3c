// Which part of an activity a document belongs to.
import type { ActivityRow } from "../../../api";
import { t } from "../../../i18n/index.svelte";
import { occurrenceChoice, occurrenceWords } from "../words";

/** The whole activity, and each occurrence where there are several. */
export function placesOf(activity: ActivityRow): { value: string; label: string }[] {
  const whole = { value: "", label: t("evidence-whole") };
  if (activity.occurrences.length < 2) return [whole];
  return [whole, ...activity.occurrences.map((one) => ({ value: one.key, label: occurrenceChoice(one) }))];
}

/** The occurrence in words; nothing for the whole activity. */
export function placeWords(activity: ActivityRow, key: string | null): string {
  const one = activity.occurrences.find((occurrence) => occurrence.key === key);
  return one ? occurrenceWords(one) : "";
}
