// How files and documents read: their size, their kind, what was decided about them.
import type { RevisionState } from "../../api";
import { t } from "../../i18n/index.svelte";
import type { Tone } from "..";

export const stateTones: Record<RevisionState, Tone> = { submitted: "active", accepted: "done", returned: "soon" };

export function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1024));
  if (kilobytes < 1024) return t("size-kb", { size: kilobytes });
  const tenths = Math.round((bytes / 1024 / 1024) * 10);
  return t("size-mb", { whole: Math.floor(tenths / 10), tenth: tenths % 10 });
}

/** The file as a line under its title; a name that only repeats the title is left to its ending. */
export function fileWords(title: string, { file_name, size }: { file_name: string; size: number }): string {
  const ending = endingOf(file_name);
  const name = ending && file_name === `${title}.${ending}` ? `.${ending}` : file_name;
  return t("evidence-file", { name, size: sizeWords(size) });
}

export type FileKind = "image" | "sheet" | "archive" | "text" | "other";

export function kindOf(mediaType: string): FileKind {
  if (mediaType.startsWith("image/")) return "image";
  if (/spreadsheet|excel|csv/.test(mediaType)) return "sheet";
  if (/zip|rar|7z|tar/.test(mediaType)) return "archive";
  return /pdf|word|document|text/.test(mediaType) ? "text" : "other";
}

/** The ending of a file's name without its dot; nothing when it has none. */
export function endingOf(name: string): string {
  return /\.([^.\s]+)$/.exec(name)?.[1] ?? "";
}

/** A hash as people compare it at a glance: how it begins and how it ends. */
export function shortHash(hash: string): string {
  return `${hash.slice(0, 8)}…${hash.slice(-8)}`;
}
