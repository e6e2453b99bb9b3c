//! What stands beside a plan's text and cells is told with its place: comments, notes, boxes, what was struck out, charts.

use std::fs;
use std::io::Write;

use super::*;
use crate::error::Error;
use crate::imports::plan::preview::UnreadKind;

/// A container of parts; what is related to what is written by the parts' names.
fn container(path: &Path, parts: &[(&str, String)]) {
    let options = zip::write::SimpleFileOptions::default();
    let mut archive = zip::ZipWriter::new(fs::File::create(path).expect("a file"));
    for (name, content) in parts {
        archive.start_file(*name, options).expect("an entry");
        archive.write_all(content.as_bytes()).expect("written");
    }
    archive.finish().expect("an archive");
}

fn related(parts: &[(&str, &str)]) -> String {
    let base = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let one = |(at, (kind, target)): (usize, &(&str, &str))| {
        format!("<Relationship Id=\"r{at}\" Type=\"{base}/{kind}\" Target=\"{target}\"/>")
    };
    let all: String = (1..).zip(parts).map(one).collect();
    format!(
        "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">{all}</Relationships>"
    )
}

fn run(text: &str) -> String {
    format!("<w:r><w:t>{text}</w:t></w:r>")
}

fn cell(inside: &str) -> String {
    format!("<w:tc><w:p>{inside}</w:p></w:tc>")
}

fn table(rows: &[[String; 4]]) -> String {
    let row = |cells: &[String; 4]| format!("<w:tr>{}</w:tr>", cells.iter().map(|one| cell(one)).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

fn text_box(text: &str) -> String {
    format!("<w:r><w:pict><w:txbxContent><w:p>{}</w:p></w:txbxContent></w:pict></w:r>", run(text))
}

/// What something unread is, its table, row, column and paragraph, and its text.
type Told<'p> = (UnreadKind, &'p str, u32, u32, Option<u32>, &'p str);

fn told(preview: &PlanPreview) -> Vec<Told<'_>> {
    preview
        .unread
        .iter()
        .map(|cell| {
            let place = &cell.place;
            (cell.kind, place.table.as_str(), place.row, place.column, cell.paragraph, cell.text.as_str())
        })
        .collect()
}

fn document(first: &str, title: &str, deadline: &str, mark: &str) -> String {
    let head = ["№", "Іс-шара", "Мерзімі", "Белгі"].map(run);
    let row = [run("1"), format!("{}{title}", run("Сауалнама")), deadline.to_owned(), mark.to_owned()];
    let body = format!("<w:p>{first}</w:p>{}", table(&[head, row]));
    format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>")
}

#[test]
fn what_a_word_document_says_beside_its_text_is_told_where_it_stands() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("жоспар.docx");
    let first = format!("{}<w:r><w:footnoteReference w:id=\"2\"/></w:r>", run("ЖИ жоспары 2026-2027"));
    let title = "<w:r><w:commentReference w:id=\"7\"/></w:r>".to_owned() + &text_box("бұл жол өзгереді");
    let deadline = format!("<w:del><w:r><w:delText>қыркүйек</w:delText></w:r></w:del><w:ins>{}</w:ins>", run("қазан"));
    let note = |element: &str, id: u32, text: &str| {
        format!("<w:{element} w:id=\"{id}\"><w:p>{}</w:p></w:{element}>", run(text))
    };
    let separator = "<w:footnote w:type=\"separator\" w:id=\"0\"><w:p><w:r><w:t>a</w:t></w:r></w:p></w:footnote>";
    container(
        &path,
        &[
            ("word/document.xml", document(&first, &title, &deadline, &run("—"))),
            (
                "word/_rels/document.xml.rels",
                related(&[
                    ("comments", "comments.xml"),
                    ("footnotes", "footnotes.xml"),
                    ("endnotes", "endnotes.xml"),
                    ("header", "header1.xml"),
                    ("header", "header2.xml"),
                    ("footer", "footer1.xml"),
                ]),
            ),
            (
                "word/comments.xml",
                format!("<w:comments xmlns:w=\"w\">{}</w:comments>", note("comment", 7, "Кім &amp; қашан?")),
            ),
            (
                "word/footnotes.xml",
                format!(
                    "<w:footnotes xmlns:w=\"w\">{separator}{}</w:footnotes>",
                    note("footnote", 2, "Бұйрық негізінде")
                ),
            ),
            (
                "word/endnotes.xml",
                format!("<w:endnotes xmlns:w=\"w\">{}</w:endnotes>", note("endnote", 3, "Соңғы сөз")),
            ),
            ("word/header1.xml", format!("<w:hdr xmlns:w=\"w\"><w:p>{}</w:p></w:hdr>", run("Қызмет бабында"))),
            ("word/header2.xml", format!("<w:hdr xmlns:w=\"w\"><w:p>{}</w:p></w:hdr>", run("Қызмет бабында"))),
            ("word/footer1.xml", format!("<w:ftr xmlns:w=\"w\"><w:p>{}</w:p></w:ftr>", run("12"))),
        ],
    );
    let preview = Desk::new().read(&path).expect("understood");
    assert_eq!(preview.activities[0].row.title, "Сауалнама", "a box over a cell is no part of what the cell says");
    assert_eq!(preview.activities[0].deadline_text, "қазан");
    let expected = [
        (UnreadKind::TextBox, "1", 2, 2, None, "бұл жол өзгереді"),
        (UnreadKind::Deleted, "1", 2, 3, None, "қыркүйек"),
        (UnreadKind::Comment, "1", 2, 2, None, "Кім & қашан?"),
        (UnreadKind::Footnote, "", 0, 0, Some(1), "Бұйрық негізінде"),
        (UnreadKind::Endnote, "", 0, 0, None, "Соңғы сөз"),
        (UnreadKind::Header, "", 0, 0, None, "Қызмет бабында"),
    ];
    assert_eq!(told(&preview), expected);
}

