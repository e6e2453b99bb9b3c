//! Reading the visible sheets of a workbook as tables with merged cells, and setting aside what no table can hold: hidden
//! sheets, cells with faults, the rest of texts that are too long, cells far to the right, comments, boxes and charts.

mod beside;

use std::collections::{BTreeMap, HashMap};
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, Dimensions, Reader as _, SheetType, SheetVisible, Xlsx};

use super::docx::{cut, tidy};
use super::grid::{Aside, Block, Cell, Grid, Papers, Place, Row, Spot};
use super::preview::UnreadKind;
use crate::imports::bounded::{CELLS, Fault, TEXT_BYTES};
use crate::imports::table::{COLUMNS, ROWS, ROWS_ABOVE, day};
use crate::report;
use crate::words::{Language, say};

/// The most merged regions that a sheet of a plan has.
const MERGED: usize = 20_000;

/// The most cells of a plan that say something: each is kept until the plan is understood.
const TEXTS: usize = 200_000;

/// Reads a workbook whose container was measured.
pub fn read(bytes: &[u8]) -> Result<Papers, Fault> {
    // A file that was made to break the library that reads it breaks the reading and nothing else.
    catch_unwind(AssertUnwindSafe(|| every_sheet(bytes))).unwrap_or(Err(Fault::Broken))
}

fn every_sheet(bytes: &[u8]) -> Result<Papers, Fault> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
    let drawn = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::ChartSheet);
    let charts: Vec<Aside> = drawn.map(|sheet| chart_sheet(&sheet.name)).collect();
    let sheets = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let sheets: Vec<(String, bool)> =
        sheets.map(|sheet| (sheet.name.clone(), sheet.visible == SheetVisible::Visible)).collect();
    let names = of_the_plan(sheets.iter().map(|(name, _)| name.clone()).collect());
    let mut left = Left { cells: CELLS, texts: TEXTS, bytes: TEXT_BYTES, rows: ROWS + ROWS_ABOVE };
    let mut papers = Papers::default();
    for (name, is_shown) in sheets.into_iter().filter(|(name, _)| names.contains(name)) {
        let rows = cells_of(&mut book, &name, &mut left, &mut papers.aside)?;
        if !is_shown {
            papers.aside.extend(all_aside(&name, rows));
            continue;
        }
        let merged = book.merge_cells_by_sheet_name(&name).map_err(|_| Fault::Broken)?;
        if merged.len() > MERGED {
            return Err(Fault::TooLarge);
        }
        papers.blocks.push(Block::Table(papers.tables.len()));
        papers.tables.push(Grid { name, rows: merge(rows, &merged), inside: None });
    }
    papers.aside.extend(beside::read(bytes, &names)?);
    papers.aside.extend(charts);
    if papers.tables.is_empty() { Err(Fault::Broken) } else { Ok(papers) }
}

/// A sheet that is a chart has no cells.
fn chart_sheet(name: &str) -> Aside {
    let place = Place { table: name.to_owned(), row: 1, column: 1 };
    Aside { kind: UnreadKind::Chart, spot: Spot { place, paragraph: None }, text: String::new() }
}

/// A hidden sheet is no plan that anybody sees: each of its cells is told.
fn all_aside(name: &str, rows: Texts) -> impl Iterator<Item = Aside> {
    let place = |row: u32, column: u32| Place { table: name.to_owned(), row: row + 1, column: column + 1 };
    rows.into_iter().flat_map(move |(row, cells)| {
        cells.into_iter().map(|(column, text)| Aside::cell(place(row, column), text)).collect::<Vec<_>>()
    })
}

const PLAN: &str = "workbook-sheet-plan";

/// In a workbook of ours the plan stands on its own sheet; decisions and tasks have columns much like it, and are none.
fn of_the_plan(mut names: Vec<String>) -> Vec<String> {
    let is_called = |name: &str, key: &str| Language::ALL.into_iter().any(|language| say(language, key) == name);
    if names.iter().any(|name| is_called(name, PLAN)) {
        let tabs = report::tabs_of_year();
        names.retain(|name| is_called(name, PLAN) || !tabs.iter().any(|tab| is_called(name, tab)));
    }
    names
}

