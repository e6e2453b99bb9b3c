// A copy of a file outside the program, as it was handed in.
import { t } from "../../i18n/index.svelte";
import type { Saving } from "./saving.svelte";
import { endingOf } from "./words";

export function saveCopy(saving: Saving, { id, file_name }: { id: string; file_name: string }): Promise<boolean> {
  const extension = endingOf(file_name);
  return saving.save(
    {
      title: t("evidence-save-title"),
      suggested: file_name,
      kind: t("evidence-file-kind", { ending: extension }),
      extension,
    },
    "save_evidence",
    (path) => ({ revision_id: id, path }),
    (path) => t("evidence-saved", { path }),
  );
}
