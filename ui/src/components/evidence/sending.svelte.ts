// Files on their way into the school: one after another, in pieces, with what went wrong kept in words beside each.
import { call, type Failure, type FileSource, wordFailure, wordRejection } from "../../api";
import { t } from "../../i18n/index.svelte";
import type { Given } from "./given";

/** What the core takes at most, in megabytes; said before a large file starts on its way. */
export const largestFile = 50;
const megabyte = 1024 * 1024;
const chunk = 3 * megabyte;

export interface Problem {
  name: string;
  text: string;
}

/** Hands one file over to the core; returns what the core had against it. */
export type HandOver = (source: FileSource) => Promise<Failure | undefined>;

export class Sending {
  name = $state("");
  /** Which of how many files it is. */
  number = $state(0);
  files = $state(0);
  done = $state(0);
  total = $state(0);
  readonly doing = "doing-sending-file";
  problems = $state<Problem[]>([]);
  private unwanted = false;

  get busy(): boolean {
    return this.files > 0;
  }

  /** Sends the files in their order; one that is refused does not hold up the others. */
  async send(given: Given[], handOver: HandOver): Promise<void> {
    if (this.busy || given.length === 0) return;
    this.problems = [];
    this.unwanted = false;
    this.files = given.length;
    for (const [index, one] of given.entries()) {
      if (this.unwanted) break;
      Object.assign(this, { name: one.name, number: index + 1, done: 0, total: 0 });
      const problem = await this.sendOne(one, handOver);
      if (problem) this.problems.push({ name: one.name, text: problem });
    }
    Object.assign(this, { name: "", number: 0, files: 0 });
  }

  /** Stops before the next piece; what was attached already stays. */
  async cancel(): Promise<void> {
    this.unwanted = true;
  }

  refuseFolders(names: string[]): void {
    this.problems.push(...names.map((name) => ({ name, text: t("evidence-folder") })));
  }

  forget(problem: Problem): void {
    this.problems = this.problems.filter((one) => one !== problem);
  }

  private async sendOne(given: Given, handOver: HandOver): Promise<string | undefined> {
    if (given.kind === "path") return worded(await handOver({ kind: "path", path: given.path }));
    const { file, name } = given;
    if (file.size === 0) return wordRejection({ code: "file-empty" });
    if (file.size > largestFile * megabyte) return wordRejection({ code: "file-too-large", limit: largestFile });
    const staged = await this.stage(file);
    if (this.unwanted) return undefined;
    if ("failure" in staged) return worded(staged.failure);
    return worded(await handOver({ kind: "upload", upload_id: staged.upload, file_name: name }));
  }

  private async stage(file: File): Promise<{ upload: string } | { failure: Failure }> {
    let upload: string | null = null;
    this.total = file.size;
    for (let at = 0; at < file.size && !this.unwanted; at += chunk) {
      const bytes = await base64Of(file.slice(at, at + chunk));
      if (bytes === undefined) return { failure: unreadable(file.name) };
      const reply = await stageNext(upload, bytes);
      if (reply.kind !== "done") return { failure: reply };
      upload = reply.value.upload_id;
      this.done = Math.min(file.size, at + chunk);
    }
    return { upload: upload ?? "" };
  }
}

function stageNext(upload_id: string | null, bytes: string) {
  return call("stage_file", { upload_id, bytes });
}

function worded(failure: Failure | undefined): string | undefined {
  return failure && wordFailure(failure);
}

function unreadable(path: string): Failure {
  return { kind: "rejected", rejection: { code: "file-unreadable", path } };
}

/** The piece in base64; nothing when the file cannot be read any more. */
function base64Of(piece: Blob): Promise<string | undefined> {
  return new Promise((done) => {
    const reader = new FileReader();
    reader.onload = () => done(String(reader.result).split(",")[1]);
    reader.onerror = () => done(undefined);
    reader.readAsDataURL(piece);
  });
}
