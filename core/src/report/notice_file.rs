//! The notice of a breach as a PDF file, and its annex with the people it is about, which few may have.

use std::io::Write;
use std::path::Path;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::SavedFile;
use crate::changes::Operation;
use crate::documents::Draft;
use crate::documents::pages::Paper;
use crate::error::Result;
use crate::identities::{self, NamedPerson, ReadingPurpose};
use crate::ids::IncidentId;
use crate::incidents::notice::{self, NoticeLetter, ShowNoticeLetter};
use crate::jobs::Progress;
use crate::roles::Right;
use crate::school::School;
use crate::session::Session;
use crate::text;
use crate::words::{Language, say, say_with};

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportNotice {
    pub incident_id: IncidentId,
    /// Kazakh or Russian.
    pub language: Language,
    pub path: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportNoticeAnnex {
    pub incident_id: IncidentId,
    /// Kazakh or Russian.
    pub language: Language,
    pub path: String,
    /// Recorded with every name that the annex holds.
    pub reason: String,
}

/// Writes the letter to the authorised body; a path without the ending .pdf gets it.
///
/// Rejects an incident that touches no personal data.
pub fn export_notice(school: &School, who: &Session, request: &ExportNotice, progress: &Progress) -> Result<SavedFile> {
    who.require(Right::IncidentsRead)?;
    notice::require_official(request.language)?;
    let draft = Draft::begin(Path::new(request.path.trim()), "pdf")?;
    let shown = ShowNoticeLetter { incident_id: request.incident_id.clone(), language: request.language };
    let letter = school.read(|file| notice::notice_letter(file, &shown))?;
    write(draft, "notice", &letter, progress)
}

/// Writes the annex that tells whom the breach is about and how to reach them, and first records each name as a look.
///
/// Rejects a missing reason and one that names a person.
pub fn export_notice_annex(
    school: &School,
    who: &Session,
    request: &ExportNoticeAnnex,
    progress: &Progress,
) -> Result<SavedFile> {
    who.require(Right::IncidentsRead)?;
    notice::require_official(request.language)?;
    let reason = text::reason(&request.reason)?;
    let draft = Draft::begin(Path::new(request.path.trim()), "pdf")?;
    let shown = ShowNoticeLetter { incident_id: request.incident_id.clone(), language: request.language };
    let letter = school.read(|file| notice::notice_letter(file, &shown))?;
    let named = school.transact(who, Operation("export_notice_annex"), |file| {
        file.about(letter.incident_number.clone());
        identities::reveal_all(file, &request.incident_id, ReadingPurpose::Notice, &reason)
    })?;
    write(draft, "notice-annex", &Annex::of(&letter, &named.value), progress)
}

#[derive(Serialize)]
struct Annex<'l> {
    #[serde(flatten)]
    letter: &'l NoticeLetter,
    annex_title: String,
    restricted: String,
    columns: [String; 3],
    people: Vec<[String; 3]>,
    nobody: String,
}

impl<'l> Annex<'l> {
    fn of(letter: &'l NoticeLetter, named: &[NamedPerson]) -> Self {
        let language = letter.language;
        let row = |person: &NamedPerson| {
            let label = identities::label(language, person.kind, person.letter);
            [label, person.revealed.name.clone(), person.revealed.contact.clone()]
        };
        Self {
            letter,
            annex_title: say_with(language, "notice-annex-title", &[("number", letter.number.as_str().into())]),
            restricted: say(language, "notice-annex-restricted"),
            columns: ["notice-annex-label", "notice-annex-name", "notice-annex-contact"].map(|key| say(language, key)),
            people: named.iter().map(row).collect(),
            nobody: say(language, "notice-annex-nobody"),
        }
    }
}

fn write(draft: Draft, template: &'static str, data: &impl Serialize, progress: &Progress) -> Result<SavedFile> {
    progress.report("doing-writing-pages", 0, 1)?;
    let pdf = Paper::default().pdf(template, data)?;
    progress.report("doing-saving", 0, 1)?;
    let path = draft.target().display().to_string();
    let bytes = draft.publish(|pen| Ok(pen.write_all(&pdf)?))?;
    Ok(SavedFile { path, bytes })
}
