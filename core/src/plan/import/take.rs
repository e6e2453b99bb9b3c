//! Writing a document's rows into a plan, as one operation.

use std::collections::HashMap;

use super::compare::Standing;
use super::marking::marks_to_put;
use super::{
    ImportPlan, ImportedField, ImportedMark, ImportedPlan, ImportedRow, NotImported, PlanSource, RowSource, Translation,
};
use crate::calendar::{self, SchoolYear};
use crate::error::{Error, Rejection, Result};
use crate::ids::{ActivityId, PersonId, PlanId, StageId};
use crate::people;
use crate::plan::edit::{self, ApprovePlan, CreatePlan};
use crate::plan::marks::{MarkDone, mark_done};
use crate::plan::parties::{Duty, Party};
use crate::plan::store::{self, NewActivity, StoredActivity};
use crate::plan::{Register, events};
use crate::roles::{Right, Role};
use crate::seeds;
use crate::store::Writer;
use crate::text::{self, LINE, TEXT, Wording};
use crate::words::{Language, fold};

/// The most rows that one document brings.
const ROWS: usize = 5_000;

/// Puts a document's rows into the plan of a school year, and makes the plan where there is none.
///
/// A row or a mark that the plan cannot take is left out and told. Rejects a document without rows, and an approval by
/// somebody who may not approve.
pub fn import_plan(file: &mut Writer<'_>, request: &ImportPlan) -> Result<ImportedPlan> {
    if request.activities.is_empty() {
        return Err(Rejection::DocumentWithoutPlan.into());
    }
    if request.activities.len() > ROWS {
        return Err(Rejection::TableTooLarge { limit: ROWS }.into());
    }
    let year = calendar::school_year(file, &request.school_year_id)?;
    let plan_id = plan_for(file, request, &year)?;
    let stages = stages(file, request, &plan_id)?;
    head(file, request, &plan_id)?;
    let mut taking = Taking {
        year,
        stages,
        order: store::list_order(file, &plan_id)?,
        standing: Standing::of(file, &plan_id)?,
        last: None,
        done: ImportedPlan { plan_id, added: 0, updated: 0, unchanged: 0, marked: 0, skipped: Vec::new() },
    };
    for row in &request.activities {
        taking.row(file, row)?;
    }
    store::set_order(file, &taking.order)?;
    let Taking { year, done, .. } = taking;
    approve(file, request, &done.plan_id)?;
    file.about(year.label);
    Ok(done)
}

/// The year's plan; one that is made now has the document's stages and no template.
fn plan_for(file: &mut Writer<'_>, request: &ImportPlan, year: &SchoolYear) -> Result<PlanId> {
    if let Some(plan) = &year.plan_id {
        return Ok(plan.clone());
    }
    if request.stages.is_empty() {
        // A document without stages gets the usual ones, for somebody to put its rows under.
        let new = CreatePlan { school_year_id: year.id.clone(), from_template: false };
        return edit::create_plan(file, &new);
    }
    let plan_id = PlanId::fresh();
    let title = seeds::plan_template()?.title.clone();
    store::insert_plan_without_template(file, &plan_id, &year.id, &title)?;
    Ok(plan_id)
}

/// The plan's stages by number, with those that the document adds or renames.
fn stages(file: &mut Writer<'_>, request: &ImportPlan, plan: &PlanId) -> Result<HashMap<u32, StageId>> {
    let before = store::find_plan_source(file, plan)?.unwrap_or_default();
    let known = store::list_stages(file, plan)?;
    let mut stages: HashMap<u32, StageId> = known.iter().map(|stage| (stage.number, stage.id.clone())).collect();
    for stage in &request.stages {
        let title = text::optional_line("title", &stage.title)?;
        let said_before = before.stages.iter().find(|one| one.number == stage.number);
        let is_new = said_before.is_none_or(|said| fold(&said.title) != fold(&title));
        match known.iter().find(|one| one.number == stage.number) {
            Some(one) if is_new && !title.is_empty() && one.title.in_language(request.language) != title => {
                store::set_stage_title(file, &one.id, &with(&one.title, request.language, &title))?;
            }
            Some(_) => {}
            None if stages.contains_key(&stage.number) => {}
            None => {
                let id = StageId::fresh();
                let title = stage_title(request.language, stage.number, &title)?;
                store::insert_own_stage(file, &id, plan, stage.number, &title)?;
                stages.insert(stage.number, id);
            }
        }
    }
    Ok(stages)
}

