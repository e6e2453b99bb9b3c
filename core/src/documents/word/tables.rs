//! Tables of a Word file: those of a paper, and those without lines that hold its head, stamps and signatures in place.

use super::blocks::{Look, gap, paragraph};
use super::xml::Part;
use super::{twips, width};
use crate::documents::document::{Alignment, Cell, Letterhead, Row, Run, Section, Sides, Signature, Table, TableSize};
use crate::documents::fitting;
use crate::words::Language;

/// Between a table and what follows; without it Word would join two tables into one.
const AFTER: u32 = 120;
/// Between a text and the table below it.
const BEFORE: u32 = 80;
/// Ten points, in half points: the address below the school's name.
const REQUISITES: u32 = 20;

pub(super) fn letterhead(part: &mut Part, section: &Section, head: &Letterhead) {
    let half = width(section) / 2;
    begin(part, "TableNormal", &[half, half]);
    begin_row(part, &["w:cantSplit"]);
    for (column, language) in [(&head.kazakh, Language::Kk), (&head.russian, Language::Ru)] {
        begin_cell(part, half, &[("w:bottom", "12")]);
        let look = Look { alignment: Some(Alignment::Centre), ..Look::of("TableText") };
        for (index, line) in column.name.iter().enumerate() {
            let run = if index == 0 { Run::bold(line) } else { line.as_str().into() };
            paragraph(part, look, &[run], language);
        }
        let requisites = column.requisites.join("\n");
        // A cell without a paragraph is no cell.
        if column.name.is_empty() || !requisites.is_empty() {
            paragraph(part, Look { size: Some(REQUISITES), ..look }, &[requisites.into()], language);
        }
        part.close("w:tc");
    }
    part.close("w:tr");
    end(part);
}

pub(super) fn corners(part: &mut Part, section: &Section, sides: &Sides) {
    let right = twips(78);
    two_sides(part, section, sides, (width(section) - right, right), Alignment::Left);
}

pub(super) fn requisites(part: &mut Part, section: &Section, sides: &Sides) {
    let half = width(section) / 2;
    two_sides(part, section, sides, (half, half), Alignment::Right);
}

fn two_sides(part: &mut Part, section: &Section, sides: &Sides, (left, right): (u32, u32), at_right: Alignment) {
    begin(part, "TableNormal", &[left, right]);
    begin_row(part, &["w:cantSplit"]);
    for (lines, width, alignment) in [(&sides.left, left, Alignment::Left), (&sides.right, right, at_right)] {
        begin_cell(part, width, &[]);
        let look = Look { alignment: Some(alignment), ..Look::default() };
        paragraph(part, look, &[lines.join("\n").into()], section.language);
        part.close("w:tc");
    }
    part.close("w:tr");
    end(part);
}

/// Post, a line to sign on, name: never apart from each other.
pub(super) fn signature(part: &mut Part, section: &Section, signature: &Signature, look: Look) {
    gap(part, twips(6), Look { keeps_with_next: true, ..Look::default() });
    let line = twips(42);
    let side = (width(section) - line - twips(4)) / 2;
    let between = twips(4);
    begin(part, "TableNormal", &[side, line, between, side]);
    begin_row(part, &["w:cantSplit"]);
    let cells =
        [(side, signature.post.as_str(), ""), (line, "", "4"), (between, "", ""), (side, signature.name.as_str(), "")];
    for (width, text, border) in cells {
        let borders: &[_] = if border.is_empty() { &[] } else { &[("w:bottom", border)] };
        begin_cell(part, width, borders);
        paragraph(part, look, &[text.into()], section.language);
        part.close("w:tc");
    }
    part.close("w:tr");
    part.close("w:tbl");
    gap(part, AFTER, look);
}

