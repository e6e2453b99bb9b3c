//! The journal as it is read: pages of rows and the card of one incident.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store;
use super::workflow::{self, FactState, StepView};
use super::{EntryKind, IncidentKind, IncidentState, IncidentType, Severity};
use crate::calendar;
use crate::changes;
use crate::clock::{Day, Instant, TimeOfDay};
use crate::council::{self, DecisionRow};
use crate::error::{Rejection, Result};
use crate::ids::{EntryId, IncidentId, MeetingId, PersonId, SchoolYearId};
use crate::store::Reader;

const LONGEST_PAGE: u32 = 200;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum IncidentGroup {
    #[default]
    All,
    Open,
    Finished,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ListIncidents {
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
    #[serde(default)]
    pub group: IncidentGroup,
    #[serde(default)]
    pub types: Vec<IncidentType>,
    #[serde(default)]
    pub severities: Vec<Severity>,
    #[serde(default)]
    pub text: String,
    /// Where the page before ended.
    #[serde(default)]
    pub after: Option<String>,
    #[serde(default)]
    pub limit: Option<u32>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct IncidentPage {
    pub items: Vec<IncidentRow>,
    pub next: Option<String>,
    pub counts: IncidentCounts,
}

/// How many incidents the year holds, whatever the filter shows.
#[derive(Clone, Copy, Debug, Default, Serialize, TS)]
pub struct IncidentCounts {
    #[ts(type = "number")]
    pub all: i64,
    #[ts(type = "number")]
    pub open: i64,
    #[ts(type = "number")]
    pub finished: i64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct IncidentRow {
    pub id: IncidentId,
    pub number: String,
    pub occurred_on: Day,
    pub occurred_time: Option<TimeOfDay>,
    pub detected_on: Day,
    pub incident_type: IncidentType,
    pub what: String,
    pub kind: Option<IncidentKind>,
    pub severity: Option<Severity>,
    pub state: IncidentState,
    pub tool: String,
    pub assigned_to: Option<String>,
    pub minors: bool,
    pub recorded_at: Instant,
}

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
    pub harm: String,
    pub cause: String,
    pub outcome: String,
    pub measures: String,
    pub assigned_to_id: Option<PersonId>,
    pub recorded_by: String,
    pub entries: Vec<Entry>,
    pub steps: Vec<StepView>,
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

/// Lists a page of the journal, newest first.
pub fn list_incidents(file: &Reader<'_>, request: &ListIncidents) -> Result<IncidentPage> {
    let days = match &request.school_year_id {
        Some(id) => {
            let year = calendar::school_year(file, id)?;
            Some(calendar::journal_days(&year))
        }
        None => None,
    };
    let limit = request.limit.unwrap_or(50).clamp(1, LONGEST_PAGE);
    let after = request.after.as_deref().map(position_after).transpose()?;
    let mut items = store::list_page(file, request, days, after, limit + 1)?;
    let next = if items.len() > limit as usize {
        items.truncate(limit as usize);
        items.last().map(|(year, serial, _)| format!("{year}/{serial}"))
    } else {
        None
    };
    let counts = store::count_by_group(file, days)?;
    Ok(IncidentPage { items: items.into_iter().map(|(_, _, row)| row).collect(), next, counts })
}

/// An incident with its timeline, steps, meetings and decisions.
pub fn incident(file: &Reader<'_>, choice: &IncidentChoice) -> Result<IncidentCard> {
    let stored = store::find_stored(file, &choice.id)?.ok_or(Rejection::NotFound { what: "incident" })?;
    let mut card = store::card(file, &choice.id)?;
    card.entries = store::list_entries(file, &choice.id)?;
    card.steps = steps(file, &stored, &card.entries)?;
    card.agenda = store::list_mentions(file, &choice.id)?;
    card.decisions = council::list_decisions_on_incident(file, &choice.id)?;
    card.history = changes::count_history(file, choice.id.as_str())?;
    Ok(card)
}

fn steps(file: &Reader<'_>, stored: &store::StoredIncident, entries: &[Entry]) -> Result<Vec<StepView>> {
    let followers = workflow::followers(stored.state);
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
                facts,
            })
        })
        .collect()
}

fn position_after(text: &str) -> Result<(i64, i64)> {
    let parsed = text.split_once('/').and_then(|(year, serial)| Some((year.parse().ok()?, serial.parse().ok()?)));
    parsed.ok_or_else(|| Rejection::FieldMalformed { field: "after".into() }.into())
}
