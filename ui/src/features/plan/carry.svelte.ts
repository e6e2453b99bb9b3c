// Carrying a card to another column, with the pointer or with the keys; the board shows over which column it is.
import type { Status } from "../../api";

/** A shorter way is a click with an unsteady hand. */
const threshold = 6;

export class CardCarry {
  id = $state<string | null>(null);
  over = $state<Status | null>(null);
  /** Where the pointer is; `null` while the card is carried by keys. */
  pointer = $state.raw<{ x: number; y: number } | null>(null);
  private pressed: { id: string; x: number; y: number; pointer: number; card: HTMLElement } | null = null;
  private ended = 0;

  constructor(
    private readonly board: () => HTMLElement,
    private readonly ondrop: (id: string, column: Status) => void,
  ) {}

  /** True for the click that ends a drag, which is no click. */
  isOver(event: MouseEvent): boolean {
    return event.timeStamp - this.ended < 80;
  }

  press(event: PointerEvent, id: string): void {
    if (event.button !== 0) return;
    this.cancel();
    const card = event.currentTarget as HTMLElement;
    this.pressed = { id, x: event.clientX, y: event.clientY, pointer: event.pointerId, card };
  }

  move(event: PointerEvent): void {
    if (!this.pressed) return;
    if (this.id === null) {
      if (Math.hypot(event.clientX - this.pressed.x, event.clientY - this.pressed.y) < threshold) return;
      this.id = this.pressed.id;
      this.pressed.card.setPointerCapture?.(this.pressed.pointer);
    }
    event.preventDefault();
    this.pointer = { x: event.clientX, y: event.clientY };
    this.over = columnUnder(this.board(), event.clientX);
  }

  release(event: PointerEvent): void {
    if (this.pressed && this.id !== null) this.ended = event.timeStamp;
    if (this.pressed) this.drop();
  }

  /** Takes the card up with the keys, or carries it on. */
  carry(id: string, column: Status): void {
    this.id = id;
    this.over = column;
  }

  drop(): void {
    const { id, over } = this;
    this.cancel();
    if (id !== null && over !== null) this.ondrop(id, over);
  }

  cancel(): void {
    this.pressed = null;
    this.id = null;
    this.over = null;
    this.pointer = null;
  }
}

function columnUnder(board: HTMLElement, x: number): Status | null {
  for (const column of board.querySelectorAll<HTMLElement>("[data-column]")) {
    const { left, right } = column.getBoundingClientRect();
    if (x >= left && x < right) return column.dataset.column as Status;
  }
  return null;
}
