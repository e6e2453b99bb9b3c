//! The next year's plan made from this year's: what goes over, and by which rules.
//!
//! Marks, extensions and exemptions are of one year and stay with it, and so do the approval and its baselines.

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::parties::Duty;
use super::store::{self, ContinuedActivity};
use super::view::{self, ActivityRow, ShowPlan};
use super::work::PlanChoice;
use crate::calendar::{self, AddSchoolYear, SchoolYear};
use crate::clock::Day;
use crate::deadlines::{self, Anchor, Rule, Status, YearCalendar};
use crate::error::{Rejection, Result};
use crate::ids::{ActivityId, PartyId, PlanId, StageId};
use crate::reminders;
use crate::session::Session;
use crate::store::{Reader, Writer};
use crate::tasks;

/// What the next year's plan would be if it were made from this one now.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NextPlan {
    /// "2027-2028"
    pub label: String,
    pub plan_exists: bool,
    pub rows: Vec<NextRow>,
}

/// A row that may go over: how it stands this year, and when it would be due in the next.
#[derive(Clone, Debug, Serialize, TS)]
pub struct NextRow {
    pub id: ActivityId,
    pub number: String,
    pub title: String,
    pub stage_number: u32,
    pub status: Status,
    /// How many occurrences are neither marked nor declared not applicable.
    pub open: usize,
    /// As it will be; a row that it counts from is named by its id of this year.
    pub rule: Rule,
    pub dues: Vec<Option<Day>>,
    /// How many tasks are still to be done.
    pub open_tasks: u32,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CreateNextPlan {
    pub plan_id: PlanId,
    /// Rows that do not go over.
    #[serde(default)]
    pub leave_out: Vec<ActivityId>,
    /// Lets tasks that are still to be done belong to the new rows.
    #[serde(default = "yes")]
    pub carry_tasks: bool,
}

fn yes() -> bool {
    true
}

/// Shows which rows would go over to the next year, and when they would be due in it.
pub fn preview_next_plan(file: &Reader<'_>, who: &Session, choice: &PlanChoice) -> Result<NextPlan> {
    let year = year_of(file, &choice.plan_id)?;
    let next = calendar::year_after(file, &year)?;
    let open_tasks = tasks::count_open_of_activities(file)?;
    let stages = view::plan_in_language(file, who.language, &ShowPlan::whole(year.id))?.stages;
    let standing = stages.iter().flat_map(|stage| &stage.activities).map(|row| (row.id.clone(), row.id.clone()));
    let going = Going { rows: standing.collect(), year: &next.calendar };
    let mut rows = Vec::new();
    for stage in &stages {
        rows.extend(stage.activities.iter().map(|row| going.preview(row, stage.number, &open_tasks)));
    }
    Ok(NextPlan { label: next.label, plan_exists: next.added.is_some_and(|year| year.plan_id.is_some()), rows })
}

/// Makes the next year's plan from this one, with the school year where it is missing, and takes open tasks along.
///
/// Rows go over as they stand, with the people who answer for them, even with somebody who has left: handing over is a
/// step of its own. Who may write the plan may add its year this way, without the right to the school's settings. Ids to
/// leave out that are not in the plan are passed over: the row may have been removed meanwhile.
/// Rejects a second plan for the next year.
pub fn create_next_plan(file: &mut Writer<'_>, request: &CreateNextPlan) -> Result<PlanId> {
    let year = year_of(file, &request.plan_id)?;
    let next = calendar::year_after(file, &year)?;
    let year_id = match next.added {
        Some(SchoolYear { plan_id: Some(_), .. }) => return Err(Rejection::PlanExists.into()),
        Some(year) => year.id,
        None => calendar::add_school_year(file, &AddSchoolYear { label: next.label.clone() })?,
    };
    let plan_id = PlanId::fresh();
    store::continue_plan(file, &request.plan_id, &plan_id, &year_id)?;
    let stages = continue_stages(file, &request.plan_id, &plan_id)?;

    let mut activities = store::list_activities(file, &request.plan_id)?;
    let left_out: HashSet<&ActivityId> = request.leave_out.iter().collect();
    activities.retain(|activity| !left_out.contains(&activity.id));
    let pairs: Vec<_> = activities.iter().map(|activity| (activity.id.clone(), ActivityId::fresh())).collect();
    let going = Going { rows: pairs.iter().cloned().collect(), year: &next.calendar };
    for (activity, (_, id)) in activities.iter().zip(&pairs) {
        let stage = stages.get(&activity.stage_id).ok_or(Rejection::NotFound { what: "stage" })?;
        let rule = going.rule(&activity.rule);
        let new = ContinuedActivity { id, continues: &activity.id, plan: &plan_id, stage, rule: &rule };
        store::continue_activity(file, &new)?;
    }
    copy_parties(file, &request.plan_id, &pairs)?;
    reminders::carry_activity_reminders(file, &pairs)?;
    if request.carry_tasks {
        for (from, to) in &pairs {
            tasks::carry_open_tasks(file, from, to)?;
        }
    }
    file.about(next.label);
    Ok(plan_id)
}

fn year_of(file: &Reader<'_>, plan: &PlanId) -> Result<SchoolYear> {
    let (year, _) = store::find_year_of_plan(file, plan)?.ok_or(Rejection::NotFound { what: "plan" })?;
    calendar::school_year(file, &year)
}

/// Copies the stages, also those whose rows were all left out.
fn continue_stages(file: &Writer<'_>, from: &PlanId, to: &PlanId) -> Result<HashMap<StageId, StageId>> {
    let mut stages = HashMap::new();
    for stage in store::list_stages(file, from)? {
        let id = StageId::fresh();
        store::continue_stage(file, &stage.id, &id, to)?;
        stages.insert(stage.id, id);
    }
    Ok(stages)
}

fn copy_parties(file: &Writer<'_>, plan: &PlanId, pairs: &[(ActivityId, ActivityId)]) -> Result<()> {
    let mut parties = store::list_parties(file, plan)?;
    for (from, id) in pairs {
        let parties = parties.remove(from).unwrap_or_default();
        for (duty, parties) in [(Duty::Responsible, parties.responsible), (Duty::CoExecutor, parties.co_executors)] {
            for (position, party) in (1..).zip(parties) {
                store::insert_party(file, &PartyId::fresh(), id, duty, position, &party)?;
            }
        }
    }
    Ok(())
}

/// The rows that go over, each with what it becomes, and the year they go to.
struct Going<'a> {
    rows: HashMap<ActivityId, ActivityId>,
    year: &'a YearCalendar,
}

