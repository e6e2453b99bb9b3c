use std::fs;

use super::*;
use crate::api::App;
use crate::calendar;
use crate::changes::{self, Operation};
use crate::clock::Instant;
use crate::evidence::{self, EvidenceChoice, RevisionState};
use crate::ids::{ActivityId, IncidentId, SchoolId};
use crate::incidents::{self, IncidentChoice, IncidentState, ListIncidentTools, ListIncidents, SetIncidentFacts};
use crate::plan::ActivityChoice;
use crate::session::Session;
use crate::tasks::{self, ListTasks, TaskPurpose};
use crate::words::Language;

/// A folder with a file of an earlier version in it.
fn older(version: i64) -> (tempfile::TempDir, SchoolFolder, KeyFile, DataKey) {
    let temp = tempfile::tempdir().expect("a folder");
    let data = DataFolder::at(temp.path());
    let id = SchoolId::fresh();
    let folder = data.school(&id);
    folder.create().expect("created");
    let key = DataKey::random().expect("a key");
    store::make_older(&folder.database(), &key, version).expect("an older file");
    (temp, folder, KeyFile::new(id, "мектеп", Language::Kk, false), key)
}

#[test]
fn an_older_file_is_migrated_after_a_copy_of_it_was_verified() {
    for version in 1..store::CURRENT_VERSION {
        let (_temp, folder, keys, key) = older(version);
        let school = School::open(folder.clone(), keys, key.clone(), "device".into(), Clock::System).expect("migrated");
        drop(school);
        assert_eq!(store::version_of(&folder.database(), &key).expect("a version"), store::CURRENT_VERSION);
        let copies: Vec<_> = fs::read_dir(folder.backups())
            .expect("a folder of backups")
            .map(|entry| entry.expect("an entry").path())
            .collect();
        assert_eq!(copies.len(), 1, "one copy, made before the migration");
        assert_eq!(store::version_of(&copies[0], &key).expect("the copy opens"), version, "as it was");
    }
}

#[test]
fn a_current_file_is_opened_without_a_copy() {
    let (_temp, folder, keys, key) = older(store::CURRENT_VERSION);
    drop(School::open(folder.clone(), keys, key, "device".into(), Clock::System).expect("opened"));
    assert!(!folder.backups().exists(), "nothing was going to change");
}

#[test]
fn a_file_that_cannot_be_copied_is_not_migrated() {
    let (_temp, folder, keys, key) = older(1);
    fs::write(folder.backups(), "a file where the folder should be").expect("in the way");
    assert!(School::open(folder.clone(), keys, key.clone(), "device".into(), Clock::System).is_err());
    assert_eq!(store::version_of(&folder.database(), &key).expect("it opens"), 1, "it is as it was");
}

#[test]
fn what_was_promised_of_the_file_is_switched_on() {
    let (_temp, folder, keys, key) = older(store::CURRENT_VERSION);
    let school = School::open(folder, keys, key, "device".into(), Clock::System).expect("opened");
    let settings = store::settings_for_tests(&school.writing().conn).expect("settings");
    assert_eq!(settings, ["wal", "2", "1", "0", "1"], "journal, synchronous, foreign keys, trusted schema, cell size");
}

