//! What a page of the journal costs as the journal grows. Run by `script/bench journal`; never a test of time.

use std::time::Instant as Stopwatch;

use super::*;
use crate::calendar::{self, AddSchoolYear};
use crate::changes::Operation;
use crate::clock::{Clock, Instant};
use crate::ids::{SchoolId, SchoolYearId};
use crate::profile::SchoolProfile;
use crate::school::{DataFolder, DataKey, KeyFile, School};
use crate::session::Session;
use crate::words::Language;

/// What a page took.
#[derive(Clone, Copy)]
struct Page {
    millis: f64,
    full: bool,
    /// It is full, or the answer looked at as much as an answer looks at.
    whole: bool,
}

const SIZES: [i64; 5] = [100, 1_000, 10_000, 100_000, 1_000_000];
const RUNS: usize = 101;
const WARMING: usize = 5;

/// A smaller largest size is asked for by `ZHOSPAR_BENCH_ROWS`.
fn sizes() -> Vec<i64> {
    let largest = std::env::var("ZHOSPAR_BENCH_ROWS").ok().and_then(|text| text.parse().ok()).unwrap_or(i64::MAX);
    SIZES.into_iter().filter(|size| *size <= largest).collect()
}

/// Few enough that most pages are full in the smallest journal too.
const ROWS: u32 = 10;

/// Rows put in by one operation.
const BATCH: i64 = 50_000;

struct Measured {
    what: &'static str,
    request: fn(&SchoolYearId, i64) -> ListIncidents,
}

fn page(year: &SchoolYearId) -> ListIncidents {
    ListIncidents { school_year_id: Some(year.clone()), limit: Some(ROWS), ..ListIncidents::default() }
}

fn searched(year: &SchoolYearId, text: &str) -> ListIncidents {
    ListIncidents { text: text.into(), ..page(year) }
}

const QUESTIONS: [Measured; 19] = [
    Measured { what: "first page", request: |year, _| page(year) },
    Measured {
        what: "next page",
        request: |year, n| ListIncidents { after: Some(format!("2026/{}", n - 10)), ..page(year) },
    },
    Measured {
        what: "page in the middle",
        request: |year, n| ListIncidents { after: Some(format!("2026/{}", n / 2)), ..page(year) },
    },
    Measured { what: "open", request: |year, _| ListIncidents { group: IncidentGroup::Open, ..page(year) } },
    Measured {
        what: "of one type",
        request: |year, _| ListIncidents { types: vec!["data_leak".into()], ..page(year) },
    },
    Measured {
        what: "one type, high, open",
        request: |year, _| ListIncidents {
            group: IncidentGroup::Open,
            types: vec!["misuse".into()],
            severities: vec![Some(Severity::High)],
            ..page(year)
        },
    },
    Measured {
        what: "serious",
        request: |year, _| ListIncidents { kinds: vec![Some(IncidentKind::Serious)], ..page(year) },
    },
    Measured {
        what: "serious, high, of one type",
        request: |year, _| ListIncidents {
            kinds: vec![Some(IncidentKind::Serious)],
            types: vec!["data_leak".into()],
            severities: vec![Some(Severity::High)],
            ..page(year)
        },
    },
    Measured {
        what: "one tool of thirty",
        request: |year, _| ListIncidents { tools: vec!["құрал 07".into()], ..page(year) },
    },
    Measured {
        what: "detected in one month",
        request: |year, _| ListIncidents {
            detected_from: Day::parse("2026-10-01"),
            detected_to: Day::parse("2026-10-31"),
            ..page(year)
        },
    },
    Measured {
        what: "one day, one tool",
        request: |year, _| ListIncidents {
            detected_from: Day::parse("2026-10-05"),
            detected_to: Day::parse("2026-10-05"),
            tools: vec!["құрал 07".into()],
            ..page(year)
        },
    },
    Measured { what: "search: one letter", request: |year, _| searched(year, "с") },
    Measured { what: "search: «кате»", request: |year, _| searched(year, "кате") },
    Measured {
        what: "search: «информатика»", request: |year, _| searched(year, "информатика")
    },
    Measured {
        what: "search: «чат тарих окушы»", request: |year, _| searched(year, "чат тарих окушы")
    },
    Measured { what: "search: «шагым», 1 of 1000", request: |year, _| searched(year, "шагым") },
    Measured { what: "search: two that never meet", request: |year, _| searched(year, "тарих физика") },
    Measured { what: "search: rare and frequent", request: |year, _| searched(year, "шагым физика") },
    Measured {
        what: "search, open, one type",
        request: |year, _| ListIncidents {
            group: IncidentGroup::Open,
            types: vec!["outage".into()],
            ..searched(year, "физика")
        },
    },
];

