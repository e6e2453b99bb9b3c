import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it, vi } from "vitest";
import { call, type ImportRegister } from "../../api";
import type { Place } from "../../components";
import { platform, usePlatform } from "../../platform";
import { type FakeOptions, fake, Refused } from "../../platform/fake";
import ImportScreen from "./ImportScreen.svelte";

let went: Place[];
let asked: { name: string; request: Record<string, unknown> }[];

async function start(options: FakeOptions = {}, register: ImportRegister = "people") {
  asked = [];
  const seen = (name: string, request: unknown) => asked.push({ name, request: request as Record<string, unknown> });
  usePlatform(fake({ rows: 14, jobTakes: 0, seen, ...options }));
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  const place: Place = { screen: "imports", record: register };
  went = [];
  const go = (next: Place) => void went.push(next);
  return render(ImportScreen, { session, year: session.school_year, place, go, prefer: async () => {} });
}

async function open(options: FakeOptions = {}, register: ImportRegister = "people") {
  const view = await start(options, register);
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
  return asked.filter((one) => one.name === "read_import_table").map((one) => one.request);
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
    expect(went).toEqual([{ screen: "people" }]);
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
    await fireEvent.click(screen.getByLabelText("Түзету не қарау керек: 4"));
    const rows = within(screen.getByRole("table", { name: "Файлдағы жолдар" })).getAllByRole("row");
    expect(rows).toHaveLength(5);
  });

  it("remembers the file and the ticks while one looks elsewhere", async () => {
    const view = await open();
    await fireEvent.click(tick(3));
    await view.rerender({ place: { screen: "imports", record: "incidents" } });
    await screen.findByText("Бұрынғы журналдың файлын таңдаңыз");
    await view.rerender({ place: { screen: "imports", record: "people" } });
    await screen.findByRole("table", { name: "Файлдағы жолдар" });
    expect(tick(3).checked).toBe(false);
    expect(screen.getByRole("button", { name: "Импорттау (7)" })).toBeTruthy();
  });

  it("says calmly that the file is no table, and offers another", async () => {
    const read_import_table = ({ path }: { path: string }) => {
      throw new Refused({ code: "table-unreadable", path });
    };
    await start({ handlers: { read_import_table } });
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
    await waitFor(() => expect(asked.some((one) => one.name === "export_import_template")).toBe(true));
    expect(asked.find((one) => one.name === "export_import_template")?.request).toMatchObject({
      register: "people",
      language: "kk",
    });
  });
});

describe("import of an old journal", () => {
  it("says what becomes of each row, and takes a doubtful one only when it is ticked", async () => {
    await open({}, "incidents");
    expect(within(row(6)).getByText(/Аты-жөнге ұқсайды: Үлгібаева Мысал/)).toBeTruthy();
    expect(within(row(7)).getByText(/күні түсініксіз/)).toBeTruthy();
    expect([tick(4).checked, tick(6).checked, tick(6).disabled, tick(7).disabled]).toEqual([true, false, false, true]);
    expect(
      within(row(5))
        .getByText(/ашық болып енгізіледі/)
        .closest("td"),
      "beside its own column",
    ).toBeTruthy();
    await fireEvent.click(tick(6));
    await fireEvent.click(screen.getByRole("button", { name: /^Импорттау/ }));
    await screen.findByText(/Енгізілген инцидент: 10/);
    const rows = asked.find((one) => one.name === "import_incidents")?.request.rows as Record<string, unknown>[];
    expect(rows.map((one) => one.old_number)).toContain("16");
    expect(rows.map((one) => one.old_number)).not.toContain("15");
  });

  it("offers to void all of a wrong import, with a reason, because numbers are not taken back", async () => {
    await open({}, "incidents");
    await fireEvent.click(screen.getByRole("button", { name: /^Импорттау/ }));
    await fireEvent.click(await screen.findByRole("button", { name: "Енгізілгеннің бәрінің күшін жою" }));
    await fireEvent.input(screen.getByLabelText("Неге күші жойылады"), { target: { value: "басқа файл" } });
    await fireEvent.click(screen.getByRole("button", { name: "Енгізілгеннің бәрінің күшін жою" }));
    await screen.findByText(/Күші жойылғаны: 9/);
    expect(asked.find((one) => one.name === "void_imported_incidents")?.request.reason).toBe("басқа файл");
  });

  it("knows the rows that are here when the file is chosen again", async () => {
    await open({}, "incidents");
    await fireEvent.click(screen.getByRole("button", { name: /^Импорттау/ }));
    await fireEvent.click(await screen.findByRole("button", { name: "Басқа файл таңдау" }));
    await screen.findByRole("table", { name: "Файлдағы жолдар" });
    expect(within(row(4)).getByText("Бар: өзгермейді")).toBeTruthy();
    expect([tick(4).disabled, tick(4).checked]).toEqual([true, false]);
  });

  it("reads another sheet of the file, and tells the lines that are no rows", async () => {
    await open({}, "incidents");
    expect(screen.getByText("3-жол: 2025 жыл, қыркүйек")).toBeTruthy();
    await mean(/^Парақ$/, "2024");
    await waitFor(() => expect(reads().at(-1)?.sheet).toBe("2024"));
    await screen.findByText("Дайын: 1");
  });

  it("says which columns a sheet lacks", async () => {
    await open({}, "incidents");
    await mean(/Не болды/, "");
    await screen.findByText(/не болғаны мен күні тұрған бағандар табылмады/);
  });
});
