mod meetings;

use std::fs;
use std::path::PathBuf;

use tempfile::TempDir;

use super::*;
use crate::calendar::AddSchoolYear;
use crate::changes::Operation;
use crate::clock::Day;
use crate::council;
use crate::council::{AddAgendaItem, CallMeeting, CompleteDecision, MeetingChoice, RecordDecision};
use crate::deadlines::{Anchor, Rule, WeekDays};
use crate::documents::sheets::opened::{Opened, between};
use crate::error::{Error, Rejection};
use crate::ids::{AccountId, PersonId};
use crate::incidents::{IncidentState, ListIncidents, MoveIncident, RegisterIncident};
use crate::people;
use crate::people::{AddPerson, GiveRole, JoinBody};
use crate::plan::{
    AddActivity, ApprovePlan, CreatePlan, DeclareNotApplicable, EditActivity, ExtendDeadline, MarkDone, RemoveActivity,
    SetRule,
};
use crate::roles::{BodyKey, BodyPost};
use crate::session::{Identity, Theme};
use crate::store::Writer;
use crate::tasks::{self, GiveTask};
use crate::text::Wording;
use crate::words::say;

/// A school with a year and a folder to export it into; the clock stands at 2026-11-23.
struct Desk {
    school: School,
    who: Session,
    year: SchoolYearId,
    chair: PersonId,
    folder: TempDir,
}

fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

impl Desk {
    fn new() -> Self {
        let school = School::for_tests();
        let who = Session::founding(Language::Kk);
        let found = |file: &mut Writer<'_>| {
            let name =
                Wording {
                    kk: "Ақбұлақ орта мектебі".into(), ru: "Средняя школа Акбулак".into(), ..Wording::default()
                };
            let place = Wording::only(Language::Kk, "Ақбұлақ ауылы");
            let profile = SchoolProfile { place, ..SchoolProfile::founding(name, WeekDays::Five) };
            profile::insert_profile(file, &profile)?;
            let year = calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() })?;
            let chair = person(file, "Сейітова", "Гүлмира", Role::Chair)?;
            person(file, "Ермекова", "Тоғжан", Role::Director)?;
            Ok((year, chair))
        };
        let (year, chair) = school.transact(&who, Operation("create_school"), found).unwrap().value;
        Self { school, who, year, chair, folder: tempfile::tempdir().unwrap() }
    }

    fn with_plan() -> Self {
        let desk = Self::new();
        desk.write(|file| {
            plan::create_plan(file, &CreatePlan { school_year_id: desk.year.clone(), from_template: true })
        });
        desk
    }

    fn write<T>(&self, work: impl FnOnce(&mut Writer<'_>) -> Result<T>) -> T {
        self.school.transact(&self.who, Operation("import"), work).unwrap().value
    }

    fn path(&self) -> PathBuf {
        self.folder.path().join("жыл.xlsx")
    }

    fn export(&self, language: Language) -> Result<Opened> {
        self.export_watched(language, &Progress::default())
    }

    fn export_watched(&self, language: Language, progress: &Progress) -> Result<Opened> {
        let path = self.path().display().to_string();
        let request = ExportWorkbook { school_year_id: self.year.clone(), language, path };
        let saved = export_workbook(&self.school, &self.who, &request, progress)?;
        assert_eq!(saved.bytes, fs::metadata(&saved.path).unwrap().len());
        Ok(Opened::file(Path::new(&saved.path)))
    }

    fn plan(&self) -> PlanView {
        let request = ShowPlan::whole(self.year.clone());
        self.school.read(|file| plan::plan_in_language(file, Language::Kk, &request)).unwrap()
    }

    fn mark(&self, number: &str, occurrence: usize, document: &str) {
        let plan = self.plan();
        let activity = plan.stages.iter().flat_map(|stage| &stage.activities).find(|one| one.number == number).unwrap();
        let new = MarkDone {
            activity_id: activity.id.clone(),
            occurrence_key: activity.occurrences[occurrence].key.clone(),
            marked_on: day("2026-09-24"),
            note: String::new(),
            document: document.into(),
            signed_by: self.chair.clone(),
        };
        self.write(|file| plan::mark_done(file, &new));
    }

    fn incident(&self, what: &str, on: &str, incident_type: &str) {
        let new = RegisterIncident {
            what: what.into(),
            occurred_on: day(on),
            occurred_time: None,
            occurred_approximate: false,
            detected_on: day(on),
            detected_time: None,
            incident_type: incident_type.into(),
            reported_by: "Б педагогі".into(),
            immediate_action: "Материал алынды".into(),
        };
        self.write(|file| incidents::register_incident(file, &new));
    }

    /// Holds a meeting of the council with two decisions, the first of which is carried out.
    fn meeting(&self) {
        self.write(|file| {
            let (person_id, from_on) = (self.chair.clone(), day("2026-09-01"));
            let order_no = String::new();
            let join = JoinBody { person_id, body: BodyKey::Council, post: BodyPost::Chair, from_on, order_no };
            people::join_body(file, &join)?;
            let meeting_id = council::call_meeting(file, &CallMeeting::of(BodyKey::Council, day("2026-10-09")))?;
            let item = AddAgendaItem::question(&meeting_id, "Кесте ашық чат-ботқа жүктелді");
            let agenda_item_id = council::add_agenda_item(file, &item)?;
            council::for_tests::sit(file, &meeting_id)?;
            let decide = |file: &mut Writer<'_>, text: &str, due_on| {
                let decision = RecordDecision {
                    agenda_item_id: agenda_item_id.clone(),
                    text: Wording::only(Language::Kk, text),
                    responsible_id: Some(self.chair.clone()),
                    co_executors: String::new(),
                    due_on: Some(day(due_on)),
                };
                let id = council::record_decision(file, &decision)?;
                council::for_tests::adopt(file, &id)?;
                Ok::<_, Error>(id)
            };
            let done = decide(file, "Жадынама таратылсын", "2026-10-16")?;
            decide(file, "Ата-аналарға хабарлансын", "2026-11-20")?;
            council::hold_meeting(file, &MeetingChoice { id: meeting_id })?;
            let completed = CompleteDecision { id: done, done_on: day("2026-10-15"), note: String::new() };
            council::complete_decision(file, &completed)
        });
    }
}

