//! Deadlines in words: «қыркүйек–қазан», «тоқсан сайын», «до 1 октября», as the rules that come to the same days.

mod deciding;
mod tokens;
mod vocabulary;

use std::sync::LazyLock;

use self::tokens::{Token, is_one_letter_off, tokens};
pub(super) use self::tokens::{ordinal, roman};
use self::vocabulary::{FILLERS, MAY, MONTHS, PHRASES, Said};
use super::preview::DoubtKind;
use crate::clock::Day;
use crate::deadlines::{Anchor, Rule, YearCalendar};

/// A rule, and what of it is a guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    pub rule: Rule,
    pub doubt: Option<DoubtKind>,
}

/// Understands a deadline for one school year. What is not understood is due by the end of the year, with a doubt.
pub fn understand(text: &str, year: &YearCalendar) -> Understood {
    let tokens = tokens(text);
    if !tokens.iter().any(|token| !matches!(token, Token::Sign(_))) {
        return Understood { rule: Rule::AllYear, doubt: Some(DoubtKind::DeadlineMissing) };
    }
    let mut reading = Reading { used: vec![false; tokens.len()], tokens, year, is_guessed: false };
    let rule = reading.rule();
    let Some(rule) = rule else {
        return Understood { rule: Rule::AllYear, doubt: Some(DoubtKind::DeadlineUnknown) };
    };
    if rule.check(year).is_err() {
        return Understood { rule: nearest(&rule, year), doubt: Some(DoubtKind::DeadlineOutsideYear) };
    }
    let doubt = (reading.is_guessed || reading.leaves_something()).then_some(DoubtKind::DeadlineGuessed);
    Understood { rule, doubt }
}

/// A day in a text: 15.09.2025, «18 қыркүйек 2025», «2025 жылғы 18 қыркүйек», «18 сентября».
pub fn find_day(text: &str, year: &YearCalendar) -> Option<Day> {
    find_days(text, year).pop()
}

/// All the days in a text, as they stand in it.
pub fn find_days(text: &str, year: &YearCalendar) -> Vec<Day> {
    let tokens = tokens(text);
    let mut reading = Reading { used: vec![false; tokens.len()], tokens, year, is_guessed: false };
    reading.days().into_iter().map(|(day, ..)| day).collect()
}

/// What comes closest in a year that does not have the rule's own days.
fn nearest(rule: &Rule, year: &YearCalendar) -> Rule {
    let in_month = |month: u32| Rule::Month { month };
    let closest = match rule {
        Rule::Day { day } => in_month(day.month()),
        Rule::Schedule { days } => match days.iter().find(|day| year.contains(**day)) {
            Some(_) => Rule::Schedule { days: days.iter().copied().filter(|day| year.contains(*day)).collect() },
            None => days.first().map_or(Rule::AllYear, |day| in_month(day.month())),
        },
        // The part of the window that lies in the year.
        Rule::Window { from_month, .. } if in_month(*from_month).check(year).is_ok() => {
            Rule::Window { from_month: *from_month, to_month: year.ends_on.month() }
        }
        Rule::Window { to_month, .. } => in_month(*to_month),
        _ => Rule::AllYear,
    };
    if closest.check(year).is_ok() { closest } else { Rule::AllYear }
}

/// The phrases of `PHRASES`, parted once for all texts.
static EACH_PHRASE: LazyLock<Vec<(Said, Vec<&str>)>> =
    LazyLock::new(|| PHRASES.iter().map(|(said, phrases)| (*said, phrases.split(" | ").collect())).collect());

struct Reading<'y> {
    tokens: Vec<Token>,
    used: Vec<bool>,
    year: &'y YearCalendar,
    is_guessed: bool,
}

