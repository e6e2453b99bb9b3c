use std::sync::Arc;

use super::*;
use crate::calendar::{AddDayOff, EditTerm};
use crate::changes::Operation;
use crate::deadlines::{DayOffKind, Period};
use crate::ids::TaskId;
use crate::people::PersonLeaves;
use crate::plan::tests::{Desk, day, rejection};
use crate::plan::{
    ApprovePlan, Carried, DeclareNotApplicable, EditPlan, ExtendDeadline, Party, PlanHead, PlanView, RemoveActivity,
    SetParties, SetRule, approve_plan, declare_not_applicable, edit_plan, extend_deadline, remove_activity,
    set_parties, set_rule,
};
use crate::reminders::SetActivityReminders;
use crate::tasks::{CompleteTask, GiveTask, ListTasks, TaskGroup, TaskRow};
use crate::text::Wording;
use crate::words::Language;

impl Desk {
    fn plan_of(&self, label: &str) -> Option<PlanView> {
        let years = self.school.read(calendar::list_school_years).expect("years");
        let year = years.into_iter().find(|year| year.label == label)?;
        let request = ShowPlan::whole(year.id);
        let view = self.school.read(|file| view::show_plan(file, &self.who, &request)).expect("a plan");
        view.plan.is_some().then_some(view)
    }

    fn plan_id_of(&self, label: &str) -> PlanId {
        self.plan_of(label).and_then(|view| view.plan).expect("a plan of that year").id
    }

    fn rows_of(&self, label: &str) -> Vec<ActivityRow> {
        let stages = self.plan_of(label).expect("a plan of that year").stages;
        stages.into_iter().flat_map(|stage| stage.activities).map(Arc::unwrap_or_clone).collect()
    }

    fn row_of(&self, label: &str, number: &str) -> ActivityRow {
        self.rows_of(label).into_iter().find(|row| row.number == number).expect("a row with that number")
    }

    fn preview(&self, label: &str) -> NextPlan {
        let choice = PlanChoice { plan_id: self.plan_id_of(label) };
        self.school.read(|file| preview_next_plan(file, &self.who, &choice)).expect("a preview")
    }

    fn continue_plan(&self, label: &str, leave_out: &[&str]) -> Result<PlanId> {
        let leave_out = leave_out.iter().map(|number| self.row_of(label, number).id).collect();
        self.create(&CreateNextPlan { plan_id: self.plan_id_of(label), leave_out, carry_tasks: true })
    }

    fn create(&self, request: &CreateNextPlan) -> Result<PlanId> {
        let create = |file: &mut Writer<'_>| create_next_plan(file, request);
        self.school.transact(&self.who, Operation("create_next_plan"), create).map(|outcome| outcome.value)
    }

    fn rule_of(&self, label: &str, number: &str, rule: Rule) {
        let activity_id = self.row_of(label, number).id;
        self.write(|file| set_rule(file, &SetRule { activity_id, rule })).expect("a rule");
    }

    fn remove_of(&self, label: &str, number: &str) {
        let request = RemoveActivity { id: self.row_of(label, number).id, reason: "қайталанған".into() };
        self.write(|file| remove_activity(file, &request)).expect("removed");
    }

    fn not_applicable(&self, number: &str, key: Option<&str>) {
        let (activity_id, occurrence_key) = (self.row(number).id, key.map(str::to_owned));
        let request = DeclareNotApplicable { activity_id, occurrence_key, reason: "мектепте жоқ".into() };
        self.write(|file| declare_not_applicable(file, &request)).expect("declared");
    }

    fn task(&self, title: &str, number: &str) -> TaskId {
        let task = GiveTask {
            title: title.into(),
            note: String::new(),
            responsible_id: self.chair.clone(),
            due_on: None,
            activity_id: Some(self.row(number).id),
            incident_id: None,
        };
        self.write(|file| tasks::give_task(file, &task)).expect("given")
    }

    /// The titles of the tasks that belong to an activity.
    fn tasks_of(&self, id: &ActivityId) -> Vec<String> {
        let request = ListTasks { group: TaskGroup::All, activity_id: Some(id.clone()), ..ListTasks::default() };
        let found = self.school.read(|file| tasks::list_tasks(file, self.who.language, &request)).expect("tasks");
        found.into_iter().map(|task: TaskRow| task.title).collect()
    }
}

fn counted_from(activity_id: ActivityId) -> Rule {
    Rule::After { anchor: Anchor::ActivityDone { activity_id }, days: 10, working: true }
}

