//! SQL of the plan: its stages and activities, and who answers for them.

mod baseline;
mod events;
mod filters;
mod import;
mod next_year;
mod upgrade;
mod work;

use std::collections::{HashMap, HashSet};

use rusqlite::{OptionalExtension, Row, params};
use serde::{Deserialize, Serialize};

pub(super) use baseline::*;
pub(super) use events::*;
pub(super) use filters::*;
pub(super) use import::*;
pub(super) use next_year::*;
pub(super) use upgrade::*;
pub(super) use work::*;

use super::Register;
use super::parties::{Duty, Party};
use super::view::{PlanHead, TemplateUsed};
use crate::clock::Day;
use crate::deadlines::Rule;
use crate::error::Result;
use crate::ids::{ActivityId, PartyId, PersonId, PlanId, SchoolYearId, StageId};
use crate::profile::wording;
use crate::seeds::{PlanTemplate, StageTemplate};
use crate::store::{Cells, Reader, Writer, search_query};
use crate::text::Wording;
use crate::words::Language;

pub(super) struct StoredStage {
    pub id: StageId,
    pub number: u32,
    pub title: Wording,
}

pub(crate) struct StoredActivity {
    pub id: ActivityId,
    pub plan_id: PlanId,
    pub school_year_id: SchoolYearId,
    pub stage_id: StageId,
    pub stage_number: u32,
    pub number: String,
    pub title: Wording,
    pub expected_document: Wording,
    pub why: Wording,
    pub register: Register,
    pub rule: Rule,
}

impl StoredActivity {
    /// What history calls the activity: its number, or its title where it has none.
    pub(crate) fn called(&self, language: Language) -> String {
        if self.number.is_empty() { self.title.pick(language).to_owned() } else { self.number.clone() }
    }
}

pub(super) struct NewActivity<'a> {
    pub id: &'a ActivityId,
    pub plan_id: &'a PlanId,
    pub stage_id: &'a StageId,
    pub template_key: Option<&'a str>,
    pub position: i64,
    pub number: &'a str,
    pub title: &'a Wording,
    pub expected_document: &'a Wording,
    pub why: &'a Wording,
    pub register: Register,
    pub rule: &'a Rule,
}

#[derive(Default, Serialize, Deserialize)]
pub(super) struct StoredParties {
    pub responsible: Vec<Party>,
    pub co_executors: Vec<Party>,
}

pub(super) fn find_plan(file: &Reader<'_>, year: &SchoolYearId) -> Result<Option<PlanHead>> {
    let found = file
        .conn()
        .prepare_cached(
            "SELECT id, title_kk, title_ru, title_en, purpose_kk, purpose_ru, purpose_en, approved_on, approved_order,
                    template_key, template_version, objectives_kk, objectives_ru, objectives_en,
                    topic_kk, topic_ru, topic_en, expected_results_kk, expected_results_ru, expected_results_en
             FROM plans WHERE school_year_id = ?1",
        )?
        .query_row([year], |row| {
            Ok(PlanHead {
                id: row.get("id")?,
                title: wording(row, "title")?,
                purpose: wording(row, "purpose")?,
                objectives: wording(row, "objectives")?,
                topic: wording(row, "topic")?,
                expected_results: wording(row, "expected_results")?,
                approved_on: row.get("approved_on")?,
                approved_order: row.get("approved_order")?,
                baselines: Vec::new(),
                template: template_used(row)?,
            })
        })
        .optional()?;
    let Some(mut plan) = found else { return Ok(None) };
    plan.baselines = list_baselines(file, &plan.id)?;
    Ok(Some(plan))
}

fn template_used(row: &Row<'_>) -> rusqlite::Result<Option<TemplateUsed>> {
    let key: Option<String> = row.get("template_key")?;
    let version: Option<u32> = row.get("template_version")?;
    Ok(key.zip(version).map(|(key, version)| TemplateUsed { key, version }))
}

