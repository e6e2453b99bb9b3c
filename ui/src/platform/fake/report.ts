// The annual report of the in-memory school: a few registers counted, items written, signed and corrected.
import type {
  AnnualReport,
  Figure,
  FigureSection,
  ItemKind,
  ItemSource,
  NewSource,
  PaperPoint,
  ReportItem,
  ReportPaper,
  ReportProposal,
  ReportRow,
  ReportVersion,
  Wording,
} from "../../api/generated";
import { wordIn } from "../../i18n/index.svelte";
import { type Handlers, Refused } from "./index";
import { planView, text } from "./plan";
import { type FakeState, today } from "./state";
import { taskRow } from "./tasks";

interface FakeItem {
  id: string;
  kind: ItemKind;
  text: Wording;
  proposal: string;
  follows: boolean;
  sources: (NewSource & { value: number | null })[];
  task: string | null;
  removed: boolean;
}
export interface FakeReport {
  begun: boolean;
  heading: "approval" | "letter";
  addressee: Wording;
  basis: Wording;
  items: FakeItem[];
  versions: (ReportVersion & { papers: Record<string, ReportPaper>; values: Record<string, number> })[];
  correction: string | null;
  last: number;
}

const nothing: Wording = { kk: "", ru: "", en: "" };

export function freshReport(): FakeReport {
  return {
    begun: false,
    heading: "approval",
    addressee: nothing,
    basis: nothing,
    items: [],
    versions: [],
    correction: null,
    last: 0,
  };
}

export const reportCommands: Handlers = {
  annual_report: ({ school_year_id }, state) => view(state, school_year_id),
  report_rows: ({ school_year_id, figure, after, limit }, state) => {
    const counted = registers(state, school_year_id).find((one) => one.figure.key === figure);
    if (!counted) throw new Refused({ code: "not-found", what: "figure" });
    const from = after ? counted.rows.findIndex((row) => row.id === after) + 1 : 0;
    const rows = counted.rows.slice(from, from + (limit ?? 100));
    return { rows, next: from + rows.length < counted.rows.length ? (rows.at(-1)?.id ?? null) : null };
  },
  list_report_proposals: ({ school_year_id }, state) => proposals(state, school_year_id),
  annual_report_paper: ({ school_year_id, language, version }, state) => {
    const { versions } = state.report;
    const signed = version
      ? versions.find((one) => one.version === version)
      : isClosed(state)
        ? versions.at(-1)
        : undefined;
    if (version && !signed) throw new Refused({ code: "not-found", what: "report_version" });
    return signed
      ? signed.papers[language]
      : draw(state, school_year_id, language, [wordIn(language, "report-paper-draft")]);
  },
  edit_annual_report: ({ heading, addressee, basis }, state) => {
    Object.assign(open(state), { heading, addressee, basis });
    return null;
  },
  draft_annual_report: ({ school_year_id, keys }, state) => {
    const wanted = proposals(state, school_year_id).filter((one) => !keys || keys.includes(one.key));
    return wanted.map((one) => add(state, one.kind, one.text, one.sources, one.key, school_year_id));
  },
  add_report_item: ({ school_year_id, kind, text, sources }, state) =>
    add(state, kind, checked(text), sources, "", school_year_id),
  edit_report_item: ({ id, text, sources }, state) => {
    const item = found(state, id);
    const year = state.years[1].id;
    Object.assign(item, { text: checked(text), sources: valued(state, sources, year), follows: false });
    return null;
  },
  confirm_report_item: ({ id }, state) => {
    const item = found(state, id);
    const { text, sources } = shown(state, state.years[1].id, item);
    Object.assign(item, { text, sources: valued(state, sources, state.years[1].id), follows: false });
    return null;
  },
  move_report_item: ({ id, before }, state) => {
    const { items } = open(state);
    const item = found(state, id);
    const others = items.filter((one) => one !== item);
    const at = before ? others.findIndex((one) => one.id === before) : others.length;
    state.report.items = [...others.slice(0, at), item, ...others.slice(at)];
    return null;
  },
  remove_report_item: ({ id }, state) => {
    found(state, id).removed = true;
    return null;
  },
  restore_report_item: ({ id }, state) => {
    found(state, id).removed = false;
    return null;
  },
  give_recommendation_task: ({ id, title, responsible_id, due_on }, state) => {
    const item = state.report.items.find((one) => one.id === id);
    if (!item) throw new Refused({ code: "not-found", what: "report_item" });
    if (item.task) throw new Refused({ code: "recommendation-carried" });
    if (title.trim() === "") throw new Refused({ code: "field-missing", field: "title" });
    const task = `task${state.tasks.length + 1}`;
    state.tasks.push({
      id: task,
      title,
      responsible_id,
      due_on,
      note: "",
      purpose: "recommendation",
      checklist_step_id: null,
      activity_id: null,
      incident_id: null,
      decision_id: null,
      report_year_id: state.years[1].id,
      report: state.years[1].label,
      given_at: `${today}T09:30:00Z`,
      given_by: "Сейітова Г. Б.",
      done_on: null,
      done_note: "",
      verified_by: null,
      cancelled: false,
      cancelled_reason: "",
    });
    item.task = task;
    return task;
  },
  sign_annual_report: ({ school_year_id, signed_on }, state) => {
    const report = open(state);
    const all = report.items.filter((one) => !one.removed).map((one) => shown(state, school_year_id, one));
    const standing = all.filter((one) => one.truth !== "gone");
    if (standing.length === 0) throw new Refused({ code: "report-empty" });
    const count = standing.filter((one) => !one.text.kk || !one.text.ru).length;
    if (count > 0) throw new Refused({ code: "report-items-untranslated", count });
    const moved = standing.filter((one) => one.truth === "moved").length;
    if (moved > 0) throw new Refused({ code: "report-figures-moved", count: moved });
    if (signed_on > today) throw new Refused({ code: "day-in-future", field: "signed_on" });
    const version = report.versions.length + 1;
    const sha256 = String(version).repeat(64);
    report.versions.push({
      id: `v${version}`,
      version,
      sha256,
      chain_head: "c".repeat(64),
      signed_on,
      signer_name: "Т. А. Ермекова",
      signer_post: { kk: "директор", ru: "директор", en: "" },
      correction_reason: report.correction ?? "",
      signed_at: `${today}T09:30:00Z`,
      signed_by: "Ермекова Т. А.",
      papers: Object.fromEntries(
        (["kk", "ru", "en"] as const).map((one) => [one, draw(state, school_year_id, one, [])]),
      ),
      values: Object.fromEntries(registers(state, school_year_id).map(({ figure }) => [figure.key, figure.value])),
    });
    report.correction = null;
    return { version, sha256 };
  },
  correct_annual_report: ({ reason }, state) => {
    if (!isClosed(state)) throw new Refused({ code: "report-unsigned" });
    if (reason.trim() === "") throw new Refused({ code: "reason-missing" });
    state.report.correction = reason;
    return null;
  },
};

