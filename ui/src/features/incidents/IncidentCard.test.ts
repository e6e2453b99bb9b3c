import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, type SessionCard } from "../../api";
import type { Place } from "../../components";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import IncidentsScreen from "./IncidentsScreen.svelte";

let asked: { name: string; request: Record<string, unknown> }[];
let places: Place[];

/** Opens the card of an incident of the demo year. */
async function open(number: string, change: (session: SessionCard) => void = () => {}) {
  asked = [];
  places = [];
  usePlatform(fake({ rows: 14, seen: (name, request) => asked.push({ name, request: request as never }) }));
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  change(session);
  const props = { session, year: session.school_year, place: { screen: "incidents" }, prefer: async () => {} };
  const view = render(IncidentsScreen, {
    ...props,
    go: (place) => {
      places.push(place);
      if (place.screen === "incidents") void view.rerender({ place });
    },
  });
  await fireEvent.click(await screen.findByText(number));
  return screen.findByRole("complementary", { name: number });
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

describe("the facts", () => {
  it("offer the words of the school's lists, and send one with all the others", async () => {
    const card = await open("2026-07/14");
    const cause = await within(card).findByRole<HTMLSelectElement>("combobox", { name: "Себеп түрі" });
    await fireEvent.change(cause, { target: { value: "untrained" } });
    await waitFor(() => expect(sent("set_incident_facts").at(-1)).toMatchObject({ cause_kind: "untrained" }));
    expect(sent("set_incident_facts").at(-1)).toMatchObject({ kind: "serious", severity: "high", people_affected: 45 });
  });

  it("say what is wrong with a number of people that is none, and send nothing", async () => {
    const card = await open("2026-07/14");
    await fireEvent.click(await within(card).findByRole("button", { name: /^Қанша адамға қатысты/ }));
    const editor = await within(card).findByRole("textbox", { name: "Қанша адамға қатысты" });
    await fireEvent.input(editor, { target: { value: "көп" } });
    await fireEvent.keyDown(editor, { code: "Enter" });
    await within(card).findByText("Адам санын бүтін санмен жазыңыз");
    expect(sent("set_incident_facts")).toEqual([]);
  });

  it("send the day of the check once it can be read", async () => {
    const card = await open("2026-07/14");
    const field = await within(card).findByRole("textbox", { name: "Тиімділікті тексеру күні" });
    await fireEvent.input(field, { target: { value: "25.12" } });
    expect(sent("set_incident_facts")).toEqual([]);
    await fireEvent.input(field, { target: { value: "25.12.2026" } });
    await waitFor(() => expect(sent("set_incident_facts").at(-1)).toMatchObject({ effect_check_on: "2026-12-25" }));
  });
});

describe("the checklist", () => {
  it("completes the task behind a step and counts it", async () => {
    const card = await open("2026-07/14");
    await fireEvent.click(await within(card).findByRole("tab", { name: "Парақ 2/6" }));
    await fireEvent.click(within(card).getByRole("button", { name: /^Орындалды деп белгілеу: Уәкілетті органға/ }));
    await within(card).findByRole("tab", { name: "Парақ 3/6" });
    expect(sent("complete_task").at(-1)).toMatchObject({ done_on: "2026-11-22" });
  });

  it("opens the task of a step", async () => {
    const card = await open("2026-07/14");
    await fireEvent.click(await within(card).findByRole("tab", { name: "Парақ 2/6" }));
    await fireEvent.click(within(card).getByRole("button", { name: "Уәкілетті органға хабарлау" }));
    expect(places.at(-1)).toMatchObject({ screen: "tasks" });
  });

  it("offers no tick to somebody who may not mark", async () => {
    const card = await open("2026-07/14", (session) => {
      session.rights = session.rights.filter((right) => right !== "plan_mark");
    });
    await fireEvent.click(await within(card).findByRole("tab", { name: "Парақ 2/6" }));
    expect(within(card).queryByRole("button", { name: /^Орындалды деп белгілеу/ })).toBeNull();
  });
});

describe("links", () => {
  it("are seen from both sides, and lead to the other card", async () => {
    const card = await open("2026-07/09");
    await within(card).findByText("Мынаны қайталайды");
    await fireEvent.click(within(card).getByRole("button", { name: "2026-07/08" }));
    const other = await screen.findByRole("complementary", { name: "2026-07/08" });
    await within(other).findByText("Мынада қайталанған");
  });

  it("let a repetition be dismissed without a further reason", async () => {
    const card = await open("2026-07/13");
    await fireEvent.click(await within(card).findByRole("button", { name: "Инцидентпен байланыстыру" }));
    const picker = within(card).getByRole("combobox", { name: "Басқа инцидент" });
    await fireEvent.click(picker);
    await fireEvent.click(await within(card).findByRole("option", { name: /^2026-07\/12/ }));
    await fireEvent.click(within(card).getByRole("button", { name: "Байланыстыру" }));
    await within(card).findByText("Мынаны қайталайды");
    await fireEvent.click(within(card).getByRole("button", { name: "Негізсіз деп тану" }));
    const reason = await within(card).findByRole("textbox", { name: "Неге негізсіз деп танылады?" });
    await fireEvent.keyDown(reason, { code: "Enter", ctrlKey: true });
    await waitFor(() => expect(sent("move_incident").at(-1)).toMatchObject({ to: "dismissed", reason: "" }));
    await within(card).findByRole("button", { name: "Қайта ашу" });
  });

  it("say that the other incident is missing when none was chosen", async () => {
    const card = await open("2026-07/13");
    await fireEvent.click(await within(card).findByRole("button", { name: "Инцидентпен байланыстыру" }));
    await fireEvent.click(within(card).getByRole("button", { name: "Байланыстыру" }));
    await within(card).findByText(/«Басқа инцидент» өрісі толтырылмаған/);
  });
});

describe("the check whether the measures worked", () => {
  it("reopens the incident when they did not, with what was seen as the reason", async () => {
    const card = await open("2026-07/08");
    await fireEvent.click(await within(card).findByRole("button", { name: "Тексеру нәтижесін жазу" }));
    await fireEvent.click(within(card).getByRole("radio", { name: "Шаралар нәтиже бермеді" }));
    await fireEvent.click(within(card).getByRole("button", { name: "Сақтап, қайта ашу" }));
    await within(card).findByText(/Себебі жазылмаған/);
    const note = within(card).getByRole("textbox", { name: "Тексеру нәтижесі" });
    await fireEvent.input(note, { target: { value: "Қызмет қайта істемей қалды" } });
    await fireEvent.click(within(card).getByRole("button", { name: "Сақтап, қайта ашу" }));
    await waitFor(() => expect(within(card).getAllByText("Қайта ашылды").length).toBeGreaterThan(0));
    expect(sent("record_effect_check").at(-1)).toMatchObject({ effective: false, note: "Қызмет қайта істемей қалды" });
  });
});

describe("what is saved as a sheet", () => {
  it("is the timeline of this incident", async () => {
    const card = await open("2026-07/14");
    await fireEvent.click(await within(card).findByRole("tab", { name: /^Барысы/ }));
    await fireEvent.click(await within(card).findByRole("button", { name: "Барысын шығару" }));
    await fireEvent.click(await screen.findByRole("button", { name: "Файлды сақтау…" }));
    const { id } = sent("incident")[0];
    const list = { name: "incident_timeline", filter: { id } };
    await waitFor(() => expect(sent("start_job").at(-1)).toMatchObject({ name: "export_list", request: { list } }));
  });

  it("are its tasks, all of them, for whoever may read tasks", async () => {
    const card = await open("2026-07/14");
    await fireEvent.click(await within(card).findByRole("tab", { name: /^Парақ/ }));
    await fireEvent.click(await within(card).findByRole("button", { name: "Тапсырмаларды шығару" }));
    await fireEvent.click(await screen.findByRole("button", { name: "Файлды сақтау…" }));
    const { id } = sent("incident")[0];
    const filter = { group: "all", responsible_id: null, activity_id: null, incident_id: id, text: "" };
    const list = { name: "tasks", filter };
    await waitFor(() => expect(sent("start_job").at(-1)).toMatchObject({ name: "export_list", request: { list } }));
  });

  it("are no tasks for somebody who may not read any", async () => {
    const card = await open("2026-07/14", (session) => {
      session.rights = session.rights.filter((right) => right !== "plan_read");
    });
    await fireEvent.click(await within(card).findByRole("tab", { name: /^Парақ/ }));
    await waitFor(() => expect(card.querySelector("[data-fact=checklist] li")).not.toBeNull());
    expect(within(card).queryByRole("button", { name: "Тапсырмаларды шығару" })).toBeNull();
  });
});