/// A journal, its timeline, a meeting and a task, as version 9 kept them.
const JOURNAL_OF_VERSION_9: &str = "
    INSERT INTO school_profile (id, name_kk) VALUES ('school', 'Ақбұлақ орта мектебі');
    INSERT INTO school_years (id, label, starts_on, ends_on) VALUES ('y', '2026-2027', '2026-09-01', '2027-05-25');
    INSERT INTO people (id, surname, given_name) VALUES ('p', 'Қасенов', 'Бауыржан');
    INSERT INTO incidents (id, year, serial, number, occurred_on, detected_on, recorded_at, recorded_by, incident_type, what,
                           reported_by, immediate_action, kind, severity, assigned_to_id, tool, minors, cause, state) VALUES
        ('a', 2026, 1, '2026-07/01', '2026-10-05', '2026-10-05', '2026-10-05T05:00:00Z', 'Сейітова Г. Б.', 'data_leak',
         'Тізім чат-ботқа жүктелген', 'мұғалім', 'Файл жойылды', 'serious', 'high', 'p', 'чат-бот', 1, 'білмеген', 'measures'),
        ('b', 2026, 2, '2026-07/02', '2026-11-03', '2026-11-03', '2026-11-03T05:00:00Z', 'Сейітова Г. Б.', 'outage',
         'Құрал ашылмады', 'мұғалім', 'Баспа материал', NULL, NULL, NULL, '', 0, '', 'void');
    INSERT INTO incident_entries (id, incident_id, position, kind, text, state_to, corrects, recorded_at, recorded_by) VALUES
        ('e1', 'a', 1, 'registered', '2026-07/01', NULL, NULL, '2026-10-05T05:00:00Z', 'Сейітова Г. Б.'),
        ('e2', 'a', 2, 'state', '', 'measures', NULL, '2026-10-06T05:00:00Z', 'Сейітова Г. Б.');
    INSERT INTO meetings (id, body, held_on, state) VALUES ('m', 'council', '2026-10-09', 'draft');
    INSERT INTO agenda_items (id, meeting_id, position, title, incident_id) VALUES ('i', 'm', 1, 'Тізім', 'a');
    INSERT INTO tasks (id, title, responsible_id, incident_id, given_at, given_by)
        VALUES ('t', 'Жадынама тарату', 'p', 'a', '2026-10-06T05:00:00Z', 'Сейітова Г. Б.');
    INSERT INTO search_texts (area, record_id, folded) VALUES
        ('incidents', 'b', 'ескі мәтін'), ('people', 'p', 'касенов бауыржан'), ('incidents', 'a', 'ескі мәтін');";

#[test]
fn an_older_school_keeps_its_journal_its_timeline_and_what_refers_to_them() {
    let (_temp, folder, keys, key) = older(9);
    store::write_in_older(&folder.database(), &key, JOURNAL_OF_VERSION_9).expect("rows");
    let school = School::open(folder, keys, key, "device".into(), Clock::System).expect("migrated");
    let list = |text: &str| {
        let years = school.read(calendar::list_school_years).expect("years");
        let request =
            ListIncidents { school_year_id: Some(years[0].id.clone()), text: text.into(), ..ListIncidents::default() };
        school.read(|file| incidents::list_incidents(file, Language::Ru, &request)).expect("a page")
    };
    let page = list("");
    let numbers: Vec<&str> = page.items.iter().map(|row| row.number.as_str()).collect();
    assert_eq!(numbers, ["2026-07/02", "2026-07/01"]);
    assert_eq!((page.counts.all, page.counts.open), (2, 1), "the tallies were made of what was there");
    assert_eq!(page.items[1].type_name, "Утечка данных");
    let tools = school.read(|file| incidents::list_incident_tools(file, &ListIncidentTools::default())).expect("tools");
    assert_eq!((tools.len(), tools[0].tool.as_str(), tools[0].count), (1, "чат-бот", 1), "so were the sums");
    assert_eq!(list("чат").items.len(), 1, "the search was made anew");
    assert_eq!(list("ескі").items.len(), 0);
    let choice = IncidentChoice { id: IncidentId::from("a") };
    let card = school.read(|file| incidents::incident(file, Language::Kk, &choice)).expect("a card");
    assert_eq!((card.row.state, card.cause.as_str()), (IncidentState::Measures, "білмеген"));
    assert!(card.personal_data, "a data leak concerns personal data");
    assert_eq!((card.entries.len(), card.agenda.len()), (2, 1));
    let rows = school.read(|file| tasks::list_tasks(file, Language::Kk, &ListTasks::default())).expect("tasks");
    assert_eq!((rows[0].incident.as_deref(), rows[0].purpose), (Some("2026-07/01"), TaskPurpose::Given));
    let broken = school.read(|file| store::broken_references(file.conn())).expect("checked");
    assert!(broken.is_empty(), "{broken:?}");
    let who = Session::founding(Language::Kk);
    let facts = SetIncidentFacts { severity: card.row.severity, ..SetIncidentFacts::nothing(&choice.id) };
    school
        .transact(&who, Operation("set_incident_facts"), |file| incidents::set_incident_facts(file, &facts))
        .expect("the journal goes on");
}