function isClosed(state: FakeState): boolean {
  return state.report.versions.length > 0 && state.report.correction === null;
}

function open(state: FakeState): FakeReport {
  if (isClosed(state)) throw new Refused({ code: "report-signed" });
  state.report.begun = true;
  return state.report;
}

function found(state: FakeState, id: string): FakeItem {
  const item = open(state).items.find((one) => one.id === id);
  if (!item) throw new Refused({ code: "not-found", what: "report_item" });
  return item;
}

function checked(text: Wording): Wording {
  if (!text.kk.trim() && !text.ru.trim() && !text.en.trim())
    throw new Refused({ code: "field-missing", field: "text" });
  return text;
}

function add(
  state: FakeState,
  kind: ItemKind,
  text: Wording,
  sources: NewSource[],
  proposal: string,
  year: string,
): string {
  const report = open(state);
  report.last += 1;
  const id = `item${report.last}`;
  const follows = proposal !== "";
  report.items.push({
    id,
    kind,
    text,
    proposal,
    follows,
    sources: valued(state, sources, year),
    task: null,
    removed: false,
  });
  return id;
}

function valued(state: FakeState, sources: NewSource[], year: string): FakeItem["sources"] {
  const values = new Map(registers(state, year).map(({ figure }) => [figure.key, figure.value]));
  return sources.map(({ figure, record, record_id, label }) => ({
    figure,
    record,
    record_id,
    label,
    value: figure ? (values.get(figure) ?? 0) : null,
  }));
}

interface Counted {
  section: string;
  figure: Figure;
  rows: ReportRow[];
}

