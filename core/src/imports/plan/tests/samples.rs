//! The sample documents, each with what is expected of it.

use std::fs;

use serde_json::{Value, json};

use super::*;
use crate::plan::Party;

fn understood(desk: &Desk, name: &str) -> (PlanPreview, Value) {
    let folder = samples();
    let path = ["docx", "xlsx"].map(|ending| folder.join(format!("{name}.{ending}")));
    let path = path.iter().find(|path| path.exists()).expect("a sample");
    let expected = fs::read_to_string(folder.join(format!("{name}.expected.json"))).expect("what is expected");
    (desk.read(path).expect("understood"), serde_json::from_str(&expected).expect("JSON"))
}

/// A party as the expectations write it: a person by the surname.
fn party(desk: &Desk, party: &Party) -> Value {
    match party {
        Party::Person { person_id } => {
            let name = desk.school.read(|file| people::find_name(file, person_id)).expect("read").expect("a person");
            json!({ "kind": "person", "surname": name.surname })
        }
        other => serde_json::to_value(other).expect("JSON"),
    }
}

fn check(name: &str) {
    let desk = Desk::new();
    let (preview, expected) = understood(&desk, name);
    let head = json!({
        "title": preview.head.title,
        "year": preview.head.year,
        "purpose": preview.head.purpose,
        "objectives": preview.head.objectives.len(),
        "expected_results": preview.head.expected_results,
        "approved_by": preview.head.approval.as_ref().map(|one| &one.approved_by),
        "approved_on": preview.head.approval.as_ref().and_then(|one| one.approved_on),
        "order_no": preview.head.approval.as_ref().map(|one| &one.order_no),
    });
    for (fact, value) in expected["head"].as_object().expect("a head") {
        assert_eq!(&head[fact], value, "{name}: {fact}; other lines: {:?}", preview.head.other);
    }
    assert_eq!(json!(preview.language), expected["language"], "{name}");
    let stages: Value = preview.stages.iter().map(|stage| json!([stage.number, stage.title])).collect();
    assert_eq!(stages, expected["stages"], "{name}");
    let unread: Value = preview.unread.iter().map(|cell| json!(cell.text)).collect();
    assert_eq!(unread, expected["unread"], "{name}");
    let rows = expected["activities"].as_array().expect("activities");
    assert_eq!(preview.activities.len(), rows.len(), "{name}");
    for (activity, expected) in preview.activities.iter().zip(rows) {
        let parties = |parties: &[Party]| -> Value { parties.iter().map(|one| party(&desk, one)).collect() };
        let row = &activity.row;
        let mut kinds: Vec<&str> = activity.doubts.iter().map(|doubt| doubt.kind.name()).collect();
        kinds.sort_unstable();
        kinds.dedup();
        let found = json!({
            "number": row.number,
            "title": row.title,
            "stage": row.stage,
            "rule": row.rule,
            "dates": activity.dates,
            "responsible": parties(&row.responsible_parties),
            "participants": parties(&row.participant_parties),
            "result": row.result,
            "mark": row.marks_read.first().map(|mark| mark.marked_on.map(|day| day.to_string()).unwrap_or_default()),
            "marks": row.marks_read.iter().map(|mark| json!(mark.marked_on)).collect::<Value>(),
            "starts_on": activity.starts_on,
            "placed": activity.marks.iter().map(|mark| json!([mark.marked_on, mark.part])).collect::<Value>(),
            "doubts": kinds,
        });
        for (fact, value) in expected.as_object().expect("a row") {
            let mut value = value.clone();
            if let (true, Some(kinds)) = (fact == "doubts", value.as_array_mut()) {
                kinds.sort_by(|a, b| a.as_str().cmp(&b.as_str()));
            }
            let value = &value;
            assert_eq!(&found[fact], value, "{name}: {fact} of «{}»: {:?}", row.title, activity.doubts);
        }
    }
}

#[test]
fn seven_columns_typed_in_a_hurry_are_understood() {
    check("01-seven-columns");
}

#[test]
fn columns_in_another_order_without_numbers_and_marks_are_understood() {
    check("02-other-order");
}

#[test]
fn a_table_split_over_pages_with_merged_cells_is_understood() {
    check("03-split-tables");
}

#[test]
fn a_workbook_with_merged_cells_and_a_second_sheet_is_understood() {
    check("04-sheet");
}

#[test]
fn headings_in_two_rows_are_understood() {
    check("05-two-row-heading");
}

#[test]
fn a_plan_inside_a_layout_and_in_two_languages_is_understood() {
    check("06-inside-a-layout");
}

#[test]
fn a_plan_in_english_without_stages_is_understood() {
    check("07-english");
}

#[test]
fn stages_above_their_tables_stretches_and_several_marks_are_understood() {
    check("08-stages-above");
}

#[test]
fn ticks_under_terms_and_a_column_of_stages_are_understood() {
    check("09-columns-of-terms");
}

#[test]
fn years_across_the_table_and_marks_in_words_are_understood() {
    check("10-years-and-words");
}

#[test]
fn reading_changes_nothing() {
    let desk = Desk::new();
    let before = desk.school.read(|file| crate::changes::list_operations(file, None)).expect("history");
    understood(&desk, "01-seven-columns");
    let after = desk.school.read(|file| crate::changes::list_operations(file, None)).expect("history");
    assert_eq!(before.items.len(), after.items.len());
}
