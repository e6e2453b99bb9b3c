import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, dropAllDrafts, type Right, type Status } from "../../api";
import type { Place } from "../../components";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import ReportScreen from "./ReportScreen.svelte";

let asked: { name: string; request: Record<string, unknown> }[];
let went: Place[];

async function open(more: Right[] = ["report_read", "report_write", "report_sign"], handlers = {}) {
  dropAllDrafts();
  asked = [];
  went = [];
  const seen = (name: string, request: unknown) => asked.push({ name, request: request as Record<string, unknown> });
  usePlatform(fake({ rows: 14, seen, handlers }));
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const rights = state.value.session.rights.filter((right) => !/^report_/.test(right));
  const session = { ...state.value.session, rights: [...rights, ...more] };
  const props = { session, year: session.school_year, place: { screen: "report" }, prefer: async () => {} };
  const view = render(ReportScreen, { ...props, go: (place: Place) => went.push(place) });
  await screen.findByRole("heading", { name: "Жылдық есеп" });
  return view;
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

const show = (name: RegExp) => fireEvent.click(screen.getByRole("radio", { name }));

async function draftAll() {
  await fireEvent.click((await screen.findAllByRole("button", { name: /Тіркелімдерден алу/ }))[0]);
  const panel = within(await screen.findByRole("complementary", { name: "Тіркелімдер ұсынады" }));
  await fireEvent.click(await panel.findByRole("button", { name: /Есепке алу \(3\)/ }));
  await waitFor(() => expect(screen.queryByRole("complementary")).toBeNull());
}

/** Marks the next row of the plan that stands so. */
async function mark(wanted: (status: Status) => boolean) {
  const plan = await call("show_plan", {
    school_year_id: "y1",
    stage_ids: [],
    statuses: [],
    person_id: null,
    text: "",
    baseline_id: null,
    only_changed: false,
  });
  const people = await call("list_people", { text: "", include_left: false });
  if (plan.kind !== "done" || people.kind !== "done") throw new Error("read");
  const row = plan.value.stages
    .flatMap((stage) => stage.activities)
    .find((one) => wanted(one.status) && one.occurrences.length === 1);
  if (!row) throw new Error("a row");
  const marked = await call("mark_done", {
    activity_id: row.id,
    occurrence_key: row.occurrences[0].key,
    marked_on: "2026-11-20",
    note: "",
    document: "",
    signed_by: people.value[0].id,
  });
  expect(marked.kind).toBe("done");
}

const isAhead = (status: Status) => status === "planned" || status === "soon" || status === "in_progress";

async function saveSheet(name = "Excel-ге шығару") {
  await fireEvent.click(await screen.findByRole("button", { name }));
  await fireEvent.click(await screen.findByRole("button", { name: "Файлды сақтау…" }));
  await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull(), { timeout: 4000 });
}

