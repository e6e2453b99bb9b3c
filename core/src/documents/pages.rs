//! Pages: lays out a template of `assets/documents` with data and files, and writes a PDF file.
//!
//! A `Document` becomes a tagged PDF/A file, which an archive can keep. What people typed reaches a template only as data,
//! so it can never become markup. Fonts are the shipped ones.

use std::collections::HashMap;
use std::path::PathBuf;
use std::sync::LazyLock;

use chrono::{Datelike, Timelike};
use include_dir::{Dir, include_dir};
use serde::Serialize;
use serde_json::{Value, json};
use typst::diag::{FileError, FileResult};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::layout::Abs;
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook, FontInstance, FontVariant, FontVariations, FontWeight};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::document::{Block, Document};
use super::fitting;
use super::typeset::unbroken;
use crate::clock::Instant;
use crate::error::{Error, Result};

static TEMPLATES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../assets/documents");
static FONTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../assets/fonts");

static LIBRARY: LazyLock<LazyHash<Library>> = LazyLock::new(|| LazyHash::new(<Library as LibraryExt>::default()));
static SHIPPED: LazyLock<(LazyHash<FontBook>, Vec<Font>)> = LazyLock::new(|| {
    let fonts: Vec<Font> = FONTS.files().flat_map(|file| Font::iter(Bytes::new(file.contents()))).collect();
    (LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
});

/// What a paper is made of.
#[derive(Default)]
pub struct Paper {
    /// Files that the template refers to by name.
    files: HashMap<String, Bytes>,
}

impl Paper {
    /// Lends a file to the template under a name.
    pub fn add(&mut self, name: impl Into<String>, bytes: Vec<u8>) {
        self.files.insert(name.into(), Bytes::new(bytes));
    }

    /// Lays the template out with the data, which it reads as `data.json`.
    pub fn pdf(&self, template: &'static str, data: &impl Serialize) -> Result<Vec<u8>> {
        self.lay_out(template, serde_json::to_vec(data)?, PdfStandards::default())
    }

    /// The same for an archive, as papers are written. What is lent of other PDF files is taken over as it is, and nobody can
    /// promise for those: with such pages, or with a picture that no archive takes, it is an ordinary file.
    pub fn archival_pdf(&self, template: &'static str, data: &impl Serialize, created_at: Instant) -> Result<Vec<u8>> {
        let mut data = serde_json::to_value(data)?;
        data["created"] = moment(created_at);
        keep_printable(&mut data);
        let data = serde_json::to_vec(&data)?;
        let is_own = !self.files.values().any(|file| file.starts_with(b"%PDF"));
        if is_own && let Ok(written) = self.lay_out(template, data.clone(), for_archives()?) {
            return Ok(written);
        }
        self.lay_out(template, data, PdfStandards::default())
    }

    fn lay_out(&self, template: &'static str, data: Vec<u8>, standards: PdfStandards) -> Result<Vec<u8>> {
        let written = write(&self.desk(template, data)?, standards);
        // What the layout remembers of this paper is of no use to the next.
        typst::comemo::evict(0);
        written
    }

    fn desk(&self, template: &'static str, data: Vec<u8>) -> Result<Desk<'_>> {
        let source = TEMPLATES
            .get_file(format!("{template}.typ"))
            .and_then(|file| file.contents_utf8())
            .ok_or(Error::Invariant("a template is missing"))?;
        let main = Source::new(file_id("main.typ")?, source.to_owned());
        Ok(Desk { main, data: Bytes::new(data), files: &self.files })
    }
}

/// Prints a paper as PDF/A-2a: tagged, with its language and fonts inside.
pub(super) fn print(document: &Document) -> Result<Vec<u8>> {
    Paper::default().lay_out("paper", data_of(document)?, for_archives()?)
}

fn for_archives() -> Result<PdfStandards> {
    PdfStandards::new(&[PdfStandard::A_2a]).map_err(|error| Error::Layout(error.message().to_string()))
}

/// A moment as a template reads it.
fn moment(at: Instant) -> Value {
    let at = at.to_utc();
    json!({
        "year": at.year(), "month": at.month(), "day": at.day(),
        "hour": at.hour(), "minute": at.minute(), "second": at.second(),
    })
}

/// What the template of papers reads.
fn data_of(document: &Document) -> Result<Vec<u8>> {
    let mut data = serde_json::to_value(document)?;
    data["created"] = moment(document.properties.created_at);
    lay_out_tables(document, &mut data["sections"]);
    keep_printable(&mut data);
    keep_unbroken(&mut data["sections"]);
    Ok(serde_json::to_vec(&data)?)
}

/// Gives every table the widths of its columns, and tells which heads are small and which tables stay on one page.
fn lay_out_tables(document: &Document, sections: &mut Value) {
    for (section, laid) in document.sections.iter().zip(sections.as_array_mut().into_iter().flatten()) {
        let blocks = laid["blocks"].as_array_mut().into_iter().flatten();
        for (block, laid) in section.blocks.iter().zip(blocks) {
            if let Block::Table(table) = block {
                let fitted = fitting::fit(table, section.width());
                laid["widths"] = json!(fitted.widths);
                laid["small_heads"] = json!(fitted.small_heads);
                laid["is_short"] = json!(fitting::is_short(table));
            }
        }
    }
}

/// How far a letter goes in the shipped font, in parts of its size; a letter that no font has is as wide as high.
pub(super) fn advance(letter: char, bold: bool) -> f64 {
    static UPRIGHT: LazyLock<[Option<FontInstance>; 2]> = LazyLock::new(|| {
        [FontWeight::REGULAR, FontWeight::BOLD].map(|weight| {
            let variant = FontVariant { weight, ..FontVariant::default() };
            let font = SHIPPED.1.iter().find(|font| font.info().variant == variant)?;
            Some(font.clone().instantiate(variant, Abs::pt(12.0), &FontVariations::default()))
        })
    });
    let advance = |font: &FontInstance| font.x_advance(font.ttf().glyph_index(letter)?.0);
    UPRIGHT[usize::from(bold)].as_ref().and_then(advance).map_or(1.0, |em| em.get())
}

/// Puts a box in the place of every letter that no shipped font has, as a printer would: an archive takes no page with
/// letters that cannot be shown.
fn keep_printable(data: &mut Value) {
    match data {
        Value::String(text) if !text.chars().all(is_printable) => {
            *text = text
                .chars()
                .filter(|letter| !is_silent(*letter))
                .map(|letter| if is_printable(letter) { letter } else { '□' })
                .collect();
        }
        Value::Array(values) => values.iter_mut().for_each(keep_printable),
        Value::Object(fields) => fields.values_mut().for_each(keep_printable),
        _ => {}
    }
}

fn keep_unbroken(data: &mut Value) {
    match data {
        Value::String(text) => *text = unbroken(text),
        Value::Array(values) => values.iter_mut().for_each(keep_unbroken),
        Value::Object(fields) => fields.values_mut().for_each(keep_unbroken),
        _ => {}
    }
}

fn is_printable(letter: char) -> bool {
    letter == '\n' || SHIPPED.1.iter().all(|font| font.info().coverage.contains(letter as u32)) && !is_silent(letter)
}

/// Marks that change how their neighbours are written and have no look of their own.
fn is_silent(letter: char) -> bool {
    letter.is_control() && letter != '\n' && letter != '\t'
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}')
        || matches!(letter, '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{e0000}'..='\u{e0fff}')
}

/// Tells whether a picture or PDF file can be put on a page: files come from anywhere, and one bad one must not spoil all.
pub fn can_be_shown(bytes: &[u8], pages: u32) -> bool {
    let mut paper = Paper::default();
    paper.add("file", bytes.to_vec());
    paper.pdf("probe", &serde_json::json!({ "pages": pages })).is_ok()
}

/// The text of every page, as it stands from its top down.
#[cfg(test)]
pub(crate) fn texts_of_pages(document: &Document) -> Result<Vec<String>> {
    fn read(frame: &typst::layout::Frame, text: &mut String) {
        for (_, item) in frame.items() {
            match item {
                typst::layout::FrameItem::Group(group) => read(&group.frame, text),
                typst::layout::FrameItem::Text(run) => {
                    text.push_str(&run.text);
                    text.push('\n');
                }
                _ => {}
            }
        }
    }
    let paper = Paper::default();
    let desk = paper.desk("paper", data_of(document)?)?;
    let laid = typst::compile::<PagedDocument>(&desk).output.map_err(|problems| first_of(&problems))?;
    let text = |page: &typst_layout::Page| {
        let mut text = String::new();
        read(&page.frame, &mut text);
        text
    };
    Ok(laid.pages().iter().map(text).collect())
}

fn first_of(problems: &[typst::diag::SourceDiagnostic]) -> Error {
    Error::Layout(problems.first().map(|problem| problem.message.to_string()).unwrap_or_default())
}

fn write(desk: &Desk<'_>, standards: PdfStandards) -> Result<Vec<u8>> {
    let document = typst::compile::<PagedDocument>(desk).output.map_err(|problems| first_of(&problems))?;
    let creator = Smart::Custom(Some("Zhospar".into()));
    let options = PdfOptions { creator, standards, ..PdfOptions::default() };
    typst_pdf::pdf(&document, &options).map_err(|problems| first_of(&problems))
}

fn file_id(name: &str) -> Result<FileId> {
    let path = VirtualPath::new(name).map_err(|_| Error::Invariant("a file of a paper has no proper name"))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// What the layout may look at: one template, its data, the lent files and the shipped fonts. No disk, no network.
struct Desk<'f> {
    main: Source,
    data: Bytes,
    files: &'f HashMap<String, Bytes>,
}

impl World for Desk<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &LIBRARY
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHIPPED.0
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::NotFound(named(id))) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        let path = named(id);
        let name = path.to_string_lossy();
        let name = name.trim_start_matches('/');
        match self.files.get(name) {
            Some(bytes) => Ok(bytes.clone()),
            None if name == "data.json" => Ok(self.data.clone()),
            None => Err(FileError::NotFound(path)),
        }
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHIPPED.1.get(index).cloned()
    }

    fn today(&self, _: Option<Duration>) -> Option<Datetime> {
        // Days on a paper are the school's own and come with the data.
        None
    }
}

