//! The days of a school year that are not as their weekday says: holidays and days that were moved.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::calendar::{self, SchoolYearChoice};
use crate::deadlines::DayOffKind;
use crate::documents::sheets::Kind;
use crate::error::Result;
use crate::words::weekday_name;

pub(super) static SHEET: Sheet = Sheet {
    key: "days_off",
    tab: "workbook-sheet-days-off",
    columns: &[
        column("workbook-days-off-day", Kind::Day, 12.0),
        column("workbook-days-off-weekday", Kind::Text, 16.0),
        column("workbook-days-off-kind", Kind::Text, 30.0),
        column("workbook-days-off-name", Kind::Text, 60.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &SchoolYearChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let year = calendar::school_year(desk.file, &asked.school_year_id)?;
    let mut listed = calendar::list_days_off(desk.file, &year)?;
    listed.sort_by_key(|row| row.day);
    let mut rows = sheet.of(listed.len())?;
    for row in &listed {
        rows.row(&[
            row.day.into(),
            weekday_name(desk.language, row.day).into(),
            desk.say(word(row.kind)).into(),
            row.name.pick(desk.language).into(),
        ])?;
    }
    rows.finish()
}

fn word(kind: DayOffKind) -> &'static str {
    match kind {
        DayOffKind::Holiday => "day-off-holiday",
        DayOffKind::MovedRest => "day-off-moved_rest",
        DayOffKind::MovedWork => "day-off-moved_work",
    }
}