/** The figures with the rows behind them, in the language of the screen. */
function registers(state: FakeState, year: string): Counted[] {
  const { language } = state;
  const say = (key: string) => wordIn(language, key);
  const counted: Counted[] = [];
  const put = (section: string, measure: string, rows: ReportRow[], of: number | null, part: Figure["part"] = null) =>
    counted.push({
      section,
      rows,
      figure: {
        key: `${section}.${measure}${part ? `/${part.list}:${part.key}` : ""}`,
        measure: `${section}.${measure}`,
        name: say(`report-figure-${section}-${measure}`),
        unit: "count",
        value: rows.length,
        of,
        part,
        last_year: Math.max(0, rows.length - 1),
        signed: null,
      },
    });
  const { stages } = planView(state, {
    school_year_id: year,
    stage_ids: [],
    statuses: [],
    person_id: null,
    text: "",
    baseline_id: null,
    only_changed: false,
  });
  const rows = stages.flatMap((stage) =>
    stage.activities.map((row) => ({
      stage: String(stage.number),
      status: row.status,
      row: {
        record: "activity" as const,
        id: row.id,
        opens: row.id,
        number: row.number,
        title: row.title,
        day: row.due_on,
        state: say(`status-${row.status}`),
        days: null,
      },
    })),
  );
  const measures = { all: () => true, done: is("done"), overdue: is("overdue") };
  const parts = [
    null,
    ...stages.map((stage) => ({
      list: "stage",
      list_name: say("report-part-stage"),
      key: String(stage.number),
      name: stage.title,
    })),
  ];
  for (const part of parts) {
    const ofPart = rows.filter((one) => !part || one.stage === part.key);
    for (const [measure, takes] of Object.entries(measures)) {
      const taken = ofPart.filter((one) => takes(one.status)).map((one) => one.row);
      put("plan", measure, taken, measure === "all" ? null : ofPart.length, part);
    }
  }
  const incidents = state.incidents.map(
    (one): ReportRow => ({
      record: "incident",
      id: one.id,
      opens: one.id,
      number: one.number,
      title: one.what,
      day: one.detected_on,
      state: say(`incident-state-${one.state}`),
      days: null,
    }),
  );
  put("incidents", "all", incidents, null);
  return counted;
}

function is(status: string): (other: string) => boolean {
  return (other) => other === status;
}

function sections(state: FakeState, year: string): FigureSection[] {
  const counted = registers(state, year);
  const signed = isClosed(state) ? state.report.versions.at(-1)?.values : undefined;
  return ["plan", "incidents"].map((source) => ({
    source,
    name: wordIn(state.language, `report-source-${source}`),
    figures: counted
      .filter((one) => one.section === source)
      .map(({ figure }) => ({
        ...figure,
        signed: signed && signed[figure.key] !== figure.value ? (signed[figure.key] ?? 0) : null,
      })),
  }));
}

function proposals(state: FakeState, year: string): ReportProposal[] {
  const taken = new Set(state.report.items.map((one) => one.proposal));
  return proposed(state, year).filter((one) => !taken.has(one.key));
}

/** What the registers propose, whatever the report holds. */
function proposed(state: FakeState, year: string): ReportProposal[] {
  const rules: [string, ItemKind, string][] = [
    ["plan_done", "achievement", "plan.done"],
    ["overdue", "problem", "plan.overdue"],
    ["finish_overdue", "recommendation", "plan.overdue"],
  ];
  const counted = registers(state, year);
  return rules.flatMap(([key, kind, name]) => {
    const figure = counted.find((one) => one.figure.key === name)?.figure;
    if (!figure || figure.value === 0) return [];
    const args = { value: figure.value, of: figure.of ?? 0 };
    const say = (language: "kk" | "ru" | "en") => wordIn(language, `report-proposal-${key}`, args);
    const source: ItemSource = {
      figure: name,
      value: figure.value,
      now: figure.value,
      whole: figure.of,
      whole_now: figure.of,
      record: null,
      record_id: null,
      opens: null,
      label: figure.name,
    };
    return [{ key, kind, text: { kk: say("kk"), ru: say("ru"), en: say("en") }, sources: [source] }];
  });
}

