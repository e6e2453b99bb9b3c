//! An officer brings two years of an Excel journal into the program, and what was exported is recognised when it comes back.

use std::path::Path;

use journeys::{Desk, text};
use serde_json::{Value, json};

fn sample() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("samples/journals/01-old-journal.xlsx").display().to_string()
}

fn read(desk: &Desk, path: &str, sheet: Value) -> Value {
    desk.done("read_import_table", json!({ "register": "incidents", "path": path, "sheet": sheet }))
}

fn standing(preview: &Value) -> Vec<String> {
    preview["rows"].as_array().expect("rows").iter().map(|row| text(&row["standing"])).collect()
}

/// What the page sends: the rows that are ready, and those that somebody ticked.
fn taken(preview: &Value, with: &[&str]) -> Value {
    let rows = preview["rows"].as_array().expect("rows").iter();
    rows.filter(|row| with.contains(&text(&row["standing"]).as_str())).map(|row| row["taken"].clone()).collect()
}

#[test]
fn an_old_journal_comes_in_keeps_its_numbers_and_its_exported_copy_is_recognised() {
    let desk = Desk::with_school();
    let preview = read(&desk, &sample(), Value::Null);
    assert_eq!((&preview["sheet"], &preview["sheets"]), (&json!("2025"), &json!(["2025", "2024"])));
    assert_eq!(standing(&preview), ["new", "new", "doubtful", "new", "wrong", "new", "doubtful"]);
    let done = desk.done("import_incidents", json!({ "rows": taken(&preview, &["new"]) }));
    assert_eq!((&done["added"], &done["ended"]), (&json!(4), &json!(2)));

    let found = desk.done("list_incidents", json!({ "school_year_id": done["years"][0]["id"] }));
    let numbers: Vec<(String, String)> = found["items"]
        .as_array()
        .expect("rows")
        .iter()
        .map(|row| (text(&row["old_number"]), text(&row["state"])))
        .collect();
    let told = numbers.iter().map(|(number, state)| (number.as_str(), state.as_str()));
    let expected = [("6", "closed"), ("4", "registered"), ("2", "registered"), ("1", "closed")];
    assert_eq!(told.collect::<Vec<_>>(), expected);
    let card = desk.done("incident", json!({ "id": found["items"][2]["id"] }));
    assert_eq!(card["what"], "Сынып тізімі чат-ботқа жіберілген.\nА оқушысы айтқан", "its lines are kept");
    assert_eq!((&card["detected_on"], &card["checklist"]), (&json!("2025-09-18"), &json!([])));
    let story = desk.done("history", json!({ "record_id": card["id"] }));
    assert_eq!(story.as_array().map(Vec::len), Some(1), "one operation in its history");

    let again = read(&desk, &sample(), Value::Null);
    assert_eq!(standing(&again), ["here", "here", "doubtful", "here", "wrong", "here", "doubtful"]);
    let earlier = read(&desk, &sample(), json!("2024"));
    desk.done("import_incidents", json!({ "rows": taken(&earlier, &["new"]) }));

    let path = desk.folder().join("журнал.xlsx").display().to_string();
    desk.done("export_journal", json!({ "language": "ru", "path": path }));
    let ours = read(&desk, &path, Value::Null);
    assert_eq!(standing(&ours), ["here"; 5]);
    assert!(ours["rows"].as_array().expect("rows").iter().all(|row| row["changes"] == json!([])), "{ours}");
}

#[test]
fn a_wrong_import_is_voided_as_a_whole_because_its_numbers_are_not_taken_back() {
    let desk = Desk::with_school();
    let preview = read(&desk, &sample(), Value::Null);
    let done = desk.done("import_incidents", json!({ "rows": taken(&preview, &["new", "doubtful"]) }));
    assert_eq!(desk.rejected("undo", json!({ "operation": null })), "undo-permanent");
    let import = &done["import_id"];
    assert_eq!(
        desk.rejected("void_imported_incidents", json!({ "import_id": import, "reason": "" })),
        "reason-missing"
    );
    let voided = desk.done("void_imported_incidents", json!({ "import_id": import, "reason": "басқа файл" }));
    assert_eq!(voided, json!({ "voided": 6, "left": 0 }));
    let steps = desk.done("list_operations", json!({}));
    let names: Vec<String> =
        steps["items"].as_array().expect("steps").iter().take(2).map(|step| text(&step["name"])).collect();
    assert_eq!(names, ["void_imported_incidents", "import_incidents"]);
    assert_eq!(steps["items"][1]["subject"], "2026-07/01 – 2026-07/06", "history says which numbers");
}

#[test]
fn a_plan_that_was_exported_is_taken_in_again_and_changes_nothing() {
    let desk = Desk::with_school();
    let year = desk.done("list_school_years", json!({}))[0]["id"].clone();
    for (command, language) in [("export_plan", "kk"), ("export_workbook", "ru")] {
        let path = desk.folder().join(format!("{command}.xlsx")).display().to_string();
        desk.done(command, json!({ "school_year_id": year, "language": language, "path": path }));
        let preview = desk.done("read_plan_document", json!({ "path": path, "school_year_id": year }));
        let rows = preview["activities"].as_array().expect("activities");
        assert_eq!((rows.len(), &preview["missing"]), (30, &json!([])));
        assert!(rows.iter().all(|row| row["changes"] == json!([])), "{command}");
        let done = desk.done("import_plan", preview.clone());
        assert_eq!((&done["added"], &done["updated"], &done["marked"]), (&json!(0), &json!(0), &json!(0)), "{command}");
    }
}

#[test]
fn hostile_files_are_refused_in_words_and_leave_no_trace() {
    let desk = Desk::with_school();
    let path = desk.folder().join("журнал.xlsx");
    let refused =
        || desk.rejected("read_import_table", json!({ "register": "incidents", "path": path.display().to_string() }));
    std::fs::write(&path, b"PK\x05\x06 cut off").expect("written");
    assert_eq!(refused(), "table-unreadable");
    std::fs::write(&path, vec![b'x'; 21_000_000]).expect("written");
    assert_eq!(refused(), "file-too-large");
    assert_eq!(desk.rejected("import_incidents", json!({ "rows": [] })), "table-empty");
    assert_eq!(desk.done("list_incidents", json!({}))["counts"]["all"], 0);
}
