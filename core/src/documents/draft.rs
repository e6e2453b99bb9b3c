//! Saving a paper: beside the file it is to become, and under its name only when it is whole.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::io::{self, ErrorKind, Write};
use std::path::{Path, PathBuf};

use crate::error::{Error, Rejection, Result};
use crate::store::sync_folder;

/// A paper that is being written. Until it is published, the file of its name stays as it was.
pub struct Draft {
    target: PathBuf,
    partial: PathBuf,
    file: Option<File>,
}

impl Draft {
    /// Begins a paper that is to become the file `path`, which gets `ending` when it has none; an empty ending leaves the
    /// name as it is.
    ///
    /// Rejects a name that says another kind of file, a folder that is missing or unwritable, a target that is a folder
    /// or write-protected, and one that another program has open.
    pub fn begin(path: &Path, ending: &str) -> Result<Self> {
        require_fitting(path, &[ending])?;
        let named = with_ending(path, ending)?;
        // A link stays a link: the file it leads to is the one that is replaced.
        let target = if named.is_symlink() { fs::canonicalize(&named).unwrap_or(named) } else { named };
        require_writable(&target)?;
        let partial = beside(&target, "", ".partial");
        let file = OpenOptions::new()
            .write(true)
            .create(true)
            .truncate(false)
            .open(&partial)
            .map_err(|error| refused(&target, error))?;
        // What a killed program left is written over; what another one is writing now is not.
        if let Err(TryLockError::WouldBlock) = file.try_lock() {
            return Err(Rejection::TargetOpen { path: target.display().to_string() }.into());
        }
        let draft = Self { target, partial, file: Some(file) };
        draft.file().set_len(0).map_err(|error| refused(&draft.target, error))?;
        Ok(draft)
    }

    /// The file this becomes.
    pub fn target(&self) -> &Path {
        &self.target
    }

    /// The folder of that file.
    pub fn folder(&self) -> &Path {
        folder_of(&self.target)
    }

    /// Writes the paper, waits for the disk, gives the file its name, and tells its size.
    ///
    /// Rejects a full disk and a target that was opened or locked meanwhile; the older file is then still there.
    pub fn publish(mut self, write: impl FnOnce(&mut Pen<'_>) -> Result<()>) -> Result<u64> {
        let mut pen = Pen { file: self.file(), failed: None };
        let written = write(&mut pen);
        // The disk knows better than a format's library why the writing failed.
        if let Some(error) = pen.failed.take() {
            return Err(refused(&self.target, error));
        }
        written?;
        let bytes = self.settle().map_err(|error| refused(&self.target, error))?;
        // The file has its name by now; a folder that cannot be synced, as on a network share, changes nothing of that.
        let _ = sync_folder(&self.target);
        Ok(bytes)
    }

    fn settle(&mut self) -> io::Result<u64> {
        self.file().sync_all()?;
        let bytes = self.file().metadata()?.len();
        self.file = None;
        if let Err(error) = fs::rename(&self.partial, &self.target) {
            let _ = fs::remove_file(&self.partial);
            return Err(error);
        }
        Ok(bytes)
    }

    fn file(&self) -> &File {
        self.file.as_ref().expect("the file is given up only when the draft is published")
    }
}

impl Drop for Draft {
    fn drop(&mut self) {
        if self.file.take().is_some() {
            let _ = fs::remove_file(&self.partial);
        }
    }
}

/// What a paper is written with; it remembers what the disk said.
pub struct Pen<'f> {
    file: &'f File,
    failed: Option<io::Error>,
}

impl Write for Pen<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        (&mut &*self.file).write(bytes).map_err(|error| self.remember(error))
    }

    fn flush(&mut self) -> io::Result<()> {
        (&mut &*self.file).flush().map_err(|error| self.remember(error))
    }
}

impl Pen<'_> {
    fn remember(&mut self, error: io::Error) -> io::Error {
        let kind = error.kind();
        if kind != ErrorKind::Interrupted {
            self.failed.get_or_insert(error);
        }
        kind.into()
    }
}

/// Endings by which people know what is in a file. Whoever asks for one of them and gets another was not understood.
const KINDS: [&str; 16] = [
    "csv", "doc", "docx", "htm", "html", "ics", "json", "odp", "ods", "odt", "pdf", "rtf", "txt", "xls", "xlsx", "zip",
];

