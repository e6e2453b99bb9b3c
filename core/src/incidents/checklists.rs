//! Checklists: what is to be done first about an incident of a type, given to people as tasks when it is registered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::classifiers::{self, ClassifierList, IncidentType};
use super::notice;
use super::store::checklists as store;
use crate::calendar;
use crate::clock::{Day, Instant};
use crate::deadlines::YearCalendar;
use crate::error::{Rejection, Result};
use crate::ids::{ChecklistStepId, IncidentId, PersonId, TaskId};
use crate::named_values;
use crate::order;
use crate::people;
use crate::roles::Role;
use crate::store::{Reader, Writer};
use crate::tasks::{self, NewTask, TaskPurpose, TaskStatus};
use crate::text::{LINE, Wording};

/// Later than that nothing is "first".
const LONGEST_TIME: u32 = 366;

/// The built-in step that follows what is recorded of the notice.
const NOTICE_STEP: &str = "step:data_leak:notify_authority";

named_values! {
    /// What the time of a step is counted in.
    DueUnit {
        Hours = "hours",
        WorkingDays = "working_days",
    }
}

/// A step of a type's checklist, as settings show it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChecklistStep {
    pub id: ChecklistStepId,
    pub incident_type: IncidentType,
    pub title: Wording,
    pub role: Option<Role>,
    pub due_count: u32,
    pub due_unit: DueUnit,
    /// The incident is not closed while the step is open.
    pub required: bool,
    pub built_in: bool,
    pub retired_at: Option<Instant>,
}

