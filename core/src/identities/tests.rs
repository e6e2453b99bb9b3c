use super::*;
use crate::changes::{self, Operation};
use crate::clock::{Day, TimeOfDay};
use crate::council::{
    self, AddAgendaItem, CallMeeting, CastVote, CloseVote, DecisionChoice, MeetingChoice, OpenVote, RecordDecision,
    Totals, VoteChoice, VoteMode,
};
use crate::error::{Error, Result};
use crate::evidence::{self, AttachIncidentEvidence, FileSource, ReviseEvidence};
use crate::ids::{DecisionId, PersonId};
use crate::incidents::{AddIncidentEntry, IncidentState, MoveIncident, RegisterIncident};
use crate::people::{self, AddPerson, JoinBody};
use crate::profile::{self, SchoolProfile};
use crate::roles::{BodyKey, BodyPost};
use crate::school::School;
use crate::text::Wording;
use crate::words::Language;

const NAME: &str = "Жақсыбекова Айзере";
const PHONE: &str = "8 701 555 44 33";

struct Desk {
    school: School,
    who: Session,
}

impl Desk {
    fn new() -> Self {
        let desk = Self { school: School::for_tests(), who: Session::founding(Language::Kk) };
        desk.write("import", |file| profile::insert_profile(file, &SchoolProfile::for_tests())).expect("a profile");
        desk
    }

    fn write<T>(&self, name: &'static str, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        self.school.transact(&self.who, Operation(name), work).map(|outcome| outcome.value)
    }

