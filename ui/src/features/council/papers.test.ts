import { describe, expect, it } from "vitest";
import type { CouncilPaper } from "../../api";
import { changesBetween } from "./papers";

function paper(change: (one: CouncilPaper) => void = () => {}): CouncilPaper {
  const whole: CouncilPaper = {
    kind: "minutes",
    language: "kk",
    school: "Ақбұлақ орта мектебі",
    body: "Кеңес",
    title: "№ 2 ХАТТАМА",
    dated: "23.10.2026",
    place: "Ақбұлақ",
    facts: [{ label: "Төраға", text: "Сейітова Г. Б." }],
    agenda_heading: "Күн тәртібі",
    agenda: ["Жадынама туралы"],
    items: [1, 2].map((number) => ({
      number,
      title: `${number}-мәселе`,
      lines: [{ label: "ТЫҢДАЛДЫ", text: "Оспанов Д. Е." }],
      decisions: [
        {
          number: `${number}.1`,
          vote: [{ label: "ДАУЫС", text: "жақтады 5" }],
          heading: "ҚАУЛЫ ЕТТІ",
          text: "Жадынама барлық сыныпқа таратылсын.",
          terms: [{ label: "Мерзімі", text: "20.11.2026" }],
        },
      ],
    })),
    signatures: [{ post: "Төраға", name: "Сейітова Г. Б." }],
    notes: [],
  };
  change(whole);
  return whole;
}

const read = (side: { kind: string; text: string }[] | null) =>
  side?.map(({ kind, text }) => (kind === "same" ? text : `[${text}]`)).join("") ?? null;

function changes(change: (one: CouncilPaper) => void) {
  return changesBetween(paper(), paper(change)).map((one) => ({ ...one, old: read(one.old), new: read(one.new) }));
}

describe("what changed between two versions", () => {
  it("is nothing when they say the same, whatever their notes", () => {
    expect(changes((one) => one.notes.push("2-нұсқа"))).toEqual([]);
  });

  it("is told word by word, under the item and the paragraph", () => {
    const found = changes((one) => {
      one.items[1].decisions[0].text = "Жадынама 7–9-сыныпқа таратылсын.";
    });
    expect(found).toEqual([
      {
        part: "2. 2-мәселе",
        label: "ҚАУЛЫ ЕТТІ 2.1",
        old: "Жадынама [барлық сыныпқа] таратылсын.",
        new: "Жадынама [7–9-сыныпқа] таратылсын.",
      },
    ]);
  });

  it("names a paragraph that was added and one that was taken out", () => {
    const found = changes((one) => {
      one.items[0].decisions[0].terms = [{ label: "Жауапты", text: "Бекенов С. Ж." }];
    });
    expect(found.map(({ label, old, new: fresh }) => [label, old, fresh])).toEqual([
      ["Мерзімі", "[20.11.2026]", null],
      ["Жауапты", null, "[Бекенов С. Ж.]"],
    ]);
  });

  it("follows an item that was retitled", () => {
    const found = changes((one) => {
      one.items[0].title = "Жадынаманы тарату";
    });
    expect(found.every((one) => one.part === "1. Жадынаманы тарату")).toBe(true);
  });
});
