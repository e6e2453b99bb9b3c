//! What a chair sees in the morning: what is late, what comes next, and that every number has its rows.

use journeys::{Desk, PASSWORD, quick_incident, text};
use serde_json::{Value, json};

fn steps(today: &Value) -> Vec<(String, u64)> {
    let steps = today["steps"].as_array().expect("steps");
    steps.iter().map(|step| (text(&step["step"]), step["count"].as_u64().expect("a count"))).collect()
}

fn numbers(rows: &Value) -> Vec<String> {
    rows.as_array().expect("rows").iter().map(|row| text(&row["number"])).collect()
}

#[test]
fn a_new_school_is_told_its_next_steps() {
    let desk = Desk::with_school();
    let today = desk.done("today", json!({}));
    let expected = [("approve_plan".to_owned(), 1), ("name_members".to_owned(), 1)];
    assert_eq!(steps(&today), expected);
    assert_eq!(today["counts"]["total"], 30);
    assert_eq!(today["overdue"], json!([]));
    assert_eq!(today["months"].as_array().map(Vec::len), Some(9), "September to May");
    assert_eq!(today["term"], json!({ "number": 1, "week": 1 }));
}

#[test]
fn what_is_late_and_what_comes_next_is_sorted_by_week() {
    let desk = Desk::with_school();
    let chair = desk.person("Сейітова");
    desk.turn_to("2026-11-23T04:00:00Z");
    for (title, due_on) in
        [("Бүгін", "2026-11-23"), ("Жексенбі", "2026-11-29"), ("Дүйсенбі", "2026-11-30"), ("Кейін", "2026-12-08")]
    {
        desk.done("give_task", json!({ "title": title, "responsible_id": chair, "due_on": due_on }));
    }
    let today = desk.done("today", json!({}));
    assert_eq!(
        numbers(&today["overdue"]),
        ["1", "2", "4", "5"],
        "two of September, the first term, the window to October"
    );
    let titles = |rows: &Value| -> Vec<String> {
        rows.as_array().expect("rows").iter().map(|row| text(&row["title"])).collect()
    };
    assert_eq!(titles(&today["this_week"]), ["Бүгін", "Жексенбі"], "the week ends on Sunday");
    assert_eq!(titles(&today["next_week"]), ["Дүйсенбі"]);
    let documents = numbers(&today["missing_documents"]);
    assert!(documents.contains(&"1".to_owned()), "{documents:?}");

    let late = steps(&today).into_iter().find(|(step, _)| step == "mark_overdue").expect("a step");
    let request = json!({ "school_year_id": desk.year(), "statuses": ["overdue"] });
    let shown = desk.done("show_plan", request)["shown"].as_u64();
    assert_eq!(Some(late.1), shown, "the number is the number of rows behind it");
}

#[test]
fn an_extension_a_skipped_term_and_a_mark_take_rows_off_the_list() {
    let desk = Desk::with_school();
    desk.turn_to("2026-11-23T04:00:00Z");
    let id = |number: &str| desk.row(number)["id"].clone();
    desk.done(
        "extend_deadline",
        json!({ "activity_id": id("5"), "occurrence_key": "single", "due_on": "2026-12-04", "reason": "сынақ жалғасуда" }),
    );
    desk.done(
        "declare_not_applicable",
        json!({ "activity_id": id("4"), "occurrence_key": "term-1", "reason": "жұмыс тобы қарашада құрылды" }),
    );
    let mark = json!({
        "activity_id": id("1"), "occurrence_key": "single", "marked_on": "2026-11-20", "signed_by": desk.person("Сейітова"),
    });
    desk.done("mark_done", mark);
    assert_eq!(numbers(&desk.done("today", json!({}))["overdue"]), ["2"]);
    let history = desk.done("history", json!({ "record_id": id("5") }));
    assert_eq!(history[0]["name"], "extend_deadline", "the reason is in the row's history");
    for _ in 0..3 {
        desk.done("undo", json!({}));
    }
    assert_eq!(numbers(&desk.done("today", json!({}))["overdue"]), ["1", "2", "4", "5"]);
}

#[test]
fn a_viewer_sees_only_the_registers_that_are_open_to_viewers() {
    let desk = Desk::with_school();
    desk.turn_to("2026-11-23T06:00:00Z");
    desk.done("register_incident", quick_incident("2026-11-23"));
    let viewer = desk.done("add_person", json!({ "surname": "Көрермен", "given_name": "Адам" }));
    desk.done("give_role", json!({ "person_id": viewer, "role": "viewer", "from_on": "2026-09-01" }));
    desk.done("add_account", json!({ "person_id": viewer, "login": "viewer", "password": PASSWORD }));
    assert_eq!(desk.done("today", json!({}))["open_incident_count"], 1);
    desk.sign_in("viewer", PASSWORD);
    let today = desk.done("today", json!({}));
    assert_eq!(today["open_incident_count"], 0, "incidents are not for viewers");
    assert_eq!(today["counts"]["total"], 30);
}