    fn read<T>(&self, look: impl FnOnce(&Reader<'_>) -> Result<T>) -> T {
        self.school.read(look).expect("read")
    }

    fn register(&self, what: &str) -> IncidentId {
        let new = RegisterIncident {
            what: what.into(),
            occurred_on: Day::parse("2026-11-20").expect("a day"),
            occurred_time: None,
            occurred_approximate: false,
            detected_on: Day::parse("2026-11-23").expect("a day"),
            detected_time: TimeOfDay::parse("08:30"),
            incident_type: "data_leak".into(),
            reported_by: "сынып жетекшісі".into(),
            immediate_action: "Сілтеме жабылды".into(),
        };
        self.write("register_incident", |file| incidents::register_incident(file, &new)).expect("registered").id
    }

    fn note(&self, incident: &IncidentId, text: &str) {
        let new = AddIncidentEntry { incident_id: incident.clone(), text: text.into(), corrects: None };
        self.write("add_incident_entry", |file| incidents::add_incident_entry(file, &new)).expect("noted");
    }

    fn add(&self, incident: &IncidentId, kind: IdentityKind, name: &str) -> AddedIdentity {
        let new = AddIdentity { incident_id: incident.clone(), kind, name: name.into(), contact: PHONE.into() };
        self.write("add_identity", |file| add_identity(file, &new)).expect("added")
    }

    fn reveal(&self, id: &IdentityId, reason: &str) -> Result<Revealed> {
        let request = RevealIdentity { id: id.clone(), reason: reason.into() };
        self.write("reveal_identity", |file| reveal_identity(file, &request))
    }

    fn erase(&self, id: &IdentityId, reason: &str) -> Result<()> {
        let request = EraseIdentity { id: id.clone(), reason: reason.into() };
        self.write("erase_identity", |file| erase_identity(file, &request))
    }

    fn erase_name(&self, incident: &IncidentId, name: &str) -> Result<ErasedName> {
        let request = EraseName {
            incident_id: incident.clone(),
            name: name.into(),
            label: "А оқушысы".into(),
            reason: "қателесіп жазылған".into(),
        };
        self.write("erase_name", |file| erase_name(file, &request))
    }

    fn people(&self, incident: &IncidentId) -> Vec<IdentityRow> {
        self.read(|file| list_identities(file, &self.who, &IncidentChoice { id: incident.clone() }))
    }

    fn readings(&self, incident: &IncidentId) -> Vec<IdentityReading> {
        self.read(|file| list_identity_readings(file, &self.who, &IncidentChoice { id: incident.clone() }))
    }

    /// Every value of every table, the record of change and the index of the search among them.
    fn everything(&self) -> String {
        self.read(store::everything_for_tests)
    }

    fn chain_holds(&self) -> bool {
        self.read(changes::verify_chain).intact
    }
}

fn rejection<T: std::fmt::Debug>(result: Result<T>) -> Rejection {
    match result {
        Err(Error::Rejected(rejection)) => rejection,
        other => panic!("expected a rejection, got {other:?}"),
    }
}

#[test]
fn people_are_given_letters_in_order_and_nobody_reads_the_name_in_the_file() {
    let desk = Desk::new();
    let incident = desk.register("Сыныптың тізімі чат-ботқа жіберілген.");
    assert_eq!(desk.add(&incident, IdentityKind::Pupil, NAME).label, "А оқушысы");
    assert_eq!(desk.add(&incident, IdentityKind::Teacher, "Омаров Дәурен").label, "Б педагогі");
    let labels: Vec<String> = desk.people(&incident).into_iter().map(|person| person.label).collect();
    assert_eq!(labels, ["А оқушысы", "Б педагогі"]);
    let everything = desk.everything();
    assert!(everything.contains("чат-ботқа"), "the dump holds what is not sealed");
    for planted in ["Жақсыбекова", "жақсыбекова", "жаксыбекова", "Айзере", "айзере", "Омаров", PHONE]
    {
        assert!(!everything.contains(planted), "{planted} is readable in the file");
    }
}

#[test]
fn a_name_is_given_out_only_after_the_look_is_recorded() {
    let desk = Desk::new();
    let incident = desk.register("Сыныптың тізімі чат-ботқа жіберілген.");
    let person = desk.add(&incident, IdentityKind::Pupil, NAME).id;
    assert_eq!(rejection(desk.reveal(&person, "  ")), Rejection::ReasonMissing);
    assert_eq!(rejection(desk.reveal(&person, "Жақсыбековаға хабарлау")), Rejection::NameInText);
    assert!(desk.readings(&incident).is_empty(), "a rejected look leaves no trace");
    let revealed = desk.reveal(&person, "ата-анасына хабарлау").expect("revealed");
    assert_eq!(revealed, Revealed { name: NAME.into(), contact: PHONE.into() });
    let readings = desk.readings(&incident);
    assert_eq!(readings.len(), 1);
    assert_eq!((readings[0].label.as_str(), readings[0].reason.as_str()), ("А оқушысы", "ата-анасына хабарлау"));
    assert!(desk.chain_holds());
}

#[test]
fn a_look_is_no_step_to_undo_and_its_record_stays() {
    let desk = Desk::new();
    let incident = desk.register("Сыныптың тізімі чат-ботқа жіберілген.");
    let person = desk.add(&incident, IdentityKind::Pupil, NAME).id;
    desk.reveal(&person, "ата-анасына хабарлау").expect("revealed");
    let undone = rejection(desk.school.undo(&desk.who, None));
    assert_eq!(undone, Rejection::UndoPermanent { name: "add_identity".into() }, "adding is erased, not undone");
    for sql in ["DELETE FROM identity_readings", "UPDATE identity_readings SET reason = 'x'"] {
        assert!(desk.write("import", |file| store::run_for_tests(file, sql)).is_err(), "{sql}");
    }
    assert_eq!(desk.readings(&incident).len(), 1);
    assert_eq!(desk.people(&incident).len(), 1);
}

#[test]
fn an_erased_name_is_gone_for_good_and_the_chain_holds() {
    let desk = Desk::new();
    let incident = desk.register("Сыныптың тізімі чат-ботқа жіберілген.");
    let person = desk.add(&incident, IdentityKind::Pupil, NAME).id;
    let sealed = desk.read(|file| store::find(file, &person)).and_then(|person| person.sealed).expect("sealed");
    desk.reveal(&person, "ата-анасына хабарлау").expect("revealed");
    assert_eq!(rejection(desk.erase(&person, "Айзере сұрады")), Rejection::NameInText);
    desk.erase(&person, "сақтау мерзімі өтті").expect("erased");
    assert!(!desk.everything().contains(&sealed), "not even what was sealed is left");
    assert!(desk.chain_holds());
    assert_eq!(rejection(desk.reveal(&person, "тағы бір рет")), Rejection::IdentityErased);
    assert_eq!(rejection(desk.erase(&person, "екінші рет")), Rejection::IdentityErased);
    let undone = rejection(desk.school.undo(&desk.who, None));
    assert_eq!(undone, Rejection::UndoPermanent { name: "erase_identity".into() });
    let adding = desk.read(|file| changes::list_operations(file, None)).items;
    let adding = adding.iter().find(|operation| operation.name == "add_identity").expect("recorded");
    assert!(desk.school.undo(&desk.who, Some(&adding.id)).is_err());
    let row = desk.people(&incident).remove(0);
    assert_eq!((row.label.as_str(), row.erased_reason.as_str()), ("А оқушысы", "сақтау мерзімі өтті"));
    assert_eq!(desk.readings(&incident).len(), 1, "who looked stays known");
    assert_eq!(desk.add(&incident, IdentityKind::Pupil, NAME).label, "Б оқушысы", "no letter is given twice");
}

#[test]
fn the_database_refuses_to_bring_an_erased_name_back() {
    let desk = Desk::new();
    let incident = desk.register("Сыныптың тізімі чат-ботқа жіберілген.");
    let person = desk.add(&incident, IdentityKind::Pupil, NAME).id;
    let refused = |sql: &str| desk.write("import", |file| store::run_for_tests(file, sql)).is_err();
    assert!(refused("UPDATE incident_people SET kind = 'teacher'"));
    assert!(refused("DELETE FROM incident_people"));
    desk.erase(&person, "сақтау мерзімі өтті").expect("erased");
    assert!(refused("UPDATE incident_people SET sealed = 'x', erased_at = NULL, erased_reason = ''"));
}

#[test]
fn a_name_typed_by_mistake_is_taken_out_of_texts_timeline_history_and_search() {
    let desk = Desk::new();
    let incident = desk.register("Оқушы Айзеренің суреті чат-ботқа жіберілген.");
    desk.note(&incident, "АЙЗЕРЕ мен ата-анасы мектепке келді.");
    desk.note(&incident, "Мұғаліммен сөйлестім.");
    assert!(desk.add(&incident, IdentityKind::Pupil, NAME).stands_in_text);
    let erased = desk.erase_name(&incident, "Айзере").expect("erased");
    assert_eq!((erased.texts, erased.entries, erased.left), (1, 1, 0));
    assert!(erased.changes >= 4, "registering, noting, and both replacements: {erased:?}");
    let everything = desk.everything();
    for planted in ["Айзере", "айзере", "АЙЗЕРЕ"] {
        let at = everything.find(planted).map(|at| everything[at.saturating_sub(80)..].chars().take(120));
        assert_eq!(at.map(|around| around.collect::<String>()), None, "{planted} is readable in the file");
    }
    assert!(desk.chain_holds());
    let card = desk.read(|file| incidents::incident(file, Language::Kk, &IncidentChoice { id: incident.clone() }));
    assert_eq!(card.row.what, "Оқушы А оқушысынің суреті чат-ботқа жіберілген.");
    assert_eq!(card.entries[1].text, "А оқушысы мен ата-анасы мектепке келді.");
    assert_eq!(card.entries[2].text, "Мұғаліммен сөйлестім.");
    let erasures = desk.read(|file| list_erasures(file, &IncidentChoice { id: incident.clone() }));
    let entries: Vec<Option<u32>> = erasures.iter().map(|erasure| erasure.entry).collect();
    assert_eq!(entries, [Some(2), None], "where, when, by whom and why stays known");
    assert_eq!(rejection(desk.erase_name(&incident, "Айзере")), Rejection::NotFound { what: "name" });
}

#[test]
fn what_was_taken_out_does_not_come_back_by_undoing() {
    let desk = Desk::new();
    let incident = desk.register("Сыныптың тізімі жіберілген.");
    desk.write("edit_notice", |file| {
        let edit = incidents::notice::EditNotice {
            incident_id: incident.clone(),
            recipient: String::new(),
            contact: String::new(),
            measures: String::new(),
            subjects: "Айзере және тағы 3 оқушы".into(),
        };
        incidents::notice::edit_notice(file, &edit)
    })
    .expect("edited");
    desk.erase_name(&incident, "Айзере").expect("erased");
    let operations = desk.read(|file| changes::list_operations(file, None)).items;
    for operation in operations {
        assert!(desk.school.undo(&desk.who, Some(&operation.id)).is_err() || operation.name == "import");
    }
    assert!(!desk.everything().contains("Айзере"));
}

#[test]
fn the_door_of_the_timeline_opens_for_nothing_else() {
    let desk = Desk::new();
    let incident = desk.register("Оқушы Айзеренің суреті жіберілген.");
    desk.note(&incident, "Айзере келді.");
    desk.erase_name(&incident, "Айзере").expect("erased");
    let refused = |sql: &str| desk.write("import", |file| store::run_for_tests(file, sql)).is_err();
    assert!(
        refused("UPDATE incident_entries SET text = 'А оқушысы мүлде келген жоқ' WHERE position = 2"),
        "it is shut"
    );
    assert!(refused("UPDATE erasures SET open = 1"));
    assert!(refused("UPDATE erasures SET reason = 'басқа'"));
    assert!(refused("DELETE FROM erasures"));
    let open = |set: &str, at: &str| {
        format!(
            "INSERT INTO erasures (id, incident_id, entry_id, label, reason, erased_at, erased_by, open)
             SELECT 'e-{at}', incident_id, id, 'Б оқушысы', 'сынақ', '2026-11-23T04:00:00Z', '', 1
             FROM incident_entries WHERE position = 1;
             UPDATE incident_entries SET {set} WHERE position = {at};"
        )
    };
    assert!(refused(&open("text = 'Б оқушысы'", "2")), "another entry");
    assert!(refused(&open("text = 'бос'", "1")), "without the label");
    assert!(refused(&open("text = 'Б оқушысы', recorded_by = 'x'", "1")), "more than the text");
    assert!(!refused(&open("text = 'Б оқушысы'", "1")), "an open erasure lets its own entry be redacted");
}

#[test]
fn a_label_or_reason_with_the_name_and_a_name_of_one_letter_are_rejected() {
    let desk = Desk::new();
    let incident = desk.register("Оқушы Айзеренің суреті жіберілген.");
    let ask = |name: &str, label: &str, reason: &str| {
        let request =
            EraseName { incident_id: incident.clone(), name: name.into(), label: label.into(), reason: reason.into() };
        rejection(desk.write("erase_name", |file| erase_name(file, &request)))
    };
    assert_eq!(ask("А", "Б", "қате"), Rejection::FieldMalformed { field: "name".into() });
    assert_eq!(ask("Айзере", "Айзере А.", "қате"), Rejection::NameInText);
    assert_eq!(ask("Айзере", "А оқушысы", "Айзере деп жазылған"), Rejection::NameInText);
    assert_eq!(ask("Айзере", "А оқушысы", ""), Rejection::ReasonMissing);
}

#[test]
fn names_are_due_a_year_after_the_incident_ended_and_nothing_is_erased_by_itself() {
    let desk = Desk::new();
    let incident = desk.register("Сыныптың тізімі жіберілген.");
    let person = desk.add(&incident, IdentityKind::Pupil, NAME).id;
    let move_to =
        MoveIncident { id: incident.clone(), to: IncidentState::Dismissed, reason: "расталмады".into() };
    desk.write("move_incident", |file| incidents::move_incident(file, &move_to)).expect("dismissed");
    let turn_to = |moment: &str| desk.school.clock().turn_to(Instant::parse(moment).expect("a moment"));
    turn_to("2027-11-22T10:00:00Z");
    assert!(desk.read(list_identities_due).is_empty(), "one day is left");
    turn_to("2027-11-23T04:00:00Z");
    let due = desk.read(list_identities_due);
    assert_eq!((due.len(), due[0].names, due[0].due_on.to_string()), (1, 1, "2027-11-23".into()));
    assert!(desk.reveal(&person, "мерзімі жетті ме").is_ok(), "nothing was erased by itself");
    desk.write("set_identity_retention", |file| set_identity_retention(file, &SetIdentityRetention { months: 24 }))
        .expect("set");
    assert!(desk.read(list_identities_due).is_empty());
    let refused =
        |months| rejection(desk.write("import", |file| set_identity_retention(file, &SetIdentityRetention { months })));
    assert_eq!(refused(0), Rejection::FieldMalformed { field: "months".into() });
    let retention = desk.read(|file| identity_retention(file, &desk.who));
    assert_eq!(retention.months, 24);
    assert!(retention.about_backups.contains("сақтық көшірме"), "what erasing does not reach is said");
}

#[test]
fn history_tells_that_a_name_was_added_and_read_without_what_is_sealed() {
    let desk = Desk::new();
    let incident = desk.register("Сыныптың тізімі жіберілген.");
    let person = desk.add(&incident, IdentityKind::Pupil, NAME).id;
    desk.reveal(&person, "ата-анасына хабарлау").expect("revealed");
    let history = desk.read(|file| changes::history(file, incident.as_str(), &|_, _, _| None));
    let names: Vec<&str> = history.iter().map(|entry| entry.name.as_str()).collect();
    assert_eq!(names, ["reveal_identity", "add_identity", "register_incident"]);
    let fields: Vec<&str> = history.iter().flat_map(|e| &e.fields).map(|field| field.field.as_str()).collect();
    assert!(!fields.contains(&"sealed"), "{fields:?}");
}

#[test]
fn a_name_in_a_file_of_the_incident_is_erased_from_its_title_its_name_and_its_history() {
    let desk = Desk::new();
    let incident = desk.register("Сурет чат-ботқа жіберілген.");
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("Айзере скриншоты.txt");
    std::fs::write(&path, "сурет").expect("written");
    let source = FileSource::Path { path: path.display().to_string() };
    let new = AttachIncidentEvidence { incident_id: incident.clone(), title: String::new(), source: source.clone() };
    let id = desk
        .write("attach_incident_evidence", |file| evidence::attach_incident_evidence(file, &new))
        .expect("attached");
    let newer = ReviseEvidence { id, source, note: "Айзере әкелді".into() };
    desk.write("revise_evidence", |file| evidence::revise_evidence(file, &newer)).expect("revised");
    assert!(desk.everything().contains("Айзере"), "there is something to erase");
    let erased = desk.erase_name(&incident, "Айзере").expect("erased");
    assert_eq!((erased.texts, erased.left), (4, 0), "a title, two names of files and a note");
    let everything = desk.everything();
    assert!(!everything.contains("Айзере") && !everything.contains("айзере"), "readable in the file");
    assert!(desk.chain_holds());
    let choice = IncidentChoice { id: incident };
    let card = desk.read(|file| evidence::evidence_of_incident(file, &desk.who, &choice)).remove(0);
    assert_eq!((card.row.title.as_str(), card.row.revisions), ("А оқушысы скриншоты", 2));
    assert_eq!(card.row.file_name, "А оқушысы скриншоты.txt");
}

#[test]
fn a_name_in_the_reason_of_a_recusal_is_erased_while_the_body_sits_and_counted_where_it_was_decided() {
    let desk = Desk::new();
    let incident = desk.register("Сурет чат-ботқа жіберілген.");
    let write = |work: &dyn Fn(&mut Writer<'_>) -> Result<()>| desk.write("import", work).expect("written");
    let join = |surname: &str, post: BodyPost| {
        desk.write("import", |file| {
            let new = AddPerson { surname: surname.into(), given_name: "Г".into(), ..AddPerson::default() };
            let person_id = people::add_person(file, &new)?;
            let (body, from_on) = (BodyKey::Council, file.today());
            let join = JoinBody { person_id: person_id.clone(), body, post, from_on, order_no: "112".into() };
            people::join_body(file, &join)?;
            Ok(person_id)
        })
        .expect("a member")
    };
    let [chair, member] = [join("Сейітова", BodyPost::Chair), join("Оспанов", BodyPost::Member)];
    let (meeting, decision) = desk
        .write("import", |file| {
            let meeting = council::call_meeting(file, &CallMeeting::of(BodyKey::Council, file.today()))?;
            let incident_id = Some(incident.clone());
            let item = AddAgendaItem { incident_id, ..AddAgendaItem::question(&meeting, "Сурет туралы") };
            let agenda_item_id = council::add_agenda_item(file, &item)?;
            council::for_tests::sit(file, &meeting)?;
            let text = Wording::only(Language::Kk, "Ескертілсін.");
            let new = RecordDecision {
                agenda_item_id,
                text,
                responsible_id: None,
                co_executors: String::new(),
                due_on: None,
            };
            Ok((meeting, (council::record_decision(file, &new)?, new)))
        })
        .expect("in session");
    let (decision, new) = decision;
    let cast = |decision: &DecisionId, person: &PersonId, choice: VoteChoice, reason: &str| {
        let (decision_id, person_id) = (decision.clone(), person.clone());
        let cast = CastVote { decision_id, person_id, choice: Some(choice), reason: reason.into() };
        write(&|file| council::cast_vote(file, &cast));
    };
    let recuse = |reason: &str| cast(&decision, &member, VoteChoice::Recused, reason);
    let begin = |decision: &DecisionId| {
        let open = OpenVote { decision_id: decision.clone(), mode: VoteMode::ByName };
        write(&|file| council::open_vote(file, &open));
    };
    begin(&decision);
    recuse("Айзере менің жиенім");
    let erased = desk.erase_name(&incident, "Айзере").expect("erased");
    assert_eq!((erased.texts, erased.left), (1, 0), "the vote is still open");
    assert!(!desk.everything().contains("Айзере"));
    recuse("Динара — менің көршім");
    write(&|file| council::withdraw_vote(file, &DecisionChoice::of(&decision)));
    assert!(desk.erase_name(&incident, "Динара").expect("erased").changes > 0, "the history of a vote taken back");
    assert!(!desk.everything().contains("Динара"));
    begin(&decision);
    recuse("Айзере менің жиенім");
    write(&|file| council::withdraw_vote(file, &DecisionChoice::of(&decision)));
    write(&|file| council::remove_decision(file, &DecisionChoice::of(&decision)));
    desk.erase_name(&incident, "Айзере").expect("erased");
    assert!(!desk.everything().contains("Айзере"), "nor is it kept in what was removed since");
    assert!(desk.chain_holds());

    let last = desk.write("import", |file| council::record_decision(file, &new)).expect("proposed");
    begin(&last);
    cast(&last, &chair, VoteChoice::For, "");
    cast(&last, &member, VoteChoice::Recused, "Айзере менің жиенім");
    write(&|file| {
        let (decision_id, totals) = (last.clone(), Totals::default());
        council::close_vote(file, &CloseVote { decision_id, totals })?;
        council::hold_meeting(file, &MeetingChoice { id: meeting.clone() }).map(|_| ())
    });
    let erased = desk.erase_name(&incident, "Айзере").expect("counted");
    assert_eq!((erased.texts, erased.left), (0, 1), "a vote stays as it was taken, and that is said");
}
