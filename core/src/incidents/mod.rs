//! The incident journal: gap-free numbers, an append-only timeline, and a workflow whose steps need their facts.
//!
//! People in the journal's text are "pupil A" and "teacher B"; the journal holds no field for a pupil's name.

pub mod notice;
mod store;
mod view;
mod workflow;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub(crate) use store::{JournalRow, count_of_year, each_of_year, find_number, list_open_of_person, pass_incident};
pub use view::{
    AgendaMention, Entry, IncidentCard, IncidentChoice, IncidentCounts, IncidentGroup, IncidentPage, IncidentRow,
    ListIncidents, incident, list_incidents,
};
pub use workflow::{FactState, MoveIncident, StepView, move_incident};

use crate::clock::{Day, TimeOfDay};
use crate::error::{Rejection, Result};
use crate::ids::{EntryId, IncidentId, PersonId};
use crate::named_values;
use crate::people;
use crate::profile;
use crate::store::Writer;
use crate::text;

named_values! {
    IncidentType {
        DataLeak = "data_leak",
        WrongContent = "wrong_content",
        IntegrityBreach = "integrity_breach",
        HarmfulContent = "harmful_content",
        Misuse = "misuse",
        Outage = "outage",
        Other = "other",
    }
}

named_values! {
    /// Hazard: could have caused harm; near miss: harm was averted; incident and serious: harm happened.
    IncidentKind {
        Hazard = "hazard",
        NearMiss = "near_miss",
        Incident = "incident",
        Serious = "serious",
    }
}

named_values! {
    Severity {
        Low = "low",
        Medium = "medium",
        High = "high",
    }
}

named_values! {
    IncidentState {
        Registered = "registered",
        UnderReview = "under_review",
        Measures = "measures",
        Closed = "closed",
        Dismissed = "dismissed",
        Reopened = "reopened",
        Void = "void",
    }
}

named_values! {
    EntryKind {
        Registered = "registered",
        Note = "note",
        Correction = "correction",
        State = "state",
        Agenda = "agenda",
        Decision = "decision",
    }
}

/// The six quick fields; the number and the moment of recording are never asked for.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct RegisterIncident {
    pub what: String,
    pub occurred_on: Day,
    #[serde(default)]
    pub occurred_time: Option<TimeOfDay>,
    #[serde(default)]
    pub occurred_approximate: bool,
    pub detected_on: Day,
    #[serde(default)]
    pub detected_time: Option<TimeOfDay>,
    pub incident_type: IncidentType,
    pub reported_by: String,
    pub immediate_action: String,
}

/// The number an incident was given.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RegisteredIncident {
    pub id: IncidentId,
    pub number: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddIncidentEntry {
    pub incident_id: IncidentId,
    pub text: String,
    /// The position of the entry that this one corrects.
    #[serde(default)]
    pub corrects: Option<u32>,
}

/// Facts that are found out after registering.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct SetIncidentFacts {
    pub id: IncidentId,
    pub kind: Option<IncidentKind>,
    pub severity: Option<Severity>,
    pub assigned_to_id: Option<PersonId>,
    pub tool: String,
    pub process: String,
    pub place: String,
    pub harm: String,
    pub minors: bool,
    pub cause: String,
    pub outcome: String,
    pub measures: String,
}

/// Registers an incident and gives it the next number of the calendar year.
///
/// Rejects empty fields, days in the future, and a detection before the incident.
pub fn register_incident(file: &mut Writer<'_>, new: &RegisterIncident) -> Result<RegisteredIncident> {
    let new = RegisterIncident {
        what: text::paragraph("what", &new.what)?,
        reported_by: text::line("reported_by", &new.reported_by)?,
        immediate_action: text::paragraph("immediate_action", &new.immediate_action)?,
        ..new.clone()
    };
    check_times(file, &new)?;
    let year = file.today().year();
    let serial = profile::next_number(file, "incidents", &year.to_string())?;
    let index = profile::school_profile(file)?.incident_index;
    let number = format!("{year}-{index}/{serial:02}");
    let id = IncidentId::fresh();
    store::insert_incident(file, &id, year, serial, &number, &new)?;
    store::append_entry(file, &id, EntryKind::Registered, &number, None, None)?;
    file.about(&number);
    Ok(RegisteredIncident { id, number })
}

/// Adds an entry to the timeline. A correction is a new entry that names the one it corrects.
pub fn add_incident_entry(file: &mut Writer<'_>, new: &AddIncidentEntry) -> Result<EntryId> {
    let incident = store::find_stored(file, &new.incident_id)?.ok_or(Rejection::NotFound { what: "incident" })?;
    let text = text::paragraph("text", &new.text)?;
    let kind = match new.corrects {
        None => EntryKind::Note,
        Some(position) if store::entry_exists(file, &new.incident_id, position)? => EntryKind::Correction,
        Some(_) => return Err(Rejection::NotFound { what: "entry" }.into()),
    };
    let id = store::append_entry(file, &new.incident_id, kind, &text, None, new.corrects)?;
    file.about(incident.number);
    Ok(id)
}

/// Records what was found out about an incident.
///
/// Rejects while the incident is closed, dismissed or void: it is reopened first, with a reason.
pub fn set_incident_facts(file: &mut Writer<'_>, facts: &SetIncidentFacts) -> Result<()> {
    let incident = store::find_stored(file, &facts.id)?.ok_or(Rejection::NotFound { what: "incident" })?;
    if workflow::is_finished(incident.state) {
        let state = incident.state.name().to_owned();
        return Err(Rejection::IncidentStepForbidden { from: state.clone(), to: state }.into());
    }
    if let Some(person) = &facts.assigned_to_id {
        people::name(file, person)?;
    }
    let facts = SetIncidentFacts {
        tool: text::optional_line("tool", &facts.tool)?,
        process: text::optional_line("process", &facts.process)?,
        place: text::optional_line("place", &facts.place)?,
        harm: text::optional_paragraph("harm", &facts.harm)?,
        cause: text::optional_paragraph("cause", &facts.cause)?,
        outcome: text::optional_paragraph("outcome", &facts.outcome)?,
        measures: text::optional_paragraph("measures", &facts.measures)?,
        ..facts.clone()
    };
    store::update_facts(file, &facts)?;
    file.about(incident.number);
    Ok(())
}

fn check_times(file: &Writer<'_>, new: &RegisterIncident) -> Result<()> {
    let now = file.now();
    let (today, time) = (now.day(), now.time());
    let later = |day: Day, at: Option<TimeOfDay>| day > today || (day == today && at.is_some_and(|at| at > time));
    if later(new.occurred_on, new.occurred_time) {
        return Err(Rejection::DayInFuture { field: "occurred_on" }.into());
    }
    if later(new.detected_on, new.detected_time) {
        return Err(Rejection::DayInFuture { field: "detected_on" }.into());
    }
    let detected_before = new.detected_on < new.occurred_on
        || (new.detected_on == new.occurred_on
            && !new.occurred_approximate
            && matches!((new.occurred_time, new.detected_time), (Some(occurred), Some(found)) if found < occurred));
    if detected_before {
        return Err(Rejection::DayOrder { field: "detected_on" }.into());
    }
    // An incident of long ago belongs to an archive, and a typed year is easily wrong.
    if new.occurred_on < today.plus_days(-366 * 3) {
        let from = crate::words::day_short(today.plus_days(-366 * 3));
        let to = crate::words::day_short(today);
        return Err(Rejection::DayOutsideYear { field: "occurred_on", from, to }.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests;
