//! SQL of the accounts.

use rusqlite::{OptionalExtension, Row, params};

use super::Theme;
use crate::clock::Instant;
use crate::error::Result;
use crate::ids::{AccountId, PersonId};
use crate::store::{Reader, Writer};
use crate::words::Language;

pub(super) struct StoredAccount {
    pub id: AccountId,
    pub login: String,
    pub person_id: PersonId,
    pub language: Language,
    pub theme: Theme,
    pub created_at: Instant,
    pub disabled_at: Option<Instant>,
}

fn stored_account(row: &Row<'_>) -> rusqlite::Result<StoredAccount> {
    Ok(StoredAccount {
        id: row.get("id")?,
        login: row.get("login")?,
        person_id: row.get("person_id")?,
        language: row.get("language")?,
        theme: row.get("theme")?,
        created_at: row.get("created_at")?,
        disabled_at: row.get("disabled_at")?,
    })
}

const COLUMNS: &str = "id, login, person_id, language, theme, created_at, disabled_at";

pub(super) fn find_account(file: &Reader<'_>, id: &AccountId) -> Result<Option<StoredAccount>> {
    let sql = format!("SELECT {COLUMNS} FROM accounts WHERE id = ?1");
    Ok(file.conn().prepare_cached(&sql)?.query_row([id], stored_account).optional()?)
}

pub(super) fn find_login(file: &Reader<'_>, login: &str) -> Result<Option<StoredAccount>> {
    let sql = format!("SELECT {COLUMNS} FROM accounts WHERE login = ?1");
    Ok(file.conn().prepare_cached(&sql)?.query_row([login], stored_account).optional()?)
}

pub(super) fn list_accounts(file: &Reader<'_>) -> Result<Vec<StoredAccount>> {
    let sql = format!("SELECT {COLUMNS} FROM accounts ORDER BY login");
    let mut statement = file.conn().prepare_cached(&sql)?;
    Ok(statement.query_map([], stored_account)?.collect::<Result<Vec<_>, _>>()?)
}

pub(super) fn insert_account(
    file: &Writer<'_>,
    id: &AccountId,
    login: &str,
    person_id: &PersonId,
    language: Language,
) -> Result<()> {
    file.conn()
        .prepare_cached(
            "INSERT INTO accounts (id, login, person_id, language, created_at) VALUES (?1, ?2, ?3, ?4, ?5)",
        )?
        .execute(params![id, login, person_id, language, file.now()])?;
    Ok(())
}

pub(super) fn set_disabled(file: &Writer<'_>, id: &AccountId, at: Option<Instant>) -> Result<()> {
    file.conn().prepare_cached("UPDATE accounts SET disabled_at = ?2 WHERE id = ?1")?.execute(params![id, at])?;
    Ok(())
}

pub(super) fn update_preferences(file: &Writer<'_>, id: &AccountId, language: Language, theme: Theme) -> Result<()> {
    file.conn()
        .prepare_cached("UPDATE accounts SET language = ?2, theme = ?3 WHERE id = ?1")?
        .execute(params![id, language, theme])?;
    Ok(())
}
