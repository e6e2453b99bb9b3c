import { beforeEach, describe, expect, it, vi } from "vitest";
import { showIn } from "../i18n/index.svelte";
import { usePlatform } from "../platform";
import { fake, Refused } from "../platform/fake";
import { call, Form, onStep, type Step, startJob, wordRejection, wordStep } from ".";

beforeEach(() => {
  usePlatform(fake());
  showIn("kk");
});

describe("call", () => {
  it("tells the frame about a saved step, and only once", async () => {
    const steps: Step[] = [];
    const stop = onStep((_, step) => steps.push(step));
    await call("edit_activity", { id: "a02", field: "title", language: "kk", text: "Стенд" });
    const all = { stage_ids: [], statuses: [], person_id: null, text: "", baseline_id: null, only_changed: false };
    await call("show_plan", { school_year_id: "y1", ...all });
    stop();
    expect(steps.map((step) => [step.name, step.subject])).toEqual([["edit_activity", "2"]]);
  });

  it("turns a door that fails into one calm fault", async () => {
    vi.spyOn(console, "error").mockImplementation(() => {});
    usePlatform({ ...fake(), call: () => Promise.reject(new Error("no door")) });
    expect(await call("lock", {})).toEqual({ kind: "fault", reference: "ui-lock" });
  });
});

describe("form", () => {
  it("puts a rejection beside the field it names", async () => {
    const form = new Form(["title"]);
    expect(await form.send("edit_activity", { id: "a02", field: "title", language: "kk", text: " " })).toBeUndefined();
    expect(form.errorFor("title")).toContain("Атауы");
    expect(form.error, "nothing is left for the form as a whole").toBeUndefined();
  });

  it("says for the whole form what none of its fields owns", async () => {
    const form = new Form(["title"]);
    await form.send("withdraw_mark", { mark_id: "m", reason: "" });
    expect(form.errorFor("title")).toBeUndefined();
    expect(form.error).toBe(wordRejection({ code: "reason-missing" }));
  });

  it("forgets the rejection once the request is accepted", async () => {
    const form = new Form(["title"]);
    await form.send("edit_activity", { id: "a02", field: "title", language: "kk", text: "" });
    expect(await form.send("edit_activity", { id: "a02", field: "title", language: "kk", text: "Стенд" })).toEqual({
      value: null,
    });
    expect(form.error).toBeUndefined();
  });
});

describe("words of a reply", () => {
  it("name the field, the days and the right in words", () => {
    expect(
      wordRejection({ code: "day-outside-year", field: "marked_on", from: "2026-09-01", to: "2027-05-25" }),
    ).toContain("01.09.2026");
    expect(wordRejection({ code: "not-allowed", right: "plan_write" })).toContain("Жоспарды өзгерту");
  });

  it("name the step that was taken", () => {
    expect(wordStep({ name: "mark_done", subject: "3" })).toBe("3-іс-шараға орындау белгісі қойылды");
  });
});

describe("job", () => {
  it("reports progress and ends with the value", async () => {
    let looks = 0;
    const job_state = () => {
      looks += 1;
      const saved = { kind: "done" as const, value: { path: "/a.xlsx", bytes: 1 }, changed: [], step: null };
      return looks < 2
        ? { state: "running" as const, done: 10, total: 30, doing: "doing-plan", reply: null }
        : { state: "done" as const, done: 30, total: 30, doing: "doing-saving", reply: saved };
    };
    usePlatform(fake({ handlers: { start_job: () => ({ job: "j" }), job_state } }));
    const job = await startJob("export_workbook", { school_year_id: "y1", language: "kk", path: "/a.xlsx" }).finished;
    expect([job.state, job.done, job.value?.path]).toEqual(["done", 30, "/a.xlsx"]);
  });

  it("that cannot start is failed with the reason", async () => {
    const start_job = () => {
      throw new Refused({ code: "target-unwritable", path: "/a.xlsx" });
    };
    usePlatform(fake({ handlers: { start_job } }));
    const job = await startJob("backup", { path: "/a.xlsx" }).finished;
    expect([job.state, job.failure?.kind]).toEqual(["failed", "rejected"]);
  });

  it("can be cancelled while it runs", async () => {
    const cancelled: unknown[] = [];
    const job_state = () => ({
      state: cancelled.length > 0 ? ("cancelled" as const) : ("running" as const),
      done: 0,
      total: 0,
      doing: "doing-plan",
      reply: null,
    });
    const cancel_job = (request: unknown) => {
      cancelled.push(request);
      return null;
    };
    usePlatform(fake({ handlers: { start_job: () => ({ job: "j" }), job_state, cancel_job } }));
    const job = startJob("check", {});
    await vi.waitFor(() => expect(job.doing).toBe("doing-plan"));
    await job.cancel();
    await job.finished;
    expect([job.state, cancelled]).toEqual(["cancelled", [{ job: "j" }]]);
  });
});