/// A stage that the document only numbers is called as the template calls it.
fn stage_title(language: Language, number: u32, title: &str) -> Result<Wording> {
    if !title.is_empty() {
        return Ok(Wording::only(language, title));
    }
    let usual = seeds::plan_template()?.stages.iter().find(|stage| stage.number == number);
    Ok(usual.map(|stage| stage.title.clone()).unwrap_or_default())
}

/// What stands above the table, where the document says something new of it.
fn head(file: &mut Writer<'_>, request: &ImportPlan, plan: &PlanId) -> Result<()> {
    let before = store::find_plan_source(file, plan)?.unwrap_or_default();
    let head = store::find_plan(file, &request.school_year_id)?.ok_or(Rejection::NotFound { what: "plan" })?;
    let newer = |said: &str, last: &str, now: &Wording| {
        let is_new = !said.trim().is_empty() && fold(said) != fold(last) && !says_already(now, said);
        if is_new { with(now, request.language, said) } else { now.clone() }
    };
    let title = newer(&cut(&request.head.title, LINE), &before.head.title, &head.title).required("title", LINE)?;
    let purpose = newer(&request.head.purpose, &before.head.purpose, &head.purpose).checked("purpose", TEXT)?;
    let topic = newer(&request.head.topic, &before.head.topic, &head.topic).checked("topic", TEXT)?;
    let listed = |said: &[String], last: &[String], now: &Wording| newer(&said.join("\n"), &last.join("\n"), now);
    let objectives = listed(&request.head.objectives, &before.head.objectives, &head.objectives);
    let results = listed(&request.head.expected_results, &before.head.expected_results, &head.expected_results);
    store::update_plan(file, plan, &title, &purpose)?;
    store::set_topic(file, plan, &topic)?;
    store::set_objectives(file, plan, &objectives.checked("objectives", TEXT)?)?;
    store::set_expected_results(file, plan, &results.checked("expected_results", TEXT)?)?;
    let source = PlanSource { file: request.file.clone(), head: request.head.clone(), stages: request.stages.clone() };
    store::set_plan_source(file, plan, &source)
}

/// Tells whether a text stands already, in whatever language.
fn says_already(now: &Wording, said: &str) -> bool {
    let plain = |text: &str| text.split_whitespace().map(str::to_owned).collect::<Vec<_>>();
    Language::ALL.iter().any(|language| plain(now.in_language(*language)) == plain(said))
}

fn approve(file: &mut Writer<'_>, request: &ImportPlan, plan: &PlanId) -> Result<()> {
    let approval = request.head.approval.as_ref().filter(|_| request.approve);
    let Some((approval, approved_on)) = approval.and_then(|one| Some((one, one.approved_on?))) else { return Ok(()) };
    file.who().require(Right::PlanApprove)?;
    let new = ApprovePlan { plan_id: plan.clone(), approved_on, order_no: approval.order_no.clone() };
    edit::approve_plan(file, &new)
}

struct Taking {
    year: SchoolYear,
    stages: HashMap<u32, StageId>,
    order: Vec<(ActivityId, StageId)>,
    standing: Standing,
    /// The row of the plan that the document's last row is.
    last: Option<ActivityId>,
    done: ImportedPlan,
}

impl Taking {
    fn row(&mut self, file: &mut Writer<'_>, row: &ImportedRow) -> Result<()> {
        let known = row.same_as.clone().filter(|id| self.standing.rows.contains_key(id));
        if row.same_as.is_some() && known.is_none() {
            return Err(Rejection::NotFound { what: "activity" }.into());
        }
        let fresh = ActivityId::fresh();
        let taken = file.attempt(|file| match &known {
            Some(id) => self.update(file, id, row),
            None => self.add(file, &fresh, row).map(|()| true),
        })?;
        let id = known.clone().unwrap_or(fresh);
        match taken {
            Ok(is_changed) => {
                match (&known, is_changed) {
                    (None, _) => self.done.added += 1,
                    (Some(_), true) => self.done.updated += 1,
                    (Some(_), false) => self.done.unchanged += 1,
                }
                self.place(&id, known.is_some(), row);
                self.mark(file, &id, row)
            }
            Err(rejection) => {
                self.skip(row, false, rejection);
                Ok(())
            }
        }
    }

