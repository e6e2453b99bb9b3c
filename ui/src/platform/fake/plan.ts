// The plan of the in-memory school, just enough of the core's rules to draw every state of the screen.
import type {
  ActivityCard,
  ActivityRow,
  OccurrenceView,
  Party,
  PartyView,
  PlanView,
  Rule,
  SchoolYear,
  ShowPlan,
  Status,
  Wording,
} from "../../api/generated";
import { wordIn } from "../../i18n/index.svelte";
import { afterEvent } from "./after";
import { baselineFor, baselineView, headOf, removedRows, varianceOf } from "./baselines";
import { evidenceStates, holdingOf, newestTitle } from "./evidence";
import { type FakeActivity, type FakeBaseline, type FakeState, rowsOfPlan, stageTitles, today } from "./state";
import { wholeExemption, worked } from "./work";

export function planView(state: FakeState, asked: ShowPlan): PlanView {
  const year = state.years.find((one) => one.id === asked.school_year_id) ?? state.years[1];
  const id = year.plan_id ?? "";
  const plan = headOf(state, id);
  const baseline = baselineFor(state, id, asked.baseline_id);
  const removed = removedRows(state, id, baseline);
  const rows = plan
    ? rowsOfPlan(state, id).map((row) => ({ stage: row.stage, row: activityRow(state, year, row, baseline) }))
    : [];
  const kept = rows.filter(({ stage, row }) => matches(state, asked, stage, row));
  const count = (list: typeof rows, status: Status) => list.filter(({ row }) => row.status === status).length;
  return {
    plan,
    school_year: year,
    stages: plan
      ? stageTitles.map((title, index) => {
          const own = rows.filter(({ stage }) => stage === index + 1);
          return {
            id: stageId(id, index + 1),
            number: index + 1,
            title: title[state.language],
            rows: own.length,
            total: own.length - count(own, "not_applicable"),
            done: count(own, "done"),
            soon: count(own, "soon"),
            overdue: count(own, "overdue"),
            activities: kept.filter(({ stage }) => stage === index + 1).map(({ row }) => row),
          };
        })
      : [],
    counts: {
      rows: rows.length,
      total: rows.length - count(rows, "not_applicable"),
      done: count(rows, "done"),
      overdue: count(rows, "overdue"),
      soon: count(rows, "soon"),
    },
    shown: kept.length,
    baseline: baseline && baselineView(baseline),
    changed: rows.filter(({ row }) => row.variance.length > 0).length + removed.length,
    removed,
  };
}

/** Stages belong to one plan; those of the first keep the short name that tests use. */
export function stageId(plan: string, number: number): string {
  return plan === "plan" ? `s${number}` : `s${number}@${plan}`;
}

function matches(state: FakeState, asked: ShowPlan, stage: number, row: ActivityRow): boolean {
  const person = asked.person_id && state.people.find((one) => one.id === asked.person_id)?.short_name;
  return (
    (asked.stage_ids.length === 0 || asked.stage_ids.some((id) => Number.parseInt(id.slice(1), 10) === stage)) &&
    (!asked.only_changed || row.variance.length > 0) &&
    (asked.statuses.length === 0 || asked.statuses.includes(row.status)) &&
    (!person ||
      [...row.responsible, ...row.co_executors].some((party) => party.holder === person || party.label === person)) &&
    row.title.toLowerCase().includes(asked.text.toLowerCase())
  );
}

export function activityCard(state: FakeState, id: string): ActivityCard {
  const found = state.activities.find((row) => row.id === id)!;
  const plan = found.plan ?? "plan";
  return {
    ...activityRow(state, yearOf(state, found), found, baselineFor(state, plan, null)),
    stage_id: stageId(plan, found.stage),
    stage_number: found.stage,
    titles: found.title,
    expected_documents: found.document,
    why_required: found.why[state.language],
    source: null,
    marks: found.marks,
    reminders: state.reminders.ofActivity[id] ?? [],
    history: found.marks.length,
  };
}

export function yearOf(state: FakeState, row: FakeActivity): SchoolYear {
  return state.years.find((year) => year.plan_id === (row.plan ?? "plan")) ?? state.years[1];
}

export function activityRow(
  state: FakeState,
  year: SchoolYear,
  row: FakeActivity,
  baseline: FakeBaseline | null = null,
): ActivityRow {
  const found = occurrences(year, row.rule, state).map((one) => {
    const mark = row.marks.find((m) => m.occurrence_key === one.key && !m.withdrawn_at) ?? null;
    return mark ? { ...worked(row, one), mark, status: "done" as const } : worked(row, one);
  });
  const next = found.find((one) => one.status !== "not_applicable" && !one.mark) ?? found.at(-1);
  const newest = row.marks.filter((mark) => !mark.withdrawn_at).at(-1);
  const status = overall(found.map((one) => one.status));
  const document = newest?.document || newestTitle(state, row.id);
  const evidence = evidenceStates(state, row.id);
  const isAwaited = text(row.document, state) !== "" && ["done", "overdue", "in_progress"].includes(status);
  return {
    id: row.id,
    number: row.number,
    title: text(row.title, state),
    responsible: row.responsible.map((party) => partyView(state, party)),
    co_executors: row.coExecutors.map((party) => partyView(state, party)),
    rule: row.rule,
    due_on: next?.due_on ?? null,
    status,
    days_left: next?.days_left ?? null,
    occurrences: found,
    expected_document: text(row.document, state),
    document,
    evidence,
    holding: holdingOf(evidence, document, isAwaited),
    register: row.register,
    exemption: wholeExemption(row),
    variance: varianceOf(state, year, row, baseline),
    carried: carriedOf(state, row),
  };
}

