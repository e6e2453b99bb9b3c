use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use proptest::prelude::*;
use serde_json::Value;

use super::*;
use crate::calendar::{self, AddSchoolYear};
use crate::changes::{self, Operation};
use crate::council::{AddAgendaItem, CallMeeting, CompleteDecision, RecordDecision};
use crate::error::Error;
use crate::ids::SchoolYearId;
use crate::incidents::{IncidentKind, IncidentState, MoveIncident, RegisterIncident, SetIncidentFacts};
use crate::people::{AddPerson, GiveRole, JoinBody};
use crate::plan::{
    ActivityRow, CreatePlan, DeclareNotApplicable, Duty, MarkDone, Party, RemoveActivity, SetParties, ShowPlan,
};
use crate::profile::{self, SchoolProfile};
use crate::roles::{BodyKey, BodyPost, Role};
use crate::school::School;
use crate::tasks::{CompleteTask, GiveTask, TaskReason};
use crate::text::Wording;
use crate::words::Language;

/// A school with a plan from the template, three people, and a clock that stands at 2026-11-23.
struct Desk {
    school: School,
    who: Session,
    year: SchoolYearId,
    giver: PersonId,
    receiver: PersonId,
    other: PersonId,
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

impl Desk {
    fn new() -> Self {
        let (school, who) = (School::for_tests(), Session::founding(Language::Kk));
        let made = school.transact(&who, Operation("create_school"), |file| {
            profile::insert_profile(file, &SchoolProfile::for_tests())?;
            let year = calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() })?;
            plan::create_plan(file, &CreatePlan { school_year_id: year.clone(), from_template: true })?;
            let people =
                [("Сейітова", "Гүлмира"), ("Қасымова", "Айгерім"), ("Оспанов", "Дәурен")].map(|(surname, name)| {
                    let new = AddPerson { surname: surname.into(), given_name: name.into(), ..AddPerson::default() };
                    people::add_person(file, &new)
                });
            Ok((year, people))
        });
        let (year, [giver, receiver, other]) = made.expect("a school").value;
        let [giver, receiver, other] = [giver, receiver, other].map(|person| person.expect("a person"));
        Self { school, who, year, giver, receiver, other }
    }

    fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        self.school.transact(&self.who, Operation("import"), work).map(|outcome| outcome.value)
    }

    fn do_it<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> T {
        self.write(work).expect("done")
    }

    fn role(&self, person: &PersonId, role: Role, from_on: &str) -> RoleHoldingId {
        let given = GiveRole { person_id: person.clone(), role, from_on: day(from_on), order_no: "№ 12".into() };
        self.do_it(|file| people::give_role(file, &given))
    }

    fn seat(&self, person: &PersonId, body: BodyKey, post: BodyPost, from_on: &str) -> MembershipId {
        let (person_id, from_on) = (person.clone(), day(from_on));
        let joined = JoinBody { person_id, body, post, from_on, order_no: "№ 12".into() };
        self.do_it(|file| people::join_body(file, &joined))
    }

    fn task(&self, title: &str, person: &PersonId) -> TaskId {
        let new = GiveTask {
            title: title.into(),
            note: String::new(),
            responsible_id: person.clone(),
            due_on: Some(day("2026-12-04")),
            activity_id: None,
            incident_id: None,
        };
        self.do_it(|file| tasks::give_task(file, &new))
    }

    fn row(&self, number: &str) -> ActivityRow {
        let view = self
            .school
            .read(|file| plan::show_plan(file, &self.who, &ShowPlan::whole(self.year.clone())))
            .expect("a plan");
        let mut rows = view.stages.into_iter().flat_map(|stage| stage.activities);
        rows.find(|row| row.number == number).map(Arc::unwrap_or_clone).expect("a row")
    }

    fn name(&self, number: &str, duty: Duty, parties: Vec<Party>) {
        let request = SetParties { activity_id: self.row(number).id, duty, parties };
        self.do_it(|file| plan::set_parties(file, &request));
    }

    fn mark(&self, number: &str, key: &str) {
        let new = MarkDone {
            activity_id: self.row(number).id,
            occurrence_key: key.into(),
            marked_on: day("2026-11-20"),
            note: String::new(),
            document: String::new(),
            signed_by: self.giver.clone(),
        };
        self.do_it(|file| plan::mark_done(file, &new));
    }

    fn request(&self, on: &str) -> HandOver {
        HandOver {
            from_id: self.giver.clone(),
            to_id: self.receiver.clone(),
            on: day(on),
            order_no: "№ 118".into(),
            roles: Vec::new(),
            bodies: Vec::new(),
            work: false,
            leaves: false,
        }
    }

    fn hand_over(&self, request: &HandOver) -> Result<HandedOver> {
        self.school.transact(&self.who, Operation("hand_over"), |file| hand_over(file, request)).map(|done| done.value)
    }

    fn preview(&self, person: &PersonId) -> HandOverPreview {
        let choice = PersonChoice { person_id: person.clone() };
        self.school.read(|file| hand_over_preview(file, &self.who, &choice)).expect("a preview")
    }

    /// Every recorded row under its table and id.
    fn rows(&self) -> BTreeMap<(String, String), Value> {
        let dump = self.school.read(changes::dump_watched).expect("a dump");
        let row = |line: &str| {
            let (table, content) = line.split_at_checked(line.find('{')?)?;
            let content: Value = serde_json::from_str(content).ok()?;
            Some(((table.to_owned(), content["id"].as_str()?.to_owned()), content))
        };
        dump.lines().filter_map(row).collect()
    }
}

