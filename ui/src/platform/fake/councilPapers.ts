// Minutes and papers of the in-memory school, written with the words of the real ones.
import type { Attendee, CouncilPaper, Language, PaperDecision, PaperItem, PaperKind } from "../../api/generated";
import { capitalised, day, wordIn } from "../../i18n/index.svelte";
import * as model from "./councilModel";
import { agendaRows, nameOf, voteView } from "./councilRows";
import { sha256 } from "./hash";
import { type Handlers, Refused } from "./index";
import type { FakeState } from "./state";

const hashed = (text: string) => sha256(new TextEncoder().encode(text));
const languages: Language[] = ["kk", "ru", "en"];

export const paperCommands: Handlers = {
  agenda_paper: ({ meeting_id, language }, state) => {
    const meeting = model.find(state, meeting_id);
    const paper = head(state, meeting, language, "agenda", wordIn(language, "paper-agenda"));
    return { ...paper, agenda: agendaLines(state, meeting, language) };
  },
  minutes_paper: ({ meeting_id, language, version }, state) => {
    const meeting = model.find(state, meeting_id);
    const last = ["signed", "archived"].includes(meeting.state) ? meeting.minutes.length : 0;
    const wanted = version ?? last;
    if (wanted > 0) {
      const signed = meeting.minutes.find((one) => one.version === wanted);
      if (!signed) throw new Refused({ code: "minutes-unsigned" });
      return signed.papers[language];
    }
    model.inState(meeting, ["in_session", "held", "minutes"]);
    const paper = minutes(state, meeting, language);
    return { ...paper, notes: [...paper.notes, wordIn(language, "paper-draft")] };
  },
  extract_paper: ({ decision_id, language }, state) => {
    const { meeting, item, decision } = model.findDecision(state, decision_id);
    if (decision.state !== "adopted") throw new Refused({ code: "decision-not-adopted" });
    const signed = meeting.minutes.at(-1);
    if (!signed) throw new Refused({ code: "minutes-unsigned" });
    const whole = signed.papers[language];
    const number = `${meeting.agenda.indexOf(item) + 1}.${item.decisions.indexOf(decision) + 1}`;
    const items = whole.items
      .map((one) => ({ ...one, decisions: one.decisions.filter((row) => row.number === number) }))
      .filter((one) => one.decisions.length > 0);
    const title = wordIn(language, "paper-extract", { number: meeting.number ?? "" });
    const secretary = whole.signatures[whole.signatures.length - 1];
    const signatures = [{ ...secretary, post: `${wordIn(language, "paper-true-copy")}\n${secretary.post}` }];
    return { ...whole, kind: "extract", title, agenda_heading: "", agenda: [], items, signatures };
  },
  draw_up_minutes: ({ id }, state) => {
    model.inState(model.find(state, id), ["held"]).state = "minutes";
    return null;
  },
  sign_minutes: ({ id, signed_on }, state) => {
    const meeting = model.inState(model.find(state, id), ["minutes"]);
    model.needDay(signed_on, "signed_on");
    if (signed_on > model.dayOf(state)) throw new Refused({ code: "day-in-future", field: "signed_on" });
    if (signed_on < meeting.held_on) throw new Refused({ code: "day-order", field: "signed_on" });
    for (const one of agendaRows(state, meeting).flatMap((item) => item.decisions)) {
      const adopted = one.state === "adopted" && !(one.text.kk.trim() && one.text.ru.trim());
      if (adopted) throw new Refused({ code: "decision-untranslated", number: one.number });
    }
    const papers = Object.fromEntries(languages.map((language) => [language, minutes(state, meeting, language)]));
    const version = meeting.correction?.version ?? 1;
    const person = (who: string | null) => state.people.find((one) => one.id === who);
    meeting.minutes.push({
      id: `${id}-v${version}`,
      version,
      sha256: hashed(JSON.stringify(papers)),
      chain_head: hashed(`${id}${version}`),
      signed_on,
      chair_name: person(meeting.chaired_by_id)?.short_name ?? "",
      chair_post: person(meeting.chaired_by_id)?.said_post ?? "",
      secretary_name: person(meeting.recorded_by_id)?.short_name ?? "",
      secretary_post: person(meeting.recorded_by_id)?.said_post ?? "",
      correction_reason: meeting.correction?.reason ?? "",
      signed_at: model.nowOf(state),
      signed_by: "Сейітова Г. Б.",
      papers,
    });
    Object.assign(meeting, { state: "signed", correction: null });
    return { version, sha256: meeting.minutes.at(-1)!.sha256 };
  },
  correct_minutes: ({ id, reason }, state) => {
    const meeting = model.inState(model.find(state, id), ["signed", "archived"]);
    const correction = {
      version: meeting.minutes.length + 1,
      reason: model.needReason(reason),
      opened_at: model.nowOf(state),
      opened_by: "Сейітова Г. Б.",
    };
    Object.assign(meeting, { state: "minutes", correction });
    return null;
  },
  archive_minutes: ({ id, archive_index }, state) => {
    const meeting = model.inState(model.find(state, id), ["signed"]);
    Object.assign(meeting, { state: "archived", archive_index, archived_on: model.dayOf(state) });
    return null;
  },
};