fn dues(row: &ActivityRow) -> Vec<Option<Day>> {
    row.occurrences.iter().map(|occurrence| occurrence.due_on).collect()
}

#[test]
fn a_plan_goes_over_as_it_stands_without_what_was_done_in_its_year() {
    let desk = Desk::new();
    let first = desk.row("1").id;
    desk.mark("1", "single", "2026-09-24").expect("marked");
    desk.not_applicable("2", None);
    let extension = ExtendDeadline {
        activity_id: desk.row("5").id,
        occurrence_key: "single".into(),
        due_on: day("2026-12-04"),
        reason: "құралдар қайта сыналады".into(),
    };
    desk.write(|file| extend_deadline(file, &extension)).expect("extended");
    let person = Party::Person { person_id: desk.chair.clone() };
    let parties = vec![person.clone(), Party::Text { text: "ата-аналар".into() }];
    let request = SetParties { activity_id: first.clone(), duty: Duty::CoExecutor, parties: parties.clone() };
    desk.write(|file| set_parties(file, &request)).expect("parties");
    let days = SetActivityReminders { activity_id: first.clone(), days_before: vec![30, 3] };
    desk.write(|file| reminders::set_activity_reminders(file, &days)).expect("reminders");
    let leaves = PersonLeaves { id: desk.chair.clone(), left_on: Some(day("2026-11-20")) };
    desk.write(|file| crate::people::person_leaves(file, &leaves)).expect("left");
    let approval =
        ApprovePlan { plan_id: desk.plan_id_of("2026-2027"), approved_on: day("2026-09-18"), order_no: "112".into() };
    desk.write(|file| approve_plan(file, &approval)).expect("approved");
    desk.remove_of("2026-2027", "30");
    let head = desk.plan_of("2026-2027").and_then(|view| view.plan).expect("a plan");
    let above = EditPlan {
        plan_id: head.id,
        title: head.title,
        purpose: head.purpose,
        topic: Some(Wording::only(Language::Kk, "ЖИ және адалдық")),
        objectives: None,
        expected_results: None,
    };
    desk.write(|file| edit_plan(file, &above)).expect("edited");

    desk.continue_plan("2026-2027", &["3"]).expect("made");
    let (old, new) = (desk.plan_of("2026-2027").expect("a plan"), desk.plan_of("2027-2028").expect("a plan"));
    let head = |view: &PlanView| view.plan.clone().expect("a plan");
    let texts =
        |head: PlanHead| (head.title, head.purpose, head.template, head.topic, head.objectives, head.expected_results);
    assert_eq!(texts(head(&new)), texts(head(&old)));
    assert!(!head(&new).topic.kk.is_empty() && head(&new).expected_results.kk.lines().count() == 5);
    assert_eq!((head(&new).approved_on, head(&new).baselines.len()), (None, 0), "the new plan waits for its approval");
    let stages =
        |view: &PlanView| -> Vec<_> { view.stages.iter().map(|one| (one.number, one.title.clone())).collect() };
    assert_eq!(stages(&new), stages(&old));

    let expected: Vec<_> = desk.rows_of("2026-2027").into_iter().filter(|row| row.number != "3").collect();
    let rows = desk.rows_of("2027-2028");
    assert_eq!(rows.len(), 28, "one was removed and one left out");
    for (row, was) in rows.iter().zip(&expected) {
        assert_ne!(row.id, was.id);
        let texts = |row: &ActivityRow| (row.number.clone(), row.title.clone(), row.expected_document.clone());
        assert_eq!(texts(row), texts(was));
        assert_eq!((&row.rule, row.register), (&was.rule, was.register));
        assert!(row.occurrences.iter().all(|one| one.is_open() && one.extension.is_none()), "{}", row.number);
        assert!(row.variance.is_empty() && row.exemption.is_none() && row.document.is_none());
    }
    let kept: Vec<Party> = rows[0].co_executors.iter().map(|view| view.party.clone()).collect();
    assert_eq!(kept, parties, "somebody who has left stays until the work is handed over");
    let choice = crate::plan::ActivityChoice { id: rows[0].id.clone() };
    let card = desk.school.read(|file| view::activity(file, &desk.who, &choice)).expect("a card");
    assert_eq!(card.reminders, [30, 3]);
    let choice = crate::plan::ActivityChoice { id: first };
    let was = desk.school.read(|file| view::activity(file, &desk.who, &choice)).expect("a card");
    assert_eq!((&card.titles, &card.why_required), (&was.titles, &was.why_required));
    assert!(card.marks.is_empty());
    let keys = |label: &str| {
        let year = desk.plan_of(label).expect("a plan").school_year.id;
        desk.school.read(|file| store::list_template_keys(file, &year)).expect("keys").len()
    };
    assert_eq!((keys("2026-2027"), keys("2027-2028")), (1 + 5 + 30, 1 + 5 + 28), "keys of the template go over");
}

