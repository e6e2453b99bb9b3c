//! What a document is once its format is forgotten: lines of text and tables of cells, each with its place.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::preview::UnreadKind;

/// A document in reading order.
#[derive(Clone, Debug, Default)]
pub struct Papers {
    pub blocks: Vec<Block>,
    pub tables: Vec<Grid>,
    /// What is only told: it stands beside the text and the cells that are read.
    pub aside: Vec<Aside>,
}

/// A text that nothing is read from, and what it is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Aside {
    pub kind: UnreadKind,
    pub spot: Spot,
    pub text: String,
}

/// Where something stands: in a cell, in a paragraph of the text outside all tables, or nowhere in particular.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Spot {
    pub place: Place,
    pub paragraph: Option<u32>,
}

impl Aside {
    /// What a cell says that nothing is read from.
    pub fn cell(place: Place, text: String) -> Self {
        Self { kind: UnreadKind::Cell, spot: Spot { place, paragraph: None }, text }
    }
}

#[derive(Clone, Debug)]
pub enum Block {
    Text(Paragraph),
    /// A table by its place in `tables`.
    Table(usize),
}

#[derive(Clone, Debug)]
pub struct Paragraph {
    pub text: String,
    /// It is a point of a numbered or bulleted list.
    pub is_listed: bool,
}

/// A table; a sheet of a workbook is one.
#[derive(Clone, Debug, Default)]
pub struct Grid {
    /// The sheet's name, or the table's number in the document.
    pub name: String,
    pub rows: Vec<Row>,
    /// For a table inside a cell of another: which table, row and cell.
    pub inside: Option<(usize, usize, usize)>,
}

#[derive(Clone, Debug, Default)]
pub struct Row {
    /// As people count it, from one; Excel's own in a sheet.
    pub number: u32,
    /// From left to right; a sheet's empty cells are left out.
    pub cells: Vec<Cell>,
}

#[derive(Clone, Debug, Default)]
pub struct Cell {
    /// The first column that the cell stands in, from one.
    pub column: u32,
    /// How many columns it goes over.
    pub span: u32,
    pub text: String,
    /// What the cell above says, when this one is merged with it.
    pub from_above: Option<String>,
    /// The number of a list that Word counts by itself.
    pub listed: Option<u32>,
}

/// Where in a document's tables a cell stands; of what stands in none, the table is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize, TS)]
pub struct Place {
    /// The sheet's name, or the table's number.
    pub table: String,
    pub row: u32,
    pub column: u32,
}

impl Cell {
    pub fn end(&self) -> u32 {
        self.column + self.span.max(1)
    }
}

impl Row {
    /// The cells that hold something of their own.
    pub fn filled(&self) -> impl Iterator<Item = &Cell> {
        self.cells.iter().filter(|cell| !cell.text.is_empty())
    }
}

impl Grid {
    /// How many columns the table has.
    pub fn width(&self) -> u32 {
        self.rows.iter().flat_map(|row| &row.cells).map(Cell::end).max().unwrap_or(1) - 1
    }

    pub fn place(&self, row: &Row, cell: &Cell) -> Place {
        Place { table: self.name.clone(), row: row.number, column: cell.column }
    }
}
