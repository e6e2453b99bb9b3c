//! A register that is being filled: its rows go to the pen some at a time.

use std::borrow::Cow;

use super::pen::Order;
use super::register::{Cell, Register, Tone};
use super::register_pen::RegisterPen;
use super::styles::BODY_POINTS;
use super::{Book, measure, text};
use crate::clock::Day;
use crate::error::Result;

/// Lines that are handed in together.
const TOGETHER: usize = 64;

/// A register that is being filled, from its first row to its last.
#[must_use = "the register has its filter and its foot only when it is finished"]
pub struct Rows<'b> {
    book: &'b mut Book,
    lines: Lines,
    /// Of the columns, in characters.
    widths: Vec<f64>,
    /// Cells of later sheets lead to its rows.
    is_led_to: bool,
    /// The record that the next row shows.
    shown: Option<String>,
}

impl<'b> Rows<'b> {
    pub(super) fn begin(book: &'b mut Book, register: Register) -> Result<Self> {
        let is_led_to = register.is_led_to;
        let widths = register.columns.iter().map(|column| column.width).collect();
        book.order(Order::Register(Box::new(register)))?;
        Ok(Self { book, lines: Lines::default(), widths, is_led_to, shown: None })
    }

    /// Adds the heading of a group across all columns.
    pub fn group(&mut self, heading: &str) -> Result<()> {
        let heading = text::in_cell(heading, &self.book.cut_note);
        let high = measure::lines(&heading, self.widths.iter().sum::<f64>() / measure::BOLD, BODY_POINTS);
        let heading = self.lines.keep(&heading);
        self.add(Line::Group(heading, high))
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
        let mut high = 1;
        for (cell, width) in cells.iter().zip(&self.widths) {
            let kept = match words_of(cell, is_struck) {
                Some((words, wider)) => {
                    let words = text::in_cell(words, &self.book.cut_note);
                    high = high.max(measure::lines(&words, width / wider, BODY_POINTS));
                    let kept = self.lines.keep(&words);
                    self.lines.kept_words(cell, kept)
                }
                // A number or a day takes one line.
                None => kept(cell),
            };
            self.lines.cells.push(kept);
        }
        let shown = self.shown.take().map(|record| self.lines.keep(&record));
        self.add(Line::Row { cells: cells.len().min(self.widths.len()), is_struck, shown, high })
    }

    fn add(&mut self, line: Line) -> Result<()> {
        self.lines.lines.push(line);
        if self.lines.lines.len() < TOGETHER { Ok(()) } else { self.hand_in() }
    }

    fn hand_in(&mut self) -> Result<()> {
        self.book.order(Order::Lines(std::mem::take(&mut self.lines)))
    }
}

/// The words of a cell, and how much wider than plain letters they are.
fn words_of<'c>(cell: &'c Cell<'_>, is_struck: bool) -> Option<(&'c str, f64)> {
    match cell {
        Cell::Status(words, _) if !is_struck => Some((words, measure::BOLD)),
        Cell::Text(words) | Cell::Status(words, _) | Cell::Linked(words, _) => Some((words, 1.0)),
        Cell::Empty | Cell::Day(_) | Cell::Integer(_) | Cell::Share(_) => None,
    }
}

/// A cell without words.
fn kept(cell: &Cell<'_>) -> Kept {
    match cell {
        Cell::Day(day) => Kept::Day(*day),
        Cell::Integer(number) => Kept::Integer(*number),
        Cell::Share(share) => Kept::Share(*share),
        Cell::Empty | Cell::Text(_) | Cell::Status(..) | Cell::Linked(..) => Kept::Empty,
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
    Group(Words, u32),
    Row {
        /// How many there are.
        cells: usize,
        is_struck: bool,
        /// The record that it shows, where cells of later sheets may lead to it.
        shown: Option<Words>,
        /// How many lines of text its highest cell has.
        high: u32,
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
                Line::Group(heading, high) => pen.group(self.said(*heading), *high)?,
                Line::Row { cells, is_struck, shown, high } => {
                    row.clear();
                    row.extend(left.by_ref().take(*cells).map(|kept| self.cell(*kept)));
                    if let Some(record) = shown {
                        pen.shows(self.said(*record));
                    }
                    if *is_struck { pen.struck_row(&row, *high)? } else { pen.row(&row, *high)? }
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

    fn kept_words(&mut self, cell: &Cell<'_>, words: Words) -> Kept {
        match cell {
            Cell::Status(_, tone) => Kept::Status(words, *tone),
            Cell::Linked(_, record) => Kept::Linked(words, self.keep(record)),
            _ => Kept::Text(words),
        }
    }

    fn cell(&self, kept: Kept) -> Cell<'_> {
        let said = |words| Cow::Borrowed(self.said(words));
        match kept {
            Kept::Empty => Cell::Empty,
            Kept::Text(words) => Cell::Text(said(words)),
            Kept::Day(day) => Cell::Day(day),
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
