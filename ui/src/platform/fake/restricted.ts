// What the in-memory school keeps apart from its journal: who the people are, who looked, and the notices of breaches.
import type {
  Erasure,
  IdentityKind,
  IdentityReading,
  IdentityRow,
  NoticeClock,
  NoticeState,
  NoticeView,
} from "../../api/generated";
import { append, type FakeIncident, now } from "./incidents";
import { type Handlers, Refused } from "./index";
import type { FakeState } from "./state";

interface FakeIdentity extends IdentityRow {
  incident_id: string;
  name: string;
  contact: string;
}
type FakeNotice = Omit<NoticeView, "state" | "clock">;
export interface FakeRestricted {
  identities: FakeIdentity[];
  readings: (IdentityReading & { incident_id: string })[];
  erasures: (Erasure & { incident_id: string })[];
  notices: FakeNotice[];
  months: number;
}

export function freshRestricted(): FakeRestricted {
  return { identities: [], readings: [], erasures: [], notices: [], months: 12 };
}

const words: Record<IdentityKind, string> = {
  pupil: "оқушысы",
  teacher: "педагогі",
  parent: "ата-анасы",
  other: "тұлғасы",
};
const letters = "АБВГДЕЖЗИКЛМН";
const by = "Сейітова Г. Б.";

