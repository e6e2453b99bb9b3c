//! SQL of the work on the plan: marks, later days, what does not apply, and what was handed in.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row, params};

use crate::error::Result;
use crate::evidence::{EvidenceStates, RevisionState};
use crate::ids::{ActivityId, ExemptionId, ExtensionId, MarkId, PersonId, PlanId};
use crate::plan::marks::Mark;
use crate::plan::work::{Exemption, ExtendDeadline, Extension};
use crate::store::{Cells, Reader, Writer};
use crate::text::Wording;

/// Reads what `STANDING` names.
fn standing_mark(cells: &mut Cells<'_, '_>) -> rusqlite::Result<Mark> {
    Ok(Mark {
        id: cells.read()?,
        occurrence_key: cells.read()?,
        marked_on: cells.read()?,
        note: cells.read()?,
        document: cells.read()?,
        signed_by: cells.read()?,
        signed_post: Wording { kk: cells.read()?, ru: cells.read()?, en: cells.read()? },
        marked_at: cells.read()?,
        withdrawn_at: None,
        withdrawn_by: None,
        withdrawn_reason: None,
    })
}

/// Reads what `STANDING` names, and then how the mark was withdrawn.
fn mark(cells: &mut Cells<'_, '_>) -> rusqlite::Result<Mark> {
    let mark = standing_mark(cells)?;
    Ok(Mark { withdrawn_at: cells.read()?, withdrawn_by: cells.read()?, withdrawn_reason: cells.read()?, ..mark })
}

const STANDING: &str = "m.id, m.occurrence_key, m.marked_on, m.note, m.document, m.signed_by, m.signed_post,
     m.signed_post_ru, m.signed_post_en, m.marked_at";

pub(crate) fn list_standing_marks(file: &Reader<'_>, plan: &PlanId) -> Result<HashMap<ActivityId, Vec<Mark>>> {
    let sql = format!(
        "SELECT m.activity_id, {STANDING} FROM activities AS a JOIN execution_marks AS m ON m.activity_id = a.id
         WHERE a.plan_id = ?1 AND m.withdrawn_at IS NULL"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    let mut found: HashMap<ActivityId, Vec<Mark>> = HashMap::new();
    let mut rows = statement.query([plan])?;
    // Those of one activity come one after another.
    let mut last: Option<ActivityId> = None;
    let mut marks = Vec::new();
    while let Some(row) = rows.next()? {
        let mut cells = Cells::of(row);
        let activity = cells.text()?;
        if last.as_ref().is_none_or(|last| last.as_str() != activity)
            && let Some(before) = last.replace(activity.into())
        {
            found.entry(before).or_default().append(&mut marks);
        }
        marks.push(standing_mark(&mut cells)?);
    }
    if let Some(last) = last {
        found.entry(last).or_default().append(&mut marks);
    }
    Ok(found)
}

pub(crate) fn list_all_marks(file: &Reader<'_>, activity: &ActivityId) -> Result<Vec<Mark>> {
    let sql = format!(
        "SELECT {STANDING}, m.withdrawn_at, m.withdrawn_by, m.withdrawn_reason FROM execution_marks AS m WHERE m.activity_id = ?1 ORDER BY m.id DESC"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    Ok(statement.query_map([activity], |row| mark(&mut Cells::of(row)))?.collect::<Result<Vec<_>, _>>()?)
}

pub(crate) fn find_standing_mark(file: &Reader<'_>, activity: &ActivityId, key: &str) -> Result<Option<MarkId>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT id FROM execution_marks
             WHERE activity_id = ?1 AND occurrence_key = ?2 AND withdrawn_at IS NULL",
        )?
        .query_row(params![activity, key], |row| row.get("id"))
        .optional()?)
}

/// The activity a mark belongs to, and whether the mark was withdrawn.
pub(crate) fn find_mark(file: &Reader<'_>, id: &MarkId) -> Result<Option<(ActivityId, bool)>> {
    Ok(file
        .conn()
        .prepare_cached("SELECT activity_id, withdrawn_at IS NOT NULL AS withdrawn FROM execution_marks WHERE id = ?1")?
        .query_row([id], |row| Ok((row.get("activity_id")?, row.get("withdrawn")?)))
        .optional()?)
}

pub(crate) fn insert_mark(file: &Writer<'_>, activity: &ActivityId, signer: &PersonId, mark: &Mark) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO execution_marks (id, activity_id, occurrence_key, marked_on, note, document, signed_by_id,
                                          signed_by, signed_post, signed_post_ru, signed_post_en, marked_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12)",
        )?
        .execute(params![
            mark.id,
            activity,
            mark.occurrence_key,
            mark.marked_on,
            mark.note,
            mark.document,
            signer,
            mark.signed_by,
            mark.signed_post.kk,
            mark.signed_post.ru,
            mark.signed_post.en,
            mark.marked_at,
        ])?;
    Ok(())
}

pub(crate) fn withdraw_mark(file: &Writer<'_>, id: &MarkId, reason: &str) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE execution_marks SET withdrawn_at = ?2, withdrawn_by = ?3, withdrawn_reason = ?4 WHERE id = ?1",
        )?
        .execute(params![id, file.now(), file.who().name(), reason])?;
    Ok(())
}