    fn skip(&mut self, row: &ImportedRow, is_mark: bool, rejection: Rejection) {
        let (number, title) = (row.number.clone(), row.title.clone());
        self.done.skipped.push(NotImported { number, title, is_mark, rejection });
    }

    fn stage(&self, number: u32) -> Result<&StageId> {
        Ok(self.stages.get(&number).ok_or(Rejection::NotFound { what: "stage" })?)
    }

    fn add(&self, file: &mut Writer<'_>, id: &ActivityId, row: &ImportedRow) -> Result<()> {
        let title = text::line("title", &row.title)?;
        let document = text::optional_line("expected_document", &row.result)?;
        let number = text::optional_line("number", &row.number)?;
        let plan_id = &self.done.plan_id;
        let stage_id = self.stage(row.stage)?;
        edit::check_rule(file, plan_id, &self.year.id, None, &row.rule)?;
        let new = NewActivity {
            id,
            plan_id,
            stage_id,
            template_key: None,
            position: 0,
            number: &cut(&number, NUMBER),
            title: &translated(Wording::only(row.language, &title), row, |said| &said.title).checked("title", LINE)?,
            expected_document: &translated(Wording::only(row.language, &document), row, |said| &said.result)
                .checked("expected_document", LINE)?,
            why: &Wording::default(),
            register: Register::Evidence,
            rule: &row.rule,
        };
        store::insert_activity(file, &new)?;
        store::set_row_source(file, id, &row.source)?;
        // Somebody must answer for every row; the chair does until the plan says who.
        let chair = [Party::Role { role: Role::Chair }];
        let responsible = if row.responsible_parties.is_empty() { &chair[..] } else { &row.responsible_parties };
        edit::insert_parties(file, id, Duty::Responsible, responsible)?;
        edit::insert_parties(file, id, Duty::CoExecutor, &row.participant_parties)
    }

    /// Writes what the row says anew, and tells whether that was anything.
    fn update(&self, file: &mut Writer<'_>, id: &ActivityId, row: &ImportedRow) -> Result<bool> {
        let now = self.standing.rows.get(id).ok_or(Error::Invariant("the row stands"))?;
        let news = self.standing.news(id, row);
        for field in &news {
            match field {
                ImportedField::Number => store::set_number(file, id, &cut(&row.number, NUMBER))?,
                ImportedField::Title => {
                    let title = with(&now.title, row.language, &row.title).required("title", LINE)?;
                    store::set_title(file, id, &title)?;
                }
                ImportedField::Responsible => replace(file, id, Duty::Responsible, &row.responsible_parties)?,
                ImportedField::Participants => replace(file, id, Duty::CoExecutor, &row.participant_parties)?,
                ImportedField::Deadline => {
                    edit::check_rule(file, &self.done.plan_id, &self.year.id, Some(id), &row.rule)?;
                    store::set_rule(file, id, &row.rule)?;
                }
                ImportedField::Result => {
                    let document = with(&now.expected_document, row.language, &row.result);
                    store::set_expected_document(file, id, &document.checked("expected_document", LINE)?)?;
                }
                // Its place is written with the others'.
                ImportedField::Stage => {
                    self.stage(row.stage)?;
                }
                ImportedField::Mark => {}
            }
        }
        let is_translated = translate(file, now, row, &news)?;
        if self.standing.sources.get(id) != Some(&row.source) {
            store::set_row_source(file, id, &row.source)?;
        }
        Ok(!news.is_empty() || is_translated)
    }

    /// Puts a new row after the document's last one; a row that is here stays unless the document moves it.
    fn place(&mut self, id: &ActivityId, is_known: bool, row: &ImportedRow) {
        let stage = self.stages.get(&row.stage).cloned();
        let is_moved = is_known && self.standing.news(id, row).contains(&ImportedField::Stage);
        if let Some(stage) = stage.filter(|_| !is_known || is_moved) {
            self.order.retain(|(known, _)| known != id);
            let after = self
                .last
                .as_ref()
                .and_then(|last| self.order.iter().position(|(known, of)| known == last && *of == stage));
            let end = self.order.iter().rposition(|(_, of)| *of == stage);
            let at = after.or(end).map_or(self.order.len(), |at| at + 1);
            self.order.insert(at, (id.clone(), stage));
        }
        self.last = Some(id.clone());
    }

