// The meetings of the in-memory school: a small model of the council's rules, after the core's own.
import type { AgendaMention, DecisionRow, MajorityRule } from "../../api/generated";
import { t } from "../../i18n/index.svelte";
import { agendaCommands } from "./councilAgenda";
import { decisionCommands } from "./councilDecisions";
import { meetingCommands } from "./councilMeetings";
import * as model from "./councilModel";
import { paperCommands } from "./councilPapers";
import { decisionRows, meetingCard, meetingRow } from "./councilRows";
import { type Handlers, Refused } from "./index";
import { type FakeState, today } from "./state";

export type { FakeMeeting, FakeRules } from "./councilModel";

export const councilCommands: Handlers = {
  ...meetingCommands,
  ...agendaCommands,
  ...decisionCommands,
  ...paperCommands,
  list_bodies: (_, state) =>
    model.bodies.map((key) => {
      const rules = model.rulesOf(state, key);
      const seats = model.members(state, key);
      return {
        ...rules,
        key,
        members: seats,
        quorum: model.quorum(rules, seats.length, 0),
        majority_why: majorityWhy(rules.majority_rule, seats.length),
        term_over: rules.term_to_on !== null && rules.term_to_on < today,
        meetings: state.meetings.filter((one) => one.body === key).length,
      };
    }),
  edit_body: ({ key, ...edit }, state) => {
    if (edit.quorum_rule === "count" && !edit.quorum_count)
      throw new Refused({ code: "field-missing", field: "quorum_count" });
    if (edit.term_from_on && edit.term_to_on && edit.term_to_on < edit.term_from_on)
      throw new Refused({ code: "day-order", field: "term_to_on" });
    const standing_items = edit.standing_items.map(({ id, title }, index) => {
      if (model.isEmpty(title)) throw new Refused({ code: "field-missing", field: "title" });
      return { id: id ?? `${key}-standing-${index}-${Math.random().toString(36).slice(2, 8)}`, title };
    });
    state.bodyRules[key] = { ...edit, standing_items };
    return null;
  },
  list_meetings: ({ body, school_year_id }, state) => {
    const year = state.years.find((one) => one.id === school_year_id);
    return state.meetings
      .filter((one) => !body || one.body === body)
      .filter((one) => !year || (one.held_on >= year.starts_on && one.held_on <= year.ends_on))
      .sort((a, b) => b.held_on.localeCompare(a.held_on))
      .map((one) => meetingRow(state, one));
  },
  meeting: ({ id }, state) => meetingCard(state, model.find(state, id)),
};

function majorityWhy(rule: MajorityRule, members: number): string {
  const whole = { members, votes_for: members, votes_against: 0 };
  return t(`majority-why-${rule}`, { ...model.majority(rule, whole, members) });
}

export function agendaOf(state: FakeState, incident: string): AgendaMention[] {
  return state.meetings.flatMap((meeting) =>
    meeting.agenda.flatMap((one, index) =>
      one.incident_id === incident
        ? [
            {
              meeting_id: meeting.id,
              body: meeting.body,
              number: meeting.number,
              held_on: meeting.held_on,
              position: index + 1,
            },
          ]
        : [],
    ),
  );
}

export function decisionsOn(state: FakeState, incident: string): DecisionRow[] {
  const items = new Set(
    state.meetings.flatMap((meeting) =>
      meeting.agenda.filter((one) => one.incident_id === incident).map((one) => one.id),
    ),
  );
  return state.meetings
    .flatMap((meeting) => decisionRows(state, meeting))
    .filter((one) => items.has(one.agenda_item_id));
}
