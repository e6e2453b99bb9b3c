mod marking;
mod matching;

use std::sync::Arc;

use super::*;
use crate::changes::Operation;
use crate::deadlines::{Period, Status};
use crate::error::Result;
use crate::plan::tests::{Desk, day, rejection};
use crate::plan::{ActivityField, ActivityRow, EditActivity, PlanView, ShowPlan, edit_activity, show_plan};
use crate::roles::Role;
use crate::session::Session;
use crate::text::Wording;

fn row(number: &str, title: &str) -> ImportedRow {
    ImportedRow {
        stage: 1,
        number: number.into(),
        title: title.into(),
        language: Language::Kk,
        responsible_parties: vec![Party::Role { role: Role::Chair }],
        participant_parties: Vec::new(),
        rule: Rule::Month { month: 10 },
        result: "Хаттама".into(),
        translation: None,
        marks_read: Vec::new(),
        source: RowSource {
            stage: Some(1),
            number: number.into(),
            title: title.into(),
            responsible: "Төраға".into(),
            deadline: "Қазан".into(),
            result: "Хаттама".into(),
            ..RowSource::default()
        },
        same_as: None,
        unchanged: Vec::new(),
        edited: Vec::new(),
    }
}

fn document(desk: &Desk, rows: Vec<ImportedRow>) -> ImportPlan {
    ImportPlan {
        school_year_id: desk.year.clone(),
        file: "жоспар.docx".into(),
        language: Language::Kk,
        head: ImportedHead::default(),
        stages: Vec::new(),
        activities: rows,
        approve: false,
    }
}

fn take(desk: &Desk, request: &ImportPlan) -> Result<ImportedPlan> {
    take_as(desk, &desk.who, request)
}

fn take_as(desk: &Desk, who: &Session, request: &ImportPlan) -> Result<ImportedPlan> {
    desk.school.transact(who, Operation("import_plan"), |file| import_plan(file, request)).map(|done| done.value)
}

/// Finds what the rows are, as the preview does.
fn matched(desk: &Desk, request: &mut ImportPlan) -> Vec<Vec<ImportedField>> {
    let plan = desk.show(|_| {}).plan.expect("a plan").id;
    let mut rows: Vec<&mut ImportedRow> = request.activities.iter_mut().collect();
    let found = desk.school.read(|file| match_rows(file, Language::Kk, &plan, &mut rows)).expect("matched");
    found.changes.into_iter().map(|changes| changes.into_iter().map(|change| change.field).collect()).collect()
}

fn with_mark(mut row: ImportedRow, on: Option<&str>) -> ImportedRow {
    row.source.mark = "орындалды".into();
    row.marks_read = vec![ImportedMark {
        marked_on: on.map(day),
        part: None,
        document: "№ 5 хаттама".into(),
        note: "орындалды".into(),
        signed_by: None,
    }];
    row
}

/// A desk with a school year after this one, which has no plan.
fn empty_year() -> (Desk, SchoolYearId) {
    let desk = Desk::new();
    let next = crate::calendar::AddSchoolYear { label: "2027-2028".into() };
    let year = desk.write(|file| crate::calendar::add_school_year(file, &next)).expect("a year");
    (desk, year)
}

fn plan_of(desk: &Desk, year: &SchoolYearId) -> PlanView {
    desk.school.read(|file| show_plan(file, &desk.who, &ShowPlan::whole(year.clone()))).expect("a plan")
}

fn rows_of(view: &PlanView) -> Vec<ActivityRow> {
    view.stages.iter().flat_map(|stage| &stage.activities).map(|row| Arc::unwrap_or_clone(Arc::clone(row))).collect()
}

