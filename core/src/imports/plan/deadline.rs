//! Deadlines in words: «қыркүйек–қазан», «тоқсан сайын», «до 1 октября», as the rules that come to the same days.

mod days;
mod deciding;
mod months;
mod parts;
mod phrases;
mod tokens;
mod vocabulary;

pub(in crate::imports) use self::months::month_of;
use self::tokens::{Token, tokens};
pub(super) use self::tokens::{ordinal, roman};
use self::vocabulary::{FILLERS, Said};
use super::preview::DoubtKind;
use crate::clock::Day;
use crate::deadlines::{Anchor, OccurrenceKind, Period, Rule, YearCalendar};
use crate::plan::PartOfYear;

/// A rule, and what of it is a guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    pub rule: Rule,
    /// The first day of a stretch that is due on its last; a rule keeps only that.
    pub starts_on: Option<Day>,
    pub doubt: Option<DoubtKind>,
}

impl Understood {
    fn doubted(rule: Rule, doubt: DoubtKind) -> Self {
        Self { rule, starts_on: None, doubt: Some(doubt) }
    }
}

/// Understands a deadline for one school year. What is not understood is due by the end of the year, with a doubt.
pub fn understand(text: &str, year: &YearCalendar) -> Understood {
    let mut reading = Reading::of(text, year);
    if !reading.tokens.iter().any(|token| !matches!(token, Token::Sign(_))) {
        return Understood::doubted(Rule::AllYear, DoubtKind::DeadlineMissing);
    }
    let Some(rule) = reading.rule() else {
        return Understood::doubted(Rule::AllYear, DoubtKind::DeadlineUnknown);
    };
    if rule.check(year).is_err() {
        return Understood::doubted(nearest(&rule, year), DoubtKind::DeadlineOutsideYear);
    }
    let doubt = (reading.is_guessed || reading.leaves_something()).then_some(DoubtKind::DeadlineGuessed);
    Understood { starts_on: reading.starts_on, rule, doubt }
}

/// A deadline with what its table says of all of them: «III» in a column of terms, «қазан» in the rows of a year.
pub fn in_context(text: &str, context: &str) -> String {
    let tokens = tokens(text);
    let is_number = |token: &Token| match token {
        Token::Number { .. } | Token::Sign(_) => true,
        Token::Word(word) => roman(word, true).is_some(),
    };
    let has_year = tokens.iter().any(|token| matches!(token, Token::Number { digits: 4, .. }));
    let has_day = tokens.iter().any(|token| match token {
        Token::Number { .. } => true,
        Token::Word(word) => month_of(word).is_some(),
        Token::Sign(_) => false,
    });
    let belongs = match context.parse::<u32>() {
        Ok(_) => has_day && !has_year,
        Err(_) => !tokens.is_empty() && tokens.iter().all(is_number),
    };
    if belongs && !context.is_empty() { format!("{text} {context}") } else { text.to_owned() }
}

/// A day in a text: 15.09.2025, «18 қыркүйек 2025», «2025 жылғы 18 қыркүйек», «18 сентября».
pub fn find_day(text: &str, year: &YearCalendar) -> Option<Day> {
    find_days(text, year).pop()
}

/// All the days in a text, as they stand in it; of a stretch the last one.
pub fn find_days(text: &str, year: &YearCalendar) -> Vec<Day> {
    Reading::of(text, year).days().into_iter().map(|said| said.day).collect()
}

/// The parts of the year that a text names: «I тоқсан», «2-е полугодие», and months where no day stands in them.
pub fn find_parts(text: &str, year: &YearCalendar) -> Vec<PartOfYear> {
    let mut reading = Reading::of(text, year);
    let parts = reading.parts();
    if !parts.is_empty() {
        return parts.into_iter().map(|(part, _)| part).collect();
    }
    let months = if reading.days().is_empty() { reading.months() } else { Vec::new() };
    months.into_iter().map(|(number, _)| PartOfYear { kind: OccurrenceKind::Month, number }).collect()
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

struct Reading<'y> {
    tokens: Vec<Token>,
    used: Vec<bool>,
    year: &'y YearCalendar,
    starts_on: Option<Day>,
    is_guessed: bool,
}

impl<'y> Reading<'y> {
    fn of(text: &str, year: &'y YearCalendar) -> Self {
        let tokens = tokens(text);
        Self { used: vec![false; tokens.len()], tokens, year, starts_on: None, is_guessed: false }
    }

    fn rule(&mut self) -> Option<Rule> {
        if let Some(rule) = self.counted() {
            return Some(rule);
        }
        let said = self.phrases();
        let parts = self.parts_of_year();
        let days = self.days();
        if let Some(rule) = days.is_empty().then(|| self.part_of_month()).flatten() {
            return Some(rule);
        }
        let months = if days.is_empty() { self.months() } else { Vec::new() };
        // «Тоқсан сайын (ежеквартально)» says the same twice.
        let is_quarterly = |period| said.contains(&Said::Every(period));
        let is_twice = is_quarterly(Period::Term) && is_quarterly(Period::Quarter);
        let every = said.iter().find(|said| matches!(said, Said::Every(_)));
        let kinds = usize::from(!days.is_empty())
            + usize::from(!months.is_empty())
            + usize::from(!parts.is_empty())
            + said.len()
            - usize::from(is_twice);
        // Two deadlines in one cell: one of them is taken.
        self.is_guessed |= kinds > 1 || self.is_after();
        if let Some(Said::Every(period)) = every {
            let period = if is_twice { Period::Term } else { *period };
            return Some(Rule::Every { period });
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
            Said::HolidaysBefore(term) => {
                Rule::After { anchor: Anchor::TermStart { term: *term }, days: -1, working: false }
            }
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

#[cfg(test)]
mod tests;
