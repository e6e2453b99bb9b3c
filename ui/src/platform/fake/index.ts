// A platform that keeps a small school in memory: for component tests and for the development page. It is never part of
// the built program. Tests add or replace commands through `handlers`.
import type { Name, Request, Value } from "../../api/call";
import type { Area, Commands, Language, Rejection, SessionCard, Step, Theme } from "../../api/generated";
import { kinds } from "../../api/generated";
import { showIn } from "../../i18n/index.svelte";
import type { Notification, Platform } from "../index";
import { baselineCommands } from "./baselines";
import { bulkCommands } from "./bulk";
import { classificationCommands } from "./classification";
import { councilCommands } from "./council";
import { playDemo } from "./demo";
import { evidenceCommands } from "./evidence";
import { filesOf } from "./files";
import { filterCommands } from "./filters";
import { handOverCommands } from "./handover";
import { incidentCommands } from "./incidents";
import { fileCommands, jobCommands } from "./jobs";
import { playPlan } from "./lively";
import { paperCommands } from "./papers";
import { peopleCommands } from "./people";
import { activityCard, occurrences, planView } from "./plan";
import { planDocumentCommands } from "./planDocument";
import { reminderCommands } from "./reminders";
import { reportCommands } from "./report";
import { restrictedCommands } from "./restricted";
import { type FakeState, freshState, planOf, today, untouchedActivities } from "./state";
import { tableCommands } from "./table";
import { taskCommands } from "./tasks";
import { templateCommands } from "./template";
import { todayCommands } from "./today";
import { workCommands } from "./work";
import { yearCommands } from "./years";

export class Refused extends Error {
  constructor(readonly rejection: Rejection) {
    super(rejection.code);
  }
}

type Handler<N extends Name> = (request: Request<N>, state: FakeState) => Value<N>;
export type Handlers = { [N in Name]?: Handler<N> };

export interface FakeOptions {
  signedIn?: boolean;
  language?: string;
  theme?: string;
  /** Fills the registers with the demo year and at least so many incidents; left out, they stay empty. */
  rows?: number;
  /** How long a job lasts, in milliseconds. */
  jobTakes?: number;
  /** Called with every notification of the desktop. */
  notified?: (notification: Notification) => void;
  /** Whether the template has a newer version than the plan. */
  templateAhead?: boolean;
  handlers?: Handlers;
  /** The files that the dialog for choosing offers; left out, there is one. */
  disk?: Record<string, Uint8Array>;
  /** Called with every request, so that a test can see what a screen asked for. */
  seen?: (name: string, request: unknown) => void;
}

const areas: Area[] = [
  "school",
  "calendar",
  "accounts",
  "people",
  "plan",
  "incidents",
  "council",
  "tasks",
  "evidence",
  "reminders",
  "report",
  "history",
];

