// The board, the calendar and the timeline over the rows of the plan.
import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, type SessionCard } from "../../api";
import { listNotices } from "../../components";
import { usePlatform } from "../../platform";
import { type FakeOptions, fake, Refused } from "../../platform/fake";
import PlanScreen from "./PlanScreen.svelte";

let asked: { name: string; request: Record<string, unknown> }[];

async function open(view: string | null, options: FakeOptions = {}, change: (session: SessionCard) => void = () => {}) {
  asked = [];
  usePlatform(
    fake({ ...options, seen: (name, request) => asked.push({ name, request: request as Record<string, unknown> }) }),
  );
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  change(session);
  const props = { session, year: session.school_year, place: { screen: "plan" }, prefer: async () => {} };
  const shown = render(PlanScreen, { ...props, go: (place) => void shown.rerender({ place }) });
  if (view) await switchTo(view);
  return shown;
}

async function switchTo(view: string) {
  await fireEvent.click(await screen.findByRole("radio", { name: view }));
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

function found(selector: string): HTMLElement {
  const one = document.querySelector<HTMLElement>(selector);
  if (!one) throw new Error(`${selector} is on the screen`);
  return one;
}

const card = (id: string) => found(`[data-card="${id}"]`);
const line = (id: string) => found(`[data-line="${id}"]`);
const dayOf = (date: string) => found(`[data-day="${date}"]`);

function ids(selector: string, name: "card" | "line"): string[] {
  return [...document.querySelectorAll<HTMLElement>(`${selector} [data-${name}]`)].map(
    (one) => one.dataset[name] ?? "",
  );
}

async function press(element: HTMLElement, code: string, more: KeyboardEventInit = {}) {
  element.focus();
  await fireEvent.keyDown(element, { code, ...more });
}

async function panelTitle(): Promise<string> {
  const panel = await screen.findByRole("complementary");
  await waitFor(() => expect(panel.getAttribute("aria-label")).toBeTruthy());
  return panel.getAttribute("aria-label") ?? "";
}

describe("the views", () => {
  it("stand in one switch, and the chosen one is still chosen when the screen is opened again", async () => {
    const view = await open("Тақта");
    expect(screen.getAllByRole("radio").map((one) => (one as HTMLInputElement).value)).toEqual([
      "table",
      "board",
      "calendar",
      "timeline",
      "documents",
    ]);
    expect(screen.queryByRole("grid", { name: "Жоспар кестесі" })).toBeNull();
    await switchTo("Күнтізбе");
    await screen.findByRole("grid", { name: "Күнтізбе" });
    view.unmount();
    await open(null);
    await screen.findByRole("grid", { name: "Күнтізбе" });
    await switchTo("Кесте");
    await screen.findByRole("grid", { name: "Жоспар кестесі" });
  });

  it("show what the filters leave, and all offer to clear them", async () => {
    await open("Тақта");
    await fireEvent.click(screen.getByRole("button", { name: /^2-кезең,/ }));
    await waitFor(() => expect(ids(".board", "card").sort()).toEqual(["a07", "a08", "a09", "a10"]));
    await switchTo("Уақыт желісі");
    expect(ids(".chart", "line")).toEqual(["a07", "a08", "a09", "a10"]);
    await fireEvent.input(screen.getByRole("searchbox"), { target: { value: "ъъъ" } });
    await fireEvent.click(await screen.findByRole("button", { name: "Сүзгілерді алып тастау" }));
    await waitFor(() => expect(ids(".chart", "line").length).toBe(30));
  });

  it("of a plan without rows lead to the table, where rows are added", async () => {
    usePlatform(fake());
    const reply = await call("show_plan", {
      school_year_id: "y1",
      stage_ids: [],
      statuses: [],
      person_id: null,
      text: "",
      baseline_id: null,
      only_changed: false,
    });
    if (reply.kind !== "done") throw new Error("the plan is read");
    const stages = reply.value.stages.map((stage) => ({ ...stage, activities: [] }));
    const view = { ...reply.value, stages, counts: { rows: 0, total: 0, done: 0, overdue: 0, soon: 0 }, shown: 0 };
    await open("Уақыт желісі", { handlers: { show_plan: () => view } });
    await fireEvent.click(await screen.findByRole("button", { name: "Кестеге өту" }));
    await screen.findByRole("grid", { name: "Жоспар кестесі" });
  });
});

describe("the board", () => {
  it("stands in columns by status, with who answers and whether the document is there", async () => {
    await open("Тақта");
    const columns = [...document.querySelectorAll<HTMLElement>("[data-column]")].map((one) => one.dataset.column);
    expect(columns).toEqual(["overdue", "soon", "in_progress", "planned", "done"]);
    expect(ids("[data-column=done]", "card")).toEqual(["a01", "a02"]);
    expect(card("a01").textContent).toContain("Сейітова Г. Б.");
    expect(card("a01").textContent).toContain("Сауалнама нәтижесі, 12 бет");
    expect(card("a05").textContent).toContain("құжат тіркелмеген");
    expect(card("a04").textContent).toContain("1/4 орындалды");
  });

  it("is walked with the arrows, and Enter opens a card beside it", async () => {
    await open("Тақта");
    const [first, second] = ids("[data-column=soon]", "card");
    await press(card(first), "ArrowDown");
    await waitFor(() => expect(document.activeElement).toBe(card(second)));
    await press(card(second), "ArrowUp");
    await waitFor(() => expect(document.activeElement).toBe(card(first)));
    await press(card(first), "ArrowRight");
    const planned = ids("[data-column=planned]", "card")[0];
    await waitFor(() => expect(document.activeElement, "the empty column is passed over").toBe(card(planned)));
    expect(document.querySelectorAll('[data-card][tabindex="0"]').length, "Tab reaches one card").toBe(1);
    await press(card(planned), "Enter");
    expect(card(planned).textContent).toContain(await panelTitle());
  });

  it("asks for the mark when a card is carried to what is done, and the focus goes with the card", async () => {
    await open("Тақта");
    for (const _ of ["in_progress", "planned", "done"]) await press(card("a03"), "ArrowRight", { altKey: true });
    expect(found("[data-column=done]").textContent).toContain("орындау белгісінің өрістері ашылады");
    await press(card("a03"), "Enter");
    const form = await screen.findByRole("dialog");
    expect(form.textContent).toContain("3-іс-шараның орындау белгісі");
    await waitFor(() =>
      expect((within(form).getByLabelText(/Қол қойған/) as HTMLInputElement).value).toBe("Оспанов Д. Е."),
    );
    await fireEvent.click(within(form).getByRole("button", { name: /Белгі қою/ }));
    await waitFor(() => expect(ids("[data-column=done]", "card")).toContain("a03"));
    await waitFor(() => expect(document.activeElement).toBe(card("a03")));
    expect(sent("mark_done")).toMatchObject([{ activity_id: "a03", occurrence_key: "single" }]);
    expect(screen.queryByRole("dialog")).toBeNull();
  });

  it("says in words why another column cannot take the card, and writes nothing", async () => {
    await open("Тақта");
    await press(card("a03"), "ArrowRight", { altKey: true });
    expect(screen.getByText(/^Орындалуда\. «Орындалуда» күйі/).getAttribute("role")).toBe("status");
    await press(card("a03"), "Enter");
    expect(listNotices().map((notice) => notice.text)).toEqual([
      expect.stringContaining("«Орындалуда» күйі мерзім мен белгілерге қарай өзі анықталады"),
    ]);
    await press(card("a01"), "ArrowLeft", { altKey: true });
    await press(card("a01"), "Enter");
    expect(listNotices().at(-1)?.text).toContain("Іс-шара орындалған");
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(sent("mark_done")).toEqual([]);
  });

  it("lets a carried card back with Esc", async () => {
    await open("Тақта");
    await press(card("a03"), "ArrowRight", { altKey: true });
    await fireEvent.keyDown(card("a03"), { code: "Escape" });
    expect(document.querySelector(".answer")).toBeNull();
    await press(card("a03"), "Enter");
    expect(card("a03").textContent).toContain(await panelTitle());
  });

  it("takes a card dragged with the pointer, and that is no click", async () => {
    await open("Тақта");
    for (const [index, column] of [...document.querySelectorAll<HTMLElement>("[data-column]")].entries())
      column.getBoundingClientRect = () => new DOMRect(index * 200, 0, 200, 400);
    await fireEvent.pointerDown(card("a05"), { button: 0, clientX: 40, clientY: 40 });
    await fireEvent.pointerMove(card("a05"), { clientX: 42, clientY: 41 });
    expect(document.querySelector(".ghost"), "an unsteady hand drags nothing").toBeNull();
    await fireEvent.pointerMove(card("a05"), { clientX: 850, clientY: 60 });
    expect(found(".ghost").textContent).toContain("5. ");
    await fireEvent.pointerUp(card("a05"), { clientX: 850, clientY: 60 });
    await fireEvent.click(card("a05"));
    expect((await screen.findByRole("dialog")).textContent).toContain("5-іс-шараның орындау белгісі");
    expect(screen.queryByRole("complementary")).toBeNull();
  });

  it("of somebody who may not mark is only read", async () => {
    await open("Тақта", {}, (session) => {
      session.rights = ["plan_read"];
    });
    await press(card("a03"), "ArrowRight", { altKey: true });
    expect(document.querySelector(".answer")).toBeNull();
    expect(screen.queryByText(/сүйреңіз/)).toBeNull();
  });
});

describe("the calendar", () => {
  it("opens on today's month and keeps within the school year", async () => {
    await open("Күнтізбе");
    await screen.findByRole("heading", { name: "Қараша, 2026 жыл" });
    expect(dayOf("2026-11-22").getAttribute("aria-current")).toBe("date");
    const back = screen.getByRole("button", { name: "Алдыңғы ай" });
    await fireEvent.click(back);
    await fireEvent.click(back);
    await screen.findByRole("heading", { name: "Қыркүйек, 2026 жыл" });
    expect((back as HTMLButtonElement).disabled).toBe(true);
    await fireEvent.click(screen.getByRole("button", { name: "Бүгін" }));
    await waitFor(() => expect(document.activeElement).toBe(dayOf("2026-11-22")));
  });

  it("tells days of rest, holidays and the holidays between terms apart", async () => {
    await open("Күнтізбе");
    await waitFor(() => expect(dayOf("2026-11-28").classList.contains("rest")).toBe(true));
    expect(dayOf("2026-11-27").classList.contains("rest")).toBe(false);
    await press(dayOf("2026-11-22"), "PageUp");
    await waitFor(() => expect(dayOf("2026-10-28").classList.contains("break")).toBe(true));
    expect(dayOf("2026-10-27").textContent).toContain("Каникул");
    expect(dayOf("2026-10-25").textContent).toContain("Республика күні");
    expect(dayOf("2026-10-22").textContent).not.toContain("Каникул");
  });

  it("shows every occurrence on its day, and below what has none", async () => {
    await open("Күнтізбе");
    for (const [date, term] of [
      ["2026-12-27", "II тоқсан"],
      ["2027-03-21", "III тоқсан"],
    ]) {
      while (!document.querySelector(`[data-day="${date}"]`))
        await fireEvent.click(screen.getByRole("button", { name: "Келесі ай" }));
      expect(dayOf(date).textContent).toContain(term);
    }
    const below = screen.getByRole("region", { name: "Нақты күні жоқ іс-шаралар" });
    await fireEvent.click(within(below).getByRole("button", { name: /27\./ }));
    await panelTitle();
  });

  it("is walked with the keys, across months too, and Enter opens the only thing due", async () => {
    await open("Күнтізбе");
    await press(dayOf("2026-11-22"), "PageUp");
    await waitFor(() => expect(document.activeElement).toBe(dayOf("2026-10-22")));
    await press(dayOf("2026-10-22"), "ArrowDown");
    await press(dayOf("2026-10-29"), "ArrowRight");
    await waitFor(() => expect(document.activeElement).toBe(dayOf("2026-10-30")));
    await press(dayOf("2026-10-30"), "Enter");
    expect(dayOf("2026-10-30").textContent).toContain(await panelTitle());
    await press(dayOf("2026-10-30"), "End");
    await waitFor(() => expect(document.activeElement).toBe(dayOf("2026-11-01")));
  });

  it("lists a crowded day, and what is chosen there opens beside", async () => {
    await open("Күнтізбе");
    await press(dayOf("2026-11-22"), "PageDown");
    await waitFor(() => dayOf("2026-12-31"));
    expect(within(dayOf("2026-12-31")).getByRole("button", { name: "тағы 4" })).toBeTruthy();
    await press(dayOf("2026-12-31"), "Enter");
    const list = await screen.findByRole("dialog");
    const buttons = within(list).getAllByRole("button");
    expect(buttons.length).toBe(6);
    await press(buttons[0], "ArrowDown");
    expect(document.activeElement).toBe(buttons[1]);
    await fireEvent.click(buttons[1]);
    expect(buttons[1].textContent).toContain(await panelTitle());
    expect(screen.queryByRole("dialog")).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(dayOf("2026-12-31")));
  });

  it("says when the days off could not be read", async () => {
    await open("Күнтізбе", {
      handlers: {
        list_days_off: () => {
          throw new Refused({ code: "school-damaged" });
        },
      },
    });
    await screen.findByText("Мәліметті оқу мүмкін болмады");
    expect(screen.getByRole("grid", { name: "Күнтізбе" }), "the month stays").toBeTruthy();
  });
});

