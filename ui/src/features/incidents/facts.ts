// The facts of an incident that are found out after registering, as the card shows and edits them.
import type { ClassifierList, IncidentCard, SetIncidentFacts } from "../../api";

export type Fact = Exclude<keyof SetIncidentFacts, "id">;

/** How one fact is filled in. */
export type FactView = { field: Fact; as: "line" | "paragraph" | "count" | "day" | "person" | "tick" } | ListFact;
export interface ListFact {
  field: Fact;
  as: "list";
  list: ClassifierList;
  /** The word as the card has it, also when the list no longer offers it. */
  name: "type_name" | "kind_name" | "severity_name" | "harm_kind_name" | "intent_name" | "cause_kind_name";
}

/** The facts in the order an incident is worked through, under the headings of the card. */
export const groups: { key: "nature" | "circumstances" | "harm" | "outcome"; facts: FactView[] }[] = [
  {
    key: "nature",
    facts: [
      { field: "incident_type", as: "list", list: "type", name: "type_name" },
      { field: "kind", as: "list", list: "kind", name: "kind_name" },
      { field: "severity", as: "list", list: "severity", name: "severity_name" },
      { field: "assigned_to_id", as: "person" },
    ],
  },
  {
    key: "circumstances",
    facts: [
      { field: "tool", as: "line" },
      { field: "process", as: "line" },
      { field: "school_class", as: "line" },
      { field: "place", as: "line" },
      { field: "intent", as: "list", list: "intent", name: "intent_name" },
    ],
  },
  {
    key: "harm",
    facts: [
      { field: "harm_kind", as: "list", list: "harm", name: "harm_kind_name" },
      { field: "harm", as: "paragraph" },
      { field: "people_affected", as: "count" },
      { field: "minors", as: "tick" },
      { field: "personal_data", as: "tick" },
    ],
  },
  {
    key: "outcome",
    facts: [
      { field: "cause_kind", as: "list", list: "cause", name: "cause_kind_name" },
      { field: "cause", as: "paragraph" },
      { field: "measures", as: "paragraph" },
      { field: "outcome", as: "paragraph" },
      { field: "impact", as: "paragraph" },
      { field: "effect_check_on", as: "day" },
    ],
  },
];

export const allFacts: Fact[] = groups.flatMap((group) => group.facts.map((fact) => fact.field));

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

/** The number of people as it was typed; what is not a whole number stays to be said so. */
export function peopleTyped(text: string): number | null | undefined {
  if (text.trim() === "") return null;
  return /^\d{1,6}$/.test(text.trim()) ? Number(text.trim()) : undefined;
}
