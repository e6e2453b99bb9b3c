// The facts of an incident that are found out after registering, as the card shows and edits them.
import type { IncidentCard, SetIncidentFacts } from "../../api";

export type Fact = Exclude<keyof SetIncidentFacts, "id">;

/** Facts asked for with a line or a few lines of text. */
export const lines: Fact[] = ["tool", "process", "place"];
export const paragraphs: Fact[] = ["harm", "cause", "measures", "outcome"];

export function factsOf(card: IncidentCard): SetIncidentFacts {
  return {
    id: card.id,
    incident_type: card.incident_type,
    kind: card.kind,
    severity: card.severity,
    assigned_to_id: card.assigned_to_id,
    tool: card.tool,
    process: card.process,
    place: card.place,
    school_class: card.school_class,
    harm_kind: card.harm_kind,
    harm: card.harm,
    intent: card.intent,
    minors: card.minors,
    personal_data: card.personal_data,
    people_affected: card.people_affected,
    cause_kind: card.cause_kind,
    cause: card.cause,
    outcome: card.outcome,
    impact: card.impact,
    measures: card.measures,
    effect_check_on: card.effect_check_on,
  };
}

/** The card can still be filled in when some step leads on from where it stands without asking why. */
export function isOpen(card: IncidentCard): boolean {
  return card.steps.some((step) => step.allowed && !step.needs_reason);
}
