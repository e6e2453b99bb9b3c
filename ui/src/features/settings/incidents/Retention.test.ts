import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import type { Place } from "../../../components";
import { usePlatform } from "../../../platform";
import { fake } from "../../../platform/fake";
import Retention from "./Retention.svelte";

let months: unknown[];
let places: Place[];

function begin(writable = true) {
  months = [];
  places = [];
  usePlatform(
    fake({
      seen: (name, request) => name === "set_identity_retention" && months.push(request),
      handlers: {
        list_identities_due: () => [
          {
            incident_id: "i3",
            number: "2025-07/03",
            finished_at: "2025-10-01T05:00:00Z",
            due_on: "2026-10-01",
            names: 2,
          },
        ],
      },
    }),
  );
  render(Retention, { writable, go: (place: Place) => places.push(place) });
}

describe("how long names are kept", () => {
  it("is a whole number of months, and says so", async () => {
    begin();
    const field = await screen.findByRole("textbox", { name: "Айлар саны" });
    await fireEvent.input(field, { target: { value: "жарты жыл" } });
    await fireEvent.submit(screen.getByRole("form"));
    await waitFor(() => expect(field.getAttribute("aria-invalid")).toBe("true"));
    expect(months).toEqual([]);
    await fireEvent.input(field, { target: { value: "6" } });
    await fireEvent.submit(screen.getByRole("form"));
    await waitFor(() => expect(months).toEqual([{ months: 6 }]));
    await waitFor(() => expect(screen.queryByRole("button", { name: "Сақтау" })).toBeNull());
  });

  it("leads to the incidents whose names are due to be erased", async () => {
    begin();
    await fireEvent.click(await screen.findByRole("button", { name: "2025-07/03" }));
    expect(places).toEqual([{ screen: "incidents", record: "i3" }]);
  });

  it("is only read by somebody who may not erase", async () => {
    begin(false);
    expect((await screen.findByRole<HTMLInputElement>("textbox", { name: "Айлар саны" })).disabled).toBe(true);
  });
});
