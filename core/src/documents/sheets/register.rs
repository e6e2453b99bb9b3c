//! A register: typed columns, rows without end, headings of groups across all columns, and what stands at its foot.
//!
//! However many rows there are, no more than one stays in memory. The library keeps the height of each row and looks up
//! the look of each cell; so a height is lent to all rows while its own is written, and a look to its whole column.

use std::borrow::Cow;

use chrono::Datelike;
use rust_xlsxwriter::{ConditionalFormatBlank, Format, Table, TableColumn, TableStyle, Worksheet};

use super::marks::Mark;
use super::styles::{BODY_POINTS, ROW_PIXELS, Styles, TITLE_POINTS, Textual};
use super::ways::{Place, Way, Ways};
use super::{measure, text};
use crate::clock::Day;
use crate::error::{Error, Result};
use crate::words::day_short;

/// A register as its head describes it.
#[derive(Clone, Debug)]
pub struct Register {
    /// What cells of other sheets name it by.
    pub key: &'static str,
    /// The name on the tab.
    pub sheet: String,
    pub title: String,
    pub lead: Lead,
    pub columns: Vec<Column>,
    pub filtering: Filtering,
    /// Said in place of rows when there are none.
    pub empty: String,
    /// Lines under the last row, such as the one that is signed.
    pub foot: Vec<String>,
    /// Cells of later sheets lead to its rows, so that it must be kept where they lie.
    pub is_led_to: bool,
}

/// What stands between the title and the head.
#[derive(Clone, Debug)]
pub enum Lead {
    Nothing,
    Words(String),
    /// The way back to the sheet that lists the others.
    Way(Way),
}

#[derive(Clone, Debug)]
pub struct Column {
    title: String,
    kind: Kind,
    /// In characters of the body's font.
    width: f64,
    mark: Option<Mark>,
    /// The key of the register that its cells lead to.
    leads_to: Option<&'static str>,
}

impl Column {
    /// A column so many characters wide, or wider when a word of its title needs it.
    pub fn new(title: impl Into<String>, kind: Kind, width: f64) -> Self {
        let title = title.into();
        let needed = measure::narrowest(&title, BODY_POINTS * measure::BOLD);
        Self { title, kind, width: width.max(needed), mark: None, leads_to: None }
    }

    /// Puts a mark on the numbers of the column.
    #[must_use]
    pub fn marked(self, mark: Option<Mark>) -> Self {
        Self { mark, ..self }
    }

