//! Deadline rules: what a plan says instead of a date.

use rusqlite::types::{FromSql, FromSqlError, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::anchor::{ActivityNames, Anchor, counted_values};
use super::year::{YearCalendar, months_since_september};
use crate::clock::Day;
use crate::error::{Rejection, Result};
use crate::ids::ActivityId;
use crate::words::{self, Language, capitalized, day_short, month_name};

/// When an activity is due.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Rule {
    /// By the end of a month.
    Month { month: u32 },
    /// From one month to the end of another.
    Window { from_month: u32, to_month: u32 },
    /// In every part of the year.
    Every { period: Period },
    /// Some time in the year.
    AllYear,
    /// On the days of a schedule, which may not be known yet.
    Schedule { days: Vec<Day> },
    /// Whenever the need arises.
    AdHoc,
    /// On one day.
    Day { day: Day },
    /// So many days after an event, or before it when there are fewer than none.
    After {
        anchor: Anchor,
        #[ts(type = "number")]
        days: i64,
        /// Counts working days only.
        working: bool,
    },
}

/// The most days that a rule counts from an event.
pub const MOST_DAYS_FROM_EVENT: i64 = 366;

/// A part of the year that work repeats in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Period {
    Month,
    Term,
    Quarter,
    HalfYear,
}

impl Rule {
    /// Rejects months that are none or lie outside the school year, days outside it, and events that are too far or
    /// that the year does not have. Whether an activity that is counted from exists is for the plan to know.
    pub fn check(&self, year: &YearCalendar) -> Result<()> {
        match self {
            Self::Month { month } => require(year.has_month(*month)),
            Self::Window { from_month, to_month } => {
                let is_ordered = months_since_september(*from_month) <= months_since_september(*to_month);
                require(year.has_month(*from_month) && year.has_month(*to_month) && is_ordered)
            }
            Self::Schedule { days } => days.iter().try_for_each(|day| require_inside(year, "days", *day)),
            Self::Day { day } => require_inside(year, "day", *day),
            Self::After { anchor, days, .. } => {
                require(year.may_have(anchor) && (-MOST_DAYS_FROM_EVENT..=MOST_DAYS_FROM_EVENT).contains(days))
            }
            Self::Every { .. } | Self::AllYear | Self::AdHoc => Ok(()),
        }
    }

    /// Gives the activity whose execution the rule counts from.
    pub fn counts_from(&self) -> Option<&ActivityId> {
        match self {
            Self::After { anchor: Anchor::ActivityDone { activity_id }, .. } => Some(activity_id),
            _ => None,
        }
    }

    /// Says the rule as the deadline column of a plan does: «Қыркүйек–қазан».
    pub fn in_words(&self, language: Language) -> String {
        self.in_words_naming(language, &ActivityNames::new())
    }

    /// Says the rule, with the activity that it counts from under its name.
    pub fn in_words_naming(&self, language: Language, names: &ActivityNames) -> String {
        capitalized(&match self {
            Self::Month { month } => {
                words::say_with(language, "rule-month", &[("month", month_name(language, *month).into())])
            }
            Self::Window { from_month, to_month } => {
                let months = [("from_month", from_month), ("to_month", to_month)];
                let months = months.map(|(name, month)| (name, month_name(language, *month).into()));
                words::say_with(language, "rule-window", &months)
            }
            Self::Every { period } => words::say(language, &format!("period-{}", period.code())),
            Self::AllYear => words::say(language, "rule-all_year"),
            Self::Schedule { .. } => words::say(language, "rule-schedule"),
            Self::AdHoc => words::say(language, "rule-ad_hoc"),
            Self::Day { day } => words::say_with(language, "rule-day", &[("day", day_short(*day).into())]),
            Self::After { anchor, days, working } => {
                words::say_with(language, "rule-after", &counted_values(anchor, *days, *working, language, names))
            }
        })
    }
}

