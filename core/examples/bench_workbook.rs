//! Measures what the sheet model costs: a register of incidents through it, or the same cells by a bare loop.
//!
//! `bench_workbook model|bare ROWS FILE` writes the workbook and prints seconds and the most memory it ever held.
//! `script/bench.d/register.py ROWS FILE` writes the same cells in Python.

use std::error::Error;
use std::io::{Write, stdout};
use std::path::Path;
use std::time::Instant as Stopwatch;

use rust_xlsxwriter::{ExcelDateTime, Format, Workbook};
use zhospar_core::clock::{Day, Instant};
use zhospar_core::documents::sheets::{Cell, Column, Filtering, Kind, Lead, Properties, Register, Tone, save_workbook};
use zhospar_core::words::Language;

const TITLES: [&str; 8] =
    ["Нөмірі", "Болған күні", "Анықталған күні", "Түрі", "Не болды", "Күйі", "Қабылданған шаралар", "Саны"];
const TYPES: [&str; 3] = ["Деректердің жылыстауы", "Қате мазмұн", "Академиялық адалдықты бұзу"];
const WHAT: &str = "А оқушысы жүйеге сыныптың үлгерім кестесін аты-жөнімен жүктеді, жауапты тұлға анықтады";
const MEASURES: &str = "Файл мен сұхбат тарихы құралдан жойылды, ата-аналарға хабарланды";

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [how, rows, file] = arguments.as_slice() else { return Err("bench_workbook model|bare ROWS FILE".into()) };
    let (rows, file) = (rows.parse()?, Path::new(file));
    let started = Stopwatch::now();
    match how.as_str() {
        "model" => by_model(rows, file)?,
        "bare" => bare(rows, file)?,
        _ => return Err("either model or bare".into()),
    }
    let seconds = started.elapsed().as_secs_f64();
    writeln!(stdout(), "{how}: {rows} rows, {seconds:.3} s, {} KB at most", most_memory())?;
    Ok(())
}

/// What stands in the row: the number, its two days, its type, and the words of what happened.
fn row(at: u32) -> (String, Day, Day, &'static str, String) {
    let begins = Day::parse("2026-09-01").expect("a day");
    let occurred_on = begins.plus_days(i64::from(at % 260));
    let what = format!("{WHAT} ({at})");
    (format!("2026-07/{:02}", at + 1), occurred_on, occurred_on.plus_days(1), TYPES[at as usize % 3], what)
}

fn by_model(rows: u32, file: &Path) -> Result<(), Box<dyn Error>> {
    let kinds = [Kind::Code, Kind::Day, Kind::Day, Kind::Text, Kind::Text, Kind::Status, Kind::Text, Kind::Integer];
    let widths = [12.0, 11.0, 12.0, 15.0, 34.0, 12.0, 28.0, 8.0];
    let columns = TITLES.iter().zip(kinds).zip(widths);
    let register = Register {
        key: "incidents",
        sheet: "Журнал".into(),
        title: "Инциденттер журналы".into(),
        lead: Lead::Nothing,
        is_led_to: true,
        columns: columns.map(|((title, kind), width)| Column::new(*title, kind, width)).collect(),
        filtering: Filtering::Table { name: "incidents", rows: rows as usize },
        empty: "Жазба жоқ".into(),
        foot: Vec::new(),
    };
    let properties = Properties {
        language: Language::Kk,
        title: "Журнал".into(),
        subject: String::new(),
        author: "Ақбұлақ орта мектебі".into(),
        keywords: String::new(),
        spine: None,
        created_at: Instant::parse("2026-11-23T04:00:00Z").expect("a moment"),
        footer: "Ақбұлақ орта мектебі".into(),
    };
    save_workbook(file, &properties, |book| {
        let mut sheet = book.register(register)?;
        for at in 0..rows {
            let (number, occurred_on, detected_on, kind, what) = row(at);
            sheet.next_shows(&number);
            sheet.row(&[
                number.into(),
                occurred_on.into(),
                detected_on.into(),
                kind.into(),
                what.into(),
                Cell::status("Жабылды", Tone::Calm),
                MEASURES.into(),
                i64::from(at).into(),
            ])?;
        }
        sheet.finish()
    })?;
    Ok(())
}

fn bare(rows: u32, file: &Path) -> Result<(), Box<dyn Error>> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet_with_constant_memory()?;
    let day = Format::new().set_num_format("dd.mm.yyyy");
    let as_date = |day: Day| ExcelDateTime::parse_from_str(&day.to_string());
    for (column, title) in (0..).zip(TITLES) {
        sheet.write_string(0, column, title)?;
    }
    for at in 0..rows {
        let (number, occurred_on, detected_on, kind, what) = row(at);
        let line = at + 1;
        sheet.write_string(line, 0, number)?;
        sheet.write_datetime_with_format(line, 1, as_date(occurred_on)?, &day)?;
        sheet.write_datetime_with_format(line, 2, as_date(detected_on)?, &day)?;
        sheet.write_string(line, 3, kind)?;
        sheet.write_string(line, 4, what)?;
        sheet.write_string(line, 5, "Жабылды")?;
        sheet.write_string(line, 6, MEASURES)?;
        sheet.write_number(line, 7, at)?;
    }
    workbook.save(file)?;
    Ok(())
}

/// The most memory this process ever held, in kilobytes; "?" where the system does not say.
fn most_memory() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.split_whitespace().next()).unwrap_or("?").to_owned()
}