/// A plan with a document of two revisions and one that was taken out, as version 12 kept them.
const PAPERS_OF_VERSION_12: &str = "
    INSERT INTO school_profile (id, name_kk) VALUES ('school', 'Ақбұлақ орта мектебі');
    INSERT INTO school_years (id, label, starts_on, ends_on) VALUES ('y', '2026-2027', '2026-09-01', '2027-05-25');
    INSERT INTO plans (id, school_year_id, title_kk) VALUES ('p', 'y', 'Жоспар');
    INSERT INTO stages (id, plan_id, number, title_kk) VALUES ('s', 'p', 1, 'Дайындық');
    INSERT INTO activities (id, plan_id, stage_id, position, number, title_kk, rule)
        VALUES ('a', 'p', 's', 1, '1', 'Сауалнама', '{\"kind\":\"day\",\"day\":\"2026-09-30\"}');
    INSERT INTO evidence (id, activity_id, title) VALUES ('e', 'a', 'Анықтама');
    INSERT INTO evidence (id, activity_id, title, trashed_at, trashed_reason)
        VALUES ('f', 'a', 'Қате', '2026-10-05T05:00:00Z', 'қате тіркелген');
    INSERT INTO evidence_revisions (id, evidence_id, position, file_name, media_type, size, sha256, added_at, added_by,
                                    state, decided_at, decided_by, reason) VALUES
        ('r1', 'e', 1, 'а.txt', 'text/plain', 3, printf('%064d', 1), '2026-10-01T05:00:00Z', 'Сейітова Г. Б.',
         'returned', '2026-10-02T05:00:00Z', 'Қасенов Б. А.', 'қолы жоқ'),
        ('r2', 'e', 2, 'ә.txt', 'text/plain', 4, printf('%064d', 2), '2026-10-03T05:00:00Z', 'Сейітова Г. Б.',
         'submitted', NULL, NULL, ''),
        ('r3', 'f', 1, 'қате.txt', 'text/plain', 5, printf('%064d', 3), '2026-10-04T05:00:00Z', 'Сейітова Г. Б.',
         'submitted', NULL, NULL, '');";

#[test]
fn an_older_school_keeps_its_documents_and_goes_on_with_them() {
    let (_temp, folder, keys, key) = older(12);
    store::write_in_older(&folder.database(), &key, PAPERS_OF_VERSION_12).expect("rows");
    let school = School::open(folder, keys, key, "device".into(), Clock::System).expect("migrated");
    let who = Session::founding(Language::Kk);
    let choice = ActivityChoice { id: ActivityId::from("a") };
    let cards = || school.read(|file| evidence::evidence_of_activity(file, &who, &choice)).expect("cards");
    let card = cards().remove(0);
    assert_eq!((card.row.title.as_str(), card.row.file_name.as_str(), card.row.revisions), ("Анықтама", "ә.txt", 2));
    let owner = (card.row.owner.number(), card.row.owner.title(), card.row.owner.stage_number());
    assert_eq!(owner, ("1", "Сауалнама", 1));
    assert_eq!(card.all_revisions[1].reason, "қолы жоқ");
    assert_eq!(cards().len(), 1, "what was taken out stays out");
    let broken = school.read(|file| store::broken_references(file.conn())).expect("checked");
    assert!(broken.is_empty(), "{broken:?}");
    let accepted = EvidenceChoice { id: card.row.id };
    school
        .transact(&who, Operation("accept_evidence"), |file| evidence::accept_evidence(file, &accepted))
        .expect("the papers go on");
    assert_eq!(cards()[0].row.state, RevisionState::Accepted);
}

