//! The Rust half of `script/bench workbook`: exports a school year, or writes given cells with nothing but the library.
//!
//! `export FOLDER INCIDENTS WORKBOOK RUNS` makes a school with the plan from the template and so many incidents and
//! exports its year; `bare CELLS WORKBOOK RUNS` writes the sheets of a JSON file. Both print the milliseconds of each run.

use std::error::Error;
use std::io::Write;
use std::path::Path;
use std::thread;
use std::time::{Duration, Instant};

use rust_xlsxwriter::Workbook;
use serde_json::{Value, json};
use zhospar_core::api::App;
use zhospar_core::school::DataFolder;

type Outcome<T> = Result<T, Box<dyn Error>>;

fn main() -> Outcome<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let measured = match arguments[..] {
        ["export", folder, incidents, workbook, runs] => {
            export(Path::new(folder), incidents.parse()?, workbook, runs.parse()?)?
        }
        ["bare", cells, workbook, runs] => bare(cells, workbook, runs.parse()?)?,
        _ => return Err("see the comment at the top of this file".into()),
    };
    writeln!(std::io::stdout(), "{measured}")?;
    Ok(())
}

fn export(folder: &Path, incidents: u32, workbook: &str, runs: u32) -> Outcome<Value> {
    let app = App::new(DataFolder::at(folder));
    let year = create_school(&app)?;
    let started = Instant::now();
    for number in 0..incidents {
        register_incident(&app, number)?;
    }
    let registering_ms = millis(started);

    let request = json!({ "school_year_id": year, "language": "kk", "path": workbook });
    let mut ms = Vec::new();
    for _ in 0..runs {
        let started = Instant::now();
        run_job(&app, "export_workbook", &request)?;
        ms.push(millis(started));
    }
    ask(&app, "lock", json!({}))?;
    Ok(json!({ "ms": ms, "registering_ms": registering_ms }))
}

fn create_school(app: &App) -> Outcome<Value> {
    let person = json!({
        "surname": "Сейітова", "given_name": "Гүлмира", "patronymic": "Болатқызы", "post": "директордың орынбасары",
        "role": "chair", "login": "bench", "password": "bench-bench-bench",
    });
    let school = json!({
        "name": "Ақбұлақ орта мектебі", "language": "kk", "school_year": "2026-2027", "week_days": 5,
        "with_template": true, "creator": person, "director": null, "chair": null, "officer": null,
    });
    let created = ask(app, "create_school", school)?;
    Ok(created["session"]["school_year"]["id"].clone())
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

fn bare(cells: &str, workbook: &str, runs: u32) -> Outcome<Value> {
    let sheets: Vec<Value> = serde_json::from_str(&std::fs::read_to_string(cells)?)?;
    let mut ms = Vec::new();
    for _ in 0..runs {
        let started = Instant::now();
        write_cells(&sheets, workbook)?;
        ms.push(millis(started));
    }
    Ok(json!({ "ms": ms }))
}

fn write_cells(sheets: &[Value], path: &str) -> Outcome<()> {
    let mut workbook = Workbook::new();
    for sheet in sheets {
        let page = workbook.add_worksheet_with_constant_memory()?;
        page.set_name(sheet["name"].as_str().unwrap_or_default())?;
        let rows = sheet["rows"].as_array().map(Vec::as_slice).unwrap_or_default();
        for (row, cells) in (0..).zip(rows) {
            for (column, cell) in (0..).zip(cells.as_array().map(Vec::as_slice).unwrap_or_default()) {
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

fn millis(started: Instant) -> f64 {
    started.elapsed().as_secs_f64() * 1000.0
}
