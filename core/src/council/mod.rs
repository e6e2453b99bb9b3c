//! Meetings of the council and of the other bodies: attendance, agenda, decisions and whether they were carried out.

mod decisions;
mod store;
mod view;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use decisions::{
    CompleteDecision, DecisionRow, DecisionStatus, EditDecision, ListDecisions, RecordDecision, ReopenDecision,
    complete_decision, edit_decision, list_decisions, list_decisions_on_incident, record_decision, reopen_decision,
};
pub(crate) use decisions::{list_open_of_person, pass_decision};
pub use view::{
    AgendaItem, Attendee, BodyMember, BodyRow, ListMeetings, MeetingCard, MeetingChoice, MeetingRow, Quorum,
    list_bodies, list_meetings, meeting,
};

use crate::clock::{Day, TimeOfDay};
use crate::error::{Rejection, Result};
use crate::ids::{AgendaItemId, AttendanceId, IncidentId, MeetingId, PersonId};
use crate::incidents;
use crate::named_values;
use crate::people;
use crate::profile;
use crate::roles::BodyKey;
use crate::store::{Reader, Writer};
use crate::text;

named_values! {
    MeetingState {
        Draft = "draft",
        Held = "held",
        Cancelled = "cancelled",
    }
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CallMeeting {
    pub body: BodyKey,
    pub held_on: Day,
    #[serde(default)]
    pub starts_at: Option<TimeOfDay>,
    #[serde(default)]
    pub place: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditMeeting {
    pub id: MeetingId,
    pub held_on: Day,
    pub starts_at: Option<TimeOfDay>,
    pub place: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SetAttendance {
    pub meeting_id: MeetingId,
    pub person_id: PersonId,
    /// `None` while nobody has said.
    pub present: Option<bool>,
    #[serde(default)]
    pub reason: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CancelMeeting {
    pub id: MeetingId,
    pub reason: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddAgendaItem {
    pub meeting_id: MeetingId,
    pub title: String,
    #[serde(default)]
    pub incident_id: Option<IncidentId>,
    #[serde(default)]
    pub presenter_id: Option<PersonId>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditAgendaItem {
    pub id: AgendaItemId,
    pub title: String,
    pub presenter_id: Option<PersonId>,
    pub discussion: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AgendaItemChoice {
    pub id: AgendaItemId,
}

/// The number that a meeting was given.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MeetingNumber {
    #[ts(type = "number")]
    pub number: i64,
}

/// Calls a meeting of a body; its members of that day are listed for attendance.
///
/// Rejects a body that has no members on that day.
pub fn call_meeting(file: &mut Writer<'_>, new: &CallMeeting) -> Result<MeetingId> {
    let place = text::optional_line("place", &new.place)?;
    let members = people::list_members_on(file, new.body, new.held_on)?;
    if members.is_empty() {
        return Err(Rejection::BodyWithoutMembers.into());
    }
    let id = MeetingId::fresh();
    store::insert_meeting(file, &id, new, &place)?;
    for member in &members {
        store::insert_attendance(file, &AttendanceId::fresh(), &id, member)?;
    }
    file.about(crate::words::day_short(new.held_on));
    Ok(id)
}

/// Changes the day, time and place of a meeting.
///
/// Rejects when the meeting was held or cancelled.
pub fn edit_meeting(file: &mut Writer<'_>, edit: &EditMeeting) -> Result<()> {
    open_meeting(file, &edit.id)?;
    let place = text::optional_line("place", &edit.place)?;
    store::update_meeting(file, edit, &place)?;
    file.about(crate::words::day_short(edit.held_on));
    Ok(())
}

/// Records whether a member is present; an absent one may have a reason.
pub fn set_attendance(file: &mut Writer<'_>, request: &SetAttendance) -> Result<()> {
    let meeting = open_meeting(file, &request.meeting_id)?;
    let person = people::name(file, &request.person_id)?;
    let reason = match request.present {
        Some(false) => text::optional_line("reason", &request.reason)?,
        _ => String::new(),
    };
    if !store::update_attendance(file, request, &reason)? {
        return Err(Rejection::NotFound { what: "person" }.into());
    }
    file.about(format!("{}, {}", crate::words::day_short(meeting.held_on), person.short()));
    Ok(())
}

/// Declares a meeting held and gives it the next number of the body and calendar year.
///
/// Rejects a day in the future, and an attendance list with nobody present or somebody unaccounted for.
pub fn hold_meeting(file: &mut Writer<'_>, choice: &MeetingChoice) -> Result<MeetingNumber> {
    let meeting = open_meeting(file, &choice.id)?;
    if meeting.held_on > file.today() {
        return Err(Rejection::DayInFuture { field: "held_on" }.into());
    }
    let (unknown, present) = store::count_attendance(file, &choice.id)?;
    if unknown > 0 || present == 0 {
        return Err(Rejection::AttendanceMissing.into());
    }
    let register = format!("meetings-{}", meeting.body.name());
    let number = profile::next_number(file, &register, &meeting.held_on.year().to_string())?;
    store::set_held(file, &choice.id, number)?;
    // The minutes have their number from now on.
    file.never_undone();
    file.about(number.to_string());
    Ok(MeetingNumber { number })
}

/// Cancels a meeting with a reason; its incidents are free for another agenda.
pub fn cancel_meeting(file: &mut Writer<'_>, request: &CancelMeeting) -> Result<()> {
    let meeting = open_meeting(file, &request.id)?;
    let reason = text::reason(&request.reason)?;
    store::set_cancelled(file, &request.id, &reason)?;
    file.about(crate::words::day_short(meeting.held_on));
    Ok(())
}

/// Puts a question, or an incident, on a meeting's agenda.
pub fn add_agenda_item(file: &mut Writer<'_>, new: &AddAgendaItem) -> Result<AgendaItemId> {
    open_meeting(file, &new.meeting_id)?;
    let title = text::line("title", &new.title)?;
    if let Some(incident) = &new.incident_id {
        incidents::find_number(file, incident)?.ok_or(Rejection::NotFound { what: "incident" })?;
        if store::has_incident(file, &new.meeting_id, incident)? {
            return Err(Rejection::NameExists.into());
        }
    }
    if let Some(presenter) = &new.presenter_id {
        people::name(file, presenter)?;
    }
    let id = AgendaItemId::fresh();
    store::insert_agenda_item(file, &id, new, &title)?;
    file.about(title);
    Ok(id)
}

/// Changes an agenda item; what was discussed may be written up after the meeting.
pub fn edit_agenda_item(file: &mut Writer<'_>, edit: &EditAgendaItem) -> Result<()> {
    let meeting = meeting_of_item(file, &edit.id)?;
    require_not_cancelled(&meeting)?;
    let title = text::line("title", &edit.title)?;
    let discussion = text::optional_paragraph("discussion", &edit.discussion)?;
    if let Some(presenter) = &edit.presenter_id {
        people::name(file, presenter)?;
    }
    store::update_agenda_item(file, edit, &title, &discussion)?;
    file.about(title);
    Ok(())
}

/// Takes an item off the agenda of a meeting that was not held yet.
///
/// Rejects an item with decisions.
pub fn remove_agenda_item(file: &mut Writer<'_>, choice: &AgendaItemChoice) -> Result<()> {
    let meeting = meeting_of_item(file, &choice.id)?;
    if meeting.state != MeetingState::Draft || store::count_decisions_of_item(file, &choice.id)? > 0 {
        return Err(Rejection::MeetingClosed.into());
    }
    let title = store::trash_agenda_item(file, &choice.id)?;
    file.about(title);
    Ok(())
}

/// What the rules need of a meeting.
pub(crate) struct StoredMeeting {
    pub id: MeetingId,
    pub body: BodyKey,
    pub held_on: Day,
    pub state: MeetingState,
}

fn open_meeting(file: &Reader<'_>, id: &MeetingId) -> Result<StoredMeeting> {
    let meeting = store::find_meeting(file, id)?.ok_or(Rejection::NotFound { what: "meeting" })?;
    if meeting.state == MeetingState::Draft { Ok(meeting) } else { Err(Rejection::MeetingClosed.into()) }
}

fn meeting_of_item(file: &Reader<'_>, id: &AgendaItemId) -> Result<StoredMeeting> {
    Ok(store::find_meeting_of_item(file, id)?.ok_or(Rejection::NotFound { what: "agenda_item" })?)
}

fn require_not_cancelled(meeting: &StoredMeeting) -> Result<()> {
    if meeting.state == MeetingState::Cancelled { Err(Rejection::MeetingClosed.into()) } else { Ok(()) }
}

#[cfg(test)]
mod tests;
