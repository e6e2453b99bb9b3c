//! What was on the agendas of a school year, meeting by meeting, as the agendas have it.

use super::desk::Unopened;
use super::meetings::{BODY, HELD_ON};
use super::{Desk, PLAIN, Sheet, choices, column};
use crate::calendar::SchoolYearChoice;
use crate::council::{self, AgendaItem, ItemState, ListMeetings, MeetingCard, MeetingChoice};
use crate::documents::sheets::{Cell, Kind, Tone};
use crate::error::Result;
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "agenda",
    tab: "workbook-sheet-agenda",
    doing: "doing-decisions",
    needs: Some(Right::CouncilRead),
    columns: &[
        BODY,
        column("workbook-agenda-meeting", Kind::Code, 11.0).leading_to("meetings"),
        HELD_ON,
        column("workbook-agenda-position", Kind::Integer, 5.0),
        column("workbook-decisions-item", Kind::Text, 36.0),
        column("workbook-tasks-incident", Kind::Code, 11.0).leading_to("incidents"),
        column("workbook-agenda-presenter", Kind::Text, 16.0),
        column("workbook-decisions-status", Kind::Status, 13.0).choosing(choices::item_states),
        column("workbook-meetings-decisions", Kind::Integer, 8.0),
        column("workbook-agenda-deferred", Kind::Text, 22.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &SchoolYearChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let of_year = ListMeetings { school_year_id: Some(asked.school_year_id.clone()), ..ListMeetings::default() };
    let mut cards = Vec::new();
    for meeting in council::list_meetings(desk.file, &of_year)? {
        cards.push(council::meeting(desk.file, desk.language, &MeetingChoice { id: meeting.id })?);
    }
    let mut rows = sheet.of(cards.iter().map(|card| card.agenda.len()).sum())?;
    for card in &cards {
        for item in &card.agenda {
            rows.row(&cells(desk, card, item))?;
        }
    }
    rows.finish()
}

fn cells<'r>(desk: &Desk<'_>, card: &'r MeetingCard, item: &'r AgendaItem) -> [Cell<'r>; 10] {
    let tone = if item.state == ItemState::Deferred { Tone::Near } else { Tone::Calm };
    let incident = item.incident_number.as_deref().map(|number| Cell::linked(number, number));
    [
        desk.say(&format!("body-{}", card.row.body.name())).into(),
        Cell::linked(desk.meeting_name(&card.row), card.row.id.as_str()),
        card.row.held_on.into(),
        i64::from(item.position).into(),
        item.title.pick(desk.language).into(),
        incident.unwrap_or(Cell::Empty),
        item.presenter.as_deref().into(),
        Cell::status(desk.say(&format!("item-state-{}", item.state.name())), tone),
        (item.decisions.len() as i64).into(),
        item.deferred_reason.as_str().into(),
    ]
}
