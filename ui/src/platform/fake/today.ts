// The first page of the in-memory school, gathered from its registers as the core does.
import type {
  ActivityRow,
  DecisionRow,
  DueRow,
  IncidentPage,
  MeetingRow,
  NextStep,
  PlanView,
  TodayView,
} from "../../api/generated";
import { councilCommands } from "./council";
import { incidentCommands } from "./incidents";
import type { Handlers } from "./index";
import { planView } from "./plan";
import { type FakeState, today } from "./state";
import { taskRow } from "./tasks";

export const todayCommands: Handlers = { today: (_, state) => todayView(state) };

/** Everything that is still to be done and has a day, soonest first. */
export function listDue(state: FakeState): DueRow[] {
  return dueRows(state, planRows(state));
}

function planRows(state: FakeState): ActivityRow[] {
  const year = state.years.find((one) => one.starts_on <= today && today <= one.ends_on);
  const everything = {
    school_year_id: year?.id ?? "",
    stage_ids: [],
    statuses: [],
    person_id: null,
    text: "",
    baseline_id: null,
    only_changed: false,
  };
  return planView(state, everything).stages.flatMap((stage) => stage.activities);
}

export function todayView(state: FakeState): TodayView {
  const year = state.years.find((one) => one.starts_on <= today && today <= one.ends_on) ?? null;
  const nothing = { stage_ids: [], statuses: [], person_id: null, text: "", baseline_id: null, only_changed: false };
  const plan = planView(state, { school_year_id: year?.id ?? "", ...nothing });
  const rows = plan.stages.flatMap((stage) => stage.activities);
  const due = dueRows(state, rows);
  const sunday = after(today, (7 - new Date(`${today}T00:00:00Z`).getUTCDay()) % 7);
  const open = incidentCommands.list_incidents!(
    { school_year_id: null, group: "open", types: [], severities: [], states: [], text: "", after: null, limit: 5 },
    state,
  ) as IncidentPage;
  const meetings = councilCommands.list_meetings!({ body: null, school_year_id: null }, state) as MeetingRow[];
  const next =
    meetings.filter((one) => ["draft", "convened", "in_session"].includes(one.state) && one.held_on >= today).at(-1) ??
    null;
  const missing = rows.filter((row) => row.holding === "missing");
  const late = due.filter((row) => row.due_on < today);
  const council = state.people.some((one) => one.bodies.some((seat) => seat.body === "council" && !seat.to_on));
  const steps: [NextStep, number][] = [
    ["create_plan", plan.plan ? 0 : 1],
    ["mark_overdue", late.filter((row) => row.source !== "decision").length],
    ["carry_out_decisions", late.filter((row) => row.source === "decision").length],
    ["assign_incidents", open.items.filter((one) => !one.assigned_to).length],
    ["prepare_meeting", next && next.held_on <= after(today, 7) ? 1 : 0],
    ["approve_plan", plan.plan && !plan.plan.approved_on ? 1 : 0],
    ["name_members", council ? 0 : 1],
    ["register_documents", missing.length],
  ];
  const term = year?.terms.find((one) => one.starts_on <= today && today <= one.ends_on);
  return {
    today,
    school_year: year,
    term: term ? { number: term.number, week: weekOf(term.starts_on) } : null,
    steps: steps.filter(([, count]) => count > 0).map(([step, count]) => ({ step, count })),
    overdue: late,
    this_week: due.filter((row) => row.due_on >= today && row.due_on <= sunday),
    next_week: due.filter((row) => row.due_on > sunday && row.due_on <= after(sunday, 7)),
    missing_documents: missing.map((row) => ({
      activity_id: row.id,
      number: row.number,
      document: row.expected_document,
      who: who(row),
    })),
    open_incidents: open.items,
    open_incident_count: open.counts.open,
    notices: [],
    names_due: [],
    next_meeting: next && { ...next, confirmed: next.present, needed: Math.floor(next.members / 2) + 1 },
    months: months(year?.starts_on.slice(0, 4), rows, meetings),
    stages: plan.stages.map(({ id, activities, ...meter }) => meter),
    counts: plan.counts,
    to_sign: toSign(state, plan.plan && !plan.plan.approved_on ? plan.plan.title[state.language] : null),
  };
}

