//! The command line: what it answers, and with which exit code.

use std::fs;

use journeys::{Ran, cli, run};
use serde_json::json;
use tempfile::TempDir;

struct Place {
    folder: TempDir,
}

impl Place {
    fn new() -> Self {
        Self { folder: tempfile::tempdir().expect("a folder") }
    }

    fn ask(&self, arguments: &[&str]) -> Ran {
        let folder = self.folder.path();
        run(cli(&folder.join("school"), &folder.join("machine")).args(arguments))
    }

    fn create(&self) {
        let made = self.ask(&[
            "create",
            "--name",
            "Ақбұлақ",
            "--year",
            "2026-2027",
            "--lang",
            "kk",
            "--person",
            "Сейітова Гүлмира",
        ]);
        assert_eq!(made.code, 0, "{}", made.err);
    }
}

#[test]
fn a_school_is_made_used_checked_saved_and_exported_without_a_window() {
    let place = Place::new();
    place.create();
    let plan = place.ask(&["--json", "call", "list_school_years"]);
    assert_eq!(plan.json()[0]["label"], "2026-2027");
    let added = place.ask(&["call", "add_person", r#"{"surname":"Оспанов","given_name":"Дәурен"}"#]);
    assert_eq!(added.code, 0, "{}", added.err);
    assert!(place.ask(&["undo"]).out.contains("Оспанов"), "undo says what it took back");
    let people = place.ask(&["--json", "call", "list_people", "{}"]).json();
    assert_eq!(people.as_array().map(Vec::len), Some(1));
    assert_eq!(place.ask(&["--json", "check"]).json()["sound"], true);

    let workbook = place.folder.path().join("жыл.xlsx");
    let path = workbook.display().to_string();
    let exported = place.ask(&["export", "workbook", &path, "--year", "2026-2027", "--lang", "en"]);
    assert_eq!((exported.code, exported.out.trim()), (0, path.as_str()), "{}", exported.err);
    assert!(fs::read(&workbook).expect("a workbook").starts_with(b"PK"));
}

#[test]
fn a_staff_list_is_looked_over_then_taken_and_one_undo_takes_it_back() {
    let place = Place::new();
    place.create();
    let sheet = place.folder.path().join("тізім.xlsx");
    let rows = [["Т.А.Ә.", "Лауазымы"], ["Оспанов Дәурен", "мұғалім"], ["Рахметов", ""]];
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for (row, values) in (0..).zip(rows) {
        page.write_row(row, 0, values).expect("written");
    }
    book.save(&sheet).expect("saved");
    let path = sheet.display().to_string();
    let names = || place.ask(&["--json", "call", "list_people", "{}"]).json().as_array().map(Vec::len);

    let shown = place.ask(&["import", "people", &path]);
    assert_eq!(shown.code, 0, "{}", shown.err);
    assert!(shown.out.contains("Жол 2: Оспанов Дәурен: Жаңа"), "{}", shown.out);
    assert!(shown.out.contains("Жол 3: Рахметов: Аты: жазылмаған"), "{}", shown.out);
    assert_eq!(names(), Some(1), "a preview takes nothing");

    let taken = place.ask(&["--json", "import", "people", &path, "--apply"]).json();
    let skipped = json!([{ "line": 3, "problems": [{ "code": "field-missing", "field": "given_name" }] }]);
    assert_eq!(taken, json!({ "added": 1, "updated": 0, "skipped": skipped }));
    assert_eq!(names(), Some(2));
    assert_eq!(place.ask(&["undo"]).code, 0);
    assert_eq!(names(), Some(1));
    assert_eq!(place.ask(&["import", "people", "жоқ.xlsx"]).code, 3);
}

#[test]
fn an_old_journal_is_looked_over_then_taken_once_and_a_wrong_one_is_voided() {
    let place = Place::new();
    place.create();
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/journals/01-old-journal.xlsx");
    let sample = sample.display().to_string();
    let count = || place.ask(&["--json", "call", "list_incidents", "{}"]).json()["counts"]["all"].clone();

    let shown = place.ask(&["import", "incidents", &sample]);
    assert_eq!(shown.code, 0, "{}", shown.err);
    for said in [
        "Жол 6: № 1, 15.09.2025: Жаңа",
        "Жол 8: № 3, 02.10.2025: Қарап шығыңыз",
        "    ? Аты-жөнге ұқсайды: Мысалова Үлгі Сынамақызы",
        "Жол 10: № 5, күзде: Болған күні: күні түсініксіз",
        "5-жол: Қыркүйек 2025",
    ] {
        assert!(shown.out.contains(said), "{said} is not in\n{}", shown.out);
    }
    assert_eq!(count(), 0, "a preview takes nothing");

    let taken = place.ask(&["--json", "import", "incidents", &sample, "--apply"]).json();
    assert_eq!((&taken["added"], &taken["ended"]), (&json!(4), &json!(2)), "{taken}");
    assert_eq!(taken["years"][0]["label"], "2025-2026");
    assert_eq!(count(), 4);
    let again = place.ask(&["--json", "import", "incidents", &sample, "--apply", "--with-doubtful"]).json();
    assert_eq!(again["added"], 2, "what is here already is not taken twice; the doubtful rows are: {again}");
    let refused = place.ask(&["undo"]);
    assert_eq!(refused.code, 3, "a number that was issued is not taken back: {}", refused.out);
    let void = json!({ "import_id": taken["import_id"], "reason": "басқа мектептің журналы" }).to_string();
    assert_eq!(
        place.ask(&["--json", "call", "void_imported_incidents", &void]).json(),
        json!({ "voided": 4, "left": 0 })
    );
    let earlier = place.ask(&["import", "incidents", &sample, "--sheet", "2024"]);
    assert!(earlier.out.contains("Дайын: 1"), "{}", earlier.out);
}

#[test]
fn the_templates_are_saved_in_every_language_and_hold_nothing_to_import() {
    let place = Place::new();
    place.create();
    for register in ["people", "incidents"] {
        for language in ["kk", "ru", "en"] {
            let path = place.folder.path().join(format!("{register}-{language}.xlsx")).display().to_string();
            let saved = place.ask(&["export", "template", register, &path, "--lang", language]);
            assert_eq!((saved.code, saved.out.trim()), (0, path.as_str()), "{}", saved.err);
            let read = place.ask(&["--json", "import", register, &path]).json();
            assert_eq!(read["rejection"]["code"], "table-empty", "{register} {language}: {read}");
        }
    }
}

#[test]
fn next_years_plan_is_looked_over_then_made_and_one_undo_takes_it_back() {
    let place = Place::new();
    place.create();
    let years = || place.ask(&["--json", "call", "list_school_years", "{}"]).json().as_array().map(Vec::len);
    let next = |more: &[&str]| place.ask(&[&["--json", "plan", "next", "--year", "2026-2027"], more].concat());
    let shown = place.ask(&["plan", "next", "--leave-out", "7"]);
    assert_eq!(shown.code, 0, "{}", shown.err);
    let lines: Vec<&str> = shown.out.trim().lines().collect();
    assert_eq!(lines.len(), 29 + 1, "each activity that goes over, and how many they are");
    assert!(lines[0].ends_with("Қыркүйек: 30.09.2027"), "{}", lines[0]);
    assert_eq!(years(), Some(1), "a preview makes nothing");

    let made = next(&["--leave-out", "7", "--apply"]).json();
    assert_eq!(made["label"], "2027-2028");
    assert_eq!(years(), Some(2));
    let again = next(&["--apply"]);
    assert_eq!((again.code, again.json()["rejection"]["code"].clone()), (3, json!("plan-exists")));
    assert_eq!(place.ask(&["undo"]).code, 0);
    assert_eq!(years(), Some(1));
    assert_eq!(next(&["--leave-out", "77"]).code, 3, "no activity has that number");
}

#[test]
fn a_backup_opens_as_a_school_of_its_own() {
    let place = Place::new();
    place.create();
    let backup = place.folder.path().join("көшірме.zhospar");
    let path = backup.display().to_string();
    assert_eq!(place.ask(&["backup", &path]).code, 0);
    let other = place.folder.path().join("restored");
    let machine = place.folder.path().join("other machine");
    assert_eq!(run(cli(&other, &machine).args(["restore", &path])).code, 0);
    let people = run(cli(&other, &machine).args(["--json", "call", "list_people", "{}"]));
    assert_eq!(people.json()[0]["surname"], "Сейітова", "{}", people.err);
    let mut bytes = fs::read(&backup).expect("the backup");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 1;
    fs::write(&backup, bytes).expect("damaged");
    let third = place.folder.path().join("third");
    let refused = run(cli(&third, &machine).args(["--json", "restore", &path]));
    assert_eq!((refused.code, refused.json()["rejection"]["code"].clone()), (3, json!("backup-invalid")));
    assert!(!third.exists(), "nothing is left of a backup that does not hold");
}

#[test]
fn exit_codes_tell_what_kind_of_no_it_was() {
    let place = Place::new();
    assert_eq!(place.ask(&["check"]).code, 3, "there is no school yet");
    place.create();
    assert_eq!(place.ask(&["fly"]).code, 2);
    assert_eq!(place.ask(&["call", "fly"]).code, 3);
    assert_eq!(place.ask(&["call", "add_person", "{"]).code, 3);
    assert_eq!(place.ask(&["call", "add_person", r#"{"surname":"","given_name":""}"#]).code, 3);
    let folder = place.folder.path();
    let mut wrong = cli(&folder.join("school"), &folder.join("machine"));
    let wrong = run(wrong.env("ZHOSPAR_PASSWORD", "қате").arg("check"));
    assert_eq!(wrong.code, 4);
    assert!(wrong.err.contains("құпиясөз"), "in the school's language: {}", wrong.err);
    assert_eq!(place.ask(&["create", "--name", "Тағы", "--year", "2026-2027"]).code, 3, "the folder is taken");
    assert_eq!(place.ask(&["--json", "call", "list_people", "{}"]).code, 0, "and its school is untouched");
    assert_eq!(place.ask(&["export", "workbook", "x.xlsx", "--year", "1999-2000"]).code, 3);
    let help = place.ask(&["--help"]);
    assert!(help.code == 0 && help.out.contains("Exit codes"), "{}", help.out);
}

#[test]
fn the_ending_of_the_file_chooses_what_is_written() {
    let place = Place::new();
    place.create();
    let path = |name: &str| place.folder.path().join(name).display().to_string();
    for (document, name, begins) in [
        ("plan", "жоспар.xlsx", "PK"),
        ("plan", "жоспар.docx", "PK"),
        ("plan", "жоспар.pdf", "%PDF"),
        ("journal", "журнал.docx", "PK"),
        ("order-council", "бұйрық.docx", "PK"),
        ("order-plan", "бекіту.pdf", "%PDF"),
        ("analytic-note", "анықтама.docx", "PK"),
    ] {
        let written = place.ask(&["export", document, &path(name), "--lang", "ru"]);
        assert_eq!(written.code, 0, "{document}: {}", written.err);
        assert!(fs::read(path(name)).expect("a file").starts_with(begins.as_bytes()), "{name}");
    }
    let both = place.ask(&["export", "order-officer", &path("екі тілде.pdf"), "--lang", "both"]);
    assert_eq!(both.code, 0, "{}", both.err);
    let english = place.ask(&["export", "order-officer", &path("order.pdf"), "--lang", "en"]);
    assert_eq!(english.code, 3, "an order is not written in English");
    assert!(english.err.contains("қазақ немесе орыс тілінде жасалады"), "and the answer says so: {}", english.err);
    let nobody_meets = place.ask(&["export", "agenda", &path("күн тәртібі.docx")]);
    assert_eq!(nobody_meets.code, 3, "there is no meeting yet");
    assert!(!place.folder.path().join("order.pdf").exists());
}

#[test]
fn every_command_is_listed_with_its_right() {
    let listed = Place::new().ask(&["--json", "commands"]).json();
    let export = listed.as_array().expect("commands").iter().find(|row| row["name"] == "export_workbook").cloned();
    assert_eq!(export, Some(json!({ "name": "export_workbook", "kind": "job", "needs": "reports_export" })));
}

#[test]
fn the_demo_school_is_made_in_every_language() {
    for language in ["kk", "ru", "en"] {
        let place = Place::new();
        let made = place.ask(&["--json", "demo", "--lang", language]);
        assert_eq!(made.code, 0, "{}", made.err);
        let folder = place.folder.path();
        let mut check = cli(&folder.join("school"), &folder.join("machine"));
        let login = made.json()["login"].clone();
        let password = made.json()["password"].clone();
        let found = run(check
            .args(["--json", "--account", login.as_str().expect("a login"), "check"])
            .env("ZHOSPAR_PASSWORD", password.as_str().expect("a password")));
        assert_eq!(found.json()["sound"], true, "{}", found.err);
    }
}

#[test]
fn a_plan_from_word_is_looked_over_then_taken_and_taken_again_changes_nothing() {
    let place = Place::new();
    let made = ["create", "--name", "Ақбұлақ", "--year", "2026-2027", "--no-template", "--person", "Сейітова Гүлнар"];
    assert_eq!(place.ask(&made).code, 0);
    let sample = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/01-seven-columns.docx");
    let sample = sample.display().to_string();

    let read = place.ask(&["--json", "import", "plan", &sample]).json();
    let rows = read["activities"].as_array().expect("activities");
    assert_eq!((rows.len(), read["stages"].as_array().map(Vec::len)), (11, Some(3)));
    assert_eq!(read["unread"], json!([]), "every cell was understood");
    let first = &rows[0];
    assert_eq!(first["number"], "1");
    assert_eq!(first["responsible"], "Жұмыс тобының төрағасы");
    assert_eq!(first["participants"], "Барлық қызметкерлер");
    assert_eq!(first["deadline_text"], "Қыркүйек");
    assert_eq!((&first["rule"], &first["dates"]), (&json!({ "kind": "month", "month": 9 }), &json!(["2026-09-30"])));
    assert_eq!((&first["result"], &first["mark"]), (&json!("Талдау анықтамасы"), &json!("орындалды 25.09.2026")));
    assert_eq!(rows[7]["doubts"][0]["kind"], "number_missing");
    let said = place.ask(&["import", "plan", &sample]);
    for line in [
        "01-seven-columns.docx, 2026-2027 оқу жылы",
        "1. Қызметкерлердің ЖИ туралы білімін анықтау сауалнамасы [Жаңа]",
        "    Мерзімі: «Қыркүйек» → Қыркүйек: 30.09.2026",
        "    Белгі қойылады: 25.09.2026",
        "    ? Нөмірі жоқ.",
    ] {
        assert!(said.out.lines().any(|told| told == line), "{line}\n{}", said.out);
    }
    assert!(said.out.contains("Іс-шара: 11. Жаңа: 11, жаңарады: 0"), "{}", said.out);
    assert!(said.out.lines().all(|line| line.chars().count() <= 100), "it is read on a terminal:\n{}", said.out);

    let taken = place.ask(&["--json", "import", "plan", &sample, "--apply"]).json();
    assert_eq!((&taken["imported"]["added"], &taken["imported"]["skipped"]), (&json!(11), &json!([])));
    let again = place.ask(&["--json", "import", "plan", &sample, "--apply"]).json();
    assert_eq!((&again["imported"]["unchanged"], &again["imported"]["added"]), (&json!(11), &json!(0)));
    let copies = fs::read_dir(place.folder.path().join("school/backups")).expect("copies").count();
    assert_eq!(copies, 2, "a copy was made before each");
    // Taken again it changed nothing, so the last step is the first taking.
    assert_eq!(place.ask(&["undo"]).code, 0);
    let year = place.ask(&["--json", "call", "list_school_years"]).json()[0]["id"].clone();
    let plan = place.ask(&["--json", "call", "show_plan", &json!({ "school_year_id": year }).to_string()]).json();
    assert_eq!(plan["counts"]["total"], 0);

    let refused = place.ask(&["import", "plan", env!("CARGO_MANIFEST_DIR")]);
    assert_eq!(refused.code, 3, "{}", refused.err);
}
