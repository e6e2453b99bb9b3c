// What happened to the plan of the in-memory school after it was approved, so that its changes can be looked at.
import { freeze } from "./baselines";
import type { Handlers } from "./index";
import { type FakeState, rowsOfPlan } from "./state";

/** Rewords, reschedules, adds and removes a few rows, approves once more, changes some again, and keeps two filters. */
export function playPlan(state: FakeState, handlers: Handlers): void {
  const row = (id: string) => rowsOfPlan(state, "plan").find((one) => one.id === id)!;
  row("a10").title = {
    kk: "7–9-тармақтардың талдамалық қорытындысы және ұсынымдар",
    ru: "Аналитическое обобщение пунктов 7–9 и рекомендации",
    en: "Analytic summary of items 7–9 and recommendations",
  };
  freeze(state, "plan", "2026-10-15", "131");
  Object.assign(state.plan!, { approvedOn: "2026-10-15", order: "131" });
  row("a05").responsible = [{ kind: "person", person_id: "p5" }];
  handlers.set_rule!({ activity_id: "a25", rule: { kind: "month", month: 3 } }, state);
  handlers.set_rule!(
    {
      activity_id: "a12",
      rule: { kind: "after", anchor: { kind: "activity_done", activity_id: "a03" }, days: 10, working: true },
    },
    state,
  );
  handlers.set_rule!(
    { activity_id: "a13", rule: { kind: "after", anchor: { kind: "term_end", term: 2 }, days: -5, working: true } },
    state,
  );
  handlers.edit_activity!(
    { id: "a03", field: "title", language: "kk", text: "Жұмыс тобын құру және ЖИ-ді этикалық қолдану туралы бұйрық" },
    state,
  );
  const due_on = "2027-03-12";
  handlers.extend_deadline!(
    { activity_id: "a18", occurrence_key: "single", due_on, reason: "Әдістемелік құжаттар күтілуде" },
    state,
  );
  handlers.remove_activity!({ id: "a21", reason: "16-тармақпен біріктірілді" }, state);
  const added = handlers.add_activity!(
    { stage_id: "s2", title: "Ата-аналар сауалнамасы", rule: { kind: "month", month: 2 } },
    state,
  ) as string;
  row(added).responsible = [{ kind: "role", role: "class_teachers" }];
  const nobody = { person: null, personName: "", text: "", onlyChanged: false };
  handlers.save_filter!({ name: "Мерзімі өткендер", content: { ...nobody, stages: [], statuses: ["overdue"] } }, state);
  handlers.save_filter!(
    { name: "3-кезеңде таяу мерзімдер", content: { ...nobody, stages: [3], statuses: ["soon", "planned"] } },
    state,
  );
}
