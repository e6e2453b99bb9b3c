//! Votes: who may vote, what is counted, and what a tie comes to.

use super::super::votes::{self, OpenVote};
use super::*;

fn totals(votes_for: u32, votes_against: u32) -> Totals {
    Totals { votes_for: Some(votes_for), votes_against: Some(votes_against), ..Totals::default() }
}

impl Desk {
    fn count(&self, decision: &DecisionId, totals: Totals) -> Result<()> {
        self.write(|file| count_vote(file, &CountVote { decision_id: decision.clone(), totals }))
    }

    fn cast(&self, decision: &DecisionId, member: usize, choice: VoteChoice) -> Result<()> {
        let request = CastVote {
            decision_id: decision.clone(),
            person_id: self.members[member].clone(),
            choice: Some(choice),
            reason: if choice == VoteChoice::Recused { "өз ісі".into() } else { String::new() },
        };
        self.write(|file| cast_vote(file, &request))
    }

    fn begin(&self, decision: &DecisionId, mode: VoteMode) -> Result<()> {
        self.write(|file| votes::open_vote(file, &OpenVote { decision_id: decision.clone(), mode }))
    }

    fn close(&self, decision: &DecisionId) -> Result<()> {
        let request = CloseVote { decision_id: decision.clone(), totals: Totals::default() };
        self.write(|file| close_vote(file, &request))
    }
}

#[test]
fn the_totals_of_a_show_of_hands_are_everybody_who_may_vote() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-20", &[true, true, true, true, false]);
    let decision = desk.propose(&item, |new| new.due_on = None).expect("proposed");
    assert_eq!(rejection(desk.count(&decision, totals(5, 0))), Rejection::VotesInvalid { present: 4 });
    let short = Totals { votes_abstained: Some(0), ..totals(3, 0) };
    assert_eq!(rejection(desk.count(&decision, short)), Rejection::VotesInvalid { present: 4 });
    assert!(desk.card(&meeting).votes.is_empty(), "a rejected vote leaves no trace");
    desk.count(&decision, totals(3, 0)).expect("counted");
    let vote = desk.card(&meeting).votes.remove(0);
    assert_eq!((vote.needed, vote.votes_abstained, vote.adopted), (Some(3), 1, Some(true)));
    assert!(vote.why.contains('4') && vote.why.contains('3'), "{}", vote.why);
    assert_eq!(rejection(desk.count(&decision, totals(4, 0))), Rejection::DecisionVoted);
}

#[test]
fn a_vote_by_name_with_a_recusal_and_a_tie_is_decided_by_the_chair() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-20", &[true; 5]);
    let decision = desk.propose(&item, |_| {}).expect("proposed");
    desk.begin(&decision, VoteMode::ByName).expect("opened");
    let silent = CastVote {
        decision_id: decision.clone(),
        person_id: desk.members[4].clone(),
        choice: Some(VoteChoice::Recused),
        reason: " ".into(),
    };
    assert_eq!(rejection(desk.write(|file| cast_vote(file, &silent))), Rejection::ReasonMissing);
    desk.cast(&decision, 4, VoteChoice::Recused).expect("recused");
    desk.cast(&decision, 0, VoteChoice::For).expect("for");
    desk.cast(&decision, 1, VoteChoice::Against).expect("against");
    desk.cast(&decision, 2, VoteChoice::Against).expect("against");
    assert_eq!(rejection(desk.close(&decision)), Rejection::VotesMissing { missing: 1 });
    desk.cast(&decision, 3, VoteChoice::For).expect("for");
    desk.close(&decision).expect("closed");
    let vote = desk.card(&meeting).votes.remove(0);
    assert_eq!((vote.votes_for, vote.votes_against, vote.recused), (2, 2, 1));
    assert_eq!((vote.needed, vote.casting, vote.adopted), (Some(3), Some(Casting::For), Some(true)));
    assert_eq!(vote.voters.len(), 5, "everybody who was in the room is named");
    assert_eq!(desk.row(&decision).state, DecisionState::Adopted);
}

#[test]
fn equal_hands_need_the_chairs_word_and_a_body_without_a_casting_vote_rejects() {
    let desk = Desk::new();
    let (_, item) = desk.session("2026-11-20", &[true, true, true, true, false]);
    let decision = desk.propose(&item, |_| {}).expect("proposed");
    assert_eq!(rejection(desk.count(&decision, totals(2, 2))), Rejection::CastingVoteNeeded);
    desk.count(&decision, Totals { casting: Some(Casting::Against), ..totals(2, 2) }).expect("counted");
    assert_eq!(desk.row(&decision).status, DecisionStatus::Rejected);
    assert!(desk.tasks().is_empty(), "what was not adopted gives nobody a task");
    let mut rules = desk.school.read(|file| store::body_rules(file, BodyKey::Council)).expect("rules");
    rules.casting_vote = false;
    let without = EditBody { key: BodyKey::Council, rules, standing_items: Vec::new() };
    desk.write(|file| edit_body(file, &without)).expect("edited");
    let second = desk.propose(&item, |_| {}).expect("proposed");
    desk.count(&second, totals(2, 2)).expect("counted");
    assert_eq!(desk.row(&second).state, DecisionState::Rejected);
}

