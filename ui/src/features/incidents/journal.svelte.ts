// The journal as it is read: page after page by key, and from the beginning again when something in it changed.
import { untrack } from "svelte";
import {
  call,
  changesOf,
  type Failure,
  type IncidentPage,
  type IncidentRow,
  type IncidentState,
  type IncidentType,
  type Severity,
  type Watched,
} from "../../api";

export interface JournalFilter {
  group: "all" | "open" | "finished";
  types: IncidentType[];
  severities: Severity[];
  text: string;
  states: IncidentState[];
}

export function freshFilter(): JournalFilter {
  return { group: "all", types: [], severities: [], text: "", states: [] };
}

export function isFiltering(filter: JournalFilter): boolean {
  return (
    [filter.types, filter.severities, filter.states].some((chosen) => chosen.length > 0) ||
    filter.text !== "" ||
    filter.group !== "all"
  );
}

const pageRows = 50;

export interface Journal extends Watched<IncidentPage> {
  readonly reading: boolean;
  more(): Promise<void>;
}

/** Call while a component is being set up. */
export function readJournal(filter: () => JournalFilter, year: () => string | null): Journal {
  let value = $state.raw<IncidentPage | undefined>();
  let failure = $state.raw<Failure | undefined>();
  let reading = $state(false);
  let again = $state(0);
  let pages = 1;
  let asked = 0;

  async function page(after: string | null): Promise<IncidentPage | undefined> {
    const wanted = { ...$state.snapshot(filter()), school_year_id: year(), after, limit: pageRows };
    const reply = await call("list_incidents", wanted);
    if (reply.kind === "done") return reply.value;
    failure = reply;
    return undefined;
  }

  async function read(count: number): Promise<void> {
    asked += 1;
    const mine = asked;
    reading = true;
    let items: IncidentRow[] = [];
    let last: IncidentPage | undefined;
    do {
      last = await page(last?.next ?? null);
      if (mine !== asked) return;
      if (!last) break;
      items = [...items, ...last.items];
    } while (last.next && items.length < count * pageRows);
    reading = false;
    if (!last) return;
    failure = undefined;
    value = { ...last, items };
  }

  $effect(() => {
    changesOf(["incidents", "people"]);
    void again;
    untrack(() => void read(pages));
  });

  let filtered = "";
  $effect(() => {
    const key = JSON.stringify([filter(), year()]);
    if (filtered !== "" && filtered !== key) {
      pages = 1;
      untrack(() => void read(1));
    }
    filtered = key;
  });

  return {
    get state() {
      return failure ? "failed" : value ? "ready" : "loading";
    },
    get value() {
      return value;
    },
    get failure() {
      return failure;
    },
    get reading() {
      return reading;
    },
    reload: () => {
      again += 1;
    },
    more: async () => {
      if (reading || !value?.next) return;
      pages += 1;
      await read(pages);
    },
  };
}
