//! The calendar of one school year: which days are worked.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::anchor::Events;
use crate::clock::Day;

/// A school year as its deadlines see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct YearCalendar {
    pub starts_on: Day,
    pub ends_on: Day,
    pub week_days: WeekDays,
    pub terms: Vec<TermDays>,
    pub days_off: Vec<DayOff>,
    pub events: Events,
}

/// How many days a week the school works.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(try_from = "u8", into = "u8")]
#[ts(type = "5 | 6")]
pub enum WeekDays {
    #[default]
    Five,
    Six,
}

/// A term of the school year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TermDays {
    pub number: u32,
    pub starts_on: Day,
    pub ends_on: Day,
}

/// A day that the week alone does not explain.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DayOff {
    pub day: Day,
    pub kind: DayOffKind,
}

/// Why a day differs from its weekday.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum DayOffKind {
    /// A public holiday.
    Holiday,
    /// A day of rest moved here from a holiday that fell on a weekend.
    MovedRest,
    /// A working day moved here, even onto a weekend.
    MovedWork,
}

impl YearCalendar {
    /// Tells whether a day lies in the school year.
    pub fn contains(&self, day: Day) -> bool {
        self.starts_on <= day && day <= self.ends_on
    }

    /// Tells whether the school works on a day.
    pub fn is_working_day(&self, day: Day) -> bool {
        let mut kinds = self.days_off.iter().filter(|off| off.day == day).map(|off| off.kind).peekable();
        if kinds.peek().is_none() {
            return day.weekday() <= self.week_days.count();
        }
        kinds.any(|kind| kind == DayOffKind::MovedWork)
    }

    /// Finds the last working day up to and including `day`, but not before the year begins.
    pub fn working_day_on_or_before(&self, day: Day) -> Option<Day> {
        let back = (0..=self.starts_on.days_until(day)).map(|days| day.plus_days(-days));
        back.into_iter().find(|day| self.is_working_day(*day))
    }

    /// Finds the first working day after `day`, but not after the year ends.
    pub fn next_working_day(&self, day: Day) -> Option<Day> {
        let ahead = (1..=day.days_until(self.ends_on)).map(|days| day.plus_days(days));
        ahead.into_iter().find(|day| self.is_working_day(*day))
    }

    /// Counts working days from a day on, or back when there are fewer than none; it stops where the year does.
    pub(super) fn working_days_from(&self, day: Day, days: i64) -> Day {
        let step = days.signum();
        let (mut reached, mut left) = (day, days.abs());
        while left > 0 && (if step > 0 { reached <= self.ends_on } else { reached >= self.starts_on }) {
            reached = reached.plus_days(step);
            left -= i64::from(self.is_working_day(reached));
        }
        reached
    }

    /// Gives the working day that stands for `day`: itself, the one before it, or at the year's beginning the next.
    pub(super) fn working_day_for(&self, day: Day) -> Day {
        let inside = day.min(self.ends_on).max(self.starts_on);
        self.working_day_on_or_before(inside).or_else(|| self.next_working_day(inside)).unwrap_or(inside)
    }

    /// Gives the last calendar day of a month of this school year: autumn is in the first year, the rest in the second.
    pub(super) fn end_of_month(&self, month: u32) -> Option<Day> {
        let year = self.starts_on.year() + i32::from(month < FIRST_MONTH);
        Day::new(year, month, 1).map(Day::last_of_month)
    }

    /// Tells whether any day of a month lies in the school year.
    pub(super) fn has_month(&self, month: u32) -> bool {
        self.end_of_month(month).is_some_and(|last| {
            let first = last.plus_days(1 - i64::from(last.day()));
            first <= self.ends_on && self.starts_on <= last
        })
    }
}

/// The month a school year begins with.
const FIRST_MONTH: u32 = 9;

/// Counts the months from the beginning of a school year.
pub(super) fn months_since_september(month: u32) -> u32 {
    (month + 12 - FIRST_MONTH) % 12
}

