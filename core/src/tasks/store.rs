//! SQL of tasks.

use std::collections::HashMap;

use rusqlite::{OptionalExtension, Row, named_params, params};

use super::{EditTask, GiveTask, ListTasks, NewTask, TaskGroup, TaskPurpose, TaskRow, TaskStatus};
use crate::clock::{Day, Instant};
use crate::deadlines::SOON_DAYS;
use crate::error::Result;
use crate::ids::{ActivityId, DecisionId, IncidentId, PersonId, TaskId};
use crate::store::{Cells, Reader, Writer, search_query};
use crate::words::{self, Language};

const TASK: &str = "SELECT t.id, t.title, t.note, t.responsible_id, t.due_on, t.activity_id, t.incident_id, t.given_at,
        t.given_by, t.done_on, t.done_note, t.verified_at, t.verified_by, t.cancelled_at, t.cancelled_reason,
        p.surname, p.given_name, p.patronymic, p.phone, a.number AS activity_number,
        coalesce(a.title_kk, '') AS title_kk, coalesce(a.title_ru, '') AS title_ru, coalesce(a.title_en, '') AS title_en,
        i.number AS incident_number, t.purpose, t.checklist_step_id,
        t.decision_id, coalesce(m.number || '/', '') || q.position || '.' || d.position AS decision_number,
        w.school_year_id AS report_year_id, y.label AS report_year
     FROM tasks AS t JOIN people AS p ON p.id = t.responsible_id
          LEFT JOIN activities AS a ON a.id = t.activity_id LEFT JOIN incidents AS i ON i.id = t.incident_id
          LEFT JOIN decisions AS d ON d.id = t.decision_id LEFT JOIN agenda_items AS q ON q.id = d.agenda_item_id
          LEFT JOIN meetings AS m ON m.id = q.meeting_id
          LEFT JOIN annual_report_items AS r ON r.task_id = t.id LEFT JOIN annual_reports AS w ON w.id = r.report_id
          LEFT JOIN school_years AS y ON y.id = w.school_year_id";

fn task_row(row: &Row<'_>, language: Language, today: Day) -> rusqlite::Result<TaskRow> {
    let mut cells = Cells::of(row);
    let (id, title, note, responsible_id) = (cells.read()?, cells.read()?, cells.read()?, cells.read()?);
    let due_on: Option<Day> = cells.read()?;
    let (activity_id, incident_id) = (cells.read()?, cells.read()?);
    let (given_at, given_by) = (cells.read()?, cells.read()?);
    let (done_on, done_note): (Option<Day>, _) = (cells.read()?, cells.read()?);
    let (verified_at, verified_by): (Option<Instant>, _) = (cells.read()?, cells.read()?);
    let (cancelled_at, cancelled_reason): (Option<Instant>, _) = (cells.read()?, cells.read()?);
    let days_left = due_on.map(|due_on| today.days_until(due_on));
    let status = match (cancelled_at, verified_at, done_on, days_left) {
        (Some(_), _, _, _) => TaskStatus::Cancelled,
        (_, Some(_), _, _) => TaskStatus::Verified,
        (_, _, Some(_), _) => TaskStatus::Done,
        (_, _, _, Some(left)) if left < 0 => TaskStatus::Overdue,
        (_, _, _, Some(left)) if left <= SOON_DAYS => TaskStatus::Soon,
        _ => TaskStatus::Open,
    };
    let [surname, given_name, patronymic]: [String; 3] = [cells.read()?, cells.read()?, cells.read()?];
    let phone = cells.read()?;
    let (number, activity): (Option<String>, _) = (cells.read()?, cells.wording()?);
    let incident = cells.read()?;
    Ok(TaskRow {
        id,
        purpose: cells.read()?,
        checklist_step_id: cells.read()?,
        title,
        note,
        responsible_id,
        responsible: words::short_name(&surname, &given_name, &patronymic),
        phone,
        due_on,
        days_left,
        status,
        activity_id,
        activity: number.map(|number| if number.is_empty() { activity.pick(language).to_owned() } else { number }),
        incident_id,
        incident,
        decision_id: cells.read()?,
        decision: cells.read()?,
        report_year_id: cells.read()?,
        report: cells.read()?,
        given_at,
        given_by,
        done_on,
        done_note,
        verified_by,
        cancelled_reason,
    })
}