/// What somebody with the key of the file might try.
const ATTEMPTS: [&str; 28] = [
    "UPDATE incident_entries SET text = 'басқа'",
    "UPDATE OR IGNORE incident_entries SET recorded_by = 'Басқа А. А.' WHERE kind = 'state'",
    "UPDATE OR REPLACE incident_entries SET position = 1",
    "DELETE FROM incident_entries WHERE kind = 'note'",
    "REPLACE INTO incident_entries (id, incident_id, position, kind, text, recorded_at, recorded_by)
     SELECT id, incident_id, position, kind, 'басқа', recorded_at, recorded_by FROM incident_entries WHERE kind = 'note'",
    "INSERT INTO incident_entries (id, incident_id, position, kind, text, recorded_at, recorded_by)
     SELECT id, incident_id, position, kind, text, recorded_at, recorded_by FROM incident_entries WHERE kind = 'note'
     ON CONFLICT (id) DO UPDATE SET text = 'басқа'",
    "UPDATE incidents SET number = '2026-07/99' WHERE serial = 1",
    "UPDATE incidents SET recorded_at = '2020-01-01T00:00:00Z'",
    "DELETE FROM incidents",
    "UPDATE minutes SET content = '{}'",
    "UPDATE minutes SET sha256 = printf('%064d', 1)",
    "UPDATE OR IGNORE minutes SET signed_on = '2026-11-20'",
    "DELETE FROM minutes",
    "REPLACE INTO minutes SELECT * FROM minutes",
    "REPLACE INTO minutes (id, meeting_id, version, content, sha256, chain_head, signed_on, chair_name, chair_post,
                           secretary_name, secretary_post, signed_at, signed_by)
     SELECT 'жаңа', meeting_id, version, '{}', sha256, chain_head, signed_on, chair_name, chair_post, secretary_name,
            secretary_post, signed_at, signed_by FROM minutes WHERE version = 1",
    "REPLACE INTO meetings (id, body, held_on, state) SELECT id, body, held_on, 'draft' FROM meetings",
    "UPDATE meetings SET place = 'басқа' WHERE state = 'signed'",
    "UPDATE meetings SET state = 'held' WHERE state = 'signed'",
    "DELETE FROM meetings WHERE state = 'signed'",
    "UPDATE attendances SET present = 1 - present WHERE present IS NOT NULL",
    "DELETE FROM attendances",
    "UPDATE agenda_items SET title_kk = 'басқа'",
    "DELETE FROM agenda_items WHERE state = 'decided'",
    "UPDATE decisions SET text_kk = 'басқа'",
    "UPDATE decisions SET state = 'rejected' WHERE state = 'adopted'",
    "UPDATE votes SET votes_for = 0",
    "UPDATE OR REPLACE vote_choices SET choice = 'against'",
    "DELETE FROM votes",
];

#[test]
fn timeline_and_signed_minutes_in_an_encrypted_file_on_disk_are_changed_by_no_statement() {
    let temp = tempfile::tempdir().expect("a folder");
    let clock = Clock::set_at(Instant::parse("2026-11-23T04:00:00Z").expect("a moment"));
    let app = App::with_clock(DataFolder::at(temp.path()), clock.clone());
    assert_eq!(app.dispatch("create_demo", serde_json::json!({ "language": "kk" }))["kind"], "done");
    app.close();
    let folder = app.folder().list_schools().expect("schools").remove(0);
    let written = fs::read(folder.database()).expect("the file");
    assert!(!written.starts_with(b"SQLite format 3"), "the file is encrypted");
    assert!(store::write_in_older(&folder.database(), &DataKey::random().expect("a key"), ATTEMPTS[0]).is_err());
    let keys = folder.load_keys().expect("keys");
    let key = keys.open_with_password("demo", "demo-demo-demo").expect("the key");
    let open =
        || School::open(folder.clone(), keys.clone(), key.clone(), "device".into(), clock.clone()).expect("open");
    let dump = |school: &School| school.read(changes::dump_watched).expect("a dump");
    let school = open();
    let before = dump(&school);
    for table in ["incident_entries", "minutes", "attendances", "agenda_items", "decisions", "votes", "vote_choices"] {
        assert!(
            before.contains(&format!("\n{table}{{")),
            "the demo school has rows in {table}, or nothing would be proved"
        );
    }
    let who = Session::founding(Language::Kk);
    for attempt in ATTEMPTS {
        let refused = school.transact(&who, Operation("move_incident"), |file| store::attempt(file, attempt));
        assert!(refused.is_err(), "an operation is refused: {attempt}");
    }
    assert_eq!(dump(&school), before, "and leaves no trace");
    drop(school);
    for attempt in ATTEMPTS {
        let refused = store::write_in_older(&folder.database(), &key, attempt);
        assert!(refused.is_err(), "the file itself refuses whoever has its key: {attempt}");
    }
    assert_eq!(dump(&open()), before, "and is as it was when it is opened again");
}