export const restrictedCommands: Handlers = {
  list_identities: ({ id }, { restricted }) =>
    restricted.identities
      .filter((one) => one.incident_id === id)
      .map(({ incident_id: _, name: __, contact: ___, ...row }) => row),
  add_identity: ({ incident_id, kind, name, contact }, state) => {
    if (name.trim() === "") throw new Refused({ code: "field-missing", field: "name" });
    const incident = found(state, incident_id);
    const own = state.restricted.identities.filter((one) => one.incident_id === incident_id);
    const label = `${letters[own.length]} ${words[kind]}`;
    const id = `identity${state.restricted.identities.length + 1}`;
    const erased = { erased_at: null, erased_by: null, erased_reason: "" };
    const row = { id, incident_id, kind, name, contact, label, added_at: now(state), added_by: by, ...erased };
    state.restricted.identities.push(row);
    return { id, label, stands_in_text: textsOf(incident).includes(name) };
  },
  reveal_identity: ({ id, reason }, state) => {
    const one = identity(state, id);
    needReason(reason);
    if (one.erased_at) throw new Refused({ code: "identity-erased" });
    if (reason.includes(one.name)) throw new Refused({ code: "name-in-text" });
    const { incident_id, label, name, contact } = one;
    const readings = state.restricted.readings;
    const reading = { id: `reading${readings.length + 1}`, identity_id: id, incident_id, label, reason };
    readings.push({ ...reading, purpose: "screen", read_at: now(state), read_by: by });
    return { name, contact };
  },
  list_identity_readings: ({ id }, { restricted }) => restricted.readings.filter((one) => one.incident_id === id),
  erase_identity: ({ id, reason }, state) => {
    const one = identity(state, id);
    needReason(reason);
    if (one.erased_at) throw new Refused({ code: "identity-erased" });
    Object.assign(one, { name: "", contact: "", erased_at: now(state), erased_by: by, erased_reason: reason });
    return null;
  },
  erase_name: ({ incident_id, name, label, reason }, state) => {
    for (const [field, text] of Object.entries({ name, label })) {
      if (text.trim() === "") throw new Refused({ code: "field-missing", field });
    }
    needReason(reason);
    const incident = found(state, incident_id);
    let texts = 0;
    for (const field of ["what", "reported_by", "immediate_action", "harm", "cause", "measures", "outcome"] as const) {
      if (!incident[field].includes(name)) continue;
      incident[field] = incident[field].replaceAll(name, label);
      texts += 1;
    }
    const entries = incident.entries.filter((entry) => entry.text.includes(name));
    for (const entry of entries) {
      entry.text = entry.text.replaceAll(name, label);
      const id = `erasure${state.restricted.erasures.length + 1}`;
      const erasure = { id, incident_id, entry: entry.position, label, reason };
      state.restricted.erasures.push({ ...erasure, erased_at: now(state), erased_by: by });
    }
    return { texts, entries: entries.length, changes: texts + entries.length, left: 0 };
  },
  list_erasures: ({ id }, { restricted }) => restricted.erasures.filter((one) => one.incident_id === id),
  identity_retention: (_, { restricted }) => ({
    months: restricted.months,
    about_backups: "Бұрын жасалған сақтық көшірмелерде аты-жөн мөрленген күйінде қала береді.",
  }),
  set_identity_retention: ({ months }, { restricted }) => {
    if (months < 1 || months > 600) throw new Refused({ code: "field-malformed", field: "months" });
    restricted.months = months;
    return null;
  },
  list_identities_due: () => [],
  notice: ({ id }, state) => view(state, found(state, id)),
  notice_letter: ({ incident_id, language }, state) => {
    const incident = found(state, incident_id);
    const written = noticeOf(state, incident_id);
    const facts = [
      ["Журналдағы нөмірі", incident.number],
      ["Не болды", incident.what],
      ["Кімдерге қатысты, саны", written.subjects || "нақтыланып жатыр"],
      ["Қабылданған шаралар", written.measures || incident.immediate_action],
      ["Дербес деректерді өңдеуге жауапты тұлғаның байланысы", written.contact || "нақтыланып жатыр"],
    ];
    return {
      language,
      incident_number: incident.number,
      organisation: state.profile.name[language] || state.profile.name.kk,
      kazakh: { name: [state.profile.name.kk].filter(Boolean), requisites: [state.profile.place.kk].filter(Boolean) },
      russian: { name: [state.profile.name.ru].filter(Boolean), requisites: [state.profile.place.ru].filter(Boolean) },
      recipient: written.recipient || "Дербес деректерді қорғау саласындағы уәкілетті органға",
      kind: "ХАБАРЛАМА",
      date: "23.11.2026",
      number: `№ ${written.reference || "__________"}`,
      registered: `Шығ. № ${written.reference || "__________"}`,
      heading: "Дербес деректер қауіпсіздігінің бұзылуы туралы",
      opening: "Дербес деректер қауіпсіздігінің бұзылғаны анықталғанын хабарлаймыз.",
      facts: facts.map(([label, text]) => ({ label, text })),
      annex: "Қосымша: субъектілермен байланысу деректері (жеке парақта).",
      post: "Директор",
      signer: "",
    };
  },
  edit_notice: ({ incident_id, ...asked }, state) => {
    Object.assign(needed(state, incident_id), asked);
    return null;
  },
  record_notice_sent: ({ incident_id, sent_on, sent_time, channel, reference, note }, state) => {
    const written = needed(state, incident_id);
    if (channel.trim() === "") throw new Refused({ code: "field-missing", field: "channel" });
    if (!/^\d{4}-\d{2}-\d{2}$/.test(sent_on)) throw new Refused({ code: "day-invalid", field: "sent_on" });
    if (!/^\d{2}:\d{2}$/.test(sent_time)) throw new Refused({ code: "time-invalid", field: "sent_time" });
    const sent_at = new Date(`${sent_on}T${sent_time}:00+05:00`).toISOString();
    if (sent_at > now(state)) throw new Refused({ code: "day-in-future", field: "sent_on" });
    Object.assign(written, { sent_at, sent_by: by, channel, reference, note, not_required_reason: "" });
    append(state, found(state, incident_id), { kind: "notice", text: channel });
    settleStep(state, incident_id, { done_on: sent_on });
    return null;
  },
  waive_notice: ({ incident_id, reason }, state) => {
    const written = needed(state, incident_id);
    needReason(reason);
    if (written.sent_at) throw new Refused({ code: "notice-sent" });
    written.not_required_reason = reason;
    append(state, found(state, incident_id), { kind: "notice", text: reason });
    settleStep(state, incident_id, { cancelled_reason: reason });
    return null;
  },
  take_back_notice: ({ incident_id, reason }, state) => {
    const written = needed(state, incident_id);
    needReason(reason);
    if (!written.sent_at && !written.not_required_reason) throw new Refused({ code: "notice-unsent" });
    const { state: step } = found(state, incident_id);
    if (["closed", "dismissed", "void"].includes(step))
      throw new Refused({ code: "incident-step-forbidden", from: step, to: step });
    const fresh = { sent_at: null, sent_by: null, channel: "", reference: "", note: "", not_required_reason: "" };
    Object.assign(written, fresh);
    append(state, found(state, incident_id), { kind: "notice", text: reason });
    settleStep(state, incident_id, {});
    return null;
  },
};

