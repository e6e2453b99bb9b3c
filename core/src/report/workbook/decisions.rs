//! The decisions of the year's meetings, in the order they were taken.

use super::{Steps, Year};
use crate::council::{DecisionRow, DecisionStatus};
use crate::documents::sheets::{Book, Cell, Column, Filtering, Kind, Register, Tone};
use crate::error::Result;
use crate::roles::BodyKey;
use crate::words::compare;

const COLUMNS: [(&str, Kind, f64); 11] = [
    ("workbook-decisions-body", Kind::Text, 14.0),
    ("workbook-decisions-minutes", Kind::Integer, 6.0),
    ("workbook-decisions-held-on", Kind::Day, 10.5),
    ("workbook-decisions-number", Kind::Code, 6.0),
    ("workbook-decisions-item", Kind::Text, 20.0),
    ("workbook-decisions-text", Kind::Text, 31.0),
    ("workbook-decisions-responsible", Kind::Text, 16.0),
    ("workbook-decisions-due-on", Kind::Day, 10.5),
    ("workbook-decisions-votes", Kind::Code, 10.0),
    ("workbook-decisions-status", Kind::Status, 11.0),
    ("workbook-decisions-done-on", Kind::Day, 10.5),
];

pub(super) fn write(book: &mut Book, year: &Year<'_>, steps: &mut Steps<'_>) -> Result<()> {
    steps.begin("doing-decisions")?;
    let register = Register {
        sheet: year.say("workbook-sheet-decisions"),
        title: year.say_year("workbook-decisions-heading"),
        columns: widen(year, year.columns(&COLUMNS)),
        filtering: Filtering::Table { name: "decisions", rows: year.decisions.len() },
        empty: year.say("workbook-decisions-empty"),
        foot: Vec::new(),
    };
    let mut decisions: Vec<&DecisionRow> = year.decisions.iter().collect();
    decisions.sort_by(|one, other| {
        let meeting = |row: &DecisionRow| (row.held_on, row.body, row.meeting_number, row.meeting_id.clone());
        meeting(one).cmp(&meeting(other)).then_with(|| compare(year.language, &one.number, &other.number))
    });
    let mut rows = book.register(&register)?;
    for decision in decisions {
        rows.row(&cells(year, decision))?;
        steps.row()?;
    }
    rows.finish()
}

/// Makes the columns of choices wide enough for any of them.
fn widen(year: &Year<'_>, columns: Vec<Column>) -> Vec<Column> {
    let bodies: Vec<String> = BodyKey::ALL.iter().map(|body| year.say(&format!("body-{}", body.name()))).collect();
    let statuses: Vec<String> =
        DecisionStatus::ALL.iter().map(|status| year.say(&format!("decision-status-{}", status.name()))).collect();
    let choices = |key| match key {
        "workbook-decisions-body" => bodies.as_slice(),
        "workbook-decisions-status" => &statuses,
        _ => &[],
    };
    columns.into_iter().zip(COLUMNS).map(|(column, (key, ..))| column.holding(choices(key))).collect()
}

fn cells<'r>(year: &Year<'_>, decision: &'r DecisionRow) -> [Cell<'r>; COLUMNS.len()] {
    let status = year.say(&format!("decision-status-{}", decision.status.name()));
    let tone = if decision.status == DecisionStatus::Overdue { Tone::Late } else { Tone::Calm };
    [
        year.say(&format!("body-{}", decision.body.name())).into(),
        decision.meeting_number.into(),
        decision.held_on.into(),
        decision.number.as_str().into(),
        decision.agenda_title.pick(year.language).into(),
        decision.text.pick(year.language).into(),
        decision.responsible.as_deref().into(),
        decision.due_on.into(),
        votes(decision).into(),
        Cell::status(status, tone),
        decision.done_on.into(),
    ]
}

/// For, against and abstained, where votes were counted at all.
fn votes(decision: &DecisionRow) -> Option<String> {
    let counts = [decision.votes_for, decision.votes_against, decision.votes_abstained];
    counts.iter().any(Option::is_some).then(|| {
        let said = counts.map(|count| count.map_or_else(|| "–".to_owned(), |count| count.to_string()));
        said.join(" / ")
    })
}
