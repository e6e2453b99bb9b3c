// Dragging a row by its number with the pointer; the table shows where it would land.
import type { Slot } from "./moves";

/** A shorter way is a click with an unsteady hand. */
const threshold = 5;
/** How near the edge of the scroll box the rows begin to run. */
const edge = 36;

export class RowDrag {
  id = $state<string | null>(null);
  slot = $state.raw<Slot | null>(null);
  private pressed: { id: string; y: number; pointer: number; cell: HTMLElement } | null = null;
  private ended = 0;

  constructor(
    private readonly box: () => HTMLElement,
    private readonly ondrop: (id: string, slot: Slot) => void,
  ) {}

  /** True for the click that ends a drag, which is no click. */
  isOver(event: MouseEvent): boolean {
    return event.timeStamp - this.ended < 80;
  }

  press(event: PointerEvent, id: string): void {
    if (event.button !== 0) return;
    const cell = event.currentTarget as HTMLElement;
    this.pressed = { id, y: event.clientY, pointer: event.pointerId, cell };
  }

  move(event: PointerEvent): void {
    if (!this.pressed) return;
    if (this.id === null) {
      if (Math.abs(event.clientY - this.pressed.y) < threshold) return;
      this.id = this.pressed.id;
      this.pressed.cell.setPointerCapture?.(this.pressed.pointer);
    }
    event.preventDefault();
    const box = this.box();
    const frame = box.getBoundingClientRect();
    if (event.clientY < frame.top + edge) box.scrollTop -= 12;
    else if (event.clientY > frame.bottom - edge) box.scrollTop += 12;
    this.slot = slotUnder(box, event.clientY) ?? this.slot;
  }

  release(event: PointerEvent): void {
    const { id, slot } = this;
    if (id !== null) this.ended = event.timeStamp;
    this.cancel();
    if (id !== null && slot) this.ondrop(id, slot);
  }

  cancel(): void {
    this.pressed = null;
    this.id = null;
    this.slot = null;
  }
}

function slotUnder(box: HTMLElement, y: number): Slot | null {
  for (const line of box.querySelectorAll<HTMLElement>("[data-stage]")) {
    const { top, bottom } = line.getBoundingClientRect();
    if (y < top || y >= bottom) continue;
    const stage_id = line.dataset.stage ?? "";
    const after = line.nextElementSibling as HTMLElement | null;
    const isUpperHalf = y < (top + bottom) / 2;
    return { stage_id, before: (line.dataset.row && isUpperHalf ? line.dataset.row : after?.dataset.row) ?? null };
  }
  return null;
}
