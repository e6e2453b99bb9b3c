//! Which activity a row of a document is: what was done for one is never shown under another's title.

use super::*;
use crate::plan::ExtendDeadline;
use crate::plan::import::compare::Matched;

/// What the preview says of the rows: the activities they are, and what is doubtful.
fn recognised(desk: &Desk, request: &mut ImportPlan) -> Matched {
    let plan = desk.show(|_| {}).plan.expect("a plan").id;
    let mut rows: Vec<&mut ImportedRow> = request.activities.iter_mut().collect();
    desk.school.read(|file| match_rows(file, Language::Kk, &plan, &mut rows)).expect("matched")
}

fn same_as(desk: &Desk, request: &ImportPlan) -> Vec<Option<String>> {
    let number = |id: &ActivityId| {
        rows_of(&desk.show(|_| {})).into_iter().find(|row| row.id == *id).map(|row| row.number).expect("a row")
    };
    request.activities.iter().map(|row| row.same_as.as_ref().map(number)).collect()
}

#[test]
fn the_same_number_alone_makes_no_activity() {
    let desk = Desk::new();
    desk.mark("2", "single", "2026-09-24").expect("marked");
    let before = desk.row("2");
    let mut request = document(&desk, vec![row("2", "Кітапхана қорын жаңарту"), row("5", "Анкетирование")]);
    let found = recognised(&desk, &mut request);
    assert_eq!(same_as(&desk, &request), [None, None]);
    assert!(found.others[0].as_ref().is_some_and(|other| other.contains(&before.title)), "the preview says so");
    assert_eq!(found.left.len(), 30, "what the document does not have is told");
    assert_eq!(take(&desk, &request).expect("taken").added, 2);
    let after = rows_of(&desk.show(|_| {})).into_iter().find(|row| row.id == before.id).expect("it stays");
    assert_eq!((after.title, after.document), (before.title, before.document));
}

#[test]
fn a_title_is_looked_for_before_a_number() {
    let desk = Desk::new();
    let eighth = desk.row("8").title;
    let mut request = document(&desk, vec![row("7", &eighth), row("8", &desk.row("7").title)]);
    recognised(&desk, &mut request);
    assert_eq!(same_as(&desk, &request), [Some("8".to_owned()), Some("7".to_owned())]);
}

#[test]
fn a_row_is_guessed_to_be_what_has_its_number_and_nearly_its_title_while_nothing_was_done_for_it() {
    let desk = Desk::new();
    let title = desk.row("3").title;
    let words: Vec<&str> = title.split(' ').collect();
    let half = words[..words.len().div_ceil(2)].join(" ");
    let new = format!("{half} 0123456789 0246813579 0369258147 05162738495");
    let mut request = document(&desk, vec![row("3", &new)]);
    let found = recognised(&desk, &mut request);
    assert_eq!(same_as(&desk, &request), [Some("3".to_owned())]);
    assert!(found.guessed[0].as_ref().is_some_and(|now| now.contains(&title)), "and the preview asks");
    desk.mark("3", "single", "2026-09-24").expect("marked");
    let mut request = document(&desk, vec![row("3", &new)]);
    recognised(&desk, &mut request);
    assert_eq!(same_as(&desk, &request), [None], "what was done stays with its own title");
}

#[test]
fn a_deadline_that_would_leave_marks_without_a_place_is_not_taken_unasked() {
    let desk = Desk::new();
    desk.mark("4", "term-1", "2026-10-20").expect("marked");
    let mut monthly = row("4", &desk.row("4").title);
    monthly.rule = Rule::Every { period: Period::Month };
    monthly.source.deadline = "ай сайын".into();
    let mut request = document(&desk, vec![monthly]);
    let found = recognised(&desk, &mut request);
    assert!(!found.changes[0].iter().any(|change| change.field == ImportedField::Deadline));
    assert!(found.kept_deadlines[0].is_some(), "the preview says that the plan's own stays");
    take(&desk, &request).expect("taken");
    let kept = desk.row("4");
    assert_eq!(kept.rule, Rule::Every { period: Period::Term });
    assert!(kept.occurrences.iter().any(|one| one.mark.is_some()), "the mark is seen");

    request.activities[0].edited = vec![ImportedField::Deadline];
    take(&desk, &request).expect("taken");
    assert_eq!(desk.row("4").rule, Rule::Every { period: Period::Month }, "asked for on the row itself it is taken");
}

#[test]
fn a_later_day_holds_a_deadline_too() {
    let desk = Desk::new();
    let activity_id = desk.row("4").id;
    let later = ExtendDeadline {
        activity_id,
        occurrence_key: "term-1".into(),
        due_on: day("2026-11-06"),
        reason: "ауру".into(),
    };
    desk.write(|file| crate::plan::extend_deadline(file, &later)).expect("extended");
    let mut monthly = row("4", &desk.row("4").title);
    monthly.rule = Rule::Every { period: Period::Month };
    let mut request = document(&desk, vec![monthly]);
    assert!(recognised(&desk, &mut request).kept_deadlines[0].is_some());
}
