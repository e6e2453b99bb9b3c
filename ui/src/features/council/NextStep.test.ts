import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call } from "../../api";
import { listNotices } from "../../components";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import BodyForm from "./BodyForm.svelte";
import MeetingPage from "./MeetingPage.svelte";

let asked: { name: string; request: unknown }[];

async function done<T>(reply: Promise<{ kind: string; value?: T }>): Promise<T> {
  const { kind, value } = await reply;
  if (kind !== "done") throw new Error(kind);
  return value as T;
}

async function signedIn() {
  return (await done(call("app_state", {}))).session!;
}

/** Opens the newest council meeting that is in the state. */
async function open(state: string): Promise<string> {
  asked = [];
  const seen = (name: string, request: unknown) => asked.push({ name, request });
  usePlatform(fake({ rows: 14, jobTakes: 0, seen }));
  const list = await done(call("list_meetings", { body: "council", school_year_id: null }));
  const id = list.find((one) => one.state === state)!.id;
  const { session } = await done(call("app_state", {}));
  render(MeetingPage, { id, session: session!, go: () => {}, onclose: () => {} });
  return id;
}

function hidden(name: string | RegExp): HTMLElement {
  return screen.getAllByRole("button", { name, hidden: true }).at(-1)!;
}

/** The convened meeting, on the day it sits, with so many of its seven members in the room. */
async function convened(present: number): Promise<string> {
  const id = await open("convened");
  const { starts_at, place, remote, invited, attendees } = await done(call("meeting", { id }));
  await done(call("edit_meeting", { id, held_on: "2026-11-20", starts_at, place, remote, invited }));
  for (const [at, { person_id }] of attendees.entries()) {
    const times = { arrived_time: null, left_time: null };
    await done(call("set_attendance", { meeting_id: id, person_id, present: at < present, reason: "", ...times }));
  }
  return id;
}

