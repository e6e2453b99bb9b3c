import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, type SessionCard, type TaskRow } from "../../api";
import { usePlatform } from "../../platform";
import { type FakeOptions, fake } from "../../platform/fake";
import PlanScreen from "./PlanScreen.svelte";

let asked: { name: string; request: Record<string, unknown> }[];

async function open(options: FakeOptions = {}, change: (session: SessionCard) => void = () => {}) {
  asked = [];
  usePlatform(
    fake({ ...options, seen: (name, request) => asked.push({ name, request: request as Record<string, unknown> }) }),
  );
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  change(session);
  const props = { session, year: session.school_year, place: { screen: "plan" }, prefer: async () => {} };
  const view = render(PlanScreen, { ...props, go: (place) => void view.rerender({ place }) });
  await screen.findByRole("grid");
}

function cell(activity: string, column: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-cell="${activity}/${column}"]`);
  if (!found) throw new Error(`${activity}/${column} is on the screen`);
  return found;
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

function order(stage: string): string[] {
  return [...document.querySelectorAll<HTMLElement>(`tr[data-row][data-stage="${stage}"]`)].map(
    (row) => row.dataset.row ?? "",
  );
}

async function panelOf(activity: string) {
  await fireEvent.click(cell(activity, "title"));
  const panel = await screen.findByRole("complementary");
  await within(panel).findByRole("tab", { name: "Мәлімет" });
  return panel;
}

async function type(box: HTMLElement, value: string) {
  await fireEvent.input(box, { target: { value } });
}

async function press(name: string, within_: HTMLElement = document.body) {
  await fireEvent.click(await within(within_).findByRole("button", { name: new RegExp(`^${name}`) }));
}

describe("an extension", () => {
  it("keeps the first day struck through beside the new one, with who, when and why; the tag follows", async () => {
    await open();
    const panel = await panelOf("a03");
    const before = cell("a03", "mark").textContent;
    await press("Мерзімін ұзарту", panel);
    const form = await screen.findByRole("dialog");
    await type(within(form).getByLabelText("Жаңа мерзімі"), "15.05.2027");
    await press("Мерзімін ұзарту", form);
    await within(form).findByText(/Себебі жазылмаған/);
    await type(within(form).getByLabelText("Себебі"), "Бұйрық келісілуде");
    await press("Мерзімін ұзарту", form);
    await waitFor(() => expect(panel.querySelector("del")?.textContent).toContain("31.12.2026"));
    expect(panel.textContent).toContain("15.05.2027");
    expect(panel.textContent).toContain("Бұйрық келісілуде");
    expect(panel.textContent).toContain("Сейітова Г. Б.");
    await waitFor(() => expect(cell("a03", "deadline").querySelector("del")?.textContent).toBe("31.12.2026"));
    expect(cell("a03", "deadline").textContent).toContain("15.05.2027");
    expect(cell("a03", "mark").textContent).not.toBe(before);
    expect(sent("extend_deadline").at(-1)).toEqual({
      activity_id: "a03",
      occurrence_key: "single",
      due_on: "2027-05-15",
      reason: "Бұйрық келісілуде",
    });
  });

  it("is given from the cell of the deadline too, for the occurrence that was chosen", async () => {
    await open();
    cell("a04", "deadline").focus();
    await fireEvent.keyDown(cell("a04", "deadline"), { code: "Enter" });
    const form = await screen.findByRole("dialog");
    await fireEvent.click(within(form).getByRole("radio", { name: "Ұзарту" }));
    await fireEvent.change(within(form).getByLabelText("Қай кезеңі"), { target: { value: "term-3" } });
    await type(within(form).getByLabelText("Жаңа мерзімі"), "15.05.2027");
    await type(within(form).getByLabelText("Себебі"), "Карантин");
    await press("Мерзімін ұзарту", form);
    await waitFor(() =>
      expect(sent("extend_deadline")).toEqual([
        { activity_id: "a04", occurrence_key: "term-3", due_on: "2027-05-15", reason: "Карантин" },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("to a day that is not later is refused beside the day", async () => {
    await open();
    await press("Мерзімін ұзарту", await panelOf("a03"));
    const form = await screen.findByRole("dialog");
    await type(within(form).getByLabelText("Жаңа мерзімі"), "01.12.2026");
    await type(within(form).getByLabelText("Себебі"), "Ерте");
    await press("Мерзімін ұзарту", form);
    await waitFor(() => expect(within(form).getByLabelText("Жаңа мерзімі").getAttribute("aria-invalid")).toBe("true"));
  });
});

describe("what does not apply", () => {
  it("is said with a justification, stays in the list but quieter, and is taken back", async () => {
    await open();
    const panel = await panelOf("a03");
    await press("Іс-шара бойынша басқа әрекеттер", panel);
    await press("Қолданылмайды деп белгілеу", await screen.findByRole("dialog"));
    const form = screen.getByRole("dialog");
    await waitFor(() => expect(form.contains(document.activeElement), "the keyboard follows into the form").toBe(true));
    await type(await screen.findByLabelText("Негіздемесі"), "Мектепте бастауыш сынып жоқ");
    await press("Қолданылмайды деп белгілеу", screen.getByRole("dialog"));
    await waitFor(() => expect(cell("a03", "mark").textContent).toContain("Қолданылмайды"));
    expect(cell("a03", "mark").closest("tr")?.classList.contains("quiet")).toBe(true);
    expect(panel.textContent).toContain("Мектепте бастауыш сынып жоқ");
    expect(within(panel).queryByRole("button", { name: /^Орындалды деп/ })).toBeNull();
    await press("Қайтадан қолданылады", panel);
    await waitFor(() => expect(cell("a03", "mark").textContent).not.toContain("Қолданылмайды"));
    expect(sent("declare_not_applicable")).toEqual([
      { activity_id: "a03", occurrence_key: null, reason: "Мектепте бастауыш сынып жоқ" },
    ]);
  });

  it("may be one occurrence only", async () => {
    await open();
    const panel = await panelOf("a04");
    await press("Мерзім бойынша әрекеттер: .*III", panel);
    await press("Қолданылмайды деп белгілеу", await screen.findByRole("dialog"));
    await type(await screen.findByLabelText("Негіздемесі"), "Отырыс біріктірілді");
    await press("Қолданылмайды деп белгілеу", screen.getByRole("dialog"));
    await waitFor(() => expect(panel.textContent).toContain("Отырыс біріктірілді"));
    expect(sent("declare_not_applicable").at(-1)?.occurrence_key).toBe("term-3");
    expect(cell("a04", "mark").closest("tr")?.classList.contains("quiet")).toBe(false);
  });

  it("cannot be said by somebody who only marks", async () => {
    await open({}, (session) => {
      session.rights = ["plan_read", "plan_mark"];
    });
    const panel = await panelOf("a03");
    expect(within(panel).queryByRole("button", { name: "Іс-шара бойынша басқа әрекеттер" })).toBeNull();
    expect(within(panel).queryByRole("button", { name: "Мерзімін ұзарту" })).toBeNull();
  });
});

describe("a row", () => {
  it("moves with Alt and the arrows within its stage; the focus follows and the place is said", async () => {
    await open();
    const [first, second] = order("s1");
    cell(second, "title").focus();
    await fireEvent.keyDown(cell(second, "title"), { code: "ArrowUp", altKey: true });
    await waitFor(() => expect(order("s1").slice(0, 2)).toEqual([second, first]));
    await waitFor(() => expect(document.activeElement).toBe(cell(second, "title")));
    expect(screen.getByText(/-іс-шара: 1-кезең, \d+ ішінде 1-орында/).getAttribute("role")).toBe("status");
  });

  it("moves on into the next stage, and back to the end of the one it came from", async () => {
    await open();
    const last = order("s1").at(-1) ?? "";
    const start = order("s2")[0];
    cell(last, "mark").focus();
    await fireEvent.keyDown(cell(last, "mark"), { code: "ArrowDown", altKey: true });
    await waitFor(() => expect(order("s2").slice(0, 2)).toEqual([last, start]));
    await waitFor(() => expect(document.activeElement).toBe(cell(last, "mark")));
    await fireEvent.keyDown(cell(last, "mark"), { code: "ArrowUp", altKey: true });
    await waitFor(() => expect(order("s1").at(-1)).toBe(last));
  });

  it("is dragged by its number to where the line shows", async () => {
    await open();
    const [first, second, third] = order("s1");
    const tops: Record<string, number> = { [first]: 100, [second]: 140, [third]: 180 };
    for (const row of document.querySelectorAll<HTMLElement>("[data-stage]")) {
      const top = tops[row.dataset.row ?? ""] ?? 900;
      row.getBoundingClientRect = () => new DOMRect(0, top, 500, 40);
    }
    const number = cell(first, "number");
    await fireEvent.pointerDown(number, { button: 0, clientY: 110 });
    await fireEvent.pointerMove(number, { clientY: 185 });
    expect(cell(third, "number").closest("tr")?.classList.contains("landing")).toBe(true);
    await fireEvent.pointerUp(number, { clientY: 185 });
    await waitFor(() => expect(order("s1").slice(0, 3)).toEqual([second, first, third]));
    expect(sent("move_activity")).toEqual([{ id: first, stage_id: "s1", before: third }]);
  });

  it("given up with Esc while it is dragged stays where it was", async () => {
    await open();
    const [first, second] = order("s1");
    for (const row of document.querySelectorAll<HTMLElement>("[data-stage]"))
      row.getBoundingClientRect = () => new DOMRect(0, row.dataset.row === second ? 140 : 900, 500, 40);
    await fireEvent.pointerDown(cell(first, "number"), { button: 0, clientY: 110 });
    await fireEvent.pointerMove(cell(first, "number"), { clientY: 175 });
    await fireEvent.keyDown(window, { code: "Escape" });
    await fireEvent.pointerUp(cell(first, "number"), { clientY: 175 });
    expect(sent("move_activity")).toEqual([]);
  });

  it("stays while a filter hides others", async () => {
    await open();
    await fireEvent.click(screen.getByRole("button", { name: /^2-кезең,/ }));
    await waitFor(() => expect(order("s1")).toEqual([]));
    const [first] = order("s2");
    cell(first, "title").focus();
    await fireEvent.keyDown(cell(first, "title"), { code: "ArrowDown", altKey: true });
    expect(sent("move_activity")).toEqual([]);
    await fireEvent.click(screen.getByRole("button", { name: /^2-кезең,/ }));
  });

  it("goes to another stage from the panel", async () => {
    await open();
    const panel = await panelOf("a03");
    await press("Іс-шара бойынша басқа әрекеттер", panel);
    await press("Басқа кезеңге ауыстыру", await screen.findByRole("dialog"));
    await fireEvent.change(await screen.findByLabelText("Қай кезеңге"), { target: { value: "s4" } });
    await press("Ауыстыру", screen.getByRole("dialog"));
    await waitFor(() => expect(order("s4").at(-1)).toBe("a03"));
  });
});

describe("numbers", () => {
  it("are given anew only after it was said what that does", async () => {
    await open();
    const [first, second] = order("s1");
    cell(second, "title").focus();
    await fireEvent.keyDown(cell(second, "title"), { code: "ArrowUp", altKey: true });
    await waitFor(() => expect(order("s1")[0]).toBe(second));
    await press("Жоспар бойынша басқа әрекеттер");
    await press("Жоспарды қайта нөмірлеу", await screen.findByRole("dialog"));
    const question = await screen.findByRole("dialog");
    expect(question.textContent).toContain("1-ден бастап");
    expect(sent("renumber_plan")).toEqual([]);
    await press("Жоспарды қайта нөмірлеу", question);
    await waitFor(() => expect(cell(second, "number").textContent?.trim()).toBe("1"));
    expect(cell(first, "number").textContent?.trim()).toBe("2");
  });
});

describe("the tasks of an activity", () => {
  it("are given, done and verified beside it", async () => {
    const tasks: TaskRow[] = [];
    await open({
      handlers: {
        list_tasks: ({ activity_id }) => tasks.filter((task) => task.activity_id === activity_id),
        give_task: ({ title, responsible_id, due_on, activity_id }) => {
          const none = { note: "", phone: "", incident_id: null, incident: null, done_on: null, done_note: "" };
          const given = { given_at: "2026-11-22T05:00:00Z", given_by: "Сейітова Г. Б.", verified_by: null };
          const state = {
            purpose: "" as const,
            checklist_step_id: null,
            decision_id: null,
            decision: null,
            report_year_id: null,
            report: null,
            days_left: 20,
            status: "open" as const,
            cancelled_reason: "",
            activity: "3",
          };
          const who = { responsible_id, responsible: "Оспанов Д. Е." };
          tasks.push({ ...none, ...given, ...state, ...who, id: "t1", title, due_on, activity_id });
          return "t1";
        },
        complete_task: ({ done_on, note }) => {
          Object.assign(tasks[0], { status: "done", done_on, done_note: note });
          return null;
        },
        verify_task: () => {
          Object.assign(tasks[0], { status: "verified", verified_by: "Сейітова Г. Б." });
          return null;
        },
      },
    });
    const panel = await panelOf("a03");
    await fireEvent.click(within(panel).getByRole("tab", { name: "Тапсырмалар" }));
    await within(panel).findByText("Бұл іс-шара бойынша тапсырма берілмеген.");
    await press("Тапсырма беру", panel);
    await type(within(panel).getByLabelText("Не істеу керек"), "Бұйрық жобасын дайындау");
    const person = within(panel).getByLabelText("Жауапты тұлға");
    await type(person, "Оспанов");
    await fireEvent.click(await screen.findByRole("option", { name: /Оспанов/ }));
    await type(within(panel).getByLabelText(/^Мерзімі/), "12.12.2026");
    await press("Тапсырма беру", panel);
    await within(panel).findByText("Бұйрық жобасын дайындау");
    expect(sent("give_task")).toEqual([
      {
        title: "Бұйрық жобасын дайындау",
        note: "",
        responsible_id: "p2",
        due_on: "2026-12-12",
        activity_id: "a03",
        incident_id: null,
      },
    ]);
    const list = within(panel).getByRole("list");
    await press("Орындалды деп белгілеу", list);
    await type(within(list).getByLabelText(/^Ескертпе/), "Жоба берілді");
    await press("Орындалды деп белгілеу", list);
    await within(list).findByText(/Жоба берілді/);
    await press("Орындалғанын растау", list);
    await within(list).findByText("Орындалды");
    expect(sent("verify_task")).toEqual([{ id: "t1" }]);
  });
});

describe("a half-made change", () => {
  it("of the rule comes back after Esc, and is given up with the button", async () => {
    await open();
    const editDeadline = async () => {
      cell("a05", "deadline").focus();
      await fireEvent.keyDown(cell("a05", "deadline"), { code: "Enter" });
      return screen.findByRole("dialog");
    };
    const kind = (form: HTMLElement) => (within(form).getByLabelText("Мерзім түрі") as HTMLSelectElement).value;
    const first = await editDeadline();
    const before = kind(first);
    await fireEvent.change(within(first).getByLabelText("Мерзім түрі"), { target: { value: "ad_hoc" } });
    await fireEvent.keyDown(first, { code: "Escape" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    const second = await editDeadline();
    expect(kind(second)).toBe("ad_hoc");
    await press("Бас тарту", second);
    expect(kind(await editDeadline())).toBe(before);
  });
});
