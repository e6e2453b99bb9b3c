//! What waits for a meeting and is not on its agenda yet.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::council::{self, ListAgendaProposals, ProposalSource};
use crate::documents::sheets::{Cell, Kind, Tone};
use crate::error::Result;
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "proposals",
    tab: "workbook-sheet-proposals",
    doing: "doing-decisions",
    needs: Some(Right::CouncilRead),
    columns: &[
        column("workbook-proposals-source", Kind::Text, 22.0).choosing(sources),
        column("workbook-decisions-item", Kind::Text, 60.0),
        column("workbook-proposals-why", Kind::Text, 40.0),
        column("workbook-proposals-urgent", Kind::Status, 12.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &ListAgendaProposals, sheet: Unopened<'_, '_>) -> Result<()> {
    let listed = council::list_agenda_proposals(desk.file, desk.language, asked)?;
    let mut rows = sheet.of(listed.len())?;
    for proposal in &listed {
        let urgent = proposal.urgent.then(|| Cell::status(desk.say("proposal-urgent"), Tone::Late));
        rows.row(&[
            desk.say(&format!("proposal-source-{}", proposal.source.name())).into(),
            proposal.title.pick(desk.language).into(),
            proposal.why.as_str().into(),
            urgent.unwrap_or(Cell::Empty),
        ])?;
    }
    rows.finish()
}

fn sources(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok(ProposalSource::ALL.iter().map(|source| desk.say(&format!("proposal-source-{}", source.name()))).collect())
}
