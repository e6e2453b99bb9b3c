import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call } from "../../../api";
import { usePlatform } from "../../../platform";
import { fake } from "../../../platform/fake";
import Checklists from "./Checklists.svelte";
import Classification from "./Classification.svelte";

let asked: { name: string; request: Record<string, unknown> }[];

function begin() {
  asked = [];
  usePlatform(fake({ seen: (name, request) => asked.push({ name, request: request as never }) }));
}

function last(name: string) {
  return asked.findLast((one) => one.name === name)?.request;
}

describe("the lists that incidents are classified by", () => {
  it("are worded anew in three languages", async () => {
    begin();
    render(Classification, { writable: true });
    await fireEvent.click(await screen.findByRole("button", { name: "Өзгерту: Қате мазмұн" }));
    const form = await screen.findByRole("form", { name: "Сөзді өзгерту" });
    await fireEvent.input(within(form).getByRole("textbox", { name: "Атауы: Қазақша" }), {
      target: { value: "Жалған мәлімет" },
    });
    await fireEvent.submit(form);
    await screen.findByText("Жалған мәлімет");
    expect(last("edit_classifier")).toMatchObject({ id: "type:wrong_content", name: { kk: "Жалған мәлімет" } });
  });

  it("take a new word, and say when they have it already", async () => {
    begin();
    render(Classification, { writable: true });
    await fireEvent.click(await screen.findByRole("button", { name: "Сөз қосу" }));
    const name = await screen.findByRole("textbox", { name: "Атауы: Қазақша" });
    await fireEvent.input(name, { target: { value: "Өзге" } });
    await fireEvent.submit(name.closest("form")!);
    await waitFor(() => expect(screen.getByRole("form", { name: "Сөз қосу" }).textContent).toMatch(/Мұндай жазба/));
    await fireEvent.input(name, { target: { value: "Алаяқтық" } });
    await fireEvent.submit(name.closest("form")!);
    await screen.findByText("Алаяқтық");
    expect(screen.queryByRole("form")).toBeNull();
  });

  it("are put in another order, and words are retired and brought back", async () => {
    begin();
    render(Classification, { writable: true });
    await fireEvent.click(await screen.findByRole("button", { name: "Төмен жылжыту: Деректердің жылыстауы" }));
    await waitFor(() =>
      expect(last("move_classifier")).toEqual({ id: "type:data_leak", before: "type:integrity_breach" }),
    );
    await fireEvent.click(screen.getByRole("button", { name: "Қолданудан шығару: Өзге" }));
    await fireEvent.click(await screen.findByText("Қолданудан шығарылғаны: 1"));
    await fireEvent.click(screen.getByRole("button", { name: "Қайтару: Өзге" }));
    await screen.findByRole("button", { name: "Қолданудан шығару: Өзге" });
  });

  it("that rules depend on are only worded anew", async () => {
    begin();
    render(Classification, { writable: true });
    await fireEvent.click(await screen.findByRole("radio", { name: "Ауырлығы" }));
    await screen.findByRole("button", { name: "Өзгерту: Жоғары" });
    expect(screen.queryByRole("button", { name: /^Қолданудан шығару/ })).toBeNull();
    expect(screen.queryByRole("button", { name: "Сөз қосу" })).toBeNull();
  });

  it("are only read by somebody who may not write", async () => {
    begin();
    render(Classification, { writable: false });
    await screen.findByText("Қате мазмұн");
    expect(screen.queryByRole("button", { name: /^Өзгерту/ })).toBeNull();
  });
});

describe("the checklists", () => {
  it("take a step with its role, its time and whether closing waits for it", async () => {
    begin();
    render(Checklists, { writable: true });
    await screen.findByRole("option", { name: "Жүйе іркілісі" });
    await fireEvent.change(screen.getByRole("combobox", { name: "Түрі" }), {
      target: { value: "outage" },
    });
    await screen.findByText("Жұмысты баламалы жолмен жалғастыру");
    await fireEvent.click(screen.getByRole("button", { name: "Қадам қосу" }));
    const form = await screen.findByRole("form", { name: "Қадам қосу" });
    await fireEvent.input(within(form).getByRole("textbox", { name: "Қадамы: Қазақша" }), {
      target: { value: "Ата-аналарға хабарлау" },
    });
    await fireEvent.change(within(form).getByRole("combobox", { name: "Кімге беріледі" }), {
      target: { value: "deputy_head" },
    });
    const count = within(form).getByRole("textbox", { name: "Мерзімі" });
    await fireEvent.input(count, { target: { value: "екі" } });
    await fireEvent.submit(form);
    await waitFor(() => expect(count.getAttribute("aria-invalid")).toBe("true"));
    await fireEvent.input(count, { target: { value: "2" } });
    await fireEvent.click(within(form).getByRole("checkbox"));
    await fireEvent.submit(form);
    await screen.findByText("Ата-аналарға хабарлау");
    expect(last("add_checklist_step")).toMatchObject({
      incident_type: "outage",
      role: "deputy_head",
      due_count: 2,
      due_unit: "working_days",
      required: true,
    });
  });

  it("give what they hold to incidents that are registered afterwards", async () => {
    begin();
    const kinds = await call("list_checklists", { incident_type: "outage", include_retired: false });
    if (kinds.kind !== "done") throw new Error("read");
    await call("retire_checklist_step", { id: kinds.value[0].id });
    const made = await call("register_incident", {
      what: "Қызмет істемей қалды",
      occurred_on: "2026-11-20",
      occurred_time: null,
      occurred_approximate: false,
      detected_on: "2026-11-20",
      detected_time: null,
      incident_type: "outage",
      reported_by: "мұғалім",
      immediate_action: "Басқа құрал алынды",
    });
    if (made.kind !== "done") throw new Error("registered");
    const card = await call("incident", { id: made.value.id });
    expect(card.kind === "done" && card.value.checklist.length).toBe(kinds.value.length - 1);
  });
});

describe("the lists of settings as sheets", () => {
  async function save() {
    await fireEvent.click(await screen.findByRole("button", { name: "Excel-ге шығару" }));
    await fireEvent.click(await screen.findByRole("button", { name: "Файлды сақтау…" }));
  }

  it("hold the words of the list that is shown, with the retired ones", async () => {
    begin();
    render(Classification, { writable: false });
    await fireEvent.click(await screen.findByRole("radio", { name: "Себеп түрі" }));
    await save();
    const list = { name: "classifiers", filter: { list: "cause", include_retired: true } };
    const path = "/home/school/Инциденттер жіктемесі. Себеп түрі.xlsx";
    const request = { list, language: "kk", path };
    await waitFor(() => expect(last("start_job")).toEqual({ name: "export_list", request }));
  });

  it("hold the checklist of the type that is shown", async () => {
    begin();
    render(Checklists, { writable: false });
    const type = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Түрі" });
    await fireEvent.change(type, { target: { value: "data_leak" } });
    await save();
    const list = { name: "checklists", filter: { incident_type: "data_leak", include_retired: true } };
    const path = "/home/school/Тексеру парағы. Деректердің жылыстауы.xlsx";
    const request = { list, language: "kk", path };
    await waitFor(() => expect(last("start_job")).toEqual({ name: "export_list", request }));
  });
});
