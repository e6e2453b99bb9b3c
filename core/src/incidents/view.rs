//! The card of one incident: its facts, timeline, steps, checklist, links, meetings and decisions.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::checklists::{self, ChecklistItem};
use super::classifiers::{CauseKind, ClassifierList, HarmKind, Intent, Names};
use super::journal::IncidentRow;
use super::links::{self, IncidentLink};
use super::store;
use super::workflow::{self, FactState, StepView};
use super::{EntryKind, IncidentState};
use crate::changes;
use crate::clock::{Day, Instant, TimeOfDay};
use crate::council::{self, DecisionRow};
use crate::error::{Rejection, Result};
use crate::ids::{EntryId, IncidentId, MeetingId, PersonId};
use crate::store::Reader;
use crate::words::Language;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct IncidentChoice {
    pub id: IncidentId,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct IncidentCard {
    #[serde(flatten)]
    pub row: IncidentRow,
    pub occurred_approximate: bool,
    pub detected_time: Option<TimeOfDay>,
    pub reported_by: String,
    pub immediate_action: String,
    pub process: String,
    pub place: String,
    pub harm_kind: Option<HarmKind>,
    pub harm_kind_name: Option<String>,
    pub harm: String,
    pub intent: Option<Intent>,
    pub intent_name: Option<String>,
    pub personal_data: bool,
    pub people_affected: Option<u32>,
    pub cause_kind: Option<CauseKind>,
    pub cause_kind_name: Option<String>,
    pub cause: String,
    pub outcome: String,
    pub impact: String,
    pub measures: String,
    pub effect_check_on: Option<Day>,
    pub effect_checked_on: Option<Day>,
    /// What the last check showed; `None` before there was one.
    pub effective: Option<bool>,
    pub effect_note: String,
    pub assigned_to_id: Option<PersonId>,
    pub recorded_by: String,
    pub entries: Vec<Entry>,
    pub steps: Vec<StepView>,
    pub checklist: Vec<ChecklistItem>,
    pub links: Vec<IncidentLink>,
    pub agenda: Vec<AgendaMention>,
    pub decisions: Vec<DecisionRow>,
    #[ts(type = "number")]
    pub history: i64,
}

/// A line of the timeline.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Entry {
    pub id: EntryId,
    pub position: u32,
    pub kind: EntryKind,
    pub text: String,
    pub state_to: Option<IncidentState>,
    pub corrects: Option<u32>,
    pub corrected_by: Option<u32>,
    pub recorded_at: Instant,
    pub recorded_by: String,
}

/// A meeting that has the incident on its agenda.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AgendaMention {
    pub meeting_id: MeetingId,
    pub body: crate::roles::BodyKey,
    pub number: Option<u32>,
    pub held_on: Day,
    pub position: u32,
}

/// An incident with its timeline, steps, checklist, links, meetings and decisions.
pub fn incident(file: &Reader<'_>, language: Language, choice: &IncidentChoice) -> Result<IncidentCard> {
    let stored = store::find_stored(file, &choice.id)?.ok_or(Rejection::NotFound { what: "incident" })?;
    let mut card = store::card(file, &choice.id)?;
    name(&mut card, &Names::read(file)?, language);
    card.entries = store::list_entries(file, &choice.id)?;
    card.steps = steps(file, &stored, &card.entries)?;
    card.checklist = checklists::items(file, &choice.id)?;
    card.links = store::links::list(file, &choice.id)?;
    card.agenda = store::list_mentions(file, &choice.id)?;
    card.decisions = council::list_decisions_on_incident(file, &choice.id)?;
    card.history = changes::count_history(file, choice.id.as_str())?;
    Ok(card)
}

fn name(card: &mut IncidentCard, names: &Names, language: Language) {
    card.row.name(names, language);
    card.harm_kind_name = names.word_of(ClassifierList::Harm, card.harm_kind.as_ref().map(HarmKind::as_str), language);
    card.intent_name = names.word_of(ClassifierList::Intent, card.intent.as_ref().map(Intent::as_str), language);
    let cause = card.cause_kind.as_ref().map(CauseKind::as_str);
    card.cause_kind_name = names.word_of(ClassifierList::Cause, cause, language);
}

fn steps(file: &Reader<'_>, stored: &store::StoredIncident, entries: &[Entry]) -> Result<Vec<StepView>> {
    let followers = workflow::followers(stored.state);
    let is_repetition = links::repeats(file, &stored.id)?.is_some();
    IncidentState::ALL
        .iter()
        .map(|&state| {
            let reached = entries.iter().rev().find(|entry| match state {
                IncidentState::Registered => entry.kind == EntryKind::Registered,
                _ => entry.state_to == Some(state),
            });
            let facts: Vec<FactState> = workflow::required_facts(file, stored, state)?;
            Ok(StepView {
                state,
                reached_at: reached.map(|entry| entry.recorded_at),
                allowed: followers.contains(&state),
                needs_reason: workflow::needs_reason(state),
                has_reason: is_repetition && state == IncidentState::Dismissed,
                facts,
            })
        })
        .collect()
}
