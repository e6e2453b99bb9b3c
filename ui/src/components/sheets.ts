// Asks where to write a sheet, writes it as a job and says where it is.
import type { Job, JobName } from "../api";
import { t } from "../i18n/index.svelte";
import { platform } from "../platform";
import { notifyFailure, notifySaved } from "./toasts.svelte";

/** A file's name that every system takes: without the signs of paths, and not too long. */
function fileName(words: string): string {
  return words
    .replace(/[\\/:*?"<>|\s]+/g, " ")
    .slice(0, 80)
    .trim();
}

/** True once the file is there; false when it was given up or refused. */
export async function saveSheet<N extends JobName>(
  suggested: string,
  start: (path: string) => Job<N>,
): Promise<boolean> {
  const path = await platform().chooseFileToSave({
    title: t("paper-save"),
    suggested: `${fileName(suggested)}.xlsx`,
    kind: t("paper-kind-xlsx"),
    extension: "xlsx",
  });
  if (!path) return false;
  const done = await start(path).finished;
  if (done.failure) notifyFailure(done.failure);
  if (done.state !== "done") return false;
  notifySaved(t("paper-saved", { path }), path);
  return true;
}
