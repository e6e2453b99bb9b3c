//! Tasks that people gave. Those that carry out decisions are counted as decisions, and the steps of an incident's
//! checklist belong to the incident.

use super::{CountedPart, Measure, Register};
use crate::annual_report::figures::{Asked, RecordKind, ReportRow};
use crate::error::Result;
use crate::tasks::{self, TaskRow, TaskStatus};
use crate::words::say;

pub(super) struct Tasks;

impl Register for Tasks {
    type Row = TaskRow;
    const KEY: &'static str = "tasks";
    const MEASURES: &'static [Measure<TaskRow>] = &[
        Measure { key: "given", of: None, takes: |_| true },
        Measure { key: "on_time", of: Some("given"), takes: |row| is_done(row) && !was_late(row) },
        Measure { key: "late", of: Some("given"), takes: |row| is_done(row) && was_late(row) },
        Measure { key: "overdue", of: Some("given"), takes: |row| row.status == TaskStatus::Overdue },
        Measure { key: "ahead", of: Some("given"), takes: |row| is_ahead(row.status) },
        Measure { key: "cancelled", of: Some("given"), takes: |row| row.status == TaskStatus::Cancelled },
    ];

    fn list(asked: &Asked<'_, '_>) -> Result<Vec<TaskRow>> {
        let (first, last) = asked.days;
        tasks::list_given_between(asked.file, asked.language, first, last)
    }

    fn parts(_asked: &Asked<'_, '_>, _rows: &[TaskRow]) -> Result<Vec<CountedPart>> {
        Ok(Vec::new())
    }

    fn is_in(_row: &TaskRow, _list: &str, _key: &str) -> bool {
        false
    }

    fn shown(row: &TaskRow, asked: &Asked<'_, '_>) -> ReportRow {
        ReportRow {
            record: RecordKind::Task,
            id: row.id.to_string(),
            opens: row.id.to_string(),
            number: String::new(),
            title: row.title.clone(),
            day: row.due_on,
            state: say(asked.language, &format!("task-status-{}", row.status.name())),
            days: None,
        }
    }
}

fn is_done(row: &TaskRow) -> bool {
    matches!(row.status, TaskStatus::Done | TaskStatus::Verified)
}

fn was_late(row: &TaskRow) -> bool {
    row.done_on > row.due_on && row.due_on.is_some()
}

fn is_ahead(status: TaskStatus) -> bool {
    matches!(status, TaskStatus::Open | TaskStatus::Soon)
}
