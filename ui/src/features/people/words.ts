import type { BodyKey, BodyPost, Membership, PersonRow, Role, RoleHolding } from "../../api";
import { day, t } from "../../i18n/index.svelte";

/** Roles that open something in the program come first; the others only name who a plan means. */
export const roles: Role[] = [
  "chair",
  "deputy_chair",
  "integrity_officer",
  "director",
  "secretary",
  "member",
  "viewer",
  "deputy_head",
  "ict_specialist",
  "hr_officer",
  "lawyer",
];
export const bodies: BodyKey[] = ["working_group", "creative_group", "commission", "council"];
export const posts: BodyPost[] = ["chair", "deputy", "secretary", "member"];

/** Papers name one person for each of these. */
const single: Role[] = ["chair", "integrity_officer", "director", "secretary"];

/** Who has a role from that day on already, where two holders are hardly meant. */
export function whoElseHolds(people: PersonRow[], role: Role, from: string, person: string): string[] {
  if (!single.includes(role)) return [];
  const holds = (held: RoleHolding) => held.role === role && (held.to_on === null || held.to_on >= from);
  return people.filter((one) => one.id !== person && one.roles.some(holds)).map((one) => one.short_name);
}

/** "from 03.09.2026, order № 104" or "03.09.2026 – 30.10.2026" */
export function term(held: Pick<RoleHolding | Membership, "from_on" | "to_on" | "order_no">): string {
  const days = held.to_on
    ? t("held-from-to", { from: day(held.from_on), to: day(held.to_on) })
    : t("held-from", { from: day(held.from_on) });
  return held.order_no ? `${days}, ${t("held-order", { order: held.order_no })}` : days;
}

/** "Coordination-ethics council, secretary"; an ordinary member's post goes without saying. */
export function bodyWords(held: Pick<Membership, "body" | "post">): string {
  const body = t(`body-${held.body}`);
  return held.post === "member" ? body : `${body}, ${t(`body-post-${held.post}`)}`;
}
