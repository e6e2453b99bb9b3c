// A plan from a document on its way into the year's plan: the file, which rows are taken, and what was changed of them.
import {
  type ActivityPreview,
  draft,
  dropDraft,
  type Failure,
  type ImportedField,
  type ImportPlan,
  type Job,
  type Party,
  type PlanPreview,
  type Rule,
  startJob,
  type Value,
} from "../../../api";
import type { PartyRow } from "../parties";

/** What somebody changed of a row before it is taken. */
export interface RowEdit {
  stage?: number;
  number?: string;
  title?: string;
  responsible?: PartyRow[];
  participants?: PartyRow[];
  rule?: Rule;
  result?: string;
  /** The day of the mark; an empty one leaves the mark out. */
  marked_on?: string;
  /** The row is taken as a new activity, whatever it was recognised as. */
  isNew?: boolean;
}

interface Kept {
  path: string | null;
  /** Rows that are not taken. */
  left: string[];
  edits: Record<string, RowEdit>;
  approve: boolean;
}
const key = "plan-import";
const fresh = (): Kept => ({ path: null, left: [], edits: {}, approve: false });

export class PlanImport {
  kept = $state(draft(key, fresh));
  preview = $state.raw<PlanPreview | undefined>();
  job = $state.raw<Job<"read_plan_document"> | null>(null);
  failure = $state.raw<Failure | undefined>();
  readonly rows = $derived((this.preview?.activities ?? []).map((one) => withEdit(one, this.kept.edits[rowKey(one)])));
  private readonly leftOut = $derived(new Set(this.kept.left));
  readonly chosen = $derived(this.rows.filter((row) => this.isChosen(row)));
  readonly doubtful = $derived(this.rows.filter((row) => row.doubts.length > 0));

  async open(path: string, yearId: string): Promise<void> {
    this.forget();
    this.kept.path = path;
    await this.read(yearId);
  }

  async read(yearId: string): Promise<void> {
    const { path } = this.kept;
    if (path === null) return;
    const reading = startJob("read_plan_document", { path, school_year_id: yearId });
    const earlier = this.job;
    this.job = reading;
    void earlier?.cancel();
    const { value, failure } = await reading.finished;
    if (this.job !== reading) return;
    this.job = null;
    this.failure = failure;
    if (value) this.preview = value;
  }

  isChosen(row: ActivityPreview): boolean {
    return row.title !== "" && !this.leftOut.has(rowKey(row));
  }

  toggle(row: ActivityPreview): void {
    const id = rowKey(row);
    const { left } = this.kept;
    this.kept.left = this.leftOut.has(id) ? left.filter((one) => one !== id) : [...left, id];
  }

  takeAll(): void {
    this.kept.left = [];
  }

  leaveAll(): void {
    this.kept.left = this.rows.map(rowKey);
  }

  edit(row: ActivityPreview, change: RowEdit): void {
    const id = rowKey(row);
    this.kept.edits = { ...this.kept.edits, [id]: { ...this.kept.edits[id], ...change } };
  }

  editOf(row: ActivityPreview): RowEdit {
    return this.kept.edits[rowKey(row)] ?? {};
  }

  request(): ImportPlan {
    const preview = this.preview!;
    return {
      school_year_id: preview.school_year_id,
      file: preview.file,
      language: preview.language,
      head: preview.head,
      stages: preview.stages.map(({ number, title }) => ({ number, title })),
      activities: this.chosen.map(taken),
      approve: this.kept.approve,
    };
  }

  forget(): void {
    void this.job?.cancel();
    this.job = null;
    this.preview = undefined;
    this.failure = undefined;
    dropDraft(key);
    this.kept = draft(key, fresh);
  }
}

export type Imported = Value<"import_plan">;

/** A row's place in its document, which names it however often it is read. */
export function rowKey({ place }: Pick<ActivityPreview, "place">): string {
  return `${place.table}:${place.row}`;
}

/** The row as somebody changed it; what was changed is no longer doubtful. */
function withEdit(row: ActivityPreview, edit: RowEdit | undefined): ActivityPreview {
  if (!edit) return row;
  const parties = (rows: PartyRow[] | undefined, now: Party[]) => rows?.map((one) => one.party) ?? now;
  const labels = (rows: PartyRow[] | undefined, now: string[]) => rows?.map((one) => one.label) ?? now;
  const mark =
    edit.marked_on === undefined ? row.mark_read : edit.marked_on === "" ? null : markOn(row, edit.marked_on);
  const edited = fieldsOf(edit);
  return {
    ...row,
    stage: edit.stage ?? row.stage,
    number: edit.number ?? row.number,
    title: edit.title ?? row.title,
    responsible_parties: parties(edit.responsible, row.responsible_parties),
    responsible_labels: labels(edit.responsible, row.responsible_labels),
    participant_parties: parties(edit.participants, row.participant_parties),
    participant_labels: labels(edit.participants, row.participant_labels),
    rule: edit.rule ?? row.rule,
    dates: edit.rule ? [] : row.dates,
    result: edit.result ?? row.result,
    mark_read: mark,
    same_as: edit.isNew ? null : row.same_as,
    edited,
    doubts: row.doubts.filter((doubt) => !edited.some((field) => field === doubt.column)),
  };
}

function markOn(row: ActivityPreview, marked_on: string): NonNullable<ActivityPreview["mark_read"]> {
  return { ...(row.mark_read ?? { document: "", note: row.mark, signed_by: null }), marked_on };
}

function fieldsOf(edit: RowEdit): ImportedField[] {
  const fields: [ImportedField, unknown][] = [
    ["stage", edit.stage],
    ["number", edit.number],
    ["title", edit.title],
    ["responsible", edit.responsible],
    ["participants", edit.participants],
    ["deadline", edit.rule],
    ["result", edit.result],
    ["mark", edit.marked_on],
  ];
  return fields.filter(([, value]) => value !== undefined).map(([field]) => field);
}

/** What the core takes of a row; what only the screen shows stays here. */
function taken(row: ActivityPreview): ImportPlan["activities"][number] {
  const { stage, number, title, language, responsible_parties, participant_parties, rule, result } = row;
  const { mark_read, source, same_as, edited } = row;
  return {
    stage,
    number,
    title,
    language,
    responsible_parties,
    participant_parties,
    rule,
    result,
    mark_read,
    source,
    same_as,
    edited,
  };
}

/** The name of a file without the folders before it. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