#[test]
fn the_missing_school_year_comes_with_its_terms_and_days_off() {
    let desk = Desk::new();
    desk.continue_plan("2026-2027", &[]).expect("made");
    let year = desk.plan_of("2027-2028").expect("a plan").school_year;
    assert_eq!((year.starts_on, year.ends_on, year.terms.len()), (day("2027-09-01"), day("2028-05-25"), 4));
    desk.school.undo(&desk.who, None).expect("undone");
    let years = desk.school.read(calendar::list_school_years).expect("years");
    assert_eq!(years.len(), 1, "the year went with the plan");
}

#[test]
fn fixed_days_come_a_year_later_inside_the_school_year() {
    let desk = Desk::new();
    desk.continue_plan("2026-2027", &[]).expect("made");
    desk.rule_of("2027-2028", "1", Rule::Day { day: day("2028-02-29") });
    let days = ["2027-11-05", "2028-02-28", "2028-02-29"].map(day).to_vec();
    desk.rule_of("2027-2028", "2", Rule::Schedule { days });
    desk.continue_plan("2027-2028", &[]).expect("made");
    assert_eq!(desk.row_of("2028-2029", "1").rule, Rule::Day { day: day("2029-02-28") }, "there is no 29th");
    let days = ["2028-11-05", "2029-02-28"].map(day).to_vec();
    assert_eq!(desk.row_of("2028-2029", "2").rule, Rule::Schedule { days }, "two that fall on one day are one");
    let other = desk.row_of("2028-2029", "4").rule;
    assert_eq!(other, Rule::Every { period: Period::Term }, "other rules are the same every year");
}

#[test]
fn a_day_outside_the_next_year_becomes_its_nearest_bound() {
    let desk = Desk::new();
    let year = desk.show(|_| {}).school_year;
    let mut calendar = desk.school.read(|file| calendar::year_after(file, &year)).expect("a year").calendar;
    (calendar.starts_on, calendar.ends_on) = (day("2027-09-06"), day("2028-05-20"));
    let going = Going { rows: HashMap::new(), year: &calendar };
    let fixed = |text: &str| Rule::Day { day: day(text) };
    assert_eq!(going.rule(&fixed("2026-09-01")), fixed("2027-09-06"));
    assert_eq!(going.rule(&fixed("2027-05-25")), fixed("2028-05-20"));
    let days = ["2026-09-01", "2026-09-03", "2026-12-01"].map(day).to_vec();
    let kept = ["2027-09-06", "2027-12-01"].map(day).to_vec();
    assert_eq!(going.rule(&Rule::Schedule { days }), Rule::Schedule { days: kept });
    assert_eq!(going.rule(&Rule::Schedule { days: Vec::new() }), Rule::Schedule { days: Vec::new() });
}

#[test]
fn a_row_is_counted_from_the_continuation_of_another_or_else_due_by_the_years_end() {
    let desk = Desk::new();
    for (number, from) in [("2", "1"), ("3", "2"), ("4", "5"), ("6", "7")] {
        desk.rule_of("2026-2027", number, counted_from(desk.row(from).id));
    }
    desk.mark("1", "single", "2026-09-24").expect("marked");
    desk.remove_of("2026-2027", "7");
    let preview = desk.preview("2026-2027");
    let previewed = |number: &str| preview.rows.iter().find(|row| row.number == number).expect("a row");
    assert_eq!(previewed("2").rule, counted_from(desk.row("1").id), "named by the row that is there");
    assert_eq!(previewed("2").dues, [None], "it was done this year, not in the next");
    assert_eq!(previewed("6").rule, Rule::AllYear, "what it counted from is gone");

    desk.continue_plan("2026-2027", &["5"]).expect("made");
    let row = |number: &str| desk.row_of("2027-2028", number);
    assert_eq!(row("2").rule, counted_from(row("1").id));
    assert_eq!(row("3").rule, counted_from(row("2").id));
    assert_eq!(row("4").rule, Rule::AllYear, "what it counted from was left out");
    assert_eq!(row("6").rule, Rule::AllYear);
    assert_eq!(row("6").due_on, Some(day("2028-05-25")));
}