describe("the steps of a meeting", () => {
  it("proposes the chair and the secretary, and lets others of those in the room stand in", async () => {
    const id = await convened(5);
    const card = await done(call("meeting", { id }));
    await fireEvent.click(await screen.findByRole("button", { name: "Отырысты ашу" }));
    const chair = await screen.findByRole<HTMLSelectElement>("combobox", { name: "Төрағалық етуші", hidden: true });
    const post = (of: string) => card.attendees.find((one) => one.person_id === of)?.post;
    expect(post(chair.value)).toBe("chair");
    expect([...chair.options], "only those in the room are offered").toHaveLength(5);
    const deputy = card.attendees.find((one) => one.post === "deputy")!.person_id;
    const option = [...chair.options].find((one) => one.value === deputy);
    chair.querySelector = ((query: string) => (query === ":checked" ? option : null)) as typeof chair.querySelector;
    await fireEvent.change(chair);
    await fireEvent.click(hidden(/^Отырысты ашу/));
    await waitFor(async () => expect((await done(call("meeting", { id }))).state).toBe("in_session"));
    const { chaired_by_id, recorded_by_id } = await done(call("meeting", { id }));
    expect([post(chaired_by_id!), post(recorded_by_id!)]).toEqual(["deputy", "secretary"]);
  });

  it("writes down that there was no quorum and calls the meeting again a week later, never for today", async () => {
    const id = await convened(2);
    await fireEvent.click(await screen.findByRole("button", { name: "Кворум болмады деп жазу" }));
    await fireEvent.input(await screen.findByRole("textbox", { name: "Кворум неге болмады?", hidden: true }), {
      target: { value: "каникул" },
    });
    await fireEvent.click(hidden("Кворум болмады деп жазу"));
    await screen.findByRole("heading", { name: "Кворум болмаған отырыс" });
    await fireEvent.click(screen.getByRole("button", { name: "Қайта шақыру" }));
    const day = await screen.findByRole<HTMLInputElement>("textbox", { name: "Отырыс күні", hidden: true });
    expect(day.value).toBe("27.11.2026");
    await fireEvent.click(hidden("Қайта шақыру"));
    await waitFor(async () => {
      const list = await done(call("list_meetings", { body: "council", school_year_id: null }));
      const again = list.find((one) => one.repeats_id === id);
      expect(again).toMatchObject({ held_on: "2026-11-27", state: "draft" });
      expect(again?.agenda_items).toBe(list.find((one) => one.id === id)?.agenda_items);
    });
  });

  it("saves the sheet that members sign before the meeting", async () => {
    const id = await open("convened");
    await fireEvent.click(await screen.findByRole("button", { name: "Қатысу парағы…" }));
    await waitFor(() => expect(asked.find((one) => one.name === "start_job")).toBeTruthy());
    expect(asked.find((one) => one.name === "start_job")?.request).toMatchObject({
      ...{ name: "export_document", request: { document: "attendance", meeting_id: id, language: "kk" } },
    });
  });

  it("saves the minutes as a file in the language that is shown", async () => {
    const id = await open("signed");
    await fireEvent.click(await screen.findByRole("radio", { name: "Орысша" }));
    await fireEvent.click(screen.getByRole("button", { name: "Құжатты сақтау…" }));
    await waitFor(() => expect(asked.find((one) => one.name === "start_job")).toBeTruthy());
    expect(asked.find((one) => one.name === "start_job")?.request).toMatchObject({
      ...{
        name: "export_document",
        request: { document: "minutes", meeting_id: id, language: "ru", version: null },
      },
    });
    await waitFor(() => expect(listNotices().at(-1)?.text).toMatch(/^Файл сақталды: .*\.docx$/));
  });

  it("shows what a correction of the minutes changed", async () => {
    const id = await open("signed");
    const card = await done(call("meeting", { id }));
    await done(call("correct_minutes", { id, reason: "Тегі қате жазылған" }));
    const { id: decision, text, responsible_id, due_on } = card.agenda[0].decisions[0];
    const kk = `${text.kk} Бақылауға алынсын.`;
    const terms = { responsible_id, co_executors: "Сынып жетекшілері", due_on };
    await done(call("edit_decision", { id: decision, text: { ...text, kk }, ...terms }));
    await done(call("sign_minutes", { id, signed_on: "2026-11-20", chaired_by_id: null, recorded_by_id: null }));
    await fireEvent.click(await screen.findByRole("button", { name: "Нұсқаларды салыстыру" }));
    const table = await screen.findByRole("table");
    expect([...table.querySelectorAll("ins")].map((one) => one.textContent?.trim())).toEqual(
      expect.arrayContaining([expect.stringContaining("Бақылауға алынсын."), "Сынып жетекшілері"]),
    );
    expect(screen.getByText(/Түзету себебі: Тегі қате жазылған/)).toBeTruthy();
  });

  it("keeps what was voted on when minutes are written up, until a signed version is corrected", async () => {
    await open("minutes");
    await fireEvent.click((await screen.findAllByRole("button", { name: "Өзгерту" }))[0]);
    const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Шешім, қазақша" });
    expect(text.readOnly).toBe(true);
    expect(screen.getByText(/Дауысқа салынған мәтін өзгермейді/)).toBeTruthy();
  });

  it("lets a correction change even what was voted on", async () => {
    const id = await open("signed");
    await done(call("correct_minutes", { id, reason: "Тегі қате жазылған" }));
    await fireEvent.click((await screen.findAllByRole("button", { name: "Өзгерту" }))[0]);
    const text = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Шешім, қазақша" });
    expect(text.readOnly).toBe(false);
  });

  it("tells the guests and that members take part from afar", async () => {
    const id = await open("convened");
    await fireEvent.click(await screen.findByRole("button", { name: "Өзгерту" }));
    await fireEvent.click(await screen.findByRole("checkbox", { name: "Мүшелер қашықтан қатысады", hidden: true }));
    await fireEvent.input(screen.getByRole("textbox", { name: /^Шақырылғандар/, hidden: true }), {
      target: { value: "Ата-аналар комитетінің төрайымы" },
    });
    await fireEvent.click(hidden(/^Сақтау/));
    await waitFor(async () => expect((await done(call("meeting", { id }))).remote).toBe(true));
    await screen.findByText("Ата-аналар комитетінің төрайымы");
    await screen.findByText(/қашықтан$/);
  });

  it("signs minutes, locks them, and corrects them only as a further version", async () => {
    const id = await open("minutes");
    await fireEvent.click(await screen.findByRole("button", { name: "Хаттамаға қол қою" }));
    await screen.findByText(/^Қол қоятындар/);
    await fireEvent.click(screen.getAllByRole("button", { name: "Хаттамаға қол қою", hidden: true }).at(-1)!);
    await screen.findByText("Хаттамаға қол қойылған, өзгертуге болмайды.");
    expect(screen.queryByRole("textbox", { name: "Талқылау" })).toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: "Түзету" }));
    await fireEvent.input(await screen.findByRole("textbox", { name: "Хаттама неге түзетіледі?", hidden: true }), {
      target: { value: "Тегі қате жазылған" },
    });
    await fireEvent.click(screen.getAllByRole("button", { name: "Түзету", hidden: true }).at(-1)!);
    await waitFor(async () => {
      const { state, correction } = await done(call("meeting", { id }));
      expect([state, correction?.version]).toEqual(["minutes", 2]);
    });
  });

  it("adds several proposals at once and says why each is proposed", async () => {
    const id = await open("convened");
    const before = (await done(call("meeting", { id }))).agenda.length;
    await fireEvent.click(await screen.findByRole("button", { name: "Ұсынылған мәселелер" }));
    const boxes = await screen.findAllByRole("checkbox", { name: /шешілмеген|мерзімі/i, hidden: true });
    for (const box of boxes.slice(0, 2)) await fireEvent.click(box);
    await fireEvent.click(hidden("Таңдалғанын қосу: 2"));
    await waitFor(async () => expect((await done(call("meeting", { id }))).agenda).toHaveLength(before + 2));
  });

  it("saves the papers of a body from its own place", async () => {
    const seen: unknown[] = [];
    usePlatform(fake({ rows: 14, seen: (name, request) => name === "start_job" && seen.push(request) }));
    const body = (await done(call("list_bodies", {}))).find((one) => one.key === "working_group");
    render(BodyForm, { body: body!, editable: true, session: await signedIn(), year: "y1" });
    await fireEvent.click(await screen.findByRole("button", { name: "Құжаттар…" }));
    const names = screen.getAllByRole("radio", { hidden: true }).map((one) => one.parentElement?.textContent?.trim());
    expect(names.slice(0, 3)).toEqual([
      "Жұмыс тобын құру туралы бұйрық",
      "Құрамы (бұйрыққа қосымша)",
      "Шешімдер тізілімі",
    ]);
    await fireEvent.click(screen.getByRole("radio", { name: "Құрамы (бұйрыққа қосымша)", hidden: true }));
    await fireEvent.click(screen.getByRole("button", { name: "Файлды сақтау…", hidden: true }));
    await waitFor(() =>
      expect(seen).toEqual([
        expect.objectContaining({ request: expect.objectContaining({ document: "members", body: "working_group" }) }),
      ]),
    );
  });

  it("keeps the rules of a body as they were written", async () => {
    usePlatform(fake({ rows: 14 }));
    const body = (await done(call("list_bodies", {})))[0];
    render(BodyForm, { body, editable: true, session: await signedIn(), year: "y1" });
    await fireEvent.input(screen.getAllByRole("textbox", { name: /^Бұйрық/ })[0], { target: { value: "118" } });
    await fireEvent.click(screen.getByRole("button", { name: "Сақтау" }));
    await waitFor(async () => expect((await done(call("list_bodies", {})))[0].order_no).toBe("118"));
  });

  it("calls a body by its own name and says what its majority means", async () => {
    usePlatform(fake({ rows: 14 }));
    const body = (await done(call("list_bodies", {})))[0];
    render(BodyForm, { body, editable: true, session: await signedIn(), year: "y1" });
    expect(screen.getByText(body.majority_why, { exact: false })).toBeTruthy();
    expect(screen.getByText(/Қалыс қалған дауыс шешімді қолдамайды/)).toBeTruthy();
    await fireEvent.input(screen.getByRole("textbox", { name: /^Атауы, қазақша/ }), {
      target: { value: "Мектептің этика кеңесі" },
    });
    await fireEvent.input(screen.getByRole("textbox", { name: /^Атауы, орысша/ }), {
      target: { value: "Этический совет школы" },
    });
    await fireEvent.click(screen.getByRole("button", { name: "Сақтау" }));
    await waitFor(async () =>
      expect((await done(call("list_bodies", {})))[0].name).toEqual({
        ...{ kk: "Мектептің этика кеңесі", ru: "Этический совет школы", en: "" },
      }),
    );
  });
});

describe("a meeting as sheets", () => {
  function started() {
    return asked.filter((one) => one.name === "start_job").map((one) => one.request);
  }

  async function save(button: string) {
    await fireEvent.click(await screen.findByRole("button", { name: button }));
    await fireEvent.click(await screen.findByRole("button", { name: "Файлды сақтау…" }));
  }

  it("has the versions of its minutes, once they are signed", async () => {
    const id = await open("signed");
    await save("Нұсқаларды шығару");
    const list = { name: "minutes_versions", filter: { id } };
    await waitFor(() => expect(started().at(-1)).toMatchObject({ name: "export_list", request: { list } }));
  });

  it.each(["convened", "signed"])("has its agenda and who came, when %s", async (state) => {
    const id = await open(state);
    await save("Күн тәртібін шығару");
    const agenda = { name: "meeting_agenda", filter: { id } };
    await waitFor(() => expect(started().at(-1)).toMatchObject({ name: "export_list", request: { list: agenda } }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Файлды сақтау…" })).toBeNull());
    await save("Қатысу тізімін шығару");
    const came = { name: "attendance", filter: { id } };
    await waitFor(() => expect(started().at(-1)).toMatchObject({ name: "export_list", request: { list: came } }));
  });
});
