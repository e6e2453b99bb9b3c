use super::*;
use crate::deadlines::{Events, Period, TermDays, WeekDays};
use crate::words::Language;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn year() -> YearCalendar {
    let terms = [
        ("2026-09-01", "2026-10-25"),
        ("2026-11-02", "2026-12-27"),
        ("2027-01-11", "2027-03-21"),
        ("2027-03-29", "2027-05-25"),
    ];
    let term = |(number, (from, to)): (u32, &(&str, &str))| TermDays { number, starts_on: day(from), ends_on: day(to) };
    YearCalendar {
        starts_on: day("2026-09-01"),
        ends_on: day("2027-05-25"),
        week_days: WeekDays::Five,
        terms: (1..).zip(&terms).map(term).collect(),
        days_off: Vec::new(),
        events: Events::default(),
    }
}

fn month(month: u32) -> Rule {
    Rule::Month { month }
}

fn window(from_month: u32, to_month: u32) -> Rule {
    Rule::Window { from_month, to_month }
}

fn every(period: Period) -> Rule {
    Rule::Every { period }
}

fn on(text: &str) -> Rule {
    Rule::Day { day: day(text) }
}

fn at_end(anchor: Anchor) -> Rule {
    Rule::After { anchor, days: 0, working: false }
}

fn schedule(days: &[&str]) -> Rule {
    Rule::Schedule { days: days.iter().map(|text| day(text)).collect() }
}

#[test]
fn deadlines_in_words_are_understood_without_a_doubt() {
    let all_year = Rule::AllYear;
    for (text, rule) in [
        ("қыркүйек", month(9)),
        ("Казан", month(10)),
        ("қыркүйек айы", month(9)),
        ("2026 жылдың қыркүйек айы", month(9)),
        ("желтоқсан айында", month(12)),
        ("сентябрь 2026 г.", month(9)),
        ("09.2026", month(9)),
        ("в мае", month(5)),
        ("сент.", month(9)),
        ("қаң.", month(1)),
        ("сент.-окт.", window(9, 10)),
        ("до 15 окт. 2026 г.", on("2026-10-15")),
        ("15 қаз.", on("2026-10-15")),
        ("мамыр", month(5)),
        ("қыркүйек-қазан", window(9, 10)),
        ("қыркүйек – қазан айлары", window(9, 10)),
        ("с сентября по ноябрь", window(9, 11)),
        ("қыркүйектен қарашаға дейін", window(9, 11)),
        ("ноябрь 2026 – февраль 2027", window(11, 2)),
        ("Қыркүйек / Сентябрь", month(9)),
        ("қаңтар-ақпан / январь-февраль", window(1, 2)),
        ("тоқсан сайын", every(Period::Term)),
        ("Әр тоқсан", every(Period::Term)),
        ("тоқсанына 1 рет", every(Period::Term)),
        ("1 раз в четверть", every(Period::Term)),
        ("ежеквартально", every(Period::Quarter)),
        ("раз в квартал", every(Period::Quarter)),
        ("ай сайын", every(Period::Month)),
        ("ежемесячно", every(Period::Month)),
        ("жарты жылда 1 рет", every(Period::HalfYear)),
        ("2 раза в год", every(Period::HalfYear)),
        ("жыл бойы", all_year.clone()),
        ("Оқу жылы бойы", all_year.clone()),
        ("в течение года", all_year.clone()),
        ("в течении учебного года", all_year.clone()),
        ("тұрақты", all_year.clone()),
        ("постоянно", all_year),
        ("кезектен тыс", Rule::AdHoc),
        ("қажеттілігіне қарай", Rule::AdHoc),
        ("по мере необходимости", Rule::AdHoc),
        ("кесте бойынша", schedule(&[])),
        ("по графику", schedule(&[])),
        ("согласно плану", schedule(&[])),
        ("15.09.2026", on("2026-09-15")),
        ("15.09.26 г.", on("2026-09-15")),
        ("2026-09-15", on("2026-09-15")),
        ("18 қыркүйек", on("2026-09-18")),
        ("2026 жылғы 18 қыркүйек", on("2026-09-18")),
        ("2027 жылғы 12 ақпанға дейін", on("2027-02-12")),
        ("до 1 октября", on("2026-10-01")),
        ("не позднее 20 января 2027 года", on("2027-01-20")),
        ("1 қазанға дейін", on("2026-10-01")),
        ("қазан айының 15-іне дейін", on("2026-10-15")),
        ("қазанның 15-іне дейін", on("2026-10-15")),
        ("2027 жылғы ақпан айының 5-і күні", on("2027-02-05")),
        ("by October 15", on("2026-10-15")),
        ("2026.10.15", on("2026-10-15")),
        ("2026.10.15 дейін", on("2026-10-15")),
        ("«18» сентября 2026 г.", on("2026-09-18")),
        ("05.11.2026, 10.02.2027", schedule(&["2026-11-05", "2027-02-10"])),
        ("до конца сентября", month(9)),
        ("қыркүйек айының соңына дейін", month(9)),
        ("01.10.2026-31.10.2026", month(10)),
        ("II тоқсан", at_end(Anchor::TermEnd { term: 2 })),
        ("3-тоқсан", at_end(Anchor::TermEnd { term: 3 })),
        ("ІІІ четверть", at_end(Anchor::TermEnd { term: 3 })),
        ("І тоқсан", at_end(Anchor::TermEnd { term: 1 })),
        ("2-ші тоқсан", at_end(Anchor::TermEnd { term: 2 })),
        ("1-жартыжылдық", at_end(Anchor::TermEnd { term: 2 })),
        ("второе полугодие", at_end(Anchor::YearEnd)),
        ("оқу жылының соңы", at_end(Anchor::YearEnd)),
        ("в конце учебного года", at_end(Anchor::YearEnd)),
        ("1-4 тоқсан", at_end(Anchor::TermEnd { term: 4 })),
    ] {
        let found = understand(text, &year());
        if text == "1-4 тоқсан" {
            assert!(found.doubt.is_some(), "{text}: {found:?}");
            continue;
        }
        assert_eq!((found.rule, found.doubt), (rule, None), "{text}");
    }
}

