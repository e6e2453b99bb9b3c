import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, type MeetingCard } from "../../api";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import MeetingPage from "./MeetingPage.svelte";

let id: string;

async function read(): Promise<MeetingCard> {
  const reply = await call("meeting", { id });
  if (reply.kind !== "done") throw new Error("read");
  return reply.value;
}

/** The demo's next meeting, opened today with everybody but the last three present. */
async function inSession() {
  usePlatform(fake({ rows: 14 }));
  const list = await call("list_meetings", { body: "council", school_year_id: null });
  if (list.kind !== "done") throw new Error("read");
  const { starts_at, place, remote, invited } = list.value[0];
  id = list.value[0].id;
  await call("edit_meeting", { id, held_on: "2026-11-22", starts_at, place, remote, invited });
  const opened = await call("open_meeting", { id, chaired_by_id: null, recorded_by_id: null });
  expect(opened.kind).toBe("done");
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  render(MeetingPage, { id, session: state.value.session, go: () => {}, onclose: () => {} });
}

async function write(name: string, value: string) {
  await fireEvent.input(await screen.findByRole("textbox", { name }), { target: { value } });
}

function row(at: number): HTMLElement {
  return document.querySelectorAll<HTMLElement>("[data-row]")[at];
}

describe("an item before the meeting", () => {
  it("is voted on by name with the digits of any layout and approved with Ctrl+Enter", async () => {
    await inSession();
    await write("Шешім, қазақша", "Назарға алынсын.");
    const voters = document.querySelectorAll("[data-row]").length;
    row(0).focus();
    for (let at = 0; at < voters - 1; at += 1) await fireEvent.keyDown(row(at), { code: "Digit1", key: "!" });
    expect(document.activeElement, "each voice goes on to the next").toBe(row(voters - 1));
    await fireEvent.keyDown(row(voters - 1), { code: "Digit0", key: ")" });
    const reason = await screen.findByPlaceholderText("өздігінен бас тарту себебі");
    await fireEvent.input(reason, { target: { value: "мүдделі тұлға" } });
    await fireEvent.keyDown(reason, { code: "Enter" });
    await waitFor(async () => expect((await read()).votes.at(-1)).toMatchObject({ missing: 0, recused: 1 }));
    await fireEvent.keyDown(window, { code: "Enter", ctrlKey: true });
    await waitFor(async () => expect((await read()).agenda[0].decisions[0].state).toBe("adopted"));
    const { votes_for, votes_recused } = (await read()).agenda[0].decisions[0];
    expect([votes_for, votes_recused]).toEqual([voters - 1, 1]);
    await screen.findByText(/^2-мәселе/);
  });

  it("does not take digits typed into a text for votes", async () => {
    await inSession();
    const text = await screen.findByRole("textbox", { name: "Шешім, қазақша" });
    await fireEvent.keyDown(text, { code: "Digit1", key: "1" });
    expect((await read()).votes).toEqual([]);
  });

  it("keeps what was typed when the core refuses, and says why", async () => {
    await inSession();
    await write("Шешім, қазақша", "Назарға алынсын.");
    await fireEvent.keyDown(window, { code: "Enter", ctrlKey: true });
    await screen.findByText(/Дауысы жазылмаған мүше/);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Шешім, қазақша" }).value).toBe("Назарға алынсын.");
    expect((await read()).agenda[0].decisions[0].state).toBe("proposed");
  });

  it("writes ready phrases with Alt and a digit into the text that has the focus, decisions in both languages", async () => {
    await inSession();
    const discussion = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Талқылау" });
    discussion.focus();
    await fireEvent.keyDown(discussion, { code: "Digit1", altKey: true, key: "1" });
    await fireEvent.keyDown(discussion, { code: "Digit2", altKey: true, key: "2" });
    expect(discussion.value).toBe("Баяндама тыңдалды. Сұрақтар қойылып, жауап берілді.");
    const kazakh = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Шешім, қазақша" });
    kazakh.focus();
    await fireEvent.keyDown(kazakh, { code: "Digit1", altKey: true, key: "1" });
    expect(kazakh.value).toBe("Ақпарат назарға алынсын.");
    const russian = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Шешім, орысша" });
    expect(russian.value).toBe("Принять информацию к сведению.");
    await waitFor(async () => expect((await read()).agenda[0].discussion.kk).toBe(discussion.value));
  });

  it("offers those in the room as speakers", async () => {
    await inSession();
    const speakers = await screen.findByRole<HTMLTextAreaElement>("textbox", { name: "Сөз сөйлегендер" });
    speakers.focus();
    const names = (await read()).attendees.filter((one) => one.present).map((one) => one.short_name);
    for (const name of names.slice(0, 2)) await fireEvent.click(await screen.findByRole("button", { name }));
    expect(speakers.value).toBe(names.slice(0, 2).join(", "));
    speakers.blur();
    await waitFor(async () => expect((await read()).agenda[0].speakers).toBe(speakers.value));
  });

  it("names co-executors, who go into the minutes", async () => {
    await inSession();
    await write("Шешім, қазақша", "Назарға алынсын.");
    await write("Бірлесіп орындаушылар", "Сынып жетекшілері");
    row(0).focus();
    await fireEvent.keyDown(row(0), { code: "Digit1" });
    await waitFor(async () => expect((await read()).agenda[0].decisions[0]?.co_executors).toBe("Сынып жетекшілері"));
    const paper = await call("minutes_paper", { meeting_id: id, language: "kk", version: null });
    if (paper.kind !== "done") throw new Error("read");
    expect(paper.value.items[0].decisions[0].terms.map((one) => one.text)).toContain("Сынып жетекшілері");
  });

  it("is reached with the keys of the strip, which also do it when clicked", async () => {
    await inSession();
    await screen.findByRole("textbox", { name: "Шешім, қазақша" });
    await fireEvent.keyDown(window, { code: "F6" });
    await waitFor(() => expect(document.activeElement).toBe(row(0)));
    await fireEvent.keyDown(window, { code: "F8" });
    await waitFor(() => expect(document.activeElement?.getAttribute("lang")).toBe("kk"));
    await fireEvent.keyDown(window, { code: "F9" });
    await waitFor(() => expect(document.activeElement?.getAttribute("aria-current")).toBe("true"));
    await fireEvent.click(screen.getByRole("button", { name: /^F4/ }));
    await waitFor(() => expect(document.activeElement?.getAttribute("role")).toBe("checkbox"));
  });

  it("keeps the words that were put to the vote until it is withdrawn", async () => {
    await inSession();
    await write("Шешім, қазақша", "Назарға алынсын.");
    row(0).focus();
    await fireEvent.keyDown(row(0), { code: "Digit1" });
    const kazakh = screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Шешім, қазақша" });
    await waitFor(() => expect(kazakh.readOnly).toBe(true));
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Шешім, орысша" }).readOnly).toBe(false);
    await fireEvent.click(screen.getByRole("button", { name: "Дауыс беруді қайтару" }));
    await waitFor(() => expect(kazakh.readOnly).toBe(false));
  });

  it("puts an item off with a reason, and takes it up again until the session ends", async () => {
    await inSession();
    await fireEvent.click(await screen.findByRole("button", { name: "Кейінге қалдыру" }));
    await fireEvent.input(await screen.findByRole("textbox", { name: /кейінге қалдырылады/, hidden: true }), {
      target: { value: "баяндамашы жоқ" },
    });
    await fireEvent.click(screen.getAllByRole("button", { name: "Кейінге қалдыру", hidden: true }).at(-1)!);
    await waitFor(async () => expect((await read()).agenda[0].state).toBe("deferred"));
    await fireEvent.click(screen.getByRole("button", { name: new RegExp((await read()).agenda[0].title.kk) }));
    await screen.findByText("Себебі: баяндамашы жоқ");
    expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Талқылау" }).readOnly).toBe(true);
    await fireEvent.click(screen.getByRole("button", { name: "Қайта қарауға алу" }));
    await waitFor(async () => expect((await read()).agenda[0].state).toBe("open"));
    await waitFor(() =>
      expect(screen.getByRole<HTMLTextAreaElement>("textbox", { name: "Талқылау" }).readOnly).toBe(false),
    );
  });

  it("counts hands in the same table", async () => {
    await inSession();
    await write("Шешім, қазақша", "Назарға алынсын.");
    await fireEvent.click(screen.getByRole("radio", { name: "Санмен" }));
    await write("Жақтады", "3");
    await fireEvent.keyDown(window, { code: "Enter", ctrlKey: true });
    await waitFor(async () => expect((await read()).agenda[0].decisions[0]).toMatchObject({ votes_for: 3 }));
  });
});
