//! Due dates: the days a rule comes to in one school year.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::anchor::Anchor;
use super::rule::{Period, Rule};
use super::why::Why;
use super::year::{TermDays, YearCalendar};
use crate::clock::Day;
use crate::words::{Language, capitalized, day_short, month_name, say, say_with};

/// One occurrence of an activity and the day it is due.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    /// What an execution mark refers to; it stays the same when the calendar is corrected.
    pub key: String,
    pub kind: OccurrenceKind,
    pub number: Option<u32>,
    /// A working day of the school year; nothing when no date is set.
    pub due_on: Option<Day>,
    pub why: Why,
}

/// What part of the year an occurrence stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum OccurrenceKind {
    Single,
    Month,
    Term,
    Quarter,
    HalfYear,
    Date,
    Year,
}

/// Lists the occurrences of a rule in a school year, the earliest first.
pub fn due_dates(rule: &Rule, year: &YearCalendar) -> Vec<Due> {
    match rule {
        Rule::Month { month } => vec![by_month(year, *month, |week_days| Why::Month { month: *month, week_days })],
        Rule::Window { from_month, to_month } => {
            let (from_month, to_month) = (*from_month, *to_month);
            vec![by_month(year, to_month, |week_days| Why::Window { from_month, to_month, week_days })]
        }
        Rule::Every { period: Period::Month } => every_month(year),
        Rule::Every { period: Period::Term } => every_term(year),
        Rule::Every { period: Period::Quarter } => every_quarter(year),
        Rule::Every { period: Period::HalfYear } => every_half_year(year),
        Rule::AllYear => vec![single(OccurrenceKind::Year, Some(year.working_day_for(year.ends_on)), Why::AllYear)],
        Rule::Schedule { days } if days.is_empty() => {
            vec![single(OccurrenceKind::Single, Some(year.working_day_for(year.ends_on)), Why::ScheduleEmpty)]
        }
        Rule::Schedule { days } => days.iter().collect::<BTreeSet<_>>().into_iter().map(|day| on(year, *day)).collect(),
        Rule::AdHoc => vec![single(OccurrenceKind::Single, None, Why::AdHoc)],
        Rule::Day { day } => {
            let due_on = year.working_day_for(*day);
            let moved_from = (due_on != *day).then_some(*day);
            vec![single(OccurrenceKind::Single, Some(due_on), Why::Day { day: *day, moved_from })]
        }
        Rule::After { anchor, days, working } => vec![after(year, anchor.clone(), *days, *working)],
    }
}

impl Due {
    /// Names the part of the year the occurrence stands for: «I тоқсан»; a single one needs no name.
    pub fn part_in_words(&self, language: Language) -> Option<String> {
        let numbered = |key| Some(say_with(language, key, &[("number", self.number?.into())]));
        match (self.kind, self.number, &self.why) {
            (OccurrenceKind::Month, Some(month), _) => Some(capitalized(&month_name(language, month))),
            (OccurrenceKind::Term, Some(number @ 1..=4), _) => Some(say(language, &format!("term-roman-{number}"))),
            (OccurrenceKind::Term, ..) => numbered("term-number"),
            (OccurrenceKind::Quarter, ..) => numbered("quarter-number"),
            (OccurrenceKind::HalfYear, ..) => numbered("half-year-number"),
            (OccurrenceKind::Date, _, Why::ScheduleDay { day, .. }) => Some(day_short(*day)),
            _ => None,
        }
    }
}

fn by_month(year: &YearCalendar, month: u32, why: impl FnOnce(super::WeekDays) -> Why) -> Due {
    // A month the year does not have is due when the year ends: `Rule::check` keeps new ones out.
    let last = year.end_of_month(month).unwrap_or(year.ends_on);
    let week_days = year.week_days;
    let why = if last > year.ends_on { Why::MonthCutByYearEnd { month, week_days } } else { why(week_days) };
    single(OccurrenceKind::Single, Some(year.working_day_for(last)), why)
}

/// The months are named, so that their marks stay when the year's first or last day is corrected.
fn every_month(year: &YearCalendar) -> Vec<Due> {
    let mut months = Vec::new();
    let mut day = year.starts_on;
    while day <= year.ends_on && months.len() < 12 {
        let (month, last, week_days) = (day.month(), day.last_of_month(), year.week_days);
        let is_cut = last > year.ends_on;
        months.push(Due {
            key: format!("month-{month}"),
            kind: OccurrenceKind::Month,
            number: Some(month),
            due_on: Some(year.working_day_for(last)),
            why: if is_cut {
                Why::MonthCutByYearEnd { month, week_days }
            } else {
                Why::EveryMonth { month, week_days }
            },
        });
        day = last.plus_days(1);
    }
    months
}

