//! What the annual report says: achievements, problems and recommendations, and how each recommendation is carried out.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::annual_report::{self, ItemKind, ItemTruth, ReportItem, ReportOfYear};
use crate::documents::sheets::{Cell, Kind, Tone};
use crate::error::Result;
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "report_items",
    tab: "workbook-sheet-report-items",
    needs: Some(Right::ReportRead),
    columns: &[
        column("workbook-report-items-kind", Kind::Text, 16.0).choosing(kinds),
        column("workbook-report-items-text", Kind::Text, 56.0),
        column("workbook-report-items-sources", Kind::Text, 36.0),
        column("workbook-report-items-carried", Kind::Text, 32.0),
        column("workbook-decisions-due-on", Kind::Day, 10.5),
        column("workbook-decisions-status", Kind::Status, 18.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &ReportOfYear, sheet: Unopened<'_, '_>) -> Result<()> {
    let mut items = annual_report::annual_report(desk.file, desk.language, asked)?.items;
    // The year's workbook says what the paper says; the list shows the school what stands in its draft.
    if !sheet.is_in_house() {
        items.retain(|item| item.truth != ItemTruth::Gone);
    }
    let mut rows = sheet.of(items.len())?;
    for kind in ItemKind::ALL {
        for item in items.iter().filter(|item| item.kind == *kind) {
            rows.row(&cells(desk, item))?;
        }
    }
    rows.finish()
}

fn kinds(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok(ItemKind::ALL.iter().map(|kind| desk.say(&format!("report-kind-{}", kind.name()))).collect())
}

fn cells<'r>(desk: &Desk<'_>, item: &'r ReportItem) -> [Cell<'r>; 6] {
    let sources: Vec<&str> = item.sources.iter().map(|source| source.label.as_str()).collect();
    let carried = item.carried.as_ref();
    [
        desk.say(&format!("report-kind-{}", item.kind.name())).into(),
        item.text.pick(desk.language).into(),
        sources.join("\n").into(),
        carried.map(|carried| format!("{} {}", carried.number, carried.title).trim().to_owned()).into(),
        carried.and_then(|carried| carried.day).into(),
        state(desk, item),
    ]
}

/// How a recommendation is carried out; and of any item that the registers bear it out no longer.
fn state<'r>(desk: &Desk<'_>, item: &'r ReportItem) -> Cell<'r> {
    match (item.truth, &item.carried) {
        (ItemTruth::Gone, _) => Cell::status(desk.say("report-truth-gone"), Tone::Near),
        (_, Some(carried)) => Cell::status(carried.state.as_str(), Tone::Calm),
        (_, None) => Cell::Empty,
    }
}