/// The label of the school year that a plan is for.
pub(super) fn find_plan_year(file: &Reader<'_>, plan: &PlanId) -> Result<Option<String>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT y.label FROM plans AS p JOIN school_years AS y ON y.id = p.school_year_id WHERE p.id = ?1",
        )?
        .query_row([plan], |row| row.get("label"))
        .optional()?)
}

/// The school year that a plan is for, with its label.
pub(super) fn find_year_of_plan(file: &Reader<'_>, plan: &PlanId) -> Result<Option<(SchoolYearId, String)>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT y.id, y.label FROM plans AS p JOIN school_years AS y ON y.id = p.school_year_id WHERE p.id = ?1",
        )?
        .query_row([plan], |row| Ok((row.get("id")?, row.get("label")?)))
        .optional()?)
}

/// The ids of what a plan took from the template, as ("activity:a01", id) and ("stage:stage-1", id), with "plan".
pub(crate) fn list_template_keys(file: &Reader<'_>, year: &SchoolYearId) -> Result<Vec<(String, String)>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT 'plan' AS name, id FROM plans WHERE school_year_id = ?1
         UNION ALL SELECT 'stage:' || s.template_key, s.id FROM stages AS s JOIN plans AS p ON p.id = s.plan_id
         WHERE p.school_year_id = ?1 AND s.template_key IS NOT NULL
         UNION ALL SELECT 'activity:' || a.template_key, a.id FROM activities AS a JOIN plans AS p ON p.id = a.plan_id
         WHERE p.school_year_id = ?1 AND a.template_key IS NOT NULL",
    )?;
    Ok(statement.query_map([year], |row| Ok((row.get("name")?, row.get("id")?)))?.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn list_stages(file: &Reader<'_>, plan: &PlanId) -> Result<Vec<StoredStage>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT id, number, title_kk, title_ru, title_en FROM stages WHERE plan_id = ?1 ORDER BY number",
    )?;
    let rows = statement.query_map([plan], |row| {
        Ok(StoredStage { id: row.get("id")?, number: row.get("number")?, title: wording(row, "title")? })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn find_stage(file: &Reader<'_>, id: &StageId) -> Result<Option<(PlanId, SchoolYearId)>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT p.id AS plan_id, p.school_year_id
             FROM stages AS s JOIN plans AS p ON p.id = s.plan_id WHERE s.id = ?1",
        )?
        .query_row([id], |row| Ok((row.get("plan_id")?, row.get("school_year_id")?)))
        .optional()?)
}

const ACTIVITY: &str = "SELECT a.id, a.plan_id, p.school_year_id, a.stage_id, s.number AS stage_number, a.number,
            a.title_kk, a.title_ru, a.title_en, a.expected_document_kk, a.expected_document_ru,
            a.expected_document_en, a.why_kk, a.why_ru, a.why_en, a.register, a.rule
     FROM activities AS a JOIN stages AS s ON s.id = a.stage_id JOIN plans AS p ON p.id = a.plan_id";

fn stored_activity(row: &Row<'_>) -> rusqlite::Result<StoredActivity> {
    let mut cells = Cells::of(row);
    Ok(StoredActivity {
        id: cells.read()?,
        plan_id: cells.read()?,
        school_year_id: cells.read()?,
        stage_id: cells.read()?,
        stage_number: cells.read()?,
        number: cells.read()?,
        title: cells.wording()?,
        expected_document: cells.wording()?,
        why: cells.wording()?,
        register: cells.read()?,
        rule: cells.read()?,
    })
}

pub(super) fn list_activities(file: &Reader<'_>, plan: &PlanId) -> Result<Vec<StoredActivity>> {
    let sql = format!("{ACTIVITY} WHERE a.plan_id = ?1 AND a.trashed_at IS NULL ORDER BY a.position, a.id");
    let mut statement = file.conn().prepare_cached(&sql)?;
    Ok(statement.query_map([plan], stored_activity)?.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn list_removed(file: &Reader<'_>, plan: &PlanId) -> Result<Vec<StoredActivity>> {
    let sql = format!("{ACTIVITY} WHERE a.plan_id = ?1 AND a.trashed_at IS NOT NULL ORDER BY a.id");
    let mut statement = file.conn().prepare_cached(&sql)?;
    Ok(statement.query_map([plan], stored_activity)?.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn find_activity(file: &Reader<'_>, id: &ActivityId) -> Result<Option<StoredActivity>> {
    let sql = format!("{ACTIVITY} WHERE a.id = ?1 AND a.trashed_at IS NULL");
    Ok(file.conn().prepare_cached(&sql)?.query_row([id], stored_activity).optional()?)
}

/// Activities whose title or document has words beginning like `text`; `None` when there is nothing to look for.
pub(super) fn search_activities(file: &Reader<'_>, text: &str) -> Result<Option<HashSet<ActivityId>>> {
    let Some(query) = search_query(text) else { return Ok(None) };
    let mut statement = file.conn().prepare_cached(
        "SELECT t.record_id AS id FROM search JOIN search_texts AS t ON t.doc = search.rowid
         WHERE search MATCH ?1 AND t.area = 'plan'",
    )?;
    Ok(Some(statement.query_map([query], |row| row.get("id"))?.collect::<Result<HashSet<_>, _>>()?))
}

pub(super) fn list_parties(file: &Reader<'_>, plan: &PlanId) -> Result<HashMap<ActivityId, StoredParties>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT q.activity_id, q.duty, q.kind, coalesce(q.role, q.body, q.person_id, q.words)
         FROM activities AS a JOIN activity_parties AS q ON q.activity_id = a.id
         WHERE a.plan_id = ?1 ORDER BY q.activity_id, q.duty, q.position",
    )?;
    let mut found: HashMap<ActivityId, StoredParties> = HashMap::new();
    let mut rows = statement.query([plan])?;
    while let Some(row) = rows.next()? {
        let mut cells = Cells::of(row);
        let parties = found.entry(cells.read()?).or_default();
        match cells.read()? {
            Duty::Responsible => parties.responsible.push(party(&mut cells)?),
            Duty::CoExecutor => parties.co_executors.push(party(&mut cells)?),
        }
    }
    Ok(found)
}

/// Reads the kind of a party and what it is.
fn party(cells: &mut Cells<'_, '_>) -> rusqlite::Result<Party> {
    let kind: String = cells.read()?;
    Ok(match kind.as_str() {
        "role" => Party::Role { role: cells.read()? },
        "body" => Party::Body { body: cells.read()? },
        "person" => Party::Person { person_id: cells.read()? },
        _ => Party::Text { text: cells.read()? },
    })
}

pub(super) fn insert_plan(file: &Writer<'_>, id: &PlanId, year: &SchoolYearId, template: &PlanTemplate) -> Result<()> {
    let (title, purpose) = (&template.title, &template.purpose);
    let objectives = one_to_a_line(&template.objectives);
    let results = one_to_a_line(&template.expected_results);
    file.conn()
        .prepare_cached(
            "INSERT INTO plans (id, school_year_id, template_key, template_version, title_kk, title_ru, title_en,
                                purpose_kk, purpose_ru, purpose_en, objectives_kk, objectives_ru, objectives_en,
                                expected_results_kk, expected_results_ru, expected_results_en)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16)",
        )?
        .execute(params![
            id,
            year,
            template.key,
            template.version,
            title.kk,
            title.ru,
            title.en,
            purpose.kk,
            purpose.ru,
            purpose.en,
            objectives[0],
            objectives[1],
            objectives[2],
            results[0],
            results[1],
            results[2],
        ])?;
    Ok(())
}

/// Joins what a list says, one to a line as a person edits it, in each language.
fn one_to_a_line(said: &[Wording]) -> [String; 3] {
    Language::ALL.map(|language| {
        let lines = said.iter().map(|one| one.in_language(language)).filter(|one| !one.is_empty());
        lines.collect::<Vec<_>>().join("\n")
    })
}

pub(super) fn update_plan(file: &Writer<'_>, id: &PlanId, title: &Wording, purpose: &Wording) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE plans SET title_kk = ?2, title_ru = ?3, title_en = ?4,
                              purpose_kk = ?5, purpose_ru = ?6, purpose_en = ?7 WHERE id = ?1",
        )?
        .execute(params![id, title.kk, title.ru, title.en, purpose.kk, purpose.ru, purpose.en])?;
    Ok(())
}

pub(super) fn approve_plan(file: &Writer<'_>, id: &PlanId, on: Day, order_no: &str) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE plans SET approved_on = ?2, approved_order = ?3 WHERE id = ?1")?
        .execute(params![id, on, order_no])?;
    Ok(())
}

pub(super) fn insert_stage(file: &Writer<'_>, id: &StageId, plan: &PlanId, stage: &StageTemplate) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO stages (id, plan_id, template_key, number, title_kk, title_ru, title_en)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        )?
        .execute(params![id, plan, stage.key, stage.number, stage.title.kk, stage.title.ru, stage.title.en])?;
    Ok(())
}

pub(super) fn insert_activity(file: &Writer<'_>, new: &NewActivity<'_>) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO activities (id, plan_id, stage_id, template_key, position, number, title_kk, title_ru,
                                     title_en, expected_document_kk, expected_document_ru, expected_document_en,
                                     why_kk, why_ru, why_en, register, rule)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14, ?15, ?16, ?17)",
        )?
        .execute(params![
            new.id,
            new.plan_id,
            new.stage_id,
            new.template_key,
            new.position,
            new.number,
            new.title.kk,
            new.title.ru,
            new.title.en,
            new.expected_document.kk,
            new.expected_document.ru,
            new.expected_document.en,
            new.why.kk,
            new.why.ru,
            new.why.en,
            new.register,
            serde_json::to_string(new.rule)?,
        ])?;
    Ok(())
}

