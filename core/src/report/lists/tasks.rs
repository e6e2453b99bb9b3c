//! Tasks: who is asked to do what and by when, what it comes from, and whether it was done.

use super::desk::{Filling, Unopened};
use super::{Desk, PLAIN, Sheet, choices, column};
use crate::calendar::{self, SchoolYearChoice};
use crate::documents::sheets::{Cell, Kind, Mark, Tone};
use crate::error::Result;
use crate::roles::Right;
use crate::tasks::{self, ListTasks, TaskRow, TaskStatus};

pub(super) static SHEET: Sheet = Sheet {
    key: "tasks",
    tab: "workbook-sheet-tasks",
    needs: Some(Right::PlanRead),
    columns: &[
        column("workbook-tasks-title", Kind::Text, 30.0),
        column("workbook-tasks-note", Kind::Text, 14.0),
        column("workbook-plan-responsible", Kind::Text, 15.0),
        column("workbook-people-phone", Kind::Code, 14.0).in_house(),
        column("workbook-decisions-due-on", Kind::Day, 10.5),
        column("workbook-days-left", Kind::Integer, 8.0).marked(Mark::DaysLeft),
        column("workbook-decisions-status", Kind::Status, 12.0).choosing(choices::task_statuses),
        column("workbook-tasks-activity", Kind::Code, 8.0).leading_to("plan"),
        column("workbook-tasks-incident", Kind::Code, 11.0).leading_to("incidents"),
        column("workbook-tasks-decision", Kind::Code, 8.0).leading_to("decisions"),
        column("workbook-tasks-given-on", Kind::Day, 10.5),
        column("workbook-tasks-given-by", Kind::Text, 14.0),
        column("workbook-decisions-done-on", Kind::Day, 10.5),
        column("workbook-tasks-outcome", Kind::Text, 16.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &ListTasks, sheet: Unopened<'_, '_>) -> Result<()> {
    let listed = tasks::list_tasks(desk.file, desk.language, asked)?;
    let mut rows = sheet.of(listed.len())?;
    let words = Words::said(desk);
    listed.iter().try_for_each(|task| put(&words, &mut rows, task))?;
    rows.finish()
}

/// Writes what was given in a school year, one row in memory at a time: each incident may have given several.
pub(super) fn write_year(desk: &Desk<'_>, asked: &SchoolYearChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let days = calendar::journal_days(&calendar::school_year(desk.file, &asked.school_year_id)?);
    let mut rows = sheet.of(tasks::count_given_between(desk.file, days)?)?;
    let words = Words::said(desk);
    tasks::each_given_between(desk.file, desk.language, days, &mut |task| put(&words, &mut rows, task))?;
    rows.finish()
}

/// What each status is called, said once for all rows.
struct Words(Vec<String>);

impl Words {
    fn said(desk: &Desk<'_>) -> Self {
        Self(TaskStatus::ALL.iter().map(|one| desk.say(&format!("task-status-{}", one.name()))).collect())
    }

    fn of(&self, status: TaskStatus) -> &str {
        &self.0[status as usize]
    }
}

fn put(words: &Words, rows: &mut Filling<'_, '_>, task: &TaskRow) -> Result<()> {
    rows.row(&[
        task.title.as_str().into(),
        task.note.as_str().into(),
        task.responsible.as_str().into(),
        task.phone.as_str().into(),
        task.due_on.into(),
        days_left(task).into(),
        Cell::status(words.of(task.status), tone(task.status)),
        linked(task.activity.as_deref(), task.activity_id.as_ref().map(|id| id.as_str())),
        linked(task.incident.as_deref(), task.incident.as_deref()),
        linked(task.decision.as_deref(), task.decision_id.as_ref().map(|id| id.as_str())),
        task.given_at.day().into(),
        task.given_by.as_str().into(),
        task.done_on.into(),
        outcome(task).into(),
    ])
}

fn linked<'t>(words: Option<&'t str>, record: Option<&'t str>) -> Cell<'t> {
    match (words, record) {
        (Some(words), Some(record)) => Cell::linked(words, record),
        _ => Cell::Empty,
    }
}

/// Days are counted only for what is still to be done.
fn days_left(task: &TaskRow) -> Option<i64> {
    let is_open = matches!(task.status, TaskStatus::Open | TaskStatus::Soon | TaskStatus::Overdue);
    task.days_left.filter(|_| is_open)
}

fn tone(status: TaskStatus) -> Tone {
    match status {
        TaskStatus::Overdue => Tone::Late,
        TaskStatus::Soon => Tone::Near,
        _ => Tone::Calm,
    }
}

/// What was noted when it was done, or why it was cancelled.
fn outcome(task: &TaskRow) -> &str {
    if task.cancelled_reason.is_empty() { &task.done_note } else { &task.cancelled_reason }
}
