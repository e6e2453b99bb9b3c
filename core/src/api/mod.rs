//! The one way in: everything that the window, the command line or a test can ask for.
//!
//! `commands` lists it, `dispatch` runs it, `typescript` tells the interface its types. Here requests are read, rights
//! checked, panics caught, and errors that are ours to put right logged once under the reference the user sees.

mod app;
mod commands;
mod dispatch;
mod doors;
mod typescript;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use app::App;
pub use commands::{COMMANDS, Command, Kind};
pub use doors::{AppState, CreateSchool, Created, DemoCreated, NewPerson, SchoolCard, SchoolCardState, SessionCard};
pub use typescript::typescript;

/// A request without content: `{}`.
#[derive(Clone, Copy, Debug, Default, Deserialize, Serialize, TS)]
#[ts(type = "Record<string, never>")]
pub struct Nothing {}

#[cfg(test)]
mod bench;
#[cfg(test)]
mod tests;
