// The evidence of the in-memory school: handed in, revised, accepted, returned, taken out; and what is missing.
import type {
  ActivityRow,
  EvidenceCard,
  EvidenceOwner,
  EvidenceRevision,
  EvidenceRow,
  EvidenceStates,
  FileSource,
  Holding,
  ListEvidence,
  MissingEvidence,
  Preview,
  RevisionState,
} from "../../api/generated";
import { base64Of, contentOf, drawnPage, filesOf, keep, mediaType, pagesOf, stage } from "./files";
import { type Handlers, Refused } from "./index";
import { planView } from "./plan";
import { type FakeState, today } from "./state";

export interface FakeEvidence {
  id: string;
  owner: { kind: "activity" | "incident"; id: string };
  occurrence_key: string | null;
  title: string;
  /** In the order in which they were handed in. */
  revisions: EvidenceRevision[];
  trashed: boolean;
}

const author = "Сейітова Г. Б.";
const nothing: ListEvidence = { school_year_id: "", group: "all", stage_ids: [], text: "" };

export const evidenceCommands: Handlers = {
  list_evidence: (asked, state) => {
    const all = narrowed(state, asked);
    const of = (wanted: RevisionState) => all.rows.filter((row) => row.state === wanted);
    const counts = {
      all: all.rows.length,
      missing: all.missing.filter((row) => !row.named).length,
      named: all.missing.filter((row) => row.named).length,
      submitted: of("submitted").length,
      accepted: of("accepted").length,
      returned: of("returned").length,
    };
    if (asked.group === "all") return { ...all, counts };
    if (asked.group === "missing" || asked.group === "named") {
      const isNamed = asked.group === "named";
      return { rows: [], missing: all.missing.filter((row) => row.named === isNamed), counts };
    }
    return { rows: of(asked.group), missing: [], counts };
  },
  evidence_of_activity: ({ id }, state) => standing(state, id).map((one) => card(state, one)),
  evidence_of_incident: ({ id }, state) =>
    state.evidence
      .filter((one) => !one.trashed && one.owner.kind === "incident" && one.owner.id === id)
      .map((one) => card(state, one)),
  preview_evidence: ({ revision_id, page }, state) => {
    const { revision } = foundRevision(state, revision_id);
    return preview(revision, contentOf(state, revision.sha256, revision.file_name), page ?? 1);
  },
  stage_file: ({ upload_id, bytes }, state) => stage(state, upload_id, bytes),
  attach_evidence: ({ activity_id, occurrence_key, title, source }, state) => {
    return begin(state, { owner: { kind: "activity", id: activity_id }, occurrence_key, title }, source);
  },
  attach_incident_evidence: ({ incident_id, title, source }, state) => {
    if (!state.incidents.some((one) => one.id === incident_id))
      throw new Refused({ code: "not-found", what: "incident" });
    return begin(state, { owner: { kind: "incident", id: incident_id }, occurrence_key: null, title }, source);
  },
  revise_evidence: ({ id, source, note }, state) => {
    found(state, id);
    return handIn(state, id, received(state, source), note);
  },
  edit_evidence: ({ id, title, occurrence_key }, state) => {
    if (title.trim() === "") throw new Refused({ code: "field-missing", field: "title" });
    Object.assign(found(state, id), { title: title.trim(), occurrence_key });
    return null;
  },
  accept_evidence: ({ id }, state) => decide(state, id, "accepted", ""),
  return_evidence: ({ id, reason }, state) => decide(state, id, "returned", reasoned(reason)),
  remove_evidence: ({ id, reason }, state) => {
    reasoned(reason);
    found(state, id).trashed = true;
    return null;
  },
  save_evidence: ({ revision_id, path }, state) => {
    const { revision } = foundRevision(state, revision_id);
    return { path, bytes: contentOf(state, revision.sha256, revision.file_name).length };
  },
  save_all_evidence: ({ activity_id, path }, state) => {
    const rows = standing(state, activity_id).map((one) => rowOf(state, one));
    return { path: ended(path, ["zip"]), bytes: rows.reduce((sum, row) => sum + row.size, 0) };
  },
  export_inspection: ({ path }, state) => {
    const { rows } = narrowed(state, nothing);
    return { path: ended(path, ["zip", "pdf"]), bytes: rows.reduce((sum, row) => sum + row.size, 0) };
  },
};

