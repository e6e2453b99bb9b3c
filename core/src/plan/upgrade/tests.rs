use std::collections::BTreeSet;

use proptest::prelude::*;

use super::*;
use crate::calendar::{self, AddSchoolYear};
use crate::changes;
use crate::deadlines::{Anchor, Period, Status};
use crate::plan::tests::{Desk, day, rejection};
use crate::plan::{
    ActivityField, CreatePlan, DeclareNotApplicable, EditActivity, EditPlan, ExtendDeadline, MoveActivity, Party,
    RemoveActivity, SetParties, SetRule, approve_plan, declare_not_applicable, edit_activity, edit_plan,
    extend_deadline, move_activity, remove_activity, set_parties, set_rule,
};
use crate::plan::{ApprovePlan, Duty, Register, Variance};
use crate::roles::Role;
use crate::tasks::{self, GiveTask};
use crate::text::Wording;

/// The shipped template, and a version after it that differs by `change`.
fn versions(change: impl FnOnce(&mut PlanTemplate)) -> Vec<PlanTemplate> {
    let shipped = seeds::plan_template().expect("a template").clone();
    let mut next = shipped.clone();
    next.version += 1;
    change(&mut next);
    vec![shipped, next]
}

fn row<'a>(template: &'a mut PlanTemplate, key: &str) -> &'a mut ActivityTemplate {
    let mut rows = template.stages.iter_mut().flat_map(|stage| &mut stage.activities);
    rows.find(|row| row.key == key).expect("a row of the template")
}

/// A row that no version had before, before the row `before` or at the end of the stage.
fn add(template: &mut PlanTemplate, stage: usize, key: &str, before: Option<&str>) {
    let stage = &mut template.stages[stage];
    let place = before.and_then(|before| stage.activities.iter().position(|row| row.key == before));
    let mut new = stage.activities[0].clone();
    new.key = key.into();
    new.number = key.trim_start_matches('a').into();
    new.title = wording("Ата-аналарға жадынама");
    new.expected_document = wording("Жадынама");
    new.rule = Rule::Month { month: 4 };
    new.responsible = vec![Party::Role { role: Role::IntegrityOfficer }];
    new.co_executors = vec![Party::Role { role: Role::ClassTeachers }];
    stage.activities.insert(place.unwrap_or(stage.activities.len()), new);
}

fn wording(text: &str) -> Wording {
    Wording { kk: text.into(), ru: format!("{text} (ru)"), en: format!("{text} (en)") }
}

fn after(key: &str) -> Rule {
    Rule::After { anchor: Anchor::ActivityDone { activity_id: key.into() }, days: 10, working: true }
}

impl Desk {
    fn plan_id(&self) -> PlanId {
        self.show(|_| {}).plan.expect("a plan").id
    }

    fn version(&self) -> u32 {
        self.show(|_| {}).plan.and_then(|plan| plan.template).expect("a template").version
    }

    fn offered_in(&self, templates: &[PlanTemplate], language: Language) -> Option<TemplateUpgrade> {
        let plan = self.plan_id();
        self.school.read(|file| upgrade_among(file, templates, language, &plan)).expect("an answer")
    }

    fn offered(&self, templates: &[PlanTemplate]) -> Vec<TemplateChange> {
        self.offered_in(templates, Language::Kk).expect("a newer version").changes
    }

    fn keys(&self, templates: &[PlanTemplate]) -> Vec<String> {
        self.offered(templates).into_iter().map(|change| change.key).collect()
    }

    fn take(&self, templates: &[PlanTemplate], keys: &[&str]) -> Result<UpgradedTemplate> {
        let keys = keys.iter().map(|key| (*key).to_owned()).collect();
        let request = UpgradeTemplate { plan_id: self.plan_id(), keys };
        self.write(|file| take_among(file, templates, &request))
    }

    fn edit(&self, number: &str, field: ActivityField, text: &str) {
        let request = EditActivity { id: self.row(number).id, field, language: Language::Kk, text: text.into() };
        self.write(|file| edit_activity(file, &request)).expect("edited");
    }

    fn rule(&self, number: &str, rule: Rule) {
        let request = SetRule { activity_id: self.row(number).id, rule };
        self.write(|file| set_rule(file, &request)).expect("a rule");
    }

