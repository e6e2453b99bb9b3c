// What the demo school has handed in: some of it accepted, one waiting, one returned; much is still missing.
import { filesOf, pdf, photograph, text } from "./files";
import type { Handlers } from "./index";
import { type FakeState, mark } from "./state";

interface Shown {
  at: string;
  activity: string;
  occurrence?: string;
  name: string;
  bytes: () => Uint8Array;
  /** Left out, it waits for a decision. */
  verdict?: "accept" | "return";
  reason?: string;
  note?: string;
  /** Hands the file in as a revision of what was handed in just before it. */
  revises?: boolean;
}

const shown: Shown[] = [
  {
    at: "2026-09-24T05:20:00Z",
    activity: "a01",
    name: "Сауалнама нәтижесі.pdf",
    bytes: () => pdf(12, "a01"),
    verdict: "accept",
  },
  {
    at: "2026-09-29T09:05:00Z",
    activity: "a02",
    name: "Стенд фотосы.bmp",
    bytes: () => photograph(),
    verdict: "accept",
  },
  {
    at: "2026-11-09T06:40:00Z",
    activity: "a03",
    name: "Бұйрық жобасы.docx",
    bytes: () => text("PK\u0003\u0004 жоба"),
    verdict: "return",
    reason: "Бұйрықтың нөмірі мен күні жазылмаған, директордың қолы жоқ",
  },
  {
    at: "2026-11-16T11:15:00Z",
    activity: "a03",
    name: "Бұйрық № 113, қол қойылған.pdf",
    bytes: () => pdf(2, "a03"),
    note: "Нөмірі мен күні жазылды, қол қойылды",
    revises: true,
  },
  {
    at: "2026-10-21T10:00:00Z",
    activity: "a04",
    occurrence: "term-1",
    name: "Жұмыс тобы отырысының № 1 хаттамасы.docx",
    bytes: () => text("PK\u0003\u0004 хаттама"),
    verdict: "accept",
  },
  {
    at: "2026-10-21T10:02:00Z",
    activity: "a04",
    occurrence: "term-1",
    name: "Қатысушылар тізімі.txt",
    bytes: () =>
      text("Жұмыс тобының отырысына қатысқандар\n\n1. Сейітова Г. Б.\n2. Оспанов Д. Е.\n3. Әбдірахманов Н. Қ.\n"),
    verdict: "accept",
  },
  {
    at: "2026-11-12T07:30:00Z",
    activity: "a06",
    occurrence: "term-1",
    name: "Семинар материалдары.zip",
    bytes: () => text("PK\u0003\u0004 семинар"),
    verdict: "return",
    reason: "Қатысушылар тізімі салынбаған",
  },
];

/** Marked as done, yet nobody said which document came of it. */
const markedWithoutDocument = [
  ["a07", "2026-11-04"],
  ["a08", "2026-10-15"],
  ["a24", "2026-11-18"],
] as const;

/** Hands the demo's documents in, and repeats them until there are a third as many as the rows asked for. */
export function playEvidence(state: FakeState, handlers: Handlers, rows: number): void {
  for (const one of shown) play(state, handlers, one);
  for (const [key, day] of markedWithoutDocument) {
    const row = state.activities.find((activity) => activity.id === key);
    if (row) mark(row, key === "a08" ? "year" : "single", day, "");
  }
  const again = shown.filter((one) => !one.revises);
  for (let count = state.evidence.length; count < Math.floor(rows / 3); count += 1) {
    const activity = state.activities[count % state.activities.length].id;
    const name = again[count % again.length].name.replace(".", ` ${count + 1}.`);
    play(state, handlers, { ...again[count % again.length], activity, name, occurrence: undefined });
  }
}

/** Files of two incidents: one was accepted, the other waits. */
export function playIncidentEvidence(state: FakeState, handlers: Handlers, known: Map<string, unknown>): void {
  for (const one of [
    { at: "2026-10-08T06:34:00Z", incident: "@i5", name: "Экран суреті.bmp", bytes: photograph(), accepted: true },
    { at: "2026-11-20T10:55:00Z", incident: "@i14", name: "Түсініктеме.pdf", bytes: pdf(1, "i14"), accepted: false },
  ]) {
    const path = `/home/school/${one.name}`;
    const { disk } = filesOf(state);
    state.now = one.at;
    disk.set(path, one.bytes);
    const file = { incident_id: known.get(one.incident) as string, title: "", source: { kind: "path", path } as const };
    const id = handlers.attach_incident_evidence!(file, state);
    disk.delete(path);
    if (one.accepted) handlers.accept_evidence!({ id }, state);
  }
}

function play(state: FakeState, handlers: Handlers, one: Shown): void {
  const path = `/home/school/${one.name}`;
  const { disk } = filesOf(state);
  state.now = one.at;
  disk.set(path, one.bytes());
  const source = { kind: "path", path } as const;
  const last = state.evidence.at(-1)?.id ?? "";
  const file = { activity_id: one.activity, occurrence_key: one.occurrence ?? null, title: "", source };
  const id = one.revises ? last : handlers.attach_evidence!(file, state);
  if (one.revises) handlers.revise_evidence!({ id, source, note: one.note ?? "" }, state);
  disk.delete(path);
  if (one.verdict === "accept") handlers.accept_evidence!({ id }, state);
  if (one.verdict === "return") handlers.return_evidence!({ id, reason: one.reason ?? "" }, state);
}
