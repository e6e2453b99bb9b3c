//! A cell of marks taken apart: what it says of each day and of each part of the year.

use super::super::deadline;
use crate::clock::Day;
use crate::deadlines::YearCalendar;
use crate::plan::PartOfYear;
use crate::words::fold;

/// Words of a cell that belong together, with the days and the parts of the year that they name.
#[derive(Clone, Debug, Default)]
pub(super) struct Clause {
    pub text: String,
    pub days: Vec<Day>,
    pub parts: Vec<PartOfYear>,
}

/// Takes a cell apart; one that names a single day or part is one clause.
pub(super) fn of(text: &str, year: &YearCalendar) -> Vec<Clause> {
    let named = |text: &str| Clause {
        text: text.trim().to_owned(),
        days: days(text, year),
        parts: deadline::find_parts(text, year),
    };
    let whole = named(text);
    if whole.days.len() <= 1 && whole.parts.len() <= 1 {
        return vec![whole];
    }
    let mut found: Vec<Clause> = Vec::new();
    for line in lines(text) {
        let pieces: Vec<Clause> = pieces(line).iter().map(|piece| named(piece)).collect();
        let mut open: Vec<Clause> = Vec::new();
        let begins = pieces.first().is_some_and(Clause::names_something);
        let mut waiting: Option<Clause> = None;
        for piece in pieces {
            let piece = match waiting.take() {
                Some(before) => before.with(piece),
                None => piece,
            };
            if piece.names_something() {
                match open.last_mut() {
                    // «I тоқсан – орындалды, 20.10.2026»: the day is of the part before it.
                    Some(last) if last.days.is_empty() && piece.parts.is_empty() => *last = last.clone().with(piece),
                    _ => open.push(piece),
                }
            } else if let (Some(last), true) = (open.last_mut(), begins) {
                *last = last.clone().with(piece);
            } else {
                waiting = Some(piece);
            }
        }
        match (waiting, open.last_mut()) {
            (Some(rest), Some(last)) => *last = last.clone().with(rest),
            (Some(rest), None) => open.push(rest),
            (None, _) => {}
        }
        found.extend(open);
    }
    settled(found)
}

/// Lines that name nothing belong to the clause before them, and the first ones to the clause after.
fn settled(clauses: Vec<Clause>) -> Vec<Clause> {
    let mut settled: Vec<Clause> = Vec::new();
    for clause in clauses {
        match settled.last_mut() {
            Some(last) if !clause.names_something() || !last.names_something() => {
                *last = Clause { text: format!("{}\n{}", last.text, clause.text), ..last.clone().with(clause) };
            }
            _ => settled.push(clause),
        }
    }
    settled
}

impl Clause {
    fn names_something(&self) -> bool {
        !self.days.is_empty() || !self.parts.is_empty()
    }

    fn with(self, next: Self) -> Self {
        Self {
            text: format!("{}, {}", self.text, next.text),
            days: [self.days, next.days].concat(),
            parts: [self.parts, next.parts].concat(),
        }
    }

    /// Each mark that the clause speaks of: parts with their days where there are as many of both.
    pub fn each(&self) -> Vec<(Option<Day>, Option<PartOfYear>)> {
        match (self.days.as_slice(), self.parts.as_slice()) {
            ([], []) => vec![(None, None)],
            ([], parts) => parts.iter().map(|part| (None, Some(*part))).collect(),
            (days, parts) if days.len() == parts.len() => {
                days.iter().zip(parts).map(|(day, part)| (Some(*day), Some(*part))).collect()
            }
            ([day], parts) if parts.len() > 1 => parts.iter().map(|part| (Some(*day), Some(*part))).collect(),
            (days, _) => days.iter().map(|day| (Some(*day), None)).collect(),
        }
    }
}

/// The days of a text, each once.
fn days(text: &str, year: &YearCalendar) -> Vec<Day> {
    let mut found = Vec::new();
    for day in deadline::find_days(text, year) {
        if !found.contains(&day) {
            found.push(day);
        }
    }
    found
}

/// Lines, and sentences that stand in one: «I тоқсан – орындалды. II тоқсан – орындалды.»
fn lines(text: &str) -> Vec<&str> {
    let mut found = Vec::new();
    let mut from = 0;
    for (at, letter) in text.char_indices() {
        let ends = match letter {
            '\n' | ';' | '|' => true,
            '/' => text[..at].ends_with(' ') && text[at + 1..].starts_with(' '),
            '.' => ends_sentence(&text[from..at], &text[at + 1..]),
            _ => false,
        };
        if ends {
            found.push(&text[from..at]);
            from = at + letter.len_utf8();
        }
    }
    found.push(&text[from..]);
    found.into_iter().filter(|line| line.chars().any(|letter| !letter.is_whitespace())).collect()
}

/// A full stop after a whole word, not after «ж.» or an initial.
fn ends_sentence(before: &str, after: &str) -> bool {
    let last = before.rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_whole = last.chars().filter(|letter| letter.is_alphanumeric()).count() >= 4;
    after.starts_with(char::is_whitespace) && (is_whole || begins_part(after))
}

/// «20.10.2026 г. II четверть – …»
fn begins_part(text: &str) -> bool {
    let second = text.split_whitespace().nth(1).map(fold).unwrap_or_default();
    ["токсан", "четверт", "жартыжыл", "полугод"].iter().any(|part| second.starts_with(part))
}

/// What commas part; «5, 15 және 25 қазан» stays together.
fn pieces(line: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    let mut waiting = String::new();
    for piece in line.split(',') {
        waiting.push_str(piece);
        let bare = piece.trim();
        let is_number = (1..=2).contains(&bare.len()) && bare.bytes().all(|letter| letter.is_ascii_digit());
        let is_part = !bare.is_empty() && bare.chars().all(|letter| "IVІХXivі".contains(letter));
        if is_number || is_part {
            waiting.push(',');
        } else {
            found.push(std::mem::take(&mut waiting));
        }
    }
    if !waiting.is_empty() {
        found.push(waiting);
    }
    found
}
