//! Reading the visible sheets of a workbook that somebody else made: what it may cost is measured before it is opened.
//!
//! A cell is text here, whatever it was in Excel, with its lines as they are. A formula gives the value it showed last and
//! is never calculated.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::panic::{AssertUnwindSafe, catch_unwind};

use calamine::{DataRef, ExcelDateTime, Reader as _, SheetType, SheetVisible, Xlsx};

use super::bounded::{CELLS, Fault, TEXT_BYTES, read_office_file, require_bounded};
use crate::error::{Rejection, Result};

/// The most rows one import takes.
pub const ROWS: usize = 5_000;
/// Rows above the headings: a title, an order's number, a date.
pub(super) const ROWS_ABOVE: usize = 20;
/// What Excel holds in one cell.
pub(super) const CELL: usize = 32_767;
/// Columns further to the right belong to no register.
pub(super) const COLUMNS: u32 = 100;

/// A sheet as text, without its empty rows.
#[derive(Debug)]
pub struct Table {
    pub sheet: String,
    pub rows: Vec<Line>,
    /// It has more rows than one import takes; those above are all that was read.
    pub goes_on: bool,
}

#[derive(Debug)]
pub struct Line {
    /// As Excel numbers it, from one.
    pub number: u32,
    /// From the first column on, up to the last one that holds something.
    pub values: Vec<String>,
}

impl Line {
    pub fn value(&self, column: usize) -> &str {
        self.values.get(column).map(String::as_str).unwrap_or_default()
    }
}

/// Reads the visible sheets of the workbook at `path`, in their order; a sheet that is too long is read as far as it goes.
///
/// Rejects a file that is missing, too large, damaged, or no .xlsx.
pub fn read_tables(path: &str) -> Result<Vec<Table>> {
    let bytes = read_office_file(path)?;
    let refused = |fault: Fault| fault.refusal(Rejection::TableUnreadable { path: path.to_owned() });
    require_bounded(&bytes).map_err(refused)?;
    // A file that was made to break the library that reads it breaks the reading and nothing else.
    catch_unwind(AssertUnwindSafe(|| visible_sheets(bytes))).unwrap_or(Err(Fault::Broken)).map_err(refused)
}

fn visible_sheets(bytes: Vec<u8>) -> Result<Vec<Table>, Fault> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
    let is_shown = |typ, visible| typ == SheetType::WorkSheet && visible == SheetVisible::Visible;
    let shown = book.sheets_metadata().iter().filter(|sheet| is_shown(sheet.typ, sheet.visible));
    let names: Vec<String> = shown.map(|sheet| sheet.name.clone()).collect();
    let mut left = Left { cells: CELLS, bytes: TEXT_BYTES };
    let tables: Vec<Table> =
        names.into_iter().map(|name| sheet(&mut book, name, &mut left)).collect::<Result<_, _>>()?;
    if tables.is_empty() { Err(Fault::Broken) } else { Ok(tables) }
}

/// How much more may be read.
struct Left {
    cells: usize,
    bytes: usize,
}

fn sheet(book: &mut Xlsx<Cursor<Vec<u8>>>, name: String, left: &mut Left) -> Result<Table, Fault> {
    let mut cells = book.worksheet_cells_reader(&name).map_err(|_| Fault::Broken)?;
    let mut rows: BTreeMap<u32, Vec<String>> = BTreeMap::new();
    let mut goes_on = false;
    while let Some(cell) = cells.next_cell().map_err(|_| Fault::Broken)? {
        left.cells = left.cells.checked_sub(1).ok_or(Fault::TooManyCells(CELLS))?;
        let (row, column) = cell.get_position();
        let text = if column < COLUMNS { as_text(cell.get_value()) } else { String::new() };
        left.bytes = left.bytes.checked_sub(text.len()).ok_or(Fault::TooLarge)?;
        if text.is_empty() {
            continue;
        }
        if rows.len() == ROWS + ROWS_ABOVE && !rows.contains_key(&row) {
            goes_on = true;
            break;
        }
        let values = rows.entry(row).or_default();
        let column = column as usize;
        values.resize(values.len().max(column + 1), String::new());
        values[column] = text;
    }
    let rows = rows.into_iter().map(|(row, values)| Line { number: row.saturating_add(1), values }).collect();
    Ok(Table { sheet: name, rows, goes_on })
}

