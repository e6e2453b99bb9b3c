//! The signed versions of one meeting's minutes, the latest first: who signed, and what proves that nothing changed since.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::council::{self, MeetingChoice, MinutesVersion};
use crate::documents::sheets::{Cell, Kind};
use crate::error::Result;
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "minutes_versions",
    tab: "workbook-sheet-minutes-versions",
    empty: "workbook-minutes-versions-empty",
    needs: Some(Right::CouncilRead),
    columns: &[
        column("field-version", Kind::Integer, 10.0),
        column("field-signed_on", Kind::Day, 14.0),
        column("body-post-chair", Kind::Text, 30.0),
        column("body-post-secretary", Kind::Text, 30.0),
        column("report-signed-at", Kind::Moment, 18.0),
        column("report-correction-reason", Kind::Text, 40.0),
        column("report-sha256", Kind::Code, 68.0),
        column("report-chain-head", Kind::Code, 68.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &MeetingChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let card = council::meeting(desk.file, desk.language, asked)?;
    let mut rows = sheet.about(&desk.meeting_of(&card.row)).of(card.minutes.len())?;
    for version in card.minutes.iter().rev() {
        rows.row(&cells(version))?;
    }
    rows.finish()
}

fn cells(version: &MinutesVersion) -> [Cell<'_>; 8] {
    [
        i64::from(version.version).into(),
        version.signed_on.into(),
        with_post(&version.chair_name, &version.chair_post).into(),
        with_post(&version.secretary_name, &version.secretary_post).into(),
        version.signed_at.into(),
        version.correction_reason.as_str().into(),
        version.sha256.as_str().into(),
        version.chain_head.as_str().into(),
    ]
}

fn with_post(name: &str, post: &str) -> String {
    [name, post].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
