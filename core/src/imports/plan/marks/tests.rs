use super::*;
use crate::deadlines::{Events, OccurrenceKind, TermDays, WeekDays};
use crate::plan::PartOfYear;

fn day(text: &str) -> Day {
    Day::parse(text).expect("a day")
}

fn year() -> YearCalendar {
    YearCalendar {
        starts_on: day("2025-09-01"),
        ends_on: day("2026-05-25"),
        week_days: WeekDays::Five,
        terms: vec![TermDays { number: 1, starts_on: day("2025-09-01"), ends_on: day("2025-10-26") }],
        days_off: Vec::new(),
        events: Events::default(),
    }
}

fn read(text: &str) -> ReadMarks {
    understand(text, &year(), day("2026-05-30"), &Directory::new(&[]))
}

/// The marks as «day part», and the doubts.
fn said(text: &str) -> (Vec<String>, Vec<&'static str>) {
    let read = read(text);
    let part = |part: PartOfYear| match part.kind {
        OccurrenceKind::Term => format!("T{}", part.number),
        OccurrenceKind::HalfYear => format!("H{}", part.number),
        _ => format!("M{}", part.number),
    };
    let mark = |mark: &ImportedMark| {
        let words = [mark.marked_on.map(|day| day.to_string()), mark.part.map(part)];
        words.into_iter().flatten().collect::<Vec<_>>().join(" ")
    };
    (read.marks.iter().map(mark).collect(), read.doubts.iter().map(|(kind, _)| kind.name()).collect())
}

#[test]
fn every_mark_of_a_cell_is_read() {
    for (text, marks, doubts) in [
        ("Орындалды 15.09.2025, 20.12.2025, 18.03.2026", &["2025-09-15", "2025-12-20", "2026-03-18"][..], &[][..]),
        ("15.09.2025\n20.12.2025\n18.03.2026", &["2025-09-15", "2025-12-20", "2026-03-18"], &[]),
        ("Выполнено\n15.09.2025\n20.12.2025", &["2025-09-15", "2025-12-20"], &[]),
        ("15.09.2025 және 20.12.2025 орындалды", &["2025-09-15", "2025-12-20"], &[]),
        ("№ 1 хаттама, 24.10.2025; № 2 хаттама, 25.12.2025", &["2025-10-24", "2025-12-25"], &[]),
        ("№ 1 хаттама, 24.10.2025, № 2 хаттама, 25.12.2025", &["2025-10-24", "2025-12-25"], &[]),
        ("24.10.2025, № 1 хаттама, 25.12.2025, № 2 хаттама", &["2025-10-24", "2025-12-25"], &[]),
        ("5, 15 және 25 қазан 2025 ж. өткізілді", &["2025-10-05", "2025-10-15", "2025-10-25"], &[]),
        ("I тоқсан – орындалды; II тоқсан – орындалды", &["T1", "T2"], &["mark_without_day", "mark_without_day"]),
        ("I, II тоқсан – орындалды", &["T1", "T2"], &["mark_without_day", "mark_without_day"]),
        ("I тоқсан – 20.10.2025, II тоқсан – 22.12.2025", &["2025-10-20 T1", "2025-12-22 T2"], &[]),
        (
            "I тоқсан – орындалды, 20.10.2025\nII тоқсан – орындалды, 22.12.2025",
            &["2025-10-20 T1", "2025-12-22 T2"],
            &[],
        ),
        ("I четверть – выполнено 20.10.2025 г. II четверть – не выполнено.", &["2025-10-20 T1"], &["mark_not_done"]),
        ("1-жартыжылдық – өткізілді 20.12.2025; 2-жартыжылдық – жоспарланған", &["2025-12-20 H1"], &["mark_not_done"]),
        ("1 полугодие – вып. 20.11.2025, 2 полугодие", &["2025-11-20 H1"], &["mark_unclear"]),
        ("I тоқсан – 20.10.2025, № 1 хаттама; II тоқсан – жоспарда", &["2025-10-20 T1"], &["mark_not_done"]),
        ("қыркүйек – орындалды; қазан – орындалды", &["M9", "M10"], &["mark_without_day", "mark_without_day"]),
        ("Done 15 September 2025; done 20 December 2025", &["2025-09-15", "2025-12-20"], &[]),
        ("Өткізілді: 15–20.10.2025", &["2025-10-20"], &[]),
        ("І тоқсан: 22.10.2025 ж. хат. № 1;\nІІ тоқсан: _______;\nІІІ тоқсан: _______", &["2025-10-22 T1"], &[]),
        ("15.09.2025; 20.12.2027", &["2025-09-15"], &["mark_outside_year"]),
    ] {
        assert_eq!(said(text), (marks.iter().map(|mark| (*mark).to_owned()).collect(), doubts.to_vec()), "{text}");
    }
}

#[test]
fn one_mark_is_read_as_a_whole() {
    for (text, marks, doubts) in [
        ("орындалды 25.09.2025", &["2025-09-25"][..], &[][..]),
        ("орындалды", &[""], &["mark_without_day"]),
        ("✓", &[""], &["mark_without_day"]),
        ("V", &[""], &["mark_without_day"]),
        ("☒ Орындалды ☐ Орындалмады", &[""], &["mark_without_day"]),
        ("☐ Орындалды ☒ Орындалмады", &[], &["mark_not_done"]),
        ("☐", &[], &[]),
        ("☐ орындалды", &[], &[]),
        ("☐ орындалды 15.10.2025", &[], &["mark_not_done"]),
        ("IV тоқсанда талқыланады", &[], &["mark_unclear"]),
        ("Ішінара орындалды, 15.10.2025", &[], &["mark_not_done"]),
        ("Выполнено на 50 %", &[], &["mark_not_done"]),
        ("Орындалды 100 %", &[""], &["mark_without_day"]),
        ("в срок", &[""], &["mark_without_day"]),
        ("вып.", &[""], &["mark_without_day"]),
        ("снято", &[], &["mark_not_done"]),
        ("не требуется", &[], &["mark_not_done"]),
        ("____", &[], &[]),
        ("—", &[], &[]),
    ] {
        assert_eq!(said(text), (marks.iter().map(|mark| (*mark).to_owned()).collect(), doubts.to_vec()), "{text}");
    }
    let whole = read("№ 3 хаттама\n25.09.2025\nқолы");
    assert_eq!(
        (whole.marks[0].note.as_str(), whole.marks[0].document.as_str()),
        ("№ 3 хаттама\n25.09.2025\nқолы", "№ 3 хаттама")
    );
}

#[test]
fn each_mark_keeps_its_own_words_and_paper() {
    let read = read("№ 1 хаттама, 24.10.2025; № 2 хаттама, 25.12.2025");
    let papers: Vec<_> = read.marks.iter().map(|mark| (mark.document.as_str(), mark.note.as_str())).collect();
    let expected = [("№ 1 хаттама", "№ 1 хаттама, 24.10.2025"), ("№ 2 хаттама", "№ 2 хаттама, 25.12.2025")];
    assert_eq!(papers, expected);
}