describe("the annual report", () => {
  it("opens exactly the rows behind a figure, and each row leads to its record", async () => {
    await open();
    const button = await screen.findByRole("button", { name: /^Орындалды: \d+, жолдарын ашу$/ });
    const value = Number(button.textContent);
    expect(value).toBeGreaterThan(0);
    button.focus();
    await fireEvent.click(button);
    const panel = within(await screen.findByRole("complementary", { name: "Орындалды" }));
    const list = within(await panel.findByRole("list", { name: "Орындалды" }));
    expect(list.getAllByRole("listitem")).toHaveLength(value);
    await fireEvent.click(list.getAllByRole("button")[0]);
    expect(went.at(-1)).toMatchObject({ screen: "plan" });
    await fireEvent.keyDown(list.getAllByRole("button")[0], { code: "Escape" });
    await waitFor(() => expect(screen.queryByRole("complementary")).toBeNull());
    expect(document.activeElement).toBe(button);
  });

  it("takes over only the proposals that are wanted, and does not propose them again", async () => {
    await open();
    await show(/Тармақтар/);
    await fireEvent.click((await screen.findAllByRole("button", { name: /Тіркелімдерден алу \(3\)/ }))[0]);
    const panel = within(await screen.findByRole("complementary", { name: "Тіркелімдер ұсынады" }));
    await fireEvent.click((await panel.findAllByRole("checkbox"))[1]);
    await fireEvent.click(panel.getByRole("button", { name: "Есепке алу (2)" }));
    await waitFor(() =>
      expect(sent("draft_annual_report")[0]).toMatchObject({ keys: ["plan_done", "finish_overdue"] }),
    );
    expect(await screen.findAllByRole("button", { name: "Тіркелімдерден алу (1)" })).toHaveLength(1);
  });

  it("saves its figures and its items as sheets, once there are any", async () => {
    await open();
    await saveSheet();
    await show(/Тармақтар/);
    expect(screen.queryByRole("button", { name: "Excel-ге шығару" })).toBeNull();
    await draftAll();
    await saveSheet();
    const filter = { school_year_id: "y1" };
    const saved = (name: string, file: string) => ({
      name: "export_list",
      request: { list: { name, filter }, language: "kk", path: `/home/school/${file}.xlsx` },
    });
    await waitFor(() =>
      expect(sent("start_job")).toEqual([
        saved("report_figures", "2026-2027 жылғы есептің көрсеткіштері"),
        saved("report_items", "2026-2027 жылғы есептің тармақтары"),
      ]),
    );
  });

  it("writes, moves, removes and puts back items with the keyboard", async () => {
    await open();
    await show(/Тармақтар/);
    await draftAll();
    await fireEvent.click(await screen.findByRole("button", { name: "Жетістік қосу" }));
    const form = within(await screen.findByRole("complementary", { name: "Жетістік" }));
    const kazakh = form.getByRole("textbox", { name: "Мәтіні, қазақша" });
    await fireEvent.input(kazakh, { target: { value: "Ереже бекітілді." } });
    await fireEvent.keyDown(kazakh, { code: "Enter", ctrlKey: true });
    const item = await screen.findByRole("listitem", { name: "Ереже бекітілді." });
    expect(within(item).getByText("Орысша мәтіні жазылмаған")).toBeTruthy();
    await fireEvent.keyDown(item, { code: "ArrowUp", altKey: true });
    await waitFor(() => expect(sent("move_report_item")[0]).toMatchObject({ before: "item1" }));
    const moved = await screen.findByRole("listitem", { name: "Ереже бекітілді." });
    await fireEvent.keyDown(moved, { code: "Delete" });
    await waitFor(() => expect(screen.queryByRole("listitem", { name: "Ереже бекітілді." })).toBeNull());
    await fireEvent.click(screen.getByText("Алынған тармақтар (1)"));
    await fireEvent.click(screen.getByRole("button", { name: "Қайтару" }));
    await screen.findByRole("listitem", { name: "Ереже бекітілді." });
  });

  it("lets items that nobody worded follow the registers, and asks about those that somebody did", async () => {
    await open();
    await show(/Тармақтар/);
    await draftAll();
    const done = () => screen.getByRole("listitem", { name: /іс-шараның .*орындал/ });
    const drafted = done().getAttribute("aria-label");
    await mark(isAhead);
    await waitFor(() => expect(done().getAttribute("aria-label")).not.toBe(drafted));
    expect(screen.queryByRole("button", { name: "Өзгеріссіз қалсын" })).toBeNull();

    await fireEvent.keyDown(done(), { code: "F2" });
    const form = within(await screen.findByRole("complementary", { name: "Жетістік" }));
    const kazakh = form.getByRole("textbox", { name: "Мәтіні, қазақша" });
    await fireEvent.input(kazakh, { target: { value: "Өз сөзіміз." } });
    await fireEvent.keyDown(kazakh, { code: "Enter", ctrlKey: true });
    await screen.findByRole("listitem", { name: "Өз сөзіміз." });
    await mark(isAhead);
    await screen.findByText("Саны өзгерді: түзетіңіз немесе растаңыз");
    await fireEvent.click(screen.getByRole("button", { name: "Қол қою" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText("Саны өзгерген тармақ: 1")).toBeTruthy();
    expect(dialog.getByRole("button", { name: "Қол қою" })).toHaveProperty("disabled", true);
    await fireEvent.click(dialog.getByRole("button", { name: "Бас тарту" }));
    await fireEvent.click(screen.getByRole("button", { name: "Өзгеріссіз қалсын" }));
    await waitFor(() => expect(screen.queryByText("Саны өзгерді: түзетіңіз немесе растаңыз")).toBeNull());
    expect(screen.getByRole("listitem", { name: "Өз сөзіміз." })).toBeTruthy();

    await mark((status) => status === "overdue");
    const gone = await screen.findAllByText("Тіркелім енді растамайды, қағазға енбейді");
    expect(gone).toHaveLength(2);
    await show(/Қағаздағы түрі/);
    const paper = await screen.findByRole("article", { name: /жылдық есеп/ });
    expect(paper.textContent).not.toMatch(/мерзімі өткен іс-шара/i);
  });

  it("turns a recommendation into a task and says so beside it", async () => {
    await open();
    await show(/Тармақтар/);
    await draftAll();
    await fireEvent.click(await screen.findByRole("button", { name: "Жұмысқа айналдыру" }));
    const form = within(await screen.findByRole("complementary", { name: "Ұсынымды орындату" }));
    await fireEvent.click(form.getByRole("button", { name: /Тапсырма беру/ }));
    const person = form.getByRole("combobox", { name: "Жауапты тұлға" });
    await waitFor(() => expect(person.getAttribute("aria-invalid")).toBe("true"));
    await fireEvent.focus(person);
    await fireEvent.input(person, { target: { value: "Оспанов" } });
    await form.findByRole("option", { name: /Оспанов Д. Е./ });
    await fireEvent.keyDown(person, { code: "Enter", key: "Enter" });
    await fireEvent.click(form.getByRole("button", { name: /Тапсырма беру/ }));
    await fireEvent.click(await screen.findByRole("button", { name: /Оспанов Д. Е.: / }));
    expect(went.at(-1)).toMatchObject({ screen: "tasks" });
    expect(screen.queryByRole("button", { name: "Жұмысқа айналдыру" })).toBeNull();
  });

  it("is not signed while something blocks it, then signed, and corrected as a further version", async () => {
    await open();
    await fireEvent.click(await screen.findByRole("button", { name: /Тіркелімдерден алу/ }));
    const panel = within(await screen.findByRole("complementary", { name: "Тіркелімдер ұсынады" }));
    await fireEvent.click(await panel.findByRole("button", { name: /Есепке алу/ }));
    await show(/Тармақтар/);
    await fireEvent.click(await screen.findByRole("button", { name: "Мәселе қосу" }));
    const form = within(await screen.findByRole("complementary", { name: "Мәселе" }));
    await fireEvent.input(form.getByRole("textbox", { name: "Мәтіні, қазақша" }), { target: { value: "Уақыт аз." } });
    await fireEvent.click(form.getByRole("button", { name: /Сақтау/ }));
    await screen.findByRole("listitem", { name: "Уақыт аз." });
    await fireEvent.click(screen.getByRole("button", { name: "Қол қою" }));
    const dialog = within(await screen.findByRole("dialog"));
    expect(dialog.getByText("Екі тілде жазылмаған тармақ: 1")).toBeTruthy();
    expect(dialog.getByRole("button", { name: "Қол қою" })).toHaveProperty("disabled", true);
    await fireEvent.click(dialog.getByRole("button", { name: "Бас тарту" }));

    await fireEvent.keyDown(screen.getByRole("listitem", { name: "Уақыт аз." }), { code: "F2" });
    const edit = within(await screen.findByRole("complementary", { name: "Мәселе" }));
    await fireEvent.input(edit.getByRole("textbox", { name: "Мәтіні, орысша" }), {
      target: { value: "Времени мало." },
    });
    await fireEvent.click(edit.getByRole("button", { name: /Сақтау/ }));
    await waitFor(() => expect(screen.queryByText("Орысша мәтіні жазылмаған")).toBeNull());
    await fireEvent.click(screen.getByRole("button", { name: "Қол қою" }));
    const again = within(await screen.findByRole("dialog"));
    await fireEvent.click(again.getByRole("button", { name: "Қол қою" }));
    await screen.findByText("Қол қойылған");
    expect(screen.queryByRole("button", { name: "Мәселе қосу" })).toBeNull();

    await fireEvent.click(screen.getByRole("button", { name: "Түзетуге ашу" }));
    const why = await screen.findByRole("textbox", { name: "Есеп неге түзетіледі?" });
    await fireEvent.input(why, { target: { value: "Сан қате" } });
    await fireEvent.keyDown(why, { code: "Enter", ctrlKey: true });
    await screen.findByText("Түзету себебі: Сан қате");
    await show(/Нұсқалар/);
    await screen.findByText("1-нұсқа, 22.11.2026");
    await saveSheet("Нұсқаларды шығару");
    const list = { name: "report_versions", filter: { school_year_id: "y1" } };
    expect(sent("start_job").at(-1)).toMatchObject({ name: "export_list", request: { list } });
    await fireEvent.click(screen.getByRole("button", { name: "Қағазын көру" }));
    await screen.findByRole("article", { name: /жылдық есеп/ });
    expect(sent("annual_report_paper").at(-1)).toMatchObject({ version: 1 });
  }, 20_000);

  it("shows the paper in its own language, whatever the screen speaks", async () => {
    await open();
    await show(/Қағаздағы түрі/);
    await screen.findByText("БЕКІТЕМІН");
    await fireEvent.click(screen.getByRole("radio", { name: "Орысша" }));
    await screen.findByText("УТВЕРЖДАЮ");
    expect(screen.getByRole("heading", { name: "Жылдық есеп" })).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Екі тілде сақтау" }));
    await waitFor(() => expect(sent("start_job")[0]).toMatchObject({ name: "export_document" }));
    const request = sent("start_job")[0].request;
    expect(request).toMatchObject({ document: "annual_report", language: "both", school_year_id: "y1" });
  });

  it("offers nothing to write or sign to those who only read", async () => {
    await open(["report_read"]);
    await screen.findByRole("button", { name: /^Орындалды: \d+, жолдарын ашу$/ });
    await show(/Тармақтар/);
    await screen.findByText("Есеп әлі басталмаған");
    for (const name of [/қосу$/, /Тіркелімдерден/, "Қол қою"])
      expect(screen.queryByRole("button", { name })).toBeNull();
  });

  it("says what failed and reads again", async () => {
    let broken = true;
    const failing = () => {
      if (broken) throw new Error("the door is shut");
      throw new Error("still");
    };
    await open(undefined, { annual_report: failing });
    const retry = await screen.findByRole("button", { name: /Қайта/ });
    broken = false;
    await fireEvent.click(retry);
    await waitFor(() => expect(sent("annual_report").length).toBe(2));
  });
});