fn rejection<T: std::fmt::Debug>(result: Result<T>) -> Rejection {
    match result {
        Err(Error::Rejected(rejection)) => rejection,
        other => panic!("expected a rejection, got {other:?}"),
    }
}

#[test]
fn roles_and_seats_end_the_day_before_and_go_on_with_the_order() {
    let desk = Desk::new();
    let chair = desk.role(&desk.giver, Role::Chair, "2026-09-01");
    let kept = desk.role(&desk.giver, Role::DeputyHead, "2026-09-01");
    let seat = desk.seat(&desk.giver, BodyKey::Council, BodyPost::Chair, "2026-09-18");
    let request = HandOver { roles: vec![chair.clone()], bodies: vec![seat.clone()], ..desk.request("2027-01-11") };
    let handed = desk.hand_over(&request).expect("handed over");
    assert_eq!(handed, HandedOver { roles: 1, bodies: 1, ..HandedOver::default() });

    let giver = desk.preview(&desk.giver);
    let ends = |id: &RoleHoldingId| giver.roles.iter().find(|holding| holding.id == *id).expect("held today").to_on;
    assert_eq!(ends(&chair), Some(day("2027-01-10")), "the last day is the one before");
    assert_eq!(ends(&kept), None, "what was not chosen stays");
    let receiver = desk.preview(&desk.receiver);
    let (role, seat) = (&receiver.roles[0], &receiver.bodies[0]);
    assert_eq!((role.role, role.from_on, role.to_on), (Role::Chair, day("2027-01-11"), None));
    assert_eq!((seat.body, seat.post, seat.from_on), (BodyKey::Council, BodyPost::Chair, day("2027-01-11")));
    assert_eq!((role.order_no.as_str(), seat.order_no.as_str()), ("№ 118", "№ 118"));
}

#[test]
fn a_seat_in_a_body_the_receiver_belongs_to_only_ends() {
    let desk = Desk::new();
    let seat = desk.seat(&desk.giver, BodyKey::WorkingGroup, BodyPost::Chair, "2026-09-01");
    desk.seat(&desk.receiver, BodyKey::WorkingGroup, BodyPost::Member, "2026-09-01");
    let request = HandOver { bodies: vec![seat], ..desk.request("2026-11-30") };
    assert_eq!(desk.hand_over(&request).expect("handed over").bodies, 1);
    let receiver = desk.preview(&desk.receiver).bodies;
    assert_eq!(receiver.len(), 1, "nobody sits in a body twice");
    assert_eq!(receiver[0].post, BodyPost::Member);
    assert_eq!(desk.preview(&desk.giver).bodies[0].to_on, Some(day("2026-11-29")));
}

#[test]
fn a_term_that_ends_on_a_day_goes_on_until_that_day() {
    let desk = Desk::new();
    let role = desk.role(&desk.giver, Role::Secretary, "2026-09-01");
    desk.do_it(|file| people::end_role(file, &people::EndRole { id: role.clone(), to_on: day("2027-05-25") }));
    desk.hand_over(&HandOver { roles: vec![role], ..desk.request("2027-01-11") }).expect("handed over");
    let taken = &desk.preview(&desk.receiver).roles[0];
    assert_eq!((taken.from_on, taken.to_on), (day("2027-01-11"), Some(day("2027-05-25"))));
}

