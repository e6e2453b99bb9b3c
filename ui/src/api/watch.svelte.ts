// Reading that keeps itself current: what the core knows is watched, never copied into a store.
import { untrack } from "svelte";
import { call, type Name, type Request, type Value } from "./call";
import { changesOf } from "./changed.svelte";
import { watching } from "./generated";
import type { Failure } from "./words";

export interface Watched<T> {
  /** `loading` only until the first answer; later readings keep the old value on the screen. */
  readonly state: "idle" | "loading" | "ready" | "failed";
  readonly value: T | undefined;
  readonly failure: Failure | undefined;
  reload(): void;
}

/**
 * Reads now, again when the request changes, and again after any write that touched what the command watches.
 * Call it while a component is being set up. A `null` request reads nothing.
 */
export function watch<N extends Name>(name: N, request: () => Request<N> | null): Watched<Value<N>> {
  let state = $state<Watched<Value<N>>["state"]>("loading");
  let value = $state.raw<Value<N> | undefined>();
  let failure = $state.raw<Failure | undefined>();
  let asked = 0;
  let again = $state(0);

  async function read(wanted: Request<N>): Promise<void> {
    asked += 1;
    const mine = asked;
    if (value === undefined) state = "loading";
    const reply = await call(name, wanted);
    if (mine !== asked) return;
    if (reply.kind === "done") {
      value = reply.value;
      failure = undefined;
      state = "ready";
    } else {
      failure = reply;
      state = "failed";
    }
  }

  $effect(() => {
    changesOf(watching[name] ?? []);
    void again;
    const wanted = request();
    if (wanted === null) {
      asked += 1;
      untrack(() => {
        value = undefined;
        failure = undefined;
        state = "idle";
      });
      return;
    }
    const plain = $state.snapshot(wanted) as Request<N>;
    untrack(() => void read(plain));
  });

  return {
    get state() {
      return state;
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
