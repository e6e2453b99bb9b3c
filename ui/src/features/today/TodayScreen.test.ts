import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, draft, type NextStep, type TodayView } from "../../api";
import type { Place } from "../../components";
import { shortName } from "../../i18n/index.svelte";
import { usePlatform } from "../../platform";
import { type FakeOptions, fake, type Handlers } from "../../platform/fake";
import TodayScreen from "./TodayScreen.svelte";

let went: Place[];

async function open(change: (view: TodayView) => Partial<TodayView> = () => ({}), rows = 14, handlers: Handlers = {}) {
  went = [];
  usePlatform(fake({ rows }));
  const reply = await call("today", {});
  const state = await call("app_state", {});
  if (reply.kind !== "done" || state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const view = { ...reply.value, ...change(reply.value) };
  const options: FakeOptions = { rows, handlers: { today: () => view, ...handlers } };
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
    expect(line.textContent).toContain(shortName(row.who!));
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

  it("lists what waits for one's signature, each row leading to its record", async () => {
    const row = (what: "plan" | "evidence" | "task", id: string) => ({ what, id, number: "5", title: `Іс ${id}` });
    const rows = [row("plan", "plan"), row("evidence", "e7"), row("task", "task3")];
    await open(() => ({ to_sign: rows.map((one) => ({ ...one, who: "Жүнісова А. М.", since: "2026-11-19" })) }));
    const card = within(await screen.findByRole("region", { name: "Менің қолымды күтуде" }));
    expect(card.getAllByText("5 · Жүнісова А. М. · 19.11.2026 бастап")).toHaveLength(3);
    for (const name of [/^Жоспарды бекіту/, /^Құжатты қабылдау/, /^Орындалуын растау/])
      await fireEvent.click(card.getByRole("button", { name }));
    expect(went).toEqual([
      { screen: "plan" },
      { screen: "plan", record: "e7", action: "documents" },
      { screen: "tasks", record: "task3" },
    ]);
  });

  it("shows every waiting row when their number is pressed", async () => {
    const rows = Array.from({ length: 9 }, (_, index) => ({ what: "task" as const, id: `t${index}`, number: "" }));
    await open(() => ({ to_sign: rows.map((one) => ({ ...one, title: `Іс ${one.id}`, who: null, since: null })) }));
    const card = within(await screen.findByRole("region", { name: "Менің қолымды күтуде" }));
    expect(card.getAllByRole("listitem")).toHaveLength(3);
    await fireEvent.click(card.getByRole("button", { name: "Менің қолымды күтуде: 9, жолдарына өту" }));
    await waitFor(() => expect(card.getAllByRole("listitem")).toHaveLength(9));
  });

  it("says that nothing waits for one's signature", async () => {
    await open(() => ({ to_sign: [] }));
    await screen.findByText("Қолыңызды күтіп тұрған ештеңе жоқ.");
  });

  it("begins the day with a digest whose numbers lead to their rows, and shows it once", async () => {
    const view = await open();
    const digest = await screen.findByRole("region", { name: "Таңғы қорытынды" });
    await fireEvent.click(within(digest).getByRole("button", { name: `Мерзімі өткен: ${view.overdue.length}` }));
    await waitFor(() => expect(document.activeElement?.textContent).toContain(view.overdue[0].title));
    await fireEvent.click(within(digest).getByRole("button", { name: /^Отырыс: 27\.11\.2026/ }));
    expect(went).toEqual([{ screen: "council", record: view.next_meeting?.id }]);
    await fireEvent.click(within(digest).getByRole("button", { name: "Жабу" }));
    await waitFor(() => expect(screen.queryByRole("region", { name: "Таңғы қорытынды" })).toBeNull());
    const reply = await call("reminders", {});
    expect(reply.kind === "done" && reply.value.digest.fresh, "it is noted, so that tomorrow brings the next").toBe(
      false,
    );
  });

  it("keeps the digest on the page after the desktop has shown it", async () => {
    draft("digest", () => ({ shownOn: "2026-11-22", closedOn: "" }));
    await open();
    await call("note_digest_shown", {});
    await screen.findByRole("region", { name: "Таңғы қорытынды" });
  });

  it("leads the numbers of one's own work to one's own rows", async () => {
    const settings = { lead_days: [1], scope: "mine" as const, digest_time: "08:00", desktop: false };
    const digest = { overdue: 1, today: 0, week: 0, meeting: null, to_sign: 0, fresh: true };
    const reminders = () => ({ settings, due: [], snoozed: [], digest });
    const mine = (read: TodayView) => read.overdue.map((row, index) => ({ ...row, mine: index === 0 }));
    const view = await open((read) => ({ overdue: mine(read) }), 14, { reminders });
    expect(view.overdue.length).toBeGreaterThan(1);
    await fireEvent.click(await screen.findByRole("button", { name: "Мерзімі өткен: 1" }));
    const list = within(screen.getByRole("region", { name: "Мерзімдер" }));
    await list.findByText("Тек менің істерім");
    expect(list.queryByRole("button", { name: new RegExp(view.overdue[1].title) })).toBeNull();
    await fireEvent.click(list.getByRole("button", { name: "Сүзгіні алып тастау" }));
    await list.findByRole("button", { name: new RegExp(view.overdue[1].title) });
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
