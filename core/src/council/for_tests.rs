//! Short ways to a meeting that decides, for the tests of other features.

use super::votes::count_vote;
use super::{
    AddAgendaItem, CallMeeting, ConveneMeeting, CountVote, DecisionChoice, MeetingChoice, OpenMeeting, SetAttendance,
    Totals, convene_meeting, open_meeting, set_attendance, store,
};
use crate::clock::Day;
use crate::error::Result;
use crate::ids::{DecisionId, MeetingId, PersonId};
use crate::roles::BodyKey;
use crate::store::Writer;
use crate::text::Wording;
use crate::words::Language;

impl CallMeeting {
    pub(crate) fn of(body: BodyKey, held_on: Day) -> Self {
        Self {
            body,
            held_on,
            starts_at: None,
            place: String::new(),
            remote: false,
            invited: String::new(),
            repeats_id: None,
        }
    }
}

impl AddAgendaItem {
    pub(crate) fn question(meeting: &MeetingId, title: &str) -> Self {
        Self {
            meeting_id: meeting.clone(),
            title: Wording::only(Language::Kk, title),
            incident_id: None,
            decision_id: None,
            standing_item_id: None,
            deferred_from_id: None,
            presenter_id: None,
        }
    }
}

impl SetAttendance {
    pub(crate) fn of(meeting: &MeetingId, person: &PersonId, present: bool) -> Self {
        Self {
            meeting_id: meeting.clone(),
            person_id: person.clone(),
            present: Some(present),
            reason: String::new(),
            arrived_time: None,
            left_time: None,
        }
    }
}

/// Lets every member come, and opens a drafted meeting; the first of them chairs and keeps the minutes.
pub(crate) fn sit(file: &mut Writer<'_>, meeting: &MeetingId) -> Result<()> {
    let members = store::list_attendees(file, meeting)?;
    for member in &members {
        set_attendance(file, &SetAttendance::of(meeting, &member.person_id, true))?;
    }
    convene_meeting(file, &ConveneMeeting { id: meeting.clone(), urgent_reason: "шұғыл".into() })?;
    let first = members.first().map(|member| member.person_id.clone());
    open_meeting(file, &OpenMeeting { id: meeting.clone(), chaired_by_id: first.clone(), recorded_by_id: first })
}

/// Everybody in the room votes for a proposed decision.
pub(crate) fn adopt(file: &mut Writer<'_>, decision: &DecisionId) -> Result<()> {
    let known = super::decisions::find(file, decision)?;
    let card = super::view::meeting(file, Language::Kk, &MeetingChoice { id: known.meeting_id })?;
    let totals = Totals { votes_for: Some(card.quorum.present), ..Totals::default() };
    count_vote(file, &CountVote { decision_id: decision.clone(), totals })
}

impl DecisionChoice {
    pub(crate) fn of(id: &DecisionId) -> Self {
        Self { id: id.clone() }
    }
}
