import type { DecisionStatus, Status } from "../../api";

/** The shape a decision's status shares with the statuses of the plan. */
export const decisionStatus: Record<DecisionStatus, Status> = {
  proposed: "planned",
  rejected: "not_applicable",
  open: "in_progress",
  soon: "soon",
  overdue: "overdue",
  done: "done",
  verified: "done",
  cancelled: "not_applicable",
  no_deadline: "planned",
};
