import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call } from "../../api";
import type { Place } from "../../components";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import TasksScreen from "./TasksScreen.svelte";

let asked: { name: string; request: Record<string, unknown> }[];
let went: Place[];

async function open(rows = 14) {
  asked = [];
  went = [];
  usePlatform(
    fake({ rows, seen: (name, request) => asked.push({ name, request: request as Record<string, unknown> }) }),
  );
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  const props = { session, year: session.school_year, place: { screen: "tasks" }, prefer: async () => {} };
  const go = (place: Place) => {
    went.push(place);
    if (place.screen === "tasks") void view.rerender({ place });
  };
  const view = render(TasksScreen, { ...props, go });
  await screen.findByRole("heading", { name: "Тапсырмалар" });
  return view;
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

describe("tasks", () => {
  it("goes the whole way of a task: given, done, verified, opened again", async () => {
    await open(0);
    await screen.findByText("Орындалатын тапсырма жоқ");
    await fireEvent.click(screen.getAllByRole("button", { name: "Тапсырма беру" })[0]);
    const form = within(await screen.findByRole("complementary", { name: "Жаңа тапсырма" }));
    const title = form.getByRole("textbox", { name: "Атауы" });
    await fireEvent.input(title, { target: { value: "Ереже жобасын заңгерге беру" } });
    await fireEvent.keyDown(title, { code: "Enter", ctrlKey: true });
    const person = form.getByRole("combobox", { name: "Жауапты тұлға" });
    await waitFor(() => expect(person.getAttribute("aria-invalid")).toBe("true"));
    await fireEvent.focus(person);
    await fireEvent.input(person, { target: { value: "Оспанов" } });
    await form.findByRole("option", { name: /Оспанов Д. Е./ });
    await fireEvent.keyDown(person, { code: "Enter", key: "Enter" });
    await fireEvent.input(form.getByRole("textbox", { name: /Мерзімі/ }), { target: { value: "27.11.2026" } });
    await fireEvent.keyDown(title, { code: "Enter", ctrlKey: true });
    await waitFor(() => expect(sent("give_task").at(-1)).toMatchObject({ responsible_id: "p2", due_on: "2026-11-27" }));

    const panel = within(await screen.findByRole("complementary", { name: "Ереже жобасын заңгерге беру" }));
    await fireEvent.click(panel.getByRole("button", { name: "Орындалды деп белгілеу" }));
    const note = panel.getByRole("textbox", { name: /Не істелді/ });
    await fireEvent.input(note, { target: { value: "Электрондық поштамен жіберілді." } });
    await fireEvent.keyDown(note, { code: "Enter", ctrlKey: true });
    await panel.findByText("Орындалды, расталмаған");
    await screen.findByText("Орындалатын тапсырма жоқ");
    expect(sent("complete_task")[0]).toMatchObject({ done_on: "2026-11-22", note: "Электрондық поштамен жіберілді." });

    await fireEvent.click(panel.getByRole("button", { name: "Орындалғанын растау" }));
    await panel.findByText("Орындалды");
    expect(panel.queryByRole("button", { name: "Орындалғанын растау" })).toBeNull();
    await fireEvent.click(screen.getByRole("radio", { name: "Аяқталған" }));
    await screen.findByRole("table", { name: "Тапсырмалар тізімі" });

    await fireEvent.click(panel.getByRole("button", { name: "Қайта ашу" }));
    const why = panel.getByRole("textbox", { name: "Тапсырма неге қайта ашылады?" });
    await fireEvent.keyDown(why, { code: "Enter", ctrlKey: true });
    await waitFor(() => expect(why.getAttribute("aria-invalid"), "not without a reason").toBe("true"));
    await fireEvent.input(why, { target: { value: "Жоба қайтарылды." } });
    await fireEvent.keyDown(why, { code: "Enter", ctrlKey: true });
    await panel.findByText("Жоба қайтарылды.");
    expect(panel.getByRole("button", { name: "Орындалды деп белгілеу" })).toBeTruthy();
  });

  it("keeps a half-typed task and says so", async () => {
    await open();
    await fireEvent.click(screen.getByRole("button", { name: "Тапсырма беру" }));
    const title = await screen.findByRole("textbox", { name: "Атауы" });
    await fireEvent.input(title, { target: { value: "Тізім" } });
    await fireEvent.keyDown(title, { code: "Escape" });
    await screen.findByText("Толтырылмаған тапсырма сақтаулы");
    await fireEvent.click(screen.getByRole("button", { name: "Тапсырманы жалғастыру" }));
    expect(((await screen.findByRole("textbox", { name: "Атауы" })) as HTMLInputElement).value).toBe("Тізім");
  });

  it("opens a task with Enter and leads to what it follows from", async () => {
    await open();
    const row = (await screen.findByText("Ереже жобасын заңгерге беру")).closest("tr")!;
    expect(row.textContent).toContain("5 күн қалды");
    await fireEvent.click(within(row).getByRole("button", { name: "11-іс-шара" }));
    expect(went.at(-1)).toEqual({ screen: "plan", record: "a11" });
    await fireEvent.keyDown(row, { code: "Enter" });
    await screen.findByRole("complementary", { name: "Ереже жобасын заңгерге беру" });
  });

  it("narrows by group and text in the core", async () => {
    await open();
    await screen.findByRole("table", { name: "Тапсырмалар тізімі" });
    await fireEvent.click(screen.getByRole("radio", { name: "Растауды күтуде" }));
    await screen.findByText("Ақпараттық стендке мемлекеттік тілдегі жадынама қосу");
    await fireEvent.input(screen.getByRole("searchbox", { name: "Тапсырманы іздеу" }), {
      target: { value: "жоқ сөз" },
    });
    await screen.findByText("Сүзгіге сай тапсырма жоқ");
    expect(sent("list_tasks").at(-1)).toMatchObject({ group: "unverified", text: "жоқ сөз" });
  });
});
