//! Meetings as they are read: the list, and the card with attendance, quorum, agenda, votes, decisions and minutes.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::agenda::{AgendaKind, ItemState};
use super::decisions::DecisionRow;
use super::meetings::quorum_among;
use super::minutes::MinutesVersion;
use super::rules::Quorum;
use super::votes::VoteView;
use super::{MeetingState, find_meeting, store};
use crate::calendar;
use crate::clock::{Day, Instant, TimeOfDay};
use crate::error::{Rejection, Result};
use crate::ids::{
    AgendaItemId, AttendanceId, DecisionId, IncidentId, MeetingId, PersonId, SchoolYearId, StandingItemId,
};
use crate::roles::{BodyKey, BodyPost};
use crate::signing::{self, MINUTES, PendingCorrection};
use crate::store::Reader;
use crate::text::Wording;
use crate::words::Language;

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ListMeetings {
    #[serde(default)]
    pub body: Option<BodyKey>,
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct MeetingChoice {
    pub id: MeetingId,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct MeetingRow {
    pub id: MeetingId,
    pub body: BodyKey,
    #[ts(type = "number | null")]
    pub number: Option<i64>,
    /// The year that the body counts the number in: "2026", or "2026-2027".
    pub number_year: Option<String>,
    pub held_on: Day,
    pub starts_at: Option<TimeOfDay>,
    pub place: String,
    pub remote: bool,
    pub invited: String,
    pub state: MeetingState,
    /// Why it was cancelled, or what was noted when there was no quorum.
    pub cancelled_reason: String,
    pub repeats_id: Option<MeetingId>,
    pub urgent_reason: String,
    pub opened_at: Option<Instant>,
    pub closed_at: Option<Instant>,
    pub chaired_by_id: Option<PersonId>,
    pub recorded_by_id: Option<PersonId>,
    /// The file that the minutes were put in, by the school's list of files.
    pub archive_index: String,
    pub archived_on: Option<Day>,
    /// Frozen when the session was opened.
    pub quorum_needed: Option<u32>,
    #[ts(type = "number")]
    pub present: i64,
    #[ts(type = "number")]
    pub members: i64,
    #[ts(type = "number")]
    pub agenda_items: i64,
    #[ts(type = "number")]
    pub decisions: i64,
    #[ts(type = "number")]
    pub open_decisions: i64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct MeetingCard {
    #[serde(flatten)]
    pub row: MeetingRow,
    pub attendees: Vec<Attendee>,
    /// Who is in the room now; once the meeting is over, who was present.
    pub quorum: Quorum,
    pub agenda: Vec<AgendaItem>,
    pub votes: Vec<VoteView>,
    /// The signed versions, the first one first.
    pub minutes: Vec<MinutesVersion>,
    /// The correction being written.
    pub correction: Option<PendingCorrection>,
    /// Less notice than this needs a reason when the meeting is convened.
    pub notice_days: u32,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Attendee {
    pub id: AttendanceId,
    pub person_id: PersonId,
    pub short_name: String,
    pub post: BodyPost,
    pub present: Option<bool>,
    pub reason: String,
    pub arrived_time: Option<TimeOfDay>,
    pub left_time: Option<TimeOfDay>,
}

impl Attendee {
    /// Present and not gone.
    pub(super) fn is_in_the_room(&self) -> bool {
        self.present == Some(true) && self.left_time.is_none()
    }
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct AgendaItem {
    pub id: AgendaItemId,
    pub position: u32,
    pub kind: AgendaKind,
    pub title: Wording,
    pub incident_id: Option<IncidentId>,
    pub incident_number: Option<String>,
    /// The decision whose execution is looked at.
    pub decision_id: Option<DecisionId>,
    pub standing_item_id: Option<StandingItemId>,
    pub deferred_from_id: Option<AgendaItemId>,
    pub presenter_id: Option<PersonId>,
    pub presenter: Option<String>,
    pub speakers: String,
    pub discussion: Wording,
    pub proposal: Wording,
    pub state: ItemState,
    pub deferred_reason: String,
    pub decisions: Vec<DecisionRow>,
}

/// Lists meetings, the latest day first.
pub fn list_meetings(file: &Reader<'_>, request: &ListMeetings) -> Result<Vec<MeetingRow>> {
    let days = match &request.school_year_id {
        Some(id) => Some(calendar::journal_days(&calendar::school_year(file, id)?)),
        None => None,
    };
    store::list_meetings(file, request.body, days)
}

/// A meeting with its attendance, quorum, agenda, votes, decisions and minutes.
pub fn meeting(file: &Reader<'_>, language: Language, choice: &MeetingChoice) -> Result<MeetingCard> {
    let row = store::find_meeting_row(file, &choice.id)?.ok_or(Rejection::NotFound { what: "meeting" })?;
    let stored = find_meeting(file, &choice.id)?;
    let attendees = store::list_attendees(file, &choice.id)?;
    let agenda = agenda_with_decisions(file, &choice.id)?;
    let mut votes = Vec::new();
    for decision in agenda.iter().flat_map(|item| &item.decisions) {
        if let Some(vote) = store::find_vote(file, &decision.id)? {
            votes.push(VoteView::of(vote, store::list_voters(file, &decision.id)?, language));
        }
    }
    Ok(MeetingCard {
        quorum: quorum_among(file, &stored, &attendees, language)?,
        attendees,
        agenda,
        votes,
        minutes: store::list_versions(file, &choice.id)?,
        correction: signing::find_pending_correction(file, &MINUTES, choice.id.as_str())?,
        notice_days: store::body_rules(file, row.body)?.notice_days,
        row,
    })
}

/// The agenda items that are about an incident, with its number.
pub(crate) fn list_incident_items(file: &Reader<'_>) -> Result<HashMap<AgendaItemId, String>> {
    store::list_incident_items(file)
}

pub(super) fn agenda_with_decisions(file: &Reader<'_>, meeting: &MeetingId) -> Result<Vec<AgendaItem>> {
    let decisions = store::list_decisions_of_meeting(file, meeting)?;
    let mut agenda = store::list_agenda(file, meeting)?;
    for item in &mut agenda {
        item.decisions = decisions.iter().filter(|row| row.agenda_item_id == item.id).cloned().collect();
    }
    Ok(agenda)
}