/// What a cell says, as much of it as a cell can hold.
fn as_text(value: &DataRef<'_>) -> String {
    let text = match value {
        DataRef::String(text) | DataRef::DateTimeIso(text) | DataRef::DurationIso(text) => text,
        DataRef::SharedString(text) => *text,
        DataRef::Int(number) => &number.to_string(),
        // Written without an exponent: a phone number is a number to Excel.
        DataRef::Float(number) => &number.to_string(),
        DataRef::DateTime(moment) => &self::moment(moment),
        DataRef::Bool(yes) => {
            if *yes {
                "1"
            } else {
                "0"
            }
        }
        DataRef::Error(_) | DataRef::Empty => "",
    };
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let text = text.trim();
    if text.len() > CELL { text.chars().take(CELL).collect() } else { text.to_owned() }
}

/// A day, with its time of day where it has one; a time alone where it has no day.
fn moment(moment: &ExcelDateTime) -> String {
    if !moment.is_datetime() {
        return moment.as_f64().to_string();
    }
    let (_, _, _, hour, minute, second, milli) = moment.to_ymd_hms_milli();
    // Excel counts in parts of a day: 14:30 may be a thousandth of a second before it.
    let minutes = u32::from(hour) * 60 + u32::from(minute) + u32::from(second == 59 && milli > 990);
    let time = format!("{:02}:{:02}", minutes / 60 % 24, minutes % 60);
    match (moment.as_f64(), minutes) {
        (days, _) if (0.0..1.0).contains(&days) => time,
        (_, 0) => day(moment),
        _ => format!("{} {time}", day(moment)),
    }
}

pub(super) fn day(moment: &ExcelDateTime) -> String {
    if !moment.is_datetime() {
        return moment.as_f64().to_string();
    }
    let (year, month, day, ..) = moment.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}

#[cfg(test)]
mod tests {
    use std::fs::{self, File};
    use std::io::Write;
    use std::path::{Path, PathBuf};

    use rust_xlsxwriter::{Format, Formula, Workbook};
    use tempfile::TempDir;
    use zip::write::SimpleFileOptions;
    use zip::{CompressionMethod, ZipWriter};

    use super::*;
    use crate::error::Error;
    use crate::imports::bounded::{ENTRIES, FILE_MEGABYTES, MEGABYTE, UNPACKED};
    use crate::text;

    fn place() -> (TempDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("тізім.xlsx");
        (folder, path)
    }

    fn read(path: &Path) -> Result<Table> {
        Ok(read_tables(&path.display().to_string())?.remove(0))
    }

    fn rejection(path: &Path) -> Rejection {
        match read(path) {
            Err(Error::Rejected(rejection)) => rejection,
            other => panic!("not a rejection: {other:?}"),
        }
    }

    fn unreadable(path: &Path) -> Rejection {
        Rejection::TableUnreadable { path: path.display().to_string() }
    }

    fn zip_with(path: &Path, entries: impl Iterator<Item = (String, usize)>) {
        let options = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
        let mut zip = ZipWriter::new(File::create(path).unwrap());
        let zeros = vec![0; 1 << 20];
        for (name, size) in entries {
            zip.start_file(name, options).unwrap();
            let mut left = size;
            while left > 0 {
                let step = left.min(zeros.len());
                zip.write_all(&zeros[..step]).unwrap();
                left -= step;
            }
        }
        zip.finish().unwrap();
    }

    #[test]
    fn a_cell_is_the_text_it_shows() {
        let (_folder, path) = place();
        let mut book = Workbook::new();
        let hidden = book.add_worksheet();
        hidden.set_name("жасырын").unwrap().set_hidden(true).write(0, 0, "жасырын").unwrap();
        let sheet = book.add_worksheet();
        sheet.set_name("Қызметкерлер").unwrap().set_active(true);
        sheet.write(2, 0, " Сейітова\n  Гүлнар ").unwrap();
        sheet.write(2, 1, 87_010_002_109_f64).unwrap();
        sheet.write_string(2, 3, "=HYPERLINK(\"http://x\")").unwrap();
        sheet.write_formula(4, 0, Formula::new("=1+1").set_result("2")).unwrap();
        book.save(&path).unwrap();
        let table = read(&path).unwrap();
        assert_eq!(table.sheet, "Қызметкерлер", "a hidden sheet is not the first one people see");
        let [first, second] = table.rows.as_slice() else { panic!("{table:?}") };
        assert_eq!(first.number, 3);
        assert_eq!(first.values, ["Сейітова\n  Гүлнар", "87010002109", "", "=HYPERLINK(\"http://x\")"]);
        assert_eq!((second.number, second.value(0), second.value(9)), (5, "2", ""));
    }

