import type { Reminder } from "../../api";

export type ReminderGroup = "overdue" | "today" | "soon";
export const groups: ReminderGroup[] = ["overdue", "today", "soon"];

export function groupOf(row: Reminder): ReminderGroup {
  if (row.days_left < 0) return "overdue";
  return row.days_left === 0 ? "today" : "soon";
}

export function keyOf(row: Pick<Reminder, "source" | "id" | "occurrence_key">): string {
  return `${row.source} ${row.id} ${row.occurrence_key ?? ""}`;
}
