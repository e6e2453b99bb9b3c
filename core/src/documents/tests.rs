use std::fs;
use std::io::{Cursor, Read};

use tempfile::TempDir;
use zip::ZipArchive;

use super::document::{
    Block, Cell, Column, Document, Fact, HeadColumn, PageNumbers, Properties, Row, Run, Section, Signature, Table,
};
use super::*;
use crate::clock::Instant;
use crate::words::Language;

/// Text that would be a formula, markup, an element or a field if anything took it for more than text.
const HOSTILE: &str =
    "=1+1 #import \"x\" $a$ *b* _c_ <w:p/> &amp; [d] http://e.kz \\ @f {{g}} `h` ~ -- \u{1}\u{b}😀\u{e000}";

fn properties() -> Properties {
    Properties {
        title: "№ 3 хаттама".into(),
        subject: "Хаттама".into(),
        author: "Ақбұлақ орта мектебі".into(),
        keywords: "ЖИ, кеңес".into(),
        created_at: Instant::parse("2026-11-27T05:00:00Z").unwrap(),
    }
}

/// A paper with every block there is, in two languages, with a wide annex.
fn every_block() -> Document {
    let rows = |count: usize| {
        (1..=count)
            .map(|number| Row::cells([Cell::from(number.to_string()), Cell::from("Іс-шара")]))
            .collect::<Vec<_>>()
    };
    let columns = || vec![Column::new("№", 1).centred(), Column::new("Атауы", 9)];
    let mut annex = rows(80);
    annex.insert(0, Row::group("1-кезең"));
    annex.push(Row::cells([Cell::from(Run::struck("81")), Cell::from(vec![Run::italic("а"), Run::bold("б").small()])]));
    let kazakh = vec![
        Block::letterhead(
            HeadColumn {
                name: vec!["«Ақбұлақ» КММ".into()], requisites: vec!["БСН 000000000000".into()]
            },
            HeadColumn { name: vec!["КГУ «Акбулак»".into()], requisites: Vec::new() },
        ),
        Block::corners(vec!["КЕЛІСІЛДІ".into()], vec!["БЕКІТЕМІН".into(), "Директор".into()]),
        Block::requisites(vec!["2026 жылғы 27 қараша № 3".into()], vec!["Алматы қаласы".into()]),
        Block::title(["№ 3 ХАТТАМА".to_owned(), String::new()]),
        Block::heading("Күн тәртібі"),
        Block::text("Бірінші жол\nекінші жол"),
        Block::leading(Run::bold("ҚАУЛЫ ЕТТІ:")),
        Block::point("1.", HOSTILE),
        Block::subheading("Тармақ"),
        Block::left("сол"),
        Block::centred("орта"),
        Block::right("оң"),
        Block::facts(vec![Fact::new("Төраға", "А. Б. Сейітов")]),
        Table::of_facts(vec![Fact::new("Кворум", "бар")]).into(),
        Block::space(10),
        Block::signatures(vec![
            Signature { post: "Төраға".into(), name: "А. Б. Сейітов".into() },
            Signature { post: "Хатшы".into(), name: String::new() },
        ]),
        Block::note("Тізбек: abc"),
        Block::PageBreak,
        Block::text("Келесі бет"),
    ];
    Document {
        properties: properties(),
        page_numbers: PageNumbers::TopCentre,
        sections: vec![
            Section::new(Language::Kk, kazakh),
            Section::new(Language::Kk, vec![Table::new(columns(), annex).small().into()]).landscape().onward(),
            Section::new(Language::Ru, vec![Block::text("Русский текст"), Table::new(columns(), rows(3)).into()]),
        ],
    }
}

fn parts(bytes: &[u8]) -> std::collections::BTreeMap<String, String> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).unwrap();
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).unwrap();
            let mut text = String::new();
            part.read_to_string(&mut text).unwrap();
            (part.name().unwrap().into_owned(), text)
        })
        .collect()
}

#[test]
fn sewn_pages_leave_room_at_the_spine_and_their_text_is_so_much_narrower() {
    let section = || Section::new(Language::Kk, vec![]);
    assert_eq!([section().left, section().landscape().left], [25, 20]);
    for bound in [section().bound(35), section().landscape().bound(35)] {
        assert_eq!(bound.left, 35);
        assert_eq!(bound.millimetres() + 35 + 10, if bound.orientation == section().orientation { 210 } else { 297 });
    }
}

#[test]
fn the_ending_of_the_name_chooses_the_format() {
    let folder = TempDir::new().unwrap();
    for (name, saved_as, begins) in
        [("а.docx", "а.docx", "PK"), ("б.DOCX", "б.DOCX", "PK"), ("в.pdf", "в.pdf", "%PDF"), ("г", "г.pdf", "%PDF")]
    {
        let draft = begin_document(&folder.path().join(name)).unwrap();
        let (path, bytes) = save_document(draft, &every_block()).unwrap();
        assert_eq!(path, folder.path().join(saved_as));
        let written = fs::read(&path).unwrap();
        assert!(written.starts_with(begins.as_bytes()), "{name}");
        assert_eq!(written.len() as u64, bytes);
    }
}

