//! Files that were made to do harm, and files that are simply something else: each is refused in words.

use std::fs;
use std::io::Write;

use tempfile::TempDir;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipWriter};

use super::*;
use crate::error::Error;
use crate::imports::bounded::COMPOUND_FILE;

/// Writes what an entry holds.
type Content<'c> = dyn Fn(&mut ZipWriter<fs::File>) + 'c;

struct Place {
    _folder: TempDir,
    path: PathBuf,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("жоспар.docx");
        Self { _folder: folder, path }
    }

    fn rejection(&self) -> Rejection {
        match Desk::new().read(&self.path) {
            Err(Error::Rejected(rejection)) => {
                for language in Language::ALL {
                    assert!(!rejection.in_words(language).contains('⟦'), "{rejection:?} is worded");
                }
                rejection
            }
            other => panic!("not a rejection: {other:?}"),
        }
    }

    fn unreadable(&self) -> Rejection {
        Rejection::DocumentUnreadable { path: self.path.display().to_string() }
    }

    fn archive(&self, entries: &[(&str, &Content<'_>)]) {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        let mut archive = ZipWriter::new(fs::File::create(&self.path).expect("a file"));
        for (name, content) in entries {
            archive.start_file(*name, options).expect("an entry");
            content(&mut archive);
        }
        archive.finish().expect("an archive");
    }
}

fn repeat(archive: &mut ZipWriter<fs::File>, part: &str, times: usize) {
    let many = part.repeat(1_000);
    for _ in 0..times / 1_000 {
        archive.write_all(many.as_bytes()).expect("written");
    }
}

const LIMIT: Rejection = Rejection::DocumentTooLarge { limit: 40 };

#[test]
fn a_file_that_is_no_document_is_refused() {
    let place = Place::new();
    assert_eq!(place.rejection(), Rejection::FileMissing { path: place.path.display().to_string() });
    for content in [&b""[..], b"%PDF-1.7", b"PK\x03\x04 and nothing", "Жоспар".as_bytes()] {
        fs::write(&place.path, content).expect("written");
        assert_eq!(place.rejection(), place.unreadable());
    }
    place.archive(&[("readme.txt", &|archive| archive.write_all(b"hello").expect("written"))]);
    assert_eq!(place.rejection(), place.unreadable());
    fs::write(&place.path, vec![0; 20_000_001]).expect("written");
    assert_eq!(place.rejection(), Rejection::FileTooLarge { limit: 20 });
}

#[test]
fn old_formats_and_locked_files_are_told_apart() {
    let place = Place::new();
    let mut old = COMPOUND_FILE.to_vec();
    old.extend([0; 512]);
    fs::write(&place.path, &old).expect("written");
    assert_eq!(place.rejection(), Rejection::DocumentOld { path: place.path.display().to_string() });
    old.extend("EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes));
    fs::write(&place.path, &old).expect("written");
    assert_eq!(place.rejection(), Rejection::DocumentLocked { path: place.path.display().to_string() });
}

#[test]
fn a_bomb_is_counted_and_never_unpacked() {
    let place = Place::new();
    place.archive(&[("word/media/image.bmp", &|archive| repeat(archive, &"0".repeat(1_000), 210_000))]);
    assert!(fs::metadata(&place.path).expect("a file").len() < 1_000_000, "small in the file");
    assert_eq!(place.rejection(), LIMIT);
    place.archive(&[("word/document.xml", &|archive| {
        archive.write_all(b"<w:document><w:body><w:p><w:r><w:t>").expect("written");
        repeat(archive, &"a".repeat(1_000), 50_000);
        archive.write_all(b"</w:t></w:r></w:p></w:body></w:document>").expect("written");
    })]);
    assert_eq!(place.rejection(), Rejection::CellTooLong { limit: 32_767 }, "one paragraph without end");
    let paragraph = format!("<w:p><w:r><w:t>{}</w:t></w:r></w:p>", "a".repeat(1_000));
    place.archive(&[("word/document.xml", &|archive| {
        archive.write_all(b"<w:document><w:body>").expect("written");
        repeat(archive, &paragraph, 50_000);
        archive.write_all(b"</w:body></w:document>").expect("written");
    })]);
    assert_eq!(place.rejection(), LIMIT);
}

#[test]
fn entities_are_never_expanded() {
    let place = Place::new();
    docx(
        &place.path,
        "<?xml version=\"1.0\"?><!DOCTYPE d [<!ENTITY a \"ha\"><!ENTITY b \"&a;&a;\">]><w:document><w:t>&b;</w:t></w:document>",
    );
    assert_eq!(place.rejection(), place.unreadable());
    docx(&place.path, "<w:document><w:body><w:p><w:r><w:t>&secret;</w:t></w:r></w:p></w:body></w:document>");
    assert_eq!(place.rejection(), place.unreadable());
}

#[test]
fn a_document_too_deep_too_wide_or_too_long_is_refused() {
    let place = Place::new();
    docx(&place.path, &format!("{}{}", "<a>".repeat(100_000), "</a>".repeat(100_000)));
    assert_eq!(place.rejection(), place.unreadable());
    let cell = "<w:tc><w:p/></w:tc>";
    docx(&place.path, &format!("<d><w:tbl><w:tr>{}</w:tr></w:tbl></d>", cell.repeat(100)));
    assert_eq!(place.rejection(), Rejection::TableTooWide { limit: 100 });
    let row = format!("<w:tr>{}</w:tr>", cell.repeat(7));
    place.archive(&[("word/document.xml", &|archive| {
        archive.write_all(b"<d><w:tbl>").expect("written");
        repeat(archive, &row, 200_000);
        archive.write_all(b"</w:tbl></d>").expect("written");
    })]);
    assert_eq!(place.rejection(), Rejection::TableTooLarge { limit: 5_000 });
}

#[test]
fn a_sheet_of_two_million_cells_is_refused() {
    let place = Place::new();
    let row = format!("<row>{}</row>", "<c><v>1</v></c>".repeat(100));
    place.archive(&[
        (
            "[Content_Types].xml",
            &|archive| archive.write_all(b"<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>").expect("written"),
        ),
        ("_rels/.rels", &|archive| {
            archive.write_all(br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="xl/workbook.xml"/></Relationships>"#).expect("written");
        }),
        ("xl/workbook.xml", &|archive| {
            archive.write_all(br#"<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>"#).expect("written");
        }),
        ("xl/_rels/workbook.xml.rels", &|archive| {
            archive.write_all(br#"<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/sheet1.xml"/></Relationships>"#).expect("written");
        }),
        ("xl/worksheets/sheet1.xml", &|archive| {
            archive.write_all(br#"<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>"#).expect("written");
            repeat(archive, &row, 20_000);
            archive.write_all(b"</sheetData></worksheet>").expect("written");
        }),
    ]);
    assert_eq!(place.rejection(), Rejection::TableTooFull { limit: 200_000 });
}

#[test]
fn names_of_entries_lead_nowhere() {
    let place = Place::new();
    let outside = place.path.parent().expect("a folder").join("outside.xml");
    place.archive(&[
        ("../outside.xml", &|archive| archive.write_all(b"<a/>").expect("written")),
        ("/tmp/outside.xml", &|archive| archive.write_all(b"<a/>").expect("written")),
        ("word/document.xml", &|archive| {
            archive.write_all(b"<d><w:p><w:r><w:t>a</w:t></w:r></w:p></d>").expect("written")
        }),
    ]);
    assert_eq!(place.rejection(), Rejection::DocumentWithoutPlan, "its other entries are never looked at");
    assert!(!outside.exists(), "nothing is unpacked");
}

#[test]
fn a_document_cut_anywhere_or_bent_is_refused_or_read_and_nothing_else_happens() {
    let whole = fs::read(samples().join("01-seven-columns.docx")).expect("a sample");
    let place = Place::new();
    for part in 0..20 {
        fs::write(&place.path, &whole[..whole.len() * part / 20]).expect("written");
        assert_eq!(place.rejection(), place.unreadable(), "{part} of 20 parts");
    }
    let desk = Desk::new();
    for at in (0..whole.len()).step_by(211) {
        let mut bent = whole.clone();
        bent[at] ^= 0x55;
        fs::write(&place.path, &bent).expect("written");
        if let Err(error) = desk.read(&place.path) {
            assert!(matches!(error, Error::Rejected(_)), "byte {at}: {error}");
        }
    }
}
