// Meetings of the in-memory school, from the call to the number.
import type { Attendee, BodyPost } from "../../api/generated";
import * as model from "./councilModel";
import { type Handlers, Refused } from "./index";

export const meetingCommands: Handlers = {
  call_meeting: (asked, state) => {
    model.needDay(asked.held_on, "held_on");
    const seats = model.members(state, asked.body);
    if (seats.length === 0) throw new Refused({ code: "body-without-members" });
    const id = `meeting${state.meetings.length + 1}`;
    const repeated = asked.repeats_id ? model.find(state, asked.repeats_id) : null;
    state.meetings.push({
      id,
      body: asked.body,
      held_on: asked.held_on,
      starts_at: asked.starts_at ?? null,
      place: asked.place ?? "",
      remote: asked.remote ?? false,
      invited: asked.invited ?? "",
      repeats_id: asked.repeats_id ?? null,
      number: null,
      state: "draft",
      cancelled_reason: "",
      urgent_reason: "",
      opened_at: null,
      closed_at: null,
      chaired_by_id: null,
      recorded_by_id: null,
      archive_index: "",
      archived_on: null,
      attendees: seats.map((seat) => ({
        ...seat,
        id: `${id}-${seat.person_id}`,
        present: null,
        reason: "",
        arrived_time: null,
        left_time: null,
      })),
      agenda: (repeated?.agenda ?? []).map((item, index) => ({
        ...structuredClone(item),
        id: `${id}a${index}`,
        state: "open",
        deferred_reason: "",
        decisions: [],
      })),
      minutes: [],
      correction: null,
    });
    return id;
  },
  edit_meeting: ({ id, ...rest }, state) => {
    model.needDay(rest.held_on, "held_on");
    Object.assign(model.inState(model.find(state, id), model.ahead), rest);
    return null;
  },
  convene_meeting: ({ id, urgent_reason }, state) => {
    const meeting = model.inState(model.find(state, id), ["draft"]);
    if (meeting.agenda.length === 0) throw new Refused({ code: "agenda-empty" });
    const days = model.rulesOf(state, meeting.body).notice_days;
    const left = (Date.parse(meeting.held_on) - Date.parse(model.dayOf(state))) / 86_400_000;
    const reason = (urgent_reason ?? "").trim();
    if (days > 0 && left < days && !reason) throw new Refused({ code: "notice-too-short", days });
    Object.assign(meeting, { state: "convened", urgent_reason: days > 0 && left < days ? reason : "" });
    return null;
  },
  open_meeting: ({ id, chaired_by_id, recorded_by_id }, state) => {
    const meeting = model.inState(model.find(state, id), ["convened"]);
    if (meeting.held_on > model.dayOf(state)) throw new Refused({ code: "day-in-future", field: "held_on" });
    const { reached, present, needed } = model.quorumOf(state, meeting);
    if (!reached) throw new Refused({ code: "quorum-missing", present, needed });
    const chair = seat(meeting.attendees, chaired_by_id, ["chair", "deputy"]);
    if (!chair) throw new Refused({ code: "presider-absent", field: "chaired_by_id" });
    const secretary = seat(meeting.attendees, recorded_by_id, ["secretary"]);
    if (!secretary) throw new Refused({ code: "presider-absent", field: "recorded_by_id" });
    const opened_at = model.nowOf(state);
    Object.assign(meeting, { state: "in_session", chaired_by_id: chair, recorded_by_id: secretary, opened_at });
    return null;
  },
  set_attendance: ({ meeting_id, person_id, present, reason, arrived_time, left_time }, state) => {
    const meeting = model.inState(model.find(state, meeting_id), model.ahead);
    const votes = meeting.agenda.flatMap((item) => item.decisions.flatMap((one) => one.vote?.voters ?? []));
    if (!present && votes.some((one) => one.person_id === person_id)) throw new Refused({ code: "voter-present" });
    const attendee = meeting.attendees.find((one) => one.person_id === person_id);
    if (!attendee) throw new Refused({ code: "not-found", what: "person" });
    const [arrived, left] = present ? [arrived_time ?? null, left_time ?? null] : [null, null];
    if (arrived && left && left < arrived) throw new Refused({ code: "time-order", field: "left_time" });
    const why = present === false ? (reason ?? "") : "";
    Object.assign(attendee, { present, reason: why, arrived_time: arrived, left_time: left });
    return null;
  },
  hold_meeting: ({ id }, state) => {
    const meeting = model.inState(model.find(state, id), ["in_session"]);
    if (meeting.attendees.some((one) => one.present === null)) throw new Refused({ code: "attendance-missing" });
    if (model.hasOpenVote(meeting)) throw new Refused({ code: "vote-open" });
    for (const [index, item] of meeting.agenda.entries()) {
      const undecided = item.decisions.findIndex((one) => one.state === "proposed");
      const number = `${index + 1}.${undecided + 1}`;
      if (undecided >= 0) throw new Refused({ code: "decision-undecided", number });
    }
    for (const item of meeting.agenda.filter((one) => one.state === "open")) {
      const heard = item.decisions.length > 0 || !model.isEmpty(item.discussion) || item.speakers !== "";
      item.state = heard ? "decided" : "deferred";
    }
    meeting.number = state.meetings.filter((one) => one.body === meeting.body && one.number !== null).length + 1;
    Object.assign(meeting, { state: "held", closed_at: model.nowOf(state) });
    return { number: meeting.number };
  },
  declare_no_quorum: ({ id, reason }, state) => {
    const meeting = model.inState(model.find(state, id), ["convened"]);
    if (meeting.held_on > model.dayOf(state)) throw new Refused({ code: "day-in-future", field: "held_on" });
    if (meeting.attendees.some((one) => one.present === null)) throw new Refused({ code: "attendance-missing" });
    const { reached, present, needed } = model.quorumOf(state, meeting);
    if (reached) throw new Refused({ code: "quorum-reached", present, needed });
    Object.assign(meeting, { state: "no_quorum", cancelled_reason: reason });
    return null;
  },
  cancel_meeting: ({ id, reason }, state) => {
    const meeting = model.inState(model.find(state, id), ["draft", "convened"]);
    Object.assign(meeting, { state: "cancelled", cancelled_reason: model.needReason(reason) });
    return null;
  },
};

function seat(attendees: Attendee[], named: string | null | undefined, posts: BodyPost[]): string | undefined {
  const there = attendees.filter(model.inTheRoom);
  if (named) return there.find((one) => one.person_id === named)?.person_id;
  return posts.map((post) => there.find((one) => one.post === post)).find(Boolean)?.person_id;
}
