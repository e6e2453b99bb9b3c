// Deadline rules in words.
import { capitalised, day, monthName, t } from "../i18n/index.svelte";
import type { Anchor, Rule } from "./generated";

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
