use std::path::{Path, PathBuf};

use rust_xlsxwriter::{Format, Workbook};
use tempfile::TempDir;

use super::*;
use crate::calendar;
use crate::changes::Operation;
use crate::clock::{Day, Instant};
use crate::error::Error;
use crate::ids::{AccountId, PersonId};
use crate::imports::cells::RemarkKind;
use crate::imports::preview::{ReadImportTable, RowStanding, TablePreview, TableRow, TakenRow, read_import_table};
use crate::imports::table::ROWS;
use crate::imports::{ExportImportTemplate, export_import_template};
use crate::incidents::{
    self, EntryKind, ImportIncidents, ImportedIncidents, IncidentCard, IncidentChoice, ListIncidents, MoveIncident,
    OldIncident, VoidImportedIncidents, import_incidents, void_imported_incidents,
};
use crate::jobs::Progress;
use crate::profile::{self, SchoolProfile};
use crate::report::{ExportJournal, export_journal};
use crate::roles::Role;
use crate::school::School;
use crate::session::{Identity, Session, Theme};
use crate::store::Writer;
use crate::tasks::{self, ListTasks};
use crate::words::Language;

/// A school with an empty journal; it is Monday, 23 November 2026.
struct Desk {
    school: School,
    who: Session,
    folder: TempDir,
}

impl Desk {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let desk = Self { school: School::for_tests(), who: Session::founding(Language::Kk), folder };
        desk.write(|file| profile::insert_profile(file, &SchoolProfile::for_tests())).expect("a profile");
        desk
    }

    fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> Result<T> {
        self.school.transact(&self.who, Operation("import_incidents"), work).map(|outcome| outcome.value)
    }

    fn save(&self, rows: &[&[&str]]) -> PathBuf {
        let path = self.folder.path().join("ескі журнал.xlsx");
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.set_name("2025").expect("a name");
        for (row, values) in (0..).zip(rows) {
            for (column, value) in (0..).zip(*values) {
                sheet.write_string(row, column, *value).expect("written");
            }
        }
        book.save(&path).expect("saved");
        path
    }

    fn read_file(&self, path: &Path) -> Result<TablePreview> {
        let request = ReadImportTable {
            register: ImportRegister::Incidents,
            path: path.display().to_string(),
            sheet: None,
            mapping: None,
        };
        read_import_table(&self.school, &self.who, &request, &Progress::default())
    }

    fn read(&self, rows: &[&[&str]]) -> TablePreview {
        self.read_file(&self.save(rows)).expect("a preview")
    }

    /// Takes the rows that are new, as the page proposes it.
    fn import(&self, rows: &[TableRow]) -> Result<ImportedIncidents> {
        let rows: Vec<OldIncident> = rows.iter().filter(|row| row.standing == RowStanding::New).map(taken).collect();
        self.write(|file| import_incidents(file, &ImportIncidents { rows }))
    }

    fn card(&self, number: &str) -> IncidentCard {
        self.school
            .read(|file| {
                let id = incidents::find_incident(file, &incidents::FindIncident { number: number.into() })?;
                incidents::incident(file, Language::Kk, &IncidentChoice { id: id.expect("the incident") })
            })
            .expect("a card")
    }

    fn count(&self) -> i64 {
        self.school
            .read(|file| incidents::list_incidents(file, Language::Kk, &ListIncidents::default()))
            .expect("a page")
            .counts
            .all
    }
}

fn taken(row: &TableRow) -> OldIncident {
    match &row.taken {
        Some(TakenRow::Incident(incident)) => (**incident).clone(),
        other => panic!("no incident: {other:?} {:?}", row.problems),
    }
}

fn remarks(row: &TableRow) -> Vec<RemarkKind> {
    row.remarks.iter().map(|remark| remark.kind).collect()
}

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

const HEADINGS: &[&str] = &[
    "№",
    "Күні",
    "Түрі",
    "Не болды",
    "Кім хабарлады",
    "Жедел шара",
    "Қабылданған шаралар",
    "Қорытындысы",
    "Жабылған күні",
];