    fn remove(&self, number: &str) {
        let request = RemoveActivity { id: self.row(number).id, reason: "қайталанған".into() };
        self.write(|file| remove_activity(file, &request)).expect("removed");
    }

    fn dump(&self) -> String {
        self.school.read(changes::dump_watched).expect("a dump")
    }

    fn numbers_of_stage(&self, stage: usize) -> Vec<String> {
        self.show(|_| {}).stages[stage].activities.iter().map(|row| row.number.clone()).collect()
    }
}

#[test]
fn a_plan_of_the_newest_version_or_from_nothing_is_offered_nothing() {
    let shipped = seeds::plan_templates().expect("templates");
    let desk = Desk::new();
    assert_eq!(desk.offered_in(shipped, Language::Kk), None, "the plan was made just now");
    let other = versions(|next| next.key = "another".into());
    assert_eq!(desk.offered_in(&other, Language::Kk), None, "another template is not a newer version of ours");
    let untold = versions(|_| {}).split_off(1);
    assert_eq!(desk.offered_in(&untold, Language::Kk), None, "without its base nothing can be compared");

    let mut desk = desk;
    let label = "2027-2028".to_owned();
    desk.year = desk.write(|file| calendar::add_school_year(file, &AddSchoolYear { label })).expect("a year");
    let request = CreatePlan { school_year_id: desk.year.clone(), from_template: false };
    desk.write(|file| edit::create_plan(file, &request)).expect("an empty plan");
    let templates = versions(|next| add(next, 0, "a31", None));
    assert_eq!(desk.offered_in(&templates, Language::Kk), None, "the plan was not made from the template");
    assert_eq!(rejection(desk.take(&templates, &["a31"])), Rejection::NotFound { what: "template_change" });
    let unknown = PlanChoice { plan_id: "жоқ".into() };
    let refused = desk.school.read(|file| template_upgrade(file, &desk.who, &unknown));
    assert_eq!(rejection(refused), Rejection::NotFound { what: "plan" });
}

#[test]
fn what_only_the_template_changed_is_offered_cell_by_cell() {
    let desk = Desk::new();
    let templates = versions(|next| {
        next.purpose = wording("Мақсат");
        next.stages[1].title = wording("Талдау");
        let second = row(next, "a02");
        second.title = wording("Стенд");
        second.why = wording("Неге");
        second.register = Register::Tools;
        let fifth = row(next, "a05");
        fifth.rule = Rule::Month { month: 11 };
        fifth.responsible = vec![Party::Role { role: Role::Chair }];
        fifth.co_executors = Vec::new();
        fifth.expected_document = wording("Тізім");
    });
    let upgrade = desk.offered_in(&templates, Language::Kk).expect("a newer version");
    assert_eq!(upgrade.to, upgrade.from + 1);
    assert!(upgrade.changes.iter().all(|change| !change.edited_here));
    let keys: Vec<&str> = upgrade.changes.iter().map(|change| change.key.as_str()).collect();
    let expected = [
        "plan:purpose",
        "a02:title",
        "a02:register",
        "a02:why",
        "a05:responsible",
        "a05:co_executors",
        "a05:rule",
        "a05:expected_document",
        "stage-2:title",
    ];
    assert_eq!(keys, expected, "in the order of the template and its columns");
    let second = desk.row("2");
    let title = TemplateChange {
        key: "a02:title".into(),
        kind: TemplateChangeKind::Reworded,
        number: "2".into(),
        title: second.title.clone(),
        field: Some("title"),
        was: second.title,
        becomes: "Стенд".into(),
        edited_here: false,
    };
    assert_eq!(upgrade.changes[1], title);
    let rule = &upgrade.changes[6];
    assert_eq!(rule.kind, TemplateChangeKind::Rescheduled);
    assert_eq!((rule.was.as_str(), rule.becomes.as_str()), ("Қыркүйек–қазан", "Қараша"));
    assert!(upgrade.changes[4].was.contains(", "), "both parties are named: {}", upgrade.changes[4].was);
    assert_eq!(upgrade.changes[5].becomes, "", "nobody takes part any more");

    let all: Vec<&str> = expected.to_vec();
    assert_eq!(desk.take(&templates, &all).expect("taken").applied, all.len());
    let (second, fifth) = (desk.row("2"), desk.row("5"));
    assert_eq!((second.title.as_str(), second.register), ("Стенд", Register::Tools));
    assert_eq!(fifth.rule, Rule::Month { month: 11 });
    assert_eq!((fifth.responsible.len(), fifth.co_executors.len()), (1, 0));
    assert_eq!(fifth.expected_document, "Тізім");
    let view = desk.show(|_| {});
    assert_eq!(view.stages[1].title, "Талдау");
    let plan = view.plan.expect("a plan");
    assert_eq!(plan.purpose, wording("Мақсат"), "all three languages are taken");
    assert_eq!(desk.offered_in(&templates, Language::Kk), None);
}

