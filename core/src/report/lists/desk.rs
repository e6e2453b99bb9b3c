//! What the rows of a sheet are read with, and the sheet while it is filled.

use crate::calendar::SchoolYear;
use crate::clock::Day;
use crate::council::MeetingRow;
use crate::documents::sheets::{Book, Cell, Filtering, Register, Rows};
use crate::error::Result;
use crate::jobs::Progress;
use crate::people;
use crate::profile;
use crate::roles::Role;
use crate::session::Session;
use crate::store::Reader;
use crate::words::{Language, Value, initials_first, knows, say, say_with};

use super::{Dressing, Sheet};

/// Rows between two looks at whether the work was cancelled.
const ROWS_PER_STEP: u64 = 250;

/// The file, and who asks for a paper in its language.
pub(in crate::report) struct Desk<'f> {
    pub file: &'f Reader<'f>,
    /// Speaks the paper's language, whatever the screen speaks.
    pub who: Session,
    pub language: Language,
    /// The language in which a text that narrows a list was typed.
    pub screen: Language,
}

impl<'f> Desk<'f> {
    pub fn new(file: &'f Reader<'f>, who: &Session, language: Language) -> Self {
        let screen = who.language;
        let mut who = who.clone();
        who.language = language;
        Self { file, who, language, screen }
    }

    pub fn say(&self, key: &str) -> String {
        say(self.language, key)
    }

    pub fn say_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        say_with(self.language, key, values)
    }

    pub fn school(&self) -> Result<String> {
        Ok(profile::school_profile(self.file)?.name.pick(self.language).to_owned())
    }

    /// The day whose holders of roles a paper of a year names: today, or the year's end when it is over.
    pub fn on(&self, year: &SchoolYear) -> Day {
        let today = self.file.today();
        today.min(year.ends_on).max(year.starts_on.min(today))
    }

    /// How the holder of a role signs, «Г. Б. Сейітова»; nothing when nobody holds it.
    pub fn signature_of(&self, role: Role, on: Day) -> Result<String> {
        let holder = people::find_holder(self.file, role, on)?;
        let name = holder.map(|person| initials_first(&person.surname, &person.given_name, &person.patronymic));
        Ok(name.unwrap_or_default())
    }

    /// What a step did, as the undo notice says it.
    pub fn step_in_words(&self, name: &str, subject: &str) -> String {
        let plain = format!("operation-{name}");
        let key = if knows(self.language, &plain) { plain } else { plain.replace('_', "-") };
        self.say_with(&key, &[("subject", subject.into())])
    }

    /// What a meeting is called in a list: «№ 3», or its day while it has no number.
    pub fn meeting_name(&self, meeting: &MeetingRow) -> String {
        match meeting.number {
            Some(number) => self.say_with("workbook-meeting-number", &[("number", number.into())]),
            None => crate::words::day_short(meeting.held_on),
        }
    }

    /// What a sheet of one meeting alone is about: its body, its number once it has one, and its day.
    pub fn meeting_of(&self, meeting: &MeetingRow) -> String {
        let number = meeting.number.map(|_| self.meeting_name(meeting));
        let day = crate::words::day_short(meeting.held_on);
        let told = [Some(self.say(&format!("body-{}", meeting.body.name()))), number, Some(day)];
        told.into_iter().flatten().collect::<Vec<_>>().join(", ")
    }
}

/// A sheet before its first row.
pub(super) struct Unopened<'s, 'p> {
    book: &'s mut Book,
    desk: &'s Desk<'s>,
    sheet: &'static Sheet,
    dressing: Dressing<'s>,
    steps: &'s mut Steps<'p>,
    foot: Vec<String>,
    empty: &'static str,
}

impl<'s, 'p> Unopened<'s, 'p> {
    pub fn new(
        book: &'s mut Book,
        desk: &'s Desk<'s>,
        sheet: &'static Sheet,
        dressing: Dressing<'s>,
        steps: &'s mut Steps<'p>,
    ) -> Self {
        Self { book, desk, sheet, dressing, steps, foot: Vec::new(), empty: sheet.empty }
    }

    /// Says in the title which record the rows belong to.
    pub fn about(mut self, record: &str) -> Self {
        let told = [("list", self.dressing.title.as_str().into()), ("record", record.into())];
        self.dressing.title = self.desk.say_with("workbook-list-of", &told);
        self
    }

