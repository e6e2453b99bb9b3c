//! Reading the text and tables of a Word document, and setting aside what is neither.
//!
//! Insertions that are being reviewed count as text; what is struck out is only told, and so are comments, notes, headings
//! of pages and boxes that hang over a table. Boxes beside the text are read as text: approvals often stand in one.

mod beside;

use std::collections::HashMap;
use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::resolve_xml_entity;
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use self::beside::References;
use super::grid::{Aside, Block, Cell, Grid, Papers, Paragraph, Place, Row, Spot};
use super::parts::{ASIDES, require, said};
use super::preview::UnreadKind;
use crate::imports::bounded::{CELLS, Fault, TEXT_BYTES};
use crate::imports::table::ROWS;
use crate::text::TEXT;

const DOCUMENT: &str = "word/document.xml";
const DEPTH: usize = 64;
/// Word knows no wider table.
const COLUMNS: u32 = 63;
/// Elements whose text is deleted, replaced, or said a second time.
const SKIPPED: [&str; 5] = ["Fallback", "instrText", "rPrChange", "pPrChange", "tblGridChange"];
/// Elements whose text was struck out in review.
const STRUCK_OUT: [&str; 2] = ["del", "moveFrom"];

/// Reads a document whose container was measured.
pub fn read(bytes: &[u8]) -> Result<Papers, Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
    let entry = archive.by_name(DOCUMENT).map_err(|_| Fault::Broken)?;
    if entry.size() > TEXT_BYTES as u64 {
        return Err(Fault::TooLarge);
    }
    // One text as long as the file would be held whole.
    let bounded = BufReader::with_capacity(1 << 16, entry.take(TEXT_BYTES as u64));
    let mut reader = Reader::from_reader(bounded);
    reader.config_mut().check_end_names = true;
    let mut reading = Reading::default();
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| Fault::Broken)? {
            Event::Start(start) => reading.open(&start)?,
            Event::Empty(start) => {
                reading.open(&start)?;
                reading.close(start.local_name().as_ref())?;
            }
            Event::End(end) => reading.close(end.local_name().as_ref())?,
            Event::Text(text) => reading.text(&text.xml10_content())?,
            Event::CData(text) => reading.text(&text.xml10_content())?,
            Event::GeneralRef(name) => match name.resolve_char_ref().map_err(|_| Fault::Broken)? {
                Some(letter) => reading.text(letter.encode_utf8(&mut [0; 4]))?,
                // Entities of a document's own are never expanded.
                None => reading.text(resolve_xml_entity(&name).ok_or(Fault::Broken)?)?,
            },
            Event::DocType(_) => return Err(Fault::Broken),
            Event::Eof => break,
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
    let (mut papers, references) = reading.end()?;
    papers.aside.extend(beside::read(bytes, &references)?);
    Ok(papers)
}

/// What was read so far, and inside what.
#[derive(Default)]
struct Reading {
    papers: Papers,
    depth: usize,
    /// How deep the element is whose text is left out.
    skipped_from: Option<usize>,
    is_text: bool,
    /// How deep the element is whose text was struck out, and that text.
    struck_from: Option<usize>,
    struck: String,
    /// The boxes around what is read now.
    boxes: Vec<OpenBox>,
    /// What its author says that the open drawing shows.
    description: String,
    /// A box of a form to be ticked: whether it is.
    tick: Option<bool>,
    references: References,
    /// The paragraphs outside all tables that have ended.
    paragraphs: u32,
    paragraph: String,
    /// The list a paragraph belongs to.
    list: Option<String>,
    counters: HashMap<String, u32>,
    open: Vec<OpenTable>,
    size: usize,
    cells: usize,
    rows: usize,
}

/// A table that has not ended yet.
struct OpenTable {
    place: usize,
    row: Row,
    cell: Option<OpenCell>,
    next_column: u32,
    /// What merged cells say, by the column they begin in.
    merged: HashMap<u32, String>,
}

/// A box with text, and the paragraph that it interrupts.
struct OpenBox {
    paragraph: String,
    list: Option<String>,
    /// The tables that were open when it began.
    tables: usize,
    lines: Vec<String>,
}