#[test]
fn a_printed_paper_is_tagged_and_fit_for_an_archive() {
    let pdf = pages::print(&every_block()).unwrap();
    let text = String::from_utf8_lossy(&pdf);
    assert!(text.contains("<pdfaid:part>2</pdfaid:part>"), "the part of PDF/A");
    assert!(text.contains("<pdfaid:conformance>A</pdfaid:conformance>"), "its level");
    assert!(text.contains("/OutputIntents"));
    assert!(text.contains("/Lang(kk-KZ)"), "the language of the whole");
}

#[test]
fn a_word_file_names_its_language_and_repeats_its_headings() {
    let parts = parts(&word::write(&every_block()).unwrap());
    let text = &parts["word/document.xml"];
    assert_eq!(text.matches("<w:tblHeader/>").count(), 2, "one for each table with titles");
    assert_eq!(text.matches("<w:titlePg/>").count(), 2, "the annex counts on");
    assert_eq!(text.matches("w:orient=\"landscape\"").count(), 1);
    assert!(text.contains("w:val=\"kk-KZ\"") && text.contains("w:val=\"ru-RU\""));
    assert!(text.contains("<w:pStyle w:val=\"Title\"/>") && text.contains("<w:pStyle w:val=\"Heading1\"/>"));
    let core = &parts["docProps/core.xml"];
    for said in ["№ 3 хаттама", "Ақбұлақ орта мектебі", "ЖИ, кеңес", "kk-KZ", "2026-11-27T05:00:00Z"]
    {
        assert!(core.contains(said), "{said}");
    }
}

#[test]
fn word_numbers_its_pages_where_the_school_wants_them() {
    for place in PageNumbers::ALL {
        let parts = parts(&word::write(&Document { page_numbers: *place, ..every_block() }).unwrap());
        let (kept, other) = if place.is_at_the_top() { ("header", "footer") } else { ("footer", "header") };
        let text = &parts["word/document.xml"];
        assert!(text.contains(&format!("w:{kept}Reference")) && !text.contains(&format!("w:{other}Reference")));
        let part = &parts[&format!("word/{kept}1.xml")];
        assert!(part.contains(if place.is_centred() { "\"center\"" } else { "\"right\"" }), "{part}");
        assert!(part.contains(" PAGE ") && !parts[&format!("word/{kept}2.xml")].contains("PAGE"));
    }
}

#[test]
fn what_people_typed_stays_text() {
    let parts = parts(&word::write(&every_block()).unwrap());
    let text = &parts["word/document.xml"];
    assert!(text.contains("&lt;w:p/&gt; &amp;amp;"), "escaped, not taken for an element");
    assert!(!text.contains('\u{1}') && !text.contains('\u{b}'), "XML does not allow them");
    assert!(!text.contains("w:hyperlink") && !text.contains("w:fldSimple") && !text.contains("w:instrText"));
    let mut again = every_block();
    again.properties.title = HOSTILE.into();
    again.properties.keywords = HOSTILE.into();
    let pdf = pages::print(&again).unwrap();
    assert!(!String::from_utf8_lossy(&pdf).contains("/URI"), "no link is made of an address");
    assert!(word::write(&again).is_ok());
}

#[test]
fn every_letter_of_the_world_can_be_printed() {
    for plane in 0..0x30 {
        let letters: String = (plane * 0x1000..(plane + 1) * 0x1000).filter_map(char::from_u32).step_by(7).collect();
        let document = Document {
            properties: properties(),
            page_numbers: PageNumbers::TopCentre,
            sections: vec![Section::new(Language::Kk, vec![Block::text(letters)])],
        };
        pages::print(&document).unwrap_or_else(|error| panic!("plane {plane}: {error}"));
    }
}

#[test]
fn a_heading_in_a_table_is_never_the_last_row_of_its_page() {
    let row = |number: usize| Row::cells([Cell::from(format!("іс-шара {number}"))]);
    // Each table is a row longer than the one before, so that the heading comes to stand at the very end of some page.
    for before in 25..60 {
        let rows = (1..=before).map(row).chain([Row::group("2-кезең")]).chain((before + 1..=before + 3).map(row));
        let table = Table::new(vec![Column::new("Атауы", 1)], rows.collect());
        let sections = vec![Section::new(Language::Kk, vec![table.into()])];
        let document = Document { properties: properties(), page_numbers: PageNumbers::TopCentre, sections };
        let pages = pages::texts_of_pages(&document).unwrap();
        let page = pages.iter().find(|page| page.contains("2-кезең")).unwrap();
        let first = format!("іс-шара\u{a0}{}", before + 1);
        let plain = page.replace([' ', '\n'], "\u{a0}");
        assert!(plain.contains(&first), "after {before} rows the heading is torn from its first row: {page}");
    }
}
