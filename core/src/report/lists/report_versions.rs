//! The signed versions of an annual report, the latest first: who signed, and what proves that nothing changed since.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::annual_report::{self, ReportOfYear, ReportVersion};
use crate::documents::sheets::{Cell, Kind};
use crate::error::Result;
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "report_versions",
    tab: "workbook-sheet-report-versions",
    needs: Some(Right::ReportRead),
    columns: &[
        column("field-version", Kind::Integer, 10.0),
        column("field-signed_on", Kind::Day, 14.0),
        column("report-signer", Kind::Text, 30.0),
        column("workbook-people-post", Kind::Text, 26.0),
        column("report-signed-at", Kind::Moment, 18.0),
        column("report-correction-reason", Kind::Text, 40.0),
        column("report-sha256", Kind::Code, 68.0),
        column("report-chain-head", Kind::Code, 68.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &ReportOfYear, sheet: Unopened<'_, '_>) -> Result<()> {
    let report = annual_report::annual_report(desk.file, desk.language, asked)?;
    let mut rows = sheet.about(&report.label).of(report.versions.len())?;
    for version in report.versions.iter().rev() {
        rows.row(&cells(desk, version))?;
    }
    rows.finish()
}

fn cells<'r>(desk: &Desk<'_>, version: &'r ReportVersion) -> [Cell<'r>; 8] {
    [
        i64::from(version.version).into(),
        version.signed_on.into(),
        version.signer_name.as_str().into(),
        version.signer_post.pick(desk.language).into(),
        version.signed_at.into(),
        version.correction_reason.as_str().into(),
        version.sha256.as_str().into(),
        version.chain_head.as_str().into(),
    ]
}
