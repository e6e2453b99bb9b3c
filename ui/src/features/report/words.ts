import type { Figure, ItemKind, RecordKind, ReportState } from "../../api";
import type { Place, Tone } from "../../components";

export const kinds: ItemKind[] = ["achievement", "problem", "recommendation"];

export const stateTones: Record<ReportState, Tone> = {
  unwritten: "planned",
  draft: "soon",
  signed: "done",
  correcting: "active",
};

const screens: Record<RecordKind, string> = {
  activity: "plan",
  incident: "incidents",
  meeting: "council",
  decision: "council",
  task: "tasks",
};

/** Where a record behind a figure is opened. */
export function placeOf(record: RecordKind, opens: string, year?: string | null): Place {
  return { screen: screens[record], record: opens, year: year ?? undefined };
}

/** The parts by which the figures of a section are counted, each list with its rows and the measures it has. */
export interface PartTable {
  list: string;
  name: string;
  measures: { key: string; name: string }[];
  rows: { key: string; name: string; figures: Map<string, Figure> }[];
}

export function partTables(figures: Figure[]): PartTable[] {
  const tables = new Map<string, PartTable>();
  for (const figure of figures) {
    if (!figure.part) continue;
    const { list, list_name, key, name } = figure.part;
    const table = tables.get(list) ?? { list, name: list_name, measures: [], rows: [] };
    tables.set(list, table);
    if (!table.measures.some((one) => one.key === figure.measure))
      table.measures.push({ key: figure.measure, name: figure.name });
    const row = table.rows.find((one) => one.key === key) ?? { key, name, figures: new Map() };
    if (!table.rows.includes(row)) table.rows.push(row);
    row.figures.set(figure.measure, figure);
  }
  return [...tables.values()].map((table) => ({
    ...table,
    // A column of nothing but noughts tells nobody anything.
    measures: table.measures.filter((one) => table.rows.some((row) => (row.figures.get(one.key)?.value ?? 0) > 0)),
  }));
}
