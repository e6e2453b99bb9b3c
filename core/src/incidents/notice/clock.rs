//! When a notice is due: the same time of day, one working day after the discovery.

use serde::Serialize;
use ts_rs::TS;

use super::store::Facts;
use crate::calendar::{self, RestDay};
use crate::clock::{Instant, TimeOfDay};
use crate::error::Result;
use crate::named_values;
use crate::store::Reader;
use crate::text::Wording;
use crate::words::{Language, day_short, say, say_with, weekday_name};

/// Order 481/НҚ of 2024-08-09: within one working day of the discovery.
const WORKING_DAYS: u32 = 1;

named_values! {
    /// Whose time of day is counted from.
    CountedFrom {
        Detected = "detected",
        /// The time of the discovery is not known.
        Recorded = "recorded",
    }
}

/// The term of a notice, for a countdown and for the person who wonders why.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NoticeClock {
    pub working_days: u32,
    pub counted_from: CountedFrom,
    pub starts_at: Instant,
    pub due_at: Instant,
    /// Whole minutes from now, or from the moment it was sent, to the term; negative when that is past.
    #[ts(type = "number")]
    pub minutes_left: i64,
    /// Whole hours of them, towards zero.
    #[ts(type = "number")]
    pub hours_left: i64,
    /// What of the term is rest, in order.
    pub rests: Vec<RestStretch>,
    pub why: Wording,
}

/// Days of rest in a row.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RestStretch {
    pub from_at: Instant,
    pub to_at: Instant,
}

impl NoticeClock {
    pub(super) fn of(file: &Reader<'_>, facts: &Facts, until: Instant) -> Result<Self> {
        let (time, counted_from) = counted_from(facts.detected_time, facts.recorded_at);
        let ahead = calendar::next_working_day(file, facts.detected_on)?;
        let starts_at = Instant::of(facts.detected_on, time);
        let due_at = Instant::of(ahead.day, time);
        let minutes_left = (due_at.millis() - until.millis()).div_euclid(60_000);
        let say_why = |language| why(language, facts, time, counted_from, &ahead);
        Ok(Self {
            working_days: WORKING_DAYS,
            counted_from,
            starts_at,
            due_at,
            minutes_left,
            hours_left: minutes_left / 60,
            rests: stretches(&ahead.rests, starts_at),
            why: Wording { kk: say_why(Language::Kk), ru: say_why(Language::Ru), en: say_why(Language::En) },
        })
    }

    pub(super) fn is_over(&self) -> bool {
        self.minutes_left < 0
    }
}

/// The time of day that a term begins and ends at.
pub(super) fn counted_from(detected_time: Option<TimeOfDay>, recorded_at: Instant) -> (TimeOfDay, CountedFrom) {
    match detected_time {
        Some(time) => (time, CountedFrom::Detected),
        None => (recorded_at.time(), CountedFrom::Recorded),
    }
}

fn stretches(rests: &[RestDay], starts_at: Instant) -> Vec<RestStretch> {
    let mut stretches: Vec<RestStretch> = Vec::new();
    for rest in rests {
        let from_at = Instant::of(rest.day, TimeOfDay::MIDNIGHT).max(starts_at);
        let to_at = Instant::of(rest.day.plus_days(1), TimeOfDay::MIDNIGHT);
        match stretches.last_mut().filter(|last| last.to_at == from_at) {
            Some(last) => last.to_at = to_at,
            None => stretches.push(RestStretch { from_at, to_at }),
        }
    }
    stretches
}

fn why(
    language: Language,
    facts: &Facts,
    time: TimeOfDay,
    counted_from: CountedFrom,
    ahead: &calendar::WorkingDayAhead,
) -> String {
    let values = [
        ("day", day_short(facts.detected_on).into()),
        ("weekday", weekday_name(language, facts.detected_on).into()),
        ("time", time.to_string().into()),
        ("due_day", day_short(ahead.day).into()),
        ("due_weekday", weekday_name(language, ahead.day).into()),
        ("week_days", ahead.week_days.count().into()),
    ];
    let mut sentences = vec![say_with(language, "notice-why", &values)];
    if counted_from == CountedFrom::Recorded {
        sentences.push(say(language, "notice-why-recorded"));
    }
    if !ahead.rests.is_empty() {
        let days: Vec<String> = ahead.rests.iter().map(|rest| rest_in_words(language, rest)).collect();
        sentences.push(say_with(language, "notice-why-rest", &[("days", days.join(", ").into())]));
    }
    sentences.push(say_with(language, "notice-why-calendar", &values));
    sentences.join(" ")
}

/// "21.11.2026 (сенбі)", or with the holiday's name.
fn rest_in_words(language: Language, rest: &RestDay) -> String {
    let named = rest.name.pick(language);
    let because = if named.is_empty() { weekday_name(language, rest.day) } else { named.to_owned() };
    format!("{} ({because})", day_short(rest.day))
}
