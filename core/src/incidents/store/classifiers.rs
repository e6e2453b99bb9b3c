//! SQL of the lists that incidents are classified by.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row, params};

use super::super::classifiers::{ClassifierList, ClassifierRow};
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::ClassifierId;
use crate::profile::wording;
use crate::store::{Reader, Writer};
use crate::text::Wording;

const CLASSIFIER: &str = "SELECT c.id, c.list, c.key, c.name_kk, c.name_ru, c.name_en, c.hint_kk, c.hint_ru, c.hint_en,
        c.built_in, c.retired_at,
        CASE c.list
            WHEN 'type' THEN (SELECT coalesce(sum(t.n), 0) FROM incident_tallies AS t WHERE t.incident_type = c.key)
            WHEN 'kind' THEN (SELECT count(*) FROM incidents AS i WHERE i.kind = c.key)
            WHEN 'severity' THEN (SELECT coalesce(sum(t.n), 0) FROM incident_tallies AS t WHERE t.severity = c.key)
            WHEN 'harm' THEN (SELECT count(*) FROM incidents AS i WHERE i.harm_kind = c.key)
            WHEN 'intent' THEN (SELECT count(*) FROM incidents AS i WHERE i.intent = c.key)
            ELSE (SELECT count(*) FROM incidents AS i WHERE i.cause_kind = c.key)
        END AS used
     FROM classifiers AS c";

fn classifier(row: &Row<'_>) -> rusqlite::Result<ClassifierRow> {
    Ok(ClassifierRow {
        id: row.get("id")?,
        list: row.get("list")?,
        key: row.get("key")?,
        name: wording(row, "name")?,
        hint: wording(row, "hint")?,
        built_in: row.get("built_in")?,
        retired_at: row.get("retired_at")?,
        used: row.get("used")?,
    })
}

pub(in super::super) fn list(file: &Reader<'_>, list: Option<ClassifierList>) -> Result<Vec<ClassifierRow>> {
    let sql = format!(
        "{CLASSIFIER} WHERE ?1 IS NULL OR c.list = ?1
         ORDER BY instr('type kind severity harm intent cause', c.list), c.position, c.id"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    let rows = statement.query_map([list], classifier)?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(in super::super) fn find(file: &Reader<'_>, id: &ClassifierId) -> Result<Option<ClassifierRow>> {
    let sql = format!("{CLASSIFIER} WHERE c.id = ?1");
    Ok(file.conn().prepare_cached(&sql)?.query_row([id], classifier).optional()?)
}

pub(in super::super) fn list_names(file: &Reader<'_>) -> Result<HashMap<(ClassifierList, String), Wording>> {
    let mut statement = file.conn().prepare_cached("SELECT list, key, name_kk, name_ru, name_en FROM classifiers")?;
    let rows = statement.query_map([], |row| Ok(((row.get("list")?, row.get("key")?), wording(row, "name")?)))?;
    Ok(rows.collect::<Result<HashMap<_, _>, _>>()?)
}

pub(in super::super) fn insert(
    file: &Writer<'_>,
    id: &ClassifierId,
    list: ClassifierList,
    key: &str,
    name: &Wording,
    hint: &Wording,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO classifiers (id, list, key, position, name_kk, name_ru, name_en, hint_kk, hint_ru, hint_en)
             SELECT ?1, ?2, ?3, coalesce(max(position), 0) + 1, ?4, ?5, ?6, ?7, ?8, ?9 FROM classifiers WHERE list = ?2",
        )?
        .execute(params![id, list, key, name.kk, name.ru, name.en, hint.kk, hint.ru, hint.en])?;
    Ok(())
}

pub(in super::super) fn update(file: &Writer<'_>, id: &ClassifierId, name: &Wording, hint: &Wording) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE classifiers SET name_kk = ?2, name_ru = ?3, name_en = ?4, hint_kk = ?5, hint_ru = ?6, hint_en = ?7
             WHERE id = ?1",
        )?
        .execute(params![id, name.kk, name.ru, name.en, hint.kk, hint.ru, hint.en])?;
    Ok(())
}

pub(in super::super) fn set_position(file: &Writer<'_>, id: &ClassifierId, position: i64) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE classifiers SET position = ?2 WHERE id = ?1 AND position <> ?2")?
        .execute(params![id, position])?;
    Ok(())
}

pub(in super::super) fn set_retired(file: &Writer<'_>, id: &ClassifierId, at: Option<Instant>) -> Result<()> {
    file.conn().prepare_cached("UPDATE classifiers SET retired_at = ?2 WHERE id = ?1")?.execute(params![id, at])?;
    Ok(())
}
