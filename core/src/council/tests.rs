use super::*;
use crate::changes::Operation;
use crate::error::Error;
use crate::ids::DecisionId;
use crate::people::{AddPerson, JoinBody};
use crate::roles::BodyPost;
use crate::school::School;
use crate::session::Session;
use crate::text::Wording;
use crate::words::Language;

struct Desk {
    school: School,
    who: Session,
    members: Vec<PersonId>,
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

impl Desk {
    /// A council of five; the clock stands at 2026-11-23.
    fn new() -> Self {
        let mut desk = Self { school: School::for_tests(), who: Session::founding(Language::Kk), members: Vec::new() };
        for (surname, post) in [
            ("Сейітова", BodyPost::Chair),
            ("Оспанов", BodyPost::Deputy),
            ("Қасымова", BodyPost::Secretary),
            ("Жүнісов", BodyPost::Member),
            ("Бекенов", BodyPost::Member),
        ] {
            let member = desk
                .write(|file| {
                    let person_id = people::add_person(
                        file,
                        &AddPerson { surname: surname.into(), given_name: "А".into(), ..AddPerson::default() },
                    )?;
                    let request = JoinBody {
                        person_id: person_id.clone(),
                        body: BodyKey::Council,
                        post,
                        from_on: day("2026-09-18"),
                        order_no: "112".into(),
                    };
                    people::join_body(file, &request)?;
                    Ok(person_id)
                })
                .expect("a member");
            desk.members.push(member);
        }
        desk
    }

    fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        self.school.transact(&self.who, Operation("import"), work).map(|outcome| outcome.value)
    }

    fn call(&self, on: &str) -> MeetingId {
        let request =
            CallMeeting { body: BodyKey::Council, held_on: day(on), starts_at: None, place: "кабинет".into() };
        self.write(|file| call_meeting(file, &request)).expect("a meeting")
    }

    fn attend(&self, meeting: &MeetingId, present: &[bool]) {
        for (member, present) in self.members.iter().zip(present) {
            let request = SetAttendance {
                meeting_id: meeting.clone(),
                person_id: member.clone(),
                present: Some(*present),
                reason: "іссапар".into(),
            };
            self.write(|file| set_attendance(file, &request)).expect("attendance");
        }
    }

    fn item(&self, meeting: &MeetingId) -> AgendaItemId {
        let request = AddAgendaItem {
            meeting_id: meeting.clone(),
            title: "Жадынама тарату".into(),
            incident_id: None,
            presenter_id: None,
        };
        self.write(|file| add_agenda_item(file, &request)).expect("an item")
    }

    fn decide(&self, item: &AgendaItemId, change: impl FnOnce(&mut RecordDecision)) -> Result<DecisionId> {
        let mut request = RecordDecision {
            agenda_item_id: item.clone(),
            text: Wording {
                kk: "Назарға алынсын.".into(), ru: "Принять к сведению.".into(), en: String::new()
            },
            responsible_id: self.members.first().cloned(),
            due_on: Some(day("2026-11-20")),
            votes_for: Some(3),
            votes_against: None,
            votes_abstained: None,
        };
        change(&mut request);
        self.write(|file| record_decision(file, &request))
    }

    fn card(&self, meeting: &MeetingId) -> MeetingCard {
        self.school.read(|file| view::meeting(file, &MeetingChoice { id: meeting.clone() })).expect("a card")
    }
}

fn rejection<T: std::fmt::Debug>(result: Result<T>) -> Rejection {
    match result {
        Err(Error::Rejected(rejection)) => rejection,
        other => panic!("expected a rejection, got {other:?}"),
    }
}

#[test]
fn a_meeting_is_held_only_when_everybody_is_accounted_for() {
    let desk = Desk::new();
    let meeting = desk.call("2026-11-10");
    let hold = || desk.write(|file| hold_meeting(file, &MeetingChoice { id: meeting.clone() }));
    assert_eq!(rejection(hold()), Rejection::AttendanceMissing);
    desk.attend(&meeting, &[true, true, true, false, false]);
    let quorum = desk.card(&meeting).quorum;
    assert!(quorum.reached && quorum.needed == 3, "{quorum:?}");
    assert_eq!(hold().expect("held").number, 1);
    assert_eq!(rejection(hold()), Rejection::MeetingClosed);
    let next = desk.call("2026-11-23");
    desk.attend(&next, &[true; 5]);
    let second = desk.write(|file| hold_meeting(file, &MeetingChoice { id: next.clone() })).expect("held");
    assert_eq!(second.number, 2, "minutes are numbered without gaps");
    let refused = desk.school.undo(&desk.who, None).map(|outcome| outcome.value);
    assert!(matches!(rejection(refused), Rejection::UndoPermanent { .. }), "the minutes have their number");
}

