use super::*;
use crate::changes::Operation;
use crate::error::Error;
use crate::ids::DecisionId;
use crate::people::{self, AddPerson, JoinBody};
use crate::profile::{self, SchoolProfile};
use crate::roles::BodyPost;
use crate::school::School;
use crate::session::Session;
use crate::store::Writer;
use crate::tasks::{self, ListTasks, TaskGroup, TaskReason, TaskRow};
use crate::text::Wording;
use crate::words::Language;

mod execution;
mod migrating;
mod signing;
mod voting;

struct Desk {
    school: School,
    who: Session,
    members: Vec<PersonId>,
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn both(text: &str) -> Wording {
    Wording { kk: format!("{text} болсын."), ru: format!("Пусть будет {text}."), en: String::new() }
}

impl Desk {
    /// A council of five; the clock stands at 2026-11-23.
    fn new() -> Self {
        let mut desk = Self { school: School::for_tests(), who: Session::founding(Language::Kk), members: Vec::new() };
        desk.write(|file| profile::insert_profile(file, &SchoolProfile::for_tests())).expect("a profile");
        for (surname, post) in [
            ("Сейітова", BodyPost::Chair),
            ("Оспанов", BodyPost::Deputy),
            ("Қасымова", BodyPost::Secretary),
            ("Жүнісов", BodyPost::Member),
            ("Бекенов", BodyPost::Member),
        ] {
            let member = desk.join(surname, BodyKey::Council, post);
            desk.members.push(member);
        }
        desk
    }

    fn join(&self, surname: &str, body: BodyKey, post: BodyPost) -> PersonId {
        self.write(|file| {
            let new = AddPerson { surname: surname.into(), given_name: "А".into(), ..AddPerson::default() };
            let person_id = people::add_person(file, &new)?;
            let (from_on, order_no) = (day("2026-09-18"), "112".into());
            people::join_body(file, &JoinBody { person_id: person_id.clone(), body, post, from_on, order_no })?;
            Ok(person_id)
        })
        .expect("a member")
    }

    fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        self.school.transact(&self.who, Operation("import"), work).map(|outcome| outcome.value)
    }

    fn call(&self, on: &str) -> MeetingId {
        self.write(|file| call_meeting(file, &CallMeeting::of(BodyKey::Council, day(on)))).expect("a meeting")
    }

    fn attend(&self, meeting: &MeetingId, present: &[bool]) {
        for (member, present) in self.members.iter().zip(present) {
            let request =
                SetAttendance { reason: "іссапар".into(), ..SetAttendance::of(meeting, member, *present) };
            self.write(|file| set_attendance(file, &request)).expect("attendance");
        }
    }

    fn item(&self, meeting: &MeetingId) -> AgendaItemId {
        self.write(|file| add_agenda_item(file, &AddAgendaItem::question(meeting, "Жадынама тарату"))).expect("an item")
    }

    fn convene(&self, meeting: &MeetingId) -> Result<()> {
        let request = ConveneMeeting { id: meeting.clone(), urgent_reason: String::new() };
        self.write(|file| convene_meeting(file, &request))
    }

    fn open(&self, meeting: &MeetingId) -> Result<()> {
        let request = OpenMeeting { id: meeting.clone(), chaired_by_id: None, recorded_by_id: None };
        self.write(|file| open_meeting(file, &request))
    }

    /// A session with one item and so many members in the room.
    fn session(&self, on: &str, present: &[bool]) -> (MeetingId, AgendaItemId) {
        let meeting = self.call(on);
        let item = self.item(&meeting);
        self.attend(&meeting, present);
        self.convene(&meeting).expect("convened");
        self.open(&meeting).expect("in session");
        (meeting, item)
    }