#[test]
fn an_empty_year_gets_the_documents_stages_and_rows_in_their_order() {
    let (desk, year) = empty_year();
    let mut request = document(&desk, vec![row("1", "Сауалнама"), row("", "Стенд"), row("3", "Бұйрық")]);
    request.school_year_id = year.clone();
    request.activities[2].stage = 2;
    let stage = |number, title: &str| ImportedStage { number, title: title.into() };
    request.stages = vec![stage(1, "Дайындық"), stage(2, "")];
    request.head.title = "ЖИ енгізу жоспары".into();
    request.head.topic = "ЖИ және адалдық".into();
    request.head.objectives = vec!["Үйрету".into(), "Бағалау".into()];
    request.head.expected_results = vec!["Педагогтер біледі".into(), "Тәртіп бар".into()];
    let done = take(&desk, &request).expect("taken");
    assert_eq!((done.added, done.updated, done.skipped.len()), (3, 0, 0));
    let view = plan_of(&desk, &year);
    let head = view.plan.clone().expect("a plan");
    assert_eq!((head.title.kk.as_str(), head.objectives.kk.as_str()), ("ЖИ енгізу жоспары", "Үйрету\nБағалау"));
    let results = (head.topic.kk.as_str(), head.expected_results.kk.as_str());
    assert_eq!(results, ("ЖИ және адалдық", "Педагогтер біледі\nТәртіп бар"));
    assert_eq!(head.template, None);
    let stages: Vec<_> = view.stages.iter().map(|stage| (stage.number, stage.activities.len())).collect();
    assert_eq!(stages, [(1, 2), (2, 1)]);
    assert_eq!(view.stages[0].title, "Дайындық");
    assert!(!view.stages[1].title.is_empty(), "a stage that is only numbered is called as usual");
    let numbers: Vec<_> = rows_of(&view).iter().map(|row| row.number.clone()).collect();
    assert_eq!(numbers, ["1", "", "3"], "a missing number stays missing");

    desk.school.undo(&desk.who, None).expect("undone");
    assert!(plan_of(&desk, &year).plan.is_none(), "one undo takes all of it back");
}

#[test]
fn what_somebody_wrote_above_the_table_stays_until_the_document_says_something_new() {
    let (desk, year) = empty_year();
    let mut request = document(&desk, vec![row("1", "Сауалнама")]);
    request.school_year_id = year.clone();
    request.head.topic = "ЖИ және адалдық".into();
    request.head.expected_results = vec!["Педагогтер біледі".into()];
    take(&desk, &request).expect("taken");
    let head = || plan_of(&desk, &year).plan.expect("a plan");
    let own = crate::plan::EditPlan {
        plan_id: head().id,
        title: head().title,
        purpose: head().purpose,
        topic: Some(Wording {
            kk: "Біздің тақырып".into(), ru: "Наша тема".into(), en: String::new()
        }),
        objectives: None,
        expected_results: Some(Wording::only(Language::Kk, "Біздің нәтиже")),
    };
    desk.write(|file| crate::plan::edit_plan(file, &own)).expect("edited");
    take(&desk, &request).expect("taken again");
    assert_eq!((head().topic.kk, head().expected_results.kk), ("Біздің тақырып".into(), "Біздің нәтиже".into()));
    request.head.expected_results.push("Тәртіп бар".into());
    take(&desk, &request).expect("a newer document");
    assert_eq!(head().expected_results.kk, "Педагогтер біледі\nТәртіп бар");
    assert_eq!(
        (head().topic.kk, head().topic.ru),
        ("Біздің тақырып".into(), "Наша тема".into()),
        "it said nothing new"
    );
    desk.school.undo(&desk.who, None).expect("undone");
    assert_eq!(head().expected_results.kk, "Біздің нәтиже", "one undo takes the document back");
}

#[test]
fn a_document_without_stages_goes_under_the_first_of_the_usual_ones() {
    let (desk, year) = empty_year();
    let mut request = document(&desk, vec![row("1", "Сауалнама")]);
    request.school_year_id = year.clone();
    take(&desk, &request).expect("taken");
    let view = plan_of(&desk, &year);
    assert_eq!((view.stages.len(), view.stages[0].activities.len()), (5, 1));
}

#[test]
fn rows_are_known_by_their_number_and_else_by_their_title() {
    let desk = Desk::new();
    let (first, second) = (desk.row("1"), desk.row("2"));
    let mut request = document(
        &desk,
        vec![row("1", &first.title), row("77", &second.title), row("3", "Мүлдем басқа шаруа"), row("78", "Жаңа іс")],
    );
    let changes = matched(&desk, &mut request);
    let same: Vec<_> = request.activities.iter().map(|row| row.same_as.clone()).collect();
    assert_eq!(same[0], Some(first.id));
    assert_eq!(same[1], Some(second.id), "by its title");
    assert_eq!((&same[2], &same[3]), (&None, &None), "a number alone does not make another activity the same");
    assert!(changes[1].contains(&ImportedField::Number) && changes[0].contains(&ImportedField::Deadline));
}

