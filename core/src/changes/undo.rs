//! Undo and redo of whole named operations, from the record alone; both are operations themselves.

use serde::Serialize;
use serde_json::Value;
use ts_rs::TS;

use super::Step;
use super::store::{self, RowChange, StoredOperation};
use crate::error::{Error, Rejection, Result};
use crate::ids::OperationId;
use crate::session::Session;
use crate::store::{Reader, Writer};

/// What the next undo and redo of this account would take back.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UndoState {
    pub undo: Option<Step>,
    pub redo: Option<Step>,
}

/// The step that was taken back or done again.
#[derive(Clone, Debug, Serialize, TS)]
pub struct UndoneStep {
    pub name: String,
    pub subject: String,
}

/// Tells which steps undo and redo would take for this account.
pub fn undo_state(file: &Reader<'_>, who: &Session) -> Result<UndoState> {
    let account = who.account_id_text();
    let undo = store::find_last_standing(file.conn(), account)?.map(step);
    let redo = match store::find_last_undoing(file.conn(), account)? {
        Some(undoing) => undone_by(file, &undoing)?.map(step),
        None => None,
    };
    Ok(UndoState { undo, redo })
}

/// Finds the step that undo is to take back: the one asked for, or the account's last.
///
/// Rejects an operation that is permanent, and one that is undone already.
pub(crate) fn undo_step(file: &Reader<'_>, who: &Session, asked: Option<&OperationId>) -> Result<UndoPlan> {
    let operation = match asked {
        Some(id) => store::find_operation(file.conn(), id)?
            .filter(|operation| !operation.undone && operation.undoes.is_none())
            .ok_or(Rejection::UndoNothing)?,
        None => store::find_last_standing(file.conn(), who.account_id_text())?.ok_or(Rejection::UndoNothing)?,
    };
    if operation.permanent {
        return Err(Rejection::UndoPermanent { name: operation.name }.into());
    }
    Ok(UndoPlan { takes_back: operation })
}

/// Finds the undoing that redo is to take back.
pub(crate) fn redo_last(file: &Reader<'_>, who: &Session) -> Result<UndoPlan> {
    let undoing = store::find_last_undoing(file.conn(), who.account_id_text())?.ok_or(Rejection::UndoNothing)?;
    Ok(UndoPlan { takes_back: undoing })
}

/// An operation about to be taken back.
pub(crate) struct UndoPlan {
    takes_back: StoredOperation,
}

impl UndoPlan {
    pub(crate) fn id(&self) -> &OperationId {
        &self.takes_back.id
    }

    /// Restores every row the operation changed, last change first, inside a new operation.
    ///
    /// Rejects when a row was changed again since, because its newer state would be lost.
    pub(crate) fn apply(&self, file: &mut Writer<'_>) -> Result<UndoneStep> {
        store::defer_references(file.conn())?;
        for change in store::list_row_changes(file.conn(), self.takes_back.seq)?.iter().rev() {
            take_back(file, change, &self.takes_back.name)?;
        }
        store::set_undone(file.conn(), &self.takes_back.id, true)?;
        let named = match &self.takes_back.undoes {
            // Taking back an undoing makes the first operation stand again.
            Some(first) => {
                store::set_undone(file.conn(), first, false)?;
                store::find_operation(file.conn(), first)?
                    .ok_or(Error::Invariant("an undoing refers to an operation that is not there"))?
            }
            None => store::operation_at(file.conn(), self.takes_back.seq)?,
        };
        file.about(named.subject.clone());
        Ok(UndoneStep { name: named.name.clone(), subject: named.told_subject() })
    }
}

fn take_back(file: &Writer<'_>, change: &RowChange, operation: &str) -> Result<()> {
    let now = store::find_row(file.conn(), &change.table_name, &change.row_id)?;
    if !stands_as_left(now.as_ref(), change.after.as_deref())? {
        return Err(Rejection::UndoBlocked { name: operation.to_owned() }.into());
    }
    let taken = match (&change.before, &change.after) {
        (None, Some(_)) => store::delete_row(file.conn(), &change.table_name, &change.row_id),
        (Some(before), None) => store::insert_row(file.conn(), &change.table_name, before),
        (Some(before), Some(_)) => store::update_row(file.conn(), &change.table_name, &change.row_id, before),
        (None, None) => return Err(Rejection::UndoBlocked { name: operation.to_owned() }.into()),
    };
    taken.map_err(|error| match error {
        // Something newer refers to the row, or a rule of the database keeps it as it is.
        Error::Database(ref cause) if cause.sqlite_error_code() == Some(rusqlite::ErrorCode::ConstraintViolation) => {
            Rejection::UndoBlocked { name: operation.to_owned() }.into()
        }
        other => other,
    })
}

/// Whether the row is as the operation left it, in the columns that it touched.
fn stands_as_left(now: Option<&Value>, left: Option<&str>) -> Result<bool> {
    match (now, left) {
        (None, None) => Ok(true),
        (Some(Value::Object(now)), Some(left)) => {
            let left: serde_json::Map<String, Value> = serde_json::from_str(left)?;
            Ok(left.iter().all(|(column, value)| now.get(column) == Some(value)))
        }
        _ => Ok(false),
    }
}

fn undone_by(file: &Reader<'_>, undoing: &StoredOperation) -> Result<Option<StoredOperation>> {
    match &undoing.undoes {
        Some(id) => store::find_operation(file.conn(), id),
        None => Ok(None),
    }
}

fn step(operation: StoredOperation) -> Step {
    let (id, name, can_undo) = (operation.id.clone(), operation.name.clone(), !operation.permanent);
    Step { id, name, subject: operation.told_subject(), can_undo }
}
