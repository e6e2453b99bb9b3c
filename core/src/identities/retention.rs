//! How long names are kept after an incident ends. The program reminds; a person erases, and nothing is erased by itself.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store;
use crate::clock::{Day, Instant};
use crate::error::{Rejection, Result};
use crate::ids::IncidentId;
use crate::session::Session;
use crate::store::{Reader, Writer};
use crate::words::say;

const LONGEST_MONTHS: u32 = 120;

#[derive(Clone, Debug, Serialize, TS)]
pub struct IdentityRetention {
    pub months: u32,
    /// What erasing does not reach, in the language of whoever asks.
    pub about_backups: String,
}

#[derive(Clone, Copy, Debug, Deserialize, TS)]
pub struct SetIdentityRetention {
    pub months: u32,
}

/// An ended incident whose names have been kept as long as the school keeps them.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IdentityDue {
    pub incident_id: IncidentId,
    pub number: String,
    pub finished_at: Instant,
    pub due_on: Day,
    pub names: u32,
}

/// How long the school keeps names after an incident ends.
pub fn identity_retention(file: &Reader<'_>, who: &Session) -> Result<IdentityRetention> {
    Ok(IdentityRetention {
        months: store::retention_months(file)?,
        about_backups: say(who.language, "identities-about-backups"),
    })
}

/// Changes how many months the school keeps names after an incident ends.
pub fn set_identity_retention(file: &mut Writer<'_>, request: &SetIdentityRetention) -> Result<()> {
    if !(1..=LONGEST_MONTHS).contains(&request.months) {
        return Err(Rejection::FieldMalformed { field: "months".into() }.into());
    }
    store::set_retention_months(file, request.months)?;
    file.about(request.months.to_string());
    Ok(())
}

/// Lists the ended incidents whose names are due to be erased, the longest ended first.
pub fn list_identities_due(file: &Reader<'_>) -> Result<Vec<IdentityDue>> {
    let months = store::retention_months(file)?;
    let due = |finished: store::Finished| IdentityDue {
        due_on: finished.finished_at.day().plus_months(months),
        incident_id: finished.incident_id,
        number: finished.number,
        finished_at: finished.finished_at,
        names: finished.names,
    };
    let finished = store::list_finished_with_names(file)?.into_iter().map(due);
    Ok(finished.filter(|incident| incident.due_on <= file.today()).collect())
}
