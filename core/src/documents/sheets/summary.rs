//! The summary: how the plan stands by stage, as a table and as a chart of Excel's own, and counts beside it.

use rust_xlsxwriter::{
    Chart as ExcelChart, ChartDataLabel, ChartDataLabelPosition, ChartFont, ChartFormat, ChartLegendPosition,
    ChartLine, ChartPatternFill, ChartPatternFillType, ChartSolidFill, ChartType, Color, ObjectMovement, Worksheet,
};

use super::styles::{BODY_POINTS, FONT, Styles};
use super::{measure, text};
use crate::error::Result;

const WIDTHS: [f64; 7] = [60.0, 12.0, 12.0, 12.0, 12.0, 12.0, 12.0];
const LAST_COLUMN: u16 = 6;
const CHART_PIXELS: (u32, u32) = (955, 300);
/// Rows of the usual height that the chart lies over.
const CHART_ROWS: u32 = 16;

#[derive(Clone, Debug)]
pub struct Summary {
    /// The name on the tab.
    pub sheet: String,
    pub title: String,
    pub stages: StageTable,
    pub chart: Chart,
    /// Said in place of the table and the chart when there are no stages.
    pub empty: String,
    /// Counts under the chart: two lists side by side.
    pub lists: [CountList; 2],
}

#[derive(Clone, Debug)]
pub struct StageTable {
    pub heading: String,
    pub total: String,
    pub done: String,
    pub overdue: String,
    pub soon: String,
    pub left: String,
    pub share: String,
    /// The name of the last row, which adds up the others.
    pub whole: String,
    pub rows: Vec<StageCounts>,
}

#[derive(Clone, Debug, Default)]
pub struct StageCounts {
    pub stage: String,
    pub done: u32,
    pub overdue: u32,
    pub soon: u32,
    pub left: u32,
}

#[derive(Clone, Debug)]
pub struct Chart {
    pub title: String,
    /// For readers who cannot see the chart.
    pub description: String,
}

#[derive(Clone, Debug)]
pub struct CountList {
    pub heading: String,
    pub rows: Vec<(String, i64)>,
}

impl StageCounts {
    fn total(&self) -> u32 {
        self.done + self.overdue + self.soon + self.left
    }

    /// The columns after the stage's name, but for the share.
    fn numbers(&self) -> [u32; 5] {
        [self.total(), self.done, self.overdue, self.soon, self.left]
    }

    fn share(&self) -> f64 {
        if self.total() == 0 { 0.0 } else { f64::from(self.done) / f64::from(self.total()) }
    }
}

impl Summary {
    pub(super) fn write(&self, sheet: &mut Worksheet, styles: &Styles, cut_note: &str) -> Result<()> {
        sheet.set_screen_gridlines(false);
        for (column, width) in (0..).zip(WIDTHS) {
            sheet.set_column_width(column, width)?;
        }
        sheet.set_row_height(0, 24.0)?;
        sheet.merge_range(0, 0, 0, LAST_COLUMN, &self.title, &styles.heading)?;
        let next = if self.stages.rows.is_empty() {
            sheet.merge_range(2, 0, 2, LAST_COLUMN, &self.empty, &styles.note)?;
            4
        } else {
            let below = self.write_table(sheet, styles, cut_note, 2)?;
            let chart = self.chart(3, below - 2);
            sheet.insert_chart_with_offset(below + 1, 0, &chart, 0, 0)?;
            below + 1 + CHART_ROWS
        };
        self.write_lists(sheet, styles, cut_note, next)
    }

    /// Writes the table with its head in row `head` and gives the row below it.
    fn write_table(&self, sheet: &mut Worksheet, styles: &Styles, cut_note: &str, head: u32) -> Result<u32> {
        let words = &self.stages;
        let titles =
            [&words.heading, &words.total, &words.done, &words.overdue, &words.soon, &words.left, &words.share];
        sheet.set_row_height(head, measure::row_height(2) + 3.0)?;
        for (column, title) in (0..).zip(titles) {
            sheet.write_string_with_format(head, column, title, &styles.header)?;
        }
        let mut whole = StageCounts::default();
        let mut row = head + 1;
        for counts in &words.rows {
            let stage = text::in_cell(&counts.stage, cut_note);
            sheet.set_row_height(row, measure::row_height(measure::lines(&stage, WIDTHS[0], BODY_POINTS)))?;
            sheet.write_string_with_format(row, 0, &*stage, styles.wrapped.of(&stage))?;
            for (column, number) in (1..).zip(counts.numbers()) {
                sheet.write_number_with_format(row, column, number, &styles.integer)?;
            }
            sheet.write_number_with_format(row, LAST_COLUMN, counts.share(), &styles.share)?;
            whole.done += counts.done;
            whole.overdue += counts.overdue;
            whole.soon += counts.soon;
            whole.left += counts.left;
            row += 1;
        }
        sheet.write_string_with_format(row, 0, &words.whole, &styles.total)?;
        for (column, number) in (1..).zip(whole.numbers()) {
            sheet.write_number_with_format(row, column, number, &styles.total_number)?;
        }
        sheet.write_number_with_format(row, LAST_COLUMN, whole.share(), &styles.total_share)?;
        Ok(row + 1)
    }

