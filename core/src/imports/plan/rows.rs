//! From tables to rows: every cell that holds something goes to a row's field, a heading, a stage, the head, or is told
//! as unread.

use std::collections::HashMap;

use super::columns::{self, Layout, PlanColumn};
use super::grid::{Block, Cell, Grid, Papers, Place, Row};
use super::head::HeadLine;
use super::parties::Directory;
use super::preview::{Doubt, DoubtKind, FieldCell, HeadingCell, TableHeading, UnreadCell};
use super::stages::{self, StageHeading};

/// A row of the plan in the document's own words.
#[derive(Clone, Debug)]
pub struct ReadRow {
    pub place: Place,
    /// The stage it stands under, by its place among the stages; `None` above the first one.
    pub stage: Option<usize>,
    pub has_number_column: bool,
    /// What stands elsewhere and belongs to the deadline: that it counts terms, or the year that heads the rows.
    pub context: String,
    texts: HashMap<PlanColumn, String>,
    pub cells: Vec<FieldCell>,
    pub doubts: Vec<Doubt>,
}

#[derive(Clone, Debug)]
pub struct ReadStage {
    pub number: u32,
    pub title: String,
    pub text: String,
    pub places: Vec<Place>,
    pub doubts: Vec<Doubt>,
}

/// A document's tables taken apart.
#[derive(Debug, Default)]
pub struct ReadTables {
    pub headings: Vec<TableHeading>,
    pub stages: Vec<ReadStage>,
    pub rows: Vec<ReadRow>,
    /// Lines around the plan, those of its tables included.
    pub lines: Vec<HeadLine>,
    pub unread: Vec<UnreadCell>,
}

impl ReadRow {
    pub fn text(&self, column: PlanColumn) -> &str {
        self.texts.get(&column).map(String::as_str).unwrap_or_default()
    }

    fn add(&mut self, column: PlanColumn, text: &str) {
        let said = self.texts.entry(column).or_default();
        if !said.is_empty() {
            said.push('\n');
        }
        said.push_str(text);
    }
}

/// Reads the rows of a plan; nothing of it is understood yet but which column is which.
pub fn read(mut papers: Papers, people: &Directory<'_>) -> ReadTables {
    fold_in_nested(&mut papers);
    let mut reading = Reading { found: ReadTables::default(), layout: None, stage: None, year: String::new(), people };
    for (at, block) in papers.blocks.iter().enumerate() {
        match block {
            // Each stage may have a table of its own, and be named above it.
            Block::Text(paragraph) if matches!(papers.blocks.get(at + 1), Some(Block::Table(_))) => {
                match stages::above_table(&paragraph.text) {
                    Some(heading) => reading.named_stage(heading, &paragraph.text, Vec::new(), None),
                    None => reading.lines(&paragraph.text, paragraph.is_listed, None),
                }
            }
            Block::Text(paragraph) => reading.lines(&paragraph.text, paragraph.is_listed, None),
            Block::Table(at) => reading.table(&papers.tables[*at]),
        }
    }
    reading.found.unread.extend(papers.aside.into_iter().map(UnreadCell::from));
    reading.found
}

/// A table inside a cell that is no plan by itself is what the cell says.
fn fold_in_nested(papers: &mut Papers) {
    for at in (0..papers.tables.len()).rev() {
        let Some((table, row, cell)) = papers.tables[at].inside else { continue };
        if columns::find_heading(&papers.tables[at]).is_some() {
            continue;
        }
        let line = |row: &Row| row.filled().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ");
        let lines: Vec<String> = papers.tables[at].rows.iter().map(line).filter(|line| !line.is_empty()).collect();
        let outer = papers.tables[table].rows.get_mut(row).and_then(|row| row.cells.get_mut(cell));
        if let Some(outer) = outer {
            if !outer.text.is_empty() && !lines.is_empty() {
                outer.text.push('\n');
            }
            outer.text.push_str(&lines.join("\n"));
            papers.tables[at].rows.clear();
        }
    }
}

struct Reading<'p> {
    found: ReadTables,
    /// The columns of the plan's table that was read last.
    layout: Option<Layout>,
    stage: Option<usize>,
    /// The year that a row across the table said last.
    year: String,
    people: &'p Directory<'p>,
}

