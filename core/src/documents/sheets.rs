//! Workbooks: features describe sheets and hand in rows; one writer renders them for Excel and LibreOffice.
//!
//! There are three kinds of sheets: the cover, registers of any length, and the summary with its charts. Whoever fills a
//! book hands its sheets to a pen, which draws them on a thread of its own: one row is looked up while another is written.
//! The rows of a register go to the disk as they come, and nothing of them stays. Nothing that people typed is ever a
//! formula, a link or markup; a workbook holds no formula at all, and its links lead from sheet to sheet of the same book.

mod charts;
mod cover;
mod marks;
mod measure;
#[cfg(test)]
pub(crate) mod opened;
mod pen;
mod register;
mod register_pen;
mod rows;
mod styles;
mod summary;
mod text;
mod ways;

use std::any::Any;
use std::io::ErrorKind;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::path::{Path, PathBuf};
use std::sync::mpsc::{SyncSender, sync_channel};
use std::thread;

use rust_xlsxwriter::{DocProperties, ExcelDateTime, Workbook, Worksheet, XlsxError};

pub use charts::{Chart, Room, Shape};
pub use cover::{Cover, Section};
pub use marks::Mark;
pub use register::{Cell, Column, Filtering, Kind, Lead, Register, Tone};
pub use rows::Rows;
pub use summary::{CountList, Line, Page as SummaryPage, Summary, Table};
pub use ways::{Place, Way};

use self::pen::{Order, Pen};
use super::Draft;
use super::draft::refused;
use crate::clock::Instant;
use crate::error::{Error, Result};
use crate::words::{Language, say, say_with};

const ENDING: &str = "xlsx";
const A4: u8 = 9;
/// In percent.
const SUMMARY_SCALE: u16 = 75;

/// What a workbook says of itself in the file's properties and at the foot of each page.
#[derive(Clone, Debug)]
pub struct Properties {
    pub language: Language,
    pub title: String,
    pub subject: String,
    pub author: String,
    pub keywords: String,
    pub created_at: Instant,
    /// Printed at the left of each page's foot; the page number is at the right.
    pub footer: String,
    /// How many millimetres are left at the spine of pages that are sewn into a book; of others, `None`.
    pub spine: Option<u32>,
}

/// A workbook that is being filled, sheet by sheet, in the order of its tabs.
pub struct Book {
    pen: SyncSender<Order>,
}

/// How many orders the pen may be behind: what waits for it stays small, however long a register is.
const ORDERS_WAITING: usize = 16;

/// What the pages of all sheets have in common.
struct Page {
    footer: String,
    spine: Option<u32>,
    language: Language,
}

/// Which way the paper lies.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Orientation {
    Portrait,
    Landscape,
}

/// Writes a workbook and tells where it lies and how large it is; a path without the ending .xlsx gets it.
///
/// Rejects what `Draft` rejects. Whatever fails, an older file at the path stays as it was.
pub fn save_workbook(
    path: &Path,
    properties: &Properties,
    fill: impl FnOnce(&mut Book) -> Result<()>,
) -> Result<(PathBuf, u64)> {
    let draft = Draft::begin(path, ENDING)?;
    let target = draft.target().to_owned();
    let write = AssertUnwindSafe(|| {
        let mut workbook = drawn(properties, draft.folder(), fill)?;
        draft.publish(|file| Ok(workbook.save_to_writer(file)?))
    });
    match catch_unwind(write) {
        Ok(Err(Error::Workbook(XlsxError::TempFileError(_, error)))) => Err(refused(&target, error)),
        Ok(written) => Ok((target, written?)),
        // The library panics when the rows it keeps beside the target meet a full disk.
        Err(panic) if is_of_a_full_disk(panic.as_ref()) => Err(refused(&target, ErrorKind::StorageFull.into())),
        Err(panic) => resume_unwind(panic),
    }
}

