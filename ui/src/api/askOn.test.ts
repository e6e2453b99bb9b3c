import { afterEach, expect, it } from "vitest";
import { usePlatform } from "../platform";
import { fake, Refused } from "../platform/fake";
import { askOn, type IncidentPage, type IncidentRow } from ".";

afterEach(() => usePlatform(fake()));

const request = {
  school_year_id: null,
  group: "all" as const,
  types: [],
  severities: [],
  states: [],
  text: "",
  limit: 2,
};

/** A journal whose answers hold these numbers one after another, each but the last with a place to ask on from. */
function journal(answers: string[][]): (string | null)[] {
  const asked: (string | null)[] = [];
  const list_incidents = ({ after }: { after?: string | null }): IncidentPage => {
    asked.push(after ?? null);
    const at = asked.length;
    const items = (answers[at - 1] ?? []).map((number) => ({ number }) as IncidentRow);
    return { items, next: at < answers.length ? `place ${at}` : null } as IncidentPage;
  };
  usePlatform(fake({ handlers: { list_incidents } }));
  return asked;
}

const numbers = (reply: Awaited<ReturnType<typeof askOn>>) =>
  reply?.kind === "done" && reply.value.map((row) => row.number);

it("asks on over empty stretches until there is enough", async () => {
  const asked = journal([[], ["9"], [], ["5", "4"], ["1"]]);
  expect(numbers(await askOn(request, 3, () => true))).toEqual(["9", "5", "4"]);
  expect(asked).toEqual([null, "place 1", "place 2", "place 3"]);
});

it("ends where the journal ends", async () => {
  journal([["2"], []]);
  expect(numbers(await askOn(request, 20, () => true))).toEqual(["2"]);
});

it("stops asking for whoever no longer waits", async () => {
  const asked = journal([["2"], ["1"]]);
  expect(await askOn(request, 20, () => asked.length < 1)).toBeUndefined();
  expect(asked).toHaveLength(1);
});

it("tells why it was refused", async () => {
  const list_incidents = () => {
    throw new Refused({ code: "signed-out" });
  };
  usePlatform(fake({ handlers: { list_incidents } }));
  const refused = { kind: "rejected", rejection: { code: "signed-out" } };
  expect(await askOn(request, 20, () => true)).toEqual(refused);
});
