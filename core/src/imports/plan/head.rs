//! What stands around the plan's table: title, year, approval, topic, purpose, objectives, expected results.

use std::ops::Range;

use super::around::OwnHead;
use super::deadline;
use super::grid::Place;
use super::preview::{Doubt, DoubtKind, HeadPreview};
use super::title::without_year;
use crate::deadlines::YearCalendar;
use crate::plan::ImportedApproval;
use crate::words::fold;

/// A line above or below the tables; one in a cell has a place.
#[derive(Clone, Debug)]
pub struct HeadLine {
    pub text: String,
    pub is_listed: bool,
    pub is_below: bool,
    pub place: Option<Place>,
}

/// The lines an approval goes over at most.
const APPROVAL_LINES: usize = 8;
const APPROVED: &[&str] = &["бекитемин", "бекитилди", "бекитилген", "бекитилсин", "утверждаю", "утвержден", "approve"];
const AGREED: &[&str] = &["келисилди", "келисилген", "согласован", "agreed"];
const PURPOSE: &[&str] = &["максат", "цел", "purpose", "aim"];
const OBJECTIVES: &[&str] = &["миндет", "задач", "objective", "tasks"];
const TOPIC: &[&str] = &["такыры", "тема", "theme", "topic"];
const RESULTS: &[&str] = &["кутилетин натиже", "ожидаем", "expected"];
const OTHER_HEADINGS: &[&str] = &["непатив", "негиз", "основан", "ескерт", "примечан"];
/// «Приложение 1 к приказу № 45» stands above a title and is none.
const ANNEX: [&str; 4] = ["приложени", "косымша", "annex", "appendix"];
const SCHOOL: &[&str] =
    &["мектеби", "школа", "лицеи", "гимнази", "коммуналдык", "коммунальн", "кмм", "кгу", "акимдиг", "school"];

/// Understands the lines around a plan that nobody knew yet, and tells which of them were.
pub(super) fn understand(lines: &[HeadLine], year: &YearCalendar, own: OwnHead) -> (HeadPreview, Vec<bool>) {
    let OwnHead { mut head, used } = own;
    let mut reading = Reading { lines, used };
    head.year = lines.iter().find_map(|line| school_year(&line.text)).unwrap_or_default();
    head.approval = reading.approval(year);
    if head.purpose.is_empty() {
        head.purpose = reading.purpose();
    }
    if head.objectives.is_empty() {
        head.objectives = reading.objectives();
    }
    if head.expected_results.is_empty() {
        head.expected_results = reading.results();
    }
    if head.topic.is_empty() {
        head.topic = reading.topic();
    }
    if head.title.is_empty() {
        // The year is a fact of its own, which what we print says beside the title.
        head.title = without_year(&reading.title(), &head.year);
    }
    if head.approval.as_ref().is_some_and(|approval| approval.approved_on.is_none()) {
        let text = head.approval.as_ref().map(|approval| approval.text.clone()).unwrap_or_default();
        head.doubts.push(Doubt::about_all(DoubtKind::ApprovalUndated, text));
    }
    let used = reading.used;
    head.other = lines
        .iter()
        .zip(&used)
        .filter(|(line, used)| !**used && line.place.is_none())
        .map(|(line, _)| line.text.clone())
        .collect();
    (head, used)
}

struct Reading<'l> {
    lines: &'l [HeadLine],
    used: Vec<bool>,
}

