// What there is help on, in the order in which a person comes across it. The words are in help.ftl.
import { fold, t } from "../../i18n/index.svelte";

export interface Topic {
  id: string;
  /** The screen it belongs to, by the name in `screens.ts`. */
  screen: string;
  /** The part of the screen that the place's record names. */
  part?: string;
  /** The key of where it is written, as far as that was read in a published text. */
  norm?: string;
}

export const topics: Topic[] = [
  { id: "today", screen: "today" },
  { id: "plan", screen: "plan" },
  { id: "plan-import", screen: "plan" },
  { id: "tasks", screen: "tasks" },
  { id: "incidents-journal", screen: "incidents", norm: "help-incidents-journal-norm" },
  { id: "incidents-entry", screen: "incidents" },
  { id: "incidents-card", screen: "incidents" },
  { id: "incidents-workflow", screen: "incidents" },
  { id: "incidents-checklist", screen: "incidents" },
  { id: "incidents-notice", screen: "incidents", norm: "help-incidents-notice-norm" },
  { id: "incidents-people", screen: "incidents" },
  { id: "incidents-pictures", screen: "incidents" },
  { id: "council-agenda", screen: "council" },
  { id: "council-live", screen: "council" },
  { id: "council-votes", screen: "council" },
  { id: "council-minutes", screen: "council", norm: "help-council-minutes-norm" },
  { id: "council-extract", screen: "council" },
  { id: "council-register", screen: "council" },
  { id: "council-bodies", screen: "council", norm: "help-school-own" },
  { id: "report", screen: "report" },
  { id: "report-items", screen: "report" },
  { id: "report-signing", screen: "report" },
  { id: "people", screen: "people" },
  { id: "imports", screen: "imports" },
  { id: "settings", screen: "settings" },
  { id: "incidents-lists", screen: "settings", part: "incidents" },
  { id: "papers", screen: "settings", part: "papers", norm: "help-papers-norm" },
];

export function titleOf(topic: Topic): string {
  return t(`help-${topic.id}-title`);
}

/** The paragraphs of a topic. */
export function paragraphsOf(topic: Topic): string[] {
  return t(`help-${topic.id}-text`).split(/\n\s*\n/);
}

/** The topics whose heading holds every word that is sought, look-alike letters aside. */
export function findTopics(among: Topic[], sought: string): Topic[] {
  const words = fold(sought).split(/\s+/).filter(Boolean);
  return among.filter((topic) => words.every((word) => fold(titleOf(topic)).includes(word)));
}

/** The topic to begin with: the one that was asked for, or the first of the place. */
export function topicOf(
  asked: string | null,
  screen: string,
  record: string | undefined,
  among: Topic[],
): string | null {
  if (asked && among.some((topic) => topic.id === asked)) return asked;
  const here = among.filter((topic) => topic.screen === screen);
  const part = record === undefined ? undefined : here.find((topic) => topic.part === record);
  return (part ?? here[0])?.id ?? null;
}
