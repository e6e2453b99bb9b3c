//! What was decided, by whom it is carried out, and whether it was done.

use std::collections::HashMap;

use super::desk::Unopened;
use super::meetings::{BODY, HELD_ON, MINUTES};
use super::{Desk, PLAIN, Sheet, choices, column};
use crate::calendar::SchoolYearChoice;
use crate::council::{self, DecisionRow, DecisionStatus, ListDecisions};
use crate::documents::sheets::{Cell, Kind, Mark, Tone};
use crate::error::Result;
use crate::ids::AgendaItemId;
use crate::roles::Right;
use crate::words::compare;

pub(super) static SHEET: Sheet = Sheet {
    key: "decisions",
    tab: "workbook-sheet-decisions",
    heading: "workbook-decisions-heading",
    empty: "workbook-decisions-empty",
    doing: "doing-decisions",
    needs: Some(Right::CouncilRead),
    columns: &[
        BODY,
        MINUTES,
        HELD_ON,
        column("workbook-decisions-number", Kind::Code, 6.0).leading_to("meetings"),
        column("workbook-decisions-item", Kind::Text, 20.0),
        column("workbook-decisions-text", Kind::Text, 31.0),
        column("workbook-tasks-incident", Kind::Code, 11.0).leading_to("incidents"),
        column("workbook-decisions-responsible", Kind::Text, 16.0),
        column("workbook-decisions-due-on", Kind::Day, 10.5),
        column("workbook-days-left", Kind::Integer, 8.0).marked(Mark::DaysLeft),
        column("workbook-decisions-votes", Kind::Code, 10.0),
        column("workbook-decisions-status", Kind::Status, 11.0).choosing(choices::decision_statuses),
        column("workbook-decisions-done-on", Kind::Day, 10.5),
        column("workbook-tasks-outcome", Kind::Text, 18.0),
    ],
    ..PLAIN
};

/// Writes what the screen of the register shows.
pub(super) fn write(desk: &Desk<'_>, asked: &ListDecisions, sheet: Unopened<'_, '_>) -> Result<()> {
    put(desk, &council::list_decisions(desk.file, asked)?, sheet)
}

/// Writes what was adopted in a school year, in the order it was decided.
pub(super) fn write_year(desk: &Desk<'_>, asked: &SchoolYearChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let of_year = ListDecisions { school_year_id: Some(asked.school_year_id.clone()), ..ListDecisions::default() };
    let mut decisions = council::list_decisions(desk.file, &of_year)?;
    decisions.retain(|decision| decision.status.was_adopted());
    decisions.sort_by(|one, other| {
        let meeting = |row: &DecisionRow| (row.held_on, row.body, row.meeting_number, row.meeting_id.clone());
        meeting(one).cmp(&meeting(other)).then_with(|| compare(desk.language, &one.number, &other.number))
    });
    put(desk, &decisions, sheet)
}

fn put(desk: &Desk<'_>, decisions: &[DecisionRow], sheet: Unopened<'_, '_>) -> Result<()> {
    let incidents = council::list_incident_items(desk.file)?;
    let mut rows = sheet.of(decisions.len())?;
    for decision in decisions {
        rows.next_shows(decision.id.as_str());
        rows.row(&cells(desk, decision, &incidents))?;
    }
    rows.finish()
}

fn cells<'r>(
    desk: &Desk<'_>,
    decision: &'r DecisionRow,
    incidents: &'r HashMap<AgendaItemId, String>,
) -> [Cell<'r>; 14] {
    let status = desk.say(&format!("decision-status-{}", decision.status.name()));
    let tone = match decision.status {
        DecisionStatus::Overdue => Tone::Late,
        DecisionStatus::Soon => Tone::Near,
        _ => Tone::Calm,
    };
    let incident = incidents.get(&decision.agenda_item_id).map(|number| Cell::linked(number, number));
    [
        desk.say(&format!("body-{}", decision.body.name())).into(),
        decision.meeting_number.into(),
        decision.held_on.into(),
        Cell::linked(decision.number.as_str(), decision.meeting_id.as_str()),
        decision.agenda_title.pick(desk.language).into(),
        decision.text.pick(desk.language).into(),
        incident.unwrap_or(Cell::Empty),
        decision.responsible.as_deref().into(),
        decision.due_on.into(),
        decision.days_left.filter(|_| decision.status.is_open()).into(),
        votes(decision).into(),
        Cell::status(status, tone),
        decision.done_on.into(),
        if decision.cancelled_reason.is_empty() { &decision.done_note } else { &decision.cancelled_reason }
            .as_str()
            .into(),
    ]
}

/// For, against and abstained, where votes were counted at all.
pub(super) fn votes(decision: &DecisionRow) -> Option<String> {
    let counts = [decision.votes_for, decision.votes_against, decision.votes_abstained];
    counts.iter().any(Option::is_some).then(|| {
        let said = counts.map(|count| count.map_or_else(|| "–".to_owned(), |count| count.to_string()));
        said.join(" / ")
    })
}