impl Reading<'_> {
    fn table(&mut self, grid: &Grid) {
        // Each stage may have a sheet of its own.
        let found = columns::find_heading(grid);
        if let Some(stage) = stages::above_table(&grid.name).filter(|_| found.is_some()) {
            self.named_stage(stage, &grid.name, Vec::new(), None);
        }
        if let Some(heading) = found {
            for row in &grid.rows[..heading.above] {
                self.row_outside(grid, row);
            }
            let body = heading.above + heading.rows;
            self.heading(grid, &grid.rows[heading.above..body], &heading.layout);
            self.layout = Some(heading.layout);
            self.body(grid, body);
        } else if let Some(layout) = self.layout.as_ref().and_then(|layout| layout.going_on(grid)) {
            self.layout = Some(layout);
            self.body(grid, 0);
        } else {
            for row in &grid.rows {
                self.row_outside(grid, row);
            }
        }
    }

    /// A row that belongs to no plan: its cells may be of the head.
    fn row_outside(&mut self, grid: &Grid, row: &Row) {
        for cell in row.filled() {
            self.lines(&cell.text, false, Some(grid.place(row, cell)));
        }
    }

    fn lines(&mut self, text: &str, is_listed: bool, place: Option<Place>) {
        let is_below = !self.found.rows.is_empty();
        let lines = text.split('\n').filter(|line| !line.trim().is_empty());
        let line = |text: &str| HeadLine { text: text.trim().to_owned(), is_listed, is_below, place: place.clone() };
        self.found.lines.extend(lines.map(line));
    }

    fn heading(&mut self, grid: &Grid, rows: &[Row], layout: &Layout) {
        let mut heading = TableHeading { table: grid.name.clone(), columns: Vec::new() };
        for row in rows {
            for cell in row.filled() {
                let column = layout.column(cell);
                if column.is_none() && !layout.names_stage(cell) {
                    self.unread(grid.place(row, cell), &cell.text);
                }
                heading.columns.push(HeadingCell { place: grid.place(row, cell), text: cell.text.clone(), column });
            }
        }
        self.found.headings.push(heading);
    }

    fn unread(&mut self, place: Place, text: &str) {
        self.found.unread.push(UnreadCell::cell(place, text.to_owned()));
    }

    fn body(&mut self, grid: &Grid, from: usize) {
        let first = (self.found.rows.len(), self.found.stages.len());
        let width = grid.width();
        for at in from..grid.rows.len() {
            let row = &grid.rows[at];
            if row.filled().next().is_none() {
                continue;
            }
            if columns::counts_columns(row) {
                self.count_of_columns(grid, row);
            } else if columns::is_heading(row) {
                self.heading_again(grid, row);
            } else if let Some(year) = stages::year_alone(row, width) {
                self.year = year;
                self.count_of_columns(grid, row);
            } else if let Some(stage) = stages::heading(row, width) {
                self.stage(grid, row, stage, None);
            } else {
                self.row((grid, width), at, first);
            }
        }
    }

    fn count_of_columns(&mut self, grid: &Grid, row: &Row) {
        let cells = row.filled().map(|cell| HeadingCell {
            place: grid.place(row, cell),
            text: cell.text.clone(),
            column: None,
        });
        self.found.headings.push(TableHeading { table: grid.name.clone(), columns: cells.collect() });
    }

    /// A heading that is repeated, and may put the columns in another order.
    fn heading_again(&mut self, grid: &Grid, row: &Row) {
        let alone = Grid { name: grid.name.clone(), rows: vec![row.clone()], inside: None };
        let found = columns::find_heading(&alone).filter(|_| row.filled().count() >= 3);
        if let Some(heading) = found {
            self.layout = Some(heading.layout.of_width(grid.width()));
        }
        if let Some(layout) = self.layout.clone() {
            self.heading(grid, std::slice::from_ref(row), &layout);
        }
    }

    fn stage(&mut self, grid: &Grid, row: &Row, heading: StageHeading, doubt: Option<DoubtKind>) {
        let cells: Vec<&Cell> = row.filled().collect();
        let places: Vec<Place> = cells.iter().map(|cell| grid.place(row, cell)).collect();
        let text = cells.iter().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ");
        self.named_stage(heading, &text, places, doubt);
    }

    fn named_stage(&mut self, heading: StageHeading, text: &str, places: Vec<Place>, doubt: Option<DoubtKind>) {
        let title = without_continued(&heading.title);
        let same = |stage: &ReadStage| match heading.number {
            Some(number) => stage.number == number,
            None => crate::words::fold(&stage.title) == crate::words::fold(&title),
        };
        if let Some(known) = self.found.stages.iter().position(same) {
            // A table that is split over pages says its stage again.
            self.found.stages[known].places.extend(places);
            self.stage = Some(known);
            return;
        }
        let last = self.found.stages.iter().map(|stage| stage.number).max().unwrap_or_default();
        let number = heading.number.unwrap_or(last + 1);
        let mut doubts = Vec::new();
        if let Some(kind) = doubt.or(heading.number.is_none().then_some(DoubtKind::StageGuessed)) {
            doubts.push(Doubt::about_all(kind, text));
        }
        self.stage = Some(self.found.stages.len());
        self.found.stages.push(ReadStage { number, title, text: text.to_owned(), places, doubts });
    }

    fn row(&mut self, (grid, width): (&Grid, u32), at: usize, (first, stages_before): (usize, usize)) {
        let row = &grid.rows[at];
        let Some(layout) = self.layout.clone() else { return };
        if is_sum(row) {
            return self.pass_over(grid, row);
        }
        self.stage_beside(grid, row, &layout);
        let own = |column: PlanColumn| row.filled().find(|cell| layout.column(cell) == Some(column));
        let above = |column: PlanColumn| {
            row.cells.iter().any(|cell| cell.from_above.is_some() && layout.column(cell) == Some(column))
        };
        let title = own(PlanColumn::Title);
        let number = own(PlanColumn::Number);
        let known = row.filled().filter(|cell| layout.column(cell).is_some()).count();
        let begins_small = title.is_some_and(|cell| cell.text.chars().next().is_some_and(char::is_lowercase));
        let has_before = !self.found.rows.is_empty();

        if known == 0 {
            return self.pass_over(grid, row);
        }
        let Some(title) = title else {
            // A title that goes over several rows has several people or days.
            if above(PlanColumn::Title) && has_before {
                return self.join(grid, row, &layout, None);
            }
            if number.is_none() && has_before {
                return self.join(grid, row, &layout, Some(DoubtKind::RowJoined));
            }
            if number.is_some() && known > 1 {
                return self.new_row(grid, row, &layout);
            }
            return self.pass_over(grid, row);
        };
        let is_alone = row.filled().count() == 1 && row.cells.iter().all(|cell| cell.from_above.is_none());
        let is_first = self.found.rows.len() == first && self.found.stages.len() == stages_before;
        let is_counted = row.cells.iter().any(|cell| cell.listed.is_some());
        // The rest of a row that a page's end tore apart.
        if is_first && begins_small && has_before && number.is_none() && !is_counted && layout.has(PlanColumn::Number) {
            return self.join(grid, row, &layout, Some(DoubtKind::RowJoined));
        }
        if is_alone && begins_small && has_before && !title.text.contains("__") {
            return self.join(grid, row, &layout, Some(DoubtKind::RowJoined));
        }
        if is_alone && stages::is_across(title, width) {
            if self.heads_rows(grid, at) {
                let heading = StageHeading { number: None, title: title.text.replace('\n', " ") };
                return self.stage(grid, row, heading, Some(DoubtKind::StageGuessed));
            }
            return self.row_outside(grid, row);
        }
        if self.is_signature(row, &layout) && self.found.rows.len() > first {
            return self.row_outside(grid, row);
        }
        self.new_row(grid, row, &layout);
    }

    /// A column of its own may name the stage, once for all of its rows.
    fn stage_beside(&mut self, grid: &Grid, row: &Row, layout: &Layout) {
        let Some(cell) = row.filled().find(|cell| layout.names_stage(cell)) else { return };
        let heading = stages::named(&cell.text);
        self.named_stage(heading, &cell.text, vec![grid.place(row, cell)], None);
    }

    /// Whether an activity comes right after a row.
    fn heads_rows(&self, grid: &Grid, at: usize) -> bool {
        grid.rows[at + 1..]
            .iter()
            .find(|row| row.filled().next().is_some())
            .is_some_and(|next| next.filled().count() > 2)
    }

    /// «Жұмыс тобының төрағасы ____ Г. Сейітова» below the rows.
    fn is_signature(&self, row: &Row, layout: &Layout) -> bool {
        let has = |column| row.filled().any(|cell| layout.column(cell) == Some(column));
        if has(PlanColumn::Number) || has(PlanColumn::Deadline) || has(PlanColumn::Result) {
            return false;
        }
        let says_line = row.filled().any(|cell| cell.text.contains("___"));
        let title = row.filled().find(|cell| layout.column(cell) == Some(PlanColumn::Title));
        let is_post = title.is_some_and(|cell| {
            let named = self.people.understand(&cell.text);
            !named.parties.is_empty() && named.doubts.is_empty()
        });
        says_line || is_post
    }

    fn pass_over(&mut self, grid: &Grid, row: &Row) {
        for cell in row.filled() {
            self.unread(grid.place(row, cell), &cell.text);
        }
    }

    fn new_row(&mut self, grid: &Grid, row: &Row, layout: &Layout) {
        let place = row.filled().next().map(|cell| grid.place(row, cell));
        let Some(place) = place else { return };
        self.found.rows.push(ReadRow {
            place,
            stage: self.stage,
            has_number_column: layout.has(PlanColumn::Number),
            context: if layout.counts_terms { "тоқсан".to_owned() } else { self.year.clone() },
            texts: HashMap::new(),
            cells: Vec::new(),
            doubts: Vec::new(),
        });
        self.fill(grid, row, layout);
        let Some(new) = self.found.rows.last_mut() else { return };
        for cell in &row.cells {
            let Some(column) = layout.column(cell) else { continue };
            let is_shared = !matches!(column, PlanColumn::Number | PlanColumn::Title | PlanColumn::Mark);
            if let Some(said) = cell.from_above.as_deref().filter(|said| !said.is_empty() && is_shared) {
                new.add(column, said);
            }
            // Numbers that Word counts are nowhere in the text.
            let counts =
                column == PlanColumn::Number || (column == PlanColumn::Title && !layout.has(PlanColumn::Number));
            if let Some(number) = cell.listed.filter(|_| counts && new.text(PlanColumn::Number).is_empty()) {
                new.add(PlanColumn::Number, &number.to_string());
            }
        }
    }

    fn join(&mut self, grid: &Grid, row: &Row, layout: &Layout, doubt: Option<DoubtKind>) {
        self.fill(grid, row, layout);
        let text = row.filled().map(|cell| cell.text.as_str()).collect::<Vec<_>>().join(" ");
        if let (Some(kind), Some(last)) = (doubt, self.found.rows.last_mut()) {
            last.doubts.push(Doubt::about_all(kind, text));
        }
    }

    /// Gives the cells of a row to the plan's last row.
    fn fill(&mut self, grid: &Grid, row: &Row, layout: &Layout) {
        for cell in row.filled().filter(|cell| !layout.names_stage(cell)) {
            let place = grid.place(row, cell);
            match (layout.column(cell), self.found.rows.last_mut()) {
                (Some(column), Some(last)) => {
                    last.add(column, layout.ticked(cell).unwrap_or(&cell.text));
                    last.cells.push(FieldCell { place, column, text: cell.text.clone() });
                }
                _ => self.unread(place, &cell.text),
            }
        }
    }
}

/// «Барлығы: 12», «Итого»: a line that counts is no activity.
fn is_sum(row: &Row) -> bool {
    let first = row.filled().next().map(|cell| crate::words::fold(&cell.text)).unwrap_or_default();
    let counts = ["барлыгы", "жиыны", "итого", "всего", "total"];
    row.filled().count() <= 3
        && first.split(' ').count() <= 4
        && counts.iter().any(|word| first.split(' ').next() == Some(word))
}

/// «(жалғасы)» is no part of a stage's name.
fn without_continued(title: &str) -> String {
    let folded = crate::words::fold(title);
    let is_continued = ["жалгасы", "продолжение", "continued"].iter().any(|word| folded.ends_with(word));
    match title.rfind('(') {
        Some(at) if is_continued => title[..at].trim().to_owned(),
        _ if is_continued && !folded.contains(' ') => String::new(),
        _ => title.to_owned(),
    }
}
