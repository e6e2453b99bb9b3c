//! Where the execution marks of a document go: what stands already, what would be put, and what finds no place.

use serde::Serialize;
use ts_rs::TS;

use super::compare::Standing;
use super::occurrence::occurrences_of;
use super::{ImportedField, ImportedMark, ImportedRow, PartOfYear};
use crate::calendar::SchoolYear;
use crate::clock::Day;
use crate::deadlines::{self, Due, OccurrenceKind, Rule, YearCalendar};
use crate::error::Result;
use crate::ids::ActivityId;
use crate::named_values;
use crate::plan::marks::Mark;
use crate::plan::{events, store};
use crate::store::Reader;
use crate::words::{Language, day_short, fold};

named_values! {
    /// What becomes of a mark that a document has. Worded as `import-mark-<…>`.
    MarkStanding {
        Added = "added",
        /// It stands in the plan.
        Here = "here",
        /// The last document said the same, and somebody withdrew it since or left it out.
        SaidBefore = "said_before",
        /// No deadline is left that it could belong to.
        NoPlace = "no_place",
    }
}

/// A mark of a document and the deadline that it belongs to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MarkPlace {
    /// Today where the document says no day.
    pub marked_on: Day,
    pub standing: MarkStanding,
    pub occurrence_key: Option<String>,
    /// The part of the year that the deadline is of: «I тоқсан».
    pub part: Option<String>,
    pub due_on: Option<Day>,
}

/// A mark that stands in the plan.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct MarkHere {
    pub marked_on: Day,
    pub part: Option<String>,
    pub document: String,
    pub signed_by: String,
}

/// The marks of a row and of the activity that it is.
#[derive(Debug, Default)]
pub(crate) struct RowMarks {
    pub places: Vec<MarkPlace>,
    pub here: Vec<MarkHere>,
    /// Marks of which it is not certain that they belong to their deadline, and those that have none, in words.
    pub unsure: Vec<String>,
    pub without_place: Vec<String>,
}

/// Tells of each row where its marks would go, and what of its activity is marked already.
pub(crate) fn marks_of_rows(
    file: &Reader<'_>,
    language: Language,
    year: &SchoolYear,
    rows: &[&ImportedRow],
) -> Result<Vec<RowMarks>> {
    let standing = year.plan_id.as_ref().map(|plan| Standing::of(file, plan)).transpose()?;
    let calendar = events::plan_calendar(file, year)?;
    let marks_of_row = |row: &&ImportedRow| {
        let known = row.same_as.as_ref().zip(standing.as_ref());
        let written = known.map(|(id, _)| store::list_all_marks(file, id)).transpose()?.unwrap_or_default();
        let rule = known.map_or(&row.rule, |(id, standing)| standing.rule_after(id, row));
        let dues = deadlines::due_dates(rule, &calendar);
        let has_said = known.is_some_and(|(id, standing)| standing.has_mark_of(id, row));
        let desk = Marking { dues: &dues, calendar: &calendar, written: &written, today: file.today() };
        let placed = desk.place(&row.marks_read, said_before(row, has_said));
        Ok(desk.shown(&placed, language))
    };
    rows.iter().map(marks_of_row).collect()
}

/// Finds the occurrences that the marks of a row are to be put to, and the keys that name them.
pub(super) fn marks_to_put(
    file: &Reader<'_>,
    calendar: &YearCalendar,
    (id, rule): (&ActivityId, &Rule),
    row: &ImportedRow,
) -> Result<Vec<(ImportedMark, Option<String>)>> {
    let dues = deadlines::due_dates(rule, calendar);
    let written = store::list_all_marks(file, id)?;
    let desk = Marking { dues: &dues, calendar, written: &written, today: file.today() };
    let placed = desk.place(&row.marks_read, said_before(row, false)).into_iter();
    let to_put = placed.filter(|placed| placed.standing == MarkStanding::Added);
    Ok(to_put.map(|placed| (placed.mark, placed.at.map(|at| dues[at].key.clone()))).collect())
}

impl Standing {
    /// The rule that an activity has once a row is taken.
    fn rule_after<'r>(&'r self, id: &ActivityId, row: &'r ImportedRow) -> &'r Rule {
        match self.rows.get(id) {
            Some(now) if !self.news(id, row).contains(&ImportedField::Deadline) => &now.rule,
            _ => &row.rule,
        }
    }
}

