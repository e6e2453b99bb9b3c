import { beforeEach, describe, expect, it } from "vitest";
import { showIn } from "../i18n/index.svelte";
import { shownChanges } from ".";

beforeEach(() => showIn("kk"));

function shown(field: string, before: string | null, after: string | null) {
  return shownChanges([{ field, before, after, worded: false }])[0];
}

describe("what history keeps of a field", () => {
  it("is said in words: rules, days, keys, yes and no", () => {
    expect(shown("rule", null, '{"kind":"month","month":12}').after).toBe("Желтоқсан");
    expect(shown("marked_on", "2026-09-24", "2026-09-25")).toMatchObject({ before: "24.09.2026", after: "25.09.2026" });
    expect(shown("state", "registered", "under_review")).toMatchObject({ before: "Тіркелді", after: "Қаралуда" });
    expect(shown("minors", "0", "1")).toMatchObject({ before: "жоқ", after: "иә" });
  });

  it("is shown as it is where the core said it in words already", () => {
    const change = { field: "incident_type", before: "Өзге", after: "Жалған дыбыс", worded: true };
    expect(shownChanges([change])[0]).toMatchObject({ name: "Түрі", before: "Өзге", after: "Жалған дыбыс" });
  });

  it("names the language of a text", () => {
    expect(shown("title_ru", null, "Стенд").name).toBe("Атауы, Рус");
  });

  it("leaves out what only the machine reads", () => {
    expect(shownChanges([{ field: "occurrence_key", before: null, after: "term-1", worded: false }])).toEqual([]);
    expect(shownChanges([{ field: "rule", before: null, after: "{", worded: false }])).toEqual([]);
    expect(shownChanges([{ field: "unheard_of", before: null, after: "1", worded: false }])).toEqual([]);
  });
});
