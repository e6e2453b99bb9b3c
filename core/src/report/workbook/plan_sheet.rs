//! The plan in its seven official columns, stages across them, one line in the last column for each execution mark.

use std::sync::Arc;

use super::{Steps, Year};
use crate::deadlines::Due;
use crate::documents::sheets::{Book, Filtering, Kind, Register};
use crate::error::Result;
use crate::plan::{ActivityRow, Mark, OccurrenceView, Party, PartyView};
use crate::roles::Role;
use crate::words::{capitalized, day_short};

const COLUMNS: [(&str, Kind, f64); 7] = [
    ("workbook-plan-number", Kind::Code, 5.0),
    ("workbook-plan-activity", Kind::Text, 33.0),
    ("workbook-plan-responsible", Kind::Text, 21.5),
    ("workbook-plan-co-executors", Kind::Text, 21.5),
    ("workbook-plan-deadline", Kind::Text, 21.5),
    ("workbook-plan-document", Kind::Text, 19.0),
    ("workbook-plan-mark", Kind::Text, 25.0),
];

pub(super) fn write(book: &mut Book, year: &Year<'_>, steps: &mut Steps<'_>) -> Result<()> {
    steps.begin("doing-plan")?;
    let register = Register {
        sheet: year.say("workbook-sheet-plan"),
        title: year.say_year("workbook-plan-heading"),
        columns: year.columns(&COLUMNS),
        filtering: Filtering::Arrows,
        empty: year.say("workbook-plan-empty"),
        foot: vec![signature(year)?],
    };
    let mut rows = book.register(&register)?;
    for stage in &year.plan.stages {
        let values = [("number", stage.number.into()), ("title", stage.title.as_str().into())];
        rows.group(&year.say_with("workbook-stage-heading", &values))?;
        for activity in &stage.activities {
            rows.row(&[
                activity.number.as_str().into(),
                activity.title.as_str().into(),
                parties(&activity.responsible).into(),
                parties(&activity.co_executors).into(),
                deadline(year, activity).into(),
                activity.expected_document.as_str().into(),
                marks(year, activity).into(),
            ])?;
            steps.row()?;
        }
    }
    rows.finish()
}

fn signature(year: &Year<'_>) -> Result<String> {
    let chair = year.signature_of(Role::Chair)?;
    Ok(year.say_with("workbook-chair-signature", &[("chair", chair.into())]))
}

/// Names each party by post and, on the next line, by person.
fn parties(parties: &[Arc<PartyView>]) -> String {
    let named = parties.iter().map(|party| match (&party.party, &party.post, &party.holder) {
        (Party::Role { .. }, _, Some(holder)) => format!("{}\n{holder}", party.label),
        (Party::Person { .. }, Some(post), _) => format!("{}\n{}", capitalized(post), party.label),
        _ => party.label.clone(),
    });
    named.collect::<Vec<_>>().join(",\n")
}

/// The rule in words and the days it comes to in this year.
fn deadline(year: &Year<'_>, activity: &ActivityRow) -> String {
    let mut lines = vec![activity.rule.in_words_naming(year.language, &year.names)];
    for occurrence in &activity.occurrences {
        let Some(due_on) = occurrence.due_on.map(day_short) else { continue };
        let line = match part(year, occurrence) {
            Some(part) if part != due_on => {
                year.say_with("workbook-deadline-part", &[("part", part.into()), ("date", due_on.into())])
            }
            _ => due_on,
        };
        // A rule that is a day says it by itself.
        if !lines.contains(&line) {
            lines.push(line);
        }
        if let (Some(extension), Some(first)) = (&occurrence.extension, occurrence.original_due_on) {
            let values = [("first", day_short(first).into()), ("reason", extension.reason.as_str().into())];
            lines.push(year.say_with("workbook-deadline-extended", &values));
        }
    }
    lines.join("\n")
}

fn marks(year: &Year<'_>, activity: &ActivityRow) -> String {
    if let Some(exemption) = &activity.exemption {
        return year.say_with("workbook-mark-not-applicable", &[("reason", exemption.reason.as_str().into())]);
    }
    let of_occurrence = |occurrence| match part(year, occurrence) {
        Some(part) => mark_of_part(year, occurrence, &part),
        None => mark(year, occurrence),
    };
    activity.occurrences.iter().filter_map(of_occurrence).collect::<Vec<_>>().join("\n")
}

fn mark(year: &Year<'_>, occurrence: &OccurrenceView) -> Option<String> {
    match &occurrence.mark {
        Some(mark) => {
            let values = [("date", day_short(mark.marked_on).into()), ("signed_by", mark.signed_by.as_str().into())];
            Some(with_document(year, year.say_with("workbook-mark-done", &values), mark))
        }
        // Lateness stands in the summary: this column is for what was done.
        None => occurrence.exemption.as_ref().map(|exemption| {
            year.say_with("workbook-mark-not-applicable", &[("reason", exemption.reason.as_str().into())])
        }),
    }
}

fn mark_of_part(year: &Year<'_>, occurrence: &OccurrenceView, part: &str) -> Option<String> {
    match &occurrence.mark {
        Some(mark) => {
            let date = day_short(mark.marked_on);
            let values = [("part", part.into()), ("date", date.into()), ("signed_by", mark.signed_by.as_str().into())];
            Some(with_document(year, year.say_with("workbook-mark-done-part", &values), mark))
        }
        None => occurrence.exemption.as_ref().map(|exemption| {
            let values = [("part", part.into()), ("reason", exemption.reason.as_str().into())];
            year.say_with("workbook-mark-not-applicable-part", &values)
        }),
    }
}

fn with_document(year: &Year<'_>, mut line: String, mark: &Mark) -> String {
    if !mark.document.is_empty() {
        line.push('\n');
        line.push_str(&year.say_with("workbook-mark-document", &[("document", mark.document.as_str().into())]));
    }
    if !mark.note.is_empty() {
        line.push('\n');
        line.push_str(&mark.note);
    }
    line
}

/// Names the part of the year that an occurrence stands for: «I тоқсан».
pub(super) fn part(year: &Year<'_>, occurrence: &OccurrenceView) -> Option<String> {
    let due = Due {
        key: occurrence.key.clone(),
        kind: occurrence.kind,
        number: occurrence.number,
        due_on: occurrence.due_on,
        why: occurrence.why.clone(),
    };
    due.part_in_words(year.language)
}
