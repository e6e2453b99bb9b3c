import { beforeEach, describe, expect, it } from "vitest";
import { showIn } from "../i18n/index.svelte";
import { type Rule, ruleWords } from ".";

beforeEach(() => showIn("kk"));

describe("a deadline rule in words", () => {
  it("begins with a capital letter, as a cell of the plan does", () => {
    expect(ruleWords({ kind: "month", month: 12 })).toBe("Желтоқсан");
    expect(ruleWords({ kind: "day", day: "2026-09-24" })).toBe("24.09.2026");
  });

  it("names the row that it counts from where that is known", () => {
    const rule: Rule = {
      kind: "after",
      anchor: { kind: "activity_done", activity_id: "a1" },
      days: 5,
      working: true,
    };
    expect(ruleWords(rule, () => ({ number: "7", title: "Стенд" }))).toContain("7");
    expect(ruleWords(rule)).not.toContain("7");
  });
});
