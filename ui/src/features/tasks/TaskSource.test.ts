import { fireEvent, render, screen } from "@testing-library/svelte";
import { expect, it } from "vitest";
import type { TaskRow } from "../../api";
import type { Place } from "../../components";
import TaskSource from "./TaskSource.svelte";

const none = { activity_id: null, incident_id: null, decision_id: null, report_year_id: null };

async function wayFrom(source: Partial<TaskRow>): Promise<[string, Place]> {
  const went: Place[] = [];
  render(TaskSource, { task: { ...none, ...source } as TaskRow, go: (place: Place) => went.push(place) });
  const button = screen.getByRole("button");
  await fireEvent.click(button);
  return [button.textContent?.trim() ?? "", went[0] as Place];
}

it("leads to the decision that a task carries out", async () => {
  const [words, place] = await wayFrom({ decision_id: "d1", decision: "2/1.1" });
  expect(words).toBe("2/1.1 шешімі");
  expect(place).toEqual({ screen: "council", record: "d1", action: "decision" });
});

it("leads to the incident that a task is of", async () => {
  const [words, place] = await wayFrom({ incident_id: "i1", incident: "2026-07/13" });
  expect(words).toBe("2026-07/13 инциденті");
  expect(place).toEqual({ screen: "incidents", record: "i1" });
});

it("says of a task that follows from nothing that it does", () => {
  render(TaskSource, { task: none as TaskRow, go: () => {} });
  expect(screen.queryByRole("button")).toBeNull();
});
