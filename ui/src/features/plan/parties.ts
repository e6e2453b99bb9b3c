import type { BodyKey, Role } from "../../api";

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
