import { cleanup, fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, type SessionCard } from "../../../api";
import type { Place } from "../../../components";
import { type Dragged, platform, usePlatform } from "../../../platform";
import { type FakeOptions, fake } from "../../../platform/fake";
import { pdf, text } from "../../../platform/fake/files";
import PlanScreen from "../PlanScreen.svelte";

let asked: { name: string; request: Record<string, unknown> }[];

async function open(
  options: FakeOptions = {},
  change: (session: SessionCard) => void = () => {},
  place: Place = { screen: "plan" },
) {
  asked = [];
  usePlatform(
    fake({ ...options, seen: (name, request) => asked.push({ name, request: request as Record<string, unknown> }) }),
  );
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  change(session);
  const props = { session, year: session.school_year, place, prefer: async () => {} };
  const view = render(PlanScreen, { ...props, go: (place) => void view.rerender({ place }) });
  if (!place.action) await screen.findByRole("grid");
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

async function documentsOf(activity: string) {
  const cell = document.querySelector<HTMLElement>(`[data-cell="${activity}/title"]`);
  if (!cell) throw new Error(`${activity} is on the screen`);
  await fireEvent.click(cell);
  const panel = await screen.findByRole("complementary");
  await fireEvent.click(await within(panel).findByRole("tab", { name: /^Құжаттар/ }));
  await within(panel).findByText(/^Күтілетін құжат|^Жоспарда нәтиже/);
  return panel;
}

async function press(name: string | RegExp, within_: HTMLElement = document.body) {
  await fireEvent.click(await within(within_).findByRole("button", { name }));
}

async function menu(panel: HTMLElement, title: string, item: RegExp) {
  await press(`Құжат бойынша әрекеттер: ${title}`, panel);
  await press(item, await screen.findByRole("dialog"));
}

function tab(panel: HTMLElement) {
  return within(panel).getByRole("tab", { name: /^Құжаттар/ }).textContent;
}

function box(panel: HTMLElement) {
  return within(panel).getByRole("button", { name: /^Файл таңдау/ });
}

function card(panel: HTMLElement, title: string) {
  const found = within(panel)
    .getByRole("button", { name: `Көру: ${title}` })
    .closest("li");
  if (!found) throw new Error(`${title} is a card`);
  return found;
}

function holding(...files: File[]) {
  return { types: ["Files"], files, items: [] };
}

describe("a file", () => {
  it("is attached through the system's dialog and becomes a card that waits for a decision", async () => {
    await open();
    const panel = await documentsOf("a03");
    expect(tab(panel)).toBe("Құжаттар 0/1");
    expect(panel.textContent).toContain("Тіркелмеген");
    await fireEvent.click(box(panel));
    await within(panel).findByRole("button", { name: "Көру: Бұйрық № 113" });
    expect(card(panel, "Бұйрық № 113").textContent).toContain("Қабылдауды күтуде");
    expect(card(panel, "Бұйрық № 113").textContent).toMatch(/\.pdf · 18 КБ/);
    await waitFor(() => expect(panel.textContent).toContain("Тіркелген"));
    expect(sent("attach_evidence")).toEqual([
      {
        activity_id: "a03",
        occurrence_key: null,
        title: "",
        source: { kind: "path", path: "/home/school/Бұйрық № 113.pdf" },
      },
    ]);
    expect(sent("stage_file"), "the core reads a chosen file by itself").toEqual([]);
  });

  it("that was dropped travels in pieces, and says so", async () => {
    await open();
    const panel = await documentsOf("a03");
    const piece = 3 * 1024 * 1024;
    const file = new File([new Uint8Array(piece + 5).fill(7)], "Үлкен хаттама.txt");
    const target = box(panel);
    await fireEvent.dragOver(target, { dataTransfer: holding(file) });
    expect(target.textContent).toContain("Файлды осы жерге тастаңыз");
    await fireEvent.drop(target, { dataTransfer: holding(file) });
    await within(panel).findByText("Тіркелуде: Үлкен хаттама.txt");
    expect(within(panel).getByRole("progressbar")).toBeTruthy();
    await within(panel).findByRole("button", { name: "Көру: Үлкен хаттама" }, { timeout: 20_000 });
    const pieces = sent("stage_file") as { upload_id: string | null; bytes: string }[];
    expect(pieces.map((one) => atob(one.bytes).length)).toEqual([piece, 5]);
    expect(pieces[0].upload_id).toBeNull();
    expect(pieces[1].upload_id).not.toBeNull();
    expect(sent("attach_evidence").at(-1)?.source).toEqual({
      kind: "upload",
      upload_id: pieces[1].upload_id,
      file_name: "Үлкен хаттама.txt",
    });
  }, 30_000);

  it("under way is given up with Cancel, and nothing is attached", async () => {
    await open();
    const panel = await documentsOf("a03");
    const file = new File([new Uint8Array(7 * 1024 * 1024)], "Бейне.mp4");
    await fireEvent.drop(box(panel), { dataTransfer: holding(file) });
    await press("Тоқтату", panel);
    await waitFor(() => expect(within(panel).queryByRole("progressbar")).toBeNull(), { timeout: 20_000 });
    expect(sent("attach_evidence")).toEqual([]);
    expect(sent("stage_file").length).toBeLessThan(3);
    expect(panel.textContent).toContain("құжат әлі тіркелмеген");
  }, 30_000);

  it("one of several that is refused does not hold up the others", async () => {
    await open();
    const panel = await documentsOf("a03");
    const files = [new File(["бір"], "Бірінші.txt"), new File([], "Бос.txt"), new File(["үш"], "Үшінші.txt")];
    await fireEvent.drop(box(panel), { dataTransfer: holding(...files) });
    await within(panel).findByRole("button", { name: "Көру: Үшінші" });
    expect(card(panel, "Бірінші")).toBeTruthy();
    await within(panel).findByText(/^Бос\.txt: Файл бос/);
    expect(sent("attach_evidence")).toHaveLength(2);
    await press("Хабарламаны жабу: Бос.txt", panel);
    expect(panel.textContent).not.toContain("Файл бос");
  });

  it("that is too large is refused in words before anything is sent", async () => {
    await open();
    const panel = await documentsOf("a03");
    const file = new File(["x"], "Сканер.pdf");
    Object.defineProperty(file, "size", { value: 50 * 1024 * 1024 + 1 });
    await fireEvent.drop(box(panel), { dataTransfer: holding(file) });
    await within(panel).findByText(/Сканер\.pdf: Файл тым үлкен: ең көбі 50 МБ/);
    expect(sent("stage_file")).toEqual([]);
  });

  it("is not what a folder is, and the folder is told so", async () => {
    await open();
    const panel = await documentsOf("a03");
    const folder = new File([], "Хаттамалар");
    const entry = { isDirectory: true, name: "Хаттамалар" };
    const items = [{ kind: "file", webkitGetAsEntry: () => entry }];
    await fireEvent.drop(box(panel), { dataTransfer: { ...holding(folder), items } });
    await within(panel).findByText(/Хаттамалар: бұл — қалта/);
    expect(sent("stage_file")).toEqual([]);
  });

  it("pasted is attached, and a picture without a name is named by the day and the time", async () => {
    await open();
    const panel = await documentsOf("a03");
    const picture = new File(["\u0089PNG"], "image.png", { type: "image/png" });
    await fireEvent.paste(document.body, { clipboardData: holding(picture) });
    await within(panel).findByRole("button", { name: /^Көру: Буферден алынған сурет 22\.11\.2026, \d\d-\d\d$/ });
    const named = new File(["мәтін"], "Хат.txt", { type: "text/plain" });
    await fireEvent.paste(document.body, { clipboardData: holding(named) });
    await within(panel).findByRole("button", { name: "Көру: Хат" });
  });

  it("dragged over the window is taken where it is let go, on a card as its newer revision", async () => {
    await open();
    let tell: (dragged: Dragged) => void = () => undefined;
    platform().watchDragged = (hear) => {
      tell = hear;
      return () => undefined;
    };
    const panel = await documentsOf("a03");
    const target = box(panel);
    document.elementFromPoint = () => target;
    const at = { x: 10, y: 10 };
    tell({ kind: "over", paths: [], at });
    await within(panel).findByText("Файлды осы жерге тастаңыз");
    tell({ kind: "dropped", paths: ["/home/school/Бұйрық № 113.pdf"], at });
    const card = await within(panel).findByRole("button", { name: "Көру: Бұйрық № 113" });
    document.elementFromPoint = () => card;
    tell({ kind: "dropped", paths: ["/home/school/Бұйрық № 113.pdf"], at });
    await waitFor(() => expect(sent("revise_evidence")).toHaveLength(1));
    document.elementFromPoint = () => document.body;
    tell({ kind: "dropped", paths: ["/home/school/Бұйрық № 113.pdf"], at });
    expect(sent("attach_evidence"), "beside the documents nothing is taken").toHaveLength(1);
  });

  it("copied elsewhere is asked of the window when the paste does not bring it", async () => {
    await open();
    const panel = await documentsOf("a03");
    platform().copied = async () => ({ paths: ["/home/school/Бұйрық № 113.pdf"], picture: null });
    await fireEvent.paste(document.body, { clipboardData: holding() });
    await within(panel).findByRole("button", { name: "Көру: Бұйрық № 113" });
    const picture = new TextEncoder().encode("\u0089PNG").buffer;
    platform().copied = async () => ({ paths: [], picture });
    await fireEvent.paste(document.body, { clipboardData: holding() });
    await within(panel).findByRole("button", { name: /^Көру: Буферден алынған сурет/ });
  });

  it("pasted while something is being typed belongs to the typing", async () => {
    await open();
    await documentsOf("a03");
    const picture = new File(["x"], "image.png", { type: "image/png" });
    const search = screen.getByRole("searchbox");
    await fireEvent.paste(search, { clipboardData: holding(picture) });
    expect(sent("stage_file")).toEqual([]);
  });

  it("goes to the occurrence that is chosen; the first open one stands ready", async () => {
    await open();
    const panel = await documentsOf("a04");
    const places = within(panel).getByLabelText("Құжат қай кезеңге жатады") as HTMLSelectElement;
    expect(places.value).toBe("term-2");
    await fireEvent.change(places, { target: { value: "term-3" } });
    await fireEvent.click(box(panel));
    await waitFor(() => expect(sent("attach_evidence").at(-1)?.occurrence_key).toBe("term-3"));
    await within(panel).findByRole("button", { name: "Көру: Бұйрық № 113" });
    expect(card(panel, "Бұйрық № 113").textContent).toContain("III тоқсан");
  });

  it("that left the disk before it was read is named in the refusal", async () => {
    await open();
    platform().chooseFilesToOpen = async () => ["/home/school/Жоқ.pdf"];
    const panel = await documentsOf("a03");
    await fireEvent.click(box(panel));
    await within(panel).findByText(/Жоқ\.pdf файлы табылмады/);
  });
});

describe("a document", () => {
  it("is accepted in one press", async () => {
    await open();
    const panel = await documentsOf("a03");
    await fireEvent.click(box(panel));
    await press("Қабылдау", panel);
    await waitFor(() => expect(card(panel, "Бұйрық № 113").textContent).toContain("Қабылданды"));
    expect(card(panel, "Бұйрық № 113").textContent).toContain("Қабылдаған: Сейітова Г. Б.");
    await waitFor(() => expect(tab(panel)).toBe("Құжаттар 1/1"));
    expect(within(panel).queryByRole("button", { name: "Қабылдау" })).toBeNull();
  });

  it("is returned only with what is to be corrected", async () => {
    await open();
    const panel = await documentsOf("a03");
    await fireEvent.click(box(panel));
    await press("Түзетуге қайтару", panel);
    await press("Түзетуге қайтару", panel);
    await within(panel).findByText(/Себебі жазылмаған/);
    await fireEvent.input(within(panel).getByLabelText("Не түзету керек"), { target: { value: "Қолы жоқ" } });
    await press("Түзетуге қайтару", panel);
    await within(panel).findByText("Не түзету керек: Қолы жоқ");
    expect(card(panel, "Бұйрық № 113").textContent).toContain("Түзетуге қайтарылды");
    expect(sent("return_evidence").at(-1)).toEqual({ id: "e1", reason: "Қолы жоқ" });
  });

  it("gets a newer file with what changed; the older one stays to be looked at", async () => {
    await open();
    const panel = await documentsOf("a03");
    await fireEvent.click(box(panel));
    await within(panel).findByRole("button", { name: "Көру: Бұйрық № 113" });
    await menu(panel, "Бұйрық № 113", /^Жаңа нұсқасын/);
    await fireEvent.input(within(panel).getByLabelText(/^Не өзгерді/), { target: { value: "Қол қойылды" } });
    await press("Файл таңдау", card(panel, "Бұйрық № 113"));
    await within(panel).findByText("2 нұсқа");
    expect(sent("revise_evidence")).toEqual([
      { id: "e1", source: { kind: "path", path: "/home/school/Бұйрық № 113.pdf" }, note: "Қол қойылды" },
    ]);
    expect(within(panel).getByText("Бұрынғы нұсқалары: 1")).toBeTruthy();
    expect(within(panel).getByText("1-нұсқа")).toBeTruthy();
  });

  it("takes a file dropped on its card as its newer one", async () => {
    await open();
    const panel = await documentsOf("a03");
    await fireEvent.click(box(panel));
    const title = await within(panel).findByRole("button", { name: "Көру: Бұйрық № 113" });
    const file = new File(["қол қойылған"], "Қол қойылған.txt");
    await fireEvent.dragOver(title, { dataTransfer: holding(file) });
    expect(panel.textContent).toContain("Осы құжаттың жаңа нұсқасы");
    await fireEvent.drop(title, { dataTransfer: holding(file) });
    await within(panel).findByText("2 нұсқа");
    expect(sent("revise_evidence").at(-1)?.id).toBe("e1");
    expect(card(panel, "Бұйрық № 113").textContent).toContain("Қол қойылған.txt");
    expect(sent("attach_evidence")).toHaveLength(1);
  });

  it("is called otherwise, and an empty title is refused beside the field", async () => {
    await open();
    const panel = await documentsOf("a03");
    await fireEvent.click(box(panel));
    await within(panel).findByRole("button", { name: "Көру: Бұйрық № 113" });
    await menu(panel, "Бұйрық № 113", /^Атауын өзгерту/);
    const title = within(panel).getByLabelText("Құжаттың атауы");
    await fireEvent.input(title, { target: { value: " " } });
    await press("Сақтау", panel);
    await waitFor(() => expect(title.getAttribute("aria-invalid")).toBe("true"));
    await fireEvent.input(title, { target: { value: "Жұмыс тобы туралы бұйрық" } });
    await fireEvent.keyDown(title, { code: "Enter" });
    await within(panel).findByRole("button", { name: "Көру: Жұмыс тобы туралы бұйрық" });
  });

  it("leaves only with a reason", async () => {
    await open();
    const panel = await documentsOf("a03");
    await fireEvent.click(box(panel));
    await within(panel).findByRole("button", { name: "Көру: Бұйрық № 113" });
    await menu(panel, "Бұйрық № 113", /^Құжатты алып/);
    await press("Құжатты алып тастау", panel);
    await within(panel).findByText(/Себебі жазылмаған/);
    await fireEvent.input(within(panel).getByLabelText("Себебі"), { target: { value: "Қате файл" } });
    await press("Құжатты алып тастау", panel);
    await within(panel).findByText(/құжат әлі тіркелмеген/);
    expect(sent("remove_evidence").at(-1)).toEqual({ id: "e1", reason: "Қате файл" });
  });

  it("is saved as a copy by a job, under its own name", async () => {
    await open();
    const panel = await documentsOf("a03");
    await fireEvent.click(box(panel));
    await within(panel).findByRole("button", { name: "Көру: Бұйрық № 113" });
    await menu(panel, "Бұйрық № 113", /^Көшірмесін сақтау/);
    await waitFor(() =>
      expect(sent("start_job").at(-1)).toEqual({
        name: "save_evidence",
        request: { revision_id: "e1r1", path: "/home/school/Бұйрық № 113.pdf" },
      }),
    );
  });

  it("shows its SHA-256 short, whole when asked, and copies the whole", async () => {
    await open();
    let copied = "";
    platform().copyText = async (words) => {
      copied = words;
      return true;
    };
    const panel = await documentsOf("a03");
    await fireEvent.click(box(panel));
    await press("SHA-256 мәнін көшіріп алу", panel);
    expect(copied).toMatch(/^[0-9a-f]{64}$/);
    const short = card(panel, "Бұйрық № 113").querySelector("code");
    expect(short?.textContent).toBe(`${copied.slice(0, 8)}…${copied.slice(-8)}`);
    await press("Толық көрсету", panel);
    expect(short?.textContent).toBe(copied);
  });

  it("is only read by somebody who neither marks nor writes", async () => {
    await open({ rows: 3 }, (session) => {
      session.rights = ["plan_read"];
    });
    const panel = await documentsOf("a03");
    await within(panel).findByRole("button", { name: "Көру: Бұйрық жобасы" });
    expect(within(panel).queryByRole("button", { name: /^Файл таңдау/ })).toBeNull();
    expect(within(panel).queryByRole("button", { name: "Қабылдау" })).toBeNull();
    await fireEvent.drop(card(panel, "Бұйрық жобасы"), { dataTransfer: holding(new File(["x"], "x.txt")) });
    await press("Құжат бойынша әрекеттер: Бұйрық жобасы", panel);
    const items = within(await screen.findByRole("dialog")).getAllByRole("button");
    expect(items.map((item) => item.textContent?.trim())).toEqual(["Көшірмесін сақтау…"]);
    expect(sent("stage_file")).toEqual([]);
  });

  it("is reached and worked with from the keyboard: every action is a button in the order of reading", async () => {
    await open();
    const panel = await documentsOf("a03");
    await fireEvent.click(box(panel));
    await within(panel).findByRole("button", { name: "Көру: Бұйрық № 113" });
    const stops = [...card(panel, "Бұйрық № 113").querySelectorAll<HTMLElement>("button, input, textarea, summary")];
    expect(stops.every((stop) => stop.tabIndex >= 0)).toBe(true);
    expect(stops.map((stop) => stop.getAttribute("aria-label") ?? stop.textContent?.trim())).toEqual([
      "Көру: Бұйрық № 113",
      "Құжат бойынша әрекеттер: Бұйрық № 113",
      "Қабылдау",
      "Түзетуге қайтару",
      "Толық көрсету",
      "SHA-256 мәнін көшіріп алу",
    ]);
    await press("Түзетуге қайтару", panel);
    const reason = within(panel).getByLabelText("Не түзету керек");
    await waitFor(() => expect(document.activeElement).toBe(reason));
    await fireEvent.keyDown(reason, { code: "Escape" });
    await waitFor(() =>
      expect(document.activeElement?.getAttribute("aria-label")).toBe("Құжат бойынша әрекеттер: Бұйрық № 113"),
    );
    expect(screen.getByRole("complementary"), "Esc closed the form and not the panel").toBeTruthy();
  });
});

describe("looking at a file", () => {
  const disk = {
    "/a/Есеп.pdf": pdf(3, "есеп"),
    "/a/Хат.txt": text("Құрметті әріптестер"),
    "/a/Қалта.zip": text("PK\u0000"),
  };

  async function look(title: string) {
    await open({ disk });
    const panel = await documentsOf("a03");
    await fireEvent.click(box(panel));
    await waitFor(() => expect(panel.querySelectorAll("[data-evidence]")).toHaveLength(3));
    const button = within(panel).getByRole("button", { name: `Көру: ${title}` });
    button.focus();
    await fireEvent.click(button);
    return { button, shown: await screen.findByRole("dialog") };
  }

  it("turns the pages of a PDF by button and by key, and gives the focus back", async () => {
    const { button, shown } = await look("Есеп");
    const picture = await within(shown).findByRole("img");
    expect(picture.getAttribute("src")).toMatch(/^data:image\/svg\+xml;base64,/);
    expect(picture.getAttribute("alt")).toBe("Есеп.pdf, 1-бет");
    await within(shown).findByText("3 беттің 1-беті");
    await press("Келесі бет", shown);
    await within(shown).findByAltText("Есеп.pdf, 2-бет");
    await fireEvent.keyDown(shown, { code: "PageDown" });
    await within(shown).findByAltText("Есеп.pdf, 3-бет");
    await fireEvent.keyDown(shown, { code: "ArrowRight" });
    await fireEvent.keyDown(shown, { code: "ArrowLeft" });
    await within(shown).findByAltText("Есеп.pdf, 2-бет");
    expect(sent("preview_evidence").map((one) => one.page)).toEqual([1, 2, 3, 2]);
    await fireEvent.click(within(shown).getByRole("radio", { name: "Ені бойынша" }));
    expect(within(shown).getByRole("img").className).toContain("width");
    await fireEvent.keyDown(shown, { code: "Escape" });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
    expect(document.activeElement).toBe(button);
    expect(screen.getByRole("complementary"), "Esc closed the file and not the panel").toBeTruthy();
  });

  it("shows a text as text", async () => {
    const { shown } = await look("Хат");
    await within(shown).findByText("Құрметті әріптестер");
  });

  it("says what it cannot show, and offers a copy", async () => {
    const { shown } = await look("Қалта");
    await within(shown).findByText("Бұл файлды осы терезеде көрсету мүмкін емес");
    await press("Көшірмесін сақтау…", shown);
    await waitFor(() => expect(sent("start_job").at(-1)?.name).toBe("save_evidence"));
  });

  it("says that a kept file is damaged, and what to do", async () => {
    await open({ disk });
    const real = platform().call;
    platform().call = async (name, request) =>
      name === "preview_evidence"
        ? { kind: "rejected", rejection: { code: "content-damaged", name: "Есеп.pdf" } }
        : real(name, request);
    const panel = await documentsOf("a03");
    await fireEvent.click(box(panel));
    await press("Көру: Есеп", panel);
    const alert = await within(await screen.findByRole("dialog")).findByRole("alert");
    expect(alert.textContent).toContain("Сақталған файл бүлінген");
    expect(alert.textContent).toContain("жаңа нұсқа ретінде тіркеңіз");
  });
});

describe("the documents of the year", () => {
  async function list(options: FakeOptions = { rows: 14 }) {
    await open(options);
    await fireEvent.click(screen.getByRole("radio", { name: "Құжаттар" }));
    return screen.findByRole("table", { name: "Оқу жылының құжаттары" });
  }
  const rows = (table: HTMLElement) => [...table.querySelectorAll("tbody tr")].map((row) => row.textContent ?? "");

  it("stand with the missing ones first: whom to call and until when", async () => {
    const table = await list();
    const states = rows(table).map((row) => row.includes("Жетіспейді"));
    expect(states.indexOf(false), "no missing one comes after a document").toBe(states.lastIndexOf(true) + 1);
    expect(rows(table).some((row) => row.includes("Әбдірахманов Н. Қ.") && row.includes("8 700 000 21 03"))).toBe(true);
    expect(rows(table)[0]).toContain("Мерзімі: 30.10.2026");
    expect(rows(table)[0]).toContain("23 күн кешікті");
  });

  it("are narrowed by the chips, whose counts say how many rows stand behind them", async () => {
    const table = await list();
    for (const [group, words] of [
      ["Жетіспейді", "Жетіспейді"],
      ["Қабылдауды күтуде", "Қабылдауды күтуде"],
      ["Қабылданды", "Қабылданды"],
      ["Қайтарылды", "Түзетуге қайтарылды"],
    ]) {
      const chip = screen.getByRole("button", { name: new RegExp(`^${group} ?\\d+$`) });
      await fireEvent.click(chip);
      await waitFor(() => expect(rows(table).every((row) => row.includes(words))).toBe(true));
      expect(rows(table)).toHaveLength(Number(chip.querySelector("b")?.textContent));
    }
    const all = screen.getByRole("button", { name: /^Барлығы/ });
    await fireEvent.click(all);
    await waitFor(() => expect(rows(table)).toHaveLength(Number(all.querySelector("b")?.textContent)));
  });

  it("follow the chosen stage and the text", async () => {
    await list();
    await fireEvent.click(screen.getByRole("button", { name: /^2-кезең,/ }));
    await waitFor(() => expect(sent("list_evidence").at(-1)?.stage_ids).toEqual(["s2"]));
    await fireEvent.input(screen.getByRole("searchbox"), { target: { value: "ъъъ" } });
    await press("Сүзгілерді алып тастау");
    await waitFor(() => expect(sent("list_evidence").at(-1)).toMatchObject({ stage_ids: [], text: "", group: "all" }));
  });

  it("open the activity beside the list, at its documents", async () => {
    const table = await list();
    await fireEvent.keyDown(table.querySelector("tbody tr")!, { code: "Enter" });
    const panel = await screen.findByRole("complementary");
    const chosen = await within(panel).findByRole("tab", { name: /^Құжаттар/ });
    expect(chosen.getAttribute("aria-selected")).toBe("true");
    expect(screen.getByRole("table", { name: "Оқу жылының құжаттары" })).toBeTruthy();
  });

  it("are where a way from the day's page leads, or those of one activity", async () => {
    await open({ rows: 14 }, undefined, { screen: "plan", action: "documents" });
    await screen.findByRole("table", { name: "Оқу жылының құжаттары" });
    await fireEvent.click(screen.getByRole("radio", { name: "Кесте" }));
    await screen.findByRole("grid");
    cleanup();
    await open({ rows: 14 }, undefined, { screen: "plan", record: "a03", action: "documents" });
    const chosen = await screen.findByRole("tab", { name: /^Құжаттар/ });
    expect(chosen.getAttribute("aria-selected")).toBe("true");
  });

  it("go into one archive, with progress and Cancel", async () => {
    await list();
    await press("Бәрін сақтау (.zip)");
    await screen.findByRole("progressbar");
    await screen.findByText("Құжаттар жиналуда");
    expect(sent("start_job")).toEqual([
      {
        name: "save_all_evidence",
        request: { school_year_id: "y1", activity_id: null, path: "/home/school/Құжаттар 2026-2027.zip" },
      },
    ]);
    await press("Тоқтату");
    await waitFor(() => expect(screen.queryByRole("progressbar")).toBeNull());
    expect(sent("cancel_job")).toHaveLength(1);
  });

  it("make the inspection's folder in the chosen form and language", async () => {
    await list();
    await press("Тексеру папкасы");
    const form = await screen.findByRole("dialog");
    await fireEvent.click(within(form).getByRole("radio", { name: "Бір PDF (.pdf)" }));
    await fireEvent.click(within(form).getByRole("radio", { name: "Русский" }));
    await press("Файлды сақтау…", form);
    await waitFor(() =>
      expect(sent("start_job")).toEqual([
        {
          name: "export_inspection",
          request: { school_year_id: "y1", language: "ru", path: "/home/school/Тексеру папкасы 2026-2027.pdf" },
        },
      ]),
    );
    await screen.findByText("Беттері жазылуда");
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull(), { timeout: 4_000 });
  });

  it("that nobody handed in yet say the next step", async () => {
    await open({ handlers: { list_evidence: () => ({ rows: [], missing: [], counts: none }) } });
    await fireEvent.click(screen.getByRole("radio", { name: "Құжаттар" }));
    await screen.findByText("Тіркелген құжат жоқ");
    await press("Жоспарға өту");
    await screen.findByRole("grid");
  });
  const none = { all: 0, missing: 0, named: 0, submitted: 0, accepted: 0, returned: 0 };
});

describe("the execution mark", () => {
  it("names an attached document in one press", async () => {
    await open();
    const panel = await documentsOf("a03");
    await fireEvent.click(box(panel));
    await within(panel).findByRole("button", { name: "Көру: Бұйрық № 113" });
    await press(/^Орындалды деп белгілеу/, panel);
    const form = await screen.findByRole("dialog");
    await press("Бұйрық № 113", form);
    expect((within(form).getByLabelText("Құжат") as HTMLInputElement).value).toBe("Бұйрық № 113");
    expect(within(form).queryByRole("button", { name: "Бұйрық № 113" }), "what is named is not offered").toBeNull();
  });
});
