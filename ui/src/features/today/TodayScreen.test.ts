import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, draft, type NextStep, type TodayView } from "../../api";
import type { Place } from "../../components";
import { usePlatform } from "../../platform";
import { type FakeOptions, fake } from "../../platform/fake";
import TodayScreen from "./TodayScreen.svelte";

let went: Place[];

async function open(change: (view: TodayView) => Partial<TodayView> = () => ({}), rows = 14) {
  went = [];
  usePlatform(fake({ rows }));
  const reply = await call("today", {});
  const state = await call("app_state", {});
  if (reply.kind !== "done" || state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const view = { ...reply.value, ...change(reply.value) };
  const options: FakeOptions = { rows, handlers: { today: () => view } };
  usePlatform(fake(options));
  const session = state.value.session;
  const props = { session, year: session.school_year, place: { screen: "today" }, prefer: async () => {} };
  render(TodayScreen, { ...props, go: (place) => went.push(place) });
  return view;
}

describe("today", () => {
  it("says the next steps in the core's order and leads to where each is done", async () => {
    const order: NextStep[] = [
      "mark_overdue",
      "prepare_meeting",
      "assign_incidents",
      "name_members",
      "register_documents",
    ];
    const view = await open(() => ({ steps: order.map((step, index) => ({ step, count: index + 2 })) }));
    const steps = within(await screen.findByRole("list", { name: "Келесі қадамдар" })).getAllByRole("button");
    expect(steps.map((step) => step.querySelector("b")?.textContent)).toEqual([
      "Мерзімі өткен 2 істі реттеу",
      "Отырысқа дайындалу",
      "4 инцидентке жауапты тағайындау",
      "Кеңес құрамын тағайындау",
      "6 құжатты тіркеу",
    ]);
    for (const step of steps) await fireEvent.click(step);
    expect(went.map((place) => place.screen)).toEqual(["plan", "council", "incidents", "people", "plan"]);
    expect(went[1].record).toBe(view.next_meeting?.id);
    expect(went[4]).toMatchObject({ record: view.missing_documents[0].activity_id, action: "documents" });
    const kept = draft("plan-filter", () => ({ filter: { statuses: [] as string[] } }));
    expect(kept.filter.statuses, "the plan opens on what is late").toEqual(["overdue"]);
  });

  it("leads to a task when only tasks are late", async () => {
    const task = { source: "task" as const, id: "task7", occurrence_key: null, number: "", title: "Тізім жинау" };
    const row = { ...task, who: null, who_id: null, phone: null, mine: false, due_on: "2026-11-20", days_left: -2 };
    await open(() => ({ overdue: [row], steps: [{ step: "mark_overdue", count: 1 }] }));
    await fireEvent.click(await screen.findByRole("button", { name: /Мерзімі өткен 1 істі реттеу/ }));
    expect(went).toEqual([{ screen: "tasks", record: "task7" }]);
  });

  it("lists due rows with the person and the phone, and opens the row", async () => {
    const view = await open();
    const row = view.overdue[0];
    const title = (await screen.findAllByRole("button", { name: new RegExp(row.title) }))[0];
    const line = title.closest("tr")!;
    expect(line.textContent).toContain(`${-row.days_left} күн кешікті`);
    expect(line.textContent).toContain(row.who!);
    await fireEvent.click(title);
    expect(went.at(-1)).toEqual({ screen: "plan", record: row.id });
  });

  it("leads from a missing document to where it is handed in, and from their count to the list of all", async () => {
    const view = await open();
    const [first] = view.missing_documents;
    await fireEvent.click(await screen.findByRole("button", { name: `Тіркеу: ${first.document}` }));
    expect(went.at(-1)).toEqual({ screen: "plan", record: first.activity_id, action: "documents" });
    await fireEvent.click(screen.getByRole("button", { name: "Барлығын көрсету" }));
    expect(went.at(-1)).toEqual({ screen: "plan", action: "documents" });
    expect(draft("documents-group", () => ({ group: "all" })).group).toBe("missing");
  });

  it("narrows the plan to the stage whose meter was pressed", async () => {
    await open();
    await fireEvent.click(await screen.findByRole("button", { name: /^3 Норматив/ }));
    await waitFor(() => expect(went).toEqual([{ screen: "plan" }]));
    expect(draft("plan-filter", () => ({ filter: { stages: [""] } })).filter.stages).toEqual(["s3"]);
  });

  it("draws every month with the numbers that fall due in it, and marks the current one", async () => {
    const view = await open();
    const months = within(await screen.findByRole("region", { name: "Оқу жылының жүктемесі" }))
      .getAllByRole("listitem")
      .filter((item) => item.querySelector("h3"));
    expect(months).toHaveLength(view.months.length);
    months.forEach((month, index) => {
      const numbers = [...month.querySelectorAll("button.unit")].map((unit) => unit.textContent);
      expect(numbers).toEqual(view.months[index].items.map((item) => item.number));
    });
    expect(months.filter((month) => month.getAttribute("aria-current"))).toHaveLength(1);
  });

  it("tells a school without a year what comes first", async () => {
    await open(() => ({ school_year: null, term: null }));
    await fireEvent.click(await screen.findByRole("button", { name: "Баптауға өту" }));
    expect(went).toEqual([{ screen: "settings" }]);
  });

  it("tells a school without a plan what comes first", async () => {
    const nothing = { overdue: [], this_week: [], next_week: [], stages: [], months: [], missing_documents: [] };
    await open(() => ({ ...nothing, steps: [{ step: "create_plan", count: 1 }] }), 0);
    await screen.findByText("Жоспар әлі құрылмаған");
    await fireEvent.click(screen.getByRole("button", { name: "Жоспарға өту" }));
    expect(went).toEqual([{ screen: "plan" }]);
  });

  it("says calmly when the page cannot be read", async () => {
    usePlatform(fake());
    const state = await call("app_state", {});
    if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
    usePlatform({ ...fake(), call: async () => ({ kind: "fault", reference: "T-1" }) });
    const props = { session: state.value.session, year: null, place: { screen: "today" }, prefer: async () => {} };
    render(TodayScreen, { ...props, go: () => {} });
    await screen.findByText(/T-1/);
  });
});
