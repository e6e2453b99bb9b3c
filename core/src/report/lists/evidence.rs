//! The plan's documents: those that are missing, the latest first, then those that were handed in, in the plan's order.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::documents::sheets::{Cell, Kind, Mark, Tone};
use crate::error::Result;
use crate::evidence::{self, EvidenceList, EvidenceRow, ListEvidence, MissingEvidence, RevisionState};
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "evidence",
    tab: "workbook-sheet-evidence",
    needs: Some(Right::PlanRead),
    columns: &[
        column("workbook-plan-number", Kind::Code, 6.0).leading_to("plan"),
        column("workbook-plan-activity", Kind::Text, 26.0),
        column("workbook-evidence-document", Kind::Text, 22.0),
        column("workbook-decisions-status", Kind::Status, 13.0).choosing(states),
        column("workbook-decisions-due-on", Kind::Day, 10.5),
        column("workbook-days-left", Kind::Integer, 8.0).marked(Mark::DaysLeft),
        column("workbook-plan-responsible", Kind::Text, 15.0),
        column("workbook-people-phone", Kind::Code, 14.0).in_house(),
        column("workbook-evidence-file", Kind::Text, 18.0),
        column("workbook-evidence-versions", Kind::Integer, 8.0),
        column("workbook-evidence-added-on", Kind::Day, 10.5),
        column("workbook-evidence-added-by", Kind::Text, 14.0),
        column("workbook-evidence-decided-by", Kind::Text, 14.0),
        column("workbook-evidence-reason", Kind::Text, 16.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &ListEvidence, sheet: Unopened<'_, '_>) -> Result<()> {
    let listed = listed(desk, asked)?;
    let mut rows = sheet.of(listed.missing.len() + listed.rows.len())?;
    for missing in &listed.missing {
        rows.row(&missing_cells(desk, missing))?;
    }
    for row in &listed.rows {
        rows.row(&cells(desk, row))?;
    }
    rows.finish()
}

/// The documents that the screen shows, in the sheet's words: a text is sought in the titles as the screen has them.
fn listed(desk: &Desk<'_>, asked: &ListEvidence) -> Result<EvidenceList> {
    let mut on_screen = desk.who.clone();
    on_screen.language = desk.screen;
    let shown = evidence::list_evidence(desk.file, &on_screen, asked)?;
    if desk.screen == desk.language {
        return Ok(shown);
    }
    let any_text = ListEvidence { text: String::new(), ..asked.clone() };
    let mut listed = evidence::list_evidence(desk.file, &desk.who, &any_text)?;
    listed.rows.retain(|row| shown.rows.iter().any(|one| one.id == row.id));
    listed.missing.retain(|row| shown.missing.iter().any(|one| one.activity_id == row.activity_id));
    Ok(listed)
}

fn states(desk: &Desk<'_>) -> Result<Vec<String>> {
    let of_files = RevisionState::ALL.iter().map(|state| desk.say(&format!("evidence-state-{}", state.name())));
    let without = ["missing", "named"].map(|state| desk.say(&format!("evidence-state-{state}")));
    Ok(of_files.chain(without).collect())
}

fn missing_cells<'r>(desk: &Desk<'_>, missing: &'r MissingEvidence) -> [Cell<'r>; 8] {
    let state = if missing.named { "evidence-state-named" } else { "evidence-state-missing" };
    let is_late = missing.days_left.is_some_and(|days| days < 0);
    [
        Cell::linked(missing.number.as_str(), missing.activity_id.as_str()),
        missing.title.as_str().into(),
        missing.document.as_str().into(),
        Cell::status(desk.say(state), if is_late { Tone::Late } else { Tone::Near }),
        missing.due_on.into(),
        missing.days_left.into(),
        missing.who.as_deref().into(),
        missing.phone.as_deref().into(),
    ]
}

fn cells<'r>(desk: &Desk<'_>, row: &'r EvidenceRow) -> [Cell<'r>; 14] {
    let tone = if row.state == RevisionState::Returned { Tone::Near } else { Tone::Calm };
    let activity = row.owner.activity_id().map_or("", |id| id.as_str());
    [
        Cell::linked(row.owner.number(), activity),
        row.owner.title().into(),
        row.title.as_str().into(),
        Cell::status(desk.say(&format!("evidence-state-{}", row.state.name())), tone),
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        Cell::Empty,
        row.file_name.as_str().into(),
        i64::from(row.revisions).into(),
        row.added_at.day().into(),
        row.added_by.as_str().into(),
        row.decided_by.as_deref().into(),
        row.reason.as_str().into(),
    ]
}
