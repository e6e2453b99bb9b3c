//! A copy of a school's file that is proved before it counts.

use std::fs::File;
use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;
use rusqlite::backup::Backup;

use crate::error::{Error, Result};
use crate::school::DataKey;

/// Pages copied between two looks at whether the work was cancelled.
const PAGES_PER_STEP: i32 = 2_000;

/// Copies an open school to `target`, then opens the copy and checks it, and only then gives it its name.
///
/// The copy is encrypted with the same key. `step` hears pages done and pages in all, and may stop the work.
pub fn copy_verified(
    source: &Connection,
    key: &DataKey,
    target: &Path,
    step: impl FnMut(u64, u64) -> Result<()>,
) -> Result<()> {
    copy_verified_counting(source, key, target, "SELECT count(*) FROM operations", step)
}

/// The same for any file of ours; `counted` must give the same number in the copy as in the source.
pub(super) fn copy_verified_counting(
    source: &Connection,
    key: &DataKey,
    target: &Path,
    counted: &str,
    mut step: impl FnMut(u64, u64) -> Result<()>,
) -> Result<()> {
    let partial = target.with_extension("db.partial");
    let _ = std::fs::remove_file(&partial);
    let written = write_and_check(source, key, &partial, counted, &mut step);
    if let Err(error) = written {
        let _ = std::fs::remove_file(&partial);
        return Err(error);
    }
    std::fs::rename(&partial, target)?;
    sync_folder(target)
}

fn write_and_check(
    source: &Connection,
    key: &DataKey,
    partial: &Path,
    counted: &str,
    step: &mut impl FnMut(u64, u64) -> Result<()>,
) -> Result<()> {
    {
        let mut copy = Connection::open(partial)?;
        key.with_pragma(|pragma| copy.execute_batch(pragma))?;
        let backup = Backup::new(source, &mut copy)?;
        loop {
            let more = backup.step(PAGES_PER_STEP)?;
            let progress = backup.progress();
            let all = u64::try_from(progress.pagecount).unwrap_or(0);
            let left = u64::try_from(progress.remaining).unwrap_or(0);
            step(all.saturating_sub(left), all)?;
            match more {
                rusqlite::backup::StepResult::Done => break,
                rusqlite::backup::StepResult::More => {}
                _ => std::thread::sleep(Duration::from_millis(20)),
            }
        }
    }
    let copy = super::open_as_it_lies(partial)?;
    key.with_pragma(|pragma| copy.execute_batch(pragma))?;
    let verdict: String = copy.query_row("PRAGMA quick_check(1)", [], |row| row.get(0))?;
    let count = |conn: &Connection| conn.query_row(counted, [], |row| row.get::<_, i64>(0));
    if verdict != "ok" || count(&copy)? != count(source)? {
        return Err(Error::Invariant("a fresh copy does not match its source"));
    }
    drop(copy);
    File::open(partial)?.sync_all()?;
    Ok(())
}

/// Makes a rename in the folder of `path` survive a power cut.
pub fn sync_folder(path: &Path) -> Result<()> {
    #[cfg(unix)]
    if let Some(folder) = path.parent() {
        File::open(folder)?.sync_all()?;
    }
    #[cfg(not(unix))]
    let _ = path;
    Ok(())
}