/** What waits for the chair: the plan while it is not approved, and tasks that are done but not verified. */
function toSign(state: FakeState, plan: string | null): TodayView["to_sign"] {
  const given = state.tasks.filter((one) => one.purpose === "" || one.purpose === "decision");
  const done = given.map((one) => taskRow(state, one)).filter((task) => task.status === "done");
  return [
    ...submittedOfIncidents(state),
    ...(plan === null ? [] : [{ what: "plan" as const, id: "plan", number: "", title: plan, who: null, since: null }]),
    ...done.map((task) => ({
      what: "task" as const,
      id: task.id,
      number: task.activity ?? task.incident ?? "",
      title: task.title,
      who: task.responsible,
      since: task.done_on,
    })),
  ];
}

function submittedOfIncidents(state: FakeState): TodayView["to_sign"] {
  return state.evidence.flatMap(({ owner, title, revisions, trashed }) => {
    const last = revisions.at(-1);
    if (owner.kind !== "incident" || trashed || last?.state !== "submitted") return [];
    const number = state.incidents.find((one) => one.id === owner.id)?.number ?? "";
    const since = last.added_at.slice(0, 10);
    return [{ what: "incident_evidence" as const, id: owner.id, number, title, who: last.added_by, since }];
  });
}

function dueRows(state: FakeState, rows: ActivityRow[]): DueRow[] {
  const due: Omit<DueRow, "phone" | "mine" | "days_left">[] = [];
  for (const row of rows) {
    for (const one of row.occurrences.filter((part) => !part.mark && !part.exemption && part.due_on)) {
      const own = { id: row.id, occurrence_key: one.key, number: row.number, title: row.title };
      due.push({ source: "activity", ...own, who: who(row), who_id: null, due_on: one.due_on! });
    }
  }
  for (const task of state.tasks.map((one) => taskRow(state, one))) {
    if (!task.due_on || !["open", "soon", "overdue"].includes(task.status)) continue;
    const own = { id: task.id, occurrence_key: null, number: task.activity ?? task.incident ?? "", title: task.title };
    due.push({ source: "task", ...own, who: task.responsible, who_id: task.responsible_id, due_on: task.due_on });
  }
  const decided = councilCommands.list_decisions!({ school_year_id: null, status: null, body: null, text: "" }, state);
  for (const row of decided as DecisionRow[]) {
    if (!row.due_on || !["open", "soon", "overdue"].includes(row.status)) continue;
    const own = { id: row.id, occurrence_key: null, number: `${row.meeting_number}/${row.number}` };
    due.push({
      source: "decision",
      ...own,
      title: row.text[state.language] || row.text.kk,
      who: row.responsible,
      who_id: row.responsible_id,
      due_on: row.due_on,
    });
  }
  return due
    .map((row) => ({
      ...row,
      phone: state.people.find((one) => one.short_name === row.who)?.phone ?? null,
      mine: row.who === "Сейітова Г. Б.",
      days_left: Math.round((Date.parse(row.due_on) - Date.parse(today)) / 86_400_000),
    }))
    .sort((a, b) => a.due_on.localeCompare(b.due_on));
}

function months(first: string | undefined, rows: ActivityRow[], meetings: MeetingRow[]): TodayView["months"] {
  if (!first) return [];
  return [9, 10, 11, 12, 1, 2, 3, 4, 5].map((month) => {
    const year = month >= 9 ? Number(first) : Number(first) + 1;
    const start = `${year}-${String(month).padStart(2, "0")}`;
    return {
      year,
      month,
      current: today.startsWith(start),
      items: rows
        .flatMap((row) => row.occurrences.map((one) => ({ row, one })))
        .filter(({ one }) => one.due_on?.startsWith(start))
        .map(({ row, one }) => ({
          activity_id: row.id,
          number: row.number,
          title: row.title,
          status: one.status,
          due_on: one.due_on!,
        }))
        .sort((a, b) => a.due_on.localeCompare(b.due_on)),
      meetings: meetings
        .map((one) => one.held_on)
        .filter((held) => held.startsWith(start))
        .sort(),
    };
  });
}

function who(row: PlanView["stages"][number]["activities"][number]): string | null {
  const party = row.responsible[0];
  return party ? (party.holder ?? party.label) : null;
}

function after(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}

function weekOf(start: string): number {
  const monday = after(start, -((new Date(`${start}T00:00:00Z`).getUTCDay() + 6) % 7));
  return Math.floor((Date.parse(today) - Date.parse(monday)) / (7 * 86_400_000)) + 1;
}