const CLOSED: &[&str] = &[
    "14",
    "15.09.2025 10:20",
    "Қате мазмұн",
    "Тесттегі екі жауап қате",
    "А оқушысы",
    "Сұрақ алынды",
    "Тест жаңартылды",
    "Ұпай қайта есептелді",
    "30 қыркүйек 2025",
];
const OPEN: &[&str] =
    &["15", "2025-10-02", "утечка данных", "Тізім чат-ботқа жіберілген", "АКТ маманы", "Қолжетімділік жабылды"];

#[test]
fn a_row_becomes_an_incident_with_a_number_of_its_own_and_keeps_the_old_one() {
    let desk = Desk::new();
    let preview = desk.read(&[HEADINGS, CLOSED, OPEN]);
    let done = desk.import(&preview.rows).expect("imported");
    assert_eq!((done.added, done.ended), (2, 1));
    assert_eq!([&*done.first_number, &*done.last_number], ["2026-07/01", "2026-07/02"], "gap-free, of this year");
    let card = desk.card("2026-07/01");
    assert_eq!(card.row.old_number, "14");
    assert_eq!((card.row.occurred_on, card.row.detected_on), (day("2025-09-15"), day("2025-09-15")));
    assert_eq!(card.row.occurred_time.expect("a time").to_string(), "10:20");
    assert_eq!(card.row.recorded_at, desk.school.clock().now(), "it was recorded here when it was imported");
    assert_eq!((card.row.state, card.row.old_ended_on), (IncidentState::Closed, Some(day("2025-09-30"))));
    let told: Vec<(EntryKind, &str)> = card.entries.iter().map(|entry| (entry.kind, entry.text.as_str())).collect();
    assert_eq!(told[1].1, "Бұрынғы журналдан енгізілді: ескі журнал.xlsx, «2025» парағы, 2-жол.\nБұрынғы нөмірі: 14.");
    assert_eq!(
        told[2].1,
        "Бұрынғы журнал бойынша 30.09.2025 аяқталған.\nОнда көрсетілмеген: Себеп түрі, Себебі, Салдары, Тиімділікті тексеру күні."
    );
    let of_sheet: Vec<_> = preview.remarks.iter().map(|remark| (remark.kind, remark.field)).collect();
    assert_eq!(of_sheet, [(RemarkKind::DayTakenOver, Some("detected_on"))], "what holds for every row is told once");
    let open = desk.card("2026-07/02");
    assert_eq!(
        (open.row.state, open.row.incident_type.as_str(), open.personal_data),
        (IncidentState::Registered, "data_leak", true)
    );
    let found = desk.school.read(|file| {
        let wanted = ListIncidents { text: "14".into(), ..ListIncidents::default() };
        incidents::list_incidents(file, Language::Kk, &wanted)
    });
    assert_eq!(found.expect("a page").items[0].number, "2026-07/01", "the old number is found");
}

#[test]
fn an_incident_of_long_ago_gives_nobody_a_checklist() {
    let desk = Desk::new();
    desk.import(&desk.read(&[HEADINGS, CLOSED, OPEN]).rows).expect("imported");
    let tasks = desk.school.read(|file| tasks::list_tasks(file, Language::Kk, &ListTasks::default())).expect("tasks");
    assert!(tasks.is_empty(), "{tasks:?}");
}

#[test]
fn importing_the_same_sheet_again_doubles_nothing() {
    let desk = Desk::new();
    let unnumbered: &[&str] = &["", "2025-11-03", "Өзге", "Интернет болмаған", "мұғалім", "Күттік"];
    let rows = [HEADINGS, CLOSED, OPEN, unnumbered];
    let first = desk.read(&rows);
    desk.import(&first.rows).expect("imported");
    let again = desk.read(&rows);
    assert!(again.rows.iter().all(|row| row.standing == RowStanding::Here && row.same_as.is_some()), "{again:?}");
    let stale = desk.import(&first.rows);
    assert!(
        matches!(stale, Err(Error::Rejected(Rejection::NameExists))),
        "a preview of before is no way around: {stale:?}"
    );
    assert_eq!(desk.count(), 3);
    let next_year: &[&str] = &["14", "15.09.2026", "Өзге", "Басқа оқиға", "мұғалім", "Күттік"];
    assert_eq!(desk.read(&[HEADINGS, next_year]).rows[0].standing, RowStanding::New, "numbers begin anew each year");
}

