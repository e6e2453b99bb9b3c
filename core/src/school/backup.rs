//! A backup in one file: the encrypted database, the keys that open it, and what to expect inside.

use std::fs::File;
use std::io::{Read, Write};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::{DataFolder, KeyFile, School};
use crate::error::{Error, Rejection, Result};
use crate::ids::SchoolId;
use crate::jobs::Progress;
use crate::report::SavedFile;
use crate::store::sync_folder;

const DATABASE: &str = "school.db";
const CONTENTS: &str = "files.db";
const KEYS: &str = "keys.json";
const MANIFEST: &str = "manifest.json";

#[derive(Serialize, Deserialize)]
struct Manifest {
    format: u32,
    made_at: String,
    database_sha256: String,
    /// Nothing when no file was ever attached.
    #[serde(default)]
    contents_sha256: Option<String>,
}

/// Saves the whole school into one file that restores on any machine with a password or the recovery code.
///
/// Rejects a target that cannot be written; an older file there stays as it was.
pub fn save_backup(school: &School, target: &Path, progress: &Progress) -> Result<SavedFile> {
    if target.is_dir() || target.as_os_str().is_empty() {
        return Err(Rejection::TargetUnwritable { path: target.display().to_string() }.into());
    }
    let folder = target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let work =
        tempfile::Builder::new().prefix(".zhospar-").tempdir_in(folder).map_err(|error| refused(target, error))?;
    let copy = work.path().join(DATABASE);
    school.copy_to(&copy, |done, total| progress.report("doing-copying", done, total))?;
    // Taken after the rows, so that every file they name is in it.
    let contents = work.path().join(CONTENTS);
    let has_contents =
        school.copy_contents_to(&contents, |done, total| progress.report("doing-copying-files", done, total))?;
    progress.report("doing-saving", 0, 1)?;

    let packed = work.path().join("packed");
    let mut archive = ZipWriter::new(File::create(&packed)?);
    // Encrypted pages do not compress.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    let manifest = Manifest {
        format: 1,
        made_at: school.clock().now().to_string(),
        database_sha256: hash_of(&copy)?,
        contents_sha256: if has_contents { Some(hash_of(&contents)?) } else { None },
    };
    archive.start_file(MANIFEST, stored).map_err(broken)?;
    archive.write_all(&serde_json::to_vec_pretty(&manifest)?)?;
    archive.start_file(KEYS, stored).map_err(broken)?;
    archive.write_all(&serde_json::to_vec_pretty(&school.keys()?)?)?;
    archive.start_file(DATABASE, stored).map_err(broken)?;
    std::io::copy(&mut File::open(&copy)?, &mut archive)?;
    if has_contents {
        archive.start_file(CONTENTS, stored).map_err(broken)?;
        std::io::copy(&mut File::open(&contents)?, &mut archive)?;
    }
    let file = archive.finish().map_err(broken)?;
    file.sync_all()?;
    drop(file);
    std::fs::rename(&packed, target).map_err(|error| refused(target, error))?;
    sync_folder(target)?;
    Ok(SavedFile { path: target.display().to_string(), bytes: std::fs::metadata(target)?.len() })
}

/// Puts a backup back as a school of its own, beside those that are there; nothing is overwritten.
///
/// Rejects a file that is not a backup or does not hash to what it says.
pub fn restore_backup(folder: &DataFolder, source: &Path) -> Result<SchoolId> {
    let invalid = || Error::from(Rejection::BackupInvalid { path: source.display().to_string() });
    let mut archive = File::open(source).ok().and_then(|file| ZipArchive::new(file).ok()).ok_or_else(invalid)?;
    let manifest: Manifest = read_json(&mut archive, MANIFEST).ok_or_else(invalid)?;
    let keys: KeyFile = read_json(&mut archive, KEYS).ok_or_else(invalid)?;
    let mut target = folder.school(&keys.school_id);
    if target.path().exists() {
        let beside = format!("{}-restored-{}", keys.school_id, &crate::ids::fresh()[24..36]);
        target = folder.school(&SchoolId::from(beside.as_str()));
    }
    let restored = (|| {
        target.create()?;
        unpack(&mut archive, DATABASE, &target.database(), &manifest.database_sha256)?.ok_or_else(invalid)?;
        if let Some(hash) = &manifest.contents_sha256 {
            unpack(&mut archive, CONTENTS, &target.contents(), hash)?.ok_or_else(invalid)?;
        }
        // The keys go last: only with them does the folder count as a school.
        keys.save(&target.keys())
    })();
    if let Err(error) = restored {
        let _ = std::fs::remove_dir_all(target.path());
        return Err(error);
    }
    let name: PathBuf = target.path().into();
    Ok(SchoolId::from(name.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default().as_str()))
}

/// Unpacks one file and compares its hash; `None` when it is missing, damaged, or another than it should be.
fn unpack(archive: &mut ZipArchive<File>, name: &str, to: &Path, sha256: &str) -> Result<Option<()>> {
    let Ok(mut entry) = archive.by_name(name) else { return Ok(None) };
    if let Err(error) = std::io::copy(&mut entry, &mut File::create(to)?) {
        return match error.kind() {
            // The archive's own checksum does not hold, or the file ends too early.
            std::io::ErrorKind::InvalidData | std::io::ErrorKind::UnexpectedEof => Ok(None),
            _ => Err(error.into()),
        };
    }
    File::open(to)?.sync_all()?;
    Ok((hash_of(to)? == sha256).then_some(()))
}

fn read_json<T: for<'de> Deserialize<'de>>(archive: &mut ZipArchive<File>, name: &str) -> Option<T> {
    let mut text = String::new();
    // A manifest or key file of more than a megabyte is not ours.
    archive.by_name(name).ok()?.take(1 << 20).read_to_string(&mut text).ok()?;
    serde_json::from_str(&text).ok()
}

fn hash_of(path: &Path) -> Result<String> {
    let mut hasher = Sha256::new();
    std::io::copy(&mut File::open(path)?, &mut hasher)?;
    Ok(hasher.finalize().iter().map(|byte| format!("{byte:02x}")).collect())
}

fn refused(target: &Path, error: std::io::Error) -> Error {
    match error.kind() {
        std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Rejection::DiskFull.into(),
        _ => Rejection::TargetUnwritable { path: target.display().to_string() }.into(),
    }
}

fn broken(error: zip::result::ZipError) -> Error {
    match error {
        zip::result::ZipError::Io(error) => error.into(),
        _ => Error::Invariant("a backup could not be packed"),
    }
}
