//! The plan as it is read: rows with computed due days and statuses, and the meters of the stages.

mod composer;
mod filter;

use std::sync::Arc;

use serde::{Deserialize, Serialize, Serializer};
use ts_rs::TS;

use super::Register;
use super::baseline::{self, Baseline, RemovedRow, Variance};
use super::carried::Carried;
use super::events;
use super::import::RowSource;
use super::marks::Mark;
use super::parties::PartyView;
use super::store;
use super::work::{Exemption, Extension};
use crate::calendar::{self, SchoolYear};
use crate::changes;
use crate::clock::Day;
use crate::deadlines::{self, OccurrenceKind, Rule, Status, Why};
use crate::error::{Rejection, Result};
use crate::evidence::{EvidenceStates, Holding};
use crate::ids::{ActivityId, BaselineId, PersonId, PlanId, SchoolYearId, StageId};
use crate::session::Session;
use crate::store::Reader;
use crate::text::Wording;
use crate::words::Language;
use composer::{Composer, Standing, occurrence};
use filter::Filter;

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
    /// What the school works on this year.
    pub topic: Wording,
    /// One to a line, and so are the expected results.
    pub objectives: Wording,
    pub expected_results: Wording,
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
    pub rows: usize,
    pub total: usize,
    pub done: usize,
    pub soon: usize,
    pub overdue: usize,
    // Shared with other answers that show the same plan.
    #[serde(serialize_with = "as_a_list")]
    pub activities: Vec<Arc<ActivityRow>>,
}

#[derive(Clone, Debug, Default, Serialize, TS)]
pub struct PlanCounts {
    /// Every row, also one that does not apply.
    pub rows: usize,
    /// What is part of the work.
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
    #[serde(serialize_with = "as_a_list")]
    pub responsible: Vec<Arc<PartyView>>,
    #[serde(serialize_with = "as_a_list")]
    pub co_executors: Vec<Arc<PartyView>>,
    pub rule: Rule,
    /// The next day due, or the last one when everything is done.
    pub due_on: Option<Day>,
    pub status: Status,
    #[ts(type = "number | null")]
    pub days_left: Option<i64>,
    pub occurrences: Vec<OccurrenceView>,
    pub expected_document: String,
    /// The document named in the newest standing mark, or else the newest that was handed in, or that an older mark names.
    pub document: Option<String>,
    pub evidence: EvidenceStates,
    /// Whether that document is at hand.
    pub holding: Holding,
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
    /// What the document that the row came from, or was brought up to date by, says in its own words.
    pub source: Option<RowSource>,
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
            rows: 0,
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
            shown.activities.push(Arc::new(row));
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

/// The list's query alone: a year's plan as the tables hold it, with no day, status or difference worked out. Tells how many rows.
#[cfg(test)]
pub(crate) fn query_plan(file: &Reader<'_>, language: Language, year: &SchoolYearId) -> Result<usize> {
    let school_year = calendar::school_year(file, year)?;
    let Some(plan) = store::find_plan(file, year)? else { return Ok(0) };
    let mut composer = Composer::new(file, &school_year, &plan.id, language)?;
    composer.compare(file, &plan.id, baseline::choose(&plan.baselines, None)?)?;
    let activities = store::list_activities(file, &plan.id)?;
    store::list_stages(file, &plan.id)?;
    std::hint::black_box(composer);
    Ok(activities.len())
}

/// A row of whatever year's plan it stands in; one that was taken out is not found.
pub(crate) fn find_row_of_any_year(
    file: &Reader<'_>,
    language: Language,
    id: &ActivityId,
) -> Result<Option<ActivityRow>> {
    let Some(stored) = store::find_activity(file, id)? else { return Ok(None) };
    let year = calendar::school_year(file, &stored.school_year_id)?;
    Ok(Some(Composer::new(file, &year, &stored.plan_id, language)?.row(file, stored)?))
}

/// A stage of a year's plan, whatever is in it.
pub(crate) struct StageOfYear {
    pub id: StageId,
    pub number: u32,
    pub title: Wording,
}

/// Lists the stages of a year's plan in their order; a year without a plan has none.
pub(crate) fn list_stages_of_year(file: &Reader<'_>, year: &SchoolYearId) -> Result<Vec<StageOfYear>> {
    let Some(plan) = store::find_plan(file, year)? else { return Ok(Vec::new()) };
    let stages = store::list_stages(file, &plan.id)?.into_iter();
    Ok(stages.map(|stage| StageOfYear { id: stage.id, number: stage.number, title: stage.title }).collect())
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
        source: store::find_row_source(file, &stored.id)?,
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

/// Sends what is shared as if it were the list's own.
fn as_a_list<T: Serialize, S: Serializer>(shared: &[Arc<T>], serializer: S) -> std::result::Result<S::Ok, S::Error> {
    serializer.collect_seq(shared.iter().map(Arc::as_ref))
}

impl StageView {
    fn count(&mut self, status: Status) {
        self.rows += 1;
        self.total += usize::from(status.is_work());
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
        self.rows += stage.rows;
        self.total += stage.total;
        self.done += stage.done;
        self.soon += stage.soon;
        self.overdue += stage.overdue;
    }
}
