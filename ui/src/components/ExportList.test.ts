import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { List } from "../api";
import { usePlatform } from "../platform";
import { fake } from "../platform/fake";
import ExportList from "./ExportList.svelte";
import { listNotices } from "./toasts.svelte";

let asked: { name: string; request: unknown }[];

function show(list: List, options: Parameters<typeof fake>[0] = {}) {
  asked = [];
  usePlatform(fake({ ...options, seen: (name, request) => asked.push({ name, request }) }));
  return render(ExportList, { list, title: "Тапсырмалар" });
}

async function openForm() {
  await fireEvent.click(screen.getByRole("button", { name: "Excel-ге шығару" }));
  return screen.findByRole("dialog", { name: "Excel-ге шығару" });
}

const started = () => asked.filter((one) => one.name === "start_job").map((one) => one.request);
const mine: List = {
  name: "tasks",
  filter: { group: "finished", responsible_id: "p2", activity_id: null, incident_id: null, text: "чат" },
};

describe("a list as an Excel sheet", () => {
  it("is asked for with the list's own filter, in the language that is chosen", async () => {
    show(mine);
    const form = await openForm();
    await fireEvent.click(within(form).getByRole("radio", { name: "Русский" }));
    await fireEvent.click(within(form).getByRole("button", { name: "Файлды сақтау…" }));
    const path = "/home/school/Тапсырмалар.xlsx";
    await waitFor(() =>
      expect(started()).toEqual([{ name: "export_list", request: { list: mine, language: "ru", path } }]),
    );
    await waitFor(() => expect(listNotices().at(-1)?.text).toBe(`Файл сақталды: ${path}`), { timeout: 4000 });
    await waitFor(() => expect(screen.queryByRole("dialog")).toBeNull());
  });

  it("shows how far the work is, and can be cancelled", async () => {
    show(mine, { jobTakes: 60_000 });
    const form = await openForm();
    await fireEvent.click(within(form).getByRole("button", { name: "Файлды сақтау…" }));
    await fireEvent.click(await within(form).findByRole("button", { name: "Тоқтату" }));
    await waitFor(() => expect(asked.some((one) => one.name === "cancel_job")).toBe(true));
    await waitFor(() => within(form).getByRole("button", { name: "Файлды сақтау…" }));
  });
});
