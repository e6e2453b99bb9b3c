//! A register that is being filled: its rows go to the pen some at a time.

use std::borrow::Cow;

use super::Book;
use super::pen::Order;
use super::register::{Cell, Register, Tone};
use super::register_pen::RegisterPen;
use crate::clock::{Day, Instant};
use crate::error::Result;

/// Lines that are handed in together.
const TOGETHER: usize = 64;

/// A register that is being filled, from its first row to its last.
#[must_use = "the register has its filter and its foot only when it is finished"]
pub struct Rows<'b> {
    book: &'b mut Book,
    lines: Lines,
    /// Cells of later sheets lead to its rows.
    is_led_to: bool,
    /// The record that the next row shows.
    shown: Option<String>,
}

impl<'b> Rows<'b> {
    pub(super) fn begin(book: &'b mut Book, register: Register) -> Result<Self> {
        let is_led_to = register.is_led_to;
        book.order(Order::Register(Box::new(register)))?;
        Ok(Self { book, lines: Lines::default(), is_led_to, shown: None })
    }

    /// Adds the heading of a group across all columns.
    pub fn group(&mut self, heading: &str) -> Result<()> {
        let heading = self.lines.keep(heading);
        self.add(Line::Group(heading))
    }

    /// Adds a row; cells that are missing at its end are empty.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> Result<()> {
        self.add_row(cells, false)
    }

    /// Adds a row struck through: it keeps its place and counts no more.
    pub fn struck_row(&mut self, cells: &[Cell<'_>]) -> Result<()> {
        self.add_row(cells, true)
    }

    /// Lets cells of later sheets lead to the next row by the record it shows.
    pub fn next_shows(&mut self, record: &str) {
        self.shown = self.is_led_to.then(|| record.to_owned());
    }

    /// Ends the register: its filter reaches from the head to the last row, and the foot follows.
    pub fn finish(mut self) -> Result<()> {
        self.hand_in()?;
        self.book.order(Order::End)
    }

    fn add_row(&mut self, cells: &[Cell<'_>], is_struck: bool) -> Result<()> {
        for cell in cells {
            let kept = self.lines.kept(cell);
            self.lines.cells.push(kept);
        }
        let shown = self.shown.take().map(|record| self.lines.keep(&record));
        self.add(Line::Row { cells: cells.len(), is_struck, shown })
    }

    fn add(&mut self, line: Line) -> Result<()> {
        self.lines.lines.push(line);
        if self.lines.lines.len() < TOGETHER { Ok(()) } else { self.hand_in() }
    }

    fn hand_in(&mut self) -> Result<()> {
        self.book.order(Order::Lines(std::mem::take(&mut self.lines)))
    }
}

/// Some lines of a register with all their words in one text: two threads that share thousands of small ones wait for each
/// other whenever one is freed.
#[derive(Default)]
pub(super) struct Lines {
    words: String,
    cells: Vec<Kept>,
    lines: Vec<Line>,
}

enum Line {
    /// The heading of a group.
    Group(Words),
    Row {
        /// How many there are.
        cells: usize,
        is_struck: bool,
        /// The record that it shows, where cells of later sheets may lead to it.
        shown: Option<Words>,
    },
}

/// From where to where words stand in the text of their lines.
#[derive(Clone, Copy)]
struct Words(usize, usize);

/// A cell of kept words.
#[derive(Clone, Copy)]
enum Kept {
    Empty,
    Text(Words),
    Day(Day),
    Moment(Instant),
    Integer(i64),
    Share(f64),
    Status(Words, Tone),
    Linked(Words, Words),
}

impl Lines {
    /// Draws them in their order.
    pub(super) fn draw(&self, pen: &mut RegisterPen<'_>) -> Result<()> {
        let mut left = self.cells.iter();
        let mut row: Vec<Cell<'_>> = Vec::new();
        for line in &self.lines {
            match line {
                Line::Group(heading) => pen.group(self.said(*heading))?,
                Line::Row { cells, is_struck, shown } => {
                    row.clear();
                    row.extend(left.by_ref().take(*cells).map(|kept| self.cell(*kept)));
                    if let Some(record) = shown {
                        pen.shows(self.said(*record));
                    }
                    if *is_struck { pen.struck_row(&row)? } else { pen.row(&row)? }
                }
            }
        }
        Ok(())
    }

    fn keep(&mut self, words: &str) -> Words {
        let from = self.words.len();
        self.words.push_str(words);
        Words(from, self.words.len())
    }

    fn kept(&mut self, cell: &Cell<'_>) -> Kept {
        match cell {
            Cell::Empty => Kept::Empty,
            Cell::Text(words) => Kept::Text(self.keep(words)),
            Cell::Day(day) => Kept::Day(*day),
            Cell::Moment(moment) => Kept::Moment(*moment),
            Cell::Integer(number) => Kept::Integer(*number),
            Cell::Share(share) => Kept::Share(*share),
            Cell::Status(words, tone) => Kept::Status(self.keep(words), *tone),
            Cell::Linked(words, record) => Kept::Linked(self.keep(words), self.keep(record)),
        }
    }

    fn cell(&self, kept: Kept) -> Cell<'_> {
        let said = |words| Cow::Borrowed(self.said(words));
        match kept {
            Kept::Empty => Cell::Empty,
            Kept::Text(words) => Cell::Text(said(words)),
            Kept::Day(day) => Cell::Day(day),
            Kept::Moment(moment) => Cell::Moment(moment),
            Kept::Integer(number) => Cell::Integer(number),
            Kept::Share(share) => Cell::Share(share),
            Kept::Status(words, tone) => Cell::Status(said(words), tone),
            Kept::Linked(words, record) => Cell::Linked(said(words), said(record)),
        }
    }

    fn said(&self, words: Words) -> &str {
        &self.words[words.0..words.1]
    }
}
