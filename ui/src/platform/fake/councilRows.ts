// Meetings, agenda items and decisions of the in-memory school as the screens read them.
import type { AgendaItem, AgendaMention, DecisionRow, MeetingCard, MeetingRow, VoteView } from "../../api/generated";
import { t } from "../../i18n/index.svelte";
import * as model from "./councilModel";
import { type FakeState, today } from "./state";

export function meetingRow(state: FakeState, meeting: model.FakeMeeting): MeetingRow {
  const { attendees, agenda, minutes, correction, ...rest } = meeting;
  const decisions = decisionRows(state, meeting);
  return {
    ...rest,
    number_year: meeting.number === null ? null : numberYear(state, meeting),
    quorum_needed: meeting.opened_at ? model.quorumOf(state, meeting).needed : null,
    present: attendees.filter((one) => one.present).length,
    members: attendees.length,
    agenda_items: agenda.length,
    decisions: decisions.length,
    open_decisions: decisions.filter(awaitsExecution).length,
  };
}

function awaitsExecution(one: DecisionRow): boolean {
  if (one.status === "no_deadline") return one.responsible_id !== null || one.co_executors !== "";
  return ["open", "soon", "overdue"].includes(one.status);
}

function numberYear(state: FakeState, { body, held_on }: model.FakeMeeting): string {
  if (model.rulesOf(state, body).numbering === "calendar_year") return held_on.slice(0, 4);
  return state.years.find((one) => held_on >= one.starts_on && held_on <= one.ends_on)?.label ?? held_on.slice(0, 4);
}

export function meetingCard(state: FakeState, meeting: model.FakeMeeting): MeetingCard {
  return {
    ...meetingRow(state, meeting),
    attendees: meeting.attendees,
    quorum: model.quorumOf(state, meeting),
    agenda: agendaRows(state, meeting),
    votes: meeting.agenda.flatMap((item) =>
      item.decisions.flatMap((one) => (one.vote ? [voteView(one.id, one.vote)] : [])),
    ),
    minutes: meeting.minutes.map(({ papers, ...version }) => version),
    correction: meeting.correction,
    notice_days: model.rulesOf(state, meeting.body).notice_days,
  };
}

export function voteView(decision_id: string, vote: model.FakeVote): VoteView {
  const count = (choice: string) => vote.voters.filter((one) => one.choice === choice).length;
  const open = vote.adopted === null;
  const recused = count("recused");
  const entitled = vote.present - recused;
  const totals =
    open && vote.mode === "by_name"
      ? { votes_for: count("for"), votes_against: count("against"), votes_abstained: count("abstained") }
      : { votes_for: vote.votes_for, votes_against: vote.votes_against, votes_abstained: vote.votes_abstained };
  const shown = { ...vote, ...totals };
  const { of, needed } = model.majority(vote.majority_rule, shown, entitled);
  const counted = totals.votes_for + totals.votes_against + totals.votes_abstained;
  return {
    ...shown,
    decision_id,
    open,
    recused,
    needed: vote.needed ?? needed,
    missing: open ? entitled - counted : 0,
    why: t(`majority-why-${vote.majority_rule}`, { of, needed }),
  };
}

export function agendaRows(state: FakeState, meeting: model.FakeMeeting): AgendaItem[] {
  return meeting.agenda.map((one, index) => ({
    ...one,
    position: index + 1,
    presenter: nameOf(state, one.presenter_id),
    incident_number: state.incidents.find((incident) => incident.id === one.incident_id)?.number ?? null,
    decisions: one.decisions.map((decided, place) => decisionRow(state, meeting, one, decided, [index, place])),
  }));
}

function decisionRow(
  state: FakeState,
  meeting: model.FakeMeeting,
  item: model.FakeItem,
  { vote, changed_item_id, ...decided }: model.FakeDecision,
  [index, place]: [number, number],
): DecisionRow {
  const view = vote && vote.adopted !== null ? voteView(decided.id, vote) : null;
  return {
    ...decided,
    number: `${index + 1}.${place + 1}`,
    meeting_id: meeting.id,
    agenda_item_id: item.id,
    agenda_title: item.title,
    minutes_signed: meeting.minutes.length > 0,
    changed_by: changed_item_id ? mention(state, changed_item_id) : null,
    meeting_number: meeting.number,
    held_on: meeting.held_on,
    body: meeting.body,
    responsible: nameOf(state, decided.responsible_id),
    status: statusOf(decided),
    days_left: decided.due_on ? daysLeft(decided.due_on) : null,
    votes_for: view?.votes_for ?? null,
    votes_against: view?.votes_against ?? null,
    votes_abstained: view?.votes_abstained ?? null,
    votes_recused: view?.recused ?? null,
    task_id: decided.state === "adopted" && decided.responsible_id ? `task-${decided.id}` : null,
  };
}

function mention(state: FakeState, id: string): AgendaMention {
  const { meeting, item } = model.findItem(state, id);
  const { body, number, held_on } = meeting;
  return { meeting_id: meeting.id, body, number, held_on, position: meeting.agenda.indexOf(item) + 1 };
}

function daysLeft(due: string): number {
  return Math.round((Date.parse(due) - Date.parse(today)) / 86_400_000);
}

function statusOf(decided: Omit<model.FakeDecision, "vote" | "changed_item_id">): DecisionRow["status"] {
  if (decided.state !== "adopted") return decided.state;
  if (decided.cancelled_reason) return "cancelled";
  if (decided.verified_by) return "verified";
  if (decided.done_on) return "done";
  if (!decided.due_on) return "no_deadline";
  const left = daysLeft(decided.due_on);
  return left < 0 ? "overdue" : left <= 7 ? "soon" : "open";
}

export function decisionRows(state: FakeState, meeting: model.FakeMeeting): DecisionRow[] {
  return agendaRows(state, meeting).flatMap((one) => one.decisions);
}

export function nameOf(state: FakeState, id: string | null): string | null {
  return state.people.find((one) => one.id === id)?.short_name ?? null;
}
