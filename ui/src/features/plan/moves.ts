// Where a row of the plan may go: a stage, and the row it is to stand before there.
import type { StageView } from "../../api";

export interface Slot {
  stage_id: string;
  /** `null` for the end of the stage. */
  before: string | null;
}

export interface Place {
  stage: StageView;
  index: number;
}

export function placeOf(stages: StageView[], id: string): Place | undefined {
  for (const stage of stages) {
    const index = stage.activities.findIndex((row) => row.id === id);
    if (index >= 0) return { stage, index };
  }
  return undefined;
}

/** One row up: within the stage, or to the end of the stage above. */
export function slotAbove(stages: StageView[], id: string): Slot | undefined {
  const at = placeOf(stages, id);
  if (!at) return undefined;
  if (at.index > 0) return { stage_id: at.stage.id, before: at.stage.activities[at.index - 1].id };
  const above = stages[stages.indexOf(at.stage) - 1];
  return above && { stage_id: above.id, before: null };
}

/** One row down: within the stage, or to the start of the stage below. */
export function slotBelow(stages: StageView[], id: string): Slot | undefined {
  const at = placeOf(stages, id);
  if (!at) return undefined;
  if (at.index < at.stage.activities.length - 1)
    return { stage_id: at.stage.id, before: at.stage.activities[at.index + 2]?.id ?? null };
  const below = stages[stages.indexOf(at.stage) + 1];
  return below && { stage_id: below.id, before: below.activities[0]?.id ?? null };
}

/** Whether the row stands there already. */
export function standsIn(stages: StageView[], id: string, slot: Slot): boolean {
  const at = placeOf(stages, id);
  if (!at || at.stage.id !== slot.stage_id) return false;
  return slot.before === id || slot.before === (at.stage.activities[at.index + 1]?.id ?? null);
}
