//! SQL of incidents that came from an older journal.

use rusqlite::params;

use crate::clock::Day;
use crate::error::Result;
use crate::ids::{ImportId, IncidentId};
use crate::store::Reader;

/// An incident of a day, as far as it tells whether a row of a sheet is the same.
pub(in super::super) struct OfDay {
    pub id: IncidentId,
    pub number: String,
    pub old_number: String,
    pub what: String,
}

/// Lists the incidents of a day that stand, by number.
pub(in super::super) fn list_of_day(file: &Reader<'_>, occurred_on: Day, detected_on: Day) -> Result<Vec<OfDay>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT id, number, old_number, what FROM incidents
         WHERE detected_on = ?1 AND occurred_on = ?2 AND state <> 'void' ORDER BY year, serial",
    )?;
    let rows = statement.query_map(params![detected_on, occurred_on], |row| {
        Ok(OfDay {
            id: row.get("id")?,
            number: row.get("number")?,
            old_number: row.get("old_number")?,
            what: row.get("what")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Lists what one import brought and nobody has voided, by number.
pub(in super::super) fn list_of_import(file: &Reader<'_>, import: &ImportId) -> Result<Vec<IncidentId>> {
    let mut statement = file
        .conn()
        .prepare_cached("SELECT id FROM incidents WHERE import_id = ?1 AND state <> 'void' ORDER BY year, serial")?;
    let rows = statement.query_map([import], |row| row.get("id"))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}
