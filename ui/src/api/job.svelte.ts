// Long work in the core: started, watched and cancelled from here.
import { call, type Name, type Request, type Value } from "./call";
import type { kinds, Reply } from "./generated";
import type { Failure } from "./words";

/** Every command that the core runs as a job. */
export type JobName = { [N in Name]: (typeof kinds)[N] extends "job" ? N : never }[Name];

const pollEvery = 200;

export class Job<N extends JobName> {
  state = $state<"running" | "done" | "failed" | "cancelled">("running");
  done = $state(0);
  total = $state(0);
  doing = $state("");
  value = $state.raw<Value<N> | undefined>();
  failure = $state.raw<Failure | undefined>();
  private id: string | undefined;
  private unwanted = false;

  /** Resolves when the work is over, whichever way it ended. */
  readonly finished: Promise<this>;

  constructor(name: N, request: Request<N>) {
    this.finished = this.run(name, request);
  }

  async cancel(): Promise<void> {
    this.unwanted = true;
    if (this.id) await call("cancel_job", { job: this.id });
  }

  private async run(name: N, request: Request<N>): Promise<this> {
    const started = await call("start_job", { name, request: request as never });
    if (started.kind !== "done") return this.fail(started);
    this.id = started.value.job;
    if (this.unwanted) await this.cancel();
    while (this.state === "running") {
      await this.look(this.id);
      if (this.state === "running") await new Promise((next) => setTimeout(next, pollEvery));
    }
    return this;
  }

  private async look(id: string): Promise<void> {
    const seen = await call("job_state", { job: id });
    if (seen.kind !== "done") {
      this.fail(seen);
      return;
    }
    const { state, done, total, doing, reply } = seen.value;
    this.done = done;
    this.total = total;
    this.doing = doing;
    const answer = reply as Reply<Value<N>> | null;
    if (answer?.kind === "done") this.value = answer.value;
    else if (answer) this.failure = answer;
    this.state = state;
  }

  private fail(failure: Failure): this {
    this.failure = failure;
    this.state = "failed";
    return this;
  }
}

/** Starts a job and hands back its live progress. */
export function startJob<N extends JobName>(name: N, request: Request<N>): Job<N> {
  return new Job(name, request);
}
