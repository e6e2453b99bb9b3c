//! Charts of Excel's own: few, labelled directly, their parts told apart without colour.

use rust_xlsxwriter::{
    Chart as ExcelChart, ChartDataLabel, ChartDataLabelPosition, ChartFont, ChartFormat, ChartLegendPosition,
    ChartLine, ChartPatternFill, ChartPatternFillType, ChartSolidFill, ChartType, Color, ObjectMovement,
};

use super::styles::FONT;

/// What is drawn of a table.
#[derive(Clone, Debug)]
pub struct Chart {
    pub title: String,
    /// For readers who cannot see the chart.
    pub description: String,
    pub shape: Shape,
    pub room: Room,
    /// The columns of the table that are drawn, one part of each bar after another.
    pub parts: Vec<u16>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shape {
    /// A bar for each row, the first at the top, for long words.
    Lying,
    /// A column for each row, from left to right, for months.
    Standing,
}

/// Which part of the page's width a chart takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Room {
    Whole,
    Left,
    Right,
}

/// The table that is drawn: its sheet and its rows, the head just above them.
pub(super) struct Drawn<'s> {
    pub sheet: &'s str,
    pub rows: (u32, u32),
}

/// Where a chart lies, in pixels.
pub(super) struct Laid {
    pub left: u32,
    pub height: u32,
}

impl Chart {
    pub(super) fn drawn(&self, table: &Drawn<'_>) -> (ExcelChart, Laid) {
        let mut chart = ExcelChart::new(match self.shape {
            Shape::Lying => ChartType::BarStacked,
            Shape::Standing => ChartType::ColumnStacked,
        });
        let (left, width, height) = self.room.laid();
        chart.title().set_name(&self.title).set_font(&font(12.0));
        chart.set_alt_text(&self.description);
        chart.set_width(width).set_height(height);
        chart.set_object_movement(ObjectMovement::MoveButDontSizeWithCells);
        let (first, last) = table.rows;
        for (column, look) in self.parts.iter().zip(Look::ALL.into_iter().cycle()) {
            chart
                .add_series()
                .set_name((table.sheet, first - 1, *column))
                .set_categories((table.sheet, first, 0, last, 0))
                .set_values((table.sheet, first, *column, last, *column))
                .set_format(&mut look.fill())
                .set_data_label(&look.label())
                .set_gap(45)
                .set_overlap(100);
        }
        self.axes(&mut chart);
        if self.parts.len() > 1 {
            chart.legend().set_position(ChartLegendPosition::Bottom).set_font(&font(10.0));
        } else {
            chart.legend().set_hidden();
        }
        (chart, Laid { left, height })
    }

    /// With every part labelled, an axis of numbers adds nothing.
    fn axes(&self, chart: &mut ExcelChart) {
        match self.shape {
            Shape::Lying => {
                chart.y_axis().set_reverse().set_font(&font(10.0));
                chart.x_axis().set_hidden(true).set_major_gridlines(false);
            }
            Shape::Standing => {
                chart.x_axis().set_font(&font(9.0));
                chart.y_axis().set_hidden(true).set_major_gridlines(false);
            }
        }
    }
}

impl Room {
    /// The left edge, the width and the height.
    fn laid(self) -> (u32, u32, u32) {
        match self {
            Self::Whole => (0, 855, 300),
            Self::Left => (0, 420, 280),
            Self::Right => (435, 420, 280),
        }
    }
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
    const ALL: [Self; 4] = [Self::Dark, Self::Striped, Self::Grey, Self::White];

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
