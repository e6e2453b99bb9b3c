//! How cells look: a table of an official paper, readable in black and white.

use rust_xlsxwriter::{Color, Format, FormatAlign, FormatBorder, FormatUnderline};

use super::register::{Kind, Tone};

/// Liberation Serif has the same metrics where this font is missing.
pub(super) const FONT: &str = "Times New Roman";
/// The height of a line and the width of a column as the default font of the workbook gives them.
pub(super) const ROW_PIXELS: u32 = 20;
pub(super) const COLUMN_PIXELS: u32 = 64;
/// The size of the body's letters and the height of its lines, in points.
pub(super) const BODY_POINTS: f64 = 11.0;
pub(super) const LINE_POINTS: f64 = 13.0;
/// The size of a table's title.
pub(super) const TITLE_POINTS: f64 = 14.0;

const DAY: &str = "dd.mm.yyyy";
const MOMENT: &str = "dd.mm.yyyy hh:mm";

const SHADE: Color = Color::RGB(0x00E7_EBEE);
const LINE: Color = Color::RGB(0x0059_6670);
const LATE: Color = Color::RGB(0x009B_1C1C);
const LINK: Color = Color::RGB(0x001F_3F77);

/// A format twice: for plain text, and for text that looks like a formula and must stay text when it is edited.
pub(super) struct Textual {
    plain: Format,
    quoted: Format,
}

pub(super) struct Styles {
    pub default: Format,
    // The page around a table.
    pub organisation: Format,
    pub title: Format,
    pub heading: Format,
    pub subheading: Format,
    pub paragraph: Textual,
    pub left: Textual,
    pub approval: Textual,
    pub approval_heading: Format,
    pub centre: Textual,
    pub small: Textual,
    // The table.
    pub header: Format,
    pub group: Format,
    pub wrapped: Textual,
    code: Textual,
    pub day: Format,
    pub moment: Format,
    pub integer: Format,
    pub share: Format,
    pub empty: Format,
    /// Nothing but the borders of a cell.
    pub bordered: Format,
    pub total: Format,
    pub total_number: Format,
    pub total_share: Format,
    pub note: Format,
    /// What stands under the title of a register.
    pub lead: Format,
    /// A way to another sheet, outside a table and inside one.
    pub way: Format,
    pub way_on_cover: Format,
    link: [Textual; 2],
    status: [Textual; 3],
    /// The same cells struck through.
    struck: Struck,
}

/// How the cells of a row look that does not count any more.
struct Struck {
    wrapped: Textual,
    code: Textual,
    day: Format,
    moment: Format,
}

impl Styles {
    pub(super) fn new() -> Self {
        let cell = cell();
        let centred = cell.clone().set_align(FormatAlign::Center);
        let struck_cell = cell.clone().set_font_strikethrough();
        let bold = centred.clone().set_bold().set_background_color(SHADE);
        Self {
            default: body(BODY_POINTS),
            organisation: body(14.0).set_align(FormatAlign::Center).set_align(FormatAlign::Top).set_text_wrap(),
            title: body(18.0)
                .set_bold()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            heading: body(TITLE_POINTS)
                .set_bold()
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            subheading: body(12.0).set_bold(),
            paragraph: textual(body(12.0).set_align(FormatAlign::Top).set_text_wrap()),
            left: textual(body(BODY_POINTS).set_align(FormatAlign::Top).set_text_wrap()),
            approval: textual(body(13.0).set_align(FormatAlign::Top).set_text_wrap()),
            approval_heading: body(13.0).set_bold(),
            centre: textual(body(13.0).set_align(FormatAlign::Center).set_align(FormatAlign::Top).set_text_wrap()),
            small: textual(body(9.0).set_align(FormatAlign::Top).set_text_wrap()),
            header: bold.clone().set_align(FormatAlign::VerticalCenter),
            group: cell.clone().set_bold().set_background_color(SHADE).set_align(FormatAlign::VerticalCenter),
            wrapped: textual(cell.clone()),
            code: textual(centred.clone()),
            day: centred.clone().set_num_format(DAY),
            moment: centred.clone().set_num_format(MOMENT),
            integer: centred.clone().set_num_format("0"),
            share: centred.clone().set_num_format("0%"),
            empty: cell.clone(),
            bordered: Format::new().set_border(FormatBorder::Thin).set_border_color(LINE),
            total: cell.clone().set_bold().set_background_color(SHADE),
            total_number: bold.clone().set_num_format("0"),
            total_share: bold.set_num_format("0%"),
            note: cell.clone().set_italic(),
            lead: body(BODY_POINTS)
                .set_align(FormatAlign::Center)
                .set_align(FormatAlign::VerticalCenter)
                .set_text_wrap(),
            way: linked(body(10.0)),
            way_on_cover: linked(body(12.0).set_align(FormatAlign::Top).set_text_wrap()),
            link: [textual(linked(cell.clone())), textual(linked(centred.clone()))],
            status: [
                textual(centred.clone()),
                textual(centred.clone().set_bold()),
                textual(centred.clone().set_bold().set_font_color(LATE)),
            ],
            struck: Struck {
                wrapped: textual(struck_cell.clone()),
                code: textual(struck_cell.clone().set_align(FormatAlign::Center)),
                day: struck_cell.clone().set_align(FormatAlign::Center).set_num_format(DAY),
                moment: struck_cell.set_align(FormatAlign::Center).set_num_format(MOMENT),
            },
        }
    }

    pub(super) fn textual(&self, kind: Kind) -> &Textual {
        if kind == Kind::Text { &self.wrapped } else { &self.code }
    }

    pub(super) fn struck(&self, kind: Kind) -> &Textual {
        if kind == Kind::Text { &self.struck.wrapped } else { &self.struck.code }
    }

    pub(super) fn struck_day(&self) -> &Format {
        &self.struck.day
    }

    pub(super) fn struck_moment(&self) -> &Format {
        &self.struck.moment
    }

    /// How most cells of a column look.
    pub(super) fn usual(&self, kind: Kind) -> &Format {
        match kind {
            Kind::Text => &self.wrapped.plain,
            Kind::Code => &self.code.plain,
            Kind::Day => &self.day,
            Kind::Moment => &self.moment,
            Kind::Integer => &self.integer,
            Kind::Share => &self.share,
            Kind::Status => &self.status[Tone::Calm as usize].plain,
        }
    }

    pub(super) fn link(&self, kind: Kind) -> &Textual {
        &self.link[usize::from(kind != Kind::Text)]
    }

    pub(super) fn status(&self, tone: Tone) -> &Textual {
        &self.status[tone as usize]
    }
}

impl Textual {
    pub(super) fn of(&self, text: &str) -> &Format {
        if super::text::looks_like_formula(text) { &self.quoted } else { &self.plain }
    }
}

fn textual(plain: Format) -> Textual {
    let quoted = plain.clone().set_quote_prefix();
    Textual { plain, quoted }
}

/// Underlined like any link, and dark enough to be read on paper.
fn linked(format: Format) -> Format {
    format.set_underline(FormatUnderline::Single).set_font_color(LINK)
}

fn body(size: f64) -> Format {
    Format::new().set_font_name(FONT).set_font_size(size).set_font_family(1)
}

fn cell() -> Format {
    body(BODY_POINTS).set_align(FormatAlign::Top).set_text_wrap().set_border(FormatBorder::Thin).set_border_color(LINE)
}
