//! Events that rules count from.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::year::YearCalendar;
use crate::clock::Day;
use crate::ids::ActivityId;
use crate::words::{Language, Value, say, say_with};

/// An event of the school year or of its plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Anchor {
    YearStart,
    YearEnd,
    TermStart {
        term: u32,
    },
    TermEnd {
        term: u32,
    },
    /// The director's approval; the latest one counts.
    PlanApproved,
    /// An activity was done as a whole.
    ActivityDone {
        activity_id: ActivityId,
    },
}

/// Events of a plan, known once they have happened; `plan` fills them in.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Events {
    pub approved_on: Option<Day>,
    /// When activities that rules count from were done as a whole.
    pub done_on: HashMap<ActivityId, Day>,
}

/// What an activity is called.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ActivityName {
    pub number: String,
    pub title: String,
}

/// What the activities of a plan are called, for rules that count from one.
pub type ActivityNames = HashMap<ActivityId, ActivityName>;

impl YearCalendar {
    /// Gives the day of an event that has happened or is sure to come.
    pub fn day_of(&self, anchor: &Anchor) -> Option<Day> {
        let term = |number: u32| self.terms.iter().find(|term| term.number == number);
        match anchor {
            Anchor::YearStart => Some(self.starts_on),
            Anchor::YearEnd => Some(self.ends_on),
            Anchor::TermStart { term: number } => term(*number).map(|term| term.starts_on),
            Anchor::TermEnd { term: number } => term(*number).map(|term| term.ends_on),
            Anchor::PlanApproved => self.events.approved_on,
            Anchor::ActivityDone { activity_id } => self.events.done_on.get(activity_id).copied(),
        }
    }

    /// Tells whether an event can happen in the year at all.
    pub(super) fn may_have(&self, anchor: &Anchor) -> bool {
        match anchor {
            Anchor::TermStart { term: number } | Anchor::TermEnd { term: number } => {
                self.terms.iter().any(|term| term.number == *number)
            }
            Anchor::YearStart | Anchor::YearEnd | Anchor::PlanApproved | Anchor::ActivityDone { .. } => true,
        }
    }
}

impl Anchor {
    fn in_words(&self, language: Language, names: &ActivityNames) -> String {
        match self {
            Self::YearStart => say(language, "anchor-year_start"),
            Self::YearEnd => say(language, "anchor-year_end"),
            Self::TermStart { term } => say_with(language, "anchor-term_start", &[("term", (*term).into())]),
            Self::TermEnd { term } => say_with(language, "anchor-term_end", &[("term", (*term).into())]),
            Self::PlanApproved => say(language, "anchor-plan_approved"),
            Self::ActivityDone { activity_id } => match names.get(activity_id) {
                Some(name) if name.number.is_empty() => {
                    let title = [("title", name.title.as_str().into())];
                    say_with(language, "anchor-named_activity_done", &title)
                }
                Some(name) => {
                    let number = [("number", name.number.as_str().into())];
                    say_with(language, "anchor-activity_done", &number)
                }
                None => say(language, "anchor-other_activity_done"),
            },
        }
    }
}

/// What the sentence of a rule that counts from an event is filled in with.
pub(super) fn counted_values(
    anchor: &Anchor,
    days: i64,
    working: bool,
    language: Language,
    names: &ActivityNames,
) -> Vec<(&'static str, Value)> {
    vec![
        ("anchor", anchor.in_words(language, names).into()),
        ("days", days.abs().into()),
        ("direction", if days < 0 { "before" } else { "after" }.into()),
        ("working", if working { "true" } else { "false" }.into()),
    ]
}
