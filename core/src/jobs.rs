//! Work that takes longer than a moment: it runs on its own thread, tells how far it is, and can be cancelled.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use crate::error::{Rejection, Result};
use crate::ids::JobId;

/// Finished jobs that are kept for a screen that still asks about them.
const FINISHED_KEPT: usize = 32;

/// How far a job is; shared by the job and those who watch it.
#[derive(Clone, Debug, Default)]
pub struct Progress(Arc<Shared>);

#[derive(Debug, Default)]
struct Shared {
    done: AtomicU64,
    total: AtomicU64,
    doing: Mutex<&'static str>,
    cancelled: AtomicBool,
}

impl Progress {
    /// Tells what is being done and how far it is.
    ///
    /// Rejects when somebody cancelled the job, so that the work stops at its next step.
    pub fn report(&self, doing: &'static str, done: u64, total: u64) -> Result<()> {
        self.0.done.store(done, Ordering::Relaxed);
        self.0.total.store(total, Ordering::Relaxed);
        *self.0.doing.lock().unwrap_or_else(PoisonError::into_inner) = doing;
        if self.0.cancelled.load(Ordering::Relaxed) { Err(Rejection::JobCancelled.into()) } else { Ok(()) }
    }

    pub fn cancel(&self) {
        self.0.cancelled.store(true, Ordering::Relaxed);
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum JobStage {
    Running,
    Done,
    Failed,
    Cancelled,
}

/// A job as a screen shows it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct JobState {
    pub state: JobStage,
    #[ts(type = "number")]
    pub done: u64,
    #[ts(type = "number")]
    pub total: u64,
    /// Worded as `doing-<…>`.
    pub doing: String,
    /// The reply, once there is one; of the type that the job's command promises.
    #[ts(type = "unknown")]
    pub reply: Option<Value>,
}

struct Job {
    progress: Progress,
    reply: Arc<Mutex<Option<(JobStage, Value)>>>,
}

/// The jobs of this process.
#[derive(Default)]
pub struct Jobs(Mutex<Vec<JobId>>, Mutex<HashMap<JobId, Job>>);

impl Jobs {
    /// Starts work on its own thread. `work` answers with how it ended and the reply to show.
    pub fn start(&self, work: impl FnOnce(&Progress) -> (JobStage, Value) + Send + 'static) -> Result<JobId> {
        let id = JobId::fresh();
        let progress = Progress::default();
        let reply = Arc::new(Mutex::new(None));
        let (own, answer) = (progress.clone(), Arc::clone(&reply));
        std::thread::Builder::new().name("job".into()).spawn(move || {
            // `work` words its own panics; this only keeps a watcher from waiting for ever.
            let ended = catch_unwind(AssertUnwindSafe(|| work(&own))).unwrap_or((JobStage::Failed, Value::Null));
            *answer.lock().unwrap_or_else(PoisonError::into_inner) = Some(ended);
        })?;
        let mut order = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let mut jobs = self.1.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.insert(id.clone(), Job { progress, reply });
        order.push(id.clone());
        forget_oldest(&mut order, &mut jobs);
        Ok(id)
    }

    pub fn state(&self, id: &JobId) -> Result<JobState> {
        let jobs = self.1.lock().unwrap_or_else(PoisonError::into_inner);
        let job = jobs.get(id).ok_or(Rejection::JobUnknown)?;
        let ended = job.reply.lock().unwrap_or_else(PoisonError::into_inner).clone();
        let shared = &job.progress.0;
        let (state, reply) = match ended {
            Some((stage, reply)) => (stage, Some(reply)),
            None => (JobStage::Running, None),
        };
        Ok(JobState {
            state,
            done: shared.done.load(Ordering::Relaxed),
            total: shared.total.load(Ordering::Relaxed),
            doing: (*shared.doing.lock().unwrap_or_else(PoisonError::into_inner)).to_owned(),
            reply,
        })
    }

    pub fn cancel_all(&self) {
        for job in self.1.lock().unwrap_or_else(PoisonError::into_inner).values() {
            job.progress.cancel();
        }
    }

    pub fn cancel(&self, id: &JobId) -> Result<()> {
        let jobs = self.1.lock().unwrap_or_else(PoisonError::into_inner);
        jobs.get(id).ok_or(Rejection::JobUnknown)?.progress.cancel();
        Ok(())
    }
}

fn forget_oldest(order: &mut Vec<JobId>, jobs: &mut HashMap<JobId, Job>) {
    let ended = |job: &Job| job.reply.lock().unwrap_or_else(PoisonError::into_inner).is_some();
    while order.len() > FINISHED_KEPT {
        let Some(at) = order.iter().position(|id| jobs.get(id).is_none_or(ended)) else { return };
        jobs.remove(&order.remove(at));
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use serde_json::json;

    use super::*;

    fn wait(jobs: &Jobs, id: &JobId) -> JobState {
        for _ in 0..500 {
            let state = jobs.state(id).expect("a known job");
            if state.state != JobStage::Running {
                return state;
            }
            std::thread::sleep(Duration::from_millis(5));
        }
        panic!("the job did not end");
    }

    #[test]
    fn a_cancelled_job_stops_at_its_next_step() {
        let jobs = Jobs::default();
        let id = jobs
            .start(|progress| {
                for step in 0..100_000 {
                    if progress.report("doing-copying", step, 100_000).is_err() {
                        return (JobStage::Cancelled, json!({ "stopped_at": step }));
                    }
                    std::thread::sleep(Duration::from_millis(1));
                }
                (JobStage::Done, Value::Null)
            })
            .expect("started");
        jobs.cancel(&id).expect("known");
        let ended = wait(&jobs, &id);
        assert_eq!(ended.state, JobStage::Cancelled);
        assert!(ended.done < 100_000, "it stopped before the end");
    }

    #[test]
    fn a_panicking_job_ends_as_failed() {
        let jobs = Jobs::default();
        let id = jobs.start(|_| panic!("on purpose")).expect("started");
        assert_eq!(wait(&jobs, &id).state, JobStage::Failed);
    }
}
