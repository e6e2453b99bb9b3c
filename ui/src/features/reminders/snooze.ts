// Until when a reminder may be put off with one press.
import { daysAfter } from "../../i18n/index.svelte";

export type SnoozeChoice = "tomorrow" | "monday" | "week";

/** The choices with their days, soonest first; two that fall on the same day are offered once. */
export function snoozeChoices(today: string): { choice: SnoozeChoice; until: string }[] {
  const all: { choice: SnoozeChoice; until: string }[] = [
    { choice: "tomorrow", until: daysAfter(today, 1) },
    { choice: "monday", until: nextMonday(today) },
    { choice: "week", until: daysAfter(today, 7) },
  ];
  return all.filter(({ until }, index) => all.findIndex((one) => one.until === until) === index);
}

/** The first Monday after the day; a Monday is followed by the one a week later. */
export function nextMonday(today: string): string {
  const weekday = new Date(`${today}T00:00:00Z`).getUTCDay();
  return daysAfter(today, weekday === 0 ? 1 : 8 - weekday);
}