fn every_term(year: &YearCalendar) -> Vec<Due> {
    let due = |term: &TermDays| Due {
        key: format!("term-{}", term.number),
        kind: OccurrenceKind::Term,
        number: Some(term.number),
        due_on: Some(year.working_day_for(term.ends_on)),
        why: Why::Term { term: term.number },
    };
    let mut terms: Vec<Due> = year.terms.iter().map(due).collect();
    terms.sort_by_key(|term| (term.due_on, term.number));
    terms
}

/// The quarters are those of the calendar year, as the reports of offices are; September is a short first one.
fn every_quarter(year: &YearCalendar) -> Vec<Due> {
    let mut ends = Vec::new();
    let mut day = year.starts_on;
    while day <= year.ends_on {
        let months_left = (3 - day.month() % 3) % 3;
        let last = (0..months_left).fold(day.last_of_month(), |last, _| last.plus_days(1).last_of_month());
        ends.push(last);
        day = last.plus_days(1);
    }
    numbered(year, OccurrenceKind::Quarter, "quarter", Why::Quarter, ends)
}

/// The first half ends with the last term of the first calendar year, as in the school's own half-years.
fn every_half_year(year: &YearCalendar) -> Vec<Due> {
    let autumn = year.starts_on.year();
    let terms = year.terms.iter().map(|term| term.ends_on).filter(|end| end.year() == autumn);
    let middle = terms.max().or_else(|| Day::new(autumn, 12, 31)).unwrap_or(year.ends_on);
    numbered(year, OccurrenceKind::HalfYear, "half_year", Why::HalfYear, vec![middle, year.ends_on])
}

fn numbered(year: &YearCalendar, kind: OccurrenceKind, key: &str, why: Why, ends: Vec<Day>) -> Vec<Due> {
    let due = |(number, end)| Due {
        key: format!("{key}-{number}"),
        kind,
        number: Some(number),
        due_on: Some(year.working_day_for(end)),
        why: why.clone(),
    };
    (1..).zip(ends).map(due).collect()
}

fn on(year: &YearCalendar, day: Day) -> Due {
    let due_on = year.working_day_for(day);
    let moved_from = (due_on != day).then_some(day);
    let why = Why::ScheduleDay { day, moved_from };
    Due { key: day.to_string(), kind: OccurrenceKind::Date, number: None, due_on: Some(due_on), why }
}

/// Until the event happens there is no day, so nothing is late.
fn after(year: &YearCalendar, anchor: Anchor, days: i64, working: bool) -> Due {
    let Some(anchor_day) = year.day_of(&anchor) else {
        return single(OccurrenceKind::Single, None, Why::AfterWaiting { anchor, days, working });
    };
    let counted = if working { year.working_days_from(anchor_day, days) } else { anchor_day.plus_days(days) };
    let due_on = Some(year.working_day_for(counted));
    single(OccurrenceKind::Single, due_on, Why::After { anchor, anchor_day, days, working })
}

