//! The plan as it is read: rows with computed due days and statuses, and the meters of the stages.

use std::collections::{HashMap, HashSet};
use std::sync::Arc;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Register;
use super::baseline::{self, Baseline, Comparison, RemovedRow, Variance};
use super::carried::{self, Carried};
use super::events;
use super::marks::Mark;
use super::parties::{Party, PartyView, Resolver};
use super::store::{self, StoredActivity};
use super::work::{Exemption, Extension};
use crate::calendar::{self, SchoolYear};
use crate::changes;
use crate::clock::Day;
use crate::deadlines::{self, Due, OccurrenceKind, Rule, Status, Why, YearCalendar};
use crate::error::{Rejection, Result};
use crate::evidence::EvidenceStates;
use crate::ids::{ActivityId, BaselineId, PersonId, PlanId, SchoolYearId, StageId};
use crate::session::Session;
use crate::store::Reader;
use crate::text::Wording;
use crate::words::{self, Language};

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ShowPlan {
    pub school_year_id: SchoolYearId,
    #[serde(default)]
    pub stage_ids: Vec<StageId>,
    #[serde(default)]
    pub statuses: Vec<Status>,
    #[serde(default)]
    pub person_id: Option<PersonId>,
    #[serde(default)]
    pub text: String,
    /// The approval to compare with; the newest when `None`.
    #[serde(default)]
    pub baseline_id: Option<BaselineId>,
    /// Only rows that are no longer as they were approved.
    #[serde(default)]
    pub only_changed: bool,
}

