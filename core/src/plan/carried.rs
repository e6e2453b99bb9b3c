//! What became of the row of an earlier year that a row continues.

use std::collections::HashMap;

use serde::Serialize;
use ts_rs::TS;

use super::store::{self, Continued};
use crate::calendar;
use crate::error::Result;
use crate::ids::{ActivityId, PlanId};
use crate::store::Reader;

/// How the earlier row that an activity continues ended; it is told even when that row was removed since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Carried {
    /// "2025-2026"
    pub label: String,
    /// How many of its occurrences are still to be done.
    pub open: usize,
    /// How many of them apply.
    pub total: usize,
}

/// Tells of every row of a plan that continues another; each earlier plan is looked at once.
pub(super) fn list_carried(file: &Reader<'_>, plan: &PlanId) -> Result<HashMap<ActivityId, Carried>> {
    let mut by_plan: HashMap<PlanId, Vec<Continued>> = HashMap::new();
    for continued in store::list_continued(file, plan)? {
        by_plan.entry(continued.earlier_plan_id.clone()).or_default().push(continued);
    }
    let mut found = HashMap::new();
    for (earlier, rows) in by_plan {
        let Some((year, label)) = store::find_year_of_plan(file, &earlier)? else { continue };
        // Which occurrences there are does not depend on events, so the calendar alone will do.
        let calendar = calendar::year_calendar(file, &calendar::school_year(file, &year)?)?;
        let ids: Vec<&ActivityId> = rows.iter().map(|row| &row.earlier_id).collect();
        let executions = store::list_executions_with_removed(file, &ids)?;
        for row in &rows {
            let Some(execution) = executions.get(&row.earlier_id) else { continue };
            let keys = execution.keys_that_apply(&calendar);
            let open = keys.iter().filter(|key| !execution.done_on.contains_key(*key)).count();
            found.insert(row.id.clone(), Carried { label: label.clone(), open, total: keys.len() });
        }
    }
    Ok(found)
}
