import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { beforeEach, describe, expect, it } from "vitest";
import { call } from "../../api";
import { closeHelp } from "../../components/help.svelte";
import { languages, showIn, wordIn } from "../../i18n/index.svelte";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import Frame from "../Frame.svelte";
import { screens } from "../screens";
import { findTopics, titleOf, topics } from "./topics";

async function open() {
  usePlatform(fake({ rows: 14 }));
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  return render(Frame, { session: state.value.session });
}

async function go(name: RegExp | string) {
  await fireEvent.click(await screen.findByRole("button", { name }));
}

function help() {
  return screen.getByRole("complementary", { name: "Анықтама" });
}

/** The heading that is open; exactly one. */
function opened(): string {
  const all = within(help()).getAllByRole("button", { expanded: true });
  expect(all).toHaveLength(1);
  return all[0].textContent ?? "";
}

beforeEach(() => {
  closeHelp();
  showIn("kk");
});

describe("the words of the help", () => {
  it("tell what to do and why in every language, and where it is written only where that is known", () => {
    for (const { id, norm } of topics) {
      for (const language of languages) {
        const text = (part: string) => wordIn(language, `help-${id}-${part}`);
        for (const part of ["title", "text", "why"]) {
          expect(text(part), `${language}: ${id}`).not.toBe(`help-${id}-${part}`);
          expect(text(part), `${language}: ${id} has a name for everything it points at`).not.toMatch(/[{}]/);
        }
        expect(text("text").split("\n\n").length, `${language}: ${id} is read in paragraphs`).toBeLessThan(5);
        if (norm) expect(wordIn(language, norm), `${language}: ${id}`).not.toBe(norm);
      }
    }
  });

  it("cover every screen, and belong to screens that there are", () => {
    const names = screens.map((one) => one.name);
    expect(topics.map((topic) => topic.screen).filter((name) => !names.includes(name))).toEqual([]);
    expect(names.filter((name) => !topics.some((topic) => topic.screen === name))).toEqual([]);
  });

  it("are found by their headings, also with look-alike letters", () => {
    const found = findTopics(topics, "хабарлау ЖЫЛЫСТАУЫ");
    expect(found.map((topic) => topic.id)).toEqual(["incidents-notice"]);
    expect(findTopics(topics, "шешимдер тизилими").map((topic) => topic.id)).toEqual(["council-register"]);
  });
});

describe("the help", () => {
  it("opens with F1 at the present screen, closes with Esc, and gives the focus back", async () => {
    await open();
    await go("Инциденттер");
    const entry = await screen.findByRole("button", { name: /^Инцидент тіркеу/ });
    entry.focus();
    await fireEvent.keyDown(entry, { code: "F1" });
    await waitFor(() => expect(opened()).toBe("Инциденттер журналы"));
    await waitFor(() => expect(document.activeElement?.textContent).toBe("Инциденттер журналы"));
    within(help()).getByText("Не үшін қажет");
    within(help()).getByText(/№ 130 бұйрық/);
    await fireEvent.keyDown(document.activeElement!, { code: "Escape" });
    await waitFor(() => expect(screen.queryByRole("complementary", { name: "Анықтама" })).toBeNull());
    expect(document.activeElement).toBe(entry);
  });

  it("opens at what was opened beside the list, and by the mark of a part at that part", async () => {
    await open();
    await go("Инциденттер");
    await fireEvent.click(await screen.findByText("2026-07/14"));
    const card = await screen.findByRole("complementary", { name: "2026-07/14" });
    await fireEvent.keyDown(document.body, { code: "F1" });
    await waitFor(() => expect(opened()).toBe("Инцидент карточкасы"));
    await fireEvent.click(
      await within(card).findByRole("button", { name: "Анықтама: Шектеулі мәліметтер: кім екені" }),
    );
    await waitFor(() => expect(opened()).toBe("Шектеулі мәліметтер: кім екені"));
  });

  it("is searched by its headings and leads to the screen of a topic, with the keyboard alone", async () => {
    await open();
    await fireEvent.keyDown(document.body, { code: "F1" });
    await screen.findByRole("complementary", { name: "Анықтама" });
    expect(opened()).toBe("Бүгінгі жұмыс");
    const search = within(help()).getByRole("searchbox", { name: "Тақырып бойынша іздеу" });
    await fireEvent.input(search, { target: { value: "узинди" } });
    await screen.findByText("Табылған тақырып: 1");
    await fireEvent.keyDown(search, { code: "Enter" });
    expect(opened()).toBe("Хаттамадан үзінді");
    search.focus();
    await fireEvent.keyDown(search, { code: "ArrowDown" });
    expect(document.activeElement?.textContent).toBe("Хаттамадан үзінді");
    await fireEvent.click(within(help()).getByRole("button", { name: "Бөлімге өту: Кеңес" }));
    await screen.findByRole("heading", { name: "Кеңес", level: 1 });
    expect(screen.queryByRole("complementary", { name: "Анықтама" })).toBeNull();
  });

  it("says so when no heading holds what is sought", async () => {
    await open();
    await fireEvent.keyDown(document.body, { code: "F1" });
    const search = await screen.findByRole("searchbox", { name: "Тақырып бойынша іздеу" });
    await fireEvent.input(search, { target: { value: "ххх" } });
    await screen.findByText(/^Мұндай тақырып жоқ/);
    expect(within(help()).queryByRole("button", { name: titleOf(topics[0]) })).toBeNull();
  });

  it("tells nobody of screens that are closed to them", async () => {
    usePlatform(fake({ rows: 14 }));
    const state = await call("app_state", {});
    if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
    const rights = state.value.session.rights.filter((right) => right !== "council_read");
    render(Frame, { session: { ...state.value.session, rights } });
    await fireEvent.keyDown(document.body, { code: "F1" });
    await screen.findByRole("complementary", { name: "Анықтама" });
    expect(within(help()).queryByRole("button", { name: "Хаттама" })).toBeNull();
    within(help()).getByRole("button", { name: "Инциденттер журналы" });
  });
});
