mod of_incidents;

use std::sync::Arc;

use super::*;
use crate::annual_report;
use crate::calendar::{self, AddSchoolYear};
use crate::changes::Operation;
use crate::error::{Error, Rejection, Result};
use crate::ids::SchoolYearId;
use crate::people::{self, AddPerson};
use crate::plan::{self, ActivityChoice, ActivityRow, CreatePlan, ShowPlan};
use crate::profile::{self, SchoolProfile};
use crate::school::School;
use crate::session::Session;
use crate::store::Writer;
use crate::words::Language;

/// A school with a plan from the template; the clock stands at 2026-11-23.
struct Desk {
    school: School,
    who: Session,
    year: SchoolYearId,
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let (school, who) = (School::for_tests(), Session::founding(Language::Kk));
        let profile = SchoolProfile::for_tests();
        let year = school
            .transact(&who, Operation("create_school"), |file| {
                profile::insert_profile(file, &profile)?;
                let year = calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() })?;
                plan::create_plan(file, &CreatePlan { school_year_id: year.clone(), from_template: true })?;
                Ok(year)
            })
            .expect("a school")
            .value;
        Self { school, who, year, folder: tempfile::tempdir().expect("a folder") }
    }

    fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        self.school.transact(&self.who, Operation("attach_evidence"), work).map(|outcome| outcome.value)
    }

    fn row(&self, number: &str) -> ActivityRow {
        let plan = self
            .school
            .read(|file| plan::show_plan(file, &self.who, &ShowPlan::whole(self.year.clone())))
            .expect("the plan");
        let rows = plan.stages.into_iter().flat_map(|stage| stage.activities);
        rows.into_iter().find(|row| row.number == number).map(Arc::unwrap_or_clone).expect("the row")
    }

    fn path(&self, name: &str, content: &[u8]) -> FileSource {
        let path = self.folder.path().join(name);
        std::fs::write(&path, content).expect("written");
        FileSource::Path { path: path.display().to_string() }
    }

    fn attach(&self, number: &str, source: FileSource) -> Result<EvidenceId> {
        let request =
            AttachEvidence { activity_id: self.row(number).id, occurrence_key: None, title: String::new(), source };
        self.write(|file| attach_evidence(file, &request))
    }

    /// Marks the first occurrence of a row as done by a document that nobody attaches.
    fn name_in_a_mark(&self, number: &str, document: &str) {
        let row = self.row(number);
        let mark = |file: &mut Writer<'_>| {
            let person = AddPerson {
                surname: "Оспанова".into(), given_name: "Айгүл".into(), ..AddPerson::default()
            };
            let new = plan::MarkDone {
                activity_id: row.id.clone(),
                occurrence_key: row.occurrences[0].key.clone(),
                marked_on: file.today(),
                note: String::new(),
                document: document.into(),
                signed_by: people::add_person(file, &person)?,
            };
            plan::mark_done(file, &new)
        };
        self.write(mark).expect("marked");
    }

    fn cards(&self, number: &str) -> Vec<EvidenceCard> {
        let choice = ActivityChoice { id: self.row(number).id };
        self.school.read(|file| evidence_of_activity(file, &self.who, &choice)).expect("cards")
    }

    fn list(&self, group: EvidenceGroup) -> EvidenceList {
        let request =
            ListEvidence { school_year_id: self.year.clone(), group, stage_ids: Vec::new(), text: String::new() };
        self.school.read(|file| list_evidence(file, &self.who, &request)).expect("a list")
    }
}

fn rejection<T: std::fmt::Debug>(result: Result<T>) -> Rejection {
    match result {
        Err(Error::Rejected(rejection)) => rejection,
        other => panic!("it should have been rejected: {other:?}"),
    }
}