#[test]
fn taking_a_document_again_changes_nothing() {
    let desk = Desk::new();
    let titles = [desk.row("1").title, desk.row("5").title];
    let mut request = document(&desk, vec![with_mark(row("1", &titles[0]), Some("2026-10-12")), row("5", &titles[1])]);
    matched(&desk, &mut request);
    let done = take(&desk, &request).expect("taken");
    assert_eq!((done.added, done.updated, done.marked), (0, 2, 1));
    let before = rows_of(&desk.show(|_| {}));
    assert_eq!(before.len(), 30, "what the document does not have stays");
    request.activities.iter_mut().for_each(|row| row.same_as = None);
    assert!(matched(&desk, &mut request).iter().all(Vec::is_empty));
    let done = take(&desk, &request).expect("taken");
    assert_eq!((done.added, done.updated, done.unchanged, done.marked), (0, 0, 2, 0));
    let told = |rows: &[ActivityRow]| -> Vec<String> { rows.iter().map(|row| format!("{row:?}")).collect() };
    assert_eq!(told(&before), told(&rows_of(&desk.show(|_| {}))));
}

#[test]
fn a_persons_edit_stays_where_the_document_says_nothing_new() {
    let desk = Desk::new();
    let title = desk.row("1").title;
    let mut request = document(&desk, vec![row("1", &title)]);
    matched(&desk, &mut request);
    take(&desk, &request).expect("taken");
    let id = desk.row("1").id;
    let edit = EditActivity {
        id: id.clone(),
        field: ActivityField::ExpectedDocument,
        language: Language::Kk,
        text: "Талдау анықтамасы".into(),
    };
    desk.write(|file| edit_activity(file, &edit)).expect("edited");

    // The deadline is new, the document of the result is as before.
    request.activities[0].rule = Rule::Every { period: Period::Term };
    request.activities[0].source.deadline = "тоқсан сайын".into();
    let changes = matched(&desk, &mut request);
    assert_eq!(changes, [vec![ImportedField::Deadline]]);
    take(&desk, &request).expect("taken");
    let now = desk.row("1");
    assert_eq!((now.id, now.expected_document.as_str()), (id, "Талдау анықтамасы"));
    assert_eq!(now.rule, Rule::Every { period: Period::Term });

    // What somebody changed in the preview counts all the same.
    request.activities[0].edited = vec![ImportedField::Result];
    take(&desk, &request).expect("taken");
    assert_eq!(desk.row("1").expected_document, "Хаттама");
}

#[test]
fn marks_and_their_withdrawal_stay() {
    let desk = Desk::new();
    desk.mark("1", "single", "2026-09-24").expect("marked");
    let title = desk.row("1").title;
    let mut request = document(&desk, vec![with_mark(row("1", &title), Some("2026-10-12"))]);
    matched(&desk, &mut request);
    let done = take(&desk, &request).expect("taken");
    assert_eq!((done.marked, done.skipped.len()), (0, 0));
    let row = desk.row("1");
    let mark = row.occurrences[0].mark.as_ref().expect("a mark");
    assert_eq!((mark.marked_on, mark.document.as_str()), (day("2026-09-24"), "№ 3 хаттама"));

    let withdrawn = crate::plan::WithdrawMark { mark_id: mark.id.clone(), reason: "қате".into() };
    desk.write(|file| crate::plan::withdraw_mark(file, &withdrawn)).expect("withdrawn");
    take(&desk, &request).expect("taken");
    assert_ne!(desk.row("1").status, Status::Done, "the document says of the mark what it said before");
}

#[test]
fn a_mark_goes_to_the_occurrence_of_its_day_and_without_a_day_to_today() {
    let desk = Desk::new();
    let mut every_term = with_mark(row("4", &desk.row("4").title), Some("2026-10-12"));
    every_term.rule = Rule::Every { period: Period::Term };
    let mut request = document(&desk, vec![every_term, with_mark(row("2", &desk.row("2").title), None)]);
    matched(&desk, &mut request);
    assert_eq!(take(&desk, &request).expect("taken").marked, 2);
    let keys: Vec<_> =
        desk.row("4").occurrences.into_iter().filter(|one| one.mark.is_some()).map(|one| one.key).collect();
    assert_eq!(keys, ["term-1"]);
    assert_eq!(desk.row("2").occurrences[0].mark.as_ref().expect("a mark").marked_on, day("2026-11-23"));
}

