// The seven columns in the official order, and who may write in which.
import type { SessionCard } from "../../api";
import { may } from "../../components";

export type ColumnKey = "number" | "title" | "responsible" | "co_executors" | "deadline" | "document" | "mark";

// Wide enough that no common word of the three languages breaks, in the whole screen or beside the panel.
export const columns: { key: ColumnKey; width?: string }[] = [
  { key: "number", width: "42px" },
  { key: "title" },
  { key: "responsible", width: "15.8%" },
  { key: "co_executors", width: "15.3%" },
  { key: "deadline", width: "119px" },
  { key: "document", width: "15.3%" },
  { key: "mark", width: "145px" },
];

/** Columns written as plain text; the others open a small editor beside the cell. */
export function isText(column: ColumnKey): boolean {
  return column === "number" || column === "title" || column === "document";
}

export function mayEdit(session: SessionCard, column: ColumnKey): boolean {
  return may(session, column === "mark" ? "plan_mark" : "plan_write");
}
