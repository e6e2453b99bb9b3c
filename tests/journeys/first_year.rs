//! A chair's first months: create, plan, log, decide, close, open again, export.

use journeys::{Desk, PASSWORD, quick_incident, text};
use serde_json::{Value, json};

#[test]
fn a_school_is_created_worked_in_closed_and_found_again() {
    let desk = Desk::with_school();
    let plan = desk.plan();
    assert_eq!(plan["counts"]["total"], 30);
    let chair = desk.person("Сейітова");

    desk.turn_to("2026-09-24T06:00:00Z");
    let first = desk.row("1");
    desk.done(
        "mark_done",
        json!({
            "activity_id": first["id"], "occurrence_key": "single", "marked_on": "2026-09-24",
            "note": "54 педагог қатысты", "document": "Талдамалық анықтама", "signed_by": chair,
        }),
    );
    desk.done(
        "edit_activity",
        json!({ "id": desk.row("2")["id"], "field": "title", "language": "kk", "text": "Ақпараттық стенд жасау" }),
    );

    desk.turn_to("2026-11-23T06:00:00Z");
    assert_eq!(desk.row("5")["status"], "overdue", "October has passed");
    let incident = desk.done("register_incident", quick_incident("2026-11-23"));
    assert_eq!(incident["number"], "2026-07/01");

    let officer = desk.person("Әбдірахманов");
    for (person, post) in [(&chair, "chair"), (&officer, "member")] {
        desk.done(
            "join_body",
            json!({ "person_id": person, "body": "council", "post": post, "from_on": "2026-09-18", "order_no": "112" }),
        );
    }
    let meeting = desk.done("call_meeting", json!({ "body": "council", "held_on": "2026-11-23", "place": "215" }));
    let item = desk.done(
        "add_agenda_item",
        json!({ "meeting_id": meeting, "title": { "kk": "Қате мазмұн туралы" }, "incident_id": incident["id"] }),
    );
    for person in [&chair, &officer] {
        desk.done("set_attendance", json!({ "meeting_id": meeting, "person_id": person, "present": true }));
    }
    desk.done("convene_meeting", json!({ "id": meeting }));
    desk.done("open_meeting", json!({ "id": meeting, "recorded_by_id": officer }));
    let decision = desk.done(
        "record_decision",
        json!({
            "agenda_item_id": item,
            "text": { "kk": "Тест сұрақтары тексерілсін.", "ru": "Проверить вопросы тестов.", "en": "" },
            "responsible_id": officer, "due_on": "2026-12-04",
        }),
    );
    desk.done("count_vote", json!({ "decision_id": decision, "votes_for": 2 }));
    assert_eq!(desk.done("hold_meeting", json!({ "id": meeting }))["number"], 1);

    let desk = desk.restart();
    assert_eq!(desk.rejected("show_plan", json!({ "school_year_id": "x" })), "signed-out");
    assert_eq!(desk.sign_in("chair", PASSWORD)["kind"], "done");

    assert_eq!(desk.row("1")["status"], "done");
    assert_eq!(desk.row("2")["title"], "Ақпараттық стенд жасау");
    let card = desk.done("incident", json!({ "id": incident["id"] }));
    assert_eq!(card["decisions"][0]["text"]["ru"], "Проверить вопросы тестов.");
    assert_eq!(card["agenda"][0]["number"], 1, "the card names the meeting");
    assert_eq!(desk.done("check", json!({}))["sound"], true);

    let path = desk.folder().join("Жоспар 2026.xlsx");
    let saved = desk.done("export_workbook", json!({ "school_year_id": desk.year(), "language": "ru", "path": path }));
    assert_eq!(saved["bytes"].as_u64(), std::fs::metadata(&path).ok().map(|file| file.len()));
}

