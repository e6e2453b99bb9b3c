// What a meeting waits for before it can take its next step, as the core will ask for it.
import type { MeetingCard } from "../../api";
import { t } from "../../i18n/index.svelte";

export function unmarked(meeting: MeetingCard): number {
  return meeting.attendees.filter((one) => one.present === null).length;
}

/** Everybody is accounted for, and they are too few. */
export function hasNoQuorum(meeting: MeetingCard): boolean {
  return meeting.state === "convened" && unmarked(meeting) === 0 && !meeting.quorum.reached;
}

function decisionsOf(meeting: MeetingCard) {
  return meeting.agenda.flatMap((one) => one.decisions);
}

/** In one line, or nothing when the step can be taken. */
export function waitsFor(meeting: MeetingCard, today: string): string {
  const { state, agenda, held_on, quorum } = meeting;
  if (state === "draft") return agenda.length === 0 ? t("waits-agenda") : "";
  if (state === "convened") {
    if (held_on > today) return t("waits-day");
    if (hasNoQuorum(meeting)) return t("waits-no-quorum");
    return quorum.reached ? "" : t("waits-quorum", { missing: quorum.needed - quorum.present });
  }
  if (state === "in_session") {
    const count = unmarked(meeting);
    if (count > 0) return t("meeting-hold-needs", { count });
    const undecided = decisionsOf(meeting).filter((one) => one.state === "proposed").length;
    return undecided > 0 ? t("waits-vote", { count: undecided }) : "";
  }
  const untranslated = decisionsOf(meeting).filter(
    (one) => one.state === "adopted" && !(one.text.kk && one.text.ru),
  ).length;
  return state === "minutes" && untranslated > 0 ? t("waits-translation", { count: untranslated }) : "";
}
