//! School years, their terms, and the days off; the calendar that deadline rules are computed on.

mod store;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::Day;
use crate::deadlines::{DayOff, DayOffKind, Events, TermDays, WeekDays, YearCalendar};
use crate::error::{Rejection, Result};
use crate::ids::{DayOffId, PlanId, SchoolYearId, TermId};
use crate::seeds;
use crate::store::{Reader, Writer};
use crate::text::{LINE, Wording};

/// How far ahead a working day is looked for.
const LONGEST_REST: i64 = 60;

/// A school year with its terms.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SchoolYear {
    pub id: SchoolYearId,
    /// "2026-2027"
    pub label: String,
    pub starts_on: Day,
    pub ends_on: Day,
    pub terms: Vec<Term>,
    pub plan_id: Option<PlanId>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Term {
    pub id: TermId,
    pub number: u32,
    pub starts_on: Day,
    pub ends_on: Day,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct DayOffRow {
    pub id: DayOffId,
    pub day: Day,
    pub kind: DayOffKind,
    pub name: Wording,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SchoolYearChoice {
    pub school_year_id: SchoolYearId,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddSchoolYear {
    pub label: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditTerm {
    pub id: TermId,
    pub starts_on: Day,
    pub ends_on: Day,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddDayOff {
    pub day: Day,
    pub kind: DayOffKind,
    #[serde(default)]
    pub name: Wording,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct DayOffChoice {
    pub id: DayOffId,
}

/// Lists the school years, newest first.
pub fn list_school_years(file: &Reader<'_>) -> Result<Vec<SchoolYear>> {
    store::list_years(file)
}

/// A school year, or a rejection when there is no such year.
pub fn school_year(file: &Reader<'_>, id: &SchoolYearId) -> Result<SchoolYear> {
    store::list_years(file)?
        .into_iter()
        .find(|year| year.id == *id)
        .ok_or_else(|| Rejection::NotFound { what: "school_year" }.into())
}

/// The year that is shown first: the one that today belongs to, or else the latest.
pub fn current_school_year(file: &Reader<'_>) -> Result<Option<SchoolYear>> {
    let years = store::list_years(file)?;
    let label = label_of(file.today());
    let index = years.iter().position(|year| year.label == label).unwrap_or(0);
    Ok(years.into_iter().nth(index))
}

/// The calendar that the year's deadlines are computed on, without the events of its plan.
pub fn year_calendar(file: &Reader<'_>, year: &SchoolYear) -> Result<YearCalendar> {
    let profile = crate::profile::school_profile(file)?;
    let (from, to) = days_around(year.starts_on, year.ends_on);
    let days_off = store::list_days_off(file, from, to)?;
    Ok(YearCalendar {
        starts_on: year.starts_on,
        ends_on: year.ends_on,
        week_days: profile.week_days,
        terms: year
            .terms
            .iter()
            .map(|term| TermDays { number: term.number, starts_on: term.starts_on, ends_on: term.ends_on })
            .collect(),
        days_off: days_off.into_iter().map(|day| DayOff { day: day.day, kind: day.kind }).collect(),
        events: Events::default(),
    })
}

/// The next day on which the school works.
pub(crate) struct WorkingDayAhead {
    pub day: Day,
    /// The days of rest before it, from the day that was counted from.
    pub rests: Vec<RestDay>,
    pub week_days: WeekDays,
}

/// A day on which the school does not work; without a name when the week alone says so.
pub(crate) struct RestDay {
    pub day: Day,
    pub name: Wording,
}

/// Finds the next working day after `day`, in any season: who counts working days does not ask for the school year.
pub(crate) fn next_working_day(file: &Reader<'_>, day: Day) -> Result<WorkingDayAhead> {
    let until = day.plus_days(LONGEST_REST);
    let listed = store::list_days_off(file, day, until)?;
    let calendar = YearCalendar {
        starts_on: day,
        ends_on: until,
        week_days: crate::profile::school_profile(file)?.week_days,
        terms: Vec::new(),
        days_off: listed.iter().map(|row| DayOff { day: row.day, kind: row.kind }).collect(),
        events: Events::default(),
    };
    let next = calendar.next_working_day(day).unwrap_or(until);
    let between = (0..day.days_until(next)).map(|days| day.plus_days(days));
    let rests = between.filter(|day| !calendar.is_working_day(*day));
    let name = |day: Day| listed.iter().find(|row| row.day == day).map(|row| row.name.clone()).unwrap_or_default();
    Ok(WorkingDayAhead {
        day: next,
        rests: rests.map(|day| RestDay { day, name: name(day) }).collect(),
        week_days: calendar.week_days,
    })
}

/// The school year that comes after another, whether the school has added it yet or not.
pub(crate) struct ComingYear {
    pub label: String,
    pub added: Option<SchoolYear>,
    /// As it stands, or as `add_school_year` would make it.
    pub calendar: YearCalendar,
}

/// Finds the year after a school year; one that is not there yet has the days published for it.
///
/// Rejects going past the last year that the program knows.
pub(crate) fn year_after(file: &Reader<'_>, year: &SchoolYear) -> Result<ComingYear> {
    let label = first_year(&year.label).map(|first| format!("{}-{}", first + 1, first + 2));
    let label = label.ok_or(Rejection::YearInvalid)?;
    let first = first_year(&label).ok_or(Rejection::YearInvalid)?;
    if let Some(added) = store::list_years(file)?.into_iter().find(|known| known.label == label) {
        return Ok(ComingYear { label, calendar: year_calendar(file, &added)?, added: Some(added) });
    }
    let published = seeds::calendar_of(first)?;
    let (from, to) = days_around(published.starts_on, published.ends_on);
    // A day that the school has in its list stays as the school has it.
    let mut days_off = store::list_days_off(file, from, to)?
        .into_iter()
        .map(|day| DayOff { day: day.day, kind: day.kind })
        .collect::<Vec<_>>();
    for new in published.days_off.iter().filter(|new| from <= new.day && new.day <= to) {
        if days_off.iter().all(|known| known.day != new.day) {
            days_off.push(DayOff { day: new.day, kind: new.kind });
        }
    }
    let terms = (1..).zip(published.terms);
    let calendar = YearCalendar {
        starts_on: published.starts_on,
        ends_on: published.ends_on,
        week_days: crate::profile::school_profile(file)?.week_days,
        terms: terms.map(|(number, (starts_on, ends_on))| TermDays { number, starts_on, ends_on }).collect(),
        days_off,
        events: Events::default(),
    };
    Ok(ComingYear { label, added: None, calendar })
}

/// The school year before another, where the school has it.
pub(crate) fn year_before(file: &Reader<'_>, year: &SchoolYear) -> Result<Option<SchoolYear>> {
    let Some(first) = first_year(&year.label) else { return Ok(None) };
    let label = format!("{}-{first}", first - 1);
    Ok(store::list_years(file)?.into_iter().find(|known| known.label == label))
}

/// The days whose work or rest decides on a year's deadlines.
fn days_around(starts_on: Day, ends_on: Day) -> (Day, Day) {
    (starts_on.plus_days(-31), ends_on.plus_days(120))
}

/// Adds a school year with the terms and days off published for it, ready to be edited.
///
/// Rejects a label that is not two years in a row, and a year that is there already.
pub fn add_school_year(file: &mut Writer<'_>, request: &AddSchoolYear) -> Result<SchoolYearId> {
    let first = first_year(&request.label).ok_or(Rejection::YearInvalid)?;
    if store::list_years(file)?.iter().any(|year| year.label == request.label) {
        return Err(Rejection::YearExists.into());
    }
    let calendar = seeds::calendar_of(first)?;
    let id = SchoolYearId::fresh();
    store::insert_year(file, &id, &request.label, calendar.starts_on, calendar.ends_on)?;
    for (number, (starts_on, ends_on)) in (1..).zip(&calendar.terms) {
        store::insert_term(file, &TermId::fresh(), &id, number, *starts_on, *ends_on)?;
    }
    for day_off in &calendar.days_off {
        store::insert_day_off_if_new(file, &DayOffId::fresh(), day_off)?;
    }
    file.about(&request.label);
    Ok(id)
}

/// Moves a term's first and last day; deadlines that depend on it are computed anew.
///
/// Rejects days outside the school year and terms that overlap.
pub fn edit_term(file: &mut Writer<'_>, edit: &EditTerm) -> Result<()> {
    let years = store::list_years(file)?;
    let year = years
        .iter()
        .find(|year| year.terms.iter().any(|term| term.id == edit.id))
        .ok_or(Rejection::NotFound { what: "term" })?;
    if edit.ends_on <= edit.starts_on {
        return Err(Rejection::DayOrder { field: "ends_on" }.into());
    }
    for (field, day) in [("starts_on", edit.starts_on), ("ends_on", edit.ends_on)] {
        require_inside(field, day, year)?;
    }
    let overlaps =
        |term: &&Term| term.id != edit.id && edit.starts_on <= term.ends_on && term.starts_on <= edit.ends_on;
    if year.terms.iter().any(|term| overlaps(&term)) {
        return Err(Rejection::DayOrder { field: "starts_on" }.into());
    }
    store::update_term(file, edit)?;
    let number = year.terms.iter().find(|term| term.id == edit.id).map(|term| term.number).unwrap_or_default();
    file.about(number.to_string());
    Ok(())
}

/// Lists the days off and moved working days of a school year and the summer after it.
pub fn list_days_off(file: &Reader<'_>, year: &SchoolYear) -> Result<Vec<DayOffRow>> {
    let (from, to) = journal_days(year);
    store::list_days_off(file, from, to)
}

/// Adds a day off, or a working day moved to a day of rest.
pub fn add_day_off(file: &mut Writer<'_>, new: &AddDayOff) -> Result<DayOffId> {
    let new = AddDayOff { name: new.name.checked("name", LINE)?, ..new.clone() };
    let id = DayOffId::fresh();
    if !store::insert_day_off_if_new(file, &id, &new)? {
        return Err(Rejection::NameExists.into());
    }
    file.about(crate::words::day_short(new.day));
    Ok(id)
}

/// Removes a day from the list of days off.
pub fn remove_day_off(file: &mut Writer<'_>, choice: &DayOffChoice) -> Result<()> {
    let day = store::delete_day_off(file, &choice.id)?.ok_or(Rejection::NotFound { what: "day_off" })?;
    file.about(crate::words::day_short(day));
    Ok(())
}

/// The days whose incidents belong to a school year: the summer goes to the year before it.
pub(crate) fn journal_days(year: &SchoolYear) -> (Day, Day) {
    let until = Day::new(year.ends_on.year(), 8, 31).unwrap_or(year.ends_on);
    (year.starts_on, until)
}

/// Rejects a day outside the school year.
pub(crate) fn require_inside(field: &'static str, day: Day, year: &SchoolYear) -> Result<()> {
    if day < year.starts_on || day > year.ends_on {
        let from = crate::words::day_short(year.starts_on);
        let to = crate::words::day_short(year.ends_on);
        return Err(Rejection::DayOutsideYear { field, from, to }.into());
    }
    Ok(())
}

/// Years that a new school may begin with, and the one that fits today.
#[derive(Clone, Debug, Serialize, TS)]
pub struct SchoolYearsOffered {
    pub years: Vec<String>,
    pub current: String,
}

/// Offers the school year of a day with its neighbours.
pub fn offer_school_years(today: Day) -> SchoolYearsOffered {
    let current = label_of(today);
    let first = first_year(&current).unwrap_or(today.year());
    SchoolYearsOffered { years: (first - 1..=first + 1).map(|year| format!("{year}-{}", year + 1)).collect(), current }
}

/// A school year is named after the two years it touches; from July on the coming one is meant.
fn label_of(day: Day) -> String {
    let first = if day.month() >= 7 { day.year() } else { day.year() - 1 };
    format!("{first}-{}", first + 1)
}

/// The first year of "2026-2027", when the label is two years in a row.
pub fn first_year(label: &str) -> Option<i32> {
    let (first, second) = label.split_once('-')?;
    let first: i32 = first.parse().ok()?;
    let second: i32 = second.parse().ok()?;
    ((2020..2100).contains(&first) && second == first + 1).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_school_year_is_named_by_two_years_in_a_row() {
        assert_eq!(first_year("2026-2027"), Some(2026));
        for wrong in ["2026-2028", "2026", "26-27", "2026–2027", "abcd-efgh", "1990-1991"] {
            assert_eq!(first_year(wrong), None, "{wrong}");
        }
    }

    #[test]
    fn the_current_year_changes_in_july() {
        let label = |text: &str| offer_school_years(Day::parse(text).expect("a day")).current;
        assert_eq!(label("2026-06-30"), "2025-2026");
        assert_eq!(label("2026-07-01"), "2026-2027");
        assert_eq!(label("2027-01-10"), "2026-2027");
    }
}