#[test]
fn days_are_read_as_people_type_them_and_as_excel_keeps_them() {
    let desk = Desk::new();
    let path = desk.save(&[HEADINGS]);
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, heading) in (0..).zip(HEADINGS) {
        sheet.write_string(0, column, *heading).expect("written");
    }
    let texts = ["15.09.2025", "15/09/25", "2025-09-15 14:30", "15 қыркүйек 2025", "15 сентября 2025 г.", ""];
    for (row, text) in (1..).zip(texts) {
        for (column, value) in [(1, text), (2, "Өзге"), (3, &format!("Оқиға {row}"))] {
            sheet.write_string(row, column, value).expect("written");
        }
    }
    let moment = rust_xlsxwriter::ExcelDateTime::parse_from_str("2025-09-15 14:30").expect("a moment");
    let format = Format::new().set_num_format("dd.mm.yyyy hh:mm");
    sheet.write_datetime_with_format(6, 1, moment, &format).expect("written");
    book.save(&path).expect("saved");
    let preview = desk.read_file(&path).expect("a preview");
    let days: Vec<String> = preview.rows.iter().map(|row| taken(row).occurred_on.to_string()).collect();
    assert_eq!(days, ["2025-09-15"; 6]);
    assert_eq!(taken(&preview.rows[5]).occurred_time.expect("a time").to_string(), "14:30");
}

#[test]
fn a_name_in_a_text_is_a_doubt_in_words_and_keeps_the_row_out_unless_it_is_ticked() {
    let desk = Desk::new();
    let named: &[&str] = &["16", "01.10.2025", "Өзге", "Тест жоғалған", "Жақсыбекова Айзере", "Күттік"];
    let in_text: &[&str] = &["17", "02.10.2025", "Өзге", "Омаров Д. жұмысты көшірген", "А оқушысы", "Күттік"];
    let preview = desk.read(&[HEADINGS, CLOSED, named, in_text]);
    let standing: Vec<RowStanding> = preview.rows.iter().map(|row| row.standing).collect();
    assert_eq!(standing, [RowStanding::New, RowStanding::Doubtful, RowStanding::Doubtful]);
    let remark = preview.rows[1].remarks.iter().find(|remark| remark.is_doubt).expect("a doubt");
    assert_eq!(
        (remark.kind, remark.field, &*remark.text),
        (RemarkKind::NameInText, Some("reported_by"), "Жақсыбекова Айзере")
    );
    let in_text = preview.rows[2].remarks.iter().find(|remark| remark.is_doubt).expect("a doubt");
    assert_eq!((in_text.field, &*in_text.text), (Some("what"), "Омаров Д."));
    assert_eq!(desk.import(&preview.rows).expect("imported").added, 1);
    let row = taken(&preview.rows[1]);
    desk.write(|file| import_incidents(file, &ImportIncidents { rows: vec![row] })).expect("somebody ticked it");
}

