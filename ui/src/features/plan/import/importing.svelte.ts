// A plan from a document on its way into the year's plan: the file, which rows are taken, and what was changed of them.
import type {
  ActivityPreview,
  ImportedField,
  ImportedMark,
  ImportPlan,
  Party,
  Request,
  Rule,
  Value,
} from "../../../api";
import { type KeptReading, Reading } from "../../../components/importing/reading.svelte";
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
  /** The day of each mark; an empty one leaves the mark out. */
  marked_on?: string[];
  /** The row is taken as a new activity, whatever it was recognised as. */
  isNew?: boolean;
}

interface Kept extends KeptReading {
  edits: Record<string, RowEdit>;
  approve: boolean;
}
const fresh = (): Kept => ({ path: null, left: [], edits: {}, approve: false });

export class PlanImport extends Reading<"read_plan_document", Kept> {
  readonly rows = $derived.by(() =>
    (this.preview?.activities ?? []).map((one) => withEdit(one, this.kept.edits[rowKey(one)])),
  );
  readonly chosen = $derived.by(() => this.rows.filter((row) => this.isChosen(row)));
  readonly doubtful = $derived.by(() => this.rows.filter((row) => row.doubts.length > 0));

  constructor(private readonly yearId: string) {
    super("read_plan_document", "plan-import", fresh);
  }

  protected request(): Request<"read_plan_document"> | null {
    const { path } = this.kept;
    return path === null ? null : { path, school_year_id: this.yearId };
  }

  isChosen(row: ActivityPreview): boolean {
    return row.title !== "" && !this.isDecided(rowKey(row));
  }

  toggle(row: ActivityPreview): void {
    this.decide(rowKey(row));
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

  /** What is taken: the head and the chosen rows as somebody changed them. */
  taken(): ImportPlan {
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
    starts_on: edit.rule ? null : row.starts_on,
    dates: edit.rule ? [] : row.dates,
    result: edit.result ?? row.result,
    marks_read: edit.marked_on === undefined ? row.marks_read : marksOn(row, edit.marked_on),
    // Where they go is found out when the row is taken.
    marks: edit.rule || edit.marked_on || edit.isNew ? [] : row.marks,
    marks_here: edit.isNew ? [] : row.marks_here,
    same_as: edit.isNew ? null : row.same_as,
    edited,
    doubts: row.doubts.filter((doubt) => !edited.some((field) => field === doubt.column)),
  };
}

function marksOn(row: ActivityPreview, days: string[]): ImportedMark[] {
  const empty = { part: null, document: "", note: row.mark, signed_by: null };
  return days.flatMap((marked_on, at) => (marked_on === "" ? [] : [{ ...(row.marks_read[at] ?? empty), marked_on }]));
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
  const { translation, marks_read, source, same_as, unchanged, edited } = row;
  return {
    stage,
    number,
    title,
    language,
    responsible_parties,
    participant_parties,
    rule,
    result,
    translation,
    marks_read,
    source,
    same_as,
    unchanged,
    edited,
  };
}
