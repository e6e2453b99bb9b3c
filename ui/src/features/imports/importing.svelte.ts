// A sheet on its way into a register: what its columns mean, which rows are taken.
import type { ImportRegister, Request, TablePreview, TableRow } from "../../api";
import { type KeptReading, Reading } from "../../components/importing/reading.svelte";

interface Kept extends KeptReading {
  sheet: string | null;
  /** What each column is; nothing while the headings speak for themselves. */
  mapping: (string | null)[] | null;
}
const fresh = (): Kept => ({ path: null, left: [], sheet: null, mapping: null });

/** The command that takes the rows of a register. */
export const commands = { people: "import_people", incidents: "import_incidents" } as const satisfies Record<
  ImportRegister,
  string
>;

export class TableImport extends Reading<"read_import_table", Kept> {
  readonly rows: TableRow[] = $derived.by(() => this.preview?.rows ?? []);
  /** Rows that may be taken; doubtful ones only when somebody ticks them. */
  readonly ready = $derived.by(() => this.rows.filter(isReady));
  readonly toSee = $derived.by(() =>
    this.rows.filter((row) => row.standing === "doubtful" || row.standing === "wrong"),
  );
  readonly chosen = $derived.by(() => this.rows.filter((row) => this.isChosen(row)));

  constructor(readonly register: ImportRegister) {
    super("read_import_table", `${register}-import`, fresh);
  }

  protected request(): Request<"read_import_table"> | null {
    const { path, sheet, mapping } = $state.snapshot(this.kept) as Kept;
    return path === null ? null : { register: this.register, path, sheet, mapping };
  }

  /** Gives a column its meaning; a field that another column had moves here. */
  async setField(column: number, field: string | null): Promise<void> {
    const before = this.fields;
    this.kept.sheet ??= this.preview?.sheet ?? null;
    this.kept.mapping = before.map((one, index) => {
      if (index === column) return field;
      return one === field ? null : one;
    });
    await this.read();
  }

  /** Reads another sheet of the file, by its own headings. */
  async setSheet(sheet: string): Promise<void> {
    this.kept.sheet = sheet;
    this.kept.mapping = null;
    this.kept.left = [];
    await this.read();
  }

  /** What the columns mean as they are shown now, also while the file is being read again. */
  get fields(): (string | null)[] {
    return this.kept.mapping ?? this.preview?.columns.map((column) => column.field) ?? [];
  }

  isChosen(row: TableRow): boolean {
    if (!isTakable(row)) return false;
    return this.isDecided(String(row.line)) !== isReady(row);
  }

  toggle(row: TableRow): void {
    this.decide(String(row.line));
  }

  takeAll(): void {
    const ready = new Set(this.ready.map((row) => String(row.line)));
    this.kept.left = this.kept.left.filter((line) => !ready.has(line));
  }

  leaveAll(): void {
    this.takeAll();
    this.kept.left = [...this.kept.left, ...this.ready.map((row) => String(row.line))];
  }
}

export type { TablePreview };

/** It is taken unless somebody leaves it out. */
export function isReady(row: TableRow): boolean {
  return row.standing === "new" || row.standing === "update";
}

/** It can be taken at all. */
export function isTakable(row: TableRow): boolean {
  return isReady(row) || row.standing === "doubtful";
}
