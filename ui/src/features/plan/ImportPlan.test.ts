import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call } from "../../api";
import type { Place } from "../../components";
import { platform, usePlatform } from "../../platform";
import { type FakeOptions, fake } from "../../platform/fake";
import PlanRoom from "./PlanRoom.svelte";

let asked: { name: string; request: Record<string, unknown> }[];

async function start(options: FakeOptions = {}, file = "/home/school/жоспар.docx") {
  asked = [];
  const seen = (name: string, request: unknown) => asked.push({ name, request: request as Record<string, unknown> });
  usePlatform({ ...fake({ jobTakes: 0, seen, ...options }), chooseFileToOpen: async () => file });
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  const props = { session, year: session.school_year, prefer: async () => {} };
  const place: Place = { screen: "plan", action: "import" };
  const view = render(PlanRoom, { ...props, place, go: (to: Place) => void view.rerender({ place: to }) });
  await screen.findByText(/жоспары бар құжатты таңдаңыз/);
}

async function open(options: FakeOptions = {}) {
  await start(options);
  await fireEvent.click(screen.getByRole("button", { name: "Құжатты таңдау" }));
  await screen.findByRole("table", { name: "Құжаттағы жолдар" });
}

function row(title: RegExp): HTMLElement {
  return screen.getAllByText(title)[0].closest("tr")!;
}

function taken(): Record<string, unknown>[] {
  return asked.find((one) => one.name === "import_plan")?.request.activities as Record<string, unknown>[];
}

async function edit(of: RegExp, cell: RegExp) {
  await fireEvent.click(within(row(of)).getByRole("button", { name: cell }));
}