#[test]
fn what_cannot_be_handed_over_is_rejected_and_leaves_no_trace() {
    let desk = Desk::new();
    let role = desk.role(&desk.giver, Role::Chair, "2026-11-16");
    let of_another = desk.role(&desk.other, Role::Member, "2026-09-01");
    desk.do_it(|file| {
        people::person_leaves(file, &PersonLeaves { id: desk.other.clone(), left_on: Some(day("2026-11-20")) })
    });
    let before = desk.rows();
    let refused = |change: &dyn Fn(&mut HandOver)| {
        let mut request =
            HandOver { roles: vec![role.clone()], work: true, leaves: true, ..desk.request("2026-11-30") };
        change(&mut request);
        rejection(desk.hand_over(&request))
    };
    assert_eq!(refused(&|request| request.to_id = desk.giver.clone()), Rejection::HandOverSame);
    assert_eq!(refused(&|request| request.to_id = "nobody".into()), Rejection::NotFound { what: "person" });
    assert_eq!(refused(&|request| request.from_id = "nobody".into()), Rejection::NotFound { what: "person" });
    assert_eq!(refused(&|request| request.to_id = desk.other.clone()), Rejection::PersonLeft);
    assert_eq!(refused(&|request| request.on = day("2026-11-16")), Rejection::DayOrder { field: "on" });
    assert_eq!(refused(&|request| request.on = day("2026-09-01")), Rejection::DayOrder { field: "on" });
    assert_eq!(refused(&|request| request.roles.push(of_another.clone())), Rejection::NotFound { what: "role" });
    assert_eq!(refused(&|request| request.bodies.push("none".into())), Rejection::NotFound { what: "body" });
    assert_eq!(desk.rows(), before, "a rejected operation leaves no trace");
}

#[test]
fn the_last_who_may_manage_accounts_cannot_hand_that_over_to_somebody_without_an_account() {
    let desk = Desk::new();
    let role = desk.role(&desk.giver, Role::Chair, "2026-09-01");
    desk.do_it(|file| accounts::record_account(file, &desk.giver, "chair"));
    for on in ["2026-11-20", "2026-11-23", "2027-01-11"] {
        let request = HandOver { roles: vec![role.clone()], ..desk.request(on) };
        assert_eq!(rejection(desk.hand_over(&request)), Rejection::LastManager, "from {on}");
    }
    desk.do_it(|file| accounts::record_account(file, &desk.receiver, "next"));
    desk.hand_over(&HandOver { roles: vec![role], ..desk.request("2027-01-11") }).expect("now there is somebody");
}

#[test]
fn who_leaves_has_the_day_before_as_the_last_one_and_keeps_nothing() {
    let desk = Desk::new();
    let chair = desk.role(&desk.giver, Role::Chair, "2026-09-01");
    desk.role(&desk.giver, Role::DeputyHead, "2026-09-01");
    desk.hand_over(&HandOver { roles: vec![chair], leaves: true, ..desk.request("2026-11-23") }).expect("handed over");
    let left_on = |desk: &Desk| desk.school.read(|file| people::find_left_on(file, &desk.giver)).expect("read");
    assert_eq!(left_on(&desk), Some(day("2026-11-22")));
    assert!(desk.preview(&desk.giver).roles.is_empty(), "roles that nobody took over end as well");
    assert_eq!(desk.preview(&desk.receiver).roles.len(), 1);
    let again = HandOver { leaves: true, ..desk.request("2026-12-14") };
    desk.hand_over(&again).expect("work may follow later");
    assert_eq!(left_on(&desk), Some(day("2026-11-22")), "an earlier leaving stays");
}

#[test]
fn a_reader_sees_only_the_registers_that_are_open_to_them() {
    let desk = Desk::new();
    incident(&desk, &desk.giver, false);
    desk.task("Жадынама", &desk.giver);
    desk.role(&desk.other, Role::Viewer, "2026-09-01");
    let account = desk.do_it(|file| accounts::record_account(file, &desk.other, "viewer"));
    let viewer = desk.school.read(|file| accounts::session(file, &account)).expect("a session");
    let choice = PersonChoice { person_id: desk.giver.clone() };
    let seen = desk.school.read(|file| hand_over_preview(file, &viewer, &choice)).expect("a preview");
    assert_eq!((seen.tasks.len(), seen.incidents.len()), (1, 0), "incidents are not for viewers");
    assert_eq!(desk.preview(&desk.giver).incidents.len(), 1);
}

