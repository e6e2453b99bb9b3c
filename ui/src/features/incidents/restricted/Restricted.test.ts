import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, type NoticeClock, type SessionCard } from "../../../api";
import { usePlatform } from "../../../platform";
import { type FakeOptions, fake } from "../../../platform/fake";
import IncidentsScreen from "../IncidentsScreen.svelte";
import { over, restsOf, spoken } from "./clock";

let asked: { name: string; request: Record<string, unknown> }[];

async function open(number: string | null, change: (session: SessionCard) => void = () => {}, more: FakeOptions = {}) {
  asked = [];
  usePlatform(
    fake({ rows: 14, jobTakes: 0, seen: (name, request) => asked.push({ name, request: request as never }), ...more }),
  );
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  change(session);
  const props = { session, year: session.school_year, place: { screen: "incidents" }, prefer: async () => {} };
  const view = render(IncidentsScreen, { ...props, go: (place) => void view.rerender({ place }) });
  if (!number) return document.body;
  await fireEvent.click(await screen.findByText(number));
  return screen.findByRole("complementary", { name: number });
}

function last(name: string) {
  return asked.findLast((one) => one.name === name)?.request;
}

const leak = "2026-07/14";

async function addPupil(card: HTMLElement, name: string) {
  await fireEvent.click(await within(card).findByRole("button", { name: "Оқушы" }));
  const form = await within(card).findByRole("form", { name: "Адам қосу" });
  await fireEvent.input(within(form).getByRole("textbox", { name: "Тегі, аты, әкесінің аты" }), {
    target: { value: name },
  });
  await fireEvent.submit(form);
}

describe("hidden names", () => {
  it("get a label and stay hidden until somebody says why", async () => {
    const card = await open(leak);
    await addPupil(card, "Сәрсенов Әлихан");
    await fireEvent.click(await within(card).findByRole("button", { name: "Аты-жөнін көрсету: А оқушысы" }));
    const reason = await within(card).findByRole("textbox", { name: "Аты-жөні не үшін қажет?" });
    await fireEvent.keyDown(reason, { code: "Enter", ctrlKey: true });
    await within(card).findByText(/Себебі жазылмаған/);
    expect(within(card).queryByText("Сәрсенов Әлихан")).toBeNull();
    await fireEvent.input(reason, { target: { value: "Ата-анасымен сөйлесу" } });
    await fireEvent.keyDown(reason, { code: "Enter", ctrlKey: true });
    await within(card).findByText("Сәрсенов Әлихан");
    await within(card).findByText("Көрілгені: 1");
    await fireEvent.click(within(card).getByRole("button", { name: "Жасыру" }));
    expect(within(card).queryByText("Сәрсенов Әлихан")).toBeNull();
  });

  it("have their looks saved as a sheet, of this incident alone", async () => {
    const card = await open(leak);
    await addPupil(card, "Сәрсенов Әлихан");
    await fireEvent.click(await within(card).findByRole("button", { name: "Аты-жөнін көрсету: А оқушысы" }));
    const reason = await within(card).findByRole("textbox", { name: "Аты-жөні не үшін қажет?" });
    await fireEvent.input(reason, { target: { value: "Ата-анасымен сөйлесу" } });
    await fireEvent.keyDown(reason, { code: "Enter", ctrlKey: true });
    await fireEvent.click(await within(card).findByText("Көрілгені: 1"));
    await fireEvent.click(await within(card).findByRole("button", { name: "Көрілу тізімін шығару" }));
    await fireEvent.click(await screen.findByRole("button", { name: "Файлды сақтау…" }));
    const list = { name: "identity_readings", filter: { id: last("incident")?.id } };
    await waitFor(() => expect(last("start_job")).toMatchObject({ name: "export_list", request: { list } }));
  });

  it("are neither shown nor listed as read to somebody without the right, who may still add one", async () => {
    const card = await open(leak, (session) => {
      session.rights = session.rights.filter((right) => !right.startsWith("identities"));
    });
    await addPupil(card, "Сәрсенов Әлихан");
    await within(card).findByText("А оқушысы", { selector: "span" });
    expect(within(card).queryByRole("button", { name: /^Аты-жөнін/ })).toBeNull();
    expect(last("list_identity_readings")).toBeUndefined();
  });

  it("are erased for good with a reason, and the label stays", async () => {
    const card = await open(leak);
    await addPupil(card, "Сәрсенов Әлихан");
    await fireEvent.click(await within(card).findByRole("button", { name: "Аты-жөнін өшіру: А оқушысы" }));
    const reason = await within(card).findByRole("textbox", { name: "Неге өшіріледі?" });
    await fireEvent.input(reason, { target: { value: "Сақтау мерзімі өтті" } });
    await fireEvent.keyDown(reason, { code: "Enter", ctrlKey: true });
    await within(card).findByText(/аты-жөні өшірілді/);
    expect(within(card).queryByRole("button", { name: /көрсету: А оқушысы/ })).toBeNull();
  });

  it("that stand openly in the text are offered to be taken out at once", async () => {
    const card = await open(leak);
    await addPupil(card, "Б педагогі");
    const form = await within(card).findByRole("form", { name: /Мәтінге жазылып кеткен/ });
    await fireEvent.submit(form);
    await waitFor(() => expect(last("erase_name")).toMatchObject({ name: "Б педагогі", label: "А оқушысы" }));
    await waitFor(() => expect(within(card).queryByRole("form", { name: /Мәтінге жазылып кеткен/ })).toBeNull());
  });
});