export function fake(options: FakeOptions = {}): Platform {
  const state = { ...freshState(), signedIn: options.signedIn ?? true };
  state.language = (options.language as Language) ?? state.language;
  state.templateAhead = options.templateAhead ?? false;
  state.theme = (options.theme as Theme) ?? state.theme;
  showIn(state.language);
  const line = new UndoLine(state);
  const registers: Handlers = {
    ...peopleCommands,
    ...incidentCommands,
    ...classificationCommands,
    ...restrictedCommands,
    ...councilCommands,
    ...taskCommands,
    ...evidenceCommands,
    ...todayCommands,
    ...workCommands,
    ...handOverCommands,
    ...tableCommands,
    ...planDocumentCommands,
    ...reminderCommands,
    ...reportCommands,
    ...fileCommands,
    ...paperCommands,
    ...jobCommands(options.jobTakes ?? 1_500, answer),
    ...baselineCommands,
    ...filterCommands,
    ...yearCommands,
    ...templateCommands,
    ...bulkCommands(() => handlers),
  };
  const handlers: Handlers = { ...commands(line), ...registers, ...options.handlers };
  if (options.rows && options.rows >= 100) state.tableRows = 400;
  if (options.disk) filesOf(state).disk = new Map(Object.entries(options.disk));
  if (options.rows) {
    playDemo(state, registers, options.rows);
    playPlan(state, handlers);
  }

  function answer(name: string, request: unknown): unknown {
    options.seen?.(name, request);
    const handler = handlers[name as Name] as ((request: unknown, state: FakeState) => unknown) | undefined;
    if (!handler) return { kind: "rejected", rejection: { code: "command-unknown", name } };
    const isStep = kinds[name as Name] === "write" && name !== "undo" && name !== "redo";
    try {
      const before = isStep ? structuredClone(state) : undefined;
      const value = structuredClone(handler(request, state));
      const step = before
        ? line.note(name, subjectOf(state, request, value) ?? subjectOf(before, request, value) ?? "2026-2027", before)
        : null;
      return { kind: "done", value: value ?? null, changed: kinds[name as Name] === "write" ? areas : [], step };
    } catch (cause) {
      if (cause instanceof Refused) return { kind: "rejected", rejection: cause.rejection };
      throw cause;
    }
  }

  return {
    call: async (name, request) => answer(name, structuredClone(request)),
    chooseFileToSave: async ({ suggested }) => `/home/school/${suggested}`,
    chooseFileToOpen: async ({ extensions }) => `/home/school/keste.${extensions[0]}`,
    notify: async (notification) => options.notified?.(notification),
    copied: async () => ({ paths: [], picture: null }),
    watchDragged: () => () => undefined,
    chooseFilesToOpen: async ({ several }) => [...filesOf(state).disk.keys()].slice(0, several ? undefined : 1),
    copyText: async () => true,
    showInFolder: async () => {},
    print: () => {},
  };
}

/** What is never undone out of the file: a name would stay in the record. */
const permanent = new Set([
  "import_incidents",
  "void_imported_incidents",
  "sign_annual_report",
  "correct_annual_report",
  "add_identity",
  "reveal_identity",
  "erase_identity",
  "erase_name",
]);

/** Undo by keeping the whole state before each step; a school in memory is small enough. */
class UndoLine {
  private past: { step: Step; before: FakeState }[] = [];
  private future: { step: Step; after: FakeState }[] = [];
  private count = 0;

  constructor(private readonly state: FakeState) {}

  note(name: string, subject: string, before: FakeState): Step {
    this.count += 1;
    const step = { id: `op${this.count}`, name, subject, can_undo: !permanent.has(name) };
    this.past.push({ step, before });
    this.future = [];
    this.state.operations.unshift({
      seq: this.count,
      id: step.id,
      name,
      subject,
      account: "Сейітова Г. Б.",
      happened_at: `${today}T0${3 + (this.count % 6)}:15:00Z`,
      undone: false,
      permanent: false,
      undoes: null,
    });
    return step;
  }

  get top(): { undo: Step | null; redo: Step | null } {
    return { undo: this.past.at(-1)?.step ?? null, redo: this.future.at(-1)?.step ?? null };
  }

  undo(): Step {
    const last = this.past.pop();
    if (!last) throw new Refused({ code: "undo-nothing" });
    this.future.push({ step: last.step, after: structuredClone(this.state) });
    this.become(last.before);
    return last.step;
  }

  redo(): Step {
    const next = this.future.pop();
    if (!next) throw new Refused({ code: "undo-nothing" });
    this.past.push({ step: next.step, before: structuredClone(this.state) });
    this.become(next.after);
    return next.step;
  }

  private become(other: FakeState): void {
    const operations = this.state.operations;
    Object.assign(this.state, structuredClone(other), { operations });
  }
}

