//! The school years of 2025–26 and 2026–27 as Kazakhstan had them, and any others, for the tests of the rules.

use proptest::prelude::*;

use super::{Anchor, DayOff, DayOffKind, Events, Period, Rule, TermDays, WeekDays, YearCalendar};
use crate::clock::Day;
use crate::ids::ActivityId;

pub fn day(text: &str) -> Day {
    Day::parse(text).unwrap()
}

pub fn year_2025() -> YearCalendar {
    let terms = [
        ("2025-09-01", "2025-10-26"),
        ("2025-11-03", "2025-12-28"),
        ("2026-01-08", "2026-03-18"),
        ("2026-03-30", "2026-05-25"),
    ];
    let holidays = [
        "2025-10-25",
        "2025-12-16",
        "2026-01-01",
        "2026-01-02",
        "2026-01-07",
        "2026-03-08",
        "2026-03-21",
        "2026-03-22",
        "2026-03-23",
        "2026-05-01",
        "2026-05-07",
        "2026-05-09",
    ];
    let moved = ["2025-10-27", "2026-03-09", "2026-03-24", "2026-03-25", "2026-05-11"];
    year(terms, &holidays, &moved)
}

pub fn year_2026() -> YearCalendar {
    let terms = [
        ("2026-09-01", "2026-10-25"),
        ("2026-11-02", "2026-12-27"),
        ("2027-01-11", "2027-03-21"),
        ("2027-03-29", "2027-05-25"),
    ];
    let holidays = [
        "2026-10-25",
        "2026-12-16",
        "2027-01-01",
        "2027-01-02",
        "2027-01-07",
        "2027-03-08",
        "2027-03-15",
        "2027-03-21",
        "2027-03-22",
        "2027-03-23",
        "2027-05-01",
        "2027-05-07",
        "2027-05-09",
        "2027-05-16",
    ];
    let moved = ["2026-10-26", "2027-01-04", "2027-03-24", "2027-05-03", "2027-05-10"];
    year(terms, &holidays, &moved)
}

fn year(terms: [(&str, &str); 4], holidays: &[&str], moved: &[&str]) -> YearCalendar {
    let off = |days: &[&str], kind| days.iter().map(|text| DayOff { day: day(text), kind }).collect::<Vec<_>>();
    let numbered = (1..).zip(terms);
    YearCalendar {
        starts_on: day(terms[0].0),
        ends_on: day(terms[3].1),
        week_days: WeekDays::Five,
        terms: numbered
            .map(|(number, (from, to))| TermDays { number, starts_on: day(from), ends_on: day(to) })
            .collect(),
        days_off: [off(holidays, DayOffKind::Holiday), off(moved, DayOffKind::MovedRest)].concat(),
        events: Events::default(),
    }
}

/// Any rule, sound or not: stored rules outlive the calendar they were checked against.
pub fn any_rule() -> impl Strategy<Value = Rule> {
    let month = 0u32..15;
    let period = prop::sample::select(vec![Period::Month, Period::Term, Period::Quarter, Period::HalfYear]);
    prop_oneof![
        month.clone().prop_map(|month| Rule::Month { month }),
        (month.clone(), month).prop_map(|(from_month, to_month)| Rule::Window { from_month, to_month }),
        period.prop_map(|period| Rule::Every { period }),
        Just(Rule::AllYear),
        prop::collection::vec(any_day(), 0..6).prop_map(|days| Rule::Schedule { days }),
        Just(Rule::AdHoc),
        any_day().prop_map(|day| Rule::Day { day }),
        (any_anchor(), -400i64..400, prop::bool::ANY).prop_map(|(anchor, days, working)| Rule::After {
            anchor,
            days,
            working
        }),
    ]
}

/// Any event, whether it ever happens or not.
fn any_anchor() -> impl Strategy<Value = Anchor> {
    let term = 0u32..6;
    prop_oneof![
        Just(Anchor::YearStart),
        Just(Anchor::YearEnd),
        term.clone().prop_map(|term| Anchor::TermStart { term }),
        term.prop_map(|term| Anchor::TermEnd { term }),
        Just(Anchor::PlanApproved),
        any_activity().prop_map(|activity_id| Anchor::ActivityDone { activity_id }),
    ]
}

fn any_activity() -> impl Strategy<Value = ActivityId> {
    prop::sample::select(vec!["a", "b", "c"]).prop_map(ActivityId::from)
}

/// Events that have happened, even long before or after the year.
fn any_events() -> impl Strategy<Value = Events> {
    let done_on = prop::collection::hash_map(any_activity(), any_day(), 0..3);
    (prop::option::of(any_day()), done_on).prop_map(|(approved_on, done_on)| Events { approved_on, done_on })
}

/// One of the two years with either week, and days off and events of its own.
pub fn any_year() -> impl Strategy<Value = YearCalendar> {
    let kinds = prop::sample::select(DayOffKind::ALL.to_vec());
    let days_off = prop::collection::vec((any_day(), kinds).prop_map(|(day, kind)| DayOff { day, kind }), 0..40);
    let week_days = prop::sample::select(vec![WeekDays::Five, WeekDays::Six]);
    (prop::bool::ANY, week_days, days_off, any_events()).prop_map(|(is_earlier, week_days, days_off, events)| {
        let mut year = if is_earlier { year_2025() } else { year_2026() };
        year.days_off.extend(days_off);
        YearCalendar { week_days, events, ..year }
    })
}

fn any_day() -> impl Strategy<Value = Day> {
    (0i64..800).prop_map(|days| day("2025-07-01").plus_days(days))
}