    /// Lets the cells of the column lead to the rows of an earlier register.
    #[must_use]
    pub fn leading_to(self, register: Option<&'static str>) -> Self {
        Self { leads_to: register, ..self }
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
    /// A part of a whole, from 0 to 1.
    Share,
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
    Share(f64),
    Status(Cow<'t, str>, Tone),
    /// Words, and the record of the register that the column leads to.
    Linked(Cow<'t, str>, Cow<'t, str>),
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

    /// Words that lead to a record's row, where its register stands earlier in the book and holds it.
    pub fn linked(words: impl Into<Cow<'t, str>>, record: impl Into<Cow<'t, str>>) -> Self {
        Self::Linked(words.into(), record.into())
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

/// A register that is being drawn, from its first row to its last.
pub(super) struct RegisterPen<'b> {
    sheet: &'b mut Worksheet,
    styles: &'b Styles,
    ways: &'b mut Ways,
    register: Register,
    cut_note: &'b str,
    next: u32,
    rows: usize,
    /// Links of the sheet so far.
    links: usize,
}

/// The row of the head, under the title and what stands below that.
const HEAD: u32 = 2;

/// A longer list is no table.
const MOST_IN_TABLE: usize = 2_000;

/// A sheet holds so many links; further cells are plain text, for the library keeps every link until it saves.
const MOST_LINKS: usize = 5_000;

impl<'b> RegisterPen<'b> {
    pub(super) fn begin(
        sheet: &'b mut Worksheet,
        styles: &'b Styles,
        ways: &'b mut Ways,
        register: Register,
        cut_note: &'b str,
    ) -> Result<Self> {
        let mut rows = Self { sheet, styles, ways, register, cut_note, next: HEAD + 1, rows: 0, links: 0 };
        for (column, described) in (0..).zip(&rows.register.columns) {
            rows.sheet.set_column_width(column, described.width)?;
        }
        let title = rows.register.title.clone();
        let lines = measure::lines(&title, rows.width() / measure::BOLD, TITLE_POINTS);
        rows.sheet.set_row_height(0, f64::from(lines) * TITLE_POINTS * 1.5)?;
        rows.across(0, &title, &styles.heading)?;
        rows.lead()?;
        rows.sheet.set_freeze_panes(HEAD + 1, 0)?.set_repeat_rows(HEAD, HEAD)?;
        rows.head()?;
        if rows.register.is_led_to {
            rows.ways.open(rows.register.key, &rows.register.sheet);
        }
        for (column, described) in (0..).zip(&rows.register.columns) {
            rows.sheet.set_column_format(column, styles.usual(described.kind))?;
        }
        Ok(rows)
    }

    fn lead(&mut self) -> Result<()> {
        match &self.register.lead {
            Lead::Nothing => {}
            Lead::Words(words) => {
                let words = text::in_cell(words, self.cut_note).into_owned();
                let lines = measure::lines(&words, self.width(), BODY_POINTS);
                self.sheet.set_row_height(1, measure::row_height(lines) + 3.0)?;
                self.across(1, &words, &self.styles.lead)?;
            }
            Lead::Way(way) => drop(self.sheet.write_url_with_format(1, 0, way.url(), &self.styles.way)?),
        }
        Ok(())
    }

    fn head(&mut self) -> Result<()> {
        let columns = &self.register.columns;
        // The arrow of the filter covers a corner of each title.
        let lines =
            columns.iter().map(|column| measure::lines(&column.title, column.width / measure::BOLD, BODY_POINTS));
        self.sheet.set_row_height(HEAD, measure::row_height(lines.max().unwrap_or(1)) + 9.0)?;
        match self.register.filtering {
            Filtering::Table { name, rows } if is_a_table(rows) => {
                let described: Vec<TableColumn> = columns
                    .iter()
                    .map(|column| TableColumn::new().set_header(&column.title).set_header_format(&self.styles.header))
                    .collect();
                let table = Table::new()
                    .set_name(name)
                    .set_style(TableStyle::None)
                    .set_banded_rows(false)
                    .set_columns(&described);
                let last = u32::try_from(rows).ok().and_then(|rows| HEAD.checked_add(rows)).unwrap_or(u32::MAX);
                self.sheet.add_table(HEAD, 0, last, self.last_column(), &table)?;
            }
            _ => {
                for (column, described) in (0..).zip(columns) {
                    self.sheet.write_string_with_format(HEAD, column, &described.title, &self.styles.header)?;
                }
            }
        }
        Ok(())
    }

    /// Adds a row; cells that are missing at its end are empty.
    pub(super) fn row(&mut self, cells: &[Cell<'_>]) -> Result<()> {
        self.add(cells, Self::write)
    }

    /// Adds a row struck through.
    pub(super) fn struck_row(&mut self, cells: &[Cell<'_>]) -> Result<()> {
        self.add(cells, Self::write_struck)
    }

    /// Lets cells of later sheets lead to the next row by the record it shows.
    pub(super) fn shows(&mut self, record: &str) {
        self.ways.lies(self.register.key, record, self.next);
    }

    /// Adds the heading of a group across all columns.
    pub(super) fn group(&mut self, heading: &str) -> Result<()> {
        let heading = text::in_cell(heading, self.cut_note);
        let lines = measure::lines(&heading, self.width() / measure::BOLD, BODY_POINTS);
        self.across(self.next, &heading, &self.styles.group)?;
        self.end_row(measure::row_height(lines) + 3.0)
    }

    fn add(&mut self, cells: &[Cell<'_>], write: impl Fn(&mut Self, u16, &Cell<'_>) -> Result<u32>) -> Result<()> {
        let mut lines = 1;
        for at in 0..self.columns() {
            lines = lines.max(write(self, at, cells.get(usize::from(at)).unwrap_or(&Cell::Empty))?);
        }
        let usual = f64::from(ROW_PIXELS) * 0.75;
        self.end_row(if lines > 1 { measure::row_height(lines) } else { usual })
    }

    /// Gives the row its height: the library writes it when the next row begins, with what is usual at that moment.
    fn end_row(&mut self, points: f64) -> Result<()> {
        self.sheet.set_default_row_height(points);
        self.next += 1;
        self.rows += 1;
        Ok(())
    }

    /// Ends the register: its filter reaches from the head to the last row, and the foot follows.
    pub(super) fn finish(mut self) -> Result<()> {
        if let Filtering::Table { rows, .. } = self.register.filtering
            && rows != self.rows
        {
            return Err(Error::Invariant("a table has as many rows as were counted in the same moment"));
        }
        if self.rows == 0 {
            let empty = self.register.empty.clone();
            self.across(self.next, &empty, &self.styles.note)?;
            self.next += 1;
        } else {
            let last = self.next - 1;
            if !matches!(self.register.filtering, Filtering::Table { rows, .. } if is_a_table(rows)) {
                self.sheet.autofilter(HEAD, 0, last, self.last_column())?;
            }
            if self.is_long() {
                let bordered = ConditionalFormatBlank::new().set_format(&self.styles.bordered);
                self.sheet.add_conditional_format(HEAD + 1, 0, last, self.last_column(), &bordered)?;
            }
            for (column, described) in (0..).zip(&self.register.columns) {
                if let Some(mark) = described.mark {
                    mark.put(self.sheet, (HEAD + 1, last), column)?;
                }
            }
        }
        self.take_back_what_was_lent()?;
        self.foot()
    }

    /// Begins the row after the last one, so that the last one is written, and makes everything usual again.
    fn take_back_what_was_lent(&mut self) -> Result<()> {
        self.sheet.write_blank(self.next, 0, &self.styles.default)?;
        self.next += 1;
        self.sheet.set_default_row_height_pixels(ROW_PIXELS);
        for column in 0..self.columns() {
            self.sheet.set_column_format(column, &self.styles.default)?;
        }
        Ok(())
    }

    fn foot(mut self) -> Result<()> {
        for line in std::mem::take(&mut self.register.foot) {
            let line = text::in_cell(&line, self.cut_note);
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
    /// Text is only ever written as text: neither a formula nor a link to elsewhere can come of it.
    fn write(&mut self, at: u16, cell: &Cell<'_>) -> Result<u32> {
        let (row, styles, kind) = (self.next, self.styles, self.kind(at));
        match cell {
            Cell::Empty => return self.write_nothing(at),
            Cell::Text(words) => return self.write_text(at, words, styles.textual(kind), 1.0),
            Cell::Status(words, tone) => return self.write_text(at, words, styles.status(*tone), measure::BOLD),
            Cell::Linked(words, record) => return self.write_linked(at, words, record),
            // Excel has no days before 1900.
            Cell::Day(day) if day.year() < 1900 => {
                self.sheet.write_string_with_format(row, at, day_short(*day), &styles.day)?
            }
            Cell::Day(day) if kind == Kind::Day => self.sheet.write_number(row, at, day_in_file(*day))?,
            Cell::Day(day) => self.sheet.write_number_with_format(row, at, day_in_file(*day), &styles.day)?,
            Cell::Integer(number) if kind == Kind::Integer => self.sheet.write_number(row, at, *number as f64)?,
            Cell::Integer(number) => self.sheet.write_number_with_format(row, at, *number as f64, &styles.integer)?,
            Cell::Share(share) => self.sheet.write_number_with_format(row, at, *share, &styles.share)?,
        };
        Ok(1)
    }

    /// The empty cells of a long list have their borders by one rule: they would be half of its file.
    fn write_nothing(&mut self, at: u16) -> Result<u32> {
        if !self.is_long() {
            self.sheet.write_blank(self.next, at, &self.styles.empty)?;
        }
        Ok(1)
    }

    fn is_long(&self) -> bool {
        matches!(self.register.filtering, Filtering::Table { rows, .. } if rows > MOST_IN_TABLE)
    }

    fn write_struck(&mut self, at: u16, cell: &Cell<'_>) -> Result<u32> {
        let struck = self.styles.struck(self.kind(at));
        match cell {
            Cell::Text(words) | Cell::Status(words, _) | Cell::Linked(words, _) => {
                self.write_text(at, words, struck, 1.0)
            }
            Cell::Day(day) if day.year() >= 1900 => {
                let format = self.styles.struck_day();
                self.sheet.write_number_with_format(self.next, at, day_in_file(*day), format)?;
                Ok(1)
            }
            Cell::Day(day) => self.write_text(at, &day_short(*day), struck, 1.0),
            Cell::Integer(number) => self.write_text(at, &number.to_string(), struck, 1.0),
            Cell::Empty | Cell::Share(_) => self.write(at, cell),
        }
    }

    fn write_text(&mut self, at: u16, words: &str, look: &Textual, wider: f64) -> Result<u32> {
        let words = text::in_cell(words, self.cut_note);
        if words.is_empty() {
            return self.write_nothing(at);
        }
        let format = look.of(&words);
        if std::ptr::eq(format, self.styles.usual(self.kind(at))) {
            self.sheet.write_string(self.next, at, &*words)?;
        } else {
            self.sheet.write_string_with_format(self.next, at, &*words, format)?;
        }
        Ok(measure::lines(&words, self.width_of(at) / wider, BODY_POINTS))
    }

    fn write_linked(&mut self, at: u16, words: &str, record: &str) -> Result<u32> {
        let look = self.styles.textual(self.kind(at));
        match self.place_of(at, words, record) {
            Some(place) => {
                let words = text::in_cell(words, self.cut_note);
                let format = self.styles.link(self.kind(at)).of(&words);
                let way = Way { words: words.clone().into_owned(), to: place };
                self.sheet.write_url_with_format(self.next, at, way.url(), format)?;
                self.links += 1;
                Ok(measure::lines(&words, self.width_of(at), BODY_POINTS))
            }
            None => self.write_text(at, words, look, 1.0),
        }
    }

    /// Where a record lies in the register that the column leads to; nothing without words to press on.
    fn place_of(&self, at: u16, words: &str, record: &str) -> Option<Place> {
        if self.links >= MOST_LINKS || words.trim().is_empty() {
            return None;
        }
        self.ways.find(self.register.columns[usize::from(at)].leads_to?, record)
    }

    fn kind(&self, at: u16) -> Kind {
        self.register.columns[usize::from(at)].kind
    }

    fn width_of(&self, at: u16) -> f64 {
        self.register.columns[usize::from(at)].width
    }

    fn width(&self) -> f64 {
        self.register.columns.iter().map(|column| column.width).sum()
    }

    fn columns(&self) -> u16 {
        u16::try_from(self.register.columns.len()).unwrap_or(u16::MAX)
    }

    fn last_column(&self) -> u16 {
        self.columns().saturating_sub(1)
    }
}

/// A table without a row is none in Excel's eyes; a long one has arrows like any other list, for the library remembers every
/// row of a table.
fn is_a_table(rows: usize) -> bool {
    (1..=MOST_IN_TABLE).contains(&rows)
}

/// From the first day of our era to the last one of 1899.
const DAYS_BEFORE_1900: i32 = 693_595;

/// A day as Excel counts it: from the last day of 1899, with a 29 February 1900 that never was.
fn day_in_file(day: Day) -> f64 {
    let counted = day.to_date().num_days_from_ce() - DAYS_BEFORE_1900;
    f64::from(if counted > 59 { counted + 1 } else { counted })
}