    /// Puts the marks that the document has and the plan has not, each to the occurrence that it belongs to.
    fn mark(&mut self, file: &mut Writer<'_>, id: &ActivityId, row: &ImportedRow) -> Result<()> {
        if row.marks_read.is_empty() || self.standing.has_mark_of(id, row) {
            return Ok(());
        }
        let activity = store::find_activity(file, id)?.ok_or(Rejection::NotFound { what: "activity" })?;
        let calendar = events::plan_calendar(file, &self.year)?;
        let mut is_whole = true;
        for (mark, key) in marks_to_put(file, &calendar, (id, &activity.rule), row)? {
            let Some(key) = key else { continue };
            match file.attempt(|file| mark_as_read(file, &activity, &key, &mark))? {
                Ok(()) => self.done.marked += 1,
                Err(rejection) => {
                    is_whole = false;
                    self.skip(row, true, rejection);
                }
            }
        }
        if !is_whole {
            // What could not be put is no old news: the next time it is tried again.
            let source = RowSource { mark: String::new(), ..row.source.clone() };
            store::set_row_source(file, id, &source)?;
        }
        Ok(())
    }
}

/// The longest number that a row may have.
const NUMBER: usize = 10;

fn mark_as_read(file: &mut Writer<'_>, activity: &StoredActivity, key: &str, mark: &ImportedMark) -> Result<()> {
    let id = &activity.id;
    let new = MarkDone {
        activity_id: id.clone(),
        occurrence_key: key.to_owned(),
        marked_on: mark.marked_on.unwrap_or(file.today()),
        note: mark.note.clone(),
        document: cut(&mark.document, LINE),
        signed_by: signer(file, id, &activity.plan_id, mark)?.ok_or(Rejection::FieldMissing { field: "signed_by" })?,
    };
    mark_done(file, &new).map(|_| ())
}

/// Who signed: the one the document names, or who answers for the row, or else who takes the document over.
fn signer(file: &Writer<'_>, id: &ActivityId, plan: &PlanId, mark: &ImportedMark) -> Result<Option<PersonId>> {
    if mark.signed_by.is_some() {
        return Ok(mark.signed_by.clone());
    }
    let parties = store::list_parties(file, plan)?.remove(id).unwrap_or_default();
    for party in &parties.responsible {
        let person = match party {
            Party::Person { person_id } => Some(person_id.clone()),
            Party::Role { role } => people::find_holder(file, *role, file.today())?.map(|person| person.id),
            Party::Body { .. } | Party::Text { .. } => None,
        };
        if person.is_some() {
            return Ok(person);
        }
    }
    Ok(file.who().person_id().cloned())
}

fn replace(file: &Writer<'_>, id: &ActivityId, duty: Duty, parties: &[Party]) -> Result<()> {
    store::delete_parties(file, id, duty)?;
    edit::insert_parties(file, id, duty, parties)
}

/// A wording with what a row says in its second language, where nothing is said in that yet.
fn translated(wording: Wording, row: &ImportedRow, text: fn(&Translation) -> &str) -> Wording {
    match &row.translation {
        Some(said) if wording.in_language(said.language).is_empty() => with(&wording, said.language, text(said)),
        _ => wording,
    }
}

/// Writes what a row says in its second language where the activity says nothing in that; tells whether there was anything.
fn translate(file: &Writer<'_>, now: &StoredActivity, row: &ImportedRow, news: &[ImportedField]) -> Result<bool> {
    let said = |field, now: &Wording, text: &str| {
        if news.contains(&field) { with(now, row.language, text) } else { now.clone() }
    };
    let title = said(ImportedField::Title, &now.title, &row.title);
    let document = said(ImportedField::Result, &now.expected_document, &row.result);
    let new_title = translated(title.clone(), row, |said| &said.title);
    let new_document = translated(document.clone(), row, |said| &said.result);
    if new_title != title {
        store::set_title(file, &now.id, &new_title.required("title", LINE)?)?;
    }
    if new_document != document {
        store::set_expected_document(file, &now.id, &new_document.checked("expected_document", LINE)?)?;
    }
    Ok(new_title != title || new_document != document)
}

/// A wording with its text of one language replaced.
fn with(wording: &Wording, language: Language, text: &str) -> Wording {
    edit::replaced(wording, language, text)
}

fn cut(text: &str, letters: usize) -> String {
    text.trim().chars().take(letters).collect()
}
