//! SQL of the filters that accounts keep.

use rusqlite::types::Type;
use rusqlite::{OptionalExtension, params};
use serde_json::Value;

use crate::error::Result;
use crate::ids::{AccountId, SavedFilterId};
use crate::plan::filters::SavedFilter;
use crate::store::{Reader, Writer};

pub(crate) fn list_saved_filters(file: &Reader<'_>, account: &AccountId) -> Result<Vec<SavedFilter>> {
    let mut statement =
        file.conn().prepare_cached("SELECT id, name, content FROM saved_filters WHERE account_id = ?1 ORDER BY id")?;
    let rows = statement.query_map([account], |row| {
        let content: String = row.get("content")?;
        let content: Value = serde_json::from_str(&content)
            .map_err(|error| rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(error)))?;
        Ok(SavedFilter { id: row.get("id")?, name: row.get("name")?, content })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(crate) fn find_saved_filter(file: &Reader<'_>, account: &AccountId, name: &str) -> Result<Option<SavedFilterId>> {
    Ok(file
        .conn()
        .prepare_cached("SELECT id FROM saved_filters WHERE account_id = ?1 AND name = ?2")?
        .query_row(params![account, name], |row| row.get("id"))
        .optional()?)
}

pub(crate) fn insert_saved_filter(
    file: &Writer<'_>,
    id: &SavedFilterId,
    account: &AccountId,
    name: &str,
    content: &Value,
) -> Result<()> {
    file.conn()
        .prepare_cached("INSERT INTO saved_filters (id, account_id, name, content) VALUES (?1, ?2, ?3, ?4)")?
        .execute(params![id, account, name, content.to_string()])?;
    Ok(())
}

pub(crate) fn update_saved_filter(file: &Writer<'_>, id: &SavedFilterId, content: &Value) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE saved_filters SET content = ?2 WHERE id = ?1")?
        .execute(params![id, content.to_string()])?;
    Ok(())
}

/// Deletes an account's filter and gives its name.
pub(crate) fn delete_saved_filter(
    file: &Writer<'_>,
    account: &AccountId,
    id: &SavedFilterId,
) -> Result<Option<String>> {
    Ok(file
        .conn()
        .prepare_cached("DELETE FROM saved_filters WHERE id = ?1 AND account_id = ?2 RETURNING name")?
        .query_row(params![id, account], |row| row.get("name"))
        .optional()?)
}