function subjectOf(state: FakeState, request: unknown, value: unknown): string | undefined {
  const made = value as { number?: string; changed?: number } | null;
  if (typeof made?.number === "string") return made.number;
  if (typeof made?.changed === "number") return String(made.changed);
  const year = state.years.find((one) => one.plan_id !== null && one.plan_id === value);
  if (year) return year.label;
  const asked = request as {
    id?: string;
    activity_id?: string;
    mark_id?: string;
    day?: string;
    login?: string;
    label?: string;
    name?: string;
    incident_id?: string;
    from_id?: string;
    rows?: unknown[];
  };
  if (asked.rows) return String(asked.rows.length);
  const person = state.people.find((row) => row.id === (asked.from_id ?? asked.id));
  if (person) return person.short_name;
  const evidence = state.evidence.find((row) => row.id === asked.id || row.id === value);
  if (evidence) {
    const { kind, id } = evidence.owner;
    // A document of an incident may be called after somebody, and a step is told for good.
    if (kind === "incident") return state.incidents.find((row) => row.id === id)?.number ?? "";
    return `${state.activities.find((row) => row.id === id)?.number} · ${evidence.title}`;
  }
  const filter = state.savedFilters.find((one) => one.id === asked.id);
  if (filter) return filter.name;
  const task = state.tasks.find((row) => row.id === asked.id || row.id === value);
  if (task) return task.title;
  const incident = state.incidents.find((row) => row.id === (asked.incident_id ?? asked.id));
  if (incident) return incident.number;
  const activity = state.activities.find(
    (row) => row.id === (asked.activity_id ?? asked.id) || row.marks.some((mark) => mark.id === asked.mark_id),
  );
  return activity?.number ?? asked.day ?? asked.login ?? asked.label ?? asked.name;
}

function need(text: string, field: string): string {
  if (text.trim() === "") throw new Refused({ code: "field-missing", field });
  return text;
}

function needDay(text: string, field: string): string {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Refused({ code: text ? "day-invalid" : "field-missing", field });
  return text;
}

function sessionCard(state: FakeState): SessionCard {
  return {
    school_id: "school",
    school_name: state.profile.short_name[state.language] || state.profile.name.kk,
    account_id: "acc1",
    demo: false,
    person_id: "p1",
    login: "seitova",
    person: "Сейітова Г. Б.",
    roles: ["chair"],
    rights: [
      "plan_read",
      "plan_write",
      "plan_mark",
      "plan_approve",
      "people_read",
      "people_write",
      "incidents_read",
      "incidents_write",
      "identities_read",
      "identities_write",
      "council_read",
      "council_write",
      "report_read",
      "report_write",
      "reports_export",
      "school_write",
      "accounts_write",
      "history_read",
    ],
    language: state.language,
    today,
    school_year: state.years[1],
    theme: state.theme,
  };
}

