import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it, vi } from "vitest";
import { call, type SessionCard } from "../api";
import { usePlatform } from "../platform";
import { type FakeOptions, fake } from "../platform/fake";
import App from "./App.svelte";
import { leave } from "./session.svelte";

let asked: { name: string; request: unknown }[];

function open(options: FakeOptions = {}) {
  asked = [];
  leave();
  usePlatform(fake({ ...options, seen: (name, request) => asked.push({ name, request }) }));
  render(App);
}

async function type(label: RegExp | string, value: string) {
  await fireEvent.input(screen.getByLabelText(label), { target: { value } });
}

async function openPlan(options: FakeOptions = {}) {
  open(options);
  await press("Жоспар");
  await screen.findByRole("grid");
}

async function press(name: RegExp | string) {
  await fireEvent.click(await screen.findByRole("button", { name }));
}

function sessionOf(reply: Awaited<ReturnType<typeof call<"app_state">>>): SessionCard {
  if (reply.kind !== "done" || !reply.value.session) throw new Error("signed in");
  return reply.value.session;
}

beforeEach(() => {
  leave();
  usePlatform(fake());
});

describe("first run", () => {
  const noSchools = {
    handlers: {
      app_state: () => ({ version: "0.1.0", schools: [], session: null, language: "kk" as const, data_folder: "/" }),
    },
  };

  it("creates a school in a few steps, shows the recovery code once, and opens on today", async () => {
    open({ ...noSchools, signedIn: false });
    await press("Мектеп құру");
    await type("Мектептің толық атауы", "Көктөбе мектебі");
    await press("Келесі");
    await type("Тегі", "Сейітова");
    await type("Аты", "Гүлнар");
    await press("Келесі");
    await press("Келесі");
    await type("Логин", "seitova");
    await type("Құпиясөз", "bes ush eki bir");
    await type("Құпиясөзді қайталаңыз", "bes ush eki bir");
    await press("Мектеп құру");
    expect((await screen.findByTestId("recovery-code")).textContent).toMatch(/-/);
    const proceed = screen.getByRole("button", { name: "Жалғастыру" }) as HTMLButtonElement;
    expect(proceed.disabled, "nobody goes on before the code is kept").toBe(true);
    await fireEvent.click(screen.getByLabelText("Кодты жазып алдым"));
    await fireEvent.click(proceed);
    await screen.findByRole("heading", { name: "Бүгін" });
    expect(asked.find((one) => one.name === "create_school")?.request).toMatchObject({
      name: "Көктөбе мектебі",
      language: "kk",
      week_days: 5,
      with_template: true,
      creator: { surname: "Сейітова", role: "chair", login: "seitova" },
      director: null,
      officer: null,
    });
  });

  it("keeps what was typed when one goes back, and does not go on without the name", async () => {
    open({ ...noSchools, signedIn: false });
    await press("Мектеп құру");
    await press("Келесі");
    expect((await screen.findByText(/толтырылмаған/)).textContent).toContain("Атауы");
    await type("Мектептің толық атауы", "Көктөбе мектебі");
    await press("Келесі");
    await press("Артқа");
    expect((screen.getByLabelText("Мектептің толық атауы") as HTMLInputElement).value).toBe("Көктөбе мектебі");
  });

  it("does not send two different passwords", async () => {
    open({ ...noSchools, signedIn: false });
    await press("Мектеп құру");
    await type("Мектептің толық атауы", "Көктөбе мектебі");
    await press("Келесі");
    await type("Тегі", "Сейітова");
    await type("Аты", "Гүлнар");
    await press("Келесі");
    await press("Келесі");
    await type("Логин", "seitova");
    await type("Құпиясөз", "bes ush eki bir");
    await type("Құпиясөзді қайталаңыз", "bes ush eki");
    await press("Мектеп құру");
    await screen.findByText(/бірдей емес/);
    expect(asked.some((one) => one.name === "create_school")).toBe(false);
  });
});

describe("signing in", () => {
  it("says beside the password that it is wrong, and keeps the login", async () => {
    open({ signedIn: false });
    await screen.findByLabelText("Логин");
    await type("Логин", "seitova");
    await type("Құпиясөз", "wrong");
    await press("Кіру");
    await screen.findByText(/қате/);
    expect((screen.getByLabelText("Логин") as HTMLInputElement).value).toBe("seitova");
  });
});

