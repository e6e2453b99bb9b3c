//! SQL of bringing a plan to a newer version of its template.

use std::collections::HashMap;

use rusqlite::params;

use super::StoredStage;
use crate::error::Result;
use crate::ids::{ActivityId, PlanId, StageId};
use crate::plan::Register;
use crate::profile::wording;
use crate::store::{Reader, Writer};
use crate::text::Wording;

/// The rows of a plan that came from the template, by the template's key; those that were taken out are among them.
pub(in crate::plan) fn list_rows_from_template(
    file: &Reader<'_>,
    plan: &PlanId,
) -> Result<HashMap<String, ActivityId>> {
    let mut statement = file.conn().prepare_cached(
        // A row that stands comes last, so that it is the one that is kept under a key.
        "SELECT template_key, id FROM activities WHERE plan_id = ?1 AND template_key IS NOT NULL
         ORDER BY trashed_at IS NULL, id",
    )?;
    let rows = statement.query_map([plan], |row| Ok((row.get("template_key")?, row.get("id")?)))?;
    Ok(rows.collect::<Result<HashMap<_, _>, _>>()?)
}

/// The stages of a plan by the template's key.
pub(in crate::plan) fn list_stages_from_template(
    file: &Reader<'_>,
    plan: &PlanId,
) -> Result<HashMap<String, StoredStage>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT template_key, id, number, title_kk, title_ru, title_en FROM stages
         WHERE plan_id = ?1 AND template_key IS NOT NULL",
    )?;
    let rows = statement.query_map([plan], |row| {
        let stage = StoredStage { id: row.get("id")?, number: row.get("number")?, title: wording(row, "title")? };
        Ok((row.get("template_key")?, stage))
    })?;
    Ok(rows.collect::<Result<HashMap<_, _>, _>>()?)
}

pub(in crate::plan) fn set_template_version(file: &Writer<'_>, plan: &PlanId, version: u32) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE plans SET template_version = ?2 WHERE id = ?1")?
        .execute(params![plan, version])?;
    Ok(())
}

pub(in crate::plan) fn set_stage_title(file: &Writer<'_>, id: &StageId, title: &Wording) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE stages SET title_kk = ?2, title_ru = ?3, title_en = ?4 WHERE id = ?1")?
        .execute(params![id, title.kk, title.ru, title.en])?;
    Ok(())
}

pub(in crate::plan) fn set_why(file: &Writer<'_>, id: &ActivityId, why: &Wording) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE activities SET why_kk = ?2, why_ru = ?3, why_en = ?4 WHERE id = ?1")?
        .execute(params![id, why.kk, why.ru, why.en])?;
    Ok(())
}

pub(in crate::plan) fn set_register(file: &Writer<'_>, id: &ActivityId, register: Register) -> Result<()> {
    file.conn().prepare_cached("UPDATE activities SET register = ?2 WHERE id = ?1")?.execute(params![id, register])?;
    Ok(())
}