    fn propose(&self, item: &AgendaItemId, change: impl FnOnce(&mut RecordDecision)) -> Result<DecisionId> {
        let mut request = RecordDecision {
            agenda_item_id: item.clone(),
            text: both("жадынама"),
            responsible_id: self.members.first().cloned(),
            co_executors: String::new(),
            due_on: Some(day("2026-11-20")),
        };
        change(&mut request);
        self.write(|file| record_decision(file, &request))
    }

    /// A decision that everybody in the room voted for.
    fn decide(&self, item: &AgendaItemId) -> DecisionId {
        let id = self.propose(item, |_| {}).expect("proposed");
        self.write(|file| for_tests::adopt(file, &id)).expect("adopted");
        id
    }

    fn hold(&self, meeting: &MeetingId) -> Result<MeetingNumber> {
        self.write(|file| hold_meeting(file, &MeetingChoice { id: meeting.clone() }))
    }

    /// A meeting that decided one thing and whose minutes are signed.
    fn signed(&self, on: &str) -> (MeetingId, DecisionId) {
        let (meeting, item) = self.session(on, &[true; 5]);
        let decision = self.decide(&item);
        self.hold(&meeting).expect("held");
        self.write(|file| draw_up_minutes(file, &MeetingChoice { id: meeting.clone() })).expect("drawn up");
        self.sign(&meeting).expect("signed");
        (meeting, decision)
    }

    fn sign(&self, meeting: &MeetingId) -> Result<SignedMinutes> {
        let request = SignMinutes {
            id: meeting.clone(),
            signed_on: day("2026-11-23"),
            chaired_by_id: None,
            recorded_by_id: None,
        };
        self.write(|file| sign_minutes(file, &request))
    }

    fn card(&self, meeting: &MeetingId) -> MeetingCard {
        self.school
            .read(|file| view::meeting(file, Language::Kk, &MeetingChoice { id: meeting.clone() }))
            .expect("a card")
    }

    fn row(&self, id: &DecisionId) -> DecisionRow {
        self.school.read(|file| decisions::find(file, id)).expect("a decision")
    }

    fn tasks(&self) -> Vec<TaskRow> {
        let all = ListTasks { group: TaskGroup::All, ..ListTasks::default() };
        self.school.read(|file| tasks::list_tasks(file, Language::Kk, &all)).expect("tasks")
    }

    fn proposals(&self, meeting: &MeetingId) -> Vec<AgendaProposal> {
        let request = ListAgendaProposals { meeting_id: meeting.clone() };
        self.school.read(|file| list_agenda_proposals(file, Language::Kk, &request)).expect("proposals")
    }

    fn sql(&self, statement: &str) -> Result<()> {
        self.write(|file| Ok(file.conn().execute_batch(statement)?))
    }
}

fn rejection<T: std::fmt::Debug>(result: Result<T>) -> Rejection {
    match result {
        Err(Error::Rejected(rejection)) => rejection,
        other => panic!("expected a rejection, got {other:?}"),
    }
}

#[test]
fn a_meeting_goes_step_by_step_and_each_step_names_what_it_waits_for() {
    let desk = Desk::new();
    let meeting = desk.call("2026-11-10");
    assert_eq!(rejection(desk.convene(&meeting)), Rejection::AgendaEmpty);
    let item = desk.item(&meeting);
    let step = Rejection::MeetingStepForbidden { state: "draft".into() };
    assert_eq!(rejection(desk.open(&meeting)), step, "a draft was not convened");
    assert_eq!(rejection(desk.hold(&meeting)), step);
    desk.convene(&meeting).expect("convened");
    desk.attend(&meeting, &[true, false, true]);
    assert_eq!(rejection(desk.open(&meeting)), Rejection::QuorumMissing { present: 2, needed: 3 });
    desk.attend(&meeting, &[true, true, true]);
    desk.open(&meeting).expect("in session");
    assert_eq!(rejection(desk.hold(&meeting)), Rejection::AttendanceMissing);
    desk.attend(&meeting, &[true, true, true, false, false]);
    let decision = desk.propose(&item, |_| {}).expect("proposed");
    assert_eq!(rejection(desk.hold(&meeting)), Rejection::DecisionUndecided { number: "1.1".into() });
    desk.write(|file| for_tests::adopt(file, &decision)).expect("adopted");
    assert_eq!(desk.hold(&meeting).expect("held").number, 1);
    assert_eq!(rejection(desk.hold(&meeting)), Rejection::MeetingClosed);
    let card = desk.card(&meeting);
    assert_eq!((card.row.state, card.row.quorum_needed), (MeetingState::Held, Some(3)));
    assert_eq!(card.row.chaired_by_id.as_ref(), desk.members.first(), "the chair who was there");
    assert_eq!(card.row.recorded_by_id.as_ref(), desk.members.get(2));
    let (next, _) = desk.session("2026-11-23", &[true; 5]);
    assert_eq!(desk.hold(&next).expect("held").number, 2, "minutes are numbered without gaps");
    let refused = desk.school.undo(&desk.who, None).map(|outcome| outcome.value);
    assert!(matches!(rejection(refused), Rejection::UndoPermanent { .. }), "the minutes have their number");
}