#[test]
fn an_attached_file_is_no_longer_missing_and_its_name_is_its_title() {
    let desk = Desk::new();
    let missing = |desk: &Desk| desk.list(EvidenceGroup::Missing).missing.iter().any(|row| row.number == "1");
    assert!(missing(&desk), "the survey was due in September");
    desk.attach("1", desk.path("Сауалнама анықтамасы.pdf", b"%PDF-1.7 content")).expect("attached");
    assert!(!missing(&desk));
    let row = desk.row("1");
    assert_eq!(row.document.as_deref(), Some("Сауалнама анықтамасы"));
    assert_eq!(row.evidence, EvidenceStates { submitted: 1, ..EvidenceStates::default() });
    let card = &desk.cards("1")[0];
    assert_eq!((card.row.media_type.as_str(), card.row.size), ("application/pdf", 16));
    assert_eq!(card.row.sha256.len(), 64);
}

#[test]
fn a_file_that_is_missing_empty_or_too_large_is_rejected_and_leaves_no_trace() {
    let desk = Desk::new();
    let path = desk.folder.path().join("жоқ.pdf").display().to_string();
    assert_eq!(rejection(desk.attach("1", FileSource::Path { path: path.clone() })), Rejection::FileMissing { path });
    assert_eq!(rejection(desk.attach("1", desk.path("бос.txt", b""))), Rejection::FileEmpty);
    let folder = desk.folder.path().display().to_string();
    let refused = rejection(desk.attach("1", FileSource::Path { path: folder.clone() }));
    assert_eq!(refused, Rejection::FileUnreadable { path: folder });
    let large = desk.folder.path().join("үлкен.bin");
    std::fs::File::create(&large).expect("made").set_len(LARGEST_FILE as u64 + 1).expect("sized");
    let refused = rejection(desk.attach("1", FileSource::Path { path: large.display().to_string() }));
    assert_eq!(refused, Rejection::FileTooLarge { limit: 50 });
    let upload = FileSource::Upload { upload_id: "none".into(), file_name: "сурет.png".into() };
    assert_eq!(rejection(desk.attach("1", upload)), Rejection::UploadUnknown);
    assert_eq!(desk.list(EvidenceGroup::All).counts.all, 0, "a rejected operation leaves no trace");
}

#[test]
fn a_returned_file_is_revised_accepted_and_every_revision_is_kept() {
    let desk = Desk::new();
    let id = desk.attach("3", desk.path("бұйрық.txt", "№ бос".as_bytes())).expect("attached");
    let returned = EvidenceReason { id: id.clone(), reason: "бұйрықтың нөмірі жоқ".into() };
    assert_eq!(
        rejection(desk.write(|file| return_evidence(file, &EvidenceReason { reason: " ".into(), ..returned.clone() }))),
        Rejection::ReasonMissing
    );
    desk.write(|file| return_evidence(file, &returned)).expect("returned");
    let choice = EvidenceChoice { id: id.clone() };
    assert_eq!(rejection(desk.write(|file| accept_evidence(file, &choice))), Rejection::EvidenceDecided);
    assert_eq!(desk.list(EvidenceGroup::Returned).rows[0].reason, "бұйрықтың нөмірі жоқ");

    let source = desk.path("бұйрық 2.txt", "№ 45".as_bytes());
    let revision = ReviseEvidence { id: id.clone(), source, note: "нөмірі қойылды".into() };
    desk.write(|file| revise_evidence(file, &revision)).expect("revised");
    desk.write(|file| accept_evidence(file, &choice)).expect("accepted");
    let card = desk.cards("3").remove(0);
    assert_eq!((card.row.state, card.row.revisions), (RevisionState::Accepted, 2));
    let states: Vec<_> = card.all_revisions.iter().map(|revision| revision.state).collect();
    assert_eq!(states, [RevisionState::Accepted, RevisionState::Returned]);
    assert_eq!(card.all_revisions[1].file_name, "бұйрық.txt", "the returned file is still there");

    for _ in 0..4 {
        desk.school.undo(&desk.who, None).expect("undone");
    }
    assert_eq!(desk.list(EvidenceGroup::All).counts.all, 0, "undo takes back the attaching too");
    desk.school.redo(&desk.who).expect("done again");
    let again = desk.cards("3").remove(0);
    let read = desk.school.read(|file| whole_content(file, &again.row.sha256, &again.row.file_name));
    assert_eq!(read.expect("the content is still there"), "№ бос".as_bytes());
}

