//! Reads a plan from Word or Excel, tells what each row was understood as, and takes it when asked to.

use serde_json::{Value, json};
use zhospar_core::api::App;
use zhospar_core::clock::Day;
use zhospar_core::error::Rejection;
use zhospar_core::words::{Language, day_short, say, say_with};

use crate::run::{Ending, Said, done};

/// Previews the plan in a document, or takes it.
pub fn plan(app: &App, language: Language, request: Value, apply: bool) -> Result<Ending, Ending> {
    let mut preview = done(app, language, "read_plan_document", request)?;
    let mut lines = Vec::new();
    if apply {
        let imported = done(app, language, "import_plan", preview.clone())?;
        lines.push(say_with(language, "plan-import-done-text", &counts(&imported)));
        lines.extend(list(&imported["skipped"]).map(|row| not_imported(row, language)));
        preview["imported"] = imported;
    } else {
        lines.extend(list(&preview["activities"]).flat_map(|row| activity(row, language)));
        let counts = [("count", list(&preview["activities"]).count().into())];
        lines.push(say_with(language, "import-plan-read", &counts));
    }
    lines.extend(list(&preview["unread"]).map(|cell| unread(cell, language)));
    Ok(Ending::Done(Said { text: lines.join("\n"), json: preview }))
}

fn counts(imported: &Value) -> Vec<(&'static str, zhospar_core::words::Value)> {
    ["added", "updated", "unchanged", "marked"]
        .into_iter()
        .map(|name| (name, imported[name].as_i64().unwrap_or_default().into()))
        .collect()
}

/// A row with its rule and days, and a line for each doubt.
fn activity(row: &Value, language: Language) -> Vec<String> {
    let number = match text(row, "number") {
        "" => "—",
        number => number,
    };
    let days: Vec<String> =
        list(&row["dates"]).filter_map(Value::as_str).filter_map(Day::parse).map(day_short).collect();
    let mut line = format!("{number}. {}: {}", text(row, "title"), text(row, "rule_words"));
    if !days.is_empty() {
        line = format!("{line}: {}", days.join(", "));
    }
    let doubts = list(&row["doubts"]).map(|doubt| {
        let said = say(language, &format!("import-doubt-{}", text(doubt, "kind")));
        match text(doubt, "text") {
            "" => format!("    ? {said}"),
            words => format!("    ? {said} {}", words.replace('\n', " ")),
        }
    });
    std::iter::once(line).chain(doubts).collect()
}

fn not_imported(row: &Value, language: Language) -> String {
    format!("{}. {}: {}", text(row, "number"), text(row, "title"), Rejection::words_of(&row["rejection"], language))
}

fn unread(cell: &Value, language: Language) -> String {
    let place = &cell["place"];
    let values = [
        ("table", text(place, "table").into()),
        ("row", place["row"].as_i64().unwrap_or_default().into()),
        ("column", place["column"].as_i64().unwrap_or_default().into()),
        ("text", text(cell, "text").replace('\n', " ").into()),
    ];
    say_with(language, "import-plan-unread-cell", &values)
}

/// The request to read a document of a year, or of the year that it names.
pub fn request(path: &str, year: Option<Value>) -> Value {
    json!({ "path": path, "school_year_id": year })
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}