#[test]
fn a_meeting_in_the_future_is_not_opened_and_a_body_without_members_cannot_meet() {
    let desk = Desk::new();
    let meeting = desk.call("2026-11-27");
    desk.item(&meeting);
    desk.attend(&meeting, &[true; 5]);
    desk.convene(&meeting).expect("convened");
    assert_eq!(rejection(desk.open(&meeting)), Rejection::DayInFuture { field: "held_on" });
    let nobody = CallMeeting::of(BodyKey::Commission, day("2026-11-27"));
    assert_eq!(rejection(desk.write(|file| call_meeting(file, &nobody))), Rejection::BodyWithoutMembers);
}

#[test]
fn a_meeting_without_a_quorum_ends_without_a_number_and_is_called_again_with_its_agenda() {
    let desk = Desk::new();
    let meeting = desk.call("2026-11-20");
    let item = desk.item(&meeting);
    desk.convene(&meeting).expect("convened");
    desk.attend(&meeting, &[true, true, true, false, false]);
    let end = || desk.write(|file| declare_no_quorum(file, &NoQuorum { id: meeting.clone(), reason: "тұмау".into() }));
    assert_eq!(rejection(end()), Rejection::QuorumReached { present: 3, needed: 3 });
    desk.attend(&meeting, &[true, true, false, false, false]);
    end().expect("no quorum");
    let card = desk.card(&meeting);
    assert_eq!((card.row.state, card.row.number), (MeetingState::NoQuorum, None));
    assert!(!card.quorum.reached && card.quorum.present == 2, "{:?}", card.quorum);
    assert_eq!(rejection(desk.propose(&item, |_| {})), Rejection::MeetingClosed);
    let next = desk.call("2026-11-27");
    assert_eq!(desk.proposals(&next).len(), 1, "what nobody heard waits for the next meeting");
    let again =
        CallMeeting { repeats_id: Some(meeting.clone()), ..CallMeeting::of(BodyKey::Council, day("2026-11-23")) };
    let again = desk.write(|file| call_meeting(file, &again)).expect("called again");
    let repeated = desk.card(&again);
    assert_eq!(repeated.agenda.len(), 1);
    assert_eq!(repeated.agenda[0].deferred_from_id.as_ref(), Some(&item));
    assert!(desk.proposals(&next).is_empty(), "it was taken up");
    let changed = desk.sql("UPDATE meetings SET state = 'convened' WHERE state = 'no_quorum'");
    assert!(changed.is_err(), "the database keeps it as it ended");
}

