//! The registers that an annual report counts from. A further register joins with one page: what its rows are, what is
//! counted among them, by which parts, and how a row is shown; and with one line in the list.

mod council;
mod evidence;
mod incidents;
mod notices;
mod plan;
mod tasks;

use super::figures::{Asked, FigureName, Page, ReportRow, Unit};
use crate::error::{Rejection, Result};
use crate::text::Wording;

/// A register as the report sees it.
pub(super) struct Source {
    pub key: &'static str,
    pub count: fn(&Asked<'_, '_>) -> Result<Vec<Counted>>,
    pub rows: fn(&Asked<'_, '_>, &FigureName<'_>, &Page) -> Result<Vec<ReportRow>>,
    /// How many rows there are, where that is known without looking at them.
    pub most: fn(&Asked<'_, '_>, &FigureName<'_>) -> Result<Option<usize>>,
}

/// A register whose rows are few enough to be looked at.
fn unknown(_asked: &Asked<'_, '_>, _name: &FigureName<'_>) -> Result<Option<usize>> {
    Ok(None)
}

/// The source of such a register.
const fn source<R: Register>() -> Source {
    Source { key: R::KEY, count: count_all::<R>, rows: rows_of::<R>, most: unknown }
}

/// In the order of the paper.
pub(super) static SOURCES: &[Source] = &[
    source::<plan::Plan>(),
    source::<evidence::Evidence>(),
    Source { key: incidents::KEY, count: incidents::count, rows: incidents::rows, most: incidents::most },
    source::<notices::Notices>(),
    source::<council::Meetings>(),
    source::<council::Decisions>(),
    source::<tasks::Tasks>(),
];

pub(super) use plan::state as state_of_activity;

pub(super) fn find(key: &str) -> Option<&'static Source> {
    SOURCES.iter().find(|source| source.key == key)
}

/// One figure before it is worded.
pub(super) struct Counted {
    pub measure: &'static str,
    pub unit: Unit,
    pub value: i64,
    pub of: Option<i64>,
    /// `None` for the whole.
    pub part: Option<CountedPart>,
}

/// A part by which a measure is counted.
#[derive(Clone)]
pub(super) struct CountedPart {
    pub list: &'static str,
    pub key: String,
    pub name: Wording,
}

/// What is counted among the rows of a register.
pub(super) struct Measure<Row> {
    pub key: &'static str,
    /// The measure that this one is a part of.
    pub of: Option<&'static str>,
    pub takes: fn(&Row) -> bool,
}

/// A register whose rows of a year are few enough to be read whole.
pub(super) trait Register {
    type Row: 'static;
    const KEY: &'static str;
    const MEASURES: &'static [Measure<Self::Row>];

    /// The year's rows, in the order they are shown.
    fn list(asked: &Asked<'_, '_>) -> Result<Vec<Self::Row>>;

    /// The parts that every measure is counted by too.
    fn parts(asked: &Asked<'_, '_>, rows: &[Self::Row]) -> Result<Vec<CountedPart>>;

    fn is_in(row: &Self::Row, list: &str, key: &str) -> bool;

    fn shown(row: &Self::Row, asked: &Asked<'_, '_>) -> ReportRow;
}

fn count_all<R: Register>(asked: &Asked<'_, '_>) -> Result<Vec<Counted>> {
    let rows = R::list(asked)?;
    let parts = R::parts(asked, &rows)?;
    let mut counted = Vec::new();
    for part in [None].into_iter().chain(parts.into_iter().map(Some)) {
        let of_part: Vec<&R::Row> = rows.iter().filter(|row| is_in_part::<R>(row, part.as_ref())).collect();
        let count = |measure: &Measure<R::Row>| of_part.iter().filter(|row| (measure.takes)(row)).count();
        for measure in R::MEASURES {
            let whole = measure.of.and_then(|of| R::MEASURES.iter().find(|whole| whole.key == of));
            let (value, of) = (number(count(measure)), whole.map(|whole| number(count(whole))));
            counted.push(Counted { measure: measure.key, unit: Unit::Count, value, of, part: part.clone() });
        }
    }
    Ok(counted)
}

fn is_in_part<R: Register>(row: &R::Row, part: Option<&CountedPart>) -> bool {
    part.is_none_or(|part| R::is_in(row, part.list, &part.key))
}

fn rows_of<R: Register>(asked: &Asked<'_, '_>, name: &FigureName<'_>, page: &Page) -> Result<Vec<ReportRow>> {
    let measure = R::MEASURES.iter().find(|measure| measure.key == name.measure);
    let measure = measure.ok_or(Rejection::NotFound { what: "figure" })?;
    let rows = R::list(asked)?;
    let taken =
        rows.iter().filter(|row| (measure.takes)(row) && name.part.is_none_or(|(list, key)| R::is_in(row, list, key)));
    Ok(page_of(taken.map(|row| R::shown(row, asked)), page))
}

/// The rows after the last one of the page before.
fn page_of(rows: impl Iterator<Item = ReportRow>, page: &Page) -> Vec<ReportRow> {
    let mut past = page.after.is_none();
    let rows = rows.filter(|row| {
        let takes = past;
        past = past || page.after.as_deref() == Some(row.id.as_str());
        takes
    });
    rows.take(page.limit).collect()
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}
