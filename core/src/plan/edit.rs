//! Making and changing the plan.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::parties::{Duty, Party};
use super::store::{self, NewActivity, StoredActivity};
use super::template::{self, Place};
use super::{ActivityField, Register};
use super::{baseline, events};
use crate::calendar::{self, SchoolYear};
use crate::clock::Day;
use crate::deadlines::Rule;
use crate::error::{Error, Rejection, Result};
use crate::ids::{ActivityId, PartyId, PlanId, SchoolYearId, StageId};
use crate::people;
use crate::seeds::{self, PlanTemplate};
use crate::store::{Reader, Writer};
use crate::text::{self, LINE, TEXT, Wording};
use crate::words::Language;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct CreatePlan {
    pub school_year_id: SchoolYearId,
    pub from_template: bool,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditPlan {
    pub plan_id: PlanId,
    pub title: Wording,
    pub purpose: Wording,
    /// It stays as it is when `None`, and so do the objectives and the expected results, which stand one to a line.
    #[serde(default)]
    pub topic: Option<Wording>,
    #[serde(default)]
    pub objectives: Option<Wording>,
    #[serde(default)]
    pub expected_results: Option<Wording>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ApprovePlan {
    pub plan_id: PlanId,
    pub approved_on: Day,
    pub order_no: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditActivity {
    pub id: ActivityId,
    pub field: ActivityField,
    pub language: Language,
    pub text: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SetParties {
    pub activity_id: ActivityId,
    pub duty: Duty,
    pub parties: Vec<Party>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SetRule {
    pub activity_id: ActivityId,
    pub rule: Rule,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddActivity {
    pub stage_id: StageId,
    pub title: String,
    pub rule: Rule,
}

/// A row that comes from another part of the program.
pub(crate) struct NewRow {
    pub stage_id: StageId,
    pub title: Wording,
    pub rule: Rule,
    pub responsible: Vec<Party>,
}

#[derive(Clone, Debug, Serialize, Deserialize, TS)]
pub struct RemoveActivity {
    pub id: ActivityId,
    pub reason: String,
}

/// Creates the year's plan: the five stages, with or without the thirty activities of the built-in template.
///
/// Rejects a second plan for the same year.
pub fn create_plan(file: &mut Writer<'_>, request: &CreatePlan) -> Result<PlanId> {
    let year = calendar::school_year(file, &request.school_year_id)?;
    if year.plan_id.is_some() {
        return Err(Rejection::PlanExists.into());
    }
    create_from(file, request, &year, seeds::plan_template()?)
}

/// The same, from one version of the template.
pub(super) fn create_from(
    file: &mut Writer<'_>,
    request: &CreatePlan,
    year: &SchoolYear,
    template: &PlanTemplate,
) -> Result<PlanId> {
    let plan_id = PlanId::fresh();
    store::insert_plan(file, &plan_id, &year.id, template)?;
    let rows = template.stages.iter().flat_map(|stage| &stage.activities);
    let ids: HashMap<&str, ActivityId> = rows.map(|row| (row.key.as_str(), ActivityId::fresh())).collect();
    let mut position = 0;
    for stage in &template.stages {
        let stage_id = StageId::fresh();
        store::insert_stage(file, &stage_id, &plan_id, stage)?;
        if !request.from_template {
            continue;
        }
        for activity in &stage.activities {
            position += 10;
            let id = ids.get(activity.key.as_str()).ok_or(Error::Invariant("every row of the template has an id"))?;
            let rule = template::rule_in_plan(&activity.rule, |key| ids.get(key).cloned())
                .ok_or(Error::Invariant("a rule of the template counts from a row of it"))?;
            let number = &activity.number;
            let place = Place { id, plan_id: &plan_id, stage_id: &stage_id, position, number, rule: &rule };
            template::insert_row(file, activity, &place)?;
        }
    }
    file.about(year.label.clone());
    Ok(plan_id)
}

/// Changes what stands above the plan's table: title, topic, purpose, objectives and expected results.
pub fn edit_plan(file: &mut Writer<'_>, edit: &EditPlan) -> Result<()> {
    let label = store::find_plan_year(file, &edit.plan_id)?.ok_or(Rejection::NotFound { what: "plan" })?;
    let title = edit.title.required("title", LINE)?;
    let purpose = edit.purpose.checked("purpose", TEXT)?;
    store::update_plan(file, &edit.plan_id, &title, &purpose)?;
    if let Some(objectives) = &edit.objectives {
        store::set_objectives(file, &edit.plan_id, &objectives.checked("objectives", TEXT)?)?;
    }
    if let Some(topic) = &edit.topic {
        store::set_topic(file, &edit.plan_id, &topic.checked("topic", TEXT)?)?;
    }
    if let Some(results) = &edit.expected_results {
        store::set_expected_results(file, &edit.plan_id, &results.checked("expected_results", TEXT)?)?;
    }
    file.about(label);
    Ok(())
}

/// Records the director's approval of the plan by an order, and freezes the plan as it is approved.
pub fn approve_plan(file: &mut Writer<'_>, request: &ApprovePlan) -> Result<()> {
    let (year, label) =
        store::find_year_of_plan(file, &request.plan_id)?.ok_or(Rejection::NotFound { what: "plan" })?;
    if request.approved_on > file.today() {
        return Err(Rejection::DayInFuture { field: "approved_on" }.into());
    }
    let order_no = text::line("order_no", &request.order_no)?;
    store::approve_plan(file, &request.plan_id, request.approved_on, &order_no)?;
    baseline::freeze(file, &year, request, &order_no)?;
    file.about(label);
    Ok(())
}

/// Changes a cell of an activity in one language; the other languages keep their text.
pub fn edit_activity(file: &mut Writer<'_>, edit: &EditActivity) -> Result<()> {
    let activity = store::find_activity(file, &edit.id)?.ok_or(Rejection::NotFound { what: "activity" })?;
    match edit.field {
        ActivityField::Number => {
            let number = text::optional_line("number", &edit.text)?;
            if number.chars().count() > 10 {
                return Err(Rejection::FieldTooLong { field: "number", limit: 10 }.into());
            }
            store::set_number(file, &edit.id, &number)?;
            file.about(StoredActivity { number, ..activity }.called(file.who().language));
        }
        ActivityField::Title => {
            let title = replaced(&activity.title, edit.language, &edit.text).required("title", LINE)?;
            store::set_title(file, &edit.id, &title)?;
            file.about(activity.called(file.who().language));
        }
        ActivityField::ExpectedDocument => {
            let document =
                replaced(&activity.expected_document, edit.language, &edit.text).checked("expected_document", LINE)?;
            store::set_expected_document(file, &edit.id, &document)?;
            file.about(activity.called(file.who().language));
        }
    }
    Ok(())
}

/// Names who answers for an activity, or who takes part in it.
///
/// Rejects an activity without anybody responsible.
pub fn set_parties(file: &mut Writer<'_>, request: &SetParties) -> Result<()> {
    let activity = store::find_activity(file, &request.activity_id)?.ok_or(Rejection::NotFound { what: "activity" })?;
    if request.duty == Duty::Responsible && request.parties.is_empty() {
        return Err(Rejection::ResponsibleMissing.into());
    }
    store::delete_parties(file, &request.activity_id, request.duty)?;
    insert_parties(file, &request.activity_id, request.duty, &request.parties)?;
    file.about(activity.called(file.who().language));
    Ok(())
}

/// Changes an activity's deadline rule; its days are computed anew and its marks stay.
pub fn set_rule(file: &mut Writer<'_>, request: &SetRule) -> Result<()> {
    let activity = store::find_activity(file, &request.activity_id)?.ok_or(Rejection::NotFound { what: "activity" })?;
    check_rule(file, &activity.plan_id, &activity.school_year_id, Some(&activity.id), &request.rule)?;
    store::set_rule(file, &request.activity_id, &request.rule)?;
    file.about(activity.called(file.who().language));
    Ok(())
}

/// Adds an activity at the end of a stage, with the next free number.
pub fn add_activity(file: &mut Writer<'_>, request: &AddActivity) -> Result<ActivityId> {
    let title = text::line("title", &request.title)?;
    let new = NewRow {
        stage_id: request.stage_id.clone(),
        title: Wording::only(file.who().language, &title),
        rule: request.rule.clone(),
        responsible: vec![Party::Role { role: crate::roles::Role::Chair }],
    };
    add_row(file, &new)
}

/// Adds a row that says in every language what is to be done, and who answers for it.
pub(crate) fn add_row(file: &mut Writer<'_>, new: &NewRow) -> Result<ActivityId> {
    let (plan_id, year_id) = store::find_stage(file, &new.stage_id)?.ok_or(Rejection::NotFound { what: "stage" })?;
    check_rule(file, &plan_id, &year_id, None, &new.rule)?;
    let (position, number) = store::place_at_end(file, &plan_id, &new.stage_id)?;
    let id = ActivityId::fresh();
    store::insert_activity(
        file,
        &NewActivity {
            id: &id,
            plan_id: &plan_id,
            stage_id: &new.stage_id,
            template_key: None,
            position,
            number: &number,
            title: &new.title,
            expected_document: &Wording::default(),
            why: &Wording::default(),
            register: Register::Evidence,
            rule: &new.rule,
        },
    )?;
    insert_parties(file, &id, Duty::Responsible, &new.responsible)?;
    file.about(number);
    Ok(id)
}

/// Takes an activity out of the plan with a reason; history and undo keep it.
pub fn remove_activity(file: &mut Writer<'_>, request: &RemoveActivity) -> Result<()> {
    let activity = store::find_activity(file, &request.id)?.ok_or(Rejection::NotFound { what: "activity" })?;
    let reason = text::reason(&request.reason)?;
    store::trash_activity(file, &request.id, &reason)?;
    file.about(activity.called(file.who().language));
    Ok(())
}

/// Rejects a rule that the year or the plan cannot have.
pub(super) fn check_rule(
    file: &Reader<'_>,
    plan: &PlanId,
    year: &SchoolYearId,
    activity: Option<&ActivityId>,
    rule: &Rule,
) -> Result<()> {
    let year = calendar::school_year(file, year)?;
    rule.check(&calendar::year_calendar(file, &year)?)?;
    events::check_counting(file, plan, activity, rule)
}

pub(super) fn insert_parties(file: &Writer<'_>, activity: &ActivityId, duty: Duty, parties: &[Party]) -> Result<()> {
    for (position, party) in (1..).zip(parties) {
        let party = match party {
            Party::Text { text } => Party::Text { text: text::line(duty.name(), text)? },
            Party::Person { person_id } => {
                people::name(file, person_id)?;
                party.clone()
            }
            _ => party.clone(),
        };
        store::insert_party(file, &PartyId::fresh(), activity, duty, position, &party)?;
    }
    Ok(())
}

pub(super) fn replaced(wording: &Wording, language: Language, text: &str) -> Wording {
    let mut wording = wording.clone();
    match language {
        Language::Kk => wording.kk = text.to_owned(),
        Language::Ru => wording.ru = text.to_owned(),
        Language::En => wording.en = text.to_owned(),
    }
    wording
}