#[test]
fn each_row_says_what_is_wrong_with_it_and_lines_between_rows_are_told() {
    let desk = Desk::new();
    let preview = desk.read(&[
        &["ЖИ инциденттерінің журналы"],
        HEADINGS,
        &["Қыркүйек 2025"],
        CLOSED,
        &["15", "күзде", "Өзге", "Оқиға"],
        &["16", "01.12.2026", "Өзге", "Оқиға"],
        &["17", "01.10.2025", "түсініксіз түр", ""],
        &["18", "01.10.2025", "Өзге", "Оқиға", "", "", "", "", "01.09.2025"],
        &["14", "15.09.2025", "Өзге", "Қайталау"],
        HEADINGS,
        &["", "", "", "Барлығы: 6"],
        &["Барлығы: 6"],
    ]);
    let problems: Vec<(u32, Vec<Rejection>)> = preview
        .rows
        .iter()
        .filter(|row| row.standing == RowStanding::Wrong)
        .map(|row| (row.line, row.problems.clone()))
        .collect();
    assert_eq!(
        problems,
        [
            (5, vec![Rejection::DayInvalid { field: "occurred_on".into() }]),
            (6, vec![Rejection::DayInFuture { field: "occurred_on" }]),
            (
                7,
                vec![
                    Rejection::FieldMalformed { field: "incident_type".into() },
                    Rejection::FieldMissing { field: "what" }
                ]
            ),
            (8, vec![Rejection::DayOrder { field: "closed_on" }]),
            (9, vec![Rejection::ImportRowRepeated { line: 4 }]),
            (
                11,
                vec![
                    Rejection::FieldMissing { field: "occurred_on" },
                    Rejection::FieldMissing { field: "incident_type" }
                ]
            ),
        ]
    );
    let passed: Vec<(u32, &str)> = preview.passed.iter().map(|passed| (passed.line, passed.text.as_str())).collect();
    assert_eq!(passed, [(3, "Қыркүйек 2025"), (12, "Барлығы: 6")], "nothing is silently lost");
}

#[test]
fn an_end_is_taken_over_only_with_its_day_its_measures_and_its_outcome() {
    let desk = Desk::new();
    let headings: &[&str] =
        &["№", "Күні", "Түрі", "Не болды", "Күйі", "Сипаты", "Шаралар", "Қорытынды", "Жабылған күні"];
    let preview = desk.read(&[
        headings,
        &["1", "01.10.2025", "Өзге", "Оқиға 1", "Жабылды", "", "шара", "қорытынды", ""],
        &["2", "01.10.2025", "Өзге", "Оқиға 2", "закрыто", "", "шара", "", "05.10.2025"],
        &["3", "01.10.2025", "Өзге", "Оқиға 3", "Жабылды", "Ауыр инцидент", "шара", "қорытынды", "05.10.2025"],
        &["4", "01.10.2025", "Өзге", "Оқиға 4", "Негізсіз", "", "", "расталмады", "05.10.2025"],
        &["5", "01.10.2025", "Өзге", "Оқиға 5", "қаралуда", "", "", "", ""],
        &["6", "01.10.2025", "Өзге", "Оқиға 6", "Күші жойылды", "", "", "", ""],
    ]);
    let kinds: Vec<Vec<RemarkKind>> = preview
        .rows
        .iter()
        .map(|row| {
            remarks(row)
                .into_iter()
                .filter(|kind| *kind != RemarkKind::NotStated && *kind != RemarkKind::DayTakenOver)
                .collect()
        })
        .collect();
    assert_eq!(
        kinds[..4],
        [vec![RemarkKind::StaysOpen], vec![RemarkKind::StaysOpen], vec![RemarkKind::StaysOpenSerious], vec![]]
    );
    assert_eq!(preview.rows[5].problems, [Rejection::ImportRowVoid]);
    desk.import(&preview.rows).expect("imported");
    let states = ["01", "02", "03", "04", "05"].map(|serial| desk.card(&format!("2026-07/{serial}")).row.state);
    let (registered, dismissed) = (IncidentState::Registered, IncidentState::Dismissed);
    assert_eq!(states, [registered, registered, registered, dismissed, registered]);
    assert_eq!(desk.card("2026-07/05").reported_by, "бұрынғы журналда көрсетілмеген", "nothing is made up");
}

#[test]
fn an_import_cannot_be_undone_and_a_wrong_one_is_voided_as_a_whole() {
    let desk = Desk::new();
    let preview = desk.read(&[HEADINGS, CLOSED, OPEN]);
    let done = desk.import(&preview.rows).expect("imported");
    let undone = desk.school.undo(&desk.who, None);
    assert!(
        matches!(undone.map(|_| ()), Err(Error::Rejected(Rejection::UndoPermanent { .. }))),
        "the numbers are issued"
    );
    let to =
        MoveIncident {
            id: desk.card("2026-07/02").row.id, to: IncidentState::Dismissed, reason: "расталмады".into()
        };
    desk.write(|file| incidents::move_incident(file, &to)).expect("worked on");
    let void = |reason: &str| {
        let request = VoidImportedIncidents { import_id: done.import_id.clone(), reason: reason.into() };
        desk.write(|file| void_imported_incidents(file, &request))
    };
    assert!(matches!(void(" "), Err(Error::Rejected(Rejection::ReasonMissing))));
    let voided = void("басқа файл екен").expect("voided");
    assert_eq!((voided.voided, voided.left), (1, 1), "what somebody worked on is left to people");
    assert_eq!(desk.card("2026-07/01").row.state, IncidentState::Void);
    let again = desk.read(&[HEADINGS, CLOSED]);
    assert_eq!(again.rows[0].standing, RowStanding::New, "a void number stands in nobody's way");
    assert_eq!(desk.import(&again.rows).expect("imported").first_number, "2026-07/03");
}

