import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call } from "../../api";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import Reminders from "./Reminders.svelte";

let asked: { name: string; request: unknown }[];

async function open() {
  asked = [];
  usePlatform(fake({ seen: (name, request) => asked.push({ name, request }) }));
  render(Reminders);
  await screen.findByRole("button", { name: "7 күн бұрын" });
}

async function save() {
  await fireEvent.click(screen.getByRole("button", { name: "Сақтау" }));
}

function sent() {
  return asked.filter((one) => one.name === "set_reminder_settings").map((one) => one.request);
}

describe("settings of reminders", () => {
  it("are changed together and read back", async () => {
    await open();
    await fireEvent.click(screen.getByRole("button", { name: "7 күн бұрын" }));
    await fireEvent.input(screen.getByRole("textbox", { name: "Басқа: неше күн бұрын" }), { target: { value: "10" } });
    await fireEvent.click(screen.getByRole("button", { name: "Қосу" }));
    await fireEvent.click(screen.getByLabelText("Тек менің істерім"));
    await fireEvent.click(screen.getByRole("checkbox", { name: "Компьютер экранына хабарлама шығару" }));
    await save();
    await waitFor(() => expect(sent()).toHaveLength(1));
    expect(sent()[0]).toEqual({ lead_days: [3, 1, 0, 10], scope: "mine", digest_time: "08:30", desktop: false });
    const reply = await call("reminders", {});
    expect(reply.kind === "done" && reply.value.settings.scope).toBe("mine");
  });

  it("turn the digest off, and its time goes with it", async () => {
    await open();
    await fireEvent.click(screen.getByRole("checkbox", { name: "Таңғы қорытындыны көрсету" }));
    expect(screen.queryByRole("textbox", { name: "Қорытынды уақыты" })).toBeNull();
    await save();
    await waitFor(() => expect(sent()[0]).toMatchObject({ digest_time: null }));
  });

  it("say beside the time that it is none, and keep what was typed", async () => {
    await open();
    const time = screen.getByRole<HTMLInputElement>("textbox", { name: "Қорытынды уақыты" });
    await fireEvent.input(time, { target: { value: "25:00" } });
    await save();
    await waitFor(() => expect(time.getAttribute("aria-invalid")).toBe("true"));
    expect(time.value).toBe("25:00");
  });
});
