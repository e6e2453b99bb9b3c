//! Whether the measures worked: closing an incident gives the question back as a task, and the answer is recorded here.

use serde::Deserialize;
use ts_rs::TS;

use super::store::{self, StoredIncident};
use super::{EntryKind, IncidentState, checklists};
use crate::clock::Day;
use crate::error::{Rejection, Result};
use crate::ids::IncidentId;
use crate::people;
use crate::roles::Role;
use crate::store::Writer;
use crate::tasks::{self, NewTask, TaskPurpose};
use crate::text;
use crate::words;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct RecordEffectCheck {
    pub id: IncidentId,
    pub checked_on: Day,
    pub effective: bool,
    /// What was seen; why the incident is reopened when the measures did not work.
    #[serde(default)]
    pub note: String,
}

/// Records whether the measures worked. Those that did not reopen the incident, with what was seen as the reason.
///
/// Rejects an incident that is not closed or was checked already, a day in the future or before it was detected, and
/// measures that did not work without a reason.
pub fn record_effect_check(file: &mut Writer<'_>, request: &RecordEffectCheck) -> Result<()> {
    let incident = store::find_stored(file, &request.id)?.ok_or(Rejection::NotFound { what: "incident" })?;
    if incident.state != IncidentState::Closed || incident.effect_checked_on.is_some() {
        return Err(Rejection::EffectCheckNotDue.into());
    }
    if request.checked_on > file.today() {
        return Err(Rejection::DayInFuture { field: "checked_on" }.into());
    }
    if request.checked_on < incident.detected_on {
        return Err(Rejection::DayOrder { field: "checked_on" }.into());
    }
    let note = match request.effective {
        true => text::optional_paragraph("effect_note", &request.note)?,
        false => text::reason(&request.note)?,
    };
    store::set_effect(file, &request.id, request.checked_on, request.effective, &note)?;
    let language = file.who().language;
    let key = if request.effective { "effect-worked" } else { "effect-failed" };
    let told =
        if note.is_empty() { words::say(language, key) } else { format!("{}. {note}", words::say(language, key)) };
    store::append_entry(file, &request.id, EntryKind::Effect, &told, None, None)?;
    tasks::complete_of_incident(file, &request.id, TaskPurpose::EffectCheck, request.checked_on, &told)?;
    if !request.effective {
        reopen(file, &request.id, &note)?;
    }
    file.about(incident.number);
    Ok(())
}

/// Opens an incident again; the next closing names another day for looking whether the measures worked.
pub(super) fn reopen(file: &Writer<'_>, id: &IncidentId, reason: &str) -> Result<()> {
    store::clear_effect_day(file, id)?;
    tasks::cancel_of_incident(file, id, TaskPurpose::EffectCheck, reason)?;
    store::set_state(file, id, IncidentState::Reopened)?;
    store::append_entry(file, id, EntryKind::State, reason, Some(IncidentState::Reopened), None)?;
    Ok(())
}

/// Gives the question whether the measures worked to whoever is in charge of the incident, for the day that was named.
pub(super) fn ask_for_check(file: &mut Writer<'_>, incident: &StoredIncident) -> Result<()> {
    let today = file.today();
    let in_charge = match &incident.assigned_to_id {
        Some(person) if people::require_here(file, person, today).is_ok() => Some(person.clone()),
        _ => None,
    };
    let responsible = match in_charge {
        Some(person) => Some(person),
        None => checklists::holder(file, Some(Role::IntegrityOfficer))?,
    };
    let Some(responsible_id) = responsible else { return Ok(()) };
    let number = incident.number.as_str();
    let task = NewTask {
        title: words::say_with(file.who().language, "task-effect-check", &[("number", number.into())]),
        responsible_id,
        due_on: incident.effect_check_on,
        incident_id: Some(incident.id.clone()),
        purpose: TaskPurpose::EffectCheck,
        checklist_step_id: None,
    };
    tasks::give_of_purpose(file, &task)?;
    Ok(())
}
