//! What happened to one record, newest first: a line for each thing that a step changed.

use super::desk::{Filling, Unopened};
use super::{Desk, PLAIN, Sheet, column};
use crate::changes;
use crate::clock::Instant;
use crate::documents::sheets::{Cell, Kind, Tone};
use crate::error::Result;
use crate::history::{self, RecordChange, RecordChoice, RecordStep};
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "history",
    tab: "workbook-sheet-history",
    needs: Some(Right::HistoryRead),
    columns: &[
        column("operation-when", Kind::Moment, 18.0),
        column("operation-what", Kind::Text, 44.0),
        column("operation-who", Kind::Text, 26.0),
        column("workbook-changes-what", Kind::Text, 26.0),
        column("field-before", Kind::Text, 34.0),
        column("field-after", Kind::Text, 34.0),
        column("workbook-decisions-status", Kind::Status, 16.0).choosing(|desk| Ok(vec![undone(desk)])),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &RecordChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let steps = history::history(desk.file, desk.language, asked)?;
    let sheet = earlier(desk, asked, &steps)?.into_iter().fold(sheet, Unopened::with_foot);
    // A step that changed nothing a reader could name has a line of its own too.
    let mut rows = sheet.of(steps.iter().map(|step| step.fields.len().max(1)).sum())?;
    for step in &steps {
        if step.fields.is_empty() {
            write_line(desk, &mut rows, step, None)?;
        }
        for change in &step.fields {
            write_line(desk, &mut rows, step, Some(change))?;
        }
    }
    rows.finish()
}

/// Says how many steps are too long ago to be told, where there are any.
fn earlier(desk: &Desk<'_>, asked: &RecordChoice, told: &[RecordStep]) -> Result<Option<String>> {
    let count = changes::count_history(desk.file, &asked.record_id)? - told.len() as i64;
    Ok((count > 0).then(|| desk.say_with("workbook-history-earlier", &[("count", count.into())])))
}

/// A step that was taken back is struck through, as on the screen.
fn write_line(
    desk: &Desk<'_>,
    rows: &mut Filling<'_, '_>,
    step: &RecordStep,
    change: Option<&RecordChange>,
) -> Result<()> {
    let at = Instant::parse(&step.happened_at).map_or_else(|| step.happened_at.as_str().into(), Cell::from);
    let told = |text: fn(&RecordChange) -> &str| change.map(text);
    let cells = [
        at,
        desk.step_in_words(&step.name, &step.subject).into(),
        step.account.as_str().into(),
        told(|change| &change.name).into(),
        told(|change| &change.before).into(),
        told(|change| &change.after).into(),
        if step.undone { Cell::status(undone(desk), Tone::Calm) } else { Cell::Empty },
    ];
    if step.undone { rows.struck_row(&cells) } else { rows.row(&cells) }
}

fn undone(desk: &Desk<'_>) -> String {
    desk.say("step-undone")
}
