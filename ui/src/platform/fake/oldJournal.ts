// An old journal as an officer keeps it, for the import of the in-memory school. It names nobody that there is.
import type { ImportId, OldIncident, RowRemark, TablePreview, TableRow } from "../../api/generated";
import { incidentCommands } from "./incidents";
import { type Handlers, Refused } from "./index";
import type { FakeState } from "./state";

const fields = [
  "old_number",
  "occurred_on",
  "detected_on",
  "reported_on",
  "incident_type",
  "what",
  "severity",
  "tool",
  "school_class",
  "reported_by",
  "concerned",
  "minors",
  "immediate_action",
  "cause",
  "measures",
  "outcome",
  "state",
  "closed_on",
];
const headings: [string, string | null][] = [
  ["Р/с", "old_number"],
  ["Күні", "occurred_on"],
  ["Оқиға түрі", "incident_type"],
  ["Не болды", "what"],
  ["Кім хабарлады", "reported_by"],
  ["Көрілген шаралар", "measures"],
  ["Қорытындысы", "outcome"],
  ["Жабылған күні", "closed_on"],
  ["Ескертпе", null],
];

export function readJournal(state: FakeState, mapping: (string | null)[] | null, sheet: string | null): TablePreview {
  const columns = headings.map(([heading, field], index) => ({ heading, field: mapping ? mapping[index] : field }));
  const has = (field: string) => columns.some((column) => column.field === field);
  if (!has("what") || !has("occurred_on")) throw new Refused({ code: "table-without-incidents" });
  const chosen = sheet ?? "2025";
  const rows = chosen === "2024" ? sheet2025(state.tableRows).slice(0, 1) : sheet2025(state.tableRows);
  return {
    sheet: chosen,
    sheets: ["2024", "2025"],
    columns,
    fields,
    rows: rows.map((row, index) => rowOf(state, row, index + 4)),
    remarks: [{ kind: "day_taken_over", field: "detected_on", text: "", is_doubt: false }],
    passed: [{ line: 3, text: "2025 жыл, қыркүйек" }],
  };
}

interface Written {
  values: string[];
  type: string;
  day: string;
  said?: TableRow["said"];
  remarks?: RowRemark[];
  problems?: TableRow["problems"];
  ended?: string;
}

function rowOf(state: FakeState, row: Written, line: number): TableRow {
  const [number, , , what, reported_by, measures, outcome] = row.values;
  const same = state.incidents.find((one) => one.old_number === number && one.occurred_on === row.day);
  const problems = row.problems ?? [];
  const remarks = same ? [] : (row.remarks ?? []);
  const doubtful = remarks.some((remark) => remark.is_doubt);
  const standing = problems.length > 0 ? "wrong" : same ? "here" : doubtful ? "doubtful" : "new";
  const taken: OldIncident = {
    source: { file: "keste.xlsx", sheet: "2025", line },
    old_number: number,
    occurred_on: row.day,
    occurred_time: null,
    occurred_approximate: false,
    detected_on: row.day,
    detected_time: null,
    reported_on: null,
    incident_type: row.type,
    what,
    reported_by,
    immediate_action: "",
    kind: null,
    severity: null,
    tool: "",
    process: "",
    place: "",
    school_class: "",
    concerned: "",
    minors: false,
    personal_data: false,
    people_affected: null,
    harm: "",
    cause: "",
    measures,
    outcome,
    impact: "",
    ended: row.ended ? { closed_on: row.ended, state: "closed" } : null,
  };
  return {
    line,
    name: `№ ${number}, ${row.values[1]}`,
    standing,
    values: row.values,
    said: row.said ?? [],
    problems,
    remarks,
    same_as: same?.id ?? null,
    changes: [],
    taken: standing === "wrong" ? null : taken,
  };
}

const notStated = "бұрынғы журналда көрсетілмеген";

