//! Where the plan has departed from its approval, one line for each thing that is no longer as it was approved.

use super::desk::Unopened;
use super::plan::{names_of, stage_heading};
use super::{ChangesSince, Desk, Sheet, column};
use crate::documents::sheets::{Cell, Kind};
use crate::error::Result;
use crate::plan::{self, ActivityRow, Baseline, OccurrenceView, PlanView, RemovedRow, ShowPlan, StageView, Variance};
use crate::report::plan_cells::{PlanWords, part};
use crate::roles::Right;
use crate::words::{day_dated, day_short};

pub(super) static SHEET: Sheet = Sheet {
    key: "changes",
    tab: "workbook-sheet-changes",
    heading: "workbook-changes-heading",
    empty: "workbook-changes-empty",
    doing: "doing-plan",
    needs: Some(Right::PlanRead),
    grouped: true,
    columns: &[
        column("workbook-plan-number", Kind::Code, 5.0).leading_to("plan"),
        column("workbook-plan-activity", Kind::Text, 36.0),
        column("workbook-changes-what", Kind::Text, 20.0),
        column("workbook-changes-was", Kind::Text, 30.0),
        column("workbook-changes-now", Kind::Text, 30.0),
        column("workbook-changes-note", Kind::Text, 27.0),
    ],
};

pub(super) fn write(desk: &Desk<'_>, asked: &ChangesSince, sheet: Unopened<'_, '_>) -> Result<()> {
    let whole = ShowPlan::whole(asked.school_year_id.clone());
    let since = ShowPlan { baseline_id: asked.baseline_id.clone(), ..whole };
    let plan = plan::plan_in_language(desk.file, desk.language, &since)?;
    let compared = plan.baseline.as_ref().map(|approved| compared_with(desk, approved));
    let sheet = compared.into_iter().fold(sheet, Unopened::with_foot);
    let names = names_of(&plan);
    let words = PlanWords { language: desk.language, names: &names };
    let mut rows = sheet.of(plan.changed)?;
    for stage in &plan.stages {
        let lines = lines_of(desk, &words, &plan, stage);
        if lines.is_empty() {
            continue;
        }
        rows.group(&stage_heading(desk, stage.number, &stage.title))?;
        for line in &lines {
            rows.row(line)?;
        }
    }
    rows.finish()
}

fn lines_of<'r>(
    desk: &Desk<'_>,
    words: &PlanWords<'_>,
    plan: &'r PlanView,
    stage: &'r StageView,
) -> Vec<[Cell<'r>; 6]> {
    let changed = stage.activities.iter().flat_map(|activity| {
        activity.variance.iter().map(move |variance| changed_line(desk, words, activity, variance))
    });
    let removed = plan.removed.iter().filter(|row| row.stage_number == stage.number);
    changed.chain(removed.map(|row| removed_line(desk, row))).collect()
}

/// Says which approval the plan is compared with: «Директордың … бұйрығымен бекітілген жоспармен салыстырылды».
fn compared_with(desk: &Desk<'_>, approved: &Baseline) -> String {
    let order = approved.order_no.trim_start_matches('№').trim();
    let values = [("date", day_dated(desk.language, approved.approved_on).into()), ("order", order.into())];
    desk.say_with("workbook-changes-compared", &values)
}

fn changed_line<'r>(
    desk: &Desk<'_>,
    words: &PlanWords<'_>,
    activity: &'r ActivityRow,
    variance: &Variance,
) -> [Cell<'r>; 6] {
    let (what, was, now, note): (_, Cell<'r>, Cell<'r>, _) = match variance {
        Variance::Added => {
            (desk.say("workbook-changes-added"), Cell::Empty, activity.title.as_str().into(), String::new())
        }
        Variance::Changed { field, was, now } => {
            (desk.say(&format!("variance-{}", field.name())), was.clone().into(), now.clone().into(), String::new())
        }
        Variance::Rescheduled { occurrence_key, was, now, days: shift } => {
            let occurrence = activity.occurrences.iter().find(|occurrence| occurrence.key == *occurrence_key);
            let part = occurrence.and_then(|occurrence| part(words, occurrence));
            // A rule that is a day names its occurrence by that day; the columns beside say it already.
            let days = [was, now].map(|day| day.map(day_short).unwrap_or_default());
            let what = part.filter(|part| !days.contains(part)).unwrap_or_else(|| desk.say("variance-due_on"));
            (what, (*was).into(), (*now).into(), moved(desk, *shift, occurrence))
        }
    };
    let number = Cell::linked(activity.number.as_str(), activity.id.as_str());
    [number, activity.title.as_str().into(), what.into(), was, now, note.into()]
}

/// By how much a day moved, and why where somebody gave a reason.
fn moved(desk: &Desk<'_>, days: Option<i64>, occurrence: Option<&OccurrenceView>) -> String {
    let shift = days.filter(|days| *days != 0).map(|days| {
        let key = if days > 0 { "variance-later" } else { "variance-earlier" };
        desk.say_with(key, &[("days", days.abs().into())])
    });
    let reason = occurrence.and_then(|occurrence| occurrence.extension.as_ref()).map(|found| found.reason.clone());
    shift.into_iter().chain(reason).collect::<Vec<_>>().join("\n")
}

fn removed_line<'r>(desk: &Desk<'_>, row: &'r RemovedRow) -> [Cell<'r>; 6] {
    [
        Cell::number(&row.number),
        row.title.as_str().into(),
        desk.say("workbook-changes-removed").into(),
        row.title.as_str().into(),
        Cell::Empty,
        row.reason.as_str().into(),
    ]
}
