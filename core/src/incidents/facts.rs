//! What is found out about an incident after it was registered.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::classifiers::{self, CauseKind, ClassifierList, HarmKind, IncidentType, Intent};
use super::store::{self, StoredIncident};
use super::{IncidentKind, Severity, checklists, workflow};
use crate::clock::Day;
use crate::error::{Rejection, Result};
use crate::ids::{IncidentId, PersonId};
use crate::people;
use crate::store::Writer;
use crate::text;

/// Facts that are found out after registering; what is left out becomes empty.
#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct SetIncidentFacts {
    pub id: IncidentId,
    /// `None` leaves the type as it is.
    #[serde(default)]
    pub incident_type: Option<IncidentType>,
    pub kind: Option<IncidentKind>,
    pub severity: Option<Severity>,
    pub assigned_to_id: Option<PersonId>,
    pub tool: String,
    pub process: String,
    pub place: String,
    #[serde(default)]
    pub school_class: String,
    #[serde(default)]
    pub harm_kind: Option<HarmKind>,
    pub harm: String,
    #[serde(default)]
    pub intent: Option<Intent>,
    pub minors: bool,
    /// `None` leaves it as it is; a data leak says so by itself.
    #[serde(default)]
    pub personal_data: Option<bool>,
    #[serde(default)]
    pub people_affected: Option<u32>,
    #[serde(default)]
    pub cause_kind: Option<CauseKind>,
    pub cause: String,
    pub outcome: String,
    #[serde(default)]
    pub impact: String,
    pub measures: String,
    /// The day on which somebody looks whether the measures worked.
    #[serde(default)]
    pub effect_check_on: Option<Day>,
}

#[cfg(test)]
impl SetIncidentFacts {
    /// Facts of which none is known yet.
    pub(crate) fn nothing(id: &IncidentId) -> Self {
        Self {
            id: id.clone(),
            incident_type: None,
            kind: None,
            severity: None,
            assigned_to_id: None,
            tool: String::new(),
            process: String::new(),
            place: String::new(),
            school_class: String::new(),
            harm_kind: None,
            harm: String::new(),
            intent: None,
            minors: false,
            personal_data: None,
            people_affected: None,
            cause_kind: None,
            cause: String::new(),
            outcome: String::new(),
            impact: String::new(),
            measures: String::new(),
            effect_check_on: None,
        }
    }
}

/// Records what was found out about an incident. A new type brings its own checklist.
///
/// Rejects while the incident is closed, dismissed or void: it is reopened first, with a reason. Rejects words that the
/// lists do not offer, and a check of the measures on a day that is past.
pub fn set_incident_facts(file: &mut Writer<'_>, facts: &SetIncidentFacts) -> Result<()> {
    let incident = store::find_stored(file, &facts.id)?.ok_or(Rejection::NotFound { what: "incident" })?;
    if workflow::is_finished(incident.state) {
        let state = incident.state.name().to_owned();
        return Err(Rejection::IncidentStepForbidden { from: state.clone(), to: state }.into());
    }
    require_words(file, &incident, facts)?;
    if let Some(person) = &facts.assigned_to_id {
        people::name(file, person)?;
    }
    let is_new_day = facts.effect_check_on != incident.effect_check_on;
    if is_new_day && facts.effect_check_on.is_some_and(|day| day < file.today()) {
        return Err(Rejection::DayInPast { field: "effect_check_on" }.into());
    }
    let facts = SetIncidentFacts {
        tool: text::optional_line("tool", &facts.tool)?,
        process: text::optional_line("process", &facts.process)?,
        place: text::optional_line("place", &facts.place)?,
        school_class: text::optional_line("school_class", &facts.school_class)?,
        harm: text::optional_paragraph("harm", &facts.harm)?,
        cause: text::optional_paragraph("cause", &facts.cause)?,
        outcome: text::optional_paragraph("outcome", &facts.outcome)?,
        impact: text::optional_paragraph("impact", &facts.impact)?,
        measures: text::optional_paragraph("measures", &facts.measures)?,
        ..facts.clone()
    };
    let kept = facts.incident_type.as_ref().is_none_or(|kind| *kind == incident.incident_type);
    let leaks = !kept && facts.incident_type.as_ref().is_some_and(|kind| kind.as_str() == IncidentType::DATA_LEAK);
    let personal_data = facts.personal_data.unwrap_or(incident.personal_data || leaks);
    store::update_facts(file, &facts, personal_data)?;
    if let Some(kind) = facts.incident_type.as_ref().filter(|_| !kept) {
        checklists::give_checklist(file, &facts.id, kind)?;
    }
    file.about(incident.number);
    Ok(())
}

fn require_words(file: &Writer<'_>, incident: &StoredIncident, facts: &SetIncidentFacts) -> Result<()> {
    let words = [
        (
            ClassifierList::Type,
            facts.incident_type.as_ref().map(IncidentType::as_str),
            Some(incident.incident_type.as_str()),
        ),
        (
            ClassifierList::Harm,
            facts.harm_kind.as_ref().map(HarmKind::as_str),
            incident.harm_kind.as_ref().map(HarmKind::as_str),
        ),
        (
            ClassifierList::Intent,
            facts.intent.as_ref().map(Intent::as_str),
            incident.intent.as_ref().map(Intent::as_str),
        ),
        (
            ClassifierList::Cause,
            facts.cause_kind.as_ref().map(CauseKind::as_str),
            incident.cause_kind.as_ref().map(CauseKind::as_str),
        ),
    ];
    for (list, wanted, had) in words {
        if let Some(key) = wanted {
            classifiers::require_key(file, list, key, had)?;
        }
    }
    Ok(())
}
