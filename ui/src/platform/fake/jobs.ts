// Long work in the in-memory school: it takes a moment, reports how far it is, and then answers as its command does.
import type { Reply } from "../../api/generated";
import { type Handlers, Refused } from "./index";
import { today } from "./state";

interface Running {
  name: string;
  request: unknown;
  since: number;
  cancelled: boolean;
}

/** What the work is doing while it lasts; the last word stands for everything that writes a file. */
const doing: Record<string, string> = {
  read_import_table: "doing-reading-table",
  read_plan_document: "doing-reading-document",
  check: "doing-verifying",
  save_all_evidence: "doing-collecting-evidence",
  export_inspection: "doing-writing-pages",
};

/** The three commands around every job; `answer` carries out the job's own command. */
export function jobCommands(takes: number, answer: (name: string, request: unknown) => unknown): Handlers {
  const jobs = new Map<string, Running>();
  const find = (id: string) => {
    const found = jobs.get(id);
    if (!found) throw new Refused({ code: "job-unknown" });
    return found;
  };
  return {
    start_job: ({ name, request }) => {
      const job = `job-${jobs.size + 1}`;
      jobs.set(job, { name, request, since: Date.now(), cancelled: false });
      return { job };
    },
    job_state: ({ job }) => {
      const { name, request, since, cancelled } = find(job);
      const done = takes > 0 ? Math.min(100, Math.floor(((Date.now() - since) / takes) * 100)) : 100;
      const at = { done, total: 100, doing: doing[name] ?? "doing-saving", reply: null };
      if (cancelled) return { ...at, state: "cancelled" };
      if (done < 100) return { ...at, state: "running" };
      const reply = answer(name, request) as Reply<unknown>;
      return { ...at, state: reply.kind === "done" ? "done" : "failed", reply };
    },
    cancel_job: ({ job }) => {
      find(job).cancelled = true;
      return null;
    },
  };
}

const saved = ({ path }: { path: string }) => ({ path, bytes: 40_960 });

export const fileCommands: Handlers = {
  export_workbook: saved,
  export_plan: saved,
  export_list: saved,
  export_calendar: saved,
  export_import_template: saved,
  export_journal: saved,
  export_journal_with_names: saved,
  export_document: saved,
  backup: saved,
  check: (_, state) => ({
    sound: true,
    integrity: [],
    foreign_keys: [],
    chain: { operations: state.operations.length, head: `9f2c61d0a4-${today}`, intact: true, first_broken: null },
    files: 0,
    damaged_files: [],
  }),
};
