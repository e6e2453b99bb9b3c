//! The running program: which school is open, who is signed in, and which jobs are under way.

use std::sync::{Arc, PoisonError, RwLock};

use serde_json::Value;

use super::commands::{self, Run};
use super::dispatch;
use super::doors::{StartJob, StartedJob};
use crate::accounts;
use crate::clock::Clock;
use crate::error::{Error, Rejection, Result};
use crate::ids::{AccountId, SchoolId};
use crate::jobs::{JobStage, Jobs};
use crate::school::{DataFolder, School};
use crate::session::Session;
use crate::words::Language;

/// The program, without a window.
pub struct App {
    folder: DataFolder,
    clock: Clock,
    open: RwLock<Option<Arc<OpenSchool>>>,
    /// The language before anybody has signed in.
    language: RwLock<Option<Language>>,
    jobs: Jobs,
}

/// A school that somebody has signed in to.
pub(crate) struct OpenSchool {
    pub id: SchoolId,
    pub school: School,
    pub account: AccountId,
}

impl OpenSchool {
    /// The session as of now: roles may have begun or ended since the last call.
    pub fn session(&self) -> Result<Session> {
        self.school.read(|file| accounts::session(file, &self.account))
    }
}

impl App {
    pub fn new(folder: DataFolder) -> Self {
        Self::with_clock(folder, Clock::System)
    }

    pub fn with_clock(folder: DataFolder, clock: Clock) -> Self {
        Self { folder, clock, open: RwLock::new(None), language: RwLock::new(None), jobs: Jobs::default() }
    }

    pub fn clock(&self) -> &Clock {
        &self.clock
    }

    pub fn folder(&self) -> &DataFolder {
        &self.folder
    }

    /// Runs a command and always answers, as JSON text: done, rejected, or a fault with its reference.
    pub fn call(&self, name: &str, request: Value) -> String {
        // A reply is made of text and plain fields, which are always JSON.
        serde_json::to_string(&dispatch::answer(self, name, request)).unwrap_or_default()
    }

    /// Runs a command as `call` does and gives its answer taken apart, for whoever looks inside.
    pub fn dispatch(&self, name: &str, request: Value) -> Value {
        serde_json::to_value(dispatch::answer(self, name, request)).unwrap_or_default()
    }

    /// Closes the school and forgets its key; jobs under way are cancelled.
    pub fn close(&self) {
        self.jobs.cancel_all();
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = None;
    }

    pub(super) fn opened(&self) -> Option<Arc<OpenSchool>> {
        self.open.read().unwrap_or_else(PoisonError::into_inner).clone()
    }

    pub(crate) fn require_open(&self) -> Result<Arc<OpenSchool>> {
        self.opened().ok_or_else(|| Rejection::SignedOut.into())
    }

    pub(super) fn set_open(&self, open: OpenSchool) {
        *self.open.write().unwrap_or_else(PoisonError::into_inner) = Some(Arc::new(open));
    }

    pub(super) fn chosen_language(&self) -> Option<Language> {
        *self.language.read().unwrap_or_else(PoisonError::into_inner)
    }

    pub(super) fn choose_language(&self, language: Language) {
        *self.language.write().unwrap_or_else(PoisonError::into_inner) = Some(language);
    }

    pub(super) fn jobs(&self) -> &Jobs {
        &self.jobs
    }

    /// Starts a long command on its own thread.
    pub(super) fn start_job(&self, asked: StartJob) -> Result<StartedJob> {
        let command = commands::find(&asked.name)
            .filter(|command| matches!(command.run, Run::Job(_)))
            .ok_or_else(|| Rejection::CommandUnknown { name: asked.name.clone() })?;
        let open = self.require_open()?;
        if let Some(right) = command.needs {
            open.session()?.require(right)?;
        }
        let job = self.jobs.start(move |progress| {
            let answer = dispatch::guarded(command.name, || dispatch::run_job(command, &open, asked.request, progress));
            let stage = match &answer {
                Ok(_) => JobStage::Done,
                Err(Error::Rejected(Rejection::JobCancelled)) => JobStage::Cancelled,
                Err(_) => JobStage::Failed,
            };
            let reply = serde_json::to_value(dispatch::worded(command.name, answer)).unwrap_or_default();
            (stage, reply)
        })?;
        Ok(StartedJob { job })
    }
}
