// Short notices at the foot of the window. They are read aloud and leave by themselves; trouble stays longer.
import { type Failure, wordFailure } from "../api/words";
import { t } from "../i18n/index.svelte";
import { platform } from "../platform";

export interface Notice {
  id: number;
  text: string;
  kind: "done" | "trouble";
  action?: { label: string; keys?: string; run: () => void };
}

let last = 0;
const notices = $state<Notice[]>([]);
const shownFor = 9_000;
const troubleShownFor = 25_000;

export function listNotices(): Notice[] {
  return notices;
}

export function notify(text: string, action?: Notice["action"]): void {
  show({ text, kind: "done", action });
}

/** Says where a file was written, and offers to show it there. */
export function notifySaved(text: string, path: string): void {
  const run = () => void platform().showInFolder(path);
  show({ text, kind: "done", action: { label: t("show-in-folder"), run } });
}

/** Says calmly that something was refused or failed. */
export function notifyFailure(failure: Failure): void {
  show({ text: wordFailure(failure), kind: "trouble" });
}

export function dismiss(id: number): void {
  const index = notices.findIndex((notice) => notice.id === id);
  if (index >= 0) notices.splice(index, 1);
}

export function dismissAll(): void {
  notices.length = 0;
}

function show(notice: Omit<Notice, "id">): void {
  last += 1;
  const id = last;
  // Only the newest step can be taken back from its notice, so an older offer is withdrawn.
  // What went well afterwards makes an earlier trouble old news.
  if (notice.kind === "done") {
    for (const older of notices.filter((one) => one.action || one.kind === "trouble")) dismiss(older.id);
  }
  while (notices.length >= 3) notices.shift();
  notices.push({ ...notice, id });
  setTimeout(() => dismiss(id), notice.kind === "done" ? shownFor : troubleShownFor);
}
