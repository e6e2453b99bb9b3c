//! Runs one command: finds it, checks the right, and turns whatever happens into a reply.

use std::error::Error as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde::Serialize;
use serde_json::Value;

use super::app::{App, OpenSchool};
use super::commands::{self, Command, JsonText, Run};
use crate::changes::{Area, Operation, Outcome, Step};
use crate::error::{Error, Rejection, Result};
use crate::jobs::Progress;

/// A reply in the form that the interface reads. Its value is text already: lists are long, and nobody here looks inside.
#[derive(Debug, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub(super) enum Reply {
    Done { value: JsonText, changed: Vec<Area>, step: Option<Step> },
    Rejected { rejection: Rejection },
    Fault { reference: String },
}

/// Runs a command and words its result as a reply.
pub(super) fn answer(app: &App, name: &str, request: Value) -> Reply {
    let result = match commands::find(name) {
        Some(command) => guarded(command.name, || run(app, command, request)),
        None => Err(Rejection::CommandUnknown { name: name.chars().take(80).collect() }.into()),
    };
    worded(name, result)
}

/// Turns a panic into an error, so that one broken command never takes the program down.
pub(super) fn guarded<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    // Safe to go on after a panic: an operation that did not commit was rolled back when it was dropped.
    catch_unwind(AssertUnwindSafe(work)).unwrap_or_else(|_| {
        log::error!("{name} panicked");
        Err(Error::Panic)
    })
}

/// Words how a command ended; a fault is logged under the reference that the person is shown.
pub(super) fn worded(name: &str, result: Result<Outcome<JsonText>>) -> Reply {
    match result {
        Ok(Outcome { value, changed, step }) => Reply::Done { value, changed, step },
        Err(Error::Rejected(rejection)) => Reply::Rejected { rejection },
        Err(error) => {
            let reference = crate::ids::fresh()[24..36].to_owned();
            log::error!("{reference} {name}: {}", with_sources(&error));
            Reply::Fault { reference }
        }
    }
}

fn run(app: &App, command: &Command, request: Value) -> Result<Outcome<JsonText>> {
    if let Run::Open(open) = command.run {
        return Ok(unrecorded(open(app, request)?));
    }
    let open = app.require_open()?;
    let who = open.session()?;
    if let Some(right) = command.needs {
        who.require(right)?;
    }
    match command.run {
        Run::Read(read) => Ok(unrecorded(open.school.read(|file| read(file, &who, request))?)),
        Run::Write(write) => open.school.transact(&who, Operation(command.name), |file| write(file, request)),
        Run::School(school) => school(&open.school, &who, request),
        // A job asked for directly runs to its end here: scripts and tests want the result, not a watcher.
        Run::Job(_) => run_job(command, &open, request, &Progress::default()),
        Run::Open(_) => Err(Error::Invariant("an open command needs no session")),
    }
}

pub(super) fn run_job(
    command: &Command,
    open: &OpenSchool,
    request: Value,
    progress: &Progress,
) -> Result<Outcome<JsonText>> {
    let Run::Job(job) = command.run else { return Err(Error::Invariant("only jobs run as jobs")) };
    let who = open.session()?;
    Ok(unrecorded(job(&open.school, &who, request, progress)?))
}

fn unrecorded(value: JsonText) -> Outcome<JsonText> {
    Outcome { value, changed: Vec::new(), step: None }
}

fn with_sources(error: &Error) -> String {
    let mut line = error.to_string();
    let mut source = error.source();
    while let Some(cause) = source {
        line.push_str(": ");
        line.push_str(&cause.to_string());
        source = cause.source();
    }
    line
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_panic_becomes_a_fault_with_a_reference() {
        let reply = worded("plan", guarded("plan", || panic!("on purpose")));
        assert!(matches!(&reply, Reply::Fault { reference } if reference.len() == 12), "{reply:?}");
    }
}
