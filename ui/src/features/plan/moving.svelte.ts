// Moving a row: asks the core, and once the row stands in its new place says where that is.
import { call, type StageView } from "../../api";
import { notifyFailure } from "../../components";
import { t } from "../../i18n/index.svelte";
import { placeOf, type Slot, standsIn } from "./moves";

export class RowMoves {
  private awaited: { id: string; slot: Slot } | null = null;
  private isBusy = false;

  constructor(
    private readonly stages: () => StageView[],
    private readonly onmoved: (id: string, words: string) => void,
  ) {}

  async move(id: string, slot: Slot | undefined): Promise<void> {
    if (!slot || this.isBusy || standsIn(this.stages(), id, slot)) return;
    this.isBusy = true;
    this.awaited = { id, slot };
    const reply = await call("move_activity", { id, ...slot });
    this.isBusy = false;
    if (reply.kind === "done") return;
    this.awaited = null;
    notifyFailure(reply);
  }

  /** Runs whenever the rows were read again: a moved row is drawn anew, so the focus has to follow it. */
  follow(): void {
    const stages = this.stages();
    if (!this.awaited || !standsIn(stages, this.awaited.id, this.awaited.slot)) return;
    const { id } = this.awaited;
    this.awaited = null;
    const place = placeOf(stages, id);
    if (!place) return;
    const row = place.stage.activities[place.index];
    const words = t("row-moved", {
      activity: row.number || row.title,
      stage: place.stage.number,
      place: place.index + 1,
      total: place.stage.activities.length,
    });
    this.onmoved(id, words);
  }
}
