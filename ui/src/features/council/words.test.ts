import { describe, expect, it } from "vitest";
import { againOn } from "./words";

describe("the day on which a meeting is called again", () => {
  it("is the same weekday a week later", () => {
    expect(againOn("2026-11-20", "2026-11-20", [])).toBe("2026-11-27");
  });

  it("is never today or before, however long ago the meeting was", () => {
    expect(againOn("2026-10-30", "2026-11-20", [])).toBe("2026-11-27");
  });

  it("moves past days off to the next working day", () => {
    const off = [
      { day: "2026-12-16", kind: "holiday" as const },
      { day: "2026-12-17", kind: "moved_rest" as const },
    ];
    expect(againOn("2026-12-09", "2026-12-09", off)).toBe("2026-12-18");
  });

  it("stays on a Saturday or Sunday only where the school works on it", () => {
    expect(againOn("2026-11-22", "2026-11-22", []), "a Sunday goes on to Monday").toBe("2026-11-30");
    expect(againOn("2026-11-21", "2026-11-21", []), "a body that met on a Saturday works on it").toBe("2026-11-28");
    const moved = [{ day: "2026-11-29", kind: "moved_work" as const }];
    expect(againOn("2026-11-22", "2026-11-22", moved)).toBe("2026-11-29");
  });
});
