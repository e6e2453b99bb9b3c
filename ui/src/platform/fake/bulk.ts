// Changing many rows of the in-memory plan at once, each by the command that changes a single one.
import type { BulkChange, BulkDone } from "../../api/generated";
import { type Handlers, Refused } from "./index";
import { activityRow, yearOf } from "./plan";
import type { FakeState } from "./state";

export function bulkCommands(handlers: () => Handlers): Handlers {
  return {
    change_activities: ({ ids, change }, state) => {
      const result: BulkDone = { changed: 0, skipped: [] };
      for (const id of ids) {
        const number = state.activities.find((row) => row.id === id)?.number ?? "";
        try {
          changeOne(handlers(), state, id, change);
          result.changed += 1;
        } catch (cause) {
          if (!(cause instanceof Refused)) throw cause;
          result.skipped.push({ id, number, rejection: cause.rejection });
        }
      }
      return result;
    },
  };
}

function changeOne(handlers: Handlers, state: FakeState, id: string, change: BulkChange): void {
  const { kind, ...asked } = change;
  switch (change.kind) {
    case "set_responsible":
      handlers.set_parties!({ activity_id: id, duty: "responsible", parties: change.parties }, state);
      break;
    case "set_co_executors":
      handlers.set_parties!({ activity_id: id, duty: "co_executor", parties: change.parties }, state);
      break;
    case "set_rule":
      handlers.set_rule!({ activity_id: id, rule: change.rule }, state);
      break;
    case "move":
      handlers.move_activity!({ id, stage_id: change.stage_id, before: null }, state);
      break;
    case "mark_done":
    case "extend": {
      const target = { activity_id: id, occurrence_key: firstOpen(state, id, kind) };
      if (change.kind === "mark_done") handlers.mark_done!({ ...change, ...target }, state);
      else handlers.extend_deadline!({ ...change, ...target }, state);
      break;
    }
    case "not_applicable":
      handlers.declare_not_applicable!({ activity_id: id, occurrence_key: null, reason: change.reason }, state);
      break;
    case "remove":
      handlers.remove_activity!({ id, reason: (asked as { reason: string }).reason }, state);
  }
}

function firstOpen(state: FakeState, id: string, kind: BulkChange["kind"]): string {
  const row = state.activities.find((one) => one.id === id);
  if (!row) throw new Refused({ code: "not-found", what: "activity" });
  const open = activityRow(state, yearOf(state, row), row).occurrences.find((one) => !one.mark && !one.exemption);
  if (!open) throw new Refused({ code: kind === "mark_done" ? "mark-exists" : "occurrence-done" });
  return open.key;
}
