import type { Status } from "../../api";

/** What narrows the plan; kept while a person visits other screens. */
export interface PlanFilter {
  stages: string[];
  statuses: Status[];
  person: string | null;
  personName: string;
  text: string;
}

export const filterStatuses: Status[] = ["overdue", "soon", "in_progress", "planned", "done", "not_applicable"];

export function freshFilter(): PlanFilter {
  return { stages: [], statuses: [], person: null, personName: "", text: "" };
}

export function isFiltering(filter: PlanFilter): boolean {
  return filter.stages.length > 0 || filter.statuses.length > 0 || filter.person !== null || filter.text !== "";
}

/** The list with the item taken out if it was there, and put in if it was not. */
export function toggled<T>(list: T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}
