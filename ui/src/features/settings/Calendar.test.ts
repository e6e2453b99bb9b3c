import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call } from "../../api";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import Calendar from "./Calendar.svelte";

describe("the calendar of a school year", () => {
  it("saves its terms as a sheet, beside its days off", async () => {
    const started: unknown[] = [];
    usePlatform(fake({ seen: (name, request) => name === "start_job" && started.push(request) }));
    const state = await call("app_state", {});
    if (state.kind !== "done" || !state.value.session) throw new Error("somebody is signed in");
    const { session } = state.value;
    render(Calendar, { session, year: session.school_year });
    await fireEvent.click(await screen.findByRole("button", { name: "Тоқсандарды шығару" }));
    await fireEvent.click(await screen.findByRole("button", { name: "Файлды сақтау…" }));
    const list = { name: "terms", filter: { school_year_id: session.school_year?.id } };
    const path = `/home/school/Тоқсандар. ${session.school_year?.label}.xlsx`;
    await waitFor(() => expect(started).toEqual([{ name: "export_list", request: { list, language: "kk", path } }]));
    expect(screen.getByRole("button", { name: "Excel-ге шығару" }), "the days off have their own").toBeTruthy();
  });
});
