//! Agenda, minutes and extract as PDF files: the paper that the council writes, laid out.

use std::io::Write;
use std::path::Path;

use serde::Deserialize;
use ts_rs::TS;

use super::SavedFile;
use crate::council::{self, CouncilPaper, ShowAgendaPaper, ShowExtract, ShowMinutes};
use crate::documents::Draft;
use crate::documents::pages::Paper;
use crate::error::Result;
use crate::ids::{DecisionId, MeetingId};
use crate::jobs::Progress;
use crate::school::School;
use crate::session::Session;
use crate::store::Reader;
use crate::words::Language;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportAgenda {
    pub meeting_id: MeetingId,
    pub language: Language,
    pub path: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportMinutes {
    pub meeting_id: MeetingId,
    pub language: Language,
    /// A signed version; without it the newest.
    #[serde(default)]
    pub version: Option<u32>,
    pub path: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportExtract {
    pub decision_id: DecisionId,
    pub language: Language,
    pub path: String,
}

/// Writes the agenda of a meeting.
pub fn export_agenda(
    school: &School,
    _who: &Session,
    request: &ExportAgenda,
    progress: &Progress,
) -> Result<SavedFile> {
    let (meeting_id, language) = (request.meeting_id.clone(), request.language);
    save(school, &request.path, progress, |file| council::agenda_paper(file, &ShowAgendaPaper { meeting_id, language }))
}

/// Writes the minutes of a meeting, signed or in the making.
pub fn export_minutes(
    school: &School,
    _who: &Session,
    request: &ExportMinutes,
    progress: &Progress,
) -> Result<SavedFile> {
    let (meeting_id, language, version) = (request.meeting_id.clone(), request.language, request.version);
    let shown = ShowMinutes { meeting_id, language, version };
    save(school, &request.path, progress, |file| council::minutes_paper(file, &shown))
}

/// Writes an extract: one decision out of signed minutes.
pub fn export_extract(
    school: &School,
    _who: &Session,
    request: &ExportExtract,
    progress: &Progress,
) -> Result<SavedFile> {
    let (decision_id, language) = (request.decision_id.clone(), request.language);
    save(school, &request.path, progress, |file| council::extract_paper(file, &ShowExtract { decision_id, language }))
}

fn save(
    school: &School,
    path: &str,
    progress: &Progress,
    read: impl FnOnce(&Reader<'_>) -> Result<CouncilPaper>,
) -> Result<SavedFile> {
    let draft = Draft::begin(Path::new(path.trim()), "pdf")?;
    let paper = school.read(read)?;
    progress.report("doing-writing-pages", 0, 1)?;
    let pdf = Paper::default().pdf("council", &paper)?;
    progress.report("doing-saving", 0, 1)?;
    let path = draft.target().display().to_string();
    let bytes = draft.publish(|pen| Ok(pen.write_all(&pdf)?))?;
    Ok(SavedFile { path, bytes })
}
