// What the plan can be written to. A further kind is one more entry here and its words: export-kind-, export-text-,
// export-save- and export-file-name- with its key.
import { type Job, type Language, type SchoolYear, startJob } from "../../api";
import { paperAt } from "../../components";

export interface ExportAsked {
  year: SchoolYear;
  language: Language;
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
  start: (asked: ExportAsked) => Job<ExportJob>;
}

export const exportKinds: ExportKind[] = [
  {
    key: "workbook",
    extension: "xlsx",
    start: ({ year, language, path }) => startJob("export_workbook", { school_year_id: year.id, language, path }),
  },
  {
    key: "plan",
    extension: "xlsx",
    start: ({ year, language, path }) => startJob("export_plan", { school_year_id: year.id, language, path }),
  },
  {
    key: "paper",
    extension: "docx",
    other: "pdf",
    start: ({ year, language, path }) =>
      startJob("export_document", paperAt(path, { document: "plan", school_year_id: year.id, language })),
  },
  {
    key: "calendar",
    extension: "ics",
    forPerson: true,
    start: ({ year, language, person, path }) =>
      startJob("export_calendar", { school_year_id: year.id, person_id: person, language, path }),
  },
];
