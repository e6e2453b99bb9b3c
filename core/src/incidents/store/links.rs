//! SQL of links between incidents.

use rusqlite::{OptionalExtension, params};

use super::super::links::{IncidentLink, LinkIncidents};
use crate::error::Result;
use crate::ids::{IncidentId, IncidentLinkId};
use crate::store::{Reader, Writer};

pub(in super::super) fn are_linked(file: &Reader<'_>, one: &IncidentId, other: &IncidentId) -> Result<bool> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT 1 FROM incident_links
             WHERE (incident_id = ?1 AND other_id = ?2) OR (incident_id = ?2 AND other_id = ?1)",
        )?
        .exists([one, other])?)
}

pub(in super::super) fn insert(file: &Writer<'_>, id: &IncidentLinkId, new: &LinkIncidents) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO incident_links (id, incident_id, other_id, kind, linked_at, linked_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![id, new.id, new.other_id, new.kind, file.now(), file.who().name()])?;
    Ok(())
}

/// Takes a link away and tells the numbers of its two sides.
pub(in super::super) fn delete(file: &Writer<'_>, id: &IncidentLinkId) -> Result<Option<(String, String)>> {
    let numbers = file
        .conn()
        .prepare_cached(
            "SELECT one.number AS number, other.number AS other_number
             FROM incident_links AS l JOIN incidents AS one ON one.id = l.incident_id
                  JOIN incidents AS other ON other.id = l.other_id WHERE l.id = ?1",
        )?
        .query_row([id], |row| Ok((row.get("number")?, row.get("other_number")?)))
        .optional()?;
    file.conn().prepare_cached("DELETE FROM incident_links WHERE id = ?1")?.execute([id])?;
    Ok(numbers)
}

pub(in super::super) fn list(file: &Reader<'_>, id: &IncidentId) -> Result<Vec<IncidentLink>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT l.id, l.kind, l.incident_id = ?1 AS from_here, i.id AS other_id, i.number, i.what, i.state, l.linked_at,
                l.linked_by
         FROM incident_links AS l
              JOIN incidents AS i ON i.id = CASE WHEN l.incident_id = ?1 THEN l.other_id ELSE l.incident_id END
         WHERE l.incident_id = ?1 OR l.other_id = ?1 ORDER BY l.id",
    )?;
    let rows = statement.query_map([id], |row| {
        Ok(IncidentLink {
            id: row.get("id")?,
            kind: row.get("kind")?,
            from_here: row.get("from_here")?,
            other_id: row.get("other_id")?,
            other_number: row.get("number")?,
            other_what: row.get("what")?,
            other_state: row.get("state")?,
            linked_at: row.get("linked_at")?,
            linked_by: row.get("linked_by")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(in super::super) fn find_repeated(file: &Reader<'_>, id: &IncidentId) -> Result<Option<String>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT i.number FROM incident_links AS l JOIN incidents AS i ON i.id = l.other_id
             WHERE l.incident_id = ?1 AND l.kind = 'duplicate' ORDER BY l.id LIMIT 1",
        )?
        .query_row([id], |row| row.get("number"))
        .optional()?)
}
