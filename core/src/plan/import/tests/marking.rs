//! Several marks of one row: each goes to its own deadline, none twice, and all are taken back together.

use super::*;
use crate::plan::import::marking::{MarkStanding, RowMarks, marks_of_rows};
use crate::plan::{PartOfYear, WithdrawMark, withdraw_mark};

/// A row of every term, with marks on days or of terms.
fn quarterly(desk: &Desk, text: &str, marks: &[(Option<&str>, Option<u32>)]) -> ImportedRow {
    let mut new = row("4", &desk.row("4").title);
    new.rule = Rule::Every { period: Period::Term };
    new.source.mark = text.into();
    let mark = |(on, term): &(Option<&str>, Option<u32>)| ImportedMark {
        marked_on: on.map(day),
        part: term.map(|number| PartOfYear { kind: OccurrenceKind::Term, number }),
        document: String::new(),
        note: format!("{on:?} {term:?}"),
        signed_by: None,
    };
    new.marks_read = marks.iter().map(mark).collect();
    new
}

fn marked(desk: &Desk) -> Vec<(String, String)> {
    let marks =
        desk.row("4").occurrences.into_iter().filter_map(|one| Some((one.key, one.mark?.marked_on.to_string())));
    marks.collect()
}

fn shown(desk: &Desk, request: &ImportPlan) -> RowMarks {
    let rows: Vec<&ImportedRow> = request.activities.iter().collect();
    let found = desk.school.read(|file| {
        let year = crate::calendar::school_year(file, &desk.year)?;
        marks_of_rows(file, Language::Kk, &year, &rows)
    });
    found.expect("shown").remove(0)
}

fn standings(desk: &Desk, request: &ImportPlan) -> Vec<(String, MarkStanding)> {
    let marks = shown(desk, request).places.into_iter();
    marks.map(|mark| (mark.occurrence_key.unwrap_or_default(), mark.standing)).collect()
}

#[test]
fn every_mark_of_a_cell_goes_to_its_own_deadline_and_one_undo_takes_all_away() {
    let desk = Desk::new();
    let days = [(Some("2026-09-15"), None), (Some("2026-11-20"), None)];
    let mut request = document(&desk, vec![quarterly(&desk, "15.09.2026, 20.11.2026", &days)]);
    matched(&desk, &mut request);
    let found = shown(&desk, &request);
    let places: Vec<_> = found.places.iter().map(|mark| (mark.part.as_deref(), mark.standing)).collect();
    assert_eq!(places, [(Some("I тоқсан"), MarkStanding::Added), (Some("II тоқсан"), MarkStanding::Added)]);
    assert_eq!((found.unsure.len(), found.without_place.len()), (0, 0));
    assert_eq!(take(&desk, &request).expect("taken").marked, 2);
    let put = [("term-1", "2026-09-15"), ("term-2", "2026-11-20")].map(|(key, day)| (key.to_owned(), day.to_owned()));
    assert_eq!(marked(&desk), put);
    assert_eq!(standings(&desk, &request).iter().map(|one| one.1).collect::<Vec<_>>(), [MarkStanding::Here; 2]);
    assert_eq!(take(&desk, &request).expect("taken again").marked, 0);
    desk.school.undo(&desk.who, None).expect("undone");
    assert!(marked(&desk).is_empty(), "one undo takes all of it back");
}

#[test]
fn a_day_that_a_later_document_adds_is_put_and_the_others_are_not_doubled() {
    let desk = Desk::new();
    // Late for the first term: taken by its day alone it would fill the second one.
    let mut request = document(&desk, vec![quarterly(&desk, "02.11", &[(Some("2026-11-02"), None)])]);
    matched(&desk, &mut request);
    assert_eq!(take(&desk, &request).expect("taken").marked, 1);
    let days = [(Some("2026-11-02"), None), (Some("2026-11-20"), None)];
    request.activities = vec![quarterly(&desk, "02.11, 20.11", &days)];
    matched(&desk, &mut request);
    let expected = [("term-1".to_owned(), MarkStanding::Here), ("term-2".to_owned(), MarkStanding::Added)];
    assert_eq!(standings(&desk, &request), expected);
    assert_eq!(take(&desk, &request).expect("taken").marked, 1);
    assert_eq!(marked(&desk).len(), 2);
}