fn person(file: &mut Writer<'_>, surname: &str, given_name: &str, role: Role) -> Result<PersonId> {
    let named = AddPerson { surname: surname.into(), given_name: given_name.into(), ..AddPerson::default() };
    let person_id = people::add_person(file, &named)?;
    let given = GiveRole { person_id: person_id.clone(), role, from_on: day("2026-09-01"), order_no: String::new() };
    people::give_role(file, &given)?;
    Ok(person_id)
}

fn rejection<T>(result: Result<T>) -> Option<Rejection> {
    match result {
        Err(Error::Rejected(rejection)) => Some(rejection),
        _ => None,
    }
}

const JOURNAL: &str = "Инциденттер журналы";
const DECISIONS: &str = "Отырыстардың шешімдері";
const SUMMARY: &str = "Жыл қорытындысы";

/// The first row whose cell in column A says `start`, as its seven cells.
fn row_of(book: &Opened, sheet: usize, start: &str) -> Vec<String> {
    let cells = book.cells(sheet);
    let (address, _) = cells.iter().find(|(address, text)| address.starts_with('A') && *text == start).unwrap();
    let row = &address[1..];
    ["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K"]
        .iter()
        .map(|column| cells.get(&format!("{column}{row}")).cloned().unwrap_or_default())
        .collect()
}