#[test]
fn what_is_guessed_says_so() {
    let guessed = Some(DoubtKind::DeadlineGuessed);
    for (text, rule, doubt) in [
        ("сентбрь", month(9), guessed),
        ("IV квартал", month(12), guessed),
        ("1 кв. 2027", month(3), guessed),
        ("қыркүйектің екінші аптасы", month(9), guessed),
        ("ақпанның 2-аптасы", month(2), guessed),
        ("ақпан айының 2 аптасы", month(2), guessed),
        ("2-я неделя февраля", month(2), guessed),
        ("қараша айының 3-4 аптасы", month(11), guessed),
        ("до октября", month(9), guessed),
        ("қазанға дейін", month(9), guessed),
        ("с октября", window(10, 5), guessed),
        ("после 10 октября", on("2026-10-10"), guessed),
        ("10 қазаннан кейін", on("2026-10-10"), guessed),
        ("after 10 October", on("2026-10-10"), guessed),
        ("с 10 октября", on("2026-10-10"), guessed),
        ("10 қазаннан бастап", on("2026-10-10"), guessed),
        ("после октября", month(10), guessed),
        ("қыркүйек, қаңтар", schedule(&["2026-09-30", "2027-01-31"]), guessed),
        ("I, III тоқсан", schedule(&["2026-10-25", "2027-03-21"]), guessed),
        ("қыркүйек, кейін тоқсан сайын", every(Period::Term), guessed),
        ("оқу жылының басы", month(9), guessed),
        ("", Rule::AllYear, Some(DoubtKind::DeadlineMissing)),
        ("—", Rule::AllYear, Some(DoubtKind::DeadlineMissing)),
        ("когда получится", Rule::AllYear, Some(DoubtKind::DeadlineUnknown)),
        ("июль", Rule::AllYear, Some(DoubtKind::DeadlineOutsideYear)),
        ("15.09.2024", month(9), Some(DoubtKind::DeadlineOutsideYear)),
        ("май–сентябрь", window(5, 5), Some(DoubtKind::DeadlineOutsideYear)),
    ] {
        let found = understand(text, &year());
        assert_eq!((found.rule, found.doubt), (rule, doubt), "{text}");
    }
}

