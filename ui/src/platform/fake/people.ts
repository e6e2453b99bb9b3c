// The directory of the in-memory school.
import type { AddPerson, PersonRow, Wording } from "../../api/generated";
import { type Handlers, Refused } from "./index";
import type { FakeState } from "./state";

const standardPosts: Wording[] = [
  { kk: "директор", ru: "директор", en: "head teacher" },
  { kk: "директордың орынбасары", ru: "заместитель директора", en: "deputy head" },
  { kk: "тарих пәнінің мұғалімі", ru: "учитель истории", en: "teacher of history" },
];

export const peopleCommands: Handlers = {
  list_standard_posts: () => standardPosts,
  list_people: ({ text, include_left }, state) =>
    state.people.filter(
      (person) =>
        (include_left || !person.left_on) &&
        `${person.full_name} ${person.said_post}`.toLowerCase().includes(text.toLowerCase()),
    ),
  add_person: (asked, state) => {
    const person: PersonRow = {
      ...named(asked, state),
      id: `p${state.people.length + 1}`,
      left_on: null,
      roles: [],
      bodies: [],
    };
    state.people.push(person);
    return person.id;
  },
  edit_person: ({ id, ...asked }, state) => {
    Object.assign(find(state, id), named(asked, state));
    return null;
  },
  person_leaves: ({ id, left_on }, state) => {
    const person = find(state, id);
    person.left_on = left_on;
    for (const held of [...person.roles, ...person.bodies]) held.to_on ??= left_on;
    return null;
  },
  give_role: ({ person_id, ...asked }, state) => {
    needDay(asked.from_on, "from_on");
    const person = find(state, person_id);
    const id = `${person_id}r${person.roles.length + 1}`;
    person.roles.push({ ...asked, id, to_on: null });
    return id;
  },
  end_role: ({ id, to_on }, state) => {
    end(
      state.people.flatMap((person) => person.roles).find((one) => one.id === id),
      to_on,
    );
    return null;
  },
  join_body: ({ person_id, ...asked }, state) => {
    needDay(asked.from_on, "from_on");
    const person = find(state, person_id);
    if (person.bodies.some((one) => one.body === asked.body && !one.to_on)) throw new Refused({ code: "name-exists" });
    const id = `${person_id}b${person.bodies.length + 1}`;
    person.bodies.push({ ...asked, id, to_on: null });
    return id;
  },
  leave_body: ({ id, to_on }, state) => {
    end(
      state.people.flatMap((person) => person.bodies).find((one) => one.id === id),
      to_on,
    );
    return null;
  },
};

function named(asked: AddPerson, state: FakeState) {
  for (const field of ["surname", "given_name"] as const) {
    if (asked[field].trim() === "") throw new Refused({ code: "field-missing", field });
  }
  const initials = [asked.given_name, asked.patronymic].filter(Boolean).map((part) => `${part[0]}.`);
  return {
    ...asked,
    full_name: [asked.surname, asked.given_name, asked.patronymic].filter(Boolean).join(" "),
    short_name: [asked.surname, ...initials].join(" "),
    said_post: asked.post[state.language] || asked.post.kk || asked.post.ru || asked.post.en,
  };
}

function end(held: { from_on: string; to_on: string | null } | undefined, to_on: string): void {
  needDay(to_on, "to_on");
  if (!held) throw new Refused({ code: "not-found", what: "role" });
  if (to_on < held.from_on) throw new Refused({ code: "day-order", field: "to_on" });
  held.to_on = to_on;
}

function find(state: FakeState, id: string): PersonRow {
  const found = state.people.find((one) => one.id === id);
  if (!found) throw new Refused({ code: "not-found", what: "person" });
  return found;
}

function needDay(text: string, field: string): void {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) throw new Refused({ code: text ? "day-invalid" : "field-missing", field });
}