export const oldJournalCommands: Handlers = {
  import_incidents: ({ rows }, state) => {
    const numbers = rows.map((row) => {
      const { occurred_on, occurred_time, occurred_approximate, detected_on, detected_time } = row;
      const { incident_type, what } = row;
      const days = { occurred_on, occurred_time, occurred_approximate, detected_on, detected_time };
      const [reported_by, immediate_action] = [row.reported_by, row.immediate_action].map((said) => said || notStated);
      const made = incidentCommands.register_incident!(
        { ...days, incident_type, what, reported_by, immediate_action },
        state,
      ) as { id: string; number: string };
      const incident = state.incidents.find((one) => one.id === made.id)!;
      state.tasks = state.tasks.filter((task) => task.incident_id !== made.id);
      Object.assign(incident, { old_number: row.old_number, measures: row.measures, outcome: row.outcome });
      if (row.ended) Object.assign(incident, { state: "closed", old_ended_on: row.ended.closed_on });
      return made.number;
    });
    const import_id: ImportId = `import-${numbers[0]}`;
    const ended = rows.filter((row) => row.ended).length;
    const added = !state.years.some((year) => year.label === "2025-2026");
    if (added) state.years.push({ ...state.years[0], id: "y2025", label: "2025-2026", plan_id: null });
    const years = [{ id: state.years.find((year) => year.label === "2025-2026")!.id, label: "2025-2026", added }];
    const [first_number, last_number] = [numbers[0], numbers.at(-1)!];
    return { import_id, added: rows.length, ended, first_number, last_number, years };
  },
  void_imported_incidents: ({ reason }, state) => {
    if (reason.trim() === "") throw new Refused({ code: "reason-missing" });
    const imported = state.incidents.filter((one) => one.old_number !== "" && one.state !== "void");
    for (const one of imported) one.state = "void";
    return { voided: imported.length, left: 0 };
  },
};

function sheet2025(count: number): Written[] {
  const first: Written[] = [
    {
      values: [
        "14",
        "15.09.2025",
        "Қате мазмұн",
        "Чат-бот құрастырған тестте екі сұрақтың жауабы қате. А оқушысы байқаған",
        "тарих пәнінің мұғалімі",
        "Тесттің жаңа нұсқасы жасалды",
        "Ұпайлар қайта есептелді",
        "30.09.2025",
        "",
      ],
      type: "wrong_content",
      day: "2025-09-15",
      ended: "2025-09-30",
    },
    {
      values: [
        "15",
        "18 қыркүйек 2025",
        "перс. деректер жылыстады ма",
        "Сынып тізімі чат-ботқа жіберілген",
        "АКТ маманы",
        "Қолжетімділік жабылды",
        "",
        "02.10.2025",
        "қараңыз",
      ],
      type: "data_leak",
      day: "2025-09-18",
      said: [
        { field: "incident_type", text: "Деректердің жылыстауы" },
        { field: "occurred_on", text: "18.09.2025" },
      ],
      remarks: [
        { kind: "word_guessed", field: "incident_type", text: "перс. деректер жылыстады ма", is_doubt: true },
        { kind: "stays_open", field: "outcome", text: "", is_doubt: false },
      ],
    },
    {
      values: [
        "16",
        "01.10.2025",
        "Академиялық адалдықты бұзу",
        "Эссе ЖИ-мен жазылған",
        "Үлгібаева Мысал",
        "Жұмыс қайта жазылды",
        "Ескерту жасалды",
        "10.10.2025",
        "",
      ],
      type: "integrity_breach",
      day: "2025-10-01",
      ended: "2025-10-10",
      remarks: [{ kind: "name_in_text", field: "reported_by", text: "Үлгібаева Мысал", is_doubt: true }],
    },
    {
      values: ["17", "қазанның басы", "Сбой", "Сервис ашылмай қалған", "мұғалім", "Баламалы жолмен өттік", "", "", ""],
      type: "outage",
      day: "",
      problems: [{ code: "day-invalid", field: "occurred_on" }],
    },
    {
      values: ["18", "07.10.2025", "Жүйе іркілісі", "Сабақ үстінде сервис істемей қалған", "", "", "", "", ""],
      type: "outage",
      day: "2025-10-07",
      remarks: [{ kind: "not_stated", field: "reported_by", text: "", is_doubt: false }],
    },
  ];
  const rest = Array.from({ length: Math.max(0, count - first.length) }, (_, index): Written => {
    const day = `2025-11-${String(1 + (index % 28)).padStart(2, "0")}`;
    const shown = day.split("-").reverse().join(".");
    return {
      values: [
        String(index + 19),
        shown,
        "Өзге",
        `Оқиға ${index + 19}`,
        "мұғалім",
        "Түсіндірілді",
        "Шешілді",
        shown,
        "",
      ],
      type: "other",
      day,
      ended: day,
    };
  });
  return [...first, ...rest];
}
