//! What Excel counts with, and what a printed page cannot hold.

use super::*;

#[test]
fn moments_and_plain_numbers_are_numbers_that_sort() {
    let desk = Desk::new();
    let mut described = register(Filtering::Arrows);
    described.columns[2] = Column::new("Қашан", Kind::Moment, 16.0);
    let moment = Instant::parse("2026-09-24T05:05:00Z").unwrap();
    let line = |number| vec![Cell::number(number), "сөз".into(), moment.into()];
    let book = desk.rows(&described, &["12", "4.1", "007"].map(line));
    let cells = book.cells(1);
    assert_eq!(["A4", "A5", "A6"].map(|at| cells[at].as_str()), ["12", "4.1", "007"]);
    let is_text = |address: &str| {
        let cell = between(book.part("xl/worksheets/sheet1.xml"), &format!("<c r=\"{address}\""), ">")[0];
        cell.contains("t=\"")
    };
    assert_eq!(["A4", "A5", "A6", "C4"].map(is_text), [false, true, true, false], "only plain numbers are numbers");
    // 24 September 2026 is day 46289, and 10:05 in the school is 605 of the day's 1440 minutes.
    let counted: f64 = cells["C4"].parse().unwrap();
    assert!((counted - (46_289.0 + 605.0 / 1_440.0)).abs() < 1e-9, "{counted}");
    assert!(
        book.part("xl/styles.xml").contains("formatCode=\"dd.mm.yyyy\\ hh:mm\"")
            || book.part("xl/styles.xml").contains("formatCode=\"dd.mm.yyyy hh:mm\"")
    );
}

#[test]
fn a_number_that_leads_to_a_row_stays_a_number() {
    let desk = Desk::new();
    let first = Register { is_led_to: true, ..register(Filtering::Arrows) };
    let mut second = Register { key: "other", sheet: "Басқа".into(), ..register(Filtering::Arrows) };
    second.columns[0] = Column::new("Нөмірі", Kind::Code, 12.0).leading_to(Some("journal"));
    let book = desk.write(|book| {
        let mut rows = book.register(first)?;
        rows.next_shows("one");
        rows.row(&[Cell::number("12")])?;
        rows.finish()?;
        let mut rows = book.register(second)?;
        rows.row(&[Cell::linked("12", "one")])?;
        rows.row(&[Cell::linked("4.1", "one")])?;
        rows.finish()
    });
    let book = book.unwrap();
    assert_eq!(book.links(2).keys().collect::<Vec<_>>(), ["A4", "A5"]);
    let cell =
        |address: &str| between(book.part("xl/worksheets/sheet2.xml"), &format!("<c r=\"{address}\""), "</c>")[0];
    assert!(cell("A4").ends_with("<v>12</v>") && !cell("A4").contains("t=\""), "{}", cell("A4"));
    assert!(cell("A5").contains("t=\""), "{}", cell("A5"));
}

#[test]
fn a_printed_table_names_the_rows_whose_texts_it_cuts() {
    let desk = Desk::new();
    let long = "өте ұзақ түсініктеме ".repeat(450);
    let book = desk.rows(&register(Filtering::Arrows), &[row("2026-07/01", "қысқа"), row("2026-07/02", &long)]);
    let header = between(book.part("xl/worksheets/sheet1.xml"), "<oddHeader>", "</oddHeader>")[0];
    assert!(header.contains("2026-07/02") && !header.contains("2026-07/01"), "{header}");
    assert!(book.cells(1)["B5"].ends_with(long.trim_end()) || book.cells(1)["B5"] == long, "the cell holds all of it");
    let book = desk.rows(&register(Filtering::Arrows), &[row("2026-07/01", "қысқа")]);
    assert!(!book.part("xl/worksheets/sheet1.xml").contains("oddHeader"), "nothing is said where all is shown");
}