impl Reading<'_> {
    fn approval(&mut self, year: &YearCalendar) -> Option<ImportedApproval> {
        let is_approval = |at: &usize| {
            let line = &self.lines[*at];
            !self.used[*at] && !line.is_below && begins_word(&line.text, APPROVED)
        };
        let from = (0..self.lines.len()).find(is_approval)?;
        let mut approval = ImportedApproval::default();
        let mut texts = Vec::new();
        for at in from..self.lines.len().min(from + APPROVAL_LINES) {
            let line = &self.lines[at];
            let is_other =
                at > from && (is_title(&line.text) || starts(&line.text, PURPOSE) || begins_word(&line.text, AGREED));
            if line.is_below || is_other || self.used[at] {
                break;
            }
            self.used[at] = true;
            texts.push(line.text.as_str());
            if approval.approved_by.is_empty() {
                approval.approved_by = name_in(&line.text);
            }
            if approval.approved_on.is_none() && line.text.chars().filter(char::is_ascii_digit).count() >= 5 {
                approval.approved_on = deadline::find_day(&line.text, year);
            }
            if approval.order_no.is_empty() {
                approval.order_no = number_in(&line.text);
            }
            // The date is the last line of the corner.
            let has_year = line.text.contains("20") && line.text.chars().any(|letter| letter.is_ascii_digit());
            if at > from && has_year && !approval.approved_by.is_empty() {
                break;
            }
        }
        approval.text = texts.join("\n");
        Some(approval)
    }

    fn purpose(&mut self) -> String {
        self.find(PURPOSE).map(|at| self.paragraph_under(at)).unwrap_or_default()
    }

    fn topic(&mut self) -> String {
        let found = self.find(TOPIC).filter(|at| names_topic(&self.lines[*at].text));
        found.map(|at| self.paragraph_under(at)).unwrap_or_default()
    }

    fn objectives(&mut self) -> Vec<String> {
        self.find(OBJECTIVES).map(|at| self.list_under(at)).unwrap_or_default()
    }

    /// What the plan is to bring is told above its table or below it.
    fn results(&mut self) -> Vec<String> {
        let is_heading = |at: &usize| !self.used[*at] && starts(&self.lines[*at].text, RESULTS);
        // A cell of some other table may only be called so.
        let is_led = |at: &usize| self.lines[*at].place.is_none() || self.leads_points(*at);
        let found = (0..self.lines.len()).filter(is_heading).find(is_led);
        found.map(|at| self.list_under(at)).unwrap_or_default()
    }

    /// Whether a point of a list comes right under a line, or stands after its colon.
    fn leads_points(&self, at: usize) -> bool {
        let place = |at: usize| self.lines[at].place.as_ref();
        let is_under = |next: usize| place(next).map(|place| place.row) != place(at).map(|place| place.row);
        let is_point = |text: &str| point(text) != text.trim();
        let text = &self.lines[at].text;
        (text.contains(':') && !after_colon(text).is_empty())
            || self.lines.get(at + 1).is_some_and(|next| is_point(&next.text) && is_under(at + 1))
    }

    /// What a heading says after its colon, or else the line under it.
    fn paragraph_under(&mut self, at: usize) -> String {
        self.used[at] = true;
        let said = after_colon(&self.lines[at].text);
        if !said.is_empty() {
            return said;
        }
        match self.lines.get(at + 1) {
            Some(next) if !self.used[at + 1] && !is_heading(&next.text) => {
                self.used[at + 1] = true;
                next.text.clone()
            }
            _ => String::new(),
        }
    }

    /// What a heading says after its colon, and the points under it.
    fn list_under(&mut self, at: usize) -> Vec<String> {
        self.used[at] = true;
        let is_below = self.lines[at].is_below;
        let first = after_colon(&self.lines[at].text);
        let mut points: Vec<String> =
            first.split(';').map(|one| point(one).to_owned()).filter(|one| !one.is_empty()).collect();
        for next in at + 1..self.lines.len() {
            let line = &self.lines[next];
            let is_point = line.is_listed || point(&line.text) != line.text.trim();
            if self.used[next] || line.is_below != is_below || is_heading(&line.text) || !is_point {
                break;
            }
            self.used[next] = true;
            points.push(point(&line.text).trim_end_matches(';').to_owned());
        }
        points
    }

    fn title(&mut self) -> String {
        let is_free = |reading: &Self, at: usize| {
            let line = &reading.lines[at];
            !reading.used[at] && !line.is_below && !line.is_listed && !is_heading(&line.text)
        };
        let found = (0..self.lines.len()).find(|at| is_free(self, *at) && is_title(&self.lines[*at].text));
        let Some(at) = found else { return String::new() };
        let mut from = at;
        while from > 0
            && at - from < 2
            && is_free(self, from - 1)
            && !begins_word(&self.lines[from - 1].text, SCHOOL)
            && !begins_word(&self.lines[from - 1].text, AGREED)
            && !ANNEX.iter().any(|annex| fold(&self.lines[from - 1].text).starts_with(annex))
        {
            from -= 1;
        }
        let mut to = at;
        while to + 1 < self.lines.len() && to - at < 2 && is_free(self, to + 1) && goes_on(&self.lines[to + 1].text) {
            to += 1;
        }
        self.used[from..=to].fill(true);
        let lines: Vec<&str> = self.lines[from..=to].iter().map(|line| line.text.as_str()).collect();
        lines.join(" ")
    }

    fn find(&self, words: &[&str]) -> Option<usize> {
        (0..self.lines.len())
            .find(|at| !self.used[*at] && !self.lines[*at].is_below && starts(&self.lines[*at].text, words))
    }
}

/// A school year in a text: «2025–2026 оқу жылы», «2025/26».
pub fn school_year(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    school_year_at(&letters).map(|(year, _)| year)
}