#[test]
fn the_plan_is_printed_in_its_seven_columns_with_marks_and_stages() {
    let desk = Desk::with_plan();
    desk.mark("1", 0, "№ 1 анықтама");
    desk.mark("4", 0, "");
    let book = desk.export(Language::Kk).unwrap();
    assert_eq!(
        book.sheet_names(),
        [
            "Титул парағы",
            "Жоспар",
            "Құжаттар",
            "Инциденттер журналы",
            "Хабарламалар",
            "Отырыстар",
            "Күн тәртібінің мәселелері",
            "Отырыстардың шешімдері",
            "Тапсырмалар",
            "Адамдар",
            "Рөлдер мен құрамдар",
            "Есептің тұжырымдары",
            "Жыл қорытындысы",
        ]
    );
    let cells = book.cells(2);
    assert_eq!(cells["A1"], "2026–2027 оқу жылының жоспары");
    let head = ["A3", "B3", "C3", "D3", "E3", "F3", "G3"].map(|address| cells[address].as_str());
    assert_eq!(
        head,
        ["№", "Іс-шара", "Жауапты тұлға", "Бірлесіп орындаушылар", "Мерзімі", "Нәтиже құжаты", "Орындау туралы белгі"]
    );
    let stages = cells.iter().filter(|(address, text)| address.starts_with('A') && text.contains("-кезең. "));
    assert_eq!(stages.count(), 5);

    let first = row_of(&book, 2, "1");
    assert_eq!(first[2], "Жұмыс тобының төрағасы\nСейітова Г.");
    assert_eq!(first[4], "Қыркүйек\n30.09.2026");
    assert_eq!(first[6], "Орындалды: 24.09.2026, Сейітова Г.\nҚұжат: № 1 анықтама");
    let every_term = row_of(&book, 2, "4");
    assert!(every_term[4].starts_with("Тоқсан сайын\nI тоқсан: 23.10.2026\nII тоқсан: "), "{}", every_term[4]);
    assert_eq!(every_term[6], "I тоқсан: 24.09.2026, Сейітова Г.");
    let late = row_of(&book, 2, "5");
    assert_eq!(
        (late[4].as_str(), late[6].as_str()),
        ("Қыркүйек–қазан\n30.10.2026", ""),
        "the column is for what was done"
    );
    let signed = "Жұмыс тобының төрағасы __________________ Г. Сейітова";
    assert!(cells.values().any(|text| text == signed), "the chair signs at the foot");
}

#[test]
fn incidents_and_decisions_are_real_tables_of_the_year() {
    let desk = Desk::with_plan();
    desk.incident("А оқушысы чат-ботқа кесте жүктеді", "2026-10-05", "data_leak");
    desk.incident("=Тест қате құралды", "2026-11-12", "wrong_content");
    desk.incident("Өткен жылғы оқиға", "2026-05-12", "other");
    desk.meeting();
    desk.incident("Қайта жазылған оқиға", "2026-11-12", "wrong_content");
    desk.write(|file| {
        let listed = incidents::list_incidents(file, Language::Kk, &ListIncidents::default())?.items;
        let id = listed.into_iter().find(|row| row.what == "Қайта жазылған оқиға").unwrap().id;
        incidents::move_incident(file, &MoveIncident { id, to: IncidentState::Void, reason: "қайталанған".into() })
    });
    let book = desk.export(Language::Kk).unwrap();

    let journal = row_of(&book, book.number_of(JOURNAL), "2026-07/01");
    assert_eq!(journal[1], "46300", "a day is a day of Excel");
    assert_eq!(
        (journal[4].as_str(), journal[5].as_str()),
        ("Деректердің жылыстауы", "А оқушысы чат-ботқа кесте жүктеді")
    );
    assert_eq!((journal[8].as_str(), journal[9].as_str()), ("Тіркелді", "Материал алынды"));
    let tables: Vec<&str> =
        book.parts().filter(|(name, _)| name.starts_with("xl/tables")).map(|(_, part)| part).collect();
    let journal = tables.iter().find(|part| part.contains("name=\"incidents\"")).unwrap();
    assert!(journal.contains("ref=\"A3:K6\""), "an incident of another year is left out");

    let decision = book.cells(book.number_of(DECISIONS));
    let line = ["A4", "B4", "C4", "D4", "E4", "F4", "H4", "I4", "K4", "L4", "M4"];
    let line = line.map(|address| decision.get(address).map(String::as_str).unwrap_or_default());
    assert_eq!(
        line,
        [
            "Үйлестіру-этикалық кеңес",
            "1",
            "46304",
            "1.1",
            "Кесте ашық чат-ботқа жүктелді",
            "Жадынама таратылсын",
            "Сейітова Г.",
            "46311",
            "1 / 0 / 0",
            "Орындалды",
            "46310",
        ]
    );
    assert_eq!((decision["D5"].as_str(), decision["L5"].as_str()), ("1.2", "Мерзімі өткен"));
    assert_eq!((decision["J5"].as_str(), decision["K5"].as_str()), ("-3", "1 / 0 / 0"), "three days late");

    let summary = book.cells(book.number_of(SUMMARY));
    let count = |words: &str| {
        let (address, _) = summary.iter().find(|(_, text)| *text == words).unwrap();
        let column = if address.starts_with('A') { 'B' } else { 'G' };
        summary[&format!("{column}{}", &address[1..])].clone()
    };
    assert_eq!(count("Деректердің жылыстауы"), "1");
    assert_eq!(count("Өзге"), "0");
    assert_eq!((count("Тіркелген инциденттер"), count("Күші жойылған нөмірлер")), ("2".into(), "1".into()));
    assert_eq!(count("Өткізілген отырыстар"), "1");
    assert_eq!(count("Қабылданған шешімдер"), "2");
    assert_eq!(count("оның ішінде орындалмаған"), "1");
    for (name, part) in book.parts() {
        assert!(!name.contains("worksheets/sheet") || !part.contains("<f>"), "{name} holds a formula");
    }
}