#[test]
fn the_electorate_is_frozen_when_the_vote_opens() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-20", &[true, true, true, false, false]);
    let [first, second] = [(); 2].map(|()| desk.propose(&item, |_| {}).expect("proposed"));
    desk.begin(&first, VoteMode::ByName).expect("opened");
    assert_eq!(rejection(desk.begin(&second, VoteMode::Count)), Rejection::VoteOpen, "one vote at a time");
    let late = SetAttendance::of(&meeting, &desk.members[3], true);
    desk.write(|file| set_attendance(file, &late)).expect("people come while a vote is open");
    assert_eq!(rejection(desk.cast(&first, 3, VoteChoice::For)), Rejection::NotEntitled);
    assert_eq!(desk.card(&meeting).votes[0].voters.len(), 3, "whoever came later has no voice in it");
    assert_eq!(rejection(desk.hold(&meeting)), Rejection::VoteOpen);
    desk.write(|file| withdraw_vote(file, &DecisionChoice::of(&first))).expect("withdrawn");
    desk.begin(&first, VoteMode::Count).expect("opened");
    assert_eq!(rejection(desk.cast(&first, 0, VoteChoice::For)), Rejection::VoteByCount);
    desk.cast(&first, 0, VoteChoice::Recused).expect("recused");
    desk.count(&first, totals(3, 0)).expect("three of the four may vote");
    assert_eq!(desk.card(&meeting).votes[0].recused, 1);
}

#[test]
fn whoever_leaves_during_a_vote_keeps_the_voice_and_cannot_be_noted_as_absent() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-20", &[true, true, true, false, false]);
    let [first, second] = [(); 2].map(|()| desk.propose(&item, |_| {}).expect("proposed"));
    desk.begin(&first, VoteMode::ByName).expect("opened");
    let left = SetAttendance {
        left_time: crate::clock::TimeOfDay::parse("16:00"),
        ..SetAttendance::of(&meeting, &desk.members[2], true)
    };
    desk.write(|file| set_attendance(file, &left)).expect("left during the vote");
    let card = desk.card(&meeting);
    assert_eq!((card.votes[0].present, card.quorum.present), (3, 2), "the vote keeps those it was opened with");
    let absent = |present| SetAttendance { present, ..SetAttendance::of(&meeting, &desk.members[2], false) };
    for present in [Some(false), None] {
        let refused = desk.write(|file| set_attendance(file, &absent(present)));
        assert_eq!(rejection(refused), Rejection::VoterPresent);
    }
    assert!(desk.card(&meeting).attendees[2].left_time.is_some(), "a rejected operation leaves no trace");
    for member in 0..3 {
        desk.cast(&first, member, VoteChoice::For).expect("cast");
    }
    desk.close(&first).expect("closed");
    assert_eq!(rejection(desk.write(|file| set_attendance(file, &absent(Some(false))))), Rejection::VoterPresent);
    let refused = desk.begin(&second, VoteMode::ByName);
    assert_eq!(rejection(refused), Rejection::QuorumMissing { present: 2, needed: 3 }, "the next vote counts anew");
    desk.write(|file| withdraw_vote(file, &DecisionChoice::of(&first))).expect("withdrawn");
    desk.write(|file| set_attendance(file, &absent(Some(false)))).expect("nobody voted, so it may be put right");
}