function head(
  state: FakeState,
  meeting: model.FakeMeeting,
  language: Language,
  kind: PaperKind,
  title: string,
): CouncilPaper {
  const name = model.rulesOf(state, meeting.body).name[language] || wordIn(language, `body-${meeting.body}`);
  const school = state.profile.name[language];
  const blank = { facts: [], agenda: [], items: [], signatures: [], notes: [] };
  const heading = { body: name, title, dated: day(meeting.held_on), place: meeting.place };
  return { kind, language, school, ...heading, agenda_heading: wordIn(language, "paper-agenda-heading"), ...blank };
}

function agendaLines(state: FakeState, meeting: model.FakeMeeting, language: Language): string[] {
  return agendaRows(state, meeting).map(({ title, presenter }) => {
    const text = title[language] || title.kk || title.ru;
    return presenter ? wordIn(language, "paper-agenda-line", { title: text, presenter }) : text;
  });
}

function minutes(state: FakeState, meeting: model.FakeMeeting, language: Language): CouncilPaper {
  const word = (key: string, args = {}) => wordIn(language, key, args);
  const line = (label: string, text: string) => ({ label: word(label), text });
  const { present, members, needed, reached } = model.quorumOf(state, meeting);
  const times = (one: Attendee) =>
    [
      one.arrived_time && word("paper-arrived", { time: one.arrived_time }),
      one.left_time && word("paper-left", { time: one.left_time }),
    ].filter(Boolean);
  const there = meeting.attendees
    .filter((one) => one.present)
    .map((one) => (times(one).length > 0 ? `${one.short_name} (${times(one).join(", ")})` : one.short_name));
  const away = meeting.attendees
    .filter((one) => !one.present)
    .map((one) => (one.reason ? `${one.short_name} (${one.reason})` : one.short_name));
  const quorum = word(reached ? "paper-quorum-there" : "paper-quorum-missing", { present, members, needed });
  const facts = [
    line("paper-chair", nameOf(state, meeting.chaired_by_id) ?? "—"),
    line("paper-secretary", nameOf(state, meeting.recorded_by_id) ?? "—"),
    line("paper-present", there.join(", ")),
    ...(away.length > 0 ? [line("paper-absent", away.join(", "))] : []),
    ...(meeting.invited ? [line("paper-invited", meeting.invited)] : []),
    line("paper-quorum", quorum),
  ];
  const signatures = (["chair", "secretary"] as const).map((post) => ({
    post: capitalised(word(`body-post-${post}`)),
    name: nameOf(state, post === "chair" ? meeting.chaired_by_id : meeting.recorded_by_id) ?? "",
  }));
  const { correction } = meeting;
  const notes = correction ? [word("paper-corrected", { version: correction.version, reason: correction.reason })] : [];
  return {
    ...head(state, meeting, language, "minutes", word("paper-minutes", { number: meeting.number ?? "___" })),
    facts,
    agenda: agendaLines(state, meeting, language),
    items: agendaRows(state, meeting).map((item) => paperItem(state, item, language)),
    signatures,
    notes,
  };
}

function paperItem(state: FakeState, item: ReturnType<typeof agendaRows>[number], language: Language): PaperItem {
  const pick = (text: { kk: string; ru: string; en: string }) => text[language] || text.kk || text.ru || text.en;
  const lines = [{ label: wordIn(language, "paper-heard"), text: item.presenter ?? "—" }];
  const add = (key: string, text: string) => text && lines.push({ label: wordIn(language, key), text });
  add("paper-discussed", pick(item.discussion));
  add("paper-spoke", item.speakers);
  add("paper-proposed", pick(item.proposal));
  if (item.state === "deferred") {
    const key = item.deferred_reason ? "paper-put-off-because" : "paper-put-off";
    add("paper-result", wordIn(language, key, { reason: item.deferred_reason }));
  }
  const decisions = item.decisions.map((row): PaperDecision => {
    const heading = { adopted: "paper-decided", rejected: "paper-not-decided", proposed: "paper-proposal" }[row.state];
    const terms = [
      ...(row.responsible ? [{ label: wordIn(language, "paper-responsible"), text: row.responsible }] : []),
      ...(row.co_executors ? [{ label: wordIn(language, "paper-co-executors"), text: row.co_executors }] : []),
      ...(row.due_on ? [{ label: wordIn(language, "paper-due"), text: day(row.due_on) }] : []),
    ];
    const vote = votePaper(state, row.id, language);
    return { number: row.number, vote, heading: wordIn(language, heading), text: pick(row.text), terms };
  });
  return { number: item.position, title: pick(item.title), lines, decisions };
}

function votePaper(state: FakeState, id: string, language: Language) {
  const { decision } = model.findDecision(state, id);
  if (!decision.vote) return [];
  const view = voteView(id, decision.vote);
  const values = { for: view.votes_for, against: view.votes_against, abstained: view.votes_abstained };
  return [
    { label: wordIn(language, "paper-vote"), text: wordIn(language, "paper-vote-count", values) },
    ...view.voters
      .filter((one) => one.choice === "recused")
      .map((one) => ({
        label: capitalised(wordIn(language, "vote-choice-recused")),
        text: `${one.short_name} (${one.reason})`,
      })),
  ];
}
