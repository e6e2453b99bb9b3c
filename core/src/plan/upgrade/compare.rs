//! The three-way comparison: the template a plan was made from, the plan, and the newest template.

use std::collections::{HashMap, HashSet};

use super::{TemplateChange, TemplateChangeKind, Versions};
use crate::deadlines::{ActivityName, ActivityNames, Rule};
use crate::error::Result;
use crate::ids::{ActivityId, StageId};
use crate::plan::baseline::{named, texts};
use crate::plan::parties::Resolver;
use crate::plan::store::{self, StoredActivity, StoredParties, StoredStage};
use crate::plan::template::rule_in_plan;
use crate::plan::{Duty, Party, Register};
use crate::seeds::{ActivityTemplate, PlanTemplate, StageTemplate};
use crate::store::Reader;
use crate::text::Wording;
use crate::words::{self, Language};

/// A change as it is told, and as it is made.
pub(super) struct Offer<'t> {
    pub change: TemplateChange,
    pub step: Step<'t>,
}

pub(super) enum Step<'t> {
    PlanTitle(&'t Wording),
    PlanPurpose(&'t Wording),
    StageTitle(StageId, &'t Wording),
    Add { id: ActivityId, stage_id: StageId, row: &'t ActivityTemplate, rule: Rule },
    Title(ActivityId, &'t Wording),
    ExpectedDocument(ActivityId, &'t Wording),
    Why(ActivityId, &'t Wording),
    Register(ActivityId, Register),
    Rule(ActivityId, Rule),
    Parties(ActivityId, Duty, &'t [Party]),
    Move { id: ActivityId, stage_id: StageId, key: &'t str },
}

impl Step<'_> {
    /// The rule that the step gives a row.
    pub fn rule(&self) -> Option<(&ActivityId, &Rule)> {
        match self {
            Self::Add { id, rule, .. } | Self::Rule(id, rule) => Some((id, rule)),
            _ => None,
        }
    }
}

/// Lists the changes that the newest template offers a plan, in the template's order.
pub(super) fn list_offers<'t>(
    file: &Reader<'_>,
    language: Language,
    versions: &Versions<'t>,
) -> Result<Vec<Offer<'t>>> {
    let mut comparison = Comparison::of(file, language, versions)?;
    comparison.plan(versions);
    let base = rows_by_key(versions.base);
    let mut parties = store::list_parties(file, &versions.plan.id)?;
    for stage in &versions.newest.stages {
        comparison.stage(versions.base.stages.iter().find(|was| was.key == stage.key), stage);
        for row in &stage.activities {
            let Some(id) = comparison.ids.get(&row.key).cloned() else { continue };
            let now = comparison.standing.remove(&id);
            match (base.get(row.key.as_str()), now) {
                (Some(was), Some(now)) => {
                    let parties = parties.remove(&now.id).unwrap_or_default();
                    comparison.row(*was, (stage, row), &now, &parties)?;
                }
                (None, None) if comparison.added.contains(&id) => comparison.addition(id, stage, row)?,
                // Taken out by the school, or taken from a version in between.
                _ => {}
            }
        }
    }
    Ok(comparison.found)
}

type TemplateRow<'t> = (&'t StageTemplate, &'t ActivityTemplate);

fn rows_by_key(template: &PlanTemplate) -> HashMap<&str, TemplateRow<'_>> {
    let rows = template.stages.iter().flat_map(|stage| stage.activities.iter().map(move |row| (stage, row)));
    rows.map(|(stage, row)| (row.key.as_str(), (stage, row))).collect()
}

struct Comparison<'f, 't> {
    file: &'f Reader<'f>,
    language: Language,
    resolver: Resolver,
    stages: HashMap<String, StoredStage>,
    standing: HashMap<ActivityId, StoredActivity>,
    /// Rows by the template's key: those that stand, those that were taken out, and those that are offered.
    ids: HashMap<String, ActivityId>,
    added: HashSet<ActivityId>,
    /// What the rows are called that a rule may count from: those that stand and those that are offered.
    names: ActivityNames,
    found: Vec<Offer<'t>>,
}

/// What of a row a change is about, and how that is told.
struct Told {
    kind: TemplateChangeKind,
    field: &'static str,
    was: String,
    becomes: String,
    edited_here: bool,
}

impl<'f, 't> Comparison<'f, 't> {
    fn of(file: &'f Reader<'f>, language: Language, versions: &Versions<'t>) -> Result<Self> {
        let plan = &versions.plan.id;
        let rows = store::list_activities(file, plan)?;
        let mut comparison = Self {
            file,
            language,
            resolver: Resolver::new(file, file.today(), language)?,
            stages: store::list_stages_from_template(file, plan)?,
            ids: store::list_rows_from_template(file, plan)?,
            added: HashSet::new(),
            names: rows.iter().map(|row| (row.id.clone(), name(&row.number, &row.title, language))).collect(),
            standing: rows.into_iter().map(|row| (row.id.clone(), row)).collect(),
            found: Vec::new(),
        };
        comparison.expect_added(versions);
        Ok(comparison)
    }

    /// Names the rows that only the newest template has, so that rules can count from them.
    fn expect_added(&mut self, versions: &Versions<'_>) {
        let base = rows_by_key(versions.base);
        for stage in versions.newest.stages.iter().filter(|stage| self.stages.contains_key(&stage.key)) {
            for row in stage.activities.iter().filter(|row| !base.contains_key(row.key.as_str())) {
                if self.ids.contains_key(&row.key) {
                    continue;
                }
                let id = ActivityId::fresh();
                self.names.insert(id.clone(), name("", &row.title, self.language));
                self.added.insert(id.clone());
                self.ids.insert(row.key.clone(), id);
            }
        }
    }

    fn plan(&mut self, versions: &Versions<'t>) {
        let (base, newest, now) = (versions.base, versions.newest, &versions.plan);
        let called = || (String::new(), now.title.pick(self.language).to_owned());
        let title = self.wording("title", &base.title, &now.title, &newest.title);
        let purpose = self.wording("purpose", &base.purpose, &now.purpose, &newest.purpose);
        for (told, step) in [(title, Step::PlanTitle(&newest.title)), (purpose, Step::PlanPurpose(&newest.purpose))] {
            let called = called();
            self.found.extend(told.map(|told| offer("plan", called, told, step)));
        }
    }

    fn stage(&mut self, was: Option<&StageTemplate>, new: &'t StageTemplate) {
        let Some((was, now)) = was.zip(self.stages.get(&new.key)) else { return };
        let told = self.wording("title", &was.title, &now.title, &new.title);
        let step = Step::StageTitle(now.id.clone(), &new.title);
        let called = (String::new(), self.stage_in_words(now));
        self.found.extend(told.map(|told| offer(&new.key, called, told, step)));
    }

    fn row(
        &mut self,
        (was_stage, was): TemplateRow<'_>,
        (stage, new): TemplateRow<'t>,
        now: &StoredActivity,
        parties: &StoredParties,
    ) -> Result<()> {
        let id = || now.id.clone();
        let mut found = Vec::new();
        let mut note = |told: Option<Told>, step| found.extend(told.map(|told| (told, step)));
        note(self.wording("title", &was.title, &now.title, &new.title), Step::Title(id(), &new.title));
        let told = self.parties("responsible", &was.responsible, &parties.responsible, &new.responsible)?;
        note(told, Step::Parties(id(), Duty::Responsible, &new.responsible));
        let told = self.parties("co_executors", &was.co_executors, &parties.co_executors, &new.co_executors)?;
        note(told, Step::Parties(id(), Duty::CoExecutor, &new.co_executors));
        if let Some((told, step)) = self.rule(was, now, new) {
            note(Some(told), step);
        }
        let document = &new.expected_document;
        let told = self.wording("expected_document", &was.expected_document, &now.expected_document, document);
        note(told, Step::ExpectedDocument(id(), document));
        if let Some((told, step)) = self.place(was_stage, now, stage, &new.key) {
            note(Some(told), step);
        }
        note(self.register(was.register, now.register, new.register), Step::Register(id(), new.register));
        note(self.wording("why", &was.why, &now.why, &new.why), Step::Why(id(), &new.why));
        for (told, step) in found {
            let called = (now.number.clone(), now.title.pick(self.language).to_owned());
            self.found.push(offer(&new.key, called, told, step));
        }
        Ok(())
    }

    fn addition(&mut self, id: ActivityId, stage: &StageTemplate, row: &'t ActivityTemplate) -> Result<()> {
        let Some(stage_id) = self.stages.get(&stage.key).map(|stage| stage.id.clone()) else { return Ok(()) };
        // Without the row that it counts from it is due whenever the need arises, and the offer says so.
        let rule = self.rule_here(&row.rule).unwrap_or(Rule::AdHoc);
        let document = row.expected_document.pick(self.language).to_owned();
        let cells = [named(self.file, &mut self.resolver, &row.responsible)?, self.in_words(&rule), document];
        let cells: Vec<String> = cells.into_iter().filter(|cell| !cell.is_empty()).collect();
        let change = TemplateChange {
            key: row.key.clone(),
            kind: TemplateChangeKind::Added,
            number: String::new(),
            title: row.title.pick(self.language).to_owned(),
            field: None,
            was: String::new(),
            becomes: cells.join(" · "),
            edited_here: false,
        };
        self.found.push(Offer { change, step: Step::Add { id, stage_id, row, rule } });
        Ok(())
    }

    fn wording(&self, field: &'static str, was: &Wording, now: &Wording, new: &Wording) -> Option<Told> {
        let edited_here = edited_here(was, now, new)?;
        let (was, becomes) = texts(self.language, now, new);
        Some(Told { kind: TemplateChangeKind::Reworded, field, was, becomes, edited_here })
    }

    fn parties(&mut self, field: &'static str, was: &[Party], now: &[Party], new: &[Party]) -> Result<Option<Told>> {
        let Some(edited_here) = edited_here(was, now, new) else { return Ok(None) };
        let (was, becomes) = (named(self.file, &mut self.resolver, now)?, named(self.file, &mut self.resolver, new)?);
        Ok(Some(Told { kind: TemplateChangeKind::Reworded, field, was, becomes, edited_here }))
    }

    /// A rule that the plan cannot follow, because the row it counts from was taken out, is not offered.
    fn rule(&self, was: &ActivityTemplate, now: &StoredActivity, new: &ActivityTemplate) -> Option<(Told, Step<'t>)> {
        let new = self.rule_here(&new.rule)?;
        let was = rule_in_plan(&was.rule, |key| self.ids.get(key).cloned());
        let edited_here = edited_here(&was, &Some(now.rule.clone()), &Some(new.clone()))?;
        let (was, becomes) = (self.in_words(&now.rule), self.in_words(&new));
        let told = Told { kind: TemplateChangeKind::Rescheduled, field: "rule", was, becomes, edited_here };
        Some((told, Step::Rule(now.id.clone(), new)))
    }

    fn place(
        &self,
        was: &StageTemplate,
        now: &StoredActivity,
        new: &StageTemplate,
        key: &'t str,
    ) -> Option<(Told, Step<'t>)> {
        let stage = self.stages.get(&new.key)?;
        let was = self.stages.get(&was.key).map(|stage| &stage.id);
        let edited_here = edited_here(&was, &Some(&now.stage_id), &Some(&stage.id))?;
        let standing = self.stages.values().find(|stage| stage.id == now.stage_id);
        let told = Told {
            kind: TemplateChangeKind::Rearranged,
            field: "stage",
            was: standing.map(|stage| self.stage_in_words(stage)).unwrap_or_default(),
            becomes: self.stage_in_words(stage),
            edited_here,
        };
        Some((told, Step::Move { id: now.id.clone(), stage_id: stage.id.clone(), key }))
    }

    fn register(&self, was: Register, now: Register, new: Register) -> Option<Told> {
        let edited_here = edited_here(&was, &now, &new)?;
        let said = |register: Register| words::say(self.language, &format!("register-{}", register.name()));
        let (was, becomes) = (said(now), said(new));
        Some(Told { kind: TemplateChangeKind::Rearranged, field: "register", was, becomes, edited_here })
    }

    /// A rule of the newest template, when the plan has or is offered the row that it counts from.
    fn rule_here(&self, rule: &Rule) -> Option<Rule> {
        rule_in_plan(rule, |key| self.ids.get(key).filter(|id| self.names.contains_key(id)).cloned())
    }

    fn in_words(&self, rule: &Rule) -> String {
        rule.in_words_naming(self.language, &self.names)
    }

    fn stage_in_words(&self, stage: &StoredStage) -> String {
        let values = [("number", stage.number.into()), ("title", stage.title.pick(self.language).into())];
        words::say_with(self.language, "workbook-stage-heading", &values)
    }
}

/// Tells whether the school changed a cell that the newer template changes too; `None` when there is nothing to offer:
/// the template left the cell alone, or the plan says the same already.
fn edited_here<T: PartialEq + ?Sized>(was: &T, now: &T, new: &T) -> Option<bool> {
    (was != new && now != new).then_some(now != was)
}

fn offer<'t>(key: &str, (number, title): (String, String), told: Told, step: Step<'t>) -> Offer<'t> {
    let Told { kind, field, was, becomes, edited_here } = told;
    let key = format!("{key}:{field}");
    Offer { change: TemplateChange { key, kind, number, title, field: Some(field), was, becomes, edited_here }, step }
}

fn name(number: &str, title: &Wording, language: Language) -> ActivityName {
    ActivityName { number: number.to_owned(), title: title.pick(language).to_owned() }
}