/// A school year and the letters that say it.
pub(super) fn school_year_at(letters: &[char]) -> Option<(String, Range<usize>)> {
    let number = |from: usize| -> (u32, usize) {
        let digits: String = letters[from..].iter().take_while(|letter| letter.is_ascii_digit()).collect();
        (digits.parse().unwrap_or_default(), digits.len())
    };
    (0..letters.len()).find_map(|at| {
        let is_begun = at == 0 || !letters[at - 1].is_ascii_digit();
        let (first, digits) = number(at);
        if !is_begun || digits != 4 || !(2000..2100).contains(&first) {
            return None;
        }
        let mut next = at + 4;
        while letters.get(next).is_some_and(|letter| matches!(letter, ' ' | '-' | '–' | '—' | '−' | '/')) {
            next += 1;
        }
        if next == at + 4 || next >= letters.len() {
            return None;
        }
        let (second, digits) = number(next);
        let is_next = (digits == 4 && second == first + 1) || (digits == 2 && second == (first + 1) % 100);
        is_next.then(|| (format!("{first}-{}", first + 1), at..next + digits))
    })
}

fn is_title(text: &str) -> bool {
    let folded = fold(text);
    let is_short = text.chars().count() <= 250;
    is_short
        && folded
            .split(' ')
            .any(|word| word.starts_with("жоспар") || matches!(word, "план" | "плана" | "плане" | "plan"))
}

fn goes_on(text: &str) -> bool {
    school_year(text).is_some()
        || text.chars().next().is_some_and(|first| first.is_lowercase() || first == '(' || first.is_ascii_digit())
}

fn is_heading(text: &str) -> bool {
    let names_topic = names_topic(text) && starts(text, TOPIC);
    names_topic || [PURPOSE, OBJECTIVES, RESULTS, OTHER_HEADINGS, APPROVED].iter().any(|words| starts(text, words))
}

/// A topic stands after its word and a colon, or under it: «Тематический план» names none.
fn names_topic(text: &str) -> bool {
    text.contains(':') || text.split_whitespace().count() <= 2
}

fn starts(text: &str, words: &[&str]) -> bool {
    let folded = fold(text);
    // «1. Мақсаты»
    let folded = folded.trim_start_matches(|letter: char| letter.is_ascii_digit() || letter == ' ');
    let within_first_words: Vec<&str> = folded.split(' ').take(4).collect();
    words.iter().any(|word| folded.starts_with(word)) || {
        // «Жоспардың мақсаты:» and «Цель плана:» are headings, a sentence about a purpose is not.
        let head = text.split(':').next().unwrap_or_default();
        let is_head = text.contains(':') && head.split_whitespace().count() <= 4;
        is_head && within_first_words.iter().any(|said| words.iter().any(|word| said.starts_with(word)))
    }
}

fn begins_word(text: &str, words: &[&str]) -> bool {
    let folded = fold(text);
    folded.split(' ').any(|said| words.iter().any(|word| said.starts_with(word)))
}

fn after_colon(text: &str) -> String {
    text.split_once([':', '–', '—']).map(|(_, rest)| rest.trim().to_owned()).unwrap_or_default()
}

/// A point of a list without its number or bullet.
fn point(text: &str) -> &str {
    let text = text.trim();
    let bare = text.trim_start_matches(|letter: char| letter.is_ascii_digit());
    if bare.len() < text.len()
        && let Some(rest) = bare.strip_prefix(['.', ')'])
    {
        return rest.trim();
    }
    text.trim_start_matches(['-', '–', '—', '•', '·', '*', '▪', '✓']).trim()
}

/// A name with initials in a line of an approval: «Сейітова Г.Б.», «Г. Б. Сейітова».
fn name_in(text: &str) -> String {
    let words: Vec<&str> =
        text.split(|letter: char| letter.is_whitespace() || letter == '_').filter(|word| !word.is_empty()).collect();
    let is_initial = |word: &&str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase) && letters.next() == Some('.')
    };
    let is_surname = |word: &str| {
        let mut letters = word.chars();
        letters.next().is_some_and(char::is_uppercase)
            && letters.clone().count() >= 2
            && letters.all(|letter| letter.is_alphabetic() || letter == '-')
    };
    let Some(first) = words.iter().position(is_initial) else { return String::new() };
    let last = first + words[first..].iter().take_while(|word| is_initial(word)).count();
    let before = first.checked_sub(1).map(|at| words[at]).filter(|word| is_surname(word));
    let after = words.get(last).copied().filter(|word| is_surname(word));
    let initials = words[first..last].join(" ");
    match (after, before) {
        (Some(surname), _) => format!("{initials} {surname}"),
        (None, Some(surname)) => format!("{surname} {initials}"),
        // «С.К.Ахметов» is one word.
        (None, None) if words[first].chars().count() > 5 => words[first].trim_end_matches(',').to_owned(),
        (None, None) => String::new(),
    }
}

