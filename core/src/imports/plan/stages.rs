//! Heading rows of stages: «1-кезең. …», «2 ЭТАП», «3-СТАП», «IV кезең», «Бірінші кезең».

use super::deadline::{ordinal, roman};
use super::grid::{Cell, Row};
use super::parties::words_of;
use crate::words::fold;

/// Beginnings of the words for a stage, one of them as it is often mistyped.
const STAGE: &[&str] = &["кезен", "этап", "стап", "етап", "болим", "раздел", "stage"];

/// What a heading row says of its stage.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct StageHeading {
    pub number: Option<u32>,
    pub title: String,
}

/// Reads a stage out of a row that heads one: its cells say nothing but the stage.
pub fn heading(row: &Row, width: u32) -> Option<StageHeading> {
    let filled: Vec<&Cell> = row.filled().collect();
    match filled.as_slice() {
        [only] => read(&only.text).filter(|found| is_across(only, width) || found.number.is_some()),
        // The number in its own column, the name beside it.
        [number, name] => {
            let alone = words_of(&number.text);
            let [word] = alone.as_slice() else { return None };
            let counted = word.folded.parse().ok().or_else(|| roman(&word.folded, true));
            let found = read(&name.text).filter(|found| found.number.is_none() || counted.is_none())?;
            Some(StageHeading { number: found.number.or(counted), ..found })
        }
        _ => None,
    }
}

/// Reads the stage that is named above a table of its own; a sentence that speaks of one names none.
pub fn above_table(text: &str) -> Option<StageHeading> {
    read(text).filter(|found| found.number.is_some() && text.chars().count() <= ABOVE)
}

/// The most letters that a stage's name above its table has.
const ABOVE: usize = 150;

/// A stage as a column of stages names it, with its word or without.
pub fn named(text: &str) -> StageHeading {
    let bare = || {
        let words = words_of(text);
        let number = words.first().and_then(|word| counted(&word.folded));
        let title = if number.is_some() { trimmed(&text[words[0].to..]) } else { trimmed(text) };
        StageHeading { number, title: one_line(&title) }
    };
    read(text).unwrap_or_else(bare)
}

/// A row across a table that says nothing but a calendar year, to which the deadlines below belong: «2026 год».
pub fn year_alone(row: &Row, width: u32) -> Option<String> {
    let filled: Vec<&Cell> = row.filled().collect();
    let [only] = filled.as_slice() else { return None };
    let folded = fold(&only.text);
    let (years, words): (Vec<&str>, Vec<&str>) =
        folded.split(' ').partition(|word| word.bytes().all(|byte| byte.is_ascii_digit()));
    let is_year_word =
        |word: &&str| ["год", "жыл", "year"].iter().any(|year| word.starts_with(year)) || matches!(*word, "г" | "ж");
    match years.as_slice() {
        [year] if year.len() == 4 && year.starts_with("20") && words.iter().all(is_year_word) => {
            is_across(only, width).then(|| (*year).to_owned())
        }
        _ => None,
    }
}

/// Tells whether a cell goes over so much of a table that it heads what follows.
pub fn is_across(cell: &Cell, width: u32) -> bool {
    cell.span * 2 >= width && width > 1
}

/// Reads «1-кезең. Дайындық»; a text without the word is no stage.
fn read(text: &str) -> Option<StageHeading> {
    let words = words_of(text);
    let is_stage = |word: &str| STAGE.iter().any(|beginning| word.starts_with(beginning));
    let at = words.iter().position(|word| is_stage(&word.folded))?;
    let (number, from) = match before(&words[..at]) {
        Some((number, from)) => (Some(number), from),
        None => (words.get(at + 1).and_then(|word| counted(&word.folded)), at),
    };
    let has_after = from == at && number.is_some();
    // A stage that is called by its name alone keeps the whole of it.
    let Some(number) = number else {
        let is_short = words.len() <= 12;
        // «I. Ұйымдастыру кезеңі»
        let first = words.first().filter(|first| text[first.to..].starts_with(['.', ')'])).filter(|_| at > 0);
        let number = first.and_then(|first| counted(&first.folded));
        let title =
            first.filter(|_| number.is_some()).map_or_else(|| text.to_owned(), |first| trimmed(&text[first.to..]));
        return is_short.then(|| StageHeading { number, title: one_line(&title) });
    };
    let end = words[at + usize::from(has_after)].to;
    let (first, last) = (&text[..words[from].from], &text[end..]);
    let title = [first, last].map(trimmed).into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    Some(StageHeading { number: Some(number), title: one_line(&title) })
}

