import { fireEvent, render, screen, waitFor } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call, type DecisionRow, type DecisionStatus, type SessionCard } from "../../api";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import DecisionCard from "./DecisionCard.svelte";

let asked: { name: string; request: Record<string, unknown> }[];

async function done<T>(reply: Promise<{ kind: string; value?: T }>): Promise<T> {
  const { kind, value } = await reply;
  if (kind !== "done") throw new Error(JSON.stringify(await reply));
  return value as T;
}

async function list(): Promise<DecisionRow[]> {
  return done(call("list_decisions", { body: "council", school_year_id: null, status: null, text: "" }));
}

/** The card of a decision of the council in the status, from the first meeting that has one. */
async function open(status: DecisionStatus, which: (one: DecisionRow) => boolean = () => true): Promise<DecisionRow> {
  asked = [];
  usePlatform(
    fake({
      rows: 14,
      jobTakes: 0,
      seen: (name, request) => asked.push({ name, request: request as Record<string, unknown> }),
    }),
  );
  const rows = (await list()).filter((one) => one.status === status && which(one));
  const decision = rows.sort((a, b) => (a.held_on < b.held_on ? -1 : 1))[0];
  const { session } = await done(call("app_state", {}));
  render(DecisionCard, { decision, session: session as SessionCard, mayEdit: true });
  return decision;
}

async function again(id: string): Promise<DecisionRow> {
  return (await list()).find((one) => one.id === id)!;
}

/** happy-dom does not know which option is `:checked`, and that is what a bound select asks. */
async function choose(select: HTMLSelectElement, at: number) {
  const option = select.options[at];
  select.querySelector = ((query: string) => (query === ":checked" ? option : null)) as typeof select.querySelector;
  await fireEvent.change(select);
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

const early = (one: DecisionRow) => one.held_on < "2026-11-01";

describe("a decision after its meeting", () => {
  it("is given more time by an item of a later meeting, which is named from then on", async () => {
    const decision = await open("overdue", early);
    await fireEvent.click(screen.getByRole("button", { name: "Мерзімін ұзарту" }));
    await fireEvent.input(screen.getByRole("textbox", { name: "Жаңа мерзімі" }), { target: { value: "11.12.2026" } });
    const meetings = await screen.findByRole<HTMLSelectElement>("combobox", { name: /^Қай отырыста шешілді/ });
    const offered = [...meetings.options].map((one) => one.textContent);
    expect(offered[0]).toBe("Отырыс шешімінсіз");
    expect(offered.some((one) => one?.includes("№ 3 отырыс, 13.11.2026"))).toBe(true);
    expect(offered.join(), "not its own meeting, and none that is still to come").not.toMatch(/№ 1|27\.11\.2026/);
    await choose(
      meetings,
      offered.findIndex((one) => one?.includes("№ 3")),
    );
    await screen.findByRole("combobox", { name: "Қай мәселе бойынша" });
    await fireEvent.input(screen.getByRole("textbox", { name: "Мерзім неге ұзартылады?" }), {
      target: { value: "материал кешікті" },
    });
    await fireEvent.click(screen.getByRole("button", { name: "Мерзімін ұзарту" }));
    await waitFor(async () => expect((await again(decision.id)).due_on).toBe("2026-12-11"));
    const { first_due_on, changed_by } = await again(decision.id);
    expect(first_due_on).toBe(decision.first_due_on ?? decision.due_on);
    expect(changed_by).toMatchObject({ number: 3, held_on: "2026-11-13" });
  });

  it("is extended without a meeting too, and then names none", async () => {
    const decision = await open("overdue", early);
    await fireEvent.click(screen.getByRole("button", { name: "Мерзімін ұзарту" }));
    await fireEvent.input(screen.getByRole("textbox", { name: "Жаңа мерзімі" }), { target: { value: "11.12.2026" } });
    const reason = screen.getByRole("textbox", { name: "Мерзім неге ұзартылады?" });
    await fireEvent.input(reason, { target: { value: "материал кешікті" } });
    await fireEvent.keyDown(reason, { code: "Enter", ctrlKey: true });
    await waitFor(() => expect(sent("extend_decision")).toHaveLength(1));
    expect(sent("extend_decision")[0]).toEqual({
      ...{ id: decision.id, due_on: "2026-12-11", reason: "материал кешікті", agenda_item_id: null },
    });
  });

  it("is cancelled only with a reason", async () => {
    const decision = await open("overdue", early);
    await fireEvent.click(screen.getByRole("button", { name: "Шешімнің күшін жою" }));
    await fireEvent.click(screen.getByRole("button", { name: "Шешімнің күшін жою" }));
    await screen.findByText(/Себебі жазылмаған/);
    expect((await again(decision.id)).status).toBe("overdue");
    await fireEvent.input(screen.getByRole("textbox", { name: /^Шешімнің күші неге жойылады/ }), {
      target: { value: "қажет емес" },
    });
    await fireEvent.click(screen.getByRole("button", { name: "Шешімнің күшін жою" }));
    await waitFor(async () => expect((await again(decision.id)).status).toBe("cancelled"));
  });

  it("is verified once it was carried out", async () => {
    const decision = await open("done", (one) => one.task_id !== null);
    await fireEvent.click(screen.getByRole("button", { name: "Орындалуын тексердім" }));
    await waitFor(async () => expect((await again(decision.id)).status).toBe("verified"));
  });

  it("gives an extract as a file when its minutes are signed", async () => {
    const decision = await open("overdue", (one) => one.minutes_signed);
    expect(screen.queryByRole("button", { name: "Өзгерту" }), "signed minutes keep their words").toBeNull();
    await fireEvent.click(screen.getByRole("button", { name: "Хаттамадан үзінді" }));
    await waitFor(() => expect(sent("start_job")).toHaveLength(1));
    expect(sent("start_job")[0]).toMatchObject({
      name: "export_document",
      request: {
        document: "extract",
        decision_id: decision.id,
        language: "kk",
        path: `/home/school/Хаттамадан үзінді ${decision.number}.docx`,
      },
    });
  });

  it("offers no extract before its minutes are signed", async () => {
    await open("open", (one) => !one.minutes_signed);
    expect(screen.queryByRole("button", { name: "Хаттамадан үзінді" })).toBeNull();
    expect(screen.getByRole("button", { name: "Өзгерту" })).toBeTruthy();
  });
});
