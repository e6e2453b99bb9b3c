//! Taking a person out: of the sealed names, or of texts into which a name was typed by mistake.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{naming, open, require_nameless, store};
use crate::changes;
use crate::clock::Instant;
use crate::error::{Rejection, Result};
use crate::ids::{ErasureId, IdentityId, IncidentId, RevisionId};
use crate::incidents::{self, IncidentChoice};
use crate::store::{Reader, Writer};
use crate::text;

/// A name of one letter would be found everywhere.
const SHORTEST_NAME: usize = 2;

/// Texts that people type about an incident, in one table.
pub(super) struct Typed {
    pub table: &'static str,
    /// Which rows belong to the incident `?1`.
    pub of_incident: &'static str,
    /// The record whose history holds the row.
    pub owner: &'static str,
    /// When the texts are part of what a meeting signed, and stay.
    pub locked: &'static str,
    pub columns: &'static [&'static str],
}

const OF_ITEMS: &str = "agenda_item_id IN (SELECT id FROM agenda_items WHERE incident_id = ?1)";
const MEETING_OF_ITEM: &str = "(SELECT m.state FROM meetings AS m WHERE m.id = meeting_id)
     IN ('signed', 'archived', 'no_quorum', 'cancelled')";
const MEETING_OVER: &str = "(SELECT m.state FROM meetings AS m WHERE m.id = meeting_id)
     IN ('held', 'minutes', 'signed', 'archived', 'no_quorum', 'cancelled')";
const MEETING_OF_DECISION: &str = "(SELECT m.state FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id
      WHERE i.id = agenda_item_id) IN ('signed', 'archived', 'no_quorum', 'cancelled')";
/// A vote changes while the body sits, and at no other time.
const VOTE_OVER: &str = "(SELECT m.state FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id
      JOIN meetings AS m ON m.id = i.meeting_id WHERE d.id = vote_choices.decision_id) <> 'in_session'";
const NEVER: &str = "0";

/// What people type about an incident, but for the timeline.
pub(super) const TYPED: [Typed; 11] = [
    Typed {
        table: "incidents",
        of_incident: "id = ?1",
        owner: "id",
        locked: NEVER,
        columns: &[
            "what",
            "reported_by",
            "immediate_action",
            "tool",
            "process",
            "place",
            "school_class",
            "harm",
            "cause",
            "outcome",
            "impact",
            "measures",
            "effect_note",
        ],
    },
    Typed {
        table: "incident_notices",
        of_incident: "incident_id = ?1",
        owner: "incident_id",
        locked: NEVER,
        columns: &[
            "recipient",
            "contact",
            "measures",
            "subjects",
            "channel",
            "reference",
            "note",
            "not_required_reason",
        ],
    },
    Typed {
        table: "tasks",
        of_incident: "incident_id = ?1
            OR decision_id IN (SELECT d.id FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id
                               WHERE i.incident_id = ?1)",
        owner: "id",
        locked: NEVER,
        columns: &["title", "note", "done_note", "cancelled_reason"],
    },
    Typed {
        table: "agenda_items",
        of_incident: "incident_id = ?1",
        owner: "meeting_id",
        locked: MEETING_OF_ITEM,
        columns: &[
            "title_kk",
            "title_ru",
            "title_en",
            "speakers",
            "discussion_kk",
            "discussion_ru",
            "discussion_en",
            "proposal_kk",
            "proposal_ru",
            "proposal_en",
        ],
    },
    Typed {
        table: "agenda_items",
        of_incident: "incident_id = ?1",
        owner: "meeting_id",
        locked: MEETING_OVER,
        columns: &["deferred_reason"],
    },
    Typed {
        table: "decisions",
        of_incident: OF_ITEMS,
        owner: "id",
        locked: MEETING_OF_DECISION,
        columns: &["text_kk", "text_ru", "text_en", "co_executors"],
    },
    Typed {
        table: "decisions",
        of_incident: OF_ITEMS,
        owner: "id",
        locked: NEVER,
        columns: &["done_note", "cancelled_reason"],
    },
    Typed {
        table: "decision_extensions",
        of_incident: "decision_id IN (SELECT d.id FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id
                                      WHERE i.incident_id = ?1)",
        owner: "decision_id",
        locked: NEVER,
        columns: &["reason"],
    },
    Typed {
        table: "vote_choices",
        of_incident: "decision_id IN (SELECT d.id FROM decisions AS d JOIN agenda_items AS i ON i.id = d.agenda_item_id
                                      WHERE i.incident_id = ?1)",
        owner: "decision_id",
        locked: VOTE_OVER,
        columns: &["reason"],
    },
    Typed {
        table: "evidence",
        of_incident: "incident_id = ?1",
        owner: "owner_id",
        locked: NEVER,
        columns: &["title", "trashed_reason"],
    },
    Typed {
        table: "evidence_revisions",
        of_incident: "evidence_id IN (SELECT id FROM evidence WHERE incident_id = ?1)",
        owner: "evidence_id",
        locked: NEVER,
        columns: &["file_name", "note", "reason"],
    },
];

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EraseIdentity {
    pub id: IdentityId,
    pub reason: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EraseName {
    pub incident_id: IncidentId,
    /// As it was typed; its endings are found by themselves, another form is erased by asking again.
    pub name: String,
    /// What stands there instead.
    pub label: String,
    pub reason: String,
}

/// How much of a name was taken out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct ErasedName {
    /// Texts of the incident, of its notice and tasks, of what is on agendas and was decided about it.
    pub texts: usize,
    /// Entries of the timeline.
    pub entries: usize,
    /// Changes that the history kept, and operations that were called after a text with the name in it.
    pub changes: usize,
    /// Where the name stays: texts of meetings that are over, versions of their minutes that were signed, and operations
    /// of an older version of the program, whose chain covers what they are called.
    pub left: usize,
}