#[test]
fn what_the_school_changed_itself_is_offered_with_a_warning_and_what_it_has_already_is_not() {
    let desk = Desk::new();
    let templates = versions(|next| {
        row(next, "a02").title = wording("Стенд");
        row(next, "a03").expected_document = wording("Бұйрық");
        row(next, "a05").rule = Rule::Month { month: 11 };
        row(next, "a06").rule = Rule::Month { month: 10 };
        row(next, "a07").responsible = vec![Party::Role { role: Role::Chair }];
        row(next, "a08").responsible = vec![Party::Role { role: Role::Chair }];
    });
    let set = |number: &str, role| {
        let parties = vec![Party::Role { role }];
        let request = SetParties { activity_id: desk.row(number).id, duty: Duty::Responsible, parties };
        desk.write(|file| set_parties(file, &request)).expect("parties");
    };
    desk.edit("2", ActivityField::Title, "Біздің стенд");
    desk.edit("3", ActivityField::Title, "Біздің атау");
    desk.rule("5", Rule::Month { month: 12 });
    desk.rule("6", Rule::Month { month: 10 });
    set("7", Role::Director);
    set("8", Role::Chair);
    let told: Vec<(String, bool)> =
        desk.offered(&templates).into_iter().map(|change| (change.key, change.edited_here)).collect();
    let expected =
        [("a02:title", true), ("a03:expected_document", false), ("a05:rule", true), ("a07:responsible", true)];
    let expected = expected.map(|(key, is_edited)| (key.to_owned(), is_edited));
    assert_eq!(told, expected, "another cell of the row is no edit of this one; rows 6 and 8 say it already");

    assert_eq!(rejection(desk.take(&templates, &["a06:rule"])), Rejection::NotFound { what: "template_change" });
    desk.take(&templates, &["a02:title"]).expect("taken");
    let titles = desk.dump();
    assert!(titles.contains("Стенд (ru)") && !titles.contains("\"Біздің стенд\""), "the wording is taken whole");
    assert_eq!(desk.row("5").rule, Rule::Month { month: 12 }, "what was not chosen stays");
}

#[test]
fn a_row_that_the_school_took_out_is_not_offered_and_one_that_the_template_drops_stays() {
    let desk = Desk::new();
    desk.remove("2");
    let templates = versions(|next| {
        row(next, "a02").title = wording("Стенд");
        next.stages[4].activities.retain(|row| row.key != "a28");
    });
    assert_eq!(desk.keys(&templates), Vec::<String>::new());
    desk.take(&templates, &[]).expect("looked at");
    assert_eq!(desk.row("28").number, "28", "nothing is ever taken away");
}

#[test]
fn an_added_row_stands_beside_its_neighbours_with_its_parties() {
    let desk = Desk::new();
    desk.remove("16");
    desk.remove("21");
    desk.remove("22");
    let templates = versions(|next| {
        add(next, 2, "a31", None);
        add(next, 3, "a32", Some("a22"));
        add(next, 3, "a21b", Some("a17"));
    });
    let offers = desk.offered(&templates);
    let told: Vec<_> = offers.iter().map(|change| (change.key.as_str(), change.kind, change.field)).collect();
    let added = TemplateChangeKind::Added;
    assert_eq!(told, [("a31", added, None), ("a21b", added, None), ("a32", added, None)]);
    assert_eq!(offers[0].title, "Ата-аналарға жадынама");
    assert!(offers[0].becomes.ends_with(" · Сәуір · Жадынама"), "who, when and what: {}", offers[0].becomes);

    desk.take(&templates, &["a31", "a32", "a21b"]).expect("taken");
    assert_eq!(desk.numbers_of_stage(2), ["11", "12", "13", "14", "15", "31"], "after the row before the missing one");
    let fourth = ["21b", "17", "18", "19", "20", "32", "23", "24", "25"];
    assert_eq!(desk.numbers_of_stage(3), fourth, "after row 20, because rows 21 and 22 are out; before row 17");
    let new = desk.row("31");
    assert_eq!(new.responsible[0].party, Party::Role { role: Role::IntegrityOfficer });
    assert_eq!(new.co_executors[0].party, Party::Role { role: Role::ClassTeachers });
    assert_eq!(new.status, Status::Planned);
}

