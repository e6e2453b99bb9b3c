//! SQL of the incident journal.

use rusqlite::{OptionalExtension, Row, ToSql, params, params_from_iter};

use super::view::{AgendaMention, Entry, IncidentCard, IncidentCounts, IncidentGroup, IncidentRow, ListIncidents};
use super::{EntryKind, IncidentKind, IncidentState, IncidentType, RegisterIncident, SetIncidentFacts, Severity};
use crate::clock::{Day, TimeOfDay};
use crate::error::Result;
use crate::ids::{EntryId, IncidentId, PersonId};
use crate::store::{Reader, Writer, search_query};
use crate::words;

/// What the rules need of an incident.
pub(super) struct StoredIncident {
    pub id: IncidentId,
    pub number: String,
    pub state: IncidentState,
    pub kind: Option<IncidentKind>,
    pub severity: Option<Severity>,
    pub assigned_to_id: Option<PersonId>,
    pub cause: String,
    pub outcome: String,
    pub measures: String,
}

pub(super) fn insert_incident(
    file: &Writer<'_>,
    id: &IncidentId,
    year: i32,
    serial: i64,
    number: &str,
    new: &RegisterIncident,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO incidents (id, year, serial, number, occurred_on, occurred_time, occurred_approximate,
                                    detected_on, detected_time, recorded_at, recorded_by, incident_type, what,
                                    reported_by, immediate_action, state)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        )?
        .execute(params![
            id,
            year,
            serial,
            number,
            new.occurred_on,
            new.occurred_time,
            new.occurred_approximate,
            new.detected_on,
            new.detected_time,
            file.now(),
            file.who().name(),
            new.incident_type,
            new.what,
            new.reported_by,
            new.immediate_action,
            IncidentState::Registered,
        ])?;
    Ok(())
}

/// Appends a line to the timeline under the next position.
pub(super) fn append_entry(
    file: &Writer<'_>,
    incident: &IncidentId,
    kind: EntryKind,
    text: &str,
    state_to: Option<IncidentState>,
    corrects: Option<u32>,
) -> Result<EntryId> {
    let id = EntryId::fresh();
    file.conn()
        .prepare_cached(
            "INSERT INTO incident_entries (id, incident_id, position, kind, text, state_to, corrects, recorded_at,
                                           recorded_by)
             SELECT ?1, ?2, coalesce(max(position), 0) + 1, ?3, ?4, ?5, ?6, ?7, ?8
             FROM incident_entries WHERE incident_id = ?2",
        )?
        .execute(params![id, incident, kind, text, state_to, corrects, file.now(), file.who().name()])?;
    Ok(id)
}

pub(super) fn entry_exists(file: &Reader<'_>, incident: &IncidentId, position: u32) -> Result<bool> {
    Ok(file
        .conn()
        .prepare_cached("SELECT 1 FROM incident_entries WHERE incident_id = ?1 AND position = ?2")?
        .exists(params![incident, position])?)
}

pub(super) fn find_stored(file: &Reader<'_>, id: &IncidentId) -> Result<Option<StoredIncident>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT id, number, state, kind, severity, assigned_to_id, cause, outcome, measures
             FROM incidents WHERE id = ?1",
        )?
        .query_row([id], |row| {
            Ok(StoredIncident {
                id: row.get("id")?,
                number: row.get("number")?,
                state: row.get("state")?,
                kind: row.get("kind")?,
                severity: row.get("severity")?,
                assigned_to_id: row.get("assigned_to_id")?,
                cause: row.get("cause")?,
                outcome: row.get("outcome")?,
                measures: row.get("measures")?,
            })
        })
        .optional()?)
}

/// The number of an incident, for naming it elsewhere.
pub(crate) fn find_number(file: &Reader<'_>, id: &IncidentId) -> Result<Option<String>> {
    Ok(file
        .conn()
        .prepare_cached("SELECT number FROM incidents WHERE id = ?1")?
        .query_row([id], |row| row.get("number"))
        .optional()?)
}

pub(super) fn set_state(file: &Writer<'_>, id: &IncidentId, state: IncidentState) -> Result<()> {
    file.conn().prepare_cached("UPDATE incidents SET state = ?2 WHERE id = ?1")?.execute(params![id, state])?;
    Ok(())
}

pub(super) fn update_facts(file: &Writer<'_>, facts: &SetIncidentFacts) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE incidents SET kind = ?2, severity = ?3, assigned_to_id = ?4, tool = ?5, process = ?6, place = ?7,
                                  harm = ?8, minors = ?9, cause = ?10, outcome = ?11, measures = ?12
             WHERE id = ?1",
        )?
        .execute(params![
            facts.id,
            facts.kind,
            facts.severity,
            facts.assigned_to_id,
            facts.tool,
            facts.process,
            facts.place,
            facts.harm,
            facts.minors,
            facts.cause,
            facts.outcome,
            facts.measures,
        ])?;
    Ok(())
}

