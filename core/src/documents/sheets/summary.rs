//! The summary: tables of counts with charts of Excel's own beside them, each on a page that can be handed in by itself.

use rust_xlsxwriter::Worksheet;

use super::charts::{Chart, Drawn};
use super::marks::Mark;
use super::styles::{BODY_POINTS, ROW_PIXELS, Styles};
use super::ways::Way;
use super::{measure, text};
use crate::error::Result;

const WIDTHS: [f64; 7] = [46.0, 12.0, 12.0, 12.0, 12.0, 12.0, 12.0];
const LAST_COLUMN: u16 = 6;

#[derive(Clone, Debug)]
pub struct Summary {
    /// The name on the tab.
    pub sheet: String,
    pub title: String,
    pub back: Way,
    pub pages: Vec<Page>,
}

/// What stands on one page: a table, its charts under it, and counts under those.
#[derive(Clone, Debug)]
pub struct Page {
    pub table: Table,
    pub charts: Vec<Chart>,
    /// Said in place of the table and its charts when it has no rows.
    pub empty: String,
    /// Two lists side by side, or none.
    pub lists: Option<[CountList; 2]>,
}

/// Counts under heads; the first head is that of the words. At most six columns of numbers.
#[derive(Clone, Debug)]
pub struct Table {
    pub heads: Vec<String>,
    pub rows: Vec<Line>,
    /// The name of a last row, which adds up the others.
    pub whole: String,
    /// A last column: which part of the first number the second one is.
    pub share: Option<String>,
}

#[derive(Clone, Debug)]
pub struct Line {
    pub words: String,
    pub numbers: Vec<i64>,
}

#[derive(Clone, Debug)]
pub struct CountList {
    pub heading: String,
    pub rows: Vec<(String, i64)>,
}

impl Table {
    fn total(&self) -> Line {
        let columns = self.rows.first().map_or(0, |line| line.numbers.len());
        let sum = |at| self.rows.iter().map(|line: &Line| line.numbers[at]).sum();
        Line { words: self.whole.clone(), numbers: (0..columns).map(sum).collect() }
    }
}

impl Line {
    fn share(&self) -> f64 {
        match self.numbers[..] {
            [whole, part, ..] if whole > 0 => part as f64 / whole as f64,
            _ => 0.0,
        }
    }
}

impl Summary {
    pub(super) fn write(&self, sheet: &mut Worksheet, styles: &Styles, cut_note: &str) -> Result<()> {
        sheet.set_screen_gridlines(false);
        for (column, width) in (0..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_row_height(0, 24.0)?;
        sheet.merge_range(0, 0, 0, LAST_COLUMN, &self.title, &styles.heading)?;
        sheet.write_url_with_format(1, 0, self.back.url(), &styles.way)?;
        let mut desk = Desk { sheet, styles, cut_note, name: &self.sheet };
        let (mut next, mut breaks) = (2, Vec::new());
        for page in &self.pages {
            if next > 2 {
                breaks.push(next);
            }
            next = desk.page(page, next)? + 1;
        }
        sheet.set_page_breaks(&breaks)?;
        Ok(())
    }
}

/// The sheet that is being written.
struct Desk<'s> {
    sheet: &'s mut Worksheet,
    styles: &'s Styles,
    cut_note: &'s str,
    name: &'s str,
}