#[test]
#[ignore = "a measurement, run by script/bench"]
fn a_journal_of_100_to_1_000_000_incidents() {
    let temp = tempfile::tempdir().expect("a folder");
    let id = SchoolId::fresh();
    let folder = DataFolder::at(temp.path()).school(&id);
    let clock = Clock::set_at(Instant::parse("2026-11-23T04:00:00Z").expect("a moment"));
    let keys = KeyFile::new(id, "bench", Language::Kk, false);
    let school = School::create(folder.clone(), keys, DataKey::random().expect("a key"), "bench".into(), clock)
        .expect("a school");
    // The record of change is no part of reading a page, and a million rows in one operation are no school's work.
    school.drop_triggers_for_bench("record_incidents%");
    let who = Session::founding(Language::Kk);
    let made = school.transact(&who, Operation("create_school"), |file| {
        profile::insert_profile(file, &SchoolProfile::for_tests())?;
        calendar::add_school_year(file, &AddSchoolYear { label: "2026-2027".into() })
    });
    let year = made.expect("a year").value;
    let mut table: Vec<Vec<Page>> = Vec::new();
    let mut filled = 1;
    for size in sizes() {
        let started = Stopwatch::now();
        while filled <= size {
            let to = (filled + BATCH).min(size + 1);
            // A rejection would roll the rows back, so something recorded goes with them.
            let filling = school.transact(&who, Operation("import"), |file| {
                profile::next_number(file, "incidents", "2026")?;
                store::fill_for_bench(file, filled, to)
            });
            filling.expect("filled");
            filled = to;
        }
        println!("{size} incidents, filled in {:.0} s", started.elapsed().as_secs_f64());
        table.push(QUESTIONS.iter().map(|question| median(&school, &(question.request)(&year, size))).collect());
    }
    print(&table);
    let bytes = std::fs::metadata(folder.database()).expect("the file").len();
    println!("the file has {:.0} MB; medians of {RUNS} runs in milliseconds", bytes as f64 / 1e6);
}

fn median(school: &School, request: &ListIncidents) -> Page {
    let read = || {
        let page = school.read(|file| list_incidents(file, Language::Kk, request)).expect("a page");
        serde_json::to_string(&page).expect("text")
    };
    let page = school.read(|file| list_incidents(file, Language::Kk, request)).expect("a page");
    (0..WARMING).for_each(|_| drop(read()));
    let mut taken: Vec<f64> = (0..RUNS)
        .map(|_| {
            let started = Stopwatch::now();
            drop(std::hint::black_box(read()));
            started.elapsed().as_secs_f64() * 1000.0
        })
        .collect();
    taken.sort_by(f64::total_cmp);
    let full = page.items.len() == ROWS as usize;
    Page { millis: taken[RUNS / 2], full, whole: full || page.next.is_some() }
}

/// The exponent of growth: a page that costs n times as much in a journal n times as large has 1. It counts from the first
/// size that fills the page, since a page of three rows is no measure for one of ten; such times stand in brackets. A question
/// that never fills one counts from the first size that has as much to look at as an answer looks at.
fn print(table: &[Vec<Page>]) {
    let sizes = sizes();
    let head: String = sizes.iter().map(|size| format!("{size:>11}")).collect();
    println!("{:<30}{head}{:>10}", "", "exponent");
    for (column, question) in QUESTIONS.iter().enumerate() {
        let pages: Vec<Page> = table.iter().map(|row| row[column]).collect();
        let told =
            |page: &Page| if page.full { format!("{:.2} ", page.millis) } else { format!("({:.2})", page.millis) };
        let shown: String = pages.iter().map(|page| format!("{:>11}", told(page))).collect();
        let last = pages.len() - 1;
        let first = pages.iter().position(|page| page.full);
        let first = first.or_else(|| pages.iter().position(|page| page.whole)).unwrap_or(0);
        let tenfolds = (sizes[last] as f64 / sizes[first] as f64).log10();
        let growth = (pages[last].millis / pages[first].millis).log10() / tenfolds;
        println!("{:<30}{shown}{:>10.2}", question.what, growth);
    }
}
