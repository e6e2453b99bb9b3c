//! From a recommendation to work: a task that is given to a person, or an activity of the next year's plan; never both.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::figures::RecordKind;
use super::items::StoredItem;
use super::{ItemKind, called, following, store};
use crate::clock::Day;
use crate::deadlines::Rule;
use crate::error::{Rejection, Result};
use crate::ids::{ActivityId, PersonId, ReportItemId, StageId, TaskId};
use crate::people;
use crate::plan::{self, NewRow, Party};
use crate::store::{Reader, Writer};
use crate::tasks::{self, NewTask, TaskPurpose, TaskStatus};
use crate::text::{self, LINE, Wording};
use crate::words::{Language, say};

/// How a recommendation is carried out.
#[derive(Clone, Debug, Serialize, TS)]
pub struct CarriedOut {
    pub record: RecordKind,
    pub id: String,
    /// The number of the activity, or who has the task.
    pub number: String,
    pub title: String,
    pub day: Option<Day>,
    /// How it stands, in words.
    pub state: String,
    /// Neither cancelled nor taken out of the plan; otherwise the recommendation waits again.
    pub stands: bool,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct GiveRecommendationTask {
    pub id: ReportItemId,
    pub title: String,
    pub responsible_id: PersonId,
    #[serde(default)]
    pub due_on: Option<Day>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct PlanRecommendation {
    pub id: ReportItemId,
    /// A stage of the plan of the year after the report's.
    pub stage_id: StageId,
    pub title: Wording,
    pub rule: Rule,
    pub responsible: Vec<Party>,
}

/// Gives a person the task to carry out a recommendation; a signed report allows that too.
///
/// Rejects what is no recommendation, one that is being carried out, and a deadline in the past.
pub fn give_recommendation_task(file: &mut Writer<'_>, request: &GiveRecommendationTask) -> Result<TaskId> {
    let item = recommendation(file, &request.id)?;
    let title = text::line("title", &request.title)?;
    people::require_here(file, &request.responsible_id, file.today())?;
    if request.due_on.is_some_and(|due_on| due_on < file.today()) {
        return Err(Rejection::DayInPast { field: "due_on" }.into());
    }
    let new = NewTask {
        title: title.clone(),
        responsible_id: request.responsible_id.clone(),
        due_on: request.due_on,
        incident_id: None,
        purpose: TaskPurpose::Recommendation,
        checklist_step_id: None,
    };
    keep_words(file, &item)?;
    let task = tasks::give_of_purpose(file, &new)?;
    store::set_task(file, &item.id, &task)?;
    file.about(title);
    Ok(task)
}

/// Puts a recommendation into the plan of the next school year.
///
/// Rejects a stage of any other year's plan, what is no recommendation, and one that is being carried out.
pub fn plan_recommendation(file: &mut Writer<'_>, request: &PlanRecommendation) -> Result<ActivityId> {
    let item = recommendation(file, &request.id)?;
    let stages = next_stages(file, &item)?;
    if !stages.iter().any(|stage| stage.id == request.stage_id) {
        return Err(Rejection::NotFound { what: "stage" }.into());
    }
    if request.responsible.is_empty() {
        return Err(Rejection::ResponsibleMissing.into());
    }
    let new = NewRow {
        stage_id: request.stage_id.clone(),
        title: request.title.required("title", LINE)?,
        rule: request.rule.clone(),
        responsible: request.responsible.clone(),
    };
    keep_words(file, &item)?;
    let activity = plan::add_row(file, &new)?;
    store::set_activity(file, &item.id, &activity)?;
    file.about(called(file, &item.school_year_id)?);
    Ok(activity)
}

/// Lets only what is carried out by nothing through.
pub(super) fn require_free(file: &Reader<'_>, item: &StoredItem) -> Result<()> {
    match carried(file, item, Language::default())? {
        Some(carried) if carried.stands => Err(Rejection::RecommendationCarried.into()),
        _ => Ok(()),
    }
}

/// How an item is carried out, and how that stands now.
pub(super) fn carried(file: &Reader<'_>, item: &StoredItem, language: Language) -> Result<Option<CarriedOut>> {
    if let Some(task) = &item.task_id {
        let found = tasks::find_task(file, language, task)?;
        return Ok(found.map(|row| CarriedOut {
            record: RecordKind::Task,
            id: row.id.to_string(),
            number: row.responsible,
            title: row.title,
            day: row.due_on,
            state: say(language, &format!("task-status-{}", row.status.name())),
            stands: row.status != TaskStatus::Cancelled,
        }));
    }
    let Some(activity) = &item.activity_id else { return Ok(None) };
    let standing = plan::find_row_of_any_year(file, language, activity)?;
    Ok(Some(match standing {
        Some(row) => CarriedOut {
            record: RecordKind::Activity,
            id: row.id.to_string(),
            state: row.status.in_words(language),
            number: row.number,
            title: row.title,
            day: row.due_on,
            stands: true,
        },
        None => CarriedOut {
            record: RecordKind::Activity,
            id: activity.to_string(),
            number: String::new(),
            title: item.text.pick(language).to_owned(),
            day: None,
            state: say(language, "report-activity-removed"),
            stands: false,
        },
    }))
}

/// The stages of the plan that follows the report's year.
fn next_stages(file: &Reader<'_>, item: &StoredItem) -> Result<Vec<plan::StageOfYear>> {
    let year = crate::calendar::school_year(file, &item.school_year_id)?;
    let next = crate::calendar::year_after(file, &year)?;
    let stages = match next.added {
        Some(added) => plan::list_stages_of_year(file, &added.id)?,
        None => Vec::new(),
    };
    if stages.is_empty() { Err(Rejection::NextPlanMissing { label: next.label }.into()) } else { Ok(stages) }
}

fn recommendation(file: &Reader<'_>, id: &ReportItemId) -> Result<StoredItem> {
    let item = store::find_item(file, id)?.ok_or(Rejection::NotFound { what: "report_item" })?;
    if item.kind != ItemKind::Recommendation || item.removed {
        return Err(Rejection::NotFound { what: "recommendation" }.into());
    }
    require_free(file, &item)?;
    Ok(item)
}

/// What is carried out stays as it was worded when it became work.
fn keep_words(file: &Writer<'_>, item: &StoredItem) -> Result<()> {
    let report = store::find_report(file, &item.school_year_id)?.ok_or(Rejection::NotFound { what: "report" })?;
    following::write_down(file, &report, item)
}
