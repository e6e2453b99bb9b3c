//! A document's plan as a chair looks it over on a terminal: what was understood of each row, what taking it would change,
//! what is doubtful, and what nothing was made of.

use serde_json::Value;
use zhospar_core::clock::Day;
use zhospar_core::words::{self, Language, day_short, say, say_with};

/// Lines are no longer than this, but for a word that is.
const WIDTH: usize = 100;

/// Tells a whole preview.
pub fn told(preview: &Value, language: Language) -> Vec<String> {
    let telling = Telling { language };
    let mut lines = telling.head(preview);
    lines.push(String::new());
    let mut stage = &Value::Null;
    for row in list(&preview["activities"]) {
        if row["stage"] != *stage {
            stage = &row["stage"];
            lines.extend(telling.stage(preview, stage));
        }
        lines.extend(telling.row(row));
    }
    lines.extend(telling.unread(preview));
    lines.extend(telling.missing(preview));
    lines.push(String::new());
    lines.push(telling.counts(preview));
    lines.dedup_by(|line, before| line.is_empty() && before.is_empty());
    lines
}

/// Tells what a document holds that nothing was made of, each with its place.
pub fn unread(preview: &Value, language: Language) -> Vec<String> {
    Telling { language }.unread(preview)
}

struct Telling {
    language: Language,
}

impl Telling {
    fn say(&self, key: &str) -> String {
        say(self.language, key)
    }

    fn say_with(&self, key: &str, values: &[(&str, words::Value)]) -> String {
        say_with(self.language, key, values)
    }

    /// A name and what is said under it, wrapped below the first word.
    fn fact(&self, key: &str, value: &str) -> Vec<String> {
        if value.is_empty() {
            return Vec::new();
        }
        wrapped(&format!("{}: {}", self.say(key), one_line(value)), "    ", "      ")
    }

    fn head(&self, preview: &Value) -> Vec<String> {
        let head = &preview["head"];
        let source = [("file", text(preview, "file").into()), ("year", text(preview, "school_year").into())];
        let mut lines = vec![self.say_with("plan-import-source", &source)];
        lines.extend(self.fact("plan-title", text(head, "title")));
        lines.extend(self.fact("plan-import-approval", &self.approval(&head["approval"])));
        lines.extend(self.fact("plan-import-topic", text(head, "topic")));
        lines.extend(self.fact("plan-purpose", text(head, "purpose")));
        lines.extend(self.fact("plan-import-objectives", &joined(&head["objectives"], "; ")));
        lines.extend(self.fact("plan-import-expected-results", &joined(&head["expected_results"], "; ")));
        lines.extend(
            list(&head["other"]).filter_map(Value::as_str).flat_map(|line| self.fact("plan-import-other", line)),
        );
        lines.extend(self.doubts(&head["doubts"]));
        lines
    }

    fn approval(&self, approval: &Value) -> String {
        let number = text(approval, "order_no");
        let order = if number.is_empty() { String::new() } else { format!("№ {number}") };
        let facts = [text(approval, "approved_by").to_owned(), day(&approval["approved_on"]), order];
        facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(", ")
    }

    fn stage(&self, preview: &Value, number: &Value) -> Vec<String> {
        let Some(stage) = list(&preview["stages"]).find(|stage| stage["number"] == *number) else { return Vec::new() };
        let called = self.say_with("stage-number", &[("number", number.as_i64().unwrap_or_default().into())]);
        let title = text(stage, "title");
        let called = if title.is_empty() { called } else { format!("{called}. {title}") };
        let mut lines = vec![String::new()];
        lines.extend(wrapped(&called.to_uppercase(), "", ""));
        lines.extend(self.doubts(&stage["doubts"]));
        lines
    }

    fn row(&self, row: &Value) -> Vec<String> {
        let number = match text(row, "number") {
            "" => "—",
            number => number,
        };
        let standing = self.say(match text(row, "standing") {
            "new" => "import-standing-new",
            "changed" => "plan-import-updates",
            _ => "plan-import-same",
        });
        let mut lines = wrapped(&format!("{number}. {} [{standing}]", text(row, "title")), "", "    ");
        lines.extend(self.fact("plan-import-field-deadline", &deadline(row)));
        lines.extend(self.fact("plan-import-field-responsible", &joined(&row["responsible_labels"], ", ")));
        lines.extend(self.fact("plan-import-field-participants", &joined(&row["participant_labels"], ", ")));
        lines.extend(self.fact("plan-import-field-result", text(row, "result")));
        lines.extend(self.marks(row));
        lines.extend(list(&row["changes"]).flat_map(|change| self.change(change)));
        lines.extend(self.doubts(&row["doubts"]));
        lines
    }

    /// The marks that would be put, and those that stand already.
    fn marks(&self, row: &Value) -> Vec<String> {
        let said = text(row, "mark");
        let said = if said.is_empty() { String::new() } else { format!("«{}»", one_line(said)) };
        let found = list(&row["marks"]).flat_map(|mark| {
            let key = format!("import-mark-{}", text(mark, "standing"));
            self.fact(&key, &named(mark, text(mark, "part")))
        });
        let here = list(&row["marks_here"]).flat_map(|mark| {
            let facts = [text(mark, "part"), text(mark, "document"), text(mark, "signed_by")];
            let facts: Vec<&str> = facts.into_iter().filter(|fact| !fact.is_empty()).collect();
            self.fact("import-mark-stands", &named(mark, &facts.join(", ")))
        });
        let said = self.fact("plan-import-field-mark", &said).into_iter();
        said.chain(found).chain(here).collect()
    }

