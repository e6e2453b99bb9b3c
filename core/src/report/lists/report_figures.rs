//! The figures of the annual report beside those of the year before: each whole, then its parts, a line for each.

use super::desk::Unopened;
use super::{Desk, PLAIN, Sheet, column};
use crate::annual_report::{self, Figure, FigureSection, ReportOfYear};
use crate::documents::sheets::{Cell, Kind};
use crate::error::Result;
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "report_figures",
    tab: "workbook-sheet-report-figures",
    needs: Some(Right::ReportRead),
    columns: &[
        column("workbook-report-items-kind", Kind::Text, 34.0),
        column("report-column-figure", Kind::Text, 44.0),
        column("workbook-report-figures-by", Kind::Text, 20.0),
        column("workbook-report-figures-part", Kind::Text, 30.0),
        column("workbook-report-figures-value", Kind::Integer, 10.0),
        column("workbook-report-figures-of", Kind::Integer, 10.0),
        column("workbook-report-figures-before", Kind::Integer, 12.0),
        column("workbook-report-figures-signed", Kind::Integer, 14.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &ReportOfYear, sheet: Unopened<'_, '_>) -> Result<()> {
    let sections = annual_report::annual_report(desk.file, desk.language, asked)?.sections;
    let mut rows = sheet.of(sections.iter().map(|section| section.figures.len()).sum())?;
    for section in &sections {
        for figure in in_order(section) {
            rows.row(&cells(section, figure))?;
        }
    }
    rows.finish()
}

/// The wholes first, then the parts list by list, as the screen has them.
fn in_order(section: &FigureSection) -> Vec<&Figure> {
    let mut lists = vec![None];
    for list in section.figures.iter().map(list_of) {
        if !lists.contains(&list) {
            lists.push(list);
        }
    }
    let mut figures: Vec<&Figure> = section.figures.iter().collect();
    figures.sort_by_key(|figure| lists.iter().position(|list| *list == list_of(figure)));
    figures
}

/// What a figure is a part by; nothing for a whole.
fn list_of(figure: &Figure) -> Option<&str> {
    figure.part.as_ref().map(|part| part.list.as_str())
}

fn cells<'r>(section: &'r FigureSection, figure: &'r Figure) -> [Cell<'r>; 8] {
    let part = figure.part.as_ref();
    [
        section.name.as_str().into(),
        figure.name.as_str().into(),
        part.map(|part| part.list_name.as_str()).into(),
        part.map(|part| part.name.as_str()).into(),
        figure.value.into(),
        figure.of.into(),
        figure.last_year.into(),
        figure.signed.into(),
    ]
}
