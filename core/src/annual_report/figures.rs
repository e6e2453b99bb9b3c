//! Figures of a school year: what each source counts, beside the same of the year before, and the rows behind a figure.
//!
//! A figure is named "plan.done", or "plan.done/stage:2" for a part of it: the name stays the same from year to year, so
//! that years compare and an item keeps its source.

use std::collections::HashMap;
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::sources::{self, Counted, SOURCES, Source};
use super::{signing, store};
use crate::calendar::{self, SchoolYear};
use crate::clock::Day;
use crate::error::{Rejection, Result};
use crate::ids::SchoolYearId;
use crate::named_values;
use crate::store::Reader;
use crate::words::{Language, day_short, say, say_with};

/// Rows of one page behind a figure.
const PAGE: u32 = 100;
const LONGEST_PAGE: u32 = 500;

named_values! {
    Unit {
        Count = "count",
        /// The median of the days that the rows took.
        Days = "days",
    }
}

named_values! {
    /// Where a record is opened.
    RecordKind {
        Activity = "activity",
        Incident = "incident",
        Meeting = "meeting",
        Decision = "decision",
        Task = "task",
    }
}

named_values! {
    /// What the year before is told by.
    Earlier {
        /// Its report was signed: the figures are the signed ones.
        Signed = "signed",
        /// Counted now from what the registers keep of it.
        Counted = "counted",
    }
}

/// The figures of one source under its heading.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct FigureSection {
    /// "plan"
    pub source: String,
    pub name: String,
    pub figures: Vec<Figure>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Figure {
    pub key: String,
    /// "plan.done": what is counted, whatever part of it.
    pub measure: String,
    pub name: String,
    pub unit: Unit,
    #[ts(type = "number")]
    pub value: i64,
    /// What the value is a part of.
    #[ts(type = "number | null")]
    pub of: Option<i64>,
    /// `None` for the whole.
    pub part: Option<Part>,
    /// `None` where the year before is not known.
    #[ts(type = "number | null")]
    pub last_year: Option<i64>,
    /// The value that was signed; `None` where nothing was, or where the figure was not counted then.
    #[ts(type = "number | null")]
    pub signed: Option<i64>,
}

/// A part by which a measure is counted, such as a stage or a type.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Part {
    /// "stage"
    pub list: String,
    pub list_name: String,
    /// "2"
    pub key: String,
    pub name: String,
}

/// The year before, as the figures are compared with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct YearBefore {
    /// "2025-2026"
    pub label: String,
    pub told_by: Earlier,
    /// When its report was signed, where that tells of it.
    #[serde(default)]
    pub signed_on: Option<Day>,
}

impl YearBefore {
    /// «2025–2026», or «2025–2026 (29.05.2026 қол қойылған есеп бойынша)».
    pub(crate) fn in_words(&self, language: Language) -> String {
        let year = self.label.replace('-', "–");
        match self.signed_on {
            Some(day) => {
                let told = [("year", year.into()), ("day", day_short(day).into())];
                say_with(language, "report-paper-year-signed", &told)
            }
            None => year,
        }
    }
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReportRows {
    pub school_year_id: SchoolYearId,
    pub figure: String,
    /// The id of the last row of the page before.
    #[serde(default)]
    pub after: Option<String>,
    #[serde(default)]
    pub limit: Option<u32>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ReportRowPage {
    pub rows: Vec<ReportRow>,
    /// Where the next page goes on.
    pub next: Option<String>,
}

/// A record behind a figure.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ReportRow {
    pub record: RecordKind,
    pub id: String,
    /// What is opened to see it: a decision stands in its meeting.
    pub opens: String,
    pub number: String,
    pub title: String,
    pub day: Option<Day>,
    /// How it stands, in words.
    pub state: String,
    /// The days it took, where the figure is of days.
    #[ts(type = "number | null")]
    pub days: Option<i64>,
}

/// What a source is asked about.
pub(super) struct Asked<'f, 'c> {
    pub file: &'f Reader<'c>,
    pub year: SchoolYear,
    /// The first and the last day that registers count for the year.
    pub days: (Day, Day),
    pub language: Language,
}

impl<'f, 'c> Asked<'f, 'c> {
    pub(super) fn of(file: &'f Reader<'c>, year: SchoolYear, language: Language) -> Self {
        Self { days: calendar::journal_days(&year), file, year, language }
    }

