//! Meetings as they are read: the list, and the card with attendance, quorum, agenda and decisions.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::decisions::DecisionRow;
use super::{MeetingState, store};
use crate::calendar;
use crate::clock::{Day, TimeOfDay};
use crate::error::{Rejection, Result};
use crate::ids::{AgendaItemId, AttendanceId, IncidentId, MeetingId, PersonId, SchoolYearId};
use crate::people;
use crate::roles::{BodyKey, BodyPost};
use crate::store::Reader;

#[derive(Clone, Debug, Serialize, TS)]
pub struct BodyRow {
    pub key: BodyKey,
    pub members: Vec<BodyMember>,
    #[ts(type = "number")]
    pub meetings: i64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct BodyMember {
    pub person_id: PersonId,
    pub short_name: String,
    pub post: BodyPost,
}

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
    pub held_on: Day,
    pub starts_at: Option<TimeOfDay>,
    pub place: String,
    pub state: MeetingState,
    pub cancelled_reason: String,
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
    pub quorum: Quorum,
    pub agenda: Vec<AgendaItem>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct Attendee {
    pub id: AttendanceId,
    pub person_id: PersonId,
    pub short_name: String,
    pub post: BodyPost,
    pub present: Option<bool>,
    pub reason: String,
}

/// More than half of the members must be present.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Quorum {
    pub members: usize,
    pub needed: usize,
    pub present: usize,
    pub reached: bool,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct AgendaItem {
    pub id: AgendaItemId,
    pub position: u32,
    pub title: String,
    pub incident_id: Option<IncidentId>,
    pub incident_number: Option<String>,
    pub presenter_id: Option<PersonId>,
    pub presenter: Option<String>,
    pub discussion: String,
    pub decisions: Vec<DecisionRow>,
}

/// Lists the bodies with their members of today.
pub fn list_bodies(file: &Reader<'_>) -> Result<Vec<BodyRow>> {
    [BodyKey::Council, BodyKey::WorkingGroup, BodyKey::Commission, BodyKey::CreativeGroup]
        .into_iter()
        .map(|key| {
            let members = people::list_members_on(file, key, file.today())?
                .into_iter()
                .map(|member| BodyMember {
                    short_name: member.person.short(),
                    person_id: member.person.id,
                    post: member.post,
                })
                .collect();
            Ok(BodyRow { key, members, meetings: store::count_meetings(file, key)? })
        })
        .collect()
}

/// Lists meetings, the latest day first.
pub fn list_meetings(file: &Reader<'_>, request: &ListMeetings) -> Result<Vec<MeetingRow>> {
    let days = match &request.school_year_id {
        Some(id) => Some(calendar::journal_days(&calendar::school_year(file, id)?)),
        None => None,
    };
    store::list_meetings(file, request.body, days)
}

/// A meeting with its attendance, quorum, agenda and decisions.
pub fn meeting(file: &Reader<'_>, choice: &MeetingChoice) -> Result<MeetingCard> {
    let row = store::find_meeting_row(file, &choice.id)?.ok_or(Rejection::NotFound { what: "meeting" })?;
    let attendees = store::list_attendees(file, &choice.id)?;
    let decisions = store::list_decisions_of_meeting(file, &choice.id)?;
    let mut agenda = store::list_agenda(file, &choice.id)?;
    for item in &mut agenda {
        item.decisions = decisions.iter().filter(|row| row.agenda_item_id == item.id).cloned().collect();
    }
    let present = attendees.iter().filter(|attendee| attendee.present == Some(true)).count();
    Ok(MeetingCard { quorum: quorum(attendees.len(), present), row, attendees, agenda })
}

fn quorum(members: usize, present: usize) -> Quorum {
    let needed = members / 2 + 1;
    Quorum { members, needed, present, reached: present >= needed }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_quorum_is_more_than_half_of_the_members() {
        assert!(!quorum(7, 3).reached);
        assert!(quorum(7, 4).reached);
        assert!(!quorum(6, 3).reached, "half is not more than half");
        assert_eq!(quorum(6, 3).needed, 4);
    }
}
