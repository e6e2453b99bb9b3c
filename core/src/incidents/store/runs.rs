//! SQL of the ways to a page of the journal. Each reads along an index from its newest end, and nothing behind it is touched.

use std::collections::{BinaryHeap, VecDeque};

use rusqlite::{ToSql, params};

use super::super::IncidentKind;
use super::super::journal::{Heap, Place};
use crate::clock::Day;
use crate::error::Result;
use crate::store::{Cells, Reader};

/// Incidents that lie side by side in an index, in the order of the journal.
#[derive(Clone, Debug)]
pub(in super::super) enum Run {
    Journal,
    Year(i64),
    Heap(Heap),
    Kind(i64, Option<IncidentKind>),
    Tool(i64, String),
    Detected(Day),
}

/// What is looked at in an incident to see whether it is asked for.
#[derive(Clone, Debug)]
pub(in super::super) struct Looked {
    pub place: Place,
    pub heap: Heap,
    pub kind: Option<IncidentKind>,
    pub tool: String,
    pub detected_on: Day,
}

/// What `looked` reads.
pub(super) const LOOKED: &str = "year, serial, journal_year, incident_type, severity, state, kind, tool, detected_on";
const NEWEST_FIRST: &str = "AND (year, serial) < (?1, ?2) ORDER BY year DESC, serial DESC LIMIT ?3";
const NO_PLACE: Place = (i64::MAX, i64::MAX);

/// How many rows of a run are read at once at the most.
const LARGEST_BATCH: i64 = 64;

impl Run {
    fn sql(&self) -> String {
        let lies = match self {
            Self::Journal => "?1 IS NOT NULL",
            Self::Year(_) => "journal_year = ?4",
            Self::Heap(_) => "journal_year = ?4 AND incident_type = ?5 AND severity IS ?6 AND state = ?7",
            Self::Kind(..) => "journal_year = ?4 AND kind IS ?5",
            Self::Tool(..) => "journal_year = ?4 AND tool = ?5",
            Self::Detected(_) => "detected_on = ?4",
        };
        format!("SELECT {LOOKED} FROM incidents WHERE {lies} {NEWEST_FIRST}")
    }

    fn read(&self, file: &Reader<'_>, (year, serial): Place, limit: i64) -> Result<VecDeque<Looked>> {
        let mut values: Vec<&dyn ToSql> = vec![&year, &serial, &limit];
        match self {
            Self::Journal => {}
            Self::Year(journal_year) => values.push(journal_year),
            Self::Heap(heap) => {
                values.extend([&heap.journal_year as &dyn ToSql, &heap.incident_type, &heap.severity, &heap.state]);
            }
            Self::Kind(journal_year, kind) => values.extend([journal_year as &dyn ToSql, kind]),
            Self::Tool(journal_year, tool) => values.extend([journal_year as &dyn ToSql, tool]),
            Self::Detected(day) => values.push(day),
        }
        let mut statement = file.conn().prepare_cached(&self.sql())?;
        let rows = statement.query_map(values.as_slice(), |row| looked(&mut Cells::of(row)))?;
        Ok(rows.collect::<Result<_, _>>()?)
    }
}

pub(super) fn looked(cells: &mut Cells<'_, '_>) -> rusqlite::Result<Looked> {
    let place = (cells.read()?, cells.read()?);
    let heap = Heap {
        journal_year: cells.read()?,
        incident_type: cells.read()?,
        severity: cells.read()?,
        state: cells.read()?,
        n: 1,
    };
    Ok(Looked { place, heap, kind: cells.read()?, tool: cells.read()?, detected_on: cells.read()? })
}

/// Some runs read as one, newest first; no incident may lie in two of them.
pub(in super::super) struct Merged<'a> {
    file: &'a Reader<'a>,
    runs: Vec<Reading<'a>>,
    /// The newest row of each run that is not read out.
    heads: BinaryHeap<(Place, usize)>,
}

struct Reading<'a> {
    run: &'a Run,
    rows: VecDeque<Looked>,
    batch: i64,
    ended: bool,
}

impl<'a> Merged<'a> {
    pub(in super::super) fn begin(file: &'a Reader<'a>, runs: &'a [Run], after: Option<Place>) -> Result<Self> {
        // One run gives the whole page, of many only the newest rows are wanted.
        let batch = if runs.len() == 1 { LARGEST_BATCH } else { 1 };
        let mut merged = Self { file, runs: Vec::with_capacity(runs.len()), heads: BinaryHeap::new() };
        for (at, run) in runs.iter().enumerate() {
            merged.runs.push(Reading { run, rows: VecDeque::new(), batch, ended: false });
            merged.read_on(at, after.unwrap_or(NO_PLACE))?;
        }
        Ok(merged)
    }

