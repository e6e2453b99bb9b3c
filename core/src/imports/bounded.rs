//! Files that others made: what one may cost is measured before anything in it is opened.

mod pieces;

use std::fs::File;
use std::io::{self, Cursor, ErrorKind, Read};
use std::path::Path;

use zip::ZipArchive;

use self::pieces::Pieces;
use super::table::{CELL, COLUMNS, ROWS};
use crate::error::{Error, Rejection, Result};

pub(super) const FILE_MEGABYTES: usize = 20;
pub(super) const MEGABYTE: u64 = 1_000_000;
pub(super) const ENTRIES: usize = 2_000;
pub(super) const UNPACKED: u64 = 200 * MEGABYTE;
pub(super) const CELLS: usize = 2_000_000;
/// What all cells together may hold: one long text that every cell shares is small in the file and large here.
pub(super) const TEXT_BYTES: usize = 40_000_000;

/// A part that libraries read whole: shared texts, styles, names.
const PART: u64 = 64 * MEGABYTE;

/// Why a file is not read.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Fault {
    /// It is no such file, or a damaged one.
    Broken,
    /// All its texts together.
    TooLarge,
    TooManyRows,
    TooManyCells(usize),
    TooManyColumns,
    /// One cell, or one name.
    TextTooLong,
}

impl Fault {
    /// What is said of it; of a broken file, what its reader says.
    pub fn refusal(self, broken: Rejection) -> Error {
        let megabytes = TEXT_BYTES / MEGABYTE as usize;
        Error::from(match self {
            Self::Broken => broken,
            Self::TooLarge => Rejection::DocumentTooLarge { limit: megabytes },
            Self::TooManyRows => Rejection::TableTooLarge { limit: ROWS },
            Self::TooManyCells(limit) => Rejection::TableTooFull { limit },
            Self::TooManyColumns => Rejection::TableTooWide { limit: COLUMNS as usize },
            Self::TextTooLong => Rejection::CellTooLong { limit: CELL },
        })
    }
}

/// How files of the old formats begin, and those that are locked with a password.
pub(super) const COMPOUND_FILE: [u8; 8] = [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

/// Reads a whole document of Word or Excel.
///
/// Rejects what `read_file` rejects, and one that is locked or of an old format.
pub(super) fn read_office_file(path: &str) -> Result<Vec<u8>> {
    let bytes = read_file(path)?;
    if !bytes.starts_with(&COMPOUND_FILE) {
        return Ok(bytes);
    }
    let path = path.to_owned();
    Err(if is_locked(&bytes) { Rejection::DocumentLocked { path } } else { Rejection::DocumentOld { path } }.into())
}

fn is_locked(bytes: &[u8]) -> bool {
    let name: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    bytes.windows(name.len()).any(|window| window == name)
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
        let name = entry.name().map_err(|_| Fault::Broken)?.into_owned();
        let most = if is_read_whole(&name) { PART.min(left) } else { left };
        let entry = entry.take(most + 1);
        let inflated = if is_read(&name) { measured(entry)? } else { inflated(entry)? };
        if inflated > most {
            return Err(Fault::TooLarge);
        }
        left -= inflated;
    }
    Ok(())
}

/// Parts of a Word document that say how it looks, and what other programs put beside.
const NEVER_OPENED: [&str; 7] = [
    "customxml/",
    "word/fonttable",
    "word/numbering",
    "word/settings",
    "word/styles",
    "word/theme/",
    "word/websettings",
];

/// What is looked into; pictures are not.
fn is_read(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    (name.ends_with(".xml") || name.ends_with(".rels")) && !NEVER_OPENED.iter().any(|one| name.starts_with(one))
}

/// Sheets and the text of a document are read piece by piece.
fn is_read_whole(name: &str) -> bool {
    let name = name.to_ascii_lowercase();
    is_read(&name) && !name.starts_with("xl/worksheets/") && !name.starts_with("word/")
}

fn measured(mut entry: impl Read) -> Result<u64, Fault> {
    let mut pieces = Pieces::default();
    let copied = io::copy(&mut entry, &mut pieces);
    copied.map_err(|_| if pieces.is_too_long { Fault::TextTooLong } else { Fault::Broken })
}

fn inflated(mut entry: impl Read) -> Result<u64, Fault> {
    io::copy(&mut entry, &mut io::sink()).map_err(|_| Fault::Broken)
}