#[test]
fn an_approval_in_a_box_beside_the_text_is_read() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("жоспар.docx");
    let approval = text_box("БЕКІТЕМІН С. К. Ахметов 28.08.2026");
    docx(&path, &document(&format!("{approval}{}", run("ЖИ енгізу жоспары")), "", &run("қазан"), ""));
    let head = Desk::new().read(&path).expect("understood").head;
    let approval = head.approval.expect("an approval");
    assert_eq!(
        (approval.approved_by.as_str(), approval.approved_on.map(|day| day.to_string())),
        ("С. К. Ахметов", Some("2026-08-28".into()))
    );
    assert_eq!(head.title, "ЖИ енгізу жоспары", "the paragraph goes on after the box");
}

#[test]
fn a_box_that_is_ticked_is_a_mark_and_one_that_is_not_is_told() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("жоспар.docx");
    let control = |glyph: &str| {
        format!("<w:sdt><w:sdtPr><w14:checkbox/></w:sdtPr><w:sdtContent>{}</w:sdtContent></w:sdt>", run(glyph))
    };
    let form = |value: u32| {
        format!(
            "<w:r><w:fldChar><w:ffData><w:checkBox><w:default w:val=\"0\"/><w:checked w:val=\"{value}\"/></w:checkBox></w:ffData></w:fldChar></w:r>"
        )
    };
    let symbol = |code: &str| format!("<w:r><w:sym w:font=\"Wingdings\" w:char=\"{code}\"/></w:r>");
    for (mark, is_marked) in [
        (control("☒"), true),
        (control("☐"), false),
        (form(1), true),
        (form(0), false),
        (symbol("F0FC"), true),
        (symbol("F0FE"), true),
        (symbol("F0A8"), false),
    ] {
        docx(&path, &document("", "", &run("қазан"), &mark));
        let preview = Desk::new().read(&path).expect("understood");
        let row = &preview.activities[0];
        let kinds: Vec<DoubtKind> =
            row.doubts.iter().filter(|one| one.column == Some(PlanColumn::Mark)).map(|one| one.kind).collect();
        let expected = if is_marked { vec![DoubtKind::MarkWithoutDay] } else { Vec::new() };
        assert_eq!((row.row.marks_read.len(), kinds), (usize::from(is_marked), expected), "{mark}");
    }
}

