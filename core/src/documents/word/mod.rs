//! Word files: a paper as a .docx package that Word and LibreOffice open without repair.
//!
//! The parts that are the same in every paper lie in `assets/documents/word`; the text and its properties are written here.

mod blocks;
mod tables;
mod xml;

use std::io::{self, Cursor, Write};

use chrono::SecondsFormat;
use include_dir::{Dir, include_dir};
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::document::{Document, Numbering, Orientation, PageNumbers, Section};
use crate::error::{Error, Result};
use crate::words::Language;
use xml::Part;

static PARTS: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/../assets/documents/word");

/// Parts that are the same in every paper, under the names they have in a package.
const SAME: [(&str, &str); 7] = [
    ("[Content_Types].xml", "content-types.xml"),
    ("_rels/.rels", "package-rels.xml"),
    ("docProps/app.xml", "app.xml"),
    ("word/_rels/document.xml.rels", "document-rels.xml"),
    ("word/styles.xml", "styles.xml"),
    ("word/settings.xml", "settings.xml"),
    ("word/fontTable.xml", "fontTable.xml"),
];

const MAIN: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const LINKS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
const CORE: &str = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";

/// Twentieths of a point in a millimetre, times a hundred.
const TWIPS_IN_100_MM: u32 = 5669;

/// Makes a Word file of a paper.
pub(super) fn write(document: &Document) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, asset) in SAME {
        let part = PARTS.get_file(asset).ok_or(Error::Invariant("a part of a Word file is missing"))?;
        put(&mut zip, name, part.contents())?;
    }
    put(&mut zip, "word/header1.xml", &page_number("w:hdr", document.page_numbers))?;
    put(&mut zip, "word/header2.xml", &no_page_number("w:hdr"))?;
    put(&mut zip, "word/footer1.xml", &page_number("w:ftr", document.page_numbers))?;
    put(&mut zip, "word/footer2.xml", &no_page_number("w:ftr"))?;
    put(&mut zip, "docProps/core.xml", &properties(document))?;
    put(&mut zip, "word/document.xml", &text(document))?;
    Ok(zip.finish().map_err(io::Error::from)?.into_inner())
}

fn put(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, bytes: &[u8]) -> Result<()> {
    let packed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    zip.start_file(name, packed).map_err(io::Error::from)?;
    Ok(zip.write_all(bytes)?)
}

fn properties(document: &Document) -> Vec<u8> {
    let properties = &document.properties;
    let language = document.sections.first().map_or(Language::Kk, |section| section.language);
    let moment = properties.created_at.to_utc().to_rfc3339_opts(SecondsFormat::Secs, true);
    let mut part = Part::new();
    part.open(
        "cp:coreProperties",
        &[
            ("xmlns:cp", CORE),
            ("xmlns:dc", "http://purl.org/dc/elements/1.1/"),
            ("xmlns:dcterms", "http://purl.org/dc/terms/"),
            ("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance"),
        ],
    );
    part.line("dc:title", &[], &properties.title);
    part.line("dc:subject", &[], &properties.subject);
    part.line("dc:creator", &[], &properties.author);
    part.line("cp:keywords", &[], &properties.keywords);
    part.line("dc:language", &[], tag(language));
    for name in ["dcterms:created", "dcterms:modified"] {
        part.line(name, &[("xsi:type", "dcterms:W3CDTF")], &moment);
    }
    part.close("cp:coreProperties");
    part.finish()
}

/// What stands above or below the pages that are numbered.
fn page_number(name: &str, numbers: PageNumbers) -> Vec<u8> {
    let mut part = Part::new();
    part.open(name, &[("xmlns:w", MAIN)]);
    part.open("w:p", &[]);
    part.open("w:pPr", &[]);
    part.empty("w:pStyle", &[("w:val", "Header")]);
    part.empty("w:jc", &[("w:val", if numbers.is_centred() { "center" } else { "right" })]);
    part.close("w:pPr");
    part.open("w:fldSimple", &[("w:instr", " PAGE ")]);
    part.open("w:r", &[]);
    part.line("w:t", &[], "2");
    part.close("w:r");
    part.close("w:fldSimple");
    part.close("w:p");
    part.close(name);
    part.finish()
}

/// What stands there on a first page.
fn no_page_number(name: &str) -> Vec<u8> {
    let mut part = Part::new();
    part.open(name, &[("xmlns:w", MAIN)]);
    part.open("w:p", &[]);
    part.close("w:p");
    part.close(name);
    part.finish()
}

fn text(document: &Document) -> Vec<u8> {
    let mut part = Part::new();
    part.open("w:document", &[("xmlns:w", MAIN), ("xmlns:r", LINKS)]);
    part.open("w:body", &[]);
    let last = document.sections.len().saturating_sub(1);
    for (index, section) in document.sections.iter().enumerate() {
        blocks::write(&mut part, section);
        // The layout of a section stands in its last paragraph; that of the last one at the end of the text.
        if index < last {
            part.open("w:p", &[]);
            part.open("w:pPr", &[]);
            part.empty("w:spacing", &[("w:line", "20"), ("w:lineRule", "exact")]);
            layout(&mut part, section, document.page_numbers);
            part.close("w:pPr");
            part.close("w:p");
        } else {
            layout(&mut part, section, document.page_numbers);
        }
    }
    part.close("w:body");
    part.close("w:document");
    part.finish()
}

/// How the pages of a section lie and where their numbers begin.
fn layout(part: &mut Part, section: &Section, numbers: PageNumbers) {
    part.open("w:sectPr", &[]);
    let (reference, numbered, first) = if numbers.is_at_the_top() {
        ("w:headerReference", "rId4", "rId5")
    } else {
        ("w:footerReference", "rId6", "rId7")
    };
    part.empty(reference, &[("w:type", "default"), ("r:id", numbered)]);
    part.empty(reference, &[("w:type", "first"), ("r:id", first)]);
    part.empty("w:type", &[("w:val", "nextPage")]);
    let (short, long) = (twips(210).to_string(), twips(297).to_string());
    let (top, bottom) = match section.orientation {
        Orientation::Portrait => {
            part.empty("w:pgSz", &[("w:w", &short), ("w:h", &long)]);
            (20, 20)
        }
        Orientation::Landscape => {
            part.empty("w:pgSz", &[("w:w", &long), ("w:h", &short), ("w:orient", "landscape")]);
            (20, 15)
        }
    };
    let margin = |millimetres: u32| twips(millimetres).to_string();
    part.empty(
        "w:pgMar",
        &[
            ("w:top", &margin(top)),
            ("w:right", &margin(RIGHT)),
            ("w:bottom", &margin(bottom)),
            ("w:left", &margin(section.left)),
            ("w:header", &margin(10)),
            ("w:footer", &margin(10)),
            ("w:gutter", "0"),
        ],
    );
    if section.numbering == Numbering::Anew {
        part.empty("w:pgNumType", &[("w:start", "1")]);
        part.empty("w:titlePg", &[]);
    }
    part.close("w:sectPr");
}

const RIGHT: u32 = 10;

/// How much of a page's width text may take, in twentieths of a point.
fn width(section: &Section) -> u32 {
    twips(section.millimetres())
}

const fn twips(millimetres: u32) -> u32 {
    millimetres * TWIPS_IN_100_MM / 100
}

/// What Word calls the language of a text.
fn tag(language: Language) -> &'static str {
    match language {
        Language::Kk => "kk-KZ",
        Language::Ru => "ru-RU",
        Language::En => "en-GB",
    }
}