#[test]
fn a_stretch_of_days_is_due_on_its_last_day_and_tells_its_first() {
    let october = |first: u32, last: u32| (format!("2026-10-{first:02}"), format!("2026-10-{last:02}"));
    let days = |first: &str, last: &str| (first.to_owned(), last.to_owned());
    for (text, (first, last)) in [
        ("қазан айының 15-інен 20-сына дейін", october(15, 20)),
        ("қазанның 15-інен 20-сына дейін", october(15, 20)),
        ("қазан айының 15-20-сы аралығында", october(15, 20)),
        ("қазан 15-20", october(15, 20)),
        ("15-20 қазан", october(15, 20)),
        ("15–20 қазан аралығында", october(15, 20)),
        ("15-інен 20 қазанға дейін", october(15, 20)),
        ("15 пен 20 қазан аралығында", october(15, 20)),
        ("2026 жылғы 15–20 қазан", october(15, 20)),
        ("2026 жылғы 15 қазан мен 20 қазан аралығында", october(15, 20)),
        ("15 қазаннан 20 қазанға дейін", october(15, 20)),
        ("15 қазаннан бастап 20 қазанға дейін", october(15, 20)),
        ("с 15 по 20 октября", october(15, 20)),
        ("с 15-го по 20-е октября", october(15, 20)),
        ("с 15 октября по 20 октября", october(15, 20)),
        ("с 15 до 20 октября", october(15, 20)),
        ("в период с 15 по 20 октября 2026 года", october(15, 20)),
        ("между 15 и 20 октября", october(15, 20)),
        ("15–20 октября 2026 г.", october(15, 20)),
        ("15 - 20 октября", october(15, 20)),
        ("октябрь, 15-20", october(15, 20)),
        ("15-20.10.2026", october(15, 20)),
        ("15.10-20.10.2026", october(15, 20)),
        ("с 15.10 по 20.10.2026", october(15, 20)),
        ("15.10.2026 – 20.10.2026 ж.", october(15, 20)),
        ("15.10.2026-дан 20.10.2026-ға дейін", october(15, 20)),
        ("from 15 to 20 October", october(15, 20)),
        ("October 15–20", october(15, 20)),
        ("15th to 20th October 2026", october(15, 20)),
        ("between 15 and 20 October", october(15, 20)),
        ("от 1 до 15 марта", days("2027-03-01", "2027-03-15")),
        ("25 қыркүйектен 5 қазанға дейін", days("2026-09-25", "2026-10-05")),
        ("25 қыркүйек – 5 қазан", days("2026-09-25", "2026-10-05")),
        ("қазанның бірінші онкүндігі", october(1, 10)),
        ("қазанның соңғы онкүндігі", october(21, 31)),
        ("2-я декада октября 2026 г.", october(11, 20)),
        ("октябрь, 1-декада", october(1, 10)),
        ("первая половина октября", october(1, 15)),
        ("қазанның екінші жартысы", october(16, 31)),
        ("с 25 сентября по 5 октября", days("2026-09-25", "2026-10-05")),
        ("с 25 сентября по 5 октября 2026 г.", days("2026-09-25", "2026-10-05")),
        ("с 25 сентября до 5 октября", days("2026-09-25", "2026-10-05")),
        ("25 желтоқсаннан 10 қаңтарға дейін", days("2026-12-25", "2027-01-10")),
        ("25 декабря 2026 г. – 10 января 2027 г.", days("2026-12-25", "2027-01-10")),
    ] {
        let found = understand(text, &year());
        let expected = Understood { rule: on(&last), starts_on: Some(day(&first)), doubt: None };
        assert_eq!(found, expected, "{text}");
    }
}

#[test]
fn a_deadline_is_read_with_what_its_table_says_of_all() {
    for (text, context, whole) in [
        ("III", "тоқсан", "III тоқсан"),
        ("І, ІV", "тоқсан", "І, ІV тоқсан"),
        ("жыл бойы", "тоқсан", "жыл бойы"),
        ("3 тоқсан", "тоқсан", "3 тоқсан"),
        ("", "тоқсан", ""),
        ("до 1 октября", "2026", "до 1 октября 2026"),
        ("февраль", "2027", "февраль 2027"),
        ("февраль 2027", "2027", "февраль 2027"),
        ("ежеквартально", "2026", "ежеквартально"),
        ("қазан", "", "қазан"),
    ] {
        assert_eq!(in_context(text, context), whole, "{text}");
    }
    let other_year = understand(&in_context("февраль", "2026"), &year());
    assert_eq!(
        (other_year.rule, other_year.doubt),
        (month(2), Some(DoubtKind::DeadlineGuessed)),
        "it is another February"
    );
}

