//! The accounts: who may sign in, and in whose name.

use super::desk::Unopened;
use super::{Desk, Everything, PLAIN, Sheet, column};
use crate::accounts;
use crate::documents::sheets::{Cell, Kind, Tone};
use crate::error::Result;
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "accounts",
    tab: "workbook-sheet-accounts",
    needs: Some(Right::AccountsWrite),
    columns: &[
        column("field-login", Kind::Text, 24.0),
        column("field-person", Kind::Text, 44.0),
        column("field-created_at", Kind::Moment, 20.0),
        column("workbook-decisions-status", Kind::Status, 20.0).choosing(states),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, _: &Everything, sheet: Unopened<'_, '_>) -> Result<()> {
    let listed = accounts::list_accounts(desk.file)?;
    let mut rows = sheet.of(listed.len())?;
    for account in &listed {
        rows.row(&[
            account.login.as_str().into(),
            account.person.as_str().into(),
            account.created_at.into(),
            Cell::status(desk.say(state(account.disabled)), Tone::Calm),
        ])?;
    }
    rows.finish()
}

fn state(disabled: bool) -> &'static str {
    if disabled { "account-disabled" } else { "account-open" }
}

fn states(desk: &Desk<'_>) -> Result<Vec<String>> {
    Ok([true, false].map(|disabled| desk.say(state(disabled))).into())
}
