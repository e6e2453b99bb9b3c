//! What goes wrong at a school's desk: each gets a clear answer, and the data stays as it was.

use std::fs;

use journeys::{Desk, PASSWORD, quick_incident, text};
use serde_json::{Value, json};
use zhospar_core::error::Rejection;
use zhospar_core::words::Language;

/// The whole file of changes, to see whether anything was written.
fn standing(desk: &Desk) -> Value {
    desk.done("verify_chain", json!({}))
}

#[test]
fn every_bad_value_is_rejected_in_the_users_language_and_leaves_no_trace() {
    let desk = Desk::with_school();
    desk.turn_to("2026-11-23T06:00:00Z");
    let before = standing(&desk);
    let activity = desk.row("1")["id"].clone();
    let chair = desk.person("Сейітова");
    let incident = |change: Value| {
        let mut request = quick_incident("2026-11-23");
        for (key, value) in change.as_object().expect("changes") {
            request[key] = value.clone();
        }
        ("register_incident", request)
    };
    let mark = |key: &str, value: Value| {
        let mut request = json!({
            "activity_id": activity, "occurrence_key": "single", "marked_on": "2026-11-20", "signed_by": chair,
        });
        request[key] = value;
        ("mark_done", request)
    };
    for ((name, request), code) in [
        (("add_person", json!({ "surname": " ", "given_name": "А" })), "field-missing"),
        (("add_person", json!({ "surname": "а".repeat(301), "given_name": "А" })), "field-too-long"),
        (("add_person", json!({ "surname": 7, "given_name": "А" })), "field-malformed"),
        (("add_person", json!("Сейітова")), "request-malformed"),
        (("add_person", json!({})), "request-malformed"),
        (incident(json!({ "occurred_on": "2026-02-30" })), "day-invalid"),
        (incident(json!({ "occurred_on": "" })), "field-missing"),
        (incident(json!({ "occurred_time": "25:00" })), "time-invalid"),
        (incident(json!({ "occurred_on": "2026-11-24" })), "day-in-future"),
        (incident(json!({ "incident_type": "fire" })), "field-malformed"),
        (incident(json!({ "what": "" })), "field-missing"),
        (mark("marked_on", json!("2031-01-01")), "day-in-future"),
        (mark("marked_on", json!("2001-01-01")), "day-outside-year"),
        (mark("occurrence_key", json!("term-9")), "occurrence-unknown"),
        (mark("signed_by", json!("nobody")), "not-found"),
        (("show_plan", json!({ "school_year_id": "'; DROP TABLE plans; --" })), "not-found"),
        (("add_school_year", json!({ "label": "2026-2029" })), "year-invalid"),
        (("add_school_year", json!({ "label": "2026-2027" })), "year-exists"),
        (("delete_everything", json!({})), "command-unknown"),
    ] {
        let reply = desk.call(name, request.clone());
        assert_eq!(reply["kind"], "rejected", "{name} {request}: {reply}");
        assert_eq!(reply["rejection"]["code"], code, "{name} {request}: {reply}");
        for &language in Language::ALL.iter() {
            let words = Rejection::words_of(&reply["rejection"], language);
            assert!(!words.is_empty() && !words.contains('⟦') && !words.contains('{'), "{code}: {words}");
        }
    }
    assert_eq!(standing(&desk), before, "a rejected operation leaves no trace");
}

#[test]
fn user_text_is_kept_as_typed_and_never_runs() {
    let desk = Desk::with_school();
    let odd = "=HYPERLINK(\"http://x\") '; DROP TABLE people; -- <script>alert(1)</script> { $name } ⟦x⟧";
    let id = desk.done("add_person", json!({ "surname": odd, "given_name": "А\u{0}\u{7}Б" }));
    let people = desk.done("list_people", json!({ "text": "drop table" }));
    assert_eq!(people[0]["id"], id, "it is found by its words");
    assert_eq!(text(&people[0]["surname"]), odd);
    assert_eq!(text(&people[0]["given_name"]), "АБ", "characters that cannot be printed are dropped");
}

#[test]
fn wrong_logins_and_passwords_are_refused_alike() {
    let desk = Desk::with_school().restart();
    for (login, password) in [("chair", "қате-құпиясөз"), ("nobody", PASSWORD), ("", ""), ("chair", "")] {
        let reply = desk.sign_in(login, password);
        assert_eq!(reply["rejection"], json!({ "code": "wrong-password" }), "nothing tells which of the two was wrong");
    }
    assert_eq!(desk.sign_in("CHAIR", PASSWORD)["kind"], "done", "a login is the same however it is capitalised");
}

