import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { Attendee, MeetingCard } from "../../api";
import { showIn } from "../../i18n/index.svelte";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import Attendance from "./Attendance.svelte";
import QuorumLamp from "./QuorumLamp.svelte";

let asked: unknown[];

function attendee(id: string, name: string, present: boolean | null, reason = ""): Attendee {
  return { id, person_id: id, short_name: name, post: "member", arrived_time: null, left_time: null, present, reason };
}

function open(attendees: Attendee[], editable = true) {
  asked = [];
  usePlatform(
    fake({
      handlers: {
        set_attendance: (request) => {
          asked.push(request);
          return null;
        },
      },
    }),
  );
  const present = attendees.filter((one) => one.present).length;
  const meeting = {
    id: "m1",
    attendees,
    quorum: { members: attendees.length, needed: 2, present, reached: present >= 2, why: "" },
  } as MeetingCard;
  return render(Attendance, { meeting, editable });
}

const three = () => [
  attendee("a", "Сейітова Г. Б.", null),
  attendee("b", "Оспанов Д. Е.", true),
  attendee("c", "Бекенов С. Ж.", false),
];

const untimed = { arrived_time: null, left_time: null };

describe("attendance", () => {
  it("says of each member by name whether they came", () => {
    open(three());
    const states = screen.getAllByRole("checkbox").map((box) => box.getAttribute("aria-checked"));
    expect(states).toEqual(["mixed", "true", "false"]);
    expect(screen.getByRole("checkbox", { name: "Бекенов С. Ж., мүше: қатыспады" })).toBeTruthy();
  });

  it("moves between members with the arrows and marks with the space bar's click", async () => {
    open(three());
    const [first, second] = screen.getAllByRole("checkbox");
    first.focus();
    await fireEvent.keyDown(first, { code: "ArrowDown" });
    expect(document.activeElement).toBe(second);
    expect([first.tabIndex, second.tabIndex]).toEqual([-1, 0]);
    await fireEvent.click(second);
    expect(asked).toEqual([{ meeting_id: "m1", person_id: "b", present: false, reason: "", ...untimed }]);
    await fireEvent.keyDown(second, { code: "ArrowUp" });
    await fireEvent.click(first);
    expect(asked.at(-1)).toEqual({ meeting_id: "m1", person_id: "a", present: true, reason: "", ...untimed });
  });

  it("asks only the absent for a reason and sends it when the field is left", async () => {
    open(three());
    const reasons = screen.getAllByRole("textbox");
    expect(reasons).toHaveLength(1);
    await fireEvent.input(reasons[0], { target: { value: "іссапарда " } });
    await fireEvent.blur(reasons[0]);
    await waitFor(() =>
      expect(asked).toEqual([{ meeting_id: "m1", person_id: "c", present: false, reason: "іссапарда", ...untimed }]),
    );
  });

  it("asks on Enter from when until when somebody was there", async () => {
    open(three());
    const present = screen.getAllByRole("checkbox")[1];
    present.focus();
    await fireEvent.keyDown(present, { code: "Enter" });
    await fireEvent.input(screen.getByRole("textbox", { name: "Келген уақыты" }), { target: { value: "1509" } });
    const left = screen.getByRole("textbox", { name: "Кеткен уақыты" });
    await fireEvent.input(left, { target: { value: "16.20" } });
    await fireEvent.keyDown(left, { code: "Enter" });
    const about = { meeting_id: "m1", person_id: "b", present: true, reason: "" };
    await waitFor(() => expect(asked).toEqual([{ ...about, arrived_time: "15:09", left_time: "16:20" }]));
    await waitFor(() => expect(document.activeElement, "the focus is back on the row").toBe(present));
  });

  it("says of somebody who left when they left, and asks nobody absent for times", async () => {
    open([{ ...attendee("b", "Оспанов Д. Е.", true), left_time: "16:20" }, attendee("c", "Бекенов С. Ж.", false)]);
    expect(screen.getByText("16:20 кетті")).toBeTruthy();
    expect(screen.getAllByRole("button", { name: /келген және кеткен уақыты/ })).toHaveLength(1);
  });

  it("changes nothing once the meeting was held", async () => {
    open([attendee("a", "Сейітова Г. Б.", true), attendee("c", "Бекенов С. Ж.", false, "сырқаттанды")], false);
    await fireEvent.click(screen.getAllByRole("checkbox")[0]);
    expect(asked).toEqual([]);
    expect(screen.queryByRole("textbox")).toBeNull();
    expect(screen.getByText("Себебі: сырқаттанды")).toBeTruthy();
  });
});

describe("the quorum lamp", () => {
  function seats(members: number, needed: number, present: number, reached: boolean) {
    showIn("kk");
    render(QuorumLamp, { quorum: { members, needed, present, reached, why: "" } });
    return [...document.querySelectorAll(".seats i")].map((one) =>
      one.classList.contains("line") ? "|" : one.classList.contains("taken") ? "x" : "o",
    );
  }

  it("draws a seat for every member and the line behind those a quorum needs", () => {
    expect(seats(7, 4, 5, true).join("")).toBe("xxxx|xoo");
    expect(screen.getByRole("status").textContent).toContain("Кворум бар: 5 / 7");
  });

  it("says how many are missing", () => {
    expect(seats(5, 3, 1, false).join("")).toBe("xoo|oo");
    expect(screen.getByRole("status").textContent).toContain("Кворумға 2 мүше жетпейді");
  });

  it("follows what the core says, not its own counting", () => {
    seats(4, 2, 3, false);
    expect(document.querySelector(".lamp.reached"), "the core has not said that the quorum is reached").toBeNull();
  });
});
