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
        assert_eq!(found, Understood { rule, doubt: None }, "{text}");
    }
}

#[test]
fn what_is_guessed_says_so() {
    let guessed = Some(DoubtKind::DeadlineGuessed);
    for (text, rule, doubt) in [
        ("сентбрь", month(9), guessed),
        ("қыркүйектің екінші аптасы", month(9), guessed),
        ("до октября", month(9), guessed),
        ("қазанға дейін", month(9), guessed),
        ("с октября", window(10, 5), guessed),
        ("10-15 қазан", on("2026-10-15"), guessed),
        ("после 10 октября", on("2026-10-10"), guessed),
        ("10 қазаннан кейін", on("2026-10-10"), guessed),
        ("after 10 October", on("2026-10-10"), guessed),
        ("с 10 октября", on("2026-10-10"), guessed),
        ("10 қазаннан бастап", on("2026-10-10"), guessed),
        ("после октября", month(10), guessed),
        ("с 1 по 15 октября", on("2026-10-15"), guessed),
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
        assert_eq!(understand(text, &year()), Understood { rule, doubt }, "{text}");
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
        assert_eq!(understand(text, &year()), Understood { rule, doubt: None }, "{text}");
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
            assert_eq!(understand(&words, &year()), Understood { rule: rule.clone(), doubt: None }, "{words}");
        }
    }
}
