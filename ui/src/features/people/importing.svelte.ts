// A sheet of people on its way into the directory: the file, what its columns mean, which rows are taken.
import {
  draft,
  dropDraft,
  type Failure,
  type Job,
  startJob,
  type TablePreview,
  type TableRow,
  type Value,
} from "../../api";

interface Kept {
  path: string | null;
  /** What each column is; nothing while the headings speak for themselves. */
  mapping: (string | null)[] | null;
  /** Lines that are not taken although they are ready. */
  left: number[];
}
const key = "people-import";
const fresh = (): Kept => ({ path: null, mapping: null, left: [] });

export class PeopleImport {
  kept = $state(draft(key, fresh));
  preview = $state.raw<TablePreview | undefined>();
  job = $state.raw<Job<"read_people_table"> | null>(null);
  failure = $state.raw<Failure | undefined>();
  readonly ready = $derived(this.preview?.rows.filter(isReady) ?? []);
  private readonly leftLines = $derived(new Set(this.kept.left));
  readonly chosen = $derived(this.ready.filter((row) => !this.leftLines.has(row.line)));

  async open(path: string): Promise<void> {
    this.forget();
    this.kept.path = path;
    await this.read();
  }

  /** Reads the file, anew when the meaning of its columns changed. */
  async read(): Promise<void> {
    const { path, mapping } = $state.snapshot(this.kept) as Kept;
    if (path === null) return;
    const reading = startJob("read_people_table", { path, mapping });
    const earlier = this.job;
    this.job = reading;
    void earlier?.cancel();
    const { value, failure } = await reading.finished;
    // A column chosen meanwhile has started another reading, and that one counts.
    if (this.job !== reading) return;
    this.job = null;
    this.failure = failure;
    if (value) this.preview = value;
  }

  /** Gives a column its meaning; a field that another column had moves here. */
  async setField(column: number, field: string | null): Promise<void> {
    const before = this.fields;
    this.kept.mapping = before.map((one, index) => {
      if (index === column) return field;
      return one === field ? null : one;
    });
    await this.read();
  }

  /** What the columns mean as they are shown now, also while the file is being read again. */
  get fields(): (string | null)[] {
    return this.kept.mapping ?? this.preview?.columns.map((column) => column.field) ?? [];
  }

  isChosen(row: TableRow): boolean {
    return isReady(row) && !this.leftLines.has(row.line);
  }

  toggle(row: TableRow): void {
    const { left } = this.kept;
    this.kept.left = this.leftLines.has(row.line) ? left.filter((line) => line !== row.line) : [...left, row.line];
  }

  takeAll(): void {
    this.kept.left = [];
  }

  leaveAll(): void {
    this.kept.left = this.ready.map((row) => row.line);
  }

  request(): { rows: ImportedRow[] } {
    return { rows: this.chosen.map(({ person, role, same_as }) => ({ ...person, role, same_as })) };
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

type ImportedRow = TableRow["person"] & Pick<TableRow, "role" | "same_as">;

export type Imported = Value<"import_people">;

export function isReady(row: TableRow): boolean {
  return row.problems.length === 0;
}

/** The name of a file without the folders before it. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