#[test]
fn one_wrong_row_keeps_all_of_them_out() {
    let desk = Desk::new();
    let preview = desk.read(&[HEADINGS, CLOSED, OPEN]);
    let mut rows: Vec<OldIncident> = preview.rows.iter().map(taken).collect();
    rows[1].detected_on = day("2025-01-01");
    let refused = desk.write(|file| import_incidents(file, &ImportIncidents { rows }));
    assert!(matches!(refused, Err(Error::Rejected(Rejection::DayOrder { .. }))), "{refused:?}");
    assert_eq!(desk.count(), 0, "a rejected operation leaves no trace");
    let none = desk.write(|file| import_incidents(file, &ImportIncidents { rows: Vec::new() }));
    assert!(matches!(none, Err(Error::Rejected(Rejection::TableEmpty))));
}

#[test]
fn the_journal_we_exported_is_recognised_and_a_difference_is_told() {
    let desk = Desk::new();
    desk.import(&desk.read(&[HEADINGS, CLOSED, OPEN]).rows).expect("imported");
    for language in Language::ALL {
        let path = desk.folder.path().join("журнал.xlsx").display().to_string();
        let request = ExportJournal { year: None, language, path };
        let saved = export_journal(&desk.school, &desk.who, &request, &Progress::default()).expect("exported");
        let preview = desk.read_file(saved.path.as_ref()).expect("a preview");
        let rows: Vec<_> =
            preview.rows.iter().map(|row| (row.standing, row.changes.clone(), row.problems.len())).collect();
        assert_eq!(rows, [(RowStanding::Here, vec![], 0), (RowStanding::Here, vec![], 0)], "{language:?}");
    }
    let other: &[&str] = &["2026-07/01", "15.09.2025", "Қате мазмұн", "Басқа мәтін"];
    let preview = desk.read(&[HEADINGS, other]);
    assert_eq!(
        (preview.rows[0].standing, preview.rows[0].changes.as_slice()),
        (RowStanding::Here, ["what"].as_slice())
    );
}

#[test]
fn the_template_is_understood_in_every_language_and_its_example_is_no_incident() {
    let desk = Desk::new();
    for language in Language::ALL {
        let path = desk.folder.path().join("үлгі.xlsx").display().to_string();
        let request = ExportImportTemplate { register: ImportRegister::Incidents, language, path };
        let saved = export_import_template(&desk.school, &desk.who, &request, &Progress::default()).expect("saved");
        let empty = desk.read_file(saved.path.as_ref());
        assert!(matches!(empty, Err(Error::Rejected(Rejection::TableEmpty))), "{language:?}: {empty:?}");
        let tables = crate::imports::table::read_tables(&saved.path).expect("tables");
        assert_eq!(tables.len(), 3, "the table, the notes, the lists");
        let columns = INCIDENTS.lay_out(&tables[0], None).expect("a layout").columns;
        let shown: Vec<_> =
            INCIDENTS.fields.iter().filter(|field| field.shown.is_some()).map(|field| Some(field.name)).collect();
        assert_eq!(columns, shown, "{language:?}");
    }
}

