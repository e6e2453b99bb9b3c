//! Reads a plan from Word or Excel, tells what each row was understood as, and takes it when asked to.

use serde_json::{Value, json};
use zhospar_core::api::App;
use zhospar_core::error::Rejection;
use zhospar_core::words::{Language, say_with};

use crate::plan_preview;
use crate::run::{Ending, Said, done};

/// Previews the plan in a document, or takes it.
pub fn plan(app: &App, language: Language, request: Value, apply: bool) -> Result<Ending, Ending> {
    let mut preview = done(app, language, "read_plan_document", request)?;
    let mut lines = Vec::new();
    if apply {
        let imported = done(app, language, "import_plan", preview.clone())?;
        lines.push(say_with(language, "plan-import-done-text", &counts(&imported)));
        lines.extend(list(&imported["skipped"]).map(|row| not_imported(row, language)));
        lines.extend(plan_preview::unread(&preview, language));
        preview["imported"] = imported;
    } else {
        lines.extend(plan_preview::told(&preview, language));
    }
    Ok(Ending::Done(Said { text: lines.join("\n"), json: preview }))
}

fn counts(imported: &Value) -> Vec<(&'static str, zhospar_core::words::Value)> {
    ["added", "updated", "unchanged", "marked"]
        .into_iter()
        .map(|name| (name, imported[name].as_i64().unwrap_or_default().into()))
        .collect()
}

fn not_imported(row: &Value, language: Language) -> String {
    format!("{}. {}: {}", text(row, "number"), text(row, "title"), Rejection::words_of(&row["rejection"], language))
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
