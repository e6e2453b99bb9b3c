use std::sync::Arc;

use super::*;
use crate::calendar::{self, AddSchoolYear};
use crate::changes::Operation;
use crate::clock::{Day, Instant};
use crate::deadlines::{Period, Rule, Status};
use crate::error::{Error, Rejection, Result};
use crate::ids::{PersonId, SchoolYearId};
use crate::people::{self, AddPerson, GiveRole};
use crate::profile::{self, SchoolProfile};
use crate::roles::Role;
use crate::school::School;
use crate::session::Session;
use crate::store::Writer;
use crate::words::Language;

/// A school with a plan from the template, a chair, and a clock that stands at 2026-11-23.
pub(super) struct Desk {
    pub school: School,
    pub who: Session,
    pub year: SchoolYearId,
    pub chair: PersonId,
}

pub(super) fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

impl Desk {
    pub(super) fn new() -> Self {
        let school = School::for_tests();
        let who = Session::founding(Language::Kk);
        let (year, chair) = school
            .transact(&who, Operation("create_school"), |file| {
                profile::insert_profile(file, &SchoolProfile::for_tests())?;
                let year = calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() })?;
                let chair = people::add_person(
                    file,
                    &AddPerson {
                        surname: "Сейітова".into(),
                        given_name: "Гүлмира".into(),
                        patronymic: "Болатқызы".into(),
                        post: crate::text::Wording::kazakh("директордың орынбасары"),
                        ..AddPerson::default()
                    },
                )?;
                let from_on = day("2026-09-01");
                let order_no = String::new();
                people::give_role(file, &GiveRole { person_id: chair.clone(), role: Role::Chair, from_on, order_no })?;
                create_plan(file, &CreatePlan { school_year_id: year.clone(), from_template: true })?;
                Ok((year, chair))
            })
            .expect("a school")
            .value;
        Self { school, who, year, chair }
    }

    pub(super) fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        self.school.transact(&self.who, Operation("import"), work).map(|outcome| outcome.value)
    }

    pub(super) fn show(&self, change: impl FnOnce(&mut ShowPlan)) -> PlanView {
        let mut request = ShowPlan::whole(self.year.clone());
        change(&mut request);
        self.school.read(|file| show_plan(file, &self.who, &request)).expect("a plan")
    }

    pub(super) fn row(&self, number: &str) -> ActivityRow {
        let view = self.show(|_| {});
        view.stages
            .into_iter()
            .flat_map(|stage| stage.activities)
            .find(|row| row.number == number)
            .map(Arc::unwrap_or_clone)
            .expect("a row with that number")
    }

    pub(super) fn mark(&self, number: &str, key: &str, on: &str) -> Result<crate::ids::MarkId> {
        let activity_id = self.row(number).id;
        self.write(|file| {
            mark_done(
                file,
                &MarkDone {
                    activity_id,
                    occurrence_key: key.into(),
                    marked_on: day(on),
                    note: String::new(),
                    document: "№ 3 хаттама".into(),
                    signed_by: self.chair.clone(),
                },
            )
        })
    }
}

pub(super) fn rejection<T: std::fmt::Debug>(result: Result<T>) -> Rejection {
    match result {
        Err(Error::Rejected(rejection)) => rejection,
        other => panic!("expected a rejection, got {other:?}"),
    }
}

#[test]
fn the_template_makes_a_plan_of_five_stages_and_thirty_rows() {
    let view = Desk::new().show(|_| {});
    let sizes: Vec<usize> = view.stages.iter().map(|stage| stage.activities.len()).collect();
    assert_eq!(sizes, [6, 4, 6, 9, 5]);
    assert_eq!(view.counts.total, 30);
    assert_eq!(view.counts.done, 0);
}

#[test]
fn overdue_is_derived_from_the_day_and_the_mark() {
    let desk = Desk::new();
    assert_eq!(desk.row("1").status, Status::Overdue, "September has passed");
    assert_eq!(desk.row("3").status, Status::Planned, "December has not");
    desk.mark("1", "single", "2026-09-24").expect("marked");
    let row = desk.row("1");
    assert_eq!(row.status, Status::Done);
    assert_eq!(row.document.as_deref(), Some("№ 3 хаттама"));

    desk.school.clock().turn_to(Instant::parse("2027-01-11T04:00:00Z").expect("a moment"));
    assert_eq!(desk.row("3").status, Status::Overdue, "nobody stored it: the day passed");
}