function commands(line: UndoLine): Handlers {
  const code = "K7QF-2M9X-PD4W-81HT-ZR6C-5N3V";
  /** Where each job writes to. */
  return {
    app_state: (_, state) => ({
      version: "0.1.0",
      schools: [
        {
          id: "school",
          name: state.profile.name.kk,
          language: "kk",
          demo: false,
          state: "ready",
        },
      ],
      session: state.signedIn ? sessionCard(state) : null,
      language: state.language,
      data_folder: "/home/school/zhospar",
    }),
    school_years_offered: () => ({ years: ["2025-2026", "2026-2027", "2027-2028"], current: "2026-2027" }),
    create_school: (asked, state) => {
      need(asked.name, "name");
      need(asked.creator.surname, "surname");
      need(asked.creator.login, "login");
      if (asked.creator.password.length < 10) throw new Refused({ code: "password-weak", limit: 10 });
      state.signedIn = true;
      state.language = asked.language;
      state.profile.name = { ...state.profile.name, [asked.language]: asked.name };
      state.profile.short_name = { kk: asked.name, ru: asked.name, en: asked.name };
      return { school_id: "school", recovery_code: code, session: sessionCard(state) };
    },
    create_demo: ({ language }, state) => {
      state.signedIn = true;
      state.language = language;
      return {
        school_id: "school",
        recovery_code: code,
        session: sessionCard(state),
        login: "demo",
        password: "demo-demo-demo",
      };
    },
    sign_in: ({ login, password }, state) => {
      if (login === "" || password === "")
        throw new Refused({ code: "field-missing", field: login === "" ? "login" : "password" });
      if (password === "wrong") throw new Refused({ code: "wrong-password" });
      state.signedIn = true;
      return sessionCard(state);
    },
    recover: ({ recovery_code }, state) => {
      if (recovery_code.length < 8) throw new Refused({ code: "wrong-recovery-code" });
      state.signedIn = true;
      return { session: sessionCard(state), recovery_code: code };
    },
    lock: (_, state) => {
      state.signedIn = false;
      return null;
    },
    set_preferences: ({ language, theme }, state) => {
      state.language = language;
      state.theme = theme;
      return sessionCard(state);
    },
    school_profile: (_, state) => state.profile,
    edit_school_profile: (profile, state) => {
      need(profile.name.kk || profile.name.ru || profile.name.en, "name");
      state.profile = profile;
      return null;
    },
    list_school_years: (_, state) => state.years,
    add_school_year: ({ label }, state) => {
      if (state.years.some((year) => year.label === label)) throw new Refused({ code: "year-exists" });
      state.years.push({ ...structuredClone(state.years[1]), id: label, label, plan_id: null });
      return label;
    },
    edit_term: ({ id, starts_on, ends_on }, state) => {
      if (needDay(ends_on, "ends_on") < needDay(starts_on, "starts_on"))
        throw new Refused({ code: "day-order", field: "ends_on" });
      const term = state.years.flatMap((year) => year.terms).find((one) => one.id === id);
      Object.assign(term!, { starts_on, ends_on });
      return null;
    },
    list_days_off: ({ school_year_id }, state) => {
      const year = state.years.find((one) => one.id === school_year_id)!;
      return state.daysOff.filter((row) => row.day >= year.starts_on && row.day <= year.ends_on);
    },
    add_day_off: ({ day, kind, name }, state) => {
      needDay(day, "day");
      need(name.kk || name.ru || name.en, "name");
      state.daysOff.push({ id: `d-${day}`, day, kind, name });
      return `d-${day}`;
    },
    remove_day_off: ({ id }, state) => {
      state.daysOff = state.daysOff.filter((row) => row.id !== id);
      return null;
    },
    list_accounts: (_, state) => state.accounts,
    add_account: ({ person_id, login, password }, state) => {
      need(login, "login");
      if (password.length < 10) throw new Refused({ code: "password-weak", limit: 10 });
      const person = state.people.find((one) => one.id === person_id);
      if (!person) throw new Refused({ code: "field-missing", field: "person_id" });
      state.accounts.push({
        id: login,
        login,
        person_id,
        person: person.short_name,
        disabled: false,
        created_at: `${today}T05:00:00Z`,
      });
      return login;
    },
    change_password: ({ old_password }) => {
      if (old_password === "wrong") throw new Refused({ code: "wrong-password" });
      return null;
    },
    disable_account: ({ id }, state) => setDisabled(state, id, true),
    enable_account: ({ id }, state) => setDisabled(state, id, false),
    list_operations: (_, state) => ({ items: state.operations, next: null }),
    undo_state: () => line.top,
    undo: () => line.undo(),
    redo: () => line.redo(),
    history: (_, state) =>
      state.operations.slice(0, 3).map((row) => ({
        operation: row.id,
        name: row.name,
        subject: row.subject,
        account: row.account,
        happened_at: row.happened_at,
        undone: row.undone,
        fields: [{ name: "Атауы", before: "Стенд", after: "Ақпараттық стенд" }],
      })),
    verify_chain: (_, state) => ({
      operations: state.operations.length,
      head: "9f2c61d0a4",
      intact: true,
      first_broken: null,
    }),
    show_plan: (asked, state) => planView(state, asked),
    activity: ({ id }, state) => activityCard(state, id),
    create_plan: ({ school_year_id, from_template }, state) => {
      const year = state.years.find((one) => one.id === school_year_id)!;
      for (const one of state.years) one.plan_id = null;
      year.plan_id = "plan";
      state.activities = from_template ? untouchedActivities() : [];
      state.baselines = [];
      state.plan = { ...freshState().plan!, approvedOn: null, order: "" };
      if (!from_template) state.plan.template = null;
      return "plan";
    },
    edit_plan: ({ plan_id, title, purpose, topic, objectives, expected_results }, state) => {
      const plan = planOf(state, plan_id)!;
      Object.assign(plan, { title, purpose, topic: topic ?? plan.topic });
      Object.assign(plan, { objectives: objectives ?? plan.objectives });
      Object.assign(plan, { expected_results: expected_results ?? plan.expected_results });
      return null;
    },
    edit_activity: ({ id, field, language, text }, state) => {
      const row = activity(state, id);
      if (field === "number") row.number = text;
      else if (field === "title") row.title = { ...row.title, [language]: need(text, "title") };
      else row.document = { ...row.document, [language]: text };
      return null;
    },
    set_parties: ({ activity_id, duty, parties }, state) => {
      if (duty === "responsible" && parties.length === 0) throw new Refused({ code: "responsible-missing" });
      activity(state, activity_id)[duty === "responsible" ? "responsible" : "coExecutors"] = parties;
      return null;
    },
    set_rule: ({ activity_id, rule }, state) => {
      activity(state, activity_id).rule = rule;
      return null;
    },
    mark_done: (asked, state) => {
      const person = state.people.find((one) => one.id === asked.signed_by);
      if (!person) throw new Refused({ code: "field-missing", field: "signed_by" });
      const id = `m${Date.now()}`;
      activity(state, asked.activity_id).marks.push({
        id,
        marked_on: needDay(asked.marked_on, "marked_on"),
        note: asked.note,
        document: asked.document,
        signed_by: person.short_name,
        signed_post: { ...person.post },
        marked_at: `${today}T05:00:00Z`,
        withdrawn_at: null,
        withdrawn_reason: null,
        withdrawn_by: null,
        occurrence_key: asked.occurrence_key,
      });
      return id;
    },
    withdraw_mark: ({ mark_id, reason }, state) => {
      if (reason.trim() === "") throw new Refused({ code: "reason-missing" });
      const mark = state.activities.flatMap((row) => row.marks).find((one) => one.id === mark_id);
      Object.assign(mark!, {
        withdrawn_at: `${today}T06:00:00Z`,
        withdrawn_reason: reason,
        withdrawn_by: "Сейітова Г. Б.",
      });
      return null;
    },
    add_activity: ({ stage_id, title, rule }, state) => {
      need(title, "title");
      const stage = Number.parseInt(stage_id.slice(1), 10);
      const plan = stage_id.split("@")[1];
      const id = `new${state.activities.length}`;
      const empty = { kk: "", ru: "", en: "" };
      const titles = { ...empty, [state.language]: title };
      const row = {
        id,
        stage,
        number: String(state.activities.length + 1),
        title: titles,
        responsible: [],
        coExecutors: [],
        rule,
        ...(plan ? { plan } : {}),
      };
      state.activities.push({ ...row, document: empty, register: "evidence", why: empty, marks: [] });
      return id;
    },
    remove_activity: ({ id, reason }, state) => {
      if (reason.trim() === "") throw new Refused({ code: "reason-missing" });
      activity(state, id);
      state.removed[id] = reason.trim();
      state.activities = state.activities.filter((row) => row.id !== id);
      return null;
    },
    preview_rule: ({ school_year_id, rule }, state) =>
      occurrences(state.years.find((one) => one.id === school_year_id) ?? state.years[1], rule, state),
  };
}

function activity(state: FakeState, id: string) {
  const found = state.activities.find((row) => row.id === id);
  if (!found) throw new Refused({ code: "not-found", what: "activity" });
  return found;
}

function setDisabled(state: FakeState, id: string, disabled: boolean): null {
  const found = state.accounts.find((row) => row.id === id);
  if (found) found.disabled = disabled;
  return null;
}

export type { Commands };
