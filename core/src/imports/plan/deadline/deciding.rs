//! Which rule the days, months and parts of the year come to that a deadline names.

use super::days::SaidDay;
use super::tokens::Token;
use super::{Reading, starts};
use crate::clock::Day;
use crate::deadlines::{Anchor, Period, Rule};

impl Reading<'_> {
    pub(super) fn of_days(&mut self, days: &[SaidDay]) -> Rule {
        // In two languages the same days are said twice.
        let half = days.len() / 2;
        let said = |days: &[SaidDay]| days.iter().map(|one| (one.first, one.day)).collect::<Vec<_>>();
        let is_twice = days.len().is_multiple_of(2) && said(&days[..half]) == said(&days[half..]);
        let days = if is_twice { &days[..half] } else { days };
        if let [SaidDay { day: last, first: Some(first), .. }] = days {
            let is_whole = first.day() == 1 && last.last_of_month() == *last;
            if is_whole && first.month() == last.month() {
                return Rule::Month { month: first.month() };
            }
            if is_whole {
                return Rule::Window { from_month: first.month(), to_month: last.month() };
            }
            self.starts_on = Some(*first);
            return Rule::Day { day: *last };
        }
        let mut unique: Vec<Day> = days.iter().map(|said| said.day).collect();
        unique.sort();
        unique.dedup();
        match unique.as_slice() {
            [day] => {
                self.is_guessed |= days.iter().any(|said| self.begins_at(said.from, said.to));
                Rule::Day { day: *day }
            }
            _ => Rule::Schedule { days: unique },
        }
    }

    /// «с 10 октября», «10 қазаннан бастап»: the day is the first, not the last.
    fn begins_at(&self, from: usize, to: usize) -> bool {
        let is = |token: Option<&Token>, words: &[&str]| matches!(token, Some(Token::Word(word)) if words.contains(&word.as_str()));
        let before = from.checked_sub(1).and_then(|before| self.tokens.get(before));
        is(before, &["с", "со", "от", "from"]) || is(self.tokens.get(to), &["бастап"])
    }

    pub(super) fn of_months(&mut self, found: &[(u32, usize)]) -> Rule {
        let mut months: Vec<u32> = found.iter().map(|(month, _)| *month).collect();
        // In two languages the same months are said twice.
        let half = months.len() / 2;
        let is_twice = months.len() >= 2 && months.len().is_multiple_of(2) && months[..half] == months[half..];
        if is_twice {
            months.truncate(half);
        }
        match months.as_slice() {
            [month] => self.of_month(*month, found[0].1),
            [first, last] if self.is_stretch(found[0].1, found[1].1) => {
                Rule::Window { from_month: *first, to_month: *last }
            }
            _ => self.of_listed_months(&months),
        }
    }

    fn is_stretch(&self, from: usize, to: usize) -> bool {
        let joins = |token: &Token| match token {
            Token::Sign(sign) => *sign == '-',
            Token::Word(word) => ["по", "бастап", "до", "деиин", "to"].contains(&word.as_str()),
            Token::Number { .. } => false,
        };
        let ends = |token: &Token| matches!(token, Token::Word(word) if word == "деиин");
        self.tokens[from..to].iter().any(joins) || self.tokens[to..].iter().any(ends)
    }

    fn of_month(&mut self, month: u32, at: usize) -> Rule {
        let before = |back: usize| at.checked_sub(back).and_then(|at| self.tokens.get(at));
        let is_end = self.has("сон") || self.has("аяг") || self.has("кон") || self.has("end");
        let is_until = starts(before(1), &["до"]) && matches!(before(1), Some(Token::Word(word)) if word == "до")
            || (at + 1..self.tokens.len()).any(|at| matches!(&self.tokens[at], Token::Word(word) if word == "деиин"));
        let is_from = matches!(before(1), Some(Token::Word(word)) if word == "с" || word == "from")
            || (at + 1..self.tokens.len()).any(|at| matches!(&self.tokens[at], Token::Word(word) if word == "бастап"));
        if is_until && !is_end {
            // «До октября» ends with September.
            self.is_guessed = true;
            return Rule::Month { month: if month == 1 { 12 } else { month - 1 } };
        }
        if is_from {
            self.is_guessed = true;
            return Rule::Window { from_month: month, to_month: self.year.ends_on.month() };
        }
        if is_end {
            let words: Vec<usize> = (0..self.tokens.len())
                .filter(|at| starts(self.tokens.get(*at), &["сон", "аяг", "кон", "end"]))
                .collect();
            words.into_iter().for_each(|at| self.used[at] = true);
        }
        Rule::Month { month }
    }

    /// Several months that are no stretch: by the end of each.
    fn of_listed_months(&mut self, months: &[u32]) -> Rule {
        self.is_guessed = true;
        let mut days: Vec<Day> = months
            .iter()
            .filter_map(|month| Day::new(self.year_of(*month), *month, 1))
            .map(|first| first.last_of_month().min(self.year.ends_on.max(first)))
            .collect();
        days.sort();
        days.dedup();
        Rule::Schedule { days }
    }

    pub(super) fn of_parts(&mut self, parts: Vec<Anchor>) -> Rule {
        if let [anchor] = parts.as_slice() {
            return Rule::After { anchor: anchor.clone(), days: 0, working: false };
        }
        if (1..=4).all(|term| parts.contains(&Anchor::TermEnd { term })) {
            return Rule::Every { period: Period::Term };
        }
        self.is_guessed = true;
        let mut days: Vec<Day> = parts.iter().filter_map(|anchor| self.year.day_of(anchor)).collect();
        days.sort();
        Rule::Schedule { days }
    }
}
