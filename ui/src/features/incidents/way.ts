// How the steps the core hands over are laid out: the main road, and the side exits that ask why.
import type { IncidentCard, IncidentState, StepView } from "../../api";
import type { Place } from "../../components";

export interface Way {
  /** Steps of the main road, in the order they are taken. */
  path: StepView[];
  /** The step of the main road the incident stands on, if it stands on one. */
  standing: IncidentState | null;
  /** Steps that may be taken without saying why; the one further along the road first. */
  forward: StepView[];
  /** Steps that ask why. */
  aside: StepView[];
}

export function wayOf(card: IncidentCard): Way {
  const path = card.steps.filter((step) => !step.needs_reason);
  const order = (step: StepView) => path.findIndex((one) => one.state === step.state);
  const allowed = card.steps.filter((step) => step.allowed);
  return {
    path,
    standing: path.some((step) => step.state === card.state) ? card.state : null,
    forward: allowed.filter((step) => !step.needs_reason).sort((a, b) => order(b) - order(a)),
    aside: allowed.filter((step) => step.needs_reason),
  };
}

/** What the next step on the road still lacks. */
export function missingFacts(card: IncidentCard): string[] {
  const next = wayOf(card).forward[0];
  return next ? missingOf(next) : [];
}

export function missingOf(step: StepView): string[] {
  return step.facts.filter((fact) => !fact.present).map((fact) => fact.field);
}

/** Where a fact comes about that is not written on the card: the council puts it on an agenda and decides. */
export function placeOf(card: IncidentCard, field: string): Place | undefined {
  if (field === "agenda_item") return { screen: "council" };
  if (field === "decision") return { screen: "council", record: card.meeting?.meeting_id };
  return undefined;
}
