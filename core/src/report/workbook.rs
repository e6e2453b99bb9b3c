//! The school year as one Excel workbook: cover, plan with marks, what changed in it since its approval, incident journal,
//! decisions, summary with a chart; or the plan of it alone.
//!
//! Its language is the document's, whatever the screen speaks. Everything in it belongs to one moment of the file.

mod changes_sheet;
mod cover;
mod decisions;
mod journal;
mod plan_sheet;
mod summary;

use std::path::Path;

use serde::Deserialize;
use ts_rs::TS;

use super::SavedFile;
use super::plan_cells::PlanWords;
use crate::calendar::{self, SchoolYear};
use crate::clock::Day;
use crate::council::{self, DecisionRow, ListDecisions};
use crate::deadlines::{ActivityName, ActivityNames};
use crate::documents::sheets::{Column, Kind, Properties, save_workbook};
use crate::error::Result;
use crate::ids::SchoolYearId;
use crate::incidents;
use crate::jobs::Progress;
use crate::people;
use crate::plan::{self, ActivityRow, PlanView, ShowPlan};
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
    for right in [Right::PlanRead, Right::IncidentsRead, Right::CouncilRead] {
        who.require(right)?;
    }
    let of = (&request.school_year_id, request.language, Scope::WholeYear);
    save(school, who, of, &request.path, progress)
}

/// Writes the year's plan as a workbook of its own: cover with the approval block, plan, and what changed since the
/// approval; a path without the ending .xlsx gets it.
///
/// Rejects what `export_workbook` rejects.
pub fn export_plan(school: &School, who: &Session, request: &ExportPlan, progress: &Progress) -> Result<SavedFile> {
    who.require(Right::PlanRead)?;
    save(school, who, (&request.school_year_id, request.language, Scope::Plan), &request.path, progress)
}

fn save(
    school: &School,
    who: &Session,
    (school_year_id, language, scope): (&SchoolYearId, Language, Scope),
    path: &str,
    progress: &Progress,
) -> Result<SavedFile> {
    progress.report("doing-starting", 0, 1)?;
    let (path, bytes) = school.read(|file| {
        let year = Year::read(file, who, school_year_id, language, scope)?;
        let mut steps = Steps::new(progress, &year);
        save_workbook(Path::new(path.trim()), &year.properties(), |book| {
            book.cover(&cover::describe(&year)?)?;
            plan_sheet::write(book, &year, &mut steps)?;
            if let Some(approved) = &year.plan.baseline {
                changes_sheet::write(book, &year, approved, &mut steps)?;
            }
            if year.scope == Scope::WholeYear {
                let tally = journal::write(book, &year, &mut steps)?;
                decisions::write(book, &year, &mut steps)?;
                steps.begin("doing-summary")?;
                book.summary(&summary::describe(&year, &tally)?)?;
            }
            steps.begin("doing-saving")
        })
    })?;
    Ok(SavedFile { path: path.display().to_string(), bytes })
}

/// What all sheets are made from.
struct Year<'f> {
    file: &'f Reader<'f>,
    language: Language,
    scope: Scope,
    /// Who asked for the workbook.
    made_by: String,
    school_year: SchoolYear,
    profile: SchoolProfile,
    plan: PlanView,
    /// What the plan's rows are called, for rules that count from one.
    names: ActivityNames,
    /// The days whose incidents and meetings belong to the year.
    days: (Day, Day),
    incidents: usize,
    decisions: Vec<DecisionRow>,
}

impl<'f> Year<'f> {
    fn read(
        file: &'f Reader<'f>,
        who: &Session,
        school_year_id: &SchoolYearId,
        language: Language,
        scope: Scope,
    ) -> Result<Self> {
        let school_year = calendar::school_year(file, school_year_id)?;
        let days = calendar::journal_days(&school_year);
        let (incidents, decisions) = match scope {
            Scope::Plan => (0, Vec::new()),
            Scope::WholeYear => {
                let of_year =
                    ListDecisions { school_year_id: Some(school_year.id.clone()), ..ListDecisions::default() };
                let incidents = usize::try_from(incidents::count_of_year(file, days)?).unwrap_or_default();
                let mut decisions = council::list_decisions(file, &of_year)?;
                decisions.retain(|decision| decision.status.was_adopted());
                (incidents, decisions)
            }
        };
        let plan = plan::plan_in_language(file, language, &ShowPlan::whole(school_year_id.clone()))?;
        let rows = plan.stages.iter().flat_map(|stage| &stage.activities);
        let name = |row: &ActivityRow| ActivityName { number: row.number.clone(), title: row.title.clone() };
        Ok(Self {
            file,
            language,
            scope,
            made_by: who.name().to_owned(),
            profile: profile::school_profile(file)?,
            names: rows.map(|row| (row.id.clone(), name(row))).collect(),
            plan,
            incidents,
            decisions,
            days,
            school_year,
        })
    }

    fn plan_words(&self) -> PlanWords<'_> {
        PlanWords { language: self.language, names: &self.names }
    }

    /// The words of the sheets after the cover, in the order of their tabs.
    fn sheets(&self) -> Vec<&'static str> {
        let changes = self.plan.baseline.as_ref().map(|_| "workbook-sheet-changes");
        let mut sheets: Vec<_> = ["workbook-sheet-plan"].into_iter().chain(changes).collect();
        if self.scope == Scope::WholeYear {
            sheets.extend(["workbook-sheet-incidents", "workbook-sheet-decisions", "workbook-sheet-summary"]);
        }
        sheets
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
