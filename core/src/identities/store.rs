//! SQL of sealed names, of looks at them, and of what was erased.

use rusqlite::{OptionalExtension, Row, params};

use super::erase::Typed;
use super::{IdentityKind, IdentityReading, ReadingPurpose, letters};
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::{EntryId, ErasureId, IdentityId, IncidentId, ReadingId, RevisionId};
use crate::store::{Reader, Writer};
use crate::words::Language;

/// A person of an incident as stored.
pub(super) struct StoredPerson {
    pub id: IdentityId,
    pub incident_id: IncidentId,
    pub letter: u32,
    pub kind: IdentityKind,
    pub sealed: Option<String>,
    pub added_at: Instant,
    pub added_by: String,
    pub erased_at: Option<Instant>,
    pub erased_by: Option<String>,
    pub erased_reason: String,
}

const PERSON: &str = "id, incident_id, letter, kind, sealed, added_at, added_by, erased_at, erased_by, erased_reason";

fn stored_person(row: &Row<'_>) -> rusqlite::Result<StoredPerson> {
    Ok(StoredPerson {
        id: row.get("id")?,
        incident_id: row.get("incident_id")?,
        letter: row.get("letter")?,
        kind: row.get("kind")?,
        sealed: row.get("sealed")?,
        added_at: row.get("added_at")?,
        added_by: row.get("added_by")?,
        erased_at: row.get("erased_at")?,
        erased_by: row.get("erased_by")?,
        erased_reason: row.get("erased_reason")?,
    })
}

pub(super) fn find(file: &Reader<'_>, id: &IdentityId) -> Result<Option<StoredPerson>> {
    let sql = format!("SELECT {PERSON} FROM incident_people WHERE id = ?1");
    Ok(file.conn().prepare_cached(&sql)?.query_row([id], stored_person).optional()?)
}

/// Lists the people of an incident in the order of their letters.
pub(super) fn list_of_incident(file: &Reader<'_>, incident: &IncidentId) -> Result<Vec<StoredPerson>> {
    let sql = format!("SELECT {PERSON} FROM incident_people WHERE incident_id = ?1 ORDER BY letter");
    let mut statement = file.conn().prepare_cached(&sql)?;
    let rows = statement.query_map([incident], stored_person)?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Lists the incidents of a calendar year that hold names which are not erased.
pub(super) fn list_incidents_with_names(file: &Reader<'_>, year: i32) -> Result<Vec<IncidentId>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT i.id FROM incidents AS i
         WHERE i.year = ?1 AND EXISTS (SELECT 1 FROM incident_people AS p
                                       WHERE p.incident_id = i.id AND p.erased_at IS NULL)
         ORDER BY i.serial",
    )?;
    let rows = statement.query_map([year], |row| row.get("id"))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Adds a person under the incident's next letter, and tells which it is.
pub(super) fn insert(
    file: &Writer<'_>,
    id: &IdentityId,
    incident: &IncidentId,
    kind: IdentityKind,
    sealed: &str,
) -> Result<u32> {
    Ok(file
        .conn()
        .prepare_cached(
            "INSERT INTO incident_people (id, incident_id, letter, kind, sealed, added_at, added_by)
             SELECT ?1, ?2, coalesce(max(letter), 0) + 1, ?3, ?4, ?5, ?6 FROM incident_people WHERE incident_id = ?2
             RETURNING letter",
        )?
        .query_row(params![id, incident, kind, sealed, file.now(), file.who().name()], |row| row.get("letter"))?)
}

pub(super) fn erase(file: &Writer<'_>, id: &IdentityId, reason: &str) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE incident_people SET sealed = NULL, erased_at = ?2, erased_by = ?3, erased_reason = ?4
             WHERE id = ?1",
        )?
        .execute(params![id, file.now(), file.who().name(), reason])?;
    Ok(())
}

pub(super) fn insert_reading(
    file: &Writer<'_>,
    person: &StoredPerson,
    purpose: ReadingPurpose,
    reason: &str,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO identity_readings (id, incident_id, identity_id, purpose, reason, read_at, read_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![
            ReadingId::fresh(),
            person.incident_id,
            person.id,
            purpose,
            reason,
            file.now(),
            file.who().name(),
        ])?;
    Ok(())
}

