//! The year's load by month: what falls due in each, and when the bodies meet.

use serde::Serialize;
use ts_rs::TS;

use super::{may, rows};
use crate::calendar::SchoolYear;
use crate::clock::Day;
use crate::council::{self, ListMeetings, MeetingRow};
use crate::deadlines::Status;
use crate::error::Result;
use crate::ids::ActivityId;
use crate::plan::{ActivityRow, PlanView};
use crate::roles::Right;
use crate::session::Session;
use crate::store::Reader;

/// What falls due in a month of the school year.
#[derive(Clone, Debug, Serialize, TS)]
pub struct MonthLoad {
    pub year: i32,
    pub month: u32,
    pub current: bool,
    pub items: Vec<MonthItem>,
    /// Days on which a body met or is to meet.
    pub meetings: Vec<Day>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct MonthItem {
    pub activity_id: ActivityId,
    pub number: String,
    pub title: String,
    pub status: Status,
    pub due_on: Day,
}

pub(super) fn months(
    file: &Reader<'_>,
    who: &Session,
    year: Option<&SchoolYear>,
    plan: Option<&PlanView>,
) -> Result<Vec<MonthLoad>> {
    let Some(year) = year else { return Ok(Vec::new()) };
    let request = ListMeetings { school_year_id: Some(year.id.clone()), ..ListMeetings::default() };
    let meetings = if may(who, Right::CouncilRead) { council::list_meetings(file, &request)? } else { Vec::new() };
    let mut months = Vec::new();
    let mut first = year.starts_on;
    while first <= year.ends_on {
        months.push(month(first, file.today(), plan, &meetings));
        first = first.last_of_month().plus_days(1);
    }
    Ok(months)
}

fn month(first: Day, today: Day, plan: Option<&PlanView>, meetings: &[MeetingRow]) -> MonthLoad {
    let inside = |day: Day| day.year() == first.year() && day.month() == first.month();
    let mut items: Vec<MonthItem> = plan.into_iter().flat_map(rows).flat_map(|row| items_of(row, inside)).collect();
    items.sort_by_key(|item| item.due_on);
    let mut met: Vec<Day> = meetings
        .iter()
        .filter(|meeting| (meeting.state.is_ahead() || meeting.state.took_place()) && inside(meeting.held_on))
        .map(|meeting| meeting.held_on)
        .collect();
    met.sort();
    MonthLoad { year: first.year(), month: first.month(), current: inside(today), items, meetings: met }
}

fn items_of(row: &ActivityRow, inside: impl Fn(Day) -> bool) -> impl Iterator<Item = MonthItem> {
    row.occurrences.iter().filter_map(move |occurrence| {
        let due_on = occurrence.due_on.filter(|day| inside(*day))?;
        Some(MonthItem {
            activity_id: row.id.clone(),
            number: row.number.clone(),
            title: row.title.clone(),
            status: occurrence.status,
            due_on,
        })
    })
}
