//! What a day says about the work: derived each time it is asked, never stored.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::Day;
use crate::words::{Language, say};

/// From how many days before its date an activity is due soon.
pub const SOON_DAYS: i64 = 14;

/// How an activity or one of its occurrences stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Status {
    Done,
    Overdue,
    Soon,
    InProgress,
    Planned,
    NotApplicable,
}

/// Tells how one occurrence stands today; one without a date is never late.
pub fn status_of(due_on: Option<Day>, done: bool, today: Day) -> Status {
    match due_on.map(|due_on| today.days_until(due_on)) {
        _ if done => Status::Done,
        Some(days_left) if days_left < 0 => Status::Overdue,
        Some(days_left) if days_left <= SOON_DAYS => Status::Soon,
        _ => Status::Planned,
    }
}

/// Tells how a whole activity stands from its occurrences; those that do not apply decide nothing.
pub fn overall(occurrences: impl IntoIterator<Item = Status>) -> Status {
    let (unneeded, statuses): (Vec<Status>, Vec<Status>) =
        occurrences.into_iter().partition(|status| *status == Status::NotApplicable);
    let has = |status| statuses.contains(&status);
    if statuses.is_empty() {
        return if unneeded.is_empty() { Status::Planned } else { Status::NotApplicable };
    }
    if has(Status::Overdue) {
        return Status::Overdue;
    }
    if statuses.iter().all(|status| *status == Status::Done) {
        return Status::Done;
    }
    if has(Status::Soon) {
        return Status::Soon;
    }
    if has(Status::Done) || has(Status::InProgress) { Status::InProgress } else { Status::Planned }
}

impl Status {
    /// Lists the statuses in the order they are offered.
    pub const ALL: [Self; 6] =
        [Self::Done, Self::Overdue, Self::Soon, Self::InProgress, Self::Planned, Self::NotApplicable];

    /// Whether a row so far is part of the work: every total of a plan counts these and no others.
    pub fn is_work(self) -> bool {
        self != Self::NotApplicable
    }

    /// Gives the code the status is sent and worded under.
    pub fn code(self) -> &'static str {
        match self {
            Self::Done => "done",
            Self::Overdue => "overdue",
            Self::Soon => "soon",
            Self::InProgress => "in_progress",
            Self::Planned => "planned",
            Self::NotApplicable => "not_applicable",
        }
    }

    /// Says the status.
    pub fn in_words(self, language: Language) -> String {
        say(language, &format!("status-{}", self.code()))
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::deadlines::real_years::day;

    #[test]
    fn an_occurrence_is_late_from_the_day_after_its_date() {
        let due_on = Some(day("2026-12-31"));
        let on = |today| status_of(due_on, false, day(today));
        assert_eq!(on("2026-12-16"), Status::Planned, "fifteen days are not soon");
        assert_eq!(on("2026-12-17"), Status::Soon);
        assert_eq!(on("2026-12-31"), Status::Soon, "the day itself is not late");
        assert_eq!(on("2027-01-01"), Status::Overdue);
        assert_eq!(status_of(due_on, true, day("2027-03-01")), Status::Done);
        assert_eq!(status_of(None, false, day("2027-03-01")), Status::Planned, "no date is never late");
    }

    #[test]
    fn an_activity_stands_as_its_occurrences_do() {
        use Status::{Done, InProgress, NotApplicable, Overdue, Planned, Soon};
        for (occurrences, whole) in [
            (vec![Done, Overdue, Soon, Planned], Overdue),
            (vec![Done, Done], Done),
            (vec![Done, NotApplicable], Done),
            (vec![Done, Soon, Planned], Soon),
            (vec![Done, Planned], InProgress),
            (vec![Planned, InProgress], InProgress),
            (vec![Planned, Planned], Planned),
            (vec![NotApplicable, NotApplicable], NotApplicable),
            (vec![NotApplicable, Planned], Planned),
            (vec![], Planned),
        ] {
            assert_eq!(overall(occurrences.clone()), whole, "{occurrences:?}");
        }
    }

    #[test]
    fn a_status_is_sent_and_worded_under_its_code() {
        for status in Status::ALL {
            assert_eq!(serde_json::to_value(status).unwrap(), status.code());
            for language in Language::ALL {
                assert!(!status.in_words(language).contains('⟦'), "{status:?} in {language:?}");
            }
        }
    }

    proptest! {
        #[test]
        fn the_order_of_occurrences_does_not_matter(
            statuses in prop::collection::vec(prop::sample::select(Status::ALL.to_vec()), 0..6),
        ) {
            let mut backwards = statuses.clone();
            backwards.reverse();
            prop_assert_eq!(overall(statuses), overall(backwards));
        }

        #[test]
        fn time_alone_never_makes_an_occurrence_better(days in -400i64..400) {
            let due_on = day("2026-12-31");
            let today = due_on.plus_days(days);
            let (now, tomorrow) = (status_of(Some(due_on), false, today), status_of(Some(due_on), false, today.plus_days(1)));
            let urgency = |status| [Status::Planned, Status::Soon, Status::Overdue].iter().position(|s| *s == status);
            prop_assert!(urgency(now) <= urgency(tomorrow));
        }
    }
}