#[derive(Default)]
struct OpenCell {
    cell: Cell,
    is_begun: bool,
    is_continued: bool,
}

impl Reading {
    fn open(&mut self, start: &BytesStart<'_>) -> Result<(), Fault> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(Fault::Broken);
        }
        let name = start.local_name();
        let name = name.as_ref();
        if self.skipped_from.is_some() {
            return Ok(());
        }
        match name {
            name if SKIPPED.contains(&name) => self.skipped_from = Some(self.depth),
            name if STRUCK_OUT.contains(&name) && self.struck_from.is_none() => self.struck_from = Some(self.depth),
            "t" | "delText" => self.is_text = true,
            "txbxContent" => self.open_box(),
            "drawing" | "pict" | "object" => self.description.clear(),
            "docPr" => self.description = said(start, "descr"),
            "blip" | "imagedata" | "relIds" => self.drawn(UnreadKind::Picture)?,
            "chart" => self.drawn(UnreadKind::Chart)?,
            "checkBox" => self.tick = Some(false),
            "checked" | "default" if self.tick.is_some() => self.tick = Some(is_on(start)),
            "commentReference" => self.refer(UnreadKind::Comment, start)?,
            "footnoteReference" => self.refer(UnreadKind::Footnote, start)?,
            "endnoteReference" => self.refer(UnreadKind::Endnote, start)?,
            "br" | "cr" => self.text_of_its_own("\n")?,
            "tab" if !self.is_in_properties() => self.text_of_its_own(" ")?,
            "noBreakHyphen" => self.text_of_its_own("-")?,
            "sym" => self.text_of_its_own(symbol(start))?,
            "numId" => self.list = attribute(start, "val").filter(|list| list != "0"),
            "tbl" => self.open_table(),
            "tr" => self.open_row()?,
            "tc" => self.open_cell()?,
            "gridBefore" => {
                if let Some(table) = self.open.last_mut() {
                    table.next_column += number(start).min(COLUMNS);
                }
            }
            "gridSpan" => self.with_cell(|open| open.cell.span = number(start).clamp(1, COLUMNS)),
            "vMerge" => {
                let is_begun = attribute(start, "val").as_deref() == Some("restart");
                self.with_cell(|open| (open.is_begun, open.is_continued) = (is_begun, !is_begun));
            }
            _ => {}
        }
        Ok(())
    }

    fn close(&mut self, name: &str) -> Result<(), Fault> {
        if self.skipped_from.is_some_and(|depth| depth == self.depth) {
            self.skipped_from = None;
        } else if self.skipped_from.is_none() {
            match name {
                "t" | "delText" => self.is_text = false,
                "txbxContent" => self.close_box()?,
                "checkBox" => {
                    let is_ticked = self.tick.take() == Some(true);
                    self.text_of_its_own(if is_ticked { "☒ " } else { "☐ " })?;
                }
                "p" => self.end_paragraph()?,
                "tc" => self.close_cell(),
                "tr" => self.close_row(),
                "tbl" => self.close_table(),
                _ => {}
            }
        }
        if self.struck_from.is_some_and(|depth| depth == self.depth) {
            self.struck_from = None;
            let text = tidy(&std::mem::take(&mut self.struck));
            self.tell(UnreadKind::Deleted, text)?;
        }
        self.depth = self.depth.checked_sub(1).ok_or(Fault::Broken)?;
        Ok(())
    }

    /// Sets a text aside with the place where it stands.
    fn tell(&mut self, kind: UnreadKind, text: String) -> Result<(), Fault> {
        if text.is_empty() { Ok(()) } else { self.set_aside(kind, text) }
    }

    /// Tells that something is drawn here, which says nothing that could be read.
    fn drawn(&mut self, kind: UnreadKind) -> Result<(), Fault> {
        let description = tidy(&std::mem::take(&mut self.description));
        self.set_aside(kind, description)
    }

    fn set_aside(&mut self, kind: UnreadKind, text: String) -> Result<(), Fault> {
        let spot = self.spot();
        self.papers.aside.push(Aside { kind, spot, text });
        require(self.papers.aside.len() <= ASIDES)
    }

    /// The cell that is read now, or the paragraph.
    fn spot(&self) -> Spot {
        let in_cell = self.open.last().and_then(|table| Some((table, table.cell.as_ref()?)));
        match in_cell {
            Some((table, open)) => {
                let name = self.papers.tables[table.place].name.clone();
                let place = Place { table: name, row: table.row.number, column: open.cell.column };
                Spot { place, paragraph: None }
            }
            None => Spot { place: Place::default(), paragraph: Some(self.paragraphs + 1) },
        }
    }

    fn refer(&mut self, kind: UnreadKind, start: &BytesStart<'_>) -> Result<(), Fault> {
        let spot = self.spot();
        self.references.insert((kind, attribute(start, "id").unwrap_or_default()), spot);
        require(self.references.len() <= ASIDES)
    }

    fn open_box(&mut self) {
        let (paragraph, list) = (std::mem::take(&mut self.paragraph), self.list.take());
        self.boxes.push(OpenBox { paragraph, list, tables: self.open.len(), lines: Vec::new() });
    }

    fn close_box(&mut self) -> Result<(), Fault> {
        let Some(closed) = self.boxes.pop() else { return Ok(()) };
        (self.paragraph, self.list) = (closed.paragraph, closed.list);
        if self.open.is_empty() {
            let texts = closed.lines.into_iter().map(|text| Block::Text(Paragraph { text, is_listed: false }));
            self.papers.blocks.extend(texts);
            return Ok(());
        }
        self.tell(UnreadKind::TextBox, closed.lines.join("\n"))
    }

    fn text(&mut self, text: &str) -> Result<(), Fault> {
        if self.is_text && self.skipped_from.is_none() { self.text_of_its_own(text) } else { Ok(()) }
    }

    fn text_of_its_own(&mut self, text: &str) -> Result<(), Fault> {
        self.size += text.len();
        if self.size > TEXT_BYTES {
            return Err(Fault::TooLarge);
        }
        if self.struck_from.is_some() {
            self.struck.push_str(text)
        } else {
            self.paragraph.push_str(text)
        }
        Ok(())
    }

    /// Stops of a tabulator are set in a paragraph's properties, before anything is said.
    fn is_in_properties(&self) -> bool {
        self.paragraph.is_empty()
    }

    fn end_paragraph(&mut self) -> Result<(), Fault> {
        let text = tidy(&std::mem::take(&mut self.paragraph));
        let list = self.list.take();
        if let Some(open) = self.boxes.last_mut().filter(|open| open.tables == self.open.len()) {
            if !text.is_empty() {
                open.lines.push(text);
            }
            return Ok(());
        }
        self.paragraphs += u32::from(self.open.is_empty());
        let Some(table) = self.open.last_mut() else {
            if !text.is_empty() {
                let is_listed = list.is_some();
                self.papers.blocks.push(Block::Text(Paragraph { text, is_listed }));
            }
            return Ok(());
        };
        let Some(open) = &mut table.cell else { return Ok(()) };
        if let Some(list) = list {
            // Numbers that Word counts by itself stand nowhere in the text.
            let counted = self.counters.entry(list).or_default();
            *counted += 1;
            open.cell.listed.get_or_insert(*counted);
        }
        if !text.is_empty() {
            if !open.cell.text.is_empty() {
                open.cell.text.push('\n');
            }
            open.cell.text.push_str(&text);
        }
        Ok(())
    }

    fn open_table(&mut self) {
        let place = self.papers.tables.len();
        let inside = self.open.last().map(|outer| {
            let row = self.papers.tables[outer.place].rows.len();
            (outer.place, row, outer.row.cells.len())
        });
        self.papers.tables.push(Grid { name: (place + 1).to_string(), rows: Vec::new(), inside });
        self.papers.blocks.push(Block::Table(place));
        self.open.push(OpenTable { place, row: Row::default(), cell: None, next_column: 1, merged: HashMap::new() });
    }

    fn open_row(&mut self) -> Result<(), Fault> {
        self.rows += 1;
        if self.rows > 2 * ROWS {
            return Err(Fault::TooManyRows);
        }
        if let Some(table) = self.open.last_mut() {
            let number = u32::try_from(self.papers.tables[table.place].rows.len()).unwrap_or(u32::MAX) + 1;
            table.row = Row { number, cells: Vec::new() };
            table.next_column = 1;
        }
        Ok(())
    }

    fn open_cell(&mut self) -> Result<(), Fault> {
        self.cells += 1;
        if self.cells > CELLS {
            return Err(Fault::TooManyCells(CELLS));
        }
        if let Some(table) = self.open.last_mut() {
            if table.row.cells.len() >= COLUMNS as usize {
                return Err(Fault::TooManyColumns);
            }
            let cell = Cell { column: table.next_column, span: 1, ..Cell::default() };
            table.cell = Some(OpenCell { cell, ..OpenCell::default() });
        }
        Ok(())
    }

    fn with_cell(&mut self, change: impl FnOnce(&mut OpenCell)) {
        if let Some(open) = self.open.last_mut().and_then(|table| table.cell.as_mut()) {
            change(open);
        }
    }

    fn close_cell(&mut self) {
        let Some(table) = self.open.last_mut() else { return };
        let Some(OpenCell { mut cell, is_begun, is_continued }) = table.cell.take() else { return };
        let kept = cut(&cell.text);
        if kept.len() < cell.text.len() {
            let grid = self.papers.tables[table.place].name.clone();
            let place = Place { table: grid, row: table.row.number, column: cell.column };
            self.papers.aside.push(Aside::cell(place, cell.text[kept.len()..].trim().to_owned()));
        }
        cell.text = kept;
        if is_continued && cell.text.is_empty() {
            cell.from_above = table.merged.get(&cell.column).cloned();
        } else if is_begun {
            table.merged.insert(cell.column, cell.text.clone());
        } else {
            table.merged.remove(&cell.column);
        }
        table.next_column = cell.end();
        table.row.cells.push(cell);
    }

    fn close_row(&mut self) {
        let Some(table) = self.open.last_mut() else { return };
        let row = std::mem::take(&mut table.row);
        self.papers.tables[table.place].rows.push(row);
    }

    fn close_table(&mut self) {
        self.open.pop();
    }

    fn end(self) -> Result<(Papers, References), Fault> {
        // A document that was cut off ends inside something.
        if self.depth == 0 { Ok((self.papers, self.references)) } else { Err(Fault::Broken) }
    }
}

