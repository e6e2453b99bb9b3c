//! The events of a plan that rules count from: its approval, and the day an activity was done as a whole.

use std::collections::HashMap;

use super::store::{self, Execution};
use crate::calendar::{self, SchoolYear};
use crate::clock::Day;
use crate::deadlines::{self, Events, Rule, YearCalendar};
use crate::error::{Rejection, Result};
use crate::ids::{ActivityId, PlanId};
use crate::store::Reader;

/// The calendar that a plan's deadlines are computed on, with the events of the plan.
pub(super) fn plan_calendar(file: &Reader<'_>, year: &SchoolYear) -> Result<YearCalendar> {
    calendar_for(file, year, None)
}

/// The same, with what a rule counts from that no activity has yet.
pub(super) fn calendar_for(file: &Reader<'_>, year: &SchoolYear, unsaved: Option<&Rule>) -> Result<YearCalendar> {
    let mut calendar = calendar::year_calendar(file, year)?;
    let Some(plan) = &year.plan_id else { return Ok(calendar) };
    let counting = store::list_counting(file, plan)?;
    let anchors = counting.iter().map(|(_, from)| from).chain(unsaved.and_then(Rule::counts_from));
    let mut events = Events { approved_on: store::find_approval(file, plan)?, done_on: HashMap::new() };
    for (id, execution) in store::list_executions(file, plan, &anchors.collect::<Vec<_>>())? {
        if let Some(day) = execution.finished_on(&calendar) {
            events.done_on.insert(id, day);
        }
    }
    calendar.events = events;
    Ok(calendar)
}

/// Rejects a rule that counts from something outside the plan, and rules that wait for each other.
pub(super) fn check_counting(file: &Reader<'_>, plan: &PlanId, id: Option<&ActivityId>, rule: &Rule) -> Result<()> {
    let Some(anchor) = rule.counts_from() else { return Ok(()) };
    let stands = store::find_activity(file, anchor)?.is_some_and(|activity| activity.plan_id == *plan);
    if !stands {
        return Err(Rejection::NotFound { what: "activity" }.into());
    }
    let Some(id) = id else { return Ok(()) };
    let mut counting: HashMap<ActivityId, ActivityId> = store::list_counting(file, plan)?.into_iter().collect();
    let mut next = Some(anchor.clone());
    while let Some(from) = next {
        if from == *id {
            return Err(Rejection::RuleInvalid.into());
        }
        // Taken out as it is passed, so that the walk ends whatever was stored.
        next = counting.remove(&from);
    }
    Ok(())
}

impl Execution {
    /// The day of the last mark, once everything that applies is done.
    fn finished_on(&self, calendar: &YearCalendar) -> Option<Day> {
        let mut last = None;
        for key in self.keys_that_apply(calendar) {
            last = last.max(Some(*self.done_on.get(&key)?));
        }
        last
    }

    /// The occurrences that apply and are not done yet.
    pub(super) fn open_keys(&self, calendar: &YearCalendar) -> Vec<String> {
        self.keys_that_apply(calendar).into_iter().filter(|key| !self.done_on.contains_key(key)).collect()
    }

    /// The occurrences that apply. Which there are never depends on events, only when they are due.
    pub(super) fn keys_that_apply(&self, calendar: &YearCalendar) -> Vec<String> {
        if self.exempt.contains("") {
            return Vec::new();
        }
        let dues = deadlines::due_dates(&self.rule, calendar).into_iter();
        dues.map(|due| due.key).filter(|key| !self.exempt.contains(key) || self.done_on.contains_key(key)).collect()
    }
}
