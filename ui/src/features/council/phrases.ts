// Ready phrases of a meeting: what is said at every one, so that it need not be typed while people talk.
import type { Language } from "../../api";
import { t, wordIn } from "../../i18n/index.svelte";

/** The text of an item that is being written. */
export type Writing = "heard" | "spoke" | "proposed" | "decided";

const counts: Record<Exclude<Writing, "spoke">, number> = { heard: 4, proposed: 3, decided: 5 };

/** The keys of the phrases for a text; who speaks is chosen from the people in the room instead. */
export function phraseKeys(writing: Exclude<Writing, "spoke">): string[] {
  return Array.from({ length: counts[writing] }, (_, index) => `phrase-${writing}-${index + 1}`);
}

/** A phrase as it stands in a text of the language; without one, of the language being shown. */
export function phrase(key: string, language?: Language): string {
  return language ? wordIn(language, key) : t(key);
}

/** What is written, and the phrase after it as a sentence of its own. */
export function withPhrase(text: string, added: string, separator = " "): string {
  const before = text.trimEnd();
  return before === "" ? added : `${before}${text.endsWith("\n") ? "\n" : separator}${added}`;
}

/** The place in `list` that Alt and a digit choose, by the place of the key: the same on every layout. */
export function chosenByDigit(event: KeyboardEvent, length: number): number | undefined {
  const digit = /^(?:Digit|Numpad)([1-9])$/.exec(event.code)?.[1];
  if (!digit || !event.altKey || event.ctrlKey || event.metaKey || Number(digit) > length) return undefined;
  return Number(digit) - 1;
}
