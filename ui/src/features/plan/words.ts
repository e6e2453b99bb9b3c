// How rules, occurrences and parties read on the plan screen.
import {
  type ActivityRow,
  afterArgs,
  type NameOf,
  type OccurrenceView,
  type PartyView,
  ruleWords,
  type Why,
} from "../../api";
import { capitalised, day, monthName, t } from "../../i18n/index.svelte";

export { ruleWords };

/** The months of a school year in the order they come. */
export const schoolMonths = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8];

/** Why a computed date is what it is, in one or two sentences. */
export function whyWords(why: Why, nameOf: NameOf = () => undefined): string {
  const args: Record<string, string | number> = "anchor" in why ? afterArgs(why, nameOf) : {};
  for (const [key, value] of Object.entries(why)) {
    if (key === "kind" || key in args || (typeof value !== "string" && typeof value !== "number")) continue;
    args[key] = key.endsWith("month") ? monthName(Number(value)) : shownDay(value);
  }
  const reason = t(`why-${why.kind}`, args);
  return "moved_from" in why && why.moved_from ? `${reason} ${t("why-moved", args)}` : reason;
}

function shownDay(value: string | number): string | number {
  return typeof value === "string" ? day(value) : value;
}

/** Which occurrence it is: "2nd term", a day of the schedule; nothing when there is only one. */
export function occurrenceWords(one: OccurrenceView): string {
  const number = one.number ?? 0;
  if (one.kind === "term") return t(`term-roman-${number}`);
  if (one.kind === "quarter") return t("quarter-number", { number });
  if (one.kind === "half_year") return t("half-year-number", { number });
  if (one.kind === "month") return capitalised(monthName(number));
  return one.kind === "date" ? day(one.due_on) : "";
}

/** The same in a tag of the narrow last column, where a dozen months stand one beside another. */
export function occurrenceTag(one: OccurrenceView): string {
  return one.kind === "month" ? t(`month-short-${one.number ?? 0}`) : occurrenceWords(one);
}

/** The party as the official table names it: whoever holds the post today, otherwise the post itself. */
export function partyWords(party: PartyView): string {
  return party.holder ?? party.label;
}

/** Who answers for the activity, as one line. */
export function responsibleWords(row: ActivityRow): string {
  return row.responsible.map(partyWords).join(", ");
}

/** How the document of an activity stands, with its name where it has one. */
export function documentWords(row: ActivityRow): string {
  const document = row.document ?? "";
  if (row.holding === "attached") return t("document-present", { document });
  if (row.holding === "returned") return t("document-returned", { document });
  return row.holding === "named" ? t("document-named", { document }) : t("document-missing");
}

/** Whether the result document is missing where it should soon be there, or should have been. */
export function lacksDocument(row: ActivityRow): boolean {
  return !row.document && ["done", "soon", "overdue"].includes(row.status);
}

/** The number and the title, as lists name an activity. */
export function activityWords(row: ActivityRow): string {
  return row.number ? `${row.number}. ${row.title}` : row.title;
}

/** An occurrence in a list of choices: which one, and when it is due. */
export function occurrenceChoice(one: OccurrenceView): string {
  return [occurrenceWords(one), one.kind === "date" ? "" : day(one.due_on)].filter(Boolean).join(" · ");
}

/** Occurrences that are still to be done; the others can be neither extended nor exempted. */
export function exemptable(activity: ActivityRow): OccurrenceView[] {
  return activity.exemption ? [] : activity.occurrences.filter((one) => !one.mark && !one.exemption);
}

export function extendable(activity: ActivityRow): OccurrenceView[] {
  return exemptable(activity).filter((one) => one.due_on);
}

/** What has been done in part applies; only what is left of it may be exempted. */
export function mayExemptWhole(activity: ActivityRow): boolean {
  return !activity.exemption && activity.occurrences.every((one) => !one.mark);
}
