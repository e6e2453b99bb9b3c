//! SQL of the journal's pages. None of it looks behind the page that is asked for.

use rusqlite::{OptionalExtension, Row};

use super::super::journal::{Heap, IncidentRow, Place};
use super::super::view::AgendaMention;
use crate::error::Result;
use crate::store::Reader;
use crate::words;

/// The columns of a row of the journal.
pub(super) const ROW: &str =
    "i.id, i.number, i.old_number, i.occurred_on, i.occurred_time, i.detected_on, i.incident_type,
     i.what, i.kind, i.severity, i.state, i.tool, i.school_class, i.minors, i.recorded_at,
     coalesce((SELECT e.recorded_at FROM incident_entries AS e WHERE e.incident_id = i.id AND e.kind = 'state'
               ORDER BY e.position DESC LIMIT 1), i.recorded_at) AS state_at,
     CASE WHEN i.old_ended_on IS NOT NULL AND NOT EXISTS
         (SELECT 1 FROM incident_entries AS r WHERE r.incident_id = i.id AND r.state_to = 'reopened')
     THEN i.old_ended_on END AS old_ended_on,
     p.surname, p.given_name, p.patronymic";

pub(super) fn incident_row(row: &Row<'_>) -> rusqlite::Result<IncidentRow> {
    let surname: Option<String> = row.get("surname")?;
    let assigned_to = match surname {
        Some(surname) => Some(words::short_name(
            &surname,
            &row.get::<_, String>("given_name")?,
            &row.get::<_, String>("patronymic")?,
        )),
        None => None,
    };
    Ok(IncidentRow {
        id: row.get("id")?,
        number: row.get("number")?,
        old_number: row.get("old_number")?,
        occurred_on: row.get("occurred_on")?,
        occurred_time: row.get("occurred_time")?,
        detected_on: row.get("detected_on")?,
        incident_type: row.get("incident_type")?,
        type_name: String::new(),
        what: row.get("what")?,
        kind: row.get("kind")?,
        kind_name: None,
        severity: row.get("severity")?,
        severity_name: None,
        state: row.get("state")?,
        state_at: row.get("state_at")?,
        old_ended_on: row.get("old_ended_on")?,
        tool: row.get("tool")?,
        school_class: row.get("school_class")?,
        assigned_to,
        minors: row.get("minors")?,
        recorded_at: row.get("recorded_at")?,
        meeting: None,
    })
}

/// What the tallies say: which heaps there are, and how large each is.
pub(in super::super) fn list_heaps(file: &Reader<'_>, journal_year: Option<i64>) -> Result<Vec<Heap>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT journal_year, incident_type, nullif(severity, '') AS severity, state, sum(n) AS n
         FROM incident_tallies WHERE journal_year BETWEEN coalesce(?1, 0) AND coalesce(?1, 9999)
         GROUP BY 1, 2, 3, 4 HAVING sum(n) > 0",
    )?;
    let rows = statement.query_map([journal_year], |row| {
        Ok(Heap {
            journal_year: row.get("journal_year")?,
            incident_type: row.get("incident_type")?,
            severity: row.get("severity")?,
            state: row.get("state")?,
            n: row.get("n")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// The rows at the places of a page, in their order.
pub(in super::super) fn list_rows(file: &Reader<'_>, places: &[Place]) -> Result<Vec<IncidentRow>> {
    let sql = format!(
        "SELECT {ROW} FROM incidents AS i LEFT JOIN people AS p ON p.id = i.assigned_to_id
         WHERE i.year = ?1 AND i.serial = ?2"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    let mut mention = file.conn().prepare_cached(MENTION)?;
    let mut items = Vec::with_capacity(places.len());
    for (year, serial) in places {
        let mut row = statement.query_row([year, serial], incident_row)?;
        row.meeting = mention.query_row([&row.id], agenda_mention).optional()?;
        items.push(row);
    }
    Ok(items)
}

/// The meetings that have an incident on their agenda, the latest first.
pub(super) const MENTION: &str = "SELECT m.id, m.body, m.number, m.held_on, i.position
     FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id
     WHERE i.incident_id = ?1 AND i.trashed_at IS NULL AND m.state NOT IN ('cancelled', 'no_quorum')
     ORDER BY m.held_on DESC, i.position DESC";

pub(super) fn agenda_mention(row: &Row<'_>) -> rusqlite::Result<AgendaMention> {
    Ok(AgendaMention {
        meeting_id: row.get("id")?,
        body: row.get("body")?,
        number: row.get("number")?,
        held_on: row.get("held_on")?,
        position: row.get("position")?,
    })
}

/// How many incidents of a type and severity were detected in a month; voided ones are left out.
pub(in super::super) struct MonthRow {
    pub month: String,
    pub incident_type: String,
    pub severity: Option<super::super::Severity>,
    pub n: i64,
}

pub(in super::super) fn list_months(file: &Reader<'_>, journal_year: i64) -> Result<Vec<MonthRow>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT month, incident_type, nullif(severity, '') AS severity, sum(n) AS n FROM incident_tallies
         WHERE journal_year = ?1 AND state <> 'void' GROUP BY 1, 2, 3 HAVING sum(n) > 0",
    )?;
    let rows = statement.query_map([journal_year], |row| {
        Ok(MonthRow {
            month: row.get("month")?,
            incident_type: row.get("incident_type")?,
            severity: row.get("severity")?,
            n: row.get("n")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}