#[test]
fn a_body_is_called_by_its_own_name_and_explains_its_majority() {
    let desk = Desk::new();
    let council = |language| {
        let bodies = desk.school.read(|file| list_bodies(file, language)).expect("bodies");
        bodies.into_iter().find(|body| body.key == BodyKey::Council).expect("the council")
    };
    let mut rules = council(Language::Kk).rules;
    rules.name = Wording { kk: " Мектептің этика кеңесі ".into(), ..Wording::default() };
    rules.majority_rule = MajorityRule::TwoThirdsOfPresent;
    let edit = EditBody { key: BodyKey::Council, rules, standing_items: Vec::new() };
    desk.write(|file| edit_body(file, &edit)).expect("edited");
    let row = council(Language::Kk);
    assert_eq!(row.rules.name.kk, "Мектептің этика кеңесі");
    assert_eq!(bodies::name(&row.rules, BodyKey::Council, Language::Kk), "Мектептің этика кеңесі");
    let usual = crate::words::say(Language::Ru, "body-council");
    assert_eq!(bodies::name(&row.rules, BodyKey::Council, Language::Ru), usual, "no name of its own in Russian");
    assert!(row.majority_why.contains('4'), "two thirds of five are four: {}", row.majority_why);
}

#[test]
fn the_rules_of_a_body_are_those_of_its_order() {
    let desk = Desk::new();
    let edit = |change: &dyn Fn(&mut BodyRules)| {
        let mut rules = desk.school.read(|file| store::body_rules(file, BodyKey::Council)).expect("rules");
        change(&mut rules);
        let request = EditBody { key: BodyKey::Council, rules, standing_items: Vec::new() };
        desk.write(|file| edit_body(file, &request))
    };
    let count = edit(&|rules| rules.quorum_rule = QuorumRule::Count);
    assert_eq!(rejection(count), Rejection::FieldMissing { field: "quorum_count" });
    let term =
        edit(&|rules| (rules.term_from_on, rules.term_to_on) = (Some(day("2026-10-01")), Some(day("2026-09-01"))));
    assert_eq!(rejection(term), Rejection::DayOrder { field: "term_to_on" });
    edit(&|rules| (rules.quorum_rule, rules.notice_days) = (QuorumRule::TwoThirds, 3)).expect("edited");
    let meeting = desk.call("2026-11-23");
    desk.item(&meeting);
    assert_eq!(rejection(desk.convene(&meeting)), Rejection::NoticeTooShort { days: 3 });
    let urgent = ConveneMeeting { id: meeting.clone(), urgent_reason: "ауыр инцидент".into() };
    desk.write(|file| convene_meeting(file, &urgent)).expect("convened");
    desk.attend(&meeting, &[true, true, true, false, false]);
    assert_eq!(
        rejection(desk.open(&meeting)),
        Rejection::QuorumMissing { present: 3, needed: 4 },
        "two thirds of five"
    );
    desk.attend(&meeting, &[true, true, true, true, false]);
    desk.open(&meeting).expect("in session");
    edit(&|rules| rules.quorum_rule = QuorumRule::Half).expect("edited");
    let quorum = desk.card(&meeting).quorum;
    assert_eq!(quorum.needed, 4, "a session keeps the rule it was opened with");
    assert!(quorum.why.contains("үштен екісі"), "{}", quorum.why);
}

#[test]
fn whoever_leaves_counts_no_more_and_one_who_comes_late_counts_from_then() {
    let desk = Desk::new();
    let (meeting, _) = desk.session("2026-11-23", &[true, true, true, false, false]);
    let set = |member: usize, change: &dyn Fn(&mut SetAttendance)| {
        let mut request = SetAttendance::of(&meeting, &desk.members[member], true);
        change(&mut request);
        desk.write(|file| set_attendance(file, &request))
    };
    let time = |text: &str| crate::clock::TimeOfDay::parse(text);
    set(1, &|request| request.left_time = time("15:40")).expect("left");
    assert!(!desk.card(&meeting).quorum.reached, "two of five are in the room");
    set(3, &|request| request.arrived_time = time("15:45")).expect("arrived");
    assert!(desk.card(&meeting).quorum.reached);
    let wrong = set(3, &|request| (request.arrived_time, request.left_time) = (time("15:45"), time("15:20")));
    assert_eq!(rejection(wrong), Rejection::TimeOrder { field: "left_time" });
    desk.hold(&meeting).expect("held");
    assert_eq!(desk.card(&meeting).quorum.present, 4, "everybody who came at all was present");
}

