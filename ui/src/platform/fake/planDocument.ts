// A plan as a school keeps it in Word, for the import of the in-memory school. Every name is invented.
import type {
  ActivityPreview,
  Doubt,
  ImportedMark,
  ImportedRow,
  ImportPlan,
  Party,
  PlanColumn,
  PlanPreview,
  Rule,
} from "../../api/generated";
import { wordIn } from "../../i18n/index.svelte";
import { type Handlers, Refused } from "./index";
import { type FakeState, freshState, today } from "./state";

export const planDocumentCommands: Handlers = {
  read_plan_document: ({ path, school_year_id }, state) => {
    if (/\.doc$/.test(path)) throw new Refused({ code: "document-old", path });
    if (!/\.(docx|xlsx)$/.test(path)) throw new Refused({ code: "document-unreadable", path });
    return preview(state, path, school_year_id ?? state.years[1].id);
  },
  import_plan: (asked, state) => {
    const year = state.years.find((one) => one.id === asked.school_year_id)!;
    if (!year.plan_id) {
      year.plan_id = "plan";
      state.plan = { ...freshState().plan!, approvedOn: null, order: "", template: null };
      state.activities = [];
    }
    const plan_id = year.plan_id;
    const counts = { added: 0, updated: 0, unchanged: 0, marked: 0 };
    for (const row of asked.activities) take(state, asked, row, counts);
    return { plan_id, ...counts, skipped: [] };
  },
};

function take(state: FakeState, asked: ImportPlan, row: ImportedRow, counts: Record<string, number>): void {
  const known = state.activities.find((one) => one.id === row.same_as);
  const empty = { kk: "", ru: "", en: "" };
  const said = {
    number: row.number,
    title: { ...(known?.title ?? empty), [asked.language]: row.title },
    document: { ...(known?.document ?? empty), [asked.language]: row.result },
    responsible: row.responsible_parties,
    coExecutors: row.participant_parties,
    rule: row.rule,
    stage: row.stage,
  };
  if (known) {
    const before = JSON.stringify(known);
    Object.assign(known, said);
    counts[before === JSON.stringify(known) ? "unchanged" : "updated"] += 1;
    return;
  }
  const id = `imported${state.activities.length}`;
  state.activities.push({ id, ...said, register: "evidence", why: empty, marks: [] });
  counts.added += 1;
}

const role = (name: Extract<Party, { kind: "role" }>["role"]): Party => ({ kind: "role", role: name });

interface Line {
  stage: number;
  number: string;
  title: string;
  responsible: [string, Party[]];
  participants: [string, Party[]];
  deadline: [string, Rule, string[]];
  result: string;
  mark: string;
  doubts?: Doubt[];
}

const about = (column: PlanColumn | null, kind: Doubt["kind"], text = ""): Doubt => ({ kind, column, text });

const lines: Line[] = [
  {
    stage: 1,
    number: "1",
    title: "Қызметкерлердің ЖИ туралы білімін анықтау сауалнамасы",
    responsible: ["Жұмыс тобының төрағасы", [role("chair")]],
    participants: ["барлық қызметкерлер", [role("staff")]],
    deadline: ["Қыркүйек", { kind: "month", month: 9 }, ["2026-09-30"]],
    result: "Талдау анықтамасы",
    mark: "орындалды 25.09.2026",
  },
  {
    stage: 1,
    number: "2",
    title: "Ақпараттық стенд жасау",
    responsible: ["Мұратова А.Т.", [{ kind: "text", text: "Мұратова А.Т." }]],
    participants: ["", []],
    deadline: ["қыркүйектің соңғы аптасы", { kind: "month", month: 9 }, ["2026-09-30"]],
    result: "Дайын стенд",
    mark: "",
    doubts: [
      about("responsible", "party_unknown", "Мұратова А.Т."),
      about("deadline", "deadline_guessed", "қыркүйектің соңғы аптасы"),
    ],
  },
  {
    stage: 1,
    number: "",
    title: "Бұйрық жобасын әзірлеу",
    responsible: ["Төрағаның орынбасары", [role("deputy_chair")]],
    participants: ["заңгер", [role("lawyer")]],
    deadline: ["желтоқсан", { kind: "month", month: 12 }, ["2026-12-31"]],
    result: "Бұйрық",
    mark: "",
    doubts: [about("number", "number_missing")],
  },
  {
    stage: 2,
    number: "41",
    title: "Мектептің дайындығын бағалау",
    responsible: ["Жұмыс тобы", [{ kind: "body", body: "working_group" }]],
    participants: ["АКТ маманы", [role("ict_specialist")]],
    deadline: ["тоқсан сайын", { kind: "every", period: "term" }, ["2026-10-23", "2026-12-25"]],
    result: "Анықтама",
    mark: "I тоқсан – 20.10.2026; II тоқсан – орындалды",
    doubts: [about("mark", "mark_without_day", "II тоқсан – орындалды")],
  },
];

