//! Days and moments in words, from our own tables: the platform's Kazakh dates cannot be relied on.

use crate::clock::{Day, Instant};

use super::{Language, Value, say, say_with};

/// Says a day as tables and forms do: 18.09.2026.
pub fn day_short(day: Day) -> String {
    day.to_date().format("%d.%m.%Y").to_string()
}

/// Says a day as texts do: «2026 жылғы 18 қыркүйек».
pub fn day_long(language: Language, day: Day) -> String {
    day_in(language, "date-long", "month-of", day)
}

/// Says the day of a paper named after it: «2026 жылғы 18 қыркүйектегі» before «№ 45 бұйрық».
pub fn day_dated(language: Language, day: Day) -> String {
    day_in(language, "date-dated", "month-dated", day)
}

/// Says a moment by the school's clock: 24.09.2026 10:05.
pub fn moment_short(moment: Instant) -> String {
    format!("{} {}", day_short(moment.day()), moment.time())
}

/// Names a month, 1 to 12, by itself.
pub fn month_name(language: Language, month: u32) -> String {
    say(language, &format!("month-{month}"))
}

/// Names the day of the week.
pub fn weekday_name(language: Language, day: Day) -> String {
    say(language, &format!("weekday-{}", day.weekday()))
}

fn day_in(language: Language, key: &str, months: &str, day: Day) -> String {
    let month = say(language, &format!("{months}-{}", day.month()));
    // A year is a name, not an amount: as text it is never grouped or declined.
    let year = Value::Text(day.year().to_string());
    say_with(language, key, &[("day", day.day().into()), ("month", month.into()), ("year", year)])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> Day {
        Day::parse(text).unwrap()
    }

    #[test]
    fn a_day_is_written_as_official_papers_write_it() {
        let day = day("2026-09-18");
        assert_eq!(day_short(day), "18.09.2026");
        assert_eq!(day_long(Language::Kk, day), "2026 жылғы 18 қыркүйек");
        assert_eq!(day_long(Language::Ru, day), "18 сентября 2026 года");
        assert_eq!(day_long(Language::En, day), "18 September 2026");
        assert_eq!(day_dated(Language::Kk, day), "2026 жылғы 18 қыркүйектегі");
    }

    #[test]
    fn a_moment_is_told_by_the_schools_clock() {
        let moment = Instant::parse("2026-09-24T05:05:59Z").unwrap();
        assert_eq!(moment_short(moment), "24.09.2026 10:05");
        assert_eq!(moment_short(Instant::parse("2026-12-31T19:30:00Z").unwrap()), "01.01.2027 00:30");
    }

    #[test]
    fn months_and_weekdays_have_names_in_every_language() {
        let expected = [("қыркүйек", "бейсенбі"), ("сентябрь", "четверг"), ("September", "Thursday")];
        for (language, (month, weekday)) in Language::ALL.into_iter().zip(expected) {
            assert_eq!(month_name(language, 9), month);
            assert_eq!(weekday_name(language, day("2026-12-31")), weekday);
            for month in 1..=12 {
                assert!(!month_name(language, month).contains('⟦'), "month {month}");
                let first = Day::new(2026, month, 1).unwrap();
                assert!(!day_long(language, first).contains('⟦') && !day_dated(language, first).contains('⟦'));
            }
            for date in 1..=7 {
                assert!(!weekday_name(language, Day::new(2026, 6, date).unwrap()).contains('⟦'));
            }
        }
    }
}