#[test]
fn the_text_that_was_voted_on_stays_and_is_only_completed_in_another_language() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-20", &[true; 5]);
    let decision = desk.propose(&item, |new| new.text = Wording::only(Language::Kk, "Ескертілсін.")).expect("proposed");
    let edit = |kk: &str, ru: &str, change: &dyn Fn(&mut EditDecision)| {
        let text = Wording { kk: kk.into(), ru: ru.into(), en: String::new() };
        let row = desk.row(&decision);
        let mut edit = EditDecision {
            id: decision.clone(),
            text,
            responsible_id: row.responsible_id,
            co_executors: row.co_executors,
            due_on: row.due_on,
        };
        change(&mut edit);
        desk.write(|file| edit_decision(file, &edit))
    };
    desk.begin(&decision, VoteMode::Count).expect("opened");
    edit("Хабарлансын.", "", &|_| {}).expect("nothing was decided yet");
    desk.count(&decision, totals(5, 0)).expect("adopted");
    assert_eq!(rejection(edit("Ескертілсін.", "", &|_| {})), Rejection::DecisionTextVoted);
    assert_eq!(desk.row(&decision).text.kk, "Хабарлансын.", "a rejected operation leaves no trace");
    edit("Хабарлансын.", "Сообщить.", &|_| {}).expect("the other language was missing");
    assert_eq!(rejection(edit("Хабарлансын.", "Предупредить.", &|_| {})), Rejection::DecisionTextVoted);
    assert_eq!(rejection(edit("Хабарлансын.", "", &|_| {})), Rejection::DecisionTextVoted);
    let terms = |edit: &mut EditDecision| {
        (edit.responsible_id, edit.due_on) = (desk.members.get(1).cloned(), Some(day("2026-12-10")));
    };
    edit("Хабарлансын.", "Сообщить.", &terms).expect("who and when may be put right until the minutes are signed");
    assert_eq!(desk.tasks()[0].due_on, Some(day("2026-12-10")));
    desk.write(|file| withdraw_vote(file, &DecisionChoice::of(&decision))).expect("withdrawn");
    edit("Ескертілсін.", "Предупредить.", &|_| {}).expect("the vote was taken back");
    desk.count(&decision, totals(0, 5)).expect("rejected");
    desk.hold(&meeting).expect("held");
    let refused = edit("Хабарлансын.", "Сообщить.", &|_| {});
    assert_eq!(rejection(refused), Rejection::DecisionTextVoted, "what was rejected is told as it was rejected");
}

#[test]
fn an_item_is_decided_as_soon_as_nothing_on_it_waits_for_a_vote() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-20", &[true; 5]);
    let state = || desk.card(&meeting).agenda[0].state;
    let first = desk.propose(&item, |_| {}).expect("proposed");
    assert_eq!(state(), ItemState::Open);
    desk.count(&first, totals(5, 0)).expect("adopted");
    assert_eq!(state(), ItemState::Decided);
    let second = desk.propose(&item, |_| {}).expect("proposed");
    assert_eq!(state(), ItemState::Open, "a further proposal waits");
    desk.count(&second, totals(0, 5)).expect("rejected");
    assert_eq!(state(), ItemState::Decided, "what was rejected was decided too");
    desk.write(|file| withdraw_vote(file, &DecisionChoice::of(&second))).expect("withdrawn");
    assert_eq!(state(), ItemState::Open, "its vote was taken back");
    desk.write(|file| remove_decision(file, &DecisionChoice::of(&second))).expect("removed");
    assert_eq!(state(), ItemState::Decided);
    desk.write(|file| withdraw_vote(file, &DecisionChoice::of(&first))).expect("withdrawn");
    desk.write(|file| remove_decision(file, &DecisionChoice::of(&first))).expect("removed");
    assert_eq!(state(), ItemState::Open, "nothing is decided any more");
}

#[test]
fn no_vote_is_taken_without_a_quorum_or_when_everybody_is_recused() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-20", &[true, true, true, false, false]);
    let decision = desk.propose(&item, |_| {}).expect("proposed");
    desk.begin(&decision, VoteMode::ByName).expect("opened");
    for member in 0..3 {
        desk.cast(&decision, member, VoteChoice::Recused).expect("recused");
    }
    assert_eq!(rejection(desk.close(&decision)), Rejection::NobodyVotes);
    desk.write(|file| withdraw_vote(file, &DecisionChoice::of(&decision))).expect("withdrawn");
    let gone = SetAttendance {
        left_time: crate::clock::TimeOfDay::parse("16:00"),
        ..SetAttendance::of(&meeting, &desk.members[2], true)
    };
    desk.write(|file| set_attendance(file, &gone)).expect("left");
    let refused = desk.begin(&decision, VoteMode::Count);
    assert_eq!(rejection(refused), Rejection::QuorumMissing { present: 2, needed: 3 });
}

#[test]
fn a_vote_taken_back_takes_its_task_with_it() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-20", &[true; 5]);
    let decision = desk.propose(&item, |new| new.due_on = Some(day("2026-12-01"))).expect("proposed");
    desk.count(&decision, totals(5, 0)).expect("adopted");
    assert_eq!(desk.tasks().len(), 1);
    desk.write(|file| withdraw_vote(file, &DecisionChoice::of(&decision))).expect("withdrawn");
    assert_eq!((desk.row(&decision).state, desk.tasks().len()), (DecisionState::Proposed, 0));
    desk.count(&decision, totals(5, 0)).expect("adopted");
    desk.attend(&meeting, &[true; 5]);
    desk.hold(&meeting).expect("held");
    let step = Rejection::MeetingClosed;
    assert_eq!(rejection(desk.write(|file| withdraw_vote(file, &DecisionChoice::of(&decision)))), step);
    for attempt in ["UPDATE votes SET votes_for = 1", "DELETE FROM votes", "DELETE FROM vote_choices"] {
        assert!(desk.sql(attempt).is_err(), "the database itself refuses: {attempt}");
    }
}
