//! A register as whoever fills it describes it: typed columns, how readers pick rows, and what a cell holds.

use std::borrow::Cow;

use super::marks::Mark;
use super::measure;
use super::styles::BODY_POINTS;
use super::ways::Way;
use crate::clock::{Day, Instant};

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
    pub(super) title: String,
    pub(super) kind: Kind,
    /// In characters of the body's font.
    pub(super) width: f64,
    pub(super) mark: Option<Mark>,
    /// The key of the register that its cells lead to.
    pub(super) leads_to: Option<&'static str>,
}

impl Column {
    /// A column so many characters wide, or wider when a word of its title needs it.
    pub fn new(title: impl Into<String>, kind: Kind, width: f64) -> Self {
        let title = title.into();
        let needed = measure::narrowest(&title, BODY_POINTS * measure::BOLD);
        Self { title, kind, width: width.max(needed), mark: None, leads_to: None }
    }

    #[cfg(test)]
    pub(crate) fn width(&self) -> f64 {
        self.width
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
    /// A day with its time in the school's zone.
    Moment,
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
    Moment(Instant),
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

    /// A number as a register writes it: plain ones sort as numbers, others such as «4.1» stay words.
    pub fn number(words: &'t str) -> Self {
        plain_number(words).map_or_else(|| words.into(), Self::Integer)
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

impl From<Instant> for Cell<'_> {
    fn from(moment: Instant) -> Self {
        Self::Moment(moment)
    }
}

/// A number that is read back with the same digits.
pub(super) fn plain_number(words: &str) -> Option<i64> {
    let number = words.parse().ok().filter(|number: &i64| (0..1_000_000_000).contains(number))?;
    (number.to_string() == words).then_some(number)
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
