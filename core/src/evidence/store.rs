//! SQL of evidence.

use rusqlite::{OptionalExtension, Row, params};

use super::{EvidenceOwner, EvidenceRevision, EvidenceRow, RevisionState};
use crate::clock::Instant;
use crate::error::{Rejection, Result};
use crate::ids::{ActivityId, EvidenceId, IncidentId, RevisionId, SchoolYearId};
use crate::store::{Cells, Content, Found, Reader, Writer};
use crate::words::Language;

/// The newest of the revisions.
const NEWEST: &str = "JOIN evidence_revisions AS r ON r.evidence_id = e.id
     AND r.position = (SELECT max(n.position) FROM evidence_revisions AS n WHERE n.evidence_id = e.id)";

/// Evidence of the plan with the newest of its revisions; what was attached to an incident is not among it.
fn of_plan() -> String {
    format!(
        "SELECT e.id, NULL, '', e.activity_id, a.number AS activity_number, a.title_kk, a.title_ru, a.title_en,
                s.number AS stage_number, {FACTS}
         FROM evidence AS e JOIN activities AS a ON a.id = e.activity_id JOIN stages AS s ON s.id = a.stage_id {NEWEST}"
    )
}

/// Evidence of either owner with the newest of its revisions.
fn of_either() -> String {
    format!(
        "SELECT e.id, e.incident_id, coalesce(i.number, ''), coalesce(e.activity_id, ''), coalesce(a.number, ''),
                coalesce(a.title_kk, ''), coalesce(a.title_ru, ''), coalesce(a.title_en, ''), coalesce(s.number, 0), {FACTS}
         FROM evidence AS e LEFT JOIN incidents AS i ON i.id = e.incident_id
              LEFT JOIN activities AS a ON a.id = e.activity_id LEFT JOIN stages AS s ON s.id = a.stage_id {NEWEST}"
    )
}

const FACTS: &str = "e.occurrence_key, e.title AS evidence_title, r.id AS revision_id, r.state, r.file_name,
     r.media_type, r.size, r.sha256, r.position, r.added_at, r.added_by, r.decided_by, r.reason";

fn owner_in(cells: &mut Cells<'_, '_>, language: Language) -> rusqlite::Result<EvidenceOwner> {
    let incident: Option<IncidentId> = cells.read()?;
    let incident_number = cells.read()?;
    let activity = EvidenceOwner::Activity {
        id: cells.read()?,
        number: cells.read()?,
        title: cells.wording()?.pick(language).to_owned(),
        stage_number: cells.read()?,
    };
    Ok(incident.map_or(activity, |id| EvidenceOwner::Incident { id, number: incident_number }))
}

fn row_in(language: Language) -> impl Fn(&Row<'_>) -> rusqlite::Result<EvidenceRow> {
    move |row| {
        let mut cells = Cells::of(row);
        Ok(EvidenceRow {
            id: cells.read()?,
            owner: owner_in(&mut cells, language)?,
            occurrence_key: Some(cells.read::<String>()?).filter(|key| !key.is_empty()),
            title: cells.read()?,
            revision_id: cells.read()?,
            state: cells.read()?,
            file_name: cells.read()?,
            media_type: cells.read()?,
            size: cells.read()?,
            sha256: cells.read()?,
            // Revisions are numbered without gaps and none is taken away, so the newest one's place counts them.
            revisions: cells.read()?,
            added_at: cells.read()?,
            added_by: cells.read()?,
            decided_by: cells.read()?,
            reason: cells.read()?,
        })
    }
}

