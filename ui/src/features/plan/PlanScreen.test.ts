import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { SessionCard } from "../../api";
import { call } from "../../api";
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
  return view;
}

function cell(activity: string, column: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`[data-cell="${activity}/${column}"]`);
  if (!found) throw new Error(`${activity}/${column} is on the screen`);
  return found;
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

async function edit(activity: string, column: string) {
  cell(activity, column).focus();
  await fireEvent.keyDown(cell(activity, column), { code: "Enter" });
}

describe("the plan", () => {
  it("is the paper plan: seven columns in the official order and thirty rows under five headings", async () => {
    await open();
    const heads = screen.getAllByRole("columnheader").map((head) => head.textContent);
    expect(heads).toEqual([
      "№",
      "Іс-шара",
      "Жауапты тұлға",
      "Бірлесіп орындаушылар",
      "Мерзімі",
      "Нәтиже құжаты",
      "Орындау белгісі",
    ]);
    expect(document.querySelectorAll("tbody tr:not(.stage)").length).toBe(30);
    expect(screen.getAllByRole("rowheader").length).toBe(5);
  });

  it("asks the core for the rows of a pressed stage meter", async () => {
    await open();
    await fireEvent.click(screen.getByRole("button", { name: /^2-кезең,/ }));
    await waitFor(() => expect(sent("show_plan").at(-1)?.stage_ids).toEqual(["s2"]));
    await waitFor(() => expect(document.querySelectorAll("tbody tr:not(.stage)").length).toBe(4));
  });

  it("asks the core for the text, so that Kazakh letters are forgiven there", async () => {
    await open();
    await fireEvent.input(screen.getByRole("searchbox"), { target: { value: "стенд" } });
    await waitFor(() => expect(sent("show_plan").at(-1)?.text).toBe("стенд"));
  });

  it("is saved as a sheet as it is narrowed, once it is", async () => {
    await open();
    const offered = () => screen.queryByRole("button", { name: "Excel-ге шығару" });
    expect(offered(), "the whole plan has an export of its own").toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: /^2-кезең,/ }));
    await fireEvent.click(await screen.findByRole("button", { name: "Excel-ге шығару" }));
    await fireEvent.click(await screen.findByRole("button", { name: "Файлды сақтау…" }));
    const filter = sent("show_plan").at(-1);
    expect(filter).toMatchObject({ stage_ids: ["s2"] });
    const list = { name: "plan", filter };
    const request = { list, language: "kk", path: "/home/school/Жоспар.xlsx" };
    await waitFor(() => expect(sent("start_job")).toEqual([{ name: "export_list", request }]));
    await fireEvent.input(screen.getByRole("searchbox"), { target: { value: "ъъъ" } });
    await waitFor(() => expect(offered(), "nothing is left to be saved").toBeNull());
  });

  it("offers to clear the filters when nothing is left", async () => {
    await open();
    await fireEvent.input(screen.getByRole("searchbox"), { target: { value: "ъъъ" } });
    await fireEvent.click(await screen.findByRole("button", { name: "Сүзгілерді алып тастау" }));
    await screen.findByRole("grid");
  });

  it("opens a row beside the list, which stays", async () => {
    await open();
    await fireEvent.click(cell("a03", "title"));
    const panel = await screen.findByRole("complementary");
    await within(panel).findByRole("tab", { name: "Мәлімет" });
    expect(screen.getByRole("grid")).toBeTruthy();
  });
});

describe("a cell", () => {
  it("is written with Enter and saved with Enter", async () => {
    await open();
    await edit("a02", "title");
    const box = within(cell("a02", "title")).getByRole("textbox");
    await fireEvent.input(box, { target: { value: "Ақпараттық стенд" } });
    await fireEvent.keyDown(box, { code: "Enter" });
    await waitFor(() => expect(cell("a02", "title").textContent).toContain("Ақпараттық стенд"));
    expect(sent("edit_activity")).toEqual([{ id: "a02", field: "title", language: "kk", text: "Ақпараттық стенд" }]);
  });

  it("given up with Esc is as it was", async () => {
    await open();
    const before = cell("a02", "title").textContent;
    await edit("a02", "title");
    const box = within(cell("a02", "title")).getByRole("textbox");
    await fireEvent.input(box, { target: { value: "басқа" } });
    await fireEvent.keyDown(box, { code: "Escape" });
    expect(cell("a02", "title").textContent).toBe(before);
    expect(sent("edit_activity")).toEqual([]);
  });

  it("left unchanged writes nothing", async () => {
    await open();
    await edit("a02", "document");
    await fireEvent.keyDown(within(cell("a02", "document")).getByRole("textbox"), { code: "Enter" });
    expect(sent("edit_activity")).toEqual([]);
  });

  it("that is refused stays open and says why", async () => {
    await open();
    await edit("a02", "title");
    const box = within(cell("a02", "title")).getByRole("textbox");
    await fireEvent.input(box, { target: { value: "  " } });
    await fireEvent.keyDown(box, { code: "Enter" });
    expect((await within(cell("a02", "title")).findByRole("alert")).textContent).toContain("толтырылмаған");
    expect(within(cell("a02", "title")).getByRole("textbox")).toBeTruthy();
  });

  it("moves on with Tab while writing, and with arrows otherwise", async () => {
    await open();
    await edit("a02", "number");
    await fireEvent.keyDown(within(cell("a02", "number")).getByRole("textbox"), { code: "Tab" });
    await waitFor(() => expect(within(cell("a02", "title")).getByRole("textbox")).toBeTruthy());
    await fireEvent.keyDown(within(cell("a02", "title")).getByRole("textbox"), { code: "Escape" });
    await waitFor(() => expect(document.activeElement).toBe(cell("a02", "title")));
    await fireEvent.keyDown(cell("a02", "title"), { code: "ArrowDown" });
    await waitFor(() => expect(document.activeElement).toBe(cell("a03", "title")));
  });

  it("of a reader without the right to write cannot be opened", async () => {
    await open({}, (session) => {
      session.rights = ["plan_read"];
    });
    await edit("a02", "title");
    expect(within(cell("a02", "title")).queryByRole("textbox")).toBeNull();
    expect(screen.queryByRole("button", { name: "Файлға шығару" })).toBeNull();
  });
});

