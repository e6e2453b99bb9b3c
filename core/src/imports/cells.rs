//! The rows of a sheet as a register reads them: each cell by its field's kind, with what is wrong and what is doubtful.

use std::collections::HashMap;

use serde::Serialize;
use ts_rs::TS;

use super::description::{Example, Field, Kind, Layout, Register};
use super::moments::{self, Moment};
use super::table::Line;
use super::words::{Heard, Listed, Words, yes_or_no};
use crate::clock::{Day, TimeOfDay};
use crate::error::{Error, Rejection, Result};
use crate::named_values;
use crate::store::Reader;
use crate::text;
use crate::words::{Language, fold, say};

named_values! {
    /// Why somebody should look at a row. Worded as `import-remark-<…>`.
    RemarkKind {
        /// A text holds what looks like somebody's name.
        NameInText = "name_in_text",
        /// A word of no list was taken for one.
        WordGuessed = "word_guessed",
        /// The sheet says it has ended and not when, or how; it is taken as open.
        StaysOpen = "stays_open",
        /// A serious one is taken as open: the council has not decided here.
        StaysOpenSerious = "stays_open_serious",
        /// The sheet does not say it, and the record will say that.
        NotStated = "not_stated",
        /// The sheet says when it happened and not when it was noticed, or the other way round.
        DayTakenOver = "day_taken_over",
        /// Somebody in an earlier row has the same name and another post.
        Namesake = "namesake",
        /// A name holds digits, or no letter.
        UnlikeName = "unlike_name",
        /// Somebody else has the role that papers name one person for.
        RoleHeld = "role_held",
    }
}

impl RemarkKind {
    /// The row is taken only when somebody says so.
    fn is_doubt(self) -> bool {
        matches!(self, Self::NameInText | Self::WordGuessed | Self::Namesake | Self::UnlikeName | Self::RoleHeld)
    }
}

/// What is to be known of a row before it is taken.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RowRemark {
    pub kind: RemarkKind,
    pub field: Option<&'static str>,
    /// The words it is about.
    pub text: String,
    /// The row is taken only when somebody says so.
    pub is_doubt: bool,
}

impl RowRemark {
    pub fn new(kind: RemarkKind, field: &'static str, text: impl Into<String>) -> Self {
        Self { kind, field: Some(field), text: text.into(), is_doubt: kind.is_doubt() }
    }
}

/// A sheet with its columns understood.
pub struct Sheet<'t> {
    pub register: &'static Register,
    pub layout: Layout<'t>,
    /// The file's name.
    pub file: String,
    /// The sheet's name.
    pub name: String,
    lists: HashMap<&'static str, Vec<Listed>>,
    words: HashMap<&'static str, Words>,
}

impl<'t> Sheet<'t> {
    pub fn new(
        reader: &Reader<'_>,
        register: &'static Register,
        layout: Layout<'t>,
        (file, name): (String, String),
    ) -> Result<Self> {
        let lists = lists(reader, register)?;
        let words = lists.iter().map(|(field, listed)| (*field, Words::new(listed))).collect();
        Ok(Self { register, layout, file, name, lists, words })
    }

    /// The lines that may be rows of the register: what says nothing in any known column, repeats the headings, or is the
    /// template's example is passed over; so is a single text between the rows, and that is told.
    pub fn rows(&self) -> (Vec<Cells<'_>>, Vec<&'t Line>) {
        let (mut rows, mut passed) = (Vec::new(), Vec::new());
        for line in self.layout.rows {
            let cells = Cells { sheet: self, line, problems: Vec::new(), remarks: Vec::new() };
            if cells.is_blank() || cells.is_heading() || Language::ALL.into_iter().any(|of| cells.is_example(of)) {
                continue;
            }
            if cells.is_between_rows() { passed.push(line) } else { rows.push(cells) }
        }
        (rows, passed)
    }
}

/// The lists of a register's fields, as the school has them.
pub fn lists(reader: &Reader<'_>, register: &Register) -> Result<HashMap<&'static str, Vec<Listed>>> {
    let mut lists = HashMap::new();
    for field in register.fields {
        if let Kind::Word(list) = field.kind {
            lists.insert(field.name, list(reader)?);
        }
    }
    Ok(lists)
}

/// One row on its way into the register.
pub struct Cells<'s> {
    sheet: &'s Sheet<'s>,
    pub line: &'s Line,
    pub problems: Vec<Rejection>,
    pub remarks: Vec<RowRemark>,
}

