//! The journal of a year as an annual report counts it: by the tallies, and row by row only where somebody looks.

use super::classifiers::{self, ClassifierList, IncidentType, ListClassifiers};
use super::store::reported as store;
use super::{IncidentKind, IncidentState, Severity, journal};
use crate::calendar::SchoolYear;
use crate::clock::{Day, Instant};
use crate::error::Result;
use crate::ids::IncidentId;
use crate::store::Reader;
use crate::text::Wording;

/// Incidents of a year that a tally counts together.
#[derive(Clone, Debug)]
pub(crate) struct TallyHeap {
    pub incident_type: IncidentType,
    pub kind: Option<IncidentKind>,
    pub severity: Option<Severity>,
    pub state: IncidentState,
    pub minors: bool,
    pub n: i64,
}

/// A line of the journal as a report shows it: nothing in it tells who was involved.
#[derive(Clone, Debug)]
pub(crate) struct ReportedIncident {
    pub id: IncidentId,
    pub number: String,
    pub what: String,
    pub detected_on: Day,
    pub incident_type: IncidentType,
    pub kind: Option<IncidentKind>,
    pub severity: Option<Severity>,
    pub state: IncidentState,
}

/// An incident that was closed: when it was detected, and when it was closed for the last time.
pub(crate) struct ClosedIncident {
    pub id: IncidentId,
    pub detected_on: Day,
    pub closed_at: Instant,
    /// When an older journal says it was closed, as long as that closing stands.
    pub old_ended_on: Option<Day>,
}

impl ClosedIncident {
    /// Days from the detection to the closing that stands.
    pub(crate) fn days(&self) -> i64 {
        self.detected_on.days_until(self.old_ended_on.unwrap_or(self.closed_at.day())).max(0)
    }
}

/// What the tallies say of a school year.
pub(crate) fn list_tally_heaps(file: &Reader<'_>, year: &SchoolYear) -> Result<Vec<TallyHeap>> {
    store::list_tally_heaps(file, journal::journal_year(year))
}

/// How many incidents a school year registered, as every paper tells it: a number that became void is not one of them.
pub(crate) fn count_registered(file: &Reader<'_>, year: &SchoolYear) -> Result<i64> {
    let heaps = list_tally_heaps(file, year)?;
    Ok(heaps.iter().filter(|heap| heap.state != IncidentState::Void).map(|heap| heap.n).sum())
}

/// How many closed incidents of a school year took how many days, the fewest first.
pub(crate) fn list_closing_days(file: &Reader<'_>, year: &SchoolYear) -> Result<Vec<(i64, i64)>> {
    store::list_closing_days(file, journal::journal_year(year))
}

/// The closed incidents of a school year, the newest number first.
pub(crate) fn list_closed_of_year(file: &Reader<'_>, year: &SchoolYear) -> Result<Vec<ClosedIncident>> {
    store::list_closed(file, journal::journal_year(year))
}

/// Walks a year's journal, newest first, and keeps what lies in the heaps that are wanted.
pub(crate) fn walk_reported(
    file: &Reader<'_>,
    year: &SchoolYear,
    wanted: &dyn Fn(&TallyHeap) -> bool,
    after: Option<&IncidentId>,
    limit: usize,
) -> Result<Vec<ReportedIncident>> {
    store::walk_reported(file, journal::journal_year(year), wanted, after, limit)
}

pub(crate) fn find_reported(file: &Reader<'_>, id: &IncidentId) -> Result<Option<ReportedIncident>> {
    store::find_reported(file, id)
}

/// A list that a report counts incidents by, with its keys and words in the school's order.
pub(crate) struct ReportedList {
    pub list: &'static str,
    pub words: Vec<(String, Wording)>,
}

pub(crate) fn reported_lists(file: &Reader<'_>) -> Result<Vec<ReportedList>> {
    [ClassifierList::Type, ClassifierList::Kind, ClassifierList::Severity]
        .into_iter()
        .map(|list| {
            let asked = ListClassifiers { list: Some(list), include_retired: true };
            let listed = classifiers::list_classifiers(file, &asked)?;
            let words = listed.into_iter().map(|row| (row.key, row.name)).collect();
            Ok(ReportedList { list: list.name(), words })
        })
        .collect()
}