pub(crate) fn has_standing_mark(file: &Reader<'_>, activity: &ActivityId) -> Result<bool> {
    Ok(file
        .conn()
        .prepare_cached("SELECT 1 FROM execution_marks WHERE activity_id = ?1 AND withdrawn_at IS NULL")?
        .exists([activity])?)
}

fn extension(row: &Row<'_>) -> rusqlite::Result<Extension> {
    Ok(Extension {
        id: row.get("id")?,
        due_on: row.get("due_on")?,
        reason: row.get("reason")?,
        granted_at: row.get("granted_at")?,
        granted_by: row.get("granted_by")?,
    })
}

/// Extensions of a plan's occurrences, by activity and key; the latest of each.
pub(crate) fn list_extensions(file: &Reader<'_>, plan: &PlanId) -> Result<HashMap<(ActivityId, String), Extension>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT e.activity_id, e.occurrence_key, e.id, e.due_on, e.reason, e.granted_at, e.granted_by
         FROM activities AS a JOIN extensions AS e ON e.activity_id = a.id WHERE a.plan_id = ?1 ORDER BY e.id",
    )?;
    let rows = statement
        .query_map([plan], |row| Ok(((row.get("activity_id")?, row.get("occurrence_key")?), extension(row)?)))?;
    Ok(rows.collect::<Result<HashMap<_, _>, _>>()?)
}

pub(crate) fn find_extension(file: &Reader<'_>, activity: &ActivityId, key: &str) -> Result<Option<Extension>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT id, due_on, reason, granted_at, granted_by FROM extensions
             WHERE activity_id = ?1 AND occurrence_key = ?2 ORDER BY id DESC LIMIT 1",
        )?
        .query_row(params![activity, key], extension)
        .optional()?)
}

pub(crate) fn insert_extension(file: &Writer<'_>, id: &ExtensionId, new: &ExtendDeadline, reason: &str) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO extensions (id, activity_id, occurrence_key, due_on, reason, granted_at, granted_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(
            params![id, new.activity_id, new.occurrence_key, new.due_on, reason, file.now(), file.who().name(),],
        )?;
    Ok(())
}

/// What does not apply, by activity and occurrence key; an empty key stands for the whole activity.
pub(crate) fn list_exemptions(file: &Reader<'_>, plan: &PlanId) -> Result<HashMap<(ActivityId, String), Exemption>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT e.activity_id, e.occurrence_key, e.id, e.reason, e.declared_at, e.declared_by
         FROM activities AS a JOIN exemptions AS e ON e.activity_id = a.id WHERE a.plan_id = ?1",
    )?;
    let rows = statement.query_map([plan], |row| {
        let exemption = Exemption {
            id: row.get("id")?,
            reason: row.get("reason")?,
            declared_at: row.get("declared_at")?,
            declared_by: row.get("declared_by")?,
        };
        Ok(((row.get("activity_id")?, row.get("occurrence_key")?), exemption))
    })?;
    Ok(rows.collect::<Result<HashMap<_, _>, _>>()?)
}

pub(crate) fn insert_exemption_if_new(
    file: &Writer<'_>,
    id: &ExemptionId,
    activity: &ActivityId,
    key: &str,
    reason: &str,
) -> Result<bool> {
    let added = file
        .conn()
        .prepare_cached(
            "INSERT INTO exemptions (id, activity_id, occurrence_key, reason, declared_at, declared_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6) ON CONFLICT (activity_id, occurrence_key) DO NOTHING",
        )?
        .execute(params![id, activity, key, reason, file.now(), file.who().name()])?;
    Ok(added == 1)
}

pub(crate) fn delete_exemption(file: &Writer<'_>, id: &ExemptionId) -> Result<Option<ActivityId>> {
    Ok(file
        .conn()
        .prepare_cached("DELETE FROM exemptions WHERE id = ?1 RETURNING activity_id")?
        .query_row([id], |row| row.get("activity_id"))
        .optional()?)
}

/// What was handed in for each activity: how many pieces in each state, and the newest one's title.
pub(crate) fn list_evidence_states(
    file: &Reader<'_>,
    plan: &PlanId,
) -> Result<HashMap<ActivityId, (EvidenceStates, Option<String>)>> {
    let mut statement = file.conn().prepare_cached(
        // Beside a maximum SQLite gives the row that has it: the newest revision.
        "SELECT e.activity_id, e.title, r.state, max(r.position)
         FROM activities AS a JOIN evidence AS e ON e.activity_id = a.id AND e.trashed_at IS NULL
              JOIN evidence_revisions AS r ON r.evidence_id = e.id
         WHERE a.plan_id = ?1 GROUP BY e.id ORDER BY e.id",
    )?;
    let mut found: HashMap<ActivityId, (EvidenceStates, Option<String>)> = HashMap::new();
    let mut rows = statement.query([plan])?;
    while let Some(row) = rows.next()? {
        let mut cells = Cells::of(row);
        let (states, newest) = found.entry(cells.read()?).or_default();
        *newest = Some(cells.read()?);
        match cells.read()? {
            RevisionState::Submitted => states.submitted += 1,
            RevisionState::Accepted => states.accepted += 1,
            RevisionState::Returned => states.returned += 1,
        }
    }
    Ok(found)
}
