//! Handing over: what stands in one person's name goes to another from a day on, in one step.
//!
//! Owns no rows. Which work is open and how it changes hands is known to the features it belongs to; marks that were
//! signed and work that is done stay with the one who did it.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::accounts;
use crate::clock::Day;
use crate::council;
use crate::error::{Rejection, Result};
use crate::ids::{ActivityId, DecisionId, IncidentId, MembershipId, PersonId, RoleHoldingId, TaskId};
use crate::incidents;
use crate::people::{self, Membership, Passing, PersonLeaves, RoleHolding};
use crate::plan;
use crate::roles::Right;
use crate::session::Session;
use crate::store::{Reader, Writer};
use crate::tasks::{self, ListTasks};
use crate::text;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct PersonChoice {
    pub person_id: PersonId,
}

/// What a person holds and still has to do.
#[derive(Clone, Debug, Serialize, TS)]
pub struct HandOverPreview {
    pub roles: Vec<RoleHolding>,
    pub bodies: Vec<Membership>,
    pub activities: Vec<OpenActivity>,
    pub tasks: Vec<OpenTask>,
    pub decisions: Vec<OpenDecision>,
    pub incidents: Vec<OpenIncident>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OpenActivity {
    pub id: ActivityId,
    pub number: String,
    pub title: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OpenTask {
    pub id: TaskId,
    pub title: String,
    pub due_on: Option<Day>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OpenDecision {
    pub id: DecisionId,
    pub title: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct OpenIncident {
    pub id: IncidentId,
    pub number: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct HandOver {
    pub from_id: PersonId,
    pub to_id: PersonId,
    /// The first day of the person who takes over.
    pub on: Day,
    #[serde(default)]
    pub order_no: String,
    #[serde(default)]
    pub roles: Vec<RoleHoldingId>,
    #[serde(default)]
    pub bodies: Vec<MembershipId>,
    /// Passes on all open work.
    #[serde(default)]
    pub work: bool,
    /// Notes that the first person has left; the last day is the one before.
    #[serde(default)]
    pub leaves: bool,
}

/// How many of each were handed over.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct HandedOver {
    pub roles: usize,
    pub bodies: usize,
    pub activities: usize,
    pub tasks: usize,
    pub decisions: usize,
    pub incidents: usize,
}

/// Shows what a person holds and still has to do; registers that the reader may not read stay empty.
pub fn hand_over_preview(file: &Reader<'_>, who: &Session, choice: &PersonChoice) -> Result<HandOverPreview> {
    let person = &choice.person_id;
    people::name(file, person)?;
    let may = |right| who.require(right).is_ok();
    let open = OpenWork::of(file, who, person)?;
    Ok(HandOverPreview {
        roles: people::list_running_roles(file, person, file.today())?,
        bodies: people::list_running_bodies(file, person, file.today())?,
        activities: if may(Right::PlanRead) { open.activities } else { Vec::new() },
        tasks: if may(Right::PlanRead) { open.tasks } else { Vec::new() },
        decisions: if may(Right::CouncilRead) { open.decisions } else { Vec::new() },
        incidents: if may(Right::IncidentsRead) { open.incidents } else { Vec::new() },
    })
}

/// Hands over roles, seats in bodies and open work from a day on; the first person's roles end the day before.
///
/// Rejects handing over to oneself, a receiver who has left, a day before a role had been held for a day, and a school
/// in which nobody would be left who may manage accounts.
pub fn hand_over(file: &mut Writer<'_>, request: &HandOver) -> Result<HandedOver> {
    if request.from_id == request.to_id {
        return Err(Rejection::HandOverSame.into());
    }
    let from = people::name(file, &request.from_id)?;
    let to = people::require_here(file, &request.to_id, request.on)?;
    let order_no = text::optional_line("order_no", &request.order_no)?;
    let passing = Passing { from: &request.from_id, to: &request.to_id, on: request.on, order_no: &order_no };
    let mut handed = HandedOver {
        roles: people::pass_roles(file, &request.roles, &passing)?,
        bodies: people::pass_bodies(file, &request.bodies, &passing)?,
        ..HandedOver::default()
    };
    if request.work {
        OpenWork::of(file, file.who(), &request.from_id)?.pass(file, &request.from_id, &request.to_id, &mut handed)?;
    }
    if request.leaves {
        note_leaving(file, request)?;
    }
    // A hand-over may be written down before its day.
    accounts::require_manager(file)?;
    accounts::require_manager_on(file, request.on.max(file.today()))?;
    file.about(format!("{} → {}", from.short(), to.short()));
    Ok(handed)
}

fn note_leaving(file: &mut Writer<'_>, request: &HandOver) -> Result<()> {
    let last = request.on.plus_days(-1);
    // Somebody whose earlier leaving is noted already has left on that day.
    let known = people::find_left_on(file, &request.from_id)?;
    let left_on = known.map_or(last, |known| known.min(last));
    people::person_leaves(file, &PersonLeaves { id: request.from_id.clone(), left_on: Some(left_on) })
}

/// Everything open that names a person.
struct OpenWork {
    activities: Vec<OpenActivity>,
    tasks: Vec<OpenTask>,
    decisions: Vec<OpenDecision>,
    incidents: Vec<OpenIncident>,
}

impl OpenWork {
    fn of(file: &Reader<'_>, who: &Session, person: &PersonId) -> Result<Self> {
        let language = who.language;
        let activities = plan::list_open_of_person(file, language, person)?;
        let own = ListTasks { responsible_id: Some(person.clone()), ..ListTasks::default() };
        // A decision's task changes hands as the decision.
        let mut tasks = tasks::list_tasks(file, language, &own)?;
        tasks.retain(|row| row.decision_id.is_none());
        let decisions = council::list_open_of_person(file, person)?;
        let incidents = incidents::list_open_of_person(file, person)?;
        Ok(Self {
            activities: activities
                .into_iter()
                .map(|row| OpenActivity { id: row.id, number: row.number, title: row.title })
                .collect(),
            tasks: tasks.into_iter().map(|row| OpenTask { id: row.id, title: row.title, due_on: row.due_on }).collect(),
            decisions: decisions
                .into_iter()
                .map(|row| OpenDecision { title: row.text.pick(language).to_owned(), id: row.id })
                .collect(),
            incidents: incidents.into_iter().map(|(id, number)| OpenIncident { id, number }).collect(),
        })
    }

    fn pass(self, file: &Writer<'_>, from: &PersonId, to: &PersonId, handed: &mut HandedOver) -> Result<()> {
        for activity in &self.activities {
            plan::pass_activity(file, &activity.id, from, to)?;
        }
        for task in &self.tasks {
            tasks::pass_task(file, &task.id, to)?;
        }
        for decision in &self.decisions {
            council::pass_decision(file, &decision.id, to)?;
        }
        for incident in &self.incidents {
            incidents::pass_incident(file, &incident.id, to)?;
        }
        handed.activities = self.activities.len();
        handed.tasks = self.tasks.len();
        handed.decisions = self.decisions.len();
        handed.incidents = self.incidents.len();
        Ok(())
    }
}

#[cfg(test)]
mod tests;
