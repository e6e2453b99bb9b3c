// Decisions of the in-memory school: written, voted on, carried out.
import type { DecisionPictures, EditDecision, VoteMode } from "../../api/generated";
import * as model from "./councilModel";
import { decisionRows, voteView } from "./councilRows";
import { type Handlers, Refused } from "./index";
import type { FakeState } from "./state";

export const decisionCommands: Handlers = {
  record_decision: ({ agenda_item_id, ...asked }, state) => {
    const { meeting, item } = model.findItem(state, agenda_item_id);
    model.inState(meeting, model.ahead);
    if (item.state === "deferred") throw new Refused({ code: "item-deferred" });
    const id = `${agenda_item_id}d${item.decisions.length + 1}`;
    item.decisions.push({
      ...checked(meeting, { ...asked, id }),
      state: "proposed",
      vote: null,
      first_due_on: null,
      done_on: null,
      done_note: "",
      verified_by: null,
      cancelled_reason: "",
      changed_item_id: null,
    });
    followDecisions(item);
    return id;
  },
  edit_decision: (asked, state) => {
    const { meeting, decision } = model.findDecision(state, asked.id);
    const edit = checked(model.writtenUp(meeting), asked);
    const kept = (["kk", "ru", "en"] as const).every((one) => ["", edit.text[one]].includes(decision.text[one]));
    if (decision.state !== "proposed" && !kept && !meeting.correction)
      throw new Refused({ code: "decision-text-voted" });
    Object.assign(decision, edit);
    return null;
  },
  remove_decision: ({ id }, state) => {
    const { meeting, item, decision } = model.findDecision(state, id);
    model.inState(meeting, model.ahead);
    if (decision.vote) throw new Refused({ code: "decision-voted" });
    item.decisions = item.decisions.filter((one) => one !== decision);
    followDecisions(item);
    return null;
  },
  open_vote: ({ decision_id, mode }, state) => openVote(state, decision_id, mode),
  cast_vote: ({ decision_id, person_id, choice, reason }, state) => {
    const { vote } = openOn(state, decision_id);
    if (vote.mode === "count" && choice && choice !== "recused") throw new Refused({ code: "vote-by-count" });
    const voter = vote.voters.find((one) => one.person_id === person_id);
    if (!voter) throw new Refused({ code: "not-entitled" });
    Object.assign(voter, { choice, reason: choice === "recused" ? model.needReason(reason) : "" });
    return null;
  },
  close_vote: ({ decision_id, ...totals }, state) => closeVote(state, decision_id, totals),
  count_vote: ({ decision_id, ...totals }, state) => {
    const { decision } = model.findDecision(state, decision_id);
    if (!decision.vote || decision.vote.adopted !== null) openVote(state, decision_id, "count");
    return closeVote(state, decision_id, totals);
  },
  withdraw_vote: ({ id }, state) => {
    const { meeting, item, decision } = model.findDecision(state, id);
    model.inState(meeting, ["in_session"]);
    Object.assign(decision, { vote: null, state: "proposed" });
    followDecisions(item);
    return null;
  },
  complete_decision: ({ id, done_on, note }, state) => {
    model.needDay(done_on, "done_on");
    if (done_on > model.dayOf(state)) throw new Refused({ code: "day-in-future", field: "done_on" });
    Object.assign(openDecision(state, id), { done_on, done_note: note });
    return null;
  },
  verify_decision: ({ id }, state) => {
    const decision = adopted(state, id);
    if (!decision.done_on || decision.verified_by) throw new Refused({ code: "decision-closed" });
    decision.verified_by = "Сейітова Г. Б.";
    return null;
  },
  reopen_decision: ({ id, reason }, state) => {
    model.needReason(reason);
    Object.assign(adopted(state, id), { done_on: null, done_note: "", verified_by: null, cancelled_reason: "" });
    return null;
  },
  extend_decision: ({ id, due_on, reason, agenda_item_id }, state) => {
    const decision = openDecision(state, id);
    model.needReason(reason);
    model.needDay(due_on, "due_on");
    if (decision.due_on && due_on <= decision.due_on) throw new Refused({ code: "day-order", field: "due_on" });
    const changed_item_id = laterItem(state, id, agenda_item_id);
    Object.assign(decision, { first_due_on: decision.first_due_on ?? decision.due_on, due_on, changed_item_id });
    return null;
  },
  cancel_decision: ({ id, reason, agenda_item_id }, state) => {
    const changed_item_id = laterItem(state, id, agenda_item_id);
    Object.assign(openDecision(state, id), { cancelled_reason: model.needReason(reason), changed_item_id });
    return null;
  },
  list_decisions: ({ status, body, text }, state) =>
    state.meetings
      .flatMap((meeting) => decisionRows(state, meeting))
      .filter((one) => !status || one.status === status)
      .filter((one) => !body || one.body === body)
      .filter((one) => `${one.text.kk} ${one.text.ru}`.toLowerCase().includes(text.toLowerCase()))
      .sort((a, b) => (a.due_on ?? "9").localeCompare(b.due_on ?? "9")),
  decision_pictures: ({ school_year_id }, state) => pictures(state, school_year_id),
};

