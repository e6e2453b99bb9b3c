import type { StageView, Status } from "../../api";

/** What narrows the plan; kept while a person visits other screens. */
export interface PlanFilter {
  stages: string[];
  statuses: Status[];
  person: string | null;
  personName: string;
  text: string;
  /** Only rows that differ from the approved plan. */
  onlyChanged: boolean;
}

export const filterStatuses: Status[] = ["overdue", "soon", "in_progress", "planned", "done", "not_applicable"];

export function freshFilter(): PlanFilter {
  return { stages: [], statuses: [], person: null, personName: "", text: "", onlyChanged: false };
}

export function isFiltering(filter: PlanFilter): boolean {
  const { stages, statuses, person, text, onlyChanged } = filter;
  return stages.length > 0 || statuses.length > 0 || person !== null || text !== "" || onlyChanged;
}

/** The list with the item taken out if it was there, and put in if it was not. */
export function toggled<T>(list: T[], item: T): T[] {
  return list.includes(item) ? list.filter((one) => one !== item) : [...list, item];
}

/** The filter as it is kept under a name: stages by their numbers, which next year's plan has too. */
export function keptFilter(filter: PlanFilter, stages: StageView[]): object {
  const numbers = stages.filter((stage) => filter.stages.includes(stage.id)).map((stage) => stage.number);
  return { ...filter, stages: numbers };
}

/** A kept filter over the stages of the plan on the screen; what it does not say stays open. */
export function filterOf(kept: unknown, stages: StageView[]): PlanFilter {
  const said = (typeof kept === "object" && kept !== null ? kept : {}) as Partial<Omit<PlanFilter, "stages">> & {
    stages?: number[];
  };
  const numbers = said.stages ?? [];
  const chosen = stages.filter((stage) => numbers.includes(stage.number)).map((stage) => stage.id);
  return { ...freshFilter(), ...said, stages: chosen };
}
