//! Meetings, the latest first: who came, whether there was a quorum, and how much was decided.

use super::desk::Unopened;
use super::{ColumnOf, Desk, PLAIN, Sheet, choices, column};
use crate::council::{self, Attendee, ListMeetings, MeetingCard, MeetingChoice, MeetingState};
use crate::documents::sheets::{Cell, Kind, Mark, Tone};
use crate::error::Result;
use crate::roles::Right;

/// The heads by which any sheet tells a meeting from others.
pub(super) const BODY: ColumnOf = column("workbook-meetings-body", Kind::Text, 14.0).choosing(choices::bodies);
pub(super) const MINUTES: ColumnOf = column("workbook-decisions-minutes", Kind::Integer, 6.0);
pub(super) const HELD_ON: ColumnOf = column("workbook-decisions-held-on", Kind::Day, 10.5);

pub(super) static SHEET: Sheet = Sheet {
    key: "meetings",
    tab: "workbook-sheet-meetings",
    doing: "doing-decisions",
    needs: Some(Right::CouncilRead),
    columns: &[
        BODY,
        MINUTES,
        HELD_ON,
        column("workbook-meetings-place", Kind::Text, 12.0),
        column("workbook-decisions-status", Kind::Status, 13.0).choosing(choices::meeting_states),
        column("workbook-meetings-members", Kind::Integer, 8.0),
        column("workbook-meetings-present", Kind::Integer, 8.0),
        column("workbook-meetings-share", Kind::Share, 10.0).marked(Mark::ShareBar),
        column("workbook-meetings-needed", Kind::Integer, 8.0),
        column("workbook-meetings-quorum", Kind::Status, 8.0),
        column("workbook-meetings-who-came", Kind::Text, 18.0),
        column("workbook-meetings-who-missed", Kind::Text, 18.0),
        column("workbook-meetings-items", Kind::Integer, 8.0),
        column("workbook-meetings-decisions", Kind::Integer, 8.0),
        column("workbook-meetings-open-decisions", Kind::Integer, 10.0),
        column("workbook-meetings-note", Kind::Text, 14.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &ListMeetings, sheet: Unopened<'_, '_>) -> Result<()> {
    let listed = council::list_meetings(desk.file, asked)?;
    let mut rows = sheet.of(listed.len())?;
    for meeting in listed {
        let card = council::meeting(desk.file, desk.language, &MeetingChoice { id: meeting.id.clone() })?;
        rows.next_shows(meeting.id.as_str());
        rows.row(&cells(desk, &card))?;
    }
    rows.finish()
}

fn cells<'r>(desk: &Desk<'_>, card: &'r MeetingCard) -> [Cell<'r>; 16] {
    let meeting = &card.row;
    // Before a session nobody can have been absent.
    let met = meeting.opened_at.is_some() || meeting.state.took_place() || meeting.state == MeetingState::NoQuorum;
    let members = i64::try_from(card.attendees.len()).unwrap_or_default();
    let present = card.attendees.iter().filter(|one| one.present == Some(true)).count() as i64;
    let share = (met && members > 0).then(|| Cell::Share(present as f64 / members as f64));
    let quorum = met.then(|| quorum(desk, card));
    [
        desk.say(&format!("body-{}", meeting.body.name())).into(),
        meeting.number.into(),
        meeting.held_on.into(),
        meeting.place.as_str().into(),
        Cell::status(desk.say(&format!("meeting-state-{}", meeting.state.name())), Tone::Calm),
        members.into(),
        met.then_some(present).into(),
        share.unwrap_or(Cell::Empty),
        i64::from(card.quorum.needed).into(),
        quorum.unwrap_or(Cell::Empty),
        names(card, |one| met && one.present == Some(true), |one| one.short_name.clone()).into(),
        names(card, |one| met && one.present != Some(true), absent).into(),
        meeting.agenda_items.into(),
        meeting.decisions.into(),
        meeting.open_decisions.into(),
        meeting.cancelled_reason.as_str().into(),
    ]
}

fn quorum<'c>(desk: &Desk<'_>, card: &MeetingCard) -> Cell<'c> {
    if card.quorum.reached {
        Cell::status(desk.say("workbook-meetings-quorum-yes"), Tone::Calm)
    } else {
        Cell::status(desk.say("workbook-meetings-quorum-no"), Tone::Late)
    }
}

fn names(card: &MeetingCard, takes: impl Fn(&Attendee) -> bool, told: impl Fn(&Attendee) -> String) -> String {
    let taken = card.attendees.iter().filter(|one| takes(one));
    taken.map(told).collect::<Vec<_>>().join("\n")
}

/// Who was absent, and why where somebody noted it.
fn absent(one: &Attendee) -> String {
    if one.reason.is_empty() { one.short_name.clone() } else { format!("{}: {}", one.short_name, one.reason) }
}
