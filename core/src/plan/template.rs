//! Rows that come from the template: how one is put into a plan, and what its rule counts from there.

use super::edit;
use super::parties::Duty;
use super::store::{self, NewActivity};
use crate::deadlines::{Anchor, Rule};
use crate::error::Result;
use crate::ids::{ActivityId, PlanId, StageId};
use crate::seeds::ActivityTemplate;
use crate::store::Writer;

/// Where a row of the template comes to stand.
pub(super) struct Place<'a> {
    pub id: &'a ActivityId,
    pub plan_id: &'a PlanId,
    pub stage_id: &'a StageId,
    pub position: i64,
    pub number: &'a str,
    /// The template's rule as the plan says it.
    pub rule: &'a Rule,
}

/// Puts a row of the template into a plan, with everybody who answers for it or takes part.
pub(super) fn insert_row(file: &Writer<'_>, row: &ActivityTemplate, place: &Place<'_>) -> Result<()> {
    store::insert_activity(
        file,
        &NewActivity {
            id: place.id,
            plan_id: place.plan_id,
            stage_id: place.stage_id,
            template_key: Some(&row.key),
            position: place.position,
            number: place.number,
            title: &row.title,
            expected_document: &row.expected_document,
            why: &row.why,
            register: row.register,
            rule: place.rule,
        },
    )?;
    edit::insert_parties(file, place.id, Duty::Responsible, &row.responsible)?;
    edit::insert_parties(file, place.id, Duty::CoExecutor, &row.co_executors)
}

/// A rule of the template as a plan says it: the template names an activity that is counted from by its key, a plan by
/// its id. `None` when `find` knows no such row.
pub(super) fn rule_in_plan(rule: &Rule, find: impl FnOnce(&str) -> Option<ActivityId>) -> Option<Rule> {
    match rule {
        Rule::After { anchor: Anchor::ActivityDone { activity_id: key }, days, working } => {
            let anchor = Anchor::ActivityDone { activity_id: find(key.as_str())? };
            Some(Rule::After { anchor, days: *days, working: *working })
        }
        _ => Some(rule.clone()),
    }
}
