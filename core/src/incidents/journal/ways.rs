//! The ways to a page. The tallies promise which one is short; each gives the same places. However little of what is
//! looked at is asked for, an answer looks at so many rows and no more: then it tells where it stopped, and whoever wants
//! more asks on from there.

use super::super::store::runs::{self, Looked, Merged, Run};
use super::super::store::search::{self, Search};
use super::super::{IncidentKind, IncidentState, workflow};
use super::{Heap, IncidentGroup, ListIncidents, Place};
use crate::clock::Day;
use crate::error::Result;
use crate::store::Reader;

/// How many rows one answer looks at for each row that is asked for, and at most.
const LOOKED_AT_FOR_A_ROW: usize = 10;
const MOST_LOOKED_AT: usize = 600;

fn looked_at(limit: usize) -> usize {
    limit.saturating_mul(LOOKED_AT_FOR_A_ROW).min(MOST_LOOKED_AT)
}

/// More runs than this are not worth beginning.
const MOST_RUNS: usize = 400;

/// What one row in so many is worth looking for by walking past the others.
const ONE_IN: i64 = 20;

/// Places that were found, and where looking stopped before there was a page of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(in super::super) struct Found {
    pub places: Vec<Place>,
    pub stopped: Option<Place>,
}

/// What a list asks for, apart from the words it searches.
#[derive(Clone, Copy)]
pub(in super::super) struct Wanted<'a> {
    request: &'a ListIncidents,
    year: Option<i64>,
}

impl<'a> Wanted<'a> {
    pub(in super::super) fn of(request: &'a ListIncidents, year: Option<i64>) -> Self {
        Self { request, year }
    }

    fn takes(&self, row: &Looked) -> bool {
        let Self { request, .. } = self;
        self.takes_heap(&row.heap)
            && (request.kinds.is_empty() || request.kinds.contains(&row.kind))
            && (request.tools.is_empty() || request.tools.contains(&row.tool))
            && request.detected_from.is_none_or(|from| row.detected_on >= from)
            && request.detected_to.is_none_or(|to| row.detected_on <= to)
    }

    fn takes_heap(&self, heap: &Heap) -> bool {
        let Self { request, year } = self;
        year.is_none_or(|year| year == heap.journal_year)
            && is_in(request.group, heap.state)
            && (request.types.is_empty() || request.types.contains(&heap.incident_type))
            && (request.severities.is_empty() || request.severities.contains(&heap.severity))
            && (request.states.is_empty() || request.states.contains(&heap.state))
    }

    fn is_of_heaps(&self) -> bool {
        let Self { request, .. } = self;
        request.group != IncidentGroup::All
            || !(request.types.is_empty() && request.severities.is_empty() && request.states.is_empty())
    }
}

fn is_in(group: IncidentGroup, state: IncidentState) -> bool {
    match group {
        IncidentGroup::All => true,
        IncidentGroup::Open => !workflow::is_finished(state),
        IncidentGroup::Finished => workflow::is_finished(state),
    }
}

/// Finds the places of a page, or as many of them as one answer looks for.
pub(super) fn find_places(
    file: &Reader<'_>,
    wanted: Wanted<'_>,
    heaps: &[Heap],
    after: Option<Place>,
    limit: usize,
) -> Result<Found> {
    let ways = ways(file, wanted, heaps)?;
    let shortest = shortest(&ways, limit);
    let Some(search) = Search::of(&wanted.request.text) else {
        return walk(file, &shortest.runs, wanted, None, after, limit);
    };
    let mut found = Found { places: Vec::new(), stopped: after };
    if shortest.n * ONE_IN < ways[0].n {
        found = walk(file, &shortest.runs, wanted, Some(&search), after, limit)?;
        if found.stopped.is_none() || found.places.len() >= limit {
            return Ok(found);
        }
    }
    let rest = look_for(file, &search, wanted, found.stopped, (limit - found.places.len(), looked_at(limit)))?;
    found.places.extend(rest.places);
    Ok(Found { stopped: rest.stopped, ..found })
}

/// Some runs that together hold everything that is asked for, and how much else they hold.
struct Way {
    runs: Vec<Run>,
    n: i64,
}

/// Every way that there is; the first walks past everything.
fn ways(file: &Reader<'_>, wanted: Wanted<'_>, heaps: &[Heap]) -> Result<Vec<Way>> {
    let all = heaps.iter().map(|heap| heap.n).sum();
    let mut years: Vec<i64> = heaps.iter().map(|heap| heap.journal_year).collect();
    years.sort_unstable();
    years.dedup();
    let whole = wanted.year.map_or(Run::Journal, Run::Year);
    let mut ways = vec![Way { runs: vec![whole], n: all }];
    if wanted.is_of_heaps() {
        let taken: Vec<&Heap> = heaps.iter().filter(|heap| wanted.takes_heap(heap)).collect();
        let n = taken.iter().map(|heap| heap.n).sum();
        ways.push(Way { runs: taken.into_iter().cloned().map(Run::Heap).collect(), n });
    }
    if !wanted.request.kinds.is_empty() {
        ways.push(by_kind(file, &wanted.request.kinds, &years)?);
    }
    if !wanted.request.tools.is_empty() {
        ways.push(by_tool(file, &wanted.request.tools, &years)?);
    }
    if let Some(days) = days(wanted.request, &years) {
        ways.push(by_day(file, days, all, &years)?);
    }
    ways.retain(|way| way.runs.len() <= MOST_RUNS);
    Ok(ways)
}