pub(super) fn list_tasks(file: &Reader<'_>, language: Language, request: &ListTasks) -> Result<Vec<TaskRow>> {
    let group = match request.group {
        TaskGroup::Open => "t.done_on IS NULL AND t.cancelled_at IS NULL",
        // What an incident's card asks for is looked at there, when the incident is closed.
        TaskGroup::Unverified => {
            "t.done_on IS NOT NULL AND t.verified_at IS NULL AND t.cancelled_at IS NULL
             AND t.purpose NOT IN ('checklist', 'effect_check')"
        }
        TaskGroup::Finished => {
            "t.verified_at IS NOT NULL OR t.cancelled_at IS NOT NULL
             OR (t.done_on IS NOT NULL AND t.purpose IN ('checklist', 'effect_check'))"
        }
        TaskGroup::All => "1",
    };
    let sql = format!(
        "{TASK} WHERE ({group})
           AND (:responsible IS NULL OR t.responsible_id = :responsible)
           AND (:activity IS NULL OR t.activity_id = :activity)
           AND (:incident IS NULL OR t.incident_id = :incident)
           AND (:query IS NULL OR t.id IN (SELECT s.record_id FROM search JOIN search_texts AS s ON s.doc = search.rowid
                                           WHERE search MATCH :query AND s.area = 'tasks'))
         ORDER BY t.due_on IS NULL, t.due_on, t.id"
    );
    let today = file.today();
    let mut statement = file.conn().prepare_cached(&sql)?;
    let rows = statement.query_map(
        named_params! {
            ":responsible": request.responsible_id,
            ":activity": request.activity_id,
            ":incident": request.incident_id,
            ":query": search_query(&request.text),
        },
        |row| task_row(row, language, today),
    )?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn list_given_between(
    file: &Reader<'_>,
    language: Language,
    begins: Instant,
    ends: Instant,
) -> Result<Vec<TaskRow>> {
    let sql = format!(
        "{TASK} WHERE t.purpose IN ('', 'recommendation') AND t.given_at >= ?1 AND t.given_at < ?2 ORDER BY t.given_at, t.id"
    );
    let today = file.today();
    let mut statement = file.conn().prepare_cached(&sql)?;
    let rows = statement.query_map(params![begins, ends], |row| task_row(row, language, today))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Visits the tasks that were given from one moment to another in the order they were given, one at a time, so that
/// memory stays flat.
pub(super) fn each_given_between(
    file: &Reader<'_>,
    language: Language,
    (begins, ends): (Instant, Instant),
    visit: &mut dyn FnMut(&TaskRow) -> Result<()>,
) -> Result<()> {
    // In the order of an index nothing is to be sorted.
    let sql = format!("{TASK} WHERE t.given_at >= ?1 AND t.given_at < ?2 ORDER BY t.given_at, t.id");
    let today = file.today();
    let mut statement = file.conn().prepare_cached(&sql)?;
    let mut rows = statement.query(params![begins, ends])?;
    while let Some(row) = rows.next()? {
        visit(&task_row(row, language, today)?)?;
    }
    Ok(())
}

pub(super) fn count_given_between(file: &Reader<'_>, (begins, ends): (Instant, Instant)) -> Result<i64> {
    Ok(file
        .conn()
        .prepare_cached("SELECT count(*) AS n FROM tasks WHERE given_at >= ?1 AND given_at < ?2")?
        .query_row(params![begins, ends], |row| row.get("n"))?)
}

pub(super) fn find_task(file: &Reader<'_>, language: Language, id: &TaskId) -> Result<Option<TaskRow>> {
    let sql = format!("{TASK} WHERE t.id = ?1");
    let today = file.today();
    Ok(file.conn().prepare_cached(&sql)?.query_row([id], |row| task_row(row, language, today)).optional()?)
}

pub(super) fn insert_task(file: &Writer<'_>, id: &TaskId, new: &GiveTask) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO tasks (id, title, note, responsible_id, due_on, activity_id, incident_id, given_at, given_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            id,
            new.title,
            new.note,
            new.responsible_id,
            new.due_on,
            new.activity_id,
            new.incident_id,
            file.now(),
            file.who().name(),
        ])?;
    Ok(())
}

pub(super) fn insert_decision_task(
    file: &Writer<'_>,
    id: &TaskId,
    decision: &DecisionId,
    title: &str,
    responsible: &PersonId,
    due_on: Option<Day>,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO tasks (id, title, responsible_id, due_on, given_at, given_by, purpose, decision_id)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, 'decision', ?7)",
        )?
        .execute(params![id, title, responsible, due_on, file.now(), file.who().name(), decision])?;
    Ok(())
}

pub(super) fn set_due_on(file: &Writer<'_>, id: &TaskId, due_on: Day) -> Result<()> {
    file.conn().prepare_cached("UPDATE tasks SET due_on = ?2 WHERE id = ?1")?.execute(params![id, due_on])?;
    Ok(())
}

pub(super) fn delete_task(file: &Writer<'_>, id: &TaskId) -> Result<()> {
    file.conn().prepare_cached("DELETE FROM tasks WHERE id = ?1")?.execute([id])?;
    Ok(())
}

pub(super) fn insert_of_purpose(file: &Writer<'_>, id: &TaskId, new: &NewTask) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO tasks (id, title, responsible_id, due_on, incident_id, purpose, checklist_step_id, given_at,
                                given_by)
             VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        )?
        .execute(params![
            id,
            new.title,
            new.responsible_id,
            new.due_on,
            new.incident_id,
            new.purpose,
            new.checklist_step_id,
            file.now(),
            file.who().name(),
        ])?;
    Ok(())
}

