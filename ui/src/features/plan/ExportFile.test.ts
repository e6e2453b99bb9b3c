import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call } from "../../api";
import { listNotices } from "../../components";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import ExportFile from "./ExportFile.svelte";

let asked: { name: string; request: unknown }[];

async function openExport() {
  asked = [];
  usePlatform(fake({ seen: (name, request) => asked.push({ name, request }) }));
  const years = await call("list_school_years", {});
  if (years.kind !== "done") throw new Error("the years are read");
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("somebody is signed in");
  render(ExportFile, { year: years.value[1], session: state.value.session });
  await fireEvent.click(screen.getByRole("button", { name: "Файлға шығару" }));
  return screen.findByRole("dialog", { name: "Файлға шығару" });
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

describe("the export", () => {
  it("writes the workbook unless something else is chosen", async () => {
    const form = await openExport();
    expect(within(form).queryByRole("combobox")).toBeNull();
    await fireEvent.click(within(form).getByRole("button", { name: "Файлды сақтау…" }));
    await waitFor(() =>
      expect(sent("start_job")).toEqual([
        {
          name: "export_workbook",
          request: { school_year_id: "y1", language: "kk", path: "/home/school/Оқу жылы 2026-2027.xlsx" },
        },
      ]),
    );
  });

  it("writes the order that approves the plan in both official languages", async () => {
    const form = await openExport();
    await fireEvent.click(within(form).getByRole("radio", { name: "Бекіту бұйрығы" }));
    expect(within(form).queryByRole("radio", { name: "English" })).toBeNull();
    await fireEvent.click(within(form).getByRole("radio", { name: "Екі тілде" }));
    await fireEvent.click(within(form).getByRole("button", { name: "Файлды сақтау…" }));
    await waitFor(() => expect(sent("start_job")).toHaveLength(1));
    expect(sent("start_job")[0]).toMatchObject({
      name: "export_document",
      request: { document: "order_plan", school_year_id: "y1", language: "both" },
    });
  });

  it("writes the calendar file of one person, and says where it is", async () => {
    const form = await openExport();
    await fireEvent.click(within(form).getByRole("radio", { name: "Күнтізбе файлы" }));
    const person = within(form).getByRole("combobox");
    await fireEvent.input(person, { target: { value: "Оспанов" } });
    await fireEvent.click(await screen.findByRole("option", { name: /Оспанов/ }));
    await fireEvent.click(within(form).getByRole("radio", { name: "Русский" }));
    await fireEvent.click(within(form).getByRole("button", { name: "Файлды сақтау…" }));
    const path = "/home/school/Мерзімдер 2026-2027.ics";
    await waitFor(() =>
      expect(sent("start_job")).toEqual([
        { name: "export_calendar", request: { school_year_id: "y1", person_id: "p2", language: "ru", path } },
      ]),
    );
    await waitFor(() => expect(listNotices().at(-1)?.text).toBe(`Файл сақталды: ${path}`), { timeout: 4000 });
  });
});
