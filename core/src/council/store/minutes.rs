//! SQL of signed minutes and their corrections.

use rusqlite::{OptionalExtension, Row, named_params, params};

use super::super::minutes::{MinutesVersion, NewMinutes, PendingCorrection};
use crate::error::Result;
use crate::ids::{MeetingId, MinutesCorrectionId, MinutesId};
use crate::store::{Reader, Writer};

pub(in super::super) fn insert_minutes(file: &Writer<'_>, meeting: &MeetingId, new: &NewMinutes) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO minutes (id, meeting_id, version, content, sha256, chain_head, signed_on, chair_name, chair_post,
                                  secretary_name, secretary_post, correction_reason, signed_at, signed_by)
             VALUES (:id, :meeting, :version, :content, :sha256, :chain_head, :signed_on, :chair_name, :chair_post,
                     :secretary_name, :secretary_post, :reason, :now, :by)",
        )?
        .execute(named_params! {
            ":id": MinutesId::fresh(), ":meeting": meeting, ":version": new.version, ":content": new.content,
            ":sha256": new.sha256, ":chain_head": new.chain_head, ":signed_on": new.signed_on,
            ":chair_name": new.chair.name, ":chair_post": new.chair.post, ":secretary_name": new.secretary.name,
            ":secretary_post": new.secretary.post, ":reason": new.correction_reason, ":now": file.now(),
            ":by": file.who().name(),
        })?;
    Ok(())
}

fn minutes_version(row: &Row<'_>) -> rusqlite::Result<MinutesVersion> {
    Ok(MinutesVersion {
        id: row.get("id")?,
        version: row.get("version")?,
        sha256: row.get("sha256")?,
        chain_head: row.get("chain_head")?,
        signed_on: row.get("signed_on")?,
        chair_name: row.get("chair_name")?,
        chair_post: row.get("chair_post")?,
        secretary_name: row.get("secretary_name")?,
        secretary_post: row.get("secretary_post")?,
        correction_reason: row.get("correction_reason")?,
        signed_at: row.get("signed_at")?,
        signed_by: row.get("signed_by")?,
    })
}

/// Lists the signed versions of a meeting's minutes, the first one first.
pub(in super::super) fn list_versions(file: &Reader<'_>, meeting: &MeetingId) -> Result<Vec<MinutesVersion>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT id, version, sha256, chain_head, signed_on, chair_name, chair_post, secretary_name, secretary_post,
                correction_reason, signed_at, signed_by
         FROM minutes WHERE meeting_id = ?1 ORDER BY version",
    )?;
    Ok(statement.query_map([meeting], minutes_version)?.collect::<Result<Vec<_>, _>>()?)
}

/// The content of one version and its hash.
pub(in super::super) fn find_content(
    file: &Reader<'_>,
    meeting: &MeetingId,
    version: u32,
) -> Result<Option<(String, String)>> {
    Ok(file
        .conn()
        .prepare_cached("SELECT content, sha256 FROM minutes WHERE meeting_id = ?1 AND version = ?2")?
        .query_row(params![meeting, version], |row| Ok((row.get("content")?, row.get("sha256")?)))
        .optional()?)
}

pub(in super::super) fn insert_correction(
    file: &Writer<'_>,
    meeting: &MeetingId,
    version: u32,
    reason: &str,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO minutes_corrections (id, meeting_id, version, reason, opened_at, opened_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![MinutesCorrectionId::fresh(), meeting, version, reason, file.now(), file.who().name()])?;
    Ok(())
}

/// The correction that was opened and is not signed yet.
pub(in super::super) fn find_pending_correction(
    file: &Reader<'_>,
    meeting: &MeetingId,
) -> Result<Option<PendingCorrection>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT c.version, c.reason, c.opened_at, c.opened_by FROM minutes_corrections AS c
             WHERE c.meeting_id = ?1
               AND c.version > (SELECT coalesce(max(s.version), 0) FROM minutes AS s WHERE s.meeting_id = ?1)",
        )?
        .query_row([meeting], |row| {
            Ok(PendingCorrection {
                version: row.get("version")?,
                reason: row.get("reason")?,
                opened_at: row.get("opened_at")?,
                opened_by: row.get("opened_by")?,
            })
        })
        .optional()?)
}