/// The number in front of the word, with its ending between them: «2-ші кезең».
fn before(words: &[super::parties::Word]) -> Option<(u32, usize)> {
    let last = words.len().checked_sub(1)?;
    if let Some(number) = counted(&words[last].folded) {
        return Some((number, last));
    }
    let is_ending = words[last].folded.chars().count() <= 4;
    let at = last.checked_sub(1).filter(|_| is_ending)?;
    counted(&words[at].folded).map(|number| (number, at))
}

fn counted(word: &str) -> Option<u32> {
    let number = word.parse().ok().or_else(|| roman(word, true)).or_else(|| ordinal(word));
    number.filter(|number| (1..=20).contains(number))
}

fn trimmed(text: &str) -> String {
    let is_edge = |letter: char| {
        letter.is_whitespace()
            || matches!(letter, '.' | ':' | '-' | '–' | '—' | '(' | ')' | '«' | '»' | '"' | '“' | '”' | '„')
    };
    text.trim_matches(is_edge).to_owned()
}

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<(Option<u32>, String)> {
        let row = Row { number: 1, cells: vec![Cell { column: 1, span: 7, text: text.into(), ..Cell::default() }] };
        heading(&row, 7).map(|found| (found.number, found.title))
    }

    #[test]
    fn a_stage_is_known_however_it_is_numbered() {
        for (text, number, title) in [
            ("1-кезең. Нормативтік-ұйымдастырушылық", 1, "Нормативтік-ұйымдастырушылық"),
            ("2 ЭТАП: аналитический", 2, "аналитический"),
            ("3-СТАП", 3, ""),
            ("IV кезең – Іске асыру", 4, "Іске асыру"),
            ("ІІ КЕЗЕҢ", 2, ""),
            ("II ЭТАП", 2, ""),
            ("Бірінші кезең", 1, ""),
            ("2-ші кезең «Талдау»", 2, "Талдау"),
            ("Кезең 5. Мониторинг", 5, "Мониторинг"),
            ("Первый этап (подготовительный)", 1, "подготовительный"),
            ("Stage 2: analysis", 2, "analysis"),
            ("I. Ұйымдастыру кезеңі", 1, "Ұйымдастыру кезеңі"),
            ("ІІ. НЕГІЗГІ КЕЗЕҢ", 2, "НЕГІЗГІ КЕЗЕҢ"),
            ("3) Основной этап", 3, "Основной этап"),
        ] {
            assert_eq!(said(text), Some((Some(number), title.to_owned())), "{text}");
        }
        assert_eq!(said("Дайындық кезеңі"), Some((None, "Дайындық кезеңі".into())));
        assert_eq!(said("Ескерту: жоспар өзгеруі мүмкін"), None);
    }

    #[test]
    fn a_stage_is_named_above_its_table_or_in_a_column_of_its_own() {
        let said = |number, title: &str| StageHeading { number, title: title.to_owned() };
        assert_eq!(above_table("2-кезең. Іске асыру"), Some(said(Some(2), "Іске асыру")));
        assert_eq!(above_table("Барлық кезеңнің мақсаты ортақ"), None);
        assert_eq!(named("1 этап Подготовка"), said(Some(1), "Подготовка"));
        assert_eq!(named("II. Реализация"), said(Some(2), "Реализация"));
        assert_eq!(named("Дайындық"), said(None, "Дайындық"));
    }

    #[test]
    fn a_calendar_year_alone_heads_no_stage() {
        let row = |text: &str| Row {
            number: 1,
            cells: vec![Cell { column: 1, span: 5, text: text.into(), ..Cell::default() }],
        };
        assert_eq!(year_alone(&row("2026 год"), 5).as_deref(), Some("2026"));
        assert_eq!(year_alone(&row("2027 жыл"), 5).as_deref(), Some("2027"));
        assert_eq!(year_alone(&row("2026-2027 учебный год"), 5), None);
        assert_eq!(year_alone(&row("2026 жылғы іс-шаралар"), 5), None);
    }

    #[test]
    fn an_activity_that_speaks_of_a_stage_is_none() {
        let cell = |column, text: &str| Cell { column, span: 1, text: text.into(), ..Cell::default() };
        let row = Row {
            number: 1, cells: vec![cell(1, "1"), cell(2, "1-кезеңді қорытындылау"), cell(5, "мамыр")]
        };
        assert_eq!(heading(&row, 7), None);
        let row = Row { number: 1, cells: vec![cell(1, "II"), cell(2, "Талдау кезеңі")] };
        assert_eq!(heading(&row, 7), Some(StageHeading { number: Some(2), title: "Талдау кезеңі".into() }));
    }
}