    /// Whether it is a list of the house, and not a sheet of the year's workbook.
    pub fn is_in_house(&self) -> bool {
        self.dressing.in_house
    }

    /// Says something else when there are no rows.
    pub fn when_empty(mut self, word: &'static str) -> Self {
        self.empty = word;
        self
    }

    /// Adds a line under the last row.
    pub fn with_foot(mut self, line: String) -> Self {
        self.foot.push(line);
        self
    }

    /// Opens the sheet for rows that were counted.
    pub fn of(self, rows: usize) -> Result<Filling<'s, 'p>> {
        let filtering = match self.sheet.grouped {
            true => Filtering::Arrows,
            false => Filtering::Table { name: self.sheet.key, rows },
        };
        self.steps.expect(rows as u64);
        self.open(filtering)
    }

    /// Opens the sheet for rows that are counted only by walking them.
    pub fn of_many(self) -> Result<Filling<'s, 'p>> {
        self.open(Filtering::Arrows)
    }

    fn open(self, filtering: Filtering) -> Result<Filling<'s, 'p>> {
        let Self { book, desk, sheet, dressing, steps, foot, empty } = self;
        let is_shown = |at: &usize| dressing.in_house || !sheet.columns[*at].in_house;
        let shown: Vec<usize> = (0..sheet.columns.len()).filter(is_shown).collect();
        let columns = shown.iter().map(|at| sheet.columns[*at].described(desk)).collect::<Result<Vec<_>>>()?;
        let rows = book.register(Register {
            key: sheet.key,
            sheet: desk.say(sheet.tab),
            title: dressing.title,
            lead: dressing.lead,
            columns,
            filtering,
            empty: desk.say(empty),
            foot,
            is_led_to: dressing.led_to.contains(&sheet.key),
        })?;
        Ok(Filling { rows, steps, shown: (shown.len() < sheet.columns.len()).then_some(shown) })
    }
}

/// A sheet that takes its rows.
pub(super) struct Filling<'s, 'p> {
    rows: Rows<'s>,
    steps: &'s mut Steps<'p>,
    /// The columns that are shown, where some are not.
    shown: Option<Vec<usize>>,
}

impl Filling<'_, '_> {
    /// Adds the heading of a group.
    pub fn group(&mut self, heading: &str) -> Result<()> {
        self.rows.group(heading)
    }

    /// Adds a row.
    pub fn row(&mut self, cells: &[Cell<'_>]) -> Result<()> {
        match self.chosen(cells) {
            Some(chosen) => self.rows.row(&chosen)?,
            None => self.rows.row(cells)?,
        }
        self.steps.row()
    }

    /// Adds a row struck through.
    pub fn struck_row(&mut self, cells: &[Cell<'_>]) -> Result<()> {
        match self.chosen(cells) {
            Some(chosen) => self.rows.struck_row(&chosen)?,
            None => self.rows.struck_row(cells)?,
        }
        self.steps.row()
    }

    /// Says whose row comes next, for sheets whose cells lead to it.
    pub fn next_shows(&mut self, record: &str) {
        self.rows.next_shows(record);
    }

    pub fn finish(self) -> Result<()> {
        self.rows.finish()
    }

    fn chosen<'c>(&self, cells: &[Cell<'c>]) -> Option<Vec<Cell<'c>>> {
        self.shown.as_ref().map(|shown| shown.iter().filter_map(|at| cells.get(*at).cloned()).collect())
    }
}

/// Tells how far the work is, and learns whether to go on.
pub(in crate::report) struct Steps<'p> {
    progress: &'p Progress,
    doing: &'static str,
    done: u64,
    total: u64,
}

impl<'p> Steps<'p> {
    /// Begins work of at least so many rows.
    pub fn new(progress: &'p Progress, rows: u64) -> Self {
        Self { progress, doing: "doing-starting", done: 0, total: rows + 1 }
    }

    pub fn begin(&mut self, doing: &'static str) -> Result<()> {
        self.doing = doing;
        self.progress.report(doing, self.done, self.total)
    }

    fn expect(&mut self, rows: u64) {
        self.total = self.total.max(self.done + rows + 1);
    }

    fn row(&mut self) -> Result<()> {
        self.done += 1;
        if self.done.is_multiple_of(ROWS_PER_STEP) { self.begin(self.doing) } else { Ok(()) }
    }
}
