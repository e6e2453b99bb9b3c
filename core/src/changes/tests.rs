mod undo_of_anything;

use super::*;
use crate::clock::Day;
use crate::error::{Error, Rejection, Result};
use crate::people::{self, AddPerson, ListPeople};
use crate::school::School;
use crate::session::Session;
use crate::store::Writer;
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
                    post: crate::text::Wording::kazakh("мұғалім"),
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

/// Runs a statement that no feature would run.
fn tamper(school: &School, sql: &str) {
    school.read(|file| store::run_script(file.conn(), sql)).expect("written");
}

/// Erases a name from what the operations on a person are called, in an operation of its own.
fn erase_subject(school: &School, of: &crate::ids::PersonId, name: &str) -> scrub::Subjects {
    let mut subjects = scrub::Subjects::default();
    let erase = |file: &mut Writer<'_>| {
        people::add_person(file, &person("Ғалымов"))?;
        scrub_subjects(file, of.as_str(), None, |subject| subject.contains(name), &mut subjects)
    };
    school.transact(&who(), Operation("import"), erase).expect("erased");
    subjects
}

#[test]
fn what_an_operation_is_called_can_be_erased_and_nothing_else_stands_in_its_place() {
    let school = School::for_tests();
    let id = add(&school, "Ахметова");
    add(&school, "Болатов");
    let subject = || {
        let mut rows = school.read(|file| list_operations(file, None)).expect("operations").items;
        rows.pop().expect("the first").subject
    };
    assert!(subject().contains("Ахметова"), "there is something to erase");
    assert_eq!(erase_subject(&school, &id, "Болатов").erased.len(), 0, "another record's operations are not looked at");
    let subjects = erase_subject(&school, &id, "Ахметова");
    assert_eq!((subjects.erased.len(), subjects.left.len()), (1, 0));
    assert_eq!(subject(), "…", "people see that something was erased");
    assert!(chain(&school).intact, "the chain covers the hash, which stays");
    tamper(&school, "UPDATE operations SET subject = 'Басқа' WHERE seq = 1");
    assert_eq!(chain(&school).first_broken, Some(1), "nothing is written in its place");
}

#[test]
fn another_subject_or_another_salt_breaks_the_chain() {
    for change in ["subject = 'Басқа'", "subject_salt = 'ab'", "subject_hash = NULL, subject_salt = NULL"] {
        let school = School::for_tests();
        add(&school, "Ахметова");
        assert!(chain(&school).intact);
        tamper(&school, &format!("UPDATE operations SET {change} WHERE seq = 1"));
        assert_eq!(chain(&school).first_broken, Some(1), "{change}");
    }
}

#[test]
fn what_an_older_program_called_an_operation_is_covered_as_it_is_and_stays() {
    let school = School::for_tests();
    let id = add(&school, "Ахметова");
    // As it was recorded when the chain covered the words themselves.
    let old = school
        .read(|file| {
            let operation = store::operation_at(file.conn(), 1)?;
            let mut rows = store::RowHashes::default();
            for change in store::list_row_changes(file.conn(), 1)? {
                rows.add(&change.hash);
            }
            let header = store::Header {
                id: operation.id.as_str(),
                device: &operation.device,
                device_seq: operation.device_seq,
                hlc: operation.hlc,
                account_id: operation.account_id.as_deref().unwrap_or_default(),
                account_name: &operation.account_name,
                name: &operation.name,
                subject: &operation.subject,
                happened_at: &operation.happened_at,
                undoes: "",
                previous_hash: &operation.previous_hash,
            };
            Ok(header.hash(rows))
        })
        .expect("a hash");
    let as_then = format!("subject_salt = NULL, subject_hash = NULL, hash = '{old}'");
    tamper(&school, &format!("UPDATE operations SET {as_then} WHERE seq = 1"));
    assert!(chain(&school).intact, "an older record verifies as before");
    let subjects = erase_subject(&school, &id, "Ахметова");
    assert_eq!((subjects.erased.len(), subjects.left.len()), (0, 1), "what stays is counted");
    let first = school.read(|file| store::operation_at(file.conn(), 1)).expect("the first");
    assert!(first.subject.contains("Ахметова") && first.covered_subject() == Some(first.subject.as_str()));
    assert!(chain(&school).intact);
}