fn number_in(text: &str) -> String {
    let Some((_, rest)) = text.split_once('№') else { return String::new() };
    rest.trim_start().chars().take_while(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '/')).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadlines::{Events, YearCalendar};

    fn read(texts: &[&str]) -> HeadPreview {
        let line = |text: &&str| HeadLine { text: (*text).to_owned(), is_listed: false, is_below: false, place: None };
        let mut lines: Vec<HeadLine> = texts.iter().map(line).collect();
        if let Some(table) = texts.iter().position(|text| *text == "|") {
            lines[table..].iter_mut().for_each(|line| line.is_below = true);
            lines.remove(table);
        }
        let day = |text: &str| crate::clock::Day::parse(text).expect("a day");
        let year = YearCalendar {
            starts_on: day("2026-09-01"),
            ends_on: day("2027-05-25"),
            week_days: crate::deadlines::WeekDays::Five,
            terms: Vec::new(),
            days_off: Vec::new(),
            events: Events::default(),
        };
        let own = OwnHead { used: vec![false; lines.len()], ..OwnHead::default() };
        understand(&lines, &year, own).0
    }

    #[test]
    fn a_topic_and_expected_results_are_read_in_kazakh_russian_and_english() {
        for (topic, results) in [
            ("Әдістемелік тақырыбы: ЖИ және адалдық", "Күтілетін нәтижелер:"),
            ("Тема: ЖИ және адалдық", "Ожидаемые результаты:"),
            ("Theme: ЖИ және адалдық", "Expected results:"),
        ] {
            let head = read(&[topic, "Жоспар 2026-2027", results, "1) бірінші;", "2) екінші", "Ескерту: жоқ"]);
            assert_eq!(head.topic, "ЖИ және адалдық", "{topic}");
            assert_eq!(head.expected_results, ["бірінші", "екінші"], "{results}");
            assert_eq!((head.title.as_str(), head.other.len()), ("Жоспар", 1), "{:?}", head.other);
        }
    }

    #[test]
    fn results_below_the_table_are_read_too() {
        let head = read(&["Жоспар", "|", "Күтілетін нәтижелер", "- тәртіп бар;", "- ұжым үйретілді", "Төраға"]);
        assert_eq!(head.expected_results, ["тәртіп бар", "ұжым үйретілді"]);
        assert_eq!(head.other, ["Төраға"]);
    }

    #[test]
    fn what_the_plan_is_an_annex_to_is_no_part_of_its_title() {
        let head = read(&["Приложение 1 к приказу № 45", "ПЛАН МЕРОПРИЯТИЙ", "по внедрению ИИ"]);
        assert_eq!(head.title, "ПЛАН МЕРОПРИЯТИЙ по внедрению ИИ");
        assert_eq!(head.other, ["Приложение 1 к приказу № 45"]);
    }

    #[test]
    fn a_thematic_plan_names_no_topic() {
        let head = read(&["Тематический план работы школы на 2026-2027 год", "Цель: порядок"]);
        assert_eq!((head.topic.as_str(), head.purpose.as_str()), ("", "порядок"));
        assert_eq!(head.title, "Тематический план работы школы");
    }

    #[test]
    fn results_in_the_cells_of_a_sheet_are_read_and_a_cell_that_is_only_called_so_is_not() {
        let line = |(row, text): (u32, &str)| HeadLine {
            text: text.to_owned(),
            is_listed: false,
            is_below: false,
            place: Some(Place { table: "Титул".into(), row, column: 1 }),
        };
        let lines: Vec<HeadLine> =
            [(1, "Күтілетін нәтижелер"), (2, "1. тәртіп бар"), (3, "2. ұжым үйретілді")].map(line).into();
        let mut reading = Reading { used: vec![false; lines.len()], lines: &lines };
        assert_eq!(reading.results(), ["тәртіп бар", "ұжым үйретілді"]);
        let lines: Vec<HeadLine> = [(1, "Күтілетін нәтиже"), (1, "1. Саны")].map(line).into();
        let mut reading = Reading { used: vec![false; lines.len()], lines: &lines };
        assert!(reading.results().is_empty() && reading.used == [false, false], "it stays to be told as unread");
    }
}