export function evidenceStates(state: FakeState, activity: string): EvidenceStates {
  const states: EvidenceStates = { submitted: 0, accepted: 0, returned: 0 };
  for (const one of standing(state, activity)) states[newest(one).state] += 1;
  return states;
}

/** Whether the document is at hand, as the core tells it. */
export function holdingOf(states: EvidenceStates, document: string | null, isAwaited: boolean): Holding {
  if (states.submitted + states.accepted > 0) return "attached";
  if (states.returned > 0) return "returned";
  if (document) return "named";
  return isAwaited ? "missing" : "ahead";
}

/** The title of what was handed in last. */
export function newestTitle(state: FakeState, activity: string): string | null {
  return standing(state, activity).at(-1)?.title ?? null;
}

interface ReceivedFile {
  name: string;
  bytes: Uint8Array;
  sha256: string;
}

/** Keeps a file as the first one of a new piece of evidence. */
function begin(
  state: FakeState,
  piece: Pick<FakeEvidence, "owner" | "occurrence_key" | "title">,
  source: FileSource,
): string {
  const file = received(state, source);
  const id = `e${state.evidence.length + 1}`;
  const title = piece.title.trim() || file.name.replace(/\.[^.]+$/, "") || file.name;
  state.evidence.push({ ...piece, id, title, revisions: [], trashed: false });
  handIn(state, id, file, "");
  return id;
}

function handIn(state: FakeState, id: string, file: ReceivedFile, note: string): string {
  const evidence = found(state, id);
  const position = evidence.revisions.length + 1;
  evidence.revisions.push({
    id: `${id}r${position}`,
    position,
    file_name: file.name,
    media_type: mediaType(file.name, file.bytes),
    size: file.bytes.length,
    sha256: file.sha256,
    note,
    added_at: state.now ?? `${today}T09:30:00Z`,
    added_by: author,
    state: "submitted",
    decided_at: null,
    decided_by: null,
    reason: "",
  });
  return `${id}r${position}`;
}

function received(state: FakeState, source: FileSource): ReceivedFile {
  const { disk, uploads } = filesOf(state);
  const bytes = source.kind === "path" ? disk.get(source.path) : uploads.get(source.upload_id);
  if (!bytes && source.kind === "path") throw new Refused({ code: "file-missing", path: source.path });
  if (!bytes) throw new Refused({ code: "upload-unknown" });
  const sha256 = keep(state, bytes);
  if (source.kind === "upload") uploads.delete(source.upload_id);
  const path = source.kind === "path" ? source.path : source.file_name;
  return { name: path.split(/[/\\]/).at(-1) ?? path, bytes, sha256 };
}

function decide(state: FakeState, id: string, verdict: RevisionState, reason: string): null {
  const revision = newest(found(state, id));
  if (revision.state !== "submitted") throw new Refused({ code: "evidence-decided" });
  const decided_at = state.now ?? `${today}T10:00:00Z`;
  Object.assign(revision, { state: verdict, reason, decided_at, decided_by: author });
  return null;
}

function narrowed(state: FakeState, asked: ListEvidence): { rows: EvidenceRow[]; missing: MissingEvidence[] } {
  const plan = planView(state, {
    ...nothing,
    statuses: [],
    person_id: null,
    baseline_id: null,
    only_changed: false,
    school_year_id: asked.school_year_id,
  });
  const stages = asked.stage_ids.map((id) => Number(id.slice(1)));
  const wanted = (stage: number, texts: string[]) =>
    (stages.length === 0 || stages.includes(stage)) &&
    texts.some((text) => text.toLowerCase().includes(asked.text.toLowerCase()));
  const missing = plan.stages.flatMap((stage) =>
    stage.activities.filter(isWithoutFile).map((row) => missingRow(state, stage.number, row)),
  );
  return {
    rows: standing(state, null)
      .map((one) => rowOf(state, one))
      .filter(({ owner, title, file_name }) => {
        return owner.kind === "activity" && wanted(owner.stage_number, [title, file_name, owner.title]);
      })
      .sort((a, b) => Number(a.owner.number) - Number(b.owner.number)),
    missing: missing
      .filter((row) => wanted(row.stage_number, [row.document, row.title]))
      .sort((a, b) => (a.due_on ?? "9").localeCompare(b.due_on ?? "9")),
  };
}

