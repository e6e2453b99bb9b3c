//! Terms and half-years that a text names by their numbers.

use super::tokens::{Token, ordinal, roman};
use super::{Reading, starts};
use crate::deadlines::{Anchor, OccurrenceKind};
use crate::plan::PartOfYear;

impl Reading<'_> {
    /// «I тоқсан», «2-я четверть», «бірінші жартыжылдық», each by the day it ends, or begins.
    pub(super) fn parts_of_year(&mut self) -> Vec<Anchor> {
        let mut found = Vec::new();
        for (part, is_start) in self.parts() {
            let anchor = match (part.kind, part.number) {
                (OccurrenceKind::HalfYear, 1) => Anchor::TermEnd { term: 2 },
                (OccurrenceKind::HalfYear, _) => Anchor::YearEnd,
                (_, term) if is_start => Anchor::TermStart { term },
                (_, term) => Anchor::TermEnd { term },
            };
            if !found.contains(&anchor) {
                found.push(anchor);
            }
        }
        found
    }

    /// The terms and half-years that are named, and whether by their first day.
    pub(super) fn parts(&mut self) -> Vec<(PartOfYear, bool)> {
        let mut found = Vec::new();
        for at in 0..self.tokens.len() {
            let is_half = starts(self.tokens.get(at), &["жартыжылд", "полугод"]);
            if self.used[at] || !(is_half || is_term(&self.tokens[at])) {
                continue;
            }
            let kind = if is_half { OccurrenceKind::HalfYear } else { OccurrenceKind::Term };
            let is_start = starts(self.tokens.get(at + 1), &["бас", "начал"])
                || at > 0 && starts(self.tokens.get(at - 1), &["начал"]);
            for (number, from) in self.numbers_before(at) {
                self.used[from..=at].fill(true);
                found.push((PartOfYear { kind, number }, is_start));
            }
        }
        found
    }

    /// The numbers that are listed before a word: «I, III тоқсан».
    pub(super) fn numbers_before(&self, at: usize) -> Vec<(u32, usize)> {
        let mut found = Vec::new();
        let mut place = at;
        while let Some((number, from)) = self.number_before(place) {
            found.push((number, from));
            let between = from.checked_sub(1).map(|before| &self.tokens[before]);
            let is_list = matches!(between, Some(Token::Sign(',' | '-' | '/')))
                || matches!(between, Some(Token::Word(word)) if matches!(word.as_str(), "и" | "жане" | "мен" | "and"));
            if !is_list || from == 0 {
                break;
            }
            place = from - 1;
        }
        found.reverse();
        found
    }

    /// A number right before a word, with its ending or hyphen: «2-ші тоқсан», «IV четверть», «бірінші тоқсан».
    pub(super) fn number_before(&self, at: usize) -> Option<(u32, usize)> {
        for from in (at.saturating_sub(3)..at).rev() {
            let number = match &self.tokens[from] {
                Token::Number { value, .. } => Some(*value),
                Token::Word(word) => {
                    // «2-й» ends in the same letter as a Cyrillic «І» is.
                    let is_ending = from > 0 && matches!(self.tokens[from - 1], Token::Sign('-'));
                    roman(word, from + 1 == at && !is_ending).or_else(|| ordinal(word))
                }
                Token::Sign(_) => None,
            };
            if let Some(number) = number {
                return (1..=6).contains(&number).then_some((number, from));
            }
            let is_ending = match &self.tokens[from] {
                Token::Sign(sign) => *sign == '-',
                Token::Word(word) => word.chars().count() <= 4,
                Token::Number { .. } => false,
            };
            if !is_ending {
                return None;
            }
        }
        None
    }

    pub(super) fn term_number(&self) -> Option<u32> {
        let at = (0..self.tokens.len()).find(|at| is_term(&self.tokens[*at]))?;
        self.number_before(at).map(|(number, _)| number).or_else(|| match self.tokens.get(at + 1) {
            Some(Token::Number { value, .. }) => Some(*value),
            _ => None,
        })
    }
}

fn is_term(token: &Token) -> bool {
    starts(Some(token), &["токсан", "четверт", "term"])
}
