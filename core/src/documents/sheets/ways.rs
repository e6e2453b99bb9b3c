//! Ways inside a workbook: from its contents to its sheets and back, and from a record that a cell names to the row of it.

use std::collections::HashMap;

use rust_xlsxwriter::Url;
use rust_xlsxwriter::utility::quote_sheet_name;

/// A row of a sheet of the same book.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Place {
    pub sheet: String,
    /// From nought.
    pub row: u32,
}

/// Words that lead somewhere in the same book, and nowhere else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Way {
    pub words: String,
    pub to: Place,
}

impl Place {
    /// The beginning of a sheet.
    pub fn top_of(sheet: impl Into<String>) -> Self {
        Self { sheet: sheet.into(), row: 0 }
    }
}

impl Way {
    pub(super) fn url(&self) -> Url {
        let address = format!("internal:{}!A{}", quote_sheet_name(&self.to.sheet), u64::from(self.to.row) + 1);
        Url::new(address).set_text(&self.words)
    }
}

/// Where the records of the sheets lie that others lead to.
#[derive(Default)]
pub(super) struct Ways(HashMap<&'static str, Rows>);

struct Rows {
    sheet: String,
    /// By what their names begin with, in the order they were written.
    runs: HashMap<String, Vec<Run>>,
}

/// Records that are numbered one after another and lie one under another: a journal of any length is a few of them.
struct Run {
    serial: u64,
    row: u32,
    length: u32,
}

impl Ways {
    pub(super) fn open(&mut self, register: &'static str, sheet: &str) {
        self.0.insert(register, Rows { sheet: sheet.to_owned(), runs: HashMap::new() });
    }

    pub(super) fn lies(&mut self, register: &str, record: &str, row: u32) {
        let Some(rows) = self.0.get_mut(register) else { return };
        let (series, serial) = parted(record);
        if let Some(runs) = rows.runs.get_mut(series) {
            match runs.last_mut() {
                Some(run) if run.next() == (serial, row) => run.length += 1,
                _ => runs.push(Run { serial, row, length: 1 }),
            }
        } else {
            rows.runs.insert(series.to_owned(), vec![Run { serial, row, length: 1 }]);
        }
    }

    pub(super) fn find(&self, register: &str, record: &str) -> Option<Place> {
        let rows = self.0.get(register)?;
        let (series, serial) = parted(record);
        let run = rows.runs.get(series)?.iter().find(|run| run.holds(serial))?;
        // A run is no longer than the rows of a sheet.
        let row = run.row + u32::try_from(serial - run.serial).unwrap_or(u32::MAX);
        Some(Place { sheet: rows.sheet.clone(), row })
    }
}

impl Run {
    fn next(&self) -> (u64, u32) {
        (self.serial.saturating_add(u64::from(self.length)), self.row.saturating_add(self.length))
    }

    fn holds(&self, serial: u64) -> bool {
        serial >= self.serial && serial - self.serial < u64::from(self.length)
    }
}

/// "2026-07/14" as "2026-07/" and 14; a name that does not end in a number is a series of its own.
fn parted(record: &str) -> (&str, u64) {
    let series = record.trim_end_matches(|letter: char| letter.is_ascii_digit());
    match record[series.len()..].parse() {
        // "007" is another record than "7".
        Ok(serial) if !record[series.len()..].starts_with('0') => (series, serial),
        _ => (record, 0),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn ways(records: &[(&str, u32)]) -> Ways {
        let mut ways = Ways::default();
        ways.open("incidents", "Журнал");
        for (record, row) in records {
            ways.lies("incidents", record, *row);
        }
        ways
    }

    fn row(ways: &Ways, record: &str) -> Option<u32> {
        ways.find("incidents", record).map(|place| place.row)
    }

    #[test]
    fn every_record_is_found_where_it_lies() {
        let records = [("2026-07/1", 3), ("2026-07/2", 4), ("2026-07/4", 5), ("2027-07/1", 6), ("2026-07/3", 9)];
        let ways = ways(&records);
        for (record, at) in records {
            assert_eq!(row(&ways, record), Some(at), "{record}");
        }
        for unknown in ["2026-07/5", "2026-07/0", "2026-07/01", "2026-07/", "1", ""] {
            assert_eq!(row(&ways, unknown), None, "{unknown:?}");
        }
        assert_eq!(ways.find("tasks", "2026-07/1"), None, "another register");
    }

    #[test]
    fn names_without_a_number_and_long_numbers_are_found_too() {
        let records = ["01997b3c-aaaa", "01997b3c-aaab", "007", "7", "99999999999999999999999"];
        let lying: Vec<(&str, u32)> = records.into_iter().zip(3..).collect();
        let ways = ways(&lying);
        for (record, at) in lying {
            assert_eq!(row(&ways, record), Some(at), "{record}");
        }
    }

    #[test]
    fn a_journal_without_gaps_is_one_run() {
        let mut ways = ways(&[]);
        for serial in 1..=10_000 {
            ways.lies("incidents", &format!("2026-07/{serial}"), serial + 2);
        }
        assert_eq!(ways.0["incidents"].runs["2026-07/"].len(), 1);
        assert_eq!(row(&ways, "2026-07/9999"), Some(10_001));
    }
}
