//! Items that nobody worded since the registers proposed them: as long as the report is open they say what the registers
//! propose now, and before anything rests on their words they are written down.

use std::collections::{HashMap, HashSet};

use super::drafting::{self, Proposed};
use super::figures::{self, Asked, YearFigures};
use super::items::{self, StoredItem};
use super::{StoredReport, signing, store};
use crate::calendar;
use crate::error::Result;
use crate::ids::{AnnualReportId, ReportItemId};
use crate::store::Writer;

/// What each following item says now; `None` for what the registers propose no longer.
pub(super) fn proposed_now(
    asked: &Asked<'_, '_>,
    report: &AnnualReportId,
    figures: &YearFigures,
    items: &[StoredItem],
) -> Result<HashMap<ReportItemId, Option<Proposed>>> {
    let following: Vec<&StoredItem> = items.iter().filter(|item| follows(item)).collect();
    if following.is_empty() || signing::is_closed(asked.file, report)? {
        return Ok(HashMap::new());
    }
    let names: HashSet<String> = following.iter().map(|item| item.proposal.clone()).collect();
    let mut proposed = drafting::proposed_now(asked, figures, &names)?;
    Ok(following.into_iter().map(|item| (item.id.clone(), proposed.remove(&item.proposal))).collect())
}

/// Writes down what a following item of an open report says now; any other item stays as it is.
pub(super) fn write_down(file: &Writer<'_>, report: &StoredReport, item: &StoredItem) -> Result<()> {
    if let Some(Some(now)) = proposals_of(file, report, std::slice::from_ref(item))?.remove(&item.id) {
        put(file, item, &now)?;
    }
    Ok(())
}

/// Writes down what every following item says now, and takes out what the registers propose no longer.
pub(super) fn write_all_down(file: &Writer<'_>, report: &StoredReport) -> Result<()> {
    let items = store::list_items(file, &report.id)?;
    let mut proposed = proposals_of(file, report, &items)?;
    for item in &items {
        match proposed.remove(&item.id) {
            Some(Some(now)) => put(file, item, &now)?,
            Some(None) => store::set_removed(file, &item.id, true)?,
            None => {}
        }
    }
    Ok(())
}

/// A recommendation that is being carried out is no longer the registers' alone.
fn follows(item: &StoredItem) -> bool {
    item.follows && !item.removed && item.task_id.is_none() && item.activity_id.is_none()
}

fn proposals_of(
    file: &Writer<'_>,
    report: &StoredReport,
    items: &[StoredItem],
) -> Result<HashMap<ReportItemId, Option<Proposed>>> {
    let year = calendar::school_year(file, &report.school_year_id)?;
    let language = file.who().language;
    let figures = figures::of_year(file, &year, language)?;
    proposed_now(&Asked::of(file, year, language), &report.id, &figures, items)
}

fn put(file: &Writer<'_>, item: &StoredItem, now: &Proposed) -> Result<()> {
    if item.text != now.text {
        store::set_text(file, &item.id, &now.text)?;
    }
    store::delete_sources(file, &item.id)?;
    items::put_proposed_sources(file, &item.id, &now.sources)
}
