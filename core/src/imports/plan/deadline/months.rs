//! Months that a text names, with any ending and with a letter mistaken.

use super::Reading;
use super::tokens::{Token, is_one_letter_off};
use super::vocabulary::{MAY, MONTHS};

impl Reading<'_> {
    pub(super) fn month_at(&self, at: usize) -> Option<(u32, bool)> {
        let Some(Token::Word(word)) = self.tokens.get(at) else { return None };
        if let Some(month) = month_of(word) {
            return Some((month, true));
        }
        // A letter left out, doubled or mistaken.
        let letters = word.chars().count();
        let near = |names: &[&str]| {
            names.iter().any(|name| {
                let length = name.chars().count();
                length >= 6
                    && letters + 1 >= length
                    && is_one_letter_off(&word.chars().take(length + 1).collect::<String>(), name)
            })
        };
        MONTHS.iter().find(|(_, names)| near(names)).map(|(month, _)| (*month, false))
    }

    /// Months with their places and the year that stands beside them.
    pub(super) fn months(&mut self) -> Vec<(u32, usize)> {
        let mut found = Vec::new();
        for at in 0..self.tokens.len() {
            if self.used[at] {
                continue;
            }
            if let Some((month, is_sure)) = self.month_at(at) {
                self.used[at] = true;
                self.is_guessed |= !is_sure;
                found.push((month, at));
                continue;
            }
            // 09.2025
            let year = match (self.tokens.get(at + 1), self.tokens.get(at + 2)) {
                (Some(Token::Sign('.' | '/')), Some(Token::Number { value, digits: 4 })) => Some(*value),
                _ => None,
            };
            if let (Token::Number { value: month @ 1..=12, .. }, Some(_)) = (&self.tokens[at], year) {
                found.push((*month, at));
                self.used[at..at + 3].fill(true);
            }
        }
        self.use_years(&found);
        found
    }

    /// A year beside a month is the one that the month has in the school year, or else the month is another one.
    fn use_years(&mut self, found: &[(u32, usize)]) {
        let own = [self.year.starts_on.year(), self.year.ends_on.year()];
        let year_at = |token: &Token| match token {
            Token::Number { value, digits: 4 } => i32::try_from(*value).ok(),
            _ => None,
        };
        let said: Vec<(usize, i32)> =
            self.tokens.iter().enumerate().filter_map(|(at, token)| Some((at, year_at(token)?))).collect();
        let is_whole = own.iter().all(|year| said.iter().any(|(_, said)| said == year));
        for (at, year) in said {
            let is_of_month = found.iter().any(|(month, _)| self.year_of(*month) == year);
            self.used[at] |= own.contains(&year) && (is_whole || is_of_month || found.is_empty());
        }
    }
}

/// The month that a folded word names, with any ending.
pub(in crate::imports) fn month_of(word: &str) -> Option<u32> {
    if MAY.contains(&word) {
        return Some(5);
    }
    let begins = |names: &[&str]| names.iter().any(|name| word.starts_with(name));
    MONTHS.iter().find(|(_, names)| begins(names)).map(|(month, _)| *month)
}