/// How much more may be read.
struct Left {
    cells: usize,
    /// Cells that say something.
    texts: usize,
    bytes: usize,
    rows: usize,
}

type Texts = BTreeMap<u32, BTreeMap<u32, String>>;

fn cells_of(
    book: &mut Xlsx<Cursor<&[u8]>>,
    name: &str,
    left: &mut Left,
    aside: &mut Vec<Aside>,
) -> Result<Texts, Fault> {
    let mut cells = book.worksheet_cells_reader(name).map_err(|_| Fault::Broken)?;
    let mut rows = Texts::new();
    while let Some(cell) = cells.next_cell().map_err(|_| Fault::Broken)? {
        left.cells = left.cells.checked_sub(1).ok_or(Fault::TooManyCells(CELLS))?;
        let (row, column) = cell.get_position();
        let said = as_text(cell.get_value());
        if said.is_empty() {
            continue;
        }
        left.bytes = left.bytes.checked_sub(said.len()).ok_or(Fault::TooLarge)?;
        left.texts = left.texts.checked_sub(1).ok_or(Fault::TooManyCells(TEXTS))?;
        let place = Place { table: name.to_owned(), row: row.saturating_add(1), column: column.saturating_add(1) };
        // A fault is nothing that a plan says, and a table is no wider than that.
        if column >= COLUMNS || matches!(cell.get_value(), DataRef::Error(_)) {
            aside.push(Aside::cell(place, said));
            continue;
        }
        let text = cut(&said);
        if text.len() < said.len() {
            aside.push(Aside::cell(place, said[text.len()..].trim().to_owned()));
        }
        if !rows.contains_key(&row) {
            left.rows = left.rows.checked_sub(1).ok_or(Fault::TooManyRows)?;
        }
        rows.entry(row).or_default().insert(column, text);
    }
    Ok(rows)
}

/// Gives merged cells their width, and lets the rows below the first one know what their cells say.
fn merge(texts: Texts, merged: &[Dimensions]) -> Vec<Row> {
    let mut spans = HashMap::new();
    let mut above: BTreeMap<u32, BTreeMap<u32, (String, u32)>> = BTreeMap::new();
    for region in merged {
        let (row, column) = region.start;
        let width = region.end.1.min(COLUMNS).saturating_sub(column) + 1;
        spans.insert((row, column), width);
        let Some(text) = texts.get(&row).and_then(|cells| cells.get(&column)) else { continue };
        // Only rows that hold something more are rows of a plan.
        for (below, _) in texts.range(row + 1..=region.end.0.max(row + 1)).filter(|(below, _)| **below <= region.end.0)
        {
            above.entry(*below).or_default().insert(column, (text.clone(), width));
        }
    }
    let row = |(row, cells): (u32, BTreeMap<u32, String>)| {
        let own = cells.into_iter().map(|(column, text)| Cell {
            column: column + 1,
            span: spans.get(&(row, column)).copied().unwrap_or(1),
            text,
            ..Cell::default()
        });
        let mut cells: Vec<Cell> = own.collect();
        for (column, (text, span)) in above.remove(&row).unwrap_or_default() {
            if cells.iter().all(|cell| cell.column != column + 1) {
                cells.push(Cell { column: column + 1, span, from_above: Some(text), ..Cell::default() });
            }
        }
        cells.sort_by_key(|cell| cell.column);
        Row { number: row.saturating_add(1), cells }
    };
    texts.clone().into_iter().map(row).collect()
}

fn as_text(value: &DataRef<'_>) -> String {
    let text = match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text,
        DataRef::SharedString(text) => *text,
        DataRef::Int(number) => &number.to_string(),
        DataRef::Float(number) => &number.to_string(),
        DataRef::DateTime(moment) => &day(moment),
        DataRef::Bool(true) => "✓",
        DataRef::Error(fault) => &fault.to_string(),
        DataRef::Bool(false) | DataRef::Empty => "",
    };
    tidy(text)
}
