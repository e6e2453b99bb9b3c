mod counted;

use std::fs;
use std::io;
use std::path::PathBuf;

use tempfile::TempDir;

use super::opened::{Opened, between};
use super::*;
use crate::clock::Day;
use crate::error::Rejection;
use crate::words::Language;

/// A folder to write workbooks into.
struct Desk(TempDir);

impl Desk {
    fn new() -> Self {
        Self(tempfile::tempdir().unwrap())
    }

    fn path(&self) -> PathBuf {
        self.0.path().join("кітап.xlsx")
    }

    fn write(&self, fill: impl FnOnce(&mut Book) -> Result<()>) -> Result<Opened> {
        let (path, bytes) = save_workbook(&self.path(), &properties(), fill)?;
        assert_eq!(bytes, fs::metadata(&path).unwrap().len());
        Ok(Opened::file(&path))
    }

    fn rows(&self, register: &Register, rows: &[Vec<Cell<'_>>]) -> Opened {
        self.write(|book| {
            let mut sheet = book.register(register.clone())?;
            rows.iter().try_for_each(|row| sheet.row(row))?;
            sheet.finish()
        })
        .unwrap()
    }
}

fn properties() -> Properties {
    Properties {
        language: Language::Kk,
        title: "Ақбұлақ орта мектебі: 2026–2027".into(),
        subject: "Жоспар".into(),
        author: "Ақбұлақ «А & Б» мектебі".into(),
        keywords: "жоспар".into(),
        spine: None,
        created_at: Instant::parse("2026-11-23T04:00:00Z").unwrap(),
        footer: "«А & Б» мектебі".into(),
    }
}

fn register(filtering: Filtering) -> Register {
    let column = |title: &str, kind, width| Column::new(title, kind, width);
    Register {
        key: "journal",
        sheet: "Журнал".into(),
        title: "Инциденттер журналы".into(),
        lead: Lead::Nothing,
        is_led_to: false,
        columns: vec![
            column("Нөмірі", Kind::Code, 12.0),
            column("Не болды", Kind::Text, 30.0),
            column("Күні", Kind::Day, 11.0),
            column("Саны", Kind::Integer, 8.0),
            column("Күйі", Kind::Status, 16.0),
        ],
        filtering,
        empty: "Жазба жоқ".into(),
        foot: vec!["Төраға ________ Г. Б. Сейітова".into()],
    }
}

fn row<'t>(number: &'t str, words: &'t str) -> Vec<Cell<'t>> {
    vec![
        number.into(),
        words.into(),
        Day::parse("2026-09-24").into(),
        7.into(),
        Cell::status("Мерзімі өткен", Tone::Late),
    ]
}

fn rejection<T>(result: Result<T>) -> Option<Rejection> {
    match result {
        Err(Error::Rejected(rejection)) => Some(rejection),
        _ => None,
    }
}

#[test]
fn what_people_type_is_never_a_formula_a_link_or_markup() {
    let typed = [
        "=1+1",
        "=HYPERLINK(\"http://example.org\",\"бас\")",
        "+7 701 000 00 00",
        "-бірінші",
        "@SUM(A1)",
        "'=1",
        "\t=1+1",
        "http://example.org",
        "https://example.org/?a=1&b=2",
        "mailto:a@example.org",
        "internal:Sheet1!A1",
        "<b>қалың</b> & «тырнақша»",
        "{=1}",
        "_x000D_",
        "_x005F_",
        "12.5",
        "24.09.2026",
        "1E5",
    ];
    let rows: Vec<Vec<Cell<'_>>> = typed.iter().map(|&words| row(words, words)).collect();
    let book = Desk::new().rows(&register(Filtering::Table { name: "journal", rows: rows.len() }), &rows);

    let cells = book.cells(1);
    for (at, words) in typed.iter().enumerate() {
        for column in ["A", "B"] {
            let address = format!("{column}{}", at + 4);
            assert_eq!(cells[&address], words.replace('\t', " "), "{address} keeps its letters");
            let is_text = book.sheet(1).split(&format!("<c r=\"{address}\"")).nth(1).unwrap();
            assert!(is_text.split('>').next().unwrap().contains("t=\"inlineStr\""), "{words} is text");
            let must_be_quoted = words.starts_with(['=', '+', '-', '@', '\'']);
            assert_eq!(book.format_of(1, &address).contains("quotePrefix=\"1\""), must_be_quoted, "{words}");
        }
    }
    for (name, part) in book.parts() {
        for mark in ["<f>", "<f ", "<hyperlink", "<r>", "<rPh", "externalLink", "TargetMode"] {
            assert!(!part.contains(mark), "{name} holds {mark}");
        }
    }
    assert!(book.sheet(1).contains("_x005F_x000D_"), "a code that was typed is written as letters");
}

#[test]
fn a_cell_that_is_too_long_is_cut_and_says_so() {
    let long = "ұзақ ".repeat(10_000);
    let book = Desk::new().rows(&register(Filtering::Arrows), &[row("1", &long)]);
    let cell = &book.cells(1)["B4"];
    assert!(cell.encode_utf16().count() <= 32_767);
    assert!(cell.ends_with(&format!("… {}", say(Language::Kk, "workbook-text-cut"))), "{}", &cell[cell.len() - 200..]);
}

#[test]
fn days_and_numbers_are_days_and_numbers() {
    let mut early = row("2", "ерте");
    early[2] = Day::parse("1812-09-07").into();
    let book = Desk::new().rows(&register(Filtering::Arrows), &[row("1", "бір"), early, vec!["3".into()]]);
    let cells = book.cells(1);
    assert_eq!((cells["C4"].as_str(), cells["D4"].as_str()), ("46289", "7"));
    assert_eq!(cells["C5"], "07.09.1812", "Excel has no days before 1900");
    let dates = between(book.part("xl/styles.xml"), "formatCode=\"dd.mm.yyyy\"", "/>");
    assert_eq!(dates.len(), 1);
    assert!(!book.format_of(1, "C4").contains("numFmtId=\"0\""));
    assert!(!cells.contains_key("B6"), "a missing cell is empty");
    assert!(book.sheet(1).contains("<c r=\"B6\""), "and has its borders all the same");
}

#[test]
fn a_table_is_a_real_one() {
    let book =
        Desk::new().rows(&register(Filtering::Table { name: "journal", rows: 2 }), &[row("1", "а"), row("2", "б")]);
    let table = book.part("xl/tables/table1.xml");
    assert!(table.contains("name=\"journal\"") && table.contains("ref=\"A3:E5\"") && table.contains("<autoFilter"));
    let columns = between(table, "<tableColumn id=\"", "/>");
    assert_eq!(columns.len(), 5);
    assert!(columns[1].contains("name=\"Не болды\"") && book.cells(1)["B3"] == "Не болды", "Excel compares the two");
    assert_eq!(book.cells(1)["A7"], "Төраға ________ Г. Б. Сейітова", "the foot stands clear of the table");
}

#[test]
fn a_long_list_has_arrows_and_few_links() {
    let journal = Register { is_led_to: true, ..register(Filtering::Table { name: "journal", rows: 5_100 }) };
    let columns = vec![Column::new("Нөмірі", Kind::Code, 12.0).leading_to(Some("journal"))];
    let notes = Register { key: "notes", sheet: "Жазбалар".into(), columns, ..register(Filtering::Arrows) };
    let numbers: Vec<String> = (1..=5_100).map(|serial| format!("2026-07/{serial}")).collect();
    let book = Desk::new()
        .write(|book| {
            let mut rows = book.register(journal)?;
            for number in &numbers {
                rows.next_shows(number);
                rows.row(&row(number, "а"))?;
            }
            rows.finish()?;
            let mut rows = book.register(notes)?;
            numbers.iter().try_for_each(|number| rows.row(&[Cell::linked(number, number)]))?;
            rows.finish()
        })
        .unwrap();
    assert!(book.sheet(1).contains("<autoFilter ref=\"A3:E5103\"/>"));
    assert!(!book.parts().any(|(name, _)| name.starts_with("xl/tables")), "memory would hold every row of a table");
    let links = book.links(2);
    assert_eq!(links.len(), 5_000, "further numbers are plain");
    assert_eq!(links["A5003"], "Журнал!A5003");
    assert_eq!(book.cells(2)["A5103"], "2026-07/5100");
}

#[test]
fn groups_stand_across_all_columns() {
    let register = register(Filtering::Arrows);
    let book = Desk::new()
        .write(|book| {
            let mut rows = book.register(register.clone())?;
            rows.group("1-кезең. Бастау")?;
            rows.row(&row("1", "а"))?;
            rows.group("2-кезең. Жалғастыру")?;
            rows.finish()
        })
        .unwrap();
    let sheet = book.sheet(1);
    assert!(sheet.contains("<mergeCell ref=\"A4:E4\"/>") && sheet.contains("<mergeCell ref=\"A6:E6\"/>"));
    assert!(sheet.contains("<autoFilter ref=\"A3:E6\"/>"), "the filter reaches the last row");
    assert_eq!(book.cells(1)["A6"], "2-кезең. Жалғастыру");
}

#[test]
fn pages_are_ready_for_print() {
    let book = Desk::new().rows(&register(Filtering::Arrows), &[row("1", "а")]);
    let sheet = book.sheet(1);
    for mark in [
        "fitToPage=\"1\"",
        "paperSize=\"9\"",
        "orientation=\"landscape\"",
        "fitToHeight=\"0\"",
        "state=\"frozen\"",
        "ySplit=\"3\"",
        "«А &amp;&amp; Б» мектебі",
        "&amp;P / &amp;N",
    ] {
        assert!(sheet.contains(mark), "no {mark}");
    }
    let names = book.part("xl/workbook.xml");
    assert!(names.contains("_xlnm.Print_Titles") && names.contains("$3:$3"), "the head is repeated on each page");
    let core = book.part("docProps/core.xml");
    assert!(core.contains("Ақбұлақ «А &amp; Б» мектебі") && core.contains("2026-11-23T04:00:00Z"));
}

#[test]
fn rows_are_as_high_as_their_text() {
    let words = "Ұжымның жасанды интеллект туралы білім деңгейін анықтайтын сауалнама өткізу";
    let book = Desk::new().rows(&register(Filtering::Arrows), &[row("1", words), row("2", "а")]);
    let heights = between(book.sheet(1), "<row r=\"4\"", ">");
    let height: f64 = between(heights[0], "ht=\"", "\"")[0].parse().unwrap();
    assert!(height > 2.0 * styles::LINE_POINTS && height < 5.0 * styles::LINE_POINTS, "{height}");
    assert!(book.sheet(1).contains("<row r=\"5\">"), "a row of one line has the usual height");
}

#[test]
fn no_word_of_a_head_or_of_a_state_is_broken() {
    let states = ["Тіркелді".to_owned(), "Зарегистрирован".to_owned()];
    let mut register = register(Filtering::Arrows);
    register.columns = vec![
        Column::new("Анықталған күні", Kind::Day, 5.0),
        Column::new("Күйі", Kind::Status, 5.0).holding(&states),
        Column::new("№", Kind::Code, 5.0),
    ];
    let book = Desk::new().rows(&register, &[vec!["1".into()]]);
    let widths = between(book.sheet(1), " width=\"", "\"");
    let widths: Vec<f64> = widths.iter().map(|width| width.parse().unwrap()).collect();
    assert!(widths[0] > 11.0 && widths[1] > 15.0 && widths[2] < 6.0, "{widths:?}");
}

#[test]
fn an_empty_register_says_so() {
    for filtering in [Filtering::Arrows, Filtering::Table { name: "journal", rows: 0 }] {
        let book = Desk::new().rows(&register(filtering), &[]);
        assert_eq!(book.cells(1)["A4"], "Жазба жоқ");
        assert!(!book.parts().any(|(name, _)| name.starts_with("xl/tables")), "a table needs a row");
    }
}

fn summary() -> Summary {
    let words = String::from;
    let line = |name: &str, numbers: [i64; 5]| Line { words: name.into(), numbers: numbers.into() };
    let heads = ["Кезең", "Барлығы", "Орындалды", "Мерзімі өткен", "Мерзімі таяу", "Алда"];
    let chart = |title: &str, shape, room, parts| Chart {
        title: title.into(),
        description: words("Диаграмма"),
        shape,
        room,
        parts,
    };
    let stages = SummaryPage {
        table: Table {
            heads: heads.map(words).into(),
            rows: vec![line("1-кезең", [6, 2, 1, 0, 3]), line("=2-кезең", [4, 0, 0, 1, 3])],
            whole: words("Жоспар бойынша"),
            share: Some(words("Үлесі")),
        },
        charts: vec![chart("Орындалуы", Shape::Lying, Room::Whole, vec![2, 3, 4, 5])],
        empty: words("Жоспар жоқ"),
        lists: Some([
            CountList { heading: words("Түрлері"), rows: vec![(words("Өзге"), 5)] },
            CountList { heading: words("Жыл"), rows: vec![(words("Отырыстар"), 4)] },
        ]),
    };
    let months = SummaryPage {
        table: Table {
            heads: ["Ай", "Саны"].map(words).into(),
            rows: vec![Line { words: words("Қыркүйек"), numbers: vec![7] }],
            whole: words("Барлығы"),
            share: None,
        },
        charts: vec![chart("Айлар", Shape::Standing, Room::Left, vec![1])],
        empty: String::new(),
        lists: None,
    };
    Summary {
        sheet: words("Қорытынды"),
        title: words("Жоспардың орындалуы"),
        back: Way { words: words("Мазмұны"), to: Place::top_of("Титул") },
        pages: vec![stages, months],
    }
}

#[test]
fn a_chart_tells_its_parts_apart_without_colour() {
    let summary = summary();
    let book = Desk::new().write(|book| book.summary(summary.clone())).unwrap();
    let cells = book.cells(1);
    let line = |row: u32| ["A", "B", "C", "D", "E", "F"].map(|column| cells[&format!("{column}{row}")].clone());
    assert_eq!(line(4), ["1-кезең", "6", "2", "1", "0", "3"]);
    assert_eq!(line(6), ["Жоспар бойынша", "10", "2", "1", "1", "6"]);
    assert_eq!(cells["G6"], "0.2");

    let chart = book.part("xl/charts/chart1.xml");
    assert_eq!(between(chart, "<c:ser>", "</c:ser>").len(), 4);
    assert!(chart.contains("<c:grouping val=\"stacked\"/>") && chart.contains("<a:pattFill"));
    assert_eq!(chart.matches("<c:showVal val=\"1\"/>").count(), 4, "each part says its number");
    assert!(chart.contains("$A$4:$A$5") && chart.contains("$F$4:$F$5"), "the whole is not drawn as a stage");
    let standing = book.part("xl/charts/chart2.xml");
    assert!(
        standing.contains("<c:barDir val=\"col\"/>") && !standing.contains("<c:legend>"),
        "one part needs no legend"
    );
    assert!(book.parts().all(|(_, part)| !part.contains("<f>=")), "no stage is a formula");
    assert_eq!(between(book.sheet(1), "<rowBreaks", "</rowBreaks>").len(), 1, "each page begins on paper of its own");
    assert!(book.sheet(1).contains("type=\"dataBar\""), "the share is drawn as well");
}

#[test]
fn a_page_without_rows_says_so_and_draws_nothing() {
    let mut summary = summary();
    summary.pages.truncate(1);
    summary.pages[0].table.rows.clear();
    let book = Desk::new().write(|book| book.summary(summary.clone())).unwrap();
    assert_eq!(book.cells(1)["A3"], "Жоспар жоқ");
    assert!(!book.parts().any(|(name, _)| name.contains("chart")));
}

/// Two registers: a journal of three rows, and notes that lead to its rows.
fn linked_book(notes: &[(&str, &str)]) -> Opened {
    let journal = Register { is_led_to: true, ..register(Filtering::Arrows) };
    let notes_of = Register {
        key: "notes",
        sheet: "Жазбалар".into(),
        lead: Lead::Way(Way { words: "Мазмұны".into(), to: Place::top_of("Журнал") }),
        columns: vec![
            Column::new("Нөмірі", Kind::Code, 12.0).leading_to(Some("journal")),
            Column::new("Күн", Kind::Integer, 8.0).marked(Some(Mark::DaysLeft)),
            Column::new("Үлесі", Kind::Share, 8.0).marked(Some(Mark::ShareBar)),
        ],
        ..register(Filtering::Arrows)
    };
    Desk::new()
        .write(|book| {
            let mut rows = book.register(journal)?;
            for number in ["2026-07/1", "2026-07/2", "2026-07/3"] {
                rows.next_shows(number);
                rows.row(&row(number, "а"))?;
            }
            rows.finish()?;
            let mut rows = book.register(notes_of)?;
            for (words, record) in notes {
                rows.row(&[Cell::linked(*words, *record), (-3).into(), Cell::Share(0.5)])?;
            }
            rows.finish()
        })
        .unwrap()
}

#[test]
fn a_cell_leads_to_the_row_of_the_record_that_it_names() {
    let notes = [("2026-07/2", "2026-07/2"), ("=3", "2026-07/3"), ("2026-07/9", "2026-07/9"), ("", "2026-07/1")];
    let book = linked_book(&notes);
    let links = book.links(2);
    let expected = [("A2", "Журнал!A1"), ("A4", "Журнал!A5"), ("A5", "Журнал!A6")];
    assert_eq!(
        links,
        expected.map(|(cell, place)| (cell.to_owned(), place.to_owned())).into(),
        "unknown ones lead nowhere"
    );
    assert_eq!(book.cells(2)["A5"], "=3", "the words are what was typed");
    assert!(book.format_of(2, "A5").contains("quotePrefix=\"1\""));
    assert_eq!(book.cells(1)["A5"], "2026-07/2", "the row it leads to is that of the record");
    assert!(book.parts().all(|(name, part)| !name.ends_with(".rels") || !part.contains("hyperlink")));
}

#[test]
fn numbers_are_drawn_as_bars_and_signs_too() {
    let book = linked_book(&[("2026-07/2", "2026-07/2")]);
    let sheet = book.sheet(2);
    assert!(sheet.contains("iconSet=\"3Signs\"") && sheet.contains("type=\"dataBar\""));
    assert!(sheet.contains("sqref=\"B4\"") && sheet.contains("sqref=\"C4\""), "from the first row to the last");
    assert_eq!(book.cells(2)["C4"], "0.5");
}

#[test]
fn looks_and_heights_are_lent_to_the_rows_and_taken_back() {
    let words = "Ұжымның жасанды интеллект туралы білім деңгейін анықтайтын сауалнама өткізу";
    let book = Desk::new().rows(&register(Filtering::Arrows), &[row("1", "а"), row("2", words), row("3", "")]);
    for address in ["A4", "B4", "C4", "D4", "B5", "D5", "B6"] {
        assert!(!book.format_of(1, address).contains("borderId=\"0\""), "{address} has its borders");
    }
    assert!(!between(book.sheet(1), "<cols>", "</cols>")[0].contains("style="), "columns below the table stay bare");
    assert!(book.sheet(1).contains("defaultRowHeight=\"15\""), "rows below it are as high as ever");
    assert!(between(book.sheet(1), "<row r=\"5\"", ">")[0].contains("ht="), "a row keeps its own height");
}

#[test]
fn a_long_list_has_arrows_and_one_rule_for_its_empty_cells() {
    let numbers: Vec<String> = (1..=2_001).map(|number| number.to_string()).collect();
    let rows: Vec<Vec<Cell<'_>>> = numbers.iter().map(|number| row(number, "")).collect();
    let book = Desk::new().rows(&register(Filtering::Table { name: "journal", rows: rows.len() }), &rows);
    let (sheet, cells) = (book.sheet(1), book.cells(1));
    assert_eq!((cells["A4"].as_str(), cells["A2004"].as_str()), ("1", "2001"), "all rows, in their order");
    assert!(!sheet.contains("<c r=\"B4\"") && !sheet.contains("<tablePart"), "no cell is written for nothing");
    assert!(sheet.contains("<autoFilter ref=\"A3:E2004\"/>"));
    let rule = between(sheet, "<conditionalFormatting sqref=\"A4:E2004\">", "</conditionalFormatting>")[0];
    assert!(rule.contains("type=\"containsBlanks\"") && rule.contains("dxfId=\"0\""));
    assert!(book.part("xl/styles.xml").contains("<dxf><border><left style=\"thin\">"));
}

#[test]
fn a_cover_holds_what_it_is_given_and_leaves_no_gaps_for_the_rest() {
    let cover = Cover {
        sheet: "Титул".into(),
        organisation: "Ақбұлақ орта мектебі".into(),
        approval_heading: "БЕКІТЕМІН".into(),
        approval: vec!["Директор".into(), "________ Т. А. Ермекова".into()],
        title: "Жоспар".into(),
        ..Cover::default()
    };
    let book = Desk::new().write(|book| book.cover(cover.clone())).unwrap();
    let cells = book.cells(1);
    assert_eq!((cells["A1"].as_str(), cells["B3"].as_str()), ("Ақбұлақ орта мектебі", "БЕКІТЕМІН"));
    assert_eq!(cells["B5"], "________ Т. А. Ермекова");
    assert_eq!(cells.len(), 5);
    assert!(book.sheet(1).contains("orientation=\"portrait\""));
}

#[test]
fn whatever_fails_the_older_workbook_stays() {
    let desk = Desk::new();
    fs::write(desk.path(), "older").unwrap();
    let wrong = register(Filtering::Table { name: "journal", rows: 3 });
    let one_row_of_three = desk.write(|book| {
        let mut rows = book.register(wrong.clone())?;
        rows.row(&row("1", "а"))?;
        rows.finish()
    });
    assert!(matches!(one_row_of_three, Err(Error::Invariant(_))));
    let cancelled = desk.write(|_| Err(Rejection::JobCancelled.into()));
    assert_eq!(rejection(cancelled), Some(Rejection::JobCancelled));
    assert_eq!(fs::read_to_string(desk.path()).unwrap(), "older");
    let names: Vec<_> = fs::read_dir(desk.0.path()).unwrap().map(|entry| entry.unwrap().file_name()).collect();
    assert_eq!(names, ["кітап.xlsx"], "nothing half-written is left");
}

fn write_to_a_full_disk() -> io::Result<()> {
    Err(io::Error::from_raw_os_error(if cfg!(windows) { 112 } else { 28 }))
}

#[test]
fn a_panic_of_the_library_on_a_full_disk_is_a_full_disk() {
    let desk = Desk::new();
    fs::write(desk.path(), "older").unwrap();
    let full = desk.write(|_| {
        write_to_a_full_disk().expect("Couldn't write to xml file");
        Ok(())
    });
    assert_eq!(rejection(full), Some(Rejection::DiskFull));
    let other = std::panic::catch_unwind(AssertUnwindSafe(|| desk.write(|_| panic!("something else"))));
    assert!(other.is_err(), "any other panic is not hidden");
    assert_eq!(fs::read_to_string(desk.path()).unwrap(), "older");
}
