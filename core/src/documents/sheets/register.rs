//! A register: typed columns, rows without end, headings of groups across all columns, and what stands at its foot.

use std::borrow::Cow;

use rust_xlsxwriter::{Format, Table, TableColumn, TableStyle, Worksheet};

use super::styles::{BODY_POINTS, Styles, TITLE_POINTS, Textual};
use super::{measure, text};
use crate::clock::Day;
use crate::error::{Error, Result};
use crate::words::day_short;

/// A register as its head describes it.
#[derive(Clone, Debug)]
pub struct Register {
    /// The name on the tab.
    pub sheet: String,
    pub title: String,
    pub columns: Vec<Column>,
    pub filtering: Filtering,
    /// Said in place of rows when there are none.
    pub empty: String,
    /// Lines under the last row, such as the one that is signed.
    pub foot: Vec<String>,
}

#[derive(Clone, Debug)]
pub struct Column {
    title: String,
    kind: Kind,
    /// In characters of the body's font.
    width: f64,
}

impl Column {
    /// A column so many characters wide, or wider when a word of its title needs it.
    pub fn new(title: impl Into<String>, kind: Kind, width: f64) -> Self {
        let title = title.into();
        let needed = measure::narrowest(&title, BODY_POINTS * measure::BOLD);
        Self { title, kind, width: width.max(needed) }
    }

    /// Widens the column so that no word of these is broken.
    #[must_use]
    pub fn holding<'w>(mut self, words: impl IntoIterator<Item = &'w String>) -> Self {
        let needed = words.into_iter().map(|words| measure::narrowest(words, BODY_POINTS));
        self.width = needed.fold(self.width, f64::max);
        self
    }
}

/// What the cells of a column hold.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Short text in the middle, such as a number of a register.
    Code,
    /// Text that wraps.
    Text,
    Day,
    Integer,
    Status,
}

/// How readers pick rows.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filtering {
    /// Arrows on the head: for registers with headings of groups.
    Arrows,
    /// A real table, with a name for formulas of the reader's own. Its length must be known before its first row.
    Table { name: &'static str, rows: usize },
}

/// One cell of a row.
#[derive(Clone, Debug, PartialEq)]
pub enum Cell<'t> {
    Empty,
    Text(Cow<'t, str>),
    Day(Day),
    Integer(i64),
    Status(Cow<'t, str>, Tone),
}

/// How much a status asks of the reader; the word itself says the rest.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Calm,
    Near,
    Late,
}

impl<'t> Cell<'t> {
    pub fn status(words: impl Into<Cow<'t, str>>, tone: Tone) -> Self {
        Self::Status(words.into(), tone)
    }
}

impl<'t> From<&'t str> for Cell<'t> {
    fn from(words: &'t str) -> Self {
        Self::Text(words.into())
    }
}

impl From<String> for Cell<'_> {
    fn from(words: String) -> Self {
        Self::Text(words.into())
    }
}

impl From<Day> for Cell<'_> {
    fn from(day: Day) -> Self {
        Self::Day(day)
    }
}

impl From<i64> for Cell<'_> {
    fn from(number: i64) -> Self {
        Self::Integer(number)
    }
}

impl<'t, T: Into<Cell<'t>>> From<Option<T>> for Cell<'t> {
    fn from(known: Option<T>) -> Self {
        known.map_or(Self::Empty, Into::into)
    }
}

/// A register that is being filled, from its first row to its last.
#[must_use = "the register has its filter and its foot only when it is finished"]
pub struct Rows<'b> {
    sheet: &'b mut Worksheet,
    styles: &'b Styles,
    register: &'b Register,
    cut_note: &'b str,
    head: u32,
    next: u32,
    rows: usize,
}

impl<'b> Rows<'b> {
    pub(super) fn begin(
        sheet: &'b mut Worksheet,
        styles: &'b Styles,
        register: &'b Register,
        cut_note: &'b str,
    ) -> Result<Self> {
        let head = 2;
        let mut rows = Self { sheet, styles, register, cut_note, head, next: head + 1, rows: 0 };
        for (column, described) in (0..).zip(&register.columns) {
            rows.sheet.set_column_width(column, described.width)?;
        }
        let lines = measure::lines(&register.title, rows.width() / measure::BOLD, TITLE_POINTS);
        rows.sheet.set_row_height(0, f64::from(lines) * TITLE_POINTS * 1.5)?;
        rows.across(0, &register.title, &styles.heading)?;
        rows.sheet.set_freeze_panes(head + 1, 0)?.set_repeat_rows(head, head)?;
        rows.head()?;
        Ok(rows)
    }

    fn head(&mut self) -> Result<()> {
        let (head, columns) = (self.head, &self.register.columns);
        // The arrow of the filter covers a corner of each title.
        let lines =
            columns.iter().map(|column| measure::lines(&column.title, column.width / measure::BOLD, BODY_POINTS));
        self.sheet.set_row_height(head, measure::row_height(lines.max().unwrap_or(1)) + 9.0)?;
        match self.register.filtering {
            // A table without a row is none in Excel's eyes.
            Filtering::Table { name, rows } if rows > 0 => {
                let described: Vec<TableColumn> = columns
                    .iter()
                    .map(|column| TableColumn::new().set_header(&column.title).set_header_format(&self.styles.header))
                    .collect();
                let table = Table::new()
                    .set_name(name)
                    .set_style(TableStyle::None)
                    .set_banded_rows(false)
                    .set_columns(&described);
                let last = u32::try_from(rows).ok().and_then(|rows| head.checked_add(rows)).unwrap_or(u32::MAX);
                self.sheet.add_table(head, 0, last, self.last_column(), &table)?;
            }
            _ => {
                for (column, described) in (0..).zip(columns) {
                    self.sheet.write_string_with_format(head, column, &described.title, &self.styles.header)?;
                }
            }
        }
        Ok(())
    }

