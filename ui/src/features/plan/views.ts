// The views over the same rows. A further one is one more entry here and its word, view-<key>.
import type { Component } from "svelte";
import type { SchoolYear, SessionCard, StageView } from "../../api";
import BoardView from "./BoardView.svelte";
import CalendarView from "./CalendarView.svelte";
import PlanTable from "./PlanTable.svelte";
import TimelineView from "./TimelineView.svelte";

export interface ViewProps {
  session: SessionCard;
  year: SchoolYear;
  stages: StageView[];
  selected: string | null;
  /** Whether empty stages are shown too: they are, unless a filter hides their rows. */
  withEmptyStages: boolean;
  onopen: (id: string) => void;
}

export interface PlanViewKind {
  key: string;
  component: Component<ViewProps>;
}

export const planViews: PlanViewKind[] = [
  { key: "table", component: PlanTable },
  { key: "board", component: BoardView },
  { key: "calendar", component: CalendarView },
  { key: "timeline", component: TimelineView },
];