#[test]
fn an_added_row_gets_the_plans_next_number_when_its_own_is_taken_and_the_end_of_an_emptied_stage() {
    let desk = Desk::new();
    for number in ["7", "8", "9", "10"] {
        desk.remove(number);
    }
    let templates = versions(|next| {
        add(next, 1, "a31", None);
        row(next, "a31").number = "11".into();
    });
    desk.take(&templates, &["a31"]).expect("taken");
    assert_eq!(desk.numbers_of_stage(1), ["31"]);
    desk.school.undo(&desk.who, None).expect("undone");
    assert!(desk.numbers_of_stage(1).is_empty());
    assert_eq!(desk.keys(&templates), ["a31"], "after undoing it is offered again");
}

#[test]
fn a_row_moves_to_its_new_stage_unless_the_school_put_it_there() {
    let desk = Desk::new();
    let templates = versions(|next| {
        let moved = next.stages[0].activities.remove(4);
        next.stages[1].activities.insert(2, moved);
    });
    let offers = desk.offered(&templates);
    assert_eq!((offers.len(), offers[0].key.as_str()), (1, "a05:stage"));
    assert_eq!((offers[0].kind, offers[0].field), (TemplateChangeKind::Rearranged, Some("stage")));
    assert!(offers[0].was.starts_with("1-кезең. ") && offers[0].becomes.starts_with("2-кезең. "), "{:?}", offers[0]);
    let move_to = |stage: usize| {
        let stage_id = desk.show(|_| {}).stages[stage].id.clone();
        let request = MoveActivity { id: desk.row("5").id, stage_id, before: None };
        desk.write(|file| move_activity(file, &request)).expect("moved");
    };
    move_to(1);
    assert_eq!(desk.keys(&templates), Vec::<String>::new(), "it stands there already");
    move_to(4);
    assert!(desk.offered(&templates)[0].edited_here, "the school put it elsewhere");
    desk.take(&templates, &["a05:stage"]).expect("taken");
    assert_eq!(desk.numbers_of_stage(1), ["7", "8", "5", "9", "10"]);
}