#[test]
fn evidence_belongs_to_an_occurrence_that_the_activity_has() {
    let desk = Desk::new();
    let request = |key: &str| AttachEvidence {
        activity_id: desk.row("4").id,
        occurrence_key: Some(key.into()),
        title: "Хаттама № 1".into(),
        source: desk.path("хаттама.txt", "хаттама".as_bytes()),
    };
    // Asked for outside the operation: a look from inside it would wait for itself.
    let (first, unknown) = (request("term-1"), request("term-9"));
    desk.write(|file| attach_evidence(file, &first)).expect("attached");
    let refused = rejection(desk.write(|file| attach_evidence(file, &unknown)));
    assert_eq!(refused, Rejection::OccurrenceUnknown);
    let id = desk.cards("4")[0].row.id.clone();
    let edit = EditEvidence { id, title: "Хаттама № 2".into(), occurrence_key: Some("term-2".into()) };
    desk.write(|file| edit_evidence(file, &edit)).expect("edited");
    let row = &desk.cards("4")[0].row;
    assert_eq!((row.title.as_str(), row.occurrence_key.as_deref()), ("Хаттама № 2", Some("term-2")));
}

#[test]
fn a_removed_piece_is_missing_again_and_undo_brings_it_back() {
    let desk = Desk::new();
    let id = desk.attach("2", desk.path("стенд.txt", "сурет".as_bytes())).expect("attached");
    desk.write(|file| remove_evidence(file, &EvidenceReason { id, reason: "басқа іс-шараға тиесілі".into() }))
        .expect("removed");
    assert!(desk.cards("2").is_empty());
    assert_eq!(desk.row("2").document, None);
    desk.school.undo(&desk.who, None).expect("undone");
    assert_eq!(desk.cards("2").len(), 1);
}

#[test]
fn the_same_file_attached_twice_is_kept_once_and_named_apart_in_an_archive() {
    let desk = Desk::new();
    for _ in 0..2 {
        desk.attach("1", desk.path("анықтама.txt", "мәтін".as_bytes())).expect("attached");
    }
    let rows = desk.list(EvidenceGroup::All).rows;
    assert_eq!(rows[0].sha256, rows[1].sha256);
    let mut taken = std::collections::HashSet::new();
    let names: Vec<String> = rows.iter().map(|row| archive_name(row, &mut taken)).collect();
    assert_eq!(names, ["1/01 анықтама.txt", "1/01 анықтама (2).txt"]);
    let verified = desk.school.read(verify_contents).expect("verified");
    assert_eq!((verified.files, verified.damaged.len()), (1, 0));
}

#[test]
fn groups_and_text_narrow_the_list_and_the_counts_tell_of_every_group() {
    let desk = Desk::new();
    desk.attach("1", desk.path("Анықтама.txt", "а".as_bytes())).expect("attached");
    let id = desk.attach("3", desk.path("Бұйрық.txt", "б".as_bytes())).expect("attached");
    desk.write(|file| accept_evidence(file, &EvidenceChoice { id })).expect("accepted");
    let accepted = desk.list(EvidenceGroup::Accepted);
    assert_eq!(accepted.rows.len(), 1);
    assert_eq!((accepted.counts.all, accepted.counts.submitted, accepted.counts.accepted), (2, 1, 1));
    assert!(accepted.missing.is_empty());
    let request = ListEvidence {
        school_year_id: desk.year.clone(),
        group: EvidenceGroup::All,
        stage_ids: Vec::new(),
        text: "буйрык".into(),
    };
    let found = desk.school.read(|file| list_evidence(file, &desk.who, &request)).expect("a list");
    assert_eq!(found.rows.len(), 1, "look-alike letters find it too");
}

