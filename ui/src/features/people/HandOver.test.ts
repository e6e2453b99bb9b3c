import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, draft, wordFailure } from "../../api";
import type { Place } from "../../components";
import { usePlatform } from "../../platform";
import { fake, type Handlers } from "../../platform/fake";
import PeopleScreen from "./PeopleScreen.svelte";

let asked: { name: string; request: Record<string, unknown> }[];
let went: Place[];

async function open(person = "p2", handlers: Handlers = {}) {
  asked = [];
  went = [];
  const seen = (name: string, request: unknown) => asked.push({ name, request: request as Record<string, unknown> });
  usePlatform(fake({ rows: 14, seen, handlers }));
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  const place = { screen: "people", record: person };
  const props = { session, year: session.school_year, place, prefer: async () => {} };
  const go = (to: Place) => {
    went.push(to);
    void view.rerender({ place: to });
  };
  const view = render(PeopleScreen, { ...props, go });
  await fireEvent.click(await screen.findByRole("button", { name: "Істерін тапсыру" }));
  return within(await screen.findByRole("complementary", { name: /^Істерін тапсыру: / }));
}

async function choose(panel: ReturnType<typeof within>, text: string) {
  const box = await panel.findByRole("combobox", { name: "Кімге" });
  await fireEvent.input(box, { target: { value: text } });
  await screen.findByRole("option", { name: new RegExp(text, "i") });
  await new Promise((settled) => setTimeout(settled));
  await fireEvent.keyDown(box, { code: "Enter" });
}

async function send(panel: ReturnType<typeof within>) {
  await fireEvent.click(panel.getByRole("button", { name: /^Істерін тапсыру/ }));
}

function sent() {
  return asked.filter((one) => one.name === "hand_over").map((one) => one.request);
}

describe("handing over", () => {
  it("moves what is ticked, reports how much moved, and leads to who took over", async () => {
    const panel = await open();
    await choose(panel, "қасымова");
    const kept = panel.getByRole<HTMLInputElement>("checkbox", { name: "Директордың орынбасары" });
    await fireEvent.click(kept);
    await fireEvent.input(panel.getByRole("textbox", { name: /Бұйрық нөмірі/ }), { target: { value: "131" } });
    await send(panel);
    await panel.findByText("Істері тапсырылды");
    const [request] = sent();
    expect(request).toMatchObject({ from_id: "p2", on: "2026-11-22", order_no: "131", work: true, leaves: false });
    expect(panel.getByText(`Рөлдер: ${(request.roles as string[]).length}`)).toBeTruthy();
    expect(panel.getByText("Тапсырмалар: 3")).toBeTruthy();
    const people = await call("list_people", { text: "", include_left: true });
    if (people.kind !== "done") throw new Error("read");
    const [from, to] = ["p2", String(request.to_id)].map((id) => people.value.find((one) => one.id === id)!);
    expect(
      from.roles.filter((held) => !held.to_on).map((held) => held.role),
      "the role that was not ticked stays",
    ).toEqual(["deputy_head"]);
    expect(to.roles.some((held) => held.role === "deputy_chair" && held.order_no === "131")).toBe(true);
    await fireEvent.click(panel.getByRole("button", { name: "Қабылдаған адамды ашу" }));
    expect(went.at(-1)).toEqual({ screen: "people", record: to.id });
  });

  it("names the open work behind its counts and says what keeps the old name", async () => {
    const panel = await open();
    const tasks = (await panel.findByText("Тапсырмалар: 3")).closest("details")!;
    expect(within(tasks).getByText(/Ереже жобасын заңгерге беру/)).toBeTruthy();
    expect(panel.getByText(/бұрынғы аты сақталады/)).toBeTruthy();
  });

  it("does not offer the same person, and the refusal of one stands beside the field", async () => {
    const panel = await open();
    const box = await panel.findByRole("combobox", { name: "Кімге" });
    await fireEvent.click(box);
    const offered = (await screen.findAllByRole("option")).map((one) => one.textContent);
    expect(offered.some((one) => one?.includes("Қасымова"))).toBe(true);
    expect(offered.some((one) => one?.startsWith("Оспанов Д. Е."))).toBe(false);
    draft<{ to: string | null }>("hand-over-p2", () => ({ to: null })).to = "p2";
    await send(panel);
    await waitFor(() => expect(box.getAttribute("aria-invalid")).toBe("true"));
    expect(panel.getByText(/сол адамның өзіне тапсыруға болмайды/)).toBeTruthy();
    const refused = await call("hand_over", sent()[0] as never);
    if (refused.kind === "done") throw new Error("the same person was accepted");
    expect(wordFailure(refused)).toContain("Басқа адамды таңдаңыз");
  });

  it("keeps what was typed when the panel is left and opened again", async () => {
    const panel = await open();
    await fireEvent.input(await panel.findByRole("textbox", { name: /Бұйрық нөмірі/ }), { target: { value: "77" } });
    await fireEvent.click(panel.getByRole("button", { name: "Артқа" }));
    await fireEvent.click(await screen.findByRole("button", { name: "Істерін тапсыру" }));
    const again = within(await screen.findByRole("complementary", { name: /^Істерін тапсыру: / }));
    expect((await again.findByRole<HTMLInputElement>("textbox", { name: /Бұйрық нөмірі/ })).value).toBe("77");
  });

  it("forgets the report once the step was taken back", async () => {
    const panel = await open();
    await choose(panel, "қасымова");
    await send(panel);
    await panel.findByText("Істері тапсырылды");
    await call("undo", { operation: null });
    await panel.findByRole("combobox", { name: "Кімге" });
    expect(panel.queryByText("Істері тапсырылды")).toBeNull();
  });

  it("says that there is nothing to hand over", async () => {
    const nothing = { roles: [], bodies: [], activities: [], tasks: [], decisions: [], incidents: [] };
    const panel = await open("p2", { hand_over_preview: () => nothing });
    await panel.findByText("Тапсыратын ештеңе жоқ");
  });
});
