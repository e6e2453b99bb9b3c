//! What a paper says, section by section and block by block, without a word about file formats.
//!
//! Features write it; `pages` prints it and `word` makes a Word file of it. All text is text: no markup, link or formula.

use serde::Serialize;

use crate::clock::Instant;
use crate::named_values;
use crate::words::Language;

/// A paper, ready to be written in any format.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Document {
    pub properties: Properties,
    pub page_numbers: PageNumbers,
    pub sections: Vec<Section>,
}

/// What the file says of itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Properties {
    pub title: String,
    pub subject: String,
    /// The school.
    pub author: String,
    pub keywords: String,
    pub created_at: Instant,
}

named_values! {
    /// Where the number of a page is printed, from the second one on.
    PageNumbers {
        TopCentre = "top_centre",
        TopRight = "top_right",
        BottomCentre = "bottom_centre",
        BottomRight = "bottom_right",
    }
}

impl PageNumbers {
    pub fn is_at_the_top(self) -> bool {
        matches!(self, Self::TopCentre | Self::TopRight)
    }

    pub fn is_centred(self) -> bool {
        matches!(self, Self::TopCentre | Self::BottomCentre)
    }
}

/// Pages of one language that lie one way. A paper in two languages has a section for each, the Kazakh one first.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Section {
    pub language: Language,
    pub orientation: Orientation,
    /// The margin at the left, in millimetres.
    pub left: u32,
    pub numbering: Numbering,
    pub blocks: Vec<Block>,
}

/// Which way the paper lies.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Orientation {
    Portrait,
    Landscape,
}

/// Where the numbers of pages begin.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Numbering {
    /// From one, which is not printed: a text of its own.
    Anew,
    /// After the section before, as an annex does.
    Onward,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Block {
    Letterhead(Letterhead),
    /// Stamps: «КЕЛІСІЛДІ» at the left, «БЕКІТЕМІН» or the addressee at the right.
    Corners(Sides),
    /// Day and number at the left, place at the right.
    Requisites(Sides),
    Title(Title),
    Heading(Heading),
    Paragraph(Paragraph),
    Point(Point),
    Facts(Facts),
    Table(Table),
    Signatures(Signatures),
    Note(Note),
    Space(Space),
    PageBreak,
}

/// The head of a school's paper in two columns, the Kazakh one at the left.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Letterhead {
    pub kazakh: HeadColumn,
    pub russian: HeadColumn,
}

/// The school in one language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct HeadColumn {
    /// The first line is the official name.
    pub name: Vec<String>,
    /// Address and numbers, in smaller letters.
    pub requisites: Vec<String>,
}

/// Lines at the left and at the right of the page.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Sides {
    pub left: Vec<String>,
    pub right: Vec<String>,
}