describe("the frame", () => {
  it("opens on today", async () => {
    open();
    await screen.findByRole("list", { name: "Келесі қадамдар" });
    const rooms = within(screen.getByRole("navigation"));
    expect(rooms.getByRole("button", { name: "Бүгін" }).getAttribute("aria-current")).toBe("page");
    expect(rooms.getByRole("button", { name: "Баптау" })).toBeTruthy();
  });

  it("hides a room that the rights do not open", async () => {
    const session = { ...sessionOf(await call("app_state", {})), rights: [] };
    open({
      handlers: { app_state: () => ({ version: "0.1.0", schools: [], session, language: "kk", data_folder: "/" }) },
    });
    const rooms = within(await screen.findByRole("navigation"));
    expect(rooms.queryByRole("button", { name: "Жоспар" })).toBeNull();
    expect(rooms.getByRole("button", { name: "Баптау" })).toBeTruthy();
  });

  it("announces a saved step and takes it back with Ctrl+Z on any keyboard layout", async () => {
    await openPlan();
    await call("edit_activity", { id: "a02", field: "title", language: "kk", text: "Жаңа стенд" });
    await screen.findByText("2-іс-шара өзгертілді");
    await fireEvent.keyDown(window, { code: "KeyZ", key: "я", ctrlKey: true });
    await screen.findByText("Қайтарылды: 2-іс-шара өзгертілді");
    await waitFor(() => expect(screen.queryByText("Жаңа стенд")).toBeNull());
    await fireEvent.keyDown(window, { code: "KeyY", key: "н", ctrlKey: true });
    await screen.findByText("Жаңа стенд");
  });

  it("leaves Ctrl+Z to a text that is being typed", async () => {
    await openPlan();
    await fireEvent.keyDown(screen.getByRole("searchbox"), { code: "KeyZ", ctrlKey: true });
    expect(asked.some((one) => one.name === "undo")).toBe(false);
  });

  it("speaks another language at once and remembers it", async () => {
    await openPlan();
    await press("Рус");
    await screen.findByRole("heading", { name: "План" });
    expect(asked.find((one) => one.name === "set_preferences")?.request).toMatchObject({ language: "ru" });
  });

  it("locks the school and shows nothing of it", async () => {
    await openPlan();
    await press("Құлыптау");
    await screen.findByLabelText("Құпиясөз");
    expect(screen.queryByRole("grid")).toBeNull();
  });

  it("opens the record of a reminder from any screen", async () => {
    await openPlan({ rows: 14 });
    await press(/^Еске салулар: \d/);
    const list = await screen.findByRole("dialog", { name: "Еске салулар" });
    await fireEvent.click(within(list).getByRole("button", { name: /^Тапсырма ?Ереже жобасын/ }));
    await screen.findByRole("complementary", { name: "Ереже жобасын заңгерге беру" });
    expect(screen.queryByRole("dialog", { name: "Еске салулар" })).toBeNull();
  });

  it("leads from the bell to the settings of reminders", async () => {
    await openPlan();
    await press(/^Еске салулар/);
    await press("Еске салуды баптау");
    const tab = await screen.findByRole("tab", { name: "Еске салу" });
    expect(tab.getAttribute("aria-selected")).toBe("true");
  });

  it("says nothing when the digest is closed: that is no step to take back", async () => {
    open({ rows: 14, notified: () => {} });
    const digest = await screen.findByRole("region", { name: "Таңғы қорытынды" });
    await fireEvent.click(within(digest).getByRole("button", { name: "Жабу" }));
    await waitFor(() => expect(asked.some((one) => one.name === "note_digest_shown")).toBe(true));
    expect(screen.queryByText("Таңғы қорытынды көрсетілді")).toBeNull();
  });

  it("looks again every quarter of an hour at what has become due, until the school is locked", async () => {
    const started = vi.spyOn(globalThis, "setInterval");
    const stopped = vi.spyOn(globalThis, "clearInterval");
    await openPlan();
    const look = started.mock.calls.findIndex(([, every]) => every === 15 * 60_000);
    const before = asked.filter((one) => one.name === "reminders").length;
    (started.mock.calls[look][0] as () => void)();
    await waitFor(() => expect(asked.filter((one) => one.name === "reminders").length).toBeGreaterThan(before));
    await press("Құлыптау");
    await screen.findByLabelText("Құпиясөз");
    expect(stopped).toHaveBeenCalledWith(started.mock.results[look].value);
    vi.restoreAllMocks();
  });

  it("lists its shortcuts on a question mark", async () => {
    await openPlan();
    await fireEvent.keyDown(window, { key: "?", code: "Digit7", shiftKey: true });
    await screen.findByText("Соңғы әрекетті қайтару");
  });
});
