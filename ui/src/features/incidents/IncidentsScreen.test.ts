import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, type SessionCard } from "../../api";
import { usePlatform } from "../../platform";
import { type FakeOptions, fake } from "../../platform/fake";
import IncidentsScreen from "./IncidentsScreen.svelte";

let asked: { name: string; request: Record<string, unknown> }[];

async function open(options: FakeOptions = {}, change: (session: SessionCard) => void = () => {}) {
  asked = [];
  usePlatform(
    fake({
      rows: 14,
      ...options,
      seen: (name, request) => asked.push({ name, request: request as Record<string, unknown> }),
    }),
  );
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  change(session);
  const props = { session, year: session.school_year, place: { screen: "incidents" }, prefer: async () => {} };
  const view = render(IncidentsScreen, { ...props, go: (place) => void view.rerender({ place }) });
  return view;
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

async function enter() {
  await fireEvent.click(screen.getByRole("button", { name: /^Инцидент тіркеу/ }));
  return screen.findByRole("complementary", { name: "Жаңа инцидент" });
}

const field = {
  what: () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "1. Не болды?" }),
  occurred: () => screen.getByRole<HTMLInputElement>("textbox", { name: "2. Қашан болды?" }),
  detected: () => screen.getByRole<HTMLInputElement>("textbox", { name: "3. Қашан анықталды?" }),
  reported: () => screen.getByLabelText<HTMLInputElement>("5. Кім хабарлады?"),
  action: () => screen.getByRole<HTMLTextAreaElement>("textbox", { name: "6. Қандай жедел шара қолданылды?" }),
};

async function fillIn() {
  await fireEvent.input(field.what(), { target: { value: "Тест жауабын ЖИ қате берген." } });
  await fireEvent.click(screen.getByRole("button", { name: "Кеше" }));
  await fireEvent.input(field.detected(), { target: { value: "22.11.2026" } });
  await fireEvent.click(screen.getByRole("radio", { name: "Қате мазмұн" }));
  await fireEvent.input(field.reported(), { target: { value: "тарих пәнінің мұғалімі" } });
  await fireEvent.click(screen.getByRole("button", { name: "Материал қолданыстан шығарылды" }));
}

describe("the quick entry", () => {
  it("registers with Ctrl+Enter and opens the incident under the number it was given", async () => {
    await open();
    const panel = await enter();
    await fillIn();
    expect(within(panel).getByText("Толтырылғаны: 6 / 6")).toBeTruthy();
    await fireEvent.keyDown(field.action(), { code: "Enter", ctrlKey: true });
    await screen.findByRole("complementary", { name: "2026-07/15" });
    expect(sent("register_incident")).toEqual([
      {
        what: "Тест жауабын ЖИ қате берген.",
        occurred_on: "2026-11-21",
        occurred_time: null,
        occurred_approximate: false,
        detected_on: "2026-11-22",
        detected_time: null,
        incident_type: "wrong_content",
        reported_by: "тарих пәнінің мұғалімі",
        immediate_action: "Материал қолданыстан шығарылды.",
      },
    ]);
  });

  it("chooses the type by the place of the digit, so that the Kazakh layout's letters there do too", async () => {
    await open();
    await enter();
    const tile = screen.getByRole<HTMLInputElement>("radio", { name: "Академиялық адалдықты бұзу" });
    // On a Kazakh keyboard the third key of the digit row writes a letter.
    await fireEvent.keyDown(tile, { code: "Digit3", key: "і" });
    await waitFor(() => expect(tile.checked).toBe(true));
  });

  it("leaves digits that are typed into a text alone", async () => {
    await open();
    const panel = await enter();
    await fireEvent.keyDown(field.what(), { code: "Digit3", key: "3" });
    const tiles = within(panel).getAllByRole<HTMLInputElement>("radio");
    expect(tiles).toHaveLength(7);
    expect(tiles.filter((one) => one.checked)).toEqual([]);
  });

  it("keeps the draft when Esc closes it, and brings it back", async () => {
    await open();
    await enter();
    await fireEvent.input(field.what(), { target: { value: "Жартылай жазылған" } });
    await fireEvent.keyDown(field.what(), { code: "Escape" });
    expect(screen.queryByRole("complementary")).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: /^Тіркеуді жалғастыру/ }));
    expect(field.what().value).toBe("Жартылай жазылған");
  });

  it("keeps the draft when the person visits another screen", async () => {
    const view = await open();
    await enter();
    await fireEvent.input(field.what(), { target: { value: "Жартылай жазылған" } });
    view.unmount();
    const state = await call("app_state", {});
    if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
    const session = state.value.session;
    const place = { screen: "incidents", action: "new" };
    render(IncidentsScreen, { session, year: session.school_year, place, go: () => {}, prefer: async () => {} });
    await waitFor(() => expect(field.what().value).toBe("Жартылай жазылған"));
  });

  it("opens by a place that asks for a new incident, as Ctrl+I makes it", async () => {
    const view = await open();
    await view.rerender({ place: { screen: "incidents", action: "new" } });
    await screen.findByRole("complementary", { name: "Жаңа инцидент" });
    await waitFor(() => expect(document.activeElement).toBe(field.what()));
  });

  it("puts the words for a pupil in at the caret", async () => {
    await open();
    await enter();
    await fireEvent.input(field.what(), { target: { value: "Тестті байқады." } });
    field.what().setSelectionRange(7, 7);
    await fireEvent.click(screen.getByRole("button", { name: "А оқушысы" }));
    await waitFor(() => expect(field.what().value).toBe("Тестті А оқушысы байқады."));
  });

  it("says beside the field what is missing and goes there", async () => {
    await open();
    await enter();
    await fillIn();
    await fireEvent.input(field.reported(), { target: { value: "" } });
    await fireEvent.keyDown(field.action(), { code: "Enter", ctrlKey: true });
    await waitFor(() => expect(field.reported().getAttribute("aria-invalid")).toBe("true"));
    await waitFor(() => expect(document.activeElement).toBe(field.reported()));
    expect(field.action().value).toBe("Материал қолданыстан шығарылды.");
  });

  it("is not offered to somebody who may only read", async () => {
    await open({}, (session) => {
      session.rights = session.rights.filter((right) => right !== "incidents_write");
    });
    await screen.findByText("2026-07/14");
    expect(screen.queryByRole("button", { name: /^Инцидент тіркеу/ })).toBeNull();
  });
});

