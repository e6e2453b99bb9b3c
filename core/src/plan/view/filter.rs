//! Which rows of a plan are asked for.

use std::collections::HashSet;

use super::{ActivityRow, PlanView, ShowPlan, StageView};
use crate::error::Result;
use crate::ids::{ActivityId, StageId};
use crate::plan::store;
use crate::store::Reader;
use crate::words;

/// Which rows are asked for.
pub(super) struct Filter<'a> {
    request: &'a ShowPlan,
    found: Option<HashSet<ActivityId>>,
    folded: String,
}

impl<'a> Filter<'a> {
    pub(super) fn new(file: &Reader<'_>, request: &'a ShowPlan) -> Result<Self> {
        let found = store::search_activities(file, &request.text)?;
        Ok(Self { request, found, folded: words::fold(&request.text) })
    }

    /// Leaves the rows that are asked for; counts and meters keep telling of all.
    pub(super) fn apply(&self, whole: &PlanView) -> PlanView {
        let called = self.names_asked_for(whole);
        let is_asked_for =
            |stage: &StageView, row: &ActivityRow| self.lets_through(&stage.id, row) && self.has_text(row, &called);
        let stage = |stage: &StageView| StageView {
            id: stage.id.clone(),
            title: stage.title.clone(),
            activities: stage.activities.iter().filter(|row| is_asked_for(stage, row)).cloned().collect(),
            ..*stage
        };
        let stages: Vec<StageView> = whole.stages.iter().map(stage).collect();
        PlanView {
            plan: whole.plan.clone(),
            school_year: whole.school_year.clone(),
            counts: whole.counts.clone(),
            shown: stages.iter().map(|stage| stage.activities.len()).sum(),
            baseline: whole.baseline.clone(),
            changed: whole.changed,
            removed: whole.removed.clone(),
            stages,
        }
    }

    fn lets_through(&self, stage: &StageId, row: &ActivityRow) -> bool {
        let in_stage = self.request.stage_ids.is_empty() || self.request.stage_ids.contains(stage);
        let in_status = self.request.statuses.is_empty() || self.request.statuses.contains(&row.status);
        let of_person = self.request.person_id.as_ref().is_none_or(|person| {
            row.responsible.iter().chain(&row.co_executors).any(|party| party.holder_id.as_ref() == Some(person))
        });
        let is_changed = !self.request.only_changed || !row.variance.is_empty();
        in_stage && in_status && of_person && is_changed
    }

    fn has_text(&self, row: &ActivityRow, called: &HashSet<&str>) -> bool {
        self.found.as_ref().is_none_or(|found| found.contains(&row.id))
            || row.names().any(|name| called.contains(name))
            || (!row.number.is_empty() && row.number == self.request.text.trim())
    }

    /// The names in a plan that have the text; each is looked at once, however many rows it stands in.
    fn names_asked_for<'p>(&self, whole: &'p PlanView) -> HashSet<&'p str> {
        if self.found.is_none() {
            return HashSet::new();
        }
        let rows = whole.stages.iter().flat_map(|stage| &stage.activities);
        let mut names: HashSet<&str> = rows.flat_map(|row| row.names()).collect();
        names.retain(|name| words::fold(name).contains(&self.folded));
        names
    }
}

impl ActivityRow {
    /// The names a reader would look a row up by.
    fn names(&self) -> impl Iterator<Item = &str> {
        self.responsible
            .iter()
            .chain(&self.co_executors)
            .flat_map(|party| [Some(party.label.as_str()), party.holder.as_deref()])
            .flatten()
    }
}
