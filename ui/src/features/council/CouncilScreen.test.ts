import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call } from "../../api";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import CouncilScreen from "./CouncilScreen.svelte";

let asked: { name: string; request: Record<string, unknown> }[];

async function open(rows = 14) {
  asked = [];
  usePlatform(
    fake({ rows, seen: (name, request) => asked.push({ name, request: request as Record<string, unknown> }) }),
  );
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  const props = { session, year: session.school_year, place: { screen: "council" }, prefer: async () => {} };
  const view = render(CouncilScreen, { ...props, go: (place) => void view.rerender({ place }) });
  return view;
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

/** Moves the convened meeting to today, so that it may be opened. */
async function meetToday(): Promise<string> {
  const list = await call("list_meetings", { body: "council", school_year_id: null });
  if (list.kind !== "done") throw new Error("read");
  const { id, starts_at, place, remote, invited } = list.value[0];
  await call("edit_meeting", { id, held_on: "2026-11-22", starts_at, place, remote, invited });
  return id;
}

/** happy-dom does not know which option is `:checked`, and that is what a bound select asks. */
async function choose(select: HTMLSelectElement, value: string) {
  const option = [...select.options].find((one) => one.value === value);
  select.querySelector = ((query: string) => (query === ":checked" ? option : null)) as typeof select.querySelector;
  await fireEvent.change(select);
}

describe("the council", () => {
  it("gives a number only once attendance is marked", async () => {
    await open();
    await meetToday();
    const proposed = await call("list_decisions", { body: null, school_year_id: null, status: "proposed", text: "" });
    if (proposed.kind === "done") for (const { id } of proposed.value) await call("remove_decision", { id });
    await fireEvent.click(await screen.findByText("Шақырылған отырыс"));
    await fireEvent.click(await screen.findByRole("button", { name: "Отырысты ашу" }));
    await screen.findByText(/төраға, хатшы және кворум бекітіледі/);
    await fireEvent.click(screen.getAllByRole("button", { name: /^Отырысты ашу/, hidden: true }).at(-1)!);
    await screen.findByText(/Белгіленбеген мүше: 3/);
    await screen.findByRole("button", { name: "Өткізіп, нөмір беру" });
    await fireEvent.click(screen.getByRole("button", { name: "Өткізіп, нөмір беру" }));
    await screen.findByText(/Қатысу толық белгіленбеген/);
    for (const name of ["Жүнісов Е. С.", "Төлегенова М. А.", "Бекенов С. Ж."]) {
      await fireEvent.click(screen.getByRole("checkbox", { name: new RegExp(`^${name}`) }));
      await screen.findByRole("checkbox", { name: new RegExp(`^${name}.*: қатысты$`) });
    }
    await fireEvent.click(screen.getByRole("button", { name: "Өткізіп, нөмір беру" }));
    await screen.findByText(/Отырысқа келесі нөмір беріледі/);
    await fireEvent.click(screen.getByRole("button", { name: "Отырысты аяқтап, нөмір беру", hidden: true }));
    await screen.findByRole("heading", { name: "№ 4 отырыс" });
    expect(screen.queryByRole("button", { name: "Мәселе қосу" }), "the agenda is settled").toBeNull();
  });

  it("proposes a decision in two languages, and leaves the vote to the session", async () => {
    await open();
    await fireEvent.click(await screen.findByText("Шақырылған отырыс"));
    await fireEvent.click(await screen.findByRole("button", { name: "Шешім қосу" }));
    const kazakh = screen.getByRole("textbox", { name: "Шешім, қазақша" });
    await fireEvent.input(kazakh, { target: { value: "Назарға алынсын." } });
    await fireEvent.input(screen.getByRole("textbox", { name: "Шешім, орысша" }), {
      target: { value: "Принять к сведению." },
    });
    expect(screen.queryByRole("textbox", { name: "Жақтады" })).toBeNull();
    await fireEvent.keyDown(kazakh, { code: "Enter", ctrlKey: true });
    await screen.findByText("Назарға алынсын.");
    expect(sent("record_decision")[0]).toMatchObject({
      text: { kk: "Назарға алынсын.", ru: "Принять к сведению.", en: "" },
      due_on: null,
    });
  });

  it("keeps a half-written decision when it is left", async () => {
    await open();
    await fireEvent.click(await screen.findByText("Шақырылған отырыс"));
    await fireEvent.click(await screen.findByRole("button", { name: "Шешім қосу" }));
    const kazakh = screen.getByRole("textbox", { name: "Шешім, қазақша" });
    await fireEvent.input(kazakh, { target: { value: "Жартылай" } });
    await fireEvent.keyDown(kazakh, { code: "Escape" });
    await fireEvent.click(await screen.findByRole("button", { name: "Шешім қосу" }));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Шешім, қазақша" }).value).toBe("Жартылай");
  });

  it("puts an open incident on the agenda under its own number", async () => {
    await open();
    await fireEvent.click(await screen.findByText("Шақырылған отырыс"));
    await fireEvent.click(await screen.findByRole("button", { name: "Мәселе қосу" }));
    const picker = screen.getByRole("combobox", { name: /^Ашық инцидент/, hidden: true });
    await fireEvent.click(picker);
    await fireEvent.click(await screen.findByRole("option", { name: /^2026-07\/13/, hidden: true }));
    await fireEvent.click(screen.getByRole("button", { name: "Қосу", hidden: true }));
    await waitFor(() => expect(sent("add_agenda_item")).toHaveLength(1));
    expect(sent("add_agenda_item")[0]).toMatchObject({
      title: { kk: "Академиялық адалдықты бұзу, 2026-07/13 инциденті", ru: "", en: "" },
      incident_id: "i13",
    });
  });

  it("lists decisions of every meeting and asks the core for one status", async () => {
    await open();
    await fireEvent.click(await screen.findByRole("radio", { name: "Шешімдер тізілімі" }));
    const status = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Күйі" });
    await choose(status, "overdue");
    await waitFor(() => expect(sent("list_decisions").at(-1)).toMatchObject({ status: "overdue" }));
    const table = await screen.findByRole("table", { name: "Шешімдер тізілімі" });
    await waitFor(() =>
      expect(
        new Set(
          within(table)
            .getAllByText("Мерзімі өткен")
            .map((one) => one.textContent),
        ),
      ).toEqual(new Set(["Мерзімі өткен"])),
    );
  });

  it("shows a decision in the register to whoever comes from its task", async () => {
    const view = await open();
    const list = await call("list_decisions", { body: null, school_year_id: null, status: null, text: "" });
    if (list.kind !== "done") throw new Error("read");
    const decision = list.value.find((one) => one.status === "done");
    if (!decision) throw new Error("a decision");
    await view.rerender({ place: { screen: "council", record: decision.id, action: "decision" } });
    await screen.findByRole("table", { name: "Шешімдер тізілімі" });
    const card = await screen.findByRole("complementary");
    expect(card.textContent).toContain(decision.number);
    await fireEvent.click(within(card).getByRole("button", { name: "Отырысты ашу" }));
    await waitFor(() => expect(screen.queryByRole("table", { name: "Шешімдер тізілімі" })).toBeNull());
    expect(sent("meeting").at(-1)).toMatchObject({ id: decision.meeting_id });
  });

  it("says the next step when no meeting was called", async () => {
    await open(0);
    await screen.findByText("Отырыс әлі шақырылмаған");
  });
});