#[test]
fn a_mark_made_just_after_a_deadline_goes_to_that_deadline() {
    let desk = Desk::new();
    let mut late = with_mark(row("4", &desk.row("4").title), Some("2026-11-02"));
    late.rule = Rule::Every { period: Period::Term };
    let mut request = document(&desk, vec![late]);
    let marked = || -> Vec<String> {
        desk.row("4").occurrences.into_iter().filter(|one| one.mark.is_some()).map(|one| one.key).collect()
    };
    matched(&desk, &mut request);
    assert_eq!(take(&desk, &request).expect("taken").marked, 1);
    assert_eq!(marked(), ["term-1"]);

    // A further mark of a later document fills the next one.
    let next = request.activities[0].marks_read.first_mut().expect("a mark");
    next.marked_on = Some(day("2026-11-20"));
    request.activities[0].source.mark = "орындалды 20.11".into();
    matched(&desk, &mut request);
    assert_eq!(take(&desk, &request).expect("taken").marked, 1);
    assert_eq!(marked(), ["term-1", "term-2"]);
}

#[test]
fn a_row_that_the_plan_cannot_take_is_told_and_the_others_are_taken() {
    let desk = Desk::new();
    let mut july = row("91", "Шілдедегі іс");
    july.rule = Rule::Month { month: 7 };
    let request = document(
        &desk,
        vec![july, row("92", ""), row("93", "Дұрыс жол"), with_mark(row("94", "Болашақ"), Some("2027-02-01"))],
    );
    let done = take(&desk, &request).expect("taken");
    assert_eq!(done.added, 2);
    let skipped: Vec<_> = done.skipped.iter().map(|one| (one.number.as_str(), one.is_mark, &one.rejection)).collect();
    assert_eq!(
        skipped,
        [
            ("91", false, &Rejection::RuleInvalid),
            ("92", false, &Rejection::FieldMissing { field: "title" }),
            ("94", true, &Rejection::DayInFuture { field: "marked_on" }),
        ]
    );
    assert_eq!(rows_of(&desk.show(|_| {})).len(), 32);
}

#[test]
fn a_new_row_stands_after_the_documents_row_before_it() {
    let desk = Desk::new();
    let mut request = document(
        &desk,
        vec![row("2", &desk.row("2").title), row("2а", "Қосымша стенд"), row("3", &desk.row("3").title)],
    );
    matched(&desk, &mut request);
    take(&desk, &request).expect("taken");
    let numbers: Vec<_> = rows_of(&desk.show(|_| {})).into_iter().take(4).map(|row| row.number).collect();
    assert_eq!(numbers, ["1", "2", "2а", "3"]);
}

#[test]
fn the_approval_of_a_document_needs_the_right_to_approve() {
    let desk = Desk::new();
    let mut request = document(&desk, vec![row("1", &desk.row("1").title)]);
    matched(&desk, &mut request);
    request.approve = true;
    request.head.approval = Some(ImportedApproval {
        approved_on: Some(day("2026-09-01")),
        order_no: "45".into(),
        ..ImportedApproval::default()
    });
    let identity = crate::session::Identity {
        account: "a".into(),
        login: "chair".into(),
        person_id: desk.chair.clone(),
        name: "Сейітова Г. Б.".into(),
        language: Language::Kk,
        theme: crate::session::Theme::System,
    };
    let chair = Session::of_account(identity, vec![Role::Chair]);
    let refused = rejection(take_as(&desk, &chair, &request));
    assert_eq!(refused, Rejection::NotAllowed { right: crate::roles::Right::PlanApprove });
    assert_eq!(desk.row("1").rule, Rule::Month { month: 9 }, "a rejected operation leaves no trace");
    take(&desk, &request).expect("taken");
    let head = desk.show(|_| {}).plan.expect("a plan");
    assert_eq!(
        (head.approved_on, head.approved_order.as_str(), head.baselines.len()),
        (Some(day("2026-09-01")), "45", 1)
    );
}

#[test]
fn a_card_shows_the_documents_own_words() {
    let desk = Desk::new();
    let request = document(&desk, vec![row("99", "Жаңа іс-шара")]);
    take(&desk, &request).expect("taken");
    let choice = crate::plan::ActivityChoice { id: desk.row("99").id };
    let card = desk.school.read(|file| crate::plan::activity(file, &desk.who, &choice)).expect("a card");
    assert_eq!(card.source.expect("words").deadline, "Қазан");
    assert_eq!(rejection(take(&desk, &document(&desk, Vec::new()))), Rejection::DocumentWithoutPlan);
}
