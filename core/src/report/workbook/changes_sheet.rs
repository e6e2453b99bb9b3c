//! Where the plan has departed from its approval, one line for each thing that is no longer as it was approved.

use super::{Steps, Year};
use crate::documents::sheets::{Book, Cell, Filtering, Kind, Register};
use crate::error::Result;
use crate::plan::{ActivityRow, Baseline, OccurrenceView, RemovedRow, Variance};
use crate::report::plan_cells::part;
use crate::words::{day_dated, day_short};

const COLUMNS: [(&str, Kind, f64); 6] = [
    ("workbook-plan-number", Kind::Code, 5.0),
    ("workbook-plan-activity", Kind::Text, 36.0),
    ("workbook-changes-what", Kind::Text, 20.0),
    ("workbook-changes-was", Kind::Text, 30.0),
    ("workbook-changes-now", Kind::Text, 30.0),
    ("workbook-changes-note", Kind::Text, 27.0),
];

pub(super) fn write(book: &mut Book, year: &Year<'_>, approved: &Baseline, steps: &mut Steps<'_>) -> Result<()> {
    steps.begin("doing-plan")?;
    let register = Register {
        sheet: year.say("workbook-sheet-changes"),
        title: year.say_year("workbook-changes-heading"),
        columns: year.columns(&COLUMNS),
        filtering: Filtering::Arrows,
        empty: year.say("workbook-changes-empty"),
        foot: vec![compared_with(year, approved)],
    };
    let mut rows = book.register(&register)?;
    for stage in &year.plan.stages {
        let changed = stage.activities.iter().filter(|activity| !activity.variance.is_empty());
        let removed = year.plan.removed.iter().filter(|row| row.stage_number == stage.number);
        let mut lines: Vec<[Cell<'_>; COLUMNS.len()]> = Vec::new();
        for activity in changed {
            lines.extend(activity.variance.iter().map(|variance| changed_line(year, activity, variance)));
        }
        lines.extend(removed.map(|row| removed_line(year, row)));
        if lines.is_empty() {
            continue;
        }
        let values = [("number", stage.number.into()), ("title", stage.title.as_str().into())];
        rows.group(&year.say_with("workbook-stage-heading", &values))?;
        for line in &lines {
            rows.row(line)?;
        }
    }
    rows.finish()
}

/// Says which approval the plan is compared with: «Директордың … бұйрығымен бекітілген жоспармен салыстырылды».
fn compared_with(year: &Year<'_>, approved: &Baseline) -> String {
    let order = approved.order_no.trim_start_matches('№').trim();
    let values = [("date", day_dated(year.language, approved.approved_on).into()), ("order", order.into())];
    year.say_with("workbook-changes-compared", &values)
}

fn changed_line<'r>(year: &Year<'_>, activity: &'r ActivityRow, variance: &Variance) -> [Cell<'r>; COLUMNS.len()] {
    let (what, was, now, note) = match variance {
        Variance::Added => (year.say("workbook-changes-added"), String::new(), activity.title.clone(), String::new()),
        Variance::Changed { field, was, now } => {
            (year.say(&format!("variance-{}", field.name())), was.clone(), now.clone(), String::new())
        }
        Variance::Rescheduled { occurrence_key, was, now, days: shift } => {
            let occurrence = activity.occurrences.iter().find(|occurrence| occurrence.key == *occurrence_key);
            let part = occurrence.and_then(|occurrence| part(&year.plan_words(), occurrence));
            let told = |day: &Option<_>| day.map(day_short).unwrap_or_default();
            // A rule that is a day names its occurrence by that day; the columns beside say it already.
            let days = [told(was), told(now)];
            let what = part.filter(|part| !days.contains(part)).unwrap_or_else(|| year.say("variance-due_on"));
            let [was, now] = days;
            (what, was, now, moved(year, *shift, occurrence))
        }
    };
    [activity.number.as_str().into(), activity.title.as_str().into(), what.into(), was.into(), now.into(), note.into()]
}

/// By how much a day moved, and why where somebody gave a reason.
fn moved(year: &Year<'_>, days: Option<i64>, occurrence: Option<&OccurrenceView>) -> String {
    let shift = days.filter(|days| *days != 0).map(|days| {
        let key = if days > 0 { "variance-later" } else { "variance-earlier" };
        year.say_with(key, &[("days", days.abs().into())])
    });
    let reason = occurrence.and_then(|occurrence| occurrence.extension.as_ref()).map(|found| found.reason.clone());
    shift.into_iter().chain(reason).collect::<Vec<_>>().join("\n")
}

fn removed_line<'r>(year: &Year<'_>, row: &'r RemovedRow) -> [Cell<'r>; COLUMNS.len()] {
    [
        row.number.as_str().into(),
        row.title.as_str().into(),
        year.say("workbook-changes-removed").into(),
        row.title.as_str().into(),
        Cell::Empty,
        row.reason.as_str().into(),
    ]
}
