// A sheet of people as a school keeps it, for the import of the in-memory school. Every name is invented.
import type { AddPerson, ImportedPerson, Rejection, Role, TablePreview, TableRow } from "../../api/generated";
import { wordIn } from "../../i18n/index.svelte";
import { type Handlers, Refused } from "./index";
import { oldJournalCommands, readJournal } from "./oldJournal";
import { peopleCommands } from "./people";
import type { FakeState } from "./state";

type Field = "full_name" | keyof AddPerson | "post_kk" | "post_ru" | "post_en" | "role";
const fields: Field[] = [
  "full_name",
  "surname",
  "given_name",
  "patronymic",
  "post",
  "post_kk",
  "post_ru",
  "post_en",
  "phone",
  "email",
  "role",
];
const headings: [string, Field | null][] = [
  ["Р/с", null],
  ["Аты-жөні", "full_name"],
  ["Қызметі", "post"],
  ["Байланыс телефоны", "phone"],
  ["Эл. пошта", "email"],
  ["Бағдарламадағы рөлі", "role"],
  ["Санаты", null],
];
const roles: Role[] = ["member", "secretary", "ict_specialist", "deputy_chair"];

export const tableCommands: Handlers = {
  read_import_table: ({ register, path, mapping, sheet }, state) => {
    if (!/\.xlsx$/.test(path)) throw new Refused({ code: "table-unreadable", path });
    return register === "incidents"
      ? readJournal(state, mapping, sheet)
      : read(state, mapping as (Field | null)[] | null);
  },
  import_people: ({ rows }, state) => {
    for (const row of rows) take(state, row);
    const updated = rows.filter((row) => row.same_as).length;
    return { added: rows.length - updated, updated };
  },
  ...oldJournalCommands,
};

function read(state: FakeState, mapping: (Field | null)[] | null): TablePreview {
  const columns = headings.map(([heading, field], index) => ({ heading, field: mapping ? mapping[index] : field }));
  const named = columns.some((one) => one.field === "full_name" || one.field === "surname");
  if (!named) throw new Refused({ code: "table-without-names" });
  const seen = new Set<string>();
  const rows = sheet(state.tableRows).map((values, index) =>
    tableRow(
      state,
      seen,
      index + 2,
      values,
      columns.map((one) => one.field as Field | null),
    ),
  );
  return { sheet: "Қызметкерлер", sheets: ["Қызметкерлер"], columns, fields, rows, remarks: [], passed: [] };
}

function tableRow(
  state: FakeState,
  seen: Set<string>,
  line: number,
  values: string[],
  columns: (Field | null)[],
): TableRow {
  const cell = (field: Field) => values[columns.indexOf(field)]?.trim() ?? "";
  const parts = cell("full_name").split(/\s+/);
  const person: AddPerson = {
    surname: cell("surname") || parts[0] || "",
    given_name: cell("given_name") || parts[1] || "",
    patronymic: cell("patronymic") || parts.slice(2).join(" "),
    post: { kk: cell("post_kk") || cell("post"), ru: cell("post_ru"), en: cell("post_en") },
    phone: cell("phone"),
    email: cell("email"),
  };
  const role = roles.find((one) => wordIn(state.language, `role-${one}`) === cell("role")) ?? null;
  const name = [person.surname, person.given_name, person.patronymic].filter(Boolean).join(" ");
  const same = state.people.find((one) => one.full_name === name);
  const problems = problemsOf(person, cell("role") !== "" && !role, seen.has(name));
  seen.add(name);
  const same_as = same?.id ?? null;
  const standing = problems.length > 0 ? "wrong" : same_as ? "update" : "new";
  const changes = same_as ? ["phone"] : [];
  const taken = problems.length > 0 ? null : { ...person, role, same_as };
  return { line, name, standing, values, said: [], problems, remarks: [], same_as, changes, taken };
}

function problemsOf(person: AddPerson, unknownRole: boolean, twice: boolean): Rejection[] {
  const missing = (["surname", "given_name"] as const)
    .filter((field) => person[field] === "")
    .map((field): Rejection => ({ code: "field-missing", field }));
  return [
    ...missing,
    ...(person.email && !person.email.includes("@") ? [{ code: "field-malformed", field: "email" } as const] : []),
    ...(unknownRole ? [{ code: "field-malformed", field: "role" } as const] : []),
    ...(twice && missing.length === 0 ? [{ code: "name-exists" } as const] : []),
  ];
}

function take(state: FakeState, row: ImportedPerson): void {
  const { role, same_as, ...person } = row;
  const id = same_as ?? (peopleCommands.add_person!(person, state) as string);
  if (same_as) peopleCommands.edit_person!({ ...person, id }, state);
  if (role) peopleCommands.give_role!({ person_id: id, role, from_on: "2026-11-22", order_no: "" }, state);
}

const surnames = ["Амантаев", "Досжанов", "Ермеков", "Жақыпов", "Кәрімов", "Мұқанов", "Омаров", "Сапаров", "Әлиев"];
const names = ["Алмас", "Болат", "Данияр", "Ержан", "Қанат", "Мирас", "Нұрсұлтан", "Серік", "Талғат", "Ғалым"];
const fathers = ["Асқарұлы", "Бекетұлы", "Дәулетұлы", "Ермекұлы", "Маратұлы"];

/** The first rows hold what real sheets hold: somebody already here, a broken address, half a name, one person twice. */
function sheet(count: number): string[][] {
  const first = [
    [
      "1",
      "Оспанов Дәурен Ержанұлы",
      "директордың тәрбие ісі жөніндегі орынбасары",
      "8 700 000 21 09",
      "ospanov@mektep.kz",
      "",
      "жоғары",
    ],
    [
      "2",
      "Сәдуақасова Қарлығаш Өмірзаққызы",
      "бастауыш сынып мұғалімі",
      "8 700 000 31 02",
      "",
      "Жұмыс тобының мүшесі",
      "бірінші",
    ],
    ["3", "Рахметов", "дене шынықтыру пәнінің мұғалімі", "8 700 000 31 03", "", "", ""],
    [
      "4",
      "Иманғалиева Ұлжан Ғабитқызы",
      "химия пәнінің мұғалімі",
      "8 700 000 31 04",
      "imangalieva.mektep.kz",
      "",
      "екінші",
    ],
    ["5", "Петрова Ольга Сергеевна", "кітапханашы", "8 700 000 31 05", "petrova@mektep.kz", "Бас редактор", ""],
    ["6", "Сәдуақасова Қарлығаш Өмірзаққызы", "", "", "", "", ""],
  ];
  const rest = Array.from({ length: Math.max(0, count - first.length) }, (_, index) => [
    String(index + first.length + 1),
    [
      surnames[index % surnames.length],
      names[Math.floor(index / surnames.length) % names.length],
      fathers[Math.floor(index / (surnames.length * names.length)) % fathers.length],
    ].join(" "),
    "пән мұғалімі",
    `8 700 000 ${String(40 + (index % 50))} ${String(index % 100).padStart(2, "0")}`,
    "",
    "",
    ["жоғары", "бірінші", "екінші"][index % 3],
  ]);
  return [...first, ...rest];
}
