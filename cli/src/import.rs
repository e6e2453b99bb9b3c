//! Reads a table of people, tells what becomes of each row, and takes the rows that are ready when asked to.

use serde_json::{Value, json};
use zhospar_core::api::App;
use zhospar_core::error::Rejection;
use zhospar_core::words::{Language, full_name, knows, say, say_with};

use crate::run::{Ending, Said, done};

/// Previews the people in a workbook, or takes them.
pub fn people(app: &App, language: Language, path: &str, apply: bool) -> Result<Ending, Ending> {
    let preview = done(app, language, "read_people_table", json!({ "path": path }))?;
    let rows = preview["rows"].as_array().cloned().unwrap_or_default();
    let (ready, doubtful): (Vec<Value>, Vec<Value>) = rows.into_iter().partition(is_ready);
    let skipped: Vec<String> = doubtful.iter().map(|row| skipped_row(row, language)).collect();
    if !apply {
        let mut lines: Vec<String> = ready.iter().map(|row| ready_row(row, language)).collect();
        lines.extend(skipped);
        lines.push(say_with(language, "import-count-ready", &[("count", ready.len().into())]));
        return Ok(Ending::Done(Said { text: lines.join("\n"), json: preview }));
    }
    let request: Vec<Value> = ready.iter().map(taken).collect();
    let imported = match request.as_slice() {
        // Nothing to take is no fault of the command; the rows below say why.
        [] => json!({ "added": 0, "updated": 0 }),
        rows => done(app, language, "import_people", json!({ "rows": rows }))?,
    };
    let count = |name: &str| imported[name].as_i64().unwrap_or_default();
    let counts = [("added", count("added").into()), ("updated", count("updated").into())];
    let mut lines = vec![say_with(language, "import-done-text", &counts)];
    lines.extend(skipped);
    let mut json = imported;
    json["skipped"] = doubtful.iter().map(|row| json!({ "line": row["line"], "problems": row["problems"] })).collect();
    Ok(Ending::Done(Said { text: lines.join("\n"), json }))
}

fn is_ready(row: &Value) -> bool {
    row["problems"].as_array().is_some_and(Vec::is_empty)
}

fn taken(row: &Value) -> Value {
    let mut taken = row["person"].clone();
    taken["role"] = row["role"].clone();
    taken["same_as"] = row["same_as"].clone();
    taken
}

fn ready_row(row: &Value, language: Language) -> String {
    let state = if row["same_as"].is_null() { "import-new" } else { "import-same" };
    format!("{} {}: {}: {}", say(language, "import-line"), row["line"], name(row), say(language, state))
}

fn skipped_row(row: &Value, language: Language) -> String {
    let problems = row["problems"].as_array().into_iter().flatten();
    let problems: Vec<String> = problems.map(|problem| problem_words(problem, language)).collect();
    format!("{} {}: {}: {}", say(language, "import-line"), row["line"], name(row), problems.join("; "))
}

/// Short words for what is commonly wrong with a cell, as the window says them; the answer to a form speaks of saving.
fn problem_words(problem: &Value, language: Language) -> String {
    let key = format!("import-problem-{}", problem["code"].as_str().unwrap_or_default());
    match problem["field"].as_str() {
        Some(field) if knows(language, &key) => {
            say_with(language, &key, &[("field", say(language, &format!("field-{field}")).into())])
        }
        _ => Rejection::words_of(problem, language),
    }
}

fn name(row: &Value) -> String {
    let part = |field: &str| row["person"][field].as_str().unwrap_or_default().to_owned();
    full_name(&part("surname"), &part("given_name"), &part("patronymic"))
}
