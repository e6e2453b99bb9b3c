//! Nothing of a table is silently lost: every cell that holds something is of a row, a stage, a heading, the head, or is
//! told as unread.

use std::collections::HashSet;

use proptest::prelude::*;

use super::*;
use crate::imports::plan::grid::{Block, Cell, Grid, Papers, Row};
use crate::imports::plan::parties::Directory;
use crate::imports::plan::rows;

/// The places of all cells that hold something, and of those that are accounted for, with their words.
fn places(papers: &Papers) -> HashSet<(Place, String)> {
    let of_grid = |grid: &Grid| -> Vec<(Place, String)> {
        let cells = grid.rows.iter().flat_map(|row| row.filled().map(move |cell| (row, cell)));
        cells.map(|(row, cell)| (grid.place(row, cell), cell.text.clone())).collect()
    };
    papers.tables.iter().flat_map(of_grid).collect()
}

fn accounted(read: &rows::ReadTables) -> HashSet<Place> {
    let rows = read.rows.iter().flat_map(|row| row.cells.iter().map(|cell| cell.place.clone()));
    let headings = read.headings.iter().flat_map(|heading| heading.columns.iter().map(|cell| cell.place.clone()));
    let stages = read.stages.iter().flat_map(|stage| stage.places.iter().cloned());
    let lines = read.lines.iter().filter_map(|line| line.place.clone());
    let unread = read.unread.iter().map(|cell| cell.place.clone());
    rows.chain(headings).chain(stages).chain(lines).chain(unread).collect()
}

fn cell_text() -> impl Strategy<Value = String> {
    prop_oneof![
        4 => Just(String::new()),
        1 => Just("1".to_owned()),
        1 => Just("2-кезең. Талдау".to_owned()),
        1 => Just("III ЭТАП".to_owned()),
        1 => Just("Іс-шара".to_owned()),
        1 => Just("Жауапты".to_owned()),
        1 => Just("Мерзімі".to_owned()),
        1 => Just("қыркүйек–қазан".to_owned()),
        1 => Just("Жұмыс тобы,\nтөраға".to_owned()),
        1 => Just("____ Г. Сейітова".to_owned()),
        2 => "[а-яәғқңөұүһіА-Я0-9 .,/№«»\n-]{1,30}".prop_map(|text| text.trim().to_owned()),
    ]
}

fn row(width: u32) -> impl Strategy<Value = Vec<(u32, String, bool)>> {
    prop::collection::vec((1..=width, cell_text(), prop::bool::weighted(0.1)), 0..=width as usize)
}

fn grid() -> impl Strategy<Value = Grid> {
    (2u32..8, prop::bool::ANY).prop_flat_map(|(width, has_heading)| {
        prop::collection::vec(row(width), 1..12).prop_map(move |rows| {
            let heading = ["№", "Іс-шара", "Жауапты", "Мерзімі", "Нәтиже", "Белгі", "Бюджет"];
            let heading = heading.iter().take(width as usize).map(|text| (1, (*text).to_owned(), false)).collect();
            let rows = has_heading.then_some(heading).into_iter().chain(rows);
            let made = (1..).zip(rows).map(|(number, cells): (u32, Vec<(u32, String, bool)>)| {
                let mut column = 1;
                let mut made = Vec::new();
                for (span, text, is_merged) in cells {
                    if column > width {
                        break;
                    }
                    let span = span.min(width + 1 - column).min(if text.contains("кезең") { width } else { 2 });
                    let from_above = (is_merged && text.is_empty()).then(|| "жоғарыдан".to_owned());
                    made.push(Cell { column, span, text, from_above, listed: None });
                    column += span;
                }
                Row { number, cells: made }
            });
            Grid { name: String::new(), rows: made.collect(), inside: None }
        })
    })
}

fn papers() -> impl Strategy<Value = Papers> {
    prop::collection::vec(grid(), 1..4).prop_map(|tables| {
        let named = (1..).zip(tables).map(|(number, grid): (u32, Grid)| Grid { name: number.to_string(), ..grid });
        let tables: Vec<Grid> = named.collect();
        Papers { blocks: (0..tables.len()).map(Block::Table).collect(), tables, ..Papers::default() }
    })
}

fn check(papers: Papers) -> std::result::Result<(), String> {
    let all = places(&papers);
    let read = rows::read(papers, &Directory::new(&[]));
    let found = accounted(&read);
    let lost: Vec<_> = all.iter().filter(|(place, _)| !found.contains(place)).collect();
    if lost.is_empty() { Ok(()) } else { Err(format!("lost: {lost:?}")) }
}

