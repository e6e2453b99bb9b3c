//! SQL of signed minutes.

use rusqlite::{Row, named_params};

use super::super::minutes::{MinutesVersion, NewMinutes};
use crate::error::Result;
use crate::ids::{MeetingId, MinutesId};
use crate::store::{Reader, Writer};
use crate::words::Language;

pub(in super::super) fn insert_minutes(file: &Writer<'_>, meeting: &MeetingId, new: &NewMinutes) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO minutes (id, meeting_id, version, content, sha256, chain_head, signed_on, chair_name, chair_post,
                                  secretary_name, secretary_post, correction_reason, signed_at, signed_by)
             VALUES (:id, :meeting, :version, :content, :sha256, :chain_head, :signed_on, :chair_name, :chair_post,
                     :secretary_name, :secretary_post, :reason, :now, :by)",
        )?
        .execute(named_params! {
            ":id": MinutesId::fresh(), ":meeting": meeting, ":version": new.frozen.version, ":content": new.frozen.content,
            ":sha256": new.frozen.sha256, ":chain_head": new.frozen.chain_head, ":signed_on": new.signed_on,
            ":chair_name": new.chair.name, ":chair_post": new.chair.post.pick(Language::Kk), ":secretary_name": new.secretary.name,
            ":secretary_post": new.secretary.post.pick(Language::Kk), ":reason": new.frozen.correction_reason, ":now": file.now(),
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
