//! Time: instants in UTC, days and times of day without a zone.
//!
//! Kazakhstan has kept one zone, UTC+5, since 2024-03-01, so a school's "today" follows from the instant alone and
//! never from the settings of the machine.

use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

use chrono::{
    DateTime, Datelike, Days, FixedOffset, Months, NaiveDate, NaiveTime, SecondsFormat, TimeDelta, Timelike, Utc,
};
use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Deserializer, Serialize, Serializer, de};
use ts_rs::TS;

/// The school's distance from UTC.
const SCHOOL_OFFSET_SECONDS: i32 = 5 * 3600;

/// Where the program takes the time from.
#[derive(Clone, Debug, Default)]
pub enum Clock {
    /// The machine's clock.
    #[default]
    System,
    /// A clock that stands until it is set: for tests and for replaying a demo year.
    Set(Arc<AtomicI64>),
}

impl Clock {
    /// A clock that stands at `instant`.
    pub fn set_at(instant: Instant) -> Self {
        Self::Set(Arc::new(AtomicI64::new(instant.0.timestamp_millis())))
    }

    /// Moves a standing clock; the machine's clock cannot be moved.
    pub fn turn_to(&self, instant: Instant) {
        if let Self::Set(millis) = self {
            millis.store(instant.0.timestamp_millis(), Ordering::SeqCst);
        }
    }

    pub fn now(&self) -> Instant {
        match self {
            Self::System => Instant(Utc::now()),
            Self::Set(millis) => Instant(
                DateTime::from_timestamp_millis(millis.load(Ordering::SeqCst))
                    .expect("a clock is only ever set to an instant"),
            ),
        }
    }

    pub fn today(&self) -> Day {
        self.now().day()
    }
}

/// A moment, in UTC.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, TS)]
#[ts(as = "String")]
pub struct Instant(DateTime<Utc>);

impl Instant {
    /// Reads "2026-11-23T05:10:00Z".
    pub fn parse(text: &str) -> Option<Self> {
        DateTime::parse_from_rfc3339(text).ok().map(|moment| Self(moment.to_utc()))
    }

    pub fn millis(self) -> i64 {
        self.0.timestamp_millis()
    }

    fn local(self) -> DateTime<FixedOffset> {
        let offset = FixedOffset::east_opt(SCHOOL_OFFSET_SECONDS).expect("five hours is a valid offset");
        self.0.with_timezone(&offset)
    }

    pub fn to_utc(self) -> DateTime<Utc> {
        self.0
    }

    /// The day it is in the school at this moment.
    pub fn day(self) -> Day {
        Day(self.local().date_naive())
    }

    /// The time of day in the school at this moment.
    pub fn time(self) -> TimeOfDay {
        TimeOfDay(self.local().time())
    }

    /// The moment at which it is this time of this day in the school.
    pub fn of(day: Day, time: TimeOfDay) -> Self {
        Self(day.0.and_time(time.0).and_utc() - TimeDelta::seconds(i64::from(SCHOOL_OFFSET_SECONDS)))
    }

    pub fn plus_seconds(self, seconds: i64) -> Self {
        Self(self.0 + TimeDelta::seconds(seconds))
    }
}

impl fmt::Display for Instant {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        out.write_str(&self.0.to_rfc3339_opts(SecondsFormat::Secs, true))
    }
}

/// A day of the calendar, without a zone.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, TS)]
#[ts(as = "String")]
pub struct Day(NaiveDate);

