// Rows picked to be changed together; only rows that are shown count, so a filter never hides what is about to change.
import { SvelteSet } from "svelte/reactivity";
import { isCtrl } from "../../components";

export class RowPicks {
  private readonly ids = new SvelteSet<string>();
  private from: string | null = null;
  readonly list = $derived.by(() => this.shown().filter((id) => this.ids.has(id)));

  /** `shown` are the rows as they stand on the screen. */
  constructor(private readonly shown: () => string[]) {}

  has(id: string): boolean {
    return this.ids.has(id);
  }

  get any(): boolean {
    return this.list.length > 0;
  }

  toggle(id: string): void {
    if (!this.ids.delete(id)) this.ids.add(id);
    this.from = id;
  }

  all(): void {
    for (const id of this.shown()) this.ids.add(id);
  }

  clear(): void {
    this.ids.clear();
    this.from = null;
  }

  /** Ctrl with a click picks one row more, Shift all rows up to this one; true when the click was that. */
  click(event: MouseEvent, id: string): boolean {
    if (event.shiftKey) this.reach(id);
    else if (event.ctrlKey || event.metaKey) this.toggle(id);
    else return false;
    window.getSelection()?.removeAllRanges();
    return true;
  }

  /** Shift with Space or an arrow, and Ctrl+A; the row that the focus belongs on, or nothing when the key means no pick. */
  key(event: KeyboardEvent, id: string): string | null {
    const step = event.code === "ArrowDown" ? 1 : event.code === "ArrowUp" ? -1 : 0;
    let next = id;
    if (isCtrl(event, "KeyA")) this.all();
    else if (!event.shiftKey || event.ctrlKey || event.altKey) return null;
    else if (event.code === "Space") this.toggle(id);
    else if (step !== 0) {
      const rows = this.shown();
      next = rows[rows.indexOf(id) + step] ?? id;
      if (!this.has(id)) this.from = id;
      this.reach(next);
    } else return null;
    event.preventDefault();
    return next;
  }

  /** From the row that was picked first to this one, and nothing else. */
  private reach(id: string): void {
    const rows = this.shown();
    if (this.from === null || !rows.includes(this.from)) this.from = id;
    const [first, last] = [rows.indexOf(this.from), rows.indexOf(id)].sort((a, b) => a - b);
    this.ids.clear();
    for (const one of rows.slice(first, last + 1)) this.ids.add(one);
  }
}
