// Long work of the in-memory school: it takes a second and a half, says what it is doing, and stops when asked to.
import type { JobState, Reply } from "../../api/generated";
import { type Handlers, Refused } from "./index";
import type { FakeState } from "./state";

interface Started {
  name: string;
  request: unknown;
  at: number;
  reply: Reply<unknown> | null;
}

const lasts = 1_500;
/** What each job says it is doing, in the order it does it. */
const steps: Record<string, string[]> = {
  save_evidence: ["doing-saving"],
  save_all_evidence: ["doing-collecting-evidence", "doing-saving"],
  export_inspection: ["doing-building-index", "doing-collecting-evidence", "doing-writing-pages", "doing-saving"],
};

export function jobCommands(handlers: Handlers): Handlers {
  const jobs = new Map<string, Started>();
  return {
    start_job: ({ name, request }) => {
      const job = `job-${jobs.size + 1}`;
      jobs.set(job, { name, request, at: Date.now(), reply: null });
      return { job };
    },
    job_state: ({ job }, state) => {
      const started = jobs.get(job);
      if (!started) throw new Refused({ code: "job-unknown" });
      return stateOf(handlers, started, state);
    },
    cancel_job: ({ job }) => {
      const started = jobs.get(job);
      if (started) started.reply ??= { kind: "rejected", rejection: { code: "job-cancelled" } };
      return null;
    },
  };
}

function stateOf(handlers: Handlers, started: Started, state: FakeState): JobState {
  const done = Math.min(100, Math.floor(((Date.now() - started.at) / lasts) * 100));
  const says = steps[started.name] ?? ["doing-plan"];
  const doing = says[Math.min(says.length - 1, Math.floor((done / 100) * says.length))];
  if (done === 100) started.reply ??= finish(handlers, started, state);
  const reply = started.reply;
  const isCancelled = reply?.kind === "rejected" && reply.rejection.code === "job-cancelled";
  const stage = !reply ? "running" : isCancelled ? "cancelled" : reply.kind === "done" ? "done" : "failed";
  return { state: stage, done, total: 100, doing, reply };
}

function finish(handlers: Handlers, { name, request }: Started, state: FakeState): Reply<unknown> {
  const work = handlers[name as keyof Handlers] as ((request: unknown, state: FakeState) => unknown) | undefined;
  try {
    const saved = { path: (request as { path?: string }).path ?? "", bytes: 40_960 };
    return { kind: "done", value: work ? work(request, state) : saved, changed: [], step: null };
  } catch (cause) {
    if (cause instanceof Refused) return { kind: "rejected", rejection: cause.rejection };
    throw cause;
  }
}
