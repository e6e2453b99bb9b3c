// Cells of the plan by row and column, and which one an arrow leads to.
import { type ColumnKey, columns } from "./columns";

export interface Spot {
  row: string;
  column: ColumnKey;
}

export const order: ColumnKey[] = columns.map((column) => column.key);

/** Steps in rows and columns by the key's place on the keyboard. */
export const arrows: Record<string, [number, number]> = {
  ArrowUp: [-1, 0],
  ArrowDown: [1, 0],
  ArrowLeft: [0, -1],
  ArrowRight: [0, 1],
};

/** The cell so many steps away; sideways a row's end leads to the next row's start. */
export function neighbour(rows: { id: string }[], spot: Spot, rowStep: number, columnStep: number): Spot | undefined {
  const place = order.indexOf(spot.column) + columnStep;
  const wrapped = (place + order.length) % order.length;
  const carried = place < 0 ? -1 : place >= order.length ? 1 : 0;
  const row = rows[rows.findIndex((one) => one.id === spot.row) + rowStep + (rowStep === 0 ? carried : 0)];
  return row && { row: row.id, column: order[wrapped] };
}
