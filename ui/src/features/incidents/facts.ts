// The facts of an incident that are found out after registering, as the card shows and edits them.
import type { IncidentCard, SetIncidentFacts } from "../../api";

export type Fact = Exclude<keyof SetIncidentFacts, "id">;

/** Facts asked for with a line or a few lines of text. */
export const lines: Fact[] = ["tool", "process", "place"];
export const paragraphs: Fact[] = ["harm", "cause", "measures", "outcome"];

export function factsOf(card: IncidentCard): SetIncidentFacts {
  return {
    id: card.id,
    kind: card.kind,
    severity: card.severity,
    assigned_to_id: card.assigned_to_id,
    tool: card.tool,
    process: card.process,
    place: card.place,
    harm: card.harm,
    minors: card.minors,
    cause: card.cause,
    outcome: card.outcome,
    measures: card.measures,
  };
}

/** The card can still be filled in when some step leads on from where it stands without asking why. */
export function isOpen(card: IncidentCard): boolean {
  return card.steps.some((step) => step.allowed && !step.needs_reason);
}