#[test]
fn what_is_near_reminds_until_it_is_put_off_and_the_digest_is_shown_once_a_day() {
    let desk = Desk::with_school();
    let ids = |rows: &Value| -> Vec<String> {
        rows.as_array().expect("rows").iter().map(|row| text(&row["number"])).collect()
    };
    assert_eq!(ids(&desk.done("reminders", json!({}))["due"]), [""; 0], "nothing is due in the first week");
    desk.turn_to("2026-09-23T02:00:00Z");
    let seen = desk.done("reminders", json!({}));
    assert_eq!(ids(&seen["due"]), ["1", "2"], "a week before the end of September");
    assert_eq!(seen["digest"]["fresh"], false, "seven in the morning is too early");
    desk.turn_to("2026-09-23T04:00:00Z");
    assert_eq!(desk.done("reminders", json!({}))["digest"]["fresh"], true);
    desk.done("note_digest_shown", json!({}));
    assert_eq!(desk.done("reminders", json!({}))["digest"]["fresh"], false, "shown once a day");

    let row = json!({ "source": "activity", "id": desk.row("1")["id"], "occurrence_key": "single" });
    let until = |day: &str| {
        let mut asked = row.clone();
        asked["until_on"] = json!(day);
        asked
    };
    assert_eq!(desk.rejected("snooze_reminder", until("2026-09-23")), "day-in-past");
    desk.done("snooze_reminder", until("2026-09-28"));
    let seen = desk.done("reminders", json!({}));
    assert_eq!((ids(&seen["due"]), ids(&seen["snoozed"])), (vec!["2".to_owned()], vec!["1".to_owned()]));
    desk.done("undo", json!({}));
    assert_eq!(ids(&desk.done("reminders", json!({}))["due"]), ["1", "2"], "undo passes the digest by");
    desk.done("snooze_reminder", until("2026-09-28"));
    desk.done("wake_reminder", row.clone());
    assert_eq!(ids(&desk.done("reminders", json!({}))["due"]), ["1", "2"]);
    desk.done("snooze_reminder", until("2026-09-28"));
    desk.turn_to("2026-09-28T04:00:00Z");
    let seen = desk.done("reminders", json!({}));
    assert_eq!(ids(&seen["due"]), ["1", "2"], "put off, never dismissed");
    assert_eq!(seen["digest"]["fresh"], true, "a new day has a digest of its own");
}

#[test]
fn reminders_follow_what_the_account_chose_and_the_activitys_own_days() {
    let desk = Desk::with_school();
    desk.turn_to("2026-09-02T04:00:00Z");
    let settings = json!({ "lead_days": [0, 3, 3], "scope": "all", "digest_time": null, "desktop": false });
    desk.done("set_reminder_settings", settings);
    let seen = desk.done("reminders", json!({}));
    assert_eq!(seen["settings"]["lead_days"], json!([3, 0]), "each day once, the furthest first");
    assert_eq!(seen["digest"]["fresh"], false, "no digest was asked for");
    let id = desk.row("2")["id"].clone();
    desk.done("set_activity_reminders", json!({ "activity_id": id, "days_before": [28] }));
    assert_eq!(desk.done("activity", json!({ "id": id }))["reminders"], json!([28]));
    let due = desk.done("reminders", json!({}))["due"].clone();
    assert_eq!(due.as_array().map(Vec::len), Some(1), "28 days before the end of September: {due}");
    let far = json!({ "lead_days": [400], "scope": "mine", "digest_time": "08:00", "desktop": true });
    assert_eq!(desk.rejected("set_reminder_settings", far), "field-malformed");
}

#[test]
fn what_was_handed_in_and_what_was_done_wait_for_the_chairs_word() {
    let desk = Desk::with_school();
    let chair = desk.person("Сейітова");
    let kinds = |desk: &Desk| -> Vec<String> {
        let today = desk.done("today", json!({}));
        today["to_sign"].as_array().expect("rows").iter().map(|row| text(&row["what"])).collect()
    };
    assert_eq!(kinds(&desk), [""; 0], "the plan waits for the director, not for the chair");
    let note = desk.folder().join("Анықтама.txt");
    std::fs::write(&note, "қорытынды").expect("written");
    let source = json!({ "kind": "path", "path": note.display().to_string() });
    desk.done("attach_evidence", json!({ "activity_id": desk.row("1")["id"], "source": source }));
    let task = desk.done("give_task", json!({ "title": "Тізім", "responsible_id": chair }));
    desk.done("complete_task", json!({ "id": task, "done_on": "2026-09-01" }));
    assert_eq!(kinds(&desk), ["evidence", "task"]);
    desk.done("verify_task", json!({ "id": task }));
    let card = desk.done("evidence_of_activity", json!({ "id": desk.row("1")["id"] }))[0].clone();
    desk.done("accept_evidence", json!({ "id": card["id"] }));
    assert_eq!(kinds(&desk), [""; 0]);
}
