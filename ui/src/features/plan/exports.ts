// What the plan can be written to. A further kind is one more entry here and its words: export-kind-, export-text-,
// export-save- and export-file-name- with its key.
import { type Job, type Language, type PaperLanguage, type SchoolYear, type SessionCard, startJob } from "../../api";
import { paperAt } from "../../components";
import { languages } from "../../i18n/index.svelte";

export interface ExportAsked {
  year: SchoolYear;
  language: PaperLanguage;
  /** Only what concerns this person; everything when `null`. */
  person: string | null;
  path: string;
}

type ExportJob = "export_workbook" | "export_plan" | "export_document" | "export_calendar";

export interface ExportKind {
  key: string;
  extension: string;
  /** Another format that the name may end in, by the words and the ending of its kind. */
  other?: "pdf";
  /** Whether it can be made for one person only. */
  forPerson?: boolean;
  /** The languages it is written in. */
  languages: PaperLanguage[];
  /** The right it needs beside that to export. */
  right?: SessionCard["rights"][number];
  start: (asked: ExportAsked) => Job<ExportJob>;
}

export const exportKinds: ExportKind[] = [
  {
    key: "workbook",
    extension: "xlsx",
    languages,
    start: ({ year, language, path }) =>
      startJob("export_workbook", { school_year_id: year.id, language: language as Language, path }),
  },
  {
    key: "plan",
    extension: "xlsx",
    languages,
    start: ({ year, language, path }) =>
      startJob("export_plan", { school_year_id: year.id, language: language as Language, path }),
  },
  {
    key: "paper",
    extension: "docx",
    other: "pdf",
    languages: [...languages, "both"],
    start: ({ year, language, path }) =>
      startJob("export_document", paperAt(path, { document: "plan", school_year_id: year.id, language })),
  },
  {
    key: "order",
    extension: "docx",
    other: "pdf",
    languages: ["kk", "ru", "both"],
    start: ({ year, language, path }) =>
      startJob("export_document", paperAt(path, { document: "order_plan", school_year_id: year.id, language })),
  },
  {
    key: "note",
    extension: "docx",
    other: "pdf",
    languages: [...languages, "both"],
    right: "incidents_read",
    start: ({ year, language, path }) =>
      startJob("export_document", paperAt(path, { document: "analytic_note", school_year_id: year.id, language })),
  },
  {
    key: "calendar",
    extension: "ics",
    forPerson: true,
    languages,
    start: ({ year, language, person, path }) =>
      startJob("export_calendar", { school_year_id: year.id, person_id: person, language: language as Language, path }),
  },
];
