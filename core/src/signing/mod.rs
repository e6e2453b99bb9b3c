//! Papers that are signed: kept whole with their hash, corrected only as a further version, readable for ever.
//!
//! What a paper says and who may sign it belongs to the feature that writes it; its tables refuse every other change.

mod store;

use serde::Serialize;
use serde::de::DeserializeOwned;
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::changes;
use crate::clock::{Day, Instant};
use crate::error::{Rejection, Result};
use crate::ids::PersonId;
use crate::people;
use crate::store::{Reader, Writer};
use crate::text::Wording;
use crate::words::initials_first;

pub(crate) use store::find_pending_correction;

/// A kind of signed paper: where its versions and corrections lie, and which column names what they belong to.
pub(crate) struct SignedPaper {
    pub versions: &'static str,
    pub corrections: &'static str,
    pub owner: &'static str,
}

pub(crate) const MINUTES: SignedPaper =
    SignedPaper { versions: "minutes", corrections: "minutes_corrections", owner: "meeting_id" };

pub(crate) const ANNUAL_REPORT: SignedPaper =
    SignedPaper { versions: "annual_report_versions", corrections: "annual_report_corrections", owner: "report_id" };

/// A signed paper that was opened again.
#[derive(Clone, Debug, Serialize, TS)]
pub struct PendingCorrection {
    pub version: u32,
    pub reason: String,
    pub opened_at: Instant,
    pub opened_by: String,
}

/// Whoever signs, as the paper keeps them.
#[derive(Clone, Debug)]
pub(crate) struct Signer {
    pub name: String,
    pub post: Wording,
}

/// A version that is about to be signed: its content as text, the hash of that, and the head of the chain of changes.
pub(crate) struct Frozen {
    pub version: u32,
    pub content: String,
    pub sha256: String,
    pub chain_head: String,
    /// Empty for the first version.
    pub correction_reason: String,
}

impl SignedPaper {
    /// Freezes what is to be signed as the first version, or as the one that a correction was opened for.
    pub(crate) fn freeze(&self, file: &Reader<'_>, owner: &str, content: &impl Serialize) -> Result<Frozen> {
        let pending = find_pending_correction(file, self, owner)?;
        let content = serde_json::to_string(content)?;
        Ok(Frozen {
            version: pending.as_ref().map_or(1, |pending| pending.version),
            sha256: hash(&content),
            content,
            chain_head: changes::chain_head(file)?,
            correction_reason: pending.map(|pending| pending.reason).unwrap_or_default(),
        })
    }

    /// The content of a version as it was signed.
    ///
    /// Rejects a version that does not exist, and one whose content does not hash to what was signed.
    pub(crate) fn content<T: DeserializeOwned>(
        &self,
        file: &Reader<'_>,
        owner: &str,
        version: u32,
        what: &'static str,
    ) -> Result<T> {
        let found = store::find_content(file, self, owner, version)?;
        let (content, sha256) = found.ok_or(Rejection::NotFound { what })?;
        if hash(&content) != sha256 {
            return Err(Rejection::ContentDamaged { name: sha256 }.into());
        }
        Ok(serde_json::from_str(&content)?)
    }

    /// Opens a signed paper for the version after `last`.
    pub(crate) fn correct(&self, file: &Writer<'_>, id: &str, owner: &str, last: u32, reason: &str) -> Result<()> {
        store::insert_correction(file, self, id, owner, last + 1, reason)
    }
}

/// Rejects a day of signing that is to come, or before what is signed.
pub(crate) fn check_day(file: &Reader<'_>, signed_on: Day, not_before: Day) -> Result<()> {
    if signed_on > file.today() {
        return Err(Rejection::DayInFuture { field: "signed_on" }.into());
    }
    if signed_on < not_before {
        return Err(Rejection::DayOrder { field: "signed_on" }.into());
    }
    Ok(())
}

/// A person as a signature names them.
pub(crate) fn signer(file: &Reader<'_>, id: &PersonId) -> Result<Signer> {
    let person = people::name(file, id)?;
    let name = initials_first(&person.surname, &person.given_name, &person.patronymic);
    Ok(Signer { name, post: people::whole_post(&person.post) })
}

fn hash(content: &str) -> String {
    Sha256::digest(content.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}
