// Words, dates and numbers as people read them. The words live in assets/locales and are shared with the core;
// the platform's own formatting is never used, because WebView2 carries no Kazakh data.
import { FluentBundle, FluentNumber, FluentResource } from "@fluent/bundle";
import type { Language, Wording } from "../api/generated";

export const languages: Language[] = ["kk", "ru", "en"];

const sources = import.meta.glob<string>("../../../assets/locales/*/*.ftl", {
  query: "?raw",
  import: "default",
  eager: true,
});

/** A number that selects a plural form and prints plain digits, grouped only from ten thousand on. */
class PlainNumber extends FluentNumber {
  override toString(): string {
    return digits(this.value);
  }
}

// Kazakh and English share their plural rule for whole numbers, and every engine has the English one.
const pluralRules: Record<Language, string> = { kk: "en", ru: "ru", en: "en" };

const bundles = Object.fromEntries(languages.map((language) => [language, bundleOf(language)])) as Record<
  Language,
  FluentBundle
>;

function bundleOf(language: Language): FluentBundle {
  const bundle = new FluentBundle(pluralRules[language], { useIsolating: false });
  for (const [path, text] of Object.entries(sources)) {
    if (path.includes(`/${language}/`)) bundle.addResource(new FluentResource(text));
  }
  return bundle;
}

const shown = $state<{ language: Language }>({ language: "kk" });

export function language(): Language {
  return shown.language;
}

export function showIn(language: Language): void {
  shown.language = language;
  document.documentElement.lang = language;
}

export type Args = Record<string, string | number | boolean | null | undefined>;

/** Words a key in the language being shown. */
export function t(key: string, args?: Args): string {
  return wordIn(shown.language, key, args);
}

/** Words a key in a language of the caller's choice, for screens that speak several at once. */
export function wordIn(language: Language, key: string, args: Args = {}): string {
  const bundle = bundles[language];
  const pattern = bundle.getMessage(key)?.value;
  if (!pattern) return key;
  return bundle.formatPattern(pattern, handed(args), []);
}

export function hasWord(key: string): boolean {
  return Boolean(bundles[shown.language].getMessage(key)?.value);
}

function handed(args: Args): Record<string, string | FluentNumber> {
  const result: Record<string, string | FluentNumber> = {};
  for (const [name, value] of Object.entries(args)) {
    result[name] = typeof value === "number" ? new PlainNumber(value) : String(value ?? "");
  }
  return result;
}

/** 12345 → "12 345" with a space that does not break. */
export function digits(value: number): string {
  const text = String(value);
  return Math.abs(value) < 10_000 ? text : text.replace(/\B(?=(\d{3})+(?!\d))/g, "\u00a0");
}

/** "2026-09-30" → "30.09.2026"; what is not a day stays as it was typed. */
export function day(value: string | null | undefined): string {
  if (!value) return "";
  const parts = /^(\d{4})-(\d{2})-(\d{2})/.exec(value);
  return parts ? `${parts[3]}.${parts[2]}.${parts[1]}` : value;
}

/** "30.9.2026" or "30092026" → "2026-09-30"; undefined when it cannot be read as a day. */
export function parseDay(text: string): string | undefined {
  const parts =
    /^\s*(\d{1,2})[.\-/, ](\d{1,2})[.\-/, ](\d{4})\s*$/.exec(text) ?? /^\s*(\d{2})(\d{2})(\d{4})\s*$/.exec(text);
  if (!parts) return undefined;
  const [date, month, year] = [Number(parts[1]), Number(parts[2]), Number(parts[3])];
  const real = new Date(Date.UTC(year, month - 1, date));
  if (real.getUTCMonth() !== month - 1 || real.getUTCDate() !== date) return undefined;
  return `${parts[3]}-${two(month)}-${two(date)}`;
}

/** The same day some days later or earlier. */
export function daysAfter(value: string, count: number): string {
  const moved = new Date(`${value}T00:00:00Z`);
  moved.setUTCDate(moved.getUTCDate() + count);
  return moved.toISOString().slice(0, 10);
}

// Kazakhstan has kept UTC+5 since 2024; the zone data of a machine or its web view may be older than that.
const schoolOffset = 5 * 3_600_000;

/** The time of day in the school now, as "14:05". */
export function timeNow(): string {
  return new Date(Date.now() + schoolOffset).toISOString().slice(11, 16);
}

/** An instant in UTC → "30.09.2026 14:05" in the school's time. */
export function moment(value: string | null | undefined): string {
  if (!value) return "";
  const at = Date.parse(value);
  if (Number.isNaN(at)) return value;
  const local = new Date(at + schoolOffset).toISOString();
  return `${local.slice(8, 10)}.${local.slice(5, 7)}.${local.slice(0, 4)} ${local.slice(11, 16)}`;
}

export function monthName(month: number): string {
  return t(`month-${month}`);
}

/** The last day of a month: "2026-09" → "2026-09-30". */
export function lastOfMonth(month: string): string {
  const [year, number] = month.split("-").map(Number);
  return new Date(Date.UTC(year, number, 0)).toISOString().slice(0, 10);
}

/** The weekday of a day, Monday being the first. */
export function weekday(value: string): string {
  const number = new Date(`${value}T00:00:00Z`).getUTCDay();
  return t(`weekday-${number === 0 ? 7 : number}`);
}

/** The wording in the language being shown, or in the first language that has one. */
export function worded(text: Wording): string {
  return text[shown.language] || text.kk || text.ru || text.en;
}

/** A short name whose initials stay on one line: «Әбдірахманов Н. Қ.» never ends with «Қ.» alone. */
export function shortName(name: string): string {
  return name.replace(/(\p{Lu}\.) (?=\p{Lu}\.)/gu, "$1\u00a0");
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** Forgives case and Kazakh letters typed as their Russian look-alikes, for short lists that are already on the screen. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[қғңәөұүіһё]/g, (letter) => lookAlikes[letter]);
}

const lookAlikes: Record<string, string> = {
  қ: "к",
  ғ: "г",
  ң: "н",
  ә: "а",
  ө: "о",
  ұ: "у",
  ү: "у",
  і: "и",
  һ: "х",
  ё: "е",
};

function two(value: number): string {
  return String(value).padStart(2, "0");
}
