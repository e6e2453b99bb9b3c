use std::fs;

use tempfile::TempDir;

use super::*;
use crate::documents::sheets::opened::Opened;
use crate::error::{Error, Rejection};
use crate::identities::{AddIdentity, IdentityKind};
use crate::incidents::{IncidentChoice, MoveIncident, RegisterIncident};
use crate::store::Writer;

const NAME: &str = "Жақсыбекова Айзере";

/// A school in memory and a folder to export into; it is Monday, 23 November 2026.
struct Desk {
    school: School,
    who: Session,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            school: School::for_tests(),
            who: Session::founding(Language::Kk),
            folder: tempfile::tempdir().expect("a folder"),
        };
        desk.write(|file| profile::insert_profile(file, &SchoolProfile::for_tests()));
        desk
    }

    fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> T {
        self.school.transact(&self.who, Operation("import"), work).expect("written").value
    }

    fn register(&self) -> IncidentId {
        let day = Day::parse("2026-11-20").expect("a day");
        let new = RegisterIncident {
            what: "Сынып тізімі чат-ботқа жіберілген".into(),
            occurred_on: day,
            occurred_time: None,
            occurred_approximate: false,
            detected_on: day,
            detected_time: TimeOfDay::parse("10:15"),
            incident_type: "data_leak".into(),
            reported_by: "Омаров Дәурен".into(),
            immediate_action: "Қолжетімділік жабылды".into(),
        };
        self.write(|file| incidents::register_incident(file, &new)).id
    }

    fn add(&self, incident: &IncidentId) {
        let new = AddIdentity {
            incident_id: incident.clone(),
            kind: IdentityKind::Pupil,
            name: NAME.into(),
            contact: String::new(),
        };
        self.write(|file| identities::add_identity(file, &new));
    }

    fn void(&self, incident: &IncidentId) {
        let to = MoveIncident {
            id: incident.clone(), to: IncidentState::Void, reason: "екі рет тіркелген".into()
        };
        self.write(|file| incidents::move_incident(file, &to));
    }

    fn path(&self) -> String {
        self.folder.path().join("журнал.xlsx").display().to_string()
    }

    fn export(&self, year: Option<i32>) -> Opened {
        let request = ExportJournal { year, language: Language::Kk, path: self.path() };
        let saved = export_journal(&self.school, &self.who, &request, &Progress::default()).expect("exported");
        assert_eq!(saved.bytes, fs::metadata(&saved.path).expect("a file").len());
        Opened::file(Path::new(&saved.path))
    }

    fn export_with_names(&self, reason: &str) -> Result<Opened> {
        let request =
            ExportJournalWithNames { year: None, language: Language::Kk, path: self.path(), reason: reason.into() };
        let saved = export_journal_with_names(&self.school, &self.who, &request, &Progress::default())?;
        Ok(Opened::file(Path::new(&saved.path)))
    }

    fn readings(&self, incident: &IncidentId) -> Vec<identities::IdentityReading> {
        let choice = IncidentChoice { id: incident.clone() };
        self.school.read(|file| identities::list_identity_readings(file, &self.who, &choice)).expect("readings")
    }
}

fn holds(book: &Opened, text: &str) -> bool {
    book.parts().any(|(_, part)| part.contains(text))
}

#[test]
fn every_number_has_its_row_and_a_void_one_is_struck_through() {
    let desk = Desk::new();
    desk.register();
    let void = desk.register();
    desk.register();
    desk.void(&void);
    let book = desk.export(None);
    let cells = book.cells(2);
    let numbers = ["A4", "A5", "A6"].map(|address| cells[address].clone());
    assert_eq!(numbers, ["2026-07/01", "2026-07/02", "2026-07/03"], "no gap");
    let fonts: Vec<&str> = crate::documents::sheets::opened::between(book.part("xl/styles.xml"), "<font>", "</font>");
    let struck = |address: &str| {
        let font = book.format_of(2, address).split("fontId=\"").nth(1).and_then(|rest| rest.split('"').next());
        fonts[font.and_then(|id| id.parse::<usize>().ok()).expect("a font")].contains("<strike/>")
    };
    assert_eq!(["A4", "A5", "F5", "A6"].map(struck), [false, true, true, false]);
    assert!(!struck("P5"), "what tells why it is void is read");
    assert!(cells["P5"].contains("екі рет тіркелген"), "why it is void stays readable");
}

