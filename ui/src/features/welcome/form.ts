// What the first run asks for, kept whole while a person goes back and forth.
import type { CreateSchool, Language, NewPerson, Role } from "../../api";

export type PersonSlot = "director" | "chair" | "officer";

export interface FirstRun {
  step: number;
  name: string;
  schoolYear: string;
  weekDays: "5" | "6";
  withTemplate: boolean;
  creator: NewPerson & { role: Role; login: string; password: string };
  repeat: string;
  others: Record<PersonSlot, NewPerson>;
}

export const slotOfRole: Partial<Record<Role, PersonSlot>> = {
  director: "director",
  chair: "chair",
  integrity_officer: "officer",
};

/** Roles a person at the computer can hold; the others are groups of people. */
export const creatorRoles: Role[] = [
  "chair",
  "deputy_chair",
  "integrity_officer",
  "director",
  "deputy_head",
  "secretary",
  "ict_specialist",
];

function nobody(): NewPerson {
  return { surname: "", given_name: "", patronymic: "", post: "" };
}

export function freshFirstRun(): FirstRun {
  return {
    step: 0,
    name: "",
    schoolYear: "",
    weekDays: "5",
    withTemplate: true,
    creator: { ...nobody(), role: "chair", login: "", password: "" },
    repeat: "",
    others: { director: nobody(), chair: nobody(), officer: nobody() },
  };
}

/** The people asked for besides whoever is filling the form in. */
export function otherSlots(form: FirstRun): PersonSlot[] {
  const own = slotOfRole[form.creator.role];
  return (["director", "chair", "officer"] as const).filter((slot) => slot !== own);
}

export function createRequest(form: FirstRun, language: Language): CreateSchool {
  const others = otherSlots(form);
  const named = (slot: PersonSlot) => {
    const person = form.others[slot];
    return others.includes(slot) && (person.surname.trim() || person.given_name.trim()) ? person : null;
  };
  return {
    name: form.name,
    language,
    school_year: form.schoolYear,
    week_days: form.weekDays === "6" ? 6 : 5,
    with_template: form.withTemplate,
    creator: form.creator,
    director: named("director"),
    chair: named("chair"),
    officer: named("officer"),
  };
}

/** The step on which a field stands, so that a refusal opens the right one. */
export function stepOfField(field: string): number | undefined {
  if (["name", "school_year", "week_days"].includes(field)) return 1;
  if (["surname", "given_name", "patronymic", "post", "role"].includes(field)) return 2;
  if (["director", "chair", "officer"].includes(field)) return 3;
  if (["login", "password"].includes(field)) return 4;
  return undefined;
}

/** The first field a step cannot do without that is still empty. */
export function missingOn(form: FirstRun): string | undefined {
  const needed: Record<number, [string, string][]> = {
    1: [["name", form.name]],
    2: [
      ["surname", form.creator.surname],
      ["given_name", form.creator.given_name],
    ],
    4: [
      ["login", form.creator.login],
      ["password", form.creator.password],
    ],
  };
  return needed[form.step]?.find(([, value]) => value.trim() === "")?.[0];
}