#[test]
fn marks_later_days_and_tasks_stay_and_one_undo_restores_everything() {
    let desk = Desk::new();
    let approval = ApprovePlan { plan_id: desk.plan_id(), approved_on: day("2026-09-18"), order_no: "№ 112".into() };
    desk.write(|file| approve_plan(file, &approval)).expect("approved");
    desk.mark("5", "single", "2026-10-20").expect("marked");
    desk.mark("4", "term-1", "2026-10-20").expect("marked");
    let later = ExtendDeadline {
        activity_id: desk.row("3").id,
        occurrence_key: "single".into(),
        due_on: day("2027-02-05"),
        reason: "келісілуде".into(),
    };
    let idle =
        DeclareNotApplicable {
            activity_id: desk.row("6").id, occurrence_key: None, reason: "оқыту болмайды".into()
        };
    let task = GiveTask {
        title: "Тізім".into(),
        note: String::new(),
        responsible_id: desk.chair.clone(),
        due_on: None,
        activity_id: Some(desk.row("5").id),
        incident_id: None,
    };
    desk.write(|file| extend_deadline(file, &later)).expect("extended");
    desk.write(|file| declare_not_applicable(file, &idle)).expect("declared");
    desk.write(|file| tasks::give_task(file, &task)).expect("given");
    let templates = versions(|next| {
        for (key, rule) in [
            ("a05", Rule::Month { month: 12 }),
            ("a04", Rule::Every { period: Period::Month }),
            ("a03", Rule::Month { month: 1 }),
            ("a06", Rule::AllYear),
        ] {
            row(next, key).rule = rule;
        }
        row(next, "a05").responsible = vec![Party::Role { role: Role::Chair }];
        add(next, 0, "a31", Some("a03"));
    });
    let before = desk.dump();
    let keys = desk.keys(&templates);
    let taken = desk.take(&templates, &keys.iter().map(String::as_str).collect::<Vec<_>>()).expect("taken");
    assert_eq!(taken.applied, 6);
    let others = |dump: &str| -> BTreeSet<String> {
        let own = ["plans{", "stages{", "activities{", "activity_parties{"];
        let rows = dump.lines().filter(|line| !own.iter().any(|table| line.starts_with(table)));
        rows.filter(|line| line.ends_with('}')).map(str::to_owned).collect()
    };
    assert_eq!(others(&desk.dump()), others(&before), "no mark, later day, exemption or task was touched");
    let fifth = desk.row("5");
    assert_eq!((fifth.status, fifth.rule), (Status::Done, Rule::Month { month: 12 }), "its one occurrence is marked");
    let third = desk.row("3");
    assert_eq!(third.due_on, Some(day("2027-02-05")), "the later day still counts");
    assert_eq!(desk.row("6").status, Status::NotApplicable);
    let variance = desk.show(|request| request.only_changed = true);
    assert_eq!((variance.changed, variance.shown), (5, 5), "what was approved is compared with as ever");
    assert!(variance.stages[0].activities.iter().any(|row| row.variance == [Variance::Added]));

    desk.school.undo(&desk.who, None).expect("undone in one step");
    assert_eq!(desk.dump(), before);
    assert_eq!(desk.keys(&templates), keys, "all is offered again");
}

#[test]
fn what_was_declined_is_offered_again_only_when_the_template_changes_it_anew() {
    let desk = Desk::new();
    let mut templates = versions(|next| {
        row(next, "a02").title = wording("Стенд");
        row(next, "a03").title = wording("Бұйрық");
        add(next, 0, "a31", None);
    });
    let was = desk.version();
    assert_eq!(desk.take(&templates, &[]).expect("declined").applied, 0);
    assert_eq!(desk.version(), was + 1, "the school has looked at it");
    assert_eq!(desk.offered_in(&templates, Language::Kk), None);
    assert_eq!(desk.take(&templates, &[]).expect("once more").applied, 0);

    let mut third = templates[1].clone();
    third.version += 1;
    row(&mut third, "a02").title = wording("Жаңа стенд");
    templates.push(third);
    let offers = desk.offered(&templates);
    assert_eq!(offers.iter().map(|change| change.key.as_str()).collect::<Vec<_>>(), ["a02:title"]);
    assert!(offers[0].edited_here, "keeping the older wording was the school's own choice");
    desk.school.undo(&desk.who, None).expect("undone");
    assert_eq!(desk.keys(&templates), ["a02:title", "a03:title", "a31"], "versions may be skipped");
    assert!(desk.offered(&templates).iter().all(|change| !change.edited_here));
}

#[test]
fn a_change_is_told_in_the_readers_language_or_in_the_one_in_which_it_differs() {
    let desk = Desk::new();
    let templates = versions(|next| {
        row(next, "a02").title = wording("Стенд");
        row(next, "a03").title.en = "The order".into();
        row(next, "a05").rule = Rule::Month { month: 11 };
        row(next, "a07").responsible = vec![Party::Role { role: Role::Chair }];
        let moved = next.stages[0].activities.pop().expect("row 6");
        next.stages[1].activities.push(moved);
        add(next, 2, "a31", None);
    });
    let mut told = BTreeSet::new();
    for (language, title) in Language::ALL.into_iter().zip(["Стенд", "Стенд (ru)", "Стенд (en)"]) {
        let changes = desk.offered_in(&templates, language).expect("a newer version").changes;
        assert_eq!((changes.len(), changes[0].becomes.as_str()), (6, title));
        assert_eq!(changes[1].becomes, "The order", "only the English text differs, so it is what is shown");
        for change in &changes {
            let texts = [&change.was, &change.becomes];
            assert!(!texts.iter().any(|text| text.contains(['⟦', '{'])), "{change:?}");
        }
        told.extend(changes.into_iter().skip(2).map(|change| change.becomes));
    }
    assert_eq!(told.len(), 12, "rule, person, stage and new row in three languages each: {told:?}");
}

