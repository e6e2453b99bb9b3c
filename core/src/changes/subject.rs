//! What an operation is called. It may hold a name that was typed by mistake, so the chain covers its hash and not the words:
//! the words can be erased, and nothing else can stand in their place.

use super::store::StoredOperation;
use super::triggers::row_hash;

/// Stands where a subject was erased.
const ERASED: &str = "…";

/// A subject with what the chain covers of it.
pub(super) struct Covered {
    pub salt: String,
    pub hash: String,
}

impl Covered {
    pub(super) fn of(subject: &str, salt: String) -> Self {
        let hash = hash_of(&salt, subject);
        Self { salt, hash }
    }
}

fn hash_of(salt: &str, subject: &str) -> String {
    row_hash(salt, "operations", "subject", "", subject)
}

impl StoredOperation {
    /// What people are told that it is called; a subject that was erased leaves a mark.
    pub(super) fn told_subject(self) -> String {
        let is_erased = self.subject_hash.is_some() && self.subject_salt.is_none();
        if is_erased { ERASED.to_owned() } else { self.subject }
    }

    /// What the hash of the operation covers of its subject; nothing when the subject is not the one it was recorded with.
    pub(super) fn covered_subject(&self) -> Option<&str> {
        let Some(hash) = &self.subject_hash else { return Some(&self.subject) };
        let holds = match &self.subject_salt {
            Some(salt) => hash_of(salt, &self.subject) == *hash,
            None => self.subject.is_empty(),
        };
        holds.then_some(hash.as_str())
    }
}
