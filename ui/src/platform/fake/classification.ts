// The lists that the in-memory school classifies incidents by, and the checklists of their types.
import type { ChecklistStep, ClassifierList, ClassifierRow, Role, Wording } from "../../api/generated";
import { type Handlers, Refused } from "./index";
import type { FakeState } from "./state";

export interface FakeClassification {
  classifiers: ClassifierRow[];
  steps: ChecklistStep[];
}

const lists: Record<ClassifierList, [string, string][]> = {
  type: [
    ["data_leak", "Деректердің жылыстауы"],
    ["wrong_content", "Қате мазмұн"],
    ["integrity_breach", "Академиялық адалдықты бұзу"],
    ["harmful_content", "Зиянды мазмұн"],
    ["misuse", "Мақсатынан тыс қолдану"],
    ["outage", "Жүйе іркілісі"],
    ["other", "Өзге"],
  ],
  kind: [
    ["hazard", "Қатер"],
    ["near_miss", "Алды алынған оқиға"],
    ["incident", "Инцидент"],
    ["serious", "Ауыр инцидент"],
  ],
  severity: [
    ["low", "Төмен"],
    ["medium", "Орташа"],
    ["high", "Жоғары"],
  ],
  harm: [
    ["none", "Зиян келген жоқ"],
    ["privacy", "Жеке өмірге қол сұғу"],
    ["assessment", "Бағалаудың әділдігіне"],
    ["disruption", "Оқу процесіне"],
    ["other", "Өзге"],
  ],
  intent: [
    ["unintended", "Абайсызда"],
    ["careless", "Немқұрайлықтан"],
    ["deliberate", "Қасақана"],
    ["technical", "Адамның қатысынсыз"],
    ["unknown", "Анықталмады"],
  ],
  cause: [
    ["no_rule", "Тәртіп белгіленбеген немесе түсініксіз"],
    ["rule_not_kept", "Белгіленген тәртіп сақталмаған"],
    ["untrained", "Білім мен дағды жеткіліксіз"],
    ["unchecked", "ЖИ нәтижесін адам тексермеген"],
    ["tool_fault", "ЖИ құралының қатесі"],
    ["infrastructure", "Желі немесе техника ақауы"],
    ["task_design", "Тапсырма ЖИ-ді ескермей құрылған"],
    ["other", "Өзге"],
  ],
};

/** Type, last word of the step's id, title, whose it is, working days, whether closing waits for it. */
const steps: [string, string, string, Role, number, boolean][] = [
  ["data_leak", "close_access", "Қолжетімділікті жабу, деректі құралдан жою", "ict_specialist", 0, true],
  ["data_leak", "find_extent", "Дерек құрамын және кімдерге қатысты екенін анықтау", "integrity_officer", 1, true],
  ["data_leak", "notify_authority", "Уәкілетті органға хабарлау", "integrity_officer", 1, true],
  ["data_leak", "tell_parents", "Дерегі жылыстағандарға және ата-аналарға хабарлау", "deputy_head", 2, true],
  ["data_leak", "instruct", "Қызметкерге деректі қорғау тәртібін түсіндіру", "integrity_officer", 4, false],
  ["data_leak", "reassess_tool", "ЖИ құралын қайта бағалау", "ict_specialist", 6, false],
  ["wrong_content", "withdraw", "Материалды қолданыстан шығару", "integrity_officer", 0, true],
  ["wrong_content", "find_use", "Материал қайда және кімдерге қолданылғанын анықтау", "integrity_officer", 1, true],
  ["wrong_content", "correct", "Қатені түзету, баға қойылса қайта қарау", "integrity_officer", 3, true],
  ["wrong_content", "explain", "Оқушыларға дұрыс мәліметті түсіндіру", "integrity_officer", 5, false],
  ["integrity_breach", "keep_work", "Жұмыс пен оның нұсқаларын сақтап алу", "integrity_officer", 1, true],
  ["integrity_breach", "hear_pupil", "Оқушыны тыңдап, түсініктемесін алу", "integrity_officer", 2, true],
  ["integrity_breach", "tell_parents", "Ата-анаға хабарлау", "deputy_head", 3, false],
  ["integrity_breach", "repeat", "Жұмысты қайта орындау тәртібін келісу", "integrity_officer", 5, false],
  ["harmful_content", "block", "Мазмұнға қолжетімділікті жабу", "ict_specialist", 0, true],
  ["harmful_content", "protect", "Зардап шеккендерге қолдау көрсету, психологқа жолдау", "deputy_head", 1, true],
  ["harmful_content", "tell_parents", "Ата-аналарға хабарлау", "deputy_head", 1, true],
  ["harmful_content", "filter", "Сүзгі мен құрал баптауын тексеру", "ict_specialist", 3, false],
  ["misuse", "stop", "Қолдануды тоқтату", "integrity_officer", 0, true],
  ["misuse", "hear", "Қатысқан адамнан түсініктеме алу", "integrity_officer", 2, true],
  ["misuse", "consequences", "Салдарын тексеру: баға, шешім, құжат", "integrity_officer", 3, false],
  ["misuse", "remind_rules", "Ұжымға қолдану тәртібін еске салу", "integrity_officer", 5, false],
  ["outage", "substitute", "Жұмысты баламалы жолмен жалғастыру", "ict_specialist", 0, true],
  ["outage", "find_cause", "Іркіліс себебін анықтау, қызмет көрсетушіге хабарлау", "ict_specialist", 2, false],
  ["outage", "restore", "Жұмысқа қосылғанын тексеру", "ict_specialist", 3, false],
  ["other", "limit", "Зиянның ұлғаюын тоқтату", "integrity_officer", 1, true],
  ["other", "circumstances", "Мән-жайын анықтау", "integrity_officer", 3, false],
];

