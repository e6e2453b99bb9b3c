//! Files of incidents: the same care, and none of the plan's papers.

use std::collections::HashMap;

use super::*;
use crate::changes;
use crate::clock::Day;
use crate::ids::IncidentId;
use crate::incidents::{self, IncidentChoice, RegisterIncident};
use crate::jobs::Progress;
use crate::report::{self, ExportInspection};

impl Desk {
    fn incident(&self) -> IncidentId {
        let new = RegisterIncident {
            what: "Сынып тізімі чат-ботқа жүктелген".into(),
            occurred_on: Day::parse("2026-11-20").expect("a day"),
            occurred_time: None,
            occurred_approximate: false,
            detected_on: Day::parse("2026-11-23").expect("a day"),
            detected_time: None,
            incident_type: "data_leak".into(),
            reported_by: "мұғалім".into(),
            immediate_action: "Файл жойылды".into(),
        };
        self.write(|file| incidents::register_incident(file, &new)).expect("registered").id
    }

    fn attach_to(&self, incident: &IncidentId, source: FileSource) -> Result<EvidenceId> {
        let request = AttachIncidentEvidence { incident_id: incident.clone(), title: String::new(), source };
        self.write(|file| attach_incident_evidence(file, &request))
    }

    fn cards_of(&self, incident: &IncidentId) -> Vec<EvidenceCard> {
        let choice = IncidentChoice { id: incident.clone() };
        self.school.read(|file| evidence_of_incident(file, &self.who, &choice)).expect("cards")
    }
}

#[test]
fn a_file_of_an_incident_is_kept_judged_revised_and_told_of_like_one_of_the_plan() {
    let desk = Desk::new();
    let incident = desk.incident();
    let id = desk.attach_to(&incident, desk.path("Скриншот.txt", "сурет".as_bytes())).expect("attached");
    desk.attach("1", desk.path("анықтама.txt", "сурет".as_bytes())).expect("attached");
    let card = desk.cards_of(&incident).remove(0);
    assert_eq!(card.row.title, "Скриншот");
    assert!(
        matches!(&card.row.owner, EvidenceOwner::Incident { id, number } if *id == incident && number.contains('/'))
    );
    assert_eq!(card.row.sha256, desk.cards("1")[0].row.sha256);
    assert_eq!(desk.school.read(verify_contents).expect("verified").files, 1, "one content for both owners");

    let returned = EvidenceReason { id: id.clone(), reason: "күні көрінбейді".into() };
    desk.write(|file| return_evidence(file, &returned)).expect("returned");
    let revision =
        ReviseEvidence {
            id: id.clone(), source: desk.path("2.txt", "күні бар".as_bytes()), note: String::new()
        };
    desk.write(|file| revise_evidence(file, &revision)).expect("revised");
    desk.write(|file| accept_evidence(file, &EvidenceChoice { id: id.clone() })).expect("accepted");
    let edit = EditEvidence { id: id.clone(), title: "Экран суреті".into(), occurrence_key: None };
    desk.write(|file| edit_evidence(file, &edit)).expect("renamed");
    let placed = EditEvidence { occurrence_key: Some("term-1".into()), ..edit };
    assert_eq!(rejection(desk.write(|file| edit_evidence(file, &placed))), Rejection::OccurrenceUnknown);
    let card = desk.cards_of(&incident).remove(0);
    assert_eq!((card.row.state, card.row.revisions), (RevisionState::Accepted, 2));
    let told = desk.school.read(|file| changes::history(file, incident.as_str(), &|_, _, _| None)).expect("history");
    assert_eq!(told.len(), 3, "registering, attaching and renaming are told under the incident: {told:?}");
    assert!(told.iter().all(|entry| !entry.subject.contains("Скриншот")), "a title is no subject: it may hold a name");

    desk.write(|file| remove_evidence(file, &EvidenceReason { id, reason: "басқа инцидентке тиесілі".into() }))
        .expect("removed");
    assert!(desk.cards_of(&incident).is_empty());
    desk.school.undo(&desk.who, None).expect("undone");
    assert_eq!(desk.cards_of(&incident).len(), 1);
    for _ in 0..4 {
        desk.school.undo(&desk.who, None).expect("undone");
    }
    assert_eq!(desk.cards_of(&incident)[0].row.state, RevisionState::Submitted);
    desk.school.redo(&desk.who).expect("done again");
    assert_eq!(desk.cards_of(&incident)[0].row.state, RevisionState::Returned);
    let nowhere = desk.attach_to(&IncidentId::fresh(), desk.path("3.txt", b"3"));
    assert_eq!(rejection(nowhere), Rejection::NotFound { what: "incident" });
}

