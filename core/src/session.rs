//! Who is acting, as of one call, and what their roles of today allow.

use std::collections::BTreeSet;

use crate::error::{Rejection, Result};
use crate::ids::{AccountId, PersonId};
use crate::named_values;
use crate::roles::{Right, Role};
use crate::words::Language;

named_values! {
    Theme {
        System = "system",
        Light = "light",
        Dark = "dark",
    }
}

/// Who is acting, as of one call.
#[derive(Clone, Debug)]
pub struct Session {
    account: Option<AccountId>,
    login: String,
    person_id: Option<PersonId>,
    name: String,
    pub language: Language,
    pub theme: Theme,
    roles: Vec<Role>,
    rights: BTreeSet<Right>,
}

impl Session {
    /// The program itself, when it makes a new school and nobody has signed in yet.
    pub fn founding(language: Language) -> Self {
        Self {
            account: None,
            login: String::new(),
            person_id: None,
            name: String::new(),
            language,
            theme: Theme::System,
            roles: Vec::new(),
            rights: Right::ALL.iter().copied().collect(),
        }
    }

    /// The session of an account, with the rights of the roles that its person holds.
    pub fn of_account(identity: Identity, roles: Vec<Role>) -> Self {
        let rights = roles.iter().flat_map(|role| role.rights()).copied().collect();
        Self {
            account: Some(identity.account),
            login: identity.login,
            person_id: Some(identity.person_id),
            name: identity.name,
            language: identity.language,
            theme: identity.theme,
            roles,
            rights,
        }
    }

    pub fn account_id(&self) -> Option<&AccountId> {
        self.account.as_ref()
    }

    pub(crate) fn account_id_text(&self) -> Option<&str> {
        self.account.as_ref().map(AccountId::as_str)
    }

    pub fn person_id(&self) -> Option<&PersonId> {
        self.person_id.as_ref()
    }

    pub fn login(&self) -> &str {
        &self.login
    }

    /// "Сейітова Г. Б.", as history will name the person.
    pub fn name(&self) -> &str {
        &self.name
    }

    pub fn roles(&self) -> &[Role] {
        &self.roles
    }

    pub fn rights(&self) -> impl Iterator<Item = Right> {
        self.rights.iter().copied()
    }

    /// Tells whether the account's roles of today allow it.
    pub fn may(&self, right: Right) -> bool {
        self.rights.contains(&right)
    }

    /// Rejects when the account's roles of today do not allow it.
    pub fn require(&self, right: Right) -> Result<()> {
        if self.may(right) { Ok(()) } else { Err(Rejection::NotAllowed { right }.into()) }
    }
}

/// An account with the person it acts for.
pub struct Identity {
    pub account: AccountId,
    pub login: String,
    pub person_id: PersonId,
    /// "Сейітова Г. Б."
    pub name: String,
    pub language: Language,
    pub theme: Theme,
}
