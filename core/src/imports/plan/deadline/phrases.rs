//! Words that say a rule by themselves, and days that are counted from an event.

use std::sync::LazyLock;

use super::tokens::Token;
use super::vocabulary::{PHRASES, Said};
use super::{Reading, starts};
use crate::deadlines::{Anchor, Rule};

/// The phrases of `PHRASES`, parted once for all texts.
static EACH_PHRASE: LazyLock<Vec<(Said, Vec<&str>)>> =
    LazyLock::new(|| PHRASES.iter().map(|(said, phrases)| (*said, phrases.split(" | ").collect())).collect());

impl Reading<'_> {
    pub(super) fn phrases(&mut self) -> Vec<Said> {
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

    pub(super) fn has(&self, phrase: &str) -> bool {
        (0..self.tokens.len()).any(|at| self.matches(at, phrase).is_some())
    }

    /// How far words that begin so go from a place; `#` stands for any number.
    pub(super) fn matches(&self, from: usize, phrase: &str) -> Option<usize> {
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

    /// So many days before or after an event of the year.
    pub(super) fn counted(&mut self) -> Option<Rule> {
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
}