    /// A bar for each stage, its parts told apart without colour and each with its number.
    fn chart(&self, first: u32, last: u32) -> ExcelChart {
        let name = self.sheet.as_str();
        let mut chart = ExcelChart::new(ChartType::BarStacked);
        chart.title().set_name(&self.chart.title).set_font(&font(12.0));
        chart.set_alt_text(&self.chart.description);
        chart.set_width(CHART_PIXELS.0).set_height(CHART_PIXELS.1);
        chart.set_object_movement(ObjectMovement::MoveButDontSizeWithCells);
        for (column, look) in Look::ALL {
            chart
                .add_series()
                .set_name((name, first - 1, column))
                .set_categories((name, first, 0, last, 0))
                .set_values((name, first, column, last, column))
                .set_format(&mut look.fill())
                .set_data_label(&look.label())
                .set_gap(45)
                .set_overlap(100);
        }
        // The first stage at the top, as in the table; with every part labelled, an axis of numbers adds nothing.
        chart.y_axis().set_reverse().set_font(&font(10.0));
        chart.x_axis().set_hidden(true).set_major_gridlines(false);
        chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(10.0));
        chart
    }

    fn write_lists(&self, sheet: &mut Worksheet, styles: &Styles, cut_note: &str, first: u32) -> Result<()> {
        // The left list takes the wide column and one for its numbers, the right one the columns that are left.
        let [left, right] = &self.lists;
        for (row, (words, number)) in rows_of(left, first) {
            let words = text::in_cell(words, cut_note);
            let format = if number.is_none() { &styles.total } else { styles.wrapped.of(&words) };
            sheet.write_string_with_format(row, 0, &*words, format)?;
            write_count(sheet, styles, (row, 1), number)?;
        }
        for (row, (words, number)) in rows_of(right, first) {
            let words = text::in_cell(words, cut_note);
            let format = if number.is_none() { &styles.total } else { styles.wrapped.of(&words) };
            sheet.merge_range(row, 3, row, LAST_COLUMN - 1, &words, format)?;
            write_count(sheet, styles, (row, LAST_COLUMN), number)?;
        }
        Ok(())
    }
}

/// The heading of a list without a number, then its rows.
fn rows_of(list: &CountList, first: u32) -> impl Iterator<Item = (u32, (&str, Option<i64>))> {
    let rows = list.rows.iter().map(|(words, number)| (words.as_str(), Some(*number)));
    (first..).zip(std::iter::once((list.heading.as_str(), None)).chain(rows))
}

fn write_count(sheet: &mut Worksheet, styles: &Styles, (row, column): (u32, u16), number: Option<i64>) -> Result<()> {
    match number {
        Some(number) => sheet.write_number_with_format(row, column, number as f64, &styles.integer)?,
        None => sheet.write_blank(row, column, &styles.total)?,
    };
    Ok(())
}

/// What tells the parts of a bar apart.
#[derive(Clone, Copy)]
enum Look {
    Dark,
    Striped,
    Grey,
    White,
}

impl Look {
    /// With the column of the table that each part shows.
    const ALL: [(u16, Self); 4] = [(2, Self::Dark), (3, Self::Striped), (4, Self::Grey), (5, Self::White)];

    fn fill(self) -> ChartFormat {
        let mut format = ChartFormat::new();
        format.set_border(ChartLine::new().set_color(INK).set_width(0.75));
        match self {
            Self::Dark => format.set_solid_fill(ChartSolidFill::new().set_color(INK)),
            Self::Grey => format.set_solid_fill(ChartSolidFill::new().set_color(Color::RGB(0x00BF_C7CC))),
            Self::White => format.set_solid_fill(ChartSolidFill::new().set_color(Color::White)),
            Self::Striped => format.set_pattern_fill(
                ChartPatternFill::new()
                    .set_pattern(ChartPatternFillType::DiagonalStripesWideUpwards)
                    .set_foreground_color(INK)
                    .set_background_color(Color::White),
            ),
        };
        format
    }

    fn label(self) -> ChartDataLabel {
        let mut label = ChartDataLabel::new();
        // A part of nothing has no number.
        label.show_value().set_position(ChartDataLabelPosition::Center).set_num_format("0;;;");
        let mut font = font(10.0);
        match self {
            Self::Dark => font.set_color(Color::White),
            _ => font.set_color(Color::Black),
        };
        label.set_font(&font);
        if let Self::Striped = self {
            label.set_format(ChartFormat::new().set_solid_fill(ChartSolidFill::new().set_color(Color::White)));
        }
        label
    }
}

const INK: Color = Color::RGB(0x0026_3238);

fn font(size: f64) -> ChartFont {
    let mut font = ChartFont::new();
    font.set_name(FONT).set_size(size).set_bold();
    font
}