pub(super) fn list_readings(
    file: &Reader<'_>,
    language: Language,
    incident: &IncidentId,
) -> Result<Vec<IdentityReading>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT r.id, r.identity_id, r.purpose, r.reason, r.read_at, r.read_by, p.kind, p.letter
         FROM identity_readings AS r JOIN incident_people AS p ON p.id = r.identity_id
         WHERE r.incident_id = ?1 ORDER BY r.read_at DESC, r.id DESC",
    )?;
    let rows = statement.query_map([incident], |row| {
        Ok(IdentityReading {
            id: row.get("id")?,
            identity_id: row.get("identity_id")?,
            label: letters::label(language, row.get("kind")?, row.get("letter")?),
            purpose: row.get("purpose")?,
            reason: row.get("reason")?,
            read_at: row.get("read_at")?,
            read_by: row.get("read_by")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// The texts of one row, each under its column.
pub(super) struct Texts {
    pub table: &'static str,
    pub id: String,
    /// The record whose history holds the row.
    pub owner: String,
    /// Part of what a meeting signed; nothing changes them any more.
    pub locked: bool,
    pub columns: Vec<(&'static str, String)>,
}

/// Lists the texts that people typed into an incident and into what belongs to it, but for the timeline.
pub(super) fn list_texts(file: &Reader<'_>, incident: &IncidentId) -> Result<Vec<Texts>> {
    let mut texts = Vec::new();
    for Typed { table, of_incident, owner, locked, columns } in super::erase::TYPED {
        let columns_sql = columns.join(", ");
        let sql =
            format!("SELECT id, {owner} AS owner, {locked} AS locked, {columns_sql} FROM {table} WHERE {of_incident}");
        let mut statement = file.conn().prepare_cached(&sql)?;
        let rows = statement.query_map([incident], |row| {
            let columns = columns.iter().map(|column| Ok((*column, row.get(*column)?)));
            Ok(Texts {
                table,
                id: row.get("id")?,
                owner: row.get("owner")?,
                locked: row.get("locked")?,
                columns: columns.collect::<rusqlite::Result<_>>()?,
            })
        })?;
        texts.extend(rows.collect::<Result<Vec<_>, _>>()?);
    }
    Ok(texts)
}

/// The ids of the agenda items about an incident, also of those that were taken off.
pub(super) fn list_agenda_items(file: &Reader<'_>, incident: &IncidentId) -> Result<Vec<String>> {
    let mut statement = file.conn().prepare_cached("SELECT id FROM agenda_items WHERE incident_id = ?1")?;
    let rows = statement.query_map([incident], |row| row.get("id"))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn set_text(file: &Writer<'_>, table: &'static str, column: &'static str, id: &str, to: &str) -> Result<()> {
    let sql = format!("UPDATE {table} SET {column} = ?2 WHERE id = ?1");
    file.conn().prepare_cached(&sql)?.execute(params![id, to])?;
    Ok(())
}

/// Counts the signed versions of minutes about an incident whose text is what `holds` looks for.
pub(super) fn count_minutes_where(
    file: &Reader<'_>,
    incident: &IncidentId,
    holds: impl Fn(&str) -> bool,
) -> Result<usize> {
    let mut statement = file.conn().prepare_cached(
        "SELECT content FROM minutes WHERE meeting_id IN (SELECT meeting_id FROM agenda_items WHERE incident_id = ?1)",
    )?;
    let contents = statement.query_map([incident], |row| row.get::<_, String>("content"))?;
    Ok(contents.collect::<Result<Vec<_>, _>>()?.iter().filter(|content| holds(content)).count())
}

/// Lists the timeline's entries with their texts.
pub(super) fn list_entries(file: &Reader<'_>, incident: &IncidentId) -> Result<Vec<(EntryId, String)>> {
    let mut statement =
        file.conn().prepare_cached("SELECT id, text FROM incident_entries WHERE incident_id = ?1 ORDER BY position")?;
    let rows = statement.query_map([incident], |row| Ok((row.get("id")?, row.get("text")?)))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Opens the timeline's door for one entry, passes through it, and closes it.
pub(super) fn redact_entry(file: &Writer<'_>, erasure: &ErasureId, entry: &EntryId, text: &str) -> Result<()> {
    file.conn().prepare_cached("UPDATE incident_entries SET text = ?2 WHERE id = ?1")?.execute(params![entry, text])?;
    close_erasure(file, erasure)
}

pub(super) fn close_erasure(file: &Writer<'_>, id: &ErasureId) -> Result<()> {
    file.conn().prepare_cached("UPDATE erasures SET open = 0 WHERE id = ?1")?.execute([id])?;
    Ok(())
}

/// What an erasure is about to take out, and what it puts there.
pub(super) struct NewErasure<'a> {
    pub incident: &'a IncidentId,
    pub entry: Option<&'a EntryId>,
    pub revision: Option<&'a RevisionId>,
    pub label: &'a str,
    pub reason: &'a str,
}

/// Records an erasure; one that names an entry or a file is open until that is redacted.
pub(super) fn insert_erasure(file: &Writer<'_>, new: &NewErasure<'_>) -> Result<ErasureId> {
    let id = ErasureId::fresh();
    file.conn()
        .prepare_cached(
            "INSERT INTO erasures (id, incident_id, entry_id, revision_id, label, reason, erased_at, erased_by, open)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            id,
            new.incident,
            new.entry,
            new.revision,
            new.label,
            new.reason,
            file.now(),
            file.who().name(),
            new.entry.is_some() || new.revision.is_some(),
        ])?;
    Ok(id)
}

pub(super) fn list_erasures(file: &Reader<'_>, incident: &IncidentId) -> Result<Vec<super::Erasure>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT e.id, t.position, e.label, e.reason, e.erased_at, e.erased_by
         FROM erasures AS e LEFT JOIN incident_entries AS t ON t.id = e.entry_id
         WHERE e.incident_id = ?1 ORDER BY e.erased_at, e.id",
    )?;
    let rows = statement.query_map([incident], |row| {
        Ok(super::Erasure {
            id: row.get("id")?,
            entry: row.get("position")?,
            label: row.get("label")?,
            reason: row.get("reason")?,
            erased_at: row.get("erased_at")?,
            erased_by: row.get("erased_by")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Rewrites the index of the search without the words that stand in no text any more.
pub(super) fn forget_searched_words(file: &Writer<'_>) -> Result<()> {
    file.conn().prepare_cached("INSERT INTO search (search) VALUES ('optimize')")?.execute([])?;
    Ok(())
}

pub(super) fn retention_months(file: &Reader<'_>) -> Result<u32> {
    Ok(file
        .conn()
        .prepare_cached("SELECT identity_retention_months FROM school_profile")?
        .query_row([], |row| row.get("identity_retention_months"))?)
}

pub(super) fn set_retention_months(file: &Writer<'_>, months: u32) -> Result<()> {
    file.conn().prepare_cached("UPDATE school_profile SET identity_retention_months = ?1")?.execute([months])?;
    Ok(())
}

/// A finished incident that still holds names.
pub(super) struct Finished {
    pub incident_id: IncidentId,
    pub number: String,
    pub finished_at: Instant,
    pub names: u32,
}

/// Lists the finished incidents with names that are not erased, the longest finished first.
pub(super) fn list_finished_with_names(file: &Reader<'_>) -> Result<Vec<Finished>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT i.id, i.number, n.names,
                (SELECT max(e.recorded_at) FROM incident_entries AS e
                 WHERE e.incident_id = i.id AND e.state_to = i.state) AS finished_at
         FROM (SELECT incident_id, count(*) AS names FROM incident_people
               WHERE erased_at IS NULL GROUP BY incident_id) AS n
         JOIN incidents AS i ON i.id = n.incident_id
         WHERE i.state IN ('closed', 'dismissed', 'void') AND finished_at IS NOT NULL
         ORDER BY finished_at, i.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(Finished {
            incident_id: row.get("id")?,
            number: row.get("number")?,
            finished_at: row.get("finished_at")?,
            names: row.get("names")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Runs a statement as a feature would, to see whether the database refuses it.
#[cfg(test)]
pub(super) fn run_for_tests(file: &Writer<'_>, sql: &str) -> Result<()> {
    Ok(file.conn().execute_batch(sql)?)
}

/// Every value of every table as text, tables of the search and words of its index among them.
#[cfg(test)]
pub(super) fn everything_for_tests(file: &Reader<'_>) -> Result<String> {
    let conn = file.conn();
    conn.execute_batch("CREATE VIRTUAL TABLE IF NOT EXISTS temp.words USING fts5vocab('main', 'search', 'row')")?;
    let mut tables = conn.prepare("SELECT name FROM main.sqlite_schema WHERE type = 'table' UNION SELECT 'words'")?;
    let tables: Vec<String> = tables.query_map([], |row| row.get(0))?.collect::<Result<_, _>>()?;
    let mut everything = String::new();
    for table in tables.iter().filter(|table| *table != "search") {
        let mut statement = conn.prepare(&format!("SELECT * FROM {table}"))?;
        let columns = statement.column_count();
        let mut rows = statement.query([])?;
        while let Some(row) = rows.next()? {
            for column in 0..columns {
                let value = row.get_ref(column)?;
                let bytes = value.as_bytes_or_null().ok().flatten().unwrap_or_default();
                everything.push_str(&String::from_utf8_lossy(bytes));
                everything.push('\n');
            }
        }
    }
    Ok(everything)
}
