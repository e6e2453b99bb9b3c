//! Papers: turns what features have to say into files that people open, print and hand in.
//!
//! Features describe what a paper holds. How a format works, and how a file is saved so that nothing is ever lost,
//! is known only here.

pub mod blank;
pub mod document;
pub(crate) mod draft;
mod fitting;
pub mod pages;
pub mod sheets;
mod typeset;
mod word;

use std::io::Write;
use std::path::{Path, PathBuf};

pub use document::Document;
pub use draft::Draft;

use crate::error::Result;

/// The endings a paper is saved under.
const WORD: &str = "docx";
const PDF: &str = "pdf";

/// Begins a paper in the format that the name ends in, .docx or .pdf; a name without an ending gets .pdf.
///
/// Rejects what `Draft::begin` rejects.
pub fn begin_document(path: &Path) -> Result<Draft> {
    draft::require_fitting(path, &[WORD, PDF])?;
    Draft::begin(path, if ends_in(path, WORD) { WORD } else { PDF })
}

/// Writes a paper in the format its name ends in, and tells where it lies and how large it is.
pub fn save_document(draft: Draft, document: &Document) -> Result<(PathBuf, u64)> {
    let target = draft.target().to_owned();
    let written = if ends_in(&target, WORD) { word::write(document)? } else { pages::print(document)? };
    let bytes = draft.publish(|pen| Ok(pen.write_all(&written)?))?;
    Ok((target, bytes))
}

fn ends_in(path: &Path, ending: &str) -> bool {
    path.extension().is_some_and(|own| own.eq_ignore_ascii_case(ending))
}

#[cfg(test)]
mod tests;
