//! Tasks: follow-ups given to people from anywhere, with their own deadline, until done, verified or cancelled.

mod store;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::clock::{Day, Instant, TimeOfDay};
use crate::error::{Rejection, Result};
use crate::ids::{ActivityId, ChecklistStepId, DecisionId, IncidentId, PersonId, SchoolYearId, TaskId};
use crate::incidents;
use crate::named_values;
use crate::people;
use crate::plan;
use crate::store::{Reader, Writer};
use crate::text;
use crate::words::Language;

named_values! {
    /// How a task stands; overdue and soon are derived from the day.
    TaskStatus {
        Open = "open",
        Soon = "soon",
        Overdue = "overdue",
        Done = "done",
        Verified = "verified",
        Cancelled = "cancelled",
    }
}

named_values! {
    /// What a task comes from.
    TaskPurpose {
        /// Somebody gave it.
        Given = "",
        /// A step of the checklist of an incident's type.
        Checklist = "checklist",
        /// To see whether the measures after an incident worked; done by recording that on the incident.
        EffectCheck = "effect_check",
        Decision = "decision",
        /// It carries out a recommendation of an annual report.
        Recommendation = "recommendation",
    }
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct TaskRow {
    pub id: TaskId,
    pub purpose: TaskPurpose,
    pub checklist_step_id: Option<ChecklistStepId>,
    pub title: String,
    pub note: String,
    pub responsible_id: PersonId,
    pub responsible: String,
    pub phone: String,
    pub due_on: Option<Day>,
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    pub status: TaskStatus,
    pub activity_id: Option<ActivityId>,
    /// The activity's number, or its title where it has none.
    pub activity: Option<String>,
    pub incident_id: Option<IncidentId>,
    pub incident: Option<String>,
    /// The decision that the task carries out.
    pub decision_id: Option<DecisionId>,
    /// The minutes' number and the decision's in them: "3/2.1".
    pub decision: Option<String>,
    /// The school year whose annual report recommends it, and that year's label.
    pub report_year_id: Option<SchoolYearId>,
    pub report: Option<String>,
    pub given_at: Instant,
    pub given_by: String,
    pub done_on: Option<Day>,
    pub done_note: String,
    pub verified_by: Option<String>,
    pub cancelled_reason: String,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TaskGroup {
    /// Still to be done.
    #[default]
    Open,
    /// Said to be done, but not verified.
    Unverified,
    Finished,
    All,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ListTasks {
    #[serde(default)]
    pub group: TaskGroup,
    #[serde(default)]
    pub responsible_id: Option<PersonId>,
    #[serde(default)]
    pub activity_id: Option<ActivityId>,
    #[serde(default)]
    pub incident_id: Option<IncidentId>,
    #[serde(default)]
    pub text: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct GiveTask {
    pub title: String,
    #[serde(default)]
    pub note: String,
    pub responsible_id: PersonId,
    #[serde(default)]
    pub due_on: Option<Day>,
    #[serde(default)]
    pub activity_id: Option<ActivityId>,
    #[serde(default)]
    pub incident_id: Option<IncidentId>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditTask {
    pub id: TaskId,
    pub title: String,
    pub note: String,
    pub responsible_id: PersonId,
    pub due_on: Option<Day>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CompleteTask {
    pub id: TaskId,
    pub done_on: Day,
    #[serde(default)]
    pub note: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct TaskChoice {
    pub id: TaskId,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct TaskReason {
    pub id: TaskId,
    pub reason: String,
}

/// A task that the program gives by a rule.
pub(crate) struct NewTask {
    pub title: String,
    pub responsible_id: PersonId,
    pub due_on: Option<Day>,
    pub incident_id: Option<IncidentId>,
    pub purpose: TaskPurpose,
    pub checklist_step_id: Option<ChecklistStepId>,
}

/// Lists tasks by the day they are due, those without a day last.
pub fn list_tasks(file: &Reader<'_>, language: Language, request: &ListTasks) -> Result<Vec<TaskRow>> {
    store::list_tasks(file, language, request)
}

/// Gives a person a task.
///
/// Rejects an empty title, a deadline in the past, and a person who has left.
pub fn give_task(file: &mut Writer<'_>, new: &GiveTask) -> Result<TaskId> {
    let new = GiveTask {
        title: text::line("title", &new.title)?,
        note: text::optional_paragraph("note", &new.note)?,
        ..new.clone()
    };
    people::name(file, &new.responsible_id)?;
    if new.due_on.is_some_and(|due_on| due_on < file.today()) {
        return Err(Rejection::DayInPast { field: "due_on" }.into());
    }
    if let Some(activity) = &new.activity_id {
        plan::require_activity(file, activity)?;
    }
    if let Some(incident) = &new.incident_id {
        incidents::find_number(file, incident)?.ok_or(Rejection::NotFound { what: "incident" })?;
    }
    let id = TaskId::fresh();
    store::insert_task(file, &id, &new)?;
    file.about(&new.title);
    Ok(id)
}

/// Lists the tasks that people gave from one day to another, in the order they were given.
pub(crate) fn list_given_between(file: &Reader<'_>, language: Language, first: Day, last: Day) -> Result<Vec<TaskRow>> {
    let (begins, ends) = moments(first, last);
    store::list_given_between(file, language, begins, ends)
}

/// Visits all tasks that were given from one day to another, those of checklists and decisions too, in the order they
/// were given, one at a time.
pub(crate) fn each_given_between(
    file: &Reader<'_>,
    language: Language,
    (first, last): (Day, Day),
    visit: &mut dyn FnMut(&TaskRow) -> Result<()>,
) -> Result<()> {
    store::each_given_between(file, language, moments(first, last), visit)
}

/// How many tasks `each_given_between` visits.
pub(crate) fn count_given_between(file: &Reader<'_>, (first, last): (Day, Day)) -> Result<usize> {
    Ok(usize::try_from(store::count_given_between(file, moments(first, last))?).unwrap_or_default())
}

/// From the first moment of one day to the last of another.
fn moments(first: Day, last: Day) -> (Instant, Instant) {
    (Instant::of(first, TimeOfDay::MIDNIGHT), Instant::of(last.plus_days(1), TimeOfDay::MIDNIGHT))
}

pub(crate) fn find_task(file: &Reader<'_>, language: Language, id: &TaskId) -> Result<Option<TaskRow>> {
    store::find_task(file, language, id)
}

/// Gives a task that a rule of an incident asks for; what the operation is about stays the incident.
pub(crate) fn give_of_purpose(file: &Writer<'_>, new: &NewTask) -> Result<TaskId> {
    let id = TaskId::fresh();
    store::insert_of_purpose(file, &id, new)?;
    Ok(id)
}

/// Notes the open tasks of one purpose that belong to an incident as done.
pub(crate) fn complete_of_incident(
    file: &Writer<'_>,
    incident: &IncidentId,
    purpose: TaskPurpose,
    done_on: Day,
    note: &str,
) -> Result<()> {
    store::complete_of_incident(file, incident, purpose, done_on, note)
}

/// Notes the task of one step of an incident's checklist as done, also one that was done or cancelled before.
pub(crate) fn complete_step_of_incident(
    file: &Writer<'_>,
    incident: &IncidentId,
    step: &str,
    done_on: Day,
    note: &str,
) -> Result<()> {
    store::complete_step_of_incident(file, incident, step, done_on, note)
}

/// Cancels the open task of one step of an incident's checklist, with the reason.
pub(crate) fn cancel_step_of_incident(
    file: &Writer<'_>,
    incident: &IncidentId,
    step: &str,
    reason: &str,
) -> Result<()> {
    store::cancel_step_of_incident(file, incident, step, reason)
}

/// Opens the task of one step of an incident's checklist again, with the reason.
pub(crate) fn reopen_step_of_incident(file: &Writer<'_>, incident: &IncidentId, step: &str, note: &str) -> Result<()> {
    store::reopen_step_of_incident(file, incident, step, note)
}

/// Cancels the open tasks of one purpose that belong to an incident.
pub(crate) fn cancel_of_incident(
    file: &Writer<'_>,
    incident: &IncidentId,
    purpose: TaskPurpose,
    reason: &str,
) -> Result<()> {
    store::cancel_of_incident(file, incident, purpose, reason)
}

/// Changes a task that is still to be done.
pub fn edit_task(file: &mut Writer<'_>, edit: &EditTask) -> Result<()> {
    let task = find(file, &edit.id)?;
    require(matches!(task.status, TaskStatus::Open | TaskStatus::Soon | TaskStatus::Overdue))?;
    let title = text::line("title", &edit.title)?;
    let note = text::optional_paragraph("note", &edit.note)?;
    people::name(file, &edit.responsible_id)?;
    // What is to be done and by when was decided; only a meeting decides otherwise.
    if task.decision_id.is_some() && (title != task.title || edit.due_on != task.due_on) {
        return Err(Rejection::TaskOfDecision.into());
    }
    store::update_task(file, edit, &title, &note)?;
    file.about(title);
    Ok(())
}

/// Records that a task was done.
///
/// Rejects a day in the future, a task that is done or cancelled already, and one that is done by recording a fact on an
/// incident's card.
pub fn complete_task(file: &mut Writer<'_>, request: &CompleteTask) -> Result<()> {
    let task = find(file, &request.id)?;
    require_by_hand(&task)?;
    require(matches!(task.status, TaskStatus::Open | TaskStatus::Soon | TaskStatus::Overdue))?;
    if request.done_on > file.today() {
        return Err(Rejection::DayInFuture { field: "done_on" }.into());
    }
    let note = text::optional_paragraph("done_note", &request.note)?;
    store::set_done(file, &request.id, Some(request.done_on), &note)?;
    file.about(task.title);
    Ok(())
}

/// Records that somebody looked and the task is really done.
pub fn verify_task(file: &mut Writer<'_>, choice: &TaskChoice) -> Result<()> {
    let task = find(file, &choice.id)?;
    require(task.status == TaskStatus::Done)?;
    store::set_verified(file, &choice.id)?;
    file.about(task.title);
    Ok(())
}

/// Opens a task again that was said to be done, or was cancelled, with a reason.
pub fn reopen_task(file: &mut Writer<'_>, request: &TaskReason) -> Result<()> {
    let task = find(file, &request.id)?;
    require_by_hand(&task)?;
    let reason = text::reason(&request.reason)?;
    require(matches!(task.status, TaskStatus::Done | TaskStatus::Verified | TaskStatus::Cancelled))?;
    if task.decision_id.is_some() && task.status == TaskStatus::Cancelled {
        return Err(Rejection::TaskOfDecision.into());
    }
    store::set_done(file, &request.id, None, &reason)?;
    file.about(task.title);
    Ok(())
}

/// Cancels a task with a reason.
pub fn cancel_task(file: &mut Writer<'_>, request: &TaskReason) -> Result<()> {
    let task = find(file, &request.id)?;
    require_by_hand(&task)?;
    let reason = text::reason(&request.reason)?;
    require(matches!(task.status, TaskStatus::Open | TaskStatus::Soon | TaskStatus::Overdue))?;
    if task.decision_id.is_some() {
        return Err(Rejection::TaskOfDecision.into());
    }
    store::set_cancelled(file, &request.id, &reason)?;
    file.about(task.title);
    Ok(())
}

/// Gives the task that carries out an adopted decision.
pub(crate) fn give_decision_task(
    file: &Writer<'_>,
    decision: &DecisionId,
    title: &str,
    responsible: &PersonId,
    due_on: Option<Day>,
) -> Result<()> {
    store::insert_decision_task(file, &TaskId::fresh(), decision, title, responsible, due_on)
}

/// Lets the task of a decision follow its wording, person and day.
pub(crate) fn change_decision_task(
    file: &Writer<'_>,
    id: &TaskId,
    title: &str,
    responsible: &PersonId,
    due_on: Option<Day>,
) -> Result<()> {
    let note = find(file, id)?.note;
    let (id, responsible_id) = (id.clone(), responsible.clone());
    let edit = EditTask { id, title: title.to_owned(), note: note.clone(), responsible_id, due_on };
    store::update_task(file, &edit, title, &note)
}

/// Gives the task of a decision the later day that was granted.
pub(crate) fn extend_decision_task(file: &Writer<'_>, id: &TaskId, due_on: Day) -> Result<()> {
    store::set_due_on(file, id, due_on)
}

/// Cancels the task of a decision together with it.
pub(crate) fn cancel_decision_task(file: &Writer<'_>, request: &TaskReason) -> Result<()> {
    store::set_cancelled(file, &request.id, &request.reason)
}

/// Opens the task of a decision together with it.
pub(crate) fn reopen_decision_task(file: &Writer<'_>, request: &TaskReason) -> Result<()> {
    store::set_done(file, &request.id, None, &request.reason)
}

/// Takes back the task of a decision whose vote is taken back.
pub(crate) fn remove_decision_task(file: &Writer<'_>, id: &TaskId) -> Result<()> {
    store::delete_task(file, id)
}

/// Gives an open task to another person.
pub(crate) fn pass_task(file: &Writer<'_>, id: &TaskId, to: &PersonId) -> Result<()> {
    store::set_responsible(file, id, to)
}

/// Counts the tasks that are still to be done by the activity they belong to.
pub(crate) fn count_open_of_activities(file: &Reader<'_>) -> Result<HashMap<ActivityId, u32>> {
    store::count_open_of_activities(file)
}

/// Lets the tasks of an activity that are still to be done belong to another one.
pub(crate) fn carry_open_tasks(file: &Writer<'_>, from: &ActivityId, to: &ActivityId) -> Result<()> {
    store::carry_open_tasks(file, from, to)
}

fn find(file: &Reader<'_>, id: &TaskId) -> Result<TaskRow> {
    Ok(store::find_task(file, Language::default(), id)?.ok_or(Rejection::NotFound { what: "task" })?)
}

/// Whether measures worked is written on the incident, and the task follows from there.
fn require_by_hand(task: &TaskRow) -> Result<()> {
    if task.purpose == TaskPurpose::EffectCheck { Err(Rejection::EffectCheckOnCard.into()) } else { Ok(()) }
}

fn require(fits: bool) -> Result<()> {
    if fits { Ok(()) } else { Err(Rejection::TaskClosed.into()) }
}

#[cfg(test)]
mod tests;
