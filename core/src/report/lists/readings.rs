//! Who opened the sealed names of one incident, when and what for, the latest first. The names are never here.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::documents::sheets::Kind;
use crate::error::{Rejection, Result};
use crate::identities::{self, ReadingPurpose};
use crate::incidents::{self, IncidentChoice};
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "readings",
    tab: "workbook-sheet-readings",
    doing: "doing-incidents",
    needs: Some(Right::IdentitiesRead),
    columns: &[
        column("operation-when", Kind::Moment, 18.0),
        column("operation-who", Kind::Text, 30.0),
        column("workbook-readings-label", Kind::Text, 24.0),
        column("workbook-readings-purpose", Kind::Text, 20.0).choosing(purposes),
        column("field-reason", Kind::Text, 70.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &IncidentChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let incident = incidents::find_journal_row(desk.file, &asked.id)?;
    let incident = incident.ok_or(Rejection::NotFound { what: "incident" })?;
    let readings = identities::list_identity_readings(desk.file, &desk.who, asked)?;
    let mut rows = sheet.about(&incident.number).of(readings.len())?;
    for reading in &readings {
        rows.row(&[
            reading.read_at.into(),
            reading.read_by.as_str().into(),
            reading.label.as_str().into(),
            word(desk, reading.purpose).into(),
            reading.reason.as_str().into(),
        ])?;
    }
    rows.finish()
}

fn purposes(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok(ReadingPurpose::ALL.iter().map(|purpose| word(desk, *purpose)).collect())
}

fn word(desk: &Desk<'_>, purpose: ReadingPurpose) -> String {
    desk.say(&format!("reading-{}", purpose.name()))
}
