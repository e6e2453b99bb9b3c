//! Decisions after the vote: their task, more time, cancelling, and how many were on time.

use super::*;
use crate::calendar::{self, AddSchoolYear};

impl Desk {
    fn complete(&self, id: &DecisionId, on: &str) -> Result<()> {
        let request = CompleteDecision { id: id.clone(), done_on: day(on), note: "таратылды".into() };
        self.write(|file| complete_decision(file, &request))
    }

    fn held(&self, on: &str) -> DecisionId {
        let (meeting, item) = self.session(on, &[true; 5]);
        let id = self.decide(&item);
        self.hold(&meeting).expect("held");
        id
    }
}

#[test]
fn a_decision_with_a_deadline_needs_somebody_and_a_day_after_the_meeting() {
    let desk = Desk::new();
    let (_, item) = desk.session("2026-11-10", &[true; 5]);
    assert_eq!(rejection(desk.propose(&item, |new| new.responsible_id = None)), Rejection::ResponsibleMissing);
    let early = desk.propose(&item, |new| new.due_on = Some(day("2026-11-09")));
    assert_eq!(rejection(early), Rejection::DayOrder { field: "due_on" });
    let empty = desk.propose(&item, |new| new.text = Wording::default());
    assert_eq!(rejection(empty), Rejection::FieldMissing { field: "text" });
    let id = desk.propose(&item, |_| {}).expect("proposed");
    assert_eq!(rejection(desk.complete(&id, "2026-11-21")), Rejection::DecisionNotAdopted);
    desk.write(|file| remove_decision(file, &DecisionChoice::of(&id))).expect("removed");
}

#[test]
fn an_adopted_decision_has_one_task_and_its_execution_is_read_from_there() {
    let desk = Desk::new();
    let id = desk.held("2026-11-10");
    assert_eq!(desk.row(&id).status, DecisionStatus::Overdue, "it was due on the 20th");
    let task = desk.tasks().remove(0);
    assert_eq!((task.decision_id.as_ref(), task.decision.as_deref()), (Some(&id), Some("1/1.1")));
    assert_eq!(task.due_on, Some(day("2026-11-20")));
    let early = desk.complete(&id, "2026-11-09");
    assert_eq!(rejection(early), Rejection::DayOrder { field: "done_on" });
    let done =
        tasks::CompleteTask { id: task.id.clone(), done_on: day("2026-11-21"), note: "таратылды".into() };
    desk.write(|file| tasks::complete_task(file, &done)).expect("done");
    let row = desk.row(&id);
    assert_eq!((row.status, row.done_on), (DecisionStatus::Done, Some(day("2026-11-21"))));
    assert_eq!(rejection(desk.complete(&id, "2026-11-22")), Rejection::DecisionClosed);
    desk.write(|file| verify_decision(file, &DecisionChoice::of(&id))).expect("verified");
    assert_eq!(desk.row(&id).status, DecisionStatus::Verified);
    let reopen = ReopenDecision { id: id.clone(), reason: "бір сыныпқа жетпеген".into() };
    desk.write(|file| reopen_decision(file, &reopen)).expect("reopened");
    assert_eq!(desk.row(&id).status, DecisionStatus::Overdue);
    assert_eq!(desk.tasks().len(), 1, "still one task");
}

#[test]
fn the_task_of_a_decision_changes_only_with_the_decision() {
    let desk = Desk::new();
    let id = desk.held("2026-11-10");
    let task = desk.tasks().remove(0);
    let edit = tasks::EditTask {
        id: task.id.clone(),
        title: task.title.clone(),
        note: "бірге".into(),
        responsible_id: desk.members[1].clone(),
        due_on: Some(day("2027-01-15")),
    };
    assert_eq!(rejection(desk.write(|file| tasks::edit_task(file, &edit))), Rejection::TaskOfDecision);
    let passed = tasks::EditTask { due_on: task.due_on, ..edit };
    desk.write(|file| tasks::edit_task(file, &passed)).expect("given to another");
    assert_eq!(desk.row(&id).responsible_id.as_ref(), desk.members.get(1), "who has the task answers for it");
    let cancel = TaskReason { id: task.id.clone(), reason: "қажет емес".into() };
    assert_eq!(rejection(desk.write(|file| tasks::cancel_task(file, &cancel))), Rejection::TaskOfDecision);
    let cancel = CancelDecision { id: id.clone(), reason: "қажет емес".into(), agenda_item_id: None };
    desk.write(|file| cancel_decision(file, &cancel)).expect("cancelled");
    assert_eq!(desk.row(&id).status, DecisionStatus::Cancelled);
    let reopen = TaskReason { id: task.id, reason: "керек екен".into() };
    assert_eq!(rejection(desk.write(|file| tasks::reopen_task(file, &reopen))), Rejection::TaskOfDecision);
    let reopen = ReopenDecision { id: id.clone(), reason: "керек екен".into() };
    desk.write(|file| reopen_decision(file, &reopen)).expect("reopened");
    assert!(desk.row(&id).status.is_open());
}