    pub(in super::super) fn next(&mut self) -> Result<Option<Looked>> {
        let Some((place, at)) = self.heads.pop() else { return Ok(None) };
        let found = self.runs[at].rows.pop_front();
        match self.runs[at].rows.front() {
            Some(next) => self.heads.push((next.place, at)),
            None if !self.runs[at].ended => self.read_on(at, place)?,
            None => {}
        }
        Ok(found)
    }

    fn read_on(&mut self, at: usize, before: Place) -> Result<()> {
        let reading = &mut self.runs[at];
        reading.rows = reading.run.read(self.file, before, reading.batch)?;
        reading.ended = i64::try_from(reading.rows.len()).unwrap_or(i64::MAX) < reading.batch;
        reading.batch = (reading.batch * 2).min(LARGEST_BATCH);
        if let Some(first) = reading.rows.front() {
            self.heads.push((first.place, at));
        }
        Ok(())
    }
}

/// How many incidents of a year have a kind, or none yet.
pub(in super::super) fn count_of_kind(file: &Reader<'_>, year: i64, kind: Option<IncidentKind>) -> Result<i64> {
    let mut statement = file.conn().prepare_cached(
        "SELECT coalesce(sum(n), 0) AS n FROM incident_tallies WHERE journal_year = ?1 AND kind = ?2",
    )?;
    Ok(statement.query_row(params![year, kind.map_or("", IncidentKind::name)], |row| row.get("n"))?)
}

/// How many incidents of a year name a tool.
pub(in super::super) fn count_of_tool(file: &Reader<'_>, year: i64, tool: &str) -> Result<i64> {
    let mut statement = file
        .conn()
        .prepare_cached("SELECT coalesce(sum(n), 0) AS n FROM incident_tools WHERE journal_year = ?1 AND tool = ?2")?;
    Ok(statement.query_row(params![year, tool], |row| row.get("n"))?)
}

/// How many incidents were detected in some days, as far as it is worth counting.
pub(in super::super) fn count_detected(file: &Reader<'_>, (from, to): (Day, Day), most: i64) -> Result<i64> {
    let mut statement = file.conn().prepare_cached(DETECTED)?;
    let mut rows = statement.query(params![from, to, most])?;
    let mut counted = 0;
    while rows.next()?.is_some() {
        counted += 1;
    }
    Ok(counted)
}

const DETECTED: &str = "SELECT detected_on FROM incidents WHERE detected_on BETWEEN ?1 AND ?2 LIMIT ?3";

/// The newest and the oldest place of a year of the journal.
pub(in super::super) fn ends_of_year(file: &Reader<'_>, journal_year: i64) -> Result<Option<(Place, Place)>> {
    let mut ends = Vec::new();
    for sql in [NEWEST_OF_YEAR, OLDEST_OF_YEAR] {
        let mut statement = file.conn().prepare_cached(sql)?;
        let mut rows = statement.query([journal_year])?;
        if let Some(row) = rows.next()? {
            ends.push((row.get("year")?, row.get("serial")?));
        }
    }
    Ok(ends.first().copied().zip(ends.last().copied()))
}

const NEWEST_OF_YEAR: &str =
    "SELECT year, serial FROM incidents WHERE journal_year = ?1 ORDER BY year DESC, serial DESC LIMIT 1";
const OLDEST_OF_YEAR: &str = "SELECT year, serial FROM incidents WHERE journal_year = ?1 ORDER BY year, serial LIMIT 1";

/// A tool that incidents of a year name, and how many do.
pub(in super::super) fn list_tools(
    file: &Reader<'_>,
    journal_year: Option<i64>,
    most: i64,
) -> Result<Vec<(String, i64)>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT tool, sum(n) AS n FROM incident_tools
         WHERE journal_year BETWEEN coalesce(?1, 0) AND coalesce(?1, 9999) AND tool <> ''
         GROUP BY tool HAVING sum(n) > 0 ORDER BY n DESC, tool LIMIT ?2",
    )?;
    let rows = statement.query_map(params![journal_year, most], |row| Ok((row.get("tool")?, row.get("n")?)))?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Every statement that a page is found with.
#[cfg(test)]
pub(super) fn statements_for_tests() -> Vec<String> {
    let heap = Heap {
        journal_year: 0,
        incident_type: "other".into(),
        severity: None,
        state: super::super::IncidentState::Registered,
        n: 0,
    };
    let day = Day::parse("2026-09-01").expect("a day");
    let runs = [
        Run::Journal,
        Run::Year(0),
        Run::Heap(heap),
        Run::Kind(0, None),
        Run::Tool(0, String::new()),
        Run::Detected(day),
    ];
    let rest = [DETECTED, NEWEST_OF_YEAR, OLDEST_OF_YEAR].map(String::from);
    runs.iter().map(Run::sql).chain(rest).collect()
}
