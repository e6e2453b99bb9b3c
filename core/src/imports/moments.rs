//! Days and times as people type them: 15.09.2025, 15/9/25, 2025-09-15 14:30, «2025 жылғы 15 қыркүйек», «15 сентября 2025 г.».
//!
//! Nothing is guessed: a day comes before its month unless the year stands first, and what is left over makes it no day.

use super::plan::month_of;
use crate::clock::{Day, TimeOfDay};
use crate::words::fold;

/// A day, and as much of its time as was said.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub on: Day,
    pub at: Option<TimeOfDay>,
    pub approximate: bool,
}

/// Words beside a day that say nothing more.
const FILLERS: [&str; 14] =
    ["г", "год", "года", "году", "ж", "жыл", "жылы", "жылгы", "жылдын", "куни", "сагат", "в", "час", "at"];
/// Words that say it was about then.
const ABOUT: [&str; 9] =
    ["шамамен", "жуык", "около", "примерно", "приблизительно", "approximately", "about", "circa", "approx"];

/// Reads a day that may have a time beside it.
pub fn moment(text: &str) -> Option<Moment> {
    let mut said = Said::default();
    for part in text.split(|letter: char| letter.is_whitespace() || matches!(letter, ',' | '(' | ')')) {
        said.hear(part)?;
    }
    let on = match (said.days.as_slice(), said.month, said.numbers.as_slice()) {
        ([day], None, []) => *day,
        ([], Some(month), [one, other]) => named(month, *one, *other)?,
        _ => return None,
    };
    Some(Moment { on, at: said.time, approximate: said.approximate })
}

/// Reads a time of day: 14:30, 9:05, 14:30:00, 9.30.
pub fn time(text: &str) -> Option<TimeOfDay> {
    let text = text.trim().replace('.', ":");
    time_of(&text)
}

#[derive(Default)]
struct Said {
    days: Vec<Day>,
    time: Option<TimeOfDay>,
    month: Option<u32>,
    /// Numbers beside the name of a month, with how many digits they have.
    numbers: Vec<(u32, usize)>,
    approximate: bool,
}

impl Said {
    fn hear(&mut self, part: &str) -> Option<()> {
        let bare = part.trim_start_matches(['~', '≈']);
        self.approximate |= bare.len() < part.len();
        let part = bare.trim_matches(['.', ';', '"', '«', '»']);
        if part.is_empty() || part == "-" || part == "–" {
            return Some(());
        }
        if let Some((day, time)) = part.split_once('T').filter(|(day, _)| day.len() == 10) {
            self.days.push(in_numbers(day)?);
            return self.set_time(time_of(time)?);
        }
        if let Some(time) = time_of(part) {
            return self.set_time(time);
        }
        if let Some(day) = in_numbers(part.trim_end_matches(['г', 'ж'])) {
            self.days.push(day);
            return Some(());
        }
        self.hear_words(part)
    }

    fn set_time(&mut self, time: TimeOfDay) -> Option<()> {
        self.time.replace(time).is_none().then_some(())
    }

    fn hear_words(&mut self, part: &str) -> Option<()> {
        for word in fold(part).split(' ') {
            if let Some(number) = number(word) {
                self.numbers.push(number);
            } else if ABOUT.contains(&word) {
                self.approximate = true;
            } else if let Some(month) = month_of(word) {
                if self.month.replace(month).is_some() {
                    return None;
                }
            } else if !FILLERS.contains(&word) {
                return None;
            }
        }
        Some(())
    }
}

fn number(word: &str) -> Option<(u32, usize)> {
    let digits = word.trim_end_matches("th").trim_end_matches("st").trim_end_matches("nd").trim_end_matches("rd");
    let is_number = !digits.is_empty() && digits.len() <= 4 && digits.bytes().all(|digit| digit.is_ascii_digit());
    is_number.then(|| digits.parse().ok().map(|value| (value, digits.len()))).flatten()
}

