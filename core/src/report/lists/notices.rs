//! Notices of breaches of personal data: when each was due, whether and how it was sent, or why none was needed.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::calendar::{self, SchoolYearChoice};
use crate::documents::sheets::{Cell, Kind, Tone};
use crate::error::Result;
use crate::incidents::notice::{self, NoticeOfYear, NoticeState};
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "notices",
    tab: "workbook-sheet-notices",
    needs: Some(Right::IncidentsRead),
    columns: &[
        column("workbook-notices-incident", Kind::Code, 11.0).leading_to("incidents"),
        column("workbook-incidents-what", Kind::Text, 32.0),
        column("workbook-incidents-detected", Kind::Day, 10.5),
        column("workbook-notices-due", Kind::Moment, 11.0),
        column("workbook-decisions-status", Kind::Status, 14.0).choosing(states),
        column("workbook-notices-sent", Kind::Moment, 11.0),
        column("workbook-notices-sent-by", Kind::Text, 15.0),
        column("workbook-notices-recipient", Kind::Text, 20.0),
        column("workbook-notices-channel", Kind::Text, 15.0),
        column("workbook-notices-reference", Kind::Code, 12.0),
        column("workbook-notices-note", Kind::Text, 24.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &SchoolYearChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let year = calendar::school_year(desk.file, &asked.school_year_id)?;
    let mut listed = notice::list_notices_of_year(desk.file, &year)?;
    // In the order of the numbers, as the journal they belong to.
    listed.reverse();
    let mut rows = sheet.of(listed.len())?;
    for notice in &listed {
        rows.row(&cells(desk, notice))?;
    }
    rows.finish()
}

fn states(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok(NoticeState::ALL.iter().map(|state| word(desk, *state)).collect())
}

fn word(desk: &Desk<'_>, state: NoticeState) -> String {
    desk.say(match state {
        NoticeState::NotNeeded => "workbook-notices-not-needed",
        NoticeState::Running => "workbook-notices-running",
        NoticeState::Late => "workbook-notices-late",
        NoticeState::Sent => "workbook-notices-was-sent",
        NoticeState::SentLate => "workbook-notices-sent-late",
        NoticeState::Waived => "workbook-notices-waived",
    })
}

fn cells<'r>(desk: &Desk<'_>, notice: &'r NoticeOfYear) -> [Cell<'r>; 11] {
    let tone = match notice.state {
        NoticeState::Late | NoticeState::SentLate => Tone::Late,
        NoticeState::Running => Tone::Near,
        _ => Tone::Calm,
    };
    [
        Cell::linked(notice.number.as_str(), notice.number.as_str()),
        notice.what.as_str().into(),
        notice.detected_on.into(),
        notice.due_at.into(),
        Cell::status(word(desk, notice.state), tone),
        notice.sent_at.into(),
        notice.sent_by.as_str().into(),
        notice.recipient.as_str().into(),
        notice.channel.as_str().into(),
        notice.reference.as_str().into(),
        notice.note.as_str().into(),
    ]
}