/// A step as it was given for one incident: the task of it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ChecklistItem {
    pub task_id: TaskId,
    pub step_id: ChecklistStepId,
    pub title: String,
    pub required: bool,
    pub responsible_id: PersonId,
    pub responsible: String,
    pub due_on: Option<Day>,
    pub status: TaskStatus,
    pub done_on: Option<Day>,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ListChecklists {
    /// `None` for the checklists of all types.
    #[serde(default)]
    pub incident_type: Option<IncidentType>,
    #[serde(default)]
    pub include_retired: bool,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddChecklistStep {
    pub incident_type: IncidentType,
    pub title: Wording,
    #[serde(default)]
    pub role: Option<Role>,
    pub due_count: u32,
    pub due_unit: DueUnit,
    #[serde(default)]
    pub required: bool,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditChecklistStep {
    pub id: ChecklistStepId,
    pub title: Wording,
    pub role: Option<Role>,
    pub due_count: u32,
    pub due_unit: DueUnit,
    pub required: bool,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct MoveChecklistStep {
    pub id: ChecklistStepId,
    /// The step that this one is to stand before; `None` for the end of the checklist.
    #[serde(default)]
    pub before: Option<ChecklistStepId>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ChecklistStepChoice {
    pub id: ChecklistStepId,
}

/// Lists the steps of one type's checklist, or of all, in their order.
pub fn list_checklists(file: &Reader<'_>, request: &ListChecklists) -> Result<Vec<ChecklistStep>> {
    let mut steps = store::list_steps(file, request.incident_type.as_ref())?;
    if !request.include_retired {
        steps.retain(|step| step.retired_at.is_none());
    }
    Ok(steps)
}

/// Adds a step to the end of a type's checklist; incidents that are registered already do not get it.
///
/// Rejects an unknown type, an empty title, and a time of more than a year.
pub fn add_checklist_step(file: &mut Writer<'_>, new: &AddChecklistStep) -> Result<ChecklistStepId> {
    classifiers::require_key(file, ClassifierList::Type, new.incident_type.as_str(), None)?;
    let step = ChecklistStep {
        id: ChecklistStepId::fresh(),
        incident_type: new.incident_type.clone(),
        title: new.title.required("title", LINE)?,
        role: new.role,
        due_count: checked_time(new.due_count)?,
        due_unit: new.due_unit,
        required: new.required,
        built_in: false,
        retired_at: None,
    };
    store::insert_step(file, &step)?;
    file.about(step.title.pick(file.who().language));
    Ok(step.id)
}

/// Changes a step for the incidents that are registered from now on.
pub fn edit_checklist_step(file: &mut Writer<'_>, edit: &EditChecklistStep) -> Result<()> {
    let step = ChecklistStep {
        title: edit.title.required("title", LINE)?,
        role: edit.role,
        due_count: checked_time(edit.due_count)?,
        due_unit: edit.due_unit,
        required: edit.required,
        ..find(file, &edit.id)?
    };
    store::update_step(file, &step)?;
    file.about(step.title.pick(file.who().language));
    Ok(())
}

/// Puts a step in another place of its checklist.
pub fn move_checklist_step(file: &mut Writer<'_>, request: &MoveChecklistStep) -> Result<()> {
    let step = find(file, &request.id)?;
    let others = store::list_steps(file, Some(&step.incident_type))?.into_iter().map(|other| other.id);
    let order = order::placed(others, &request.id, request.before.as_ref())?;
    for (position, id) in (1..).zip(&order) {
        store::set_position(file, id, position)?;
    }
    file.about(step.title.pick(file.who().language));
    Ok(())
}

/// Takes a step out of its checklist; what was given already stays given.
pub fn retire_checklist_step(file: &mut Writer<'_>, choice: &ChecklistStepChoice) -> Result<()> {
    set_retired(file, choice, Some(file.now()))
}

/// Puts a retired step back into its checklist.
pub fn restore_checklist_step(file: &mut Writer<'_>, choice: &ChecklistStepChoice) -> Result<()> {
    set_retired(file, choice, None)
}

fn set_retired(file: &mut Writer<'_>, choice: &ChecklistStepChoice, at: Option<Instant>) -> Result<()> {
    let step = find(file, &choice.id)?;
    store::set_retired(file, &choice.id, at)?;
    file.about(step.title.pick(file.who().language));
    Ok(())
}

/// Gives the steps of a type's checklist as tasks, each to the holder of its role, or else to whoever is acting.
///
/// A step that the incident has already is not given twice.
pub(super) fn give_checklist(file: &mut Writer<'_>, incident: &IncidentId, kind: &IncidentType) -> Result<()> {
    let given = store::list_given(file, incident)?;
    let calendar = Workdays::read(file)?;
    for step in store::list_steps(file, Some(kind))? {
        if step.retired_at.is_some() || given.contains(&step.id) {
            continue;
        }
        let Some(responsible_id) = holder(file, step.role)? else { continue };
        let task = NewTask {
            title: step.title.pick(file.who().language).to_owned(),
            responsible_id,
            due_on: Some(calendar.due(file.now(), step.due_count, step.due_unit)),
            incident_id: Some(incident.clone()),
            purpose: TaskPurpose::Checklist,
            checklist_step_id: Some(step.id),
        };
        tasks::give_of_purpose(file, &task)?;
    }
    notice::follow_given_step(file, incident)
}

/// Who does a step: the holder of its role, whoever is acting, or the integrity officer.
pub(super) fn holder(file: &Writer<'_>, role: Option<Role>) -> Result<Option<PersonId>> {
    let today = file.today();
    let of = |role| Ok::<_, crate::error::Error>(people::find_holder(file, role, today)?.map(|person| person.id));
    if let Some(found) = role.map(of).transpose()?.flatten() {
        return Ok(Some(found));
    }
    match file.who().person_id() {
        Some(person) => Ok(Some(person.clone())),
        None => of(Role::IntegrityOfficer),
    }
}

/// The step of sending the notice of a breach is done when the notice was sent.
pub(super) fn notice_was_sent(file: &Writer<'_>, incident: &IncidentId, on: Day, note: &str) -> Result<()> {
    tasks::complete_step_of_incident(file, incident, NOTICE_STEP, on, note)
}

/// The step of sending the notice of a breach is not needed when the notice is not.
pub(super) fn notice_was_waived(file: &Writer<'_>, incident: &IncidentId, reason: &str) -> Result<()> {
    tasks::cancel_step_of_incident(file, incident, NOTICE_STEP, reason)
}

/// The step of sending the notice of a breach is to be done again when what was recorded of the notice is taken back.
pub(super) fn notice_waits_again(file: &Writer<'_>, incident: &IncidentId, note: &str) -> Result<()> {
    tasks::reopen_step_of_incident(file, incident, NOTICE_STEP, note)
}

/// The days the school works on, as far as they are known.
struct Workdays(Option<YearCalendar>);

impl Workdays {
    fn read(file: &Reader<'_>) -> Result<Self> {
        let year = calendar::current_school_year(file)?;
        Ok(Self(year.map(|year| calendar::year_calendar(file, &year)).transpose()?))
    }

    fn due(&self, from: Instant, count: u32, unit: DueUnit) -> Day {
        match unit {
            DueUnit::Hours => from.plus_seconds(i64::from(count) * 3600).day(),
            DueUnit::WorkingDays => (0..count).fold(from.day(), |day, _| self.next(day)),
        }
    }

    /// The first working day after `day`. Outside the calendar's days the week decides alone.
    fn next(&self, day: Day) -> Day {
        let is_worked = |day: &Day| match &self.0 {
            Some(calendar) => calendar.is_working_day(*day),
            None => day.weekday() <= 5,
        };
        (1..=i64::from(LONGEST_TIME)).map(|days| day.plus_days(days)).find(is_worked).unwrap_or(day)
    }
}

fn checked_time(count: u32) -> Result<u32> {
    if count > LONGEST_TIME {
        return Err(Rejection::FieldMalformed { field: "due_count".into() }.into());
    }
    Ok(count)
}

fn find(file: &Reader<'_>, id: &ChecklistStepId) -> Result<ChecklistStep> {
    Ok(store::find_step(file, id)?.ok_or(Rejection::NotFound { what: "checklist_step" })?)
}

/// The steps that were given for an incident, in the order of its checklist.
pub(super) fn items(file: &Reader<'_>, incident: &IncidentId) -> Result<Vec<ChecklistItem>> {
    store::list_items(file, incident)
}

/// Tells whether a required step of an incident is still to be done.
pub(super) fn waits(file: &Reader<'_>, incident: &IncidentId) -> Result<bool> {
    store::waits(file, incident)
}
