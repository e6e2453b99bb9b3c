//! The school year as one Excel workbook: cover, the lists of the year, and a summary with charts; or the plan of it alone.
//!
//! Its language is the document's, whatever the screen speaks. Everything in it belongs to one moment of the file, and it
//! holds only what whoever asks for it may see.

mod cover;
mod summary;

use std::path::Path;

use serde::Deserialize;
use ts_rs::TS;

use super::SavedFile;
use super::lists::{self, Desk, Dressing, List, Steps};
use crate::calendar::{self, SchoolYear};
use crate::documents::sheets::{Book, Lead, Place, Properties, Way, save_workbook};
use crate::error::Result;
use crate::ids::SchoolYearId;
use crate::incidents;
use crate::jobs::Progress;
use crate::plan::{self, PlanView, ShowPlan};
use crate::profile::{self, SchoolProfile};
use crate::roles::{Right, Role};
use crate::school::School;
use crate::session::Session;
use crate::store::Reader;
use crate::words::{Language, Value};

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportWorkbook {
    pub school_year_id: SchoolYearId,
    pub language: Language,
    pub path: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportPlan {
    pub school_year_id: SchoolYearId,
    pub language: Language,
    pub path: String,
}

/// How much of the year a workbook holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Scope {
    WholeYear,
    /// The plan with its marks and changes, for whoever approves or asks for it.
    Plan,
}

/// Writes the school year as a workbook; a path without the ending .xlsx gets it.
///
/// Rejects a target that is unwritable or open elsewhere and a full disk; an older file at the path then stays as it
/// was, as it does when the work is cancelled.
pub fn export_workbook(
    school: &School,
    who: &Session,
    request: &ExportWorkbook,
    progress: &Progress,
) -> Result<SavedFile> {
    let of = (&request.school_year_id, request.language, Scope::WholeYear);
    save(school, who, of, &request.path, progress)
}

/// Writes the year's plan as a workbook of its own: cover with the approval block, plan, and what changed since the
/// approval; a path without the ending .xlsx gets it.
///
/// Rejects what `export_workbook` rejects.
pub fn export_plan(school: &School, who: &Session, request: &ExportPlan, progress: &Progress) -> Result<SavedFile> {
    save(school, who, (&request.school_year_id, request.language, Scope::Plan), &request.path, progress)
}

fn save(
    school: &School,
    who: &Session,
    (school_year_id, language, scope): (&SchoolYearId, Language, Scope),
    path: &str,
    progress: &Progress,
) -> Result<SavedFile> {
    who.require(Right::PlanRead)?;
    progress.report("doing-starting", 0, 1)?;
    let (path, bytes) = school.read(|file| {
        let year = Year::read(Desk::new(file, who, language), who, school_year_id, scope)?;
        let mut steps = Steps::new(progress, year.rows()?);
        save_workbook(Path::new(path.trim()), &year.properties(), |book| {
            book.cover(cover::describe(&year)?)?;
            let led_to = lists::led_to(&year.lists);
            for list in &year.lists {
                lists::add_sheet(book, &year.desk, list, year.dressing(list, &led_to), &mut steps)?;
            }
            add_summary(book, &year, &mut steps)?;
            steps.begin("doing-saving")
        })
    })?;
    Ok(SavedFile { path: path.display().to_string(), bytes })
}

fn add_summary(book: &mut Book, year: &Year<'_>, steps: &mut Steps<'_>) -> Result<()> {
    if year.scope == Scope::Plan {
        return Ok(());
    }
    steps.begin("doing-summary")?;
    book.summary(summary::describe(year)?)
}

/// What all sheets are made from.
struct Year<'f> {
    desk: Desk<'f>,
    scope: Scope,
    /// Who asked for the workbook.
    made_by: String,
    school_year: SchoolYear,
    profile: SchoolProfile,
    plan: PlanView,
    /// In the order of their tabs.
    lists: Vec<List>,
}

impl<'f> Year<'f> {
    fn read(desk: Desk<'f>, who: &Session, school_year_id: &SchoolYearId, scope: Scope) -> Result<Self> {
        let school_year = calendar::school_year(desk.file, school_year_id)?;
        let plan = plan::plan_in_language(desk.file, desk.language, &ShowPlan::whole(school_year_id.clone()))?;
        let mut lists = lists::of_year(school_year_id);
        lists.retain(|list| match list {
            List::Plan(_) => true,
            // Nothing departs from what nobody approved.
            List::PlanChanges(_) => plan.baseline.is_some(),
            _ => scope == Scope::WholeYear && list.sheet().needs.is_none_or(|right| who.may(right)),
        });
        let profile = profile::school_profile(desk.file)?;
        Ok(Self { desk, scope, made_by: who.name().to_owned(), school_year, profile, plan, lists })
    }

    fn file(&self) -> &Reader<'f> {
        self.desk.file
    }

    /// How many rows are to be written at least.
    fn rows(&self) -> Result<u64> {
        let days = calendar::journal_days(&self.school_year);
        let incidents = match self.scope {
            Scope::Plan => 0,
            Scope::WholeYear => incidents::count_of_year(self.file(), days)?,
        };
        Ok(u64::try_from(incidents).unwrap_or_default() + self.plan.counts.total as u64)
    }

    fn may(&self, right: Right) -> bool {
        self.desk.who.may(right)
    }

    /// The names of the tabs after the cover.
    fn tabs(&self) -> Vec<String> {
        let summary = (self.scope == Scope::WholeYear).then_some("workbook-sheet-summary");
        self.lists.iter().map(|list| list.sheet().tab).chain(summary).map(|tab| self.say(tab)).collect()
    }

    fn dressing<'d>(&self, list: &List, led_to: &'d [&'static str]) -> Dressing<'d> {
        let sheet = list.sheet();
        let named = [("sheet", self.say(sheet.tab).into()), ("school_year", self.label().into())];
        Dressing {
            title: self.say_with(sheet.heading, &named),
            lead: Lead::Way(self.way_back()),
            in_house: false,
            led_to,
        }
    }

    /// The way to the cover, which lists the sheets.
    fn way_back(&self) -> Way {
        Way { words: self.say("workbook-back"), to: Place::top_of(self.say("workbook-sheet-cover")) }
    }

    /// How the holder of a role signs, «Г. Б. Сейітова»; nothing when nobody holds it.
    fn signature_of(&self, role: Role) -> Result<String> {
        self.desk.signature_of(role, self.desk.on(&self.school_year))
    }

    fn say(&self, key: &str) -> String {
        self.desk.say(key)
    }

    fn say_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        self.desk.say_with(key, values)
    }

    /// Says a sentence that names the year: «2026–2027 оқу жылы».
    fn say_year(&self, key: &str) -> String {
        self.say_with(key, &[("school_year", self.label().into())])
    }

    /// "2026–2027", with the dash that papers print between years.
    fn label(&self) -> String {
        self.school_year.label.replace('-', "–")
    }

    fn school(&self) -> &str {
        self.profile.name.pick(self.desk.language)
    }

    fn properties(&self) -> Properties {
        let named = |key| {
            let values = [("school", self.school().into()), ("school_year", self.label().into())];
            self.say_with(key, &values)
        };
        Properties {
            language: self.desk.language,
            title: named("workbook-property-title"),
            subject: self.say("workbook-property-subject"),
            author: self.school().to_owned(),
            keywords: self.say("workbook-property-keywords"),
            spine: None,
            created_at: self.file().now(),
            footer: named("workbook-footer-left"),
        }
    }
}

#[cfg(test)]
mod tests;