/// What the last document said of a row's marks.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Before {
    /// All of it: nothing is put again.
    Same,
    /// Something else; what was withdrawn stays so.
    Other,
    /// Somebody says so on the row itself.
    Asked,
}

fn said_before(row: &ImportedRow, has_said: bool) -> Before {
    match (row.edited.contains(&ImportedField::Mark), has_said) {
        (true, _) => Before::Asked,
        (false, true) => Before::Same,
        (false, false) => Before::Other,
    }
}

struct Placed {
    mark: ImportedMark,
    standing: MarkStanding,
    at: Option<usize>,
    is_sure: bool,
}

/// The occurrences of an activity, and the marks that were ever put to them.
struct Marking<'m> {
    dues: &'m [Due],
    calendar: &'m YearCalendar,
    written: &'m [Mark],
    today: Day,
}

impl Marking<'_> {
    fn place(&self, marks: &[ImportedMark], before: Before) -> Vec<Placed> {
        let marks = if self.dues.len() == 1 { together(marks) } else { marks.to_vec() };
        let mut taken: Vec<bool> = self.dues.iter().map(|due| self.stands(&due.key).is_some()).collect();
        let mut placed: Vec<Placed> = marks.into_iter().map(|mark| self.known(mark, before)).collect();
        // What was withdrawn keeps its deadline from the other marks of the document.
        placed.iter().filter_map(|one| one.at).for_each(|at| taken[at] = true);
        // A part of the year that a document names is certain; days go to what is left.
        for one in placed.iter_mut().filter(|one| one.is_open()) {
            let Some(part) = &one.mark.part else { continue };
            match self.of_part(part) {
                Some(at) if taken[at] => one.standing = MarkStanding::NoPlace,
                Some(at) => {
                    taken[at] = true;
                    (one.at, one.is_sure) = (Some(at), true);
                }
                None if one.mark.marked_on.is_none() && !self.is_single() => one.standing = MarkStanding::NoPlace,
                None => {}
            }
        }
        let days: Vec<Option<Day>> = self.dues.iter().map(|due| due.due_on).collect();
        let open: Vec<usize> = (0..placed.len()).filter(|at| placed[*at].is_open()).collect();
        let marked_on: Vec<Day> = open.iter().map(|at| placed[*at].mark.marked_on.unwrap_or(self.today)).collect();
        for (at, found) in open.into_iter().zip(occurrences_of(&days, &taken, &marked_on)) {
            let one = &mut placed[at];
            match found {
                Some((at, is_sure)) => (one.at, one.is_sure) = (Some(at), is_sure && one.mark.part.is_none()),
                None => one.standing = MarkStanding::NoPlace,
            }
            // A day that nobody named is told as such.
            one.is_sure |= one.mark.marked_on.is_none() || (self.is_single() && !self.is_all_year());
        }
        placed
    }

    fn is_all_year(&self) -> bool {
        self.dues.iter().all(|due| due.kind == OccurrenceKind::Year)
    }

    /// The one deadline of an activity is what any mark speaks of, but a part of a year is not the year.
    fn is_single(&self) -> bool {
        self.dues.len() == 1 && !self.is_all_year()
    }

    fn stands(&self, key: &str) -> Option<&Mark> {
        self.written.iter().find(|mark| mark.withdrawn_at.is_none() && mark.occurrence_key == key)
    }

    /// A mark with what the plan knows of it.
    fn known(&self, mark: ImportedMark, before: Before) -> Placed {
        let of_part = mark.part.as_ref().and_then(|part| self.of_part(part)).map(|at| self.dues[at].key.as_str());
        let is_it = |one: &&Mark| match mark.marked_on {
            Some(day) => one.marked_on == day && of_part.is_none_or(|key| key == one.occurrence_key),
            None => of_part.map_or_else(|| fold(&one.note) == fold(&mark.note), |key| key == one.occurrence_key),
        };
        let standing = self.written.iter().filter(|one| one.withdrawn_at.is_none()).find(is_it);
        let withdrawn = self.written.iter().filter(|one| one.withdrawn_at.is_some()).find(is_it);
        let (standing, found) = match (standing, withdrawn, before) {
            (Some(found), ..) => (MarkStanding::Here, Some(found)),
            (None, found, Before::Same) => (MarkStanding::SaidBefore, found),
            (None, Some(found), Before::Other) => (MarkStanding::SaidBefore, Some(found)),
            (None, ..) => (MarkStanding::Added, None),
        };
        let at = found.and_then(|one| self.dues.iter().position(|due| due.key == one.occurrence_key));
        Placed { mark, standing, at, is_sure: true }
    }

    /// The occurrence of a part of the year: the one that bears its name, or else the only one that is due in it.
    fn of_part(&self, part: &PartOfYear) -> Option<usize> {
        let is_named = |due: &Due| due.kind == part.kind && due.number == Some(part.number);
        let (from, to) = self.days_of(part)?;
        let is_in = |due: &Due| due.due_on.is_some_and(|due_on| from <= due_on && due_on <= to);
        let mut within = (0..self.dues.len()).filter(|at| is_in(&self.dues[*at]));
        let only = within.next().filter(|_| within.next().is_none());
        self.dues.iter().position(is_named).or(only)
    }

    fn days_of(&self, part: &PartOfYear) -> Option<(Day, Day)> {
        let year = self.calendar;
        let term = |number: u32| year.terms.iter().find(|term| term.number == number);
        match (part.kind, part.number) {
            (OccurrenceKind::Term, number) => term(number).map(|term| (term.starts_on, term.ends_on)),
            (OccurrenceKind::HalfYear, 1) => Some((year.starts_on, term(2)?.ends_on)),
            (OccurrenceKind::HalfYear, _) => Some((term(3)?.starts_on, year.ends_on)),
            (OccurrenceKind::Month, month) => {
                let first = Day::new(year.starts_on.year() + i32::from(month < 8), month, 1)?;
                Some((first, first.last_of_month()))
            }
            _ => None,
        }
    }

    fn shown(&self, placed: &[Placed], language: Language) -> RowMarks {
        let place = |one: &Placed| {
            let due = one.at.map(|at| &self.dues[at]);
            MarkPlace {
                marked_on: one.mark.marked_on.unwrap_or(self.today),
                standing: one.standing,
                occurrence_key: due.map(|due| due.key.clone()),
                part: due.and_then(|due| due.part_in_words(language)),
                due_on: due.and_then(|due| due.due_on),
            }
        };
        let here = |mark: &Mark| MarkHere {
            marked_on: mark.marked_on,
            part: self
                .dues
                .iter()
                .find(|due| due.key == mark.occurrence_key)
                .and_then(|due| due.part_in_words(language)),
            document: mark.document.clone(),
            signed_by: mark.signed_by.clone(),
        };
        let said = |one: &Placed| one.mark.marked_on.map_or_else(|| one.mark.note.clone(), day_short);
        let unsure = |one: &&Placed| one.standing == MarkStanding::Added && !one.is_sure;
        let without_place = |one: &&Placed| one.standing == MarkStanding::NoPlace;
        let mut standing: Vec<MarkHere> =
            self.written.iter().filter(|mark| mark.withdrawn_at.is_none()).map(here).collect();
        standing.sort_by_key(|mark| mark.marked_on);
        RowMarks {
            places: placed.iter().map(place).collect(),
            here: standing,
            unsure: placed.iter().filter(unsure).map(said).collect(),
            without_place: placed.iter().filter(without_place).map(said).collect(),
        }
    }
}

impl Placed {
    fn is_open(&self) -> bool {
        self.standing == MarkStanding::Added && self.at.is_none()
    }
}

/// Several days of one deadline are one mark, made on the last of them; it says what all of them say.
fn together(marks: &[ImportedMark]) -> Vec<ImportedMark> {
    let Some(last) = marks.iter().max_by_key(|mark| mark.marked_on) else { return Vec::new() };
    let mut notes: Vec<&str> = Vec::new();
    for mark in marks {
        if !notes.contains(&mark.note.as_str()) {
            notes.push(&mark.note);
        }
    }
    vec![ImportedMark { note: notes.join("\n"), ..last.clone() }]
}