pub(super) fn list_rows_of_year(
    file: &Reader<'_>,
    language: Language,
    year: &SchoolYearId,
) -> Result<Vec<EvidenceRow>> {
    let of_plan = of_plan();
    let sql = format!(
        "{of_plan} JOIN plans AS p ON p.id = a.plan_id
         WHERE p.school_year_id = ?1 AND e.trashed_at IS NULL AND a.trashed_at IS NULL
         ORDER BY s.number, a.position, a.id, e.id"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    Ok(statement.query_map([year], row_in(language))?.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn list_rows_of_activity(
    file: &Reader<'_>,
    language: Language,
    activity: &ActivityId,
) -> Result<Vec<EvidenceRow>> {
    let sql = format!("{} WHERE e.activity_id = ?1 AND e.trashed_at IS NULL ORDER BY e.id DESC", of_plan());
    let mut statement = file.conn().prepare_cached(&sql)?;
    Ok(statement.query_map([activity], row_in(language))?.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn list_rows_of_incident(
    file: &Reader<'_>,
    language: Language,
    incident: &IncidentId,
) -> Result<Vec<EvidenceRow>> {
    let sql = format!("{} WHERE e.incident_id = ?1 AND e.trashed_at IS NULL ORDER BY e.id DESC", of_either());
    let mut statement = file.conn().prepare_cached(&sql)?;
    Ok(statement.query_map([incident], row_in(language))?.collect::<Result<Vec<_>, _>>()?)
}

/// A piece of evidence that is in the papers, or a rejection.
pub(super) fn require_row(file: &Reader<'_>, id: &EvidenceId) -> Result<EvidenceRow> {
    let sql = format!("{} WHERE e.id = ?1 AND e.trashed_at IS NULL", of_either());
    let found = file.conn().prepare_cached(&sql)?.query_row([id], row_in(Language::default())).optional()?;
    Ok(found.ok_or(Rejection::NotFound { what: "evidence" })?)
}

/// A file that waits for a verdict.
pub(crate) struct Submitted {
    pub activity_id: ActivityId,
    pub activity_number: String,
    pub title: String,
    pub added_by: String,
    pub added_at: Instant,
}

/// Lists what waits for a verdict in a year, the longest waiting first.
pub(crate) fn list_submitted(file: &Reader<'_>, year: &SchoolYearId) -> Result<Vec<Submitted>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT e.activity_id, a.number AS activity_number, e.title AS evidence_title, r.added_by, r.added_at
         FROM evidence_revisions AS r CROSS JOIN evidence AS e ON e.id = r.evidence_id
              CROSS JOIN activities AS a ON a.id = e.activity_id CROSS JOIN plans AS p ON p.id = a.plan_id
         WHERE r.state = 'submitted' AND p.school_year_id = ?1 AND e.trashed_at IS NULL AND a.trashed_at IS NULL
           AND r.position = (SELECT max(n.position) FROM evidence_revisions AS n WHERE n.evidence_id = e.id)
         ORDER BY r.added_at, r.id",
    )?;
    let rows = statement.query_map([year], |row| {
        Ok(Submitted {
            activity_id: row.get("activity_id")?,
            activity_number: row.get("activity_number")?,
            title: row.get("evidence_title")?,
            added_by: row.get("added_by")?,
            added_at: row.get("added_at")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// A file of an incident that waits for a verdict.
pub(crate) struct SubmittedOfIncident {
    pub incident_id: IncidentId,
    pub incident_number: String,
    pub title: String,
    pub added_by: String,
    pub added_at: Instant,
}

/// Lists the files of incidents that wait for a verdict, the longest waiting first; those of void ones wait no more.
pub(crate) fn list_submitted_of_incidents(file: &Reader<'_>) -> Result<Vec<SubmittedOfIncident>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT e.incident_id, i.number, e.title, r.added_by, r.added_at
         FROM evidence_revisions AS r CROSS JOIN evidence AS e ON e.id = r.evidence_id
              CROSS JOIN incidents AS i ON i.id = e.incident_id
         WHERE r.state = 'submitted' AND e.trashed_at IS NULL AND i.state <> 'void'
           AND r.position = (SELECT max(n.position) FROM evidence_revisions AS n WHERE n.evidence_id = e.id)
         ORDER BY r.added_at, r.id",
    )?;
    let rows = statement.query_map([], |row| {
        Ok(SubmittedOfIncident {
            incident_id: row.get("incident_id")?,
            incident_number: row.get("number")?,
            title: row.get("title")?,
            added_by: row.get("added_by")?,
            added_at: row.get("added_at")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// A file of an incident as a paper lists it.
pub(crate) struct ListedFile {
    pub title: String,
    pub file_name: String,
    pub sha256: String,
    pub added_at: Instant,
}

/// Lists the newest files of an incident's pieces of evidence, in the order they were attached.
pub(crate) fn list_files_of_incident(file: &Reader<'_>, incident: &IncidentId) -> Result<Vec<ListedFile>> {
    let sql = format!(
        "SELECT e.title, r.file_name, r.sha256, r.added_at FROM evidence AS e {NEWEST}
         WHERE e.incident_id = ?1 AND e.trashed_at IS NULL ORDER BY e.id"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    let rows = statement.query_map([incident], |row| {
        Ok(ListedFile {
            title: row.get("title")?,
            file_name: row.get("file_name")?,
            sha256: row.get("sha256")?,
            added_at: row.get("added_at")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn list_revisions(file: &Reader<'_>, evidence: &EvidenceId) -> Result<Vec<EvidenceRevision>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT id, position, file_name, media_type, size, sha256, note, added_at, added_by, state, decided_at,
                decided_by, reason
         FROM evidence_revisions WHERE evidence_id = ?1 ORDER BY position DESC",
    )?;
    let rows = statement.query_map([evidence], |row| {
        Ok(EvidenceRevision {
            id: row.get("id")?,
            position: row.get("position")?,
            file_name: row.get("file_name")?,
            media_type: row.get("media_type")?,
            size: row.get("size")?,
            sha256: row.get("sha256")?,
            note: row.get("note")?,
            added_at: row.get("added_at")?,
            added_by: row.get("added_by")?,
            state: row.get("state")?,
            decided_at: row.get("decided_at")?,
            decided_by: row.get("decided_by")?,
            reason: row.get("reason")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// A revision's file, without its content.
pub(super) struct StoredFile {
    pub owner: EvidenceOwner,
    pub file_name: String,
    pub media_type: String,
    pub sha256: String,
}

pub(super) fn require_file(file: &Reader<'_>, id: &RevisionId) -> Result<StoredFile> {
    let found = file
        .conn()
        .prepare_cached(
            "SELECT e.incident_id, coalesce(i.number, ''), coalesce(e.activity_id, ''), coalesce(a.number, ''),
                    coalesce(a.title_kk, ''), coalesce(a.title_ru, ''), coalesce(a.title_en, ''), coalesce(s.number, 0),
                    r.file_name, r.media_type, r.sha256
             FROM evidence_revisions AS r JOIN evidence AS e ON e.id = r.evidence_id
                  LEFT JOIN incidents AS i ON i.id = e.incident_id
                  LEFT JOIN activities AS a ON a.id = e.activity_id LEFT JOIN stages AS s ON s.id = a.stage_id
             WHERE r.id = ?1",
        )?
        .query_row([id], |row| {
            let mut cells = Cells::of(row);
            Ok(StoredFile {
                owner: owner_in(&mut cells, Language::default())?,
                file_name: cells.read()?,
                media_type: cells.read()?,
                sha256: cells.read()?,
            })
        })
        .optional()?;
    Ok(found.ok_or(Rejection::NotFound { what: "evidence" })?)
}

/// A content that hashes to what was kept, or a rejection that names its file.
pub(crate) fn whole_content(file: &Reader<'_>, sha256: &str, file_name: &str) -> Result<Vec<u8>> {
    match file.contents().find(sha256)? {
        Found::Whole(bytes) => Ok(bytes),
        Found::Damaged => Err(Rejection::ContentDamaged { name: file_name.to_owned() }.into()),
    }
}

/// Every content that a row refers to, once, with a file name to call it by.
pub(super) fn list_contents(file: &Reader<'_>) -> Result<Vec<(String, String)>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT sha256, min(file_name) AS file_name FROM evidence_revisions GROUP BY sha256 ORDER BY sha256",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get("sha256")?, row.get("file_name")?)))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// What a new piece of evidence belongs to.
#[derive(Clone, Copy)]
pub(super) enum Belongs<'a> {
    Activity(&'a ActivityId, Option<&'a str>),
    Incident(&'a IncidentId),
}

pub(super) fn insert_evidence(file: &Writer<'_>, id: &EvidenceId, to: Belongs<'_>, title: &str) -> Result<()> {
    let (activity, incident, occurrence_key) = match to {
        Belongs::Activity(id, key) => (Some(id), None, key),
        Belongs::Incident(id) => (None, Some(id), None),
    };
    file.conn()
        .prepare_cached(
            "INSERT INTO evidence (id, activity_id, incident_id, occurrence_key, title) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![id, activity, incident, occurrence_key.unwrap_or_default(), title])?;
    Ok(())
}

pub(super) struct NewRevision<'a> {
    pub id: &'a RevisionId,
    pub evidence_id: &'a EvidenceId,
    pub position: u32,
    pub file_name: &'a str,
    pub media_type: &'a str,
    pub content: &'a Content,
    pub note: &'a str,
}

pub(super) fn insert_revision(file: &Writer<'_>, new: &NewRevision<'_>) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO evidence_revisions (id, evidence_id, position, file_name, media_type, size, sha256, note,
                                             added_at, added_by, state)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        )?
        .execute(params![
            new.id,
            new.evidence_id,
            new.position,
            new.file_name,
            new.media_type,
            new.content.size,
            new.content.sha256,
            new.note,
            file.now(),
            file.who().name(),
            RevisionState::Submitted,
        ])?;
    Ok(())
}

pub(super) fn next_position(file: &Reader<'_>, evidence: &EvidenceId) -> Result<u32> {
    Ok(file
        .conn()
        .prepare_cached("SELECT coalesce(max(position), 0) + 1 AS next FROM evidence_revisions WHERE evidence_id = ?1")?
        .query_row([evidence], |row| row.get("next"))?)
}

pub(super) fn update_evidence(
    file: &Writer<'_>,
    id: &EvidenceId,
    title: &str,
    occurrence_key: Option<&str>,
) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE evidence SET title = ?2, occurrence_key = ?3 WHERE id = ?1")?
        .execute(params![id, title, occurrence_key.unwrap_or_default()])?;
    Ok(())
}

pub(super) fn decide(file: &Writer<'_>, revision: &RevisionId, state: RevisionState, reason: &str) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE evidence_revisions SET state = ?2, reason = ?3, decided_at = ?4, decided_by = ?5 WHERE id = ?1",
        )?
        .execute(params![revision, state, reason, file.now(), file.who().name()])?;
    Ok(())
}

pub(super) fn trash(file: &Writer<'_>, id: &EvidenceId, reason: &str) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE evidence SET trashed_at = ?2, trashed_reason = ?3 WHERE id = ?1")?
        .execute(params![id, file.now(), reason])?;
    Ok(())
}

/// Runs a statement as a feature would, to see whether the database refuses it.
#[cfg(test)]
pub(super) fn run_for_tests(file: &Writer<'_>, sql: &str) -> Result<()> {
    Ok(file.conn().execute_batch(sql)?)
}