#[test]
fn pictures_charts_and_objects_are_told_where_they_stand() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("жоспар.docx");
    let drawing = |description: &str, shown: &str| {
        format!(
            "<w:r><w:drawing><wp:inline><wp:docPr id=\"1\" name=\"x\" descr=\"{description}\"/><a:graphic><a:graphicData>{shown}\
             </a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
        )
    };
    let picture = "<pic:pic><pic:blipFill><a:blip r:embed=\"r9\"/></pic:blipFill></pic:pic>";
    let object = "<w:r><w:object><v:shape><v:imagedata r:id=\"r8\"/></v:shape><o:OLEObject/></w:object></w:r>";
    docx(
        &path,
        &document(
            &drawing("Мектеп &quot;белгісі&quot;", picture),
            object,
            &(run("қазан") + &drawing("", "<c:chart r:id=\"r7\"/>")),
            &drawing("", picture),
        ),
    );
    let preview = Desk::new().read(&path).expect("understood");
    let expected = [
        (UnreadKind::Picture, "", 0, 0, Some(1), "Мектеп \"белгісі\""),
        (UnreadKind::Picture, "1", 2, 2, None, ""),
        (UnreadKind::Chart, "1", 2, 3, None, ""),
        (UnreadKind::Picture, "1", 2, 4, None, ""),
    ];
    assert_eq!(told(&preview), expected);
    assert!(preview.activities[0].row.marks_read.is_empty(), "a picture is no mark, and is told");
}

fn workbook(path: &Path, sheet_parts: &[(&str, &str)], more: &[(&str, String)]) {
    let text = |place: &str, text: &str| format!("<c r=\"{place}\" t=\"inlineStr\"><is><t>{text}</t></is></c>");
    let row = |number: u32, cells: [&str; 3]| {
        let cells: String =
            ["A", "B", "C"].iter().zip(cells).map(|(column, said)| text(&format!("{column}{number}"), said)).collect();
        format!("<row r=\"{number}\">{cells}</row>")
    };
    let rows = row(1, ["№", "Іс-шара", "Мерзімі"]) + &row(2, ["1", "Сауалнама", "қазан"]);
    let main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    let relations = "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";
    let mut parts = vec![
        (
            "[Content_Types].xml",
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>".to_owned(),
        ),
        ("_rels/.rels", related(&[("officeDocument", "xl/workbook.xml")])),
        (
            "xl/workbook.xml",
            format!(
                "<workbook {main} {relations}><sheets><sheet name=\"Жоспар\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>"
            ),
        ),
        ("xl/_rels/workbook.xml.rels", related(&[("worksheet", "worksheets/sheet1.xml")])),
        ("xl/worksheets/sheet1.xml", format!("<worksheet {main}><sheetData>{rows}</sheetData></worksheet>")),
        ("xl/worksheets/_rels/sheet1.xml.rels", related(sheet_parts)),
    ];
    parts.extend(more.iter().cloned());
    container(path, &parts);
}

fn anchor(row: u32, column: u32, inside: &str) -> String {
    format!(
        "<xdr:twoCellAnchor><xdr:from><xdr:col>{column}</xdr:col><xdr:row>{row}</xdr:row></xdr:from>{inside}</xdr:twoCellAnchor>"
    )
}

