//! SQL of notices, and of the incident's facts that they are made of.

use rusqlite::{OptionalExtension, Row, params};

use super::EditNotice;
use super::of_year::Sent;
use crate::clock::{Day, Instant, TimeOfDay};
use crate::error::Result;
use crate::ids::{IncidentId, NoticeId};
use crate::incidents::{IncidentState, IncidentType};
use crate::store::{Reader, Writer};

/// What a notice needs of its incident.
pub(super) struct Facts {
    pub number: String,
    pub state: IncidentState,
    pub incident_type: IncidentType,
    pub what: String,
    pub occurred_on: Day,
    pub occurred_time: Option<TimeOfDay>,
    pub occurred_approximate: bool,
    pub detected_on: Day,
    pub detected_time: Option<TimeOfDay>,
    pub recorded_at: Instant,
    pub immediate_action: String,
    pub measures: String,
    pub minors: bool,
    pub personal_data: bool,
    pub people_affected: Option<u32>,
}

const FACTS: &str =
    "i.id, i.number, i.state, i.incident_type, i.what, i.occurred_on, i.occurred_time, i.occurred_approximate,
     i.detected_on, i.detected_time, i.recorded_at, i.immediate_action, i.measures, i.minors,
     i.personal_data, i.people_affected";

fn facts(row: &Row<'_>) -> rusqlite::Result<Facts> {
    Ok(Facts {
        number: row.get("number")?,
        state: row.get("state")?,
        incident_type: row.get("incident_type")?,
        what: row.get("what")?,
        occurred_on: row.get("occurred_on")?,
        occurred_time: row.get("occurred_time")?,
        occurred_approximate: row.get("occurred_approximate")?,
        detected_on: row.get("detected_on")?,
        detected_time: row.get("detected_time")?,
        recorded_at: row.get("recorded_at")?,
        immediate_action: row.get("immediate_action")?,
        measures: row.get("measures")?,
        minors: row.get("minors")?,
        personal_data: row.get("personal_data")?,
        people_affected: row.get("people_affected")?,
    })
}

pub(super) fn find_facts(file: &Reader<'_>, incident: &IncidentId) -> Result<Option<Facts>> {
    let sql = format!("SELECT {FACTS} FROM incidents AS i WHERE i.id = ?1");
    Ok(file.conn().prepare_cached(&sql)?.query_row([incident], facts).optional()?)
}