impl Cells<'_> {
    /// A text on one line.
    pub fn line(&self, field: &str) -> String {
        self.raw(field).split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// A text with its lines as they are.
    pub fn paragraph(&self, field: &str) -> String {
        self.raw(field).to_owned()
    }

    pub fn says(&self, field: &str) -> bool {
        !self.raw(field).is_empty()
    }

    /// The fields that have a column.
    pub fn mapped(&self) -> impl Iterator<Item = &'static str> {
        self.sheet.layout.columns.iter().flatten().copied()
    }

    pub fn moment(&mut self, field: &'static str) -> Option<Moment> {
        let read = moments::moment(self.raw(field));
        self.or_problem(field, read, Rejection::DayInvalid { field: field.into() })
    }

    pub fn day(&mut self, field: &'static str) -> Option<Day> {
        self.moment(field).map(|moment| moment.on)
    }

    pub fn time(&mut self, field: &'static str) -> Option<TimeOfDay> {
        let read = moments::time(self.raw(field));
        self.or_problem(field, read, Rejection::TimeInvalid { field: field.into() })
    }

    pub fn yes(&mut self, field: &'static str) -> Option<bool> {
        let read = yes_or_no(self.raw(field));
        self.or_malformed(field, read)
    }

    pub fn number(&mut self, field: &'static str) -> Option<u32> {
        let read = self.raw(field).parse().ok();
        self.or_malformed(field, read)
    }

    /// The key of the word that a cell names; a guess is a doubt.
    pub fn word(&mut self, field: &'static str) -> Option<String> {
        match self.heard(field, self.raw(field)) {
            Heard::Known(key) => Some(key),
            Heard::Guessed(key) => {
                let said = self.raw(field).to_owned();
                self.remarks.push(RowRemark::new(RemarkKind::WordGuessed, field, said));
                Some(key)
            }
            Heard::Unknown => self.or_malformed(field, None),
        }
    }

    /// The key that one of a cell's lines names exactly in the list of another field.
    pub fn word_among_lines(&self, field: &str, of: &str) -> Option<String> {
        self.raw(of).lines().find_map(|line| match self.heard(field, line) {
            Heard::Known(key) => Some(key),
            _ => None,
        })
    }

    /// The word for a key in a language.
    pub fn name(&self, field: &str, key: &str, language: Language) -> String {
        let listed = self.sheet.lists.get(field).into_iter().flatten().find(|one| one.key == key);
        listed.map(|one| one.name.pick(language).to_owned()).unwrap_or_default()
    }

    /// Keeps what a rule rejects as a problem of the row.
    pub fn check<T>(&mut self, checked: Result<T>) -> Result<Option<T>> {
        match checked {
            Ok(value) => Ok(Some(value)),
            Err(Error::Rejected(rejection)) => {
                self.problems.push(rejection);
                Ok(None)
            }
            Err(error) => Err(error),
        }
    }

    /// Rejects a text that is too long for its field, as taking the row would.
    pub fn check_length(&mut self, field: &'static str) -> Result<()> {
        let checked = match self.sheet.register.field(field).map(|field| field.kind) {
            Some(Kind::Paragraph) => text::optional_paragraph(field, self.raw(field)),
            _ => text::optional_line(field, &self.line(field)),
        };
        self.check(checked).map(|_| ())
    }

    /// What the columns hold, as the sheet has them.
    pub fn values(&self) -> Vec<String> {
        (0..self.sheet.layout.columns.len()).map(|column| self.line.value(column).to_owned()).collect()
    }

    fn raw(&self, field: &str) -> &str {
        self.sheet.layout.value(self.line, field)
    }

    fn heard(&self, field: &str, text: &str) -> Heard {
        self.sheet.words.get(field).map_or(Heard::Unknown, |words| words.hear(text))
    }

    /// An empty cell is no problem; one that says something nobody understands is.
    fn or_problem<T>(&mut self, field: &str, read: Option<T>, problem: Rejection) -> Option<T> {
        if read.is_none() && self.says(field) {
            self.problems.push(problem);
        }
        read
    }

    fn or_malformed<T>(&mut self, field: &str, read: Option<T>) -> Option<T> {
        self.or_problem(field, read, Rejection::FieldMalformed { field: field.into() })
    }

    fn is_blank(&self) -> bool {
        let columns = self.sheet.layout.columns.iter().enumerate();
        columns.into_iter().all(|(at, field)| field.is_none() || self.line.value(at).is_empty())
    }

    /// A long sheet says its headings again where a page begins.
    fn is_heading(&self) -> bool {
        let headings = self.sheet.layout.headings.iter().enumerate();
        headings.into_iter().all(|(at, heading)| fold(self.line.value(at)) == fold(heading))
    }

    /// A title, a month or a sum stands alone in its line.
    fn is_between_rows(&self) -> bool {
        let filled = self.line.values.iter().filter(|value| !value.is_empty()).count();
        let anchor = self.sheet.register.required.first().copied().unwrap_or_default();
        filled <= 1 && anchor.iter().all(|field| !self.says(field))
    }

    fn is_example(&self, language: Language) -> bool {
        let shown = self.sheet.register.fields.iter().filter(|field| self.sheet.layout.column(field.name).is_some());
        let mut shown = shown.filter_map(|field| Some((field, field.shown.as_ref()?))).peekable();
        shown.peek().is_some() && shown.all(|(field, shown)| self.is_example_of(field, shown.example, language))
    }

    fn is_example_of(&self, field: &Field, example: Example, language: Language) -> bool {
        let said = self.raw(field.name);
        match (example, field.kind) {
            (Example::Key(key), _) => self.heard(field.name, said) == Heard::Known(key.to_owned()),
            (Example::Same(text), Kind::YesNo) => yes_or_no(said) == yes_or_no(text),
            (Example::Same(text), Kind::Day | Kind::Moment) => moments::moment(said) == moments::moment(text),
            (Example::Same(text), _) => said == text,
            (Example::Said, _) => fold(said) == fold(&say(language, &format!("import-example-{}", field.name))),
        }
    }
}
