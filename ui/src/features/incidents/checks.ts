// How far the checklist of an incident has come.
import type { ChecklistItem, IncidentCard } from "../../api";

export function isDone(item: ChecklistItem): boolean {
  return item.status === "done" || item.status === "verified";
}

export function checksOf(card: IncidentCard): { done: number; total: number } {
  return { done: card.checklist.filter(isDone).length, total: card.checklist.length };
}