impl Reading<'_> {
    fn rule(&mut self) -> Option<Rule> {
        if let Some(rule) = self.counted() {
            return Some(rule);
        }
        let said = self.phrases();
        let parts = self.parts_of_year();
        let days = self.days();
        let months = if days.is_empty() { self.months() } else { Vec::new() };
        let every = said.iter().find(|said| matches!(said, Said::Every(_)));
        let kinds = usize::from(!days.is_empty())
            + usize::from(!months.is_empty())
            + usize::from(!parts.is_empty())
            + said.len();
        // Two deadlines in one cell: one of them is taken.
        self.is_guessed |= kinds > 1 || self.is_after();
        if let Some(Said::Every(period)) = every {
            return Some(Rule::Every { period: *period });
        }
        if !days.is_empty() {
            return Some(self.of_days(&days));
        }
        if !months.is_empty() {
            return Some(self.of_months(&months));
        }
        if !parts.is_empty() {
            return Some(self.of_parts(parts));
        }
        said.first().map(|said| match said {
            Said::Every(period) => Rule::Every { period: *period },
            Said::AllYear => Rule::AllYear,
            Said::AdHoc => Rule::AdHoc,
            Said::Schedule => Rule::Schedule { days: Vec::new() },
            Said::YearEnd => Rule::After { anchor: Anchor::YearEnd, days: 0, working: false },
            Said::YearStart => {
                self.is_guessed = true;
                Rule::Month { month: self.year.starts_on.month() }
            }
        })
    }

    /// Whether what is named is the beginning: a rule keeps the day by which something is done.
    fn is_after(&self) -> bool {
        let said = ["после", "кеиин", "сон", "after", "since"];
        self.tokens.iter().any(|token| matches!(token, Token::Word(word) if said.contains(&word.as_str())))
    }

    /// So many days before or after an event of the year.
    fn counted(&mut self) -> Option<Rule> {
        let is_day = |token: Option<&Token>| starts(token, &["кун", "дне", "дня", "дни", "ден", "day"]);
        let is_working = |token: Option<&Token>| starts(token, &["жумыс", "рабоч", "working"]);
        let at = (0..self.tokens.len()).find(|at| {
            let next = self.tokens.get(at + 1);
            matches!(self.tokens[*at], Token::Number { .. })
                && (is_day(next) || (is_working(next) && is_day(self.tokens.get(at + 2))))
        });
        let same_day = || {
            let said = ["сол кун", "в тот же день", "on the day", "on that day"];
            said.into_iter().any(|phrase| self.has(phrase))
        };
        let counted = match at {
            Some(at) => {
                let Token::Number { value, .. } = self.tokens[at] else { return None };
                (i64::from(value), is_working(self.tokens.get(at + 1)))
            }
            None if same_day() => (0, true),
            None => return None,
        };
        let begins = self.has("бастал") || self.has("басынан") || self.has("начал") || self.has("start");
        let ends = self.has("аяктал") || self.has("соны") || self.has("оконч") || self.has("конц") || self.has("end");
        let term = self.term_number();
        let anchor = match term {
            Some(term) if begins => Anchor::TermStart { term },
            Some(term) if ends => Anchor::TermEnd { term },
            _ if self.has("бекит") || self.has("утвержд") || self.has("approv") => Anchor::PlanApproved,
            _ if begins => Anchor::YearStart,
            _ if ends => Anchor::YearEnd,
            _ => return None,
        };
        let is_before = self.has("бурын") || self.has("до") || self.has("before");
        self.used.fill(true);
        let days = if is_before { -counted.0 } else { counted.0 };
        Some(Rule::After { anchor, days, working: counted.1 })
    }

    fn has(&self, phrase: &str) -> bool {
        (0..self.tokens.len()).any(|at| self.matches(at, phrase).is_some())
    }

    fn term_number(&self) -> Option<u32> {
        let at = (0..self.tokens.len()).find(|at| is_term(&self.tokens[*at]))?;
        self.number_before(at).map(|(number, _)| number).or_else(|| match self.tokens.get(at + 1) {
            Some(Token::Number { value, .. }) => Some(*value),
            _ => None,
        })
    }

    /// How far words that begin so go from a place; `#` stands for any number.
    fn matches(&self, from: usize, phrase: &str) -> Option<usize> {
        let mut at = from;
        for word in phrase.split(' ') {
            // A sign between words does not part them.
            while at > from && matches!(self.tokens.get(at), Some(Token::Sign('-'))) {
                at += 1;
            }
            let fits = match self.tokens.get(at)? {
                Token::Number { value, .. } => word == "#" || word.parse() == Ok(*value),
                Token::Word(said) if word == "#" => ["бир", "еки", "уш", "один", "два", "три"].contains(&said.as_str()),
                Token::Word(said) => said.starts_with(word) && (word.chars().nth(2).is_some() || said == word),
                Token::Sign(_) => false,
            };
            if !fits {
                return None;
            }
            at += 1;
        }
        Some(at)
    }

    fn phrases(&mut self) -> Vec<Said> {
        let mut found: Vec<Said> = Vec::new();
        for at in 0..self.tokens.len() {
            if self.used[at] {
                continue;
            }
            let longest = EACH_PHRASE.iter().flat_map(|(said, phrases)| {
                let ends = phrases.iter().filter_map(|phrase| self.matches(at, phrase));
                ends.max().map(|end| (end, *said))
            });
            // Of equally long ones the first in the list.
            let longest = longest.rev().max_by_key(|(end, _)| *end);
            if let Some((end, said)) = longest {
                self.used[at..end].fill(true);
                if !found.contains(&said) {
                    found.push(said);
                }
            }
        }
        found
    }

    /// «I тоқсан», «2-я четверть», «бірінші жартыжылдық», each by the day it ends, or begins.
    fn parts_of_year(&mut self) -> Vec<Anchor> {
        let mut found = Vec::new();
        for at in 0..self.tokens.len() {
            let is_half = starts(self.tokens.get(at), &["жартыжылд", "полугод"]);
            if self.used[at] || !(is_half || is_term(&self.tokens[at])) {
                continue;
            }
            let starts_here = starts(self.tokens.get(at + 1), &["бас", "начал"])
                || at > 0 && starts(self.tokens.get(at - 1), &["начал"]);
            for (number, from) in self.numbers_before(at) {
                let anchor = match (is_half, number) {
                    (true, 1) => Anchor::TermEnd { term: 2 },
                    (true, _) => Anchor::YearEnd,
                    (false, term) if starts_here => Anchor::TermStart { term },
                    (false, term) => Anchor::TermEnd { term },
                };
                self.used[from..=at].fill(true);
                if !found.contains(&anchor) {
                    found.push(anchor);
                }
            }
        }
        found
    }

    /// The numbers that are listed before a word: «I, III тоқсан».
    fn numbers_before(&self, at: usize) -> Vec<(u32, usize)> {
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
    fn number_before(&self, at: usize) -> Option<(u32, usize)> {
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

    /// Days with their places: when given twice in a row with a dash, the first begins a stretch.
    fn days(&mut self) -> Vec<(Day, usize, usize)> {
        let mut found: Vec<(Day, usize, usize)> = Vec::new();
        let mut at = 0;
        while at < self.tokens.len() {
            if let Some((day, from, to)) = self.day_at(at) {
                self.used[from..to].fill(true);
                // «10–15 қазан» and «с 1 по 15 октября» name their month once.
                if let Some((first, from)) = self.first_of_stretch(from, day) {
                    self.used[from] = true;
                    found.push((first, from, from + 1));
                }
                found.push((day, from, to));
                at = to;
            } else {
                at += 1;
            }
        }
        found
    }

    fn first_of_stretch(&self, from: usize, last: Day) -> Option<(Day, usize)> {
        let joins =
            |token: &Token| matches!(token, Token::Sign('-')) || matches!(token, Token::Word(word) if word == "по");
        let before = from.checked_sub(2)?;
        let Token::Number { value, digits: 1..=2 } = self.tokens[before] else { return None };
        if self.used[before] || !joins(&self.tokens[from - 1]) {
            return None;
        }
        Day::new(last.year(), last.month(), value).filter(|first| *first < last).map(|first| (first, before))
    }

    fn day_at(&self, at: usize) -> Option<(Day, usize, usize)> {
        let number = |at: usize| match self.tokens.get(at) {
            Some(Token::Number { value, digits }) => Some((*value, *digits)),
            _ => None,
        };
        let dot = |at: usize| matches!(self.tokens.get(at), Some(Token::Sign('.' | '/')));
        let dash = |at: usize| matches!(self.tokens.get(at), Some(Token::Sign('-')));
        let (first, digits) = number(at)?;
        // 2025-09-15, 2025.09.15
        if digits == 4 && (dash(at + 1) && dash(at + 3) || dot(at + 1) && dot(at + 3)) {
            let (month, day) = (number(at + 2)?.0, number(at + 4)?.0);
            return Day::new(i32::try_from(first).ok()?, month, day).map(|day| (day, at, at + 5));
        }
        // 15.09.2025, 15.09.25, 15.09
        if digits <= 2 && dot(at + 1) {
            let (month, month_digits) = number(at + 2)?;
            if month_digits <= 2 {
                let year = if dot(at + 3) { number(at + 4) } else { None };
                let (year, to) = match year {
                    Some((year, 4)) => (i32::try_from(year).ok()?, at + 5),
                    Some((year, 2)) => (2000 + i32::try_from(year).ok()?, at + 5),
                    _ => (self.year_of(month), at + 3),
                };
                // A clause is numbered the same way: «2.1».
                if month_digits == 2 || to == at + 5 {
                    return Day::new(year, month, first).map(|day| (day, at, to));
                }
            }
            return None;
        }
        // «18 қыркүйек 2025 ж.», «2025 жылғы 18 қыркүйек»
        if digits > 2 || self.used[at] {
            return None;
        }
        if let Some(found) = self.day_after_month(at, first) {
            return Some(found);
        }
        let mut place = at + 1;
        if dash(place) {
            place += 1;
        }
        let month = self.month_at(place).filter(|(_, is_sure)| *is_sure)?.0;
        let after = number(place + 1).filter(|(_, digits)| *digits == 4);
        let before = (at >= 2 && starts(self.tokens.get(at - 1), &["жыл", "год"])).then(|| number(at - 2)).flatten();
        let before = before.filter(|(_, digits)| *digits == 4);
        let (year, from, to) = match (after, before) {
            (Some((year, _)), _) => (i32::try_from(year).ok()?, at, place + 2),
            (None, Some((year, _))) => (i32::try_from(year).ok()?, at - 2, place + 1),
            (None, None) => (self.year_of(month), at, place + 1),
        };
        Day::new(year, month, first).map(|day| (day, from, to))
    }

    /// «қазан айының 15-іне», «қазанның 15-і күні», "October 15": the month stands first.
    fn day_after_month(&self, at: usize, day: u32) -> Option<(Day, usize, usize)> {
        let is_word_of_month = starts(self.tokens.get(at.checked_sub(1)?), &["аиы"]);
        let of_month = if is_word_of_month { at.checked_sub(2)? } else { at - 1 };
        let month = self.month_at(of_month).filter(|(_, is_sure)| *is_sure && !self.used[of_month])?.0;
        let Token::Word(word) = &self.tokens[of_month] else { return None };
        let is_of_it = ["нын", "нин", "дын", "дин", "тын", "тин"].iter().any(|ending| word.ends_with(ending));
        let is_latin = word.chars().all(|letter| letter.is_ascii_alphabetic());
        if !(is_word_of_month || is_of_it || is_latin) {
            return None;
        }
        let before = of_month.checked_sub(2).filter(|_| starts(self.tokens.get(of_month - 1), &["жыл", "год"]));
        let (year, from) = match before.map(|before| (&self.tokens[before], before)) {
            Some((Token::Number { value, digits: 4 }, before)) => (i32::try_from(*value).ok()?, before),
            _ => (self.year_of(month), of_month),
        };
        let mut to = at + 1;
        if matches!(self.tokens.get(to), Some(Token::Sign('-')))
            && matches!(self.tokens.get(to + 1), Some(Token::Word(_)))
        {
            to += 2;
        }
        if starts(self.tokens.get(to), &["кун"]) {
            to += 1;
        }
        Day::new(year, month, day).map(|day| (day, from, to))
    }

    /// The calendar year that a month of the school year lies in.
    fn year_of(&self, month: u32) -> i32 {
        self.year.starts_on.year() + i32::from(month < 8)
    }

    fn month_at(&self, at: usize) -> Option<(u32, bool)> {
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
    fn months(&mut self) -> Vec<(u32, usize)> {
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
        // A year beside a month is that of the school year, or else the month is another one.
        for at in 0..self.tokens.len() {
            if let Token::Number { value, digits: 4 } = self.tokens[at] {
                let own = [self.year.starts_on.year(), self.year.ends_on.year()];
                if i32::try_from(value).is_ok_and(|value| own.contains(&value)) {
                    self.used[at] = true;
                }
            }
        }
        found
    }

    /// Words that neither said the rule nor say nothing.
    fn leaves_something(&self) -> bool {
        self.tokens.iter().zip(&self.used).any(|(token, used)| match token {
            _ if *used => false,
            Token::Sign(_) => false,
            Token::Word(word) => !FILLERS.split(' ').any(|filler| filler == word),
            Token::Number { .. } => true,
        })
    }
}

fn starts(token: Option<&Token>, beginnings: &[&str]) -> bool {
    matches!(token, Some(Token::Word(word)) if beginnings.iter().any(|beginning| word.starts_with(beginning)))
}

fn is_term(token: &Token) -> bool {
    starts(Some(token), &["токсан", "четверт", "term"])
}

/// The month that a folded word names, with any ending.
pub(in crate::imports) fn month_of(word: &str) -> Option<u32> {
    if MAY.contains(&word) {
        return Some(5);
    }
    let begins = |names: &[&str]| names.iter().any(|name| word.starts_with(name));
    MONTHS.iter().find(|(_, names)| begins(names)).map(|(month, _)| *month)
}

#[cfg(test)]
mod tests;