describe("the timeline", () => {
  it("has the months of the school year, its terms and today, and every row under its stage", async () => {
    await open("Уақыт желісі");
    const months = [...document.querySelectorAll(".months .long")].map((one) => one.textContent);
    expect(months).toEqual(["Қыркүйек", "Қазан", "Қараша", "Желтоқсан", "Қаңтар", "Ақпан", "Наурыз", "Сәуір", "Мамыр"]);
    expect(document.querySelectorAll(".terms span").length).toBe(4);
    expect(screen.getByText("Бүгін 22.11")).toBeTruthy();
    expect(ids(".chart", "line").length).toBe(30);
    expect(within(screen.getByRole("region", { name: /^2-кезең/ })).getAllByRole("button").length).toBe(4);
  });

  it("draws periods as bars and days as points, each by its status", async () => {
    await open("Уақыт желісі");
    expect(line("a01").querySelector(".bar")?.classList.contains("done")).toBe(true);
    expect(line("a05").querySelector(".bar")?.classList.contains("overdue")).toBe(true);
    expect(line("a04").querySelectorAll(".point").length).toBe(4);
    expect(line("a04").querySelector(".bar")).toBeNull();
    expect(line("a27").querySelector(".track")?.textContent?.trim(), "no day, so its rule is written").toBe(
      "Қажеттілігіне қарай",
    );
    expect(line("a05").textContent, "read aloud as well").toContain("Мерзімі өткен");
  });

  it("draws an extension from the first day to the new one", async () => {
    await open("Уақыт желісі");
    const later = { activity_id: "a03", occurrence_key: "single", due_on: "2027-02-12", reason: "Келісілуде" };
    await call("extend_deadline", later);
    await waitFor(() => expect(line("a03").querySelector(".way")).toBeTruthy());
    expect(line("a03").textContent).toContain("31.12.2026 күнінен 12.02.2027 күніне ұзартылды");
    expect(screen.getByText("Ұзартылған мерзім")).toBeTruthy();
  });

  it("is walked up and down; Enter opens a row, and the panel then follows the focus", async () => {
    await open("Уақыт желісі");
    await press(line("a01"), "ArrowDown");
    await waitFor(() => expect(document.activeElement).toBe(line("a02")));
    expect(screen.queryByRole("complementary")).toBeNull();
    await press(line("a02"), "Enter");
    expect(line("a02").textContent).toContain(await panelTitle());
    await press(line("a02"), "End");
    await waitFor(() => expect(document.activeElement).toBe(line("a30")));
    await waitFor(async () => expect(line("a30").textContent).toContain(await panelTitle()));
  });
});
