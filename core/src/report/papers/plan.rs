//! The plan: approval block, purpose, the seven official columns with stages across them and marks, the chair's signature.

use super::Desk;
use crate::clock::Day;
use crate::deadlines::{ActivityName, ActivityNames};
use crate::documents::document::{Block, Column, Row, Section, Table};
use crate::error::Result;
use crate::ids::SchoolYearId;
use crate::plan::{ActivityRow, PlanHead, PlanView, ShowPlan, StageView, plan_in_language};
use crate::report::plan_cells::{PlanWords, deadline, marks, parties};
use crate::roles::Role;
use crate::text::Wording;
use crate::words::day_dated;

const COLUMNS: [(&str, u32); 7] = [
    ("workbook-plan-number", 8),
    ("workbook-plan-activity", 42),
    ("workbook-plan-responsible", 34),
    ("workbook-plan-co-executors", 34),
    ("workbook-plan-deadline", 34),
    ("workbook-plan-document", 34),
    ("workbook-plan-mark", 40),
];

pub(super) fn describe(desk: &Desk<'_>, year: &SchoolYearId) -> Result<Vec<Section>> {
    let plan = plan_in_language(desk.file, desk.language, &ShowPlan::whole(year.clone()))?;
    let head = plan.plan.as_ref();
    let mut blocks = vec![
        Block::centred(desk.school()),
        approval(desk, head, plan.school_year.starts_on)?,
        Block::title([
            title(desk, head),
            desk.say_with("workbook-school-year", &[("school_year", desk.label(&plan.school_year).into())]),
        ]),
    ];
    let said = |text: fn(&PlanHead) -> &Wording| head.map(|plan| text(plan).pick(desk.language)).unwrap_or_default();
    for (heading, text) in
        [("workbook-topic", said(|plan| &plan.topic)), ("workbook-purpose", said(|plan| &plan.purpose))]
    {
        if !text.is_empty() {
            blocks.push(Block::text(format!("{}: {text}", desk.say(heading))));
        }
    }
    blocks.extend(points(desk, "workbook-objectives", said(|plan| &plan.objectives)));
    blocks.extend(points(desk, "workbook-expected-results", said(|plan| &plan.expected_results)));
    blocks.push(table(desk, &plan));
    blocks.push(Block::signature(desk.say("role-chair"), desk.signature_of(Role::Chair)?));
    blocks.push(desk.chain_note()?);
    Ok(vec![Section::new(desk.language, blocks).landscape()])
}

/// What stands one to a line, each under its number.
fn points(desk: &Desk<'_>, heading: &str, said: &str) -> Vec<Block> {
    let lines = said.lines().map(str::trim).filter(|line| !line.is_empty());
    let points: Vec<Block> = (1..).zip(lines).map(|(at, line)| Block::point(format!("{at}."), line)).collect();
    if points.is_empty() {
        return points;
    }
    [Block::leading(format!("{}:", desk.say(heading)))].into_iter().chain(points).collect()
}

pub(super) fn title(desk: &Desk<'_>, plan: Option<&PlanHead>) -> String {
    let own = plan.map(|plan| plan.title.pick(desk.language)).unwrap_or_default();
    if own.is_empty() { desk.say("workbook-title") } else { own.to_owned() }
}

/// The block that the director signs, or the order that approved the plan already.
fn approval(desk: &Desk<'_>, plan: Option<&PlanHead>, from: Day) -> Result<Block> {
    if let Some((approved_on, order)) = plan.and_then(|plan| Some((plan.approved_on?, &plan.approved_order))) {
        let order = order.trim_start_matches('№').trim();
        let values = [("date", day_dated(desk.language, approved_on).into()), ("order", order.into())];
        let said = vec![desk.say("workbook-approved-heading"), desk.say_with("workbook-approved-order", &values)];
        return Ok(Block::corners(Vec::new(), said));
    }
    let director = desk.signature_of(Role::Director)?;
    let lines = vec![
        desk.say("workbook-approval-heading"),
        desk.say("workbook-approval-post"),
        desk.say_with("workbook-approval-signature", &[("director", director.into())]),
        desk.say_with("workbook-approval-date", &[("year", from.year().to_string().into())]),
    ];
    Ok(Block::corners(Vec::new(), lines))
}

fn table(desk: &Desk<'_>, plan: &PlanView) -> Block {
    let name = |row: &ActivityRow| ActivityName { number: row.number.clone(), title: row.title.clone() };
    let rows = plan.stages.iter().flat_map(|stage| &stage.activities);
    let names: ActivityNames = rows.map(|row| (row.id.clone(), name(row))).collect();
    let words = PlanWords { language: desk.language, names: &names };
    let columns = COLUMNS.map(|(key, share)| Column::new(desk.say(key), share)).into();
    let rows: Vec<Row> = plan.stages.iter().flat_map(|stage| stage_rows(desk, &words, stage)).collect();
    if rows.is_empty() {
        return Block::left(desk.say("workbook-plan-empty"));
    }
    Table::new(columns, rows).small().into()
}

fn stage_rows(desk: &Desk<'_>, words: &PlanWords<'_>, stage: &StageView) -> Vec<Row> {
    let values = [("number", stage.number.into()), ("title", stage.title.as_str().into())];
    let heading = Row::group(desk.say_with("workbook-stage-heading", &values));
    let row = |activity: &ActivityRow| {
        Row::cells([
            activity.number.clone(),
            activity.title.clone(),
            parties(&activity.responsible),
            parties(&activity.co_executors),
            deadline(words, activity),
            activity.expected_document.clone(),
            marks(words, activity),
        ])
    };
    std::iter::once(heading).chain(stage.activities.iter().map(|activity| row(activity))).collect()
}