#[test]
fn every_term_has_a_mark_of_its_own() {
    let desk = Desk::new();
    let row = desk.row("4");
    let keys: Vec<&str> = row.occurrences.iter().map(|occurrence| occurrence.key.as_str()).collect();
    assert_eq!(keys, ["term-1", "term-2", "term-3", "term-4"]);
    assert_eq!(row.status, Status::Overdue, "the first term ended in October");
    desk.mark("4", "term-1", "2026-10-20").expect("marked");
    let row = desk.row("4");
    assert_eq!(row.status, Status::InProgress);
    assert_eq!(row.due_on, row.occurrences[1].due_on, "the next day due is shown");
}

#[test]
fn a_mark_is_rejected_twice_in_the_future_and_for_an_unknown_occurrence() {
    let desk = Desk::new();
    desk.mark("1", "single", "2026-09-24").expect("marked");
    assert_eq!(rejection(desk.mark("1", "single", "2026-09-25")), Rejection::MarkExists);
    assert_eq!(rejection(desk.mark("2", "single", "2026-11-24")), Rejection::DayInFuture { field: "marked_on" });
    assert_eq!(rejection(desk.mark("2", "term-1", "2026-10-01")), Rejection::OccurrenceUnknown);
    assert!(matches!(rejection(desk.mark("2", "single", "2020-10-01")), Rejection::DayOutsideYear { .. }));
}

#[test]
fn withdrawing_needs_a_reason_and_lets_progress_fall_back() {
    let desk = Desk::new();
    let mark_id = desk.mark("1", "single", "2026-09-24").expect("marked");
    let withdraw = |reason: &str| {
        let request = WithdrawMark { mark_id: mark_id.clone(), reason: reason.into() };
        desk.write(|file| withdraw_mark(file, &request))
    };
    assert_eq!(rejection(withdraw("  ")), Rejection::ReasonMissing);
    assert_eq!(desk.show(|_| {}).stages[0].done, 1);
    withdraw("құжат қате тіркелген").expect("withdrawn");
    assert_eq!(desk.show(|_| {}).stages[0].done, 0, "the stage falls back");
    assert_eq!(rejection(withdraw("тағы да")), Rejection::MarkWithdrawn);
    let choice = ActivityChoice { id: desk.row("1").id };
    let card = desk.school.read(|file| activity(file, &desk.who, &choice)).expect("a card");
    assert_eq!(card.marks.len(), 1, "the withdrawn mark stays readable");
    assert_eq!(card.marks[0].withdrawn_reason.as_deref(), Some("құжат қате тіркелген"));
    desk.mark("1", "single", "2026-10-02").expect("and it can be marked again");
}

#[test]
fn the_signers_name_and_post_are_frozen() {
    let desk = Desk::new();
    desk.mark("1", "single", "2026-09-24").expect("marked");
    desk.write(|file| {
        people::edit_person(
            file,
            &people::EditPerson {
                id: desk.chair.clone(),
                surname: "Қасымова".into(),
                given_name: "Гүлмира".into(),
                patronymic: "Болатқызы".into(),
                post: crate::text::Wording::kazakh("директор"),
                phone: String::new(),
                email: String::new(),
            },
        )
    })
    .expect("renamed");
    let mark = desk.row("1").occurrences[0].mark.clone().expect("a mark");
    assert_eq!(mark.signed_by, "Сейітова Г. Б.");
    assert_eq!(mark.signed_post.kk, "директордың орынбасары");
}

#[test]
fn the_text_filter_forgives_kazakh_letters_and_finds_people() {
    let desk = Desk::new();
    let shown = |text: &str| desk.show(|request| request.text = text.into()).shown;
    let by_kazakh = shown("қызметкерлер");
    assert!(by_kazakh > 0 && by_kazakh < 30, "{by_kazakh} rows");
    assert_eq!(shown("кызметкерлер"), by_kazakh, "look-alikes find the same rows");
    assert!(shown("сейитова") > 0, "a role is found by who holds it");
    assert_eq!(shown("жоқсөз"), 0);
    assert_eq!(desk.show(|request| request.text = "жоқсөз".into()).counts.total, 30, "meters count all rows");
}

#[test]
fn filters_by_status_stage_and_person_let_through_only_what_fits() {
    let desk = Desk::new();
    let overdue = desk.show(|request| request.statuses = vec![Status::Overdue]);
    assert!(overdue.shown > 0);
    assert!(overdue.stages.iter().flat_map(|stage| &stage.activities).all(|row| row.status == Status::Overdue));
    let stage = desk.show(|_| {}).stages[2].id.clone();
    assert_eq!(desk.show(|request| request.stage_ids = vec![stage]).shown, 6);
    let mine = desk.show(|request| request.person_id = Some(desk.chair.clone()));
    assert!(mine.shown > 0 && mine.shown < 30, "the chair answers for some rows, not for all");
}

