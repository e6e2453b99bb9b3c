//! Turns what was asked into commands, and replies into sentences and exit codes.

use std::path::Path;

use serde_json::{Value, json};
use zhospar_core::api::{App, COMMANDS};
use zhospar_core::error::{Error, Rejection};
use zhospar_core::school::{self, DataFolder};
use zhospar_core::words::{self, Language};

use crate::arguments::{Arguments, Ask, PlanStep, Register};
use crate::export;
use crate::import;
use crate::password;
use crate::plan;
use crate::plan_document;

/// An answer, for people and for programs.
pub struct Said {
    pub text: String,
    pub json: Value,
}

/// How a run ended.
pub enum Ending {
    Done(Said),
    /// The check ran and found something.
    Problems(Said),
    Rejected {
        text: String,
        json: Value,
    },
    SignedOut {
        text: String,
        json: Value,
    },
    Fault {
        text: String,
        json: Value,
    },
}

impl Ending {
    pub fn code(&self) -> u8 {
        match self {
            Self::Done(_) => 0,
            Self::Fault { .. } => 1,
            Self::Rejected { .. } => 3,
            Self::SignedOut { .. } => 4,
            Self::Problems(_) => 5,
        }
    }
}

/// Runs what was asked.
pub fn run(arguments: &Arguments) -> Ending {
    match attempt(arguments) {
        Ok(ending) | Err(ending) => ending,
    }
}

fn attempt(arguments: &Arguments) -> Result<Ending, Ending> {
    if let Ask::Commands = arguments.ask {
        return Ok(list_commands());
    }
    let folder = data_folder(arguments)?;
    let app = App::new(folder.clone());
    match &arguments.ask {
        Ask::Commands => Ok(list_commands()),
        Ask::Create { name, year, lang, no_template, person, post } => {
            let language = Language::from(*lang);
            let (surname, given_name, patronymic) = person_name(person.as_deref(), language);
            let created = done(
                &app,
                language,
                "create_school",
                json!({
                    "name": name,
                    "language": language,
                    "school_year": year,
                    "week_days": 5,
                    "with_template": !no_template,
                    "creator": {
                        "surname": surname, "given_name": given_name, "patronymic": patronymic, "post": post,
                        "role": "chair", "login": arguments.account, "password": password(language)?.as_str(),
                    },
                }),
            )?;
            Ok(made(&app, arguments, &created, json!({ "recovery_code": created["recovery_code"] })))
        }
        Ask::Demo { lang } => {
            let created = done(&app, (*lang).into(), "create_demo", json!({ "language": Language::from(*lang) }))?;
            Ok(made(
                &app,
                arguments,
                &created,
                json!({
                    "recovery_code": created["recovery_code"],
                    "login": created["login"],
                    "password": created["password"],
                }),
            ))
        }
        Ask::Restore { file } => {
            let id = school::restore_backup(&folder, file).map_err(|error| ended(error, Language::Kk))?;
            Ok(Ending::Done(Said { text: id.to_string(), json: json!({ "school_id": id }) }))
        }
        Ask::Call { name, each: Some(file), .. } => {
            let language = sign_in(&app, arguments)?;
            let value = Value::Array(call_for_each(&app, language, name, file)?);
            Ok(Ending::Done(Said { text: pretty(&value), json: value }))
        }
        Ask::Call { name, request, each: None } => {
            // What needs no session is answered without one, so that a folder can be looked at before signing in.
            let request = parsed_request(request.as_deref())?;
            let needs_session = COMMANDS
                .iter()
                .find(|command| command.name == name)
                .is_some_and(|command| command.kind != zhospar_core::api::Kind::Open);
            let language = if needs_session { sign_in(&app, arguments)? } else { Language::Kk };
            let value = done(&app, language, name, request)?;
            Ok(Ending::Done(Said { text: pretty(&value), json: value }))
        }
        asked => {
            let language = sign_in(&app, arguments)?;
            signed_in(&app, asked, language)
        }
    }
}

