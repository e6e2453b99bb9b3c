import type { DecisionStatus, Status } from "../../api";

/** The shape a decision's status shares with the statuses of the plan. */
export const decisionStatus: Record<DecisionStatus, Status> = {
  open: "in_progress",
  overdue: "overdue",
  done: "done",
  no_deadline: "planned",
};