describe("the notice of a breach", () => {
  it("counts down on the calendar, and says when and how it was sent", async () => {
    const card = await open(leak);
    const block = await within(card).findByRole("region", { name: "Уәкілетті органға хабарлау" });
    expect(within(block).getByRole("timer").textContent).toMatch(/қалды$/);
    await fireEvent.click(within(block).getByRole("button", { name: "Жіберілгенін белгілеу" }));
    const form = await within(block).findByRole("form");
    await fireEvent.input(within(form).getByRole("textbox", { name: "Жіберілген күні" }), {
      target: { value: "21.11.2026" },
    });
    await fireEvent.input(within(form).getByRole("textbox", { name: "Жіберілген сағаты" }), {
      target: { value: "10:00" },
    });
    await fireEvent.submit(form);
    await waitFor(() => expect(last("record_notice_sent")).toBeDefined());
    await within(form).findByText(/«Жіберу тәсілі» өрісі толтырылмаған/);
    await fireEvent.click(within(form).getByRole("button", { name: "мемлекеттік қызметтер порталы арқылы" }));
    await fireEvent.submit(form);
    await within(block).findByText("Мерзімінде жіберілді");
    expect(last("record_notice_sent")).toMatchObject({
      sent_on: "2026-11-21",
      sent_time: "10:00",
      channel: "мемлекеттік қызметтер порталы арқылы",
    });
  });

  it("is found not to be needed only with a reason", async () => {
    const card = await open(leak);
    await fireEvent.click(await within(card).findByRole("button", { name: "Хабарлау қажет емес…" }));
    const reason = await within(card).findByRole("textbox", { name: "Неге қажет емес" });
    await fireEvent.input(reason, { target: { value: "Дерек ашық болған" } });
    await fireEvent.keyDown(reason, { code: "Enter", ctrlKey: true });
    await within(card).findByText("Хабарлау қажет емес деп танылды");
  });

  it("counts down again when what was recorded by mistake is taken back", async () => {
    const card = await open(leak);
    await fireEvent.click(await within(card).findByRole("button", { name: "Хабарлау қажет емес…" }));
    const waived = await within(card).findByRole("textbox", { name: "Неге қажет емес" });
    await fireEvent.input(waived, { target: { value: "Дерек ашық болған" } });
    await fireEvent.keyDown(waived, { code: "Enter", ctrlKey: true });
    await fireEvent.click(await within(card).findByRole("button", { name: "Белгіні қайтару…" }));
    const reason = await within(card).findByRole("textbox", { name: "Себебі" });
    await fireEvent.input(reason, { target: { value: "Басқа инцидент еді" } });
    await fireEvent.keyDown(reason, { code: "Enter", ctrlKey: true });
    await waitFor(() => expect(last("take_back_notice")).toMatchObject({ reason: "Басқа инцидент еді" }));
    const block = await within(card).findByRole("region", { name: "Уәкілетті органға хабарлау" });
    expect((await within(block).findByRole("timer")).textContent).toMatch(/қалды$/);
  });

  it("shows the letter, lets it be filled in, and saves it in its language", async () => {
    const card = await open(leak);
    await fireEvent.click(await within(card).findByRole("button", { name: "Ашу" }));
    await within(card).findByText("ХАБАРЛАМА");
    await fireEvent.click(within(card).getByRole("button", { name: "Толтыру" }));
    const form = await within(card).findByRole("form", { name: "Толтыру" });
    await fireEvent.input(within(form).getByRole("textbox", { name: "Байланыс деректері" }), {
      target: { value: "Директордың орынбасары, 2-14-15" },
    });
    await fireEvent.submit(form);
    await within(card).findByText("Директордың орынбасары, 2-14-15");
    await fireEvent.click(within(card).getByRole("radio", { name: "Русский" }));
    await fireEvent.click(await within(card).findByRole("button", { name: "Құжатты сақтау…" }));
    await waitFor(() => expect(last("export_document")).toMatchObject({ document: "notice", language: "ru" }));
  });

  it("is no part of a card without personal data", async () => {
    const card = await open("2026-07/13");
    await within(card).findByText("Жасырын аты-жөндер");
    expect(within(card).queryByRole("region", { name: "Уәкілетті органға хабарлау" })).toBeNull();
  });

  it("is drawn with its rest where it lies", () => {
    const clock = {
      starts_at: "2026-11-20T10:00:00Z",
      due_at: "2026-11-23T10:00:00Z",
      rests: [{ from_at: "2026-11-20T19:00:00Z", to_at: "2026-11-22T19:00:00Z" }],
    } as NoticeClock;
    expect(restsOf(clock)).toEqual([{ from: 12.5, width: expect.closeTo(66.67, 1) }]);
    expect(over(clock, 36 * 60)).toBe(50);
    expect(over(clock, -5), "a late one is over").toBe(100);
    expect(spoken(400)).toEqual({ days: 0, hours: 6, minutes: 40 });
  });
});

