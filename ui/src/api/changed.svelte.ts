// Counts how often each area of the school changed, so that watchers know when to read again.
import { SvelteMap } from "svelte/reactivity";
import type { Area } from "./generated";

const times = new SvelteMap<Area | "everything", number>();

export function noteChanged(areas: Area[]): void {
  for (const area of new Set(areas)) times.set(area, (times.get(area) ?? 0) + 1);
}

/** Makes reminders read again: they become due by the clock, without any write. */
export function noteTimePassed(): void {
  noteChanged(["reminders"]);
}

/** Makes every watcher read again: another language, another session. */
export function noteEverythingChanged(): void {
  times.set("everything", (times.get("everything") ?? 0) + 1);
}

/** Reading this inside an effect or a derived value ties it to the areas. */
export function changesOf(areas: Area[]): number {
  return [...areas, "everything" as const].reduce((sum, area) => sum + (times.get(area) ?? 0), 0);
}
