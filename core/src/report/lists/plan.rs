//! The plan in its seven official columns, stages across them, one line in the last column for each execution mark.

use std::collections::HashSet;

use super::desk::Unopened;
use super::{Desk, Sheet, column};
use crate::deadlines::{ActivityName, ActivityNames};
use crate::documents::sheets::{Cell, Kind};
use crate::error::Result;
use crate::ids::ActivityId;
use crate::plan::{self, ActivityRow, PlanView, ShowPlan};
use crate::report::plan_cells::{PlanWords, deadline, marks, parties};
use crate::roles::{Right, Role};

pub(super) static SHEET: Sheet = Sheet {
    key: "plan",
    tab: "workbook-sheet-plan",
    heading: "workbook-plan-heading",
    empty: "workbook-plan-empty",
    doing: "doing-plan",
    needs: Some(Right::PlanRead),
    grouped: true,
    columns: &[
        column("workbook-plan-number", Kind::Code, 5.0),
        column("workbook-plan-activity", Kind::Text, 33.0),
        column("workbook-plan-responsible", Kind::Text, 21.5),
        column("workbook-plan-co-executors", Kind::Text, 21.5),
        column("workbook-plan-deadline", Kind::Text, 21.5),
        column("workbook-plan-document", Kind::Text, 19.0),
        column("workbook-plan-mark", Kind::Text, 25.0),
    ],
};

pub(super) fn write(desk: &Desk<'_>, asked: &ShowPlan, sheet: Unopened<'_, '_>) -> Result<()> {
    let mut plan = plan::plan_in_language(desk.file, desk.language, &ShowPlan::whole(asked.school_year_id.clone()))?;
    // A rule may count from a row that the filter leaves out.
    let names = names_of(&plan);
    let words = PlanWords { language: desk.language, names: &names };
    narrow(desk, asked, &mut plan)?;
    let sheet = sheet.with_foot(signature(desk, &plan)?);
    let is_whole = plan.shown == plan.counts.rows;
    let mut rows = if is_whole { sheet } else { sheet.when_empty("workbook-empty") }.of(plan.shown)?;
    // A stage that the filter leaves nothing of is no heading either.
    for stage in plan.stages.iter().filter(|stage| is_whole || !stage.activities.is_empty()) {
        rows.group(&stage_heading(desk, stage.number, &stage.title))?;
        for activity in &stage.activities {
            rows.next_shows(activity.id.as_str());
            rows.row(&cells(&words, activity))?;
        }
    }
    rows.finish()
}

/// Leaves the rows that the screen shows, whatever language the sheet is in: a text is sought as the screen words the plan.
fn narrow(desk: &Desk<'_>, asked: &ShowPlan, plan: &mut PlanView) -> Result<()> {
    let on_screen = plan::plan_in_language(desk.file, desk.screen, asked)?;
    let shown: HashSet<&ActivityId> =
        on_screen.stages.iter().flat_map(|stage| &stage.activities).map(|row| &row.id).collect();
    for stage in &mut plan.stages {
        stage.activities.retain(|row| shown.contains(&row.id));
    }
    plan.shown = on_screen.shown;
    Ok(())
}

/// What the plan's rows are called, for rules that count from one.
pub(super) fn names_of(plan: &PlanView) -> ActivityNames {
    let rows = plan.stages.iter().flat_map(|stage| &stage.activities);
    let name = |row: &ActivityRow| ActivityName { number: row.number.clone(), title: row.title.clone() };
    rows.map(|row| (row.id.clone(), name(row))).collect()
}

pub(super) fn stage_heading(desk: &Desk<'_>, number: u32, title: &str) -> String {
    desk.say_with("workbook-stage-heading", &[("number", number.into()), ("title", title.into())])
}

fn cells<'r>(words: &PlanWords<'_>, activity: &'r ActivityRow) -> [Cell<'r>; 7] {
    [
        Cell::number(&activity.number),
        activity.title.as_str().into(),
        parties(&activity.responsible).into(),
        parties(&activity.co_executors).into(),
        deadline(words, activity).into(),
        activity.expected_document.as_str().into(),
        marks(words, activity).into(),
    ]
}

fn signature(desk: &Desk<'_>, plan: &PlanView) -> Result<String> {
    let chair = desk.signature_of(Role::Chair, desk.on(&plan.school_year))?;
    Ok(desk.say_with("workbook-chair-signature", &[("chair", chair.into())]))
}