/// Rejects a name with the ending of a kind of file that is not among those offered.
pub(super) fn require_fitting(path: &Path, offered: &[&str]) -> Result<()> {
    let own = path.extension().map(|own| own.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let fits = offered.iter().any(|ending| ending.is_empty() || ending.eq_ignore_ascii_case(&own));
    if fits || !KINDS.contains(&own.as_str()) {
        return Ok(());
    }
    let fitting = offered.iter().map(|ending| format!(".{ending}")).collect::<Vec<_>>().join(", ");
    Err(Rejection::EndingUnknown { path: path.display().to_string(), fitting }.into())
}

fn with_ending(path: &Path, ending: &str) -> Result<PathBuf> {
    let unwritable = || Rejection::TargetUnwritable { path: path.display().to_string() };
    if path.as_os_str().is_empty() {
        return Err(Rejection::FieldMissing { field: "path" }.into());
    }
    let name = path.file_name().ok_or_else(unwritable)?;
    if ending.is_empty() || path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending)) {
        return Ok(path.to_owned());
    }
    // A dot in «Жоспар 2026.27» does not begin an ending, so the ending is added and never replaces anything.
    if path.is_dir() {
        return Err(unwritable().into());
    }
    let mut named = name.to_owned();
    named.push(".");
    named.push(ending);
    Ok(path.with_file_name(named))
}

fn require_writable(target: &Path) -> Result<()> {
    let unwritable = || Error::from(Rejection::TargetUnwritable { path: target.display().to_string() });
    if !folder_of(target).is_dir() || target.is_dir() {
        return Err(unwritable());
    }
    // LibreOffice puts this file beside the one it has open.
    if beside(target, ".~lock.", "#").exists() {
        return Err(Rejection::TargetOpen { path: target.display().to_string() }.into());
    }
    match OpenOptions::new().write(true).open(target) {
        Err(error) if error.kind() != ErrorKind::NotFound => Err(refused(target, error)),
        _ => Ok(()),
    }
}