function checked(meeting: model.FakeMeeting, asked: EditDecision): EditDecision {
  if (model.isEmpty(asked.text)) throw new Refused({ code: "field-missing", field: "text" });
  if (asked.due_on && !asked.responsible_id) throw new Refused({ code: "responsible-missing" });
  if (asked.due_on) model.needDay(asked.due_on, "due_on");
  if (asked.due_on && asked.due_on < meeting.held_on) throw new Refused({ code: "day-order", field: "due_on" });
  const { id, text, responsible_id = null, co_executors = "", due_on = null } = asked;
  return { id, text, responsible_id, co_executors: co_executors.trim(), due_on };
}

/** Only an item of a later meeting changes what an earlier one decided. */
function laterItem(state: FakeState, id: string, item: string | null | undefined): string | null {
  if (!item) return null;
  const { meeting } = model.findDecision(state, id);
  const later = model.findItem(state, item).meeting;
  const sits = later.state === "in_session" || later.number !== null;
  if (!sits || later === meeting || later.held_on < meeting.held_on) throw new Refused({ code: "meeting-not-later" });
  return item;
}

/** An item is done with once it has a decision and none waits for its vote. */
function followDecisions(item: model.FakeItem): void {
  const decided = item.decisions.length > 0 && item.decisions.every((one) => one.state !== "proposed");
  item.state = decided ? "decided" : "open";
}

function openVote(state: FakeState, id: string, mode: VoteMode): null {
  const { meeting, decision } = model.findDecision(state, id);
  model.inState(meeting, ["in_session"]);
  if (decision.state !== "proposed") throw new Refused({ code: "decision-voted" });
  if (model.hasOpenVote(meeting)) throw new Refused({ code: "vote-open" });
  const { reached, present, needed, members } = model.quorumOf(state, meeting);
  if (!reached) throw new Refused({ code: "quorum-missing", present, needed });
  const { majority_rule, casting_vote } = model.rulesOf(state, meeting.body);
  const voters = meeting.attendees.filter(model.inTheRoom).map(({ person_id, short_name, post }) => {
    return { person_id, short_name, post, choice: null, reason: "" };
  });
  const counts = { votes_for: 0, votes_against: 0, votes_abstained: 0, casting: null, needed: null, adopted: null };
  decision.vote = { mode, majority_rule, casting_vote, members, present, voters, ...counts };
  return null;
}

function openOn(state: FakeState, id: string) {
  const found = model.findDecision(state, id);
  model.inState(found.meeting, ["in_session"]);
  if (!found.decision.vote) throw new Refused({ code: "not-found", what: "vote" });
  if (found.decision.vote.adopted !== null) throw new Refused({ code: "decision-voted" });
  return { ...found, vote: found.decision.vote };
}

interface Totals {
  votes_for: number | null;
  votes_against: number | null;
  votes_abstained: number | null;
  casting?: "for" | "against" | null;
}

