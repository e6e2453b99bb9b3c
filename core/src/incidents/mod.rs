//! The incident journal: gap-free numbers, an append-only timeline, and a workflow whose steps need their facts.
//!
//! People in the journal's text are "pupil A" and "teacher B"; the journal holds no field for a pupil's name. What an
//! incident is classified by, and what is to be done first about it, are lists of the school's own.

mod checklists;
mod classifiers;
mod effect;
mod facts;
mod journal;
mod links;
pub mod notice;
mod old_journal;
mod pictures;
mod reported;
mod store;
mod view;
mod workflow;

pub use checklists::{
    AddChecklistStep, ChecklistItem, ChecklistStep, ChecklistStepChoice, DueUnit, EditChecklistStep, ListChecklists,
    MoveChecklistStep, add_checklist_step, edit_checklist_step, list_checklists, move_checklist_step,
    restore_checklist_step, retire_checklist_step,
};
pub(crate) use classifiers::Names;
pub use classifiers::{
    AddClassifier, CauseKind, ClassifierChoice, ClassifierList, ClassifierRow, EditClassifier, HarmKind, IncidentType,
    Intent, ListClassifiers, MoveClassifier, add_classifier, edit_classifier, list_classifiers, move_classifier,
    restore_classifier, retire_classifier,
};
pub use effect::{RecordEffectCheck, record_effect_check};
pub use facts::{SetIncidentFacts, set_incident_facts};
pub(crate) use journal::every_incident_tool;
pub use journal::{
    IncidentCounts, IncidentGroup, IncidentPage, IncidentRow, IncidentTool, ListIncidentTools, ListIncidents,
    list_incident_tools, list_incidents,
};
pub use links::{IncidentLink, LinkChoice, LinkIncidents, LinkKind, link_incidents, unlink_incidents};
pub use old_journal::{
    ImportIncidents, ImportedIncidents, ImportedYear, OldEnd, OldIncident, OldSource, VoidImportedIncidents,
    VoidedIncidents, import_incidents, void_imported_incidents,
};
pub(crate) use old_journal::{find_old, require_end};
pub use pictures::{IncidentPictures, PicturesOfYear, incident_pictures};
pub(crate) use reported::{
    ReportedIncident, ReportedList, TallyHeap, count_registered, find_reported, list_closed_of_year, list_closing_days,
    list_tally_heaps, reported_lists, walk_reported,
};
#[cfg(test)]
pub(crate) use store::fill_for_bench;
pub(crate) use store::register::{RegisterRow, each_of_register, find_of_register, span_of_register};
pub(crate) use store::{
    JournalRow, count_of_year, each_of_year, find_journal_row, find_number, list_open_of_person, pass_incident,
};
pub use view::{AgendaMention, Entry, IncidentCard, IncidentChoice, incident};
pub use workflow::{FactState, MoveIncident, StepView, move_incident};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::changes;
use crate::clock::{Day, TimeOfDay};
use crate::error::{Rejection, Result};
use crate::ids::{EntryId, IncidentId};
use crate::named_values;
use crate::profile;
use crate::store::{Reader, Writer};
use crate::text;
use crate::words::Language;

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
        /// What the check of the measures showed.
        Effect = "effect",
        /// The notice of a breach was sent, or found not to be needed.
        Notice = "notice",
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

/// Registers an incident, gives it the next number of the calendar year, and gives the steps of its checklist to people.
///
/// Rejects empty fields, an unknown type, days in the future, and a detection before the incident.
pub fn register_incident(file: &mut Writer<'_>, new: &RegisterIncident) -> Result<RegisteredIncident> {
    let new = RegisterIncident {
        what: text::paragraph("what", &new.what)?,
        reported_by: text::line("reported_by", &new.reported_by)?,
        immediate_action: text::paragraph("immediate_action", &new.immediate_action)?,
        ..new.clone()
    };
    classifiers::require_key(file, ClassifierList::Type, new.incident_type.as_str(), None)?;
    check_times(file, &new)?;
    let registered = insert(file, &new, &store::Origin::default())?;
    checklists::give_checklist(file, &registered.id, &new.incident_type)?;
    file.about(&registered.number);
    Ok(registered)
}

/// Gives an incident the next number of the calendar year and begins its timeline with it.
fn insert(file: &Writer<'_>, new: &RegisterIncident, origin: &store::Origin) -> Result<RegisteredIncident> {
    let year = file.today().year();
    let serial = profile::next_number(file, "incidents", &year.to_string())?;
    let index = profile::school_profile(file)?.incident_index;
    let issued = store::IssuedNumber { year, serial, number: format!("{year}-{index}/{serial:02}") };
    let id = IncidentId::fresh();
    store::insert_incident(file, &id, &issued, origin, new)?;
    store::append_entry(file, &id, EntryKind::Registered, &issued.number, None, None)?;
    Ok(RegisteredIncident { id, number: issued.number })
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct FindIncident {
    pub number: String,
}

/// Finds an incident by the number that people see.
pub fn find_incident(file: &Reader<'_>, request: &FindIncident) -> Result<Option<IncidentId>> {
    store::register::find_by_number(file, request.number.trim())
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

/// Tells what happened to a record, with what the school's lists say in the place of their keys.
pub fn history(file: &Reader<'_>, language: Language, record_id: &str) -> Result<Vec<changes::HistoryEntry>> {
    let names = Names::read(file)?;
    changes::history(file, record_id, &|table, column, key| {
        let list = ClassifierList::ALL.iter().find(|list| table == "incidents" && list.field() == column)?;
        Some(names.word(*list, key, language))
    })
}

fn check_times(file: &Writer<'_>, new: &RegisterIncident) -> Result<()> {
    let occurred = (new.occurred_on, new.occurred_time);
    check_days(file, occurred, new.occurred_approximate, (new.detected_on, new.detected_time))
}

/// Rejects days in the future, a detection before the incident, and an incident of long ago.
pub(crate) fn check_days(
    file: &Reader<'_>,
    (occurred_on, occurred_time): (Day, Option<TimeOfDay>),
    is_approximate: bool,
    (detected_on, detected_time): (Day, Option<TimeOfDay>),
) -> Result<()> {
    let now = file.now();
    let (today, time) = (now.day(), now.time());
    let later = |day: Day, at: Option<TimeOfDay>| day > today || (day == today && at.is_some_and(|at| at > time));
    if later(occurred_on, occurred_time) {
        return Err(Rejection::DayInFuture { field: "occurred_on" }.into());
    }
    if later(detected_on, detected_time) {
        return Err(Rejection::DayInFuture { field: "detected_on" }.into());
    }
    let detected_before = detected_on < occurred_on
        || (detected_on == occurred_on
            && !is_approximate
            && matches!((occurred_time, detected_time), (Some(occurred), Some(found)) if found < occurred));
    if detected_before {
        return Err(Rejection::DayOrder { field: "detected_on" }.into());
    }
    // An incident of long ago belongs to an archive, and a typed year is easily wrong.
    if occurred_on < today.plus_days(-366 * 3) {
        let from = crate::words::day_short(today.plus_days(-366 * 3));
        let to = crate::words::day_short(today);
        return Err(Rejection::DayOutsideYear { field: "occurred_on", from, to }.into());
    }
    Ok(())
}

#[cfg(test)]
mod bench;
#[cfg(test)]
mod tests;
