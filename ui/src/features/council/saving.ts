// Papers of the council as PDF: asks where to, waits for the work, and says where it went or why it did not.
import { type JobName, type Request, startJob } from "../../api";
import { notifyFailure, notifySaved } from "../../components";
import { t } from "../../i18n/index.svelte";
import { platform } from "../../platform";

type PaperJob = Extract<JobName, "export_agenda" | "export_minutes" | "export_extract">;

export async function savePaper<N extends PaperJob>(
  name: N,
  called: string,
  about: Omit<Request<N>, "path">,
): Promise<void> {
  const place = { suggested: `${called}.pdf`, title: t("meeting-paper-save"), kind: t("paper-file"), extension: "pdf" };
  const path = await platform().chooseFileToSave(place);
  if (!path) return;
  const job = startJob(name, { ...about, path } as Request<N>);
  await job.finished;
  if (job.failure) notifyFailure(job.failure);
  else if (job.state === "done") notifySaved(t("meeting-paper-saved", { path }), path);
}
