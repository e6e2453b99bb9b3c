//! The summary: the plan by stage, incidents and decisions by month, incidents by type, each with its chart, and the year
//! in numbers. It counts only what whoever asks may see.

use super::Year;
use crate::council::{self, DecisionMonth, ListDecisions, ListMeetings, ShowDecisionPictures};
use crate::documents::sheets::{Chart, CountList, Line, Room, Shape, Summary, SummaryPage, Table};
use crate::error::Result;
use crate::incidents::{self, IncidentPictures, IncidentState, PicturesOfYear, TallyHeap};
use crate::plan::StageView;
use crate::roles::Right;
use crate::words::{capitalized, day_short, month_name};

pub(super) fn describe(year: &Year<'_>) -> Result<Summary> {
    let today = day_short(year.file().today());
    let mut pages = vec![stages(year)];
    if year.may(Right::IncidentsRead) && year.may(Right::CouncilRead) {
        let asked = PicturesOfYear { school_year_id: year.school_year.id.clone() };
        let incidents = incidents::incident_pictures(year.file(), year.desk.language, &asked)?;
        pages.push(months(year, &incidents)?);
        pages.push(types(year, &incidents)?);
    }
    Ok(Summary {
        sheet: year.say("workbook-sheet-summary"),
        title: year.say_with("workbook-summary-heading", &[("date", today.into())]),
        back: year.way_back(),
        pages,
    })
}

fn stages(year: &Year<'_>) -> SummaryPage {
    let heads = ["stage", "total", "done", "overdue", "soon", "left"];
    SummaryPage {
        table: Table {
            heads: heads.iter().map(|head| year.say(&format!("workbook-summary-{head}"))).collect(),
            rows: year.plan.stages.iter().map(|stage| stage_counts(year, stage)).collect(),
            whole: year.say("workbook-summary-total-row"),
            share: Some(year.say("workbook-summary-share")),
        },
        charts: vec![chart(year, "stages", (Shape::Lying, Room::Whole), vec![2, 3, 4, 5])],
        empty: year.say("workbook-plan-empty"),
        lists: None,
    }
}

fn stage_counts(year: &Year<'_>, stage: &StageView) -> Line {
    let values = [("number", stage.number.into()), ("title", stage.title.as_str().into())];
    let left = stage.total.saturating_sub(stage.done + stage.overdue + stage.soon);
    let numbers = [stage.total, stage.done, stage.overdue, stage.soon, left];
    Line { words: year.say_with("workbook-stage-heading", &values), numbers: numbers.map(number).into() }
}

/// Incidents by the month they were detected in, and decisions by the month they fell due.
fn months(year: &Year<'_>, incidents: &IncidentPictures) -> Result<SummaryPage> {
    let asked = ShowDecisionPictures { school_year_id: year.school_year.id.clone() };
    let decisions = council::decision_pictures(year.file(), &asked)?;
    let heads = ["month", "month-incidents", "on-time", "late", "not-done", "ahead"];
    let rows = incidents.months.iter().enumerate().map(|(at, month)| {
        let detected: i64 = incidents.types.iter().map(|one| one.counts[at]).sum();
        let due = decisions.months.iter().find(|one| format!("{}-{:02}", one.year, one.month) == *month);
        month_line(year, month, detected, due)
    });
    Ok(SummaryPage {
        table: Table {
            heads: heads.iter().map(|head| year.say(&format!("workbook-summary-{head}"))).collect(),
            rows: rows.collect(),
            whole: year.say("workbook-summary-year-row"),
            share: None,
        },
        charts: vec![
            chart(year, "months", (Shape::Standing, Room::Left), vec![1]),
            chart(year, "decisions", (Shape::Standing, Room::Right), vec![2, 3, 4, 5]),
        ],
        empty: String::new(),
        lists: None,
    })
}

fn month_line(year: &Year<'_>, month: &str, detected: i64, due: Option<&DecisionMonth>) -> Line {
    let (in_year, number) = month.split_once('-').unwrap_or_default();
    let name = capitalized(&month_name(year.desk.language, number.parse().unwrap_or(1)));
    let due = due.map_or([0; 4], |due| [due.on_time, due.late, due.overdue, due.ahead]);
    let numbers = [detected].into_iter().chain(due.map(i64::from)).collect();
    Line { words: format!("{name} {in_year}"), numbers }
}

fn types(year: &Year<'_>, incidents: &IncidentPictures) -> Result<SummaryPage> {
    let rows = incidents.types.iter().map(|one| Line { words: one.name.clone(), numbers: vec![one.all] });
    Ok(SummaryPage {
        table: Table {
            heads: vec![year.say("workbook-summary-by-type"), year.say("workbook-summary-month-incidents")],
            rows: rows.collect(),
            whole: year.say("workbook-summary-year-row"),
            share: None,
        },
        charts: vec![chart(year, "types", (Shape::Lying, Room::Whole), vec![1])],
        empty: String::new(),
        lists: Some([incidents_in_numbers(year)?, council_in_numbers(year)?]),
    })
}

fn incidents_in_numbers(year: &Year<'_>) -> Result<CountList> {
    let heaps = incidents::list_tally_heaps(year.file(), &year.school_year)?;
    let sum = |takes: fn(IncidentState) -> bool| {
        heaps.iter().filter(|heap: &&TallyHeap| takes(heap.state)).map(|heap| heap.n).sum()
    };
    use IncidentState::{Closed, Dismissed, Void};
    let rows = vec![
        (year.say("workbook-summary-incidents"), incidents::count_registered(year.file(), &year.school_year)?),
        (year.say("workbook-summary-incidents-open"), sum(|state| !matches!(state, Closed | Dismissed | Void))),
        (year.say("workbook-summary-incidents-void"), sum(|state| state == Void)),
    ];
    Ok(CountList { heading: year.say("workbook-sheet-incidents"), rows })
}

fn council_in_numbers(year: &Year<'_>) -> Result<CountList> {
    let of_year = ListMeetings { school_year_id: Some(year.school_year.id.clone()), ..ListMeetings::default() };
    let held = council::list_meetings(year.file(), &of_year)?;
    let held = held.iter().filter(|meeting| meeting.state.took_place()).count();
    let of_year = ListDecisions { school_year_id: Some(year.school_year.id.clone()), ..ListDecisions::default() };
    let mut decisions = council::list_decisions(year.file(), &of_year)?;
    decisions.retain(|decision| decision.status.was_adopted());
    let open = decisions.iter().filter(|decision| decision.awaits_execution()).count();
    let rows = vec![
        (year.say("workbook-summary-meetings"), number(held)),
        (year.say("workbook-summary-decisions"), number(decisions.len())),
        (year.say("workbook-summary-decisions-open"), number(open)),
    ];
    Ok(CountList { heading: year.say("workbook-sheet-decisions"), rows })
}

/// A chart under the words of its key.
fn chart(year: &Year<'_>, key: &str, (shape, room): (Shape, Room), parts: Vec<u16>) -> Chart {
    Chart {
        title: year.say(&format!("workbook-chart-{key}-title")),
        description: year.say(&format!("workbook-chart-{key}-description")),
        shape,
        room,
        parts,
    }
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