#[test]
fn a_meeting_in_the_future_cannot_be_held_and_a_body_without_members_cannot_meet() {
    let desk = Desk::new();
    let meeting = desk.call("2026-11-27");
    desk.attend(&meeting, &[true; 5]);
    let held = desk.write(|file| hold_meeting(file, &MeetingChoice { id: meeting }));
    assert_eq!(rejection(held), Rejection::DayInFuture { field: "held_on" });
    let nobody =
        CallMeeting { body: BodyKey::Commission, held_on: day("2026-11-27"), starts_at: None, place: String::new() };
    assert_eq!(rejection(desk.write(|file| call_meeting(file, &nobody))), Rejection::BodyWithoutMembers);
}

#[test]
fn a_decision_with_a_deadline_needs_somebody_and_no_more_votes_than_people() {
    let desk = Desk::new();
    let meeting = desk.call("2026-11-10");
    desk.attend(&meeting, &[true, true, true, false, false]);
    let item = desk.item(&meeting);
    assert_eq!(rejection(desk.decide(&item, |new| new.responsible_id = None)), Rejection::ResponsibleMissing);
    assert_eq!(
        rejection(desk.decide(&item, |new| new.due_on = Some(day("2026-11-09")))),
        Rejection::DayOrder { field: "due_on" }
    );
    assert_eq!(
        rejection(desk.decide(&item, |new| new.votes_against = Some(1))),
        Rejection::VotesInvalid { present: 3 }
    );
    assert_eq!(
        rejection(desk.decide(&item, |new| new.text = Wording::default())),
        Rejection::FieldMissing { field: "text" }
    );
    desk.decide(&item, |_| {}).expect("decided");
}

#[test]
fn a_decision_is_overdue_until_it_is_carried_out_and_can_be_reopened() {
    let desk = Desk::new();
    let meeting = desk.call("2026-11-10");
    desk.attend(&meeting, &[true; 5]);
    let id = desk.decide(&desk.item(&meeting), |_| {}).expect("decided");
    let row = || desk.school.read(|file| list_decisions(file, &ListDecisions::default())).expect("decisions").remove(0);
    assert_eq!(row().status, DecisionStatus::Overdue, "it was due on the 20th");
    assert_eq!(row().number, "1.1");
    let early = CompleteDecision { id: id.clone(), done_on: day("2026-11-09"), note: String::new() };
    assert_eq!(rejection(desk.write(|file| complete_decision(file, &early))), Rejection::DayOrder { field: "done_on" });
    let done = CompleteDecision { done_on: day("2026-11-21"), note: "таратылды".into(), ..early };
    desk.write(|file| complete_decision(file, &done)).expect("done");
    assert_eq!(row().status, DecisionStatus::Done);
    assert_eq!(rejection(desk.write(|file| complete_decision(file, &done))), Rejection::DecisionClosed);
    let reopen = ReopenDecision { id, reason: "бір сыныпқа жетпеген".into() };
    desk.write(|file| reopen_decision(file, &reopen)).expect("reopened");
    assert_eq!(row().status, DecisionStatus::Overdue);
}

#[test]
fn a_cancelled_meeting_takes_nothing_more_and_its_decisions_do_not_count() {
    let desk = Desk::new();
    let meeting = desk.call("2026-11-10");
    desk.attend(&meeting, &[true; 5]);
    let item = desk.item(&meeting);
    desk.decide(&item, |_| {}).expect("decided");
    let cancel = |reason: &str| {
        let request = CancelMeeting { id: meeting.clone(), reason: reason.into() };
        desk.write(|file| cancel_meeting(file, &request))
    };
    assert_eq!(rejection(cancel("")), Rejection::ReasonMissing);
    cancel("кворум жиналмады").expect("cancelled");
    assert_eq!(rejection(desk.decide(&item, |_| {})), Rejection::MeetingClosed);
    let open = desk.school.read(|file| list_decisions(file, &ListDecisions::default())).expect("decisions");
    assert!(open.is_empty());
}

#[test]
fn agenda_items_close_ranks_when_one_is_removed() {
    let desk = Desk::new();
    let meeting = desk.call("2026-11-27");
    let first = desk.item(&meeting);
    let second = desk.item(&meeting);
    desk.write(|file| remove_agenda_item(file, &AgendaItemChoice { id: first })).expect("removed");
    let agenda = desk.card(&meeting).agenda;
    assert_eq!(agenda.len(), 1);
    assert_eq!((agenda[0].id.clone(), agenda[0].position), (second, 1));
}

#[test]
fn what_led_to_a_held_meeting_cannot_be_undone_from_the_history() {
    let desk = Desk::new();
    let meeting = desk.call("2026-11-10");
    desk.attend(&meeting, &[true; 5]);
    desk.item(&meeting);
    desk.write(|file| hold_meeting(file, &MeetingChoice { id: meeting.clone() })).expect("held");
    let steps = desk.school.read(|file| crate::changes::list_operations(file, None)).expect("steps").items;
    let before = desk.card(&meeting);
    // Holding itself, the agenda, five times attendance, and calling the meeting.
    for step in &steps[..8] {
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