/// Lists the unfinished incidents that touch personal data and whose notice was neither sent nor waived.
pub(super) fn list_unsent(file: &Reader<'_>) -> Result<Vec<(IncidentId, Facts)>> {
    let sql = format!(
        "SELECT {FACTS} FROM incidents AS i LEFT JOIN incident_notices AS n ON n.incident_id = i.id
         WHERE i.state IN ('registered', 'under_review', 'measures', 'reopened') AND i.personal_data = 1
           AND n.sent_at IS NULL AND coalesce(n.not_required_reason, '') = ''"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    let rows = statement.query_map([], |row| Ok((row.get("id")?, facts(row)?)))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Lists what a year's incidents with personal data, and their notices, are judged by.
pub(super) fn list_of_year(file: &Reader<'_>, journal_year: i64) -> Result<Vec<Sent>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT i.id, i.number, i.what, i.detected_on, i.detected_time, i.recorded_at, n.sent_at,
                coalesce(n.sent_by, '') AS sent_by, coalesce(n.recipient, '') AS recipient,
                coalesce(n.channel, '') AS channel, coalesce(n.reference, '') AS reference, coalesce(n.note, '') AS note,
                coalesce(n.not_required_reason, '') AS waived
         FROM incidents AS i LEFT JOIN incident_notices AS n ON n.incident_id = i.id
         WHERE i.journal_year = ?1 AND i.personal_data = 1 AND i.state <> 'void' ORDER BY i.year DESC, i.serial DESC",
    )?;
    let rows = statement.query_map([journal_year], |row| {
        Ok(Sent {
            incident_id: row.get("id")?,
            number: row.get("number")?,
            what: row.get("what")?,
            detected_on: row.get("detected_on")?,
            detected_time: row.get("detected_time")?,
            recorded_at: row.get("recorded_at")?,
            sent_at: row.get("sent_at")?,
            sent_by: row.get("sent_by")?,
            recipient: row.get("recipient")?,
            channel: row.get("channel")?,
            reference: row.get("reference")?,
            note: row.get("note")?,
            waived: row.get("waived")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// What people wrote and did about a notice.
#[derive(Default)]
pub(super) struct Written {
    pub recipient: String,
    pub contact: String,
    pub measures: String,
    pub subjects: String,
    pub sent_at: Option<Instant>,
    pub sent_by: Option<String>,
    pub channel: String,
    pub reference: String,
    pub note: String,
    pub not_required_reason: String,
}

/// The notice of an incident; an empty one until somebody writes it.
pub(super) fn find_notice(file: &Reader<'_>, incident: &IncidentId) -> Result<Written> {
    let found = file
        .conn()
        .prepare_cached(
            "SELECT recipient, contact, measures, subjects, sent_at, sent_by, channel, reference, note,
                    not_required_reason
             FROM incident_notices WHERE incident_id = ?1",
        )?
        .query_row([incident], |row| {
            Ok(Written {
                recipient: row.get("recipient")?,
                contact: row.get("contact")?,
                measures: row.get("measures")?,
                subjects: row.get("subjects")?,
                sent_at: row.get("sent_at")?,
                sent_by: row.get("sent_by")?,
                channel: row.get("channel")?,
                reference: row.get("reference")?,
                note: row.get("note")?,
                not_required_reason: row.get("not_required_reason")?,
            })
        })
        .optional()?;
    Ok(found.unwrap_or_default())
}

pub(super) fn set_letter(file: &Writer<'_>, edit: &EditNotice) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO incident_notices (id, incident_id, recipient, contact, measures, subjects)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)
             ON CONFLICT (incident_id) DO UPDATE SET recipient = excluded.recipient, contact = excluded.contact,
                                                     measures = excluded.measures, subjects = excluded.subjects",
        )?
        .execute(params![
            NoticeId::fresh(),
            edit.incident_id,
            edit.recipient,
            edit.contact,
            edit.measures,
            edit.subjects
        ])?;
    Ok(())
}

pub(super) fn set_sent(
    file: &Writer<'_>,
    incident: &IncidentId,
    sent_at: Instant,
    channel: &str,
    reference: &str,
    note: &str,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO incident_notices (id, incident_id, sent_at, sent_by, channel, reference, note)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)
             ON CONFLICT (incident_id) DO UPDATE SET sent_at = excluded.sent_at, sent_by = excluded.sent_by,
                 channel = excluded.channel, reference = excluded.reference, note = excluded.note,
                 not_required_reason = ''",
        )?
        .execute(params![NoticeId::fresh(), incident, sent_at, file.who().name(), channel, reference, note])?;
    Ok(())
}

pub(super) fn set_waived(file: &Writer<'_>, incident: &IncidentId, reason: &str) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO incident_notices (id, incident_id, not_required_reason) VALUES (?1, ?2, ?3)
             ON CONFLICT (incident_id) DO UPDATE SET not_required_reason = excluded.not_required_reason",
        )?
        .execute(params![NoticeId::fresh(), incident, reason])?;
    Ok(())
}

/// Forgets that a notice was sent, or why it was not needed; what its letter says stays.
pub(super) fn set_unsent(file: &Writer<'_>, incident: &IncidentId) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE incident_notices SET sent_at = NULL, sent_by = NULL, channel = '', reference = '', note = '',
                    not_required_reason = ''
             WHERE incident_id = ?1",
        )?
        .execute([incident])?;
    Ok(())
}