#[test]
fn the_cover_says_whose_journal_it_is_and_when_it_began() {
    let desk = Desk::new();
    desk.register();
    let cover: Vec<String> = desk.export(None).cells(1).into_values().collect();
    let text = cover.join("\n");
    for said in ["Ақбұлақ орта мектебі", "индексі: 07", "Басталды: 2026 жылғы 23 қараша", "Аяқталды: ____"]
    {
        assert!(text.contains(said), "{said} is not on the cover:\n{text}");
    }
    desk.school.clock().turn_to(crate::clock::Instant::parse("2027-01-12T04:00:00Z").expect("a moment"));
    let later: Vec<String> = desk.export(Some(2026)).cells(1).into_values().collect();
    assert!(later.join("\n").contains("Аяқталды: 2026 жылғы 23 қараша"), "a year that is over has its last entry");
    assert!(desk.export(None).cells(2)["A4"].contains("тіркелмеген"), "the new year begins empty");
}

#[test]
fn an_open_copy_names_nobody() {
    let desk = Desk::new();
    let incident = desk.register();
    desk.add(&incident);
    let book = desk.export(None);
    assert!(book.cells(2)["J4"].contains("А оқушысы"));
    for planted in ["Жақсыбекова", "Айзере", "Омаров"] {
        assert!(!holds(&book, planted), "{planted} is in an open copy");
    }
    assert!(desk.readings(&incident).is_empty());
}

#[test]
fn a_copy_with_names_records_every_one_of_them_first() {
    let desk = Desk::new();
    let incident = desk.register();
    desk.add(&incident);
    let refused = |reason: &str| match desk.export_with_names(reason) {
        Err(Error::Rejected(rejection)) => rejection,
        _ => panic!("expected a rejection"),
    };
    assert_eq!(refused(" "), Rejection::ReasonMissing);
    assert_eq!(refused("Жақсыбекованың ісі"), Rejection::NameInText);
    assert!(desk.readings(&incident).is_empty() && !Path::new(&desk.path()).exists(), "a rejection leaves no trace");
    let book = desk.export_with_names("прокуратура сұрауы № 12").expect("exported");
    assert!(holds(&book, &format!("А оқушысы — {NAME}")) && holds(&book, "Омаров Дәурен"));
    let readings = desk.readings(&incident);
    assert_eq!((readings.len(), readings[0].reason.as_str()), (1, "прокуратура сұрауы № 12"));
    assert_eq!(readings[0].purpose, identities::ReadingPurpose::Journal);
}

#[test]
fn the_journal_lists_the_files_of_an_incident_with_their_day_and_the_beginning_of_their_hash() {
    let desk = Desk::new();
    let incident = desk.register();
    desk.register();
    let path = desk.folder.path().join("Экран суреті.txt");
    fs::write(&path, "сурет").expect("written");
    let new = evidence::AttachIncidentEvidence {
        incident_id: incident,
        title: "Сұхбаттың экран суреті".into(),
        source: evidence::FileSource::Path { path: path.display().to_string() },
    };
    desk.write(|file| evidence::attach_incident_evidence(file, &new));
    let cells = desk.export(None).cells(2);
    let hash = "8772b109c862";
    assert_eq!(cells["O4"], format!("Сұхбаттың экран суреті: Экран суреті.txt, 23.11.2026, SHA-256 {hash}…"));
    assert!(cells.get("O5").is_none_or(String::is_empty), "an incident without files has none");
}

#[test]
fn no_word_of_a_choice_is_broken_in_the_russian_journal() {
    let desk = Desk::new();
    let width_of = |words: &str| Column::new(words, Kind::Text, 1.0);
    let register = desk.school.read(|file| Journal::open(file, &desk.who, None, Language::Ru)?.register());
    let columns = register.expect("described").columns;
    for (at, word) in [(6, "Предотвращённый"), (9, "несовершеннолетние"), (15, "Зарегистрирован")]
    {
        // The title of a column is bold, and so a little wider than its cells.
        let needed = width_of(word).width() / 1.07 - 0.5;
        assert!(columns[at].width() >= needed, "{word}: {} < {needed}", columns[at].width());
    }
}

#[test]
fn moments_of_the_journal_are_moments() {
    let desk = Desk::new();
    desk.register();
    let book = desk.export(None);
    let cells = book.cells(2);
    let [recorded, detected] = ["B4", "D4"].map(|at| cells[at].parse::<f64>().expect("a number"));
    assert!(recorded.fract() > 0.0 && (detected.fract() - 615.0 / 1_440.0).abs() < 1e-9, "{recorded} {detected}");
    let occurred = cells["C4"].parse::<f64>().expect("a number");
    assert_eq!(occurred.fract(), 0.0, "nobody knows at what time it happened");
}
