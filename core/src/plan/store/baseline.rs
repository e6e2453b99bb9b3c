//! SQL of the plan as it was approved.

use std::collections::HashMap;

use rusqlite::types::{FromSqlError, Type};
use rusqlite::{Row, params};
use serde::de::DeserializeOwned;

use crate::error::Result;
use crate::ids::{ActivityId, BaselineId, BaselineRowId, PlanId};
use crate::plan::ApprovePlan;
use crate::plan::baseline::{Baseline, FrozenRow};
use crate::store::{Cells, Reader, Writer};

/// The approvals of a plan, the newest first.
pub(crate) fn list_baselines(file: &Reader<'_>, plan: &PlanId) -> Result<Vec<Baseline>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT b.id, b.approved_on, b.order_no, b.approved_by, b.frozen_at,
                (SELECT count(*) FROM baseline_rows AS r WHERE r.baseline_id = b.id) AS rows
         FROM plan_baselines AS b WHERE b.plan_id = ?1 ORDER BY b.frozen_at DESC, b.id DESC",
    )?;
    let rows = statement.query_map([plan], |row| {
        Ok(Baseline {
            id: row.get("id")?,
            approved_on: row.get("approved_on")?,
            order_no: row.get("order_no")?,
            approved_by: row.get("approved_by")?,
            frozen_at: row.get("frozen_at")?,
            rows: row.get("rows")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(in crate::plan) fn list_baseline_rows(file: &Reader<'_>, baseline: &BaselineId) -> Result<Vec<FrozenRow>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT activity_id, stage_number, number, title_kk, title_ru, title_en, expected_document_kk,
                expected_document_ru, expected_document_en, rule, parties, due_days
         FROM baseline_rows WHERE baseline_id = ?1",
    )?;
    let rows = statement.query_map([baseline], |row| {
        let mut cells = Cells::of(row);
        Ok(FrozenRow {
            activity_id: cells.read()?,
            stage_number: cells.read()?,
            number: cells.read()?,
            title: cells.wording()?,
            expected_document: cells.wording()?,
            rule: cells.read()?,
            parties: json(row, "parties")?,
            due_days: json(row, "due_days")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

fn json<T: DeserializeOwned>(row: &Row<'_>, name: &str) -> rusqlite::Result<T> {
    let text: String = row.get(name)?;
    serde_json::from_str(&text).map_err(|error| {
        rusqlite::Error::FromSqlConversionFailure(0, Type::Text, Box::new(FromSqlError::Other(error.into())))
    })
}

/// Why each row that was taken out of a plan was.
pub(crate) fn list_removal_reasons(file: &Reader<'_>, plan: &PlanId) -> Result<HashMap<ActivityId, String>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT id, coalesce(trashed_reason, '') AS reason FROM activities
         WHERE plan_id = ?1 AND trashed_at IS NOT NULL",
    )?;
    let rows = statement.query_map([plan], |row| Ok((row.get("id")?, row.get("reason")?)))?;
    Ok(rows.collect::<Result<HashMap<_, _>, _>>()?)
}

pub(crate) fn insert_baseline(
    file: &Writer<'_>,
    id: &BaselineId,
    request: &ApprovePlan,
    order_no: &str,
    approved_by: &str,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO plan_baselines (id, plan_id, approved_on, order_no, approved_by, frozen_at)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        )?
        .execute(params![id, request.plan_id, request.approved_on, order_no, approved_by, file.now()])?;
    Ok(())
}

pub(in crate::plan) fn insert_baseline_row(file: &Writer<'_>, baseline: &BaselineId, row: &FrozenRow) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO baseline_rows (id, baseline_id, activity_id, stage_number, number, title_kk, title_ru, title_en,
                                        expected_document_kk, expected_document_ru, expected_document_en, rule,
                                        parties, due_days)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        )?
        .execute(params![
            BaselineRowId::fresh(),
            baseline,
            row.activity_id,
            row.stage_number,
            row.number,
            row.title.kk,
            row.title.ru,
            row.title.en,
            row.expected_document.kk,
            row.expected_document.ru,
            row.expected_document.en,
            row.rule,
            serde_json::to_string(&row.parties)?,
            serde_json::to_string(&row.due_days)?,
        ])?;
    Ok(())
}
