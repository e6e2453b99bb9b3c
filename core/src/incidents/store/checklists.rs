//! SQL of checklists and of the tasks that were given from them.

use std::collections::HashSet;

use rusqlite::{OptionalExtension, Row, params};

use super::super::checklists::{ChecklistItem, ChecklistStep};
use super::super::classifiers::IncidentType;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::{ChecklistStepId, IncidentId};
use crate::profile::wording;
use crate::store::{Reader, Writer};
use crate::tasks::{self, ListTasks, TaskGroup, TaskPurpose};
use crate::words::Language;

const STEP: &str =
    "SELECT id, incident_type, title_kk, title_ru, title_en, role, due_count, due_unit, required, built_in,
        retired_at FROM checklist_steps";

fn step(row: &Row<'_>) -> rusqlite::Result<ChecklistStep> {
    Ok(ChecklistStep {
        id: row.get("id")?,
        incident_type: row.get("incident_type")?,
        title: wording(row, "title")?,
        role: row.get("role")?,
        due_count: row.get("due_count")?,
        due_unit: row.get("due_unit")?,
        required: row.get("required")?,
        built_in: row.get("built_in")?,
        retired_at: row.get("retired_at")?,
    })
}

pub(in super::super) fn list_steps(file: &Reader<'_>, kind: Option<&IncidentType>) -> Result<Vec<ChecklistStep>> {
    let sql = format!(
        "{STEP} WHERE ?1 IS NULL OR incident_type = ?1
         ORDER BY coalesce((SELECT c.position FROM classifiers AS c WHERE c.id = 'type:' || incident_type), 0),
                  incident_type, position, id"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    let rows = statement.query_map([kind], step)?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(in super::super) fn find_step(file: &Reader<'_>, id: &ChecklistStepId) -> Result<Option<ChecklistStep>> {
    let sql = format!("{STEP} WHERE id = ?1");
    Ok(file.conn().prepare_cached(&sql)?.query_row([id], step).optional()?)
}

pub(in super::super) fn insert_step(file: &Writer<'_>, step: &ChecklistStep) -> Result<()> {
    let title = &step.title;
    file.conn()
        .prepare_cached(
            "INSERT INTO checklist_steps (id, incident_type, position, title_kk, title_ru, title_en, role, due_count,
                                          due_unit, required)
             SELECT ?1, ?2, coalesce(max(position), 0) + 1, ?3, ?4, ?5, ?6, ?7, ?8, ?9
             FROM checklist_steps WHERE incident_type = ?2",
        )?
        .execute(params![
            step.id,
            step.incident_type,
            title.kk,
            title.ru,
            title.en,
            step.role,
            step.due_count,
            step.due_unit,
            step.required,
        ])?;
    Ok(())
}

pub(in super::super) fn update_step(file: &Writer<'_>, step: &ChecklistStep) -> Result<()> {
    let title = &step.title;
    file.conn()
        .prepare_cached(
            "UPDATE checklist_steps SET title_kk = ?2, title_ru = ?3, title_en = ?4, role = ?5, due_count = ?6,
                                        due_unit = ?7, required = ?8 WHERE id = ?1",
        )?
        .execute(params![
            step.id,
            title.kk,
            title.ru,
            title.en,
            step.role,
            step.due_count,
            step.due_unit,
            step.required,
        ])?;
    Ok(())
}

pub(in super::super) fn set_position(file: &Writer<'_>, id: &ChecklistStepId, position: i64) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE checklist_steps SET position = ?2 WHERE id = ?1 AND position <> ?2")?
        .execute(params![id, position])?;
    Ok(())
}

pub(in super::super) fn set_retired(file: &Writer<'_>, id: &ChecklistStepId, at: Option<Instant>) -> Result<()> {
    file.conn().prepare_cached("UPDATE checklist_steps SET retired_at = ?2 WHERE id = ?1")?.execute(params![id, at])?;
    Ok(())
}

/// Which steps an incident was given already.
pub(in super::super) fn list_given(file: &Reader<'_>, incident: &IncidentId) -> Result<HashSet<ChecklistStepId>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT checklist_step_id FROM tasks WHERE incident_id = ?1 AND checklist_step_id IS NOT NULL",
    )?;
    let rows = statement.query_map([incident], |row| row.get("checklist_step_id"))?;
    Ok(rows.collect::<Result<HashSet<_>, _>>()?)
}

pub(in super::super) fn waits(file: &Reader<'_>, incident: &IncidentId) -> Result<bool> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT 1 FROM tasks AS t JOIN checklist_steps AS s ON s.id = t.checklist_step_id
             WHERE t.incident_id = ?1 AND s.required = 1 AND t.done_on IS NULL AND t.cancelled_at IS NULL",
        )?
        .exists([incident])?)
}

pub(in super::super) fn list_items(file: &Reader<'_>, incident: &IncidentId) -> Result<Vec<ChecklistItem>> {
    let request = ListTasks { group: TaskGroup::All, incident_id: Some(incident.clone()), ..ListTasks::default() };
    let given = tasks::list_tasks(file, Language::default(), &request)?;
    let mut items = Vec::new();
    let mut statement =
        file.conn().prepare_cached("SELECT incident_type, position, required FROM checklist_steps WHERE id = ?1")?;
    for task in given.into_iter().filter(|task| task.purpose == TaskPurpose::Checklist) {
        let Some(step_id) = task.checklist_step_id else { continue };
        let (place, required) = statement.query_row([&step_id], |row| {
            Ok(((row.get::<_, String>("incident_type")?, row.get::<_, i64>("position")?), row.get("required")?))
        })?;
        let item = ChecklistItem {
            task_id: task.id,
            step_id,
            title: task.title,
            required,
            responsible_id: task.responsible_id,
            responsible: task.responsible,
            due_on: task.due_on,
            status: task.status,
            done_on: task.done_on,
        };
        items.push((place, item));
    }
    items.sort_by(|one, other| one.0.cmp(&other.0));
    Ok(items.into_iter().map(|(_, item)| item).collect())
}
