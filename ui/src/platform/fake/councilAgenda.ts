// The agenda of the in-memory school, and what waits to be put on it.
import type { AddAgendaItem, AgendaProposal, Wording } from "../../api/generated";
import { day, t, wordIn } from "../../i18n/index.svelte";
import * as model from "./councilModel";
import { decisionRows } from "./councilRows";
import { append } from "./incidents";
import { type Handlers, Refused } from "./index";
import type { FakeState } from "./state";

export const agendaCommands: Handlers = {
  add_agenda_item: (asked, state) => {
    if (model.isEmpty(asked.title)) throw new Refused({ code: "field-missing", field: "title" });
    return insert(state, asked);
  },
  list_agenda_proposals: ({ meeting_id }, state) => proposals(state, meeting_id),
  add_agenda_items: ({ meeting_id, proposals: keys }, state) => {
    model.inState(model.find(state, meeting_id), model.ahead);
    const waiting = proposals(state, meeting_id);
    return keys.map((key) => {
      const found = waiting.find((one) => one.key === key);
      if (!found) throw new Refused({ code: "not-found", what: "agenda_item" });
      return insert(state, { ...found, meeting_id });
    });
  },
  edit_agenda_item: ({ id, ...asked }, state) => {
    if (model.isEmpty(asked.title)) throw new Refused({ code: "field-missing", field: "title" });
    const { meeting, item } = model.findItem(state, id);
    model.writtenUp(meeting);
    Object.assign(item, { speakers: "", discussion: model.none, proposal: model.none }, asked);
    return null;
  },
  move_agenda_item: ({ id, to }, state) => {
    const { meeting, item } = model.findItem(state, id);
    model.inState(meeting, model.ahead).agenda.splice(meeting.agenda.indexOf(item), 1);
    meeting.agenda.splice(Math.max(0, to - 1), 0, item);
    return null;
  },
  defer_agenda_item: ({ id, reason }, state) => {
    const { meeting, item } = model.findItem(state, id);
    model.inState(meeting, ["in_session"]);
    if (item.decisions.length > 0) throw new Refused({ code: "item-decided" });
    Object.assign(item, { state: "deferred", deferred_reason: model.needReason(reason) });
    return null;
  },
  resume_agenda_item: ({ id }, state) => {
    const { meeting, item } = model.findItem(state, id);
    model.inState(meeting, ["in_session"]);
    if (item.state !== "deferred") throw new Refused({ code: "item-not-deferred" });
    const taken = state.meetings.some((one) => one.agenda.some((other) => other.deferred_from_id === id));
    if (taken) throw new Refused({ code: "item-taken-over" });
    Object.assign(item, { state: "open", deferred_reason: "" });
    return null;
  },
  remove_agenda_item: ({ id }, state) => {
    const { meeting, item } = model.findItem(state, id);
    model.inState(meeting, model.ahead);
    if (item.decisions.length > 0) throw new Refused({ code: "item-decided" });
    meeting.agenda = meeting.agenda.filter((one) => one !== item);
    return null;
  },
};

function insert(state: FakeState, asked: AddAgendaItem): string {
  const meeting = model.inState(model.find(state, asked.meeting_id), model.ahead);
  const count = state.meetings.reduce((sum, one) => sum + one.agenda.length, 0);
  const id = `${asked.meeting_id}a${count}-${Math.random().toString(36).slice(2, 8)}`;
  meeting.agenda.push({
    id,
    title: asked.title,
    incident_id: asked.incident_id ?? null,
    decision_id: asked.decision_id ?? null,
    standing_item_id: asked.standing_item_id ?? null,
    deferred_from_id: asked.deferred_from_id ?? null,
    presenter_id: asked.presenter_id ?? null,
    kind: asked.incident_id
      ? "incident"
      : asked.decision_id
        ? "decision"
        : asked.standing_item_id
          ? "standing"
          : "question",
    speakers: "",
    discussion: model.none,
    proposal: model.none,
    state: "open",
    deferred_reason: "",
    decisions: [],
  });
  const incident = state.incidents.find((one) => one.id === asked.incident_id);
  if (incident) append(state, incident, { kind: "agenda", text: asked.title.kk || asked.title.ru || asked.title.en });
  return id;
}

function inLanguages(word: (language: "kk" | "ru" | "en") => string): Wording {
  return { kk: word("kk"), ru: word("ru"), en: word("en") };
}

function proposals(state: FakeState, id: string): AgendaProposal[] {
  const meeting = model.find(state, id);
  if (!model.ahead.includes(meeting.state)) return [];
  const blank = { urgent: false, incident_id: null, decision_id: null, standing_item_id: null, deferred_from_id: null };
  const found: AgendaProposal[] = [];
  const taken = state.meetings.filter((one) => model.ahead.includes(one.state)).flatMap((one) => one.agenda);
  for (const one of meeting.body === "council" ? state.incidents : []) {
    const open = ["registered", "under_review", "measures", "reopened"].includes(one.state);
    if (!open || taken.some((item) => item.incident_id === one.id)) continue;
    const title = inLanguages((language) => {
      const type = wordIn(language, `incident-type-${one.incident_type}`);
      return wordIn(language, "proposal-incident-title", { number: one.number, type });
    });
    const serious = one.kind === "serious";
    found.push({
      ...blank,
      key: `incident:${one.id}`,
      source: "incident",
      kind: "incident",
      title,
      urgent: serious,
      why: t(serious ? "proposal-why-serious" : "proposal-why-incident"),
      incident_id: one.id,
      presenter_id: one.assigned_to_id,
    });
  }
  for (const earlier of state.meetings.filter((one) => one.body === meeting.body && one.number !== null))
    for (const item of earlier.agenda.filter((one) => one.state === "deferred")) {
      if (state.meetings.some((one) => one.agenda.some((other) => other.deferred_from_id === item.id))) continue;
      found.push({
        ...blank,
        key: `deferred:${item.id}`,
        source: "deferred",
        kind: item.kind,
        title: item.title,
        why: t("proposal-why-deferred", { day: day(earlier.held_on) }),
        incident_id: item.incident_id,
        decision_id: item.decision_id,
        standing_item_id: item.standing_item_id,
        deferred_from_id: item.id,
        presenter_id: item.presenter_id,
      });
    }
  for (const row of state.meetings.flatMap((one) => decisionRows(state, one))) {
    const waits = row.body === meeting.body && ["open", "soon", "overdue"].includes(row.status);
    if (!waits || meeting.agenda.some((item) => item.decision_id === row.id)) continue;
    const values = { minutes: row.meeting_number ?? "", number: row.number };
    found.push({
      ...blank,
      key: `decision:${row.id}`,
      source: "decision",
      kind: "decision",
      title: inLanguages((language) =>
        wordIn(language, "proposal-decision-title", { ...values, text: row.text[language] || row.text.kk }),
      ),
      urgent: row.status === "overdue",
      why: t(row.status === "overdue" ? "proposal-why-overdue" : "proposal-why-open", { day: day(row.due_on) }),
      decision_id: row.id,
      presenter_id: row.responsible_id,
    });
  }
  for (const item of model.rulesOf(state, meeting.body).standing_items) {
    if (meeting.agenda.some((one) => one.standing_item_id === item.id)) continue;
    const why = t("proposal-why-standing");
    const about = { source: "standing", kind: "standing", title: item.title, why, presenter_id: null } as const;
    found.push({ ...blank, ...about, key: `standing:${item.id}`, standing_item_id: item.id });
  }
  return found;
}
