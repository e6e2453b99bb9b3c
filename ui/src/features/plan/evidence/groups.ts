// The groups of the year's list, in the order of their chips.
import type { EvidenceCounts, EvidenceGroup } from "../../../api";

export const groups: EvidenceGroup[] = ["all", "missing", "submitted", "accepted", "returned"];

/** How many rows the group shows: all of them means those that are missing too. */
export function countOf(counts: EvidenceCounts, group: EvidenceGroup): number {
  return group === "all" ? counts.all + counts.missing : counts[group];
}
