//! What is done first about an incident of each type: who does it, by when, and whether closing waits for it.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::documents::sheets::{Cell, Kind};
use crate::error::Result;
use crate::incidents::{self, ChecklistStep, ClassifierList, DueUnit, ListChecklists, ListClassifiers, Names};
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "checklists",
    tab: "workbook-sheet-checklists",
    needs: Some(Right::IncidentsRead),
    columns: &[
        column("workbook-incidents-type", Kind::Text, 32.0),
        column("workbook-checklists-step", Kind::Text, 60.0),
        column("checklist-who", Kind::Text, 36.0),
        column("workbook-decisions-due-on", Kind::Text, 26.0),
        column("field-required", Kind::Text, 14.0),
        column("field-retired_at", Kind::Moment, 20.0),
    ],
    ..PLAIN
};

/// Writes the types in the order of their list; steps that are no longer given stand last in theirs.
pub(super) fn write(desk: &Desk<'_>, asked: &ListChecklists, sheet: Unopened<'_, '_>) -> Result<()> {
    let (names, order) = (Names::read(desk.file)?, order_of_types(desk)?);
    let mut steps = incidents::list_checklists(desk.file, asked)?;
    steps.sort_by_key(|step| {
        let type_at = order.iter().position(|key| key == step.incident_type.as_str());
        (type_at, step.retired_at.is_some())
    });
    let mut rows = sheet.of(steps.len())?;
    for step in &steps {
        rows.row(&cells(desk, &names, step))?;
    }
    rows.finish()
}

fn order_of_types(desk: &Desk<'_>) -> Result<Vec<String>> {
    let all = ListClassifiers { list: Some(ClassifierList::Type), include_retired: true };
    Ok(incidents::list_classifiers(desk.file, &all)?.into_iter().map(|row| row.key).collect())
}

fn cells<'r>(desk: &Desk<'_>, names: &Names, step: &'r ChecklistStep) -> [Cell<'r>; 6] {
    let who = step.role.map_or_else(|| "checklist-nobody".to_owned(), |role| format!("role-{}", role.name()));
    [
        names.word(ClassifierList::Type, step.incident_type.as_str(), desk.language).into(),
        step.title.pick(desk.language).into(),
        desk.say(&who).into(),
        time_in_words(desk, step).into(),
        step.required.then(|| desk.say("checklist-step-required")).into(),
        step.retired_at.into(),
    ]
}

fn time_in_words(desk: &Desk<'_>, step: &ChecklistStep) -> String {
    if step.due_unit == DueUnit::WorkingDays && step.due_count == 0 {
        return desk.say("checklist-same-day");
    }
    desk.say_with(&format!("checklist-due-{}", step.due_unit.name()), &[("count", step.due_count.into())])
}
