// Whose documents are shown: an activity's or an incident's, the rights over them, and what is said differently of them.
import type { EvidenceOwner, Right } from "../../api";

/** The owner by what it is and its id. */
export type OwnerKey = { kind: EvidenceOwner["kind"]; id: string };

/** A part of the owner that a document may belong to; the empty value is the whole. */
export interface EvidencePlace {
  value: string;
  label: string;
  /** What stands beside the document's state; nothing for the whole. */
  short?: string;
}

const rights = {
  activity: { change: "plan_mark", decide: "plan_write" },
  incident: { change: "incidents_write", decide: "incidents_write" },
} as const satisfies Record<OwnerKey["kind"], Record<"change" | "decide", Right>>;

const words = {
  activity: { none: "evidence-none", remove: "evidence-remove-text" },
  incident: { none: "evidence-none-incident", remove: "evidence-remove-text-incident" },
} as const;

export function rightsOver(kind: OwnerKey["kind"]) {
  return rights[kind];
}

export function wordsOf(kind: OwnerKey["kind"]) {
  return words[kind];
}
