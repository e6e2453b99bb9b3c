//! Execution marks that stand in a document: «орындалды 12.10.2025», «выполнено, подпись», a day alone, or several of them
//! in one cell, by their days or by the parts of the year.

mod boxes;
mod clauses;

use self::clauses::Clause;
use super::parties::Directory;
use super::preview::DoubtKind;
use crate::clock::Day;
use crate::deadlines::YearCalendar;
use crate::plan::ImportedMark;
use crate::text::LINE;
use crate::words::fold;

/// Beginnings of words that say it is done.
const DONE: &str = "орындалд | орындалган | откизилд | аякталд | жасалд | бекитилд | дайындалд | выполн | исполнен | проведен | \
     сделан | заверш | утвержден | разработан | готов | done | completed | колы | подпис | бар | имеется | иа | \
     да | иэ | вып | исп | yes | в срок | отти | откен | уакытында | мерзиминде";
/// Beginnings of words that say it is not, or not wholly.
const NOT_DONE: &str = "орындалма | орындалган жок | снят | не требу | ведется | журги | кажет емес | орындалуда | ишинара | жартылаи | не выполн | не исполн | не провед | в работе | в процессе | \
     частичн | выполняется | исполняется | жоспарлан | жоспарда | запланирован | planned | жок | нет | перенес | шегерилд | \
     кейинге | in progress | not done | partly";
/// Days before and after a school year on which its work may be marked.
const AROUND: i64 = 92;

/// The marks of a cell, and what is doubtful about each.
#[derive(Debug, Default)]
pub struct ReadMarks {
    pub marks: Vec<ImportedMark>,
    /// Doubts, each with the words it is about.
    pub doubts: Vec<(DoubtKind, String)>,
}

/// Understands the marks of a cell: one, or one of each day and part of the year that it names.
///
/// A cell of dashes, lines and boxes that nobody ticked says nothing.
pub fn understand(text: &str, year: &YearCalendar, today: Day, people: &Directory<'_>) -> ReadMarks {
    let desk = Desk { year, today, people };
    let mut read = ReadMarks::default();
    let (said, unticked) = boxes::parted(text);
    if said.is_empty() {
        let is_line = |letter: char| letter.is_whitespace() || "-–—_./\\".contains(letter);
        // A day beside an empty box: one of them was forgotten.
        if unticked.contains(|letter: char| letter.is_ascii_digit()) {
            read.doubts.push((DoubtKind::MarkNotDone, text.to_owned()));
        } else if unticked.is_empty() && !text.chars().all(is_line) {
            read.doubts.push((DoubtKind::MarkUnclear, text.to_owned()));
        }
        return read;
    }
    let clauses = clauses::of(&said, year);
    let mut state = None;
    for (at, clause) in clauses.iter().enumerate() {
        state = state_of(&clause.text).or(state);
        // «I тоқсан, II тоқсан – орындалды» says it once for both.
        let below = || clauses[at..].iter().take_while(|one| one.days.is_empty()).find_map(|one| state_of(&one.text));
        desk.clause(clause, state.or_else(below), &mut read);
        // «1 полугодие – выполнено 20.11, 2 полугодие»: what follows a day is not done by it.
        state = state.filter(|_| clause.days.is_empty() || clauses.iter().all(|one| one.parts.is_empty()));
    }
    read
}

/// Whether a text says that it is done; `None` when it says neither.
fn state_of(text: &str) -> Option<bool> {
    let folded = fold(text);
    if begins(&folded, NOT_DONE) || is_partly(text) {
        return Some(false);
    }
    (boxes::is_ticked(text) || begins(&folded, DONE)).then_some(true)
}

/// «Выполнено на 50 %»
fn is_partly(text: &str) -> bool {
    let mut parts = text.split('%');
    let before = parts.next().unwrap_or_default().trim_end();
    parts.next().is_some() && !before.ends_with("100")
}

struct Desk<'d> {
    year: &'d YearCalendar,
    today: Day,
    people: &'d Directory<'d>,
}

impl Desk<'_> {
    fn clause(&self, clause: &Clause, state: Option<bool>, read: &mut ReadMarks) {
        let doubt = |kind: DoubtKind| (kind, clause.text.clone());
        match state {
            Some(false) => return read.doubts.push(doubt(DoubtKind::MarkNotDone)),
            // A line to be filled in: «II тоқсан: ______».
            None if clause.days.is_empty() && clause.text.contains("__") => return,
            None if clause.days.is_empty() => return read.doubts.push(doubt(DoubtKind::MarkUnclear)),
            _ => {}
        }
        for (marked_on, part) in clause.each() {
            if marked_on.is_some_and(|day| !self.is_possible(day)) {
                read.doubts.push(doubt(DoubtKind::MarkOutsideYear));
                continue;
            }
            read.marks.push(ImportedMark {
                marked_on,
                part,
                document: document(&clause.text),
                note: clause.text.clone(),
                signed_by: self.people.find_person(&clause.text),
            });
            if marked_on.is_none() {
                read.doubts.push(doubt(DoubtKind::MarkWithoutDay));
            }
        }
    }

    fn is_possible(&self, day: Day) -> bool {
        let (from, to) = (self.year.starts_on.plus_days(-AROUND), self.year.ends_on.plus_days(AROUND));
        day <= self.today && from <= day && day <= to
    }
}

/// The paper that a mark names by its number: «№ 3 хаттама», «приказ № 45».
fn document(text: &str) -> String {
    let clause = text.split([',', ';', '\n']).map(str::trim).find(|clause| clause.contains('№'));
    clause.map(|clause| clause.chars().take(LINE).collect()).unwrap_or_default()
}

fn begins(folded: &str, words: &str) -> bool {
    let within = format!(" {folded} ");
    words.split(" | ").any(|word| {
        let needle = if word.chars().count() <= 3 { format!(" {word} ") } else { format!(" {word}") };
        within.contains(&needle)
    })
}

#[cfg(test)]
mod tests;