#[test]
fn the_summary_adds_up_to_the_plan() {
    let desk = Desk::with_plan();
    desk.mark("1", 0, "");
    let book = desk.export(Language::Kk).unwrap();
    let cells = book.cells(book.number_of(SUMMARY));
    let number = |address: String| cells[&address].parse::<u32>().unwrap();
    for row in 4..=9 {
        let parts: u32 = ["C", "D", "E", "F"].iter().map(|column| number(format!("{column}{row}"))).sum();
        assert_eq!(parts, number(format!("B{row}")), "row {row}");
    }
    assert_eq!((number("B9".into()), number("C9".into())), (30, 1));
    assert!(book.part("xl/charts/chart1.xml").contains("1-кезең. "), "the chart names the stages");
}

#[test]
fn the_document_speaks_its_own_language() {
    let desk = Desk::with_plan();
    desk.mark("1", 0, "");
    desk.meeting();
    for language in Language::ALL {
        let book = desk.export(language).unwrap();
        for number in 1..=book.sheet_names().len() {
            for (address, text) in book.cells(number) {
                assert!(!text.contains('⟦'), "{address} of sheet {number} in {language:?}: {text}");
            }
        }
        assert_eq!(book.cells(2)["B3"], say(language, "workbook-plan-activity"));
        let names = book.sheet_names();
        for name in &names {
            assert!(
                name.encode_utf16().count() <= 31 && !name.contains(['[', ']', ':', '*', '?', '/', '\\']),
                "{name}"
            );
        }
    }
    let russian = desk.export(Language::Ru).unwrap();
    assert!(row_of(&russian, 2, "1")[6].starts_with("Исполнено: 24.09.2026"));
    assert_eq!(russian.cells(1)["A1"], "Средняя школа Акбулак");
}

#[test]
fn the_cover_is_to_be_signed_until_an_order_approved_the_plan() {
    let desk = Desk::with_plan();
    let cells = desk.export(Language::Kk).unwrap().cells(1);
    assert_eq!(cells["B3"], "БЕКІТЕМІН");
    assert_eq!(cells["B5"], "__________________ Т. Ермекова");
    assert_eq!(cells["B6"], "«____» ________________ 2026 ж.");
    assert!(cells.values().any(|text| text == "Ақбұлақ ауылы, 2026 ж."));
    let chain = desk.school.read(crate::changes::verify_chain).unwrap();
    assert!(chain.intact && cells.values().any(|text| text.contains(&chain.head)), "the head of the chain is printed");

    let plan_id = desk.plan().plan.unwrap().id;
    let order = ApprovePlan { plan_id, approved_on: day("2026-09-18"), order_no: "№ 112".into() };
    desk.write(|file| plan::approve_plan(file, &order));
    let cells = desk.export(Language::Kk).unwrap().cells(1);
    assert_eq!(cells["B3"], "БЕКІТІЛДІ");
    assert_eq!(cells["B4"], "Директордың 2026 жылғы 18 қыркүйектегі № 112 бұйрығымен");
    assert!(!cells.values().any(|text| text.contains("____")), "what an order approved is not signed again");
}