pub(super) fn insert_party(
    file: &Writer<'_>,
    id: &PartyId,
    activity: &ActivityId,
    duty: Duty,
    position: i64,
    party: &Party,
) -> Result<()> {
    let (kind, role, body, person, words) = match party {
        Party::Role { role } => ("role", Some(role), None, None, None),
        Party::Body { body } => ("body", None, Some(body), None, None),
        Party::Person { person_id } => ("person", None, None, Some(person_id), None),
        Party::Text { text } => ("text", None, None, None, Some(text)),
    };
    file.conn()
        .prepare_cached(
            "INSERT INTO activity_parties (id, activity_id, duty, position, kind, role, body, person_id, words)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![id, activity, duty, position, kind, role, body, person, words])?;
    Ok(())
}

pub(super) fn delete_parties(file: &Writer<'_>, activity: &ActivityId, duty: Duty) -> Result<()> {
    file.conn()
        .prepare_cached("DELETE FROM activity_parties WHERE activity_id = ?1 AND duty = ?2")?
        .execute(params![activity, duty])?;
    Ok(())
}

/// The place after the stage's last row, and the number after the plan's highest.
pub(super) fn place_at_end(file: &Reader<'_>, plan: &PlanId, stage: &StageId) -> Result<(i64, String)> {
    let position: i64 = file
        .conn()
        .prepare_cached("SELECT coalesce(max(position), 0) + 1 AS place FROM activities WHERE stage_id = ?1")?
        .query_row([stage], |row| row.get("place"))?;
    let highest: i64 = file
        .conn()
        .prepare_cached(
            "SELECT coalesce(max(CAST(number AS INTEGER)), 0) + 1 AS next FROM activities
             WHERE plan_id = ?1 AND trashed_at IS NULL",
        )?
        .query_row([plan], |row| row.get("next"))?;
    Ok((position, highest.to_string()))
}

pub(super) fn set_number(file: &Writer<'_>, id: &ActivityId, number: &str) -> Result<()> {
    file.conn().prepare_cached("UPDATE activities SET number = ?2 WHERE id = ?1")?.execute(params![id, number])?;
    Ok(())
}

pub(super) fn set_title(file: &Writer<'_>, id: &ActivityId, title: &Wording) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE activities SET title_kk = ?2, title_ru = ?3, title_en = ?4 WHERE id = ?1")?
        .execute(params![id, title.kk, title.ru, title.en])?;
    Ok(())
}

pub(super) fn set_expected_document(file: &Writer<'_>, id: &ActivityId, document: &Wording) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE activities SET expected_document_kk = ?2, expected_document_ru = ?3, expected_document_en = ?4
             WHERE id = ?1",
        )?
        .execute(params![id, document.kk, document.ru, document.en])?;
    Ok(())
}