#[test]
fn open_tasks_go_over_and_come_back_by_one_undo() {
    let desk = Desk::new();
    let (one, two) = (desk.row("1").id, desk.row("2").id);
    desk.task("Ашық", "1");
    let done = CompleteTask { id: desk.task("Біткен", "1"), done_on: day("2026-11-20"), note: String::new() };
    desk.write(|file| tasks::complete_task(file, &done)).expect("done");
    desk.task("Қалған", "2");
    let open: Vec<u32> = desk.preview("2026-2027").rows.iter().take(3).map(|row| row.open_tasks).collect();
    assert_eq!(open, [1, 1, 0]);

    desk.continue_plan("2026-2027", &["2"]).expect("made");
    assert_eq!(desk.tasks_of(&one), ["Біткен"], "what is done stays with its year");
    assert_eq!(desk.tasks_of(&two), ["Қалған"], "so does what belongs to a row left out");
    assert_eq!(desk.tasks_of(&desk.row_of("2027-2028", "1").id), ["Ашық"]);
    desk.school.undo(&desk.who, None).expect("undone");
    assert!(desk.plan_of("2027-2028").is_none());
    assert_eq!(desk.tasks_of(&one), ["Ашық", "Біткен"]);
    desk.school.redo(&desk.who).expect("redone");
    assert_eq!(desk.tasks_of(&desk.row_of("2027-2028", "1").id), ["Ашық"]);
    desk.school.undo(&desk.who, None).expect("undone");

    let staying = CreateNextPlan { plan_id: desk.plan_id_of("2026-2027"), leave_out: Vec::new(), carry_tasks: false };
    desk.create(&staying).expect("made");
    assert_eq!(desk.tasks_of(&one), ["Ашық", "Біткен"], "tasks stay when they are asked to");
}

#[test]
fn a_second_plan_for_the_next_year_is_rejected_without_a_trace() {
    let desk = Desk::new();
    assert!(!desk.preview("2026-2027").plan_exists);
    desk.continue_plan("2026-2027", &[]).expect("made");
    assert!(desk.preview("2026-2027").plan_exists);
    let before = desk.school.read(crate::changes::verify_chain).expect("a chain");
    assert_eq!(rejection(desk.continue_plan("2026-2027", &[])), Rejection::PlanExists);
    assert_eq!(desk.school.read(crate::changes::verify_chain).expect("a chain"), before);
    let unknown = CreateNextPlan { plan_id: PlanId::fresh(), leave_out: Vec::new(), carry_tasks: true };
    assert_eq!(rejection(desk.create(&unknown)), Rejection::NotFound { what: "plan" });
}

#[test]
fn a_request_may_leave_out_what_is_usual_and_name_rows_that_are_gone() {
    let desk = Desk::new();
    desk.task("Ашық", "1");
    let (plan_id, gone) = (desk.plan_id_of("2026-2027"), desk.row("2").id);
    let request = serde_json::json!({ "plan_id": plan_id });
    let mut request: CreateNextPlan = serde_json::from_value(request).expect("a request");
    assert!(request.leave_out.is_empty() && request.carry_tasks);
    desk.remove_of("2026-2027", "2");
    request.leave_out.push(gone);
    desk.create(&request).expect("made");
    assert_eq!(desk.rows_of("2027-2028").len(), 29);
}