#[test]
fn a_cancelled_meeting_takes_nothing_more_and_an_undo_calls_it_again() {
    let desk = Desk::new();
    let meeting = desk.call("2026-11-27");
    let item = desk.item(&meeting);
    let cancel = |reason: &str| {
        let request = CancelMeeting { id: meeting.clone(), reason: reason.into() };
        desk.write(|file| cancel_meeting(file, &request))
    };
    assert_eq!(rejection(cancel("")), Rejection::ReasonMissing);
    cancel("төраға іссапарда").expect("cancelled");
    assert_eq!(rejection(desk.propose(&item, |_| {})), Rejection::MeetingClosed);
    desk.school.undo(&desk.who, None).expect("undone");
    assert_eq!(desk.card(&meeting).row.state, MeetingState::Draft);
}

#[test]
fn agenda_items_close_ranks_and_are_moved() {
    let desk = Desk::new();
    let meeting = desk.call("2026-11-27");
    let [first, second, third] = [(); 3].map(|()| desk.item(&meeting));
    let order = || -> Vec<AgendaItemId> { desk.card(&meeting).agenda.into_iter().map(|item| item.id).collect() };
    desk.write(|file| move_agenda_item(file, &MoveAgendaItem { id: third.clone(), to: 1 })).expect("moved");
    assert_eq!(order(), [third.clone(), first.clone(), second.clone()]);
    desk.write(|file| remove_agenda_item(file, &AgendaItemChoice { id: first })).expect("removed");
    let agenda = desk.card(&meeting).agenda;
    let places: Vec<_> = agenda.iter().map(|item| (item.id.clone(), item.position)).collect();
    assert_eq!(places, [(third, 1), (second, 2)]);
}

#[test]
fn an_item_that_was_put_off_is_taken_up_again_until_the_meeting_is_held() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-10", &[true; 5]);
    let choice = AgendaItemChoice { id: item.clone() };
    let resume = || desk.write(|file| resume_agenda_item(file, &choice));
    let defer = || {
        desk.write(|file| defer_agenda_item(file, &DeferAgendaItem { id: item.clone(), reason: "құжат жоқ".into() }))
    };
    assert_eq!(rejection(resume()), Rejection::ItemNotDeferred);
    defer().expect("put off");
    assert_eq!(rejection(desk.propose(&item, |_| {})), Rejection::ItemDeferred, "nothing is decided on it meanwhile");
    resume().expect("taken up");
    let row = desk.card(&meeting).agenda.remove(0);
    assert_eq!((row.state, row.deferred_reason.as_str()), (ItemState::Open, ""), "the reason holds no more");
    desk.decide(&item);
    assert_eq!(rejection(defer()), Rejection::ItemDecided);
    let second = desk.item(&meeting);
    desk.write(|file| defer_agenda_item(file, &DeferAgendaItem { id: second.clone(), reason: "кеш".into() }))
        .expect("put off");
    desk.hold(&meeting).expect("held");
    let late = AgendaItemChoice { id: second };
    assert_eq!(rejection(desk.write(|file| resume_agenda_item(file, &late))), Rejection::MeetingClosed);
}

#[test]
fn an_item_that_another_meeting_took_over_is_not_taken_up_again() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-10", &[true; 5]);
    desk.write(|file| defer_agenda_item(file, &DeferAgendaItem { id: item.clone(), reason: "құжат жоқ".into() }))
        .expect("put off");
    let next = desk.call("2026-11-27");
    let taken =
        AddAgendaItem { deferred_from_id: Some(item.clone()), ..AddAgendaItem::question(&next, "Жадынама") };
    let taken = desk.write(|file| add_agenda_item(file, &taken)).expect("taken over");
    let choice = AgendaItemChoice { id: item };
    let resume = || desk.write(|file| resume_agenda_item(file, &choice));
    assert_eq!(rejection(resume()), Rejection::ItemTakenOver);
    desk.write(|file| remove_agenda_item(file, &AgendaItemChoice { id: taken })).expect("removed");
    resume().expect("it is here again");
    assert_eq!(desk.card(&meeting).agenda[0].state, ItemState::Open);
}