describe("an execution mark", () => {
  it("stands ready with today and the responsible holder, for the first open occurrence", async () => {
    await open();
    await edit("a04", "mark");
    const form = await screen.findByRole("dialog");
    await waitFor(() =>
      expect((within(form).getByLabelText(/Қол қойған/) as HTMLInputElement).value).toBe("Сейітова Г. Б."),
    );
    await fireEvent.input(within(form).getByLabelText("Құжат"), { target: { value: "№ 2 хаттама" } });
    await fireEvent.click(within(form).getByRole("button", { name: /Белгі қою/ }));
    await waitFor(() =>
      expect(sent("mark_done")).toEqual([
        {
          activity_id: "a04",
          occurrence_key: "term-2",
          marked_on: "2026-11-22",
          note: "",
          document: "№ 2 хаттама",
          signed_by: "p1",
        },
      ]),
    );
    await waitFor(() => expect(screen.queryByRole("dialog"), "the form closes once the mark is put").toBeNull());
  });

  it("half typed is still there after the form was closed", async () => {
    await open();
    await edit("a03", "mark");
    await fireEvent.input(within(await screen.findByRole("dialog")).getByLabelText("Құжат"), {
      target: { value: "№ 113" },
    });
    await fireEvent.keyDown(screen.getByRole("dialog"), { code: "Escape" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    await edit("a03", "mark");
    expect((within(await screen.findByRole("dialog")).getByLabelText("Құжат") as HTMLInputElement).value).toBe("№ 113");
  });

  it("is withdrawn only with a reason, and stays in the list", async () => {
    await open();
    await fireEvent.click(cell("a01", "title"));
    await fireEvent.click(await screen.findByRole("tab", { name: /Белгілер/ }));
    await fireEvent.click(screen.getByRole("button", { name: "Белгіні кері алу" }));
    await fireEvent.click(screen.getByRole("button", { name: "Белгіні кері алу" }));
    await screen.findByText(/Себебі жазылмаған/);
    await fireEvent.input(screen.getByLabelText("Кері алу себебі"), { target: { value: "Күні қате" } });
    await fireEvent.click(screen.getByRole("button", { name: "Белгіні кері алу" }));
    await screen.findByText(/Күні қате/);
    expect(sent("withdraw_mark").at(-1)).toMatchObject({ reason: "Күні қате" });
  });
});

describe("a deadline rule", () => {
  it("shows the dates it gives before it is saved", async () => {
    await open();
    await edit("a01", "deadline");
    const form = await screen.findByRole("dialog");
    await within(form).findByText("30.09.2026");
    await fireEvent.change(within(form).getByLabelText("Мерзім түрі"), { target: { value: "every" } });
    await within(form).findByText("27.12.2026");
    expect(form.textContent).toContain("1-тоқсанның соңғы жұмыс күні алынды");
    await fireEvent.click(within(form).getByRole("button", { name: "Сақтау" }));
    const rule = { kind: "every", period: "term" };
    await waitFor(() => expect(sent("set_rule")).toEqual([{ activity_id: "a01", rule: rule }]));
  });
});

describe("a year without a plan", () => {
  it("offers to create it from the template", async () => {
    usePlatform(fake());
    const years = await call("list_school_years", {});
    const state = await call("app_state", {});
    if (years.kind !== "done" || state.kind !== "done" || !state.value.session) throw new Error("signed in");
    render(PlanScreen, {
      session: state.value.session,
      year: years.value[0],
      place: { screen: "plan" },
      prefer: async () => {},
      go: () => {},
    });
    await fireEvent.click(await screen.findByRole("button", { name: "Жоспарды үлгіден құру" }));
    await screen.findByRole("grid");
  });
});
