use proptest::prelude::*;

use super::*;
use crate::calendar::{self, AddSchoolYear};
use crate::clock::Day;
use crate::deadlines::WeekDays;
use crate::error::{Error, Rejection, Result};
use crate::people::{self, AddPerson, ListPeople};
use crate::plan::{self, CreateNextPlan, CreatePlan, ShowPlan};
use crate::profile::{self, SchoolProfile};
use crate::reminders::{self, SetActivityReminders};
use crate::school::School;
use crate::session::Session;
use crate::tasks::{self, GiveTask};
use crate::text::Wording;
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
    let entries = school.read(|file| history(file, id.as_str())).expect("history");
    assert_eq!(entries.len(), 2);
    assert_eq!(entries[0].name, "edit_person", "newest first");
    let changed = FieldChange { field: "post".into(), before: None, after: Some("мұғалім".into()) };
    assert_eq!(entries[0].fields, [changed], "only what changed is told");
}

/// A step that a property test takes.
#[derive(Clone, Debug)]
enum Move {
    Add(u8),
    Rename(u8),
    Leave(u8),
    Role(u8),
    /// A task of a person for a row of the newest plan, and a reminder of that row.
    Task(u8),
    /// The plan after the newest one, without one of its rows.
    NextPlan(u8),
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let one = prop_oneof![
        any::<u8>().prop_map(Move::Add),
        any::<u8>().prop_map(Move::Rename),
        any::<u8>().prop_map(Move::Leave),
        any::<u8>().prop_map(Move::Role),
        any::<u8>().prop_map(Move::Task),
        any::<u8>().prop_map(Move::NextPlan),
    ];
    prop::collection::vec(one, 1..12)
}

fn play(school: &School, step: &Move) {
    let people = school
        .read(|file| {
            people::list_people(file, Language::Kk, &ListPeople { include_left: true, ..ListPeople::default() })
        })
        .expect("people");
    let pick = |n: u8| people.get(usize::from(n) % people.len().max(1));
    let (plan_id, rows) = newest_plan(school);
    let row = |n: u8| rows[usize::from(n) % rows.len()].clone();
    let result = school.transact(&who(), Operation("import"), |file| match step {
        Move::Add(n) => people::add_person(file, &person(&format!("Адам{n}"))).map(|_| ()),
        Move::Rename(n) => pick(*n).map_or(Ok(()), |row| {
            people::edit_person(
                file,
                &people::EditPerson {
                    id: row.id.clone(),
                    surname: format!("Жаңа{n}"),
                    given_name: row.given_name.clone(),
                    patronymic: row.patronymic.clone(),
                    post: format!("қызмет {n}"),
                    phone: row.phone.clone(),
                    email: row.email.clone(),
                },
            )
        }),
        Move::Leave(n) => pick(*n).map_or(Ok(()), |row| {
            people::person_leaves(
                file,
                &people::PersonLeaves { id: row.id.clone(), left_on: Day::new(2026, 10, u32::from(n % 28) + 1) },
            )
        }),
        Move::Role(n) => pick(*n).map_or(Ok(()), |row| {
            people::give_role(
                file,
                &people::GiveRole {
                    person_id: row.id.clone(),
                    role: crate::roles::Role::Member,
                    from_on: Day::parse("2026-09-01").expect("a day"),
                    order_no: n.to_string(),
                },
            )
            .map(|_| ())
        }),
        Move::Task(n) => pick(*n).map_or(Ok(()), |person| {
            let task = GiveTask {
                title: format!("Тапсырма {n}"),
                note: String::new(),
                responsible_id: person.id.clone(),
                due_on: None,
                activity_id: Some(row(*n)),
                incident_id: None,
            };
            tasks::give_task(file, &task)?;
            let days = SetActivityReminders { activity_id: row(*n), days_before: vec![u32::from(*n)] };
            reminders::set_activity_reminders(file, &days)
        }),
        Move::NextPlan(n) => {
            let (plan_id, leave_out) = (plan_id.clone(), vec![row(*n)]);
            plan::create_next_plan(file, &CreateNextPlan { plan_id, leave_out, carry_tasks: n % 4 > 0 }).map(|_| ())
        }
    });
    result.expect("every move is allowed");
}

/// A school with a year and its plan.
fn school_with_plan() -> School {
    let school = School::for_tests();
    let profile = SchoolProfile {
        name: Wording::only(Language::Kk, "Ақбұлақ орта мектебі"),
        short_name: Wording::default(),
        place: Wording::default(),
        letterhead: Wording::default(),
        bin: String::new(),
        incident_index: "07".into(),
        week_days: WeekDays::Five,
    };
    school
        .transact(&who(), Operation("create_school"), |file| {
            profile::insert_profile(file, &profile)?;
            let school_year_id = calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() })?;
            plan::create_plan(file, &CreatePlan { school_year_id, from_template: true })?;
            file.never_undone();
            Ok(())
        })
        .expect("a school");
    school
}

fn newest_plan(school: &School) -> (crate::ids::PlanId, Vec<crate::ids::ActivityId>) {
    let years = school.read(calendar::list_school_years).expect("years");
    let year = years.into_iter().find(|year| year.plan_id.is_some()).expect("a year with a plan");
    let view = school.read(|file| plan::show_plan(file, &who(), &ShowPlan::whole(year.id))).expect("a plan");
    let rows = view.stages.into_iter().flat_map(|stage| stage.activities).map(|row| row.id).collect();
    (view.plan.expect("a plan").id, rows)
}

fn snapshot(school: &School) -> String {
    school.read(store::dump_watched).expect("a dump")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, ..ProptestConfig::default() })]

    #[test]
    fn undoing_everything_restores_every_state_exactly(moves in moves()) {
        let school = school_with_plan();
        let mut states = vec![snapshot(&school)];
        for step in &moves {
            play(&school, step);
            let state = snapshot(&school);
            if states.last() != Some(&state) {
                states.push(state);
            }
        }
        let last = states.pop();
        for expected in states.iter().rev() {
            school.undo(&who(), None).expect("undone");
            prop_assert_eq!(&snapshot(&school), expected);
        }
        while school.redo(&who()).is_ok() {}
        prop_assert_eq!(Some(snapshot(&school)), last);
        prop_assert!(chain(&school).intact);
    }
}
