//! The year's plan: how many activities there were, and what became of them, stage by stage.

use std::sync::Arc;

use super::{CountedPart, Measure, Register};
use crate::annual_report::figures::{Asked, RecordKind, ReportRow};
use crate::deadlines::Status;
use crate::error::Result;
use crate::plan::{self, ActivityRow};
use crate::words::say;

pub(super) struct Plan;

/// An activity with its stage.
pub(super) struct Row {
    pub stage: u32,
    pub activity: Arc<ActivityRow>,
    /// Its school year is over.
    pub is_over: bool,
}

impl Row {
    /// The year ended without a case in which it was to be done.
    pub(super) fn had_no_case(&self) -> bool {
        had_no_case(&self.activity, self.is_over)
    }
}

impl Register for Plan {
    type Row = Row;
    const KEY: &'static str = "plan";
    const MEASURES: &'static [Measure<Row>] = &[
        Measure { key: "all", of: None, takes: |row| row.activity.status.is_work() },
        Measure { key: "done", of: Some("all"), takes: |row| row.activity.status == Status::Done },
        Measure { key: "on_time", of: Some("done"), takes: |row| is_done(row) && !was_late(&row.activity) },
        Measure { key: "late", of: Some("done"), takes: |row| is_done(row) && was_late(&row.activity) },
        Measure { key: "overdue", of: Some("all"), takes: |row| row.activity.status == Status::Overdue },
        Measure { key: "ahead", of: Some("all"), takes: |row| is_ahead(&row.activity) && !row.is_over },
        Measure { key: "no_case", of: Some("all"), takes: Row::had_no_case },
        Measure { key: "extended", of: Some("all"), takes: was_extended },
        Measure { key: "not_applicable", of: None, takes: |row| !row.activity.status.is_work() },
    ];

    fn list(asked: &Asked<'_, '_>) -> Result<Vec<Row>> {
        rows(asked)
    }

    fn parts(asked: &Asked<'_, '_>, _rows: &[Row]) -> Result<Vec<CountedPart>> {
        stages(asked)
    }

    fn is_in(row: &Row, _list: &str, key: &str) -> bool {
        row.stage.to_string() == key
    }

    fn shown(row: &Row, asked: &Asked<'_, '_>) -> ReportRow {
        shown(row, asked)
    }
}

/// The rows of the plan, in its order.
pub(super) fn rows(asked: &Asked<'_, '_>) -> Result<Vec<Row>> {
    let plan = plan::plan_as_it_stands(asked.file, asked.language, &asked.year.id)?;
    let is_over = asked.is_over();
    let of_stage = |stage: &plan::StageView| {
        let stage_number = stage.number;
        let row = move |activity| Row { stage: stage_number, activity: Arc::clone(activity), is_over };
        stage.activities.iter().map(row).collect()
    };
    Ok(plan.stages.iter().flat_map::<Vec<Row>, _>(of_stage).collect())
}

pub(super) fn stages(asked: &Asked<'_, '_>) -> Result<Vec<CountedPart>> {
    let stages = plan::list_stages_of_year(asked.file, &asked.year.id)?.into_iter();
    Ok(stages.map(|stage| CountedPart { list: "stage", key: stage.number.to_string(), name: stage.title }).collect())
}

pub(super) fn shown(row: &Row, asked: &Asked<'_, '_>) -> ReportRow {
    let activity = &row.activity;
    ReportRow {
        record: RecordKind::Activity,
        id: activity.id.to_string(),
        opens: activity.id.to_string(),
        number: activity.number.clone(),
        title: activity.title.clone(),
        day: activity.due_on,
        state: state(activity, asked),
        days: None,
    }
}

fn is_done(row: &Row) -> bool {
    row.activity.status == Status::Done
}

fn is_ahead(activity: &ActivityRow) -> bool {
    matches!(activity.status, Status::Planned | Status::Soon | Status::InProgress)
}

/// What has a day is done or overdue when the year is over; what is left waited for a case that never arose.
fn had_no_case(activity: &ActivityRow, is_over: bool) -> bool {
    is_over && is_ahead(activity)
}

/// How an activity stands, in words.
pub(in crate::annual_report) fn state(activity: &ActivityRow, asked: &Asked<'_, '_>) -> String {
    match had_no_case(activity, asked.is_over()) {
        true => say(asked.language, "report-figure-plan-no_case"),
        false => activity.status.in_words(asked.language),
    }
}

/// Some occurrence was marked after its day, extensions counted.
pub(in crate::annual_report) fn was_late(activity: &ActivityRow) -> bool {
    activity.occurrences.iter().any(|one| match (&one.mark, one.due_on) {
        (Some(mark), Some(due_on)) => mark.marked_on > due_on,
        _ => false,
    })
}

fn was_extended(row: &Row) -> bool {
    row.activity.status.is_work() && row.activity.occurrences.iter().any(|one| one.extension.is_some())
}
