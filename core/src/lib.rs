//! The product without a window: what a school records, the rules it follows, and the papers it hands in.
//!
//! `api` is the only way in for the window and the command line; features own the rules; `school`, `store` and
//! `changes` keep what was saved safe and accounted for. Nothing here knows about windows or the network.

pub mod accounts;
pub mod annual_report;
pub mod api;
pub mod calendar;
pub mod changes;
pub mod clock;
pub mod council;
pub mod deadlines;
pub mod documents;
pub mod error;
pub mod evidence;
pub mod handover;
pub mod history;
pub mod identities;
pub mod ids;
pub mod imports;
pub mod incidents;
pub mod jobs;
mod named;
mod order;
pub mod papers;
pub mod people;
pub mod plan;
pub mod profile;
pub mod reminders;
pub mod report;
pub mod roles;
pub mod school;
pub mod seeds;
pub mod session;
pub mod signing;
pub mod store;
pub mod tasks;
pub mod text;
pub mod today;
pub mod words;