function closeVote(state: FakeState, id: string, totals: Totals): null {
  const { meeting, item, decision, vote } = openOn(state, id);
  const seen = voteView(id, vote);
  const entitled = vote.present - seen.recused;
  if (entitled === 0) throw new Refused({ code: "nobody-votes" });
  let casting = totals.casting ?? null;
  const closed = { ...vote };
  if (vote.mode === "count") {
    if (totals.votes_for === null) throw new Refused({ code: "field-missing", field: "votes_for" });
    const [yes, no] = [totals.votes_for, totals.votes_against ?? 0];
    const others = entitled - yes - no;
    if (others < 0 || (totals.votes_abstained ?? others) !== others)
      throw new Refused({ code: "votes-invalid", present: entitled });
    Object.assign(closed, { votes_for: yes, votes_against: no, votes_abstained: others });
  } else {
    const missing = vote.voters.filter((one) => one.choice === null).length;
    if (missing > 0) throw new Refused({ code: "votes-missing", missing });
    const { votes_for, votes_against, votes_abstained } = seen;
    Object.assign(closed, { votes_for, votes_against, votes_abstained });
    const chair = vote.voters.find((one) => one.person_id === meeting.chaired_by_id)?.choice;
    casting = chair === "for" || chair === "against" ? chair : null;
  }
  const { needed } = model.majority(vote.majority_rule, closed, entitled);
  const tie = closed.votes_for === closed.votes_against && closed.votes_for > 0;
  const mayCast = vote.casting_vote && (vote.mode === "count" || casting !== null);
  const short = closed.votes_for < needed && closed.votes_for + 1 >= needed;
  const settles = mayCast && vote.majority_rule !== "two_thirds_of_present" && tie && short;
  if (settles && !casting) throw new Refused({ code: "casting-vote-needed" });
  const isAdopted = closed.votes_for >= needed || (settles && casting === "for");
  decision.vote = { ...closed, casting: settles ? casting : null, needed, adopted: isAdopted };
  decision.state = isAdopted ? "adopted" : "rejected";
  followDecisions(item);
  return null;
}

function adopted(state: FakeState, id: string): model.FakeDecision {
  const { decision } = model.findDecision(state, id);
  if (decision.state !== "adopted") throw new Refused({ code: "decision-not-adopted" });
  return decision;
}

function openDecision(state: FakeState, id: string): model.FakeDecision {
  const decision = adopted(state, id);
  if (decision.done_on || decision.cancelled_reason) throw new Refused({ code: "decision-closed" });
  return decision;
}

function pictures(state: FakeState, id: string): DecisionPictures {
  const first = Number(state.years.find((one) => one.id === id)?.starts_on.slice(0, 4) ?? 2026);
  const months = [9, 10, 11, 12, 1, 2, 3, 4, 5, 6, 7, 8].map((month) => {
    const counts = { on_time: 0, late: 0, overdue: 0, ahead: 0 };
    return { year: month >= 9 ? first : first + 1, month, ...counts };
  });
  const all: DecisionPictures = {
    ...{ months, on_time: 0, late: 0, overdue: 0, ahead: 0, extended: 0, without_deadline: 0, percent_on_time: null },
  };
  for (const row of state.meetings.flatMap((meeting) => decisionRows(state, meeting))) {
    if (["proposed", "rejected", "cancelled"].includes(row.status)) continue;
    const due = row.due_on;
    if (!due) all.without_deadline += 1;
    const month = months.find((one) => due?.startsWith(`${one.year}-${String(one.month).padStart(2, "0")}`));
    if (!due || !month) continue;
    const kind = row.done_on
      ? row.done_on <= due
        ? "on_time"
        : "late"
      : due < model.dayOf(state)
        ? "overdue"
        : "ahead";
    month[kind] += 1;
    all[kind] += 1;
    if (row.first_due_on) all.extended += 1;
  }
  const due = all.on_time + all.late + all.overdue;
  all.percent_on_time = due > 0 ? Math.floor((all.on_time * 100) / due) : null;
  return all;
}
