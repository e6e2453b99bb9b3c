//! The terms of a school year.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::calendar::{self, SchoolYearChoice};
use crate::documents::sheets::Kind;
use crate::error::Result;

pub(super) static SHEET: Sheet = Sheet {
    key: "terms",
    tab: "workbook-sheet-terms",
    columns: &[
        column("workbook-terms-term", Kind::Text, 24.0),
        column("field-starts_on", Kind::Day, 18.0),
        column("field-ends_on", Kind::Day, 18.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &SchoolYearChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let year = calendar::school_year(desk.file, &asked.school_year_id)?;
    let mut rows = sheet.about(&year.label).of(year.terms.len())?;
    for term in &year.terms {
        let called = desk.say_with("term-number", &[("number", term.number.into())]);
        rows.row(&[called.into(), term.starts_on.into(), term.ends_on.into()])?;
    }
    rows.finish()
}
