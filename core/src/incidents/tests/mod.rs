//! What the journal promises: numbers, steps and their facts, lists, checklists, links, pages and pictures.

mod classification;
mod closing;
mod numbers;
mod pages;
mod timeline;

use std::sync::Arc;

use super::*;
use crate::calendar::{self, AddSchoolYear};
use crate::changes::Operation;
use crate::clock::Instant;
use crate::error::{Error, Result};
use crate::ids::PersonId;
use crate::people::{self, AddPerson, GiveRole};
use crate::profile::SchoolProfile;
use crate::roles::Role;
use crate::school::School;
use crate::session::Session;
use crate::tasks::{self, CompleteTask};
use crate::words::Language;

struct Desk {
    school: Arc<School>,
    who: Session,
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

impl Desk {
    fn new() -> Self {
        let desk = Self { school: Arc::new(School::for_tests()), who: Session::founding(Language::Kk) };
        desk.write(|file| profile::insert_profile(file, &SchoolProfile::for_tests())).expect("a profile");
        desk
    }

    /// A school with somebody for each part of a checklist, and the integrity officer at the desk.
    fn staffed() -> Self {
        let desk = Self::new();
        let year = AddSchoolYear { label: "2026-2027".into() };
        desk.write(|file| calendar::add_school_year(file, &year)).expect("a year");
        for (surname, role) in
            [("Әбдірахманов", Role::IntegrityOfficer), ("Қасенов", Role::IctSpecialist), ("Оспанов", Role::DeputyHead)]
        {
            let person_id = desk.person(surname);
            let (from_on, order_no) = (day("2026-09-01"), String::new());
            desk.write(|file| people::give_role(file, &GiveRole { person_id, role, from_on, order_no }))
                .expect("a role");
        }
        desk
    }

    fn person(&self, surname: &str) -> PersonId {
        let new = AddPerson { surname: surname.into(), given_name: "Нұрлан".into(), ..AddPerson::default() };
        self.write(|file| people::add_person(file, &new)).expect("a person")
    }

    fn register_type(&self, incident_type: &str) -> IncidentId {
        let new = RegisterIncident { incident_type: incident_type.into(), ..quick() };
        self.write(|file| register_incident(file, &new)).expect("registered").id
    }

    fn page(&self, request: &ListIncidents) -> IncidentPage {
        self.school.read(|file| list_incidents(file, Language::Kk, request)).expect("a page")
    }

    /// What stops a step, as the card says it.
    fn missing(&self, id: &IncidentId, to: IncidentState) -> Vec<&'static str> {
        let steps = self.card(id).steps;
        let step = steps.into_iter().find(|step| step.state == to).expect("a step");
        step.facts.into_iter().filter(|fact| !fact.present).map(|fact| fact.field).collect()
    }

    fn finish_checklist(&self, id: &IncidentId) {
        for item in self.card(id).checklist.into_iter().filter(|item| item.required) {
            let request = CompleteTask { id: item.task_id, done_on: day("2026-11-23"), note: String::new() };
            self.write(|file| tasks::complete_task(file, &request)).expect("done");
        }
    }

    /// Leads an incident with all its facts to its end.
    fn close(&self, id: &IncidentId) {
        self.facts(id, IncidentKind::Incident);
        self.finish_checklist(id);
        for to in [IncidentState::UnderReview, IncidentState::Measures, IncidentState::Closed] {
            self.go(id, to, "").expect("a step");
        }
    }

    fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        self.school.transact(&self.who, Operation("import"), work).map(|outcome| outcome.value)
    }

    fn register(&self) -> RegisteredIncident {
        self.write(|file| register_incident(file, &quick())).expect("registered")
    }

    fn card(&self, id: &IncidentId) -> IncidentCard {
        self.school.read(|file| incident(file, Language::Kk, &IncidentChoice { id: id.clone() })).expect("a card")
    }

    fn go(&self, id: &IncidentId, to: IncidentState, reason: &str) -> Result<()> {
        let request = MoveIncident { id: id.clone(), to, reason: reason.into() };
        self.write(|file| move_incident(file, &request))
    }

    fn facts(&self, id: &IncidentId, kind: IncidentKind) {
        let person = self.person("Қасенов");
        let facts = SetIncidentFacts {
            kind: Some(kind),
            severity: Some(Severity::Medium),
            assigned_to_id: Some(person),
            tool: "чат-бот".into(),
            minors: true,
            cause_kind: Some("no_rule".into()),
            cause: "нұсқаулық болмаған".into(),
            outcome: "жауап түзетілді".into(),
            impact: "екі оқушының ұпайы қайта есептелді".into(),
            measures: "тест жаңартылды".into(),
            effect_check_on: Some(day("2026-12-21")),
            ..SetIncidentFacts::nothing(id)
        };
        self.write(|file| set_incident_facts(file, &facts)).expect("facts");
    }
}

