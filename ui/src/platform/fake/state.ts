// The rows of the in-memory school: the plan of the seeds with a lived-in autumn. Every name is invented.

import calendars from "../../../../seeds/calendars.json";
import template from "../../../../seeds/plan-template.json";
import type {
  AccountRow,
  Baseline,
  BodyKey,
  DayOffRow,
  Language,
  Mark,
  OperationRow,
  Party,
  PersonRow,
  Register,
  Role,
  Rule,
  SavedFilter,
  SchoolProfile,
  SchoolYear,
  Theme,
  Wording,
} from "../../api/generated";
import { type FakeClassification, freshClassification } from "./classification";
import type { FakeMeeting, FakeRules } from "./council";
import type { FakeEvidence } from "./evidence";
import type { FakeIncident, FakeLink } from "./incidents";
import { type FakeReminders, freshReminders } from "./reminders";
import { type FakeReport, freshReport } from "./report";
import { type FakeRestricted, freshRestricted } from "./restricted";
import type { FakeTask } from "./tasks";

export const today = "2026-11-22";

export interface FakeActivity {
  id: string;
  stage: number;
  number: string;
  title: Wording;
  responsible: Party[];
  coExecutors: Party[];
  rule: Rule;
  document: Wording;
  register: Register;
  why: Wording;
  marks: Mark[];
  /** The plan it belongs to; the first one when left out. */
  plan?: string;
  /** The row of an earlier plan that this one continues. */
  continues?: string;
}
export interface FakePlan {
  title: Wording;
  purpose: Wording;
  /** One to a line; a plan that came from no document has none. */
  topic?: Wording;
  objectives?: Wording;
  expected_results?: Wording;
  approvedOn: string | null;
  order: string;
  template: { key: string; version: number } | null;
}
export type FakeBaseline = Omit<Baseline, "rows"> & { plan: string; frozen: FakeActivity[] };
export interface FakeState {
  signedIn: boolean;
  language: Language;
  theme: Theme;
  profile: SchoolProfile;
  people: PersonRow[];
  years: SchoolYear[];
  daysOff: DayOffRow[];
  accounts: AccountRow[];
  plan: FakePlan | null;
  /** Plans of later years, by id. */
  laterPlans: Record<string, FakePlan>;
  baselines: FakeBaseline[];
  /** Why rows were taken out of their plan. */
  removed: Record<string, string>;
  savedFilters: SavedFilter[];
  /** Whether a newer version of the template is at hand. */
  templateAhead: boolean;
  activities: FakeActivity[];
  operations: OperationRow[];
  incidents: FakeIncident[];
  links: FakeLink[];
  classification: FakeClassification;
  restricted: FakeRestricted;
  /** The school's own sentences, under paper, language and piece. */
  paperWordings: Record<string, string>;
  meetings: FakeMeeting[];
  /** Rules of bodies that were changed. */
  bodyRules: Partial<Record<BodyKey, FakeRules>>;
  tasks: FakeTask[];
  reminders: FakeReminders;
  /** How many rows the sheet of people has that an import reads. */
  tableRows: number;
  evidence: FakeEvidence[];
  report: FakeReport;
  /** The moment the next command is given; nothing means now. */
  now: string | null;
}

export function freshState(): FakeState {
  return {
    signedIn: true,
    language: "kk",
    theme: "light",
    profile: {
      name: {
        kk: "«Ақбұлақ орта мектебі» КММ",
        ru: "КГУ «Акбулакская средняя школа»",
        en: "Akbulak Secondary School",
      },
      short_name: { kk: "Ақбұлақ орта мектебі", ru: "Акбулакская СШ", en: "Akbulak School" },
      place: { kk: "Ақбұлақ ауылы", ru: "село Акбулак", en: "Akbulak" },
      bin: "",
      letterhead: { kk: "", ru: "", en: "" },
      address: { kk: "", ru: "", en: "" },
      phone: "",
      email: "",
      incident_index: "07",
      page_numbers: "top_centre",
      spine_mm: 30,
      week_days: 5,
    },
    people: staff.map(([id, surname, given_name, patronymic, post, role]) =>
      person(id, surname, given_name, patronymic, post, role),
    ),
    years: calendars.years.map((year, index) => ({
      id: `y${index}`,
      label: year.label,
      starts_on: year.starts_on,
      ends_on: year.ends_on,
      terms: year.terms.map(([starts_on, ends_on], term) => ({
        id: `y${index}t${term}`,
        number: term + 1,
        starts_on,
        ends_on,
      })),
      plan_id: index === 1 ? "plan" : null,
    })),
    daysOff: calendars.days_off.map((row, index) => ({ id: `d${index}`, ...(row as Omit<DayOffRow, "id">) })),
    accounts: [
      {
        id: "acc1",
        login: "seitova",
        person_id: "p1",
        person: "Сейітова Г. Б.",
        disabled: false,
        created_at: "2026-09-01T04:00:00Z",
      },
      {
        id: "acc2",
        login: "ospanov",
        person_id: "p2",
        person: "Оспанов Д. Е.",
        disabled: false,
        created_at: "2026-09-02T04:00:00Z",
      },
      {
        id: "acc3",
        login: "kasenov",
        person_id: "p4",
        person: "Қасенов Б. Т.",
        disabled: true,
        created_at: "2026-09-03T04:00:00Z",
      },
    ],
    plan: {
      title: template.title,
      purpose: template.purpose,
      approvedOn: "2026-09-18",
      order: "112",
      template: { key: template.key, version: template.version },
    },
    laterPlans: {},
    baselines: [
      {
        id: "baseline1",
        plan: "plan",
        approved_on: "2026-09-18",
        order_no: "112",
        approved_by: "Қасенов Б. Т.",
        frozen_at: "2026-09-18T05:00:00Z",
        frozen: activities(),
      },
    ],
    removed: {},
    savedFilters: [],
    templateAhead: false,
    activities: activities(),
    operations: [],
    incidents: [],
    links: [],
    classification: freshClassification(),
    restricted: freshRestricted(),
    paperWordings: {},
    meetings: [],
    bodyRules: {},
    tasks: [],
    reminders: freshReminders(),
    tableRows: 12,
    evidence: [],
    report: freshReport(),
    now: null,
  };
}

