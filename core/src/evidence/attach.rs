//! Handing files in: from the disk or in chunks from the window, as new evidence or as a revision.

use std::fs::File;
use std::io::{ErrorKind, Read};
use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::owner::Act;
use super::store::{self, Belongs, NewRevision};
use super::{EvidenceOwner, LARGEST_FILE, media};
use crate::error::{Error, Rejection, Result};
use crate::ids::{ActivityId, EvidenceId, IncidentId, RevisionId, UploadId};
use crate::incidents;
use crate::plan;
use crate::store::{Content, Reader, Writer};
use crate::text;

/// Where a file comes from.
#[derive(Clone, Debug, Deserialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum FileSource {
    /// A file on this machine.
    Path { path: String },
    /// What was staged in chunks.
    Upload { upload_id: UploadId, file_name: String },
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct StageFile {
    /// `None` begins a file.
    #[serde(default)]
    pub upload_id: Option<UploadId>,
    /// The next chunk, in base64.
    pub bytes: String,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct StagedFile {
    pub upload_id: UploadId,
    pub size: usize,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AttachEvidence {
    pub activity_id: ActivityId,
    /// `None` for the activity as a whole.
    #[serde(default)]
    pub occurrence_key: Option<String>,
    /// Empty for the file's own name.
    #[serde(default)]
    pub title: String,
    pub source: FileSource,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AttachIncidentEvidence {
    pub incident_id: IncidentId,
    /// Empty for the file's own name.
    #[serde(default)]
    pub title: String,
    pub source: FileSource,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ReviseEvidence {
    pub id: EvidenceId,
    pub source: FileSource,
    #[serde(default)]
    pub note: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditEvidence {
    pub id: EvidenceId,
    pub title: String,
    #[serde(default)]
    pub occurrence_key: Option<String>,
}

/// Takes the next chunk of a file that the window holds, and tells how much has come.
///
/// Rejects more than the largest file.
pub fn stage_file(file: &Reader<'_>, request: &StageFile) -> Result<StagedFile> {
    let malformed = |_| Rejection::FieldMalformed { field: "bytes".into() };
    let chunk = STANDARD.decode(&request.bytes).map_err(malformed)?;
    let (upload_id, size) = file.contents().stage(request.upload_id.as_ref(), &chunk, LARGEST_FILE)?;
    Ok(StagedFile { upload_id, size })
}

/// Attaches a file to an activity or to one of its occurrences.
///
/// Rejects a file that is missing, empty or too large, and an occurrence that the activity does not have.
pub fn attach_evidence(file: &mut Writer<'_>, request: &AttachEvidence) -> Result<EvidenceId> {
    let activity = plan::require_activity(file, &request.activity_id)?;
    require_occurrence(file, &request.activity_id, request.occurrence_key.as_deref())?;
    let belongs = Belongs::Activity(&request.activity_id, request.occurrence_key.as_deref());
    let (id, title) = hand_in(file, belongs, &request.title, &request.source)?;
    file.about(called(&activity.called(file.who().language), &title));
    Ok(id)
}

/// Attaches a file to an incident, in whatever state it is: what shows how it went may come to light late.
///
/// Rejects a file that is missing, empty or too large, and an incident that is not in the journal.
pub fn attach_incident_evidence(file: &mut Writer<'_>, request: &AttachIncidentEvidence) -> Result<EvidenceId> {
    let missing = Rejection::NotFound { what: "incident" };
    let number = incidents::find_number(file, &request.incident_id)?.ok_or(missing)?;
    let (id, _) = hand_in(file, Belongs::Incident(&request.incident_id), &request.title, &request.source)?;
    // The title may hold a name, and what history calls an operation cannot be scrubbed.
    file.about(number);
    Ok(id)
}

/// Keeps a file as the first one of a new piece of evidence, and tells how the piece is called.
fn hand_in(file: &Writer<'_>, to: Belongs<'_>, title: &str, source: &FileSource) -> Result<(EvidenceId, String)> {
    let given = receive(file, source)?;
    let own_name = Path::new(&given.name).file_stem().map(|stem| stem.to_string_lossy().into_owned());
    let title = match text::optional_line("title", title)? {
        title if title.is_empty() => own_name.unwrap_or_else(|| given.name.clone()),
        title => title,
    };
    let id = EvidenceId::fresh();
    store::insert_evidence(file, &id, to, &title)?;
    store::insert_revision(file, &given.as_revision(&RevisionId::fresh(), &id, 1, ""))?;
    Ok((id, title))
}

/// Hands in a newer file for a piece of evidence; the older ones stay.
pub fn revise_evidence(file: &mut Writer<'_>, request: &ReviseEvidence) -> Result<RevisionId> {
    let row = store::require_row(file, &request.id)?;
    row.owner.require(file.who(), Act::Change)?;
    let note = text::optional_paragraph("note", &request.note)?;
    let given = receive(file, &request.source)?;
    let id = RevisionId::fresh();
    let position = store::next_position(file, &request.id)?;
    store::insert_revision(file, &given.as_revision(&id, &request.id, position, &note))?;
    file.about(row.owner.subject(&row.title));
    Ok(id)
}

/// Changes what a piece of evidence is called and which occurrence it proves.
pub fn edit_evidence(file: &mut Writer<'_>, edit: &EditEvidence) -> Result<()> {
    let row = store::require_row(file, &edit.id)?;
    row.owner.require(file.who(), Act::Change)?;
    let title = text::line("title", &edit.title)?;
    match &row.owner {
        EvidenceOwner::Activity { id, .. } => require_occurrence(file, id, edit.occurrence_key.as_deref())?,
        EvidenceOwner::Incident { .. } if edit.occurrence_key.is_some() => {
            return Err(Rejection::OccurrenceUnknown.into());
        }
        EvidenceOwner::Incident { .. } => {}
    }
    store::update_evidence(file, &edit.id, &title, edit.occurrence_key.as_deref())?;
    file.about(row.owner.subject(&title));
    Ok(())
}

/// What history calls a document of an activity.
pub(super) fn called(activity: &str, title: &str) -> String {
    if activity.is_empty() { title.to_owned() } else { format!("{activity} · {title}") }
}

fn require_occurrence(file: &Reader<'_>, activity: &ActivityId, key: Option<&str>) -> Result<()> {
    match key {
        Some(key) => plan::require_occurrence(file, activity, key),
        None => Ok(()),
    }
}

/// A file whose content is kept already.
struct Received {
    name: String,
    media_type: &'static str,
    content: Content,
}

impl Received {
    fn as_revision<'a>(
        &'a self,
        id: &'a RevisionId,
        evidence_id: &'a EvidenceId,
        position: u32,
        note: &'a str,
    ) -> NewRevision<'a> {
        NewRevision {
            id,
            evidence_id,
            position,
            file_name: &self.name,
            media_type: self.media_type,
            content: &self.content,
            note,
        }
    }
}

fn receive(file: &Reader<'_>, source: &FileSource) -> Result<Received> {
    let (name, bytes) = match source {
        FileSource::Path { path } => (path.as_str(), read(path)?),
        FileSource::Upload { upload_id, file_name } => (file_name.as_str(), file.contents().take_staged(upload_id)?),
    };
    if bytes.is_empty() {
        return Err(Rejection::FileEmpty.into());
    }
    let name = media::file_name(name);
    let media_type = media::media_type(&name, &bytes);
    let content = file.contents().put(&bytes, &file.now().to_string()).map_err(|error| match error {
        Error::Rejected(Rejection::SchoolDamaged | Rejection::SchoolForeign) => {
            Rejection::ContentDamaged { name: "files.db".into() }.into()
        }
        other => other,
    })?;
    Ok(Received { name, media_type, content })
}

/// Reads a file of this machine; never more of it than may be attached.
fn read(path: &str) -> Result<Vec<u8>> {
    let refused = |error: std::io::Error| -> Error {
        let path = path.to_owned();
        match error.kind() {
            ErrorKind::NotFound | ErrorKind::NotADirectory => Rejection::FileMissing { path }.into(),
            _ => Rejection::FileUnreadable { path }.into(),
        }
    };
    let source = File::open(path).map_err(refused)?;
    let about = source.metadata().map_err(refused)?;
    if !about.is_file() {
        return Err(Rejection::FileUnreadable { path: path.to_owned() }.into());
    }
    let mut bytes = Vec::new();
    source.take(LARGEST_FILE as u64 + 1).read_to_end(&mut bytes).map_err(refused)?;
    if bytes.len() > LARGEST_FILE {
        return Err(Rejection::FileTooLarge { limit: LARGEST_FILE >> 20 }.into());
    }
    Ok(bytes)
}
