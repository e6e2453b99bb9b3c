//! Execution marks that stand in a document: «орындалды 12.10.2025», «выполнено, подпись», a day alone.

use super::deadline;
use super::parties::Directory;
use super::preview::DoubtKind;
use crate::clock::Day;
use crate::deadlines::YearCalendar;
use crate::plan::{ImportedMark, occurrence_of};
use crate::text::LINE;
use crate::words::fold;

/// Beginnings of words that say it is done.
const DONE: &str = "орындалд | орындалган | откизилд | аякталд | жасалд | бекитилд | дайындалд | выполн | исполнен | проведен | \
     сделан | заверш | утвержден | разработан | готов | done | completed | колы | подпис | бар | имеется | иа | \
     да | иэ";
/// Beginnings of words that say it is not, or not wholly.
const NOT_DONE: &str = "орындалма | орындалуда | ишинара | жартылаи | не выполн | не исполн | не провед | в работе | в процессе | \
     частичн | выполняется | исполняется | жоспарлан | запланирован | planned | жок | нет | перенес | шегерилд | \
     кейинге | in progress | not done | partly";
/// Days before and after a school year on which its work may be marked.
const AROUND: i64 = 92;

/// Understands a mark, and says what is doubtful about it; a cell of dashes and lines says nothing.
pub fn understand(
    text: &str,
    year: &YearCalendar,
    today: Day,
    people: &Directory<'_>,
) -> (Option<ImportedMark>, Option<DoubtKind>) {
    let folded = fold(text);
    let is_ticked = text.contains(['✓', '✔', '☑', '☒', '+', 'V', '√']);
    if folded.is_empty() && !is_ticked {
        let is_line = |letter: char| letter.is_whitespace() || "-–—_./\\".contains(letter);
        return (None, (!text.chars().all(is_line)).then_some(DoubtKind::MarkUnclear));
    }
    if begins(&folded, NOT_DONE) {
        return (None, Some(DoubtKind::MarkNotDone));
    }
    let day = deadline::find_day(text, year);
    if day.is_none() && !is_ticked && !begins(&folded, DONE) {
        return (None, Some(DoubtKind::MarkUnclear));
    }
    let is_possible =
        |day: Day| day <= today && year.starts_on.plus_days(-AROUND) <= day && day <= year.ends_on.plus_days(AROUND);
    if day.is_some_and(|day| !is_possible(day)) {
        return (None, Some(DoubtKind::MarkOutsideYear));
    }
    let mark = ImportedMark {
        marked_on: day,
        document: document(text),
        note: text.to_owned(),
        signed_by: people.find_person(text),
    };
    (Some(mark), day.is_none().then_some(DoubtKind::MarkWithoutDay))
}

/// Whether it is not certain which of several deadlines a mark belongs to: it says more than one day, or stands between two.
pub fn is_between(text: &str, mark: &ImportedMark, dues: &[Day], year: &YearCalendar) -> bool {
    let Some(marked_on) = mark.marked_on.filter(|_| dues.len() > 1) else { return false };
    let dues: Vec<Option<Day>> = dues.iter().copied().map(Some).collect();
    let is_sure = occurrence_of(&dues, |_| false, marked_on).is_some_and(|(_, is_sure)| is_sure);
    !is_sure || deadline::find_days(text, year).iter().any(|day| *day != marked_on)
}

/// The paper that a mark names by its number: «№ 3 хаттама», «приказ № 45».
fn document(text: &str) -> String {
    let clause = text.split([',', ';', '\n']).map(str::trim).find(|clause| clause.contains('№'));
    clause.map(|clause| clause.chars().take(LINE).collect()).unwrap_or_default()
}

fn begins(folded: &str, words: &str) -> bool {
    let within = format!(" {folded} ");
    words.split(" | ").any(|word| {
        let needle = if word.chars().count() <= 3 { format!(" {word} ") } else { format!(" {word}") };
        within.contains(&needle)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::deadlines::{Events, WeekDays};

    #[test]
    fn a_mark_between_two_deadlines_or_of_several_days_is_doubted() {
        let day = |text: &str| Day::parse(text).expect("a day");
        let year = YearCalendar {
            starts_on: day("2026-09-01"),
            ends_on: day("2027-05-25"),
            week_days: WeekDays::Five,
            terms: Vec::new(),
            days_off: Vec::new(),
            events: Events::default(),
        };
        let people = Directory::new(&[]);
        let terms = ["2026-10-23", "2026-12-25"].map(day);
        for (text, dues, is_doubted) in [
            ("№ 1 хаттама, 24.10.2026", &terms[..], false),
            ("№ 1 хаттама, 20.11.2026", &terms, true),
            ("№ 1 хаттама, 24.10.2026; № 2 хаттама, 25.12.2026", &terms, true),
            ("№ 1 хаттама, 20.11.2026", &terms[..1], false),
            ("орындалды", &terms, false),
        ] {
            let mark = understand(text, &year, day("2027-01-10"), &people).0.expect("a mark");
            assert_eq!(is_between(text, &mark, dues, &year), is_doubted, "{text}");
        }
    }
}
