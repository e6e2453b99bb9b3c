//! What the journal of a year looks like: by month and type, by severity, and how long it takes to close an incident.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::classifiers::{self, ClassifierList, IncidentType, ListClassifiers, Names};
use super::reported::{self, ClosedIncident};
use super::store::journal as store;
use super::{Severity, journal};
use crate::calendar;
use crate::error::Result;
use crate::ids::SchoolYearId;
use crate::store::Reader;
use crate::words::Language;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct PicturesOfYear {
    pub school_year_id: SchoolYearId,
}

/// Voided incidents keep their numbers, but are in no picture.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IncidentPictures {
    /// "2026-09" to "2027-08"; every row has as many counts.
    pub months: Vec<String>,
    /// Types in the order of the list; retired ones only where the year has them.
    pub types: Vec<TypeInMonths>,
    pub severities: Vec<SeverityCount>,
    #[ts(type = "number")]
    pub all: i64,
    pub to_close: Closing,
    /// By the month an incident was detected in.
    pub to_close_by_month: Vec<Closing>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TypeInMonths {
    pub incident_type: IncidentType,
    pub name: String,
    #[ts(type = "number[]")]
    pub counts: Vec<i64>,
    #[ts(type = "number")]
    pub all: i64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct SeverityCount {
    /// `None` for those that nobody has judged yet.
    pub severity: Option<Severity>,
    pub name: Option<String>,
    #[ts(type = "number")]
    pub count: i64,
}

/// Days from the detection to the closing that stands.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct Closing {
    #[ts(type = "number")]
    pub closed: i64,
    #[ts(type = "number | null")]
    pub median_days: Option<i64>,
    #[ts(type = "number | null")]
    pub longest_days: Option<i64>,
}

/// The pictures of one school year.
pub fn incident_pictures(file: &Reader<'_>, language: Language, asked: &PicturesOfYear) -> Result<IncidentPictures> {
    let school_year = calendar::school_year(file, &asked.school_year_id)?;
    let year = journal::journal_year(&school_year);
    let months: Vec<String> = (0..12).map(|n| month_of(year, n)).collect();
    let rows = store::list_months(file, year)?;
    let names = Names::read(file)?;
    let by_month = |month: &String, takes: &dyn Fn(&store::MonthRow) -> bool| -> i64 {
        rows.iter().filter(|row| row.month == *month && takes(row)).map(|row| row.n).sum()
    };
    let types = types_of_year(file, &rows)?.into_iter().map(|incident_type| {
        let takes = |row: &store::MonthRow| row.incident_type == incident_type.as_str();
        let counts: Vec<i64> = months.iter().map(|month| by_month(month, &takes)).collect();
        let name = names.word(ClassifierList::Type, incident_type.as_str(), language);
        TypeInMonths { name, all: counts.iter().sum(), counts, incident_type }
    });
    let types: Vec<TypeInMonths> = types.collect();
    let severities = Severity::ALL.iter().copied().map(Some).chain([None]).map(|severity| SeverityCount {
        severity,
        name: names.word_of(ClassifierList::Severity, severity.map(Severity::name), language),
        count: rows.iter().filter(|row| row.severity == severity).map(|row| row.n).sum(),
    });
    let severities = severities.collect();
    let closed = reported::list_closed_of_year(file, &school_year)?;
    let to_close = Closing::of(closed.iter().map(ClosedIncident::days).collect());
    let to_close_by_month = months.iter().map(|month| {
        let of_month = closed.iter().filter(|row| row.detected_on.to_string().starts_with(month.as_str()));
        Closing::of(of_month.map(ClosedIncident::days).collect())
    });
    let to_close_by_month = to_close_by_month.collect();
    Ok(IncidentPictures {
        all: types.iter().map(|one| one.all).sum(),
        months,
        types,
        severities,
        to_close,
        to_close_by_month,
    })
}

/// The n-th month of a journal year: the first is September.
fn month_of(journal_year: i64, n: i64) -> String {
    let month = (8 + n) % 12 + 1;
    let year = if month >= 9 { journal_year } else { journal_year + 1 };
    format!("{year}-{month:02}")
}

fn types_of_year(file: &Reader<'_>, rows: &[store::MonthRow]) -> Result<Vec<IncidentType>> {
    let asked = ListClassifiers { list: Some(ClassifierList::Type), include_retired: true };
    let listed = classifiers::list_classifiers(file, &asked)?;
    let of_year = |key: &str| rows.iter().any(|row| row.incident_type == key);
    let shown = listed.iter().filter(|row| row.retired_at.is_none() || of_year(&row.key));
    Ok(shown.map(|row| IncidentType::from(row.key.as_str())).collect())
}

impl Closing {
    fn of(mut days: Vec<i64>) -> Self {
        days.sort_unstable();
        let closed = i64::try_from(days.len()).unwrap_or(i64::MAX);
        // Of an even number the later of the two middle ones: a school is not told that it was faster than it was.
        Self { closed, median_days: days.get(days.len() / 2).copied(), longest_days: days.last().copied() }
    }
}
