// A file that a job writes: asks where to, follows the work, and says where it went or why it did not.
import { type Job, startJob } from "../../api";
import { platform } from "../../platform";
import { notifyFailure, notifySaved } from "..";

type SavingJob = "save_evidence" | "save_all_evidence" | "export_inspection";
type Place = Parameters<ReturnType<typeof platform>["chooseFileToSave"]>[0];

export class Saving {
  job = $state.raw<Job<SavingJob> | null>(null);

  /** Resolves once the work is over; true when the file was written. */
  async save<N extends SavingJob>(
    place: Place,
    name: N,
    request: (path: string) => Parameters<typeof startJob<N>>[1],
    saved: (path: string) => string,
  ): Promise<boolean> {
    if (this.job) return false;
    const path = await platform().chooseFileToSave(place);
    if (!path) return false;
    const job = startJob(name, request(path));
    this.job = job as unknown as Job<SavingJob>;
    await job.finished;
    this.job = null;
    if (job.value) notifySaved(saved(job.value.path), job.value.path);
    else if (job.failure) notifyFailure(job.failure);
    return job.value !== undefined;
  }
}
