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

/// A plan in Word with one activity of every term, and what its mark says.
fn quarterly(desk: &Desk, title: &str, mark: &str) -> String {
    let cell = |text: &str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let row = |cells: [&str; 5]| format!("<w:tr>{}</w:tr>", cells.map(cell).concat());
    let heading = row(["№", "Іс-шара", "Жауапты", "Мерзімі", "Орындалуы"]);
    let body = format!("<w:tbl>{heading}{}</w:tbl>", row(["77", title, "Төраға", "тоқсан сайын", mark]));
    let path = desk.folder().join("жоспар.docx");
    let mut archive = zip::ZipWriter::new(std::fs::File::create(&path).expect("a file"));
    archive.start_file("word/document.xml", zip::write::SimpleFileOptions::default()).expect("an entry");
    let document = format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>");
    std::io::Write::write_all(&mut archive, document.as_bytes()).expect("written");
    archive.finish().expect("an archive");
    path.display().to_string()
}

/// The standing marks of the activity of a title: the term and the day.
fn marks_of(desk: &Desk, year: &Value, title: &str) -> Vec<(String, String)> {
    let plan = desk.done("show_plan", json!({ "school_year_id": year }));
    let stages = plan["stages"].as_array().expect("stages").iter();
    let mut rows = stages.flat_map(|stage| stage["activities"].as_array().expect("rows"));
    let row = rows.find(|row| row["title"] == title).expect("the activity").clone();
    let occurrences = row["occurrences"].as_array().expect("occurrences").iter();
    let marked = occurrences.filter(|one| !one["mark"].is_null());
    marked.map(|one| (text(&one["key"]), text(&one["mark"]["marked_on"]))).collect()
}

#[test]
fn every_mark_of_a_cell_is_shown_with_its_term_put_once_and_taken_back_together() {
    let desk = Desk::with_school();
    desk.turn_to("2026-11-23T04:00:00Z");
    let year = desk.done("list_school_years", json!({}))[0]["id"].clone();
    let read = |path: &str| desk.done("read_plan_document", json!({ "path": path, "school_year_id": year }));
    let title = "Роботтар үйірмесінің тоқсандық көрмесі";
    let preview = read(&quarterly(&desk, title, "Орындалды 15.09.2026, 20.11.2026"));
    let row = &preview["activities"][0];
    assert_eq!((&row["standing"], &row["mark"]), (&json!("new"), &json!("Орындалды 15.09.2026, 20.11.2026")));
    let shown = |row: &Value| -> Vec<(String, String, String)> {
        let marks = row["marks"].as_array().expect("marks").iter();
        marks.map(|mark| (text(&mark["marked_on"]), text(&mark["part"]), text(&mark["standing"]))).collect()
    };
    let mark = |day: &str, term: &str, standing: &str| (day.to_owned(), term.to_owned(), standing.to_owned());
    let expected = [mark("2026-09-15", "I тоқсан", "added"), mark("2026-11-20", "II тоқсан", "added")];
    assert_eq!(shown(row), expected);
    assert_eq!(row["doubts"], json!([]));
    assert_eq!(desk.done("import_plan", preview)["marked"], 2);
    let put = [("term-1", "2026-09-15"), ("term-2", "2026-11-20")].map(|(key, day)| (key.to_owned(), day.to_owned()));
    assert_eq!(marks_of(&desk, &year, title), put);

    let again = read(&quarterly(&desk, title, "Орындалды 15.09.2026, 20.11.2026"));
    let row = &again["activities"][0];
    assert_eq!(row["standing"], "unchanged");
    assert_eq!(row["marks_here"].as_array().map(Vec::len), Some(2), "the chair sees what stands already");
    assert!(shown(row).iter().all(|(.., standing)| standing == "here"), "{row}");
    assert_eq!(desk.done("import_plan", again)["marked"], 0);
    assert_eq!(marks_of(&desk, &year, title), put, "nothing is doubled");

    desk.done("undo", json!({ "operation": null }));
    let plan = desk.done("show_plan", json!({ "school_year_id": year }));
    assert!(!plan.to_string().contains(title), "one step takes the row and both marks away");
}
