// The words an incident is classified by, as the school keeps them: what is offered, and what is still read.
import type { ClassifierList, ClassifierRow } from "../../api";
import { worded } from "../../i18n/index.svelte";

export interface Option {
  value: string;
  label: string;
}

export type Words = ClassifierRow[] | undefined;

/** What may be chosen, in the order of the list. */
export function offered(words: Words, list: ClassifierList): Option[] {
  return (words ?? []).filter((row) => row.list === list && row.retired_at === null).map(optionOf);
}

/** What a filter offers: also retired words that some incident has. */
export function known(words: Words, list: ClassifierList): Option[] {
  return (words ?? []).filter((row) => row.list === list && (row.retired_at === null || row.used > 0)).map(optionOf);
}

/** What may be chosen, and the word the incident has even if the list has retired it. */
export function offeredBeside(words: Words, list: ClassifierList, key: string | null, name: string | null): Option[] {
  const options = offered(words, list);
  if (key === null || options.some((one) => one.value === key)) return options;
  return [...options, { value: key, label: name ?? key }];
}

/** What is meant by a word, where the school has said so. */
export function hintOf(words: Words, list: ClassifierList, key: string | null): string {
  const row = (words ?? []).find((one) => one.list === list && one.key === key);
  return row ? worded(row.hint) : "";
}

function optionOf(row: ClassifierRow): Option {
  return { value: row.key, label: worded(row.name) };
}