impl ShowPlan {
    /// Asks for everything in a year's plan.
    pub fn whole(school_year_id: SchoolYearId) -> Self {
        Self {
            school_year_id,
            stage_ids: Vec::new(),
            statuses: Vec::new(),
            person_id: None,
            text: String::new(),
            baseline_id: None,
            only_changed: false,
        }
    }
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ActivityChoice {
    pub id: ActivityId,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct PreviewRule {
    pub school_year_id: SchoolYearId,
    pub rule: Rule,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanView {
    pub plan: Option<PlanHead>,
    pub school_year: SchoolYear,
    pub stages: Vec<StageView>,
    pub counts: PlanCounts,
    /// How many rows the filter lets through.
    pub shown: usize,
    /// The approval that rows are compared with.
    pub baseline: Option<Baseline>,
    /// How many rows differ from it, those taken out since included; the filter does not matter.
    pub changed: usize,
    pub removed: Vec<RemovedRow>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct PlanHead {
    pub id: PlanId,
    pub title: Wording,
    pub purpose: Wording,
    pub approved_on: Option<Day>,
    pub approved_order: String,
    /// The approvals, the newest first.
    pub baselines: Vec<Baseline>,
    pub template: Option<TemplateUsed>,
}

/// The template a plan was made from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TemplateUsed {
    pub key: String,
    pub version: u32,
}

/// A stage with its meter, which counts all its rows, and the rows that the filter lets through.
#[derive(Clone, Debug, Serialize, TS)]
pub struct StageView {
    pub id: StageId,
    pub number: u32,
    pub title: String,
    pub total: usize,
    pub done: usize,
    pub soon: usize,
    pub overdue: usize,
    pub activities: Vec<ActivityRow>,
}

#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct PlanCounts {
    pub total: usize,
    pub done: usize,
    pub overdue: usize,
    pub soon: usize,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct ActivityRow {
    pub id: ActivityId,
    pub number: String,
    pub title: String,
    pub responsible: Vec<PartyView>,
    pub co_executors: Vec<PartyView>,
    pub rule: Rule,
    /// The next day due, or the last one when everything is done.
    pub due_on: Option<Day>,
    pub status: Status,
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    pub occurrences: Vec<OccurrenceView>,
    pub expected_document: String,
    /// The document named in the newest standing mark, or else the newest that was handed in.
    pub document: Option<String>,
    pub evidence: EvidenceStates,
    /// Why the whole activity does not apply.
    pub exemption: Option<Exemption>,
    pub register: Register,
    /// In what the row is no longer as it was approved; empty when nothing was approved.
    pub variance: Vec<Variance>,
    /// How the row of the year before ended, where this one continues it.
    pub carried: Option<Carried>,
}

/// One due date of an activity.
#[derive(Clone, Debug, Serialize, TS)]
pub struct OccurrenceView {
    pub key: String,
    pub kind: OccurrenceKind,
    pub number: Option<u32>,
    pub due_on: Option<Day>,
    pub status: Status,
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    pub why: Why,
    pub mark: Option<Mark>,
    /// The day the rule says, where an extension moved it.
    pub original_due_on: Option<Day>,
    pub extension: Option<Extension>,
    /// Why this occurrence does not apply.
    pub exemption: Option<Exemption>,
}

/// An activity with everything that its panel shows.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ActivityCard {
    #[serde(flatten)]
    pub row: ActivityRow,
    pub stage_id: StageId,
    pub stage_number: u32,
    pub titles: Wording,
    pub expected_documents: Wording,
    pub why_required: String,
    /// All marks, withdrawn ones too, newest first.
    pub marks: Vec<Mark>,
    /// Days before each deadline on which everybody is reminded of this activity.
    pub reminders: Vec<u32>,
    #[ts(type = "number")]
    pub history: i64,
}

/// Shows the year's plan in the session's language.
pub fn show_plan(file: &Reader<'_>, who: &Session, request: &ShowPlan) -> Result<PlanView> {
    plan_in_language(file, who.language, request)
}

/// Shows the year's plan in a language, for documents whose language is not the screen's.
pub fn plan_in_language(file: &Reader<'_>, language: Language, request: &ShowPlan) -> Result<PlanView> {
    let filter = Filter::new(file, request)?;
    Ok(filter.apply(&*whole_plan(
        file,
        language,
        &request.school_year_id,
        &Against::Approval(request.baseline_id.clone()),
    )?))
}

/// Reads a year's whole plan for a list that does not tell what was approved.
pub(crate) fn plan_as_it_stands(file: &Reader<'_>, language: Language, year: &SchoolYearId) -> Result<Arc<PlanView>> {
    whole_plan(file, language, year, &Against::Nothing)
}

/// What a plan is compared with.
#[derive(Debug)]
enum Against {
    Nothing,
    /// The approval asked for, or the newest.
    Approval(Option<BaselineId>),
}

/// The plan with all its rows. A morning's screens ask for it five times over, and it is long to make.
fn whole_plan(file: &Reader<'_>, language: Language, year: &SchoolYearId, against: &Against) -> Result<Arc<PlanView>> {
    let question = format!("plan of {year} on {} in {} against {against:?}", file.today(), language.code());
    file.once(question, |file| composed(file, language, year, against))
}

fn composed(file: &Reader<'_>, language: Language, year: &SchoolYearId, against: &Against) -> Result<PlanView> {
    let school_year = calendar::school_year(file, year)?;
    let mut view = PlanView {
        plan: None,
        school_year,
        stages: Vec::new(),
        counts: PlanCounts::default(),
        shown: 0,
        baseline: None,
        changed: 0,
        removed: Vec::new(),
    };
    let Some(plan) = store::find_plan(file, &view.school_year.id)? else { return Ok(view) };

    let mut composer = Composer::new(file, &view.school_year, &plan.id, language)?;
    view.baseline = match against {
        Against::Nothing => None,
        Against::Approval(asked) => baseline::choose(&plan.baselines, asked.as_ref())?.cloned(),
    };
    composer.compare(file, &plan.id, view.baseline.as_ref())?;
    let mut activities = store::list_activities(file, &plan.id)?;
    for stage in store::list_stages(file, &plan.id)? {
        let mut shown = StageView {
            title: stage.title.pick(language).to_owned(),
            id: stage.id,
            number: stage.number,
            total: 0,
            done: 0,
            soon: 0,
            overdue: 0,
            activities: Vec::new(),
        };
        let of_stage: Vec<_> = activities.extract_if(.., |activity| activity.stage_id == shown.id).collect();
        for activity in of_stage {
            let row = composer.row(file, activity)?;
            shown.count(row.status);
            view.changed += usize::from(!row.variance.is_empty());
            shown.activities.push(row);
        }
        view.counts.add(&shown);
        view.shown += shown.activities.len();
        view.stages.push(shown);
    }
    if let Some(comparison) = composer.comparison {
        view.removed = comparison.removed(file, &plan.id)?;
        view.changed += view.removed.len();
    }
    view.plan = Some(plan);
    Ok(view)
}

/// A row of the plan, and whether it was removed from it.
pub(crate) struct AnyRow {
    pub activity: ActivityRow,
    pub removed: bool,
}

/// Lists a year's rows, removed ones too: a calendar that was handed out earlier still shows them.
pub(crate) fn list_rows_with_removed(file: &Reader<'_>, language: Language, year: &SchoolYear) -> Result<Vec<AnyRow>> {
    let Some(plan) = store::find_plan(file, &year.id)? else { return Ok(Vec::new()) };
    let mut composer = Composer::new(file, year, &plan.id, language)?;
    let mut rows = Vec::new();
    for (removed, found) in
        [(false, store::list_activities(file, &plan.id)?), (true, store::list_removed(file, &plan.id)?)]
    {
        for stored in found {
            rows.push(AnyRow { activity: composer.row(file, stored)?, removed });
        }
    }
    Ok(rows)
}

/// An activity with its texts in all languages and all its marks.
pub fn activity(file: &Reader<'_>, who: &Session, choice: &ActivityChoice) -> Result<ActivityCard> {
    let stored = store::find_activity(file, &choice.id)?.ok_or(Rejection::NotFound { what: "activity" })?;
    let year = calendar::school_year(file, &stored.school_year_id)?;
    let mut composer = Composer::new(file, &year, &stored.plan_id, who.language)?;
    composer.compare(file, &stored.plan_id, store::list_baselines(file, &stored.plan_id)?.first())?;
    Ok(ActivityCard {
        stage_id: stored.stage_id.clone(),
        stage_number: stored.stage_number,
        titles: stored.title.clone(),
        expected_documents: stored.expected_document.clone(),
        why_required: stored.why.pick(who.language).to_owned(),
        marks: store::list_all_marks(file, &stored.id)?,
        reminders: store::list_reminder_days(file, &stored.id)?,
        history: changes::count_history(file, stored.id.as_str())?,
        row: composer.row(file, stored)?,
    })
}

/// Shows which days a rule would yield in a school year, before anybody saves it.
pub fn preview_rule(file: &Reader<'_>, request: &PreviewRule) -> Result<Vec<OccurrenceView>> {
    let year = calendar::school_year(file, &request.school_year_id)?;
    let calendar = events::calendar_for(file, &year, Some(&request.rule))?;
    request.rule.check(&calendar)?;
    let today = file.today();
    Ok(deadlines::due_dates(&request.rule, &calendar)
        .into_iter()
        .map(|due| occurrence(due, Standing::default(), today))
        .collect())
}

impl StageView {
    fn count(&mut self, status: Status) {
        // What does not apply is not part of the work.
        self.total += usize::from(status != Status::NotApplicable);
        match status {
            Status::Done => self.done += 1,
            Status::Soon => self.soon += 1,
            Status::Overdue => self.overdue += 1,
            _ => {}
        }
    }
}

impl PlanCounts {
    fn add(&mut self, stage: &StageView) {
        self.total += stage.total;
        self.done += stage.done;
        self.soon += stage.soon;
        self.overdue += stage.overdue;
    }
}

/// Makes rows out of what is stored.
struct Composer {
    calendar: YearCalendar,
    marks: HashMap<ActivityId, Vec<Mark>>,
    parties: HashMap<ActivityId, store::StoredParties>,
    extensions: HashMap<ActivityId, HashMap<String, Extension>>,
    exemptions: HashMap<ActivityId, HashMap<String, Exemption>>,
    evidence: HashMap<ActivityId, (EvidenceStates, Option<String>)>,
    carried: HashMap<ActivityId, Carried>,
    resolver: Resolver,
    comparison: Option<Comparison>,
    today: Day,
    language: Language,
}

impl Composer {
    fn new(file: &Reader<'_>, year: &SchoolYear, plan: &PlanId, language: Language) -> Result<Self> {
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
    fn compare(&mut self, file: &Reader<'_>, plan: &PlanId, baseline: Option<&Baseline>) -> Result<()> {
        let with = |baseline: &Baseline| Comparison::with(file, plan, &baseline.id, self.language);
        self.comparison = baseline.map(with).transpose()?;
        Ok(())
    }

    fn row(&mut self, file: &Reader<'_>, stored: StoredActivity) -> Result<ActivityRow> {
        let mut marks = self.marks.remove(&stored.id).unwrap_or_default();
        let parties = self.parties.remove(&stored.id).unwrap_or_default();
        let (evidence, handed_in) = self.evidence.remove(&stored.id).unwrap_or_default();
        let document = marks
            .iter()
            .max_by_key(|mark| (mark.marked_on, mark.marked_at))
            .map(|mark| mark.document.clone())
            .filter(|document| !document.is_empty())
            .or(handed_in);
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
        Ok(ActivityRow {
            title: stored.title.pick(self.language).to_owned(),
            expected_document: stored.expected_document.pick(self.language).to_owned(),
            responsible: self.views(file, parties.responsible)?,
            co_executors: self.views(file, parties.co_executors)?,
            due_on: next.and_then(|occurrence| occurrence.due_on),
            days_left: next.filter(|occurrence| occurrence.is_open()).and_then(|occurrence| occurrence.days_left),
            status: deadlines::overall(statuses),
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

    fn views(&mut self, file: &Reader<'_>, parties: Vec<Party>) -> Result<Vec<PartyView>> {
        parties.into_iter().map(|party| self.resolver.view(file, party)).collect()
    }
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
struct Standing {
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

fn occurrence(due: Due, standing: Standing, today: Day) -> OccurrenceView {
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

/// Which rows are asked for.
struct Filter<'a> {
    request: &'a ShowPlan,
    found: Option<HashSet<ActivityId>>,
    folded: String,
}

impl<'a> Filter<'a> {
    fn new(file: &Reader<'_>, request: &'a ShowPlan) -> Result<Self> {
        let found = store::search_activities(file, &request.text)?;
        Ok(Self { request, found, folded: words::fold(&request.text) })
    }

    /// Leaves the rows that are asked for; counts and meters keep telling of all.
    fn apply(&self, whole: &PlanView) -> PlanView {
        let stage = |stage: &StageView| StageView {
            id: stage.id.clone(),
            title: stage.title.clone(),
            activities: stage.activities.iter().filter(|row| self.lets_through(&stage.id, row)).cloned().collect(),
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
        let by_text = self.found.as_ref().is_none_or(|found| found.contains(&row.id))
            || row.names().any(|name| words::fold(name).contains(&self.folded))
            || (!row.number.is_empty() && row.number == self.request.text.trim());
        let is_changed = !self.request.only_changed || !row.variance.is_empty();
        in_stage && in_status && of_person && by_text && is_changed
    }
}

impl ActivityRow {
    /// The plan expects a document of work that was done, begun or is late, and there is none.
    pub(crate) fn lacks_document(&self) -> bool {
        self.document.is_none()
            && !self.expected_document.is_empty()
            && matches!(self.status, Status::Done | Status::Overdue | Status::InProgress)
    }

    /// The names a reader would look a row up by.
    fn names(&self) -> impl Iterator<Item = &str> {
        self.responsible
            .iter()
            .chain(&self.co_executors)
            .flat_map(|party| [Some(party.label.as_str()), party.holder.as_deref()])
            .flatten()
    }
}