#[test]
fn a_year_without_a_plan_or_events_is_exported_and_says_so() {
    let book = Desk::new().export(Language::Kk).unwrap();
    assert_eq!(book.cells(2)["A4"], "Бұл оқу жылының жоспары әлі құрылмаған.");
    assert_eq!(book.cells(book.number_of(JOURNAL))["A4"], "Бұл оқу жылында инцидент тіркелмеген.");
    assert_eq!(book.cells(book.number_of(DECISIONS))["A4"], "Бұл оқу жылында шешім қабылданбаған.");
    assert_eq!(book.cells(book.number_of("Тапсырмалар"))["A4"], "Бұл тізімде жазба жоқ.");
    assert_eq!(book.cells(book.number_of(SUMMARY))["A3"], "Бұл оқу жылының жоспары әлі құрылмаған.");
}

#[test]
fn what_was_typed_into_the_plan_stays_text() {
    let desk = Desk::with_plan();
    let typed = "=HYPERLINK(\"http://example.org\")\n_x000D_ & <b>";
    let activity = desk.plan().stages[0].activities[0].id.clone();
    let edit: EditActivity = serde_json::from_value(
        serde_json::json!({ "id": activity, "field": "title", "language": "kk", "text": typed }),
    )
    .unwrap();
    desk.write(|file| plan::edit_activity(file, &edit));
    let book = desk.export(Language::Kk).unwrap();
    assert_eq!(row_of(&book, 2, "1")[1], typed);
    assert!(!book.sheet(2).contains("<f") && book.links(2).keys().eq(["A2"]), "the only link is the way back");
}

#[test]
fn a_cancelled_export_leaves_the_older_file() {
    let desk = Desk::with_plan();
    fs::write(desk.path(), "older").unwrap();
    let progress = Progress::default();
    progress.cancel();
    assert_eq!(rejection(desk.export_watched(Language::Kk, &progress)), Some(Rejection::JobCancelled));
    assert_eq!(fs::read_to_string(desk.path()).unwrap(), "older");
    assert_eq!(fs::read_dir(desk.folder.path()).unwrap().count(), 1);
}

#[test]
fn a_target_that_cannot_be_written_is_rejected() {
    let desk = Desk::new();
    let path = desk.folder.path().join("missing").join("жыл.xlsx").display().to_string();
    let request = ExportWorkbook { school_year_id: desk.year.clone(), language: Language::Kk, path: path.clone() };
    let refused = export_workbook(&desk.school, &desk.who, &request, &Progress::default());
    assert_eq!(rejection(refused), Some(Rejection::TargetUnwritable { path }));
    let unknown = ExportWorkbook { school_year_id: SchoolYearId::fresh(), ..request };
    let unknown = export_workbook(&desk.school, &desk.who, &unknown, &Progress::default());
    assert_eq!(rejection(unknown), Some(Rejection::NotFound { what: "school_year" }));
}

#[test]
fn later_days_and_what_does_not_apply_are_printed_with_their_reasons() {
    let desk = Desk::with_plan();
    let plan = desk.plan();
    let id = |number: &str| {
        let rows = plan.stages.iter().flat_map(|stage| &stage.activities);
        rows.into_iter().find(|one| one.number == number).unwrap().id.clone()
    };
    let extend = ExtendDeadline {
        activity_id: id("5"),
        occurrence_key: "single".into(),
        due_on: day("2026-12-04"),
        reason: "сынақ жалғасуда".into(),
    };
    desk.write(|file| plan::extend_deadline(file, &extend));
    for (number, occurrence_key) in [("4", Some("term-1".to_owned())), ("24", None)] {
        let declare =
            DeclareNotApplicable { activity_id: id(number), occurrence_key, reason: "сынып жоқ".into() };
        desk.write(|file| plan::declare_not_applicable(file, &declare));
    }
    let book = desk.export(Language::Kk).unwrap();
    let extended = row_of(&book, 2, "5");
    assert_eq!(extended[4], "Қыркүйек–қазан\n04.12.2026\nМерзімі ұзартылды, бастапқыда 30.10.2026: сынақ жалғасуда");
    assert_eq!(extended[6], "", "it is not late any more");
    assert!(row_of(&book, 2, "4")[6].starts_with("I тоқсан: қолданылмайды, сынып жоқ"));
    assert_eq!(row_of(&book, 2, "24")[6], "Қолданылмайды: сынып жоқ");
    assert_eq!(book.cells(book.number_of(SUMMARY))["B9"], "29", "the summary counts what applies");
}