function preview(state: FakeState, path: string, school_year_id: string): PlanPreview {
  const year = state.years.find((one) => one.id === school_year_id) ?? state.years[1];
  const activities = lines.map((line, index) => activity(state, line, index, year.plan_id !== null));
  return {
    file: path.split("/").at(-1) ?? path,
    language: "kk",
    school_year_id: year.id,
    school_year: year.label,
    plan_exists: year.plan_id !== null,
    head: {
      title: "ЖИ енгізу жоспары",
      year: "2026-2027",
      purpose: "ЖИ-ді жауапкершілікпен енгізу",
      topic: "ЖИ және академиялық адалдық",
      objectives: ["Педагогтерді үйрету"],
      expected_results: ["Педагогтер ЖИ қолдану тәртібін біледі"],
      approval: { approved_by: "С. К. Ахметов", approved_on: "2026-08-28", order_no: "112", text: "БЕКІТЕМІН" },
      other: ["Ақбұлақ орта мектебі"],
      doubts: [],
    },
    tables: [],
    stages: [
      { number: 1, title: "Ұйымдастыру", places: [], text: "1-кезең. Ұйымдастыру", doubts: [] },
      { number: 2, title: "", places: [], text: "2-СТАП", doubts: [] },
    ],
    activities,
    unread: [
      { kind: "cell", place: { table: "1", row: 3, column: 8 }, paragraph: null, text: "бюджет: 0" },
      {
        kind: "comment",
        place: { table: "", row: 0, column: 0 },
        paragraph: 2,
        text: "мерзімді нақтылау керек",
      },
    ],
    missing: [],
  };
}

/** What the core reads in a cell of marks: a day, or a part of the year without one. */
function marksOf(line: Line): ImportedMark[] {
  const mark = { document: "", signed_by: null };
  if (!line.mark) return [];
  if (!line.mark.startsWith("I ")) return [{ ...mark, marked_on: "2026-09-25", part: null, note: line.mark }];
  const days = ["2026-10-20", null];
  return line.mark.split("; ").map((note, at) => ({
    ...mark,
    marked_on: days[at],
    part: { kind: "term", number: at + 1 },
    note,
  }));
}

function activity(state: FakeState, line: Line, index: number, planExists: boolean): ActivityPreview {
  const language = state.language;
  const label = (party: Party): string => {
    if (party.kind === "text") return party.text;
    if (party.kind === "role") return wordIn(language, `role-${party.role}`);
    return party.kind === "body" ? wordIn(language, `body-${party.body}`) : "";
  };
  const same = planExists
    ? state.activities.find((one) => one.number === line.number && line.number !== "")
    : undefined;
  return {
    stage: line.stage,
    number: line.number,
    title: line.title,
    language: "kk",
    responsible_parties: line.responsible[1],
    participant_parties: line.participants[1],
    rule: line.deadline[1],
    result: line.result,
    translation: null,
    marks_read: marksOf(line),
    source: {
      stage: line.stage,
      number: line.number,
      title: line.title,
      responsible: line.responsible[0],
      participants: line.participants[0],
      deadline: line.deadline[0],
      result: line.result,
      mark: line.mark,
    },
    same_as: same?.id ?? null,
    unchanged: [],
    edited: [],
    place: { table: "1", row: index + 3, column: 1 },
    responsible: line.responsible[0],
    participants: line.participants[0],
    deadline_text: line.deadline[0],
    mark: line.mark,
    responsible_labels: line.responsible[1].map(label),
    participant_labels: line.participants[1].map(label),
    rule_words: "",
    starts_on: null,
    dates: line.deadline[2],
    marks: marksOf(line).map(({ marked_on, part }) => ({
      marked_on: marked_on ?? today,
      standing: "added",
      occurrence_key: part ? `term-${part.number}` : "single",
      part: part ? wordIn(language, `term-roman-${part.number}`) : null,
      due_on: null,
    })),
    marks_here: line.mark.startsWith("I ")
      ? [
          {
            marked_on: "2026-12-22",
            part: wordIn(language, "term-roman-2"),
            document: "№ 4 хаттама",
            signed_by: "Г. Б. Сейітова",
          },
        ]
      : [],
    standing: same ? "changed" : "new",
    doubts: line.doubts ?? [],
    changes: same ? [{ field: "title", was: same.title[language], becomes: line.title }] : [],
    cells: [],
  };
}