function overall(occurrences: Status[]): Status {
  const needed = occurrences.filter((status) => status !== "not_applicable");
  if (needed.length === 0) return occurrences.length > 0 ? "not_applicable" : "planned";
  if (needed.includes("overdue")) return "overdue";
  if (needed.every((status) => status === "done")) return "done";
  if (needed.includes("soon")) return "soon";
  return needed.includes("done") ? "in_progress" : "planned";
}

function carriedOf(state: FakeState, row: FakeActivity): ActivityRow["carried"] {
  const before = state.activities.find((one) => one.id === row.continues);
  if (!before) return null;
  const year = yearOf(state, before);
  const needed = activityRow(state, year, before).occurrences.filter((one) => !one.exemption);
  return { label: year.label, open: needed.filter((one) => !one.mark).length, total: needed.length };
}

export function text(wording: Wording, state: FakeState): string {
  return wording[state.language] || wording.kk || wording.ru || wording.en;
}

export function partyView(state: FakeState, party: Party): PartyView {
  if (party.kind === "text") return { ...party, label: party.text, holder: null, holder_id: null, post: null };
  if (party.kind === "person") {
    const person = state.people.find((one) => one.id === party.person_id);
    return {
      ...party,
      label: person?.short_name ?? "",
      holder: person?.short_name ?? null,
      holder_id: person?.id ?? null,
      post: person?.said_post ?? null,
    };
  }
  if (party.kind === "body")
    return { ...party, label: wordIn(state.language, `body-${party.body}`), holder: null, holder_id: null, post: null };
  const holder = state.people.find((one) => one.roles.some((role) => role.role === party.role));
  const label = wordIn(state.language, `role-${party.role}`);
  return {
    ...party,
    label,
    holder: holder?.short_name ?? null,
    holder_id: holder?.id ?? null,
    post: holder ? label : null,
  };
}

export function occurrences(year: SchoolYear, rule: Rule, state?: FakeState): OccurrenceView[] {
  const week = { week_days: 5 } as const;
  switch (rule.kind) {
    case "month":
      return [at("single", "single", null, lastDay(year, rule.month), monthWhy(year, rule.month))];
    case "window":
      return [
        at("single", "single", null, lastDay(year, rule.to_month), {
          kind: "window",
          from_month: rule.from_month,
          to_month: rule.to_month,
          ...week,
        }),
      ];
    case "after": {
      const { due_on, why } = afterEvent(year, rule, state);
      return [at("single", "single", null, due_on, why)];
    }
    case "every":
      if (rule.period === "month")
        return [9, 10, 11, 12, 1, 2, 3, 4, 5].map((month) =>
          at(`month-${month}`, "month", month, lastDay(year, month), { kind: "every_month", month, ...week }),
        );
      return year.terms.slice(0, rule.period === "half_year" ? 2 : 4).map((term) =>
        at(`${rule.period}-${term.number}`, rule.period, term.number, term.ends_on, {
          kind: rule.period as "term",
          term: term.number,
        }),
      );
    case "all_year":
      return [at("year", "year", null, year.ends_on, { kind: "all_year" })];
    case "schedule":
      return rule.days.map((day, index) =>
        at(`date-${day}`, "date", index + 1, day, { kind: "schedule_day", day, moved_from: null }),
      );
    case "day":
      return [at("single", "single", null, rule.day, { kind: "day", day: rule.day, moved_from: null })];
    case "ad_hoc":
      return [at("single", "single", null, null, { kind: "ad_hoc" })];
  }
}

function at(
  key: string,
  kind: OccurrenceView["kind"],
  number: number | null,
  due_on: string | null,
  why: OccurrenceView["why"],
): OccurrenceView {
  const left = due_on ? Math.round((Date.parse(due_on) - Date.parse(today)) / 86_400_000) : null;
  const status: Status =
    left === null || left > 60 ? "planned" : left < 0 ? "overdue" : left <= 40 ? "soon" : "planned";
  return {
    key,
    kind,
    number,
    due_on,
    original_due_on: null,
    extension: null,
    exemption: null,
    status,
    days_left: left,
    why,
    mark: null,
  };
}

function monthWhy(year: SchoolYear, month: number): OccurrenceView["why"] {
  const kind = month === Number(year.ends_on.slice(5, 7)) ? "month_cut_by_year_end" : "month";
  return { kind, month, week_days: 5 };
}

function lastDay(year: SchoolYear, month: number): string {
  const first = Number(year.starts_on.slice(0, 4));
  const ends = new Date(`${year.ends_on}T00:00:00Z`);
  const ofMonth = new Date(Date.UTC(month >= 9 ? first : first + 1, month, 0));
  const last = ofMonth > ends ? ends : ofMonth;
  while (last.getUTCDay() === 0 || last.getUTCDay() === 6) last.setUTCDate(last.getUTCDate() - 1);
  return last.toISOString().slice(0, 10);
}
