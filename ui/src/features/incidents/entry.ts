// The quick entry that is being written: six things to say, kept until they are registered.
import type { IncidentType, RegisterIncident, Rejection } from "../../api";
import { parseDay } from "../../i18n/index.svelte";

export const entryKey = "incident-entry";

export interface Entry {
  what: string;
  occurred_on: string;
  occurred_time: string;
  occurred_approximate: boolean;
  detected_on: string;
  detected_time: string;
  incident_type: IncidentType | "";
  reported_by: string;
  immediate_action: string;
}

export function freshEntry(): Entry {
  return {
    what: "",
    occurred_on: "",
    occurred_time: "",
    occurred_approximate: false,
    detected_on: "",
    detected_time: "",
    incident_type: "",
    reported_by: "",
    immediate_action: "",
  };
}

/** Which of the six are answered, in the order they are asked. */
export function answered(entry: Entry): boolean[] {
  return [
    entry.what.trim() !== "",
    isDay(entry.occurred_on),
    isDay(entry.detected_on),
    entry.incident_type !== "",
    entry.reported_by.trim() !== "",
    entry.immediate_action.trim() !== "",
  ];
}

export function isTouched(entry: Entry): boolean {
  return Object.values(entry).some((value) => value !== "" && value !== false);
}

/** What no request can carry yet: a day or a type that was not chosen at all. */
export function unanswered(entry: Entry): Rejection | undefined {
  for (const field of ["what", "occurred_on", "detected_on", "incident_type"] as const) {
    if (entry[field].trim() === "") return { code: "field-missing", field };
  }
  return undefined;
}

export function requestOf(entry: Entry): RegisterIncident {
  return {
    ...entry,
    incident_type: entry.incident_type as IncidentType,
    occurred_time: entry.occurred_time || null,
    detected_time: entry.detected_time || null,
  };
}

/** The text with the words put in at the caret, set off by spaces, and where the caret then stands. */
export function inserted(text: string, words: string, from: number, to: number): { text: string; caret: number } {
  const before = text.slice(0, from);
  const after = text.slice(to);
  const lead = before === "" || /\s$/.test(before) ? "" : " ";
  const trail = after === "" || /^[\s.,;:!?)]/.test(after) ? "" : " ";
  return { text: before + lead + words + trail + after, caret: (before + lead + words).length };
}

/** A stock phrase put after what is written, as the next sentence. */
export function continued(text: string, phrase: string): string {
  const written = text.trim();
  if (written === "") return `${phrase}.`;
  return `${/[.!?…]$/.test(written) ? written : `${written}.`} ${phrase}.`;
}

function isDay(value: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(value) || parseDay(value) !== undefined;
}
