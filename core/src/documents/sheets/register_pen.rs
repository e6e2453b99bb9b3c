//! The drawing of a register: its head, rows without end, headings of groups across all columns, and what stands at its foot.
//!
//! However many rows there are, no more than one stays in memory. The library keeps the height of each row and looks up
//! the look of each cell; so a height is lent to all rows while its own is written, and a look to its whole column.

use chrono::Datelike;
use rust_xlsxwriter::{ConditionalFormatBlank, Format, Table, TableColumn, TableStyle, Worksheet};

use super::register::{Cell, Filtering, Kind, Lead, Register, plain_number};
use super::styles::{BODY_POINTS, ROW_PIXELS, Styles, TITLE_POINTS, Textual};
use super::ways::{Place, Way, Ways};
use super::{Page, measure, text};
use crate::clock::{Day, Instant};
use crate::error::{Error, Result};
use crate::words::{day_short, moment_short};

/// A register that is being drawn, from its first row to its last.
pub(super) struct RegisterPen<'b> {
    sheet: &'b mut Worksheet,
    styles: &'b Styles,
    ways: &'b mut Ways,
    register: Register,
    page: &'b Page,
    cut_note: &'b str,
    next: u32,
    rows: usize,
    /// Links of the sheet so far.
    links: usize,
    /// Rows whose text is longer than a printed row can be high, by what stands in their first cell.
    too_long: Vec<String>,
}

/// The row of the head, under the title and what stands below that.
const HEAD: u32 = 2;

/// A longer list is no table.
const MOST_IN_TABLE: usize = 2_000;

/// Rows that are named as too long for paper, at most.
const MOST_NAMED: usize = 6;

/// A sheet holds so many links; further cells are plain text, for the library keeps every link until it saves.
const MOST_LINKS: usize = 5_000;

impl<'b> RegisterPen<'b> {
    pub(super) fn begin(
        sheet: &'b mut Worksheet,
        styles: &'b Styles,
        ways: &'b mut Ways,
        register: Register,
        (page, cut_note): (&'b Page, &'b str),
    ) -> Result<Self> {
        let (next, too_long) = (HEAD + 1, Vec::new());
        let mut rows = Self { sheet, styles, ways, register, page, cut_note, next, rows: 0, links: 0, too_long };
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
        if measure::is_too_high(lines) && self.too_long.len() <= MOST_NAMED {
            self.too_long.push(self.name_of(cells));
        }
        let usual = f64::from(ROW_PIXELS) * 0.75;
        self.end_row(if lines > 1 { measure::row_height(lines) } else { usual })
    }

    /// What a row is called on paper: its number, or else its place in the sheet.
    fn name_of(&self, cells: &[Cell<'_>]) -> String {
        match cells.first() {
            Some(Cell::Text(words) | Cell::Linked(words, _)) if !words.is_empty() && words.chars().count() <= 12 => {
                words.clone().into_owned()
            }
            Some(Cell::Integer(number)) => number.to_string(),
            _ => (self.next + 1).to_string(),
        }
    }

    /// Names the rows that a printed page does not hold whole; nothing when there are none.
    fn named_too_long(&self) -> Option<String> {
        let named = self.too_long.iter().take(MOST_NAMED).map(String::as_str).collect::<Vec<_>>().join(", ");
        let more = if self.too_long.len() > MOST_NAMED { ", …" } else { "" };
        (!named.is_empty()).then(|| format!("{named}{more}"))
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
        if let Some(rows) = self.named_too_long() {
            // Above the table on every printed page: in the sheet itself the cells hold their whole texts.
            let header = self.page.header(&rows);
            self.sheet.set_header(&header);
        }
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
            Cell::Moment(moment) if moment.day().year() < 1900 => {
                return self.write_text(at, &moment_short(*moment), styles.textual(kind), 1.0);
            }
            Cell::Moment(moment) => {
                let format = &styles.moment;
                self.sheet.write_number_with_format(row, at, moment_in_file(*moment), format)?;
                return Ok(measure::lines(MOMENT_WIDE, self.width_of(at), BODY_POINTS));
            }
            Cell::Integer(number) if kind == Kind::Integer => self.sheet.write_number(row, at, *number as f64)?,
            Cell::Integer(number) if kind == Kind::Code => return self.write_number(at, *number),
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
            Cell::Text(words) | Cell::Linked(words, _) => self.write_text(at, words, struck, 1.0),
            Cell::Day(day) if day.year() >= 1900 => {
                let format = self.styles.struck_day();
                self.sheet.write_number_with_format(self.next, at, day_in_file(*day), format)?;
                Ok(1)
            }
            Cell::Day(day) => self.write_text(at, &day_short(*day), struck, 1.0),
            Cell::Moment(moment) if moment.day().year() >= 1900 => {
                let format = self.styles.struck_moment();
                self.sheet.write_number_with_format(self.next, at, moment_in_file(*moment), format)?;
                Ok(measure::lines(MOMENT_WIDE, self.width_of(at), BODY_POINTS))
            }
            Cell::Moment(moment) => self.write_text(at, &moment_short(*moment), struck, 1.0),
            Cell::Integer(number) => self.write_text(at, &number.to_string(), struck, 1.0),
            // How the record stands is what tells why the row counts no more.
            Cell::Empty | Cell::Share(_) | Cell::Status(..) => self.write(at, cell),
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
                // The link stays with the cell, whatever the cell holds.
                if let Some(number) = plain_number(&words) {
                    self.sheet.write_number_with_format(self.next, at, number as f64, format)?;
                }
                self.links += 1;
                Ok(measure::lines(&words, self.width_of(at), BODY_POINTS))
            }
            None => match plain_number(words) {
                Some(number) => self.write_number(at, number),
                None => self.write_text(at, words, look, 1.0),
            },
        }
    }

    fn write_number(&mut self, at: u16, number: i64) -> Result<u32> {
        let format = self.styles.usual(self.kind(at));
        self.sheet.write_number_with_format(self.next, at, number as f64, format)?;
        Ok(1)
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

/// As wide as any moment.
const MOMENT_WIDE: &str = "24.09.2026 10:05";

/// A moment as Excel counts it, in the school's zone and to the minute, as it is shown.
fn moment_in_file(moment: Instant) -> f64 {
    let minutes = moment.time().minutes();
    day_in_file(moment.day()) + f64::from(minutes) / (24.0 * 60.0)
}

/// From the first day of our era to the last one of 1899.
const DAYS_BEFORE_1900: i32 = 693_595;

/// A day as Excel counts it: from the last day of 1899, with a 29 February 1900 that never was.
fn day_in_file(day: Day) -> f64 {
    let counted = day.to_date().num_days_from_ce() - DAYS_BEFORE_1900;
    f64::from(if counted > 59 { counted + 1 } else { counted })
}