#[test]
fn every_cell_can_be_edited_and_undone() {
    let desk = Desk::new();
    let before = desk.row("2");
    let edit = |field, text: &str| {
        let request = EditActivity { id: before.id.clone(), field, language: Language::Kk, text: text.into() };
        desk.write(|file| edit_activity(file, &request))
    };
    edit(ActivityField::Title, "Ақпараттық стенд").expect("a title");
    edit(ActivityField::ExpectedDocument, "Фото").expect("a document");
    edit(ActivityField::Number, "2а").expect("a number");
    let rule = Rule::Window { from_month: 10, to_month: 11 };
    desk.write(|file| set_rule(file, &SetRule { activity_id: before.id.clone(), rule: rule.clone() })).expect("a rule");
    let parties = vec![Party::Person { person_id: desk.chair.clone() }, Party::Text { text: "ата-аналар".into() }];
    let request = SetParties { activity_id: before.id.clone(), duty: Duty::CoExecutor, parties };
    desk.write(|file| set_parties(file, &request)).expect("parties");

    let after = desk.row("2а");
    assert_eq!((after.title.as_str(), after.expected_document.as_str()), ("Ақпараттық стенд", "Фото"));
    assert_eq!(after.rule, rule);
    assert_eq!(after.due_on, Some(day("2026-11-30")));
    let labels: Vec<&str> = after.co_executors.iter().map(|party| party.label.as_str()).collect();
    assert_eq!(labels, ["Сейітова Г. Б.", "ата-аналар"]);

    for _ in 0..5 {
        desk.school.undo(&desk.who, None).expect("undone");
    }
    let undone = desk.row("2");
    assert_eq!(undone.title, before.title);
    assert_eq!(undone.rule, before.rule);
    assert_eq!(undone.co_executors.len(), before.co_executors.len());
}

#[test]
fn an_empty_title_nobody_responsible_and_an_impossible_rule_are_rejected() {
    let desk = Desk::new();
    let id = desk.row("2").id;
    let title = EditActivity {
        id: id.clone(),
        field: ActivityField::Number,
        language: Language::Kk,
        text: "12345678901".into(),
    };
    let too_long = desk.write(|file| edit_activity(file, &title));
    assert_eq!(rejection(too_long), Rejection::FieldTooLong { field: "number", limit: 10 });
    let nobody = SetParties { activity_id: id.clone(), duty: Duty::Responsible, parties: Vec::new() };
    assert_eq!(rejection(desk.write(|file| set_parties(file, &nobody))), Rejection::ResponsibleMissing);
    let never = SetRule { activity_id: id, rule: Rule::Month { month: 13 } };
    assert_eq!(rejection(desk.write(|file| set_rule(file, &never))), Rejection::RuleInvalid);
}

#[test]
fn an_activity_is_added_at_the_end_of_its_stage_and_removed_with_a_reason() {
    let desk = Desk::new();
    let stage_id = desk.show(|_| {}).stages[1].id.clone();
    let rule = Rule::Every { period: Period::Term };
    let request = AddActivity { stage_id, title: "Жаңа іс-шара".into(), rule };
    let id = desk.write(|file| add_activity(file, &request)).expect("added");
    let stage = desk.show(|_| {}).stages.remove(1);
    let last = stage.activities.last().expect("rows");
    assert_eq!((last.id.clone(), last.number.as_str()), (id.clone(), "31"));
    let remove = |reason: &str| {
        let request = RemoveActivity { id: id.clone(), reason: reason.into() };
        desk.write(|file| remove_activity(file, &request))
    };
    assert_eq!(rejection(remove("")), Rejection::ReasonMissing);
    remove("қайталанған").expect("removed");
    assert_eq!(desk.show(|_| {}).counts.total, 30);
    desk.school.undo(&desk.who, None).expect("undone");
    assert_eq!(desk.show(|_| {}).counts.total, 31);
}

#[test]
fn a_second_plan_for_the_same_year_is_rejected() {
    let desk = Desk::new();
    let again = CreatePlan { school_year_id: desk.year.clone(), from_template: true };
    assert_eq!(rejection(desk.write(|file| create_plan(file, &again))), Rejection::PlanExists);
}

