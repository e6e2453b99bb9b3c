//! What happened with one incident, entry by entry: people only as the journal calls them.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::documents::sheets::{Cell, Kind, Tone};
use crate::error::Result;
use crate::identities::{self, Erasure};
use crate::incidents::{self, Entry, IncidentChoice, IncidentState};
use crate::report::entries::{kind_in_words, redaction_in_words};
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "timeline",
    tab: "workbook-sheet-timeline",
    doing: "doing-incidents",
    needs: Some(Right::IncidentsRead),
    columns: &[
        column("workbook-plan-number", Kind::Integer, 6.0),
        column("operation-when", Kind::Moment, 18.0),
        column("operation-who", Kind::Text, 26.0),
        column("card-column-kind", Kind::Text, 24.0),
        column("workbook-incidents-state", Kind::Status, 18.0).choosing(states),
        column("card-column-text", Kind::Text, 70.0),
        column("workbook-tasks-note", Kind::Text, 34.0),
    ],
    ..PLAIN
};

/// Writes the entries in their order, those that were corrected struck through, as on the card.
pub(super) fn write(desk: &Desk<'_>, asked: &IncidentChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let card = incidents::incident(desk.file, desk.language, asked)?;
    let erasures = identities::list_erasures(desk.file, asked)?;
    let sheet = sheet.about(&card.row.number).with_foot(desk.say("journal-names-hidden"));
    let mut rows = sheet.of(card.entries.len())?;
    for entry in &card.entries {
        let cells = cells(desk, entry, &erasures);
        if entry.corrected_by.is_some() { rows.struck_row(&cells)? } else { rows.row(&cells)? }
    }
    rows.finish()
}

fn cells<'r>(desk: &Desk<'_>, entry: &'r Entry, erasures: &[Erasure]) -> [Cell<'r>; 7] {
    let state = entry.state_to.map(|state| Cell::status(word(desk, state), Tone::Calm));
    [
        i64::from(entry.position).into(),
        entry.recorded_at.into(),
        entry.recorded_by.as_str().into(),
        kind_in_words(desk.language, entry).into(),
        state.unwrap_or(Cell::Empty),
        entry.text.as_str().into(),
        redaction_in_words(desk.language, entry, erasures).into(),
    ]
}

fn states(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok(IncidentState::ALL.iter().map(|state| word(desk, *state)).collect())
}

fn word(desk: &Desk<'_>, state: IncidentState) -> String {
    desk.say(&format!("incident-state-{}", state.name()))
}
