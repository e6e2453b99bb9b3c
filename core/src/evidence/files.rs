//! Handing files out: one, or all of a year in one archive, each checked against its hash first.

use std::collections::HashSet;
use std::io::Write;
use std::path::Path;

use serde::Deserialize;
use ts_rs::TS;
use zip::write::SimpleFileOptions;
use zip::write::StreamWriter;
use zip::{CompressionMethod, ZipWriter};

use super::owner::Act;
use super::{EvidenceRow, list, media, store};
use crate::documents::Draft;
use crate::error::{Error, Result};
use crate::ids::{ActivityId, RevisionId, SchoolYearId};
use crate::jobs::Progress;
use crate::report::SavedFile;
use crate::school::School;
use crate::session::Session;
use crate::store::Reader;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveEvidence {
    pub revision_id: RevisionId,
    pub path: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveAllEvidence {
    pub school_year_id: SchoolYearId,
    /// Only what was handed in for one activity.
    #[serde(default)]
    pub activity_id: Option<ActivityId>,
    pub path: String,
}

/// Saves a copy of one file as it was handed in.
pub fn save_evidence(school: &School, who: &Session, request: &SaveEvidence, progress: &Progress) -> Result<SavedFile> {
    progress.report("doing-saving", 0, 1)?;
    let (kept, bytes) = school.read(|file| {
        let kept = store::require_file(file, &request.revision_id)?;
        kept.owner.require(who, Act::Read)?;
        let bytes = store::whole_content(file, &kept.sha256, &kept.file_name)?;
        Ok((kept, bytes))
    })?;
    let draft = Draft::begin(Path::new(request.path.trim()), &media::ending(&kept.file_name))?;
    let path = draft.target().display().to_string();
    let bytes = draft.publish(|pen| Ok(pen.write_all(&bytes)?))?;
    progress.report("doing-saving", 1, 1)?;
    Ok(SavedFile { path, bytes })
}

/// Saves the newest file of everything that was handed in, in one archive with a folder for each stage.
pub fn save_all_evidence(
    school: &School,
    who: &Session,
    request: &SaveAllEvidence,
    progress: &Progress,
) -> Result<SavedFile> {
    let mut rows = school.read(|file| list::list_rows(file, who.language, &request.school_year_id))?;
    if let Some(activity) = &request.activity_id {
        rows.retain(|row| row.owner.activity_id() == Some(activity));
    }
    let draft = Draft::begin(Path::new(request.path.trim()), "zip")?;
    let path = draft.target().display().to_string();
    let bytes = draft.publish(|pen| {
        let mut archive = ZipWriter::new_stream(pen);
        let mut taken = HashSet::new();
        for (done, row) in rows.iter().enumerate() {
            progress.report("doing-collecting-evidence", done as u64, rows.len() as u64)?;
            let name = archive_name(row, &mut taken);
            school.read(|file| add_to_archive(file, &mut archive, row, &name))?;
        }
        archive.finish().map_err(broken_archive)?;
        Ok(())
    })?;
    Ok(SavedFile { path, bytes })
}

/// Puts a file into an archive under a name.
pub(crate) fn add_to_archive<W: Write>(
    file: &Reader<'_>,
    archive: &mut ZipWriter<StreamWriter<W>>,
    row: &EvidenceRow,
    name: &str,
) -> Result<()> {
    let bytes = store::whole_content(file, &row.sha256, &row.file_name)?;
    // Most of what schools attach is packed already.
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    archive.start_file(name, packed).map_err(broken_archive)?;
    archive.write_all(&bytes)?;
    Ok(())
}

/// The name of a file in an archive: stage, activity, title and the file's own ending; never the same twice.
pub(crate) fn archive_name(row: &EvidenceRow, taken: &mut HashSet<String>) -> String {
    let ending = media::ending(&row.file_name);
    let ending = if ending.is_empty() { String::new() } else { format!(".{ending}") };
    let number = if row.owner.number().is_empty() { "00" } else { row.owner.number() };
    let stem = media::file_name(&format!("{number:0>2} {}", row.title.replace(['/', '\\'], "_")));
    (1..)
        .map(|count| {
            let again = if count == 1 { String::new() } else { format!(" ({count})") };
            format!("{}/{stem}{again}{ending}", row.owner.stage_number())
        })
        .find(|name| taken.insert(name.to_lowercase()))
        .unwrap_or_default()
}

/// What a check of all attached files found.
pub(crate) struct Verified {
    pub files: usize,
    /// Names of files whose content is missing, cut short or changed.
    pub damaged: Vec<String>,
}

/// Reads and hashes every content that a row refers to.
pub(crate) fn verify_contents(file: &Reader<'_>) -> Result<Verified> {
    let contents = store::list_contents(file)?;
    let mut damaged = Vec::new();
    for (sha256, name) in &contents {
        if store::whole_content(file, sha256, name).is_err() {
            damaged.push(name.clone());
        }
    }
    Ok(Verified { files: contents.len(), damaged })
}

pub(crate) fn broken_archive(error: zip::result::ZipError) -> Error {
    match error {
        zip::result::ZipError::Io(error) => error.into(),
        _ => Error::Invariant("an archive could not be packed"),
    }
}
