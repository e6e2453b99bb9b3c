//! How wide the columns of a table are: as their shares say, but never so narrow that a word would break.
//!
//! Words are measured in the shipped font, whose letters are as wide as those of Times New Roman, so that the same widths
//! hold in both formats.

use std::sync::LazyLock;

use super::document::{Cell, Row, Run, Table, TableSize};
use super::pages;

/// What a cell keeps free on both sides of its text together, in points.
const PADDING: f64 = 11.5;
/// A word of the rows that is longer than this part of the table may break: a checksum, an address.
const LONGEST_WORD: f64 = 0.3;
/// How small the heads become where they would not fit otherwise, and how small small print is.
const SMALL: f64 = 0.8;
/// A table of so few rows and letters stays on one page.
const FEW_ROWS: usize = 6;
const FEW_LETTERS: usize = 1200;

/// A table as it is laid out.
pub(super) struct Fitted {
    /// In points, together as wide as the page lets text be.
    pub widths: Vec<f64>,
    /// How large the heads are, where they would not fit as large as the rows.
    pub small_heads: Option<f64>,
}

/// Finds the widths of a table's columns on `whole` points.
pub(super) fn fit(table: &Table, whole: f64) -> Fitted {
    let size = match table.size {
        TableSize::Normal => 12.0,
        TableSize::Small => 10.0,
    };
    let shares: u32 = table.columns.iter().map(|column| column.share).sum();
    let wanted: Vec<f64> =
        table.columns.iter().map(|column| whole * f64::from(column.share) / f64::from(shares.max(1))).collect();
    let rows = words_of_rows(table, size, whole);
    let heads = |scale: f64| -> Vec<f64> {
        table.columns.iter().map(|column| longest_word(&Run::bold(&column.title), size * scale) + PADDING).collect()
    };
    let both = |heads: &[f64]| -> Vec<f64> { heads.iter().zip(&rows).map(|(head, row)| head.max(*row)).collect() };
    let (plain, small) = (heads(1.0), heads(SMALL));
    let small_heads = Some(size * SMALL);
    let ways = [(both(&plain), None), (both(&small), small_heads), (plain, None), (small.clone(), small_heads)];
    for (least, small_heads) in ways {
        if let Some(widths) = widened(&wanted, &least, whole) {
            return Fitted { widths, small_heads };
        }
    }
    // Not even small heads fit: each gets its part of the page.
    let sum: f64 = small.iter().sum();
    Fitted { widths: small.iter().map(|head| whole * head / sum).collect(), small_heads }
}

/// Whether a table is so short that it is not torn over two pages.
pub(super) fn is_short(table: &Table) -> bool {
    let letters = |cell: &Cell| cell.runs.iter().map(|run| run.text.chars().count()).sum::<usize>();
    let of_row = |row: &Row| match row {
        Row::Cells { cells } => cells.iter().map(letters).sum(),
        Row::Group { group } => group.chars().count(),
    };
    table.rows.len() <= FEW_ROWS && table.rows.iter().map(of_row).sum::<usize>() <= FEW_LETTERS
}

/// Gives every column at least its least width and takes that from the others, in proportion to what they have to spare.
fn widened(wanted: &[f64], least: &[f64], whole: f64) -> Option<Vec<f64>> {
    if least.iter().sum::<f64>() > whole {
        return None;
    }
    let lacking: f64 = wanted.iter().zip(least).map(|(want, least)| (least - want).max(0.0)).sum();
    let spare: f64 = wanted.iter().zip(least).map(|(want, least)| (want - least).max(0.0)).sum();
    let part = if spare > 0.0 { lacking / spare } else { 0.0 };
    let fitted =
        wanted.iter().zip(least).map(|(want, least)| if want < least { *least } else { want - (want - least) * part });
    Some(fitted.collect())
}

