//! The summary: the plan by stage with its chart, incidents by type, and the year in numbers.

use super::Year;
use super::journal::Tally;
use crate::council::{self, ListMeetings};
use crate::documents::sheets::{Chart, CountList, StageCounts, StageTable, Summary};
use crate::error::Result;
use crate::plan::StageView;
use crate::words::day_short;

pub(super) fn describe(year: &Year<'_>, tally: &Tally) -> Result<Summary> {
    let today = day_short(year.file.today());
    Ok(Summary {
        sheet: year.say("workbook-sheet-summary"),
        title: year.say_with("workbook-summary-heading", &[("date", today.into())]),
        stages: StageTable {
            heading: year.say("workbook-summary-stage"),
            total: year.say("workbook-summary-total"),
            done: year.say("workbook-summary-done"),
            overdue: year.say("workbook-summary-overdue"),
            soon: year.say("workbook-summary-soon"),
            left: year.say("workbook-summary-left"),
            share: year.say("workbook-summary-share"),
            whole: year.say("workbook-summary-total-row"),
            rows: year.plan.stages.iter().map(|stage| stage_counts(year, stage)).collect(),
        },
        chart: Chart { title: year.say("workbook-chart-title"), description: year.say("workbook-chart-description") },
        empty: year.say("workbook-plan-empty"),
        lists: [incidents_by_type(year, tally), year_in_numbers(year, tally)?],
    })
}

fn stage_counts(year: &Year<'_>, stage: &StageView) -> StageCounts {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    let values = [("number", stage.number.into()), ("title", stage.title.as_str().into())];
    StageCounts {
        stage: year.say_with("workbook-stage-heading", &values),
        done: number(stage.done),
        overdue: number(stage.overdue),
        soon: number(stage.soon),
        left: number(stage.total.saturating_sub(stage.done + stage.overdue + stage.soon)),
    }
}

fn incidents_by_type(year: &Year<'_>, tally: &Tally) -> CountList {
    CountList { heading: year.say("workbook-summary-by-type"), rows: tally.by_type.clone() }
}

fn year_in_numbers(year: &Year<'_>, tally: &Tally) -> Result<CountList> {
    let of_year = ListMeetings { school_year_id: Some(year.school_year.id.clone()), ..ListMeetings::default() };
    let held = council::list_meetings(year.file, &of_year)?;
    let held = held.iter().filter(|meeting| meeting.state.took_place()).count();
    let open = year.decisions.iter().filter(|decision| decision.status.is_open() && decision.due_on.is_some()).count();
    let number = |count: usize| i64::try_from(count).unwrap_or(i64::MAX);
    let rows = vec![
        (year.say("workbook-summary-incidents"), tally.all),
        (year.say("workbook-summary-incidents-open"), tally.open),
        (year.say("workbook-summary-incidents-void"), tally.void),
        (year.say("workbook-summary-meetings"), number(held)),
        (year.say("workbook-summary-decisions"), number(year.decisions.len())),
        (year.say("workbook-summary-decisions-open"), number(open)),
    ];
    Ok(CountList { heading: year.say("workbook-summary-counts"), rows })
}
