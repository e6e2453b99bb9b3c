// A file on its way into the school: it is read as a job, its rows are looked over, and some of them are left out.
import { draft, dropDraft, type Failure, type Job, type JobName, type Request, startJob, type Value } from "../../api";

export interface KeptReading {
  path: string | null;
  /** Rows that somebody decided otherwise about than the page proposed, by their keys. */
  left: string[];
}

export abstract class Reading<N extends JobName, K extends KeptReading> {
  kept: K;
  preview = $state.raw<Value<N> | undefined>();
  job = $state.raw<Job<N> | null>(null);
  failure = $state.raw<Failure | undefined>();
  private readonly decided = $derived.by(() => new Set(this.kept.left));

  constructor(
    private readonly name: N,
    private readonly key: string,
    private readonly fresh: () => K,
  ) {
    this.kept = $state(draft(key, fresh));
  }

  /** What the job is asked; nothing while no file is chosen. */
  protected abstract request(): Request<N> | null;

  async open(path: string): Promise<void> {
    this.forget();
    this.kept.path = path;
    await this.read();
  }

  /** Reads the file, anew when something about how to read it changed. */
  async read(): Promise<void> {
    const request = this.request();
    if (request === null) return;
    const reading = startJob(this.name, request);
    const earlier = this.job;
    this.job = reading;
    void earlier?.cancel();
    const { value, failure } = await reading.finished;
    // A choice made meanwhile has started another reading, and that one counts.
    if (this.job !== reading) return;
    this.job = null;
    this.failure = failure;
    if (value !== undefined) this.preview = value;
  }

  isDecided(key: string): boolean {
    return this.decided.has(key);
  }

  decide(key: string): void {
    const { left } = this.kept;
    this.kept.left = this.decided.has(key) ? left.filter((one) => one !== key) : [...left, key];
  }

  forget(): void {
    void this.job?.cancel();
    this.job = null;
    this.preview = undefined;
    this.failure = undefined;
    dropDraft(this.key);
    this.kept = draft(this.key, this.fresh);
  }
}

/** The name of a file without the folders before it. */
export function fileName(path: string): string {
  return path.split(/[\\/]/).at(-1) ?? path;
}