impl WeekDays {
    /// Counts the working days of a week.
    pub fn count(self) -> u32 {
        match self {
            Self::Five => 5,
            Self::Six => 6,
        }
    }
}

impl From<WeekDays> for u8 {
    fn from(days: WeekDays) -> Self {
        match days {
            WeekDays::Five => 5,
            WeekDays::Six => 6,
        }
    }
}

impl TryFrom<u8> for WeekDays {
    type Error = &'static str;

    fn try_from(days: u8) -> Result<Self, Self::Error> {
        match days {
            5 => Ok(Self::Five),
            6 => Ok(Self::Six),
            _ => Err("a school week has five or six days"),
        }
    }
}

impl ToSql for WeekDays {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(u8::from(*self)))
    }
}

impl FromSql for WeekDays {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        u8::column_result(value).and_then(|days| Self::try_from(days).map_err(|_| FromSqlError::InvalidType))
    }
}

impl DayOffKind {
    /// Lists the kinds in the order they are offered.
    pub const ALL: [Self; 3] = [Self::Holiday, Self::MovedRest, Self::MovedWork];

    /// Gives the code the kind is stored, sent and worded under.
    pub fn code(self) -> &'static str {
        match self {
            Self::Holiday => "holiday",
            Self::MovedRest => "moved_rest",
            Self::MovedWork => "moved_work",
        }
    }
}

impl ToSql for DayOffKind {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(ToSqlOutput::from(self.code()))
    }
}

impl FromSql for DayOffKind {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        let code = value.as_str()?;
        Self::ALL.into_iter().find(|kind| kind.code() == code).ok_or(FromSqlError::InvalidType)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadlines::real_years::{day, year_2026};

    #[test]
    fn saturday_is_worked_in_a_six_day_week_only() {
        let mut year = year_2026();
        let saturday = day("2026-10-31");
        assert!(!year.is_working_day(saturday));
        year.week_days = WeekDays::Six;
        assert!(year.is_working_day(saturday));
        assert!(!year.is_working_day(saturday.plus_days(1)), "Sunday never is");
    }

    #[test]
    fn a_holiday_is_not_worked_and_a_moved_working_day_is() {
        let mut year = year_2026();
        assert!(!year.is_working_day(day("2026-12-16")), "Independence Day is a Wednesday");
        assert!(!year.is_working_day(day("2026-10-26")), "the rest of a Sunday holiday moves to Monday");
        year.days_off.push(DayOff { day: day("2026-12-19"), kind: DayOffKind::MovedWork });
        assert!(year.is_working_day(day("2026-12-19")), "a Saturday worked instead of another day");
    }

    #[test]
    fn the_search_for_a_working_day_stays_in_the_year() {
        let year = year_2026();
        assert_eq!(year.working_day_on_or_before(day("2027-01-03")), Some(day("2026-12-31")));
        assert_eq!(year.next_working_day(day("2026-12-31")), Some(day("2027-01-05")));
        assert_eq!(year.next_working_day(year.ends_on), None);
        assert_eq!(year.working_day_on_or_before(year.starts_on.plus_days(-1)), None);
    }

    #[test]
    fn working_days_are_counted_over_what_nobody_works() {
        let year = year_2026();
        assert_eq!(year.working_days_from(day("2026-12-14"), 2), day("2026-12-17"), "Independence Day is passed over");
        assert_eq!(year.working_days_from(day("2026-12-17"), -2), day("2026-12-14"));
        assert_eq!(year.working_days_from(day("2026-12-16"), 0), day("2026-12-16"));
        assert!(year.working_days_from(day("2027-05-20"), 300) > year.ends_on, "it does not run for ever");
    }

    #[test]
    fn codes_are_the_same_everywhere() {
        for kind in DayOffKind::ALL {
            assert_eq!(serde_json::to_value(kind).unwrap(), kind.code());
        }
        assert_eq!(serde_json::to_string(&WeekDays::Six).unwrap(), "6");
        assert!(serde_json::from_str::<WeekDays>("7").is_err());
    }
}