#[test]
fn a_mark_that_was_withdrawn_stays_so_when_the_cell_says_more() {
    let desk = Desk::new();
    let mut request = document(&desk, vec![quarterly(&desk, "15.09", &[(Some("2026-09-15"), None)])]);
    matched(&desk, &mut request);
    take(&desk, &request).expect("taken");
    let mark_id = desk.row("4").occurrences[0].mark.as_ref().expect("a mark").id.clone();
    desk.write(|file| withdraw_mark(file, &WithdrawMark { mark_id, reason: "қате".into() })).expect("withdrawn");
    let days = [(Some("2026-09-15"), None), (Some("2026-11-20"), None)];
    request.activities = vec![quarterly(&desk, "15.09, 20.11", &days)];
    matched(&desk, &mut request);
    assert_eq!(standings(&desk, &request)[0].1, MarkStanding::SaidBefore);
    take(&desk, &request).expect("taken");
    assert_eq!(marked(&desk).len(), 1);
    request.activities[0].edited = vec![ImportedField::Mark];
    assert_eq!(standings(&desk, &request)[0].1, MarkStanding::Added, "somebody may ask for it on the row itself");
}

#[test]
fn a_mark_of_a_named_term_goes_to_that_term_whatever_its_day() {
    let desk = Desk::new();
    let marks = [(Some("2026-11-20"), Some(1)), (None, Some(2))];
    let mut request = document(&desk, vec![quarterly(&desk, "I – 20.11; II", &marks)]);
    matched(&desk, &mut request);
    assert_eq!(take(&desk, &request).expect("taken").marked, 2);
    let put = [("term-1", "2026-11-20"), ("term-2", "2026-11-23")].map(|(key, day)| (key.to_owned(), day.to_owned()));
    assert_eq!(marked(&desk), put, "a mark without a day is made today");
}

#[test]
fn a_mark_for_which_no_deadline_is_left_is_told_and_not_put() {
    let desk = Desk::new();
    let days = [(Some("2026-09-15"), None), (Some("2026-09-20"), None)];
    let mut request = document(&desk, vec![quarterly(&desk, "15.09, 20.09", &days)]);
    matched(&desk, &mut request);
    assert_eq!(shown(&desk, &request).without_place, ["20.09.2026"]);
    let done = take(&desk, &request).expect("taken");
    assert_eq!((done.marked, done.skipped.len()), (1, 0));
}

#[test]
fn several_days_of_one_deadline_are_one_mark_on_the_last_that_says_them_all() {
    let desk = Desk::new();
    let days = [(Some("2026-09-15"), None), (Some("2026-09-20"), None)];
    let mut one = quarterly(&desk, "15.09, 20.09", &days);
    one.rule = Rule::Month { month: 9 };
    let mut request = document(&desk, vec![one]);
    matched(&desk, &mut request);
    assert_eq!(shown(&desk, &request).without_place, Vec::<String>::new());
    assert_eq!(take(&desk, &request).expect("taken").marked, 1);
    let mark = desk.row("4").occurrences[0].mark.clone().expect("a mark");
    assert_eq!(mark.marked_on, day("2026-09-20"));
    assert!(mark.note.contains("2026-09-15") && mark.note.contains("2026-09-20"), "nothing of the cell is lost");
}

#[test]
fn a_mark_that_could_not_be_put_is_tried_again_and_signed_by_who_takes_the_document() {
    let desk = Desk::new();
    let mut row = quarterly(&desk, "15.09.2026", &[(Some("2026-09-15"), None)]);
    row.responsible_parties = vec![Party::Text { text: "психолог".into() }];
    row.source.responsible = "психолог".into();
    let mut request = document(&desk, vec![row]);
    matched(&desk, &mut request);
    let done = take(&desk, &request).expect("taken");
    assert_eq!((done.marked, done.skipped.len()), (0, 1), "nobody could have signed it");
    assert_eq!(standings(&desk, &request)[0].1, MarkStanding::Added, "and it is not taken for old news");

    let identity = crate::session::Identity {
        account: "a".into(),
        login: "chair".into(),
        person_id: desk.chair.clone(),
        name: "Сейітова Г. Б.".into(),
        language: Language::Kk,
        theme: crate::session::Theme::System,
    };
    let chair = Session::of_account(identity, vec![Role::Chair]);
    assert_eq!(take_as(&desk, &chair, &request).expect("taken").marked, 1);
    assert_eq!(marked(&desk).len(), 1);
}

#[test]
fn a_part_of_the_year_alone_does_not_mark_the_whole_year() {
    let desk = Desk::new();
    let mut one = quarterly(&desk, "I тоқсан – орындалды", &[(None, Some(1))]);
    one.rule = Rule::AllYear;
    let mut request = document(&desk, vec![one]);
    matched(&desk, &mut request);
    assert_eq!(shown(&desk, &request).without_place.len(), 1);
    assert_eq!(take(&desk, &request).expect("taken").marked, 0);
}
