// The groups of the year's list, in the order of their chips.
import type { EvidenceCounts, EvidenceGroup } from "../../../api";

export const groups: EvidenceGroup[] = ["all", "missing", "named", "submitted", "accepted", "returned"];

/** How many rows the group shows: all of them means those without a file too. */
export function countOf(counts: EvidenceCounts, group: EvidenceGroup): number {
  return group === "all" ? counts.all + counts.missing + counts.named : counts[group];
}