#[test]
fn every_list_and_paper_means_the_same_by_an_attached_document() {
    let desk = Desk::new();
    desk.attach("1", desk.path("Анықтама.pdf", b"%PDF-1.7 one")).expect("attached");
    desk.attach("2", desk.path("Хаттама.pdf", b"%PDF-1.7 two")).expect("attached");
    let sent_back =
        EvidenceReason { id: desk.cards("2")[0].row.id.clone(), reason: "Қол қойылмаған".into() };
    desk.write(|file| return_evidence(file, &sent_back)).expect("returned");
    desk.name_in_a_mark("3", "№ 7 бұйрық");

    let states = ["1", "2", "3"].map(|number| desk.row(number).holding);
    assert_eq!(states, [Holding::Attached, Holding::Returned, Holding::Named]);
    let list = desk.list(EvidenceGroup::All);
    let attached = list.counts.submitted + list.counts.accepted;
    assert_eq!((attached, list.counts.returned, list.counts.named), (1, 1, 1));
    let named = desk.list(EvidenceGroup::Named).missing;
    assert_eq!(named.iter().map(|row| row.document.as_str()).collect::<Vec<_>>(), ["№ 7 бұйрық"]);
    assert!(desk.list(EvidenceGroup::Missing).missing.iter().all(|row| !row.named));
    let folder = desk.school.read(|file| {
        let plan = plan::plan_in_language(file, Language::Kk, &ShowPlan::whole(desk.year.clone()))?;
        list_missing(file, &plan)
    });
    let folder = folder.expect("listed");
    assert!(folder.iter().any(|row| row.number == "3" && row.named), "the folder tells of what is only named");

    let asked = annual_report::ReportOfYear { school_year_id: desk.year.clone() };
    let report = desk.school.read(|file| annual_report::annual_report(file, Language::Kk, &asked)).expect("a report");
    let figures = report.sections.into_iter().flat_map(|section| section.figures).filter(|one| one.part.is_none());
    let figures: std::collections::HashMap<String, i64> = figures.map(|one| (one.key, one.value)).collect();
    let value = |key: &str| figures[&format!("evidence.{key}")];
    assert_eq!((value("held"), value("returned"), value("named")), (1, 1, 1));
    assert_eq!(usize::try_from(value("missing")).expect("few"), list.counts.missing);
    let whole = ["held", "returned", "named", "missing", "ahead", "no_case"].map(value).iter().sum::<i64>();
    assert_eq!(whole, value("expected"), "every expected document is in one of the lines");
}

#[test]
fn the_inspection_folder_is_a_file_for_archives_unless_it_takes_over_pages_of_others() {
    let desk = Desk::new();
    let folder = || {
        let path = desk.folder.path().join("қалта.pdf").display().to_string();
        let request = crate::report::ExportInspection {
            school_year_id: desk.year.clone(),
            language: Language::Kk,
            path: path.clone(),
        };
        let progress = crate::jobs::Progress::default();
        crate::report::export_inspection(&desk.school, &desk.who, &request, &progress).expect("exported");
        std::fs::read(path).expect("read")
    };
    let is_archival = |pdf: &[u8]| pdf.windows(11).any(|part| part == b"pdfaid:part");
    desk.attach("1", desk.path("Анықтама.txt", "Бір\tекі\r\n\u{1F600}".as_bytes())).expect("attached");
    assert!(is_archival(&folder()), "as every other paper");
    let note = include_bytes!("../../../seeds/demo-files/survey-note.pdf");
    desk.attach("2", desk.path("Қорытынды.pdf", note)).expect("attached");
    assert!(!is_archival(&folder()), "nobody can promise for pages that others made");
}
