//! The Rust half of `script/bench workbook`: exports a school year, or writes given cells with nothing but the library.
//!
//! `prepare FOLDER INCIDENTS` makes a school with the plan from the template and so many incidents, and prints how long
//! registering took. `export FOLDER WORKBOOK RUNS` opens it and exports its year; `bare CELLS WORKBOOK RUNS` and
//! `looks CELLS WORKBOOK RUNS` write the sheets of a JSON file, the latter with a look for each cell and a height for each
//! row. These print the milliseconds of each run and the most memory the process ever held.

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rust_xlsxwriter::{Format, FormatBorder, Workbook};
use serde_json::{Value, json};
use zhospar_core::api::App;
use zhospar_core::school::DataFolder;

const LOGIN: &str = "bench";
const PASSWORD: &str = "bench-bench-bench";

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let measured = match arguments[..] {
        ["prepare", folder, incidents] => prepare(Path::new(folder), incidents.parse()?)?,
        ["export", folder, workbook, runs] => export(Path::new(folder), workbook, runs.parse()?)?,
        ["bare", cells, workbook, runs] => write_again(cells, workbook, runs.parse()?, write_cells)?,
        ["looks", cells, workbook, runs] => write_again(cells, workbook, runs.parse()?, write_looks)?,
        _ => return Err("see the comment at the top of this file".into()),
    };
    writeln!(std::io::stdout(), "{measured}")?;
    Ok(())
}

fn prepare(folder: &Path, incidents: u32) -> Outcome<Value> {
    let app = App::new(DataFolder::at(folder));
    create_school(&app)?;
    let started = Instant::now();
    for number in 0..incidents {
        register_incident(&app, number)?;
    }
    let registering_ms = millis(started);
    ask(&app, "lock", json!({}))?;
    Ok(json!({ "registering_ms": registering_ms }))
}

fn export(folder: &Path, workbook: &str, runs: u32) -> Outcome<Value> {
    let app = App::new(DataFolder::at(folder));
    let school = ask(&app, "app_state", json!({}))?["schools"][0]["id"].clone();
    let card = ask(&app, "sign_in", json!({ "school_id": school, "login": LOGIN, "password": PASSWORD }))?;
    let request = json!({ "school_year_id": card["school_year"]["id"], "language": "kk", "path": workbook });
    let mut ms = Vec::new();
    for _ in 0..runs {
        let started = Instant::now();
        run_job(&app, "export_workbook", &request)?;
        ms.push(millis(started));
    }
    ask(&app, "lock", json!({}))?;
    Ok(json!({ "ms": ms, "most_kib": most_kib() }))
}

fn create_school(app: &App) -> Outcome<()> {
    let person = json!({
        "surname": "Сейітова", "given_name": "Гүлмира", "patronymic": "Болатқызы", "post": "директордың орынбасары",
        "role": "chair", "login": LOGIN, "password": PASSWORD,
    });
    let school = json!({
        "name": "Ақбұлақ орта мектебі", "language": "kk", "school_year": "2026-2027", "week_days": 5,
        "with_template": true, "creator": person, "director": null, "chair": null, "officer": null,
    });
    ask(app, "create_school", school).map(drop)
}

fn register_incident(app: &App, number: u32) -> Outcome<()> {
    let day = format!("2026-{:02}-{:02}", 9 + number / 28 % 2, 1 + number % 28);
    let incident = json!({
        "what": format!("{number}-жағдай: ЖИ құралы қате дерек берді, мұғалім тексеріп, түзетті"),
        "occurred_on": day, "occurred_time": "10:15", "occurred_approximate": false,
        "detected_on": day, "detected_time": null, "incident_type": "wrong_content",
        "reported_by": "информатика пәнінің мұғалімі", "immediate_action": "материал қолданыстан алынды",
    });
    ask(app, "register_incident", incident).map(drop)
}

fn run_job(app: &App, name: &str, request: &Value) -> Outcome<()> {
    let job = ask(app, "start_job", json!({ "name": name, "request": request }))?["job"].clone();
    loop {
        let state = ask(app, "job_state", json!({ "job": job }))?;
        match state["state"].as_str() {
            Some("running") => thread::sleep(Duration::from_millis(1)),
            Some("done") if state["reply"]["kind"] == "done" => return Ok(()),
            _ => return Err(format!("{name} did not end well: {state}").into()),
        }
    }
}

fn ask(app: &App, name: &str, request: Value) -> Outcome<Value> {
    let mut reply = app.dispatch(name, request);
    match reply["kind"].as_str() {
        Some("done") => Ok(reply["value"].take()),
        _ => Err(format!("{name} was not done: {reply}").into()),
    }
}

type Sheets = [Value];

fn write_again(cells: &str, workbook: &str, runs: u32, write: fn(&Sheets, &str) -> Outcome<()>) -> Outcome<Value> {
    let sheets: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(cells)?)?;
    let mut ms = Vec::new();
    for _ in 0..runs {
        let started = Instant::now();
        write(&sheets, workbook)?;
        ms.push(millis(started));
    }
    Ok(json!({ "ms": ms, "most_kib": most_kib() }))
}

/// The cells and nothing else: no looks, no heights, no filters.
fn write_cells(sheets: &Sheets, path: &str) -> Outcome<()> {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        let page = workbook.add_worksheet_with_constant_memory()?;
        page.set_name(sheet["name"].as_str().unwrap_or_default())?;
        for (row, cells) in (0..).zip(list(&sheet["rows"])) {
            for (column, cell) in (0..).zip(list(cells)) {
                match cell {
                    Value::String(text) => page.write_string(row, column, text)?,
                    Value::Number(number) => page.write_number(row, column, number.as_f64().unwrap_or_default())?,
                    _ => continue,
                };
            }
        }
    }
    Ok(workbook.save(path)?)
}

/// The cells as they look in our workbook: borders, wrapping, empty cells of a table, and the height of each row.
fn write_looks(sheets: &Sheets, path: &str) -> Outcome<()> {
    let mut workbook = Workbook::new();
    let cell = Format::new().set_font_name("Times New Roman").set_text_wrap().set_border(FormatBorder::Thin);
    for sheet in sheets {
        let page = workbook.add_worksheet_with_constant_memory()?;
        page.set_name(sheet["name"].as_str().unwrap_or_default())?;
        for (row, cells) in (0..).zip(list(&sheet["rows"])) {
            for (column, value) in (0..).zip(list(cells)) {
                match value {
                    Value::String(text) => page.write_string_with_format(row, column, text, &cell)?,
                    Value::Number(number) => {
                        page.write_number_with_format(row, column, number.as_f64().unwrap_or_default(), &cell)?
                    }
                    _ => page.write_blank(row, column, &cell)?,
                };
            }
            page.set_row_height(row, 42.0)?;
        }
    }
    Ok(workbook.save(path)?)
}

fn list(value: &Value) -> &[Value] {
    value.as_array().map(Vec::as_slice).unwrap_or_default()
}

/// The most memory this process ever held, in kibibytes; nothing where the system does not say.
fn most_kib() -> Option<u64> {
    let status = std::fs::read_to_string("/proc/self/status").ok()?;
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    line.split_whitespace().next()?.parse().ok()
}

fn millis(started: Instant) -> f64 {
    started.elapsed().as_secs_f64() * 1000.0
}
