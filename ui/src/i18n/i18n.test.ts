import { describe, expect, it } from "vitest";
import {
  day,
  daysAfter,
  digits,
  fold,
  hasWord,
  languages,
  monthName,
  parseDay,
  showIn,
  t,
  weekday,
} from "./index.svelte";

describe("days", () => {
  it("are written the way the country writes them", () => {
    expect(day("2026-09-30")).toBe("30.09.2026");
    expect(day(null)).toBe("");
  });

  it("are read as people type them", () => {
    for (const typed of ["30.09.2026", "30.9.2026", " 30/09/2026 ", "30092026"])
      expect(parseDay(typed), typed).toBe("2026-09-30");
  });

  it("that do not exist are not read", () => {
    for (const typed of ["31.09.2026", "29.02.2027", "00.01.2026", "1.1", "ертең"])
      expect(parseDay(typed), typed).toBeUndefined();
  });

  it("move over the end of a month and of a leap February", () => {
    expect(daysAfter("2026-12-31", 1)).toBe("2027-01-01");
    expect(daysAfter("2028-03-01", -1)).toBe("2028-02-29");
  });

  it("carry their Kazakh weekday and month from our own tables", () => {
    showIn("kk");
    expect(weekday("2026-12-31")).toBe("бейсенбі");
    expect(weekday("2026-11-22"), "the week ends on Sunday").toBe("жексенбі");
    expect(monthName(12)).toBe("желтоқсан");
  });
});

describe("words", () => {
  it("decline Russian numerals", () => {
    showIn("ru");
    expect([1, 2, 5, 11, 21, 22].map((days) => t("days-left", { days }))).toEqual([
      "Остался 1 день",
      "Осталось 2 дня",
      "Осталось 5 дней",
      "Осталось 11 дней",
      "Остался 21 день",
      "Осталось 22 дня",
    ]);
  });

  it("print numbers as plain digits, without the web view's separators", () => {
    showIn("en");
    expect(t("plan-total", { total: 1234 })).toBe("1234 activities");
    expect(digits(1_234_567)).toBe("1\u00a0234\u00a0567");
  });

  it("exist for every month, weekday and status in every language", () => {
    for (const language of languages) {
      showIn(language);
      for (let month = 1; month <= 12; month += 1) expect(hasWord(`month-${month}`), `${language} ${month}`).toBe(true);
      for (let number = 1; number <= 7; number += 1) expect(hasWord(`weekday-${number}`)).toBe(true);
    }
  });

  it("forgive Kazakh letters typed as their Russian look-alikes", () => {
    expect(fold("Қауіпсіздік")).toBe(fold("Кауипсиздик"));
  });
});