impl Day {
    pub fn new(year: i32, month: u32, day: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, day).map(Self)
    }

    /// Reads "2026-11-23" and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        // Read by hand, because a year's plan is thousands of days.
        let &[y1, y2, y3, y4, b'-', m1, m2, b'-', d1, d2] = text.as_bytes() else { return None };
        let number = |digits: &[u8]| {
            let digit = |one: &u8| one.is_ascii_digit().then(|| u32::from(one - b'0'));
            digits.iter().try_fold(0, |sum, one| Some(sum * 10 + digit(one)?))
        };
        let year = i32::try_from(number(&[y1, y2, y3, y4])?).ok()?;
        Self::new(year, number(&[m1, m2])?, number(&[d1, d2])?)
    }

    pub fn year(self) -> i32 {
        self.0.year()
    }

    pub fn month(self) -> u32 {
        self.0.month()
    }

    pub fn day(self) -> u32 {
        self.0.day()
    }

    /// 1 is Monday, 7 is Sunday.
    pub fn weekday(self) -> u32 {
        self.0.weekday().number_from_monday()
    }

    pub fn last_of_month(self) -> Self {
        Self(self.first_of_month().0 + Months::new(1) - Days::new(1))
    }

    pub fn first_of_month(self) -> Self {
        Self(self.0.with_day(1).expect("every month has a first day"))
    }

    pub fn plus_days(self, days: i64) -> Self {
        Self(self.0 + TimeDelta::days(days))
    }

    /// The same day so many months later; the last of the month where it has no such day.
    pub fn plus_months(self, months: u32) -> Self {
        Self(self.0 + Months::new(months))
    }

    /// The same day of the next year; the last of February where the next year has no 29th.
    pub fn year_later(self) -> Self {
        Self(self.0 + Months::new(12))
    }

    /// How many days later `other` is; negative when it is earlier.
    pub fn days_until(self, other: Self) -> i64 {
        (other.0 - self.0).num_days()
    }

    pub fn to_date(self) -> NaiveDate {
        self.0
    }
}

impl fmt::Display for Day {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}-{:02}", self.year(), self.month(), self.day())
    }
}

/// A time of day, to the minute.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, TS)]
#[ts(as = "String")]
pub struct TimeOfDay(NaiveTime);

impl TimeOfDay {
    pub const MIDNIGHT: Self = Self(NaiveTime::MIN);

    /// Reads "08:30" and nothing else.
    pub fn parse(text: &str) -> Option<Self> {
        if text.len() != 5 {
            return None;
        }
        NaiveTime::parse_from_str(text, "%H:%M").ok().map(Self)
    }

    /// Whole minutes since midnight.
    pub fn minutes(self) -> u32 {
        self.0.hour() * 60 + self.0.minute()
    }
}

impl fmt::Display for TimeOfDay {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{}", self.0.format("%H:%M"))
    }
}

macro_rules! stored_as_text {
    ($($name:ident $what:literal;)*) => {$(
        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.collect_str(self)
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
                let text = String::deserialize(deserializer)?;
                Self::parse(&text).ok_or_else(|| de::Error::custom(concat!("not ", $what)))
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                Ok(ToSqlOutput::from(self.to_string()))
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                Self::parse(value.as_str()?).ok_or(FromSqlError::InvalidType)
            }
        }
    )*};
}

stored_as_text! {
    Instant "a moment";
    Day "a day";
    TimeOfDay "a time of day";
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_schools_day_begins_five_hours_before_utc() {
        let late_evening = Instant::parse("2026-11-22T19:00:00Z").expect("a moment");
        assert_eq!(late_evening.day().to_string(), "2026-11-23", "19:00 UTC is midnight in Kazakhstan");
        assert_eq!(late_evening.plus_seconds(-1).day().to_string(), "2026-11-22");
    }

    #[test]
    fn a_moment_is_made_of_the_schools_day_and_time() {
        let moment = Instant::of(Day::parse("2026-11-23").expect("a day"), TimeOfDay::parse("03:30").expect("a time"));
        assert_eq!(moment.to_string(), "2026-11-22T22:30:00Z");
        assert_eq!((moment.day().to_string(), moment.time().to_string()), ("2026-11-23".into(), "03:30".into()));
    }

    #[test]
    fn a_month_later_is_the_same_day_where_there_is_one() {
        let later = |text: &str, months| Day::parse(text).expect("a day").plus_months(months).to_string();
        assert_eq!((later("2026-11-23", 12), later("2027-01-31", 1)), ("2027-11-23".into(), "2027-02-28".into()));
    }

    #[test]
    fn impossible_days_are_not_days() {
        for text in ["2026-02-30", "2026-13-01", "26-01-01", "2026-1-1", "", "2026-01-01T00:00"] {
            assert_eq!(Day::parse(text), None, "{text} is not a day");
        }
    }

    #[test]
    fn a_month_ends_on_its_last_day() {
        let february = Day::parse("2028-02-03").expect("a day");
        assert_eq!(february.last_of_month().to_string(), "2028-02-29");
    }
}
