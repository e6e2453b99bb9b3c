import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call } from "../../api";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import ActivityFacts from "./ActivityFacts.svelte";

async function open() {
  usePlatform(fake());
  const state = await call("app_state", {});
  const card = await call("activity", { id: "a05" });
  if (state.kind !== "done" || !state.value.session || card.kind !== "done") throw new Error("signed in");
  const props = { session: state.value.session, yearId: "y1" };
  const view = render(ActivityFacts, { ...props, activity: card.value });
  const again = async () => {
    const reply = await call("activity", { id: "a05" });
    if (reply.kind === "done") await view.rerender({ activity: reply.value });
  };
  await fireEvent.click(screen.getByRole("button", { name: /Еске салу/ }));
  return again;
}

describe("the reminder days of one activity", () => {
  it("are as in the settings until they are set for it", async () => {
    const again = await open();
    expect(screen.getByText("баптаудағыдай")).toBeTruthy();
    await fireEvent.click(screen.getByRole("button", { name: "3 күн бұрын" }));
    await fireEvent.click(screen.getByRole("button", { name: "14 күн бұрын" }));
    await fireEvent.click(screen.getByRole("button", { name: "Сақтау" }));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Сақтау" })).toBeNull());
    await again();
    expect(screen.getByText("14 күн бұрын, 3 күн бұрын")).toBeTruthy();
  });

  it("are given up without a trace", async () => {
    const again = await open();
    await fireEvent.click(screen.getByRole("button", { name: "3 күн бұрын" }));
    await fireEvent.click(screen.getByRole("button", { name: "Бас тарту" }));
    await again();
    expect(screen.getByText("баптаудағыдай")).toBeTruthy();
  });
});
