//! Every official paper as a description of its text: one file a paper, whatever format it is then written in.

mod annual_report;
mod bodies;
mod council;
mod desk;
mod incident;
mod journal;
mod note;
mod notice;
mod orders;
mod plan;

use std::path::Path;

use serde::Deserialize;
use ts_rs::TS;

use super::SavedFile;
use crate::annual_report::ShowAnnualReportPaper;
use crate::council::{
    ShowAgendaPaper, ShowExtract, ShowMinutes, agenda_paper, extract_paper, minutes_paper, quoted_minutes,
    signed_minutes,
};
use crate::documents::document::{Block, Document, Section};
use crate::documents::{begin_document, save_document};
use crate::error::{Rejection, Result};
use crate::identities::NamedPerson;
use crate::ids::{DecisionId, IncidentId, MeetingId, SchoolYearId};
use crate::jobs::Progress;
use crate::papers::{DocumentName, PaperLanguage};
use crate::roles::BodyKey;
use crate::school::School;
use crate::session::Session;
use crate::store::Reader;
use crate::words::Language;
use desk::Desk;

/// Which paper, what it is about, and where it is to lie.
#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportDocument {
    pub document: DocumentName,
    pub language: PaperLanguage,
    /// Ends in .docx or .pdf; any other name gets .pdf.
    pub path: String,
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
    /// The calendar year of the journal's numbers; the current one when left out.
    #[serde(default)]
    pub year: Option<i32>,
    /// Whose members; a register of decisions holds every body's without it.
    #[serde(default)]
    pub body: Option<BodyKey>,
    #[serde(default)]
    pub meeting_id: Option<MeetingId>,
    /// A signed version of minutes or of a report; without it, the newest.
    #[serde(default)]
    pub version: Option<u32>,
    #[serde(default)]
    pub decision_id: Option<DecisionId>,
    #[serde(default)]
    pub incident_id: Option<IncidentId>,
    /// Recorded with every name that the paper holds, where it holds any.
    #[serde(default)]
    pub reason: String,
}

/// Writes a paper, in Word's format or as PDF by the ending of its name.
///
/// Rejects a paper whose subject is not named, a language it is not written in, and what `Draft` rejects; an older file at
/// the path then stays as it was.
pub fn export_document(
    school: &School,
    who: &Session,
    request: &ExportDocument,
    progress: &Progress,
) -> Result<SavedFile> {
    let kind = request.document.kind();
    who.require(kind.right)?;
    let languages = kind.written_in(request.language)?;
    let draft = begin_document(Path::new(request.path.trim()))?;
    let named = match request.document {
        DocumentName::NoticeAnnex => notice::reveal(school, who, request)?,
        _ => Vec::new(),
    };
    progress.report("doing-writing-pages", 0, 1)?;
    let document = school.read(|file| describe(file, who, request, languages, &named))?;
    let written = save_document(draft, &document)?;
    Ok(SavedFile { path: written.0.display().to_string(), bytes: written.1 })
}

/// The whole text of a paper, one language after the other.
fn describe(
    file: &Reader<'_>,
    who: &Session,
    request: &ExportDocument,
    languages: &[Language],
    named: &[NamedPerson],
) -> Result<Document> {
    let mut sections = Vec::new();
    for language in languages {
        let desk = Desk::open(file, who, request.document, *language)?;
        sections.extend(draw(&desk, request, named)?);
    }
    let first = languages.first().copied().unwrap_or_default();
    let desk = Desk::open(file, who, request.document, first)?;
    Ok(Document { properties: desk.properties(&sections), page_numbers: desk.profile.page_numbers, sections })
}

fn draw(desk: &Desk<'_>, request: &ExportDocument, named: &[NamedPerson]) -> Result<Vec<Section>> {
    let (file, language) = (desk.file, desk.language);
    let whole = |blocks: Vec<Block>| vec![Section::new(language, blocks)];
    Ok(match request.document {
        DocumentName::Plan => plan::describe(desk, &request.school_year()?)?,
        DocumentName::OrderPlan => orders::approve_plan(desk, &request.school_year()?)?,
        DocumentName::OrderWorkingGroup => orders::working_group(desk, &request.school_year()?)?,
        DocumentName::OrderCouncil => orders::council(desk)?,
        DocumentName::OrderOfficer => orders::officer(desk)?,
        DocumentName::Members => bodies::members(desk, request.body.ok_or(missing("body"))?)?,
        DocumentName::Attendance => bodies::attendance(desk, &request.meeting()?)?,
        DocumentName::Decisions => bodies::decisions(desk, &request.school_year()?, request.body)?,
        DocumentName::Journal => journal::describe(desk, request.year)?,
        DocumentName::AnalyticNote => note::describe(desk, &request.school_year()?)?,
        DocumentName::AnnualReport => {
            let shown =
                ShowAnnualReportPaper { school_year_id: request.school_year()?, language, version: request.version };
            annual_report::describe(desk, &shown)?
        }
        DocumentName::Agenda => {
            let shown = ShowAgendaPaper { meeting_id: request.meeting()?, language };
            whole(council::describe(desk, &agenda_paper(file, &shown)?, None))
        }
        DocumentName::Minutes => {
            let shown = ShowMinutes { meeting_id: request.meeting()?, language, version: request.version };
            whole(council::describe(desk, &minutes_paper(file, &shown)?, signed_minutes(file, &shown)?.as_ref()))
        }
        DocumentName::Extract => {
            let shown = ShowExtract { decision_id: request.decision()?, language };
            whole(council::describe(desk, &extract_paper(file, &shown)?, quoted_minutes(file, &shown)?.as_ref()))
        }
        DocumentName::Incident => whole(incident::describe(desk, &request.incident()?)?),
        DocumentName::Notice => whole(notice::letter(desk, &request.incident()?)?),
        DocumentName::NoticeAnnex => whole(notice::annex(desk, &request.incident()?, named)?),
    })
}

impl ExportDocument {
    fn school_year(&self) -> Result<SchoolYearId> {
        Ok(self.school_year_id.clone().ok_or(missing("school_year_id"))?)
    }

    fn meeting(&self) -> Result<MeetingId> {
        Ok(self.meeting_id.clone().ok_or(missing("meeting_id"))?)
    }

    fn decision(&self) -> Result<DecisionId> {
        Ok(self.decision_id.clone().ok_or(missing("decision_id"))?)
    }

    fn incident(&self) -> Result<IncidentId> {
        Ok(self.incident_id.clone().ok_or(missing("incident_id"))?)
    }
}

fn missing(field: &'static str) -> Rejection {
    Rejection::FieldMissing { field }
}

#[cfg(test)]
mod tests;
