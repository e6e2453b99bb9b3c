//! The plan in its seven official columns, stages across them, one line in the last column for each execution mark.

use super::{Steps, Year};
use crate::documents::sheets::{Book, Filtering, Kind, Register};
use crate::error::Result;
use crate::report::plan_cells::{deadline, marks, parties};
use crate::roles::Role;

const COLUMNS: [(&str, Kind, f64); 7] = [
    ("workbook-plan-number", Kind::Code, 5.0),
    ("workbook-plan-activity", Kind::Text, 33.0),
    ("workbook-plan-responsible", Kind::Text, 21.5),
    ("workbook-plan-co-executors", Kind::Text, 21.5),
    ("workbook-plan-deadline", Kind::Text, 21.5),
    ("workbook-plan-document", Kind::Text, 19.0),
    ("workbook-plan-mark", Kind::Text, 25.0),
];

pub(super) fn write(book: &mut Book, year: &Year<'_>, steps: &mut Steps<'_>) -> Result<()> {
    steps.begin("doing-plan")?;
    let register = Register {
        sheet: year.say("workbook-sheet-plan"),
        title: year.say_year("workbook-plan-heading"),
        columns: year.columns(&COLUMNS),
        filtering: Filtering::Arrows,
        empty: year.say("workbook-plan-empty"),
        foot: vec![signature(year)?],
    };
    let mut rows = book.register(&register)?;
    for stage in &year.plan.stages {
        let values = [("number", stage.number.into()), ("title", stage.title.as_str().into())];
        rows.group(&year.say_with("workbook-stage-heading", &values))?;
        for activity in &stage.activities {
            rows.row(&[
                activity.number.as_str().into(),
                activity.title.as_str().into(),
                parties(&activity.responsible).into(),
                parties(&activity.co_executors).into(),
                deadline(&year.plan_words(), activity).into(),
                activity.expected_document.as_str().into(),
                marks(&year.plan_words(), activity).into(),
            ])?;
            steps.row()?;
        }
    }
    rows.finish()
}

fn signature(year: &Year<'_>) -> Result<String> {
    let chair = year.signature_of(Role::Chair)?;
    Ok(year.say_with("workbook-chair-signature", &[("chair", chair.into())]))
}
