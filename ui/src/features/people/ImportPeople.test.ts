import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { call } from "../../api";
import type { Place } from "../../components";
import { platform, usePlatform } from "../../platform";
import { type FakeOptions, fake, Refused } from "../../platform/fake";
import PeopleScreen from "./PeopleScreen.svelte";

let asked: { name: string; request: Record<string, unknown> }[];

async function start(options: FakeOptions = {}) {
  asked = [];
  const seen = (name: string, request: unknown) => asked.push({ name, request: request as Record<string, unknown> });
  usePlatform(fake({ rows: 14, jobTakes: 0, seen, ...options }));
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  const props = { session, year: session.school_year, place: { screen: "people" } as Place, prefer: async () => {} };
  const view = render(PeopleScreen, { ...props, go: (place: Place) => void view.rerender({ place }) });
  await fireEvent.click(await screen.findByRole("button", { name: "Excel-ден импорттау" }));
  return view;
}

async function open(options: FakeOptions = {}) {
  const view = await start(options);
  await fireEvent.click(await screen.findByRole("button", { name: "Excel файлын таңдау" }));
  await screen.findByRole("table", { name: "Файлдағы жолдар" });
  return view;
}

function row(line: number): HTMLElement {
  const rows = within(screen.getByRole("table", { name: "Файлдағы жолдар" })).getAllByRole("row");
  return rows.find((one) => one.querySelector(".state label")?.textContent?.trim().startsWith(String(line)))!;
}

function tick(line: number): HTMLInputElement {
  return within(row(line)).getByRole<HTMLInputElement>("checkbox");
}

/** happy-dom does not know which option is `:checked`, and that is what a bound select asks. */
async function mean(column: RegExp, value: string) {
  const select = screen.getByRole<HTMLSelectElement>("combobox", { name: column });
  select.value = value;
  await fireEvent.change(select);
}

function reads() {
  return asked.filter((one) => one.name === "read_people_table").map((one) => one.request);
}

describe("import from a sheet", () => {
  it("says beside each field what is wrong, and lets only ready rows be taken", async () => {
    await open();
    expect(within(row(4)).getByText("Аты: жазылмаған").closest("td")?.textContent).toContain("Рахметов");
    expect(
      within(row(5))
        .getByText(/Электрондық поштасы: мәні түсініксіз/)
        .closest("td")?.textContent,
    ).toContain("imangalieva");
    expect(
      within(row(6))
        .getByText(/Рөлі: мәні түсініксіз/)
        .closest("td")?.textContent,
    ).toContain("Бас редактор");
    expect(
      within(row(7)).getByText(/Мұндай жазба бұрыннан бар/),
      "what no column owns stands with the row",
    ).toBeTruthy();
    for (const line of [4, 5, 6, 7]) expect([tick(line).disabled, tick(line).checked]).toEqual([true, false]);
    for (const line of [2, 3, 8]) expect([tick(line).disabled, tick(line).checked]).toEqual([false, true]);
    expect(within(row(2)).getByText("Бар: жаңартылады")).toBeTruthy();
    expect(screen.getByText("Дайын: 8")).toBeTruthy();
  });

  it("takes the ticked rows and reports how many were added and updated", async () => {
    await open();
    await fireEvent.click(tick(3));
    await fireEvent.click(screen.getByRole("button", { name: "Импорттау (7)" }));
    await screen.findByText("Қосылғаны: 6. Мәліметі жаңартылғаны: 1.");
    const rows = asked.find((one) => one.name === "import_people")?.request.rows as Record<string, unknown>[];
    expect(rows.map((one) => one.surname)).not.toContain("Сәдуақасова");
    expect(rows[0]).toMatchObject({ surname: "Оспанов", given_name: "Дәурен", patronymic: "Ержанұлы", same_as: "p2" });
    await fireEvent.click(screen.getByRole("button", { name: "Адамдар тізіміне өту" }));
    await screen.findByText("Амантаев Алмас Асқарұлы");
  });

  it("no longer claims to be done once the step was taken back", async () => {
    await open();
    await fireEvent.click(screen.getByRole("button", { name: "Импорттау (8)" }));
    await screen.findByText("Импорт аяқталды");
    await call("undo", { operation: null });
    await screen.findByText("Импорт қайтарылды");
  });

  it("reads again when a column means something else, and moves the field from the column that had it", async () => {
    await open();
    await mean(/Санаты/, "role");
    await waitFor(() => expect(reads()).toHaveLength(2));
    expect(reads()[0].mapping, "the headings speak for themselves at first").toBeNull();
    expect(reads()[1].mapping).toEqual([null, "full_name", "post", "phone", "email", null, "role"]);
    await screen.findByText("Дайын: 1");
  });

  it("keeps the table and says why when the names are mapped away", async () => {
    await open();
    await mean(/Аты-жөні/, "");
    await screen.findByText(/аты-жөні тұрған баған табылмады/);
    await mean(/Аты-жөні/, "full_name");
    await waitFor(() => expect(screen.queryByText(/аты-жөні тұрған баған табылмады/)).toBeNull());
    expect(screen.getByText("Дайын: 8")).toBeTruthy();
  });

  it("shows only the rows to put right when asked to", async () => {
    await open();
    await fireEvent.click(screen.getByLabelText("Түзету керек: 4"));
    const rows = within(screen.getByRole("table", { name: "Файлдағы жолдар" })).getAllByRole("row");
    expect(rows).toHaveLength(5);
  });

  it("remembers the file and the ticks while one looks elsewhere", async () => {
    const view = await open();
    await fireEvent.click(tick(3));
    await view.rerender({ place: { screen: "people" } });
    await view.rerender({ place: { screen: "people", action: "import" } });
    await screen.findByRole("table", { name: "Файлдағы жолдар" });
    expect(tick(3).checked).toBe(false);
    expect(screen.getByRole("button", { name: "Импорттау (7)" })).toBeTruthy();
  });

  it("says calmly that the file is no table, and offers another", async () => {
    const read_people_table = ({ path }: { path: string }) => {
      throw new Refused({ code: "table-unreadable", path });
    };
    await start({ handlers: { read_people_table } });
    await fireEvent.click(await screen.findByRole("button", { name: "Excel файлын таңдау" }));
    expect((await screen.findByText(/кесте ретінде оқу мүмкін болмады/)).textContent).toContain("keste.xlsx");
    expect(screen.getByRole("button", { name: "Басқа файл таңдау" })).toBeTruthy();
  });

  it("does nothing when no file is chosen", async () => {
    await start();
    vi.spyOn(platform(), "chooseFileToOpen").mockResolvedValue(null);
    await fireEvent.click(await screen.findByRole("button", { name: "Excel файлын таңдау" }));
    expect(reads()).toEqual([]);
  });

  it("writes a sample sheet where the person says", async () => {
    await start();
    await fireEvent.click(await screen.findByRole("button", { name: "Үлгі кестені сақтау" }));
    await waitFor(() => expect(asked.some((one) => one.name === "export_people_template")).toBe(true));
    expect(asked.find((one) => one.name === "export_people_template")?.request).toMatchObject({ language: "kk" });
  });
});