fn named(id: FileId) -> PathBuf {
    PathBuf::from(id.vpath().clone().into_with_slash().as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_shipped_fonts_are_there() {
        assert_eq!(SHIPPED.1.len(), 4, "regular, bold, italic and both");
        assert!(SHIPPED.1.iter().all(|font| font.info().family.as_str() == "Liberation Serif"));
        for letter in "ӘәҒғҚқҢңӨөҰұҮүҺһІіЁё№«»".chars() {
            assert!(SHIPPED.1.iter().all(|font| font.info().coverage.contains(letter as u32)), "{letter}");
        }
    }

    #[test]
    fn what_is_no_picture_cannot_be_shown() {
        let dot = [
            0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0x0d, 0x49, 0x48, 0x44, 0x52, 0, 0, 0, 1, 0, 0, 0,
            1, 8, 6, 0, 0, 0, 0x1f, 0x15, 0xc4, 0x89, 0, 0, 0, 0x0d, 0x49, 0x44, 0x41, 0x54, 0x78, 0x9c, 0x63, 0xf8,
            0xcf, 0xc0, 0xf0, 0x1f, 0, 5, 0, 1, 0xff, 0x89, 0x99, 0x3d, 0x1d, 0, 0, 0, 0, 0x49, 0x45, 0x4e, 0x44, 0xae,
            0x42, 0x60, 0x82,
        ];
        assert!(can_be_shown(&dot, 1));
        assert!(!can_be_shown(&dot[..40], 1));
        assert!(!can_be_shown(b"%PDF-1.7 nothing", 1));
    }
}
