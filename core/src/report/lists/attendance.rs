//! Who was at one meeting, from when until when, and why somebody was not.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, choices, column};
use crate::council::{self, Attendee, MeetingChoice};
use crate::documents::sheets::{Cell, Kind, Tone};
use crate::error::Result;
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "attendance",
    tab: "workbook-sheet-attendance",
    doing: "doing-decisions",
    needs: Some(Right::CouncilRead),
    columns: &[
        column("workbook-people-name", Kind::Text, 34.0),
        column("workbook-holdings-post", Kind::Text, 26.0).choosing(choices::body_posts),
        column("attendance", Kind::Status, 18.0).choosing(states),
        column("field-arrived_time", Kind::Code, 14.0),
        column("field-left_time", Kind::Code, 14.0),
        column("field-reason", Kind::Text, 40.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &MeetingChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let card = council::meeting(desk.file, desk.language, asked)?;
    let mut rows = sheet.about(&desk.meeting_of(&card.row)).of(card.attendees.len())?;
    for one in &card.attendees {
        rows.row(&cells(desk, one))?;
    }
    rows.finish()
}

fn cells<'r>(desk: &Desk<'_>, one: &'r Attendee) -> [Cell<'r>; 6] {
    [
        one.short_name.as_str().into(),
        desk.say(&format!("body-post-{}", one.post.name())).into(),
        Cell::status(desk.say(state(one.present)), Tone::Calm),
        one.arrived_time.map(|time| time.to_string()).into(),
        one.left_time.map(|time| time.to_string()).into(),
        one.reason.as_str().into(),
    ]
}

fn state(present: Option<bool>) -> &'static str {
    match present {
        None => "attendance-unknown",
        Some(true) => "attendance-present",
        Some(false) => "attendance-absent",
    }
}

fn states(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok([None, Some(true), Some(false)].map(|present| desk.say(state(present))).into())
}
