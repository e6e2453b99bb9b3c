//! The cover of a workbook: whose it is, who approved it, what it is called and what it holds.

use rust_xlsxwriter::{Format, Worksheet};

use super::styles::Styles;
use super::ways::Way;
use super::{measure, text};
use crate::error::Result;

/// Two columns that fill the width of an upright page; what is approved stands in the right one.
const COLUMN: f64 = 42.0;

#[derive(Clone, Debug, Default)]
pub struct Cover {
    /// The name on the tab.
    pub sheet: String,
    pub organisation: String,
    /// The block at the top right: its heading, then its lines.
    pub approval_heading: String,
    pub approval: Vec<String>,
    pub title: String,
    /// What stands under the title, such as the school year.
    pub subtitle: String,
    pub sections: Vec<Section>,
    /// Where and when, in the middle at the foot.
    pub imprint: String,
    /// How the workbook was made, in small letters.
    pub notes: Vec<String>,
}

#[derive(Clone, Debug, Default)]
pub struct Section {
    pub heading: String,
    pub paragraphs: Vec<String>,
    /// Lines that lead to other sheets.
    pub ways: Vec<Way>,
}

impl Cover {
    pub(super) fn write(&self, sheet: &mut Worksheet, styles: &Styles, cut_note: &str) -> Result<()> {
        sheet.set_screen_gridlines(false);
        sheet.set_column_width(0, COLUMN)?.set_column_width(1, COLUMN)?;
        let mut page = Lines { sheet, cut_note, next: 0 };

        page.across(&self.organisation, 14.0, |_| &styles.organisation)?;
        page.skip(24.0)?;
        page.right(&self.approval_heading, 13.0, |_| &styles.approval_heading)?;
        for line in &self.approval {
            page.right(line, 13.0, |words| styles.approval.of(words))?;
        }
        page.skip(110.0)?;
        page.across(&self.title, 18.0, |_| &styles.title)?;
        page.across(&self.subtitle, 13.0, |words| styles.centre.of(words))?;
        page.skip(40.0)?;
        for section in &self.sections {
            page.across(&section.heading, 12.0, |_| &styles.subheading)?;
            for paragraph in &section.paragraphs {
                page.across(paragraph, 12.0, |words| styles.paragraph.of(words))?;
            }
            for way in &section.ways {
                page.way(way, 12.0, &styles.way_on_cover)?;
            }
            page.skip(14.0)?;
        }
        page.skip(60.0)?;
        page.across(&self.imprint, 13.0, |words| styles.centre.of(words))?;
        page.skip(20.0)?;
        for note in &self.notes {
            page.across(note, 9.0, |words| styles.small.of(words))?;
        }
        Ok(())
    }
}

/// The page, from the top down.
struct Lines<'s> {
    sheet: &'s mut Worksheet,
    cut_note: &'s str,
    next: u32,
}

impl Lines<'_> {
    fn across<'f>(&mut self, words: &str, size: f64, format: impl FnOnce(&str) -> &'f Format) -> Result<()> {
        self.line(words, size, COLUMN * 2.0, |sheet, row, words| {
            sheet.merge_range(row, 0, row, 1, words, format(words))?;
            Ok(())
        })
    }

    fn way(&mut self, way: &Way, size: f64, format: &Format) -> Result<()> {
        let row = self.next;
        self.across(&way.words, size, |_| format)?;
        self.sheet.write_url_with_format(row, 0, way.url(), format)?;
        Ok(())
    }

    fn right<'f>(&mut self, words: &str, size: f64, format: impl FnOnce(&str) -> &'f Format) -> Result<()> {
        self.line(words, size, COLUMN, |sheet, row, words| {
            sheet.write_string_with_format(row, 1, words, format(words))?;
            Ok(())
        })
    }

    fn line(
        &mut self,
        words: &str,
        size: f64,
        width: f64,
        write: impl FnOnce(&mut Worksheet, u32, &str) -> Result<()>,
    ) -> Result<()> {
        if words.trim().is_empty() {
            return Ok(());
        }
        let words = text::in_cell(words, self.cut_note);
        // Bold or not, a little room is left over.
        let lines = measure::lines(&words, width / measure::BOLD, size);
        self.sheet.set_row_height(self.next, (f64::from(lines) * size * 1.25 + 3.0).min(400.0))?;
        write(self.sheet, self.next, &words)?;
        self.next += 1;
        Ok(())
    }

    fn skip(&mut self, points: f64) -> Result<()> {
        self.sheet.set_row_height(self.next, points)?;
        self.next += 1;
        Ok(())
    }
}
