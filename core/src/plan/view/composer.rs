//! Makes rows out of what is stored: each with its due days, its people, and what was written about it.

use std::collections::HashMap;
use std::sync::Arc;

use super::{ActivityRow, OccurrenceView};
use crate::calendar::SchoolYear;
use crate::clock::Day;
use crate::deadlines::{self, Due, Status, YearCalendar};
use crate::error::Result;
use crate::evidence::EvidenceStates;
use crate::ids::{ActivityId, PlanId};
use crate::plan::baseline::{Baseline, Comparison};
use crate::plan::carried::{self, Carried};
use crate::plan::events;
use crate::plan::marks::Mark;
use crate::plan::parties::{Party, PartyView, Resolver};
use crate::plan::store::{self, StoredActivity};
use crate::plan::work::{Exemption, Extension};
use crate::store::Reader;
use crate::words::Language;

/// Makes rows out of what is stored.
pub(super) struct Composer {
    calendar: YearCalendar,
    marks: HashMap<ActivityId, Vec<Mark>>,
    parties: HashMap<ActivityId, store::StoredParties>,
    extensions: HashMap<ActivityId, HashMap<String, Extension>>,
    exemptions: HashMap<ActivityId, HashMap<String, Exemption>>,
    evidence: HashMap<ActivityId, (EvidenceStates, Option<String>)>,
    carried: HashMap<ActivityId, Carried>,
    resolver: Resolver,
    pub(super) comparison: Option<Comparison>,
    today: Day,
    language: Language,
}

impl Composer {
    pub(super) fn new(file: &Reader<'_>, year: &SchoolYear, plan: &PlanId, language: Language) -> Result<Self> {
        let today = file.today();
        // A plan of a past year names those who held the roles at its end.
        let on = today.min(year.ends_on).max(year.starts_on.min(today));
        Ok(Self {
            calendar: events::plan_calendar(file, year)?,
            marks: store::list_standing_marks(file, plan)?,
            parties: store::list_parties(file, plan)?,
            extensions: by_activity(store::list_extensions(file, plan)?),
            exemptions: by_activity(store::list_exemptions(file, plan)?),
            evidence: store::list_evidence_states(file, plan)?,
            carried: carried::list_carried(file, plan)?,
            resolver: Resolver::new(file, on, language)?,
            comparison: None,
            today,
            language,
        })
    }

    /// Makes rows tell in what they differ from a baseline.
    pub(super) fn compare(&mut self, file: &Reader<'_>, plan: &PlanId, baseline: Option<&Baseline>) -> Result<()> {
        let with = |baseline: &Baseline| Comparison::with(file, plan, &baseline.id, self.language);
        self.comparison = baseline.map(with).transpose()?;
        Ok(())
    }

    pub(super) fn row(&mut self, file: &Reader<'_>, stored: StoredActivity) -> Result<ActivityRow> {
        let mut marks = self.marks.remove(&stored.id).unwrap_or_default();
        let parties = self.parties.remove(&stored.id).unwrap_or_default();
        let (evidence, handed_in) = self.evidence.remove(&stored.id).unwrap_or_default();
        let document = document(&marks, handed_in);
        let mut extensions = self.extensions.remove(&stored.id).unwrap_or_default();
        let mut exemptions = self.exemptions.remove(&stored.id).unwrap_or_default();
        let exemption = exemptions.remove("");
        let occurrences: Vec<OccurrenceView> = deadlines::due_dates(&stored.rule, &self.calendar)
            .into_iter()
            .map(|due| {
                let place = marks.iter().position(|mark| mark.occurrence_key == due.key);
                let standing = Standing {
                    mark: place.map(|place| marks.swap_remove(place)),
                    extension: extensions.remove(&due.key),
                    exemption: exemptions.remove(&due.key).or_else(|| exemption.clone()),
                };
                occurrence(due, standing, self.today)
            })
            .collect();
        let variance = match &self.comparison {
            Some(comparison) => comparison.variance(file, &mut self.resolver, &stored, &parties, &occurrences)?,
            None => Vec::new(),
        };
        let statuses: Vec<Status> = occurrences.iter().map(|occurrence| occurrence.status).collect();
        let next = occurrences.iter().find(|occurrence| occurrence.is_open()).or(occurrences.last());
        let expected_document = stored.expected_document.pick(self.language).to_owned();
        let status = deadlines::overall(statuses);
        // Nobody asks for the document of work that is still ahead.
        let is_due = matches!(status, Status::Done | Status::Overdue | Status::InProgress);
        Ok(ActivityRow {
            title: stored.title.pick(self.language).to_owned(),
            holding: evidence.holding(document.is_some(), is_due && !expected_document.is_empty()),
            expected_document,
            responsible: self.views(file, parties.responsible)?,
            co_executors: self.views(file, parties.co_executors)?,
            due_on: next.and_then(|occurrence| occurrence.due_on),
            days_left: next.filter(|occurrence| occurrence.is_open()).and_then(|occurrence| occurrence.days_left),
            status,
            carried: self.carried.remove(&stored.id),
            id: stored.id,
            number: stored.number,
            rule: stored.rule,
            register: stored.register,
            occurrences,
            document,
            evidence,
            exemption,
            variance,
        })
    }

    fn views(&mut self, file: &Reader<'_>, parties: Vec<Party>) -> Result<Vec<Arc<PartyView>>> {
        parties.into_iter().map(|party| self.resolver.view(file, party)).collect()
    }
}

/// What an activity's document is called.
fn document(marks: &[Mark], handed_in: Option<String>) -> Option<String> {
    let mut newest_first: Vec<&Mark> = marks.iter().collect();
    newest_first.sort_by_key(|mark| std::cmp::Reverse((mark.marked_on, mark.marked_at)));
    let named = |mark: &&Mark| Some(mark.document.clone()).filter(|document| !document.is_empty());
    let of_newest = newest_first.first().and_then(named);
    of_newest.or(handed_in).or_else(|| newest_first.iter().find_map(named))
}

fn by_activity<T>(found: HashMap<(ActivityId, String), T>) -> HashMap<ActivityId, HashMap<String, T>> {
    let mut grouped: HashMap<ActivityId, HashMap<String, T>> = HashMap::new();
    for ((activity, key), one) in found {
        grouped.entry(activity).or_default().insert(key, one);
    }
    grouped
}

/// What was written about one occurrence.
#[derive(Default)]
pub(super) struct Standing {
    mark: Option<Mark>,
    extension: Option<Extension>,
    exemption: Option<Exemption>,
}

impl OccurrenceView {
    /// Still to be done: neither marked nor declared not applicable.
    pub(crate) fn is_open(&self) -> bool {
        self.mark.is_none() && self.exemption.is_none()
    }
}

pub(super) fn occurrence(due: Due, standing: Standing, today: Day) -> OccurrenceView {
    let Standing { mark, extension, exemption } = standing;
    let original_due_on = extension.as_ref().and(due.due_on);
    let due_on = extension.as_ref().map(|extension| extension.due_on).or(due.due_on);
    let status = match &exemption {
        Some(_) if mark.is_none() => Status::NotApplicable,
        _ => deadlines::status_of(due_on, mark.is_some(), today),
    };
    OccurrenceView {
        status,
        days_left: due_on.map(|due_on| today.days_until(due_on)),
        original_due_on,
        extension,
        exemption,
        key: due.key,
        kind: due.kind,
        number: due.number,
        due_on,
        why: due.why,
        mark,
    }
}
