//! Filters of the plan that an account keeps under a name; what is in them belongs to the screen.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use ts_rs::TS;

use super::store;
use crate::error::{Rejection, Result};
use crate::ids::{AccountId, SavedFilterId};
use crate::session::Session;
use crate::store::{Reader, Writer};
use crate::text;

#[derive(Clone, Debug, Serialize, TS)]
pub struct SavedFilter {
    pub id: SavedFilterId,
    pub name: String,
    #[ts(type = "unknown")]
    pub content: Value,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SaveFilter {
    pub name: String,
    #[ts(type = "unknown")]
    pub content: Value,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SavedFilterChoice {
    pub id: SavedFilterId,
}

/// Lists the account's own filters, by name.
pub fn list_saved_filters(file: &Reader<'_>, who: &Session) -> Result<Vec<SavedFilter>> {
    let mut filters = store::list_saved_filters(file, owner(who)?)?;
    filters.sort_by(|one, other| crate::words::compare(who.language, &one.name, &other.name));
    Ok(filters)
}

/// Keeps a filter under a name; one of the same name is replaced.
pub fn save_filter(file: &mut Writer<'_>, new: &SaveFilter) -> Result<SavedFilterId> {
    let name = text::line("name", &new.name)?;
    let account = owner(file.who())?;
    let id = match store::find_saved_filter(file, account, &name)? {
        Some(id) => {
            store::update_saved_filter(file, &id, &new.content)?;
            id
        }
        None => {
            let id = SavedFilterId::fresh();
            store::insert_saved_filter(file, &id, account, &name, &new.content)?;
            id
        }
    };
    file.about(name);
    Ok(id)
}

/// Forgets a filter; rejects one of another account as if it were not there.
pub fn remove_saved_filter(file: &mut Writer<'_>, choice: &SavedFilterChoice) -> Result<()> {
    let name = store::delete_saved_filter(file, owner(file.who())?, &choice.id)?;
    file.about(name.ok_or(Rejection::NotFound { what: "saved_filter" })?);
    Ok(())
}

fn owner(who: &Session) -> Result<&AccountId> {
    Ok(who.account_id().ok_or(Rejection::SignedOut)?)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::accounts;
    use crate::changes::Operation;
    use crate::plan::tests::{Desk, rejection};

    fn account(desk: &Desk, login: &str) -> Session {
        let id = desk.write(|file| accounts::record_account(file, &desk.chair, login)).expect("an account");
        desk.school.read(|file| accounts::session(file, &id)).expect("a session")
    }

    fn save(desk: &Desk, who: &Session, name: &str, content: Value) -> Result<SavedFilterId> {
        let new = SaveFilter { name: name.into(), content };
        desk.school.transact(who, Operation("save_filter"), |file| save_filter(file, &new)).map(|saved| saved.value)
    }

    fn list(desk: &Desk, who: &Session) -> Vec<(String, Value)> {
        let filters = desk.school.read(|file| list_saved_filters(file, who)).expect("filters");
        filters.into_iter().map(|filter| (filter.name, filter.content)).collect()
    }

    #[test]
    fn a_filter_is_personal_and_one_of_the_same_name_is_replaced() {
        let desk = Desk::new();
        let (chair, officer) = (account(&desk, "chair"), account(&desk, "officer"));
        let late = save(&desk, &chair, "Мерзімі өткендер", json!({ "statuses": ["soon"] })).expect("saved");
        let again = save(&desk, &chair, " Мерзімі өткендер ", json!({ "statuses": ["overdue"] })).expect("saved");
        assert_eq!(late, again, "the name is the same");
        save(&desk, &chair, "Әдіскер жұмысы", json!({})).expect("saved");
        let expected = [
            ("Әдіскер жұмысы".to_owned(), json!({})),
            ("Мерзімі өткендер".to_owned(), json!({ "statuses": ["overdue"] })),
        ];
        assert_eq!(list(&desk, &chair), expected, "in the order of the Kazakh alphabet");
        assert!(list(&desk, &officer).is_empty(), "another account has its own");

        let remove = |who: &Session| {
            let choice = SavedFilterChoice { id: late.clone() };
            desk.school.transact(who, Operation("remove_saved_filter"), |file| remove_saved_filter(file, &choice))
        };
        assert_eq!(rejection(remove(&officer).map(|_| ())), Rejection::NotFound { what: "saved_filter" });
        remove(&chair).expect("removed");
        assert_eq!(list(&desk, &chair).len(), 1);
    }

    #[test]
    fn a_filter_needs_a_name() {
        let desk = Desk::new();
        let chair = account(&desk, "chair");
        assert_eq!(rejection(save(&desk, &chair, "  ", json!({}))), Rejection::FieldMissing { field: "name" });
    }
}
