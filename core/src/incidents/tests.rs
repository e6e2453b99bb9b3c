use std::sync::Arc;

use super::*;
use crate::changes::Operation;
use crate::clock::Instant;
use crate::error::{Error, Result};
use crate::people::{self, AddPerson};
use crate::profile::SchoolProfile;
use crate::school::School;
use crate::session::Session;
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
        let person = self
            .write(|file| {
                people::add_person(
                    file,
                    &AddPerson {
                        surname: "Қасенов".into(), given_name: "Бауыржан".into(), ..AddPerson::default()
                    },
                )
            })
            .expect("a person");
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
fn numbers_stay_gap_free_when_many_register_at_once() {
    let desk = Desk::new();
    let threads: Vec<_> = (0..4)
        .map(|thread| {
            let (school, who) = (Arc::clone(&desk.school), desk.who.clone());
            std::thread::spawn(move || {
                for turn in 0..10 {
                    let result: Result<_> = school.transact(&who, Operation("register_incident"), |file| {
                        let made = register_incident(file, &quick())?;
                        if (thread + turn) % 3 == 0 { Err(Rejection::NameExists.into()) } else { Ok(made) }
                    });
                    assert!(result.is_ok() || (thread + turn) % 3 == 0);
                }
            })
        })
        .collect();
    for thread in threads {
        thread.join().expect("a thread");
    }
    let page = desk.school.read(|file| {
        list_incidents(file, Language::Kk, &ListIncidents { limit: Some(200), ..ListIncidents::default() })
    });
    let mut serials: Vec<String> = page.expect("a page").items.into_iter().map(|row| row.number).collect();
    serials.reverse();
    let expected: Vec<String> = (1..=serials.len()).map(|serial| format!("2026-07/{serial:02}")).collect();
    assert_eq!(serials, expected);
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
fn the_timeline_is_corrected_by_new_entries_only() {
    let desk = Desk::new();
    let id = desk.register().id;
    let add = |text: &str, corrects: Option<u32>| {
        let request = AddIncidentEntry { incident_id: id.clone(), text: text.into(), corrects };
        desk.write(|file| add_incident_entry(file, &request))
    };
    add("Файлда 54 оқушының дерегі болған", None).expect("a note");
    add("45 оқушы, журналмен салыстырылды", Some(2)).expect("a correction");
    assert!(add("жоқ жазбаға түзету", Some(9)).is_err());
    let card = desk.card(&id);
    assert_eq!(card.entries[1].corrected_by, Some(3));
    assert_eq!(card.entries[2].corrects, Some(2));

    for attempt in [
        "UPDATE incident_entries SET text = 'басқа'",
        "DELETE FROM incident_entries",
        "UPDATE incidents SET number = '2026-07/99'",
        "UPDATE incidents SET recorded_at = '2020-01-01T00:00:00Z'",
        "DELETE FROM incidents",
    ] {
        let refused = desk.write(|file| store::run_for_tests(file, attempt));
        assert!(refused.is_err(), "the database itself refuses: {attempt}");
    }
}

#[test]
fn registering_cannot_be_undone_because_the_number_is_issued() {
    let desk = Desk::new();
    desk.register();
    let refused = desk.school.undo(&desk.who, None).map(|outcome| outcome.value);
    assert!(matches!(rejection(refused), Rejection::UndoPermanent { .. }));
}

#[test]
fn the_journal_is_read_page_by_page_and_found_by_folded_text() {
    let desk = Desk::new();
    for _ in 0..7 {
        desk.register();
    }
    let mut seen = Vec::new();
    let mut after = None;
    loop {
        let request = ListIncidents { after: after.clone(), limit: Some(3), ..ListIncidents::default() };
        let page = desk.school.read(|file| list_incidents(file, Language::Kk, &request)).expect("a page");
        seen.extend(page.items.into_iter().map(|row| row.number));
        match page.next {
            Some(next) => after = Some(next),
            None => break,
        }
    }
    assert_eq!(seen.len(), 7);
    assert_eq!(seen[0], "2026-07/07", "newest first");
    let find = |text: &str| {
        let request = ListIncidents { text: text.into(), ..ListIncidents::default() };
        desk.school.read(|file| list_incidents(file, Language::Kk, &request)).expect("a page").items.len()
    };
    assert_eq!(find("сұрақтың"), 7);
    assert_eq!(find("суракт"), 7, "look-alikes and beginnings of words are enough");
    assert_eq!(find("жоқсөз"), 0);
}
