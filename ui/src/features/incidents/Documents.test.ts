import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, type Right } from "../../api";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import Documents from "./Documents.svelte";

let asked: { name: string; request: Record<string, unknown> }[];

async function open(without: Right[] = []) {
  asked = [];
  usePlatform(
    fake({ rows: 14, seen: (name, request) => asked.push({ name, request: request as Record<string, unknown> }) }),
  );
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const page = await call("list_incidents", {
    school_year_id: null,
    group: "all",
    types: [],
    severities: [],
    states: [],
    text: "",
    after: null,
    limit: null,
  });
  if (page.kind !== "done") throw new Error("a journal");
  const incident = page.value.items[1].id;
  const session = { ...state.value.session };
  session.rights = session.rights.filter((right) => !without.includes(right));
  return { incident, ...render(Documents, { incident, session }) };
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

function box() {
  return screen.getByRole("button", { name: /^Файл таңдау/ });
}

function card(title: string) {
  const found = screen.getByRole("button", { name: `Көру: ${title}` }).closest("li");
  if (!found) throw new Error(`${title} is a card`);
  return found;
}

describe("the documents of an incident", () => {
  it("are attached by the system's dialog, and the plan does not list them", async () => {
    const { incident } = await open();
    await screen.findByText("Бұл инцидентке құжат әлі тіркелмеген.");
    await fireEvent.click(box());
    await screen.findByRole("button", { name: "Көру: Бұйрық № 113" });
    const source = sent("attach_incident_evidence")[0].source;
    expect(sent("attach_incident_evidence")).toEqual([{ incident_id: incident, title: "", source }]);
    const plan = await call("list_evidence", { school_year_id: "", group: "all", stage_ids: [], text: "Бұйрық № 113" });
    if (plan.kind !== "done") throw new Error("a list");
    expect(plan.value.rows.map((row) => row.owner.kind)).not.toContain("incident");
  });

  it("are dropped, returned, revised on their card, and accepted", async () => {
    const { container } = await open();
    await screen.findByText("Бұл инцидентке құжат әлі тіркелмеген.");
    const tab = container.querySelector<HTMLElement>(".tab");
    if (!tab) throw new Error("a place to drop on");
    const file = (name: string) => new File([name], name, { type: "text/plain" });
    const held = (name: string) => ({ dataTransfer: { types: ["Files"], files: [file(name)], items: [] } });
    await fireEvent.drop(tab, held("Түсініктеме.txt"));
    await screen.findByRole("button", { name: "Көру: Түсініктеме" });
    await fireEvent.click(within(card("Түсініктеме")).getByRole("button", { name: "Түзетуге қайтару" }));
    await fireEvent.input(within(card("Түсініктеме")).getByRole("textbox"), { target: { value: "Қолы жоқ" } });
    await fireEvent.click(within(card("Түсініктеме")).getByRole("button", { name: "Түзетуге қайтару" }));
    await within(card("Түсініктеме")).findByText("Не түзету керек: Қолы жоқ");
    await fireEvent.drop(card("Түсініктеме"), held("Түсініктеме 2.txt"));
    await within(card("Түсініктеме")).findByText("2 нұсқа");
    await fireEvent.click(within(card("Түсініктеме")).getByRole("button", { name: "Қабылдау" }));
    await within(card("Түсініктеме")).findByText("Қабылданды");
    expect(sent("revise_evidence")).toHaveLength(1);
  });

  it("are taken away with a reason, from the incident and not from an activity", async () => {
    await open();
    await screen.findByText("Бұл инцидентке құжат әлі тіркелмеген.");
    await fireEvent.click(box());
    await fireEvent.click(await screen.findByRole("button", { name: "Құжат бойынша әрекеттер: Бұйрық № 113" }));
    await fireEvent.click(await screen.findByRole("button", { name: "Құжатты алып тастау" }));
    await screen.findByText("Құжат инциденттен алынады, тарихта сақталады.");
    await fireEvent.input(within(card("Бұйрық № 113")).getByRole("textbox"), { target: { value: "Басқа инцидент" } });
    await fireEvent.click(within(card("Бұйрық № 113")).getByRole("button", { name: "Құжатты алып тастау" }));
    await waitFor(() => expect(sent("remove_evidence")[0]?.reason).toBe("Басқа инцидент"));
    await screen.findByText("Бұл инцидентке құжат әлі тіркелмеген.");
  });

  it("are only read by those who may not write in the journal, whatever they may do with the plan", async () => {
    const { container } = await open(["incidents_write"]);
    await screen.findByText("Бұл инцидентке құжат әлі тіркелмеген.");
    expect(screen.queryByRole("button", { name: /^Файл таңдау/ })).toBeNull();
    const tab = container.querySelector<HTMLElement>(".tab");
    if (!tab) throw new Error("a place to drop on");
    const files = [new File(["а"], "а.txt", { type: "text/plain" })];
    await fireEvent.drop(tab, { dataTransfer: { types: ["Files"], files, items: [] } });
    expect(sent("attach_incident_evidence")).toEqual([]);
  });
});