    #[test]
    fn a_file_that_is_no_workbook_is_rejected() {
        let (folder, path) = place();
        assert_eq!(rejection(&path), Rejection::FileMissing { path: path.display().to_string() });
        let place = folder.path().display().to_string();
        assert_eq!(rejection(folder.path()), Rejection::FileUnreadable { path: place });
        fs::write(&path, "Тегі;Аты\nСейітова;Гүлнар\n").unwrap();
        assert_eq!(rejection(&path), unreadable(&path));
        zip_with(&path, [("word/document.xml".to_owned(), 10)].into_iter());
        assert_eq!(rejection(&path), unreadable(&path));
        fs::write(&path, vec![0; FILE_MEGABYTES * MEGABYTE as usize + 1]).unwrap();
        assert_eq!(rejection(&path), Rejection::FileTooLarge { limit: FILE_MEGABYTES });
    }

    #[test]
    fn a_truncated_or_damaged_file_is_rejected_and_nothing_else_happens() {
        let (_folder, path) = place();
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for row in 0..200 {
            sheet.write(row, 0, format!("Оспанов {row}")).unwrap();
        }
        book.save(&path).unwrap();
        let whole = fs::read(&path).unwrap();
        for part in 1..20 {
            fs::write(&path, &whole[..whole.len() * part / 20]).unwrap();
            assert_eq!(rejection(&path), unreadable(&path), "{part} of 20 parts");
        }
        for at in (0..whole.len()).step_by(97) {
            let mut bent = whole.clone();
            bent[at] ^= 0x55;
            fs::write(&path, &bent).unwrap();
            if let Err(error) = read(&path) {
                assert!(matches!(error, Error::Rejected(_)), "byte {at}: {error}");
            }
        }
    }

    #[test]
    fn a_zip_bomb_is_counted_and_never_opened() {
        let (_folder, path) = place();
        zip_with(&path, [("xl/worksheets/sheet1.xml".to_owned(), UNPACKED as usize + 1)].into_iter());
        assert!(fs::metadata(&path).unwrap().len() < MEGABYTE, "small in the file");
        assert_eq!(rejection(&path), Rejection::CellTooLong { limit: CELL });
        zip_with(&path, (0..=ENTRIES).map(|number| (format!("xl/{number}.xml"), 0)));
        assert_eq!(rejection(&path), unreadable(&path));
    }

    #[test]
    fn a_sheet_with_too_many_rows_is_rejected_and_one_wide_cell_costs_nothing() {
        let (_folder, path) = place();
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        sheet.write(0, 0, "Тегі").unwrap();
        sheet.write(1_048_575, 16_383, "шетте").unwrap();
        sheet.write(1_048_575, 1, "соңғы").unwrap();
        book.save(&path).unwrap();
        let table = read(&path).unwrap();
        assert_eq!(table.rows.len(), 2);
        assert_eq!((table.rows[1].number, table.rows[1].values.len()), (1_048_576, 2));
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        for row in 0..=(ROWS + ROWS_ABOVE) {
            sheet.write(u32::try_from(row).unwrap(), 0, "а").unwrap();
        }
        book.save(&path).unwrap();
        assert!(read(&path).unwrap().goes_on, "the sheet is read as far as it may be");
    }

    #[test]
    fn a_day_a_time_and_a_moment_are_told_apart_in_workbooks_of_both_calendars() {
        let (_folder, path) = place();
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let formats = ["dd.mm.yyyy", "h:mm", "dd.mm.yyyy hh:mm"].map(|code| Format::new().set_num_format(code));
        for (column, (number, format)) in
            (0..).zip([45_915.0, 0.604_166_666_7, 45_915.604_166_666_7].iter().zip(&formats))
        {
            sheet.write_number_with_format(0, column, *number, format).unwrap();
        }
        sheet.write_number(1, 0, 45_915).unwrap();
        book.save(&path).unwrap();
        let table = read(&path).unwrap();
        assert_eq!(table.rows[0].values, ["2025-09-15", "14:30", "2025-09-15 14:30"]);
        assert_eq!(table.rows[1].values, ["45915"], "a number that is no date stays a number");
        count_from_1904(&path);
        assert_eq!(read(&path).unwrap().rows[0].values, ["2029-09-16", "14:30", "2029-09-16 14:30"]);
    }

    /// Says of a workbook that its days are counted as on a Mac.
    fn count_from_1904(path: &Path) {
        let mut old = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
        let mut new = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..old.len() {
            let mut entry = old.by_index(index).unwrap();
            let (name, mut bytes) = (entry.name().unwrap().into_owned(), Vec::new());
            std::io::Read::read_to_end(&mut entry, &mut bytes).unwrap();
            if name == "xl/workbook.xml" {
                let text = String::from_utf8(bytes).unwrap();
                bytes = text.replace("<workbookPr ", "<workbookPr date1904=\"1\" ").into_bytes();
            }
            new.start_file(name, SimpleFileOptions::default()).unwrap();
            new.write_all(&bytes).unwrap();
        }
        fs::write(path, new.finish().unwrap().into_inner()).unwrap();
    }