/** The checklist's step of sending follows what is recorded of the notice. */
function settleStep(state: FakeState, incident: string, to: { done_on?: string; cancelled_reason?: string }) {
  const { done_on = null, cancelled_reason = "" } = to;
  for (const task of state.tasks)
    if (task.incident_id === incident && task.checklist_step_id?.endsWith(":notify_authority"))
      Object.assign(task, { done_on, cancelled_reason, cancelled: cancelled_reason !== "" });
}

function view(state: FakeState, incident: FakeIncident): NoticeView {
  const written = noticeOf(state, incident.id);
  const clock = incident.personal_data ? clockOf(incident, written.sent_at ?? now(state)) : null;
  return { ...written, clock, state: stateOf(written, clock) };
}

function stateOf(written: FakeNotice, clock: NoticeClock | null): NoticeState {
  if (!clock) return "not_needed";
  const late = clock.minutes_left < 0;
  if (written.sent_at) return late ? "sent_late" : "sent";
  if (written.not_required_reason) return "waived";
  return late ? "late" : "running";
}

/** One day on a five-day week: Saturday and Sunday are passed over. */
function clockOf(incident: FakeIncident, until: string): NoticeClock {
  const starts = new Date(`${incident.detected_on}T${incident.detected_time ?? "12:00"}:00+05:00`);
  const rests: NoticeClock["rests"] = [];
  const due = new Date(starts);
  do {
    due.setUTCDate(due.getUTCDate() + 1);
    if (due.getUTCDay() % 6 === 0) {
      const from_at = `${due.toISOString().slice(0, 10)}T00:00:00+05:00`;
      const to_at = new Date(Date.parse(from_at) + 86_400_000).toISOString();
      rests.push({ from_at: new Date(from_at).toISOString(), to_at });
    }
  } while (due.getUTCDay() % 6 === 0);
  const minutes_left = Math.floor((due.getTime() - Date.parse(until)) / 60_000);
  return {
    working_days: 1,
    counted_from: incident.detected_time ? "detected" : "recorded",
    starts_at: starts.toISOString(),
    due_at: due.toISOString(),
    minutes_left,
    hours_left: Math.trunc(minutes_left / 60),
    rests,
    why: { kk: "Анықталған сәттен бір жұмыс күні. Демалыс күндері саналмайды.", ru: "", en: "" },
  };
}

function noticeOf(state: FakeState, incident_id: string): FakeNotice {
  const known = state.restricted.notices.find((one) => one.incident_id === incident_id);
  if (known) return known;
  const said = { recipient: "", contact: "", measures: "", subjects: "", channel: "", reference: "", note: "" };
  const fresh = { incident_id, ...said, sent_at: null, sent_by: null, not_required_reason: "" };
  state.restricted.notices.push(fresh);
  return fresh;
}

function needed(state: FakeState, incident_id: string): FakeNotice {
  if (!found(state, incident_id).personal_data) throw new Refused({ code: "notice-not-needed" });
  return noticeOf(state, incident_id);
}

function needReason(reason: string): void {
  if (reason.trim() === "") throw new Refused({ code: "reason-missing" });
}

function textsOf(incident: FakeIncident): string {
  return [incident.what, incident.reported_by, ...incident.entries.map((entry) => entry.text)].join("\n");
}

function found(state: FakeState, id: string): FakeIncident {
  const incident = state.incidents.find((one) => one.id === id);
  if (!incident) throw new Refused({ code: "not-found", what: "incident" });
  return incident;
}

function identity(state: FakeState, id: string): FakeIdentity {
  const one = state.restricted.identities.find((row) => row.id === id);
  if (!one) throw new Refused({ code: "not-found", what: "identity" });
  return one;
}
