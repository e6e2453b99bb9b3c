//! How long a document takes to be read and understood; `script/bench document` compares it with python-docx.

use std::time::Instant;

use super::tests::Desk;
use super::*;

#[test]
#[ignore = "measures; run by script/bench"]
fn a_plan_document_is_read() {
    let Ok(path) = std::env::var("ZHOSPAR_BENCH_DOCUMENT") else { return };
    let desk = Desk::new();
    let mut times = Vec::new();
    let mut rows = 0;
    for _ in 0..21 {
        let begun = Instant::now();
        let preview = desk.read(Path::new(&path)).expect("understood");
        times.push(begun.elapsed().as_secs_f64() * 1_000.0);
        rows = preview.activities.len();
    }
    times.sort_by(f64::total_cmp);
    println!("document: {rows} rows read and understood in {:.2} ms (median of 21)", times[10]);
}
