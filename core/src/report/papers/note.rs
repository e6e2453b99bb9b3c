//! The analytic note on a school year: indicators beside last year's; what only a person can say is left to write.

use super::Desk;
use crate::calendar::{self, SchoolYear};
use crate::council::{self, ListDecisions, ListMeetings};
use crate::documents::document::{Block, Cell, Column, Fact, Row, Section, Table};
use crate::error::Result;
use crate::ids::SchoolYearId;
use crate::incidents;
use crate::plan::{ShowPlan, plan_in_language};
use crate::roles::Role;
use crate::words::{day_long, day_short};

const INDICATORS: [&str; 8] = [
    "note-plan-total",
    "note-plan-done",
    "note-plan-overdue",
    "note-incidents",
    "note-meetings",
    "note-decisions",
    "note-decisions-done",
    "note-decisions-overdue",
];
/// Lines left to write under a heading.
const LINES: u32 = 3;
const LINE: &str = "____________________________________________________________";

pub(super) fn describe(desk: &Desk<'_>, year: &SchoolYearId) -> Result<Vec<Section>> {
    let school_year = calendar::school_year(desk.file, year)?;
    let period = format!("{} – {}", day_short(school_year.starts_on), day_short(school_year.ends_on));
    let when = desk.say_with("workbook-school-year", &[("school_year", desk.label(&school_year).into())]);
    let facts = vec![
        Fact::new(desk.say("note-period"), period),
        Fact::new(desk.say("note-sources"), desk.say("note-sources-text")),
        Fact::new(desk.say("note-day"), day_long(desk.language, desk.file.today())),
    ];
    let mut blocks = vec![
        Block::centred(desk.school()),
        Block::title([desk.say("note-title"), desk.say("note-about"), when]),
        Block::facts(facts),
        Block::heading(desk.say("note-indicators")),
        indicators(desk, &school_year)?,
    ];
    for heading in ["note-analysis", "note-conclusions", "note-proposals"] {
        blocks.push(Block::heading(desk.say(heading)));
        blocks.extend((1..=LINES).map(|number| Block::point(format!("{number}."), LINE)));
    }
    blocks.push(Block::signature(desk.say("note-author"), desk.signature_of(Role::IntegrityOfficer)?));
    blocks.push(desk.chain_note()?);
    Ok(vec![Section::new(desk.language, blocks)])
}

fn indicators(desk: &Desk<'_>, year: &SchoolYear) -> Result<Block> {
    let years = calendar::list_school_years(desk.file)?;
    let before = years.into_iter().filter(|other| other.starts_on < year.starts_on).max_by_key(|other| other.starts_on);
    let was = before.map(|before| measure(desk, &before)).transpose()?;
    let is = measure(desk, year)?;
    let row = |(at, key): (usize, &&str)| {
        let before = was.map(|was| was[at]);
        let change = before.map(|before| format!("{:+}", is[at] - before));
        let shown = |value: Option<String>| value.unwrap_or_else(|| "–".into());
        Row::cells([
            Cell::from(desk.say(key)),
            shown(before.map(|before| before.to_string())).into(),
            is[at].to_string().into(),
            shown(change).into(),
        ])
    };
    let columns = vec![
        Column::new(desk.say("note-indicator"), 8),
        Column::new(desk.say("note-was"), 3).centred(),
        Column::new(desk.say("note-is"), 3).centred(),
        Column::new(desk.say("note-change"), 3).centred(),
    ];
    Ok(Table::new(columns, INDICATORS.iter().enumerate().map(row).collect()).into())
}

/// The indicators of a year, in their order.
fn measure(desk: &Desk<'_>, year: &SchoolYear) -> Result<[i64; INDICATORS.len()]> {
    let (file, id) = (desk.file, &year.id);
    let plan = plan_in_language(file, desk.language, &ShowPlan::whole(id.clone()))?.counts;
    let asked = ListMeetings { school_year_id: Some(id.clone()), ..ListMeetings::default() };
    let meetings = council::list_meetings(file, &asked)?.iter().filter(|meeting| meeting.state.took_place()).count();
    let asked = ListDecisions { school_year_id: Some(id.clone()), ..ListDecisions::default() };
    let decisions = council::list_decisions(file, &asked)?;
    let count = |is_counted: fn(council::DecisionStatus) -> bool| {
        decisions.iter().filter(|decision| is_counted(decision.status)).count()
    };
    let whole = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    Ok([
        whole(plan.total),
        whole(plan.done),
        whole(plan.overdue),
        incidents::count_registered(file, year)?,
        whole(meetings),
        whole(count(council::DecisionStatus::was_adopted)),
        whole(count(council::DecisionStatus::is_done)),
        whole(count(|status| status == council::DecisionStatus::Overdue)),
    ])
}