/// A day beside the name of its month: the year is the one with four digits.
fn named(month: u32, one: (u32, usize), other: (u32, usize)) -> Option<Day> {
    let (year, day) = match (one, other) {
        ((year, 4), (day, 1 | 2)) | ((day, 1 | 2), (year, 4)) => (year, day),
        _ => return None,
    };
    Day::new(i32::try_from(year).ok()?, month, day)
}

/// Three numbers with dots, slashes or hyphens between them.
fn in_numbers(part: &str) -> Option<Day> {
    let parts: Vec<&str> = part.split(['.', '/', '-', '‑', '–']).collect();
    let [first, second, third] = parts.as_slice() else { return None };
    let ((first, digits), (month, _), (third, last)) = (number(first)?, number(second)?, number(third)?);
    let (year, day) = match (digits, last) {
        (4, 1 | 2) => (first, third),
        (1 | 2, 4) => (third, first),
        // The journal is of this century.
        (1 | 2, 2) => (2_000 + third, first),
        _ => return None,
    };
    Day::new(i32::try_from(year).ok()?, month, day)
}

fn time_of(part: &str) -> Option<TimeOfDay> {
    let parts: Vec<&str> = part.split(':').collect();
    let ([hour, minute] | [hour, minute, _]) = parts.as_slice() else { return None };
    let is_short = (1..=2).contains(&hour.len()) && minute.len() == 2;
    is_short.then(|| TimeOfDay::parse(&format!("{hour:0>2}:{minute}"))).flatten()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(text: &str) -> Option<String> {
        moment(text).map(|moment| {
            let time = moment.at.map(|time| format!(" {time}")).unwrap_or_default();
            format!("{}{time}{}", moment.on, if moment.approximate { " ~" } else { "" })
        })
    }

    #[test]
    fn a_day_is_understood_however_it_is_typed() {
        for text in [
            "15.09.2025",
            "15/09/25",
            "15-09-2025",
            "2025-09-15",
            "15.9.25",
            "15.09.2025 г.",
            "15.09.2025ж.",
            "15 қыркүйек 2025",
            "2025 жылғы 15 қыркүйек",
            "15 сентября 2025 г.",
            "15 сентября 2025 года",
            "September 15, 2025",
            "15th September 2025",
            "2025 ж. 15 қыркүйек",
            " 15.09.2025 , ",
        ] {
            assert_eq!(said(text).as_deref(), Some("2025-09-15"), "{text}");
        }
    }

    #[test]
    fn a_time_beside_the_day_is_kept() {
        for text in
            ["2025-09-15 14:30", "15.09.2025 14:30", "15.09.25, 14:30:00", "2025-09-15T14:30:00", "14:30 15/09/2025"]
        {
            assert_eq!(said(text).as_deref(), Some("2025-09-15 14:30"), "{text}");
        }
        assert_eq!(said("15.09.2025 сағат 9:05").as_deref(), Some("2025-09-15 09:05"));
        assert_eq!(said("20.11.2026 11:10 (шамамен)").as_deref(), Some("2026-11-20 11:10 ~"));
        assert_eq!(said("около 20.11.2026").as_deref(), Some("2026-11-20 ~"));
    }

    #[test]
    fn what_is_no_day_stays_none() {
        for text in [
            "",
            "күзде",
            "09/15/2025",
            "31.02.2025",
            "15.09",
            "қыркүйек 2025",
            "15.09.2025-20.09.2025",
            "45915",
            "15.09.2025 10:00 11:00",
            "15 сентября",
            "15 сентября октября 2025",
            "2025",
        ] {
            assert_eq!(said(text), None, "{text}");
        }
    }

    #[test]
    fn a_time_alone_is_read() {
        let times = ["14:30", "9:05", "9.30", " 14:30:00 "].map(|text| time(text).map(|time| time.to_string()));
        assert_eq!(times.map(Option::unwrap), ["14:30", "09:05", "09:30", "14:30"]);
        assert_eq!([time("25:00"), time("түстен кейін"), time("")], [None, None, None]);
    }
}
