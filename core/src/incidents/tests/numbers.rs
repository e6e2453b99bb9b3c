//! Numbers without gaps, whatever is attempted, given up and voided at the same time.

use proptest::prelude::*;

use super::*;

/// What somebody at a desk does next.
#[derive(Clone, Copy, Debug)]
enum Act {
    Register,
    /// Something fails after the number was issued.
    GiveUp,
    /// The form is not filled in.
    Reject,
    /// The last one of this desk is voided.
    Void,
}

fn acts() -> impl Strategy<Value = Vec<Vec<Act>>> {
    let act =
        prop_oneof![4 => Just(Act::Register), 2 => Just(Act::GiveUp), 1 => Just(Act::Reject), 2 => Just(Act::Void)];
    prop::collection::vec(prop::collection::vec(act, 0..12), 1..4)
}

/// Does what one desk does, and tells the numbers that it was given.
fn work(school: &School, who: &Session, acts: &[Act]) -> Vec<RegisteredIncident> {
    let mut given: Vec<RegisteredIncident> = Vec::new();
    for act in acts {
        let register = |file: &mut Writer<'_>| register_incident(file, &quick());
        let operation = Operation("register_incident");
        match act {
            Act::Register => given.push(school.transact(who, operation, register).expect("registered").value),
            Act::GiveUp => {
                let failed: Result<_> = school.transact(who, operation, |file| {
                    register(file)?;
                    Err::<(), _>(Rejection::NameExists.into())
                });
                assert!(failed.is_err());
            }
            Act::Reject => {
                let empty = RegisterIncident { what: " ".into(), ..quick() };
                assert!(school.transact(who, operation, |file| register_incident(file, &empty)).is_err());
            }
            Act::Void => {
                let Some(last) = given.last() else { continue };
                let request =
                    MoveIncident {
                        id: last.id.clone(), to: IncidentState::Void, reason: "қайталанған".into()
                    };
                // It may be void already; then nothing changes.
                let _ = school.transact(who, Operation("move_incident"), |file| move_incident(file, &request));
            }
        }
    }
    given
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn numbers_have_no_gaps_whatever_is_attempted_at_the_same_time(desks in acts()) {
        let desk = Desk::new();
        let given: Vec<RegisteredIncident> = std::thread::scope(|scope| {
            let desks: Vec<_> = desks.iter().map(|acts| scope.spawn(|| work(&desk.school, &desk.who, acts))).collect();
            desks.into_iter().flat_map(|desk| desk.join().expect("a desk")).collect()
        });
        let mut numbers: Vec<String> = given.iter().map(|one| one.number.clone()).collect();
        numbers.sort();
        let mut expected: Vec<String> = (1..=given.len()).map(|serial| format!("2026-07/{serial:02}")).collect();
        expected.sort();
        prop_assert_eq!(&numbers, &expected, "the numbers that were given are the first ones, each once");
        let page = desk.page(&ListIncidents { limit: Some(200), ..ListIncidents::default() });
        let mut kept: Vec<String> = page.items.into_iter().map(|row| row.number).collect();
        kept.sort();
        prop_assert_eq!(kept, expected, "void ones keep theirs, given up ones leave none");
        let wrong = desk.school.read(store::wrong_tallies).expect("tallies");
        prop_assert_eq!(wrong, 0, "the tallies say what counting says");
    }
}
