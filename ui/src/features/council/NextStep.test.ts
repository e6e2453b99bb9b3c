import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call } from "../../api";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import BodyForm from "./BodyForm.svelte";
import MeetingPage from "./MeetingPage.svelte";

async function done<T>(reply: Promise<{ kind: string; value?: T }>): Promise<T> {
  const { kind, value } = await reply;
  if (kind !== "done") throw new Error(kind);
  return value as T;
}

/** Opens the newest council meeting that is in the state. */
async function open(state: string): Promise<string> {
  usePlatform(fake({ rows: 14 }));
  const list = await done(call("list_meetings", { body: "council", school_year_id: null }));
  const id = list.find((one) => one.state === state)!.id;
  const { session } = await done(call("app_state", {}));
  render(MeetingPage, { id, session: session!, go: () => {}, onclose: () => {} });
  return id;
}

describe("the steps of a meeting", () => {
  it("signs minutes, locks them, and corrects them only as a further version", async () => {
    const id = await open("minutes");
    await fireEvent.click(await screen.findByRole("button", { name: "Хаттамаға қол қою" }));
    await screen.findByText(/^Қол қоятындар/);
    await fireEvent.click(screen.getAllByRole("button", { name: "Хаттамаға қол қою", hidden: true }).at(-1)!);
    await screen.findByText("Хаттамаға қол қойылған, өзгертуге болмайды.");
    expect(screen.queryByRole("textbox", { name: "Талқылау" })).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: "Түзету" }));
    await fireEvent.input(await screen.findByRole("textbox", { name: "Хаттама неге түзетіледі?", hidden: true }), {
      target: { value: "Тегі қате жазылған" },
    });
    await fireEvent.click(screen.getAllByRole("button", { name: "Түзету", hidden: true }).at(-1)!);
    await waitFor(async () => {
      const { state, correction } = await done(call("meeting", { id }));
      expect([state, correction?.version]).toEqual(["minutes", 2]);
    });
  });

  it("adds several proposals at once and says why each is proposed", async () => {
    const id = await open("convened");
    const before = (await done(call("meeting", { id }))).agenda.length;
    await fireEvent.click(await screen.findByRole("button", { name: "Ұсынылған мәселелер" }));
    const boxes = await screen.findAllByRole("checkbox", { name: /шешілмеген|мерзімі/i });
    for (const box of boxes.slice(0, 2)) await fireEvent.click(box);
    await fireEvent.click(screen.getByRole("button", { name: "Таңдалғанын қосу: 2" }));
    await waitFor(async () => expect((await done(call("meeting", { id }))).agenda).toHaveLength(before + 2));
  });

  it("keeps the rules of a body as they were written", async () => {
    usePlatform(fake({ rows: 14 }));
    const body = (await done(call("list_bodies", {})))[0];
    render(BodyForm, { body, editable: true });
    await fireEvent.input(screen.getAllByRole("textbox", { name: /^Бұйрық/ })[0], { target: { value: "118" } });
    await fireEvent.click(screen.getByRole("button", { name: "Сақтау" }));
    await waitFor(async () => expect((await done(call("list_bodies", {})))[0].order_no).toBe("118"));
  });
});