fn signed_in(app: &App, asked: &Ask, language: Language) -> Result<Ending, Ending> {
    match asked {
        Ask::Export { document } => export::document(app, language, document),
        Ask::Backup { file } => Ok(saved_file(&done(app, language, "backup", json!({ "path": absolute(file) }))?)),
        Ask::Import { register: Register::People { file, apply } } => {
            let table = import::Table { register: "people", path: absolute(file), sheet: None };
            import::table(app, language, &table, apply.then_some(import::Take::Ready))
        }
        Ask::Import { register: Register::Incidents { file, sheet, apply, with_doubtful } } => {
            let table = import::Table { register: "incidents", path: absolute(file), sheet: sheet.clone() };
            let take = if *with_doubtful { import::Take::AlsoDoubtful } else { import::Take::Ready };
            import::table(app, language, &table, apply.then_some(take))
        }
        Ask::Import { register: Register::Plan { file, year, apply } } => {
            let year = year.as_deref().map(|label| year_id(app, language, Some(label))).transpose()?;
            plan_document::plan(app, language, plan_document::request(&absolute(file), year), *apply)
        }
        Ask::Plan { step: PlanStep::Next { year, leave_out, leave_tasks, apply } } => {
            let plan_id = plan_id(app, language, year.as_deref())?;
            if *apply {
                plan::make_next(app, language, &plan_id, leave_out, !leave_tasks)
            } else {
                plan::show_next(app, language, &plan_id, leave_out)
            }
        }
        Ask::Check => {
            let found = done(app, language, "check", json!({}))?;
            let operations = found["chain"]["operations"].as_i64().unwrap_or_default();
            Ok(if found["sound"] == true {
                let text = words::say_with(language, "check-sound", &[("operations", operations.into())]);
                Ending::Done(Said { text, json: found })
            } else {
                let text = format!("{}\n{}", words::say(language, "check-broken"), pretty(&found));
                Ending::Problems(Said { text, json: found })
            })
        }
        Ask::Undo => Ok(step(language, &done(app, language, "undo", json!({ "operation": null }))?)),
        Ask::Redo => Ok(step(language, &done(app, language, "redo", json!({}))?)),
        Ask::Create { .. } | Ask::Demo { .. } | Ask::Commands | Ask::Call { .. } | Ask::Restore { .. } => {
            Ok(list_commands())
        }
    }
}

fn data_folder(arguments: &Arguments) -> Result<DataFolder, Ending> {
    let root = match std::env::var_os("ZHOSPAR_DATA") {
        Some(root) => DataFolder::at(root),
        None => DataFolder::of_this_user().map_err(|error| ended(error, Language::Kk))?,
    };
    Ok(match &arguments.school {
        Some(school) => root.with_only(absolute(school)),
        None => root,
    })
}

/// Signs in to the one school there is, and answers with the account's language.
fn sign_in(app: &App, arguments: &Arguments) -> Result<Language, Ending> {
    let state = done(app, Language::Kk, "app_state", json!({}))?;
    let schools = state["schools"].as_array().cloned().unwrap_or_default();
    let language = language_of(&state["language"]);
    let [only] = schools.as_slice() else {
        if schools.is_empty() {
            return Err(rejected(&Rejection::SchoolMissing, language));
        }
        let names: Vec<String> = schools.iter().map(|card| card["id"].as_str().unwrap_or_default().into()).collect();
        return Err(Ending::Rejected {
            text: format!("--school DIR: {}", names.join(", ")),
            json: json!({ "kind": "rejected", "schools": schools }),
        });
    };
    let reply = app.dispatch(
        "sign_in",
        json!({
            "school_id": only["id"],
            "login": arguments.account,
            "password": password(language)?.as_str(),
        }),
    );
    let session = value_of(&reply, language)?;
    Ok(language_of(&session["language"]))
}

fn password(language: Language) -> Result<zeroize::Zeroizing<String>, Ending> {
    password::read().ok_or_else(|| rejected(&Rejection::FieldMissing { field: "password" }, language))
}

pub fn year_id(app: &App, language: Language, label: Option<&str>) -> Result<Value, Ending> {
    let years = done(app, language, "list_school_years", json!({}))?;
    let found = match label {
        Some(label) => years.as_array().into_iter().flatten().find(|year| year["label"] == label).cloned(),
        None => {
            let state = done(app, language, "app_state", json!({}))?;
            Some(state["session"]["school_year"].clone()).filter(|year| !year.is_null())
        }
    };
    found.map(|year| year["id"].clone()).ok_or_else(|| {
        let label = label.unwrap_or_default().to_owned();
        let known = zhospar_core::calendar::first_year(&label).is_some();
        rejected(&if known { Rejection::YearUnknown { label } } else { Rejection::YearInvalid }, language)
    })
}

/// The plan of a school year, the current one when no label is given.
fn plan_id(app: &App, language: Language, label: Option<&str>) -> Result<Value, Ending> {
    let id = year_id(app, language, label)?;
    let years = done(app, language, "list_school_years", json!({}))?;
    let found = years.as_array().into_iter().flatten().find(|year| year["id"] == id).map(|year| &year["plan_id"]);
    found
        .filter(|plan| !plan.is_null())
        .cloned()
        .ok_or_else(|| rejected(&Rejection::NotFound { what: "plan" }, language))
}

/// The one person whose surname or full name this is.
pub fn person_id(app: &App, language: Language, name: &str) -> Result<Value, Ending> {
    let people = done(app, language, "list_people", json!({ "include_left": true }))?;
    let mut named = people
        .as_array()
        .into_iter()
        .flatten()
        .filter(|person| ["surname", "full_name", "short_name"].iter().any(|field| person[field] == name));
    match (named.next(), named.next()) {
        (Some(person), None) => Ok(person["id"].clone()),
        _ => Err(rejected(&Rejection::NotFound { what: "person" }, language)),
    }
}