describe("the journal", () => {
  it("reads the next page by the key the core gave, and stays on the pages it has", async () => {
    await open({ rows: 120 });
    await screen.findByText("Көрсетілгені: 50");
    await fireEvent.click(screen.getByRole("button", { name: "Тағы көрсету" }));
    await screen.findByText("Көрсетілгені: 100");
    expect(sent("list_incidents").at(-1)).toMatchObject({ after: "i71", limit: 50 });
  });

  it("asks the core for the group that was chosen", async () => {
    await open();
    await fireEvent.click(await screen.findByRole("radio", { name: "Ашық 4" }));
    await screen.findByText("Көрсетілгені: 4");
    expect(sent("list_incidents").at(-1)).toMatchObject({ group: "open", after: null });
  });

  it("is narrowed by kind, tool and day of detection, and keeps that until all of it is cleared", async () => {
    const view = await open();
    await fireEvent.click(await screen.findByRole("button", { name: "Сипаты" }));
    await fireEvent.click(await screen.findByRole("checkbox", { name: "Ауыр инцидент" }));
    await fireEvent.click(await screen.findByRole("checkbox", { name: "Бағаланбаған" }));
    expect(sent("list_incidents").at(-1)).toMatchObject({ kinds: ["serious", null], after: null });
    await fireEvent.click(screen.getByRole("button", { name: "ЖИ құралы" }));
    const tool = within(screen.getByRole("dialog", { name: "ЖИ құралы" })).getAllByRole("checkbox")[0];
    await fireEvent.click(tool);
    expect((sent("list_incidents").at(-1) as { tools: string[] }).tools).toHaveLength(1);
    await fireEvent.click(screen.getByRole("button", { name: "Анықталған күні" }));
    await fireEvent.input(screen.getByRole("textbox", { name: "Қай күннен бастап" }), { target: { value: "05.10.2" } });
    expect(sent("list_incidents").at(-1)).toMatchObject({ detected_from: null });
    await fireEvent.input(screen.getByRole("textbox", { name: "Қай күннен бастап" }), {
      target: { value: "05.10.2026" },
    });
    expect(sent("list_incidents").at(-1)).toMatchObject({ detected_from: "2026-10-05", detected_to: null });
    view.unmount();
    await open();
    await screen.findByRole("button", { name: /^Анықталған күні: 05.10.2026 бастап/ });
    await fireEvent.click(screen.getByRole("button", { name: "Сүзгілерді алып тастау" }));
    await screen.findByText("Көрсетілгені: 14");
    expect(sent("list_incidents").at(-1)).toMatchObject({ kinds: [], tools: [], detected_from: null });
  });

  it.each([
    ["notices", "Хабарламаларды шығару", "Дербес деректердің бұзылуы туралы хабарламалар"],
    ["incident_tools", "ЖИ құралдарын шығару", "2026-2027 оқу жылындағы инциденттердің ЖИ құралдары"],
  ])("saves the year's %s as a sheet of their own", async (name, button, file) => {
    await open();
    await fireEvent.click(await screen.findByRole("radio", { name: "Талдау" }));
    await fireEvent.click(await screen.findByRole("button", { name: button }));
    await fireEvent.click(await screen.findByRole("button", { name: "Файлды сақтау…" }));
    const list = { name, filter: { school_year_id: "y1" } };
    const path = `/home/school/${file}.xlsx`;
    const request = { list, language: "kk", path };
    await waitFor(() => expect(sent("start_job")).toEqual([{ name: "export_list", request }]));
  });

  it("shows what was found while the core looks on", async () => {
    let answer = 0;
    await open({
      handlers: {
        list_incidents: () => {
          answer += 1;
          return { items: [], next: answer < 3 ? `2026/${answer}` : null, counts: { all: 9, open: 0, finished: 9 } };
        },
      },
    });
    await screen.findByText("Бұл оқу жылында инцидент тіркелмеген");
    expect(sent("list_incidents").map((one) => (one as { after: unknown }).after)).toEqual([null, "2026/1", "2026/2"]);
  });

  it("says what failed with its reference, and reads again when asked to", async () => {
    let broken = true;
    const empty = { items: [], next: null, counts: { all: 0, open: 0, finished: 0 } };
    await open({
      handlers: {
        list_incidents: () => {
          if (broken) throw new Error("the door is shut");
          return empty;
        },
      },
    });
    await screen.findByText(/ui-list_incidents/);
    broken = false;
    await fireEvent.click(screen.getByRole("button", { name: "Қайталап көру" }));
    await screen.findByText("Бұл оқу жылында инцидент тіркелмеген");
  });

  it("says the next step when nothing was registered yet", async () => {
    await open({ rows: 0 });
    await screen.findByText("Бұл оқу жылында инцидент тіркелмеген");
    expect(screen.getAllByRole("button", { name: /^Инцидент тіркеу/ })).toHaveLength(2);
  });
});

