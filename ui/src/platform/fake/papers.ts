// Papers of the in-memory school: a few of them, and what they always say.
import type { DocumentKind, DocumentName, Language, PaperWording, Rejection } from "../../api/generated";
import { wordIn } from "../../i18n/index.svelte";
import { type Handlers, Refused } from "./index";
import type { FakeState } from "./state";

const papers: DocumentKind[] = [
  { name: "plan", about: "school_year", right: "plan_read", languages: "all" },
  { name: "order_plan", about: "school_year", right: "plan_read", languages: "official" },
  { name: "order_working_group", about: "school_year", right: "people_read", languages: "official" },
  { name: "order_council", about: "school_year", right: "people_read", languages: "official" },
  { name: "order_officer", about: "school_year", right: "people_read", languages: "official" },
  { name: "members", about: "body", right: "people_read", languages: "all" },
  { name: "minutes", about: "meeting", right: "council_read", languages: "all" },
  { name: "decisions", about: "school_year", right: "council_read", languages: "all" },
  { name: "incident", about: "incident", right: "incidents_read", languages: "all" },
  { name: "notice", about: "incident", right: "incidents_read", languages: "official" },
  { name: "analytic_note", about: "school_year", right: "incidents_read", languages: "all" },
];

const pieces: Partial<Record<DocumentName, [string, string[]][]>> = {
  plan: [["workbook-purpose", []]],
  minutes: [
    ["paper-minutes", ["number"]],
    ["paper-decided", []],
  ],
  notice: [["notice-letter-kind", []]],
  members: [["members-of-council", []]],
  incident: [
    ["card-title", ["number"]],
    ["card-timeline", []],
  ],
};

function rowOf(state: FakeState, document: DocumentName, language: Language, piece: string): PaperWording {
  const values = pieces[document]?.find(([key]) => key === piece)?.[1];
  if (!values) throw new Refused({ code: "not-found", what: "wording" });
  const places = Object.fromEntries(values.map((value) => [value, `{${value}}`]));
  const own = state.paperWordings[`${document} ${language} ${piece}`] ?? null;
  return { piece, values, required: values, shipped: wordIn(language, piece, places), own };
}

function problemOf(values: string[], text: string): Rejection | null {
  if (!text.trim()) return { code: "field-missing", field: "text" };
  if (/[{}]/.test(text.replace(/\{[^{}]+\}/g, ""))) return { code: "brace-alone", near: text.trim() };
  const places = [...text.matchAll(/\{([^{}]*)\}/g)].map(([, place]) => place.trim());
  const unknown = places.find((place) => !values.includes(place));
  if (unknown !== undefined) return { code: "place-unknown", place: unknown };
  const missing = values.find((value) => !places.includes(value));
  return missing === undefined ? null : { code: "place-missing", place: missing };
}

export const paperCommands: Handlers = {
  list_documents: () => papers,
  list_paper_wordings: ({ document, language }, state) =>
    (pieces[document] ?? []).map(([piece]) => rowOf(state, document, language, piece)),
  preview_paper_wording: ({ document, piece, language, text }, state) => {
    const { values } = rowOf(state, document, language, piece);
    return { said: text.trim().replace(/\{[^{}]*\}/g, "5"), problem: problemOf(values, text) };
  },
  set_paper_wording: ({ document, piece, language, text }, state) => {
    const { values } = rowOf(state, document, language, piece);
    const problem = problemOf(values, text);
    if (problem) throw new Refused(problem);
    state.paperWordings[`${document} ${language} ${piece}`] = text.trim();
    return null;
  },
  restore_paper_wording: ({ document, piece, language }, state) => {
    if (rowOf(state, document, language, piece).own === null) throw new Refused({ code: "not-found", what: "wording" });
    delete state.paperWordings[`${document} ${language} ${piece}`];
    return null;
  },
};