/// A name that was taken out of an incident's texts.
#[derive(Clone, Debug, Serialize, TS)]
pub struct Erasure {
    pub id: ErasureId,
    /// The position of the timeline's entry; nothing for the other texts.
    pub entry: Option<u32>,
    pub label: String,
    pub reason: String,
    pub erased_at: Instant,
    pub erased_by: String,
}

/// Erases a sealed name for good, in the file and in its record of change.
///
/// Rejects a missing reason, one that names the person, and a name that was erased already.
pub fn erase_identity(file: &mut Writer<'_>, request: &EraseIdentity) -> Result<()> {
    let reason = text::reason(&request.reason)?;
    let person = store::find(file, &request.id)?.ok_or(Rejection::NotFound { what: "identity" })?;
    let number = incidents::find_number(file, &person.incident_id)?.ok_or(Rejection::NotFound { what: "incident" })?;
    require_nameless(&reason, &open(file, &person)?)?;
    store::erase(file, &person.id, &reason)?;
    changes::scrub_row(file, person.incident_id.as_str(), person.id.as_str())?;
    file.never_undone();
    file.about(number);
    Ok(())
}

/// Replaces a name that was typed by mistake, in the incident's texts, its timeline and its history.
///
/// Rejects a name that is too short to be told from other words, a label or a reason that holds the name, and a name
/// that is nowhere.
pub fn erase_name(file: &mut Writer<'_>, request: &EraseName) -> Result<ErasedName> {
    let incident = &request.incident_id;
    let number = incidents::find_number(file, incident)?.ok_or(Rejection::NotFound { what: "incident" })?;
    let name = text::line("name", &request.name)?;
    let label = text::line("label", &request.label)?;
    let reason = text::reason(&request.reason)?;
    if name.chars().count() < SHORTEST_NAME {
        return Err(Rejection::FieldMalformed { field: "name".into() }.into());
    }
    if naming::holds(&label, &name) || naming::holds(&reason, &name) {
        return Err(Rejection::NameInText.into());
    }
    let new = store::NewErasure { incident, entry: None, revision: None, label: &label, reason: &reason };
    let (texts, locked) = redact_texts(file, &new, &name)?;
    let entries = redact_entries(file, &new, &name)?;
    let holds = |content: &str| naming::holds(content, &name);
    let subjects = scrub_subjects(file, incident, &holds)?;
    let changes = scrub(file, incident, &holds)? + subjects.erased.len();
    let signed = store::count_minutes_where(file, incident, holds)?;
    if texts + entries + changes + locked + signed == 0 {
        return Err(Rejection::NotFound { what: "name" }.into());
    }
    if texts > 0 || entries == 0 {
        store::insert_erasure(file, &new)?;
    }
    store::forget_searched_words(file)?;
    file.never_undone();
    file.about(number);
    Ok(ErasedName { texts, entries, changes, left: locked + signed + subjects.left.len() })
}

/// Lists what was taken out of an incident's texts, in order.
pub fn list_erasures(file: &Reader<'_>, choice: &IncidentChoice) -> Result<Vec<Erasure>> {
    store::list_erasures(file, &choice.id)
}

