// How the documents of an activity are counted on their tab.
import type { ActivityRow } from "../../../api";
import { t } from "../../../i18n/index.svelte";

/** How many documents are accepted of how many there are; an expected one that nobody handed in counts as well. */
export function tabWords({ evidence, expected_document }: ActivityRow): string {
  const handedIn = evidence.accepted + evidence.submitted + evidence.returned;
  const total = handedIn || (expected_document ? 1 : 0);
  return total === 0 ? t("tab-documents") : t("tab-documents-of", { accepted: evidence.accepted, total });
}
