//! The journal page by page, newest first. However long it grows, a page costs the same: it is read along an index from
//! its newest end, and what is counted stands in the tallies.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::classifiers::{ClassifierList, IncidentType, Names};
use super::store::journal as store;
use super::view::AgendaMention;
use super::{IncidentKind, IncidentState, Severity, workflow};
use crate::calendar;
use crate::clock::{Day, Instant, TimeOfDay};
use crate::error::{Rejection, Result};
use crate::ids::{IncidentId, SchoolYearId};
use crate::store::Reader;
use crate::words::Language;

const LONGEST_PAGE: u32 = 200;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum IncidentGroup {
    #[default]
    All,
    Open,
    Finished,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ListIncidents {
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
    #[serde(default)]
    pub group: IncidentGroup,
    /// None means all; the same holds for severities and states.
    #[serde(default)]
    pub types: Vec<IncidentType>,
    #[serde(default)]
    pub severities: Vec<Severity>,
    #[serde(default)]
    pub states: Vec<IncidentState>,
    #[serde(default)]
    pub text: String,
    /// Where the page before ended.
    #[serde(default)]
    pub after: Option<String>,
    #[serde(default)]
    pub limit: Option<u32>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct IncidentPage {
    pub items: Vec<IncidentRow>,
    pub next: Option<String>,
    pub counts: IncidentCounts,
}

/// How many incidents the year holds, whatever the filter shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct IncidentCounts {
    #[ts(type = "number")]
    pub all: i64,
    #[ts(type = "number")]
    pub open: i64,
    #[ts(type = "number")]
    pub finished: i64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct IncidentRow {
    pub id: IncidentId,
    pub number: String,
    pub occurred_on: Day,
    pub occurred_time: Option<TimeOfDay>,
    pub detected_on: Day,
    pub incident_type: IncidentType,
    /// The words for type, kind and severity as the school's lists have them.
    pub type_name: String,
    pub what: String,
    pub kind: Option<IncidentKind>,
    pub kind_name: Option<String>,
    pub severity: Option<Severity>,
    pub severity_name: Option<String>,
    pub state: IncidentState,
    /// Since when it stands so.
    pub state_at: Instant,
    pub tool: String,
    pub school_class: String,
    pub assigned_to: Option<String>,
    pub minors: bool,
    pub recorded_at: Instant,
    /// The latest meeting that has it on its agenda.
    pub meeting: Option<AgendaMention>,
}

impl IncidentRow {
    pub(super) fn name(&mut self, names: &Names, language: Language) {
        self.type_name = names.word(ClassifierList::Type, self.incident_type.as_str(), language);
        self.kind_name = names.word_of(ClassifierList::Kind, self.kind.map(IncidentKind::name), language);
        self.severity_name = names.word_of(ClassifierList::Severity, self.severity.map(Severity::name), language);
    }
}

/// The place of an incident in the journal: its year and serial number.
pub(super) type Place = (i64, i64);

/// Incidents of one journal year, type, severity and state: what a tally counts and the index keeps together.
#[derive(Clone, Debug)]
pub(super) struct Heap {
    pub journal_year: i64,
    pub incident_type: IncidentType,
    pub severity: Option<Severity>,
    pub state: IncidentState,
    pub n: i64,
}

/// Lists a page of the journal, newest first.
pub fn list_incidents(file: &Reader<'_>, language: Language, request: &ListIncidents) -> Result<IncidentPage> {
    let year = match &request.school_year_id {
        Some(id) => Some(journal_year(&calendar::school_year(file, id)?)),
        None => None,
    };
    let heaps = store::list_heaps(file, year)?;
    let limit = request.limit.unwrap_or(50).clamp(1, LONGEST_PAGE);
    let after = request.after.as_deref().map(place_after).transpose()?;
    let mut places = places(file, request, year, &heaps, after, limit as usize + 1)?;
    let next = if places.len() > limit as usize {
        places.truncate(limit as usize);
        places.last().map(|(year, serial)| format!("{year}/{serial}"))
    } else {
        None
    };
    let names = Names::read(file)?;
    let mut items = store::list_rows(file, &places)?;
    items.iter_mut().for_each(|row| row.name(&names, language));
    Ok(IncidentPage { items, next, counts: counts(&heaps) })
}

/// The journal counts from September to August, under the year it begins in.
pub(super) fn journal_year(year: &calendar::SchoolYear) -> i64 {
    i64::from(calendar::first_year(&year.label).unwrap_or_else(|| year.starts_on.year()))
}

/// How many rows are looked at in one way before another is tried.
const LOOKED_AT: usize = 1_000;

/// What one row in so many is worth looking for by walking past the others.
const ONE_IN: i64 = 20;

/// Finds the places of a page in the way that the tallies promise to be short. Each way gives the same places.
fn places(
    file: &Reader<'_>,
    request: &ListIncidents,
    year: Option<i64>,
    heaps: &[Heap],
    after: Option<Place>,
    limit: usize,
) -> Result<Vec<Place>> {
    let wanted = Wanted::of(request);
    let heaped: Vec<&Heap> = heaps.iter().filter(|heap| wanted.takes(heap)).collect();
    let (few, all) = (heaped.iter().map(|heap| heap.n).sum::<i64>(), heaps.iter().map(|heap| heap.n).sum::<i64>());
    let is_common = few * ONE_IN >= all;
    if let Some(search) = store::Search::of(&request.text) {
        if !is_common && let Some(found) = look_through(file, &heaped, &search, after, limit)? {
            return Ok(found);
        }
        let takes = |heap: &Heap| wanted.takes(heap) && year.is_none_or(|year| year == heap.journal_year);
        return store::search_places(file, &search, takes, after, limit);
    }
    if wanted.is_everything() {
        return store::walk_journal(file, year, after, limit);
    }
    if is_common
        && let Some(found) = store::walk_wanted(file, year, |heap| wanted.takes(heap), after, limit, LOOKED_AT)?
    {
        return Ok(found);
    }
    newest_of(file, &heaped, after, limit)
}

/// The newest places of some heaps: each is read from its newest end, and the newest of all of them are kept.
fn newest_of(file: &Reader<'_>, heaps: &[&Heap], after: Option<Place>, limit: usize) -> Result<Vec<Place>> {
    let mut found = Vec::new();
    for heap in heaps {
        found.extend(store::walk_heap(file, heap, after, limit)?);
    }
    found.sort_unstable_by(|one, other| other.cmp(one));
    found.truncate(limit);
    Ok(found)
}

/// Looks for words in a few heaps row by row; `None` when that takes too long.
fn look_through(
    file: &Reader<'_>,
    heaps: &[&Heap],
    search: &store::Search,
    mut after: Option<Place>,
    limit: usize,
) -> Result<Option<Vec<Place>>> {
    let mut found = Vec::new();
    for _ in 0..LOOKED_AT.div_ceil(limit) {
        let places = newest_of(file, heaps, after, limit)?;
        for place in &places {
            if store::holds(file, *place, search)? {
                found.push(*place);
            }
        }
        if found.len() >= limit || places.len() < limit {
            found.truncate(limit);
            return Ok(Some(found));
        }
        after = places.last().copied();
    }
    Ok(None)
}

/// The first places of a page, found in each of the ways.
#[cfg(test)]
pub(super) fn every_way(file: &Reader<'_>, request: &ListIncidents, limit: usize) -> Result<Vec<Option<Vec<Place>>>> {
    let heaps = store::list_heaps(file, None)?;
    let wanted = Wanted::of(request);
    let heaped: Vec<&Heap> = heaps.iter().filter(|heap| wanted.takes(heap)).collect();
    let takes = |heap: &Heap| wanted.takes(heap);
    Ok(match store::Search::of(&request.text) {
        Some(search) => vec![
            look_through(file, &heaped, &search, None, limit)?,
            Some(store::search_places(file, &search, takes, None, limit)?),
        ],
        None => vec![
            store::walk_wanted(file, None, takes, None, limit, LOOKED_AT)?,
            Some(newest_of(file, &heaped, None, limit)?),
        ],
    })
}

fn counts(heaps: &[Heap]) -> IncidentCounts {
    let sum = |of: fn(&Heap) -> bool| heaps.iter().filter(|heap| of(heap)).map(|heap| heap.n).sum();
    let finished = sum(|heap| workflow::is_finished(heap.state));
    let all = sum(|_| true);
    IncidentCounts { all, open: all - finished, finished }
}

/// What a list asks for, apart from the words it searches.
struct Wanted<'a>(&'a ListIncidents);

impl<'a> Wanted<'a> {
    fn of(request: &'a ListIncidents) -> Self {
        Self(request)
    }

    fn is_everything(&self) -> bool {
        let Self(request) = self;
        request.group == IncidentGroup::All
            && request.types.is_empty()
            && request.severities.is_empty()
            && request.states.is_empty()
    }

    fn takes(&self, heap: &Heap) -> bool {
        let Self(request) = self;
        let in_group = match request.group {
            IncidentGroup::All => true,
            IncidentGroup::Open => !workflow::is_finished(heap.state),
            IncidentGroup::Finished => workflow::is_finished(heap.state),
        };
        in_group
            && (request.types.is_empty() || request.types.contains(&heap.incident_type))
            && (request.severities.is_empty() || heap.severity.is_some_and(|one| request.severities.contains(&one)))
            && (request.states.is_empty() || request.states.contains(&heap.state))
    }
}

fn place_after(text: &str) -> Result<Place> {
    let parsed = text.split_once('/').and_then(|(year, serial)| Some((year.parse().ok()?, serial.parse().ok()?)));
    parsed.ok_or_else(|| Rejection::FieldMalformed { field: "after".into() }.into())
}