#[test]
fn the_plans_lists_states_archives_and_inspection_hold_no_file_of_an_incident() {
    let desk = Desk::new();
    let incident = desk.incident();
    desk.attach_to(&incident, desk.path("Жасырын.txt", "құпия".as_bytes())).expect("attached");
    desk.attach("1", desk.path("Анықтама.txt", "ашық".as_bytes())).expect("attached");
    let list = desk.list(EvidenceGroup::All);
    assert_eq!((list.rows.len(), list.counts.all, list.counts.submitted), (1, 1, 1));
    assert_eq!(list.rows[0].title, "Анықтама");
    let missing = list.missing.len();
    desk.attach_to(&incident, desk.path("Тағы.txt", "тағы".as_bytes())).expect("attached");
    assert_eq!(desk.list(EvidenceGroup::All).missing.len(), missing, "an incident's file fills no gap of the plan");
    let waiting = desk.school.read(|file| list_submitted(file, &desk.year)).expect("waiting");
    assert_eq!(waiting.len(), 1);

    let names = |path: &std::path::Path| -> HashMap<String, Vec<u8>> {
        let mut archive = zip::ZipArchive::new(std::fs::File::open(path).expect("a file")).expect("an archive");
        (0..archive.len())
            .map(|at| {
                let mut entry = archive.by_index(at).expect("an entry");
                let mut bytes = Vec::new();
                std::io::Read::read_to_end(&mut entry, &mut bytes).expect("its content");
                (entry.name().expect("a name").into_owned(), bytes)
            })
            .collect()
    };
    let all = desk.folder.path().join("барлығы.zip");
    let request =
        SaveAllEvidence { school_year_id: desk.year.clone(), activity_id: None, path: all.display().to_string() };
    save_all_evidence(&desk.school, &desk.who, &request, &Progress::default()).expect("saved");
    let inspection = desk.folder.path().join("тексеру.zip");
    let request = ExportInspection {
        school_year_id: desk.year.clone(),
        language: Language::Kk,
        path: inspection.display().to_string(),
    };
    report::export_inspection(&desk.school, &desk.who, &request, &Progress::default()).expect("exported");
    for path in [all, inspection] {
        let files = names(&path);
        assert!(files.keys().any(|name| name.contains("Анықтама")), "{:?}", files.keys());
        assert!(!files.keys().any(|name| name.contains("Жасырын") || name.contains("Тағы")), "{:?}", files.keys());
        assert!(!files.values().any(|bytes| bytes == "құпия".as_bytes() || bytes == "тағы".as_bytes()));
    }
}

#[test]
fn the_database_refuses_two_owners_none_and_another() {
    let desk = Desk::new();
    let incident = desk.incident();
    desk.attach_to(&incident, desk.path("Скриншот.txt", "сурет".as_bytes())).expect("attached");
    let refused = |sql: &str| desk.write(|file| store::run_for_tests(file, sql)).is_err();
    assert!(refused("INSERT INTO evidence (id, title) VALUES ('x', 'иесіз')"));
    assert!(refused(
        "INSERT INTO evidence (id, activity_id, incident_id, title)
         SELECT 'x', (SELECT id FROM activities LIMIT 1), (SELECT id FROM incidents LIMIT 1), 'екі иелі'"
    ));
    assert!(refused("UPDATE evidence SET incident_id = NULL, activity_id = (SELECT id FROM activities LIMIT 1)"));
    assert!(refused("UPDATE evidence_revisions SET file_name = 'басқа.txt'"), "no erasure has opened the door");
    assert!(refused("UPDATE evidence_revisions SET sha256 = upper(sha256)"));
    assert!(!refused("UPDATE evidence SET title = 'басқа'"));
}
