//! A newer version of the template that a plan was made from: what it would change, and taking what the school chooses.
//!
//! Three states are compared cell by cell: the template as the plan was made from it, the plan, and the newest template.
//! Offered is what differs between the two templates and is not in the plan yet. Nothing is ever taken away: a row that
//! the newer template drops stays, and a row that the school took out is not offered again. Once the school has chosen,
//! the plan counts as of the newest version whatever was chosen, so what was declined is offered again only when the
//! template changes it anew. Numbers, and the order of rows within a stage, are the school's own.

mod compare;

use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use self::compare::{Offer, Step};
use super::edit;
use super::store::{self, StoredStage};
use super::template::{self, Place};
use super::view::PlanHead;
use super::work::PlanChoice;
use crate::deadlines::Rule;
use crate::error::{Error, Rejection, Result};
use crate::ids::{ActivityId, PlanId, SchoolYearId, StageId};
use crate::seeds::{self, ActivityTemplate, PlanTemplate};
use crate::session::Session;
use crate::store::{Reader, Writer};
use crate::words::Language;

/// What the newest version of the template would change in a plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TemplateUpgrade {
    pub from: u32,
    pub to: u32,
    pub changes: Vec<TemplateChange>,
}

/// One change that the school takes or leaves.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct TemplateChange {
    pub key: String,
    pub kind: TemplateChangeKind,
    pub number: String,
    pub title: String,
    pub field: Option<&'static str>,
    pub was: String,
    pub becomes: String,
    pub edited_here: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum TemplateChangeKind {
    Added,
    Reworded,
    Rescheduled,
    Rearranged,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct UpgradeTemplate {
    pub plan_id: PlanId,
    pub keys: Vec<String>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct UpgradedTemplate {
    pub applied: usize,
}

/// Tells what the newest version of the template would change in a plan; `None` when the plan is of that version, or
/// was not made from the template.
pub fn template_upgrade(file: &Reader<'_>, who: &Session, choice: &PlanChoice) -> Result<Option<TemplateUpgrade>> {
    upgrade_among(file, seeds::plan_templates()?, who.language, &choice.plan_id)
}

/// Takes the chosen changes of the newest template in one step; marks, evidence, tasks, later days and what does not
/// apply stay. Choosing none declines them all.
///
/// Rejects a change that is not offered (any more), and a rule that counts from a new row that was not chosen.
pub fn upgrade_template(file: &mut Writer<'_>, request: &UpgradeTemplate) -> Result<UpgradedTemplate> {
    take_among(file, seeds::plan_templates()?, request)
}

/// The versions that a plan is compared between, and the plan.
struct Versions<'t> {
    base: &'t PlanTemplate,
    newest: &'t PlanTemplate,
    plan: PlanHead,
    year: SchoolYearId,
}

fn upgrade_among(
    file: &Reader<'_>,
    templates: &[PlanTemplate],
    language: Language,
    plan: &PlanId,
) -> Result<Option<TemplateUpgrade>> {
    let Some(versions) = find_versions(file, templates, plan)? else { return Ok(None) };
    let offers = compare::list_offers(file, language, &versions)?;
    Ok(Some(TemplateUpgrade {
        from: versions.base.version,
        to: versions.newest.version,
        changes: offers.into_iter().map(|offer| offer.change).collect(),
    }))
}

fn take_among(
    file: &mut Writer<'_>,
    templates: &[PlanTemplate],
    request: &UpgradeTemplate,
) -> Result<UpgradedTemplate> {
    let keys: HashSet<&str> = request.keys.iter().map(String::as_str).collect();
    let label = store::find_plan_year(file, &request.plan_id)?.ok_or(Rejection::NotFound { what: "plan" })?;
    let Some(versions) = find_versions(file, templates, &request.plan_id)? else {
        return if keys.is_empty() { Ok(UpgradedTemplate { applied: 0 }) } else { Err(not_offered()) };
    };
    let offers = compare::list_offers(file, file.who().language, &versions)?;
    let (chosen, left): (Vec<_>, Vec<_>) =
        offers.into_iter().partition(|offer| keys.contains(offer.change.key.as_str()));
    if chosen.len() < keys.len() {
        return Err(not_offered());
    }
    take(file, &versions, &chosen, &left)?;
    store::set_template_version(file, &versions.plan.id, versions.newest.version)?;
    file.about(label);
    Ok(UpgradedTemplate { applied: chosen.len() })
}

fn not_offered() -> Error {
    Rejection::NotFound { what: "template_change" }.into()
}

/// The template a plan was made from and the newest one after it.
fn find_versions<'t>(file: &Reader<'_>, templates: &'t [PlanTemplate], plan: &PlanId) -> Result<Option<Versions<'t>>> {
    let (year, _) = store::find_year_of_plan(file, plan)?.ok_or(Rejection::NotFound { what: "plan" })?;
    let plan = store::find_plan(file, &year)?.ok_or(Rejection::NotFound { what: "plan" })?;
    let Some(used) = &plan.template else { return Ok(None) };
    let ours = || templates.iter().filter(|template| template.key == used.key);
    let base = ours().find(|template| template.version == used.version);
    let newest = ours().max_by_key(|template| template.version).filter(|newest| newest.version > used.version);
    let Some((base, newest)) = base.zip(newest) else { return Ok(None) };
    // A plan that began empty has the template's stages but none of its rows.
    let is_made_from_it = !store::list_rows_from_template(file, &plan.id)?.is_empty();
    Ok(is_made_from_it.then_some(Versions { base, newest, plan, year }))
}

fn take(file: &Writer<'_>, versions: &Versions<'_>, chosen: &[Offer<'_>], left: &[Offer<'_>]) -> Result<()> {
    require_rows_counted_from(chosen, left)?;
    let mut order = Order::of(file, versions, chosen)?;
    let plan = &versions.plan;
    let (mut title, mut purpose) = (&plan.title, &plan.purpose);
    for Offer { step, .. } in chosen {
        match step {
            Step::PlanTitle(new) => title = new,
            Step::PlanPurpose(new) => purpose = new,
            Step::StageTitle(id, title) => store::set_stage_title(file, id, title)?,
            Step::Add { id, stage_id, row, rule } => {
                add_row(file, &plan.id, row, (id, stage_id), rule)?;
                order.put(id, stage_id, &row.key);
            }
            Step::Title(id, title) => store::set_title(file, id, title)?,
            Step::ExpectedDocument(id, document) => store::set_expected_document(file, id, document)?,
            Step::Why(id, why) => store::set_why(file, id, why)?,
            Step::Register(id, register) => store::set_register(file, id, *register)?,
            Step::Rule(id, rule) => store::set_rule(file, id, rule)?,
            Step::Parties(id, duty, parties) => {
                store::delete_parties(file, id, *duty)?;
                edit::insert_parties(file, id, *duty, parties)?;
            }
            Step::Move { id, stage_id, key } => order.put(id, stage_id, key),
        }
    }
    if (title, purpose) != (&plan.title, &plan.purpose) {
        store::update_plan(file, &plan.id, title, purpose)?;
    }
    order.save(file)?;
    // Only now do all the rules stand that may count from each other.
    for (id, rule) in chosen.iter().filter_map(|offer| offer.step.rule()) {
        edit::check_rule(file, &plan.id, &versions.year, Some(id), rule)?;
    }
    Ok(())
}

/// Rejects a rule that counts from a row of the newer template which the school leaves out.
fn require_rows_counted_from(chosen: &[Offer<'_>], left: &[Offer<'_>]) -> Result<()> {
    let counted: HashSet<&ActivityId> = chosen.iter().filter_map(|offer| offer.step.rule()?.1.counts_from()).collect();
    let missing = left.iter().find(|offer| matches!(&offer.step, Step::Add { id, .. } if counted.contains(id)));
    match missing {
        Some(offer) => Err(Rejection::TemplateRowNeeded { title: offer.change.title.clone() }.into()),
        None => Ok(()),
    }
}

/// Adds a row under the template's number, or under the plan's next one when that is taken.
fn add_row(
    file: &Writer<'_>,
    plan_id: &PlanId,
    row: &ActivityTemplate,
    (id, stage_id): (&ActivityId, &StageId),
    rule: &Rule,
) -> Result<()> {
    let is_taken = store::list_activities(file, plan_id)?.iter().any(|activity| activity.number == row.number);
    let (position, next) = store::place_at_end(file, plan_id, stage_id)?;
    let number = if is_taken { &next } else { &row.number };
    template::insert_row(file, row, &Place { id, plan_id, stage_id, position, number, rule })
}

/// The order of a plan's rows, into which rows of the template are put beside their neighbours.
struct Order<'t> {
    rows: Vec<(ActivityId, StageId)>,
    is_changed: bool,
    stages: Vec<StoredStage>,
    /// Rows by the template's key, those that are being added included.
    ids: HashMap<String, ActivityId>,
    newest: &'t PlanTemplate,
}