export function freshClassification(): FakeClassification {
  return {
    classifiers: Object.entries(lists).flatMap(([list, rows]) =>
      rows.map(([key, name]) => ({
        id: `${list}:${key}`,
        list: list as ClassifierList,
        key,
        name: only(name),
        hint: only(""),
        built_in: true,
        retired_at: null,
        used: 0,
      })),
    ),
    steps: steps.map(([incident_type, word, title, role, due_count, required]) => ({
      id: `step:${incident_type}:${word}`,
      incident_type,
      title: only(title),
      role,
      due_count,
      due_unit: "working_days",
      required,
      built_in: true,
      retired_at: null,
    })),
  };
}

export const classificationCommands: Handlers = {
  list_classifiers: ({ list, include_retired }, { classification }) =>
    classification.classifiers.filter(
      (row) => (list === null || row.list === list) && (include_retired || row.retired_at === null),
    ),
  list_checklists: ({ incident_type, include_retired }, { classification }) =>
    classification.steps.filter(
      (step) =>
        (incident_type === null || step.incident_type === incident_type) &&
        (include_retired || step.retired_at === null),
    ),
  add_classifier: ({ list, name, hint }, { classification }) => {
    needFree(list);
    need(name, "name");
    needNew(classification.classifiers, list, name);
    const key = `own${classification.classifiers.length}`;
    const row = { id: `${list}:${key}`, list, key, name, hint, built_in: false, retired_at: null, used: 0 };
    classification.classifiers.push(row);
    return row.id;
  },
  edit_classifier: ({ id, name, hint }, { classification }) => {
    need(name, "name");
    Object.assign(found(classification.classifiers, id, "classifier"), { name, hint });
    return null;
  },
  move_classifier: ({ id, before }, { classification }) => {
    needFree(found(classification.classifiers, id, "classifier").list);
    classification.classifiers = moved(classification.classifiers, id, before);
    return null;
  },
  retire_classifier: ({ id }, { classification }) => {
    const row = found(classification.classifiers, id, "classifier");
    needFree(row.list);
    if (!classification.classifiers.some((one) => one.list === row.list && one !== row && one.retired_at === null))
      throw new Refused({ code: "classifier-last" });
    row.retired_at = "2026-11-22T09:30:00Z";
    return null;
  },
  restore_classifier: ({ id }, { classification }) => {
    found(classification.classifiers, id, "classifier").retired_at = null;
    return null;
  },
  add_checklist_step: (asked, { classification }) => {
    need(asked.title, "title");
    const id = `own${classification.steps.length}`;
    classification.steps.push({ ...asked, id, built_in: false, retired_at: null });
    return id;
  },
  edit_checklist_step: ({ id, ...asked }, { classification }) => {
    need(asked.title, "title");
    Object.assign(found(classification.steps, id, "checklist_step"), asked);
    return null;
  },
  move_checklist_step: ({ id, before }, { classification }) => {
    classification.steps = moved(classification.steps, id, before);
    return null;
  },
  retire_checklist_step: ({ id }, { classification }) => {
    found(classification.steps, id, "checklist_step").retired_at = "2026-11-22T09:30:00Z";
    return null;
  },
  restore_checklist_step: ({ id }, { classification }) => {
    found(classification.steps, id, "checklist_step").retired_at = null;
    return null;
  },
};

/** The school's word for a key, in the language that is shown. */
export function wordOf(state: FakeState, list: ClassifierList, key: string | null): string | null {
  if (key === null) return null;
  const name = state.classification.classifiers.find((row) => row.list === list && row.key === key)?.name;
  return name?.[state.language] || name?.kk || key;
}

function only(kk: string): Wording {
  return { kk, ru: "", en: "" };
}

function need(text: Wording, field: string): void {
  if (`${text.kk}${text.ru}${text.en}`.trim() === "") throw new Refused({ code: "field-missing", field });
}

/** The rules depend on these lists. */
function needFree(list: ClassifierList): void {
  if (list === "kind" || list === "severity") throw new Refused({ code: "classifier-fixed" });
}

function needNew(rows: ClassifierRow[], list: ClassifierList, name: Wording): void {
  if (rows.some((row) => row.list === list && row.name.kk !== "" && row.name.kk === name.kk))
    throw new Refused({ code: "name-exists" });
}

function found<Row extends { id: string }>(rows: Row[], id: string, what: string): Row {
  const row = rows.find((one) => one.id === id);
  if (!row) throw new Refused({ code: "not-found", what });
  return row;
}

function moved<Row extends { id: string }>(rows: Row[], id: string, before: string | null): Row[] {
  const row = found(rows, id, "place");
  const others = rows.filter((one) => one !== row);
  const place = before === null ? others.length : others.findIndex((one) => one.id === before);
  return others.toSpliced(place, 0, row);
}