#[test]
fn no_cell_of_the_samples_is_lost() {
    for entry in std::fs::read_dir(samples()).expect("samples") {
        let path = entry.expect("an entry").path();
        let ending = path.extension().map(|ending| ending.to_string_lossy().into_owned()).unwrap_or_default();
        if !matches!(ending.as_str(), "docx" | "xlsx") {
            continue;
        }
        let mut papers = read_papers(&path.display().to_string()).expect("read");
        // What a table in a cell says is what the cell says.
        papers
            .tables
            .iter_mut()
            .filter(|grid| grid.inside.is_some() && grid.rows.len() < 2)
            .for_each(|grid| grid.rows.clear());
        check(papers).unwrap_or_else(|lost| panic!("{}: {lost}", path.display()));
    }
}

#[test]
fn what_no_line_of_the_head_takes_is_told_as_unread_or_beside_the_head() {
    let desk = Desk::new();
    let preview = desk.read(&samples().join("05-two-row-heading.xlsx")).expect("understood");
    let unread: Vec<&str> = preview.unread.iter().map(|cell| cell.text.as_str()).collect();
    assert_eq!(unread, ["Бюджет", "0", "не требуется"]);
    assert_eq!((preview.unread[1].place.row, preview.unread[1].place.column), (7, 7));
}

#[test]
fn what_a_workbook_holds_beside_its_tables_is_told_with_its_place() {
    use rust_xlsxwriter::{Note, Workbook};
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("жоспар.xlsx");
    let mut book = Workbook::new();
    let sheet = book.add_worksheet().set_name("Жоспар").expect("a name");
    for (column, text) in (0..).zip(["№", "Іс-шара", "Жауапты", "Мерзімі", "Нәтиже"]) {
        sheet.write_string(0, column, text).expect("written");
    }
    for (column, text) in (0..).zip(["1", "Бұйрық шығару", "Директор", "қыркүйек"]) {
        sheet.write_string(1, column, text).expect("written");
    }
    let long = format!("{}соңы", "а".repeat(crate::text::TEXT));
    sheet.write_string(1, 4, &long).expect("written");
    sheet.write_string(1, 120, "алыста").expect("written");
    let fault = rust_xlsxwriter::Formula::new("=NA()").set_result("#N/A");
    sheet.write_formula(1, 5, fault).expect("written");
    sheet.insert_note(1, 1, &Note::new("Тексеру & керек").add_author_prefix(false)).expect("written");
    let hidden = book.add_worksheet().set_name("Ескі & жасырын").expect("a name");
    hidden.write_string(2, 1, "құпия жол").expect("written").set_hidden(true);
    hidden.insert_note(2, 1, &Note::new("ескі белгі").add_author_prefix(false)).expect("written");
    book.save(&path).expect("saved");

    let preview = Desk::new().read(&path).expect("understood");
    assert_eq!(preview.activities.len(), 1);
    let mut unread: Vec<(&str, u32, u32, &str)> = preview
        .unread
        .iter()
        .map(|cell| (cell.place.table.as_str(), cell.place.row, cell.place.column, cell.text.as_str()))
        .collect();
    unread.sort_unstable();
    let mut told = [
        ("Жоспар", 2, 2, "Тексеру & керек"),
        ("Жоспар", 2, 5, "соңы"),
        ("Жоспар", 2, 6, "#N/A"),
        ("Жоспар", 2, 121, "алыста"),
        ("Ескі & жасырын", 3, 2, "ескі белгі"),
        ("Ескі & жасырын", 3, 2, "құпия жол"),
    ];
    told.sort_unstable();
    assert_eq!(unread, told);
}

proptest! {
    #[test]
    fn no_cell_of_an_untidy_table_is_lost(papers in papers()) {
        prop_assert_eq!(check(papers), Ok(()));
    }

    #[test]
    fn any_words_are_a_deadline_of_the_year(text in "\\PC{0,40}") {
        let desk = crate::deadlines::YearCalendar {
            starts_on: crate::clock::Day::new(2026, 9, 1).expect("a day"),
            ends_on: crate::clock::Day::new(2027, 5, 25).expect("a day"),
            week_days: crate::deadlines::WeekDays::Five,
            terms: Vec::new(),
            days_off: Vec::new(),
            events: crate::deadlines::Events::default(),
        };
        let found = super::super::deadline::understand(&text, &desk);
        prop_assert!(found.rule.check(&desk).is_ok(), "{:?}", found);
    }
}