#[test]
fn a_truncated_or_foreign_file_is_said_and_never_replaced() {
    let desk = Desk::with_school();
    desk.done("lock", json!({}));
    let file = desk.school_folder().join("school.db");
    let whole = fs::read(&file).expect("the file");
    let damages: [(&str, Vec<u8>); 5] = [
        ("cut in the middle of a page", whole[..whole.len() / 2 + 100].to_vec()),
        ("cut to its first bytes", whole[..100].to_vec()),
        ("empty", Vec::new()),
        ("another program's file", b"SQLite format 3\0 but not really ".repeat(200)),
        ("noise", whole.iter().map(|byte| byte ^ 0x5a).collect()),
    ];
    for (what, content) in damages {
        fs::write(&file, &content).expect("damaged");
        let reply = desk.sign_in("chair", PASSWORD);
        let code = text(&reply["rejection"]["code"]);
        assert!(["school-damaged", "school-foreign"].contains(&code.as_str()), "{what}: {reply}");
        assert_eq!(fs::read(&file).expect("still there"), content, "{what}: not a byte was changed");
    }
    fs::remove_file(&file).expect("removed");
    assert_eq!(desk.sign_in("chair", PASSWORD)["rejection"]["code"], "school-missing");
    assert!(!file.exists(), "no empty new school in its place");
    fs::write(&file, &whole).expect("put back");
    assert_eq!(desk.sign_in("chair", PASSWORD)["kind"], "done");
}

#[test]
fn damage_in_one_page_is_found_by_the_check_or_refused_at_the_door() {
    let desk = Desk::with_school();
    desk.done("lock", json!({}));
    let file = desk.school_folder().join("school.db");
    let mut bytes = fs::read(&file).expect("the file");
    let middle = bytes.len() / 2;
    bytes[middle] ^= 0xff;
    fs::write(&file, &bytes).expect("damaged");
    let reply = desk.sign_in("chair", PASSWORD);
    if reply["kind"] == "done" {
        let found = desk.call("check", json!({}));
        assert!(found["value"]["sound"] == false || found["kind"] != "done", "{found}");
    } else {
        assert_eq!(reply["rejection"]["code"], "school-damaged", "{reply}");
    }
}

#[test]
fn a_damaged_key_file_is_said() {
    let desk = Desk::with_school();
    desk.done("lock", json!({}));
    let keys = desk.school_folder().join("keys.json");
    let whole = fs::read_to_string(&keys).expect("the keys");
    fs::write(&keys, &whole[..whole.len() / 2]).expect("cut short");
    let state = desk.done("app_state", json!({}));
    assert_eq!(state["schools"][0]["state"], "damaged", "the list says so before anybody types a password");
    assert_eq!(desk.sign_in("chair", PASSWORD)["rejection"]["code"], "school-damaged");
    fs::write(&keys, whole.replace("\"format\": 1", "\"format\": 9")).expect("from the future");
    assert_eq!(desk.done("app_state", json!({}))["schools"][0]["state"], "newer");
}

#[test]
fn one_school_is_open_in_one_program_at_a_time() {
    let desk = Desk::with_school();
    let other = zhospar_core::api::App::new(zhospar_core::school::DataFolder::at(desk.folder()));
    let state = other.dispatch("app_state", json!({}));
    let request = json!({ "school_id": state["value"]["schools"][0]["id"], "login": "chair", "password": PASSWORD });
    assert_eq!(other.dispatch("sign_in", request.clone())["rejection"]["code"], "school-in-use");
    desk.done("lock", json!({}));
    assert_eq!(other.dispatch("sign_in", request)["kind"], "done");
}

#[test]
fn a_workbook_that_cannot_be_saved_says_where_and_keeps_the_old_one() {
    let desk = Desk::with_school();
    let target = desk.folder().join("есеп.xlsx");
    fs::write(&target, "кешегі есеп").expect("yesterday's");
    let export = |path: &str| {
        desk.call("export_workbook", json!({ "school_year_id": desk.year(), "language": "kk", "path": path }))
    };
    let nowhere = desk.folder().join("жоқ").join("есеп.xlsx");
    assert_eq!(export(&nowhere.display().to_string())["rejection"]["code"], "target-unwritable");
    assert_eq!(export("")["rejection"]["code"], "field-missing");
    fs::write(desk.folder().join(".~lock.есеп.xlsx#"), "open").expect("LibreOffice has it open");
    assert_eq!(export(&target.display().to_string())["rejection"]["code"], "target-open");
    assert_eq!(fs::read_to_string(&target).expect("still there"), "кешегі есеп");
}

#[test]
fn a_school_cannot_be_made_with_bad_values_and_leaves_no_folder_behind() {
    let desk = Desk::new();
    let attempt = |pointer: &str, value: Value| {
        let mut request = journeys::new_school();
        *request.pointer_mut(pointer).expect("a field") = value;
        desk.rejected("create_school", request)
    };
    assert_eq!(attempt("/name", json!("  ")), "field-missing");
    assert_eq!(attempt("/creator/password", json!("1234567")), "password-weak");
    assert_eq!(attempt("/school_year", json!("2026")), "year-invalid");
    assert_eq!(attempt("/creator/role", json!("viewer")), "last-manager");
    assert_eq!(attempt("/director/surname", json!("")), "field-missing");
    assert_eq!(attempt("/week_days", json!(7)), "field-malformed");
    assert_eq!(desk.done("app_state", json!({}))["schools"], json!([]));
    let schools = desk.folder().join("schools");
    let left = fs::read_dir(schools).map(|entries| entries.count()).unwrap_or_default();
    assert_eq!(left, 0, "no half-made school is left");
}
