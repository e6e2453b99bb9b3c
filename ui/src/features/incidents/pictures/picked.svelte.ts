// The incidents behind one number of a picture, read from the journal page after page until all of them are there.
import { untrack } from "svelte";
import {
  askOn,
  changesOf,
  type Failure,
  type IncidentRow,
  type IncidentState,
  type IncidentType,
  type Severity,
  type Watched,
} from "../../../api";
import { lastOfMonth } from "../../../i18n/index.svelte";
import { freshFilter, type JournalFilter } from "../journal.svelte";

export interface Picked {
  /** What the number says, in words. */
  title: string;
  /** "2026-10"; a month in which they were detected. */
  month?: string;
  type?: IncidentType;
  /** `null` for those that nobody has judged yet. */
  severity?: Severity | null;
  closed?: boolean;
}

/** Voided incidents are in no picture. */
const counted: IncidentState[] = ["registered", "under_review", "measures", "closed", "dismissed", "reopened"];
const pageRows = 200;

/** The journal narrowed to what a number counts. */
export function filterOf(picked: Picked): JournalFilter {
  return {
    ...freshFilter(),
    types: picked.type ? [picked.type] : [],
    severities: picked.severity === undefined ? [] : [picked.severity],
    states: picked.closed ? ["closed"] : counted,
    detected_from: picked.month ? `${picked.month}-01` : null,
    detected_to: picked.month ? lastOfMonth(picked.month) : null,
  };
}

/** Call while a component is being set up. */
export function readPicked(picked: () => Picked, year: () => string): Watched<IncidentRow[]> {
  let value = $state.raw<IncidentRow[] | undefined>();
  let failure = $state.raw<Failure | undefined>();
  let again = $state(0);
  let asked = 0;

  async function read(wanted: Picked, school_year_id: string): Promise<void> {
    asked += 1;
    const mine = asked;
    const request = { ...filterOf(wanted), school_year_id, limit: pageRows };
    const reply = await askOn(request, Number.POSITIVE_INFINITY, () => mine === asked);
    if (!reply) return;
    failure = reply.kind === "done" ? undefined : reply;
    if (reply.kind === "done") value = reply.value;
  }

  $effect(() => {
    changesOf(["incidents", "people"]);
    void again;
    const wanted = { ...picked() };
    const of = year();
    untrack(() => {
      value = undefined;
      void read(wanted, of);
    });
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
    reload: () => {
      again += 1;
    },
  };
}
