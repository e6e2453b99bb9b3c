import { fireEvent, render, screen, waitFor, within } from "@testing-library/svelte";
import { describe, expect, it } from "vitest";
import { call } from "../../api";
import { usePlatform } from "../../platform";
import { fake } from "../../platform/fake";
import PeopleScreen from "./PeopleScreen.svelte";

let asked: { name: string; request: Record<string, unknown> }[];

async function open() {
  asked = [];
  usePlatform(
    fake({ rows: 14, seen: (name, request) => asked.push({ name, request: request as Record<string, unknown> }) }),
  );
  const state = await call("app_state", {});
  if (state.kind !== "done" || !state.value.session) throw new Error("signed in");
  const session = state.value.session;
  const props = { session, year: session.school_year, place: { screen: "people" }, prefer: async () => {} };
  const view = render(PeopleScreen, { ...props, go: (place) => void view.rerender({ place }) });
  await screen.findByRole("table", { name: "Адамдар тізімі" });
  return view;
}

function sent(name: string) {
  return asked.filter((one) => one.name === name).map((one) => one.request);
}

/** happy-dom does not know which option is `:checked`, and that is what a bound select asks. */
async function choose(select: HTMLSelectElement, value: string) {
  const option = [...select.options].find((one) => one.value === value);
  select.querySelector = ((query: string) => (query === ":checked" ? option : null)) as typeof select.querySelector;
  await fireEvent.change(select);
}

describe("the directory", () => {
  it("adds a person and says beside the field what is missing", async () => {
    await open();
    await fireEvent.click(screen.getByRole("button", { name: "Адам қосу" }));
    const panel = await screen.findByRole("complementary", { name: "Жаңа адам" });
    const surname = within(panel).getByRole<HTMLInputElement>("textbox", { name: "Тегі" });
    await fireEvent.input(surname, { target: { value: "Әлібекова" } });
    await fireEvent.keyDown(surname, { code: "Enter" });
    const given = within(panel).getByRole("textbox", { name: "Аты" });
    await waitFor(() => expect(given.getAttribute("aria-invalid")).toBe("true"));
    expect(surname.value, "what was typed is still there").toBe("Әлібекова");
    await fireEvent.input(given, { target: { value: "Сара" } });
    await fireEvent.keyDown(given, { code: "Enter" });
    await screen.findByRole("complementary", { name: "Әлібекова Сара" });
  });

  it("offers the other language of a post that every school has, and fills in nothing unasked", async () => {
    await open();
    await fireEvent.click(screen.getByRole("button", { name: "Адам қосу" }));
    const panel = await screen.findByRole("complementary", { name: "Жаңа адам" });
    const box = (name: string) => within(panel).getByRole<HTMLInputElement>("combobox", { name });
    await fireEvent.input(box("Лауазымы, қазақша"), { target: { value: "Тарих пәнінің  мұғалімі" } });
    await within(panel).findByText("Бағдарлама бұл лауазымды біледі: «учитель истории»");
    expect(box("Лауазымы, орысша").value).toBe("");
    await fireEvent.click(within(panel).getAllByRole("button", { name: "Осыны алу" })[0]);
    expect(box("Лауазымы, орысша").value).toBe("учитель истории");
    await fireEvent.input(box("Лауазымы, қазақша"), { target: { value: "ЖИ маманы" } });
    await fireEvent.input(box("Лауазымы, орысша"), { target: { value: "" } });
    expect(within(panel).queryByRole("button", { name: "Осыны алу" }), "an unknown post is left alone").toBeNull();
    await fireEvent.input(box("Лауазымы, орысша"), { target: { value: "специалист по ИИ" } });
    await fireEvent.input(within(panel).getByRole("textbox", { name: "Тегі" }), { target: { value: "Әлібекова" } });
    await fireEvent.input(within(panel).getByRole("textbox", { name: "Аты" }), { target: { value: "Сара" } });
    await fireEvent.click(within(panel).getByRole("button", { name: /^Адам қосу/ }));
    await waitFor(() => expect(sent("add_person")).toHaveLength(1));
    expect(sent("add_person")[0].post).toEqual({ kk: "ЖИ маманы", ru: "специалист по ИИ", en: "" });
  });

  it("says what a role opens before it is given", async () => {
    await open();
    await fireEvent.click(screen.getByText("Бекмұратова Еркежан Сәкенқызы"));
    await fireEvent.click(await screen.findByRole("button", { name: "Рөл беру" }));
    const role = screen.getByRole<HTMLSelectElement>("combobox", { name: "Рөлі" });
    await choose(role, "secretary");
    await screen.findByText("Отырыстар мен шешімдерді жүргізеді, есеп шығарады.");
    await fireEvent.click(screen.getByRole("button", { name: "Рөл беру" }));
    await waitFor(() => expect(sent("give_role")).toHaveLength(1));
    expect(sent("give_role")[0]).toMatchObject({ role: "secretary", from_on: "2026-11-22" });
  });

  it("tells who has a role already that papers name one person for", async () => {
    await open();
    await fireEvent.click(screen.getByText("Бекмұратова Еркежан Сәкенқызы"));
    await fireEvent.click(await screen.findByRole("button", { name: "Рөл беру" }));
    const role = screen.getByRole<HTMLSelectElement>("combobox", { name: "Рөлі" });
    expect(screen.queryByRole("note")).toBeNull();
    await choose(role, "chair");
    expect((await screen.findByRole("note")).textContent).toMatch(/^Бұл рөлде қазір: \S+ \S\./);
    await choose(role, "member");
    expect(screen.queryByRole("note"), "members are many").toBeNull();
  });

  it("ends a role on a day and keeps it in the list", async () => {
    await open();
    await fireEvent.click(screen.getByText("Жүнісова Ләззат Маратқызы"));
    const panel = await screen.findByRole("complementary");
    await fireEvent.click(within(panel).getByRole("button", { name: "Тоқтату" }));
    const day = within(panel).getByRole<HTMLInputElement>("textbox", { name: "Аяқталған күні" });
    await fireEvent.input(day, { target: { value: "01.01.2020" } });
    await fireEvent.keyDown(day, { code: "Enter" });
    await waitFor(() => expect(day.getAttribute("aria-invalid")).toBe("true"));
    await fireEvent.input(day, { target: { value: "20.11.2026" } });
    await fireEvent.keyDown(day, { code: "Enter" });
    await within(panel).findByText(/01\.09\.2026 – 20\.11\.2026/);
  });

  it("narrows by text only after the typing rests", async () => {
    await open();
    const before = sent("list_people").length;
    const search = screen.getByRole("searchbox", { name: "Адамды іздеу" });
    await fireEvent.input(search, { target: { value: "ос" } });
    await fireEvent.input(search, { target: { value: "оспанов" } });
    await waitFor(() => expect(screen.getByText("1 адам")).toBeTruthy());
    expect(sent("list_people").slice(before)).toEqual([{ text: "оспанов", include_left: false }]);
  });
});