#[test]
fn the_preview_shows_the_very_rules_and_days_that_the_plan_will_have() {
    for year_is_there in [false, true] {
        let desk = Desk::new();
        let off = AddDayOff { day: day("2027-11-30"), kind: DayOffKind::Holiday, name: Wording::default() };
        desk.write(|file| calendar::add_day_off(file, &off)).expect("a day off");
        if year_is_there {
            let added = desk.write(|file| {
                let id = calendar::add_school_year(file, &AddSchoolYear { label: "2027-2028".into() })?;
                calendar::school_year(file, &id)
            });
            let term = added.expect("a year").terms.remove(0);
            let edit = EditTerm { id: term.id, starts_on: term.starts_on, ends_on: day("2027-10-15") };
            desk.write(|file| calendar::edit_term(file, &edit)).expect("a term");
        }
        desk.rule_of("2026-2027", "1", Rule::Day { day: day("2026-11-30") });
        desk.rule_of("2026-2027", "2", counted_from(desk.row("1").id));
        desk.rule_of("2026-2027", "3", Rule::Schedule { days: vec![day("2026-10-15"), day("2027-03-08")] });
        let anchor = Anchor::TermEnd { term: 1 };
        desk.rule_of("2026-2027", "5", Rule::After { anchor, days: -3, working: true });
        desk.rule_of("2026-2027", "6", Rule::After { anchor: Anchor::PlanApproved, days: 5, working: false });
        let preview = desk.preview("2026-2027");
        assert_eq!((preview.label.as_str(), preview.plan_exists), ("2027-2028", false));

        desk.continue_plan("2026-2027", &[]).expect("made");
        let rows = desk.rows_of("2027-2028");
        let of_this_year: HashMap<ActivityId, ActivityId> =
            rows.iter().zip(&preview.rows).map(|(row, previewed)| (row.id.clone(), previewed.id.clone())).collect();
        for (row, previewed) in rows.iter().zip(&preview.rows) {
            assert_eq!((&row.number, &row.title), (&previewed.number, &previewed.title));
            let rule = match row.rule.counts_from() {
                Some(id) => counted_from(of_this_year[id].clone()),
                None => row.rule.clone(),
            };
            assert_eq!(rule, previewed.rule);
            assert_eq!(dues(row), previewed.dues, "{}, {year_is_there}", row.number);
        }
        assert_eq!(preview.rows[0].dues, [Some(day("2027-11-29"))], "the school's own day off counts");
        let term = if year_is_there { "2027-10-15" } else { "2027-10-26" };
        assert_eq!(preview.rows[3].dues[0], Some(day(term)));
    }
}

#[test]
fn the_preview_says_how_this_year_ends() {
    let desk = Desk::new();
    desk.mark("1", "single", "2026-09-24").expect("marked");
    desk.mark("4", "term-1", "2026-10-20").expect("marked");
    desk.not_applicable("4", Some("term-2"));
    desk.not_applicable("2", None);
    let rows = desk.preview("2026-2027").rows;
    assert_eq!(rows.len(), 30);
    let ends: Vec<_> = rows.iter().take(4).map(|row| (row.status, row.open)).collect();
    let expected = [(Status::Done, 0), (Status::NotApplicable, 0), (Status::Planned, 1), (Status::InProgress, 2)];
    assert_eq!(ends, expected);
    assert_eq!((rows[0].stage_number, rows[29].stage_number), (1, 5));
}

#[test]
fn a_row_tells_how_the_one_it_continues_ended() {
    let desk = Desk::new();
    assert!(desk.rows_of("2026-2027").iter().all(|row| row.carried.is_none()), "nothing came before");
    desk.mark("4", "term-1", "2026-10-20").expect("marked");
    desk.not_applicable("4", Some("term-2"));
    desk.not_applicable("2", None);
    desk.continue_plan("2026-2027", &[]).expect("made");
    let carried = |number: &str| desk.row_of("2027-2028", number).carried.expect("it continues a row");
    let told = |open, total| Carried { label: "2026-2027".into(), open, total };
    assert_eq!(carried("1"), told(1, 1));
    assert_eq!(carried("2"), told(0, 0), "nothing of it applied");
    assert_eq!(carried("4"), told(2, 3));
    desk.mark("1", "single", "2026-09-24").expect("marked");
    assert_eq!(carried("1"), told(0, 1), "a mark made later counts");
    desk.remove_of("2026-2027", "1");
    assert_eq!(carried("1"), told(0, 1), "the row is told of when it was removed since");
    let choice = crate::plan::ActivityChoice { id: desk.row_of("2027-2028", "4").id };
    let card = desk.school.read(|file| view::activity(file, &desk.who, &choice)).expect("a card");
    let json = serde_json::to_value(&card).expect("JSON");
    assert_eq!(json["carried"], serde_json::json!({ "label": "2026-2027", "open": 2, "total": 3 }));
}

#[test]
fn three_years_follow_each_other() {
    let desk = Desk::new();
    for (label, next) in [("2026-2027", "2027-2028"), ("2027-2028", "2028-2029"), ("2028-2029", "2029-2030")] {
        assert_eq!(desk.preview(label).label, next);
        desk.continue_plan(label, &[]).expect("made");
        let rows = desk.rows_of(next);
        assert_eq!(rows.len(), 30);
        let from: Vec<_> = rows.iter().map(|row| row.carried.as_ref().map(|carried| carried.label.as_str())).collect();
        assert!(from.iter().all(|from| *from == Some(label)), "each continues the year before: {from:?}");
    }
    for _ in 0..3 {
        desk.school.undo(&desk.who, None).expect("undone");
    }
    assert_eq!(desk.school.read(calendar::list_school_years).expect("years").len(), 1);
}