#[test]
fn what_changed_since_the_approval_stands_on_a_sheet_of_its_own() {
    let desk = Desk::with_plan();
    let names = desk.export(Language::Kk).unwrap().sheet_names();
    assert!(!names.contains(&"Өзгерістер".to_owned()), "nothing was approved yet");
    let plan = desk.plan();
    let order = ApprovePlan {
        plan_id: plan.plan.as_ref().unwrap().id.clone(),
        approved_on: day("2026-09-18"),
        order_no: "№ 112".into(),
    };
    desk.write(|file| plan::approve_plan(file, &order));
    let cells = desk.export(Language::Kk).unwrap().cells(3);
    assert_eq!(cells["A4"], "Бекітілгеннен кейін жоспар өзгерген жоқ.");

    let id = |number: &str| {
        let rows = plan.stages.iter().flat_map(|stage| &stage.activities);
        rows.into_iter().find(|one| one.number == number).unwrap().id.clone()
    };
    let add = AddActivity {
        stage_id: plan.stages[1].id.clone(), title: "Жаңа іс-шара".into(), rule: Rule::AllYear
    };
    desk.write(|file| plan::add_activity(file, &add));
    let remove = RemoveActivity { id: id("12"), reason: "қайталанған".into() };
    desk.write(|file| plan::remove_activity(file, &remove));
    let extend = ExtendDeadline {
        activity_id: id("5"),
        occurrence_key: "single".into(),
        due_on: day("2026-12-04"),
        reason: "сынақ жалғасуда".into(),
    };
    desk.write(|file| plan::extend_deadline(file, &extend));
    let after = Rule::After { anchor: Anchor::ActivityDone { activity_id: id("1") }, days: 10, working: true };
    desk.write(|file| plan::set_rule(file, &SetRule { activity_id: id("2"), rule: after }));

    let book = desk.export(Language::Kk).unwrap();
    assert_eq!(book.sheet_names()[2], "Өзгерістер");
    assert!(book.cells(1).values().any(|text| text == "2. Өзгерістер"), "the cover lists the sheet");
    let line = |number: &str| row_of(&book, 3, number)[1..6].to_vec();
    // Days are days: 46325 is 30 October 2026, and 46360 is 4 December.
    let late = line("5");
    assert_eq!(&late[1..], ["Күні", "46325", "46360", "35 күн кейін\nсынақ жалғасуда"]);
    assert_eq!(&line("31")[..3], ["Жаңа іс-шара", "Кейін қосылған", ""]);
    let gone = line("12");
    assert_eq!((gone[1].as_str(), gone[3].as_str(), gone[4].as_str()), ("Алып тасталған", "", "қайталанған"));
    let ruled = line("2");
    assert_eq!(
        (ruled[1].as_str(), ruled[3].as_str()),
        ("Мерзімі", "1-іс-шараның орындалуынан кейін 10 жұмыс күні ішінде")
    );
    assert!(row_of(&book, 2, "2")[4].starts_with("1-іс-шараның орындалуынан кейін"), "the plan names the row as well");
    let compared = "Директордың 2026 жылғы 18 қыркүйектегі № 112 бұйрығымен бекітілген жоспармен салыстырылды.";
    assert!(book.cells(3).values().any(|text| text == compared));
    for language in Language::ALL {
        assert!(desk.export(language).unwrap().cells(3).values().all(|text| !text.contains('⟦')));
    }
}

#[test]
fn the_plan_alone_is_a_workbook_that_one_who_may_read_the_plan_can_hand_out() {
    let desk = Desk::with_plan();
    desk.mark("1", 0, "");
    desk.incident("Өзге оқиға", "2026-10-05", "other");
    let path = desk.folder.path().join("жоспар").display().to_string();
    let request = ExportPlan { school_year_id: desk.year.clone(), language: Language::Kk, path };
    let saved = export_plan(&desk.school, &desk.who, &request, &Progress::default()).unwrap();
    assert!(saved.path.ends_with("жоспар.xlsx"), "{}", saved.path);
    let book = Opened::file(Path::new(&saved.path));
    assert_eq!(book.sheet_names(), ["Титул парағы", "Жоспар"]);
    assert!(row_of(&book, 2, "1")[6].starts_with("Орындалды: 24.09.2026"));
    let cover = book.cells(1);
    assert!(cover.values().any(|text| text == "1. Жоспар"), "the only sheet after the cover");
    let second: Vec<&String> = cover.values().filter(|text| text.starts_with("2. ")).collect();
    assert!(matches!(second.as_slice(), [objective, _result] if objective.contains("оқу материалдарын")), "{second:?}");
    assert!(!book.parts().any(|(_, part)| part.contains("Өзге оқиға")), "incidents are not the plan's");
}