fn quick() -> RegisterIncident {
    RegisterIncident {
        what: "Тесттегі екі сұрақтың жауабы қате. А оқушысы байқаған.".into(),
        occurred_on: day("2026-11-20"),
        occurred_time: TimeOfDay::parse("11:10"),
        occurred_approximate: false,
        detected_on: day("2026-11-23"),
        detected_time: TimeOfDay::parse("08:30"),
        incident_type: "wrong_content".into(),
        reported_by: "тарих пәнінің мұғалімі".into(),
        immediate_action: "Екі сұрақ тесттен алынды".into(),
    }
}

fn rejection<T: std::fmt::Debug>(result: Result<T>) -> Rejection {
    match result {
        Err(Error::Rejected(rejection)) => rejection,
        other => panic!("expected a rejection, got {other:?}"),
    }
}

#[test]
fn numbers_have_no_gaps_even_when_registering_fails_in_between() {
    let desk = Desk::new();
    assert_eq!(desk.register().number, "2026-07/01");
    let failed: Result<()> = desk.write(|file| {
        register_incident(file, &quick())?;
        Err(Rejection::NameExists.into())
    });
    assert!(failed.is_err());
    assert_eq!(desk.register().number, "2026-07/02", "the failed one gave its number back");
    desk.school.clock().turn_to(Instant::parse("2027-01-11T04:00:00Z").expect("a moment"));
    let mut new = quick();
    new.detected_on = day("2027-01-11");
    new.detected_time = None;
    let next_year = desk.write(|file| register_incident(file, &new)).expect("registered");
    assert_eq!(next_year.number, "2027-07/01", "each year counts from one");
}

#[test]
fn empty_fields_future_days_and_a_detection_before_the_incident_are_rejected() {
    let desk = Desk::new();
    let attempt = |change: fn(&mut RegisterIncident)| {
        let mut new = quick();
        change(&mut new);
        rejection(desk.write(|file| register_incident(file, &new)))
    };
    assert_eq!(attempt(|new| new.what = " ".into()), Rejection::FieldMissing { field: "what" });
    assert_eq!(attempt(|new| new.immediate_action.clear()), Rejection::FieldMissing { field: "immediate_action" });
    assert_eq!(
        attempt(|new| new.what = "ұзын".repeat(5000)),
        Rejection::FieldTooLong { field: "what", limit: text::TEXT }
    );
    assert_eq!(attempt(|new| new.occurred_on = day("2026-11-24")), Rejection::DayInFuture { field: "occurred_on" });
    assert_eq!(attempt(|new| new.detected_on = day("2026-11-19")), Rejection::DayOrder { field: "detected_on" });
    assert!(matches!(attempt(|new| new.occurred_on = day("2006-11-19")), Rejection::DayOutsideYear { .. }));
    let page = desk.school.read(|file| list_incidents(file, Language::Kk, &ListIncidents::default())).expect("a page");
    assert_eq!(page.counts.all, 0, "a rejected operation leaves no trace");
}

#[test]
fn each_step_needs_its_facts_and_writes_the_timeline() {
    let desk = Desk::new();
    let id = desk.register().id;
    assert_eq!(
        rejection(desk.go(&id, IncidentState::UnderReview, "")),
        Rejection::IncidentFactMissing { field: "kind" }
    );
    assert!(matches!(rejection(desk.go(&id, IncidentState::Closed, "")), Rejection::IncidentStepForbidden { .. }));
    desk.facts(&id, IncidentKind::Incident);
    desk.go(&id, IncidentState::UnderReview, "").expect("under review");
    desk.go(&id, IncidentState::Measures, "").expect("measures");
    desk.go(&id, IncidentState::Closed, "").expect("closed");
    assert_eq!(rejection(desk.go(&id, IncidentState::Reopened, " ")), Rejection::ReasonMissing);
    desk.go(&id, IncidentState::Reopened, "жаңа дерек шықты").expect("reopened");
    let card = desk.card(&id);
    let kinds: Vec<EntryKind> = card.entries.iter().map(|entry| entry.kind).collect();
    assert_eq!(kinds[0], EntryKind::Registered);
    assert_eq!(kinds.len(), 5, "one line for each step");
    assert_eq!(card.row.state, IncidentState::Reopened);
}

#[test]
fn a_serious_incident_needs_a_council_item_before_measures() {
    let desk = Desk::new();
    let id = desk.register().id;
    desk.facts(&id, IncidentKind::Serious);
    desk.go(&id, IncidentState::UnderReview, "").expect("under review");
    assert_eq!(
        rejection(desk.go(&id, IncidentState::Measures, "")),
        Rejection::IncidentFactMissing { field: "agenda_item" }
    );
}

#[test]
fn a_void_incident_keeps_its_number_and_moves_no_more() {
    let desk = Desk::new();
    let first = desk.register();
    desk.go(&first.id, IncidentState::Void, "қайталанған жазба").expect("void");
    assert_eq!(desk.register().number, "2026-07/02");
    assert_eq!(desk.card(&first.id).row.number, "2026-07/01");
    assert!(desk.go(&first.id, IncidentState::Reopened, "қайта").is_err());
}

#[test]
fn registering_cannot_be_undone_because_the_number_is_issued() {
    let desk = Desk::new();
    desk.register();
    let refused = desk.school.undo(&desk.who, None).map(|outcome| outcome.value);
    assert!(matches!(rejection(refused), Rejection::UndoPermanent { .. }));
}
