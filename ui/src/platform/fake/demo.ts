// Plays the demo school's second year through the in-memory commands, so that screens are looked at with real rows.
import demo from "../../../../seeds/demo-school.json";
import { playEvidence, playIncidentEvidence } from "./demoEvidence";
import type { Handlers } from "./index";
import type { FakeState } from "./state";

const played = new Set([
  "add_person",
  "give_role",
  "join_body",
  "leave_body",
  "person_leaves",
  "register_incident",
  "set_incident_facts",
  "move_incident",
  "add_incident_entry",
  "call_meeting",
  "set_attendance",
  "add_agenda_item",
  "edit_agenda_item",
  "convene_meeting",
  "open_meeting",
  "record_decision",
  "count_vote",
  "open_vote",
  "cast_vote",
  "close_vote",
  "extend_decision",
  "verify_decision",
  "cancel_decision",
  "declare_no_quorum",
  "correct_minutes",
  "edit_notice",
  "record_notice_sent",
  "waive_notice",
  "complete_decision",
  "draw_up_minutes",
  "sign_minutes",
  "archive_minutes",
  "hold_meeting",
  "give_task",
  "complete_task",
  "edit_task",
  "record_effect_check",
  "link_incidents",
]);

/** The in-memory school has no year before; of that one only its people come along. */
const secondYear = "2026-09-01";
const people = new Set(["add_person", "join_body"]);

/** Fills the school with the demo year, and repeats its incidents until the journal has as many rows as asked. */
export function playDemo(state: FakeState, handlers: Handlers, rows: number): void {
  const known = new Map<string, unknown>([
    ["@person:creator", "p1"],
    ["@person:officer", "p3"],
    ["@person:director", "p4"],
    ["@ospanov", "p2"],
  ]);
  // The first run seats its people in the working group before the year's steps begin.
  for (const [person, post] of [
    ["p1", "chair"],
    ["p3", "member"],
  ] as const) {
    const seat = { person_id: person, body: "working_group", post, from_on: "2026-09-01", order_no: "" } as const;
    handlers.join_body!(seat, state);
  }
  for (const step of demo.steps as { at: string; call: string; with: object; name?: string }[]) {
    if (!played.has(step.call) || step.name === "ospanov") continue;
    if (step.at < secondYear && !people.has(step.call)) continue;
    state.now = step.at;
    const handler = handlers[step.call as keyof Handlers] as (request: unknown, state: FakeState) => unknown;
    const value = handler(resolved(step.with, known), state);
    const id = typeof value === "object" && value !== null && "id" in value ? value.id : value;
    if (step.name) known.set(`@${step.name}`, id);
    if (step.call === "register_incident") {
      // Its checklist's tasks are named after it and the last word of their step.
      for (const task of state.tasks.filter((one) => one.incident_id === id))
        known.set(`@${step.name}:${task.checklist_step_id?.split(":").at(-1)}`, task.id);
    }
  }
  playEvidence(state, handlers, rows);
  playIncidentEvidence(state, handlers, known);
  state.now = null;
  const original = structuredClone(state.incidents);
  for (let count = original.length; count < rows; count += 1) {
    const copy = structuredClone(original[count % original.length]);
    const serial = String(count + 1).padStart(2, "0");
    state.incidents.push({ ...copy, id: `i${count + 1}`, number: `2026-07/${serial}` });
  }
}

function resolved(request: unknown, known: Map<string, unknown>): unknown {
  // The fake's activities are named by the keys of the template.
  if (typeof request === "string" && request.startsWith("@activity:")) return request.slice("@activity:".length);
  if (typeof request === "string") return known.get(request) ?? request;
  if (Array.isArray(request)) return request.map((one) => resolved(one, known));
  if (typeof request !== "object" || request === null) return request;
  return Object.fromEntries(Object.entries(request).map(([key, value]) => [key, resolved(value, known)]));
}
