// A newer version of the plan template, as the in-memory school meets it.
import type { Rule, TemplateChange, Wording } from "../../api/generated";
import { ruleWords } from "../../api/rules";
import type { Handlers } from "./index";
import { text } from "./plan";
import { type FakeActivity, type FakeState, planOf, rowsOfPlan, untouchedActivities } from "./state";

const newer = 2;
const titles: Record<string, Wording> = {
  a02: {
    kk: "«Жауапты жасанды интеллект» ақпараттық стенді",
    ru: "Информационный стенд «Ответственный искусственный интеллект»",
    en: "“Responsible artificial intelligence” information stand",
  },
  a03: {
    kk: "Жұмыс тобын құру, ЖИ-ді этикалық қолдану туралы бұйрықты талқылап бекіту",
    ru: "Создать рабочую группу, обсудить и утвердить приказ об этичном применении ИИ",
    en: "Form the working group; discuss and approve the order on ethical use of AI",
  },
};
const rules: Record<string, Rule> = { a07: { kind: "month", month: 3 } };
const memo: Wording = {
  kk: "Ата-аналарға арналған ЖИ жөніндегі жадынама",
  ru: "Памятка об ИИ для родителей",
  en: "A memo on AI for parents",
};

export const templateCommands: Handlers = {
  template_upgrade: ({ plan_id }, state) => {
    const from = planOf(state, plan_id)?.template?.version;
    if (!state.templateAhead || from === undefined || from >= newer) return null;
    return { from, to: newer, changes: changes(state, plan_id) };
  },
  upgrade_template: ({ plan_id, keys }, state) => {
    const known = changes(state, plan_id).filter((one) => keys.includes(one.key));
    for (const { key } of known) apply(state, plan_id, key);
    planOf(state, plan_id)!.template!.version = newer;
    return { applied: known.length };
  },
};

function changes(state: FakeState, plan: string): TemplateChange[] {
  const rows = rowsOfPlan(state, plan);
  const original = untouchedActivities();
  const change = (row: FakeActivity, kind: TemplateChange["kind"], was: string, becomes: string, edited: boolean) => {
    const field = kind === "reworded" ? "title" : "rule";
    const named = { number: row.number, title: text(row.title, state) };
    return { key: `${row.id}:${field}`, kind, ...named, field, was, becomes, edited_here: edited };
  };
  return [
    ...rows.flatMap((row) => {
      const first = original.find((one) => one.id === row.id);
      const title = titles[row.id];
      const rule = rules[row.id];
      const isReworded = first && text(first.title, state) !== text(row.title, state);
      const isRescheduled = first && JSON.stringify(first.rule) !== JSON.stringify(row.rule);
      return [
        ...(title ? [change(row, "reworded", text(row.title, state), text(title, state), !!isReworded)] : []),
        ...(rule ? [change(row, "rescheduled", ruleWords(row.rule), ruleWords(rule), !!isRescheduled)] : []),
      ];
    }),
    {
      key: "memo",
      kind: "added",
      number: "",
      title: text(memo, state),
      field: null,
      was: "",
      becomes: "",
      edited_here: false,
    },
  ];
}

function apply(state: FakeState, plan: string, key: string): void {
  const [id, field] = key.split(":");
  const row = rowsOfPlan(state, plan).find((one) => one.id === id);
  if (row && field === "title") row.title = titles[id];
  else if (row) row.rule = rules[id];
  else {
    const empty = { kk: "", ru: "", en: "" };
    const stands = { stage: 4, number: "", responsible: [], coExecutors: [], marks: [], document: empty, why: empty };
    const rule: Rule = { kind: "month", month: 4 };
    state.activities.push({ ...stands, id: "memo", title: memo, rule, register: "evidence", plan });
  }
}
