//! The year's load by month: what falls due in each, and when the bodies meet.

use std::sync::Arc;

use serde::{Serialize, Serializer};
use ts_rs::TS;

use super::{may, shared_rows};
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
    #[ts(as = "Vec<SentItem<'static>>")]
    pub items: Vec<MonthItem>,
    /// Days on which a body met or is to meet.
    pub meetings: Vec<Day>,
}

/// A day of an activity; the activity itself is shared with the plan, for a year has thousands of them.
#[derive(Clone, Debug)]
pub struct MonthItem {
    activity: Arc<ActivityRow>,
    status: Status,
    due_on: Day,
}

/// What is sent of it.
#[derive(Serialize, TS)]
#[ts(rename = "MonthItem")]
struct SentItem<'a> {
    activity_id: &'a ActivityId,
    number: &'a str,
    title: &'a str,
    status: Status,
    due_on: Day,
}

impl Serialize for MonthItem {
    fn serialize<S: Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        let Self { activity, status, due_on } = self;
        let (activity_id, number, title) = (&activity.id, activity.number.as_str(), activity.title.as_str());
        SentItem { activity_id, number, title, status: *status, due_on: *due_on }.serialize(serializer)
    }
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
    let mut items: Vec<MonthItem> = plan.into_iter().flat_map(shared_rows).flat_map(items_of).collect();
    items.sort_by_key(|item| item.due_on);
    let mut items = items.into_iter().peekable();
    let mut months = Vec::new();
    let mut first = year.starts_on;
    while first <= year.ends_on {
        let last = first.last_of_month();
        // What falls due before the year begins belongs to no month of it.
        while items.next_if(|item| item.due_on < first.first_of_month()).is_some() {}
        let of_month = std::iter::from_fn(|| items.next_if(|item| item.due_on <= last)).collect();
        months.push(month(first, file.today(), of_month, &meetings));
        first = last.plus_days(1);
    }
    Ok(months)
}

fn month(first: Day, today: Day, items: Vec<MonthItem>, meetings: &[MeetingRow]) -> MonthLoad {
    let inside = |day: Day| day.year() == first.year() && day.month() == first.month();
    let mut met: Vec<Day> = meetings
        .iter()
        .filter(|meeting| (meeting.state.is_ahead() || meeting.state.took_place()) && inside(meeting.held_on))
        .map(|meeting| meeting.held_on)
        .collect();
    met.sort();
    MonthLoad { year: first.year(), month: first.month(), current: inside(today), items, meetings: met }
}

fn items_of(row: &Arc<ActivityRow>) -> impl Iterator<Item = MonthItem> {
    row.occurrences.iter().filter_map(move |occurrence| {
        let due_on = occurrence.due_on?;
        Some(MonthItem { activity: Arc::clone(row), status: occurrence.status, due_on })
    })
}