function isWithoutFile(row: ActivityRow): boolean {
  return row.holding === "named" || row.holding === "missing";
}

function missingRow(state: FakeState, stage_number: number, row: ActivityRow): MissingEvidence {
  const first = row.responsible[0];
  return {
    activity_id: row.id,
    number: row.number,
    title: row.title,
    stage_number,
    document: row.document ?? row.expected_document,
    named: row.holding === "named",
    who: first?.holder ?? first?.label ?? null,
    phone: state.people.find((one) => one.id === first?.holder_id)?.phone ?? null,
    due_on: row.due_on,
    days_left: row.days_left,
    status: row.status,
  };
}

function rowOf(state: FakeState, one: FakeEvidence): EvidenceRow {
  const { id, position, note, decided_at, ...facts } = newest(one);
  return {
    ...facts,
    id: one.id,
    owner: ownerOf(state, one.owner),
    occurrence_key: one.occurrence_key,
    title: one.title,
    revision_id: id,
    revisions: one.revisions.length,
  };
}

function ownerOf(state: FakeState, { kind, id }: FakeEvidence["owner"]): EvidenceOwner {
  if (kind === "incident") return { kind, id, number: state.incidents.find((one) => one.id === id)!.number };
  const { number, title, stage } = state.activities.find((row) => row.id === id)!;
  return { kind, id, number, title: title[state.language], stage_number: stage };
}

function card(state: FakeState, one: FakeEvidence): EvidenceCard {
  return { ...rowOf(state, one), all_revisions: [...one.revisions].reverse(), history: one.revisions.length };
}

function preview({ media_type, file_name }: EvidenceRevision, bytes: Uint8Array, page: number): Preview {
  const shown: Preview = { kind: "none", media_type, base64: null, text: null, page: 1, pages: 1 };
  if (media_type.startsWith("image/")) return { ...shown, kind: "image", base64: base64Of(bytes) };
  if (media_type === "text/plain") return { ...shown, kind: "text", text: new TextDecoder().decode(bytes) };
  if (media_type !== "application/pdf") return shown;
  const pages = pagesOf(bytes);
  const number = Math.min(Math.max(page, 1), pages);
  const drawn = { media_type: "image/svg+xml", base64: drawnPage(file_name, number) };
  return { ...shown, ...drawn, kind: "page", page: number, pages };
}

/** The plan's documents: of one activity, or of all. */
function standing(state: FakeState, activity: string | null): FakeEvidence[] {
  const ofPlan = state.evidence.filter((one) => !one.trashed && one.owner.kind === "activity");
  return activity === null ? ofPlan : ofPlan.filter((one) => one.owner.id === activity);
}

function newest(one: FakeEvidence): EvidenceRevision {
  return one.revisions[one.revisions.length - 1];
}

function found(state: FakeState, id: string): FakeEvidence {
  const one = state.evidence.find((evidence) => evidence.id === id && !evidence.trashed);
  if (!one) throw new Refused({ code: "not-found", what: "evidence" });
  return one;
}

function foundRevision(state: FakeState, id: string): { revision: EvidenceRevision } {
  const revision = state.evidence.flatMap((one) => one.revisions).find((one) => one.id === id);
  if (!revision) throw new Refused({ code: "not-found", what: "evidence" });
  return { revision };
}

function reasoned(reason: string): string {
  if (reason.trim() === "") throw new Refused({ code: "reason-missing" });
  return reason.trim();
}

function ended(path: string, endings: string[]): string {
  if (!endings.some((ending) => path.toLowerCase().endsWith(`.${ending}`)))
    throw new Refused({ code: "ending-unknown", path, fitting: endings.map((ending) => `.${ending}`).join(", ") });
  return path;
}
