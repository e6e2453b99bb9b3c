//! SQL of the journal as a paper: every fact of a calendar year's incidents, by number.

use rusqlite::{OptionalExtension, Row, params};

use crate::clock::{Day, Instant, TimeOfDay};
use crate::error::Result;
use crate::ids::IncidentId;
use crate::incidents::{CauseKind, HarmKind, IncidentKind, IncidentState, IncidentType, Intent, Severity};
use crate::store::Reader;
use crate::words::short_name;

/// A line of the journal with all its facts.
pub(crate) struct RegisterRow {
    pub id: IncidentId,
    pub number: String,
    pub old_number: String,
    pub recorded_at: Instant,
    pub occurred_on: Day,
    pub occurred_time: Option<TimeOfDay>,
    pub occurred_approximate: bool,
    pub detected_on: Day,
    pub detected_time: Option<TimeOfDay>,
    pub incident_type: IncidentType,
    pub what: String,
    pub reported_by: String,
    pub immediate_action: String,
    pub kind: Option<IncidentKind>,
    pub severity: Option<Severity>,
    pub tool: String,
    pub process: String,
    pub place: String,
    pub school_class: String,
    pub harm_kind: Option<HarmKind>,
    pub harm: String,
    pub intent: Option<Intent>,
    pub minors: bool,
    pub personal_data: bool,
    pub people_affected: Option<u32>,
    pub cause_kind: Option<CauseKind>,
    pub cause: String,
    pub measures: String,
    pub outcome: String,
    pub impact: String,
    pub assigned_to: Option<String>,
    pub state: IncidentState,
    /// When it came to that state.
    pub state_at: Option<Instant>,
    /// Why, where a reason was needed.
    pub state_reason: Option<String>,
}

const ROW: &str = "i.id, i.number, i.old_number, i.recorded_at, i.occurred_on, i.occurred_time, i.occurred_approximate, i.detected_on,
     i.detected_time, i.incident_type, i.what, i.reported_by, i.immediate_action, i.kind, i.severity, i.tool, i.process,
     i.place, i.school_class, i.harm_kind, i.harm, i.intent, i.minors, i.personal_data, i.people_affected, i.cause_kind,
     i.cause, i.measures, i.outcome, i.impact, i.state, p.surname, p.given_name, p.patronymic, e.recorded_at AS state_at,
     e.text AS state_reason";

fn register_row(row: &Row<'_>) -> rusqlite::Result<RegisterRow> {
    let surname: Option<String> = row.get("surname")?;
    let assigned_to = match surname {
        Some(surname) => {
            Some(short_name(&surname, &row.get::<_, String>("given_name")?, &row.get::<_, String>("patronymic")?))
        }
        None => None,
    };
    Ok(RegisterRow {
        id: row.get("id")?,
        number: row.get("number")?,
        old_number: row.get("old_number")?,
        recorded_at: row.get("recorded_at")?,
        occurred_on: row.get("occurred_on")?,
        occurred_time: row.get("occurred_time")?,
        occurred_approximate: row.get("occurred_approximate")?,
        detected_on: row.get("detected_on")?,
        detected_time: row.get("detected_time")?,
        incident_type: row.get("incident_type")?,
        what: row.get("what")?,
        reported_by: row.get("reported_by")?,
        immediate_action: row.get("immediate_action")?,
        kind: row.get("kind")?,
        severity: row.get("severity")?,
        tool: row.get("tool")?,
        process: row.get("process")?,
        place: row.get("place")?,
        school_class: row.get("school_class")?,
        harm_kind: row.get("harm_kind")?,
        harm: row.get("harm")?,
        intent: row.get("intent")?,
        minors: row.get("minors")?,
        personal_data: row.get("personal_data")?,
        people_affected: row.get("people_affected")?,
        cause_kind: row.get("cause_kind")?,
        cause: row.get("cause")?,
        measures: row.get("measures")?,
        outcome: row.get("outcome")?,
        impact: row.get("impact")?,
        assigned_to,
        state: row.get("state")?,
        state_at: row.get("state_at")?,
        state_reason: row.get("state_reason")?,
    })
}

/// How many numbers a calendar year has, and the first and last moments of recording.
pub(crate) struct RegisterSpan {
    pub rows: usize,
    pub first_at: Option<Instant>,
    pub last_at: Option<Instant>,
}

pub(crate) fn span_of_register(file: &Reader<'_>, year: i32) -> Result<RegisterSpan> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT count(*) AS n, min(recorded_at) AS first_at, max(recorded_at) AS last_at
             FROM incidents WHERE year = ?1",
        )?
        .query_row([year], |row| {
            let rows: u32 = row.get("n")?;
            Ok(RegisterSpan { rows: rows as usize, first_at: row.get("first_at")?, last_at: row.get("last_at")? })
        })?)
}

const FROM: &str = "incidents AS i LEFT JOIN people AS p ON p.id = i.assigned_to_id
     LEFT JOIN incident_entries AS e ON e.incident_id = i.id AND e.position =
         (SELECT max(l.position) FROM incident_entries AS l WHERE l.incident_id = i.id AND l.state_to = i.state)";

/// Finds the line of one incident.
pub(crate) fn find_of_register(file: &Reader<'_>, id: &IncidentId) -> Result<Option<RegisterRow>> {
    let sql = format!("SELECT {ROW} FROM {FROM} WHERE i.id = ?1");
    Ok(file.conn().prepare_cached(&sql)?.query_row([id], register_row).optional()?)
}

/// Visits a calendar year's incidents by number, one at a time, so that memory stays flat.
pub(crate) fn each_of_register(
    file: &Reader<'_>,
    year: i32,
    mut visit: impl FnMut(RegisterRow) -> Result<()>,
) -> Result<()> {
    let sql = format!("SELECT {ROW} FROM {FROM} WHERE i.year = ?1 ORDER BY i.serial");
    let mut statement = file.conn().prepare_cached(&sql)?;
    let mut rows = statement.query(params![year])?;
    while let Some(row) = rows.next()? {
        visit(register_row(row)?)?;
    }
    Ok(())
}

/// Finds an incident by the number that people see.
pub(crate) fn find_by_number(file: &Reader<'_>, number: &str) -> Result<Option<IncidentId>> {
    Ok(file
        .conn()
        .prepare_cached("SELECT id FROM incidents WHERE number = ?1")?
        .query_row([number], |row| row.get("id"))
        .optional()?)
}
