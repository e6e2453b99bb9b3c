//! Reading the columns of long lists in the order their query names them.

use rusqlite::Row;
use rusqlite::types::FromSql;

use crate::text::Wording;

/// The columns of a row, the first one first. A column that is asked for by name is looked for among all the names, in
/// every row anew, which takes a long list longer than reading it.
pub(crate) struct Cells<'r, 's> {
    row: &'r Row<'s>,
    next: usize,
}

impl<'r, 's> Cells<'r, 's> {
    pub(crate) fn of(row: &'r Row<'s>) -> Self {
        Self { row, next: 0 }
    }

    /// Reads the next column.
    pub(crate) fn read<T: FromSql>(&mut self) -> rusqlite::Result<T> {
        let value = self.row.get(self.next)?;
        self.next += 1;
        Ok(value)
    }

    /// Looks at the next column, a text, where it lies.
    pub(crate) fn text(&mut self) -> rusqlite::Result<&'r str> {
        let value = self.row.get_ref(self.next)?.as_str()?;
        self.next += 1;
        Ok(value)
    }

    /// Reads a text in three languages from the next three columns: Kazakh, Russian, English.
    pub(crate) fn wording(&mut self) -> rusqlite::Result<Wording> {
        Ok(Wording { kk: self.read()?, ru: self.read()?, en: self.read()? })
    }
}
