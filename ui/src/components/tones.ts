import type { Status } from "../api/generated";

export type Tone = "done" | "alarm" | "soon" | "active" | "planned" | "off";

export const statusTones: Record<Status, Tone> = {
  done: "done",
  overdue: "alarm",
  soon: "soon",
  in_progress: "active",
  planned: "planned",
  not_applicable: "off",
};