#[test]
fn a_rule_that_counts_from_a_row_follows_the_plans_own_row() {
    let mut desk = Desk::new();
    let mut base = seeds::plan_template().expect("a template").clone();
    row(&mut base, "a02").rule = after("a01");
    let label = "2027-2028".to_owned();
    desk.year = desk.write(|file| calendar::add_school_year(file, &AddSchoolYear { label })).expect("a year");
    let request = CreatePlan { school_year_id: desk.year.clone(), from_template: true };
    desk.write(|file| {
        let year = calendar::school_year(file, &request.school_year_id)?;
        edit::create_from(file, &request, &year, &base)
    })
    .expect("a plan");
    let from = |number: &str| match desk.row(number).rule {
        Rule::After { anchor: Anchor::ActivityDone { activity_id }, .. } => Some(activity_id),
        _ => None,
    };
    assert_eq!(from("2"), Some(desk.row("1").id), "the template's key became the plan's row");

    let mut next = base.clone();
    next.version += 1;
    row(&mut next, "a02").rule = after("a07");
    row(&mut next, "a03").rule = after("a31");
    row(&mut next, "a05").rule = after("a08");
    add(&mut next, 1, "a31", Some("a08"));
    row(&mut next, "a31").rule = after("a09");
    let templates = [base, next];
    desk.remove("8");
    desk.remove("9");
    let offers = desk.offered(&templates);
    let keys: Vec<&str> = offers.iter().map(|change| change.key.as_str()).collect();
    assert_eq!(keys, ["a02:rule", "a03:rule", "a31"], "row 5 would count from a row that was taken out");
    assert!(!offers[0].edited_here, "the same key is the same row");
    assert!(offers[0].was.starts_with("1-іс-шара") && offers[0].becomes.starts_with("7-іс-шара"), "{:?}", offers[0]);
    assert!(offers[1].becomes.contains("«Ата-аналарға жадынама»"), "{:?}", offers[1]);

    let before = desk.dump();
    let title = "Ата-аналарға жадынама".to_owned();
    let refused = rejection(desk.take(&templates, &["a03:rule"]));
    assert_eq!(refused, Rejection::TemplateRowNeeded { title });
    assert_eq!(desk.dump(), before, "a rejected upgrade leaves no trace");
    desk.take(&templates, &["a02:rule", "a03:rule", "a31"]).expect("taken");
    assert_eq!((from("2"), from("3")), (Some(desk.row("7").id), Some(desk.row("31").id)));
    assert_eq!(desk.row("31").rule, Rule::AdHoc, "what it would count from was taken out, as the offer said");
}

#[test]
fn rules_that_would_wait_for_each_other_are_rejected() {
    let desk = Desk::new();
    desk.rule(
        "3",
        Rule::After { anchor: Anchor::ActivityDone { activity_id: desk.row("2").id }, days: 5, working: true },
    );
    let templates = versions(|next| {
        row(next, "a02").rule = after("a03");
        row(next, "a03").rule = Rule::Month { month: 11 };
    });
    assert_eq!(rejection(desk.take(&templates, &["a02:rule"])), Rejection::RuleInvalid);
    desk.take(&templates, &["a02:rule", "a03:rule"]).expect("together they do not wait for each other");
}

#[test]
fn an_unknown_change_and_an_unknown_plan_are_rejected_without_a_trace() {
    let desk = Desk::new();
    let templates = versions(|next| row(next, "a02").title = wording("Стенд"));
    let before = desk.dump();
    for key in ["a02", "a02:rule", "a99:title", ""] {
        let refused = rejection(desk.take(&templates, &["a02:title", key]));
        assert_eq!(refused, Rejection::NotFound { what: "template_change" }, "{key}");
    }
    let request = UpgradeTemplate { plan_id: "жоқ".into(), keys: Vec::new() };
    let refused = rejection(desk.write(|file| take_among(file, &templates, &request)));
    assert_eq!(refused, Rejection::NotFound { what: "plan" });
    assert_eq!(desk.dump(), before);
    assert_eq!(desk.take(&templates, &["a02:title", "a02:title"]).expect("taken").applied, 1, "twice is once");
}

