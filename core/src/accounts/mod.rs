//! Accounts: who may sign in, in whose name they act, and what their roles of today allow.

mod store;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::changes::{Operation, Outcome};
use crate::clock::{Day, Instant};
use crate::error::{Rejection, Result};
use crate::ids::{AccountId, PersonId};
use crate::people;
use crate::roles::Right;
use crate::school::{School, check_password};
use crate::session::{Identity, Session, Theme};
use crate::store::{Reader, Writer};
use crate::text;
use crate::words::Language;

/// An account as the settings show it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct AccountRow {
    pub id: AccountId,
    pub login: String,
    pub person_id: PersonId,
    pub person: String,
    pub disabled: bool,
    pub created_at: Instant,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddAccount {
    pub person_id: PersonId,
    pub login: String,
    pub password: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ChangePassword {
    pub old_password: String,
    pub new_password: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AccountChoice {
    pub id: AccountId,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SetPreferences {
    pub language: Language,
    pub theme: Theme,
}

/// The session of an account, with the rights of the roles its person holds today.
///
/// Rejects an account that is not there or was disabled.
pub fn session(file: &Reader<'_>, account: &AccountId) -> Result<Session> {
    let stored = store::find_account(file, account)?.filter(|stored| stored.disabled_at.is_none());
    open_session(file, stored.ok_or(Rejection::SignedOut)?)
}

/// The session of a login whose password has been proved.
pub fn session_of_login(file: &Reader<'_>, login: &str) -> Result<Session> {
    let stored = store::find_login(file, &plain_login(login))?.filter(|stored| stored.disabled_at.is_none());
    open_session(file, stored.ok_or(Rejection::WrongPassword)?)
}

fn open_session(file: &Reader<'_>, stored: store::StoredAccount) -> Result<Session> {
    let person = people::name(file, &stored.person_id)?;
    let roles = people::list_roles_on(file, &stored.person_id, file.today())?;
    let identity = Identity {
        account: stored.id,
        login: stored.login,
        person_id: stored.person_id,
        name: person.short(),
        language: stored.language,
        theme: stored.theme,
    };
    Ok(Session::of_account(identity, roles))
}

/// Lists the accounts by login.
pub fn list_accounts(file: &Reader<'_>) -> Result<Vec<AccountRow>> {
    store::list_accounts(file)?
        .into_iter()
        .map(|stored| {
            Ok(AccountRow {
                person: people::name(file, &stored.person_id)?.short(),
                id: stored.id,
                login: stored.login,
                person_id: stored.person_id,
                disabled: stored.disabled_at.is_some(),
                created_at: stored.created_at,
            })
        })
        .collect()
}

/// Records an account for a person. The password is wrapped elsewhere, before this.
pub fn record_account(file: &mut Writer<'_>, person_id: &crate::ids::PersonId, login: &str) -> Result<AccountId> {
    let login = plain_login(&text::line("login", login)?);
    let person = people::name(file, person_id)?;
    if store::find_login(file, &login)?.is_some() {
        return Err(Rejection::LoginTaken.into());
    }
    let id = AccountId::fresh();
    store::insert_account(file, &id, &login, person_id, file.who().language)?;
    file.about(person.short());
    Ok(id)
}

/// Lets a person sign in with a login and password.
///
/// The password is wrapped first: a wrapping without an account opens nothing, an account without one would be shut out.
pub fn add_account(school: &School, who: &Session, new: &AddAccount) -> Result<Outcome<AccountId>> {
    check_password(&new.password)?;
    let login = plain_login(&text::line("login", &new.login)?);
    if school.read(|file| store::find_login(file, &login))?.is_some() {
        return Err(Rejection::LoginTaken.into());
    }
    school.change_keys(|keys, key| keys.add_login(key, &login, &new.password))?;
    let recorded = school.transact(who, Operation("add_account"), |file| record_account(file, &new.person_id, &login));
    if recorded.is_err() {
        school.change_keys(|keys, _| {
            keys.remove_login(&login);
            Ok(())
        })?;
    }
    recorded
}

/// Changes the password of the account that is signed in.
///
/// Rejects a wrong old password and a new one that is too short.
pub fn change_password(school: &School, who: &Session, change: &ChangePassword) -> Result<Outcome<()>> {
    check_password(&change.new_password)?;
    school.keys()?.open_with_password(who.login(), &change.old_password)?;
    school.change_keys(|keys, key| keys.add_login(key, who.login(), &change.new_password))?;
    Ok(Outcome { value: (), changed: Vec::new(), step: None })
}

/// Shuts an account out.
///
/// Rejects when nobody would be left who may manage accounts.
pub fn disable_account(file: &mut Writer<'_>, choice: &AccountChoice) -> Result<()> {
    let stored = store::find_account(file, &choice.id)?.ok_or(Rejection::NotFound { what: "account" })?;
    store::set_disabled(file, &choice.id, Some(file.now()))?;
    require_manager(file)?;
    file.about(stored.login);
    Ok(())
}

/// Lets a disabled account in again.
pub fn enable_account(file: &mut Writer<'_>, choice: &AccountChoice) -> Result<()> {
    let stored = store::find_account(file, &choice.id)?.ok_or(Rejection::NotFound { what: "account" })?;
    store::set_disabled(file, &choice.id, None)?;
    file.about(stored.login);
    Ok(())
}

/// Remembers the language and theme of the account that is signed in.
pub fn set_preferences(file: &mut Writer<'_>, preferences: &SetPreferences) -> Result<()> {
    let account = file.who().account_id().ok_or(Rejection::SignedOut)?;
    store::update_preferences(file, account, preferences.language, preferences.theme)?;
    file.passed_by_undo();
    Ok(())
}

/// Rejects a state of the school in which no enabled account may manage accounts today.
pub(crate) fn require_manager(file: &Reader<'_>) -> Result<()> {
    require_manager_on(file, file.today())
}

/// Rejects a state of the school in which no enabled account may manage accounts on a day.
pub(crate) fn require_manager_on(file: &Reader<'_>, on: Day) -> Result<()> {
    let accounts = store::list_accounts(file)?;
    if accounts.is_empty() {
        return Ok(());
    }
    for account in accounts.iter().filter(|account| account.disabled_at.is_none()) {
        let roles = people::list_roles_on(file, &account.person_id, on)?;
        if roles.iter().any(|role| role.rights().contains(&Right::AccountsWrite)) {
            return Ok(());
        }
    }
    Err(Rejection::LastManager.into())
}

/// A login is the same however it is capitalised.
pub(crate) fn plain_login(login: &str) -> String {
    login.trim().to_lowercase()
}
