//! SQL of carrying a plan over to the next year.

use rusqlite::params;

use crate::deadlines::Rule;
use crate::error::Result;
use crate::ids::{ActivityId, PlanId, SchoolYearId, StageId};
use crate::store::{Reader, Writer};

/// A row of a plan with the one of an earlier plan that it continues.
pub(crate) struct Continued {
    pub id: ActivityId,
    pub earlier_id: ActivityId,
    pub earlier_plan_id: PlanId,
}

pub(crate) fn list_continued(file: &Reader<'_>, plan: &PlanId) -> Result<Vec<Continued>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT a.id, e.id AS earlier_id, e.plan_id AS earlier_plan_id
         FROM activities AS a JOIN activities AS e ON e.id = a.continues_id WHERE a.plan_id = ?1",
    )?;
    let rows = statement.query_map([plan], |row| {
        Ok(Continued {
            id: row.get("id")?,
            earlier_id: row.get("earlier_id")?,
            earlier_plan_id: row.get("earlier_plan_id")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Copies a plan without its approval.
pub(crate) fn continue_plan(file: &Writer<'_>, from: &PlanId, id: &PlanId, year: &SchoolYearId) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO plans (id, school_year_id, template_key, template_version, title_kk, title_ru, title_en,
                                purpose_kk, purpose_ru, purpose_en, objectives_kk, objectives_ru, objectives_en,
                                topic_kk, topic_ru, topic_en,
                                expected_results_kk, expected_results_ru, expected_results_en)
             SELECT ?2, ?3, template_key, template_version, title_kk, title_ru, title_en,
                    purpose_kk, purpose_ru, purpose_en, objectives_kk, objectives_ru, objectives_en,
                    topic_kk, topic_ru, topic_en, expected_results_kk, expected_results_ru, expected_results_en
             FROM plans WHERE id = ?1",
        )?
        .execute(params![from, id, year])?;
    Ok(())
}

pub(crate) fn continue_stage(file: &Writer<'_>, from: &StageId, id: &StageId, plan: &PlanId) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO stages (id, plan_id, template_key, number, title_kk, title_ru, title_en)
             SELECT ?2, ?3, template_key, number, title_kk, title_ru, title_en FROM stages WHERE id = ?1",
        )?
        .execute(params![from, id, plan])?;
    Ok(())
}

pub(crate) struct ContinuedActivity<'a> {
    pub id: &'a ActivityId,
    pub continues: &'a ActivityId,
    pub plan: &'a PlanId,
    pub stage: &'a StageId,
    pub rule: &'a Rule,
}

/// Copies a row of an earlier plan with another rule.
pub(crate) fn continue_activity(file: &Writer<'_>, new: &ContinuedActivity<'_>) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO activities (id, plan_id, stage_id, continues_id, rule, template_key, position, number,
                                     title_kk, title_ru, title_en, expected_document_kk, expected_document_ru,
                                     expected_document_en, why_kk, why_ru, why_en, register)
             SELECT ?2, ?3, ?4, id, ?5, template_key, position, number,
                    title_kk, title_ru, title_en, expected_document_kk, expected_document_ru,
                    expected_document_en, why_kk, why_ru, why_en, register
             FROM activities WHERE id = ?1",
        )?
        .execute(params![new.continues, new.id, new.plan, new.stage, new.rule])?;
    Ok(())
}
