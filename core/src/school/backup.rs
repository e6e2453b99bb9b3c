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
const KEYS: &str = "keys.json";
const MANIFEST: &str = "manifest.json";

#[derive(Serialize, Deserialize)]
struct Manifest {
    format: u32,
    made_at: String,
    database_sha256: String,
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
    progress.report("doing-saving", 0, 1)?;

    let packed = work.path().join("packed");
    let mut archive = ZipWriter::new(File::create(&packed)?);
    // Encrypted pages do not compress.
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored).large_file(true);
    let manifest = Manifest { format: 1, made_at: school.clock().now().to_string(), database_sha256: hash_of(&copy)? };
    archive.start_file(MANIFEST, stored).map_err(broken)?;
    archive.write_all(&serde_json::to_vec_pretty(&manifest)?)?;
    archive.start_file(KEYS, stored).map_err(broken)?;
    archive.write_all(&serde_json::to_vec_pretty(&school.keys()?)?)?;
    archive.start_file(DATABASE, stored).map_err(broken)?;
    std::io::copy(&mut File::open(&copy)?, &mut archive)?;
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
        let database = target.database();
        let mut entry = archive.by_name(DATABASE).map_err(|_| invalid())?;
        std::io::copy(&mut entry, &mut File::create(&database)?).map_err(|error| match error.kind() {
            // The archive's own checksum does not hold, or the file ends too early.
            std::io::ErrorKind::InvalidData | std::io::ErrorKind::UnexpectedEof => invalid(),
            _ => error.into(),
        })?;
        File::open(&database)?.sync_all()?;
        if hash_of(&database)? != manifest.database_sha256 {
            return Err(invalid());
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