/// The kind of paper and what it is about, each on a line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Title {
    pub lines: Vec<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Heading {
    /// One for a part of the paper, two for a part of that.
    pub level: u8,
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Paragraph {
    pub runs: Vec<Run>,
    pub alignment: Alignment,
    /// Stays on the page of what follows.
    pub keeps_with_next: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Alignment {
    /// Justified, with the first line indented: the text of a paper.
    Text,
    Left,
    Centre,
    Right,
}

/// A stretch of text in one face.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Run {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    pub struck: bool,
    pub small: bool,
}

/// «1.» or, below it, «1)».
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Point {
    /// With its full stop or bracket.
    pub number: String,
    pub text: String,
    pub alignment: Alignment,
}

/// Lines of a label and what is known under it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Facts {
    pub facts: Vec<Fact>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Fact {
    pub label: String,
    pub text: String,
}

/// Its head is repeated on every page; without titles it has none.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
    pub size: TableSize,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum TableSize {
    /// Twelve points.
    Normal,
    /// Ten points, where there are many columns.
    Small,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Column {
    pub title: String,
    /// How wide it is beside the others.
    pub share: u32,
    pub alignment: Alignment,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(untagged)]
pub enum Row {
    Cells {
        cells: Vec<Cell>,
    },
    /// One line across the whole table, over the rows that follow.
    Group {
        group: String,
    },
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Cell {
    pub runs: Vec<Run>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signatures {
    pub signatures: Vec<Signature>,
}

/// Post, a line to sign on, name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Signature {
    pub post: String,
    /// «А. Б. Сейітов»; empty where nobody is known.
    pub name: String,
}

/// Small print below the paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Note {
    pub text: String,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Space {
    pub millimetres: u32,
}

impl Orientation {
    /// The margin at the left, in millimetres.
    fn left(self) -> u32 {
        match self {
            Self::Portrait => 25,
            Self::Landscape => 20,
        }
    }
}

impl Section {
    pub fn new(language: Language, blocks: Vec<Block>) -> Self {
        let left = Orientation::Portrait.left();
        Self { language, orientation: Orientation::Portrait, left, numbering: Numbering::Anew, blocks }
    }

    pub fn landscape(self) -> Self {
        Self { orientation: Orientation::Landscape, left: Orientation::Landscape.left(), ..self }
    }

    /// Leaves so many millimetres at the spine: its pages are sewn into a book.
    pub fn bound(self, spine: u32) -> Self {
        Self { left: spine, ..self }
    }

    /// How much of a page's width text may take.
    pub fn millimetres(&self) -> u32 {
        let page = match self.orientation {
            Orientation::Portrait => 210,
            Orientation::Landscape => 297,
        };
        page - self.left - 10
    }

    /// The same in points.
    pub fn width(&self) -> f64 {
        f64::from(self.millimetres()) * 72.0 / 25.4
    }

    /// Counts its pages on from the section before.
    pub fn onward(self) -> Self {
        Self { numbering: Numbering::Onward, ..self }
    }
}

impl Block {
    pub fn letterhead(kazakh: HeadColumn, russian: HeadColumn) -> Self {
        Self::Letterhead(Letterhead { kazakh, russian })
    }

    pub fn corners(left: Vec<String>, right: Vec<String>) -> Self {
        Self::Corners(Sides { left, right })
    }

    pub fn requisites(left: Vec<String>, right: Vec<String>) -> Self {
        Self::Requisites(Sides { left, right })
    }

    /// The kind of paper and what it is about; empty lines are left out.
    pub fn title(lines: impl IntoIterator<Item = String>) -> Self {
        Self::Title(Title { lines: lines.into_iter().filter(|line| !line.is_empty()).collect() })
    }

    pub fn heading(text: impl Into<String>) -> Self {
        Self::Heading(Heading { level: 1, text: text.into() })
    }

    pub fn subheading(text: impl Into<String>) -> Self {
        Self::Heading(Heading { level: 2, text: text.into() })
    }

    /// A paragraph of the text.
    pub fn text(text: impl Into<Run>) -> Self {
        Self::paragraph(Alignment::Text, text)
    }

    pub fn left(text: impl Into<Run>) -> Self {
        Self::paragraph(Alignment::Left, text)
    }

    pub fn centred(text: impl Into<Run>) -> Self {
        Self::paragraph(Alignment::Centre, text)
    }

    pub fn right(text: impl Into<Run>) -> Self {
        Self::paragraph(Alignment::Right, text)
    }

    fn paragraph(alignment: Alignment, text: impl Into<Run>) -> Self {
        Self::Paragraph(Paragraph { runs: vec![text.into()], alignment, keeps_with_next: false })
    }

    /// A line that stays with what it leads to: «ҚАУЛЫ ЕТТІ:».
    pub fn leading(text: impl Into<Run>) -> Self {
        Self::Paragraph(Paragraph { runs: vec![text.into()], alignment: Alignment::Left, keeps_with_next: true })
    }

    pub fn point(number: impl Into<String>, text: impl Into<String>) -> Self {
        Self::Point(Point { number: number.into(), text: text.into(), alignment: Alignment::Text })
    }

    /// A point of a label and a fact: its words are not drawn apart.
    pub fn fact_point(number: impl Into<String>, label: &str, text: &str) -> Self {
        Self::Point(Point { number: number.into(), text: format!("{label}: {text}"), alignment: Alignment::Left })
    }

    pub fn facts(facts: Vec<Fact>) -> Self {
        Self::Facts(Facts { facts })
    }

    pub fn signatures(signatures: Vec<Signature>) -> Self {
        Self::Signatures(Signatures { signatures })
    }

    pub fn signature(post: impl Into<String>, name: impl Into<String>) -> Self {
        Self::signatures(vec![Signature { post: post.into(), name: name.into() }])
    }

    pub fn note(text: impl Into<String>) -> Self {
        Self::Note(Note { text: text.into() })
    }

    pub fn space(millimetres: u32) -> Self {
        Self::Space(Space { millimetres })
    }
}

impl Fact {
    pub fn new(label: impl Into<String>, text: impl Into<String>) -> Self {
        Self { label: label.into(), text: text.into() }
    }
}

impl Table {
    pub fn new(columns: Vec<Column>, rows: Vec<Row>) -> Self {
        Self { columns, rows, size: TableSize::Normal }
    }

    /// Two columns without a head: what a card knows.
    pub fn of_facts(facts: Vec<Fact>) -> Self {
        let row = |fact: Fact| Row::cells([Cell::from(Run::bold(fact.label)), Cell::from(fact.text)]);
        Self::new(vec![Column::new("", 3), Column::new("", 7)], facts.into_iter().map(row).collect())
    }

    pub fn small(self) -> Self {
        Self { size: TableSize::Small, ..self }
    }

    pub fn has_head(&self) -> bool {
        self.columns.iter().any(|column| !column.title.is_empty())
    }
}

impl Column {
    pub fn new(title: impl Into<String>, share: u32) -> Self {
        Self { title: title.into(), share, alignment: Alignment::Left }
    }

    pub fn centred(self) -> Self {
        Self { alignment: Alignment::Centre, ..self }
    }
}

impl Row {
    pub fn cells(cells: impl IntoIterator<Item = impl Into<Cell>>) -> Self {
        Self::Cells { cells: cells.into_iter().map(Into::into).collect() }
    }

    pub fn group(text: impl Into<String>) -> Self {
        Self::Group { group: text.into() }
    }
}

impl Run {
    pub fn bold(text: impl Into<String>) -> Self {
        Self { text: text.into(), bold: true, ..Self::default() }
    }

    pub fn italic(text: impl Into<String>) -> Self {
        Self { text: text.into(), italic: true, ..Self::default() }
    }

    pub fn struck(text: impl Into<String>) -> Self {
        Self { text: text.into(), struck: true, ..Self::default() }
    }

    pub fn small(self) -> Self {
        Self { small: true, ..self }
    }
}

impl From<String> for Run {
    fn from(text: String) -> Self {
        Self { text, ..Self::default() }
    }
}

impl From<&str> for Run {
    fn from(text: &str) -> Self {
        text.to_owned().into()
    }
}

impl From<Run> for Cell {
    fn from(run: Run) -> Self {
        Self { runs: vec![run] }
    }
}

impl From<Vec<Run>> for Cell {
    fn from(runs: Vec<Run>) -> Self {
        Self { runs }
    }
}

impl From<String> for Cell {
    fn from(text: String) -> Self {
        Run::from(text).into()
    }
}

impl From<&str> for Cell {
    fn from(text: &str) -> Self {
        Run::from(text).into()
    }
}

impl From<Table> for Block {
    fn from(table: Table) -> Self {
        Self::Table(table)
    }
}