impl<'t> Order<'t> {
    fn of(file: &Reader<'_>, versions: &Versions<'t>, chosen: &[Offer<'_>]) -> Result<Self> {
        let mut ids = store::list_rows_from_template(file, &versions.plan.id)?;
        ids.extend(chosen.iter().filter_map(|offer| match &offer.step {
            Step::Add { id, row, .. } => Some((row.key.clone(), id.clone())),
            _ => None,
        }));
        Ok(Self {
            rows: store::list_order(file, &versions.plan.id)?,
            is_changed: false,
            stages: store::list_stages(file, &versions.plan.id)?,
            ids,
            newest: versions.newest,
        })
    }

    fn put(&mut self, id: &ActivityId, stage: &StageId, key: &str) {
        self.rows.retain(|(row, _)| row != id);
        let place = self.place(stage, key).unwrap_or_else(|| store::end_of_stage(&self.rows, &self.stages, stage));
        self.rows.insert(place, (id.clone(), stage.clone()));
        self.is_changed = true;
    }

    /// The place after the nearest neighbour before the row in the template, or before the nearest one after it.
    fn place(&self, stage: &StageId, key: &str) -> Option<usize> {
        let neighbours = self.newest.stages.iter().find_map(|stage| {
            let place = stage.activities.iter().position(|row| row.key == key)?;
            Some((&stage.activities[..place], &stage.activities[place + 1..]))
        });
        let (before, after) = neighbours?;
        let at = |row: &ActivityTemplate| {
            let id = self.ids.get(&row.key)?;
            self.rows.iter().position(|(known, of)| known == id && of == stage)
        };
        before.iter().rev().find_map(at).map(|place| place + 1).or_else(|| after.iter().find_map(at))
    }

    fn save(&self, file: &Writer<'_>) -> Result<()> {
        if self.is_changed { store::set_order(file, &self.rows) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests;