describe("the card", () => {
  async function openCard(number: string) {
    await open();
    await fireEvent.click(await screen.findByText(number));
    return screen.findByRole("complementary", { name: number });
  }

  it("names what blocks the next step and goes to the field that is missing", async () => {
    const card = await openCard("2026-07/14");
    await fireEvent.click(await within(card).findByRole("button", { name: "Толтыру: Себебі" }));
    const editor = await within(card).findByRole("textbox", { name: "Себебі" });
    expect(document.activeElement).toBe(editor);
    await fireEvent.input(editor, { target: { value: "Құралдың шарты оқылмаған" } });
    await fireEvent.keyDown(editor, { code: "Enter", ctrlKey: true });
    await within(card).findByRole("button", { name: "Толтыру: Қабылданған шаралар" });
    expect(sent("set_incident_facts").at(-1)).toMatchObject({ cause: "Құралдың шарты оқылмаған", kind: "serious" });
  });

  it("asks why before a number is made void, and says so when the reason is missing", async () => {
    const card = await openCard("2026-07/13");
    await fireEvent.click(await within(card).findByRole("button", { name: "Күшін жою" }));
    const reason = within(card).getByRole("textbox", { name: "Неге күші жойылады?" });
    await fireEvent.keyDown(reason, { code: "Enter", ctrlKey: true });
    await within(card).findByText(/Себебі жазылмаған/);
    await fireEvent.input(reason, { target: { value: "Қайталанған" } });
    await fireEvent.keyDown(reason, { code: "Enter", ctrlKey: true });
    await waitFor(() => expect(within(card).queryByRole("button", { name: "Күшін жою" })).toBeNull());
    expect(sent("move_incident").at(-1)).toMatchObject({ to: "void", reason: "Қайталанған" });
  });

  it("links a correction and what it corrects both ways", async () => {
    const card = await openCard("2026-07/14");
    await fireEvent.click(await within(card).findByRole("tab", { name: /^Барысы/ }));
    expect(within(card).getByRole("button", { name: "түзету: 5-жазба" })).toBeTruthy();
    expect(within(card).getByRole("button", { name: "4-жазбаға" })).toBeTruthy();
  });
});
