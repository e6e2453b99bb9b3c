//! The steps of an incident: which may follow which, and the facts that each needs.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store::{self, StoredIncident};
use super::{EntryKind, IncidentKind, IncidentState, checklists, effect, links};
use crate::council;
use crate::error::{Rejection, Result};
use crate::ids::IncidentId;
use crate::store::{Reader, Writer};
use crate::tasks::{self, TaskPurpose};
use crate::text;
use crate::words;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct MoveIncident {
    pub id: IncidentId,
    pub to: IncidentState,
    #[serde(default)]
    pub reason: String,
}

/// A step of the workflow as the card shows it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StepView {
    pub state: IncidentState,
    pub reached_at: Option<crate::clock::Instant>,
    /// The incident may go there next, as soon as the facts are there.
    pub allowed: bool,
    pub needs_reason: bool,
    /// The reason need not be written: the incident repeats another one.
    pub has_reason: bool,
    pub facts: Vec<FactState>,
}

/// A fact that a step needs, and whether it is there.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct FactState {
    pub field: &'static str,
    pub present: bool,
}

/// Moves an incident to its next step and writes that into the timeline.
///
/// Rejects a step that does not follow from the present one, a missing fact, and a missing reason where one is needed. An
/// incident that repeats another is dismissed with that as its reason.
pub fn move_incident(file: &mut Writer<'_>, request: &MoveIncident) -> Result<()> {
    let incident = store::find_stored(file, &request.id)?.ok_or(Rejection::NotFound { what: "incident" })?;
    if !followers(incident.state).contains(&request.to) {
        let (from, to) = (incident.state.name().to_owned(), request.to.name().to_owned());
        return Err(Rejection::IncidentStepForbidden { from, to }.into());
    }
    let reason = reason_of(file, request)?;
    if let Some(missing) = required_facts(file, &incident, request.to)?.into_iter().find(|fact| !fact.present) {
        return Err(Rejection::IncidentFactMissing { field: missing.field }.into());
    }
    match request.to {
        IncidentState::Reopened => effect::reopen(file, &request.id, &reason)?,
        to => {
            store::set_state(file, &request.id, to)?;
            store::append_entry(file, &request.id, EntryKind::State, &reason, Some(to), None)?;
            finish(file, &incident, to)?;
        }
    }
    file.about(incident.number);
    Ok(())
}

/// What a step brings with it: the check of the measures is asked for, and what is left of the checklist is not needed.
fn finish(file: &mut Writer<'_>, incident: &StoredIncident, to: IncidentState) -> Result<()> {
    if to == IncidentState::Closed {
        if incident.effect_check_on.is_some_and(|day| day < file.today()) {
            return Err(Rejection::DayInPast { field: "effect_check_on" }.into());
        }
        store::forget_effect(file, &incident.id)?;
        effect::ask_for_check(file, incident)?;
    }
    if is_finished(to) {
        let state = words::say(file.who().language, &format!("incident-state-{}", to.name()));
        tasks::cancel_of_incident(file, &incident.id, TaskPurpose::Checklist, &state)?;
    }
    Ok(())
}

fn reason_of(file: &Writer<'_>, request: &MoveIncident) -> Result<String> {
    let given = text::optional_paragraph("reason", &request.reason)?;
    if !given.is_empty() {
        return Ok(given);
    }
    let repeated = match request.to {
        IncidentState::Dismissed => links::repeats(file, &request.id)?,
        _ => None,
    };
    match repeated {
        Some(number) => {
            Ok(words::say_with(file.who().language, "incident-repeats", &[("number", number.as_str().into())]))
        }
        None if needs_reason(request.to) => Err(Rejection::ReasonMissing.into()),
        None => Ok(String::new()),
    }
}

/// Which states may follow.
pub(super) fn followers(state: IncidentState) -> &'static [IncidentState] {
    use IncidentState::{Closed, Dismissed, Measures, Registered, Reopened, UnderReview, Void};
    match state {
        Registered => &[UnderReview, Dismissed, Void],
        UnderReview | Reopened => &[Measures, Dismissed, Void],
        Measures => &[Closed, UnderReview, Void],
        Closed | Dismissed => &[Reopened],
        Void => &[],
    }
}

/// A finished incident changes no more until it is reopened.
pub(super) fn is_finished(state: IncidentState) -> bool {
    matches!(state, IncidentState::Closed | IncidentState::Dismissed | IncidentState::Void)
}

pub(super) fn needs_reason(state: IncidentState) -> bool {
    matches!(state, IncidentState::Dismissed | IncidentState::Void | IncidentState::Reopened)
}

/// The facts that must be there before an incident may reach a state.
pub(super) fn required_facts(
    file: &Reader<'_>,
    incident: &StoredIncident,
    state: IncidentState,
) -> Result<Vec<FactState>> {
    let fact = |field, present| FactState { field, present };
    Ok(match state {
        IncidentState::Registered => {
            ["what", "occurred_on", "detected_on", "incident_type", "reported_by", "immediate_action"]
                .map(|field| fact(field, true))
                .to_vec()
        }
        IncidentState::UnderReview => vec![
            fact("kind", incident.kind.is_some()),
            fact("severity", incident.severity.is_some()),
            fact("assigned_to_id", incident.assigned_to_id.is_some()),
        ],
        IncidentState::Measures => {
            let mut facts =
                vec![fact("cause", !incident.cause.is_empty()), fact("measures", !incident.measures.is_empty())];
            if incident.kind == Some(IncidentKind::Serious) {
                facts.push(fact("agenda_item", store::is_on_an_agenda(file, &incident.id)?));
            }
            facts
        }
        IncidentState::Closed => {
            let mut facts = vec![
                fact("cause_kind", incident.cause_kind.is_some()),
                fact("cause", !incident.cause.is_empty()),
                fact("outcome", !incident.outcome.is_empty()),
                fact("impact", !incident.impact.is_empty()),
                fact("measures", !incident.measures.is_empty()),
                fact("effect_check_on", incident.effect_check_on.is_some()),
                fact("checklist", !checklists::waits(file, &incident.id)?),
            ];
            if incident.kind == Some(IncidentKind::Serious) {
                let decisions = council::list_decisions_on_incident(file, &incident.id)?;
                facts.push(fact("decision", decisions.iter().any(|row| row.status.was_adopted())));
            }
            facts
        }
        IncidentState::Dismissed | IncidentState::Void | IncidentState::Reopened => Vec::new(),
    })
}
