// Changes that are made to many rows at once: what the form keeps, and what it asks the core for.
import { type ActivityRow, type BulkChange, type Rule, type Value, wordRejection } from "../../api";
import type { PartyRow } from "./parties";

export const bulkKinds: BulkChange["kind"][] = [
  "set_responsible",
  "set_co_executors",
  "set_rule",
  "move",
  "mark_done",
  "extend",
  "not_applicable",
  "remove",
];

/** Everything any of the forms may ask; each uses its own part. */
export interface BulkDraft {
  parties: PartyRow[];
  rule: Rule;
  stage: string;
  markedOn: string;
  document: string;
  note: string;
  signedBy: string | null;
  dueOn: string;
  reason: string;
}

export function freshBulk(today: string, stage: string): BulkDraft {
  return {
    parties: [],
    rule: { kind: "month", month: 12 },
    stage,
    markedOn: today,
    document: "",
    note: "",
    signedBy: null,
    dueOn: "",
    reason: "",
  };
}

export function changeOf(kind: BulkChange["kind"], asked: BulkDraft): BulkChange {
  const parties = asked.parties.map((row) => row.party);
  switch (kind) {
    case "set_responsible":
    case "set_co_executors":
      return { kind, parties };
    case "set_rule":
      return { kind, rule: asked.rule };
    case "move":
      return { kind, stage_id: asked.stage };
    case "mark_done":
      return {
        kind,
        marked_on: asked.markedOn,
        document: asked.document,
        note: asked.note,
        signed_by: asked.signedBy ?? "",
      };
    case "extend":
      return { kind, due_on: asked.dueOn, reason: asked.reason };
    default:
      return { kind, reason: asked.reason };
  }
}

/** What came of a change: how many rows took it, which did not and why. */
export interface BulkOutcome {
  changed: number;
  skipped: { id: string; name: string; why: string }[];
}

/** The rows are those that were picked: a skipped one is named by its number and title. */
export function outcomeOf({ changed, skipped }: Value<"change_activities">, rows: ActivityRow[]): BulkOutcome {
  const nameOf = (id: string, number: string) =>
    [number, rows.find((row) => row.id === id)?.title].filter(Boolean).join(". ");
  return {
    changed,
    skipped: skipped.map((one) => ({
      id: one.id,
      name: nameOf(one.id, one.number),
      why: wordRejection(one.rejection),
    })),
  };
}