#[test]
fn marks_and_finished_work_stay_with_who_did_them() {
    let desk = Desk::new();
    let person = |id: &PersonId| Party::Person { person_id: id.clone() };
    desk.name("1", Duty::Responsible, vec![person(&desk.giver)]);
    desk.mark("1", "single");
    desk.name("4", Duty::Responsible, vec![person(&desk.giver)]);
    desk.mark("4", "term-1");
    let handed = desk.hand_over(&HandOver { work: true, ..desk.request("2026-11-30") }).expect("handed over");
    assert_eq!(handed.activities, 1, "three meetings of activity 4 are still to come");
    assert_eq!(desk.row("1").responsible[0].holder_id.as_ref(), Some(&desk.giver));
    let meetings = desk.row("4");
    assert_eq!(meetings.responsible[0].holder_id.as_ref(), Some(&desk.receiver));
    assert_eq!(meetings.occurrences[0].mark.as_ref().map(|mark| mark.signed_by.as_str()), Some("Сейітова Г."));
}

#[test]
fn the_coming_year_is_handed_over_and_a_past_one_is_not() {
    let desk = Desk::new();
    let named = |label: &str| {
        desk.do_it(|file| {
            let year = calendar::add_school_year(file, &AddSchoolYear { label: label.into() })?;
            plan::create_plan(file, &CreatePlan { school_year_id: year.clone(), from_template: true })?;
            let view = plan::show_plan(file, file.who(), &ShowPlan::whole(year))?;
            let id = view.stages[0].activities[0].id.clone();
            let parties = vec![Party::Person { person_id: desk.giver.clone() }];
            plan::set_parties(file, &SetParties { activity_id: id.clone(), duty: Duty::Responsible, parties })?;
            Ok(id)
        })
    };
    let (_past, coming) = (named("2025-2026"), named("2027-2028"));
    let preview = desk.preview(&desk.giver);
    assert_eq!(preview.activities.iter().map(|row| &row.id).collect::<Vec<_>>(), [&coming]);
}

/// An incident that somebody is in charge of, open or dismissed.
fn incident(desk: &Desk, assigned: &PersonId, finished: bool) -> IncidentId {
    desk.do_it(|file| {
        let new = RegisterIncident {
            what: "Тесттегі жауап қате".into(),
            occurred_on: day("2026-11-20"),
            occurred_time: None,
            occurred_approximate: false,
            detected_on: day("2026-11-20"),
            detected_time: None,
            incident_type: "wrong_content".into(),
            reported_by: "мұғалім".into(),
            immediate_action: "Сұрақ алынды".into(),
        };
        let id = incidents::register_incident(file, &new)?.id;
        let facts = SetIncidentFacts {
            id: id.clone(),
            kind: Some(IncidentKind::Incident),
            assigned_to_id: Some(assigned.clone()),
            ..SetIncidentFacts::nothing(&id)
        };
        incidents::set_incident_facts(file, &facts)?;
        if finished {
            let dismiss =
                MoveIncident { id: id.clone(), to: IncidentState::Dismissed, reason: "расталмады".into() };
            incidents::move_incident(file, &dismiss)?;
        }
        Ok(id)
    })
}