pub(super) fn attribute(start: &BytesStart<'_>, name: &str) -> Option<String> {
    let found = start.attributes().flatten().find(|attribute| attribute.key.local_name().as_ref() == name)?;
    Some(found.value.to_string())
}

fn number(start: &BytesStart<'_>) -> u32 {
    attribute(start, "val").and_then(|value| value.parse().ok()).unwrap_or(1)
}

/// A symbol of Word's own fonts: in a plan mostly a tick, or a box to be ticked.
fn symbol(start: &BytesStart<'_>) -> &'static str {
    match attribute(start, "char").unwrap_or_default().to_ascii_uppercase().trim_start_matches("F0") {
        "6F" | "71" | "72" | "A3" | "A8" => "☐",
        "FB" | "FD" | "4F" | "54" => "☒",
        "B7" | "A7" | "9F" | "76" | "D8" => "• ",
        "E0" | "E8" => "→",
        "28" | "29" | "2A" => "☎ ",
        _ => "✓",
    }
}

/// A switch is on unless it says otherwise.
fn is_on(start: &BytesStart<'_>) -> bool {
    !matches!(attribute(start, "val").as_deref(), Some("0" | "false" | "off"))
}

/// One space between words, lines kept apart, none of them empty.
pub fn tidy(text: &str) -> String {
    let lines = text.split('\n').map(|line| line.split_whitespace().collect::<Vec<_>>().join(" "));
    lines.filter(|line| !line.is_empty()).collect::<Vec<_>>().join("\n")
}

/// A text too long for any field keeps enough letters to be found too long.
pub fn cut(text: &str) -> String {
    match text.char_indices().nth(TEXT) {
        Some((end, _)) => text[..end].to_owned(),
        None => text.to_owned(),
    }
}
