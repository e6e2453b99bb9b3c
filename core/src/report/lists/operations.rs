//! Every step that was ever saved, newest first.

use super::desk::Unopened;
use super::{Desk, Everything, PLAIN, Sheet, column};
use crate::changes::{self, OperationRow};
use crate::clock::Instant;
use crate::documents::sheets::{Cell, Kind, Tone};
use crate::error::Result;
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "operations",
    tab: "workbook-sheet-operations",
    needs: Some(Right::HistoryRead),
    columns: &[
        column("workbook-operations-number", Kind::Integer, 8.0),
        column("operation-when", Kind::Moment, 18.0),
        column("operation-what", Kind::Text, 80.0),
        column("operation-who", Kind::Text, 30.0),
        column("workbook-decisions-status", Kind::Status, 16.0),
    ],
    ..PLAIN
};

/// Writes the list page by page.
pub(super) fn write(desk: &Desk<'_>, _: &Everything, sheet: Unopened<'_, '_>) -> Result<()> {
    let mut rows = sheet.of_many()?;
    let mut before = None;
    loop {
        let page = changes::list_operations(desk.file, before)?;
        page.items.iter().try_for_each(|step| rows.row(&cells(desk, step)))?;
        before = page.next;
        if before.is_none() {
            return rows.finish();
        }
    }
}

fn cells<'r>(desk: &Desk<'_>, step: &'r OperationRow) -> [Cell<'r>; 5] {
    let at = Instant::parse(&step.happened_at).map_or_else(|| step.happened_at.as_str().into(), Cell::from);
    let state = match (step.undone, step.permanent) {
        (true, _) => Cell::status(desk.say("step-undone"), Tone::Calm),
        (false, true) => Cell::status(desk.say("step-permanent"), Tone::Calm),
        (false, false) => Cell::Empty,
    };
    [step.seq.into(), at, desk.step_in_words(&step.name, &step.subject).into(), step.account.as_str().into(), state]
}