pub(super) fn is_on_an_agenda(file: &Reader<'_>, id: &IncidentId) -> Result<bool> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT 1 FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id
             WHERE i.incident_id = ?1 AND i.trashed_at IS NULL AND m.state NOT IN ('cancelled', 'no_quorum')",
        )?
        .exists([id])?)
}

const ROW: &str = "i.id, i.year, i.serial, i.number, i.occurred_on, i.occurred_time, i.detected_on, i.incident_type,
     i.what, i.kind, i.severity, i.state, i.tool, i.minors, i.recorded_at,
     p.surname, p.given_name, p.patronymic";

fn incident_row(row: &Row<'_>) -> rusqlite::Result<IncidentRow> {
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
        occurred_on: row.get("occurred_on")?,
        occurred_time: row.get("occurred_time")?,
        detected_on: row.get("detected_on")?,
        incident_type: row.get("incident_type")?,
        what: row.get("what")?,
        kind: row.get("kind")?,
        severity: row.get("severity")?,
        state: row.get("state")?,
        tool: row.get("tool")?,
        assigned_to,
        minors: row.get("minors")?,
        recorded_at: row.get("recorded_at")?,
    })
}

/// Lists a page by key, newest number first, each row with its year and serial.
pub(super) fn list_page(
    file: &Reader<'_>,
    request: &ListIncidents,
    days: Option<(Day, Day)>,
    after: Option<(i64, i64)>,
    limit: u32,
) -> Result<Vec<(i64, i64, IncidentRow)>> {
    let mut conditions: Vec<String> = Vec::new();
    let mut values: Vec<Box<dyn ToSql>> = Vec::new();
    if let Some((from, to)) = days {
        conditions.push("i.detected_on BETWEEN ? AND ?".into());
        values.push(Box::new(from));
        values.push(Box::new(to));
    }
    if let Some((year, serial)) = after {
        conditions.push("(i.year, i.serial) < (?, ?)".into());
        values.push(Box::new(year));
        values.push(Box::new(serial));
    }
    match request.group {
        IncidentGroup::All => {}
        IncidentGroup::Open => conditions.push(format!("i.state NOT IN {FINISHED}")),
        IncidentGroup::Finished => conditions.push(format!("i.state IN {FINISHED}")),
    }
    if !request.types.is_empty() {
        conditions.push(format!("i.incident_type IN ({})", marks(request.types.len())));
        values.extend(request.types.iter().map(|value| Box::new(*value) as Box<dyn ToSql>));
    }
    if !request.severities.is_empty() {
        conditions.push(format!("i.severity IN ({})", marks(request.severities.len())));
        values.extend(request.severities.iter().map(|value| Box::new(*value) as Box<dyn ToSql>));
    }
    if let Some(query) = search_query(&request.text) {
        conditions.push(
            "i.id IN (SELECT t.record_id FROM search JOIN search_texts AS t ON t.doc = search.rowid
                      WHERE search MATCH ? AND t.area = 'incidents')"
                .into(),
        );
        values.push(Box::new(query));
    }
    values.push(Box::new(limit));
    let filter = if conditions.is_empty() { String::new() } else { format!("WHERE {}", conditions.join(" AND ")) };
    let sql = format!(
        "SELECT {ROW} FROM incidents AS i LEFT JOIN people AS p ON p.id = i.assigned_to_id
         {filter} ORDER BY i.year DESC, i.serial DESC LIMIT ?"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    let rows = statement.query_map(params_from_iter(values.iter()), |row| {
        Ok((row.get("year")?, row.get("serial")?, incident_row(row)?))
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Lists the unfinished incidents that somebody is in charge of, by number.
pub(crate) fn list_open_of_person(file: &Reader<'_>, person: &PersonId) -> Result<Vec<(IncidentId, String)>> {
    let sql = format!(
        "SELECT id, number FROM incidents WHERE assigned_to_id = ?1 AND state NOT IN {FINISHED} ORDER BY year, serial"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    let rows = statement.query_map([person], |row| Ok((row.get("id")?, row.get("number")?)))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Puts another person in charge of an incident.
pub(crate) fn pass_incident(file: &Writer<'_>, id: &IncidentId, to: &PersonId) -> Result<()> {
    file.conn().prepare_cached("UPDATE incidents SET assigned_to_id = ?2 WHERE id = ?1")?.execute(params![id, to])?;
    Ok(())
}

const FINISHED: &str = "('closed', 'dismissed', 'void')";

fn marks(count: usize) -> String {
    vec!["?"; count].join(", ")
}

pub(super) fn count_by_group(file: &Reader<'_>, days: Option<(Day, Day)>) -> Result<IncidentCounts> {
    let sql = format!(
        "SELECT count(*) AS all_of_them, coalesce(sum(state IN {FINISHED}), 0) AS finished FROM incidents
         WHERE ?1 IS NULL OR detected_on BETWEEN ?1 AND ?2"
    );
    let (from, to) = days.unzip();
    Ok(file.conn().prepare_cached(&sql)?.query_row(params![from, to], |row| {
        let all: i64 = row.get("all_of_them")?;
        let finished: i64 = row.get("finished")?;
        Ok(IncidentCounts { all, open: all - finished, finished })
    })?)
}

/// The card without the lists that other queries fill.
pub(super) fn card(file: &Reader<'_>, id: &IncidentId) -> Result<IncidentCard> {
    let sql = format!(
        "SELECT {ROW}, i.occurred_approximate, i.detected_time, i.reported_by, i.immediate_action, i.process, i.place,
                i.harm, i.cause, i.outcome, i.measures, i.assigned_to_id, i.recorded_by
         FROM incidents AS i LEFT JOIN people AS p ON p.id = i.assigned_to_id WHERE i.id = ?1"
    );
    Ok(file.conn().prepare_cached(&sql)?.query_row([id], |row| {
        Ok(IncidentCard {
            row: incident_row(row)?,
            occurred_approximate: row.get("occurred_approximate")?,
            detected_time: row.get("detected_time")?,
            reported_by: row.get("reported_by")?,
            immediate_action: row.get("immediate_action")?,
            process: row.get("process")?,
            place: row.get("place")?,
            harm: row.get("harm")?,
            cause: row.get("cause")?,
            outcome: row.get("outcome")?,
            measures: row.get("measures")?,
            assigned_to_id: row.get("assigned_to_id")?,
            recorded_by: row.get("recorded_by")?,
            entries: Vec::new(),
            steps: Vec::new(),
            agenda: Vec::new(),
            decisions: Vec::new(),
            history: 0,
        })
    })?)
}

pub(super) fn list_entries(file: &Reader<'_>, id: &IncidentId) -> Result<Vec<Entry>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT e.id, e.position, e.kind, e.text, e.state_to, e.corrects, e.recorded_at, e.recorded_by,
                (SELECT min(c.position) FROM incident_entries AS c
                 WHERE c.incident_id = e.incident_id AND c.corrects = e.position) AS corrected_by
         FROM incident_entries AS e WHERE e.incident_id = ?1 ORDER BY e.position",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(Entry {
            id: row.get("id")?,
            position: row.get("position")?,
            kind: row.get("kind")?,
            text: row.get("text")?,
            state_to: row.get("state_to")?,
            corrects: row.get("corrects")?,
            corrected_by: row.get("corrected_by")?,
            recorded_at: row.get("recorded_at")?,
            recorded_by: row.get("recorded_by")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn list_mentions(file: &Reader<'_>, id: &IncidentId) -> Result<Vec<AgendaMention>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT m.id, m.body, m.number, m.held_on, i.position
         FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id
         WHERE i.incident_id = ?1 AND i.trashed_at IS NULL AND m.state <> 'cancelled' ORDER BY m.held_on, i.position",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(AgendaMention {
            meeting_id: row.get("id")?,
            body: row.get("body")?,
            number: row.get("number")?,
            held_on: row.get("held_on")?,
            position: row.get("position")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// A line of the journal as documents print it.
pub(crate) struct JournalRow {
    pub number: String,
    pub occurred_on: Day,
    pub occurred_time: Option<TimeOfDay>,
    pub detected_on: Day,
    pub incident_type: IncidentType,
    pub what: String,
    pub kind: Option<IncidentKind>,
    pub severity: Option<Severity>,
    pub state: IncidentState,
    pub immediate_action: String,
    pub measures: String,
    pub outcome: String,
}

/// Counts the incidents detected between two days.
pub(crate) fn count_of_year(file: &Reader<'_>, (from, to): (Day, Day)) -> Result<i64> {
    Ok(file
        .conn()
        .prepare_cached("SELECT count(*) AS n FROM incidents WHERE detected_on BETWEEN ?1 AND ?2")?
        .query_row(params![from, to], |row| row.get("n"))?)
}

/// Visits the incidents detected between two days by number, one at a time, so that memory stays flat.
pub(crate) fn each_of_year(
    file: &Reader<'_>,
    (from, to): (Day, Day),
    mut visit: impl FnMut(JournalRow) -> Result<()>,
) -> Result<()> {
    let mut statement = file.conn().prepare_cached(
        "SELECT number, occurred_on, occurred_time, detected_on, incident_type, what, kind, severity, state,
                immediate_action, measures, outcome
         FROM incidents WHERE detected_on BETWEEN ?1 AND ?2 ORDER BY year, serial",
    )?;
    let mut rows = statement.query(params![from, to])?;
    while let Some(row) = rows.next()? {
        visit(JournalRow {
            number: row.get("number")?,
            occurred_on: row.get("occurred_on")?,
            occurred_time: row.get("occurred_time")?,
            detected_on: row.get("detected_on")?,
            incident_type: row.get("incident_type")?,
            what: row.get("what")?,
            kind: row.get("kind")?,
            severity: row.get("severity")?,
            state: row.get("state")?,
            immediate_action: row.get("immediate_action")?,
            measures: row.get("measures")?,
            outcome: row.get("outcome")?,
        })?;
    }
    Ok(())
}

/// Runs a statement as a feature would, to see whether the database refuses it.
#[cfg(test)]
pub(super) fn run_for_tests(file: &Writer<'_>, sql: &str) -> Result<()> {
    Ok(file.conn().execute_batch(sql)?)
}
