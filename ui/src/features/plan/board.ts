// The board's columns, the way between its cards, and what a column answers to a card that is brought to it.
import type { ActivityRow, StageView, Status } from "../../api";
import { exemptable } from "./words";

export interface BoardColumn {
  status: Status;
  rows: ActivityRow[];
}

const order: Status[] = ["overdue", "soon", "in_progress", "planned", "done", "not_applicable"];

/** The rows by their status, in the plan's order; what does not apply has a column only if there is any. */
export function boardColumns(stages: StageView[]): BoardColumn[] {
  const rows = stages.flatMap((stage) => stage.activities);
  return order
    .map((status) => ({ status, rows: rows.filter((row) => row.status === status) }))
    .filter((column) => column.status !== "not_applicable" || column.rows.length > 0);
}

/** The card an arrow leads to: within its column, or as high in the nearest column that has cards. */
export function neighbourCard(columns: BoardColumn[], id: string, across: number, down: number): string | undefined {
  const from = columns.findIndex((column) => column.rows.some((row) => row.id === id));
  if (from < 0) return undefined;
  const index = columns[from].rows.findIndex((row) => row.id === id);
  if (across === 0) return columns[from].rows[index + down]?.id;
  for (let at = from + across; columns[at]; at += across) {
    const { rows } = columns[at];
    if (rows.length > 0) return rows[Math.min(index, rows.length - 1)].id;
  }
  return undefined;
}

/** `home` is where the card lies already, `mark` asks for the execution mark, the others are words on why not. */
export type Answer =
  | "home"
  | "mark"
  | "board-no-right"
  | "board-derived"
  | "board-done"
  | "board-exempt"
  | "board-exempted";

/** What the column says to the card: a status follows from deadlines and marks, so only "done" has something to do. */
export function answerOf(row: ActivityRow, column: Status, mayMark: boolean): Answer {
  if (column === row.status) return "home";
  if (row.status === "done") return "board-done";
  if (column === "not_applicable") return "board-exempt";
  if (row.status === "not_applicable") return "board-exempted";
  if (column !== "done") return "board-derived";
  if (!mayMark) return "board-no-right";
  return exemptable(row).length > 0 ? "mark" : "board-derived";
}
