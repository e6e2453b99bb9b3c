import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { showIn } from "../i18n/index.svelte";
import { usePlatform } from "../platform";
import { fake } from "../platform/fake";
import DayField from "./DayField.svelte";
import HistoryList from "./HistoryList.svelte";
import PersonPicker from "./PersonPicker.svelte";
import StatusTag from "./StatusTag.svelte";

beforeEach(() => {
  usePlatform(fake());
  showIn("kk");
});

describe("a day field", () => {
  it("hands on the day that was typed", async () => {
    let value = "";
    render(DayField, { label: "Күні", onchange: (day) => (value = day) });
    await fireEvent.input(screen.getByLabelText("Күні"), { target: { value: "1.9.2026" } });
    expect(value).toBe("2026-09-01");
  });

  it("hands on what is no day as typed, so that the core can say so", async () => {
    let value = "";
    render(DayField, { label: "Күні", onchange: (day) => (value = day) });
    await fireEvent.input(screen.getByLabelText("Күні"), { target: { value: "31.09.2026" } });
    expect(value).toBe("31.09.2026");
  });

  it("takes today with one click", async () => {
    let value = "";
    render(DayField, { label: "Күні", today: "2026-11-22", onchange: (day) => (value = day) });
    await fireEvent.click(screen.getByRole("button", { name: "Бүгін" }));
    expect(value).toBe("2026-11-22");
    expect((screen.getByLabelText("Күні") as HTMLInputElement).value).toBe("22.11.2026");
  });
});

describe("a person picker", () => {
  it("offers people as one types and takes one with the keyboard", async () => {
    let chosen: string | null = null;
    render(PersonPicker, { label: "Адам", onchoose: (id) => (chosen = id) });
    const box = screen.getByRole("combobox");
    await fireEvent.input(box, { target: { value: "оспанов" } });
    await screen.findByRole("option", { name: /Оспанов Д. Е./ });
    await new Promise((settled) => setTimeout(settled));
    await fireEvent.keyDown(box, { code: "Enter" });
    expect(chosen).toBe("p2");
    expect((box as HTMLInputElement).value).toBe("Оспанов Д. Е.");
  });
});

describe("a history", () => {
  const roles = ["Жұмыс тобының төрағасы", "Директор"];
  const step = {
    operation: "op1",
    name: "set_parties",
    subject: "5",
    account: "Сейітова Г. Б.",
    happened_at: "2026-11-20T05:00:00Z",
    undone: false,
    fields: roles.map((after) => ({ name: "Рөл", before: "", after })),
  };

  it("shows a step that set the same field of several rows at once", async () => {
    usePlatform(fake({ handlers: { history: () => [step] } }));
    render(HistoryList, { record: "a05", of: "Стенд" });
    await screen.findByText("Жұмыс тобының төрағасы");
    expect(screen.getByText("Директор")).toBeTruthy();
  });

  it("is saved as a sheet named after its record", async () => {
    const started: unknown[] = [];
    const seen = (name: string, request: unknown) => name === "start_job" && started.push(request);
    usePlatform(fake({ handlers: { history: () => [step] }, seen }));
    render(HistoryList, { record: "a05", of: "Стенд: 2026/1" });
    await fireEvent.click(await screen.findByRole("button", { name: "Excel-ге шығару" }));
    await fireEvent.click(await screen.findByRole("button", { name: "Файлды сақтау…" }));
    const list = { name: "history", filter: { record_id: "a05" } };
    const path = "/home/school/Өзгерістер тарихы. Стенд 2026 1.xlsx";
    await waitFor(() => expect(started).toEqual([{ name: "export_list", request: { list, language: "kk", path } }]));
  });

  it("that is empty offers no sheet", async () => {
    usePlatform(fake({ handlers: { history: () => [] } }));
    render(HistoryList, { record: "a05", of: "Стенд" });
    await screen.findByText("Әзірге өзгеріс болған жоқ.");
    expect(screen.queryByRole("button")).toBeNull();
  });
});

describe("a status tag", () => {
  it("says how late or how near, and always carries a shape", () => {
    const { container } = render(StatusTag, { status: "overdue", daysLeft: -22 });
    expect(container.textContent?.trim()).toBe("22 күн кешікті");
    expect(container.querySelector("svg")).toBeTruthy();
  });

  it("says today when the day has come", () => {
    const { container } = render(StatusTag, { status: "soon", daysLeft: 0 });
    expect(container.textContent?.trim()).toBe("Мерзімі бүгін");
  });
});
