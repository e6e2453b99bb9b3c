//! Headings that say a column more exactly: terms and months with ticks below them, what was planned and what was done.

use super::{PlanColumn, fits, is_heading};
use crate::imports::plan::deadline;
use crate::imports::plan::grid::{Cell, Row};
use crate::words::fold;

/// Whether a row says more exactly what the columns above it are: headings of its own, terms, or what was planned and done.
pub(super) fn divides(above: &Row, row: &Row) -> bool {
    let mut cells = row.filled().peekable();
    is_heading(row)
        || (cells.peek().is_some()
            && cells.all(|cell| part_of_year(&cell.text).is_some() || planned_or_done(above, cell).is_some()))
}

/// «План» and «факт» under a deadline: when it is due, and when it was done.
pub(super) fn planned_or_done(above: &Row, cell: &Cell) -> Option<PlanColumn> {
    let is_under = |head: &&Cell| head.column <= cell.column && cell.end() <= head.end() && head.span > 1;
    let head = above.filled().find(is_under)?;
    let is_deadline = fits(&head.text).iter().any(|(_, column)| *column == PlanColumn::Deadline);
    let said = fold(&cell.text);
    let begins = |words: &[&str]| words.iter().any(|word| said.starts_with(word));
    match is_deadline {
        true if begins(&["план", "жоспар", "plan"]) => Some(PlanColumn::Deadline),
        true if begins(&["факт", "накты", "орындал", "actual", "done"]) => Some(PlanColumn::Mark),
        _ => None,
    }
}

/// A heading that is a term or a month, as a deadline says it: «1 четв.», «Қыркүйек».
fn part_of_year(heading: &str) -> Option<String> {
    let folded = fold(heading);
    let words: Vec<&str> = folded.split(' ').collect();
    let counted =
        |word: &str| word.parse().ok().or_else(|| deadline::roman(word, true)).or_else(|| deadline::ordinal(word));
    let is_term = |word: &str| ["токсан", "четв", "term"].iter().any(|term| word.starts_with(term));
    match words.as_slice() {
        [month] => deadline::month_of(month).map(|_| heading.trim().to_owned()),
        [.., term] if words.len() <= 3 && is_term(term) => {
            counted(words[0]).filter(|number| (1..=4).contains(number)).map(|number| format!("{number}-тоқсан"))
        }
        _ => None,
    }
}

/// Columns of terms or months, two of them at least, say when something is due where no other column does.
pub(super) fn parts_of_year(
    headed: &[(u32, u32, String)],
    columns: &mut [(u32, u32, Option<PlanColumn>)],
) -> Vec<(u32, u32, String)> {
    let said: Vec<Option<String>> = headed.iter().map(|(.., text)| part_of_year(text)).collect();
    let has_other = columns.iter().zip(&said).any(|(one, part)| one.2 == Some(PlanColumn::Deadline) && part.is_none());
    if has_other || said.iter().flatten().count() < 2 {
        return Vec::new();
    }
    let mut parts = Vec::new();
    for (column, part) in columns.iter_mut().zip(said) {
        if let Some(part) = part {
            column.2 = Some(PlanColumn::Deadline);
            parts.push((column.0, column.1, part));
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::super::find_heading;
    use super::*;
    use crate::imports::plan::grid::Grid;

    fn grid(rows: &[&[(u32, &str)]]) -> Grid {
        let row = |(number, cells): (u32, &&[(u32, &str)])| {
            let mut column = 1;
            let mut made = Vec::new();
            for (span, text) in cells.iter() {
                made.push(Cell { column, span: *span, text: (*text).to_owned(), ..Cell::default() });
                column += span;
            }
            Row { number, cells: made }
        };
        Grid { name: "1".into(), rows: (1..).zip(rows).map(row).collect(), inside: None }
    }

    #[test]
    fn columns_of_terms_say_when_by_their_ticks() {
        let head: &[(u32, &str)] = &[(1, "№"), (1, "Іс-шара"), (1, "1 четв."), (1, "II тоқсан"), (1, "Жауапты")];
        let grid = grid(&[head, &[(1, "1"), (1, "Отырыс"), (1, "+"), (1, "20.12"), (1, "Төраға")]]);
        let layout = find_heading(&grid).expect("a heading").layout;
        let row = &grid.rows[1];
        let columns: Vec<_> = row.cells.iter().map(|cell| (layout.column(cell), layout.ticked(cell))).collect();
        assert_eq!(columns[2], (Some(PlanColumn::Deadline), Some("1-тоқсан")));
        assert_eq!(columns[3], (Some(PlanColumn::Deadline), None), "a day says when by itself");
    }

    #[test]
    fn what_was_planned_is_the_deadline_and_what_was_done_the_mark() {
        let head: &[(u32, &str)] = &[(1, "№"), (1, "Мероприятие"), (2, "Дата проведения"), (1, "Ответственный")];
        let below: &[(u32, &str)] = &[(1, ""), (1, ""), (1, "план"), (1, "факт"), (1, "")];
        let grid = grid(&[head, below, &[(1, "1"), (1, "Опрос"), (1, "20.09"), (1, "22.09"), (1, "директор")]]);
        let heading = find_heading(&grid).expect("a heading");
        let columns: Vec<_> = grid.rows[2].cells.iter().map(|cell| heading.layout.column(cell)).collect();
        assert_eq!((heading.rows, columns[2], columns[3]), (2, Some(PlanColumn::Deadline), Some(PlanColumn::Mark)));
    }
}
