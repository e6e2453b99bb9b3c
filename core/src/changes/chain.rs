//! Walks the chain of hashes: any change to a recorded operation breaks it from there on.

use serde::Serialize;
use ts_rs::TS;

use super::store::{self, Header, RowHashes};
use super::triggers::row_hash;
use crate::error::Result;
use crate::ids::OperationId;
use crate::store::Reader;

/// What a walk over the chain found.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ChainState {
    #[ts(type = "number")]
    pub operations: i64,
    /// The hash of the last operation; printed on signed documents.
    pub head: String,
    pub intact: bool,
    /// The first operation that does not hash to what it says.
    #[ts(type = "number | null")]
    pub first_broken: Option<i64>,
}

/// The hash of the last finished operation as it stands, for printing; whether it holds is for `verify_chain` to say.
pub fn chain_head(file: &Reader<'_>) -> Result<String> {
    let last = store::list_operations_before(file.conn(), i64::MAX, 1)?.pop();
    // An operation under way has no hash of its own yet; it names the one before it.
    Ok(last.map(|one| if one.hash.is_empty() { one.previous_hash } else { one.hash }).unwrap_or_default())
}

/// Recomputes every hash of the record, from the first operation to the last.
pub fn verify_chain(file: &Reader<'_>) -> Result<ChainState> {
    let mut state = ChainState { operations: 0, head: String::new(), intact: true, first_broken: None };
    store::each_operation(file.conn(), |operation| {
        let mut rows = RowHashes::default();
        let mut sound = operation.previous_hash == state.head && operation.seq == state.operations + 1;
        for change in store::list_row_changes(file.conn(), operation.seq)? {
            // Erased content keeps the hash it had; everything else must still hash to it.
            if let Some(salt) = &change.salt {
                let before = change.before.as_deref().unwrap_or_default();
                let after = change.after.as_deref().unwrap_or_default();
                sound &= row_hash(salt, &change.table_name, &change.row_id, before, after) == change.hash;
            }
            rows.add(&change.hash);
        }
        let subject = operation.covered_subject();
        sound &= subject.is_some();
        let header = Header {
            id: operation.id.as_str(),
            device: &operation.device,
            device_seq: operation.device_seq,
            hlc: operation.hlc,
            account_id: operation.account_id.as_deref().unwrap_or_default(),
            account_name: &operation.account_name,
            name: &operation.name,
            subject: subject.unwrap_or_default(),
            happened_at: &operation.happened_at,
            undoes: operation.undoes.as_ref().map(OperationId::as_str).unwrap_or_default(),
            previous_hash: &operation.previous_hash,
        };
        sound &= header.hash(rows) == operation.hash;
        state.operations = operation.seq;
        state.head = operation.hash;
        if !sound {
            state.intact = false;
            state.first_broken = Some(operation.seq);
        }
        Ok(sound)
    })?;
    Ok(state)
}
