// What history keeps of a field, in words: the stored form is the database's, the shown one a person's.
import { capitalised, day, hasWord, languages, moment, monthName, t } from "../i18n/index.svelte";
import type { Anchor, FieldChange, Rule } from "./generated";

/** What another activity is called, where that is known. */
export type NameOf = (activity: string) => { number: string; title: string } | undefined;

/** A deadline rule as the plan names it: "December", "Every term", "Within 5 working days after the plan's approval". */
export function ruleWords(rule: Rule, nameOf: NameOf = () => undefined): string {
  switch (rule.kind) {
    case "month":
      return capitalised(t("rule-month", { month: monthName(rule.month) }));
    case "window":
      return capitalised(
        t("rule-window", { from_month: monthName(rule.from_month), to_month: monthName(rule.to_month) }),
      );
    case "every":
      return t(`period-${rule.period}`);
    case "day":
      return t("rule-day", { day: day(rule.day) });
    case "after":
      return capitalised(t("rule-after", afterArgs(rule, nameOf)));
    default:
      return t(`rule-${rule.kind}`);
  }
}

/** What the words for a deadline relative to an event are made of. */
export function afterArgs(rule: { anchor: Anchor; days: number; working: boolean }, nameOf: NameOf) {
  return {
    days: Math.abs(rule.days),
    direction: rule.days < 0 ? "before" : "after",
    working: String(rule.working),
    anchor: anchorWords(rule.anchor, nameOf),
  };
}

function anchorWords(anchor: Anchor, nameOf: NameOf): string {
  if (anchor.kind === "term_start" || anchor.kind === "term_end")
    return t(`anchor-${anchor.kind}`, { term: anchor.term });
  if (anchor.kind !== "activity_done") return t(`anchor-${anchor.kind}`);
  const name = nameOf(anchor.activity_id);
  if (name?.number) return t("anchor-activity_done", { number: name.number });
  return name ? t("anchor-named_activity_done", { title: name.title }) : t("anchor-other_activity_done");
}

/** Fields whose stored value is a key; the word stands under one of the prefixes. */
const prefixes: Record<string, string[]> = {
  state: ["incident-state-", "evidence-state-"],
  state_to: ["incident-state-"],
  status: ["status-"],
  kind: ["incident-kind-", "report-one-"],
  heading: ["report-heading-"],
  role: ["role-"],
  body: ["body-"],
  register: ["register-"],
  duty: ["duty-"],
  theme: ["theme-"],
  language: ["language-"],
};
const answers = new Set([
  "minors",
  "occurred_approximate",
  "present",
  "disabled",
  "personal_data",
  "effective",
  "required",
]);
/** Fields that only the machine reads. */
const internal = new Set([
  "purpose",
  "due_unit",
  "occurrence_key",
  "serial",
  "year",
  "kept",
  "revision",
  "media_type",
  "size",
]);

export interface ShownChange {
  name: string;
  before: string;
  after: string;
}

/** The changes a person can read; keys without a word, and the machine's own fields, are left out. */
export function shownChanges(changes: FieldChange[]): ShownChange[] {
  return changes.flatMap((change) => {
    const name = nameOf(change.field);
    const before = change.worded ? (change.before ?? "") : wordsOf(change.field, change.before);
    const after = change.worded ? (change.after ?? "") : wordsOf(change.field, change.after);
    return name === undefined || before === undefined || after === undefined ? [] : [{ name, before, after }];
  });
}

function nameOf(field: string): string | undefined {
  if (internal.has(field)) return undefined;
  const language = languages.find((one) => field.endsWith(`_${one}`));
  const key = `field-${language ? field.slice(0, -3) : field}`;
  if (!hasWord(key)) return undefined;
  return language ? `${t(key)}, ${t(`short-name-${language}`)}` : t(key);
}

/** An empty text for nothing; undefined when the stored value has no words. */
function wordsOf(field: string, stored: string | null): string | undefined {
  if (stored === null || stored === "") return "";
  if (field === "rule") return ruleOf(stored);
  if (answers.has(field)) return t(stored === "1" || stored === "true" ? "yes" : "no");
  const kinds = prefixes[field];
  if (kinds) {
    const word = kinds.map((prefix) => prefix + stored).find(hasWord);
    return word && t(word);
  }
  if (/^\d{4}-\d{2}-\d{2}T/.test(stored)) return moment(stored);
  return /^\d{4}-\d{2}-\d{2}$/.test(stored) ? day(stored) : stored;
}

function ruleOf(stored: string): string | undefined {
  try {
    return ruleWords(JSON.parse(stored) as Rule);
  } catch {
    return undefined;
  }
}