#[test]
fn hostile_files_are_refused_in_words() {
    let desk = Desk::new();
    let path = desk.folder.path().join("журнал.xlsx");
    let rejection = |path: &Path| match desk.read_file(path) {
        Err(Error::Rejected(rejection)) => rejection,
        other => panic!("not a rejection: {other:?}"),
    };
    std::fs::write(&path, b"PK\x03\x04 not a workbook").expect("written");
    assert!(matches!(rejection(&path), Rejection::TableUnreadable { .. }));
    let sheet: Vec<&[&str]> = vec![&["Пәні", "Кабинет"], &["химия", "12"]];
    assert_eq!(rejection(&desk.save(&sheet)), Rejection::TableWithoutIncidents);
    assert_eq!(rejection(&desk.save(&[])), Rejection::TableEmpty);
    let formula: &[&str] = &["=1+1", "15.09.2025", "Өзге", "=HYPERLINK(\"http://x\")<script>", "А оқушысы", "+"];
    let preview = desk.read(&[HEADINGS, formula]);
    desk.import(&preview.rows).expect("imported");
    assert_eq!(desk.card("2026-07/01").row.what, "=HYPERLINK(\"http://x\")<script>", "text stays text");
    let many: Vec<Vec<String>> = (0..=ROWS)
        .map(|row| vec![row.to_string(), "15.09.2025".into(), "Өзге".into(), format!("Оқиға {row}")])
        .collect();
    let many: Vec<Vec<&str>> = many.iter().map(|row| row.iter().map(String::as_str).collect()).collect();
    let rows: Vec<&[&str]> = std::iter::once(HEADINGS).chain(many.iter().map(Vec::as_slice)).collect();
    assert_eq!(rejection(&desk.save(&rows)), Rejection::TableTooLarge { limit: ROWS });
}

#[test]
fn closing_days_are_counted_by_the_old_journal() {
    let desk = Desk::new();
    desk.school.clock().turn_to(Instant::parse("2026-11-23T04:00:00Z").expect("a moment"));
    let mut done = desk.import(&desk.read(&[HEADINGS, CLOSED]).rows).expect("imported");
    let year = done.years.remove(0);
    assert_eq!((year.label.as_str(), year.added), ("2025-2026", true), "its journal is looked at under its year");
    let asked = incidents::PicturesOfYear { school_year_id: year.id };
    let pictures = desk.school.read(|file| incidents::incident_pictures(file, Language::Kk, &asked)).expect("pictures");
    assert_eq!((pictures.all, pictures.to_close.longest_days), (1, Some(15)), "not until the day of the import");
    let tallied = || {
        let closings = desk.school.read(|file| {
            let year = calendar::school_year(file, &asked.school_year_id)?;
            incidents::list_closing_days(file, &year)
        });
        closings.expect("closings")
    };
    assert_eq!(tallied(), [(15, 1)], "the report's tally says the same");
    let id = desk.card("2026-07/01").row.id;
    let reopen = MoveIncident { id, to: IncidentState::Reopened, reason: "жаңа дерек шықты".into() };
    desk.school
        .transact(&desk.who, Operation("move_incident"), |file| incidents::move_incident(file, &reopen))
        .expect("reopened");
    assert_eq!(tallied(), [], "a reopened one is not closed");
}

#[test]
fn nobody_reads_or_saves_a_sheet_for_a_register_without_the_right_to_write_it() {
    let desk = Desk::new();
    let identity = Identity {
        account: AccountId::fresh(),
        login: "viewer".into(),
        person_id: PersonId::fresh(),
        name: "Көруші".into(),
        language: Language::Kk,
        theme: Theme::System,
    };
    let viewer = Session::of_account(identity, vec![Role::Viewer]);
    let path = desk.save(&[HEADINGS, CLOSED]).display().to_string();
    let read = ReadImportTable { register: ImportRegister::Incidents, path: path.clone(), sheet: None, mapping: None };
    let read = read_import_table(&desk.school, &viewer, &read, &Progress::default());
    assert!(matches!(read, Err(Error::Rejected(Rejection::NotAllowed { .. }))), "{read:?}");
    let template = ExportImportTemplate { register: ImportRegister::Incidents, language: Language::Kk, path };
    let saved = export_import_template(&desk.school, &viewer, &template, &Progress::default());
    assert!(matches!(saved, Err(Error::Rejected(Rejection::NotAllowed { .. }))), "{saved:?}");
}
