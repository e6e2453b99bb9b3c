import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, type Reminder, type Value } from "../../api";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import ReminderList from "./ReminderList.svelte";
import { nextMonday, snoozeChoices } from "./snooze";

const today = "2026-11-22";
let asked: { name: string; request: unknown }[];
let opened: Reminder[];

async function read(): Promise<Value<"reminders">> {
  const reply = await call("reminders", {});
  if (reply.kind !== "done") throw new Error("read");
  return reply.value;
}

async function open() {
  asked = [];
  opened = [];
  usePlatform(fake({ rows: 14, seen: (name, request) => asked.push({ name, request }) }));
  const reminders = await read();
  const props = { today, onopen: (row: Reminder) => opened.push(row), onsettings: () => {} };
  const view = render(ReminderList, { ...props, reminders });
  return { reminders, again: async () => view.rerender({ reminders: await read() }) };
}

describe("the choices of a day to be reminded on", () => {
  it("are tomorrow, the next Monday and a week later, in the order of the days", () => {
    expect(snoozeChoices("2026-11-25")).toEqual([
      { choice: "tomorrow", until: "2026-11-26" },
      { choice: "monday", until: "2026-11-30" },
      { choice: "week", until: "2026-12-02" },
    ]);
  });

  it("offer a day once when two of them fall together", () => {
    expect(
      snoozeChoices("2026-11-22").map((one) => one.choice),
      "tomorrow is Monday",
    ).toEqual(["tomorrow", "week"]);
    expect(
      snoozeChoices("2026-11-23").map((one) => one.choice),
      "Monday is a week away",
    ).toEqual(["tomorrow", "monday"]);
  });

  it("cross the ends of months and years", () => {
    expect(nextMonday("2026-12-31")).toBe("2027-01-04");
    expect(snoozeChoices("2026-12-31")[0].until).toBe("2027-01-01");
    expect(snoozeChoices("2028-02-28")[0].until).toBe("2028-02-29");
  });
});

describe("the list of reminders", () => {
  it("groups by how near, with the person and the phone, and opens the row", async () => {
    const { reminders } = await open();
    const late = within(screen.getByRole("region", { name: "Мерзімі өткен" })).getAllByRole("listitem");
    expect(late).toHaveLength(reminders.due.filter((row) => row.days_left < 0).length);
    const row = reminders.due.find((one) => one.phone && !one.mine)!;
    const line = screen
      .getByRole("button", { name: new RegExp(`^Кейін еске салу: ${row.title.replace(/[().]/g, ".")}, `) })
      .closest("li")!;
    expect(line.textContent).toContain(row.who!);
    expect(line.textContent).toContain(row.phone!);
    await fireEvent.click(line.querySelector("button.title")!);
    expect(opened.map((one) => one.id)).toEqual([row.id]);
  });

  it("puts a reminder off until a day and shows it again at once when asked to; it is never gone", async () => {
    const { reminders, again } = await open();
    const row = reminders.due[0];
    await fireEvent.click(
      screen.getByRole("button", { name: new RegExp(`^Кейін еске салу: ${row.title.replace(/[().]/g, ".")}, `) }),
    );
    await fireEvent.click(screen.getByRole("button", { name: /^Бір аптадан кейін/ }));
    await waitFor(() => expect(asked.some((one) => one.name === "snooze_reminder")).toBe(true));
    expect(asked.find((one) => one.name === "snooze_reminder")?.request).toEqual({
      source: row.source,
      id: row.id,
      occurrence_key: row.occurrence_key,
      until_on: "2026-11-29",
    });
    await again();
    expect(
      screen.queryByRole("button", { name: new RegExp(`^Кейін еске салу: ${row.title.replace(/[().]/g, ".")}, `) }),
    ).toBeNull();
    expect(screen.getByText("Кейінге қалдырылғаны: 1")).toBeTruthy();
    expect(screen.getByText("29.11.2026 күні еске салынады")).toBeTruthy();
    await fireEvent.click(
      screen.getByRole("button", { name: new RegExp(`^Қазір көрсету: ${row.title.replace(/[().]/g, ".")}, `) }),
    );
    await waitFor(() => expect(asked.some((one) => one.name === "wake_reminder")).toBe(true));
    await again();
    expect(
      screen.getByRole("button", { name: new RegExp(`^Кейін еске салу: ${row.title.replace(/[().]/g, ".")}, `) }),
    ).toBeTruthy();
    expect(screen.queryByText(/^Кейінге қалдырылғаны/)).toBeNull();
  });

  it("says beside the day that it has passed, and keeps what was typed", async () => {
    const { reminders } = await open();
    await fireEvent.click(
      screen.getByRole("button", {
        name: new RegExp(`^Кейін еске салу: ${reminders.due[0].title.replace(/[().]/g, ".")}, `),
      }),
    );
    const day = screen.getByRole<HTMLInputElement>("textbox", { name: "Басқа күні" });
    await fireEvent.input(day, { target: { value: "20.11.2026" } });
    await fireEvent.click(screen.getByRole("button", { name: "Осы күнге қалдыру" }));
    await waitFor(() => expect(day.getAttribute("aria-invalid")).toBe("true"));
    expect(day.value).toBe("20.11.2026");
    await screen.findByText(/өтіп кеткен/);
  });

  it("says that nothing is recalled", async () => {
    const { reminders } = await open();
    render(ReminderList, { today, onopen: () => {}, onsettings: () => {}, reminders: { ...reminders, due: [] } });
    await screen.findByText("Еске салатын ештеңе жоқ");
  });
});
