//! Finds meetings and decisions by the numbers that their papers carry.

use serde_json::{Value, json};
use zhospar_core::api::App;
use zhospar_core::error::Rejection;
use zhospar_core::words::Language;

use crate::run::{Ending, done, rejected};

/// The latest meeting of a body with this number, in a year when one is given.
pub fn meeting(app: &App, language: Language, body: &str, number: i64, year: Option<&str>) -> Result<Value, Ending> {
    let meetings = done(app, language, "list_meetings", json!({ "body": body }))?;
    let day = |meeting: &Value| meeting["held_on"].as_str().unwrap_or_default().to_owned();
    let found = meetings
        .as_array()
        .into_iter()
        .flatten()
        .find(|meeting| meeting["number"] == number && year.is_none_or(|year| day(meeting).starts_with(year)));
    found.cloned().ok_or_else(|| rejected(&Rejection::NotFound { what: "meeting" }, language))
}

/// The meeting of a body on a day; without one, the next to come, or else the latest.
pub fn meeting_on(app: &App, language: Language, body: &str, on: Option<&str>) -> Result<Value, Ending> {
    let meetings = done(app, language, "list_meetings", json!({ "body": body }))?;
    let day = |meeting: &Value| meeting["held_on"].as_str().unwrap_or_default().to_owned();
    let mut meetings: Vec<Value> = meetings.as_array().cloned().unwrap_or_default();
    meetings.sort_by_key(day);
    let found = match on {
        Some(on) => meetings.iter().find(|meeting| day(meeting) == on),
        None => meetings.iter().find(|meeting| is_ahead(meeting)).or(meetings.last()),
    };
    found.cloned().ok_or_else(|| rejected(&Rejection::NotFound { what: "meeting" }, language))
}

fn is_ahead(meeting: &Value) -> bool {
    ["draft", "convened", "in_session"].iter().any(|state| meeting["state"] == *state)
}

/// The decision with this number in the minutes of a meeting.
pub fn decision(app: &App, language: Language, meeting: &Value, number: &str) -> Result<Value, Ending> {
    let card = done(app, language, "meeting", json!({ "id": meeting["id"] }))?;
    let agenda = card["agenda"].as_array().into_iter().flatten();
    let mut decisions = agenda.flat_map(|item| item["decisions"].as_array().into_iter().flatten());
    let found = decisions.find(|decision| decision["number"] == number);
    found
        .map(|decision| decision["id"].clone())
        .ok_or_else(|| rejected(&Rejection::NotFound { what: "decision" }, language))
}