#[test]
fn boxes_charts_and_conversations_of_a_workbook_are_told_where_they_stand() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("жоспар.xlsx");
    let shape = "<xdr:sp><xdr:txBody><a:p><a:r><a:t>Бюджет</a:t></a:r></a:p><a:p><a:r><a:t>бөлек</a:t></a:r></a:p></xdr:txBody></xdr:sp>";
    let chart = "<xdr:graphicFrame><a:graphic><a:graphicData><c:chart r:id=\"r1\"/></a:graphicData></a:graphic></xdr:graphicFrame>";
    let title = "<c:chartSpace><c:chart><c:title><a:t>Орындалу барысы</a:t></c:title></c:chart></c:chartSpace>";
    let picture = "<xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"2\" name=\"x\" descr=\"Қол қойылды\"/></xdr:nvPicPr><a:blip r:embed=\"r2\"/></xdr:pic>";
    let comment = |place: &str, text: &str| format!("<comment ref=\"{place}\"><text><t>{text}</t></text></comment>");
    let comments = comment("B2", "[Threaded comment] Your version of Excel…") + &comment("C2", "нақтылау");
    workbook(
        &path,
        &[("drawing", "../drawings/drawing1.xml"), ("comments", "../comments1.xml"), ("threadedComment", "../threadedComments/threadedComment1.xml")],
        &[
            ("xl/drawings/drawing1.xml", format!("<xdr:wsDr>{}{}{}</xdr:wsDr>", anchor(4, 1, shape), anchor(9, 5, chart), anchor(1, 2, picture))),
            ("xl/drawings/_rels/drawing1.xml.rels", related(&[("chart", "../charts/chart1.xml")])),
            ("xl/charts/chart1.xml", title.to_owned()),
            ("xl/comments1.xml", format!("<comments>{comments}</comments>")),
            (
                "xl/threadedComments/threadedComment1.xml",
                "<ThreadedComments><threadedComment ref=\"B2\"><text>Кім жүргізеді?</text></threadedComment></ThreadedComments>".to_owned(),
            ),
        ],
    );
    let preview = Desk::new().read(&path).expect("understood");
    let expected = [
        (UnreadKind::TextBox, "Жоспар", 5, 2, None, "Бюджет\nбөлек"),
        (UnreadKind::Chart, "Жоспар", 10, 6, None, "Орындалу барысы"),
        (UnreadKind::Picture, "Жоспар", 2, 3, None, "Қол қойылды"),
        (UnreadKind::Comment, "Жоспар", 2, 3, None, "нақтылау"),
        (UnreadKind::Comment, "Жоспар", 2, 2, None, "Кім жүргізеді?"),
    ];
    assert_eq!(told(&preview), expected);
}

#[test]
fn a_part_that_is_named_again_and_again_is_read_and_told_once() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("жоспар.docx");
    let header = format!("<w:hdr xmlns:w=\"w\">{}<w:p>{}</w:p></w:hdr>", "<w:p/>".repeat(20_000), run("Үстіңгі жазу"));
    let main = document("", "", &run("қазан"), "");
    let names = [("header", "header1.xml"); 20_000];
    let parts =
        [("word/document.xml", main), ("word/_rels/document.xml.rels", related(&names)), ("word/header1.xml", header)];
    container(&path, &parts);
    let preview = Desk::new().read(&path).expect("understood");
    assert_eq!(told(&preview), [(UnreadKind::Header, "", 0, 0, None, "Үстіңгі жазу")]);
}

#[test]
fn parts_beside_the_text_are_bounded_and_their_entities_never_expanded() {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("жоспар.docx");
    let refused = |comments: String| {
        let rels = related(&[("comments", "comments.xml")]);
        let main = document("", "", &run("қазан"), "");
        container(
            &path,
            &[("word/document.xml", main), ("word/_rels/document.xml.rels", rels), ("word/comments.xml", comments)],
        );
        match Desk::new().read(&path) {
            Err(Error::Rejected(rejection)) => rejection,
            other => panic!("not a rejection: {other:?}"),
        }
    };
    let many = "<w:comment><w:p><w:r><w:t>a</w:t></w:r></w:p></w:comment>".repeat(20_001);
    assert_eq!(refused(format!("<w:comments>{many}</w:comments>")), Rejection::DocumentTooLarge { limit: 40 });
    let long = "а".repeat(21_000_000);
    assert_eq!(
        refused(format!("<w:comments><w:comment><w:t>{long}</w:t></w:comment></w:comments>")),
        Rejection::CellTooLong { limit: 32_767 }
    );
    let unreadable = Rejection::DocumentUnreadable { path: path.display().to_string() };
    assert_eq!(refused("<!DOCTYPE d [<!ENTITY a \"ha\">]><w:comments/>".to_owned()), unreadable);
    assert_eq!(refused(format!("{}{}", "<a>".repeat(1_000), "</a>".repeat(1_000))), unreadable);
    let main =
        document("<w:del><w:r><w:delText>a</w:delText></w:r></w:del>".repeat(20_001).as_str(), "", &run("қазан"), "");
    docx(&path, &main);
    assert!(matches!(Desk::new().read(&path), Err(Error::Rejected(Rejection::DocumentTooLarge { .. }))));
}
