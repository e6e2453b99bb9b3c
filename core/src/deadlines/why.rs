//! Why a computed date is the date it is, for the person who wonders.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::anchor::{ActivityNames, Anchor, counted_values};
use super::year::WeekDays;
use crate::clock::Day;
use crate::words::{Language, Value, day_short, month_name, say_with};

/// The reason behind a due date.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Why {
    /// The last working day of a month.
    Month { month: u32, week_days: WeekDays },
    /// The month, or the window's last month, outlasts the school year.
    MonthCutByYearEnd { month: u32, week_days: WeekDays },
    /// The last working day of a window's last month.
    Window { from_month: u32, to_month: u32, week_days: WeekDays },
    /// The last working day of a term.
    Term { term: u32 },
    /// The last working day of a quarter of the calendar year.
    Quarter,
    /// The last working day of half a school year.
    HalfYear,
    /// The last working day of the school year.
    AllYear,
    /// A day of the schedule; `moved_from` is that day when nobody works on it.
    ScheduleDay { day: Day, moved_from: Option<Day> },
    /// A schedule without days.
    ScheduleEmpty,
    /// Nothing sets a date.
    AdHoc,
    /// The day itself; `moved_from` is that day when nobody works on it.
    Day { day: Day, moved_from: Option<Day> },
    /// The last working day of each month.
    EveryMonth { month: u32, week_days: WeekDays },
    /// So many days from the day of an event.
    After {
        anchor: Anchor,
        anchor_day: Day,
        #[ts(type = "number")]
        days: i64,
        working: bool,
    },
    /// The event has not happened yet.
    AfterWaiting {
        anchor: Anchor,
        #[ts(type = "number")]
        days: i64,
        working: bool,
    },
}

impl Why {
    /// Says the reason in one or two sentences.
    pub fn in_words(&self, language: Language) -> String {
        self.in_words_naming(language, &ActivityNames::new())
    }

    /// Says the reason, with the activity that is counted from under its name.
    pub fn in_words_naming(&self, language: Language, names: &ActivityNames) -> String {
        let reason = say_with(language, &format!("why-{}", self.kind()), &self.values(language, names));
        let Some(day) = self.moved_from() else { return reason };
        let moved = say_with(language, "why-moved", &[("moved_from", day_short(day).into())]);
        format!("{reason} {moved}")
    }

    /// Gives the kind the reason is sent and worded under.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Month { .. } => "month",
            Self::MonthCutByYearEnd { .. } => "month_cut_by_year_end",
            Self::Window { .. } => "window",
            Self::Term { .. } => "term",
            Self::Quarter => "quarter",
            Self::HalfYear => "half_year",
            Self::AllYear => "all_year",
            Self::ScheduleDay { .. } => "schedule_day",
            Self::ScheduleEmpty => "schedule_empty",
            Self::AdHoc => "ad_hoc",
            Self::Day { .. } => "day",
            Self::EveryMonth { .. } => "every_month",
            Self::After { .. } => "after",
            Self::AfterWaiting { .. } => "after_waiting",
        }
    }

    /// Gives the chosen day when the due date is another one.
    pub fn moved_from(&self) -> Option<Day> {
        match self {
            Self::ScheduleDay { moved_from, .. } | Self::Day { moved_from, .. } => *moved_from,
            _ => None,
        }
    }

    fn values(&self, language: Language, names: &ActivityNames) -> Vec<(&'static str, Value)> {
        let month_word = |month: &u32| Value::from(month_name(language, *month));
        match self {
            Self::Month { month, week_days }
            | Self::MonthCutByYearEnd { month, week_days }
            | Self::EveryMonth { month, week_days } => {
                vec![("month", month_word(month)), ("week_days", week_days.count().into())]
            }
            Self::Window { from_month, to_month, week_days } => vec![
                ("from_month", month_word(from_month)),
                ("to_month", month_word(to_month)),
                ("week_days", week_days.count().into()),
            ],
            Self::Term { term } => vec![("term", (*term).into())],
            Self::ScheduleDay { day, .. } | Self::Day { day, .. } => vec![("day", day_short(*day).into())],
            Self::After { anchor, anchor_day, days, working } => {
                let mut values = counted_values(anchor, *days, *working, language, names);
                values.push(("anchor_day", day_short(*anchor_day).into()));
                values
            }
            Self::AfterWaiting { anchor, days, working } => counted_values(anchor, *days, *working, language, names),
            Self::Quarter | Self::HalfYear | Self::AllYear | Self::ScheduleEmpty | Self::AdHoc => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadlines::real_years::day;

    fn one_of_each() -> [Why; 14] {
        let week_days = WeekDays::Five;
        let moved = day("2026-12-16");
        [
            Why::Month { month: 12, week_days },
            Why::MonthCutByYearEnd { month: 5, week_days },
            Why::Window { from_month: 9, to_month: 10, week_days },
            Why::Term { term: 2 },
            Why::Quarter,
            Why::HalfYear,
            Why::AllYear,
            Why::ScheduleDay { day: moved, moved_from: Some(moved) },
            Why::ScheduleEmpty,
            Why::AdHoc,
            Why::Day { day: moved, moved_from: None },
            Why::EveryMonth { month: 9, week_days },
            Why::After { anchor: Anchor::YearStart, anchor_day: moved, days: 10, working: true },
            Why::AfterWaiting { anchor: Anchor::ActivityDone { activity_id: "a".into() }, days: -1, working: false },
        ]
    }

    #[test]
    fn every_reason_is_worded_and_filled_in() {
        for why in one_of_each() {
            for language in Language::ALL {
                let words = why.in_words(language);
                assert!(!words.contains(['⟦', '{']), "{why:?} in {language:?}: {words}");
            }
        }
    }

    #[test]
    fn a_reason_is_sent_under_the_kind_it_is_worded_under() {
        for why in one_of_each() {
            let sent = serde_json::to_value(&why).unwrap();
            assert_eq!(sent["kind"], why.kind());
            assert_eq!(serde_json::from_value::<Why>(sent).unwrap(), why);
        }
    }

    #[test]
    fn a_reason_names_the_month_and_the_week() {
        let words = Why::Month { month: 12, week_days: WeekDays::Five }.in_words(Language::Kk);
        assert!(words.contains("желтоқсан") && words.contains('5'), "{words}");
    }

    #[test]
    fn a_moved_day_says_what_it_was_moved_from() {
        let words = |moved_from| Why::Day { day: day("2026-12-16"), moved_from }.in_words(Language::En);
        let (still, moved) = (words(None), words(Some(day("2026-12-16"))));
        assert!(moved.starts_with(&still) && moved.len() > still.len(), "{moved}");
    }
}