pub(super) fn set_rule(file: &Writer<'_>, id: &ActivityId, rule: &Rule) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE activities SET rule = ?2 WHERE id = ?1")?
        .execute(params![id, serde_json::to_string(rule)?])?;
    Ok(())
}

pub(super) fn trash_activity(file: &Writer<'_>, id: &ActivityId, reason: &str) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE activities SET trashed_at = ?2, trashed_reason = ?3 WHERE id = ?1")?
        .execute(params![id, file.now(), reason])?;
    Ok(())
}

/// The rows of a plan as they stand, each with its stage.
pub(super) fn list_order(file: &Reader<'_>, plan: &PlanId) -> Result<Vec<(ActivityId, StageId)>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT a.id, a.stage_id FROM activities AS a JOIN stages AS s ON s.id = a.stage_id
         WHERE a.plan_id = ?1 AND a.trashed_at IS NULL ORDER BY s.number, a.position, a.id",
    )?;
    Ok(statement.query_map([plan], |row| Ok((row.get("id")?, row.get("stage_id")?)))?.collect::<Result<Vec<_>, _>>()?)
}

/// The place after the last row of a stage, or where its first row would stand.
pub(super) fn end_of_stage(order: &[(ActivityId, StageId)], stages: &[StoredStage], stage: &StageId) -> usize {
    let rank = |id: &StageId| stages.iter().position(|known| known.id == *id);
    order.iter().rposition(|(_, of)| rank(of) <= rank(stage)).map_or(0, |last| last + 1)
}