pub(super) fn complete_of_incident(
    file: &Writer<'_>,
    incident: &IncidentId,
    purpose: TaskPurpose,
    on: Day,
    note: &str,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE tasks SET done_on = ?3, done_note = ?4
             WHERE incident_id = ?1 AND purpose = ?2 AND done_on IS NULL AND cancelled_at IS NULL",
        )?
        .execute(params![incident, purpose, on, note])?;
    Ok(())
}

pub(super) fn complete_step_of_incident(
    file: &Writer<'_>,
    incident: &IncidentId,
    step: &str,
    on: Day,
    note: &str,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE tasks SET done_on = ?3, done_note = ?4, cancelled_at = NULL, cancelled_reason = ''
             WHERE incident_id = ?1 AND checklist_step_id = ?2",
        )?
        .execute(params![incident, step, on, note])?;
    Ok(())
}

pub(super) fn cancel_step_of_incident(
    file: &Writer<'_>,
    incident: &IncidentId,
    step: &str,
    reason: &str,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE tasks SET cancelled_at = ?3, cancelled_reason = ?4
             WHERE incident_id = ?1 AND checklist_step_id = ?2 AND done_on IS NULL AND cancelled_at IS NULL",
        )?
        .execute(params![incident, step, file.now(), reason])?;
    Ok(())
}

pub(super) fn reopen_step_of_incident(file: &Writer<'_>, incident: &IncidentId, step: &str, note: &str) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE tasks SET done_on = NULL, done_note = ?3, verified_at = NULL, verified_by = NULL,
                              cancelled_at = NULL, cancelled_reason = ''
             WHERE incident_id = ?1 AND checklist_step_id = ?2",
        )?
        .execute(params![incident, step, note])?;
    Ok(())
}

pub(super) fn cancel_of_incident(
    file: &Writer<'_>,
    incident: &IncidentId,
    purpose: TaskPurpose,
    reason: &str,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE tasks SET cancelled_at = ?3, cancelled_reason = ?4
             WHERE incident_id = ?1 AND purpose = ?2 AND done_on IS NULL AND cancelled_at IS NULL",
        )?
        .execute(params![incident, purpose, file.now(), reason])?;
    Ok(())
}

pub(super) fn update_task(file: &Writer<'_>, edit: &EditTask, title: &str, note: &str) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE tasks SET title = ?2, note = ?3, responsible_id = ?4, due_on = ?5 WHERE id = ?1")?
        .execute(params![edit.id, title, note, edit.responsible_id, edit.due_on])?;
    Ok(())
}

pub(super) fn set_responsible(file: &Writer<'_>, id: &TaskId, to: &PersonId) -> Result<()> {
    file.conn().prepare_cached("UPDATE tasks SET responsible_id = ?2 WHERE id = ?1")?.execute(params![id, to])?;
    Ok(())
}

pub(super) fn count_open_of_activities(file: &Reader<'_>) -> Result<HashMap<ActivityId, u32>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT activity_id, count(*) AS open FROM tasks
         WHERE activity_id IS NOT NULL AND done_on IS NULL AND cancelled_at IS NULL GROUP BY activity_id",
    )?;
    let rows = statement.query_map([], |row| Ok((row.get("activity_id")?, row.get("open")?)))?;
    Ok(rows.collect::<Result<HashMap<_, _>, _>>()?)
}

pub(super) fn carry_open_tasks(file: &Writer<'_>, from: &ActivityId, to: &ActivityId) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE tasks SET activity_id = ?2
             WHERE activity_id = ?1 AND done_on IS NULL AND cancelled_at IS NULL",
        )?
        .execute(params![from, to])?;
    Ok(())
}

/// Notes the day a task was done, or opens it again when there is none.
pub(super) fn set_done(file: &Writer<'_>, id: &TaskId, on: Option<Day>, note: &str) -> Result<()> {
    file.conn()
        .prepare_cached(
            "UPDATE tasks SET done_on = ?2, done_note = ?3, verified_at = NULL, verified_by = NULL,
                              cancelled_at = NULL, cancelled_reason = '' WHERE id = ?1",
        )?
        .execute(params![id, on, note])?;
    Ok(())
}

pub(super) fn set_verified(file: &Writer<'_>, id: &TaskId) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE tasks SET verified_at = ?2, verified_by = ?3 WHERE id = ?1")?
        .execute(params![id, file.now(), file.who().name()])?;
    Ok(())
}

pub(super) fn set_cancelled(file: &Writer<'_>, id: &TaskId, reason: &str) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE tasks SET cancelled_at = ?2, cancelled_reason = ?3 WHERE id = ?1")?
        .execute(params![id, file.now(), reason])?;
    Ok(())
}
