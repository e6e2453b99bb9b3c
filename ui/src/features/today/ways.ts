// Where the counts and rows of this page lead. A register keeps its filter as a draft, so a way there sets the filter
// first and the register opens on exactly the rows that were counted.
import {
  call,
  type DueRow,
  type DueSource,
  draft,
  dropDraft,
  type NextStep,
  type Status,
  type TodayView,
} from "../../api";
import type { Place } from "../../components";

/** The rows of the plan with these statuses, or of these stages. */
export function planRows(narrow: { statuses?: Status[]; stages?: string[] }): Place {
  dropDraft("plan-filter");
  dropDraft("plan-view");
  draft("plan-filter", () => ({
    filter: { stages: [], statuses: [], person: null, personName: "", text: "", onlyChanged: false, ...narrow },
  }));
  return { screen: "plan" };
}

/** The rows of one stage; a meter knows only its number, and the plan knows its id. */
export async function stageRows(view: TodayView, number: number): Promise<Place> {
  const unfiltered = { stage_ids: [], statuses: [], person_id: null, text: "", baseline_id: null, only_changed: false };
  const asked = { school_year_id: view.school_year?.id ?? "", ...unfiltered };
  const reply = await call("show_plan", asked);
  const stage = reply.kind === "done" && reply.value.stages.find((one) => one.number === number);
  return planRows({ stages: stage ? [stage.id] : [] });
}

/** The year's list of documents, narrowed to those that are missing. */
export function missingDocuments(): Place {
  dropDraft("documents-group");
  draft("documents-group", () => ({ group: "missing" }));
  return { screen: "plan", action: "documents" };
}

export function openIncidents(): Place {
  dropDraft("incidents-filter");
  draft("incidents-filter", () => ({ filter: { group: "open", types: [], severities: [], text: "" } }));
  return { screen: "incidents" };
}

export function overdueDecisions(): Place {
  dropDraft("council-view");
  draft("council-view", () => ({ shown: "decisions", body: "all", status: "overdue", text: "" }));
  return { screen: "council" };
}

export function dueRow(row: Pick<DueRow, "source" | "id">): Place {
  if (row.source === "activity") return { screen: "plan", record: row.id };
  if (row.source === "task") return { screen: "tasks", record: row.id };
  return { screen: "council", record: row.id, action: "decision" };
}

/** Where something that waits for a signature or a decision is signed or decided. */
export function toSignRow(row: Pick<TodayView["to_sign"][number], "what" | "id">): Place {
  switch (row.what) {
    case "plan":
      return planRows({});
    case "evidence":
      return { screen: "plan", record: row.id, action: "documents" };
    case "incident_evidence":
      return { screen: "incidents", record: row.id };
    case "task":
      return { screen: "tasks", record: row.id };
  }
}

export function meetingPlace(view: TodayView): Place {
  return { screen: "council", record: view.next_meeting?.id };
}

/** Where a next step is taken. */
export function stepPlace(step: NextStep, view: TodayView): Place {
  const late = (source: DueSource) => view.overdue.find((row) => row.source === source);
  switch (step) {
    case "create_plan":
    case "approve_plan":
      return planRows({});
    case "mark_overdue": {
      const task = late("task");
      return !late("activity") && task ? dueRow(task) : planRows({ statuses: ["overdue"] });
    }
    case "carry_out_decisions":
      return overdueDecisions();
    case "assign_incidents": {
      const unassigned = view.open_incidents.find((one) => !one.assigned_to);
      return unassigned ? { screen: "incidents", record: unassigned.id } : openIncidents();
    }
    case "send_notices":
      return { screen: "incidents", record: view.notices[0]?.incident_id };
    case "erase_names":
      return { screen: "incidents", record: view.names_due[0]?.incident_id };
    case "prepare_meeting":
      return meetingPlace(view);
    case "name_members":
      return { screen: "people" };
    case "register_documents":
      return { screen: "plan", record: view.missing_documents[0]?.activity_id, action: "documents" };
  }
}