function shown(state: FakeState, year: string, item: FakeItem): ReportItem {
  const figures = new Map(registers(state, year).map(({ figure }) => [figure.key, figure]));
  const task = state.tasks.find((one) => one.id === item.task);
  const row = task ? taskRow(state, task) : undefined;
  const sources = item.sources.map(
    (source): ItemSource => ({
      figure: source.figure,
      value: source.value,
      now: source.figure ? (figures.get(source.figure)?.value ?? 0) : null,
      whole: null,
      whole_now: source.figure ? (figures.get(source.figure)?.of ?? null) : null,
      record: source.record,
      record_id: source.record_id,
      opens: source.record_id,
      label: source.figure ? (figures.get(source.figure)?.name ?? source.figure) : source.label,
    }),
  );
  const follows = item.follows && !item.removed && !item.task && !isClosed(state);
  const now = follows ? proposed(state, year).find((one) => one.key === item.proposal) : undefined;
  const moved = sources.some((source) => source.value !== source.now);
  return {
    id: item.id,
    kind: item.kind,
    text: now?.text ?? item.text,
    proposed: item.proposal !== "",
    truth: now ? "holds" : follows ? "gone" : moved ? "moved" : "holds",
    sources: now?.sources ?? sources,
    carried: row
      ? {
          record: "task",
          id: row.id,
          number: row.responsible,
          title: row.title,
          day: row.due_on,
          state: wordIn(state.language, `task-status-${row.status}`),
          stands: row.status !== "cancelled",
        }
      : null,
  };
}

function view(state: FakeState, year: string): AnnualReport {
  const { report } = state;
  const items = report.items.filter((one) => !one.removed).map((one) => shown(state, year, one));
  const standing = items.filter((one) => one.truth !== "gone");
  const moved = items.filter((one) => one.truth === "moved").length;
  const untranslated = standing.filter((one) => !one.text.kk || !one.text.ru).length;
  const waiting = standing.filter((one) => one.kind === "recommendation" && !one.carried?.stands).length;
  const points = [
    { key: "empty", count: standing.length === 0 ? 1 : 0, blocks: true, figure: null },
    { key: "untranslated", count: untranslated, blocks: true, figure: null },
    { key: "figures_moved", count: moved, blocks: true, figure: null },
    { key: "gone", count: items.length - standing.length, blocks: false, figure: null },
    { key: "not_carried", count: waiting, blocks: false, figure: null },
  ];
  const signed = report.versions.length > 0;
  return {
    id: report.begun ? "report1" : null,
    state: !report.begun ? "unwritten" : !signed ? "draft" : report.correction ? "correcting" : "signed",
    label: state.years.find((one) => one.id === year)?.label ?? "",
    heading: report.heading,
    addressee: report.addressee,
    basis: report.basis,
    sections: sections(state, year),
    before: { label: "2025-2026", told_by: "counted", signed_on: null },
    items,
    removed: report.items.filter((one) => one.removed).map((one) => shown(state, year, one)),
    proposals: proposals(state, year).length,
    open_points: points.filter((one) => one.count > 0),
    versions: report.versions.map(({ papers: _, values: __, ...version }) => version),
    correction: report.correction
      ? {
          version: report.versions.length + 1,
          reason: report.correction,
          opened_at: `${today}T09:30:00Z`,
          opened_by: "",
        }
      : null,
    next_label: "2027-2028",
    next_year_id: null,
    next_stages: [],
    history: 0,
  };
}

function draw(state: FakeState, year: string, language: "kk" | "ru" | "en", notes: string[]): ReportPaper {
  const label = state.years.find((one) => one.id === year)?.label ?? "";
  const points = (kind: ItemKind): PaperPoint[] =>
    state.report.items
      .filter((one) => !one.removed)
      .map((one) => shown(state, year, one))
      .filter((one) => one.kind === kind && one.truth !== "gone")
      .map((one, index) => ({ number: index + 1, text: one.text[language] || one.text.kk, sources: [], carried: "" }));
  return {
    language,
    school: text(state.profile.name, { ...state, language }),
    place: text(state.profile.place, { ...state, language }),
    heading: state.report.heading,
    addressee: state.report.addressee[language],
    title: wordIn(language, "report-paper-title", { year: label }),
    period: "01.09.2026 – 31.08.2027",
    basis: state.report.basis[language],
    sections: sections(state, year).map((section) => ({
      source: section.source,
      name: section.name,
      figures: section.figures
        .filter((one) => one.part === null)
        .map((one) => ({ key: one.key, name: one.name, value: one.value, of: one.of, last_year: one.last_year })),
      tables: [],
    })),
    activities: [],
    incidents: [],
    incidents_left_out: 0,
    before: { label: "2025-2026", told_by: "counted", signed_on: null },
    achievements: points("achievement"),
    problems: points("problem"),
    recommendations: points("recommendation"),
    signature: { post: "Директор", name: "Т. А. Ермекова" },
    author: { post: "", name: "Н. Қ. Әбдірахманов" },
    signed_on: "",
    notes,
  };
}
