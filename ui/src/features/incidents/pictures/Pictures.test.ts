import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call } from "../../../api";
import { usePlatform } from "../../../platform";
import { type FakeOptions, fake } from "../../../platform/fake";
import IncidentsScreen from "../IncidentsScreen.svelte";

async function open(options: FakeOptions = {}) {
  usePlatform(fake({ rows: 14, ...options }));
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  const props = { session, year: session.school_year, place: { screen: "incidents" }, prefer: async () => {} };
  const view = render(IncidentsScreen, { ...props, go: (place) => void view.rerender({ place }) });
  await fireEvent.click(await screen.findByRole("radio", { name: "Талдау" }));
  return view;
}

describe("the pictures of the journal", () => {
  it("open exactly as many rows as each number says", async () => {
    await open();
    await screen.findByRole("region", { name: "Айлар және түрлер бойынша" });
    const numbers = [...document.querySelectorAll<HTMLButtonElement>("button[aria-label]")].filter((one) =>
      /: \d+$/.test(one.getAttribute("aria-label") ?? ""),
    );
    expect(numbers.length, "months, types in months, closed and severities").toBeGreaterThan(12);
    for (const number of numbers) {
      const wanted = /(\d+)$/.exec(number.getAttribute("aria-label")!)![1];
      await fireEvent.click(number);
      await screen.findByText(`Көрсетілгені: ${wanted}`);
      await fireEvent.click(document.querySelector<HTMLButtonElement>('aside [aria-label="Панельді жабу"]')!);
    }
  }, 20_000);

  it("lead to the journal, narrowed by the core to the month and type of a number", async () => {
    const asked: { name: string; request: unknown }[] = [];
    await open({ seen: (name, request) => asked.push({ name, request }) });
    const number = (await screen.findAllByRole("button", { name: /^Қараша 2026.*: \d+$/ }))[0];
    const wanted = /(\d+)$/.exec(number.getAttribute("aria-label")!)![1];
    await fireEvent.click(number);
    await fireEvent.click(await screen.findByRole("button", { name: "Журналдан ашу" }));
    await screen.findByRole("button", { name: /^Анықталған күні: 01.11.2026 – 30.11.2026/ });
    await screen.findByText(`Көрсетілгені: ${wanted}`);
    const last = asked.filter((one) => one.name === "list_incidents").at(-1)!;
    expect(last.request).toMatchObject({ detected_from: "2026-11-01", detected_to: "2026-11-30", limit: 50 });
    await fireEvent.click(screen.getByRole("button", { name: "Сүзгілерді алып тастау" }));
    await screen.findByText("Көрсетілгені: 14");
  });

  it("lead from a row to its card and back to the rows", async () => {
    await open();
    await fireEvent.click(await screen.findByRole("button", { name: /^Жоғары: \d/ }));
    const rows = await screen.findByRole("complementary", { name: "Ауырлығы: Жоғары" });
    await fireEvent.click((await within(rows).findAllByRole("button", { name: /2026-07\/14/ }))[0]);
    await screen.findByRole("complementary", { name: "2026-07/14" });
    await fireEvent.click(screen.getByRole("button", { name: "Панельді жабу" }));
    await screen.findByRole("complementary", { name: "Ауырлығы: Жоғары" });
  });

  it("say the next step while nothing is registered", async () => {
    await open({ rows: 0 });
    await screen.findByText("Бұл оқу жылында инцидент тіркелмеген");
  });

  it("can be read again after they could not be", async () => {
    let broken = true;
    const closing = { closed: 0, median_days: null, longest_days: null };
    const none = { months: [], types: [], severities: [], all: 0, to_close: closing, to_close_by_month: [] };
    await open({
      handlers: {
        incident_pictures: () => {
          if (broken) throw new Error("the door is shut");
          return none;
        },
      },
    });
    await screen.findByText(/ui-incident_pictures/);
    broken = false;
    await fireEvent.click(screen.getByRole("button", { name: "Қайталап көру" }));
    await waitFor(() => expect(screen.queryByText(/ui-incident_pictures/)).toBeNull());
  });
});
