// The journal as it is read: page after page by key, and from the beginning again when something in it changed.
import { untrack } from "svelte";
import {
  call,
  changesOf,
  type Failure,
  type IncidentKind,
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
  /** `null` for those that nobody has judged yet. */
  severities: (Severity | null)[];
  kinds: (IncidentKind | null)[];
  tools: string[];
  detected_from: string | null;
  detected_to: string | null;
  text: string;
  states: IncidentState[];
}

export function freshFilter(): JournalFilter {
  const nothing = { types: [], severities: [], kinds: [], tools: [], states: [] };
  return { group: "all", ...nothing, detected_from: null, detected_to: null, text: "" };
}

export function isFiltering(filter: JournalFilter): boolean {
  const { types, severities, kinds, tools, states } = filter;
  return (
    [types, severities, kinds, tools, states].some((chosen) => chosen.length > 0) ||
    filter.detected_from !== null ||
    filter.detected_to !== null ||
    filter.text !== "" ||
    filter.group !== "all"
  );
}

const pageRows = 50;

export interface Journal extends Watched<IncidentPage> {
  readonly reading: boolean;
  /** The core looks on for a page that is not full yet: words or facts that are frequent and seldom meet. */
  readonly looking: boolean;
  more(): Promise<void>;
}

/** Call while a component is being set up. */
export function readJournal(filter: () => JournalFilter, year: () => string | null): Journal {
  let value = $state.raw<IncidentPage | undefined>();
  let failure = $state.raw<Failure | undefined>();
  let reading = $state(false);
  let looking = $state(false);
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
      looking = last.next !== null && items.length < count * pageRows;
      // What was found is shown while the rest is looked for, but never less than before.
      if (looking && items.length > (value?.items.length ?? 0)) value = { ...last, items };
    } while (last.next && items.length < count * pageRows);
    reading = false;
    looking = false;
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
    get looking() {
      return looking;
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