impl Desk<'_> {
    /// Writes a page from a row on and gives the row below it.
    fn page(&mut self, page: &Page, first: u32) -> Result<u32> {
        let mut next = if page.table.rows.is_empty() {
            self.sheet.merge_range(first, 0, first, LAST_COLUMN, &page.empty, &self.styles.note)?;
            first + 2
        } else {
            let below = self.table(&page.table, first)? + 1;
            let rows = (first + 1, first + u32::try_from(page.table.rows.len()).unwrap_or(0));
            self.charts(&page.charts, rows, below)?
        };
        if let Some(lists) = &page.lists {
            next = self.lists(lists, next)?;
        }
        Ok(next)
    }

    fn charts(&mut self, charts: &[Chart], rows: (u32, u32), below: u32) -> Result<u32> {
        let mut deepest = 0;
        for chart in charts {
            let (drawn, place) = chart.drawn(&Drawn { sheet: self.name, rows });
            self.sheet.insert_chart_with_offset(below, 0, &drawn, place.left, 0)?;
            deepest = deepest.max(place.height);
        }
        Ok(below + deepest.div_ceil(ROW_PIXELS) + 1)
    }

    /// Writes the table with its head in row `head` and gives the row below it.
    fn table(&mut self, table: &Table, head: u32) -> Result<u32> {
        let heads = || table.heads.iter().chain(&table.share);
        let lines = heads().zip(WIDTHS).map(|(title, width)| measure::lines(title, width / measure::BOLD, BODY_POINTS));
        self.sheet.set_row_height(head, measure::row_height(lines.max().unwrap_or(1)) + 3.0)?;
        for (column, title) in (0..).zip(heads()) {
            self.sheet.write_string_with_format(head, column, title, &self.styles.header)?;
        }
        let mut row = head + 1;
        for line in &table.rows {
            self.line(table, line, row)?;
            row += 1;
        }
        if table.share.is_some() {
            let column = u16::try_from(table.heads.len()).unwrap_or(LAST_COLUMN);
            Mark::ShareBar.put(self.sheet, (head + 1, row - 1), column)?;
        }
        self.total(table, row)?;
        Ok(row + 1)
    }

    fn line(&mut self, table: &Table, line: &Line, row: u32) -> Result<()> {
        let words = text::in_cell(&line.words, self.cut_note);
        self.sheet.set_row_height(row, measure::row_height(measure::lines(&words, WIDTHS[0], BODY_POINTS)))?;
        self.sheet.write_string_with_format(row, 0, &*words, self.styles.wrapped.of(&words))?;
        let mut column = 1;
        for number in &line.numbers {
            self.sheet.write_number_with_format(row, column, *number as f64, &self.styles.integer)?;
            column += 1;
        }
        if table.share.is_some() {
            self.sheet.write_number_with_format(row, column, line.share(), &self.styles.share)?;
        }
        Ok(())
    }

    fn total(&mut self, table: &Table, row: u32) -> Result<()> {
        let total = table.total();
        self.sheet.write_string_with_format(row, 0, &total.words, &self.styles.total)?;
        let mut column = 1;
        for number in &total.numbers {
            self.sheet.write_number_with_format(row, column, *number as f64, &self.styles.total_number)?;
            column += 1;
        }
        if table.share.is_some() {
            self.sheet.write_number_with_format(row, column, total.share(), &self.styles.total_share)?;
        }
        Ok(())
    }

    fn lists(&mut self, [left, right]: &[CountList; 2], first: u32) -> Result<u32> {
        // The left list takes the wide column and one for its numbers, the right one the columns that are left.
        for (row, (words, number)) in rows_of(left, first) {
            let words = text::in_cell(words, self.cut_note);
            let format = if number.is_none() { &self.styles.total } else { self.styles.wrapped.of(&words) };
            self.sheet.write_string_with_format(row, 0, &*words, format)?;
            self.count((row, 1), number)?;
        }
        for (row, (words, number)) in rows_of(right, first) {
            let words = text::in_cell(words, self.cut_note);
            let format = if number.is_none() { &self.styles.total } else { self.styles.wrapped.of(&words) };
            self.sheet.merge_range(row, 3, row, LAST_COLUMN - 1, &words, format)?;
            self.count((row, LAST_COLUMN), number)?;
        }
        let longest = left.rows.len().max(right.rows.len());
        Ok(first + u32::try_from(longest).unwrap_or(0) + 2)
    }

    fn count(&mut self, (row, column): (u32, u16), number: Option<i64>) -> Result<()> {
        match number {
            Some(number) => self.sheet.write_number_with_format(row, column, number as f64, &self.styles.integer)?,
            None => self.sheet.write_blank(row, column, &self.styles.total)?,
        };
        Ok(())
    }
}

/// The heading of a list without a number, then its rows.
fn rows_of(list: &CountList, first: u32) -> impl Iterator<Item = (u32, (&str, Option<i64>))> {
    let rows = list.rows.iter().map(|(words, number)| (words.as_str(), Some(*number)));
    (first..).zip(std::iter::once((list.heading.as_str(), None)).chain(rows))
}
