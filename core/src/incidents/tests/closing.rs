//! What an incident needs before it is closed, and what closing brings with it.

use super::*;
use crate::council::{self, AddAgendaItem};
use crate::roles::{BodyKey, BodyPost};
use crate::tasks::{GiveTask, ListTasks, TaskGroup, TaskPurpose, TaskReason, TaskStatus};
use crate::text::Wording;
use crate::words::Language;

fn tasks_of(desk: &Desk, id: &IncidentId, purpose: TaskPurpose) -> Vec<tasks::TaskRow> {
    let request = ListTasks { group: TaskGroup::All, incident_id: Some(id.clone()), ..ListTasks::default() };
    let mut rows = desk.school.read(|file| tasks::list_tasks(file, Language::Kk, &request)).expect("tasks");
    rows.retain(|row| row.purpose == purpose);
    rows
}

fn check(desk: &Desk, id: &IncidentId, effective: bool, note: &str) -> Result<()> {
    let checked_on = desk.school.clock().today();
    let request = RecordEffectCheck { id: id.clone(), checked_on, effective, note: note.into() };
    desk.write(|file| record_effect_check(file, &request))
}

#[test]
fn registering_gives_the_steps_of_the_checklist_to_the_holders_of_their_roles() {
    let desk = Desk::staffed();
    let id = desk.register_type("data_leak");
    let items = desk.card(&id).checklist;
    let told: Vec<(&str, &str, String)> = items
        .iter()
        .map(|item| {
            let word = item.step_id.as_str().rsplit(':').next().unwrap_or_default();
            (word, item.responsible.as_str(), item.due_on.expect("a day").to_string())
        })
        .collect();
    // It is Monday, 23 November 2026, nine in the morning.
    assert_eq!(
        told,
        [
            ("close_access", "Қасенов Н.", "2026-11-23".to_owned()),
            ("find_extent", "Әбдірахманов Н.", "2026-11-24".to_owned()),
            ("notify_authority", "Әбдірахманов Н.", "2026-11-24".to_owned()),
            ("tell_parents", "Оспанов Н.", "2026-11-25".to_owned()),
            ("instruct", "Әбдірахманов Н.", "2026-11-27".to_owned()),
            ("reassess_tool", "Қасенов Н.", "2026-12-01".to_owned()),
        ]
    );
    assert!(desk.card(&id).personal_data, "a data leak says so by itself");
}

#[test]
fn closing_names_every_fact_that_is_missing() {
    let desk = Desk::staffed();
    let id = desk.register_type("wrong_content");
    let facts = ["cause_kind", "cause", "outcome", "impact", "measures", "effect_check_on", "checklist"];
    assert_eq!(desk.missing(&id, IncidentState::Closed), facts);
    desk.facts(&id, IncidentKind::Incident);
    desk.go(&id, IncidentState::UnderReview, "").expect("under review");
    desk.go(&id, IncidentState::Measures, "").expect("measures");
    assert_eq!(desk.missing(&id, IncidentState::Closed), ["checklist"]);
    let refused = rejection(desk.go(&id, IncidentState::Closed, ""));
    assert_eq!(refused, Rejection::IncidentFactMissing { field: "checklist" });
    desk.finish_checklist(&id);
    desk.go(&id, IncidentState::Closed, "").expect("closed");
    let left: Vec<TaskStatus> = desk.card(&id).checklist.into_iter().map(|item| item.status).collect();
    let (done, cancelled) = (TaskStatus::Done, TaskStatus::Cancelled);
    assert_eq!(left, [done, done, done, cancelled], "what is left of the checklist is not needed any more");
}

#[test]
fn closing_asks_whoever_is_in_charge_to_look_whether_the_measures_worked() {
    let desk = Desk::staffed();
    let id = desk.register_type("outage");
    desk.close(&id);
    let asked = tasks_of(&desk, &id, TaskPurpose::EffectCheck);
    assert_eq!(asked.len(), 1);
    assert_eq!((asked[0].due_on, asked[0].responsible.as_str()), (Some(day("2026-12-21")), "Қасенов Н."));
    assert!(asked[0].title.contains("2026-07/01"), "{}", asked[0].title);
    let by_hand = CompleteTask { id: asked[0].id.clone(), done_on: day("2026-11-23"), note: String::new() };
    assert_eq!(rejection(desk.write(|file| tasks::complete_task(file, &by_hand))), Rejection::EffectCheckOnCard);
    let cancel = TaskReason { id: asked[0].id.clone(), reason: "керек емес".into() };
    assert_eq!(rejection(desk.write(|file| tasks::cancel_task(file, &cancel))), Rejection::EffectCheckOnCard);

    check(&desk, &id, true, "бір ай бойы қайталанған жоқ").expect("recorded");
    let card = desk.card(&id);
    assert_eq!((card.effective, card.row.state), (Some(true), IncidentState::Closed));
    assert_eq!(card.entries.last().map(|entry| entry.kind), Some(EntryKind::Effect));
    assert_eq!(tasks_of(&desk, &id, TaskPurpose::EffectCheck)[0].status, TaskStatus::Done);
    assert_eq!(rejection(check(&desk, &id, true, "")), Rejection::EffectCheckNotDue, "it is recorded once");
}