#[test]
fn undo_survives_a_restart_and_names_the_step() {
    let desk = Desk::with_school();
    desk.turn_to("2026-09-24T06:00:00Z");
    desk.done(
        "mark_done",
        json!({
            "activity_id": desk.row("1")["id"], "occurrence_key": "single", "marked_on": "2026-09-24",
            "signed_by": desk.person("Сейітова"),
        }),
    );
    let desk = desk.restart();
    desk.sign_in("chair", PASSWORD);
    let state = desk.done("undo_state", json!({}));
    assert_eq!((text(&state["undo"]["name"]), text(&state["undo"]["subject"])), ("mark_done".into(), "1".into()));
    desk.done("undo", json!({}));
    assert_eq!(desk.row("1")["status"], "soon", "due on the 30th");
    desk.done("redo", json!({}));
    assert_eq!(desk.row("1")["status"], "done");
}

#[test]
fn a_write_tells_which_screens_are_stale_and_a_read_which_it_watches() {
    let desk = Desk::with_school();
    let reply = desk.call("register_incident", {
        desk.turn_to("2026-11-23T06:00:00Z");
        quick_incident("2026-11-23")
    });
    let changed: Vec<String> = reply["changed"].as_array().expect("areas").iter().map(text).collect();
    assert!(changed.contains(&"incidents".to_owned()), "{changed:?}");
    assert!(!changed.contains(&"plan".to_owned()), "the plan screen has nothing to read again");
    assert_eq!(reply["step"]["can_undo"], false, "the number is issued for good");
}

#[test]
fn what_a_member_may_not_do_is_refused_in_the_core() {
    let desk = Desk::with_school();
    let officer = desk.person("Әбдірахманов");
    desk.done("add_account", json!({ "person_id": officer, "login": "officer", "password": PASSWORD }));
    desk.sign_in("officer", PASSWORD);
    let refused = desk.call("edit_plan", json!({ "plan_id": "x", "title": {}, "purpose": {} }));
    assert_eq!(refused["rejection"], json!({ "code": "not-allowed", "right": "plan_write" }));
    desk.turn_to("2026-11-23T06:00:00Z");
    desk.done("register_incident", quick_incident("2026-11-23"));
}

#[test]
fn the_last_who_may_manage_accounts_cannot_be_shut_out() {
    let desk = Desk::with_school();
    let people = desk.done("list_people", json!({}));
    let chair = people.as_array().expect("people").iter().find(|person| person["surname"] == "Сейітова").expect("her");
    let holding = chair["roles"][0]["id"].clone();
    desk.turn_to("2026-10-02T06:00:00Z");
    assert_eq!(desk.rejected("end_role", json!({ "id": holding, "to_on": "2026-10-01" })), "last-manager");
    let account = desk.done("list_accounts", json!({}))[0]["id"].clone();
    assert_eq!(desk.rejected("disable_account", json!({ "id": account })), "last-manager");
}

#[test]
fn a_lost_password_is_replaced_with_the_recovery_code() {
    let desk = Desk::new();
    let created = desk.done("create_school", journeys::new_school());
    let school = created["school_id"].clone();
    let recover = |code: &Value, password: &str| {
        desk.call(
            "recover",
            json!({
                "school_id": school, "recovery_code": code, "login": "chair", "new_password": password,
            }),
        )
    };
    assert_eq!(recover(&json!("AAAA-BBBB"), PASSWORD)["rejection"]["code"], "wrong-recovery-code");
    assert_eq!(recover(&created["recovery_code"], "қысқа")["rejection"]["code"], "password-weak");
    let recovered = recover(&created["recovery_code"], "жаңа-құпиясөз-9");
    assert_eq!(recovered["kind"], "done", "{recovered}");
    assert_ne!(recovered["value"]["recovery_code"], created["recovery_code"], "a used code works no more");
    assert_eq!(desk.sign_in("chair", PASSWORD)["rejection"]["code"], "wrong-password");
    assert_eq!(desk.sign_in("chair", "жаңа-құпиясөз-9")["kind"], "done");
}
