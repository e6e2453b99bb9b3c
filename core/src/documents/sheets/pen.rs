//! The pen that draws the sheets of a book, in the order in which they are handed in.

use std::path::Path;
use std::sync::mpsc::Receiver;

use rust_xlsxwriter::Workbook;

use super::register::Register;
use super::register_pen::RegisterPen;
use super::rows::Lines;
use super::styles::{self, Styles};
use super::ways::Ways;
use super::{Cover, Orientation, Page, Properties, SUMMARY_SCALE, Summary, in_file};
use crate::error::{Error, Result};
use crate::words::say;

/// Files are a twentieth larger than at the library's own level, and saved in two thirds of the time.
const COMPRESSION: u8 = 3;

/// What the pen is to draw next.
pub(super) enum Order {
    Cover(Box<Cover>),
    Register(Box<Register>),
    /// Rows of the register that was begun last.
    Lines(Lines),
    /// That register is complete.
    End,
    Summary(Box<Summary>),
}

pub(super) struct Pen {
    workbook: Workbook,
    styles: Styles,
    page: Page,
    /// Where later cells can lead to.
    ways: Ways,
    /// Said where a cell cannot hold all of its text.
    cut_note: String,
}

impl Pen {
    pub(super) fn new(properties: &Properties, folder: &Path) -> Result<Self> {
        let styles = Styles::new();
        let mut workbook = Workbook::new();
        // Rows in waiting lie, without a name, where the workbook is to lie: no other disk ever holds them.
        workbook.set_tempdir(folder)?;
        workbook.set_default_format(&styles.default, styles::ROW_PIXELS, styles::COLUMN_PIXELS)?;
        workbook.set_zip_compression_level(COMPRESSION);
        workbook.set_properties(&in_file(properties)?);
        let cut_note = say(properties.language, "workbook-text-cut");
        Ok(Self { workbook, styles, page: Page::new(properties), ways: Ways::default(), cut_note })
    }

    /// Draws what comes until nothing more does.
    pub(super) fn draw(mut self, waiting: &Receiver<Order>) -> Result<Workbook> {
        while let Ok(order) = waiting.recv() {
            match order {
                Order::Cover(cover) => self.cover(&cover)?,
                Order::Register(register) => self.register(*register, waiting)?,
                Order::Summary(summary) => self.summary(&summary)?,
                Order::Lines(_) | Order::End => return Err(Error::Invariant("rows follow the register they are of")),
            }
        }
        Ok(self.workbook)
    }

    fn cover(&mut self, cover: &Cover) -> Result<()> {
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(&cover.sheet)?;
        self.page.lay_out(sheet, Orientation::Portrait);
        sheet.set_print_fit_to_pages(1, 1);
        cover.write(sheet, &self.styles, &self.cut_note)
    }

    fn register(&mut self, register: Register, waiting: &Receiver<Order>) -> Result<()> {
        let sheet = self.workbook.add_worksheet_with_constant_memory()?;
        sheet.set_name(&register.sheet)?;
        self.page.lay_out(sheet, Orientation::Landscape);
        sheet.set_print_fit_to_pages(1, 0);
        let mut pen = RegisterPen::begin(sheet, &self.styles, &mut self.ways, register, (&self.page, &self.cut_note))?;
        loop {
            match waiting.recv() {
                Ok(Order::Lines(lines)) => lines.draw(&mut pen)?,
                Ok(Order::End) => return pen.finish(),
                // Whoever filled it gave up.
                Err(_) => return Ok(()),
                Ok(_) => return Err(Error::Invariant("a register is complete before the next sheet")),
            }
        }
    }

    fn summary(&mut self, summary: &Summary) -> Result<()> {
        let sheet = self.workbook.add_worksheet();
        sheet.set_name(&summary.sheet)?;
        self.page.lay_out(sheet, Orientation::Landscape);
        // Excel fits to pages or breaks them where it is told, not both; so small, the columns fit the paper in
        // whatever font stands in for ours.
        sheet.set_print_scale(SUMMARY_SCALE);
        summary.write(sheet, &self.styles, &self.cut_note)
    }
}