describe("import of a plan", () => {
  it("shows what was understood beside the document's own words, with its doubts", async () => {
    await open();
    const stand = row(/Ақпараттық стенд жасау/);
    expect(within(stand).getByText("Қыркүйек"), "the rule").toBeTruthy();
    expect(within(stand).getByText("қыркүйектің соңғы аптасы"), "the document's words").toBeTruthy();
    expect(within(stand).getByText(/Мерзімін тексеріңіз/)).toBeTruthy();
    expect(within(stand).getByText(/Бұл адам тізімде жоқ/)).toBeTruthy();
    expect(screen.getByText("1-кезең. Ұйымдастыру")).toBeTruthy();
    expect(screen.getByText("Құжатта бар, бірақ енгізілмейтіні: 2")).toBeTruthy();
    expect(within(row(/Бұйрық жобасын/)).getByText("Жаңа")).toBeTruthy();
    expect(within(stand).getByText("Жаңарады")).toBeTruthy();
  });

  it("shows only the doubtful rows when asked to", async () => {
    await open();
    await fireEvent.click(screen.getByLabelText("Тексеру керек: 3"));
    expect(screen.queryByText(/анықтау сауалнамасы/)).toBeNull();
    expect(screen.getByText(/Бұйрық жобасын/)).toBeTruthy();
  });

  it("takes the ticked rows and says what became of them; undo is told", async () => {
    await open();
    await fireEvent.click(within(row(/Бұйрық жобасын/)).getByRole("checkbox"));
    await fireEvent.click(screen.getByRole("button", { name: "Импорттау (3)" }));
    await screen.findByText(/Қосылғаны: 1\. Жаңартылғаны: 2\./);
    expect(taken().map((one) => one.number)).toEqual(["1", "2", "41"]);
    expect(Object.keys(taken()[0]), "only what the core takes is sent").not.toContain("doubts");
    await call("undo", { operation: null });
    await screen.findByText("Импорт қайтарылды");
  });

  it("lets a row be changed before it is taken, and what was changed is no longer doubtful", async () => {
    await open();
    await edit(/Ақпараттық стенд/, /^Мерзімі, өзгерту/);
    const kind = screen.getByRole<HTMLSelectElement>("combobox", { name: "Мерзім түрі" });
    kind.value = "all_year";
    await fireEvent.change(kind);
    await fireEvent.click(screen.getByRole("button", { name: "Сақтау" }));
    await waitFor(() => expect(within(row(/Ақпараттық стенд/)).queryByText(/Мерзімін тексеріңіз/)).toBeNull());
    await edit(/Ақпараттық стенд/, /^Нәтиже құжаты, өзгерту/);
    const box = screen.getByRole("textbox", { name: "Нәтиже құжаты" });
    await fireEvent.input(box, { target: { value: "Фотоесеп" } });
    await fireEvent.keyDown(box, { key: "Enter", code: "Enter" });
    await fireEvent.click(screen.getByRole("button", { name: "Импорттау (4)" }));
    await waitFor(() => expect(taken()).toBeTruthy());
    expect(taken()[1]).toMatchObject({
      rule: { kind: "all_year" },
      result: "Фотоесеп",
      edited: ["deadline", "result"],
    });
  });

  it("takes a recognised row as a new one when told so, and leaves a mark out when its day is erased", async () => {
    await open();
    await edit(/Ақпараттық стенд/, /^№, өзгерту/);
    await fireEvent.click(screen.getByLabelText("Жаңа іс-шара ретінде енгізу"));
    await fireEvent.click(screen.getByRole("button", { name: "Сақтау" }));
    expect(within(row(/Ақпараттық стенд/)).getByText("Жаңа")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "Импорттау (4)" }));
    await waitFor(() => expect(taken()?.[1]).toMatchObject({ same_as: null }));
  });

  it("shows every mark of a cell with its deadline, and those that the plan has already", async () => {
    await open();
    const rated = row(/Мектептің дайындығын/);
    expect(within(rated).getByText(/2026 ж\. 20 қазан, I тоқсан|20\.10\.2026, I тоқсан/)).toBeTruthy();
    expect(within(rated).getByText(/Жоспардағы белгі: .*II тоқсан, № 4 хаттама/)).toBeTruthy();
    await edit(/Мектептің дайындығын/, /^Орындау белгісі, өзгерту/);
    const boxes = screen.getAllByRole<HTMLInputElement>("textbox", { name: "Орындау белгісі" });
    expect(boxes.length, "a day for each mark").toBe(2);
  });

  it("tells of what stands beside the text where it stands", async () => {
    await open();
    expect(screen.getByText(/\(кесте: 1, жол: 3, баған: 8\): бюджет: 0/)).toBeTruthy();
    expect(screen.getByText(/\(2-абзац\): мерзімді нақтылау керек/)).toBeTruthy();
  });

  it("keeps the file, the ticks and the changes while one looks elsewhere", async () => {
    await open();
    await fireEvent.click(within(row(/Бұйрық жобасын/)).getByRole("checkbox"));
    await fireEvent.click(screen.getByRole("button", { name: "Жоспарға оралу" }));
    await screen.findByRole("grid");
    await fireEvent.click(screen.getByRole("button", { name: "Жоспар бойынша басқа әрекеттер" }));
    await fireEvent.click(screen.getByRole("button", { name: /Word немесе Excel-ден импорттау/ }));
    await screen.findByRole("table", { name: "Құжаттағы жолдар" });
    expect(within(row(/Бұйрық жобасын/)).getByRole<HTMLInputElement>("checkbox").checked).toBe(false);
  });

  it("refuses an old file in words and offers another", async () => {
    await start({}, "/home/school/жоспар.doc");
    await fireEvent.click(screen.getByRole("button", { name: "Құжатты таңдау" }));
    await screen.findByText(/ескі пішімдегі файл/);
    expect(screen.getByRole("button", { name: "Басқа файл таңдау" })).toBeTruthy();
  });

  it("opens the file that is dropped", async () => {
    let drop: ((path: string) => void) | undefined;
    asked = [];
    const base = fake({ jobTakes: 0 });
    usePlatform({
      ...base,
      watchDragged: (hear) => {
        drop = (path) => hear({ kind: "dropped", paths: [path], at: { x: 0, y: 0 } });
        return () => undefined;
      },
    });
    const state = await call("app_state", {});
    if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
    const { session } = { session: state.value.session };
    const place: Place = { screen: "plan", action: "import" };
    render(PlanRoom, { session, year: session.school_year, place, prefer: async () => {}, go: () => {} });
    await screen.findByText(/жоспары бар құжатты таңдаңыз/);
    expect(platform().watchDragged).toBeTruthy();
    drop?.("/home/school/басқа.xlsx");
    await screen.findByRole("table", { name: "Құжаттағы жолдар" });
  });
});
