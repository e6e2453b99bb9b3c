import { beforeEach, describe, expect, it, vi } from "vitest";
import { call, draft, type Reminder, type Value } from "../api";
import { freshDigest } from "../features/today/digest";
import { showIn } from "../i18n/index.svelte";
import { type Notification, usePlatform } from "../platform";
import { type FakeOptions, fake } from "../platform/fake";
import { Teller } from "./reminding.svelte";

const today = "2026-11-22";
let shown: Notification[];
let asked: string[];

function begin(options: FakeOptions = {}) {
  shown = [];
  asked = [];
  const notified = (one: Notification) => shown.push(one);
  usePlatform(fake({ rows: 14, notified, seen: (name) => asked.push(name), ...options }));
  showIn("kk");
}
beforeEach(() => begin());

async function read(change: Partial<Value<"reminders">["settings"]> = {}): Promise<Value<"reminders">> {
  const reply = await call("reminders", {});
  if (reply.kind !== "done") throw new Error("read");
  return { ...reply.value, settings: { ...reply.value.settings, ...change } };
}

function dueToday(id: string, source: Reminder["source"], number: string): Reminder {
  const whose = { who: "Жүнісова А. М.", phone: "8 700 000 21 05", mine: false, snoozed_until: null };
  return { source, id, occurrence_key: null, number, title: "Оқушы А ісі", due_on: today, days_left: 0, ...whose };
}

const noDigest = { digest_time: null };

describe("the desktop's notices", () => {
  it("tell the digest once a day, and note that it was shown", async () => {
    const teller = new Teller();
    await teller.tell(await read(), today);
    expect(shown.map((one) => one.title)).toEqual(["Жоспар: таңғы қорытынды"]);
    expect(asked).toContain("note_digest_shown");
    const again = await read();
    expect(again.digest.fresh, "the core knows").toBe(false);
    await teller.tell(again, today);
    await teller.tell({ ...again, digest: { ...again.digest, fresh: true } }, today);
    expect(shown, "once, even if the core were asked again").toHaveLength(1);
    expect(draft("digest", freshDigest).shownOn, "the page keeps it until it is closed").toBe(today);
  });

  it("hold counts and numbers of activities, never a name or a text", async () => {
    const teller = new Teller();
    const value = await read(noDigest);
    const due = [
      dueToday("a4", "activity", "4"),
      dueToday("a8", "activity", "8"),
      dueToday("t1", "task", "2026-07/14"),
      dueToday("d1", "decision", "2/1.1"),
    ];
    await teller.tell({ ...value, due, digest: { ...value.digest, fresh: false } }, today);
    expect(shown).toEqual([{ title: "Жоспар: мерзімі бүгін", body: "Іс-шаралар: 4, 8 · Тапсырмалар мен шешімдер: 2" }]);
    await new Teller().tell(await read(), today);
    for (const { title, body } of shown) expect(`${title} ${body}`).not.toMatch(/Жүнісова|Оқушы|2026-07/);
  });

  it("tell of a row that becomes due while the program is open, each once", async () => {
    const teller = new Teller();
    const told = await read();
    const quiet = { ...told, due: [dueToday("a4", "activity", "4")], digest: { ...told.digest, fresh: false } };
    await teller.tell(quiet, today);
    expect(shown, "what was due at the beginning is the digest's to say").toEqual([]);
    const more = { ...quiet, due: [...quiet.due, dueToday("a8", "activity", "8")] };
    await teller.tell(more, today);
    await teller.tell(more, today);
    expect(shown.map((one) => one.body)).toEqual(["Іс-шаралар: 8"]);
  });

  it("begin anew on another day", async () => {
    const teller = new Teller();
    const value = await read(noDigest);
    const due = [dueToday("a4", "activity", "4")];
    const quiet = { ...value, due, digest: { ...value.digest, fresh: false } };
    await teller.tell(quiet, today);
    await teller.tell(quiet, "2026-11-23");
    expect(shown).toHaveLength(2);
  });

  it("are silent when they are switched off, and the digest stays fresh for the page", async () => {
    await new Teller().tell(await read({ desktop: false }), today);
    expect(shown).toEqual([]);
    expect(asked).not.toContain("note_digest_shown");
    expect((await read()).digest.fresh).toBe(true);
  });

  it("take nothing away on a desktop that has none", async () => {
    vi.spyOn(console, "warn").mockImplementation(() => {});
    usePlatform({ ...fake({ rows: 14 }), notify: () => Promise.reject(new Error("no desktop")) });
    await new Teller().tell(await read(), today);
    expect((await read()).digest.fresh, "the page still says it").toBe(true);
  });
});
