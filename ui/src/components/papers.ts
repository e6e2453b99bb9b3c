// Official papers as files, in Word's format or as PDF: asks where to, waits for the work, and says where it went or why not.
import { type DocumentKind, type ExportDocument, type PaperLanguage, startJob } from "../api";
import { t } from "../i18n/index.svelte";
import { platform } from "../platform";
import { notifyFailure, notifySaved } from "./toasts.svelte";

/** What a paper is about; what is left out is of no matter to it. */
export type PaperAbout = Pick<ExportDocument, "document" | "language"> & Partial<Omit<ExportDocument, "path">>;

/** The languages that a paper is offered in; what goes to the state is written in no English. */
export function paperLanguages(kind: DocumentKind): PaperLanguage[] {
  return kind.languages === "official" ? ["kk", "ru", "both"] : ["kk", "ru", "en", "both"];
}

/** What a language of papers is called: each by its own name. */
export function paperLanguageName(one: PaperLanguage): string {
  return one === "both" ? t("paper-in-both") : t(`own-name-${one}`);
}

/** The request for a paper that is to lie at a path. */
export function paperAt(path: string, about: PaperAbout): ExportDocument {
  const nothing = { school_year_id: null, year: null, body: null, meeting_id: null, version: null };
  return { ...nothing, decision_id: null, incident_id: null, reason: "", ...about, path };
}

/** True once the file is there; false when it was given up or refused. */
export async function savePaper(called: string, about: PaperAbout): Promise<boolean> {
  const path = await platform().chooseFileToSave({
    title: t("paper-save"),
    suggested: `${called}.docx`,
    kind: t("paper-kind-docx"),
    extension: "docx",
    others: [{ kind: t("paper-kind-pdf"), extension: "pdf" }],
  });
  if (!path) return false;
  const done = await startJob("export_document", paperAt(path, about)).finished;
  if (done.failure) notifyFailure(done.failure);
  if (done.state !== "done") return false;
  const written = done.value?.path ?? path;
  notifySaved(t("paper-saved", { path: written }), written);
  return true;
}
