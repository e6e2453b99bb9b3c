//! SQL of what documents said of a plan and of its rows.

use std::collections::{HashMap, HashSet};

use rusqlite::types::{FromSqlError, Type};
use rusqlite::{OptionalExtension, params};
use serde::de::DeserializeOwned;

use crate::error::Result;
use crate::ids::{ActivityId, PlanId, SchoolYearId, StageId};
use crate::plan::import::{PlanSource, RowSource};
use crate::store::{Reader, Writer};
use crate::text::Wording;

/// What the last document said of each row of a plan that came from one, or was in one.
pub(in crate::plan) fn list_row_sources(file: &Reader<'_>, plan: &PlanId) -> Result<HashMap<ActivityId, RowSource>> {
    let mut statement =
        file.conn().prepare_cached("SELECT id, source FROM activities WHERE plan_id = ?1 AND source IS NOT NULL")?;
    let rows = statement.query_map([plan], |row| Ok((row.get("id")?, parsed(&row.get::<_, String>("source")?)?)))?;
    Ok(rows.collect::<Result<HashMap<_, _>, _>>()?)
}

pub(in crate::plan) fn find_row_source(file: &Reader<'_>, id: &ActivityId) -> Result<Option<RowSource>> {
    let found: Option<Option<String>> = file
        .conn()
        .prepare_cached("SELECT source FROM activities WHERE id = ?1")?
        .query_row([id], |row| row.get("source"))
        .optional()?;
    Ok(found.flatten().map(|source| parsed(&source)).transpose()?)
}

pub(in crate::plan) fn set_row_source(file: &Writer<'_>, id: &ActivityId, source: &RowSource) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE activities SET source = ?2 WHERE id = ?1")?
        .execute(params![id, serde_json::to_string(source)?])?;
    Ok(())
}

pub(in crate::plan) fn find_plan_source(file: &Reader<'_>, plan: &PlanId) -> Result<Option<PlanSource>> {
    let found: Option<Option<String>> = file
        .conn()
        .prepare_cached("SELECT source FROM plans WHERE id = ?1")?
        .query_row([plan], |row| row.get("source"))
        .optional()?;
    Ok(found.flatten().map(|source| parsed(&source)).transpose()?)
}

pub(in crate::plan) fn set_plan_source(file: &Writer<'_>, plan: &PlanId, source: &PlanSource) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE plans SET source = ?2 WHERE id = ?1")?
        .execute(params![plan, serde_json::to_string(source)?])?;
    Ok(())
}

pub(in crate::plan) fn set_objectives(file: &Writer<'_>, plan: &PlanId, objectives: &Wording) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE plans SET objectives_kk = ?2, objectives_ru = ?3, objectives_en = ?4 WHERE id = ?1")?
        .execute(params![plan, objectives.kk, objectives.ru, objectives.en])?;
    Ok(())
}

pub(in crate::plan) fn set_topic(file: &Writer<'_>, plan: &PlanId, topic: &Wording) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE plans SET topic_kk = ?2, topic_ru = ?3, topic_en = ?4 WHERE id = ?1")?
        .execute(params![plan, topic.kk, topic.ru, topic.en])?;
    Ok(())
}

pub(in crate::plan) fn set_expected_results(file: &Writer<'_>, plan: &PlanId, results: &Wording) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE plans SET expected_results_kk = ?2, expected_results_ru = ?3, expected_results_en = ?4 WHERE id = ?1",
        )?
        .execute(params![plan, results.kk, results.ru, results.en])?;
    Ok(())
}

pub(in crate::plan) fn insert_plan_without_template(
    file: &Writer<'_>,
    id: &PlanId,
    year: &SchoolYearId,
    title: &Wording,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO plans (id, school_year_id, title_kk, title_ru, title_en) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![id, year, title.kk, title.ru, title.en])?;
    Ok(())
}

pub(in crate::plan) fn insert_own_stage(
    file: &Writer<'_>,
    id: &StageId,
    plan: &PlanId,
    number: u32,
    title: &Wording,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO stages (id, plan_id, number, title_kk, title_ru, title_en) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![id, plan, number, title.kk, title.ru, title.en])?;
    Ok(())
}

fn parsed<T: DeserializeOwned>(source: &str) -> rusqlite::Result<T> {
    serde_json::from_str(source).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(FromSqlError::Other(error.into())))
    })
}

/// The activities of a plan for which something was done: a mark that stands, or evidence.
pub(crate) fn list_worked_on(file: &Reader<'_>, plan: &PlanId) -> Result<HashSet<ActivityId>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT a.id FROM activities AS a WHERE a.plan_id = ?1
           AND (EXISTS (SELECT 1 FROM execution_marks AS m WHERE m.activity_id = a.id AND m.withdrawn_at IS NULL)
                OR EXISTS (SELECT 1 FROM evidence AS e WHERE e.activity_id = a.id AND e.trashed_at IS NULL))",
    )?;
    let rows = statement.query_map([plan], |row| row.get("id"))?;
    Ok(rows.collect::<Result<HashSet<_>, _>>()?)
}
