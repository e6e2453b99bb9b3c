//! The words that incidents are classified by, list by list; those that are no longer chosen stand last in theirs.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::documents::sheets::Kind;
use crate::error::Result;
use crate::incidents::{self, ClassifierList, ListClassifiers};
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "classifiers",
    tab: "workbook-sheet-classifiers",
    needs: Some(Right::IncidentsRead),
    columns: &[
        column("classification-list", Kind::Text, 20.0).choosing(lists),
        column("field-name", Kind::Text, 44.0),
        column("field-hint", Kind::Text, 60.0),
        column("workbook-classifiers-used", Kind::Integer, 14.0),
        column("field-retired_at", Kind::Moment, 20.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &ListClassifiers, sheet: Unopened<'_, '_>) -> Result<()> {
    let mut listed = incidents::list_classifiers(desk.file, asked)?;
    listed.sort_by_key(|row| (row.list as usize, row.retired_at.is_some()));
    let mut rows = sheet.of(listed.len())?;
    for row in &listed {
        rows.row(&[
            word(desk, row.list).into(),
            row.name.pick(desk.language).into(),
            row.hint.pick(desk.language).into(),
            row.used.into(),
            row.retired_at.into(),
        ])?;
    }
    rows.finish()
}

fn lists(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok(ClassifierList::ALL.iter().map(|list| word(desk, *list)).collect())
}

fn word(desk: &Desk<'_>, list: ClassifierList) -> String {
    desk.say(&format!("classifier-list-{}", list.name()))
}
