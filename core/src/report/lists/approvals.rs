//! The approvals of a year's plan, the newest first: the order, who was the director, and how many rows it had.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::calendar::{self, SchoolYearChoice};
use crate::documents::sheets::Kind;
use crate::error::Result;
use crate::plan;
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "plan_approvals",
    tab: "workbook-sheet-approvals",
    empty: "plan-not-approved",
    needs: Some(Right::PlanRead),
    columns: &[
        column("field-approved_on", Kind::Day, 14.0),
        column("field-order_no", Kind::Code, 16.0),
        column("field-approved_by", Kind::Text, 34.0),
        column("workbook-approvals-rows", Kind::Integer, 16.0),
        column("workbook-approvals-kept", Kind::Moment, 20.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &SchoolYearChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let year = calendar::school_year(desk.file, &asked.school_year_id)?;
    let approvals = plan::list_approvals(desk.file, &year.id)?;
    let mut rows = sheet.about(&year.label).of(approvals.len())?;
    for one in &approvals {
        rows.row(&[
            one.approved_on.into(),
            one.order_no.as_str().into(),
            one.approved_by.as_str().into(),
            i64::from(one.rows).into(),
            one.frozen_at.into(),
        ])?;
    }
    rows.finish()
}
