// Which part of an activity a document belongs to.
import type { ActivityRow } from "../../../api";
import type { EvidencePlace } from "../../../components/evidence/owners";
import { t } from "../../../i18n/index.svelte";
import { occurrenceChoice, occurrenceWords } from "../words";

/** The whole activity, and each occurrence where there are several. */
export function placesOf(activity: ActivityRow): EvidencePlace[] {
  const whole = { value: "", label: t("evidence-whole") };
  if (activity.occurrences.length < 2) return [whole];
  const parts = activity.occurrences.map((one) => ({
    value: one.key,
    label: occurrenceChoice(one),
    short: occurrenceWords(one),
  }));
  return [whole, ...parts];
}

/** The first occurrence that is still to be done; the whole activity where there is only one. */
export function firstOpen(activity: ActivityRow): string {
  if (activity.occurrences.length < 2) return "";
  return activity.occurrences.find((one) => !one.mark && !one.exemption)?.key ?? "";
}