#[test]
fn a_later_meeting_gives_more_time_and_the_first_day_is_kept() {
    let desk = Desk::new();
    let id = desk.held("2026-11-10");
    let own = desk.card(&desk.row(&id).meeting_id).agenda.remove(0).id;
    let (_, later) = desk.session("2026-11-23", &[true; 5]);
    let extend = |due_on: &str, item: &AgendaItemId| {
        let (due_on, agenda_item_id) = (day(due_on), Some(item.clone()));
        let request =
            ExtendDecision { id: id.clone(), due_on, reason: "материал кешікті".into(), agenda_item_id };
        desk.write(|file| extend_decision(file, &request))
    };
    assert_eq!(rejection(extend("2026-11-19", &later)), Rejection::DayOrder { field: "due_on" });
    assert_eq!(rejection(extend("2026-12-11", &own)), Rejection::MeetingNotLater);
    extend("2026-12-11", &later).expect("extended");
    let row = desk.row(&id);
    assert_eq!((row.due_on, row.first_due_on), (Some(day("2026-12-11")), Some(day("2026-11-20"))));
    assert_eq!(row.status, DecisionStatus::Open);
    assert_eq!(desk.tasks()[0].due_on, Some(day("2026-12-11")));
    let by = row.changed_by.expect("the item that gave it its day");
    assert_eq!((by.held_on, by.position, by.number), (day("2026-11-23"), 1, None));
    let cancel = CancelDecision { id: id.clone(), reason: "қажет емес".into(), agenda_item_id: None };
    desk.write(|file| cancel_decision(file, &cancel)).expect("cancelled");
    assert!(desk.row(&id).changed_by.is_none(), "no meeting cancelled it, whichever extended it before");
}

#[test]
fn co_executors_stand_in_the_minutes() {
    let desk = Desk::new();
    let (meeting, item) = desk.session("2026-11-10", &[true; 5]);
    let id = desk.propose(&item, |new| new.co_executors = " Сынып жетекшілері ".into()).expect("proposed");
    desk.write(|file| for_tests::adopt(file, &id)).expect("adopted");
    desk.hold(&meeting).expect("held");
    assert_eq!(desk.row(&id).co_executors, "Сынып жетекшілері");
    let request = ShowMinutes { meeting_id: meeting.clone(), language: Language::Kk, version: None };
    let paper = desk.school.read(|file| minutes_paper(file, &request)).expect("minutes");
    let terms: Vec<_> = paper.items[0].decisions[0].terms.iter().map(|line| line.text.as_str()).collect();
    assert!(terms.contains(&"Сынып жетекшілері"), "{terms:?}");
}

#[test]
fn a_decision_nobody_answers_for_has_no_task_and_is_noted_by_the_body() {
    let desk = Desk::new();
    let (_, item) = desk.session("2026-11-10", &[true; 5]);
    let id = desk.propose(&item, |new| (new.responsible_id, new.due_on) = (None, None)).expect("proposed");
    desk.write(|file| for_tests::adopt(file, &id)).expect("adopted");
    assert!(desk.tasks().is_empty());
    assert_eq!(desk.row(&id).status, DecisionStatus::NoDeadline);
    desk.complete(&id, "2026-11-12").expect("done");
    assert_eq!(desk.row(&id).status, DecisionStatus::Done);
}

#[test]
fn pictures_count_what_was_on_time_by_the_month_it_fell_due() {
    let desk = Desk::new();
    let year = desk
        .write(|file| calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() }))
        .expect("a year");
    let [on_time, late] = ["2026-11-09", "2026-11-10"].map(|on| desk.held(on));
    desk.held("2026-11-11");
    desk.complete(&on_time, "2026-11-20").expect("on its day");
    desk.complete(&late, "2026-11-21").expect("a day late");
    let request = ShowDecisionPictures { school_year_id: year };
    let pictures = desk.school.read(|file| decision_pictures(file, &request)).expect("pictures");
    assert_eq!((pictures.on_time, pictures.late, pictures.overdue), (1, 1, 1));
    assert_eq!(pictures.percent_on_time, Some(33));
    let november = pictures.months.iter().find(|month| month.month == 11).expect("November");
    assert_eq!((november.on_time, november.late, november.overdue, november.ahead), (1, 1, 1, 0));
}

#[test]
fn what_asks_nothing_of_anybody_is_nowhere_counted_as_open() {
    let desk = Desk::new();
    let year = desk
        .write(|file| calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() }))
        .expect("a year");
    let (meeting, item) = desk.session("2026-11-10", &[true; 5]);
    let noted = desk.propose(&item, |new| (new.responsible_id, new.due_on) = (None, None)).expect("proposed");
    let lasting = desk.propose(&item, |new| new.due_on = None).expect("proposed");
    for id in [&noted, &lasting] {
        desk.write(|file| for_tests::adopt(file, id)).expect("adopted");
    }
    desk.hold(&meeting).expect("held");
    assert_eq!([&noted, &lasting].map(|id| desk.row(id).awaits_execution()), [false, true]);
    assert_eq!(desk.card(&meeting).row.open_decisions, 1, "the list of meetings counts by the same rule");
    let asked = crate::annual_report::ReportOfYear { school_year_id: year };
    let report = desk.school.read(|file| crate::annual_report::annual_report(file, Language::Kk, &asked));
    let figures = report.expect("a report").sections.into_iter().flat_map(|section| section.figures);
    let figures: Vec<_> = figures.filter(|one| one.part.is_none()).map(|one| (one.key, one.value)).collect();
    let value = |key: &str| figures.iter().find(|(name, _)| name == key).expect("counted").1;
    assert_eq!((value("decisions.ahead"), value("decisions.no_execution")), (1, 1));
}
