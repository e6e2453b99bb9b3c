//! SQL of the journal as an annual report counts it.

use rusqlite::{OptionalExtension, Row, params};

use super::super::reported::{ClosedIncident, ReportedIncident, TallyHeap};
use crate::error::Result;
use crate::ids::IncidentId;
use crate::store::Reader;

pub(in super::super) fn list_tally_heaps(file: &Reader<'_>, journal_year: i64) -> Result<Vec<TallyHeap>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT incident_type, nullif(kind, '') AS kind, nullif(severity, '') AS severity, state, minors, sum(n) AS n
         FROM incident_tallies WHERE journal_year = ?1 GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) > 0",
    )?;
    let rows = statement.query_map([journal_year], |row| {
        Ok(TallyHeap {
            incident_type: row.get("incident_type")?,
            kind: row.get("kind")?,
            severity: row.get("severity")?,
            state: row.get("state")?,
            minors: row.get("minors")?,
            n: row.get("n")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// How many closed incidents took how many days, the fewest first.
pub(in super::super) fn list_closing_days(file: &Reader<'_>, journal_year: i64) -> Result<Vec<(i64, i64)>> {
    let mut statement = file
        .conn()
        .prepare_cached("SELECT days, n FROM incident_closings WHERE journal_year = ?1 AND n > 0 ORDER BY days")?;
    let rows = statement.query_map([journal_year], |row| Ok((row.get("days")?, row.get("n")?)))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Closed incidents whose timeline tells when that was.
pub(in super::super) fn list_closed(file: &Reader<'_>, journal_year: i64) -> Result<Vec<ClosedIncident>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT i.id, i.detected_on, e.recorded_at AS closed_at,
                iif(EXISTS (SELECT 1 FROM incident_entries AS r WHERE r.incident_id = i.id AND r.state_to = 'reopened'),
                    NULL, i.old_ended_on) AS old_ended_on
         FROM incidents AS i JOIN incident_entries AS e ON e.incident_id = i.id AND e.position =
             (SELECT max(l.position) FROM incident_entries AS l WHERE l.incident_id = i.id AND l.state_to = 'closed')
         WHERE i.journal_year = ?1 AND i.state = 'closed' ORDER BY i.year DESC, i.serial DESC",
    )?;
    let rows = statement.query_map([journal_year], |row| {
        Ok(ClosedIncident {
            id: row.get("id")?,
            detected_on: row.get("detected_on")?,
            closed_at: row.get("closed_at")?,
            old_ended_on: row.get("old_ended_on")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

const REPORTED: &str = "i.id, i.number, i.what, i.detected_on, i.incident_type, i.kind, i.severity, i.state, i.minors";

fn reported(row: &Row<'_>) -> rusqlite::Result<ReportedIncident> {
    Ok(ReportedIncident {
        id: row.get("id")?,
        number: row.get("number")?,
        what: row.get("what")?,
        detected_on: row.get("detected_on")?,
        incident_type: row.get("incident_type")?,
        kind: row.get("kind")?,
        severity: row.get("severity")?,
        state: row.get("state")?,
    })
}

/// The heap that a row lies in.
fn heap_of(row: &Row<'_>) -> rusqlite::Result<TallyHeap> {
    Ok(TallyHeap {
        incident_type: row.get("incident_type")?,
        kind: row.get("kind")?,
        severity: row.get("severity")?,
        state: row.get("state")?,
        minors: row.get("minors")?,
        n: 1,
    })
}

pub(in super::super) fn walk_reported(
    file: &Reader<'_>,
    journal_year: i64,
    wanted: &dyn Fn(&TallyHeap) -> bool,
    after: Option<&IncidentId>,
    limit: usize,
) -> Result<Vec<ReportedIncident>> {
    let sql = format!(
        "SELECT {REPORTED} FROM incidents AS i
         WHERE i.journal_year = ?1
           AND (?2 IS NULL OR (i.year, i.serial) < (SELECT a.year, a.serial FROM incidents AS a WHERE a.id = ?2))
         ORDER BY i.year DESC, i.serial DESC"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    let mut rows = statement.query(params![journal_year, after])?;
    let mut found = Vec::new();
    while found.len() < limit
        && let Some(row) = rows.next()?
    {
        if wanted(&heap_of(row)?) {
            found.push(reported(row)?);
        }
    }
    Ok(found)
}

pub(in super::super) fn find_reported(file: &Reader<'_>, id: &IncidentId) -> Result<Option<ReportedIncident>> {
    let sql = format!("SELECT {REPORTED} FROM incidents AS i WHERE i.id = ?1");
    Ok(file.conn().prepare_cached(&sql)?.query_row([id], reported).optional()?)
}
