//! Plays the demo school's two years: a script of the core's own commands, each at its own moment.

use std::collections::HashMap;

use base64::Engine;
use serde::Deserialize;
use serde_json::Value;

use crate::api::{App, CreateSchool, Created};
use crate::clock::{Clock, Instant};
use crate::error::{Error, Result};
use crate::plan::{self, ShowPlan};
use crate::school::DataFolder;
use crate::words::Language;

#[derive(Deserialize)]
struct Script {
    profile: serde_json::Map<String, Value>,
    steps: Vec<Step>,
}

#[derive(Deserialize)]
struct Step {
    at: Instant,
    call: String,
    with: Value,
    /// Later steps refer to the record that this one makes as "@name".
    #[serde(default)]
    name: Option<String>,
    /// A file of `seeds/demo-files` that the step hands in as "@file".
    #[serde(default)]
    file: Option<String>,
}

/// Makes the school through `make`, plays every step, and answers with the login, the password and the new school.
pub fn play_demo(
    folder: &DataFolder,
    language: Language,
    make: impl FnOnce(&App, &CreateSchool) -> Result<Created>,
) -> Result<(String, String, Created)> {
    let mut script: Script = serde_json::from_str(super::seed("demo-school.json")?)?;
    let begins = script.profile.remove("at").ok_or(Error::Invariant("the demo says when it begins"))?;
    script.profile.insert("language".into(), serde_json::to_value(language)?);
    let school: CreateSchool = serde_json::from_value(Value::Object(script.profile))?;
    let clock = Clock::set_at(serde_json::from_value(begins)?);
    let player = App::with_clock(folder.clone(), clock.clone());
    let created = make(&player, &school)?;
    let mut names = known_names(&player)?;
    for step in script.steps {
        clock.turn_to(step.at);
        if let Some(file) = step.file {
            names.insert("file".to_owned(), staged(&player, &file)?);
        }
        let reply = player.dispatch(&step.call, resolved(step.with, &names)?);
        if reply["kind"] != "done" {
            log::error!("the demo stopped at {} of {}: {reply}", step.call, step.at);
            return Err(Error::Invariant("the demo school's script does not fit the program"));
        }
        if let (Some(name), Some(id)) = (step.name, id_of(&reply["value"])) {
            if step.call == "register_incident" {
                names.extend(checklist_of(&player, &name, &id)?);
            }
            names.insert(name, id);
        }
        if step.call == "create_next_plan" {
            // From here on the year and its activities are those of the new plan.
            names.extend(names_of_year(&player)?);
        }
    }
    player.close();
    Ok((school.creator.login, school.creator.password, created))
}

/// What the wizard made, under the names that the script uses.
fn known_names(player: &App) -> Result<HashMap<String, String>> {
    let mut names = HashMap::new();
    let state = player.dispatch("app_state", Value::Null);
    let session = &state["value"]["session"];
    names.insert("school".to_owned(), text(&session["school_id"])?);
    names.insert("person:creator".to_owned(), text(&session["person_id"])?);

    let people = player.dispatch("list_people", serde_json::json!({}));
    for person in people["value"].as_array().into_iter().flatten() {
        for holding in person["roles"].as_array().into_iter().flatten() {
            let role = match holding["role"].as_str() {
                Some("integrity_officer") => "officer",
                Some(role) => role,
                None => continue,
            };
            names.insert(format!("person:{role}"), text(&person["id"])?);
        }
    }
    names.extend(names_of_year(player)?);
    Ok(names)
}

/// The school year that the moment belongs to, with its plan, stages and activities.
fn names_of_year(player: &App) -> Result<HashMap<String, String>> {
    let state = player.dispatch("app_state", Value::Null);
    let year = text(&state["value"]["session"]["school_year"]["id"])?;
    let mut names = HashMap::from([("year".to_owned(), year.clone())]);
    let open = player.require_open()?;
    let request: ShowPlan = serde_json::from_value(serde_json::json!({ "school_year_id": year }))?;
    open.school.read(|file| {
        for (key, id) in plan::list_template_keys(file, &request.school_year_id)? {
            names.insert(key, id);
        }
        Ok(())
    })?;
    Ok(names)
}

/// The tasks that came with an incident, under its name and the last word of their step: "i5:close_access".
fn checklist_of(player: &App, name: &str, incident: &str) -> Result<HashMap<String, String>> {
    let card = player.dispatch("incident", serde_json::json!({ "id": incident }));
    let items = card["value"]["checklist"].as_array().cloned().unwrap_or_default();
    let named = |item: &Value| {
        let step = text(&item["step_id"])?;
        let word = step.rsplit(':').next().unwrap_or_default().to_owned();
        Ok((format!("{name}:{word}"), text(&item["task_id"])?))
    };
    items.iter().map(named).collect()
}

/// Sends a file in as the window does, and answers with the upload's id.
fn staged(player: &App, name: &str) -> Result<String> {
    let bytes = base64::engine::general_purpose::STANDARD.encode(super::demo_file(name)?);
    let reply = player.dispatch("stage_file", serde_json::json!({ "bytes": bytes }));
    text(&reply["value"]["upload_id"])
}

/// Puts ids in the place of every "@name".
fn resolved(value: Value, names: &HashMap<String, String>) -> Result<Value> {
    Ok(match value {
        Value::String(text) => match text.strip_prefix('@') {
            Some(name) => Value::String(names.get(name).cloned().ok_or_else(|| {
                log::error!("the demo refers to @{name}, which nothing made");
                Error::Invariant("the demo school's script refers to something unknown")
            })?),
            None => Value::String(text),
        },
        Value::Array(items) => {
            Value::Array(items.into_iter().map(|item| resolved(item, names)).collect::<Result<_>>()?)
        }
        Value::Object(fields) => Value::Object(
            fields.into_iter().map(|(key, item)| Ok((key, resolved(item, names)?))).collect::<Result<_>>()?,
        ),
        other => other,
    })
}

fn id_of(value: &Value) -> Option<String> {
    value.as_str().or_else(|| value["id"].as_str()).map(str::to_owned)
}

fn text(value: &Value) -> Result<String> {
    value.as_str().map(str::to_owned).ok_or(Error::Invariant("the demo school was made without its first rows"))
}
