// What a person handed in: files dragged from a folder or pasted, or paths chosen in the system's dialog.

import { day, t, timeNow } from "../../i18n/index.svelte";
import type { Copied } from "../../platform";

export type Given = { kind: "file"; name: string; file: File } | { kind: "path"; name: string; path: string };

export function fromPaths(paths: string[]): Given[] {
  return paths.map((path) => ({ kind: "path", name: path.split(/[/\\]/).at(-1) ?? path, path }));
}

/** Dropped files; a folder among them is named apart, because it has no content of its own. */
export function fromDrop(transfer: DataTransfer | null): { given: Given[]; folders: string[] } {
  const folders = [...(transfer?.items ?? [])]
    .map((item) => item.webkitGetAsEntry?.())
    .flatMap((entry) => (entry?.isDirectory ? [entry.name] : []));
  const files = [...(transfer?.files ?? [])].filter((file) => !folders.includes(file.name));
  return { given: files.map((file) => ({ kind: "file", name: file.name, file })), folders };
}

/** Pasted files; a picture that has no name of its own is named by the day and the time. */
export function fromPaste(transfer: DataTransfer | null, today: string): Given[] {
  return [...(transfer?.files ?? [])].map((file) => ({ kind: "file", name: pastedName(file, today), file }));
}

export function fromCopied({ paths, picture }: Copied, today: string): Given[] {
  if (!picture) return fromPaths(paths);
  const file = new File([picture], "image.png", { type: "image/png" });
  return [{ kind: "file", name: pastedName(file, today), file }];
}

function pastedName(file: File, today: string): string {
  // Web views call every pasted picture "image.png".
  const isNameless = file.name === "" || (file.type.startsWith("image/") && /^image\.\w+$/.test(file.name));
  if (!isNameless) return file.name;
  const ending = file.type.split("/")[1]?.replace("jpeg", "jpg") || "png";
  return `${t("evidence-pasted", { day: day(today), time: timeNow().replace(":", "-") })}.${ending}`;
}

export function holdsFiles(transfer: DataTransfer | null): boolean {
  return [...(transfer?.types ?? [])].includes("Files");
}