#[test]
fn what_is_said_in_two_languages_is_said_once() {
    for (text, rule) in [
        ("15-20 қазан\n15-20 октября", on("2026-10-20")),
        ("18 қыркүйек / 18 сентября", on("2026-09-18")),
        ("тоқсан сайын (ежеквартально)", every(Period::Term)),
    ] {
        let found = understand(text, &year());
        assert_eq!((found.rule, found.doubt), (rule, None), "{text}");
    }
}

#[test]
fn several_days_and_stretches_are_a_schedule_of_their_last_days() {
    for (text, days) in [
        ("15–20 қазан, 10–15 ақпан", &["2026-10-20", "2027-02-15"][..]),
        ("5, 15 және 25 қазан", &["2026-10-05", "2026-10-15", "2026-10-25"]),
        ("15-20 қазан\n15-20 октября, 10–15 ақпан", &["2026-10-20", "2027-02-15"]),
        ("5 и 20 октября", &["2026-10-05", "2026-10-20"]),
        ("5 қазан, 20 ақпан", &["2026-10-05", "2027-02-20"]),
        ("10.10.2026; 12.02.2027", &["2026-10-10", "2027-02-12"]),
    ] {
        let found = understand(text, &year());
        assert_eq!((found.rule, found.doubt), (schedule(days), None), "{text}");
    }
    assert_eq!(understand("№ 3 бұйрық, 20 қазан", &year()).rule, on("2026-10-20"), "a paper's number is no day");
}

#[test]
fn holidays_between_terms_end_the_day_before_the_next_one() {
    let before = |term| Rule::After { anchor: Anchor::TermStart { term }, days: -1, working: false };
    for (text, term) in [
        ("күзгі каникул кезінде", 2),
        ("қысқы демалыста", 3),
        ("во время весенних каникул", 4),
        ("на осенних каникулах", 2),
        ("зимние каникулы", 3),
        ("in the spring holidays", 4),
    ] {
        let found = understand(text, &year());
        assert_eq!((found.rule, found.doubt), (before(term), None), "{text}");
    }
}

#[test]
fn days_counted_from_an_event_are_understood() {
    let after = |anchor, days, working| Rule::After { anchor, days, working };
    for (text, rule) in [
        ("в течение 10 рабочих дней после утверждения плана", after(Anchor::PlanApproved, 10, true)),
        ("жоспар бекітілгеннен кейін 5 күн ішінде", after(Anchor::PlanApproved, 5, false)),
        ("за 3 дня до окончания 2 четверти", after(Anchor::TermEnd { term: 2 }, -3, false)),
    ] {
        let found = understand(text, &year());
        assert_eq!((found.rule, found.doubt), (rule, None), "{text}");
    }
}

#[test]
fn a_rule_in_the_programs_own_words_comes_back() {
    let rules = [
        month(9),
        month(5),
        window(9, 10),
        window(11, 2),
        every(Period::Month),
        every(Period::Term),
        every(Period::Quarter),
        every(Period::HalfYear),
        Rule::AllYear,
        Rule::AdHoc,
        schedule(&[]),
        on("2026-11-05"),
        Rule::After { anchor: Anchor::PlanApproved, days: 10, working: true },
        Rule::After { anchor: Anchor::TermEnd { term: 2 }, days: -5, working: true },
        Rule::After { anchor: Anchor::TermStart { term: 3 }, days: 7, working: false },
        Rule::After { anchor: Anchor::YearStart, days: 14, working: false },
        Rule::After { anchor: Anchor::YearEnd, days: -3, working: true },
    ];
    for rule in rules {
        for language in Language::ALL {
            let words = rule.in_words(language);
            let found = understand(&words, &year());
            assert_eq!((found.rule, found.doubt), (rule.clone(), None), "{words}");
        }
    }
}
