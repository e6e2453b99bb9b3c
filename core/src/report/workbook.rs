//! The school year as one Excel workbook: cover, plan with marks, incident journal, decisions, summary with a chart.
//!
//! Its language is the document's, whatever the screen speaks. Everything in it belongs to one moment of the file.

mod cover;
mod decisions;
mod journal;
mod plan_sheet;
mod summary;

use std::path::Path;

use serde::Deserialize;
use ts_rs::TS;

use super::SavedFile;
use crate::calendar::{self, SchoolYear};
use crate::clock::Day;
use crate::council::{self, DecisionRow, ListDecisions};
use crate::documents::sheets::{Column, Kind, Properties, save_workbook};
use crate::error::Result;
use crate::ids::SchoolYearId;
use crate::incidents;
use crate::jobs::Progress;
use crate::people;
use crate::plan::{self, PlanView, ShowPlan};
use crate::profile::{self, SchoolProfile};
use crate::roles::Right;
use crate::roles::Role;
use crate::school::School;
use crate::session::Session;
use crate::store::Reader;
use crate::words::{Language, Value, initials_first, say, say_with};

/// Rows between two looks at whether the work was cancelled.
const ROWS_PER_STEP: u64 = 250;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportWorkbook {
    pub school_year_id: SchoolYearId,
    pub language: Language,
    pub path: String,
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
    for right in [Right::PlanRead, Right::IncidentsRead, Right::CouncilRead] {
        who.require(right)?;
    }
    progress.report("doing-starting", 0, 1)?;
    let (path, bytes) = school.read(|file| {
        let year = Year::read(file, who, request)?;
        let mut steps = Steps::new(progress, &year);
        save_workbook(Path::new(request.path.trim()), &year.properties(), |book| {
            book.cover(&cover::describe(&year)?)?;
            plan_sheet::write(book, &year, &mut steps)?;
            let tally = journal::write(book, &year, &mut steps)?;
            decisions::write(book, &year, &mut steps)?;
            steps.begin("doing-summary")?;
            book.summary(&summary::describe(&year, &tally)?)?;
            steps.begin("doing-saving")
        })
    })?;
    Ok(SavedFile { path: path.display().to_string(), bytes })
}

/// What all sheets are made from.
struct Year<'f> {
    file: &'f Reader<'f>,
    language: Language,
    /// Who asked for the workbook.
    made_by: String,
    school_year: SchoolYear,
    profile: SchoolProfile,
    plan: PlanView,
    /// The days whose incidents and meetings belong to the year.
    days: (Day, Day),
    incidents: usize,
    decisions: Vec<DecisionRow>,
}

impl<'f> Year<'f> {
    fn read(file: &'f Reader<'f>, who: &Session, request: &ExportWorkbook) -> Result<Self> {
        let school_year = calendar::school_year(file, &request.school_year_id)?;
        let whole = ShowPlan::whole(request.school_year_id.clone());
        let of_year = ListDecisions { school_year_id: Some(school_year.id.clone()), ..ListDecisions::default() };
        let days = calendar::journal_days(&school_year);
        Ok(Self {
            file,
            language: request.language,
            made_by: who.name().to_owned(),
            profile: profile::school_profile(file)?,
            plan: plan::plan_in_language(file, request.language, &whole)?,
            incidents: usize::try_from(incidents::count_of_year(file, days)?).unwrap_or_default(),
            decisions: council::list_decisions(file, &of_year)?,
            days,
            school_year,
        })
    }

    /// The day whose holders of roles the workbook names: today, or the year's end when it is over.
    fn on(&self) -> Day {
        let today = self.file.today();
        today.min(self.school_year.ends_on).max(self.school_year.starts_on.min(today))
    }

    /// How the holder of a role signs, «Г. Б. Сейітова»; nothing when nobody holds it.
    fn signature_of(&self, role: Role) -> Result<String> {
        let holder = people::find_holder(self.file, role, self.on())?;
        let name = holder.map(|person| initials_first(&person.surname, &person.given_name, &person.patronymic));
        Ok(name.unwrap_or_default())
    }

    fn say(&self, key: &str) -> String {
        say(self.language, key)
    }

    fn say_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        say_with(self.language, key, values)
    }

    /// Says a sentence that names the year: «2026–2027 оқу жылының жоспары».
    fn say_year(&self, key: &str) -> String {
        self.say_with(key, &[("school_year", self.label().into())])
    }

    /// "2026–2027", with the dash that papers print between years.
    fn label(&self) -> String {
        self.school_year.label.replace('-', "–")
    }

    fn school(&self) -> &str {
        self.profile.name.pick(self.language)
    }

    fn properties(&self) -> Properties {
        let named = |key| {
            let values = [("school", self.school().into()), ("school_year", self.label().into())];
            self.say_with(key, &values)
        };
        Properties {
            language: self.language,
            title: named("workbook-property-title"),
            subject: self.say("workbook-property-subject"),
            author: self.school().to_owned(),
            keywords: self.say("workbook-property-keywords"),
            created_at: self.file.now(),
            footer: named("workbook-footer-left"),
        }
    }

    /// Columns under the words of their keys.
    fn columns(&self, described: &[(&str, Kind, f64)]) -> Vec<Column> {
        described.iter().map(|&(key, kind, width)| Column::new(self.say(key), kind, width)).collect()
    }
}

/// Tells how far the work is, and learns whether to go on.
struct Steps<'p> {
    progress: &'p Progress,
    doing: &'static str,
    done: u64,
    total: u64,
}

impl<'p> Steps<'p> {
    fn new(progress: &'p Progress, year: &Year<'_>) -> Self {
        let rows = year.plan.counts.total + year.incidents + year.decisions.len();
        Self { progress, doing: "doing-starting", done: 0, total: rows as u64 + 1 }
    }

    fn begin(&mut self, doing: &'static str) -> Result<()> {
        self.doing = doing;
        self.progress.report(doing, self.done, self.total)
    }

    fn row(&mut self) -> Result<()> {
        self.done += 1;
        if self.done.is_multiple_of(ROWS_PER_STEP) { self.begin(self.doing) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests;