    #[test]
    fn every_visible_sheet_is_read() {
        let (_folder, path) = place();
        let mut book = Workbook::new();
        for name in ["2024", "2025"] {
            book.add_worksheet().set_name(name).unwrap().write(0, 0, name).unwrap();
        }
        book.save(&path).unwrap();
        let tables = read_tables(&path.display().to_string()).unwrap();
        assert_eq!(tables.iter().map(|table| table.sheet.as_str()).collect::<Vec<_>>(), ["2024", "2025"]);
    }

    #[test]
    fn one_long_text_in_every_cell_does_not_fill_the_memory() {
        let (_folder, path) = place();
        let mut book = Workbook::new();
        let sheet = book.add_worksheet();
        let long = "қ".repeat(text::LINE + 100);
        for row in 0..1_000 {
            for column in 0..100 {
                sheet.write(row, column, &long).unwrap();
            }
        }
        book.save(&path).unwrap();
        assert_eq!(rejection(&path), Rejection::DocumentTooLarge { limit: 40 }, "it is the text, and not the rows");
    }

    /// A workbook of one cell with one part put in anew.
    fn with_part(path: &Path, part: &str, change: impl Fn(String) -> String) {
        let mut book = Workbook::new();
        book.add_worksheet().write(0, 0, "Аты-жөні").unwrap();
        book.save(path).unwrap();
        let mut old = zip::ZipArchive::new(File::open(path).unwrap()).unwrap();
        let mut new = ZipWriter::new(Cursor::new(Vec::new()));
        for index in 0..old.len() {
            let mut entry = old.by_index(index).unwrap();
            let (name, mut text) = (entry.name().unwrap().into_owned(), String::new());
            std::io::Read::read_to_string(&mut entry, &mut text).unwrap();
            new.start_file(&name, SimpleFileOptions::default()).unwrap();
            new.write_all(if name == part { change(text) } else { text }.as_bytes()).unwrap();
        }
        fs::write(path, new.finish().unwrap().into_inner()).unwrap();
    }

    #[test]
    fn a_text_longer_than_any_cell_is_refused_before_a_library_keeps_it() {
        let (_folder, path) = place();
        let long = "қ".repeat(1_000_000);
        let refused = Rejection::CellTooLong { limit: CELL };
        with_part(&path, "xl/sharedStrings.xml", |text| text.replace("Аты-жөні", &long));
        assert_eq!(rejection(&path), refused);
        let inline = format!("<c r=\"B1\" t=\"inlineStr\"><is><t>{long}</t></is></c></row>");
        with_part(&path, "xl/worksheets/sheet1.xml", |text| text.replace("</row>", &inline));
        assert_eq!(rejection(&path), refused);
        with_part(&path, "xl/workbook.xml", |text| text.replace("Sheet1", &long));
        assert_eq!(rejection(&path), refused);
        let format =
            format!("<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"{long}\"/></numFmts></styleSheet>");
        with_part(&path, "xl/styles.xml", |_| format.clone());
        assert_eq!(rejection(&path), refused);
        with_part(&path, "docProps/app.xml", |text| text);
        assert_eq!(read(&path).unwrap().rows[0].values, ["Аты-жөні"]);
    }

    #[test]
    fn what_is_kept_whole_is_smaller_than_what_is_read_on_the_way() {
        let (_folder, path) = place();
        let text = format!("<si><t>{}</t></si>", "қ".repeat(30_000));
        with_part(&path, "xl/sharedStrings.xml", |old| old.replace("</sst>", &format!("{}</sst>", text.repeat(1_100))));
        assert_eq!(rejection(&path), Rejection::DocumentTooLarge { limit: 40 });
    }

    #[test]
    fn too_many_cells_are_not_called_rows() {
        let (_folder, path) = place();
        let row: String = (0..2_001).map(|_| "<c/>").collect::<String>();
        let rows: String = (1..=1_000).map(|number| format!("<row r=\"{number}\">{row}</row>")).collect();
        with_part(&path, "xl/worksheets/sheet1.xml", |text| {
            text.replace("</sheetData>", &format!("{rows}</sheetData>"))
        });
        assert_eq!(rejection(&path), Rejection::TableTooFull { limit: CELLS });
    }
}