/// Decisions of one meeting, each with who carries it out and whether it was.
fn decisions(desk: &Desk, wanted: &[(PersonId, bool)]) -> Vec<DecisionId> {
    desk.seat(&desk.other, BodyKey::Council, BodyPost::Chair, "2026-09-18");
    desk.do_it(|file| {
        let meeting = council::call_meeting(file, &CallMeeting::of(BodyKey::Council, day("2026-11-10")))?;
        let item = AddAgendaItem::question(&meeting, "Қауіпсіздік туралы");
        let agenda_item_id = council::add_agenda_item(file, &item)?;
        council::for_tests::sit(file, &meeting)?;
        let mut ids = Vec::new();
        for (person, done) in wanted {
            let new = RecordDecision {
                agenda_item_id: agenda_item_id.clone(),
                text: Wording::only(Language::Kk, "Тексерілсін"),
                responsible_id: Some(person.clone()),
                co_executors: String::new(),
                due_on: Some(day("2026-12-04")),
            };
            let id = council::record_decision(file, &new)?;
            council::for_tests::adopt(file, &id)?;
            if *done {
                let done_on = day("2026-11-20");
                council::complete_decision(file, &CompleteDecision { id: id.clone(), done_on, note: String::new() })?;
            }
            ids.push(id);
        }
        Ok(ids)
    })
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Whom {
    Giver,
    Receiver,
    Other,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    Open,
    Partly,
    Done,
    NotApplicable,
    Removed,
}

/// What a random school is made of; every kind of work is there with everybody and in every state.
#[derive(Clone, Debug)]
struct Made {
    activities: Vec<(Vec<Whom>, Vec<Whom>, Standing)>,
    tasks: Vec<(Whom, bool, bool)>,
    incidents: Vec<(Whom, bool)>,
    decisions: Vec<(Whom, bool)>,
    leaves: bool,
}

fn whom() -> impl Strategy<Value = Whom> {
    prop::sample::select(vec![Whom::Giver, Whom::Giver, Whom::Receiver, Whom::Other])
}

fn made() -> impl Strategy<Value = Made> {
    let standing = prop::sample::select(vec![
        Standing::Open,
        Standing::Open,
        Standing::Partly,
        Standing::Done,
        Standing::NotApplicable,
        Standing::Removed,
    ]);
    // Everybody stands in a column once at most.
    let column = |least| prop::sample::subsequence(vec![Whom::Other, Whom::Receiver, Whom::Giver], least..=3);
    (
        prop::collection::vec((column(1), column(0), standing), 4),
        prop::collection::vec((whom(), any::<bool>(), any::<bool>()), 0..5),
        prop::collection::vec((whom(), any::<bool>()), 0..3),
        prop::collection::vec((whom(), any::<bool>()), 0..4),
        any::<bool>(),
    )
        .prop_map(|(activities, tasks, incidents, decisions, leaves)| Made {
            activities,
            tasks,
            incidents,
            decisions,
            leaves,
        })
}

impl Desk {
    fn person(&self, whom: Whom) -> PersonId {
        match whom {
            Whom::Giver => &self.giver,
            Whom::Receiver => &self.receiver,
            Whom::Other => &self.other,
        }
        .clone()
    }

    /// Makes the work, and tells which of its rows are open in the giver's name.
    fn make(&self, made: &Made) -> BTreeSet<String> {
        let mut open = BTreeSet::new();
        // Activity 4 has four occurrences, so that it can be done in part.
        for (number, (responsible, co_executors, standing)) in ["4", "5", "7", "11"].into_iter().zip(&made.activities) {
            for (duty, column) in [(Duty::Responsible, responsible), (Duty::CoExecutor, co_executors)] {
                let parties = column.iter().map(|whom| Party::Person { person_id: self.person(*whom) }).collect();
                self.name(number, duty, parties);
            }
            let id = self.row(number).id;
            let keys: Vec<String> = self.row(number).occurrences.into_iter().map(|occurrence| occurrence.key).collect();
            match standing {
                Standing::Open => {}
                Standing::Partly if keys.len() > 1 => self.mark(number, &keys[0]),
                Standing::Partly => {}
                Standing::Done => keys.iter().for_each(|key| self.mark(number, key)),
                Standing::NotApplicable => {
                    let request = DeclareNotApplicable {
                        activity_id: id.clone(),
                        occurrence_key: None,
                        reason: "бізде жоқ".into(),
                    };
                    self.do_it(|file| plan::declare_not_applicable(file, &request));
                }
                Standing::Removed => {
                    let request = RemoveActivity { id: id.clone(), reason: "артық".into() };
                    self.do_it(|file| plan::remove_activity(file, &request));
                }
            }
            let is_open = matches!(standing, Standing::Open | Standing::Partly);
            if is_open && responsible.iter().chain(co_executors).any(|whom| *whom == Whom::Giver) {
                open.insert(id.to_string());
            }
        }
        for (whom, done, cancelled) in &made.tasks {
            let id = self.task("Тапсырма", &self.person(*whom));
            if *done {
                let done = CompleteTask { id: id.clone(), done_on: day("2026-11-20"), note: String::new() };
                self.do_it(|file| tasks::complete_task(file, &done));
            } else if *cancelled {
                let cancel = TaskReason { id: id.clone(), reason: "керек емес".into() };
                self.do_it(|file| tasks::cancel_task(file, &cancel));
            } else if *whom == Whom::Giver {
                open.insert(id.to_string());
            }
        }
        for (whom, finished) in &made.incidents {
            let id = incident(self, &self.person(*whom), *finished);
            if !finished && *whom == Whom::Giver {
                open.insert(id.to_string());
            }
        }
        let wanted: Vec<_> = made.decisions.iter().map(|(whom, done)| (self.person(*whom), *done)).collect();
        for (id, (whom, done)) in decisions(self, &wanted).into_iter().zip(&made.decisions) {
            if !done && *whom == Whom::Giver {
                open.insert(id.to_string());
            }
        }
        open
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]

    #[test]
    fn a_hand_over_loses_nothing_changes_nothing_else_and_can_be_undone(made in made()) {
        let desk = Desk::new();
        let open = desk.make(&made);
        let chair = desk.role(&desk.giver, Role::Chair, "2026-09-01");
        let seat = desk.seat(&desk.giver, BodyKey::WorkingGroup, BodyPost::Chair, "2026-09-01");
        let before = desk.rows();
        let request = HandOver {
            roles: vec![chair.clone()],
            bodies: vec![seat.clone()],
            work: true,
            leaves: made.leaves,
            ..desk.request("2026-11-30")
        };
        let handed = desk.hand_over(&request).expect("handed over");
        prop_assert_eq!(handed.activities + handed.tasks + handed.decisions + handed.incidents, open.len());
        let after = desk.rows();

        // What was open in the giver's name is now in the receiver's, and in nobody's but the receiver's.
        let left = desk.preview(&desk.giver);
        prop_assert!(left.activities.is_empty() && left.tasks.is_empty(), "{left:?}");
        prop_assert!(left.decisions.is_empty() && left.incidents.is_empty(), "{left:?}");
        let taken = desk.preview(&desk.receiver);
        let taken: BTreeSet<String> = taken.activities.iter().map(|row| row.id.to_string())
            .chain(taken.tasks.iter().map(|row| row.id.to_string()))
            .chain(taken.decisions.iter().map(|row| row.id.to_string()))
            .chain(taken.incidents.iter().map(|row| row.id.to_string()))
            .collect();
        prop_assert!(taken.is_superset(&open), "lost: {:?}", open.difference(&taken));

        // Nothing else changed: every difference is the giver's name that became the receiver's, or an end.
        let (giver, receiver) = (Value::from(desk.giver.as_str()), Value::from(desk.receiver.as_str()));
        for (key, was) in &before {
            let Some(now) = after.get(key) else {
                prop_assert_eq!(key.0.as_str(), "activity_parties");
                prop_assert_eq!(&was["person_id"], &giver, "only a doubled party goes");
                prop_assert!(open.contains(was["activity_id"].as_str().expect("an activity")));
                continue;
            };
            for (column, value) in was.as_object().expect("a row") {
                if now[column] == *value {
                    continue;
                }
                let expected = match (key.0.as_str(), column.as_str()) {
                    ("tasks" | "decisions", "responsible_id") | ("incidents", "assigned_to_id") => {
                        // A decision changes hands with its task, where the minutes keep whom they named.
                        let named = was["decision_id"].as_str().unwrap_or(&key.1);
                        prop_assert!(open.contains(named), "{key:?} was not open");
                        (giver.clone(), receiver.clone())
                    }
                    ("activity_parties", "person_id") => {
                        prop_assert!(open.contains(was["activity_id"].as_str().expect("an activity")));
                        (giver.clone(), receiver.clone())
                    }
                    ("role_holdings", "to_on") if key.1 == chair.as_str() => (Value::Null, "2026-11-29".into()),
                    ("memberships", "to_on") if key.1 == seat.as_str() => (Value::Null, "2026-11-29".into()),
                    ("people", "left_on") if made.leaves => (Value::Null, "2026-11-29".into()),
                    other => panic!("{other:?} of {key:?} changed from {value} to {}", now[column]),
                };
                prop_assert_eq!((value.clone(), now[column].clone()), expected);
            }
        }
        let added: Vec<&(String, String)> = after.keys().filter(|key| !before.contains_key(*key)).collect();
        prop_assert_eq!(added.len(), 2, "one role and one seat: {:?}", added);
        for key in added {
            prop_assert_eq!(&after[key]["person_id"], &receiver);
        }

        desk.school.undo(&desk.who, None).expect("undone");
        prop_assert_eq!(desk.rows(), before, "undo restores the exact state");
    }
}
