//! The rows behind a figure of the annual report, each with how it stands.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::annual_report::{self, ReportRow, ReportRows};
use crate::documents::sheets::{Cell, Kind, Mark};
use crate::error::Result;
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "report_rows",
    tab: "workbook-sheet-report-rows",
    needs: Some(Right::ReportRead),
    columns: &[
        column("workbook-report-rows-number", Kind::Code, 12.0),
        column("workbook-report-rows-title", Kind::Text, 70.0),
        column("workbook-report-rows-day", Kind::Day, 11.0),
        column("workbook-decisions-status", Kind::Text, 24.0),
        column("workbook-report-rows-days", Kind::Integer, 10.0).marked(Mark::Bar),
    ],
    ..PLAIN
};

/// Rows that are read together.
const PAGE: u32 = 200;

pub(super) fn write(desk: &Desk<'_>, asked: &ReportRows, sheet: Unopened<'_, '_>) -> Result<()> {
    let mut rows = sheet.of_many()?;
    let mut asked = ReportRows { after: None, limit: Some(PAGE), ..asked.clone() };
    loop {
        let page = annual_report::report_rows(desk.file, desk.language, &asked)?;
        page.rows.iter().try_for_each(|row| rows.row(&cells(row)))?;
        asked.after = page.next;
        if asked.after.is_none() {
            return rows.finish();
        }
    }
}

fn cells(row: &ReportRow) -> [Cell<'_>; 5] {
    [Cell::number(&row.number), row.title.as_str().into(), row.day.into(), row.state.as_str().into(), row.days.into()]
}
