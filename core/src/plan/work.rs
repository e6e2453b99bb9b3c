//! Working on the plan: later days, what does not apply, and the order of the rows.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::events;
use super::store::{self, StoredActivity};
use crate::calendar;
use crate::clock::{Day, Instant};
use crate::deadlines;
use crate::error::{Rejection, Result};
use crate::ids::{ActivityId, ExemptionId, ExtensionId, PlanId, StageId};
use crate::store::{Reader, Writer};
use crate::text;

/// A later day for one occurrence; the day that the rule says is kept beside it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Extension {
    pub id: ExtensionId,
    pub due_on: Day,
    pub reason: String,
    pub granted_at: Instant,
    pub granted_by: String,
}

/// That an activity, or one occurrence of it, does not apply.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Exemption {
    pub id: ExemptionId,
    pub reason: String,
    pub declared_at: Instant,
    pub declared_by: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExtendDeadline {
    pub activity_id: ActivityId,
    pub occurrence_key: String,
    pub due_on: Day,
    pub reason: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct DeclareNotApplicable {
    pub activity_id: ActivityId,
    /// `None` for the whole activity.
    #[serde(default)]
    pub occurrence_key: Option<String>,
    pub reason: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct DeclareApplicable {
    pub id: ExemptionId,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct MoveActivity {
    pub id: ActivityId,
    pub stage_id: StageId,
    /// The row that this one is to stand before; `None` for the end of the stage.
    #[serde(default)]
    pub before: Option<ActivityId>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct PlanChoice {
    pub plan_id: PlanId,
}

/// Gives one occurrence a later day, with a reason; the day that the rule says is kept and shown.
///
/// Rejects a day that is not later, a day long after the year, and an occurrence that is done already.
pub fn extend_deadline(file: &mut Writer<'_>, request: &ExtendDeadline) -> Result<ExtensionId> {
    let activity = require_activity(file, &request.activity_id)?;
    let reason = text::reason(&request.reason)?;
    let due_on = current_due_day(file, &activity, &request.occurrence_key)?;
    if due_on.is_none_or(|due_on| request.due_on <= due_on) {
        return Err(Rejection::DayOrder { field: "due_on" }.into());
    }
    let year = calendar::school_year(file, &activity.school_year_id)?;
    let (from, to) = calendar::journal_days(&year);
    if request.due_on > to {
        let (from, to) = (crate::words::day_short(from), crate::words::day_short(to));
        return Err(Rejection::DayOutsideYear { field: "due_on", from, to }.into());
    }
    require_not_done(file, &request.activity_id, &request.occurrence_key)?;
    let id = ExtensionId::fresh();
    store::insert_extension(file, &id, request, &reason)?;
    file.about(activity.called(file.who().language));
    Ok(id)
}

/// Declares that an activity, or one occurrence, does not apply, with a justification.
///
/// Rejects what is done already, and what was declared before.
pub fn declare_not_applicable(file: &mut Writer<'_>, request: &DeclareNotApplicable) -> Result<ExemptionId> {
    let activity = require_activity(file, &request.activity_id)?;
    let reason = text::reason(&request.reason)?;
    let key = request.occurrence_key.as_deref().unwrap_or_default();
    match &request.occurrence_key {
        Some(key) => {
            current_due_day(file, &activity, key)?;
            require_not_done(file, &request.activity_id, key)?;
        }
        None if store::has_standing_mark(file, &request.activity_id)? => return Err(Rejection::OccurrenceDone.into()),
        None => {}
    }
    let id = ExemptionId::fresh();
    if !store::insert_exemption_if_new(file, &id, &request.activity_id, key, &reason)? {
        return Err(Rejection::ExemptionExists.into());
    }
    file.about(activity.called(file.who().language));
    Ok(id)
}

/// Takes back that something does not apply.
pub fn declare_applicable(file: &mut Writer<'_>, request: &DeclareApplicable) -> Result<()> {
    let activity_id = store::delete_exemption(file, &request.id)?.ok_or(Rejection::NotFound { what: "exemption" })?;
    let activity = require_activity(file, &activity_id)?;
    file.about(activity.called(file.who().language));
    Ok(())
}

/// Moves an activity to another place or stage; numbers stay until the plan is renumbered.
pub fn move_activity(file: &mut Writer<'_>, request: &MoveActivity) -> Result<()> {
    let activity = require_activity(file, &request.id)?;
    let (plan_id, _) = store::find_stage(file, &request.stage_id)?.ok_or(Rejection::NotFound { what: "stage" })?;
    if plan_id != activity.plan_id {
        return Err(Rejection::NotFound { what: "stage" }.into());
    }
    let mut order = store::list_order(file, &plan_id)?;
    order.retain(|(id, _)| *id != request.id);
    let place = match &request.before {
        Some(before) => order
            .iter()
            .position(|(id, stage)| id == before && *stage == request.stage_id)
            .ok_or(Rejection::NotFound { what: "activity" })?,
        None => store::end_of_stage(&order, &store::list_stages(file, &plan_id)?, &request.stage_id),
    };
    order.insert(place, (request.id.clone(), request.stage_id.clone()));
    store::set_order(file, &order)?;
    file.about(activity.called(file.who().language));
    Ok(())
}

/// Numbers the plan's rows from one in the order they stand; rows without a number get one.
pub fn renumber_plan(file: &mut Writer<'_>, request: &PlanChoice) -> Result<()> {
    let label = store::find_plan_year(file, &request.plan_id)?.ok_or(Rejection::NotFound { what: "plan" })?;
    for (number, (id, _)) in (1..).zip(store::list_order(file, &request.plan_id)?) {
        store::set_number(file, &id, &i32::to_string(&number))?;
    }
    file.about(label);
    Ok(())
}

/// An activity that is in the plan, or a rejection.
pub(crate) fn require_activity(file: &Reader<'_>, id: &ActivityId) -> Result<StoredActivity> {
    Ok(store::find_activity(file, id)?.ok_or(Rejection::NotFound { what: "activity" })?)
}

/// Rejects an occurrence that an activity's rule does not yield.
pub(crate) fn require_occurrence(file: &Reader<'_>, id: &ActivityId, key: &str) -> Result<()> {
    current_due_day(file, &require_activity(file, id)?, key).map(|_| ())
}

/// The day an occurrence is due, extensions included; rejects an occurrence that the rule does not yield.
fn current_due_day(file: &Reader<'_>, activity: &StoredActivity, key: &str) -> Result<Option<Day>> {
    let year = calendar::school_year(file, &activity.school_year_id)?;
    let dues = deadlines::due_dates(&activity.rule, &events::plan_calendar(file, &year)?);
    let due = dues.into_iter().find(|due| due.key == key).ok_or(Rejection::OccurrenceUnknown)?;
    let extended = store::find_extension(file, &activity.id, key)?;
    Ok(extended.map(|extension| extension.due_on).or(due.due_on))
}

fn require_not_done(file: &Reader<'_>, activity: &ActivityId, key: &str) -> Result<()> {
    match store::find_standing_mark(file, activity, key)? {
        Some(_) => Err(Rejection::OccurrenceDone.into()),
        None => Ok(()),
    }
}
