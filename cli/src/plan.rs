//! Shows what next year's plan would be made of, and makes it when asked to.

use serde_json::{Value, json};
use zhospar_core::api::App;
use zhospar_core::clock::Day;
use zhospar_core::deadlines::{ActivityName, ActivityNames, Rule};
use zhospar_core::error::Rejection;
use zhospar_core::words::{Language, day_short, say_with};

use crate::run::{Ending, Said, done, rejected};

/// Tells which activities would go over, and when each would be due.
pub fn show_next(app: &App, language: Language, plan_id: &Value, left_out: &[String]) -> Result<Ending, Ending> {
    let preview = Preview::of(app, language, plan_id)?;
    preview.ids_of(left_out)?;
    let mut lines: Vec<String> = preview.going(left_out).map(|row| preview.line(row)).collect();
    let counts = [("going", lines.len().into()), ("total", preview.rows().len().into())];
    lines.push(say_with(language, "next-going", &counts));
    if preview.json["plan_exists"] == true {
        lines.push(say_with(language, "next-plan-exists", &[("year", preview.label().into())]));
    }
    Ok(Ending::Done(Said { text: lines.join("\n"), json: preview.json }))
}

/// Makes the plan, without the activities of some numbers.
pub fn make_next(
    app: &App,
    language: Language,
    plan_id: &Value,
    left_out: &[String],
    carry_tasks: bool,
) -> Result<Ending, Ending> {
    let preview = Preview::of(app, language, plan_id)?;
    let leave_out = preview.ids_of(left_out)?;
    let request = json!({ "plan_id": plan_id, "leave_out": leave_out, "carry_tasks": carry_tasks });
    let made = done(app, language, "create_next_plan", request)?;
    let text = say_with(language, "operation-create_next_plan", &[("subject", preview.label().into())]);
    Ok(Ending::Done(Said { text, json: json!({ "plan_id": made, "label": preview.label() }) }))
}

struct Preview {
    json: Value,
    names: ActivityNames,
    language: Language,
}

impl Preview {
    fn of(app: &App, language: Language, plan_id: &Value) -> Result<Self, Ending> {
        let json = done(app, language, "preview_next_plan", json!({ "plan_id": plan_id }))?;
        let name = |row: &Value| {
            let name = ActivityName { number: text(row, "number").into(), title: text(row, "title").into() };
            (text(row, "id").into(), name)
        };
        let names = json["rows"].as_array().into_iter().flatten().map(name).collect();
        Ok(Self { json, names, language })
    }

    fn label(&self) -> &str {
        text(&self.json, "label")
    }

    fn rows(&self) -> &[Value] {
        self.json["rows"].as_array().map(Vec::as_slice).unwrap_or_default()
    }

    fn going(&self, left_out: &[String]) -> impl Iterator<Item = &Value> {
        self.rows().iter().filter(|row| !left_out.iter().any(|number| row["number"] == **number))
    }

    /// The activities of the numbers; rejects a number that no activity has.
    fn ids_of(&self, numbers: &[String]) -> Result<Vec<&Value>, Ending> {
        let mut ids = Vec::new();
        for number in numbers {
            let before = ids.len();
            ids.extend(self.rows().iter().filter(|row| row["number"] == **number).map(|row| &row["id"]));
            if ids.len() == before {
                return Err(rejected(&Rejection::NotFound { what: "activity" }, self.language));
            }
        }
        Ok(ids)
    }

    fn line(&self, row: &Value) -> String {
        let rule = serde_json::from_value::<Rule>(row["rule"].clone());
        let rule = rule.map(|rule| rule.in_words_naming(self.language, &self.names)).unwrap_or_default();
        let days = row["dues"].as_array().into_iter().flatten();
        let days: Vec<String> = days.filter_map(Value::as_str).filter_map(Day::parse).map(day_short).collect();
        let number = match text(row, "number") {
            "" => "—",
            number => number,
        };
        let mut line = format!("{number}. {}: {rule}", text(row, "title"));
        if !days.is_empty() {
            line = format!("{line}: {}", days.join(", "));
        }
        line
    }
}

fn text<'a>(value: &'a Value, field: &str) -> &'a str {
    value[field].as_str().unwrap_or_default()
}
