import type { BodyKey, Party, Role } from "../../api";

/** A party as a form lists it. */
export interface PartyRow {
  party: Party;
  label: string;
  /** The holder of the post, or what kind of party it is. */
  detail: string | null;
}

/** Roles a row of the plan may name, in the order an official would look for them. */
export const roleKeys: Role[] = [
  "chair",
  "deputy_chair",
  "integrity_officer",
  "director",
  "deputy_head",
  "ict_specialist",
  "hr_officer",
  "lawyer",
  "secretary",
  "class_teachers",
  "subject_teachers",
  "staff",
  "pupils",
  "parents",
];

export const bodyKeys: BodyKey[] = ["working_group", "creative_group", "commission", "council"];
