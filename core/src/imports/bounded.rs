//! Files that others made: what one may cost is measured before anything in it is opened.

use std::fs::File;
use std::io::{self, Cursor, ErrorKind, Read};
use std::path::Path;

use zip::ZipArchive;

use crate::error::{Rejection, Result};

pub(super) const FILE_MEGABYTES: usize = 20;
pub(super) const MEGABYTE: u64 = 1_000_000;
pub(super) const ENTRIES: usize = 2_000;
pub(super) const UNPACKED: u64 = 200 * MEGABYTE;
pub(super) const CELLS: usize = 2_000_000;
/// What all cells together may hold: one long text that every cell shares is small in the file and large here.
pub(super) const TEXT_BYTES: usize = 40_000_000;

/// Why a container is not opened.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is none, or a damaged one.
    Broken,
    TooLarge,
}

/// Reads a whole file.
///
/// Rejects one that is missing, no file, or too large.
pub(super) fn read_file(path: &str) -> Result<Vec<u8>> {
    let refused = |error: io::Error| match error.kind() {
        ErrorKind::NotFound | ErrorKind::NotADirectory | ErrorKind::InvalidInput | ErrorKind::InvalidFilename => {
            Rejection::FileMissing { path: path.to_owned() }
        }
        _ => Rejection::FileUnreadable { path: path.to_owned() },
    };
    // Looked at first: opening a pipe would wait for somebody to write into it.
    if !Path::new(path).metadata().map_err(refused)?.is_file() {
        return Err(Rejection::FileUnreadable { path: path.to_owned() }.into());
    }
    let limit = FILE_MEGABYTES as u64 * MEGABYTE;
    let mut bytes = Vec::new();
    File::open(path).and_then(|file| file.take(limit + 1).read_to_end(&mut bytes)).map_err(refused)?;
    if bytes.len() as u64 > limit {
        return Err(Rejection::FileTooLarge { limit: FILE_MEGABYTES }.into());
    }
    Ok(bytes)
}

/// Inflates the whole archive into nothing and counts: the sizes that an archive states of itself prove nothing.
pub(super) fn require_bounded(bytes: &[u8]) -> Result<(), Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
    if archive.len() > ENTRIES {
        return Err(Fault::Broken);
    }
    let mut left = UNPACKED;
    for index in 0..archive.len() {
        let entry = archive.by_index(index).map_err(|_| Fault::Broken)?;
        let inflated = io::copy(&mut entry.take(left + 1), &mut io::sink()).map_err(|_| Fault::Broken)?;
        left = left.checked_sub(inflated).ok_or(Fault::TooLarge)?;
    }
    Ok(())
}