/// Tells whether a name, or a telling part of it, is typed out where everybody reads it.
pub(super) fn stands_in_texts(file: &Reader<'_>, incident: &IncidentId, name: &str) -> Result<bool> {
    let mut texts: Vec<String> = store::list_entries(file, incident)?.into_iter().map(|(_, text)| text).collect();
    for row in store::list_texts(file, incident)? {
        texts.extend(row.columns.into_iter().map(|(_, text)| text));
    }
    Ok(texts.iter().any(|text| naming::gives_away(text, name)))
}

/// Replaces the name in every text that may still be changed, and counts those that may not.
fn redact_texts(file: &Writer<'_>, new: &store::NewErasure<'_>, name: &str) -> Result<(usize, usize)> {
    let (mut redacted, mut locked) = (0, 0);
    for row in store::list_texts(file, new.incident)? {
        for (column, text) in &row.columns {
            match naming::replaced(text, name, new.label) {
                None => {}
                Some(_) if row.locked => locked += 1,
                Some(clean) => {
                    match *column {
                        "file_name" => redact_file_name(file, new, &row.id, &clean)?,
                        _ => store::set_text(file, row.table, column, &row.id, &clean)?,
                    }
                    redacted += 1;
                }
            }
        }
    }
    Ok((redacted, locked))
}

/// A revision keeps its file's name, so an erasure has to open the door first.
fn redact_file_name(file: &Writer<'_>, new: &store::NewErasure<'_>, revision: &str, clean: &str) -> Result<()> {
    let revision = RevisionId::from(revision);
    let erasure = store::insert_erasure(file, &store::NewErasure { revision: Some(&revision), ..*new })?;
    store::set_text(file, "evidence_revisions", "file_name", revision.as_str(), clean)?;
    store::close_erasure(file, &erasure)
}

fn redact_entries(file: &Writer<'_>, new: &store::NewErasure<'_>, name: &str) -> Result<usize> {
    let mut redacted = 0;
    for (entry, text) in store::list_entries(file, new.incident)? {
        if let Some(clean) = naming::replaced(&text, name, new.label) {
            let erasure = store::insert_erasure(file, &store::NewErasure { entry: Some(&entry), ..*new })?;
            store::redact_entry(file, &erasure, &entry, &clean)?;
            redacted += 1;
        }
    }
    Ok(redacted)
}

fn scrub(file: &Writer<'_>, incident: &IncidentId, holds: &impl Fn(&str) -> bool) -> Result<usize> {
    let mut scrubbed = changes::scrub_where(file, incident.as_str(), None, holds)?;
    for (owner, row) in kept_elsewhere(file, incident)? {
        scrubbed += changes::scrub_where(file, &owner, Some(&row), holds)?;
    }
    Ok(scrubbed)
}

fn scrub_subjects(
    file: &Writer<'_>,
    incident: &IncidentId,
    holds: &impl Fn(&str) -> bool,
) -> Result<changes::Subjects> {
    let mut subjects = changes::Subjects::default();
    changes::scrub_subjects(file, incident.as_str(), None, holds, &mut subjects)?;
    for (owner, row) in kept_elsewhere(file, incident)? {
        changes::scrub_subjects(file, &owner, Some(&row), holds, &mut subjects)?;
    }
    Ok(subjects)
}

/// The rows about an incident whose history is another record's, each once, with that record; what was proposed about it and
/// taken back, and its votes and tasks, among them.
fn kept_elsewhere(file: &Reader<'_>, incident: &IncidentId) -> Result<BTreeSet<(String, String)>> {
    let texts = store::list_texts(file, incident)?;
    let mut decisions: Vec<String> =
        texts.iter().filter(|row| row.table == "decisions").map(|row| row.id.clone()).collect();
    let rows = texts.into_iter().map(|row| (row.owner, row.id));
    let mut rows: BTreeSet<_> = rows.filter(|(owner, _)| owner != incident.as_str()).collect();
    let items = store::list_agenda_items(file, incident)?;
    let proposed = changes::list_rows_that_named(file, "decisions", "agenda_item_id", &items)?;
    decisions.extend(proposed.iter().map(|(_, id)| id.clone()));
    rows.extend(proposed);
    for table in ["vote_choices", "tasks"] {
        rows.extend(changes::list_rows_that_named(file, table, "decision_id", &decisions)?);
    }
    Ok(rows)
}