#[test]
fn the_agenda_is_proposed_from_what_waits_and_carries_open_decisions_over() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-10", &[true; 5]);
    let late = desk.decide(&item);
    let deferred = desk.item(&meeting);
    desk.hold(&meeting).expect("held");
    let rules = desk.school.read(|file| store::body_rules(file, BodyKey::Council)).expect("rules");
    let standing_items = vec![EditStandingItem { id: None, title: both("тұрақты") }];
    desk.write(|file| edit_body(file, &EditBody { key: BodyKey::Council, rules, standing_items })).expect("edited");
    let next = desk.call("2026-11-27");
    let waiting = desk.proposals(&next);
    let sources: Vec<_> = waiting.iter().map(|one| (one.source, one.urgent)).collect();
    assert_eq!(
        sources,
        [(ProposalSource::Deferred, false), (ProposalSource::Decision, true), (ProposalSource::Standing, false)]
    );
    assert_eq!(waiting[0].deferred_from_id.as_ref(), Some(&deferred));
    assert_eq!(waiting[1].decision_id.as_ref(), Some(&late));
    let proposals = waiting.iter().rev().map(|one| one.key.clone()).collect();
    let chosen = AddAgendaItems { meeting_id: next.clone(), proposals };
    desk.write(|file| add_agenda_items(file, &chosen)).expect("added");
    let kinds: Vec<_> = desk.card(&next).agenda.into_iter().map(|item| item.kind).collect();
    assert_eq!(kinds, [AgendaKind::Standing, AgendaKind::Decision, AgendaKind::Question], "in the order chosen");
    assert!(desk.proposals(&next).is_empty());
    assert_eq!(
        rejection(desk.write(|file| add_agenda_items(file, &chosen))),
        Rejection::NotFound { what: "agenda_item" }
    );
}

#[test]
fn a_working_group_meets_by_the_same_steps_and_counts_its_own_numbers() {
    let desk = Desk::new();
    desk.signed("2026-11-10");
    for post in [BodyPost::Chair, BodyPost::Secretary, BodyPost::Member] {
        desk.join("Ахметов", BodyKey::WorkingGroup, post);
    }
    let called = CallMeeting::of(BodyKey::WorkingGroup, day("2026-11-20"));
    let meeting = desk.write(|file| call_meeting(file, &called)).expect("called");
    let item = desk.item(&meeting);
    desk.write(|file| for_tests::sit(file, &meeting)).expect("in session");
    desk.decide(&item);
    assert_eq!(desk.hold(&meeting).expect("held").number, 1);
}

#[test]
fn what_led_to_a_held_meeting_cannot_be_undone_from_the_history() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-10", &[true; 5]);
    desk.decide(&item);
    desk.hold(&meeting).expect("held");
    let steps = desk.school.read(|file| crate::changes::list_operations(file, None)).expect("steps").items;
    let before = desk.card(&meeting);
    // Holding itself, the vote, the decision, opening, convening, five times attendance, the agenda, and the call.
    for step in &steps[..12] {
        let refused = desk.school.undo(&desk.who, Some(&step.id)).map(|outcome| outcome.value);
        assert!(
            matches!(rejection(refused), Rejection::UndoPermanent { .. } | Rejection::UndoBlocked { .. }),
            "{} {}",
            step.name,
            step.subject
        );
    }
    let after = desk.card(&meeting);
    assert_eq!(after.quorum, before.quorum);
    assert_eq!(after.agenda.len(), 1);
}