pub fn done(app: &App, language: Language, name: &str, request: Value) -> Result<Value, Ending> {
    value_of(&app.dispatch(name, request), language)
}

fn value_of(reply: &Value, language: Language) -> Result<Value, Ending> {
    match reply["kind"].as_str() {
        Some("done") => Ok(reply["value"].clone()),
        Some("rejected") => {
            let text = Rejection::words_of(&reply["rejection"], language);
            let json = reply.clone();
            Err(match reply["rejection"]["code"].as_str() {
                Some("wrong-password" | "signed-out") => Ending::SignedOut { text, json },
                _ => Ending::Rejected { text, json },
            })
        }
        _ => {
            let reference = reply["reference"].as_str().unwrap_or_default();
            let text = words::say_with(language, "fault", &[("reference", reference.into())]);
            Err(Ending::Fault { text, json: reply.clone() })
        }
    }
}

pub fn rejected(rejection: &Rejection, language: Language) -> Ending {
    Ending::Rejected { text: rejection.in_words(language), json: json!({ "kind": "rejected", "rejection": rejection }) }
}

fn ended(error: Error, language: Language) -> Ending {
    match error {
        Error::Rejected(rejection) => rejected(&rejection, language),
        other => {
            log::error!("{other}");
            let text = words::say_with(language, "fault", &[("reference", "cli".into())]);
            Ending::Fault { text, json: json!({ "kind": "fault", "reference": "cli" }) }
        }
    }
}

/// Runs a command for each line of a file; what was done before a line that is refused stays done.
fn call_for_each(app: &App, language: Language, name: &str, file: &Path) -> Result<Vec<Value>, Ending> {
    let lines = std::fs::read_to_string(file).map_err(|error| ended(Error::from(error), language))?;
    let asked = lines.lines().filter(|line| !line.trim().is_empty());
    asked.map(|line| done(app, language, name, parsed_request(Some(line))?)).collect()
}

pub fn parsed_request(request: Option<&str>) -> Result<Value, Ending> {
    serde_json::from_str(request.unwrap_or("{}"))
        .map_err(|error| rejected(&Rejection::RequestMalformed { detail: error.to_string() }, Language::Kk))
}

fn made(app: &App, arguments: &Arguments, created: &Value, more: Value) -> Ending {
    let id = created["school_id"].as_str().unwrap_or_default();
    let folder = match &arguments.school {
        Some(school) => absolute(school),
        None => app.folder().path().join("schools").join(id).display().to_string(),
    };
    let mut json = more;
    json["school_id"] = created["school_id"].clone();
    json["folder"] = Value::String(folder);
    let lines: Vec<String> = ["folder", "login", "password", "recovery_code"]
        .iter()
        .filter_map(|name| json[name].as_str().map(|value| format!("{name}: {value}")))
        .collect();
    Ending::Done(Said { text: lines.join("\n"), json })
}

pub fn saved_file(saved: &Value) -> Ending {
    Ending::Done(Said { text: saved["path"].as_str().unwrap_or_default().to_owned(), json: saved.clone() })
}

fn step(language: Language, step: &Value) -> Ending {
    let key = format!("operation-{}", step["name"].as_str().unwrap_or_default());
    let subject = step["subject"].as_str().unwrap_or_default();
    Ending::Done(Said { text: words::say_with(language, &key, &[("subject", subject.into())]), json: step.clone() })
}

fn list_commands() -> Ending {
    let rows: Vec<Value> = COMMANDS
        .iter()
        .map(|command| json!({ "name": command.name, "kind": command.kind, "needs": command.needs }))
        .collect();
    let text: Vec<String> = COMMANDS
        .iter()
        .map(|command| {
            let kind = json!(command.kind);
            let needs = command.needs.map_or("-", |right| right.name());
            format!("{:<24} {:<6} {needs}", command.name, kind.as_str().unwrap_or_default())
        })
        .collect();
    Ending::Done(Said { text: text.join("\n"), json: Value::Array(rows) })
}

/// The chair's name as given, or the role's own name where nobody gave one: it can be edited later.
fn person_name(given: Option<&str>, language: Language) -> (String, String, String) {
    let mut parts = given.unwrap_or_default().split_whitespace().map(str::to_owned);
    match (parts.next(), parts.next()) {
        (Some(surname), Some(name)) => (surname, name, parts.collect::<Vec<_>>().join(" ")),
        (Some(surname), None) => (surname, "-".into(), String::new()),
        _ => (words::capitalized(&words::say(language, "role-chair")), "-".into(), String::new()),
    }
}

fn language_of(value: &Value) -> Language {
    value.as_str().and_then(Language::parse).unwrap_or_default()
}

fn pretty(value: &Value) -> String {
    serde_json::to_string_pretty(value).unwrap_or_else(|_| value.to_string())
}

pub fn absolute(path: &Path) -> String {
    std::path::absolute(path).unwrap_or_else(|_| path.to_path_buf()).display().to_string()
}