impl Period {
    /// Gives the code the period is stored, sent and worded under.
    pub fn code(self) -> &'static str {
        match self {
            Self::Month => "month",
            Self::Term => "term",
            Self::Quarter => "quarter",
            Self::HalfYear => "half_year",
        }
    }
}

fn require(is_sound: bool) -> Result<()> {
    if is_sound { Ok(()) } else { Err(Rejection::RuleInvalid.into()) }
}

fn require_inside(year: &YearCalendar, field: &'static str, day: Day) -> Result<()> {
    if year.contains(day) {
        return Ok(());
    }
    let (from, to) = (day_short(year.starts_on), day_short(year.ends_on));
    Err(Rejection::DayOutsideYear { field, from, to }.into())
}

/// A rule is stored as the JSON text it is sent as.
impl ToSql for Rule {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        let text =
            serde_json::to_string(self).map_err(|error| rusqlite::Error::ToSqlConversionFailure(error.into()))?;
        Ok(ToSqlOutput::from(text))
    }
}

impl FromSql for Rule {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        serde_json::from_str(value.as_str()?).map_err(|error| FromSqlError::Other(error.into()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::deadlines::ActivityName;
    use crate::deadlines::real_years::{any_rule, day, year_2026};
    use crate::error::Error;

    fn rejection(rule: &Rule) -> Option<Rejection> {
        match rule.check(&year_2026()) {
            Err(Error::Rejected(rejection)) => Some(rejection),
            _ => None,
        }
    }

    fn after(anchor: Anchor, days: i64) -> Rule {
        Rule::After { anchor, days, working: true }
    }

    #[test]
    fn a_rule_has_the_form_the_window_sends() {
        for (rule, text) in [
            (Rule::Month { month: 9 }, r#"{"kind":"month","month":9}"#),
            (Rule::Window { from_month: 9, to_month: 10 }, r#"{"kind":"window","from_month":9,"to_month":10}"#),
            (Rule::Every { period: Period::HalfYear }, r#"{"kind":"every","period":"half_year"}"#),
            (Rule::AllYear, r#"{"kind":"all_year"}"#),
            (Rule::Schedule { days: vec![day("2026-11-05")] }, r#"{"kind":"schedule","days":["2026-11-05"]}"#),
            (Rule::AdHoc, r#"{"kind":"ad_hoc"}"#),
            (Rule::Day { day: day("2026-11-05") }, r#"{"kind":"day","day":"2026-11-05"}"#),
            (Rule::Every { period: Period::Month }, r#"{"kind":"every","period":"month"}"#),
            (
                after(Anchor::TermEnd { term: 2 }, -3),
                r#"{"kind":"after","anchor":{"kind":"term_end","term":2},"days":-3,"working":true}"#,
            ),
            (
                after(Anchor::ActivityDone { activity_id: "a".into() }, 10),
                r#"{"kind":"after","anchor":{"kind":"activity_done","activity_id":"a"},"days":10,"working":true}"#,
            ),
        ] {
            assert_eq!(serde_json::to_string(&rule).unwrap(), text);
            assert_eq!(serde_json::from_str::<Rule>(text).unwrap(), rule);
        }
        assert!(serde_json::from_str::<Rule>(r#"{"kind":"weekly"}"#).is_err());
        assert!(serde_json::from_str::<Rule>(r#"{"kind":"day","day":"2026-02-30"}"#).is_err());
    }

    #[test]
    fn months_that_are_none_or_out_of_the_year_are_rejected() {
        for month in [0, 6, 7, 8, 13, u32::MAX] {
            assert_eq!(rejection(&Rule::Month { month }), Some(Rejection::RuleInvalid), "month {month}");
        }
        for month in [9, 12, 1, 5] {
            assert_eq!(rejection(&Rule::Month { month }), None, "month {month}");
        }
        assert_eq!(rejection(&Rule::Window { from_month: 11, to_month: 2 }), None, "a window may pass the new year");
        let backwards = Rule::Window { from_month: 2, to_month: 11 };
        assert_eq!(rejection(&backwards), Some(Rejection::RuleInvalid));
    }

    #[test]
    fn a_day_out_of_the_school_year_is_rejected_with_its_bounds() {
        let bounds = |field| {
            let (from, to) = ("01.09.2026".to_owned(), "25.05.2027".to_owned());
            Some(Rejection::DayOutsideYear { field, from, to })
        };
        assert_eq!(rejection(&Rule::Day { day: day("2026-08-31") }), bounds("day"));
        let schedule = Rule::Schedule { days: vec![day("2026-11-05"), day("2027-05-26")] };
        assert_eq!(rejection(&schedule), bounds("days"));
        assert_eq!(rejection(&Rule::Schedule { days: Vec::new() }), None, "a schedule may come later");
    }

    #[test]
    fn an_event_is_rejected_when_it_is_too_far_or_none_of_the_year() {
        for days in [-366, -1, 0, 366] {
            assert_eq!(rejection(&after(Anchor::PlanApproved, days)), None, "{days} days");
        }
        for days in [-367, 367, i64::MIN, i64::MAX] {
            assert_eq!(rejection(&after(Anchor::PlanApproved, days)), Some(Rejection::RuleInvalid), "{days} days");
        }
        assert_eq!(rejection(&after(Anchor::TermStart { term: 4 }, 5)), None);
        for term in [0, 5] {
            let rule = after(Anchor::TermStart { term }, 5);
            assert_eq!(rejection(&rule), Some(Rejection::RuleInvalid), "there is no term {term}");
        }
    }

    #[test]
    fn a_rule_that_counts_from_an_activity_names_it() {
        let rule = after(Anchor::ActivityDone { activity_id: "a".into() }, 10);
        let called = |number: &str| ActivityName { number: number.into(), title: "Сауалнама".into() };
        let named = |name| rule.in_words_naming(Language::Kk, &ActivityNames::from([("a".into(), name)]));
        assert_eq!(named(called("1")), "1-іс-шараның орындалуынан кейін 10 жұмыс күні ішінде");
        assert!(named(called("")).starts_with("«Сауалнама»"));
        assert!(!rule.in_words(Language::Kk).contains('⟦'), "an unknown one is called another activity");
        let before = after(Anchor::TermEnd { term: 1 }, -5);
        assert_eq!(before.in_words(Language::Kk), "1-тоқсанның аяқталуынан 5 жұмыс күні бұрын");
        assert_eq!(before.in_words(Language::Ru), "За 5 рабочих дней до окончания 1-й четверти");
    }

    #[test]
    fn a_rule_reads_as_on_paper() {
        let rule = Rule::Window { from_month: 9, to_month: 10 };
        assert_eq!(rule.in_words(Language::Kk), "Қыркүйек–қазан");
        assert_eq!(rule.in_words(Language::Ru), "Сентябрь–октябрь");
        assert_eq!(Rule::Every { period: Period::Term }.in_words(Language::Kk), "Тоқсан сайын");
        assert_eq!(Rule::Day { day: day("2026-11-05") }.in_words(Language::En), "05.11.2026");
    }

    proptest! {
        #[test]
        fn a_rule_comes_back_from_its_column(rule in any_rule()) {
            let database = rusqlite::Connection::open_in_memory().unwrap();
            let stored: Rule = database.query_row("SELECT ?1", [&rule], |row| row.get(0)).unwrap();
            prop_assert_eq!(stored, rule);
        }

        #[test]
        fn every_sound_rule_is_worded(rule in any_rule()) {
            if rule.check(&year_2026()).is_ok() {
                for language in Language::ALL {
                    let words = rule.in_words(language);
                    prop_assert!(!words.is_empty() && !words.contains(['⟦', '{']), "{words}");
                }
            }
        }
    }
}