fn by_kind(file: &Reader<'_>, kinds: &[Option<IncidentKind>], years: &[i64]) -> Result<Way> {
    let mut way = Way { runs: Vec::new(), n: 0 };
    for (kind, year) in distinct(kinds).into_iter().flat_map(|kind| years.iter().map(move |year| (kind, *year))) {
        way.n += runs::count_of_kind(file, year, *kind)?;
        way.runs.push(Run::Kind(year, *kind));
    }
    Ok(way)
}

fn by_tool(file: &Reader<'_>, tools: &[String], years: &[i64]) -> Result<Way> {
    let mut way = Way { runs: Vec::new(), n: 0 };
    for (tool, year) in distinct(tools).into_iter().flat_map(|tool| years.iter().map(move |year| (tool, *year))) {
        way.n += runs::count_of_tool(file, year, tool)?;
        way.runs.push(Run::Tool(year, tool.clone()));
    }
    Ok(way)
}

/// No incident may lie in two runs of a way.
fn distinct<T: PartialEq>(values: &[T]) -> Vec<&T> {
    let mut seen = Vec::new();
    for value in values {
        if !seen.contains(&value) {
            seen.push(value);
        }
    }
    seen
}

/// How many incidents are counted before it is enough to guess.
const COUNTED: i64 = 200;

fn by_day(file: &Reader<'_>, (from, to): (Day, Day), all: i64, years: &[i64]) -> Result<Way> {
    let days = (from.days_until(to) + 1).clamp(0, MOST_RUNS as i64 + 1);
    let counted = runs::count_detected(file, (from, to), COUNTED)?;
    let guessed = all * days / (365 * years.len().max(1) as i64);
    let n = if counted < COUNTED { counted } else { guessed.clamp(COUNTED, all.max(COUNTED)) };
    Ok(Way { runs: (0..days).map(|day| Run::Detected(from.plus_days(day))).collect(), n })
}

/// The days that are asked for, within the years that the journal has.
fn days(request: &ListIncidents, years: &[i64]) -> Option<(Day, Day)> {
    if request.detected_from.is_none() && request.detected_to.is_none() {
        return None;
    }
    let day = |year: i64, month, day| Day::new(i32::try_from(year).ok()?, month, day);
    let (first, last) = (day(*years.first()?, 9, 1)?, day(years.last()? + 1, 8, 31)?);
    Some((
        request.detected_from.map_or(first, |from| from.max(first)),
        request.detected_to.map_or(last, |to| to.min(last)),
    ))
}

/// The way on which a page is probably full soonest, were what is asked for strewn evenly.
fn shortest(ways: &[Way], limit: usize) -> &Way {
    let all = ways[0].n.max(1) as f64;
    let fitting = ways.iter().map(|way| way.n as f64 / all).product::<f64>() * all;
    let cost = |way: &Way| {
        let for_a_page = limit as f64 * way.n as f64 / fitting.max(0.001);
        way.runs.len() as f64 + for_a_page.min(way.n as f64)
    };
    ways.iter().min_by(|one, other| cost(one).total_cmp(&cost(other))).unwrap_or(&ways[0])
}

/// Walks some runs and keeps what is asked for.
fn walk(
    file: &Reader<'_>,
    runs: &[Run],
    wanted: Wanted<'_>,
    search: Option<&Search>,
    after: Option<Place>,
    limit: usize,
) -> Result<Found> {
    let mut merged = Merged::begin(file, runs, after)?;
    let mut found = Found::default();
    let mut last = after;
    for _ in 0..looked_at(limit) {
        let Some(row) = merged.next()? else { return Ok(found) };
        last = Some(row.place);
        let is_found = wanted.takes(&row)
            && match search {
                Some(search) => search::holds(file, row.place, search)?,
                None => true,
            };
        if is_found {
            found.places.push(row.place);
            if found.places.len() == limit {
                return Ok(found);
            }
        }
    }
    found.stopped = last;
    Ok(found)
}

/// Looks for words in the index, between the ends of the year when one is asked for.
fn look_for(
    file: &Reader<'_>,
    search: &Search,
    wanted: Wanted<'_>,
    after: Option<Place>,
    (limit, looked_at): (usize, usize),
) -> Result<Found> {
    let ends = match wanted.year {
        Some(year) => match runs::ends_of_year(file, year)? {
            Some(((year, serial), oldest)) => (Some((year, serial + 1)), Some(oldest)),
            None => return Ok(Found::default()),
        },
        None => (None, None),
    };
    let after = [after, ends.0].into_iter().flatten().min();
    let (places, stopped) = search::search_places(
        file,
        search,
        |row| wanted.takes(row),
        (after, ends.1),
        limit,
        looked_at * WORDS_FOR_A_ROW,
    )?;
    Ok(Found { places, stopped })
}

/// A word of the index is read sooner than a row.
const WORDS_FOR_A_ROW: usize = 4;

/// Everything that is asked for, found on each of the ways to its end.
#[cfg(test)]
pub(in super::super) fn every_way(file: &Reader<'_>, request: &ListIncidents) -> Result<Vec<Vec<Place>>> {
    let heaps = super::super::store::journal::list_heaps(file, None)?;
    let wanted = Wanted::of(request, None);
    let search = Search::of(&request.text);
    let mut found = Vec::new();
    for way in ways(file, wanted, &heaps)? {
        found.push(walk(file, &way.runs, wanted, search.as_ref(), None, usize::MAX)?.places);
    }
    if let Some(search) = &search {
        found.push(look_for(file, search, wanted, None, (usize::MAX, MOST_LOOKED_AT))?.places);
    }
    Ok(found)
}