fn single(kind: OccurrenceKind, due_on: Option<Day>, why: Why) -> Due {
    Due { key: "single".to_owned(), kind, number: None, due_on, why }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::deadlines::real_years::{any_rule, any_year, day, year_2025, year_2026};
    use crate::deadlines::{DayOff, DayOffKind, WeekDays};

    fn dates(rule: &Rule, year: &YearCalendar) -> Vec<String> {
        due_dates(rule, year).iter().map(|due| due.due_on.map_or("—".to_owned(), |day| day.to_string())).collect()
    }

    fn month(month: u32, year: &YearCalendar) -> Due {
        due_dates(&Rule::Month { month }, year).remove(0)
    }

    #[test]
    fn a_month_is_due_on_its_last_working_day() {
        let year = year_2026();
        let due = [9, 10, 11, 12, 1, 2, 3, 4].map(|number| month(number, &year).due_on.unwrap().to_string());
        let expected = [
            "2026-09-30",
            "2026-10-30",
            "2026-11-30",
            "2026-12-31",
            "2027-01-29",
            "2027-02-26",
            "2027-03-31",
            "2027-04-30",
        ];
        assert_eq!(due, expected);
        assert_eq!(month(12, &year).why, Why::Month { month: 12, week_days: WeekDays::Five });
    }

    #[test]
    fn saturday_counts_in_a_six_day_week() {
        let year = YearCalendar { week_days: WeekDays::Six, ..year_2026() };
        assert_eq!(month(10, &year).due_on, Some(day("2026-10-31")));
    }

    #[test]
    fn may_is_cut_by_the_end_of_the_year() {
        let may = month(5, &year_2026());
        assert_eq!(may.due_on, Some(day("2027-05-25")));
        assert_eq!(may.why, Why::MonthCutByYearEnd { month: 5, week_days: WeekDays::Five });
        let spring = due_dates(&Rule::Window { from_month: 3, to_month: 5 }, &year_2026()).remove(0);
        assert_eq!((spring.due_on, &spring.why), (may.due_on, &may.why), "a window can be cut as well");
    }

    #[test]
    fn a_holiday_at_the_end_of_a_month_moves_the_date_before_it() {
        let mut year = year_2026();
        year.days_off.push(DayOff { day: day("2026-12-31"), kind: DayOffKind::Holiday });
        assert_eq!(month(12, &year).due_on, Some(day("2026-12-30")));
        year.days_off.push(DayOff { day: day("2026-12-31"), kind: DayOffKind::MovedWork });
        assert_eq!(month(12, &year).due_on, Some(day("2026-12-31")), "a moved working day is worked");
    }

    #[test]
    fn a_window_is_due_at_the_end_of_its_last_month() {
        let due = due_dates(&Rule::Window { from_month: 9, to_month: 10 }, &year_2026());
        assert_eq!(due.len(), 1);
        assert_eq!(due[0].due_on, Some(day("2026-10-30")));
        assert_eq!(due[0].why, Why::Window { from_month: 9, to_month: 10, week_days: WeekDays::Five });
    }

    #[test]
    fn every_term_is_due_on_its_last_working_day() {
        let rule = Rule::Every { period: Period::Term };
        assert_eq!(dates(&rule, &year_2025()), ["2025-10-24", "2025-12-26", "2026-03-18", "2026-05-25"]);
        assert_eq!(dates(&rule, &year_2026()), ["2026-10-23", "2026-12-25", "2027-03-19", "2027-05-25"]);
        let keys: Vec<String> = due_dates(&rule, &year_2026()).into_iter().map(|due| due.key).collect();
        assert_eq!(keys, ["term-1", "term-2", "term-3", "term-4"]);
    }

    #[test]
    fn quarters_are_numbered_from_september() {
        let rule = Rule::Every { period: Period::Quarter };
        assert_eq!(dates(&rule, &year_2026()), ["2026-09-30", "2026-12-31", "2027-03-31", "2027-05-25"]);
        assert_eq!(due_dates(&rule, &year_2026())[3].key, "quarter-4");
    }

    #[test]
    fn the_first_half_year_ends_with_the_second_term() {
        let rule = Rule::Every { period: Period::HalfYear };
        assert_eq!(dates(&rule, &year_2026()), ["2026-12-25", "2027-05-25"]);
        let without_terms = YearCalendar { terms: Vec::new(), ..year_2026() };
        assert_eq!(dates(&rule, &without_terms), ["2026-12-31", "2027-05-25"]);
        assert_eq!(due_dates(&rule, &year_2026())[0].key, "half_year-1");
    }

    #[test]
    fn a_schedule_is_due_on_its_days_and_without_days_at_the_end() {
        let days = ["2026-12-16", "2026-11-05", "2026-11-05"].map(day).to_vec();
        let due = due_dates(&Rule::Schedule { days }, &year_2026());
        let keys: Vec<&str> = due.iter().map(|due| due.key.as_str()).collect();
        assert_eq!(keys, ["2026-11-05", "2026-12-16"], "keys are the chosen days, each once");
        assert_eq!(due[1].due_on, Some(day("2026-12-15")), "nobody works on the holiday");
        assert_eq!(due[1].why.moved_from(), Some(day("2026-12-16")));
        let empty = due_dates(&Rule::Schedule { days: Vec::new() }, &year_2026()).remove(0);
        assert_eq!((empty.due_on, empty.why), (Some(day("2027-05-25")), Why::ScheduleEmpty));
    }

    #[test]
    fn all_year_is_due_at_the_end_and_ad_hoc_never() {
        assert_eq!(dates(&Rule::AllYear, &year_2025()), ["2026-05-25"]);
        assert_eq!(dates(&Rule::AdHoc, &year_2026()), ["—"]);
    }

    #[test]
    fn every_month_is_due_on_its_last_working_day_under_its_own_name() {
        let due = due_dates(&Rule::Every { period: Period::Month }, &year_2026());
        let keys: Vec<&str> = due.iter().map(|due| due.key.as_str()).collect();
        let named =
            ["month-9", "month-10", "month-11", "month-12", "month-1", "month-2", "month-3", "month-4", "month-5"];
        assert_eq!(keys, named);
        assert_eq!(due[3].due_on, month(12, &year_2026()).due_on, "the same day as by the end of December");
        assert_eq!(due[0].part_in_words(Language::Kk).as_deref(), Some("Қыркүйек"));
        assert_eq!(due[8].why, Why::MonthCutByYearEnd { month: 5, week_days: WeekDays::Five });
        let mut later = year_2026();
        later.starts_on = day("2026-09-07");
        assert_eq!(due_dates(&Rule::Every { period: Period::Month }, &later)[0].key, "month-9");
    }

    #[test]
    fn days_are_counted_from_an_event_of_the_year() {
        let year = year_2026();
        let due = |anchor, days, working| due_dates(&Rule::After { anchor, days, working }, &year).remove(0);
        let term_end = Anchor::TermEnd { term: 2 };
        assert_eq!(
            due(term_end.clone(), -10, false).due_on,
            Some(day("2026-12-17")),
            "the term ends on a Sunday, the 27th"
        );
        assert_eq!(due(term_end, -5, true).due_on, Some(day("2026-12-21")));
        assert_eq!(due(Anchor::YearStart, 9, false).due_on, Some(day("2026-09-10")));
        assert_eq!(due(Anchor::YearStart, 4, false).due_on, Some(day("2026-09-04")), "a Saturday moves to Friday");
        assert_eq!(due(Anchor::YearStart, -30, true).due_on, Some(day("2026-09-01")), "it stays inside the year");
        assert_eq!(due(Anchor::YearEnd, 30, false).due_on, Some(day("2027-05-25")));
        let first = due(Anchor::YearStart, 0, true);
        let why = Why::After { anchor: Anchor::YearStart, anchor_day: day("2026-09-01"), days: 0, working: true };
        assert_eq!((first.key.as_str(), first.why), ("single", why));
    }

    #[test]
    fn an_event_that_has_not_happened_sets_no_date() {
        let mut year = year_2026();
        let done = Anchor::ActivityDone { activity_id: "a".into() };
        for anchor in [Anchor::PlanApproved, done.clone(), Anchor::TermStart { term: 9 }] {
            let due = due_dates(&Rule::After { anchor: anchor.clone(), days: 10, working: true }, &year).remove(0);
            assert_eq!((due.due_on, due.why), (None, Why::AfterWaiting { anchor, days: 10, working: true }));
        }
        year.events.done_on.insert("a".into(), day("2026-11-10"));
        year.events.approved_on = Some(day("2026-08-20"));
        let due = |anchor| due_dates(&Rule::After { anchor, days: 10, working: true }, &year).remove(0).due_on;
        assert_eq!(due(done), Some(day("2026-11-24")));
        assert_eq!(due(Anchor::PlanApproved), Some(day("2026-09-03")), "counted from before the year began");
    }

    #[test]
    fn a_day_nobody_works_on_moves_to_the_one_before() {
        let due = due_dates(&Rule::Day { day: day("2027-03-23") }, &year_2026()).remove(0);
        assert_eq!(due.due_on, Some(day("2027-03-19")), "Nauryz, its moved rest and a weekend are in the way");
        assert_eq!(due.why.moved_from(), Some(day("2027-03-23")));
    }

    #[test]
    fn parts_of_the_year_have_names() {
        let names = |rule: &Rule, language| -> Vec<Option<String>> {
            due_dates(rule, &year_2026()).iter().map(|due| due.part_in_words(language)).collect()
        };
        assert_eq!(names(&Rule::Every { period: Period::Term }, Language::Kk)[1].as_deref(), Some("II тоқсан"));
        assert_eq!(names(&Rule::AllYear, Language::Kk), [None]);
        for period in [Period::Month, Period::Term, Period::Quarter, Period::HalfYear] {
            for language in Language::ALL {
                for name in names(&Rule::Every { period }, language) {
                    assert!(name.is_some_and(|name| !name.contains(['⟦', '{'])), "{period:?} in {language:?}");
                }
            }
        }
    }

    proptest! {
        #[test]
        fn dates_are_working_days_of_the_year_in_order(rule in any_rule(), year in any_year()) {
            let due = due_dates(&rule, &year);
            prop_assert!(!due.is_empty());
            for date in due.iter().filter_map(|due| due.due_on) {
                prop_assert!(year.contains(date), "{date} is outside");
                prop_assert!(year.is_working_day(date), "nobody works on {date}");
            }
            prop_assert!(due.is_sorted_by_key(|due| due.due_on));
            let keys: BTreeSet<&String> = due.iter().map(|due| &due.key).collect();
            prop_assert_eq!(keys.len(), due.len(), "keys are unique");
            let is_open = match &rule {
                Rule::AdHoc => true,
                Rule::After { anchor, .. } => year.day_of(anchor).is_none(),
                _ => false,
            };
            prop_assert_eq!(due.iter().all(|due| due.due_on.is_none()), is_open);
        }

        #[test]
        fn a_moved_date_says_so(rule in any_rule(), year in any_year()) {
            for due in due_dates(&rule, &year) {
                if let Why::Day { day, moved_from } | Why::ScheduleDay { day, moved_from } = due.why {
                    prop_assert_eq!(moved_from.is_some(), due.due_on != Some(day));
                }
            }
        }
    }
}