    /// Nothing of the year is still to come.
    pub(super) fn is_over(&self) -> bool {
        self.days.1 < self.file.today()
    }
}

/// The page of rows that is asked for.
pub(super) struct Page {
    pub after: Option<String>,
    /// One more than is shown, to know whether there are more.
    pub limit: usize,
}

/// The name of a figure taken apart: "plan.done/stage:2".
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct FigureName<'a> {
    pub source: &'a str,
    pub measure: &'a str,
    pub part: Option<(&'a str, &'a str)>,
}

impl<'a> FigureName<'a> {
    pub(super) fn parse(key: &'a str) -> Option<Self> {
        let (whole, part) = match key.split_once('/') {
            Some((whole, part)) => (whole, Some(part.split_once(':')?)),
            None => (key, None),
        };
        let (source, measure) = whole.split_once('.')?;
        Some(Self { source, measure, part })
    }
}

/// The figures of a school year, in no language yet, and what they are compared with.
pub(crate) struct YearFigures {
    counted: Vec<(&'static Source, Vec<Counted>)>,
    earlier: Option<(YearBefore, HashMap<String, i64>)>,
}

impl YearFigures {
    pub(crate) fn before(&self) -> Option<&YearBefore> {
        self.earlier.as_ref().map(|(before, _)| before)
    }

    /// Words the figures.
    pub(super) fn sections(&self, language: Language) -> Vec<FigureSection> {
        let section = |(source, counted): &(&'static Source, Vec<Counted>)| FigureSection {
            source: source.key.to_owned(),
            name: say(language, &format!("report-source-{}", source.key)),
            figures: counted.iter().map(|one| self.figure(source, one, language)).collect(),
        };
        self.counted.iter().map(section).collect()
    }

    /// The value of every figure under its name.
    pub(super) fn values(&self) -> HashMap<String, i64> {
        self.each().map(|(source, one)| (key_of(source, one), one.value)).collect()
    }

    /// Every figure with its source.
    pub(super) fn each(&self) -> impl Iterator<Item = (&'static Source, &Counted)> {
        self.counted.iter().flat_map(|(source, counted)| counted.iter().map(move |one| (*source, one)))
    }

    /// The value of a figure; nothing counted is nought.
    pub(crate) fn value(&self, key: &str) -> i64 {
        self.find(key).map_or(0, |one| one.value)
    }

    /// The whole that a figure is a part of: what is told as "12 of 40".
    pub(super) fn whole(&self, key: &str) -> Option<i64> {
        self.find(key)?.of
    }

    fn find(&self, key: &str) -> Option<&Counted> {
        self.each().find(|(source, one)| key_of(source, one) == key).map(|(_, one)| one)
    }

    /// What the part that a figure counts is called.
    pub(super) fn part_name(&self, key: &str, language: Language) -> Option<String> {
        let one = self.find(key)?;
        one.part.as_ref().map(|part| part.name.pick(language).to_owned())
    }

    /// The value of a figure as it was in the year before.
    pub(super) fn last_year(&self, key: &str, unit: Unit) -> Option<i64> {
        let (_, values) = self.earlier.as_ref()?;
        known(values, key, unit)
    }