    /// Adds the heading of a group across all columns.
    pub fn group(&mut self, heading: &str) -> Result<()> {
        let heading = text::in_cell(heading, self.cut_note);
        let lines = measure::lines(&heading, self.width() / measure::BOLD, BODY_POINTS);
        self.sheet.set_row_height(self.next, measure::row_height(lines) + 3.0)?;
        self.across(self.next, &heading, &self.styles.group)?;
        self.next += 1;
        self.rows += 1;
        Ok(())
    }

    /// Adds a row; cells that are missing at its end are empty.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> Result<()> {
        self.add(cells, Self::write)
    }

    /// Adds a row struck through: it keeps its place and counts no more.
    pub fn struck_row(&mut self, cells: &[Cell<'_>]) -> Result<()> {
        self.add(cells, Self::write_struck)
    }

    fn add(
        &mut self,
        cells: &[Cell<'_>],
        write: impl Fn(&mut Self, u16, &Column, &Cell<'_>) -> Result<u32>,
    ) -> Result<()> {
        let mut lines = 1;
        let register = self.register;
        for (at, column) in (0..).zip(&register.columns) {
            let cell = cells.get(usize::from(at)).unwrap_or(&Cell::Empty);
            lines = lines.max(write(self, at, column, cell)?);
        }
        if lines > 1 {
            self.sheet.set_row_height(self.next, measure::row_height(lines))?;
        }
        self.next += 1;
        self.rows += 1;
        Ok(())
    }

    /// Ends the register: its filter reaches from the head to the last row, and the foot follows.
    pub fn finish(mut self) -> Result<()> {
        let last = self.next.saturating_sub(1);
        match self.register.filtering {
            _ if self.rows == 0 => {
                self.across(self.next, &self.register.empty, &self.styles.note)?;
                self.next += 1;
            }
            Filtering::Arrows => drop(self.sheet.autofilter(self.head, 0, last, self.last_column())?),
            Filtering::Table { .. } => {}
        }
        if let Filtering::Table { rows, .. } = self.register.filtering
            && rows != self.rows
        {
            return Err(Error::Invariant("a table has as many rows as were counted in the same moment"));
        }
        self.next += 1;
        for line in &self.register.foot {
            let line = text::in_cell(line, self.cut_note);
            let lines = measure::lines(&line, self.width(), BODY_POINTS);
            self.sheet.set_row_height(self.next, measure::row_height(lines) + 6.0)?;
            let format = self.styles.left.of(&line);
            self.across(self.next, &line, format)?;
            self.next += 1;
        }
        Ok(())
    }

    fn across(&mut self, row: u32, words: &str, format: &Format) -> Result<()> {
        match self.last_column() {
            0 => self.sheet.write_string_with_format(row, 0, words, format)?,
            last => self.sheet.merge_range(row, 0, row, last, words, format)?,
        };
        Ok(())
    }

    /// Writes one cell and tells how many lines it takes.
    ///
    /// Text is only ever written as text: neither a formula nor a link can come of it.
    fn write(&mut self, at: u16, column: &Column, cell: &Cell<'_>) -> Result<u32> {
        let (row, styles) = (self.next, self.styles);
        match cell {
            Cell::Empty => self.sheet.write_blank(row, at, &styles.empty)?,
            Cell::Text(words) => return self.write_text(at, column, words, styles.textual(column.kind), 1.0),
            Cell::Status(words, tone) => {
                return self.write_text(at, column, words, styles.status(*tone), measure::BOLD);
            }
            // Excel has no days before 1900.
            Cell::Day(day) if day.year() < 1900 => {
                self.sheet.write_string_with_format(row, at, day_short(*day), &styles.day)?
            }
            Cell::Day(day) => self.sheet.write_datetime_with_format(row, at, day.to_date(), &styles.day)?,
            Cell::Integer(number) => self.sheet.write_number_with_format(row, at, *number as f64, &styles.integer)?,
        };
        Ok(1)
    }

    fn write_struck(&mut self, at: u16, column: &Column, cell: &Cell<'_>) -> Result<u32> {
        let styles = self.styles;
        match cell {
            Cell::Text(words) | Cell::Status(words, _) => {
                self.write_text(at, column, words, styles.struck(column.kind), 1.0)
            }
            Cell::Day(day) if day.year() >= 1900 => {
                self.sheet.write_datetime_with_format(self.next, at, day.to_date(), styles.struck_day())?;
                Ok(1)
            }
            Cell::Day(day) => self.write_text(at, column, &day_short(*day), styles.struck(column.kind), 1.0),
            Cell::Integer(number) => self.write_text(at, column, &number.to_string(), styles.struck(column.kind), 1.0),
            Cell::Empty => self.write(at, column, cell),
        }
    }

    fn write_text(&mut self, at: u16, column: &Column, words: &str, look: &Textual, wider: f64) -> Result<u32> {
        let words = text::in_cell(words, self.cut_note);
        self.sheet.write_string_with_format(self.next, at, &*words, look.of(&words))?;
        Ok(measure::lines(&words, column.width / wider, BODY_POINTS))
    }

    fn width(&self) -> f64 {
        self.register.columns.iter().map(|column| column.width).sum()
    }

    fn last_column(&self) -> u16 {
        u16::try_from(self.register.columns.len().saturating_sub(1)).unwrap_or(u16::MAX)
    }
}
