//! SQL of signed versions and of corrections, the same for every kind of paper.

use rusqlite::{OptionalExtension, params};

use super::{PendingCorrection, SignedPaper};
use crate::error::Result;
use crate::store::{Reader, Writer};

/// The content of one version and its hash.
pub(super) fn find_content(
    file: &Reader<'_>,
    paper: &SignedPaper,
    owner: &str,
    version: u32,
) -> Result<Option<(String, String)>> {
    let SignedPaper { versions, owner: column, .. } = paper;
    let sql = format!("SELECT content, sha256 FROM {versions} WHERE {column} = ?1 AND version = ?2");
    Ok(file
        .conn()
        .prepare_cached(&sql)?
        .query_row(params![owner, version], |row| Ok((row.get("content")?, row.get("sha256")?)))
        .optional()?)
}

pub(super) fn insert_correction(
    file: &Writer<'_>,
    paper: &SignedPaper,
    id: &str,
    owner: &str,
    version: u32,
    reason: &str,
) -> Result<()> {
    let SignedPaper { corrections, owner: column, .. } = paper;
    let sql = format!(
        "INSERT INTO {corrections} (id, {column}, version, reason, opened_at, opened_by)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)"
    );
    file.conn().prepare_cached(&sql)?.execute(params![id, owner, version, reason, file.now(), file.who().name()])?;
    Ok(())
}

/// The correction that was opened and is not signed yet.
pub(crate) fn find_pending_correction(
    file: &Reader<'_>,
    paper: &SignedPaper,
    owner: &str,
) -> Result<Option<PendingCorrection>> {
    let SignedPaper { versions, corrections, owner: column } = paper;
    let sql = format!(
        "SELECT c.version, c.reason, c.opened_at, c.opened_by FROM {corrections} AS c
         WHERE c.{column} = ?1
           AND c.version > (SELECT coalesce(max(s.version), 0) FROM {versions} AS s WHERE s.{column} = ?1)"
    );
    Ok(file
        .conn()
        .prepare_cached(&sql)?
        .query_row([owner], |row| {
            Ok(PendingCorrection {
                version: row.get("version")?,
                reason: row.get("reason")?,
                opened_at: row.get("opened_at")?,
                opened_by: row.get("opened_by")?,
            })
        })
        .optional()?)
}