/// A table of a few rows that leads to small print stays on its page.
pub(super) fn table(part: &mut Part, section: &Section, table: &Table, look: Look) {
    let whole = width(section);
    let fitted = fitting::fit(table, section.width());
    let widths: Vec<u32> = fitted.widths.iter().map(|points| twentieths(*points)).collect();
    // A few rows are not torn over two pages: their head would stand there twice.
    let stays = fitting::is_short(table);
    let leads = stays && look.keeps_with_next;
    let last = table.rows.len().saturating_sub(1);
    let style = match table.size {
        TableSize::Normal => "TableText",
        TableSize::Small => "TableTextSmall",
    };
    gap(part, BEFORE, Look { keeps_with_next: true, ..Look::default() });
    begin(part, "TableGrid", &widths);
    if table.has_head() {
        begin_row(part, &["w:cantSplit", "w:tblHeader"]);
        for (column, width) in table.columns.iter().zip(&widths) {
            let size = fitted.small_heads.map(|points| twentieths(points) / 10);
            let look = Look { alignment: Some(Alignment::Centre), keeps_with_next: true, size, ..Look::of(style) };
            cell(part, *width, look, &Run::bold(&column.title).into(), section.language);
        }
        part.close("w:tr");
    }
    for (index, row) in table.rows.iter().enumerate() {
        begin_row(part, &["w:cantSplit"]);
        match row {
            Row::Group { group } => across(part, (whole, table.columns.len()), style, group, section.language),
            Row::Cells { cells } => {
                for ((one, column), width) in cells.iter().zip(&table.columns).zip(&widths) {
                    let keeps_with_next = stays && (index < last || leads);
                    let look = Look { alignment: Some(column.alignment), keeps_with_next, ..Look::of(style) };
                    cell(part, *width, look, one, section.language);
                }
            }
        }
        part.close("w:tr");
    }
    part.close("w:tbl");
    gap(part, AFTER, Look { keeps_with_next: leads, ..Look::default() });
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a column is narrower than its page")]
fn twentieths(points: f64) -> u32 {
    (points * 20.0) as u32
}

fn across(part: &mut Part, (width, columns): (u32, usize), style: &'static str, text: &str, language: Language) {
    part.open("w:tc", &[]);
    part.open("w:tcPr", &[]);
    part.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
    part.empty("w:gridSpan", &[("w:val", &columns.to_string())]);
    part.close("w:tcPr");
    let look = Look { alignment: Some(Alignment::Centre), keeps_with_next: true, ..Look::of(style) };
    paragraph(part, look, &[Run::bold(text)], language);
    part.close("w:tc");
}

fn cell(part: &mut Part, width: u32, look: Look, cell: &Cell, language: Language) {
    begin_cell(part, width, &[]);
    paragraph(part, look, &cell.runs, language);
    part.close("w:tc");
}

fn begin(part: &mut Part, style: &str, widths: &[u32]) {
    let whole: u32 = widths.iter().sum();
    part.open("w:tbl", &[]);
    part.open("w:tblPr", &[]);
    part.empty("w:tblStyle", &[("w:val", style)]);
    part.empty("w:tblW", &[("w:w", &whole.to_string()), ("w:type", "dxa")]);
    part.empty("w:tblLayout", &[("w:type", "fixed")]);
    part.empty("w:tblLook", &[("w:val", "0020"), ("w:firstRow", "1"), ("w:noHBand", "1"), ("w:noVBand", "1")]);
    part.close("w:tblPr");
    part.open("w:tblGrid", &[]);
    for width in widths {
        part.empty("w:gridCol", &[("w:w", &width.to_string())]);
    }
    part.close("w:tblGrid");
}

fn begin_row(part: &mut Part, marks: &[&str]) {
    part.open("w:tr", &[]);
    part.open("w:trPr", &[]);
    marks.iter().for_each(|mark| part.empty(mark, &[]));
    part.close("w:trPr");
}

/// Begins a cell with lines at some of its sides, so many eighths of a point thick.
fn begin_cell(part: &mut Part, width: u32, borders: &[(&str, &str)]) {
    part.open("w:tc", &[]);
    part.open("w:tcPr", &[]);
    part.empty("w:tcW", &[("w:w", &width.to_string()), ("w:type", "dxa")]);
    if !borders.is_empty() {
        part.open("w:tcBorders", &[]);
        for (side, thickness) in borders {
            let line = [("w:val", "single"), ("w:sz", *thickness), ("w:space", "0"), ("w:color", "auto")];
            part.empty(side, &line);
        }
        part.close("w:tcBorders");
    }
    part.close("w:tcPr");
}

fn end(part: &mut Part) {
    part.close("w:tbl");
    gap(part, AFTER, Look::default());
}