fn folder_of(target: &Path) -> &Path {
    target.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

fn beside(target: &Path, before: &str, after: &str) -> PathBuf {
    let mut name = std::ffi::OsString::from(before);
    name.push(target.file_name().unwrap_or_default());
    name.push(after);
    target.with_file_name(name)
}

/// Words what the system said about a target as the user can put it right.
pub(super) fn refused(target: &Path, error: io::Error) -> Error {
    let path = target.display().to_string();
    match error.kind() {
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Rejection::DiskFull.into(),
        _ if is_sharing_violation(&error) => Rejection::TargetOpen { path }.into(),
        ErrorKind::PermissionDenied
        | ErrorKind::NotFound
        | ErrorKind::NotADirectory
        | ErrorKind::IsADirectory
        | ErrorKind::ReadOnlyFilesystem
        | ErrorKind::InvalidFilename
        | ErrorKind::InvalidInput => Rejection::TargetUnwritable { path }.into(),
        _ => Error::File(error),
    }
}

/// Windows says so when another program, such as Excel, holds the file.
fn is_sharing_violation(error: &io::Error) -> bool {
    cfg!(windows) && matches!(error.raw_os_error(), Some(32 | 33))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rejection<T>(result: Result<T>) -> Option<Rejection> {
        match result {
            Err(Error::Rejected(rejection)) => Some(rejection),
            _ => None,
        }
    }

    fn names(folder: &Path) -> Vec<String> {
        let mut names: Vec<String> = fs::read_dir(folder)
            .unwrap()
            .map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned())
            .collect();
        names.sort();
        names
    }

    #[test]
    fn a_paper_gets_its_name_only_when_it_is_whole() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("Жоспар 2026.27");
        let draft = Draft::begin(&target, "xlsx").unwrap();
        assert_eq!(names(folder.path()), ["Жоспар 2026.27.xlsx.partial"]);
        let bytes = draft.publish(|pen| Ok(pen.write_all("бәрі".as_bytes())?)).unwrap();
        assert_eq!(bytes, 8);
        assert_eq!(names(folder.path()), ["Жоспар 2026.27.xlsx"]);
    }

    #[test]
    fn a_failed_paper_leaves_the_older_one_and_no_trace() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("report.xlsx");
        fs::write(&target, "older").unwrap();
        let failed = Draft::begin(&target, "xlsx").unwrap().publish(|pen| {
            pen.write_all(b"half")?;
            Err(Rejection::JobCancelled.into())
        });
        assert_eq!(rejection(failed), Some(Rejection::JobCancelled));
        drop(Draft::begin(&target, "xlsx").unwrap());
        assert_eq!(fs::read_to_string(&target).unwrap(), "older");
        assert_eq!(names(folder.path()), ["report.xlsx"]);
    }

    #[test]
    fn a_full_disk_is_said_whatever_the_library_made_of_it() {
        let full = OpenOptions::new().write(true).open("/dev/full");
        let Ok(full) = full else { return };
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("report.xlsx");
        fs::write(&target, "older").unwrap();
        let mut draft = Draft::begin(&target, "xlsx").unwrap();
        draft.file = Some(full);
        let failed = draft.publish(|pen| {
            let _ = pen.write_all(b"anything");
            Err(Error::Invariant("the library says something else"))
        });
        assert_eq!(rejection(failed), Some(Rejection::DiskFull));
        assert_eq!(fs::read_to_string(&target).unwrap(), "older");
        assert_eq!(names(folder.path()), ["report.xlsx"]);
    }

    #[test]
    fn a_target_that_cannot_be_written_is_rejected_before_any_work() {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir(folder.path().join("folder")).unwrap();
        fs::create_dir(folder.path().join("folder.xlsx")).unwrap();
        fs::write(folder.path().join("file"), "").unwrap();
        for name in ["folder", "folder.xlsx", "missing/report.xlsx", "file/report.xlsx"] {
            let target = folder.path().join(name);
            let path = target.display().to_string();
            assert_eq!(rejection(Draft::begin(&target, "xlsx")), Some(Rejection::TargetUnwritable { path }), "{name}");
        }
        assert_eq!(rejection(Draft::begin(Path::new(""), "xlsx")), Some(Rejection::FieldMissing { field: "path" }));
        assert_eq!(names(folder.path()), ["file", "folder", "folder.xlsx"], "a rejection leaves no trace");
    }

    #[test]
    fn a_name_that_says_another_kind_of_file_is_rejected() {
        let folder = tempfile::tempdir().unwrap();
        for name in ["report.odt", "report.DOCX", "report.csv", "report.pdf"] {
            let target = folder.path().join(name);
            let path = target.display().to_string();
            let refused = Some(Rejection::EndingUnknown { path, fitting: ".xlsx".into() });
            assert_eq!(rejection(Draft::begin(&target, "xlsx")), refused, "{name}");
        }
        for name in ["report", "report.XLSX", "Жоспар 2026.27", "А. Б. Сейітова"] {
            let draft = Draft::begin(&folder.path().join(name), "xlsx").unwrap();
            assert!(draft.target().to_string_lossy().to_lowercase().ends_with(".xlsx"), "{name}");
        }
        assert!(Draft::begin(&folder.path().join("photo.zip"), "").is_ok(), "any name will do");
    }

    #[test]
    fn a_target_that_is_open_elsewhere_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("report.xlsx");
        let path = target.display().to_string();
        let lock = folder.path().join(".~lock.report.xlsx#");
        fs::write(&lock, "").unwrap();
        assert_eq!(rejection(Draft::begin(&target, "xlsx")), Some(Rejection::TargetOpen { path: path.clone() }));
        fs::remove_file(&lock).unwrap();

        let first = Draft::begin(&target, "xlsx").unwrap();
        assert_eq!(rejection(Draft::begin(&target, "xlsx")), Some(Rejection::TargetOpen { path }), "two at once");
        assert_eq!(first.publish(|pen| Ok(pen.write_all(b"whole")?)).unwrap(), 5);
    }

    #[test]
    fn what_a_killed_program_left_is_written_over() {
        let folder = tempfile::tempdir().unwrap();
        let target = folder.path().join("report.xlsx");
        fs::write(folder.path().join("report.xlsx.partial"), "a longer half of an older report").unwrap();
        Draft::begin(&target, "XLSX").unwrap().publish(|pen| Ok(pen.write_all(b"whole")?)).unwrap();
        assert_eq!(fs::read_to_string(&target).unwrap(), "whole");
        assert_eq!(names(folder.path()), ["report.xlsx"]);
    }

    #[cfg(unix)]
    #[test]
    fn a_link_stays_a_link() {
        let folder = tempfile::tempdir().unwrap();
        let (real, link) = (folder.path().join("real.xlsx"), folder.path().join("link.xlsx"));
        fs::write(&real, "older").unwrap();
        std::os::unix::fs::symlink(&real, &link).unwrap();
        Draft::begin(&link, "xlsx").unwrap().publish(|pen| Ok(pen.write_all(b"newer")?)).unwrap();
        assert!(link.is_symlink());
        assert_eq!(fs::read_to_string(&real).unwrap(), "newer");
    }
}
