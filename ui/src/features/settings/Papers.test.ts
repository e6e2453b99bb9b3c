import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, type SessionCard } from "../../api";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import Papers from "./Papers.svelte";

let asked: { name: string; request: unknown }[];

async function open() {
  asked = [];
  usePlatform(fake({ seen: (name, request) => asked.push({ name, request }) }));
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("somebody is signed in");
  const years = await call("list_school_years", {});
  if (years.kind !== "done") throw new Error("the years are read");
  render(Papers, { session: state.value.session as SessionCard, year: years.value[1] });
  await screen.findByText("№ {number} ХАТТАМА");
}

async function edit(text: string) {
  await fireEvent.click(screen.getByRole("button", { name: "Өзгерту: № {number} ХАТТАМА" }));
  const form = await screen.findByRole("form");
  expect(within(form).getByText("Толтырылатын орындар: {number}")).toBeTruthy();
  await fireEvent.input(within(form).getByRole("textbox"), { target: { value: text } });
  await fireEvent.submit(form);
}

describe("the school's own wording of papers", () => {
  it("stands beside the shipped one, which can be put back", async () => {
    await open();
    await edit("Отырыстың № {number} хаттамасы");
    await screen.findByText("Отырыстың № {number} хаттамасы");
    await fireEvent.click(screen.getByRole("button", { name: "Бастапқысын қайтару: № {number} ХАТТАМА" }));
    await waitFor(() => expect(screen.queryByText("Отырыстың № {number} хаттамасы")).toBeNull());
    expect(screen.getByText("№ {number} ХАТТАМА")).toBeTruthy();
  });

  it("says beside the text which place the sentence does not know", async () => {
    await open();
    await edit("Хаттама {nomer}");
    await screen.findByText(/«nomer»/);
    expect(screen.getByRole<HTMLTextAreaElement>("textbox").value).toBe("Хаттама {nomer}");
  });

  it("shows how the sentence would read, and what would keep it from being saved", async () => {
    await open();
    await fireEvent.click(screen.getByRole("button", { name: "Өзгерту: № {number} ХАТТАМА" }));
    const form = await screen.findByRole("form");
    const save = within(form).getByRole<HTMLButtonElement>("button", { name: "Сақтау" });
    const type = (value: string) => fireEvent.input(within(form).getByRole("textbox"), { target: { value } });
    await type("Отырыстың № {number} хаттамасы");
    await within(form).findByText("Отырыстың № 5 хаттамасы");
    await type("Отырыстың хаттамасы");
    await within(form).findByText(/«{number}» орны болуға тиіс/);
    await type("Отырыстың № {number хаттамасы");
    await within(form).findByText(/жақшаның сыңары жоқ/);
    expect(save.disabled).toBe(true);
    expect(asked.some((one) => one.name === "set_paper_wording")).toBe(false);
  });

  it("offers only the languages that a paper is written in", async () => {
    await open();
    await fireEvent.click(screen.getByRole("radio", { name: "English" }));
    await fireEvent.change(screen.getByRole("combobox"), { target: { value: "notice" } });
    await waitFor(() => expect(screen.queryByRole("radio", { name: "English" })).toBeNull());
    expect(asked.at(-1)).toMatchObject({
      name: "list_paper_wordings",
      request: { document: "notice", language: "kk" },
    });
  });

  it("saves a paper about the year as it now reads", async () => {
    await open();
    await fireEvent.change(screen.getByRole("combobox"), { target: { value: "plan" } });
    await fireEvent.click(await screen.findByRole("button", { name: "Құжатты сақтау…" }));
    await waitFor(() =>
      expect(asked.findLast((one) => one.name === "start_job")?.request).toMatchObject({
        name: "export_document",
        request: { document: "plan", school_year_id: "y1", path: "/home/school/Жоспар.docx" },
      }),
    );
  });

  it("asks whose members are listed", async () => {
    await open();
    await fireEvent.change(screen.getByRole("combobox", { name: "Құжат" }), { target: { value: "members" } });
    await fireEvent.change(await screen.findByRole("combobox", { name: "Қай органның құрамы" }), {
      target: { value: "working_group" },
    });
    await fireEvent.click(screen.getByRole("button", { name: "Құжатты сақтау…" }));
    await waitFor(() =>
      expect(asked.findLast((one) => one.name === "start_job")?.request).toMatchObject({
        name: "export_document",
        request: { document: "members", body: "working_group" },
      }),
    );
  });
});
