//! Days that a text names, alone or as the last of a stretch: «18 қыркүйек», «с 15 по 20 октября», «қазан айының 15-інен
//! 20-сына дейін».

use super::tokens::Token;
use super::{Reading, starts};
use crate::clock::Day;

/// A day and the tokens that name it; of a stretch the last day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct SaidDay {
    pub day: Day,
    /// The first day of the stretch that the day ends.
    pub first: Option<Day>,
    pub from: usize,
    pub to: usize,
    is_year_said: bool,
}

/// Words between two days that make a stretch of them wherever they stand.
const UP_TO: [&str; 6] = ["по", "to", "till", "until", "through", "бастап"];
/// Words that join the ends of a stretch that something else calls one: «15 қазан мен 20 қазан аралығында».
const AND: [&str; 7] = ["мен", "пен", "бен", "и", "жане", "and", "до"];
/// Words after a number that is none of a day: «ақпанның 2-аптасы», «1-декада».
const WEEKS: [&str; 5] = ["апта", "дека", "недел", "жарт", "полов"];
/// Endings that say «from»: «15-інен», «қыркүйектен».
const FROM_ENDINGS: [&str; 6] = ["нен", "нан", "тен", "тан", "ден", "дан"];

impl Reading<'_> {
    /// Days in the order of the text; those of one stretch are one.
    pub(super) fn days(&mut self) -> Vec<SaidDay> {
        let mut found: Vec<SaidDay> = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            let Some(said) = self.day_at(at) else {
                at += 1;
                continue;
            };
            self.used[said.from..said.to].fill(true);
            found.extend(self.listed_before(said));
            let said = self.last_after(said);
            let said = self.first_before(said);
            at = said.to;
            found.push(said);
        }
        self.agree_on_year(&mut found);
        self.joined(found)
    }

    /// «5, 15 және 25 қазан» names its month once for several days.
    fn listed_before(&mut self, last: SaidDay) -> Vec<SaidDay> {
        let mut found = Vec::new();
        let mut from = last.from;
        while let Some(number) = from.checked_sub(2) {
            let lists = match &self.tokens[from - 1] {
                Token::Sign(',') => true,
                Token::Word(word) => matches!(word.as_str(), "и" | "жане" | "and") && !self.is_between(number, last.to),
                _ => false,
            };
            let value = self.bare_number(number).filter(|_| lists && !self.is_numbered(number));
            let Some(day) = value.and_then(|value| Day::new(last.day.year(), last.day.month(), value)) else { break };
            if day >= last.day {
                break;
            }
            self.used[number] = true;
            found.push(SaidDay { day, from: number, to: number + 1, ..last });
            from = number;
        }
        found.reverse();
        found
    }

    /// «10–15 қазан», «с 1 по 15 октября»: the first day stands before, without its month.
    fn first_before(&mut self, last: SaidDay) -> SaidDay {
        if last.first.is_some() {
            return last;
        }
        let number = (last.from.saturating_sub(4)..last.from).rev().find(|at| self.bare_number(*at).is_some());
        let Some(number) = number.filter(|at| !self.used[*at] && !self.is_numbered(*at)) else { return last };
        let after = self.after_ending(number);
        let is_joined = if after == last.from {
            self.says_from(after - 1)
        } else {
            after + 1 == last.from && self.joins(number, after, last.to)
        };
        let value = self.bare_number(number).filter(|_| is_joined);
        let first = value.and_then(|value| Day::new(last.day.year(), last.day.month(), value));
        let Some(first) = first.filter(|first| *first < last.day) else { return last };
        self.used[number..last.from].fill(true);
        SaidDay { first: Some(first), from: number, ..last }
    }

    /// «Қазанның 15-інен 20-сына дейін», "October 15–20": the last day stands after, without its month.
    fn last_after(&mut self, first: SaidDay) -> SaidDay {
        let mut number = first.to;
        if self.joins(first.from, number, number + 2) {
            number += 1;
        } else if !self.says_from(first.to.saturating_sub(1)) {
            return first;
        }
        let after = self.after_ending(number);
        let is_alone = self.bare_number(number).is_some() && self.month_of_day(after).is_none();
        let is_date = matches!(self.tokens.get(number + 1), Some(Token::Sign('.' | '/')))
            && matches!(self.tokens.get(number + 2), Some(Token::Number { .. }));
        let value = self.bare_number(number).filter(|_| is_alone && !is_date);
        let last = value.and_then(|value| Day::new(first.day.year(), first.day.month(), value));
        let Some(last) = last.filter(|last| *last > first.day) else { return first };
        self.used[first.to..after].fill(true);
        let to = if starts(self.tokens.get(after), &["кун"]) { after + 1 } else { after };
        self.used[first.to..to].fill(true);
        SaidDay { first: Some(first.day), day: last, to, ..first }
    }

    /// A year that stands once holds for every day: «25 қыркүйек – 5 қазан 2026 ж.».
    fn agree_on_year(&mut self, found: &mut [SaidDay]) {
        let own_year = |reading: &Self, at: &usize| {
            matches!(reading.tokens[*at], Token::Number { value: 2000..2100, digits: 4 }) && !reading.used[*at]
        };
        let lone: Vec<usize> = (0..self.tokens.len()).filter(|at| own_year(self, at)).collect();
        if let ([at], true) = (lone.as_slice(), found.iter().all(|said| !said.is_year_said))
            && let Token::Number { value, .. } = self.tokens[*at]
            && let (Ok(year), false) = (i32::try_from(value), found.is_empty())
        {
            self.used[*at] = true;
            let shift = year - found[0].day.year();
            for said in found.iter_mut() {
                said.move_years(shift);
                said.is_year_said = true;
            }
        }
        for at in (0..found.len().saturating_sub(1)).rev() {
            let next = found[at + 1];
            if !found[at].is_year_said && next.is_year_said {
                let shift = next.day.year() - found[at].day.year();
                found[at].move_years(shift);
                if found[at].day > next.day {
                    found[at].move_years(-1);
                }
                found[at].is_year_said = true;
            }
        }
    }

    /// Makes one stretch of two days that are its ends.
    fn joined(&mut self, found: Vec<SaidDay>) -> Vec<SaidDay> {
        let mut joined: Vec<SaidDay> = Vec::new();
        for said in found {
            let before = joined.last().copied().filter(|before| {
                before.first.is_none()
                    && said.first.is_none()
                    && before.day < said.day
                    && self.is_stretch_of(*before, said)
            });
            match before {
                Some(before) => {
                    joined.pop();
                    self.used[before.to.min(said.from)..said.from].fill(true);
                    joined.push(SaidDay { first: Some(before.day), from: before.from, ..said });
                }
                None => joined.push(said),
            }
        }
        joined
    }

    fn is_stretch_of(&self, first: SaidDay, last: SaidDay) -> bool {
        let between = &self.tokens[first.to.min(last.from)..last.from];
        // Days of a list are parted by more than a stretch is.
        if between.len() > 4 || between.iter().any(|token| matches!(token, Token::Sign(',' | ';' | '\n'))) {
            return false;
        }
        let says = |words: &[&str]| {
            between.iter().any(|token| matches!(token, Token::Word(word) if words.contains(&word.as_str())))
        };
        let is_until = self.has_after(last.to, &["деиин"]);
        between.iter().any(|token| matches!(token, Token::Sign('-')))
            || says(&UP_TO)
            || (says(&AND) && self.is_between(first.from, last.to))
            || (says(&["до"]) && self.begins_stretch(first.from))
            || (is_until && (self.says_from(first.to.saturating_sub(1)) || between.iter().any(is_from_ending)))
    }

    /// Whether the token at `at` joins the ends of a stretch that begins at `from` and ends before `to`.
    fn joins(&self, from: usize, at: usize, to: usize) -> bool {
        match self.tokens.get(at) {
            Some(Token::Sign('-')) => true,
            Some(Token::Word(word)) => {
                UP_TO.contains(&word.as_str())
                    || (AND.contains(&word.as_str()) && self.is_between(from, to))
                    || (word == "до" && self.begins_stretch(from))
            }
            _ => false,
        }
    }

    /// «с», «от», "from" right before a day.
    fn begins_stretch(&self, from: usize) -> bool {
        let before = from.checked_sub(1).and_then(|before| self.tokens.get(before));
        matches!(before, Some(Token::Word(word)) if ["с", "со", "от", "from"].contains(&word.as_str()))
    }

    /// «аралығында» after two days, «между» before them.
    fn is_between(&self, from: usize, to: usize) -> bool {
        let before = from.checked_sub(1).and_then(|before| self.tokens.get(before));
        starts(before, &["между", "between"]) || self.has_after(to, &["аралы"])
    }

    fn has_after(&self, to: usize, words: &[&str]) -> bool {
        self.tokens.iter().skip(to).take(4).any(|token| starts(Some(token), words))
    }

    /// «15-інен», «қыркүйектен», «15 қазаннан бастап»: the word at `at` says that a stretch begins.
    fn says_from(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(is_from_ending)
    }

    /// «№ 3, 20 қазан»: a number of a paper is no day.
    fn is_numbered(&self, at: usize) -> bool {
        at.checked_sub(1).is_some_and(|before| matches!(self.tokens[before], Token::Sign('№')))
    }

    fn bare_number(&self, at: usize) -> Option<u32> {
        match self.tokens.get(at) {
            Some(Token::Number { value, digits: 1..=2 }) => Some(*value),
            _ => None,
        }
    }

    /// What follows a number and its ending: «15-інен», «20-е», "15th".
    fn after_ending(&self, at: usize) -> usize {
        let is_ending = |token: Option<&Token>| match token {
            Some(Token::Word(word)) => {
                word.chars().count() <= 5
                    && !WEEKS.iter().any(|week| word.starts_with(week))
                    && super::month_of(word).is_none()
                    && !UP_TO.contains(&word.as_str())
                    && !AND.contains(&word.as_str())
            }
            _ => false,
        };
        let is_latin = matches!(self.tokens.get(at + 1), Some(Token::Word(word)) if ["st", "nd", "rd", "th"].contains(&word.as_str()));
        let is_dash = matches!(self.tokens.get(at + 1), Some(Token::Sign('-')));
        match (is_dash && is_ending(self.tokens.get(at + 2)), is_latin) {
            (true, _) => at + 3,
            (false, true) => at + 2,
            (false, false) => at + 1,
        }
    }

    /// The month that a day's number is of when it stands at `at`, and where it ends: «числа» may come between.
    fn month_of_day(&self, at: usize) -> Option<(u32, usize)> {
        let is_filler =
            matches!(self.tokens.get(at), Some(Token::Word(word)) if matches!(word.as_str(), "числа" | "число" | "of"));
        let at = if is_filler { at + 1 } else { at };
        self.month_at(at).filter(|(_, is_sure)| *is_sure).map(|(month, _)| (month, at + 1))
    }

    fn day_at(&self, at: usize) -> Option<SaidDay> {
        let number = |at: usize| match self.tokens.get(at) {
            Some(Token::Number { value, digits }) => Some((*value, *digits)),
            _ => None,
        };
        let (first, digits) = number(at)?;
        if let Some(said) = self.day_in_digits(at) {
            return Some(said);
        }
        // A clause is numbered the same way: «2.1».
        let is_date = matches!(self.tokens.get(at + 1), Some(Token::Sign('.' | '/'))) && number(at + 2).is_some();
        if digits > 2 || self.used[at] || is_date {
            return None;
        }
        if let Some(found) = self.day_after_month(at, first) {
            return Some(found);
        }
        // «18 қыркүйек 2025 ж.», «2025 жылғы 18 қыркүйек»
        let bare = if matches!(self.tokens.get(at + 1), Some(Token::Sign('-'))) { at + 2 } else { at + 1 };
        let (month, end) = self.month_of_day(bare).or_else(|| self.month_of_day(self.after_ending(at)))?;
        let year_at = end + usize::from(matches!(self.tokens.get(end), Some(Token::Sign(',' | '.'))));
        let after = number(year_at).filter(|(_, digits)| *digits == 4);
        let before = (at >= 2 && starts(self.tokens.get(at - 1), &["жыл", "год"])).then(|| number(at - 2)).flatten();
        let before = before.filter(|(_, digits)| *digits == 4);
        let (year, from, to) = match (after, before) {
            (Some((year, _)), _) => (Some(year), at, year_at + 1),
            (None, Some((year, _))) => (Some(year), at - 2, end),
            (None, None) => (None, at, end),
        };
        self.said((year, month, first), from, to)
    }

    /// 2025-09-15, 2025.09.15, 15.09.2025, 15.09.25, 15.09
    fn day_in_digits(&self, at: usize) -> Option<SaidDay> {
        let number = |at: usize| match self.tokens.get(at) {
            Some(Token::Number { value, digits }) => Some((*value, *digits)),
            _ => None,
        };
        let dot = |at: usize| matches!(self.tokens.get(at), Some(Token::Sign('.' | '/')));
        let dash = |at: usize| matches!(self.tokens.get(at), Some(Token::Sign('-')));
        let (first, digits) = number(at)?;
        if digits == 4 && (dash(at + 1) && dash(at + 3) || dot(at + 1) && dot(at + 3)) {
            let to = self.after_ending(at + 4);
            return self.said((Some(first), number(at + 2)?.0, number(at + 4)?.0), at, to);
        }
        let (month, month_digits) = number(at + 2).filter(|_| digits <= 2 && dot(at + 1))?;
        let year = if dot(at + 3) { number(at + 4) } else { None };
        let (year, to) = match year {
            Some((year, 4)) => (Some(year), at + 5),
            Some((year, 2)) => (Some(2000 + year), at + 5),
            _ => (None, at + 3),
        };
        let is_day = month_digits <= 2 && (month_digits == 2 || year.is_some());
        // «15.10.2026-дан»
        if is_day { self.said((year, month, first), at, self.after_ending(to - 1)) } else { None }
    }

    /// «қазан айының 15-іне», «қазанның 15-і күні», "October 15": the month stands first.
    fn day_after_month(&self, at: usize, day: u32) -> Option<SaidDay> {
        let is_word_of_month = starts(self.tokens.get(at.checked_sub(1)?), &["аиы"]);
        // «Октябрь, 15–20»
        let is_parted = matches!(self.tokens[at - 1], Token::Sign(','));
        let of_month = if is_word_of_month || is_parted { at.checked_sub(2)? } else { at - 1 };
        let month = self.month_at(of_month).filter(|(_, is_sure)| *is_sure && !self.used[of_month])?.0;
        let Token::Word(word) = &self.tokens[of_month] else { return None };
        let is_of_it = ["нын", "нин", "дын", "дин", "тын", "тин"].iter().any(|ending| word.ends_with(ending));
        let is_latin = word.chars().all(|letter| letter.is_ascii_alphabetic());
        // «Қазан 15–20» is a stretch; «қазан 15» may be anything.
        let is_stretch =
            matches!(self.tokens.get(at + 1), Some(Token::Sign('-'))) && self.bare_number(at + 2).is_some();
        if !(is_word_of_month || (is_of_it || is_latin) && !is_parted || is_stretch) {
            return None;
        }
        let before = of_month.checked_sub(2).filter(|_| starts(self.tokens.get(of_month - 1), &["жыл", "год"]));
        let (year, from) = match before.map(|before| (&self.tokens[before], before)) {
            Some((Token::Number { value, digits: 4 }, before)) => (Some(*value), before),
            _ => (None, of_month),
        };
        let mut to = self.after_ending(at);
        if self.counts_weeks(to) {
            return None;
        }
        if starts(self.tokens.get(to), &["кун"]) {
            to += 1;
        }
        self.said((year, month, day), from, to)
    }

    /// «Қараша айының 3–4 аптасы»: what follows counts weeks or parts of the month, not days.
    fn counts_weeks(&self, from: usize) -> bool {
        let rest = self.tokens.get(from..).unwrap_or_default();
        let is_between = |token: &&Token| matches!(token, Token::Sign('-' | ',') | Token::Number { digits: 1, .. });
        starts(rest.iter().find(|token| !is_between(token)), &WEEKS)
    }

    fn said(&self, (year, month, day): (Option<u32>, u32, u32), from: usize, to: usize) -> Option<SaidDay> {
        let said = year.map(i32::try_from).transpose().ok()?;
        let day = Day::new(said.unwrap_or_else(|| self.year_of(month)), month, day)?;
        Some(SaidDay { day, first: None, from, to, is_year_said: said.is_some() })
    }

    /// The calendar year that a month of the school year lies in.
    pub(super) fn year_of(&self, month: u32) -> i32 {
        self.year.starts_on.year() + i32::from(month < 8)
    }
}

impl SaidDay {
    fn move_years(&mut self, years: i32) {
        self.day = years_later(self.day, years);
        self.first = self.first.map(|first| years_later(first, years));
    }
}

fn years_later(day: Day, years: i32) -> Day {
    Day::new(day.year() + years, day.month(), day.day()).unwrap_or(day)
}

fn is_from_ending(token: &Token) -> bool {
    matches!(token, Token::Word(word) if FROM_ENDINGS.iter().any(|ending| word.ends_with(ending)))
}