export function planOf(state: FakeState, id: string): FakePlan | null {
  return id === "plan" ? state.plan : (state.laterPlans[id] ?? null);
}

export function rowsOfPlan(state: FakeState, id: string): FakeActivity[] {
  return state.activities.filter((row) => (row.plan ?? "plan") === id);
}

const staff: [string, string, string, string, string, Role | null][] = [
  ["p1", "Сейітова", "Гүлнар", "Болатқызы", "директордың орынбасары", "chair"],
  ["p2", "Оспанов", "Дәурен", "Ержанұлы", "әдіскер", "deputy_chair"],
  ["p3", "Әбдірахманов", "Нұрлан", "Қайратұлы", "тарих пәнінің мұғалімі", "integrity_officer"],
  ["p4", "Қасенов", "Бауыржан", "Талғатұлы", "директор", "director"],
  ["p5", "Бекмұратова", "Еркежан", "Сәкенқызы", "информатика пәнінің мұғалімі", "ict_specialist"],
  ["p6", "Жүнісова", "Ләззат", "Маратқызы", "хатшы", "secretary"],
];

function person(
  id: string,
  surname: string,
  given_name: string,
  patronymic: string,
  post: string,
  role: Role | null,
): PersonRow {
  return {
    id,
    surname,
    given_name,
    patronymic,
    post: { kk: post, ru: "", en: "" },
    said_post: post,
    full_name: `${surname} ${given_name} ${patronymic}`,
    short_name: `${surname} ${given_name[0]}. ${patronymic[0]}.`,
    phone: `8 700 000 21 0${id.slice(1)}`,
    email: "",
    left_on: null,
    roles: role ? [{ id: `${id}r`, role, from_on: "2026-09-01", to_on: null, order_no: "104" }] : [],
    bodies: [],
  };
}

function party(text: string): Party {
  const [kind, key] = text.split(":");
  return kind === "body" ? { kind: "body", body: key as never } : { kind: "role", role: key as Role };
}

/** The plan's rows as the template gives them, nothing marked yet. */
export function untouchedActivities(): FakeActivity[] {
  return template.stages.flatMap((stage) =>
    stage.activities.map((row) => ({
      id: row.key,
      stage: stage.number,
      number: row.number,
      title: row.title,
      responsible: row.responsible.map(party),
      coExecutors: row.co_executors.map(party),
      rule: row.rule as Rule,
      document: row.expected_document,
      register: row.register as Register,
      why: row.why,
      marks: [] as Mark[],
    })),
  );
}

function activities(): FakeActivity[] {
  const rows = untouchedActivities();
  mark(rows[0], "single", "2026-09-24", "Сауалнама нәтижесі, 12 бет");
  mark(rows[1], "single", "2026-09-29", "Стенд фотосы");
  mark(rows[3], "term-1", "2026-10-21", "№ 1 хаттама");
  rows[0].responsible = [{ kind: "person", person_id: "p1" }];
  return rows;
}

export function mark(row: FakeActivity, occurrence_key: string, marked_on: string, document: string): void {
  row.marks.push({
    id: `m-${row.id}-${occurrence_key}`,
    marked_on,
    note: "",
    document,
    signed_by: "Сейітова Г. Б.",
    signed_post: { kk: "директордың орынбасары", ru: "", en: "" },
    marked_at: `${marked_on}T05:00:00Z`,
    withdrawn_at: null,
    withdrawn_reason: null,
    withdrawn_by: null,
    occurrence_key,
  });
}

export const stageTitles: Wording[] = template.stages.map((stage) => stage.title);
