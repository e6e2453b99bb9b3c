//! Months that a text names, with any ending and with a letter mistaken.

use super::tokens::{Token, is_one_letter_off};
use super::vocabulary::{MAY, MONTHS, SHORT_MONTHS};
use super::{Reading, starts};
use crate::clock::Day;
use crate::deadlines::Rule;

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
            if let Some(month) = self.quarter_at(at) {
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

    /// The month that a quarter of the calendar year ends with, as offices count them: «IV квартал».
    fn quarter_at(&mut self, at: usize) -> Option<u32> {
        let is_short = matches!(&self.tokens[at], Token::Word(word) if word == "кв");
        if !is_short && !starts(self.tokens.get(at), &["квартал", "quarter"]) {
            return None;
        }
        let (number, from) = self.number_before(at)?;
        let month = match number {
            1 => 3,
            2 => self.year.ends_on.month(),
            3 => 9,
            4 => 12,
            _ => return None,
        };
        self.used[from..=at].fill(true);
        // A school may count them from September.
        self.is_guessed = true;
        Some(month)
    }

    /// «Қазанның бірінші онкүндігі», «первая половина октября»: a stretch that is due on its last day.
    pub(super) fn part_of_month(&mut self) -> Option<Rule> {
        let at =
            (0..self.tokens.len()).find(|at| starts(self.tokens.get(*at), &["декад", "онкун", "половин", "жартыс"]))?;
        let parts = if starts(self.tokens.get(at), &["декад", "онкун"]) { 3 } else { 2 };
        let is_last = at > 0 && starts(self.tokens.get(at - 1), &["сонгы", "последн"]);
        let (number, from) = if is_last { (parts, at - 1) } else { self.number_before(at)? };
        let (of, month) = (0..self.tokens.len()).find_map(|at| {
            let (month, _) = self.month_at(at).filter(|(_, is_sure)| *is_sure)?;
            Some((at, month))
        })?;
        let length = if parts == 3 { 10 } else { 15 };
        let first = Day::new(self.year_of(month), month, (number - 1) * length + 1).filter(|_| number <= parts)?;
        let last = if number == parts { first.last_of_month() } else { first.plus_days(i64::from(length) - 1) };
        self.used[from..=at].fill(true);
        self.used[of] = true;
        self.use_years(&[(month, of)]);
        self.starts_on = Some(first);
        Some(Rule::Day { day: last })
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
    let is_short = |names: &[&str]| names.contains(&word);
    let whole = MONTHS.iter().find(|(_, names)| begins(names));
    whole.or_else(|| SHORT_MONTHS.iter().find(|(_, names)| is_short(names))).map(|(month, _)| *month)
}