impl Going<'_> {
    /// The rule of the next year: fixed days come a year later, and a row is counted from its continuation.
    ///
    /// What counts from a row that does not go over is due by the end of the year: the event will never come, and any
    /// other day would be made up.
    fn rule(&self, rule: &Rule) -> Rule {
        match rule {
            Rule::Day { day } => Rule::Day { day: self.year_later(*day) },
            Rule::Schedule { days } => {
                let mut later: Vec<Day> = Vec::new();
                for day in days.iter().map(|day| self.year_later(*day)) {
                    if !later.contains(&day) {
                        later.push(day);
                    }
                }
                Rule::Schedule { days: later }
            }
            Rule::After { anchor: Anchor::ActivityDone { activity_id }, days, working } => {
                match self.rows.get(activity_id).cloned() {
                    Some(activity_id) => {
                        Rule::After { anchor: Anchor::ActivityDone { activity_id }, days: *days, working: *working }
                    }
                    None => Rule::AllYear,
                }
            }
            other => other.clone(),
        }
    }

    /// The same day a year later; one outside the school year becomes its first or last day.
    fn year_later(&self, day: Day) -> Day {
        day.year_later().min(self.year.ends_on).max(self.year.starts_on)
    }

    fn preview(&self, row: &ActivityRow, stage_number: u32, open_tasks: &HashMap<ActivityId, u32>) -> NextRow {
        let rule = self.rule(&row.rule);
        NextRow {
            stage_number,
            open: row.occurrences.iter().filter(|occurrence| occurrence.is_open()).count(),
            dues: deadlines::due_dates(&rule, self.year).into_iter().map(|due| due.due_on).collect(),
            open_tasks: open_tasks.get(&row.id).copied().unwrap_or_default(),
            rule,
            id: row.id.clone(),
            number: row.number.clone(),
            title: row.title.clone(),
            status: row.status,
        }
    }
}

#[cfg(test)]
mod tests;