/// Writes the order of a plan's rows, leaving room between them.
pub(super) fn set_order(file: &Writer<'_>, order: &[(ActivityId, StageId)]) -> Result<()> {
    let mut statement =
        file.conn().prepare_cached("UPDATE activities SET position = ?2, stage_id = ?3 WHERE id = ?1")?;
    for (position, (id, stage)) in (1..).zip(order) {
        statement.execute(params![id, position * 10, stage])?;
    }
    Ok(())
}

/// Takes a person out of the columns in which another stands already.
pub(super) fn delete_parties_that_would_double(
    file: &Writer<'_>,
    activity: &ActivityId,
    from: &PersonId,
    to: &PersonId,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "DELETE FROM activity_parties WHERE activity_id = ?1 AND person_id = ?2 AND duty IN
                 (SELECT other.duty FROM activity_parties AS other WHERE other.activity_id = ?1 AND other.person_id = ?3)",
        )?
        .execute(params![activity, from, to])?;
    Ok(())
}

pub(super) fn replace_party(file: &Writer<'_>, activity: &ActivityId, from: &PersonId, to: &PersonId) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE activity_parties SET person_id = ?3 WHERE activity_id = ?1 AND person_id = ?2")?
        .execute(params![activity, from, to])?;
    Ok(())
}

pub(super) fn list_reminder_days(file: &Reader<'_>, activity: &ActivityId) -> Result<Vec<u32>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT days_before FROM activity_reminders WHERE activity_id = ?1 ORDER BY days_before DESC",
    )?;
    Ok(statement.query_map([activity], |row| row.get("days_before"))?.collect::<Result<Vec<_>, _>>()?)
}