/// Lets a book be filled while a pen draws it.
fn drawn(properties: &Properties, folder: &Path, fill: impl FnOnce(&mut Book) -> Result<()>) -> Result<Workbook> {
    let pen = Pen::new(properties, folder)?;
    thread::scope(|scope| {
        let (orders, waiting) = sync_channel(ORDERS_WAITING);
        let drawing = scope.spawn(move || pen.draw(&waiting));
        let filled = fill(&mut Book { pen: orders });
        // A pen that stopped is why whoever filled the book had to stop, so its reason comes first.
        let workbook = drawing.join().unwrap_or_else(|panic| resume_unwind(panic))?;
        filled.map(|()| workbook)
    })
}

/// A text as a cell of a workbook in `language` has it.
pub fn as_written(language: Language, text: &str) -> String {
    text::in_cell(text, &say(language, "workbook-text-cut")).into_owned()
}

/// Tells a panic of `expect` on a full disk from any other; its message is the only trace of the error it held.
fn is_of_a_full_disk(panic: &(dyn Any + Send)) -> bool {
    let message = panic.downcast_ref::<String>().map(String::as_str).unwrap_or_default();
    [ErrorKind::StorageFull, ErrorKind::QuotaExceeded].iter().any(|kind| message.contains(&format!("{kind:?}")))
}

impl Book {
    /// Adds the cover, on a page of its own.
    pub fn cover(&mut self, cover: Cover) -> Result<()> {
        self.order(Order::Cover(Box::new(cover)))
    }

    /// Adds a register; its rows follow one by one.
    pub fn register(&mut self, register: Register) -> Result<Rows<'_>> {
        Rows::begin(self, register)
    }

    /// Adds the summary with its charts.
    pub fn summary(&mut self, summary: Summary) -> Result<()> {
        self.order(Order::Summary(Box::new(summary)))
    }

    fn order(&mut self, order: Order) -> Result<()> {
        self.pen.send(order).map_err(|_| Error::Invariant("the pen draws as long as the book is filled"))
    }
}

impl Page {
    fn new(properties: &Properties) -> Self {
        // An ampersand begins a code of the page's foot; the foot holds 255 characters in all.
        let left = text::one_line(&properties.footer, 120).replace('&', "&&");
        let pages = [("page", "&P".into()), ("pages", "&N".into())];
        let right = say_with(properties.language, "workbook-footer-page", &pages);
        let font = format!("&\"{},Regular\"&9 ", styles::FONT);
        Self {
            footer: format!("&L{font}{left}&R{font}{right}"),
            language: properties.language,
            spine: properties.spine,
        }
    }

    /// Tells above a printed table which of its rows are longer than the paper shows.
    fn header(&self, rows: &str) -> String {
        let told = say_with(self.language, "workbook-rows-cut", &[("rows", rows.into())]);
        let told = text::one_line(&told, 200).replace('&', "&&");
        format!("&L&\"{},Italic\"&9 {told}", styles::FONT)
    }

    fn lay_out(&self, sheet: &mut Worksheet, orientation: Orientation) {
        let inches = |millimetres: f64| millimetres / 25.4;
        let left = |usual: f64| inches(self.spine.map_or(usual, f64::from));
        sheet.set_paper_size(A4).set_footer(&self.footer);
        match orientation {
            Orientation::Portrait => {
                sheet.set_portrait();
                sheet.set_margins(left(25.0), inches(10.0), inches(20.0), inches(20.0), inches(10.0), inches(10.0));
            }
            Orientation::Landscape => {
                sheet.set_landscape();
                sheet.set_margins(left(20.0), inches(10.0), inches(20.0), inches(18.0), inches(10.0), inches(8.0));
            }
        }
    }
}

fn in_file(properties: &Properties) -> Result<DocProperties> {
    // Excel shows at most this much of a property.
    let short = |value: &str| text::one_line(value, 255);
    let created_at = ExcelDateTime::from_timestamp(properties.created_at.millis().div_euclid(1000))?;
    Ok(DocProperties::new()
        .set_title(short(&properties.title))
        .set_subject(short(&properties.subject))
        .set_author(short(&properties.author))
        .set_keywords(short(&properties.keywords))
        .set_creation_datetime(&created_at))
}

#[cfg(test)]
mod tests;