#[test]
fn measures_that_did_not_work_reopen_the_incident_with_a_reason() {
    let desk = Desk::staffed();
    let id = desk.register_type("outage");
    assert_eq!(rejection(check(&desk, &id, true, "")), Rejection::EffectCheckNotDue, "it is not closed");
    desk.close(&id);
    assert_eq!(rejection(check(&desk, &id, false, " ")), Rejection::ReasonMissing);
    check(&desk, &id, false, "іркіліс тағы екі рет болды").expect("recorded");
    let card = desk.card(&id);
    assert_eq!((card.row.state, card.effective), (IncidentState::Reopened, Some(false)));
    assert_eq!(card.effect_check_on, None, "the next closing names another day");
    assert!(desk.missing(&id, IncidentState::Closed).contains(&"effect_check_on"));
    desk.facts(&id, IncidentKind::Incident);
    desk.go(&id, IncidentState::Measures, "").expect("measures");
    desk.go(&id, IncidentState::Closed, "").expect("closed again");
    assert_eq!(desk.card(&id).effective, None, "the earlier check says nothing of the new measures");
    let statuses: Vec<TaskStatus> =
        tasks_of(&desk, &id, TaskPurpose::EffectCheck).into_iter().map(|row| row.status).collect();
    assert_eq!(statuses.len(), 2, "each closing asks once");
    assert!(statuses.contains(&TaskStatus::Done));
}

#[test]
fn closings_are_tallied_by_their_days_through_reopening_and_undo() {
    let desk = Desk::staffed();
    let tallied = || {
        assert_eq!(desk.school.read(store::wrong_tallies).expect("tallies"), 0, "the tallies say what counting says");
        let closings = desk.school.read(|file| {
            let year = calendar::list_school_years(file)?.remove(0);
            list_closing_days(file, &year)
        });
        closings.expect("closings")
    };
    let (first, second) = (desk.register_type("outage"), desk.register_type("outage"));
    desk.close(&first);
    desk.close(&second);
    let took = desk.card(&first).row.detected_on.days_until(desk.school.clock().today());
    assert_eq!(tallied(), [(took, 2)]);
    desk.school.clock().turn_to(crate::clock::Instant::parse("2026-12-10T04:00:00Z").expect("a moment"));
    desk.go(&first, IncidentState::Reopened, "жаңа дерек шықты").expect("reopened");
    assert_eq!(tallied(), [(took, 1)]);
    desk.facts(&first, IncidentKind::Incident);
    desk.go(&first, IncidentState::Measures, "").expect("measures");
    desk.go(&first, IncidentState::Closed, "").expect("closed again");
    let again = desk.card(&first).row.detected_on.days_until(day("2026-12-10"));
    assert_eq!(tallied(), [(took, 1), (again, 1)], "the closing that stands counts");
    desk.school.undo(&desk.who, None).ok();
    tallied();
}

#[test]
fn reopening_takes_the_open_question_back() {
    let desk = Desk::staffed();
    let id = desk.register_type("outage");
    desk.close(&id);
    desk.go(&id, IncidentState::Reopened, "жаңа дерек шықты").expect("reopened");
    assert_eq!(tasks_of(&desk, &id, TaskPurpose::EffectCheck)[0].status, TaskStatus::Cancelled);
}

