import { render, screen } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call } from "../../api";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import ExecutionPicture from "./ExecutionPicture.svelte";

describe("the picture of execution", () => {
  it("writes every value it draws, and in sum what the core counted", async () => {
    usePlatform(fake({ rows: 14 }));
    const state = await call("app_state", {});
    if (state.kind !== "done" || !state.value.session?.school_year) throw new Error("signed in");
    const year = state.value.session.school_year.id;
    const pictures = await call("decision_pictures", { school_year_id: year });
    if (pictures.kind !== "done") throw new Error("read");
    const { on_time, late, overdue, ahead, percent_on_time } = pictures.value;
    render(ExecutionPicture, { year });
    await screen.findByText(`мерзімінде: ${percent_on_time} %`);
    for (const text of [`мерзімінде: ${on_time}`, `кешігіп: ${late}`, `мерзімі өткен: ${overdue}`])
      expect(screen.getByText(text)).toBeTruthy();
    expect(screen.getByText(`мерзімі келмеген: ${ahead}`)).toBeTruthy();
    const drawn = [...document.querySelectorAll(".bars i")].map((one) => Number(one.textContent)).filter(Boolean);
    expect(drawn.reduce((sum, one) => sum + one, 0)).toBe(on_time + late + overdue + ahead);
  });
});