#[test]
fn an_extension_keeps_the_first_day_and_needs_a_reason_and_a_later_one() {
    let desk = Desk::new();
    let row = desk.row("5");
    assert_eq!((row.status, row.due_on), (Status::Overdue, Some(day("2026-10-30"))));
    let extend = |due_on: &str, reason: &str| {
        let request = ExtendDeadline {
            activity_id: row.id.clone(),
            occurrence_key: "single".into(),
            due_on: day(due_on),
            reason: reason.into(),
        };
        desk.write(|file| extend_deadline(file, &request))
    };
    assert_eq!(rejection(extend("2026-12-04", " ")), Rejection::ReasonMissing);
    assert_eq!(rejection(extend("2026-10-30", "ерте")), Rejection::DayOrder { field: "due_on" });
    assert!(matches!(rejection(extend("2027-09-10", "кеш")), Rejection::DayOutsideYear { .. }));
    extend("2026-12-04", "құралдар қайта сыналады").expect("extended");
    let row = desk.row("5");
    assert_eq!((row.status, row.due_on), (Status::Soon, Some(day("2026-12-04"))));
    assert_eq!(row.occurrences[0].original_due_on, Some(day("2026-10-30")), "the first day is kept");
    assert_eq!(rejection(extend("2026-12-03", "тағы")), Rejection::DayOrder { field: "due_on" });
    desk.school.undo(&desk.who, None).expect("undone");
    assert_eq!(desk.row("5").status, Status::Overdue);
    desk.mark("5", "single", "2026-11-20").expect("marked");
    assert_eq!(rejection(extend("2026-12-04", "орындалған соң")), Rejection::OccurrenceDone);
}

#[test]
fn what_does_not_apply_leaves_the_meters_and_comes_back() {
    let desk = Desk::new();
    let row = desk.row("4");
    let declare = |key: Option<&str>, reason: &str| {
        let request = DeclareNotApplicable {
            activity_id: row.id.clone(),
            occurrence_key: key.map(str::to_owned),
            reason: reason.into(),
        };
        desk.write(|file| declare_not_applicable(file, &request))
    };
    assert_eq!(rejection(declare(None, "")), Rejection::ReasonMissing);
    assert_eq!(rejection(declare(Some("term-9"), "жоқ")), Rejection::OccurrenceUnknown);
    declare(Some("term-1"), "карантин болды").expect("declared");
    assert_eq!(rejection(declare(Some("term-1"), "тағы")), Rejection::ExemptionExists);
    let skipped = desk.row("4");
    assert_eq!(skipped.occurrences[0].status, Status::NotApplicable);
    assert_eq!(skipped.due_on, skipped.occurrences[1].due_on, "the next term is what is due");
    assert_ne!(skipped.status, Status::Overdue);

    let whole = declare(None, "мектепте жұмыс тобы жоқ").expect("declared");
    assert_eq!(desk.row("4").status, Status::NotApplicable);
    assert_eq!(desk.show(|_| {}).counts.total, 29, "it is not part of the work");
    desk.write(|file| declare_applicable(file, &DeclareApplicable { id: whole })).expect("taken back");
    assert_eq!(desk.show(|_| {}).counts.total, 30);
    desk.mark("1", "single", "2026-09-24").expect("marked");
    let done = DeclareNotApplicable { activity_id: desk.row("1").id, occurrence_key: None, reason: "кеш".into() };
    assert_eq!(rejection(desk.write(|file| declare_not_applicable(file, &done))), Rejection::OccurrenceDone);
}

#[test]
fn rows_move_between_stages_and_are_renumbered_in_their_order() {
    let desk = Desk::new();
    let stages = desk.show(|_| {}).stages;
    let (third, plan_id) = (desk.row("3").id, desk.show(|_| {}).plan.expect("a plan").id);
    let go = |stage: usize, before: Option<&str>| {
        let request = MoveActivity {
            id: third.clone(),
            stage_id: stages[stage].id.clone(),
            before: before.map(|number| desk.row(number).id),
        };
        desk.write(|file| move_activity(file, &request))
    };
    let numbers = |stage: usize| -> Vec<String> {
        desk.show(|_| {}).stages[stage].activities.iter().map(|row| row.number.clone()).collect()
    };
    go(1, Some("9")).expect("moved");
    assert_eq!(numbers(0), ["1", "2", "4", "5", "6"]);
    assert_eq!(numbers(1), ["7", "8", "3", "9", "10"]);
    go(4, None).expect("moved to the end");
    assert_eq!(numbers(4).last().map(String::as_str), Some("3"));
    assert!(go(0, Some("9")).is_err(), "row 9 does not stand in that stage");
    desk.write(|file| renumber_plan(file, &PlanChoice { plan_id })).expect("renumbered");
    let all: Vec<String> = (0..5).flat_map(numbers).collect();
    let expected: Vec<String> = (1..=30).map(|number| number.to_string()).collect();
    assert_eq!(all, expected);
    for _ in 0..3 {
        desk.school.undo(&desk.who, None).expect("undone");
    }
    assert_eq!(numbers(0), ["1", "2", "3", "4", "5", "6"]);
}
