//! Runs one command: finds it, checks the right, and turns whatever happens into a reply.

use std::error::Error as _;
use std::panic::{AssertUnwindSafe, catch_unwind};

use serde_json::{Value, json};

use super::app::{App, OpenSchool};
use super::commands::{self, Command, Run};
use crate::changes::{Operation, Outcome};
use crate::error::{Error, Rejection, Result};
use crate::jobs::Progress;

/// Runs a command and words its result as a reply.
pub(super) fn answer(app: &App, name: &str, request: Value) -> Value {
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

/// A reply in the form that the interface reads.
pub(super) fn worded(name: &str, result: Result<Outcome<Value>>) -> Value {
    match result {
        Ok(outcome) => json!({
            "kind": "done",
            "value": outcome.value,
            "changed": outcome.changed,
            "step": outcome.step,
        }),
        Err(Error::Rejected(rejection)) => json!({ "kind": "rejected", "rejection": rejection }),
        Err(error) => {
            let reference = crate::ids::fresh()[24..36].to_owned();
            log::error!("{reference} {name}: {}", with_sources(&error));
            json!({ "kind": "fault", "reference": reference })
        }
    }
}

fn run(app: &App, command: &Command, request: Value) -> Result<Outcome<Value>> {
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
) -> Result<Outcome<Value>> {
    let Run::Job(job) = command.run else { return Err(Error::Invariant("only jobs run as jobs")) };
    let who = open.session()?;
    Ok(unrecorded(job(&open.school, &who, request, progress)?))
}

fn unrecorded(value: Value) -> Outcome<Value> {
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
        assert_eq!(reply["kind"], "fault");
        assert_eq!(reply["reference"].as_str().map(str::len), Some(12), "{reply}");
    }
}