#[test]
fn numbers_lead_to_their_rows_on_other_sheets() {
    let desk = Desk::with_plan();
    desk.incident("А оқушысы чат-ботқа кесте жүктеді", "2026-10-05", "data_leak");
    desk.meeting();
    let activity = desk.plan().stages[0].activities[2].id.clone();
    let task = GiveTask {
        title: "Сауалнама".into(),
        note: String::new(),
        responsible_id: desk.chair.clone(),
        due_on: None,
        activity_id: Some(activity),
        incident_id: None,
    };
    desk.write(|file| tasks::give_task(file, &task));
    let book = desk.export(Language::Kk).unwrap();
    let contents: Vec<String> = book.links(1).into_values().collect();
    assert_eq!(contents.len(), book.sheet_names().len() - 1, "the cover leads to every sheet");
    let mut followed = 0;
    for (at, name) in (1..).zip(book.sheet_names()).skip(1) {
        let links = book.links(at);
        assert_eq!(links["A2"], "'Титул парағы'!A1", "{name} leads back");
        for (cell, place) in links.iter().filter(|(cell, _)| *cell != "A2") {
            let (sheet, address) = place.rsplit_once('!').unwrap();
            let there = book.cells(book.number_of(sheet.trim_matches('\'')));
            let shown = book.cells(at)[cell].clone();
            let row: Vec<&String> =
                ["A", "B", "D"].iter().filter_map(|column| there.get(&format!("{column}{}", &address[1..]))).collect();
            let is_there = |text: &&&String| shown.ends_with(text.as_str());
            assert!(
                row.iter().any(|text| is_there(&text)) || sheet.contains("Отырыстар"),
                "{shown} of {name}: {row:?}"
            );
            followed += 1;
        }
    }
    assert!(followed >= 8, "tasks, notices, agenda and decisions lead somewhere: {followed}");
}

#[test]
fn a_workbook_holds_only_what_may_be_seen() {
    let desk = Desk::with_plan();
    desk.incident("Өзге оқиға", "2026-10-05", "other");
    let sheets = |roles: Vec<Role>| {
        let identity = Identity {
            account: AccountId::fresh(),
            login: "x".into(),
            person_id: desk.chair.clone(),
            name: "Сейітова Г.".into(),
            language: Language::Kk,
            theme: Theme::System,
        };
        let who = Session::of_account(identity, roles);
        let path = desk.folder.path().join("үзінді.xlsx").display().to_string();
        let request = ExportWorkbook { school_year_id: desk.year.clone(), language: Language::Kk, path };
        let saved = export_workbook(&desk.school, &who, &request, &Progress::default())?;
        Ok::<_, Error>(Opened::file(Path::new(&saved.path)))
    };
    let viewer = sheets(vec![Role::Viewer]).unwrap();
    let names = viewer.sheet_names();
    for hidden in [JOURNAL, "Хабарламалар", "Есептің тұжырымдары"] {
        assert!(!names.iter().any(|name| name == hidden), "{hidden} is not the viewer's");
    }
    assert!(names.contains(&"Тапсырмалар".to_owned()), "{names:?}");
    assert!(!viewer.parts().any(|(_, part)| part.contains("Өзге оқиға")));
    assert_eq!(
        between(viewer.sheet(viewer.number_of(SUMMARY)), "<drawing", "/>").len(),
        1,
        "the plan's chart is there"
    );
    assert!(!viewer.parts().any(|(name, _)| name == "xl/charts/chart2.xml"), "and incidents are not drawn");
    let nobody = sheets(vec![Role::Parents]);
    assert_eq!(rejection(nobody), Some(Rejection::NotAllowed { right: Right::PlanRead }));
}