#[test]
fn closing_a_serious_incident_without_a_decision_of_the_council_is_rejected() {
    let desk = Desk::staffed();
    let id = desk.register_type("other");
    desk.facts(&id, IncidentKind::Serious);
    desk.go(&id, IncidentState::UnderReview, "").expect("under review");
    assert_eq!(desk.missing(&id, IncidentState::Measures), ["agenda_item"]);
    let (chair, from_on) = (desk.person("Сейітова"), day("2026-09-01"));
    let seat = people::JoinBody {
        person_id: chair,
        body: BodyKey::Council,
        post: BodyPost::Chair,
        from_on,
        order_no: String::new(),
    };
    desk.write(|file| people::join_body(file, &seat)).expect("a member");
    let call = council::CallMeeting {
        body: BodyKey::Council,
        held_on: day("2026-11-27"),
        starts_at: None,
        place: String::new(),
        remote: false,
        invited: String::new(),
        repeats_id: None,
    };
    let meeting_id = desk.write(|file| council::call_meeting(file, &call)).expect("a meeting");
    let item = AddAgendaItem {
        meeting_id,
        title: Wording::only(Language::Kk, "Инцидент туралы"),
        incident_id: Some(id.clone()),
        decision_id: None,
        standing_item_id: None,
        deferred_from_id: None,
        presenter_id: None,
    };
    desk.write(|file| council::add_agenda_item(file, &item)).expect("an item");
    desk.go(&id, IncidentState::Measures, "").expect("measures");
    desk.finish_checklist(&id);
    assert_eq!(desk.missing(&id, IncidentState::Closed), ["decision"]);
    assert_eq!(
        rejection(desk.go(&id, IncidentState::Closed, "")),
        Rejection::IncidentFactMissing { field: "decision" }
    );
}

#[test]
fn a_dismissed_or_void_incident_needs_its_checklist_no_more() {
    let desk = Desk::staffed();
    let id = desk.register_type("misuse");
    let given = GiveTask {
        title: "Түсініктеме сұрау".into(),
        note: String::new(),
        responsible_id: desk.person("Жүнісова"),
        due_on: None,
        activity_id: None,
        incident_id: Some(id.clone()),
    };
    desk.write(|file| tasks::give_task(file, &given)).expect("a task");
    desk.go(&id, IncidentState::Dismissed, "расталмады").expect("dismissed");
    assert!(desk.card(&id).checklist.iter().all(|item| item.status == TaskStatus::Cancelled));
    let own = tasks_of(&desk, &id, TaskPurpose::Given);
    assert_eq!(own[0].status, TaskStatus::Open, "what a person gave stays given");
}

#[test]
fn a_repetition_is_dismissed_with_the_link_as_its_reason_and_both_sides_show_it() {
    let desk = Desk::staffed();
    let (first, second) = (desk.register_type("outage"), desk.register_type("outage"));
    let link = |id: &IncidentId, other_id: &IncidentId, kind| {
        let new = LinkIncidents { id: id.clone(), other_id: other_id.clone(), kind };
        desk.write(|file| link_incidents(file, &new))
    };
    assert_eq!(rejection(desk.go(&second, IncidentState::Dismissed, "")), Rejection::ReasonMissing);
    assert_eq!(rejection(link(&first, &first, LinkKind::Related)), Rejection::LinkToItself);
    link(&second, &first, LinkKind::Duplicate).expect("linked");
    assert_eq!(rejection(link(&first, &second, LinkKind::Related)), Rejection::IncidentsLinked);
    let step = desk.card(&second).steps.into_iter().find(|step| step.state == IncidentState::Dismissed);
    assert!(step.expect("a step").has_reason);
    desk.go(&second, IncidentState::Dismissed, "").expect("dismissed");
    let card = desk.card(&second);
    assert!(card.entries.last().expect("a line").text.contains("2026-07/01"), "{:?}", card.entries);
    let (here, there) = (&card.links[0], &desk.card(&first).links[0]);
    assert_eq!((here.from_here, here.other_number.as_str()), (true, "2026-07/01"));
    assert_eq!((there.from_here, there.other_number.as_str()), (false, "2026-07/02"));
    desk.write(|file| unlink_incidents(file, &LinkChoice { id: here.id.clone() })).expect("unlinked");
    assert!(desk.card(&first).links.is_empty());
}

#[test]
fn a_check_of_the_measures_on_a_past_day_is_rejected() {
    let desk = Desk::staffed();
    let id = desk.register_type("outage");
    let past = SetIncidentFacts { effect_check_on: Some(day("2026-11-20")), ..SetIncidentFacts::nothing(&id) };
    let refused = rejection(desk.write(|file| set_incident_facts(file, &past)));
    assert_eq!(refused, Rejection::DayInPast { field: "effect_check_on" });
}
