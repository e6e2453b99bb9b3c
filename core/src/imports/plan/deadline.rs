//! Deadlines in words: «қыркүйек–қазан», «тоқсан сайын», «до 1 октября», as the rules that come to the same days.

use super::preview::DoubtKind;
use crate::clock::Day;
use crate::deadlines::{Anchor, Period, Rule, YearCalendar};
use crate::words::fold;

/// A rule, and what of it is a guess.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Understood {
    pub rule: Rule,
    pub doubt: Option<DoubtKind>,
}

/// Beginnings of the names of months, folded.
const MONTHS: [(u32, &[&str]); 12] = [
    (1, &["кантар", "январ", "january"]),
    (2, &["акпан", "феврал", "february"]),
    (3, &["наурыз", "март", "march"]),
    (4, &["сауир", "апрел", "april"]),
    (5, &["мамыр"]),
    (6, &["маусым", "июн", "june"]),
    (7, &["шилде", "июл", "july"]),
    (8, &["тамыз", "август", "august"]),
    (9, &["кыркуиек", "сентябр", "september"]),
    (10, &["казан", "октябр", "october"]),
    (11, &["караша", "ноябр", "november"]),
    (12, &["желтоксан", "декабр", "december"]),
];
/// Words too short to be beginnings.
const MAY: [&str; 6] = ["маи", "мая", "мае", "маю", "маем", "may"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Said {
    Every(Period),
    AllYear,
    AdHoc,
    Schedule,
    YearStart,
    YearEnd,
}

/// Words that say a rule by themselves, each word by its beginning; `#` is any number.
const PHRASES: &[(Said, &[&str])] = &[
    (
        Said::Every(Period::Term),
        &[
            "токсан саиын",
            "ар токсан",
            "токсанына # рет",
            "токсанда # рет",
            "токсанына",
            "ар # токсан",
            "каждую четверт",
            "каждои четверт",
            "# раз в четверт",
            "раз в четверт",
            "по четвертям",
            "every term",
            "each term",
        ],
    ),
    (
        Said::Every(Period::Quarter),
        &[
            "ежеквартальн",
            "# раз в квартал",
            "раз в квартал",
            "кажды квартал",
            "по кварталам",
            "квартал саиын",
            "жыл ширеги саиын",
            "ширек саиын",
            "every quarter",
            "quarterly",
        ],
    ),
    (
        Said::Every(Period::Month),
        &[
            "аи саиын",
            "ар аи",
            "аиына # рет",
            "аиына",
            "ежемесячн",
            "кажды месяц",
            "# раз в месяц",
            "раз в месяц",
            "every month",
            "monthly",
        ],
    ),
    (
        Said::Every(Period::HalfYear),
        &[
            "жартыжылдык саиын",
            "жарты жыл саиын",
            "ар жартыжылдык",
            "жарты жылда # рет",
            "жартыжылдыкта # рет",
            "жартыжылдыгына",
            "# раз в полугоди",
            "раз в полугоди",
            "каждое полугоди",
            "по полугодиям",
            "жылына 2 рет",
            "жылына еки рет",
            "жылда еки рет",
            "2 раза в год",
            "два раза в год",
            "every half year",
            "twice a year",
        ],
    ),
    (
        Said::YearEnd,
        &[
            "жыл сонын",
            "жылдын сон",
            "жылынын сон",
            "жыл соны",
            "жылынын аяг",
            "конец года",
            "конце года",
            "конца года",
            "концу года",
            "конец учебного года",
            "конце учебного года",
            "конца учебного года",
            "концу учебного года",
            "end of the year",
            "end of the school year",
        ],
    ),
    (
        Said::YearStart,
        &[
            "жыл басы",
            "жылдын бас",
            "жылынын бас",
            "начало года",
            "начале года",
            "начало учебного года",
            "начале учебного года",
            "start of the year",
            "start of the school year",
        ],
    ),
    (
        Said::AllYear,
        &[
            "оку жылы бои",
            "жыл бои",
            "жыл ишинде",
            "жылдын ишинде",
            "жыл саиын",
            "жылына # рет",
            "в течение года",
            "в течении года",
            "в течение учебного года",
            "в течении учебного года",
            "в течение уч",
            "в течении уч",
            "в течение всего",
            "весь год",
            "весь учебны год",
            "на протяжении",
            "кругл год",
            "постоянно",
            "туракты",
            "унеми",
            "систематическ",
            "жуиели",
            "регулярно",
            "ежегодно",
            "# раз в год",
            "раз в год",
            "all year",
            "throughout",
            "all the year",
        ],
    ),
    (
        Said::AdHoc,
        &[
            "кезектен тыс",
            "кажеттил",
            "кажет бол",
            "по мере необходимост",
            "по мере поступлени",
            "по мере возникновени",
            "по мере",
            "при необходимост",
            "внепланов",
            "внеочередн",
            "вне очереди",
            "по факту",
            "туындаган",
            "туындауына",
            "по запрос",
            "сураныс бои",
            "сурауы бои",
            "ad hoc",
            "as needed",
            "as the need arises",
            "as required",
            "whenever needed",
            "when needed",
            "if needed",
        ],
    ),
    (
        Said::Schedule,
        &[
            "кесте бои",
            "кестеге са",
            "кестеге саи",
            "по график",
            "согласно график",
            "график",
            "по расписани",
            "согласно расписани",
            "жоспар бои",
            "жоспарга са",
            "по плану",
            "согласно плану",
            "by schedule",
            "schedule",
            "timetable",
        ],
    ),
];

/// Words that stand beside a deadline and say nothing of their own.
const FILLERS: &[&str] = &[
    "аи",
    "аиы",
    "аиында",
    "аиынын",
    "аина",
    "аиларында",
    "аилары",
    "месяц",
    "месяца",
    "месяце",
    "жыл",
    "жылы",
    "жылгы",
    "жылдын",
    "жылга",
    "ж",
    "жж",
    "г",
    "гг",
    "год",
    "года",
    "году",
    "оку",
    "учебного",
    "уч",
    "караи",
    "саикес",
    "саи",
    "после",
    "за",
    "within",
    "before",
    "after",
    "деиин",
    "до",
    "в",
    "во",
    "с",
    "со",
    "по",
    "на",
    "к",
    "не",
    "позднее",
    "позже",
    "срок",
    "мерзими",
    "мерзим",
    "ишинде",
    "бои",
    "боиы",
    "боиынша",
    "бастап",
    "и",
    "жане",
    "мен",
    "and",
    "the",
    "by",
    "of",
    "from",
    "to",
    "in",
    "сонына",
    "конца",
    "шы",
    "ши",
    "ыншы",
    "каждого",
];

#[derive(Clone, Debug, PartialEq, Eq)]
enum Token {
    Number { value: u32, digits: usize },
    Word(String),
    Sign(char),
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
    let tokens = tokens(text);
    let mut reading = Reading { used: vec![false; tokens.len()], tokens, year, is_guessed: false };
    reading.days().into_iter().map(|(day, ..)| day).next_back()
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

fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(first) = letters.next() {
        let mut run = first.to_string();
        if first.is_ascii_digit() {
            while let Some(more) = letters.next_if(char::is_ascii_digit) {
                run.push(more);
            }
            let value = run.parse().unwrap_or(u32::MAX);
            tokens.push(Token::Number { value, digits: run.len() });
        } else if first.is_alphabetic() {
            while let Some(more) = letters.next_if(|letter| letter.is_alphabetic() || is_inside_word(*letter)) {
                run.push(more);
            }
            tokens
                .extend(fold(&run).split(' ').filter(|word| !word.is_empty()).map(|word| Token::Word(word.to_owned())));
        } else {
            match first {
                '-' | '–' | '—' | '−' | '‑' => tokens.push(Token::Sign('-')),
                '.' | ',' | ';' | '/' | '\n' | '(' | ')' => tokens.push(Token::Sign(first)),
                _ => {}
            }
        }
    }
    tokens
}

/// Marks that belong to a letter, and soft hyphens, which `fold` takes out.
fn is_inside_word(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

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
        self.is_guessed |= kinds > 1;
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

    /// So many days before or after an event of the year.
    fn counted(&mut self) -> Option<Rule> {
        let is_day = |token: Option<&Token>| starts(token, &["кун", "дне", "дня", "дни", "ден", "day"]);
        let is_working = |token: Option<&Token>| starts(token, &["жумыс", "рабоч", "working"]);
        let at = (0..self.tokens.len()).find(|at| {
            let next = self.tokens.get(at + 1);
            matches!(self.tokens[*at], Token::Number { .. })
                && (is_day(next) || (is_working(next) && is_day(self.tokens.get(at + 2))))
        });
        let same_day = self.has(&["сол кун"])
            || self.has(&["в тот же день"])
            || self.has(&["on the day"])
            || self.has(&["on that day"]);
        let counted = match at {
            Some(at) => {
                let Token::Number { value, .. } = self.tokens[at] else { return None };
                (i64::from(value), is_working(self.tokens.get(at + 1)))
            }
            None if same_day => (0, true),
            None => return None,
        };
        let begins = self.has(&["бастал"]) || self.has(&["басынан"]) || self.has(&["начал"]) || self.has(&["start"]);
        let ends = self.has(&["аяктал"])
            || self.has(&["соны"])
            || self.has(&["оконч"])
            || self.has(&["конц"])
            || self.has(&["end"]);
        let term = self.term_number();
        let anchor = match term {
            Some(term) if begins => Anchor::TermStart { term },
            Some(term) if ends => Anchor::TermEnd { term },
            _ if self.has(&["бекит"]) || self.has(&["утвержд"]) || self.has(&["approv"]) => {
                Anchor::PlanApproved
            }
            _ if begins => Anchor::YearStart,
            _ if ends => Anchor::YearEnd,
            _ => return None,
        };
        let is_before = self.has(&["бурын"]) || self.has(&["до"]) || self.has(&["before"]);
        self.used.fill(true);
        let days = if is_before { -counted.0 } else { counted.0 };
        Some(Rule::After { anchor, days, working: counted.1 })
    }

    fn has(&self, phrase: &[&str]) -> bool {
        let words: Vec<&str> = phrase[0].split(' ').collect();
        (0..self.tokens.len()).any(|at| self.matches(at, &words).is_some())
    }

    fn term_number(&self) -> Option<u32> {
        let at = (0..self.tokens.len()).find(|at| is_term(&self.tokens[*at]))?;
        self.number_before(at).map(|(number, _)| number).or_else(|| match self.tokens.get(at + 1) {
            Some(Token::Number { value, .. }) => Some(*value),
            _ => None,
        })
    }

    /// How far words that begin so go from a place; `#` stands for any number.
    fn matches(&self, from: usize, words: &[&str]) -> Option<usize> {
        let mut at = from;
        for word in words {
            // A sign between words does not part them.
            while at > from && matches!(self.tokens.get(at), Some(Token::Sign('-'))) {
                at += 1;
            }
            let fits = match self.tokens.get(at)? {
                Token::Number { value, .. } => *word == "#" || value.to_string() == *word,
                Token::Word(said) if *word == "#" => {
                    ["бир", "еки", "уш", "один", "два", "три"].contains(&said.as_str())
                }
                Token::Word(said) => said.starts_with(word) && (word.chars().count() > 2 || said == word),
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
            let longest = PHRASES.iter().flat_map(|(said, phrases)| {
                let ends = phrases.iter().filter_map(|phrase| self.matches(at, &phrase.split(' ').collect::<Vec<_>>()));
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
        // 2025-09-15
        if digits == 4 && dash(at + 1) && dash(at + 3) {
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

    /// The calendar year that a month of the school year lies in.
    fn year_of(&self, month: u32) -> i32 {
        self.year.starts_on.year() + i32::from(month < 8)
    }

    fn month_at(&self, at: usize) -> Option<(u32, bool)> {
        let Some(Token::Word(word)) = self.tokens.get(at) else { return None };
        if MAY.contains(&word.as_str()) {
            return Some((5, true));
        }
        let begins = |names: &[&str]| names.iter().any(|name| word.starts_with(name));
        if let Some((month, _)) = MONTHS.iter().find(|(_, names)| begins(names)) {
            return Some((*month, true));
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

    fn of_days(&mut self, days: &[(Day, usize, usize)]) -> Rule {
        if let [(first, _, end), (last, from, _)] = days {
            let between = &self.tokens[(*end).min(*from)..*from];
            let joins = |token: &Token| {
                matches!(token, Token::Sign('-'))
                    || matches!(token, Token::Word(word) if word == "по" || word == "бастап")
            };
            if first < last && (between.iter().any(joins) || *end > *from) {
                let is_whole = first.day() == 1 && last.last_of_month() == *last;
                if is_whole && first.month() == last.month() {
                    return Rule::Month { month: first.month() };
                }
                if is_whole {
                    return Rule::Window { from_month: first.month(), to_month: last.month() };
                }
                // A rule keeps the day by which it is done; the words keep the rest.
                self.is_guessed = true;
                return Rule::Day { day: *last };
            }
        }
        let mut unique: Vec<Day> = days.iter().map(|(day, ..)| *day).collect();
        unique.sort();
        unique.dedup();
        match unique.as_slice() {
            [day] => Rule::Day { day: *day },
            _ => Rule::Schedule { days: unique },
        }
    }

    fn of_months(&mut self, found: &[(u32, usize)]) -> Rule {
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
        let is_end = self.has(&["сон"]) || self.has(&["аяг"]) || self.has(&["кон"]) || self.has(&["end"]);
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

    fn of_parts(&mut self, parts: Vec<Anchor>) -> Rule {
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

    /// Words that neither said the rule nor say nothing.
    fn leaves_something(&self) -> bool {
        self.tokens.iter().zip(&self.used).any(|(token, used)| match token {
            _ if *used => false,
            Token::Sign(_) => false,
            Token::Word(word) => !FILLERS.contains(&word.as_str()),
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

/// Roman numerals in Latin letters, and in the Cyrillic ones that look like them.
pub fn roman(word: &str, is_alone: bool) -> Option<u32> {
    match word {
        "i" => Some(1),
        // «и» also joins words in Russian.
        "и" if is_alone => Some(1),
        "ii" | "ии" => Some(2),
        "iii" | "иии" => Some(3),
        "iv" | "иv" => Some(4),
        "v" => Some(5),
        "vi" | "vи" => Some(6),
        _ => None,
    }
}

/// «Бірінші», «первая».
pub fn ordinal(word: &str) -> Option<u32> {
    const WORDS: [(&str, u32); 11] = [
        ("биринши", 1),
        ("екинши", 2),
        ("ушинши", 3),
        ("тортинши", 4),
        ("бесинши", 5),
        ("перв", 1),
        ("втор", 2),
        ("трет", 3),
        ("пят", 5),
        ("first", 1),
        ("second", 2),
    ];
    WORDS.iter().find(|(beginning, _)| word.starts_with(beginning)).map(|(_, number)| *number)
}

/// Tells whether a word is a name but for one letter left out, put in, or mistaken.
fn is_one_letter_off(word: &str, name: &str) -> bool {
    let (word, name): (Vec<char>, Vec<char>) = (word.chars().collect(), name.chars().collect());
    let same = word.iter().zip(&name).take_while(|(a, b)| a == b).count();
    let rest = |from_word: usize, from_name: usize| {
        let (word, name) = (word.get(from_word..).unwrap_or_default(), name.get(from_name..).unwrap_or_default());
        word.starts_with(name)
    };
    same >= 2 && (rest(same + 1, same + 1) || rest(same + 1, same) || rest(same, same + 1))
}

#[cfg(test)]
mod tests;
