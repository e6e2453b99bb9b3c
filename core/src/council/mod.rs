//! The council and the other bodies: meetings from the call to the archive, what they decide, and whether it was done.
//!
//! A meeting goes draft → convened → in session → held → minutes → signed → archived; it may also be cancelled, or end
//! without a quorum. Whether a decision was carried out is read from its task, which belongs to `tasks`.

mod agenda;
mod bodies;
mod decisions;
mod meetings;
mod minutes;
mod paper;
mod pictures;
mod proposals;
mod rules;
mod store;
mod view;
mod votes;

use crate::clock::Day;
use crate::error::{Rejection, Result};
use crate::ids::{AgendaItemId, MeetingId, PersonId};
use crate::named_values;
use crate::roles::BodyKey;
use crate::store::Reader;

pub use agenda::{
    AddAgendaItem, AgendaItemChoice, AgendaKind, DeferAgendaItem, EditAgendaItem, ItemState, MoveAgendaItem,
    add_agenda_item, defer_agenda_item, edit_agenda_item, move_agenda_item, remove_agenda_item, resume_agenda_item,
};
pub(crate) use bodies::body_name;
pub use bodies::{
    BodyMember, BodyRow, BodyRules, EditBody, EditStandingItem, Numbering, StandingItem, edit_body, list_bodies,
};
pub use decisions::{
    CancelDecision, CompleteDecision, DecisionChoice, DecisionRow, DecisionState, DecisionStatus, EditDecision,
    ExtendDecision, ListDecisions, RecordDecision, ReopenDecision, cancel_decision, complete_decision, edit_decision,
    extend_decision, list_decisions, list_decisions_on_incident, record_decision, remove_decision, reopen_decision,
    verify_decision,
};
pub(crate) use decisions::{list_open_of_person, meeting_of_decision, pass_decision};
pub use meetings::{
    CallMeeting, CancelMeeting, ConveneMeeting, EditMeeting, MeetingNumber, NoQuorum, OpenMeeting, SetAttendance,
    call_meeting, cancel_meeting, convene_meeting, declare_no_quorum, edit_meeting, hold_meeting, open_meeting,
    set_attendance,
};
pub use minutes::{
    ArchiveMinutes, CorrectMinutes, MinutesVersion, SignMinutes, SignedMinutes, archive_minutes, correct_minutes,
    draw_up_minutes, sign_minutes,
};
pub use paper::{
    CouncilPaper, PaperDecision, PaperItem, PaperKind, PaperLine, PaperSignature, ShowAgendaPaper, ShowExtract,
    ShowMinutes, agenda_paper, extract_paper, minutes_paper,
};
pub(crate) use paper::{quoted_minutes, signed_minutes};
pub use pictures::{DecisionMonth, DecisionPictures, ShowDecisionPictures, decision_pictures};
pub use proposals::{
    AddAgendaItems, AgendaProposal, ListAgendaProposals, ProposalSource, add_agenda_items, list_agenda_proposals,
};
pub use rules::{Casting, MajorityRule, Quorum, QuorumRule};
pub(crate) use view::list_incident_items;
pub use view::{AgendaItem, Attendee, ListMeetings, MeetingCard, MeetingChoice, MeetingRow, list_meetings, meeting};
pub use votes::{
    CastVote, CloseVote, CountVote, OpenVote, Totals, VoteChoice, VoteMode, VoteView, Voter, cast_vote, close_vote,
    count_vote, open_vote, withdraw_vote,
};

named_values! {
    MeetingState {
        /// The agenda is being put together.
        Draft = "draft",
        /// The members have been told.
        Convened = "convened",
        InSession = "in_session",
        /// Over; the meeting has its number.
        Held = "held",
        /// The minutes are drawn up, for the first time or as a correction.
        Minutes = "minutes",
        Signed = "signed",
        Archived = "archived",
        NoQuorum = "no_quorum",
        Cancelled = "cancelled",
    }
}

impl MeetingState {
    /// Still to come or under way.
    pub fn is_ahead(self) -> bool {
        matches!(self, Self::Draft | Self::Convened | Self::InSession)
    }

    /// The body met, and the meeting has its number.
    pub fn took_place(self) -> bool {
        matches!(self, Self::Held | Self::Minutes | Self::Signed | Self::Archived)
    }

    /// What was said and decided may still be written up.
    fn is_written_up(self) -> bool {
        self.is_ahead() || matches!(self, Self::Held | Self::Minutes)
    }
}

/// What the rules need of a meeting.
#[derive(Clone, Debug)]
pub(crate) struct StoredMeeting {
    pub id: MeetingId,
    pub body: BodyKey,
    pub number: Option<i64>,
    pub held_on: Day,
    pub state: MeetingState,
    /// Frozen when the session was opened.
    pub members_count: Option<u32>,
    pub quorum_rule: Option<QuorumRule>,
    pub quorum_needed: Option<u32>,
    pub chaired_by_id: Option<PersonId>,
    pub recorded_by_id: Option<PersonId>,
}

impl StoredMeeting {
    /// Lets only meetings in one of some states through; the rejection names the state that it is in.
    fn require(&self, states: &[MeetingState]) -> Result<()> {
        if states.contains(&self.state) {
            return Ok(());
        }
        let finished = !self.state.is_ahead();
        let wants_ahead = states.iter().all(|state| state.is_ahead());
        if finished && wants_ahead {
            return Err(Rejection::MeetingClosed.into());
        }
        Err(Rejection::MeetingStepForbidden { state: self.state.name().to_owned() }.into())
    }

    fn require_written_up(&self) -> Result<()> {
        match self.state {
            MeetingState::Signed | MeetingState::Archived => Err(Rejection::MinutesSigned.into()),
            state if state.is_written_up() => Ok(()),
            _ => Err(Rejection::MeetingClosed.into()),
        }
    }

    /// The number of a meeting that took place, or else its day, as history names it.
    fn called(&self) -> String {
        self.number.map_or_else(|| crate::words::day_short(self.held_on), |number| number.to_string())
    }
}

const AHEAD: &[MeetingState] = &[MeetingState::Draft, MeetingState::Convened, MeetingState::InSession];

fn find_meeting(file: &Reader<'_>, id: &MeetingId) -> Result<StoredMeeting> {
    Ok(store::find_meeting(file, id)?.ok_or(Rejection::NotFound { what: "meeting" })?)
}

fn meeting_of_item(file: &Reader<'_>, id: &AgendaItemId) -> Result<StoredMeeting> {
    Ok(store::find_meeting_of_item(file, id)?.ok_or(Rejection::NotFound { what: "agenda_item" })?)
}

#[cfg(test)]
pub(crate) mod for_tests;
#[cfg(test)]
mod tests;
