mod undo_of_anything;

use super::*;
use crate::clock::Day;
use crate::error::{Error, Rejection, Result};
use crate::people::{self, AddPerson, ListPeople};
use crate::school::School;
use crate::session::Session;
use crate::words::Language;

fn who() -> Session {
    Session::founding(Language::Kk)
}

fn person(surname: &str) -> AddPerson {
    AddPerson { surname: surname.into(), given_name: "Айгүл".into(), ..AddPerson::default() }
}

fn names(school: &School) -> Vec<String> {
    school
        .read(|file| people::list_people(file, Language::Kk, &ListPeople::default()))
        .expect("people")
        .into_iter()
        .map(|person| person.surname)
        .collect()
}

fn add(school: &School, surname: &str) -> crate::ids::PersonId {
    school
        .transact(&who(), Operation("add_person"), |file| people::add_person(file, &person(surname)))
        .expect("added")
        .value
}

fn chain(school: &School) -> ChainState {
    school.read(verify_chain).expect("a chain")
}

#[test]
fn undo_and_redo_take_whole_operations_back_and_forth() {
    let school = School::for_tests();
    add(&school, "Ахметова");
    school
        .transact(&who(), Operation("import"), |file| {
            people::add_person(file, &person("Болатов"))?;
            people::add_person(file, &person("Ғалымов"))
        })
        .expect("two at once");

    school.undo(&who(), None).expect("undone");
    assert_eq!(names(&school), ["Ахметова"], "both rows of the operation went together");
    school.undo(&who(), None).expect("undone");
    assert!(names(&school).is_empty());
    school.redo(&who()).expect("redone");
    school.redo(&who()).expect("redone");
    assert_eq!(names(&school), ["Ахметова", "Болатов", "Ғалымов"]);
    assert!(matches!(school.redo(&who()), Err(Error::Rejected(Rejection::UndoNothing))));
    assert!(chain(&school).intact, "undo and redo are recorded like everything else");
}

#[test]
fn a_new_step_after_undo_leaves_nothing_to_redo() {
    let school = School::for_tests();
    add(&school, "Ахметова");
    school.undo(&who(), None).expect("undone");
    add(&school, "Болатов");
    assert!(matches!(school.redo(&who()), Err(Error::Rejected(Rejection::UndoNothing))));
}

#[test]
fn undo_is_blocked_when_the_row_was_changed_since() {
    let school = School::for_tests();
    let id = add(&school, "Ахметова");
    let first = school
        .transact(&who(), Operation("person_leaves"), |file| {
            people::person_leaves(file, &people::PersonLeaves { id: id.clone(), left_on: Day::parse("2026-10-01") })
        })
        .expect("left");
    school
        .transact(&who(), Operation("person_leaves"), |file| {
            people::person_leaves(file, &people::PersonLeaves { id: id.clone(), left_on: Day::parse("2026-11-01") })
        })
        .expect("corrected");
    let step = first.step.expect("recorded").id;
    let refused = school.undo(&who(), Some(&step));
    assert!(matches!(refused, Err(Error::Rejected(Rejection::UndoBlocked { .. }))), "a newer state would be lost");
}

#[test]
fn a_rejected_operation_leaves_no_trace() {
    let school = School::for_tests();
    add(&school, "Ахметова");
    let before = chain(&school);
    let refused: Result<Outcome<()>> = school.transact(&who(), Operation("import"), |file| {
        people::add_person(file, &person("Болатов"))?;
        Err(Rejection::NameExists.into())
    });
    assert!(refused.is_err());
    assert_eq!(chain(&school), before, "not even the operation's name is kept");
    assert_eq!(names(&school), ["Ахметова"]);
}

#[test]
fn an_operation_that_changes_nothing_is_not_a_step() {
    let school = School::for_tests();
    let before = chain(&school).operations;
    let outcome = school.transact(&who(), Operation("edit_person"), |_| Ok(())).expect("done");
    assert!(outcome.step.is_none() && outcome.changed.is_empty());
    assert_eq!(chain(&school).operations, before);
}

#[test]
fn a_write_outside_an_operation_is_refused_by_the_database() {
    let school = School::for_tests();
    add(&school, "Ахметова");
    let refused = school.read(|file| store::run_script(file.conn(), "UPDATE people SET surname = 'Басқа'"));
    assert!(refused.is_err(), "nothing changes without a record");
    assert_eq!(names(&school), ["Ахметова"]);
}

#[test]
fn tampering_with_the_record_breaks_the_chain_there() {
    for tamper in [
        "UPDATE operations SET account_name = 'Басқа' WHERE seq = 2",
        "UPDATE operations SET happened_at = '2020-01-01T00:00:00Z' WHERE seq = 2",
        "UPDATE row_changes SET after = replace(after, 'Болатов', 'Басқасы') WHERE operation_seq = 2",
        "DELETE FROM row_changes WHERE operation_seq = 2",
        "DELETE FROM row_changes WHERE operation_seq = 2; DELETE FROM operations WHERE seq = 2",
    ] {
        let school = School::for_tests();
        add(&school, "Ахметова");
        add(&school, "Болатов");
        add(&school, "Ғалымов");
        assert!(chain(&school).intact);
        school.read(|file| store::run_script(file.conn(), tamper)).expect("tampered");
        let state = chain(&school);
        assert!(!state.intact, "{tamper} goes unnoticed");
        assert!(state.first_broken.is_some_and(|seq| seq == 2 || seq == 3), "{tamper}: {state:?}");
    }
}

#[test]
fn erasing_the_content_of_a_change_keeps_the_chain() {
    let school = School::for_tests();
    add(&school, "Ахметова");
    let erase = "UPDATE row_changes SET before = NULL, after = NULL, salt = NULL";
    school.read(|file| store::run_script(file.conn(), erase)).expect("erased");
    assert!(chain(&school).intact, "the chain hashes hashes, so a person can be forgotten");
}

#[test]
fn history_tells_what_changed_in_a_record() {
    let school = School::for_tests();
    let id = add(&school, "Ахметова");
    school
        .transact(&who(), Operation("edit_person"), |file| {
            people::edit_person(
                file,
                &people::EditPerson {
                    id: id.clone(),
                    surname: "Ахметова".into(),
                    given_name: "Айгүл".into(),
                    patronymic: String::new(),
                    post: "мұғалім".into(),
                    phone: String::new(),
                    email: String::new(),
                },
            )
        })
        .expect("edited");
    let entries = school.read(|file| history(file, id.as_str(), &|_, _, _| None)).expect("history");
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0].name, "edit_person", "newest first");
    let changed =
        FieldChange { field: "post".into(), before: None, after: Some("мұғалім".into()), worded: false };
    assert_eq!(entries[0].fields, [changed], "only what changed is told");
}
