//! What a long report costs as a paper: sixty pages as PDF and as a Word file, the time and the most memory it takes. Run by
//! `script/bench report`; never a test of time.

use std::fs;
use std::path::Path;
use std::time::Instant as Stopwatch;

use super::{Session, filled};
use crate::jobs::Progress;
use crate::papers::{DocumentName, PaperLanguage};
use crate::report::{ExportDocument, export_document};
use crate::words::Language;

const ACTIVITIES: usize = 1_050;
/// What a report lists one by one; more are told of by their number only.
const INCIDENTS: i64 = 200;
const LEAST_PAGES: usize = 60;

#[test]
#[ignore = "a measurement, run by script/bench"]
fn a_long_report_is_made_as_a_paper() {
    let temp = tempfile::tempdir().expect("a folder");
    let (school, year) = filled(temp.path(), ACTIVITIES, INCIDENTS);
    let who = Session::founding(Language::Kk);
    for ending in ["docx", "pdf"] {
        let path = temp.path().join(format!("report.{ending}"));
        let request: ExportDocument = serde_json::from_value(serde_json::json!({
            "document": DocumentName::AnnualReport, "language": PaperLanguage::Kk, "school_year_id": year, "path": path,
        }))
        .expect("a request");
        school.forget();
        let before = forget_peak();
        let started = Stopwatch::now();
        let saved = export_document(&school, &who, &request, &Progress::default()).expect("a paper");
        let seconds = started.elapsed().as_secs_f64();
        let peak = kilobytes("VmHWM:");
        let pages = if ending == "pdf" { format!("{} pages, ", pages_of(&path)) } else { String::new() };
        println!(
            "the report as .{ending}: {pages}{} KB in {seconds:.2} s, {} MB at most, {} MB of them for it",
            saved.bytes / 1024,
            peak / 1024,
            peak.saturating_sub(before) / 1024,
        );
    }
}

fn pages_of(path: &Path) -> usize {
    let bytes = fs::read(path).expect("a paper");
    let text = String::from_utf8_lossy(&bytes);
    let pages = text.matches("/Type/Page").count() + text.matches("/Type /Page").count();
    let lists = text.matches("/Type/Pages").count() + text.matches("/Type /Pages").count();
    assert!(pages - lists >= LEAST_PAGES, "the report has to be long: {} pages", pages - lists);
    pages - lists
}

/// Begins to look for the most memory anew, and tells how much there is by now.
fn forget_peak() -> u64 {
    fs::write("/proc/self/clear_refs", "5").expect("Linux lets a process forget its peak");
    kilobytes("VmRSS:")
}

fn kilobytes(name: &str) -> u64 {
    let status = fs::read_to_string("/proc/self/status").expect("Linux tells of its processes");
    let line = status.lines().find(|line| line.starts_with(name)).expect("a line of memory");
    line.split_whitespace().nth(1).and_then(|number| number.parse().ok()).expect("kilobytes")
}