    fn change(&self, change: &Value) -> Vec<String> {
        let not_set = || self.say("not-set");
        let or_not = |words: &str| if words.is_empty() { not_set() } else { one_line(words) };
        let field = self.say(&format!("plan-import-field-{}", text(change, "field")));
        let (was, becomes) = (or_not(text(change, "was")), or_not(text(change, "becomes")));
        wrapped(&format!("{field}: {was} → {becomes}"), "    * ", "      ")
    }

    fn doubts(&self, doubts: &Value) -> Vec<String> {
        let told = |doubt: &Value| {
            let said = self.say(&format!("import-doubt-{}", text(doubt, "kind")));
            wrapped(&format!("{said} {}", one_line(text(doubt, "text"))), "    ? ", "      ")
        };
        list(doubts).flat_map(told).collect()
    }

    fn unread(&self, preview: &Value) -> Vec<String> {
        let mut lines = Vec::new();
        for cell in list(&preview["unread"]) {
            let what = self.say(&format!("import-unread-{}", text(cell, "kind")));
            let place = self.place(cell);
            let place = if place.is_empty() { String::new() } else { format!(" ({place})") };
            let words = one_line(text(cell, "text"));
            let words = if words.is_empty() { words } else { format!(": {words}") };
            lines.extend(wrapped(&format!("{what}{place}{words}"), "- ", "  "));
        }
        if !lines.is_empty() {
            let count = [("count", list(&preview["unread"]).count().into())];
            lines.insert(0, self.say_with("plan-import-unread", &count));
            lines.insert(0, String::new());
        }
        lines
    }

    fn place(&self, cell: &Value) -> String {
        let place = &cell["place"];
        let number = |value: &Value| words::Value::from(value.as_i64().unwrap_or_default());
        if let Some(paragraph) = cell["paragraph"].as_i64() {
            return self.say_with("import-place-paragraph", &[("paragraph", paragraph.into())]);
        }
        if text(place, "table").is_empty() {
            return String::new();
        }
        let values = [
            ("table", text(place, "table").into()),
            ("row", number(&place["row"])),
            ("column", number(&place["column"])),
        ];
        self.say_with("import-place-cell", &values)
    }

    fn missing(&self, preview: &Value) -> Vec<String> {
        let rows: Vec<&Value> = list(&preview["missing"]).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        let count = self.say_with("plan-import-missing", &[("count", rows.len().into())]);
        let row = |row: &&Value| wrapped(&format!("{}. {}", text(row, "number"), text(row, "title")), "- ", "  ");
        [String::new(), count].into_iter().chain(rows.iter().flat_map(row)).collect()
    }

    fn counts(&self, preview: &Value) -> String {
        let rows = || list(&preview["activities"]);
        let of = |standing: &str| rows().filter(|row| text(row, "standing") == standing).count();
        let marks = rows().flat_map(|row| list(&row["marks"])).filter(|mark| text(mark, "standing") == "added").count();
        let doubtful = rows().filter(|row| list(&row["doubts"]).next().is_some()).count();
        let values = [
            ("count", rows().count().into()),
            ("new", of("new").into()),
            ("changed", of("changed").into()),
            ("unchanged", of("unchanged").into()),
            ("marks", marks.into()),
            ("doubtful", doubtful.into()),
        ];
        wrapped(&self.say_with("import-plan-read", &values), "", "").join("\n")
    }
}

/// The document's words, what they were understood as, and the days.
fn deadline(row: &Value) -> String {
    let days: Vec<String> = list(&row["dates"]).map(day).collect();
    let days = days.join(", ");
    let last = text(row, "rule_words");
    let rule = match day(&row["starts_on"]) {
        first if first.is_empty() => last.to_owned(),
        first => format!("{first} – {last}"),
    };
    let understood = if days.is_empty() || last == days { rule } else { format!("{rule}: {days}") };
    match one_line(text(row, "deadline_text")) {
        said if said.is_empty() || said == understood => understood,
        said => format!("«{said}» → {understood}"),
    }
}

/// A mark's day, and beside it what it is of.
fn named(mark: &Value, of: &str) -> String {
    let day = day(&mark["marked_on"]);
    if of.is_empty() { day } else { format!("{day} ({of})") }
}

fn day(value: &Value) -> String {
    value.as_str().and_then(Day::parse).map(day_short).unwrap_or_default()
}

fn joined(values: &Value, between: &str) -> String {
    list(values).filter_map(Value::as_str).collect::<Vec<_>>().join(between)
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Breaks a text between words, the first line after one indent and the others after another.
fn wrapped(text: &str, first: &str, others: &str) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut is_empty = true;
    for word in text.split_whitespace() {
        if !is_empty && line.chars().count() + 1 + word.chars().count() > WIDTH {
            lines.push(std::mem::replace(&mut line, others.to_owned()));
            is_empty = true;
        }
        if !is_empty {
            line.push(' ');
        }
        line.push_str(word);
        is_empty = false;
    }
    lines.push(line);
    lines
}

fn list(value: &Value) -> impl Iterator<Item = &Value> {
    value.as_array().into_iter().flatten()
}

fn text<'v>(value: &'v Value, field: &str) -> &'v str {
    value[field].as_str().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_long_line_is_broken_between_words_below_its_beginning() {
        let long = "сөз ".repeat(60);
        let lines = wrapped(&long, "    ", "      ");
        assert!(lines.len() > 2 && lines.iter().all(|line| line.chars().count() <= WIDTH), "{lines:?}");
        assert!(lines[0].starts_with("    с") && lines[1].starts_with("      с"));
        assert_eq!(lines.iter().flat_map(|line| line.split_whitespace()).count(), 60, "no word is lost");
    }
}