    fn figure(&self, source: &Source, counted: &Counted, language: Language) -> Figure {
        let key = key_of(source, counted);
        Figure {
            measure: format!("{}.{}", source.key, counted.measure),
            name: say(language, &format!("report-figure-{}-{}", source.key, counted.measure)),
            unit: counted.unit,
            value: counted.value,
            of: counted.of,
            part: counted.part.as_ref().map(|part| Part {
                list: part.list.to_owned(),
                list_name: say(language, &format!("report-part-{}", part.list)),
                key: part.key.clone(),
                name: part.name.pick(language).to_owned(),
            }),
            last_year: self.last_year(&key, counted.unit),
            signed: None,
            key,
        }
    }
}

/// A figure among values that were counted at another time: a part that was not there is nought, but neither is a median of
/// nothing, nor what nobody counted then.
pub(super) fn known(values: &HashMap<String, i64>, key: &str, unit: Unit) -> Option<i64> {
    let whole = key.split_once('/').map_or(key, |(whole, _)| whole);
    let was_counted = unit == Unit::Count && values.contains_key(whole);
    values.get(key).copied().or(was_counted.then_some(0))
}

/// "plan.done/stage:2"
pub(super) fn key_of(source: &Source, counted: &Counted) -> String {
    let Counted { measure, part, .. } = counted;
    match part {
        Some(part) => format!("{}.{measure}/{}:{}", source.key, part.list, part.key),
        None => format!("{}.{measure}", source.key),
    }
}

/// Counts every figure of a school year and finds what the year before is told by; once for all who ask of the same state
/// within a minute, since whether a notice is late depends on the moment.
pub(crate) fn of_year(file: &Reader<'_>, year: &SchoolYear, language: Language) -> Result<Arc<YearFigures>> {
    let minute = file.now().millis() / 60_000;
    let question = format!("figures of {} in {} at {minute}", year.id, language.code());
    file.once(question, |file| counted(file, year, language))
}

fn counted(file: &Reader<'_>, year: &SchoolYear, language: Language) -> Result<YearFigures> {
    let counted = count(file, year, language)?;
    let earlier = match calendar::year_before(file, year)? {
        Some(before) => Some(values_of(file, &before, language)?),
        None => None,
    };
    Ok(YearFigures { counted, earlier })
}

/// Counts in the language that the plan is shown in, so that it need not be made twice.
fn count(file: &Reader<'_>, year: &SchoolYear, language: Language) -> Result<Vec<(&'static Source, Vec<Counted>)>> {
    let asked = Asked::of(file, year.clone(), language);
    SOURCES.iter().map(|source| Ok((source, (source.count)(&asked)?))).collect()
}

/// The values of an earlier year: as its report was signed, or else counted now.
fn values_of(file: &Reader<'_>, year: &SchoolYear, language: Language) -> Result<(YearBefore, HashMap<String, i64>)> {
    let signed = match store::find_report(file, &year.id)? {
        Some(report) => signing::newest_signed(file, &report.id)?,
        None => None,
    };
    let label = year.label.clone();
    if let Some((signed_on, values)) = signed {
        return Ok((YearBefore { label, told_by: Earlier::Signed, signed_on: Some(signed_on) }, values));
    }
    let figures = YearFigures { counted: count(file, year, language)?, earlier: None };
    Ok((YearBefore { label, told_by: Earlier::Counted, signed_on: None }, figures.values()))
}

/// Some figures of a school year, each beside the same of the year before, for papers that tell of the year in their own
/// words: they say what the annual report says.
pub(crate) struct Indicators {
    /// In the order asked for, each with what it was.
    pub values: Vec<(i64, Option<i64>)>,
    pub before: Option<YearBefore>,
    /// The first and the last day that is counted: a year that is not over is counted until today.
    pub days: (Day, Day),
    pub is_over: bool,
}

/// Tells figures of a school year by their names; several names together are their sum.
pub(crate) fn indicators(
    file: &Reader<'_>,
    language: Language,
    year: &SchoolYear,
    asked: &[&[&str]],
) -> Result<Indicators> {
    let figures = of_year(file, year, language)?;
    let value = |keys: &&[&str]| {
        let is = keys.iter().map(|key| figures.value(key)).sum();
        (is, keys.iter().map(|key| figures.last_year(key, Unit::Count)).sum())
    };
    let of = Asked::of(file, year.clone(), language);
    let (first, last) = of.days;
    Ok(Indicators {
        values: asked.iter().map(value).collect(),
        before: figures.before().cloned(),
        days: (first, if first <= file.today() { last.min(file.today()) } else { last }),
        is_over: of.is_over(),
    })
}

/// Lists the records behind a figure, a page at a time.
///
/// Rejects a figure that no source counts.
pub fn report_rows(file: &Reader<'_>, language: Language, request: &ReportRows) -> Result<ReportRowPage> {
    let name = FigureName::parse(&request.figure).ok_or(Rejection::NotFound { what: "figure" })?;
    let source = sources::find(name.source).ok_or(Rejection::NotFound { what: "figure" })?;
    let asked = Asked::of(file, calendar::school_year(file, &request.school_year_id)?, language);
    let limit = request.limit.unwrap_or(PAGE).clamp(1, LONGEST_PAGE) as usize;
    let looked_for = (source.most)(&asked, &name)?.map_or(limit + 1, |most| most.min(limit + 1));
    let mut rows = (source.rows)(&asked, &name, &Page { after: request.after.clone(), limit: looked_for })?;
    let has_more = rows.len() > limit;
    rows.truncate(limit);
    let next = if has_more { rows.last().map(|row| row.id.clone()) } else { None };
    Ok(ReportRowPage { rows, next })
}