describe("papers", () => {
  it("holds no names unless somebody with the right says why", async () => {
    await open(null);
    await screen.findByText(leak);
    await fireEvent.click(screen.getByRole("button", { name: "Шығару" }));
    await fireEvent.click(await screen.findByRole("checkbox", { name: "Аты-жөндерімен" }));
    await fireEvent.click(screen.getByRole("button", { name: "Файлды сақтау…" }));
    await screen.findByText(/Себебі жазылмаған/);
    expect(last("start_job")).toBeUndefined();
    await fireEvent.input(screen.getByRole("textbox", { name: "Аты-жөні не үшін қажет?" }), {
      target: { value: "Тексеру" },
    });
    await fireEvent.click(screen.getByRole("button", { name: "Файлды сақтау…" }));
    await waitFor(() => expect(last("export_journal_with_names")).toMatchObject({ reason: "Тексеру", language: "kk" }));
  });

  it("saves one card in the language that was chosen", async () => {
    const card = await open(leak);
    await fireEvent.click(await within(card).findByRole("button", { name: "Құжат" }));
    await fireEvent.click(await screen.findByRole("radio", { name: "English" }));
    await fireEvent.click(screen.getByRole("button", { name: "Файлды сақтау…" }));
    await waitFor(() =>
      expect(last("export_document")).toMatchObject({
        document: "incident",
        language: "en",
        path: "/home/school/Инцидент 2026-07-14.docx",
      }),
    );
  });
});
