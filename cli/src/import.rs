//! Reads a table for a register, tells what becomes of each row, and takes the rows that are ready when asked to.

use serde_json::{Value, json};
use zhospar_core::api::App;
use zhospar_core::error::Rejection;
use zhospar_core::words::{self, Language, knows, say, say_with};

use crate::run::{Ending, Said, done};

/// A sheet and the register that it is for, as commands call it.
pub struct Table {
    pub register: &'static str,
    pub path: String,
    pub sheet: Option<String>,
}

/// Which rows are taken.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Take {
    Ready,
    AlsoDoubtful,
}

/// Previews the rows of a workbook, or takes them.
pub fn table(app: &App, language: Language, table: &Table, take: Option<Take>) -> Result<Ending, Ending> {
    let Table { register, path, sheet } = table;
    let request = json!({ "register": register, "path": path, "sheet": sheet });
    let preview = done(app, language, "read_import_table", request)?;
    let is_taken = |row: &&Value| match text(row, "standing") {
        "new" | "update" => true,
        "doubtful" => take == Some(Take::AlsoDoubtful),
        _ => false,
    };
    let (taken, left): (Vec<&Value>, Vec<&Value>) = list(&preview, "rows").partition(is_taken);
    let Some(_) = take else {
        let mut lines: Vec<String> = list(&preview, "rows").flat_map(|row| told(row, language)).collect();
        lines.extend(list(&preview, "remarks").map(|remark| sheet_remark(remark, language)));
        lines.extend(list(&preview, "passed").map(|line| passed(line, language)));
        lines.push(say_with(language, "import-count-ready", &[("count", taken.len().into())]));
        return Ok(Ending::Done(Said { text: lines.join("\n"), json: preview }));
    };
    let rows: Vec<&Value> = taken.iter().map(|row| &row["taken"]).collect();
    let mut lines = Vec::new();
    let mut json = if rows.is_empty() {
        // Nothing to take is no fault of the command; the rows below say why.
        json!({ "added": 0, "updated": 0 })
    } else {
        done(app, language, &format!("import_{register}"), json!({ "rows": rows }))?
    };
    if rows.is_empty() {
        lines.push(say_with(language, "import-count-ready", &[("count", 0.into())]));
    } else {
        lines.push(say_with(language, &format!("import-done-text-{register}"), &counted(&json)));
    }
    let added: Vec<&str> =
        list(&json, "years").filter(|year| year["added"] == true).map(|year| text(year, "label")).collect();
    if !added.is_empty() {
        lines.push(say_with(language, "import-years-added", &[("years", added.join(", ").into())]));
    }
    lines.extend(left.iter().flat_map(|row| told(row, language)));
    let skipped = left.iter().map(|row| skipped(row));
    json["skipped"] = skipped.collect();
    Ok(Ending::Done(Said { text: lines.join("\n"), json }))
}

/// What the reply of a command says, for the sentence about it.
fn counted(reply: &Value) -> Vec<(&str, words::Value)> {
    let members = reply.as_object().into_iter().flatten();
    members
        .map(|(name, value)| {
            let value = value.as_i64().map_or_else(|| text(reply, name).into(), words::Value::from);
            (name.as_str(), value)
        })
        .collect()
}

/// A row that was not taken, and why.
fn skipped(row: &Value) -> Value {
    let mut skipped = json!({ "line": row["line"], "problems": row["problems"] });
    if text(row, "standing") != "wrong" {
        skipped["standing"] = row["standing"].clone();
    }
    if list(row, "remarks").next().is_some() {
        skipped["remarks"] = row["remarks"].clone();
    }
    skipped
}

/// A row with what becomes of it or what is wrong with it, and a line for each thing to know of it.
fn told(row: &Value, language: Language) -> Vec<String> {
    let problems: Vec<String> = list(row, "problems").map(|problem| problem_words(problem, language)).collect();
    let standing = match problems.as_slice() {
        [] => say(language, &format!("import-standing-{}", text(row, "standing"))),
        problems => problems.join("; "),
    };
    let mut lines =
        vec![format!("{} {}: {}: {standing}", say(language, "import-line"), row["line"], text(row, "name"))];
    lines.extend(list(row, "remarks").map(|remark| {
        let sign = if remark["is_doubt"] == true { '?' } else { '·' };
        format!("    {sign} {}", remark_words(remark, language))
    }));
    let changes: Vec<String> =
        list(row, "changes").filter_map(Value::as_str).map(|field| field_word(field, language)).collect();
    if text(row, "standing") == "here" && !changes.is_empty() {
        lines.push(format!("    · {}", say_with(language, "import-differs", &[("fields", changes.join(", ").into())])));
    }
    lines
}

fn passed(line: &Value, language: Language) -> String {
    let number = line["line"].as_i64().unwrap_or_default();
    say_with(language, "import-passed-line", &[("line", number.into()), ("text", text(line, "text").into())])
}

/// Short words for what is commonly wrong with a cell, as the window says them; the answer to a form speaks of saving.
fn problem_words(problem: &Value, language: Language) -> String {
    let key = format!("import-problem-{}", text(problem, "code"));
    match problem["field"].as_str() {
        Some(field) if knows(language, &key) => {
            say_with(language, &key, &[("field", field_word(field, language).into())])
        }
        _ => Rejection::words_of(problem, language),
    }
}

fn remark_words(remark: &Value, language: Language) -> String {
    let field = field_word(text(remark, "field"), language);
    let values = [("field", field.into()), ("text", text(remark, "text").into())];
    say_with(language, &format!("import-remark-{}", text(remark, "kind")), &values)
}

fn sheet_remark(remark: &Value, language: Language) -> String {
    let field = field_word(text(remark, "field"), language);
    say_with(language, &format!("import-sheet-remark-{}", text(remark, "kind")), &[("field", field.into())])
}

fn field_word(field: &str, language: Language) -> String {
    say(language, &format!("field-{field}"))
}

fn list<'v>(value: &'v Value, name: &str) -> impl Iterator<Item = &'v Value> {
    value[name].as_array().into_iter().flatten()
}

fn text<'v>(value: &'v Value, name: &str) -> &'v str {
    value[name].as_str().unwrap_or_default()
}