/// What a school may do to its plan before a newer template comes.
#[derive(Clone, Debug)]
enum Own {
    Title(usize),
    Rule(usize),
    Remove(usize),
    Move(usize, usize),
    Purpose,
}

fn own() -> impl Strategy<Value = Own> {
    prop_oneof![
        (0..30_usize).prop_map(Own::Title),
        (0..30_usize).prop_map(Own::Rule),
        (0..30_usize).prop_map(Own::Remove),
        (0..30_usize, 0..5_usize).prop_map(|(row, stage)| Own::Move(row, stage)),
        Just(Own::Purpose),
    ]
}

impl Desk {
    fn play(&self, step: &Own) {
        let view = self.show(|_| {});
        let ids: Vec<ActivityId> =
            view.stages.iter().flat_map(|stage| &stage.activities).map(|row| row.id.clone()).collect();
        let pick = |place: &usize| ids[place % ids.len()].clone();
        let plan_id = view.plan.expect("a plan").id;
        self.write(|file| match step {
            Own::Title(place) => {
                let (field, text) = (ActivityField::Title, "Біздің атау".to_owned());
                edit_activity(file, &EditActivity { id: pick(place), field, language: Language::Kk, text })
            }
            Own::Rule(place) => set_rule(file, &SetRule { activity_id: pick(place), rule: Rule::Month { month: 3 } }),
            Own::Remove(place) => {
                remove_activity(file, &RemoveActivity { id: pick(place), reason: "қайталанған".into() })
            }
            Own::Move(place, stage) => {
                let stage_id = view.stages[*stage].id.clone();
                move_activity(file, &MoveActivity { id: pick(place), stage_id, before: None })
            }
            Own::Purpose => edit_plan(
                file,
                &EditPlan {
                    plan_id,
                    title: wording("Жоспар"),
                    purpose: wording("Біздің мақсат"),
                    topic: None,
                    objectives: None,
                    expected_results: None,
                },
            ),
        })
        .expect("every step is allowed");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn whatever_is_chosen_comes_into_the_plan_and_is_undone_exactly(
        steps in prop::collection::vec(own(), 0..8),
        choice in any::<u64>(),
    ) {
        let desk = Desk::new();
        let templates = versions(|next| {
            next.purpose = wording("Мақсат");
            next.stages[3].title = wording("Енгізу");
            row(next, "a02").title = wording("Стенд");
            row(next, "a05").rule = Rule::Month { month: 11 };
            row(next, "a09").responsible = vec![Party::Role { role: Role::Chair }];
            row(next, "a20").why = wording("Неге");
            let moved = next.stages[0].activities.remove(2);
            next.stages[2].activities.insert(1, moved);
            add(next, 0, "a31", Some("a02"));
            add(next, 4, "a32", None);
        });
        for step in &steps {
            desk.play(step);
        }
        let before = desk.dump();
        let offers = desk.keys(&templates);
        let chosen: Vec<&str> =
            offers.iter().enumerate().filter(|(place, _)| choice >> place & 1 == 1).map(|(_, key)| key.as_str()).collect();
        prop_assert_eq!(desk.take(&templates, &chosen).expect("taken").applied, chosen.len());
        let was = Versions {
            base: &templates[0],
            newest: &templates[1],
            plan: desk.show(|_| {}).plan.expect("a plan"),
            year: desk.year.clone(),
        };
        let left = desk.school.read(|file| compare::list_offers(file, Language::Kk, &was)).expect("compared");
        let left: BTreeSet<&str> = left.iter().map(|offer| offer.change.key.as_str()).collect();
        let expected: BTreeSet<&str> =
            offers.iter().map(String::as_str).filter(|key| !chosen.contains(key)).collect();
        prop_assert_eq!(left, expected, "what was taken is in the plan, and nothing else is");
        desk.school.undo(&desk.who, None).expect("undone");
        prop_assert_eq!(desk.dump(), before);
    }
}