/// The longest word of each column's rows that a line can hold.
fn words_of_rows(table: &Table, size: f64, whole: f64) -> Vec<f64> {
    let mut longest = vec![0.0_f64; table.columns.len()];
    for row in &table.rows {
        let Row::Cells { cells } = row else { continue };
        for (one, width) in cells.iter().zip(&mut longest) {
            let words = one.runs.iter().map(|run| longest_word(run, size));
            let fitting = words.filter(|word| *word + PADDING <= whole * LONGEST_WORD);
            *width = fitting.fold(*width, |widest, word| widest.max(word + PADDING));
        }
    }
    longest
}

/// The width of a run's longest word, in points.
fn longest_word(run: &Run, size: f64) -> f64 {
    let size = if run.small { size * SMALL } else { size };
    let words = run.text.split(char::is_whitespace).flat_map(|word| word.split_inclusive(['-', '–']));
    words.map(|word| word.chars().map(|letter| advance(letter, run.bold)).sum::<f64>() * size).fold(0.0, f64::max)
}

/// How far a letter goes, in parts of the letter size.
fn advance(letter: char, bold: bool) -> f64 {
    static LATIN_AND_CYRILLIC: LazyLock<[Vec<f64>; 2]> = LazyLock::new(|| {
        [false, true].map(|bold| ('\0'..'\u{530}').map(|letter| pages::advance(letter, bold)).collect())
    });
    let known = LATIN_AND_CYRILLIC[usize::from(bold)].get(letter as usize).copied();
    known.unwrap_or_else(|| pages::advance(letter, bold))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::documents::document::Column;

    fn table(columns: &[(&str, u32)]) -> Table {
        Table::new(columns.iter().map(|(title, share)| Column::new(*title, *share)).collect(), Vec::new())
    }

    fn sum(fitted: &Fitted) -> f64 {
        fitted.widths.iter().sum()
    }

    #[test]
    fn a_column_is_at_least_as_wide_as_the_longest_word_of_its_head() {
        let narrow = table(&[("Көрсеткіш", 20), ("Тіркелген инциденттер", 1), ("Жауапкершілігі", 1)]);
        let fitted = fit(&narrow, 496.0);
        let words = [longest_word(&Run::bold("инциденттер"), 12.0), longest_word(&Run::bold("Жауапкершілігі"), 12.0)];
        assert!(
            fitted.widths[1] >= words[0] + PADDING && fitted.widths[2] >= words[1] + PADDING,
            "{:?}",
            fitted.widths
        );
        assert!((sum(&fitted) - 496.0).abs() < 0.01 && fitted.small_heads.is_none());
    }

    #[test]
    fn shares_that_fit_are_left_alone() {
        let fitted = fit(&table(&[("Аты", 1), ("Лауазымы", 3)]), 400.0);
        assert_eq!(fitted.widths, [100.0, 300.0]);
    }

    #[test]
    fn heads_are_set_smaller_where_they_would_not_fit() {
        let head = ("Жауапкершіліктері", 1);
        let crowded = fit(&table(&[head; 4]), 420.0);
        assert!(crowded.small_heads.is_some() && (sum(&crowded) - 420.0).abs() < 0.01, "{:?}", crowded.widths);
        let hopeless = fit(&table(&[head; 9]), 420.0);
        assert!(hopeless.small_heads.is_some() && (sum(&hopeless) - 420.0).abs() < 0.01, "{:?}", hopeless.widths);
    }

    #[test]
    fn words_of_the_rows_widen_a_column_too_unless_they_are_endless() {
        let mut with_rows = table(&[("№", 1), ("Не", 30)]);
        with_rows.rows = vec![Row::cells(["2026-07/123", "мәтін"])];
        assert!(fit(&with_rows, 496.0).widths[0] > longest_word(&Run::from("2026-07/123"), 12.0));
        with_rows.rows = vec![Row::cells([&"a".repeat(64), "мәтін"])];
        assert!(fit(&with_rows, 496.0).widths[0] < 40.0, "a checksum breaks");
    }
}
