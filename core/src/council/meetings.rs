//! The steps of a meeting from the call to its number.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::bodies::{Numbering, quorum_of};
use super::rules::Quorum;
use super::view::{Attendee, MeetingChoice};
use super::{AHEAD, MeetingState, StoredMeeting, agenda, find_meeting, store, votes};
use crate::calendar;
use crate::clock::{Day, TimeOfDay};
use crate::error::{Rejection, Result};
use crate::ids::{AttendanceId, MeetingId, PersonId};
use crate::people;
use crate::profile;
use crate::roles::{BodyKey, BodyPost};
use crate::store::{Reader, Writer};
use crate::text;
use crate::words::{Language, day_short};

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CallMeeting {
    pub body: BodyKey,
    pub held_on: Day,
    #[serde(default)]
    pub starts_at: Option<TimeOfDay>,
    #[serde(default)]
    pub place: String,
    /// Members take part from afar.
    #[serde(default)]
    pub remote: bool,
    /// Guests, as the minutes are to name them.
    #[serde(default)]
    pub invited: String,
    /// A meeting that had no quorum or was cancelled; its agenda is taken over.
    #[serde(default)]
    pub repeats_id: Option<MeetingId>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditMeeting {
    pub id: MeetingId,
    pub held_on: Day,
    pub starts_at: Option<TimeOfDay>,
    pub place: String,
    #[serde(default)]
    pub remote: bool,
    #[serde(default)]
    pub invited: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ConveneMeeting {
    pub id: MeetingId,
    /// Why there is less notice than the body's rule asks for.
    #[serde(default)]
    pub urgent_reason: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct OpenMeeting {
    pub id: MeetingId,
    /// Who chairs; the chair who is present, or else the deputy.
    #[serde(default)]
    pub chaired_by_id: Option<PersonId>,
    /// Who keeps the minutes; the secretary who is present.
    #[serde(default)]
    pub recorded_by_id: Option<PersonId>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SetAttendance {
    pub meeting_id: MeetingId,
    pub person_id: PersonId,
    /// `None` while nobody has said.
    pub present: Option<bool>,
    #[serde(default)]
    pub reason: String,
    /// When somebody who came late arrived.
    #[serde(default)]
    pub arrived_time: Option<TimeOfDay>,
    /// When somebody left before the end; from then on they count no more.
    #[serde(default)]
    pub left_time: Option<TimeOfDay>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct NoQuorum {
    pub id: MeetingId,
    #[serde(default)]
    pub reason: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CancelMeeting {
    pub id: MeetingId,
    pub reason: String,
}

/// The number that a meeting was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MeetingNumber {
    #[ts(type = "number")]
    pub number: i64,
}

/// Calls a meeting of a body; its members of that day are listed for attendance.
///
/// Rejects a body that has no members on that day, and a repetition of a meeting that took place.
pub fn call_meeting(file: &mut Writer<'_>, new: &CallMeeting) -> Result<MeetingId> {
    let new = CallMeeting {
        place: text::optional_line("place", &new.place)?,
        invited: text::optional_paragraph("invited", &new.invited)?,
        ..new.clone()
    };
    let members = people::list_members_on(file, new.body, new.held_on)?;
    if members.is_empty() {
        return Err(Rejection::BodyWithoutMembers.into());
    }
    let repeated = new.repeats_id.as_ref().map(|id| find_meeting(file, id)).transpose()?;
    if let Some(repeated) = &repeated {
        repeated.require(&[MeetingState::NoQuorum, MeetingState::Cancelled])?;
    }
    let id = MeetingId::fresh();
    store::insert_meeting(file, &id, &new)?;
    for member in &members {
        store::insert_attendance(file, &AttendanceId::fresh(), &id, member)?;
    }
    if let Some(repeated) = repeated {
        agenda::copy_agenda(file, &repeated.id, &id)?;
    }
    file.about(day_short(new.held_on));
    Ok(id)
}

/// Changes the day, time and place of a meeting that has not begun, and its guests until the minutes are signed.
pub fn edit_meeting(file: &mut Writer<'_>, edit: &EditMeeting) -> Result<()> {
    let meeting = find_meeting(file, &edit.id)?;
    meeting.require(AHEAD)?;
    let place = text::optional_line("place", &edit.place)?;
    let invited = text::optional_paragraph("invited", &edit.invited)?;
    store::update_meeting(file, &EditMeeting { place, invited, ..edit.clone() })?;
    if edit.held_on != meeting.held_on && meeting.state != MeetingState::InSession {
        list_newcomers(file, &meeting, edit.held_on)?;
    }
    file.about(day_short(edit.held_on));
    Ok(())
}

/// Whoever joined the body between the old day and the new one is invited too.
fn list_newcomers(file: &Writer<'_>, meeting: &StoredMeeting, on: Day) -> Result<()> {
    let listed = store::list_attendees(file, &meeting.id)?;
    for member in people::list_members_on(file, meeting.body, on)? {
        if listed.iter().all(|attendee| attendee.person_id != member.person.id) {
            store::insert_attendance(file, &AttendanceId::fresh(), &meeting.id, &member)?;
        }
    }
    Ok(())
}

/// Notes that the members were told of a meeting and its agenda.
///
/// Rejects an empty agenda, and less notice than the body's rule asks for without a reason.
pub fn convene_meeting(file: &mut Writer<'_>, request: &ConveneMeeting) -> Result<()> {
    let meeting = find_meeting(file, &request.id)?;
    meeting.require(&[MeetingState::Draft])?;
    if store::list_agenda(file, &meeting.id)?.is_empty() {
        return Err(Rejection::AgendaEmpty.into());
    }
    let days = store::body_rules(file, meeting.body)?.notice_days;
    let reason = text::optional_paragraph("urgent_reason", &request.urgent_reason)?;
    let is_short = days > 0 && file.today().days_until(meeting.held_on) < i64::from(days);
    if is_short && reason.is_empty() {
        return Err(Rejection::NoticeTooShort { days }.into());
    }
    store::set_convened(file, &meeting.id, if is_short { &reason } else { "" })?;
    file.about(day_short(meeting.held_on));
    Ok(())
}

/// Opens the session of a convened meeting: who chairs, who keeps the minutes and what the quorum is are frozen.
///
/// Rejects a day to come, a missing quorum, and a chair or secretary who is not in the room.
pub fn open_meeting(file: &mut Writer<'_>, request: &OpenMeeting) -> Result<()> {
    let meeting = find_meeting(file, &request.id)?;
    meeting.require(&[MeetingState::Convened])?;
    if meeting.held_on > file.today() {
        return Err(Rejection::DayInFuture { field: "held_on" }.into());
    }
    let quorum = live_quorum(file, &meeting, file.who().language)?;
    require_quorum(&quorum)?;
    let attendees = store::list_attendees(file, &meeting.id)?;
    let chair = seat(&attendees, request.chaired_by_id.as_ref(), &[BodyPost::Chair, BodyPost::Deputy])
        .ok_or(Rejection::PresiderAbsent { field: "chaired_by_id" })?;
    let secretary = seat(&attendees, request.recorded_by_id.as_ref(), &[BodyPost::Secretary])
        .ok_or(Rejection::PresiderAbsent { field: "recorded_by_id" })?;
    let rule = store::body_rules(file, meeting.body)?.quorum_rule;
    store::set_open(file, &meeting.id, (rule, &quorum), &chair, &secretary)?;
    file.about(day_short(meeting.held_on));
    Ok(())
}

/// The person named, if present; else the first present holder of one of the posts.
fn seat(attendees: &[Attendee], named: Option<&PersonId>, posts: &[BodyPost]) -> Option<PersonId> {
    let is_there = |attendee: &&Attendee| attendee.is_in_the_room();
    if let Some(named) = named {
        return attendees.iter().find(|one| one.person_id == *named).filter(is_there).map(|one| one.person_id.clone());
    }
    posts
        .iter()
        .find_map(|post| attendees.iter().filter(|one| one.post == *post).find(is_there))
        .map(|one| one.person_id.clone())
}

/// Records whether a member is present, from when until when; an absent one may have a reason.
///
/// People come and go at any time of a session, also during a vote: who may vote was frozen when it was opened, and the
/// next vote counts who is in the room then.
///
/// Rejects leaving before arriving, and the absence of somebody who was entitled in a vote of the meeting.
pub fn set_attendance(file: &mut Writer<'_>, request: &SetAttendance) -> Result<()> {
    let meeting = find_meeting(file, &request.meeting_id)?;
    meeting.require(AHEAD)?;
    let person = people::name(file, &request.person_id)?;
    let is_present = request.present == Some(true);
    if !is_present && store::was_entitled(file, &meeting.id, &request.person_id)? {
        return Err(Rejection::VoterPresent.into());
    }
    let request = SetAttendance {
        reason: if request.present == Some(false) {
            text::optional_line("reason", &request.reason)?
        } else {
            String::new()
        },
        arrived_time: request.arrived_time.filter(|_| is_present),
        left_time: request.left_time.filter(|_| is_present),
        ..request.clone()
    };
    if matches!((request.arrived_time, request.left_time), (Some(arrived), Some(left)) if left < arrived) {
        return Err(Rejection::TimeOrder { field: "left_time" }.into());
    }
    if !store::update_attendance(file, &request)? {
        return Err(Rejection::NotFound { what: "person" }.into());
    }
    file.about(format!("{}, {}", day_short(meeting.held_on), person.short()));
    Ok(())
}

/// Closes a session and gives the meeting the next number of the body and year; items that nobody took up are put off.
///
/// Rejects somebody unaccounted for, an open vote, and a proposed decision without a vote.
pub fn hold_meeting(file: &mut Writer<'_>, choice: &MeetingChoice) -> Result<MeetingNumber> {
    let meeting = find_meeting(file, &choice.id)?;
    meeting.require(&[MeetingState::InSession])?;
    let (unknown, present) = store::count_attendance(file, &choice.id)?;
    if unknown > 0 || present == 0 {
        return Err(Rejection::AttendanceMissing.into());
    }
    if votes::has_open_vote(file, &meeting.id)? {
        return Err(Rejection::VoteOpen.into());
    }
    if let Some(number) = store::find_undecided(file, &meeting.id)? {
        return Err(Rejection::DecisionUndecided { number }.into());
    }
    agenda::settle_items(file, &meeting.id)?;
    let register = format!("meetings-{}", meeting.body.name());
    let year = number_year(file, &meeting)?;
    let number = profile::next_number(file, &register, &year)?;
    store::set_held(file, &choice.id, number, &year)?;
    // The minutes have their number from now on.
    file.never_undone();
    file.about(number.to_string());
    Ok(MeetingNumber { number })
}

fn number_year(file: &Reader<'_>, meeting: &StoredMeeting) -> Result<String> {
    let calendar_year = meeting.held_on.year().to_string();
    if store::body_rules(file, meeting.body)?.numbering == Numbering::CalendarYear {
        return Ok(calendar_year);
    }
    let years = calendar::list_school_years(file)?;
    let year = years.into_iter().find(|year| {
        let (from, to) = calendar::journal_days(year);
        meeting.held_on >= from && meeting.held_on <= to
    });
    Ok(year.map_or(calendar_year, |year| year.label))
}

/// Ends a meeting that too few members came to; its agenda is free for another one.
///
/// Rejects a meeting that has its quorum, and one that decided something already.
pub fn declare_no_quorum(file: &mut Writer<'_>, request: &NoQuorum) -> Result<()> {
    let meeting = find_meeting(file, &request.id)?;
    meeting.require(&[MeetingState::Convened])?;
    if meeting.held_on > file.today() {
        return Err(Rejection::DayInFuture { field: "held_on" }.into());
    }
    let (unknown, _) = store::count_attendance(file, &request.id)?;
    if unknown > 0 {
        return Err(Rejection::AttendanceMissing.into());
    }
    let quorum = live_quorum(file, &meeting, file.who().language)?;
    if quorum.reached {
        return Err(Rejection::QuorumReached { present: quorum.present, needed: quorum.needed }.into());
    }
    let reason = text::optional_paragraph("reason", &request.reason)?;
    let rule = store::body_rules(file, meeting.body)?.quorum_rule;
    store::set_no_quorum(file, &meeting.id, (rule, &quorum), &reason)?;
    file.never_undone();
    file.about(day_short(meeting.held_on));
    Ok(())
}

/// Cancels a meeting that has not begun, with a reason; its incidents are free for another agenda.
pub fn cancel_meeting(file: &mut Writer<'_>, request: &CancelMeeting) -> Result<()> {
    let meeting = find_meeting(file, &request.id)?;
    meeting.require(&[MeetingState::Draft, MeetingState::Convened])?;
    let reason = text::reason(&request.reason)?;
    store::set_cancelled(file, &request.id, &reason)?;
    file.about(day_short(meeting.held_on));
    Ok(())
}

/// Who is in the room now, against the rule: as frozen once the session was opened.
pub(super) fn live_quorum(file: &Reader<'_>, meeting: &StoredMeeting, language: Language) -> Result<Quorum> {
    let attendees = store::list_attendees(file, &meeting.id)?;
    quorum_among(file, meeting, &attendees, language)
}

pub(super) fn quorum_among(
    file: &Reader<'_>,
    meeting: &StoredMeeting,
    attendees: &[Attendee],
    language: Language,
) -> Result<Quorum> {
    let number = |count: usize| u32::try_from(count).unwrap_or(u32::MAX);
    // Whoever left during a meeting that is over was present all the same.
    let counts = |one: &&Attendee| match meeting.state.is_ahead() {
        true => one.is_in_the_room(),
        false => one.present == Some(true),
    };
    let present = number(attendees.iter().filter(counts).count());
    let rules = store::body_rules(file, meeting.body)?;
    let members = meeting.members_count.unwrap_or(number(attendees.len()));
    let mut quorum = quorum_of(&rules, members, present, language);
    if let Some(needed) = meeting.quorum_needed {
        let rule = meeting.quorum_rule.unwrap_or(rules.quorum_rule);
        quorum.why = super::rules::explain_quorum(rule, members, needed, language);
        (quorum.needed, quorum.reached) = (needed, present >= needed);
    }
    Ok(quorum)
}

pub(super) fn require_quorum(quorum: &Quorum) -> Result<()> {
    if quorum.reached {
        return Ok(());
    }
    Err(Rejection::QuorumMissing { present: quorum.present, needed: quorum.needed }.into())
}
