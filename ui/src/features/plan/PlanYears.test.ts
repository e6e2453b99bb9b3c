import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, type SessionCard } from "../../api";
import type { Place } from "../../components";
import { usePlatform } from "../../platform";
import { type FakeOptions, fake } from "../../platform/fake";
import PlanRoom from "./PlanRoom.svelte";

let asked: { name: string; request: Record<string, unknown> }[];
let went: Place[];

async function open(options: FakeOptions = {}, change: (session: SessionCard) => void = () => {}) {
  asked = [];
  went = [];
  usePlatform(
    fake({ ...options, seen: (name, request) => asked.push({ name, request: request as Record<string, unknown> }) }),
  );
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  change(session);
  const props = { session, year: session.school_year, place: { screen: "plan" }, prefer: async () => {} };
  const go = async (place: Place) => {
    went.push(place);
    const years = await call("list_school_years", {});
    const year = years.kind === "done" ? years.value.find((one) => one.id === place.year) : undefined;
    await view.rerender({ place, ...(year ? { year } : {}) });
  };
  const view = render(PlanRoom, { ...props, go: (place: Place) => void go(place) });
  await screen.findByRole("grid");
}

function cell(activity: string, column: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-cell="${activity}/${column}"]`);
  if (!found) throw new Error(`${activity}/${column} is on the screen`);
  return found;
}

function rows(): string[] {
  return [...document.querySelectorAll<HTMLElement>("tr[data-row]")].map((row) => row.dataset.row ?? "");
}

function picked(): string[] {
  return [...document.querySelectorAll<HTMLElement>("tr.picked")].map((row) => row.dataset.row ?? "");
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

async function press(name: string, within_: HTMLElement = document.body) {
  await fireEvent.click(await within(within_).findByRole("button", { name: new RegExp(`^${name}`) }));
}

async function type(box: HTMLElement, value: string) {
  await fireEvent.input(box, { target: { value } });
}

async function pick(...activities: string[]) {
  for (const one of activities) await fireEvent.click(cell(one, "title"), { ctrlKey: true });
}

async function fromMenu(name: string) {
  await press("Жоспар бойынша басқа әрекеттер");
  await press(name, await screen.findByRole("dialog"));
}

describe("picked rows", () => {
  it("are picked with Ctrl and a click, with the box, and with Shift and the keys; Esc lets them go", async () => {
    await open();
    await pick("a02", "a04");
    expect(picked()).toEqual(["a02", "a04"]);
    expect(screen.getByText("2 жол таңдалды")).toBeTruthy();
    await fireEvent.click(screen.getByRole("checkbox", { name: "Таңдау: 6" }));
    expect(picked()).toEqual(["a02", "a04", "a06"]);
    await fireEvent.keyDown(window, { code: "Escape" });
    expect(picked()).toEqual([]);
    cell("a03", "title").focus();
    await fireEvent.keyDown(cell("a03", "title"), { code: "Space", shiftKey: true });
    await fireEvent.keyDown(cell("a03", "title"), { code: "ArrowDown", shiftKey: true });
    expect(picked()).toEqual(["a03", "a04"]);
    await waitFor(() => expect(document.activeElement).toBe(cell("a04", "title")));
    await fireEvent.keyDown(cell("a04", "title"), { code: "ArrowUp", shiftKey: true });
    expect(picked(), "going back lets the row go again").toEqual(["a03"]);
  });

  it("are all that a filter shows, and none that it hides", async () => {
    await open();
    await pick("a02");
    await fireEvent.click(screen.getByRole("button", { name: /^2-кезең,/ }));
    await waitFor(() => expect(rows().length).toBe(4));
    await pick(rows()[0]);
    expect(screen.getByText("1 жол таңдалды")).toBeTruthy();
    await press("Көрсетілгеннің бәрін таңдау");
    expect(screen.getByText("4 жол таңдалды")).toBeTruthy();
  });

  it("are changed by one step; the skipped one is named with the reason, and one undo takes all back", async () => {
    await open();
    await pick("a02", "a03", "a05");
    await press("Орындалды$", screen.getByRole("toolbar"));
    const form = await screen.findByRole("dialog");
    await type(within(form).getByLabelText("Құжат"), "№ 5 хаттама");
    const person = within(form).getByLabelText(/Қол қойған/);
    await type(person, "Сейітова");
    await fireEvent.click(await screen.findByRole("option", { name: /Сейітова/ }));
    await press("Белгі қою", form);
    await screen.findByText("2 іс-шара өзгертілді");
    expect(sent("change_activities")).toEqual([
      {
        ids: ["a02", "a03", "a05"],
        change: {
          kind: "mark_done",
          marked_on: "2026-11-22",
          document: "№ 5 хаттама",
          note: "",
          signed_by: "p1",
        },
      },
    ]);
    const result = screen.getByText("2 іс-шара өзгертілді").closest("div")!;
    expect(result.textContent).toContain("1 іс-шара өзгермеді");
    expect(result.textContent).toContain("2. «Жасанды интеллект» ақпараттық стенді");
    expect(result.textContent).toContain("Бұл орындау кезеңіне белгі қойылып қойған");
    await waitFor(() => expect(cell("a05", "mark").textContent).toContain("Орындалды"));
    await call("undo", { operation: null });
    await waitFor(() => expect(cell("a05", "mark").textContent).not.toContain("Орындалды"));
    expect(cell("a03", "mark").textContent).not.toContain("Орындалды");
  });

  it("keep the form open when every row is refused for the same reason", async () => {
    await open();
    await pick("a03", "a05");
    await press("Алып тастау", screen.getByRole("toolbar"));
    const form = await screen.findByRole("dialog");
    await press("Алып тастау", form);
    await within(form).findByText(/Себебі жазылмаған/);
    await type(within(form).getByLabelText("Себебі"), "Біріктірілді");
    await press("Алып тастау", form);
    await waitFor(() => expect(rows()).not.toContain("a03"));
    expect(picked()).toEqual([]);
  });

  it("get new responsible parties, a rule and a stage", async () => {
    await open();
    await pick("a02", "a03");
    await press("Жауапты тұлға", screen.getByRole("toolbar"));
    await fireEvent.click(within(await screen.findByRole("dialog")).getByLabelText("Қосу"));
    await fireEvent.click(await screen.findByRole("option", { name: /Комиссия/ }));
    await press("Белгілеу", screen.getByRole("dialog"));
    await waitFor(() => expect(cell("a02", "responsible").textContent).toContain("Комиссия"));
    await pick("a02", "a03");
    await press("Мерзім қағидасы", screen.getByRole("toolbar"));
    const form = await screen.findByRole("dialog");
    await fireEvent.change(within(form).getByLabelText("Мерзім түрі"), { target: { value: "every" } });
    await fireEvent.change(within(form).getByLabelText("Кезеңділігі"), { target: { value: "month" } });
    await press("Өзгерту", form);
    await waitFor(() => expect(cell("a03", "deadline").textContent).toContain("Ай сайын"));
    await pick("a02", "a03");
    await press("Кезең", screen.getByRole("toolbar"));
    await fireEvent.change(await screen.findByLabelText("Қай кезеңге"), { target: { value: "s5" } });
    await press("Ауыстыру", screen.getByRole("dialog"));
    await waitFor(() => expect(rows().slice(-2)).toEqual(["a02", "a03"]));
    expect(sent("change_activities").map((one) => one.change)).toEqual([
      { kind: "set_responsible", parties: [{ kind: "body", body: "commission" }] },
      { kind: "set_rule", rule: { kind: "every", period: "month" } },
      { kind: "move", stage_id: "s5" },
    ]);
  });

  it("cannot be picked by somebody who may not write", async () => {
    await open({}, (session) => {
      session.rights = ["plan_read", "plan_mark"];
    });
    await pick("a02");
    expect(picked()).toEqual([]);
    expect(screen.queryByRole("checkbox", { name: /^Таңдау/ })).toBeNull();
  });
});

describe("a saved filter", () => {
  it("keeps stages by number, comes back with one click, and is removed", async () => {
    await open();
    await fireEvent.click(screen.getByRole("button", { name: /^2-кезең,/ }));
    await waitFor(() => expect(rows().length).toBe(4));
    await press("Сүзгілер");
    const menu = await screen.findByRole("dialog");
    await press("Сүзгіні сақтау", menu);
    await within(menu).findByText(/толтырылмаған/);
    await type(within(menu).getByLabelText("Қазіргі сүзгінің атауы"), "Талдау кезеңі");
    await press("Сүзгіні сақтау", menu);
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(sent("save_filter").at(-1)).toEqual({
      name: "Талдау кезеңі",
      content: { stages: [2], statuses: [], person: null, personName: "", text: "", onlyChanged: false },
    });
    await fireEvent.click(screen.getByRole("button", { name: /^2-кезең,/ }));
    await waitFor(() => expect(rows().length).toBe(30));
    await press("Сүзгілер");
    await press("Талдау кезеңі", await screen.findByRole("dialog"));
    await waitFor(() => expect(rows().length).toBe(4));
    expect(sent("show_plan").at(-1)?.stage_ids).toEqual(["s2"]);
    await press("Сүзгілер");
    await press("«Талдау кезеңі» сүзгісін алып тастау", await screen.findByRole("dialog"));
    await screen.findByText("Сақталған сүзгі жоқ.");
  });
});

describe("the approved plan", () => {
  it("is compared cell by cell: markers, what was and is, added and removed rows, only what changed", async () => {
    await open();
    await call("set_parties", {
      activity_id: "a05",
      duty: "responsible",
      parties: [{ kind: "person", person_id: "p5" }],
    });
    await call("remove_activity", { id: "a21", reason: "Біріктірілді" });
    await call("add_activity", { stage_id: "s2", title: "Ата-аналар сауалнамасы", rule: { kind: "month", month: 2 } });
    await screen.findByText(/бекітілгеннен бері 3 өзгеріс/);
    expect(document.querySelector(".changed")).toBeNull();
    await press("Өзгерістерді көрсету");
    await waitFor(() => expect(cell("a05", "responsible").classList.contains("changed")).toBe(true));
    expect(cell("a05", "title").classList.contains("changed")).toBe(false);
    await fireEvent.pointerEnter(cell("a05", "responsible"));
    const tip = await screen.findByRole("tooltip", { hidden: true });
    expect(tip.querySelector("del")?.textContent).toContain("Шығармашылық топ, Пән мұғалімдері");
    expect(tip.querySelector("ins")?.textContent).toContain("Бекмұратова Е. С.");
    await fireEvent.pointerLeave(cell("a05", "responsible"));
    const added = screen.getByText("Ата-аналар сауалнамасы", { exact: false });
    expect(added.textContent).toContain("кейін қосылған");
    await press("Алып тасталғаны: 1");
    expect((await screen.findByRole("dialog")).textContent).toContain("Біріктірілді");
    await press("Тек өзгергендері: 3");
    await waitFor(() => expect(rows().length).toBe(2));
    await press("Өзгерістерді көрсету");
    await waitFor(() => expect(rows().length, "the narrower filter goes with the markers").toBe(30));
  });

  it("says in the panel how a row differs", async () => {
    await open();
    await call("set_rule", { activity_id: "a03", rule: { kind: "month", month: 2 } });
    await fireEvent.click(cell("a03", "title"));
    const panel = await screen.findByRole("complementary");
    await within(panel).findByText("Бекітілгеннен өзгеше");
    expect(panel.textContent).toContain("Ақпан");
    expect(panel.textContent).toContain("57 күн кейін");
  });

  it("is approved again as a revision, and either approval may be compared with", async () => {
    await open();
    await call("edit_activity", { id: "a03", field: "title", language: "kk", text: "Жұмыс тобын құру" });
    await screen.findByText(/бекітілгеннен бері 1 өзгеріс/);
    // Who may approve sees the way in the head as soon as something changed; the menu keeps it for later.
    await press("Өзгерістерді бекіту");
    const form = await screen.findByRole("dialog");
    expect(form.textContent).toContain("Бекітілгеннен бері 1 іс-шара өзгерді.");
    await type(within(form).getByLabelText("Бұйрық нөмірі"), "140");
    await press("Өзгерістерді бекіту", form);
    await screen.findByText("Бекітілген 22.11.2026, № 140 бұйрық");
    await press("Өзгерістерді көрсету");
    expect(document.querySelector(".changed")).toBeNull();
    expect(screen.queryByRole("button", { name: "Өзгерістерді шығару" }), "there are none").toBeNull();
    expect(screen.queryByRole("button", { name: "Өзгерістерді бекіту" }), "nothing waits any more").toBeNull();
    await press("Салыстыру: 22.11.2026, № 140");
    await press("18.09.2026, № 112 бұйрық", await screen.findByRole("dialog"));
    await waitFor(() => expect(cell("a03", "title").classList.contains("changed")).toBe(true));
    await press("Өзгерістерді шығару");
    await press("Файлды сақтау…", await screen.findByRole("dialog", { name: "Өзгерістерді шығару" }));
    const first = sent("show_plan").at(-1)?.baseline_id;
    expect(first).toBeTruthy();
    const list = { name: "plan_changes", filter: { school_year_id: "y1", baseline_id: first } };
    const path = "/home/school/Жоспардағы өзгерістер.xlsx";
    await waitFor(() => expect(sent("start_job")[0]?.request).toEqual({ list, language: "kk", path }));
    expect(screen.queryByText(/бекітілгеннен бері/), "an older comparison says nothing about the newest").toBeNull();
  });
});

describe("next year's plan", () => {
  it("is looked at first, leaves out what is unticked, and is opened once it is made", async () => {
    await open();
    await fromMenu("Келесі жылдың жоспары");
    const table = await screen.findByRole("table");
    const third = within(table).getAllByRole("row")[3];
    expect(third.textContent).toContain("31.12.2027");
    expect(within(table).getAllByRole("row")[4].textContent).toContain("орындалмаған мерзімі: 3");
    await fireEvent.click(within(table).getByRole("checkbox", { name: "Көшіру: 2" }));
    expect(screen.getByText("30 іс-шараның 29 көшеді")).toBeTruthy();
    await press("2027-2028 жоспарын құру");
    await screen.findByRole("grid");
    expect(sent("create_next_plan")).toEqual([{ plan_id: "plan", leave_out: ["a02"], carry_tasks: true }]);
    await waitFor(() => expect(rows().length).toBe(29));
    expect(went.at(-1)?.year).toBeTruthy();
    await fireEvent.click(cell("a04-2027-2028", "title"));
    const panel = await screen.findByRole("complementary");
    await within(panel).findByText("2026-2027: 4 мерзімнің ішінде 3 мерзім орындалмаған");
  });

  it("lets a row last all year when what it counts from stays behind", async () => {
    await open();
    const anchor = { kind: "activity_done", activity_id: "a03" } as const;
    await call("set_rule", { activity_id: "a05", rule: { kind: "after", anchor, days: 10, working: true } });
    await fromMenu("Келесі жылдың жоспары");
    const table = await screen.findByRole("table");
    const fifth = within(table).getAllByRole("row")[5];
    expect(fifth.textContent).toContain("іс-шараның орындалуынан кейін 10 жұмыс күні");
    await fireEvent.click(within(table).getByRole("checkbox", { name: "Көшіру: 3" }));
    expect(fifth.textContent).toContain("Жыл бойы");
  });

  it("that is there already is offered to be opened, not made again", async () => {
    await open();
    await call("create_next_plan", { plan_id: "plan", leave_out: [], carry_tasks: true });
    await fromMenu("Келесі жылдың жоспары");
    await screen.findByText("2027-2028 оқу жылының жоспары құрылып қойған");
    expect(screen.queryByRole("button", { name: /жоспарын құру/ })).toBeNull();
    await press("2027-2028 жоспарын ашу");
    await screen.findByRole("grid");
    expect(cell("a01-2027-2028", "title")).toBeTruthy();
  });
});

describe("a newer template", () => {
  it("is said quietly; what the school changed itself is left out unless it is ticked", async () => {
    await open({ templateAhead: true });
    await call("edit_activity", { id: "a03", field: "title", language: "kk", text: "Біздің атау" });
    await press("Қарау");
    const list = await screen.findByRole("dialog");
    const own = within(list).getByRole("checkbox", { name: /Біздің атау/ }) as HTMLInputElement;
    expect(own.checked).toBe(false);
    expect(list.textContent).toContain("Мұны мектеп өзі өзгерткен");
    await fireEvent.click(within(list).getByRole("checkbox", { name: /^7\./ }));
    await press("Таңдалғанын қолдану \\(2\\)", list);
    await waitFor(() => expect(cell("a02", "title").textContent).toContain("Жауапты жасанды интеллект"));
    expect(sent("upgrade_template")).toEqual([{ plan_id: "plan", keys: ["a02:title", "memo"] }]);
    expect(cell("a03", "title").textContent).toContain("Біздің атау");
    await waitFor(() => expect(screen.queryByText(/Үлгінің жаңа нұсқасы бар/)).toBeNull());
  });

  it("is not mentioned to somebody who only reads", async () => {
    await open({ templateAhead: true }, (session) => {
      session.rights = ["plan_read"];
    });
    expect(screen.queryByText(/Үлгінің жаңа нұсқасы бар/)).toBeNull();
    expect(sent("template_upgrade")).toEqual([]);
  });
});

describe("a deadline after an event", () => {
  async function editor(activity: string) {
    cell(activity, "deadline").focus();
    await fireEvent.keyDown(cell(activity, "deadline"), { code: "Enter" });
    return screen.findByRole("dialog");
  }

  it("is put together in words, shows its day at once, and is sent as it was meant", async () => {
    await open();
    const form = await editor("a11");
    await fireEvent.change(within(form).getByLabelText("Мерзім түрі"), { target: { value: "after" } });
    await fireEvent.change(within(form).getByLabelText("Қай оқиғадан есептеледі"), { target: { value: "term_end" } });
    await fireEvent.change(within(form).getByLabelText("Қай тоқсан"), { target: { value: "2" } });
    await type(within(form).getByLabelText("Неше күн"), "5x");
    await fireEvent.click(within(form).getByRole("radio", { name: "бұрын" }));
    await fireEvent.click(within(form).getByRole("radio", { name: "күнтізбелік күнмен" }));
    await within(form).findByText("22.12.2026");
    expect(form.textContent).toContain("2-тоқсанның аяқталуынан 5 күн бұрын. Оқиға күні – 27.12.2026");
    await press("Сақтау", form);
    const rule = { kind: "after", anchor: { kind: "term_end", term: 2 }, days: -5, working: false };
    await waitFor(() => expect(sent("set_rule")).toEqual([{ activity_id: "a11", rule }]));
    await waitFor(() => expect(cell("a11", "deadline").textContent).toContain("2-тоқсанның аяқталуынан 5 күн бұрын"));
  });

  it("waits for another activity, named by its number, and gets its day once that is done", async () => {
    await open();
    const form = await editor("a11");
    await fireEvent.change(within(form).getByLabelText("Мерзім түрі"), { target: { value: "after" } });
    await fireEvent.change(within(form).getByLabelText("Қай оқиғадан есептеледі"), {
      target: { value: "activity_done" },
    });
    const picker = within(form).getByLabelText("Қай іс-шара");
    await type(picker, "3. Жумыс");
    await fireEvent.click(await screen.findByRole("option", { name: /^3\. Жұмыс/ }));
    await within(form).findByText(/Бұл оқиғаның күні әлі белгісіз/);
    await press("Сақтау", form);
    const anchor = { kind: "activity_done", activity_id: "a03" };
    await waitFor(() =>
      expect(sent("set_rule")).toEqual([
        { activity_id: "a11", rule: { kind: "after", anchor, days: 10, working: true } },
      ]),
    );
    await waitFor(() =>
      expect(cell("a11", "deadline").textContent).toContain("3-іс-шараның орындалуынан кейін 10 жұмыс күні"),
    );
    expect(cell("a11", "deadline").textContent).toContain("күні әлі белгісіз");
    const mark = { marked_on: "2026-11-20", note: "", document: "", signed_by: "p1" };
    await call("mark_done", { activity_id: "a03", occurrence_key: "single", ...mark });
    await waitFor(() => expect(cell("a11", "deadline").textContent).toContain("04.12.2026"));
  });
});
