//! What an entry of an incident's timeline is called, on its card and in its sheet alike.

use crate::identities::Erasure;
use crate::incidents::{Entry, EntryKind};
use crate::words::{Language, moment_short, say, say_with};

/// What kind of entry it is; a correction says which entry it corrects.
pub(super) fn kind_in_words(language: Language, entry: &Entry) -> String {
    match (entry.kind, entry.corrects) {
        (EntryKind::Correction, Some(position)) => {
            say_with(language, "card-entry-correction", &[("position", position.into())])
        }
        (kind, _) => say(language, &format!("card-entry-{}", kind.name())),
    }
}

/// Says when a name was last taken out of the entry, where one was.
pub(super) fn redaction_in_words(language: Language, entry: &Entry, erasures: &[Erasure]) -> Option<String> {
    let erasure = erasures.iter().rev().find(|erasure| erasure.entry == Some(entry.position))?;
    Some(say_with(language, "card-redacted", &[("at", moment_short(erasure.erased_at).into())]))
}
