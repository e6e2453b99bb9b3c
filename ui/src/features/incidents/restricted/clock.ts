// The notification clock as it is drawn: how far it has come, and which of its stretches are rest.
import type { NoticeClock } from "../../../api";

export interface Stretch {
  /** Percent of the whole term. */
  from: number;
  width: number;
}

export function restsOf(clock: NoticeClock): Stretch[] {
  return clock.rests.map((rest) => {
    const from = part(clock, rest.from_at);
    return { from, width: part(clock, rest.to_at) - from };
  });
}

/** How much of the term is over, in percent. */
export function over(clock: NoticeClock, minutesLeft: number): number {
  const whole = (Date.parse(clock.due_at) - Date.parse(clock.starts_at)) / 60_000;
  return clamp(((whole - minutesLeft) / whole) * 100);
}

/** Minutes as days, hours and minutes that a person says. */
export function spoken(minutes: number): { days: number; hours: number; minutes: number } {
  const whole = Math.abs(minutes);
  return { days: Math.floor(whole / 1440), hours: Math.floor((whole % 1440) / 60), minutes: whole % 60 };
}

function part(clock: NoticeClock, at: string): number {
  const [start, end] = [Date.parse(clock.starts_at), Date.parse(clock.due_at)];
  return clamp(((Date.parse(at) - start) / (end - start)) * 100);
}

function clamp(percent: number): number {
  return Math.min(100, Math.max(0, percent));
}
