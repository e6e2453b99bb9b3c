//! A title without the school year that stands beside it as a fact of its own.

use super::head::school_year_at;
use crate::words::fold;

/// Words that lead to a year: «план на 2026–2027 учебный год», "plan for the 2026–2027 school year".
const LEADING: [&str; 6] = ["на", "в", "за", "for", "the", "in"];
const OPENERS: [(char, char); 4] = [('(', ')'), ('[', ']'), ('«', '»'), ('"', '"')];

/// Takes the school year out of a title, with the words that only say that it is one.
pub(super) fn without_year(title: &str, year: &str) -> String {
    let mut left = title.to_owned();
    while let Some(shorter) = once_without(&left, year) {
        left = shorter;
    }
    left
}

fn once_without(title: &str, year: &str) -> Option<String> {
    let letters: Vec<char> = title.chars().collect();
    let (_, span) = school_year_at(&letters).filter(|(found, _)| found == year)?;
    let before: String = letters[..span.start].iter().collect();
    let after: String = letters[span.end..].iter().collect();
    let (said, rest) = words_of_year(&after);
    let (before, rest) = without_brackets(before.trim_end(), said, rest);
    let before = without_leading(&before);
    let rest = rest.trim_start_matches([' ', ',', '.', ';']);
    let before =
        if rest.is_empty() { before.trim_end_matches(MARKS) } else { before.trim_end_matches([' ', ',', '.', ';']) };
    let left = if before.is_empty() { capitalised(rest.trim_start_matches(MARKS)) } else { format!("{before} {rest}") };
    let left = left.trim();
    (!left.is_empty()).then(|| left.to_owned())
}

const MARKS: [char; 10] = [' ', ',', '.', ';', ':', '-', '–', '—', '/', '|'];

/// Parts what follows a year into the words that belong to it, «оқу жылына арналған», and the rest.
fn words_of_year(after: &str) -> (&str, &str) {
    let mut step = 0;
    let mut end = 0;
    let mut at = 0;
    for word in after.split_inclusive(' ') {
        at += word.len();
        let folded = fold(word);
        for part in folded.split(' ').filter(|part| !part.is_empty()) {
            step = match (step, part) {
                (0, part) if is_kind(part) => 1,
                (0 | 1, part) if is_year(part) => 2,
                (2, "арналган") => 3,
                _ => return after.split_at(end),
            };
        }
        if step >= 2 && !folded.is_empty() {
            end = at;
        }
    }
    after.split_at(end)
}

fn is_kind(part: &str) -> bool {
    matches!(part, "оку" | "уч" | "school" | "academic") || part.starts_with("учебн")
}

fn is_year(part: &str) -> bool {
    matches!(part, "ж" | "жж" | "г" | "гг" | "year" | "years")
        || ["жыл", "год"].iter().any(|word| part.starts_with(word))
}

/// Brackets that held nothing but the year go with it.
fn without_brackets(before: &str, said: &str, rest: &str) -> (String, String) {
    let opened = OPENERS.iter().find_map(|(opener, closer)| Some((before.strip_suffix(*opener)?, *closer)));
    let Some((outside, closer)) = opened else { return (before.to_owned(), rest.to_owned()) };
    if said.contains(closer) {
        return (outside.trim_end().to_owned(), rest.to_owned());
    }
    match rest.trim_start().strip_prefix(closer) {
        Some(rest) => {
            // «2026–2027» оқу жылы
            let (_, rest) = words_of_year(rest);
            (outside.trim_end().to_owned(), rest.to_owned())
        }
        None => (before.to_owned(), rest.to_owned()),
    }
}

fn without_leading(before: &str) -> &str {
    let mut left = before.trim_end();
    while let Some(word) = left.rsplit(char::is_whitespace).next().filter(|word| LEADING.contains(&fold(word).as_str()))
    {
        left = left[..left.len() - word.len()].trim_end();
    }
    left
}

fn capitalised(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_is_taken_without_the_school_year_in_any_language() {
        for (title, bare) in [
            ("ЖИ енгізу жоспары 2026–2027 оқу жылы", "ЖИ енгізу жоспары"),
            ("ЖИ енгізу жоспары, 2026-2027 оқу жылы", "ЖИ енгізу жоспары"),
            ("ЖИ енгізу жоспары (2026/27 оқу жылы)", "ЖИ енгізу жоспары"),
            ("«2026-2027» оқу жылына арналған жұмыс жоспары", "Жұмыс жоспары"),
            ("2026-2027 оқу жылына арналған ЖИ енгізу жоспары", "ЖИ енгізу жоспары"),
            ("Мектептің 2026-2027 оқу жылындағы жоспары", "Мектептің жоспары"),
            ("План внедрения ИИ на 2026–2027 учебный год", "План внедрения ИИ"),
            ("План внедрения ИИ в 2026-2027 уч.г.", "План внедрения ИИ"),
            ("План на 2026-2027 учебный год по внедрению ИИ", "План по внедрению ИИ"),
            ("AI adoption plan for the 2026–2027 school year", "AI adoption plan"),
            ("2026-2027 academic year: AI adoption plan", "AI adoption plan"),
            ("Жоспар 2026-2027 оқу жылы / План на 2026-2027 учебный год", "Жоспар / План"),
            ("2026-2027 оқу жоспары", "Оқу жоспары"),
            ("План внедрения ИИ на 2025-2026 учебный год", "План внедрения ИИ на 2025-2026 учебный год"),
            ("План на 2026 год", "План на 2026 год"),
            ("2026-2027", "2026-2027"),
        ] {
            assert_eq!(without_year(title, "2026-2027"), bare, "{title}");
        }
    }
}
