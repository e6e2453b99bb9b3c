//! Which column of a table is which, found by what its heading means, in any order.

mod finer;

use std::collections::HashMap;
use std::sync::LazyLock;

use self::finer::{divides, parts_of_year, planned_or_done};
use super::grid::{Cell, Grid, Row};
use crate::named_values;
use crate::words::fold;

named_values! {
    /// A column of the plan.
    PlanColumn {
        Number = "number",
        Title = "title",
        Responsible = "responsible",
        Participants = "participants",
        Deadline = "deadline",
        Result = "result",
        Mark = "mark",
    }
}

/// Beginnings of words that head a column, as they are folded: any of a row's, next to each other. The longest one that
/// a heading holds decides.
const HEADINGS: &[(PlanColumn, &str)] = &[
    (PlanColumn::Number, "п п | р с | рет | реттик | номер | номир | пп"),
    (
        PlanColumn::Title,
        "ис шара | исшара | шаралар | жумыс мазмун | жумыстын мазмун | жумыс тур | жумыстар | атауы | мазмун | \
         аткарылатын жумыс | мероприят | наименован | содержани | вид работ | виды работ | вид деятельности | \
         работы | activit | action | event | measure",
    ),
    (
        PlanColumn::Responsible,
        "кто провод | кто выполня | кто исполня | ким откизед | откизетин | жауапт | жауаптылар | ответственн | ответственны исполнител | жауапты орындаушы | responsible | \
         кто отвечает",
    ),
    (
        PlanColumn::Participants,
        "катысушы | катысатын | бирлес | бирлесип орындаушы | тен орындаушы | бирге орындаушы | коса орындаушы | \
         соисполнител | участник | участи | привлека | co executor | participant",
    ),
    (
        PlanColumn::Deadline,
        "мерзим | орындау мерзим | орындалу мерзим | уакыт | откизу уакыт | откизилетин уакыт | кун | срок | \
         срок исполнени | дата | период | время | когда | месяц | аиы | deadline | due | when | date",
    ),
    (
        PlanColumn::Result,
        "натиже | натиже кужат | кутилетин натиже | аякталу нысан | аяктау нысан | аякталу форма | аяктау форма | аякталу тур | корытынды кужат | \
         растаиты кужат | растаитын кужат | кужат | результат | итог | итоговы документ | форма завершени | \
         завершени | выход | подтвержда | документ | форма отчет | result | outcome | document | output",
    ),
    (
        PlanColumn::Mark,
        "белги | орындау туралы белги | орындалганы туралы | орындалганы | орындалуы | орындалу белгис | отметк | отм о | \
         отметка об исполнени | отметка о выполнени | выполнени | исполнени | статус | mark | status | done",
    ),
];

/// Headings of people who carry work out: responsible, unless another column names who is.
const EXECUTORS: &str = "орындаушы | исполнител | executor";

/// Where each column of the plan stands in a table.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Layout {
    columns: Vec<(u32, u32, Option<PlanColumn>)>,
    pub width: u32,
    /// Columns that are headed by a term or a month: what is ticked below is due in it.
    parts: Vec<(u32, u32, String)>,
    /// The column whose cells name the stage.
    stage: Option<(u32, u32)>,
    /// The deadlines are numbers of terms.
    pub counts_terms: bool,
}

/// The rows that head a table, and what they say of its columns.
pub struct Heading {
    /// How many of the table's rows stand above it.
    pub above: usize,
    /// The heading itself is one row or two.
    pub rows: usize,
    pub layout: Layout,
}

impl Layout {
    /// The column of the plan that a cell belongs to: the one it shares most of its width with.
    pub fn column(&self, cell: &Cell) -> Option<PlanColumn> {
        let shared = |(from, to, _): &&(u32, u32, Option<PlanColumn>)| {
            (*to).min(cell.end()).saturating_sub((*from).max(cell.column))
        };
        // Of equal shares the left one.
        let best = self.columns.iter().rev().filter(|column| shared(column) > 0).max_by_key(shared);
        best.and_then(|(_, _, column)| *column)
    }

    /// The same columns in a table that is wider than its heading.
    pub fn of_width(self, width: u32) -> Self {
        Self { width, ..self }
    }

    /// The term or the month that a tick in a cell says.
    pub fn ticked(&self, cell: &Cell) -> Option<&str> {
        let (.., part) = self.parts.iter().find(|(from, to, _)| (*from..*to).contains(&cell.column))?;
        matches!(fold(&cell.text).as_str(), "" | "v" | "x" | "х" | "да" | "иа").then_some(part)
    }

    pub fn names_stage(&self, cell: &Cell) -> bool {
        self.stage.is_some_and(|(from, to)| (from..to).contains(&cell.column))
    }

    pub fn has(&self, column: PlanColumn) -> bool {
        self.columns.iter().any(|(_, _, known)| *known == Some(column))
    }

    /// The same columns for a table that goes on without a heading: where it has as many of them.
    pub fn going_on(&self, grid: &Grid) -> Option<Self> {
        if grid.width() == self.width {
            return Some(self.clone());
        }
        // A sheet leaves its last columns out where they are empty.
        let is_row = |row: &Row| {
            let in_column = |column| row.filled().find(|cell| self.column(cell) == Some(column));
            let is_counted = in_column(PlanColumn::Number).is_some_and(|cell| looks_like_number(&cell.text));
            is_counted && in_column(PlanColumn::Title).is_some()
        };
        if grid.width() < self.width && grid.rows.iter().any(is_row) {
            return Some(self.clone());
        }
        let row = grid.rows.iter().find(|row| row.cells.len() == self.columns.len())?;
        let columns =
            row.cells.iter().zip(&self.columns).map(|(cell, (_, _, column))| (cell.column, cell.end(), *column));
        let counts_terms = self.counts_terms;
        Some(Self { columns: columns.collect(), width: grid.width(), counts_terms, ..Self::default() })
    }
}

/// Finds the heading among a table's first rows; of a table that has none, `None`.
pub fn find_heading(grid: &Grid) -> Option<Heading> {
    let rows = grid.rows.iter().enumerate().take(crate::imports::table::ROWS_ABOVE);
    let mut best: Option<(usize, Heading)> = None;
    for (above, row) in rows {
        let one = layout(grid, &[row]);
        let two = grid.rows.get(above + 1).map(|below| layout(grid, &[row, below]));
        let score = |layout: &Layout| layout.columns.iter().flat_map(|(_, _, column)| column).count();
        let (rows, layout) = match two {
            // A second row of headings divides a column of the first: «Орындаушылар» into «Жауапты» and «Қатысушы».
            Some(two) if score(&one) >= 2 && score(&two) > score(&one) && divides(row, &grid.rows[above + 1]) => {
                (2, two)
            }
            _ => (1, one),
        };
        let is_enough = score(&layout) >= 2 && (layout.has(PlanColumn::Title) || score(&layout) >= 4);
        if is_enough && best.as_ref().is_none_or(|(known, _)| score(&layout) > *known) {
            best = Some((score(&layout), Heading { above, rows, layout }));
        }
    }
    best.map(|(_, heading)| heading)
}

/// Tells whether a row says again what the columns are: two cells at least, and more than half of them.
pub fn is_heading(row: &Row) -> bool {
    let cells: Vec<&Cell> = row.filled().collect();
    if cells.len() < 2 || cells.iter().any(|cell| is_too_long(&cell.text)) {
        return false;
    }
    // Most rows are none, and their first cells tell.
    let others = (cells.len() - 1) / 2;
    cells.iter().filter(|cell| fits(&cell.text).is_empty()).take(others + 1).count() <= others
}

/// Longer texts are no headings, whatever words they begin with.
const LONGEST_HEADING: usize = 60;

fn is_too_long(text: &str) -> bool {
    text.chars().nth(LONGEST_HEADING).is_some()
}

/// Tells whether a row counts the columns: «1 2 3 4 5 6 7».
pub fn counts_columns(row: &Row) -> bool {
    let numbers: Vec<u32> = row.filled().filter_map(|cell| cell.text.parse().ok()).collect();
    numbers.len() >= 3 && numbers.len() == row.filled().count() && (1..).zip(&numbers).all(|(at, number)| at == *number)
}

fn layout(grid: &Grid, rows: &[&Row]) -> Layout {
    let mut headed: Vec<(u32, u32, String)> = Vec::new();
    // The lower row is the finer one.
    for row in rows.iter().rev() {
        for cell in &row.cells {
            if cell.text.is_empty() || headed.iter().any(|(from, to, _)| cell.column < *to && *from < cell.end()) {
                continue;
            }
            headed.push((cell.column, cell.end(), cell.text.clone()));
        }
    }
    headed.sort_by_key(|(from, ..)| *from);
    let fields = assign(&headed.iter().map(|(_, _, text)| text.as_str()).collect::<Vec<_>>());
    let mut columns: Vec<(u32, u32, Option<PlanColumn>)> =
        headed.iter().zip(fields).map(|((from, to, _), field)| (*from, *to, field)).collect();
    if let [above, below] = rows {
        for cell in below.filled() {
            let found = planned_or_done(above, cell);
            columns
                .iter_mut()
                .filter(|(from, ..)| found.is_some() && *from == cell.column)
                .for_each(|one| one.2 = found);
        }
    }
    let parts = parts_of_year(&headed, &mut columns);
    if parts.is_empty() {
        headed_by_what_rows_say(&headed, &mut columns);
    }
    let heads =
        |column| headed.iter().zip(&columns).find(move |(_, known)| known.2 == Some(column)).map(|(head, _)| head);
    let counts_terms = parts.is_empty()
        && heads(PlanColumn::Deadline).is_some_and(|(.., text)| holds(&fold(text), "токсан | четверт | term"));
    let is_stage = |(.., text): &&(u32, u32, String)| {
        !is_too_long(text) && holds_alone(text, "кезен | этап | болим | раздел | stage")
    };
    let stage = headed.iter().find(is_stage).map(|(from, to, _)| (*from, *to));
    number_in_front(grid, &mut columns);
    Layout { columns, width: grid.width(), parts, stage, counts_terms }
}

/// Words that head a column where no other heading does; in a row of the plan they say when and whether.
const SAID_IN_ROWS: [(PlanColumn, &str); 2] =
    [(PlanColumn::Deadline, "токсан | четверт"), (PlanColumn::Mark, "орындалды | орындалган")];

fn headed_by_what_rows_say(headed: &[(u32, u32, String)], columns: &mut [(u32, u32, Option<PlanColumn>)]) {
    for (column, words) in SAID_IN_ROWS {
        if columns.iter().any(|one| one.2 == Some(column)) {
            continue;
        }
        let is_short = |text: &str| fold(text).split(' ').count() <= 3;
        let free = headed
            .iter()
            .zip(columns.iter_mut())
            .find(|((.., text), one)| one.2.is_none() && is_short(text) && holds(&fold(text), words));
        if let Some((_, one)) = free {
            one.2 = Some(column);
        }
    }
}

/// A heading of numbers is often left empty.
fn number_in_front(grid: &Grid, columns: &mut Vec<(u32, u32, Option<PlanColumn>)>) {
    let is_known = columns.iter().any(|(_, _, column)| *column == Some(PlanColumn::Number));
    let Some(first) = columns.first().map(|(from, ..)| *from) else { return };
    let has_title = columns.iter().any(|(_, _, column)| *column == Some(PlanColumn::Title));
    if is_known || first <= 1 || !has_title {
        return;
    }
    let in_front = |row: &Row| {
        let cell = row.cells.iter().find(|cell| cell.end() <= first);
        cell.is_some_and(|cell| cell.listed.is_some() || looks_like_number(&cell.text))
    };
    if grid.rows.iter().filter(|row| in_front(row)).count() > 0 {
        columns.insert(0, (1, first, Some(PlanColumn::Number)));
    }
}

/// Tells whether a text is the number of a row: «5», «5.», «2.1», «14а».
pub fn looks_like_number(text: &str) -> bool {
    let text = text.trim().trim_end_matches(['.', ')']);
    let is_short = (1..=6).contains(&text.chars().count());
    is_short
        && text.starts_with(|letter: char| letter.is_ascii_digit())
        && text.chars().filter(|letter| letter.is_alphabetic()).count() <= 1
        && text.chars().all(|letter| letter.is_alphanumeric() || matches!(letter, '.' | '-' | '/'))
}

/// Gives each column of the plan the heading that fits it best; a heading heads one column.
fn assign(headings: &[&str]) -> Vec<Option<PlanColumn>> {
    let mut found: Vec<(usize, usize, PlanColumn)> = Vec::new();
    for (at, heading) in headings.iter().enumerate() {
        found.extend(fits(heading).into_iter().map(|(letters, column)| (letters, at, column)));
    }
    found.sort_by(|a, b| b.0.cmp(&a.0).then(a.1.cmp(&b.1)));
    let mut columns = vec![None; headings.len()];
    for (_, at, column) in found {
        if columns[at].is_none() && !columns.contains(&Some(column)) {
            columns[at] = Some(column);
        }
    }
    // «Ответственные / соисполнители» in one column: somebody must answer.
    if !columns.contains(&Some(PlanColumn::Responsible)) {
        let names_both = |at: &usize| fits(headings[*at]).iter().any(|(_, column)| *column == PlanColumn::Responsible);
        let of_others =
            (0..headings.len()).filter(|at| columns[*at] == Some(PlanColumn::Participants)).find(names_both);
        if let Some(at) = of_others {
            columns[at] = Some(PlanColumn::Responsible);
        }
    }
    for (at, heading) in headings.iter().enumerate() {
        if columns[at].is_some() || !holds(&fold(heading), EXECUTORS) {
            continue;
        }
        let free = [PlanColumn::Responsible, PlanColumn::Participants]
            .into_iter()
            .find(|column| !columns.contains(&Some(*column)));
        columns[at] = free;
    }
    columns
}

/// The columns that a heading may be of, each with how many letters of it say so.
fn fits(heading: &str) -> Vec<(usize, PlanColumn)> {
    if is_too_long(heading) {
        return Vec::new();
    }
    let folded = fold(heading);
    let is_sign = folded.is_empty() || matches!(folded.as_str(), "n" | "н" | "no");
    if is_sign && heading.contains(['№', '#', 'N', 'n']) {
        return vec![(1, PlanColumn::Number)];
    }
    let mut letters = [0; PlanColumn::ALL.len()];
    for rest in from_each_word(&folded) {
        for beginning in BEGINNINGS.get(&first_letter(rest)).into_iter().flatten() {
            let known = &mut letters[beginning.column as usize];
            if beginning.letters > *known && rest.starts_with(beginning.words) {
                *known = beginning.letters;
            }
        }
    }
    letters.into_iter().zip(PlanColumn::ALL.iter().copied()).filter(|(letters, _)| *letters > 0).collect()
}

struct Beginning {
    words: &'static str,
    letters: usize,
    column: PlanColumn,
}

/// The beginnings of `HEADINGS` by their first letters: every cell of a document is asked whether it heads a column.
static BEGINNINGS: LazyLock<HashMap<char, Vec<Beginning>>> = LazyLock::new(|| {
    let mut by_letter: HashMap<char, Vec<Beginning>> = HashMap::new();
    for (column, all) in HEADINGS {
        for words in all.split(" | ") {
            let beginning = Beginning { words, letters: words.chars().count(), column: *column };
            by_letter.entry(first_letter(words)).or_default().push(beginning);
        }
    }
    by_letter
});

/// What follows in a folded text from each of its words on.
fn from_each_word(folded: &str) -> impl Iterator<Item = &str> {
    std::iter::once(folded).chain(folded.match_indices(' ').map(|(at, space)| &folded[at + space.len()..]))
}

/// Of an empty text, no letter at all.
fn first_letter(text: &str) -> char {
    text.chars().next().unwrap_or_default()
}

/// Tells whether a heading is one of some words and nothing more.
fn holds_alone(heading: &str, beginnings: &str) -> bool {
    let folded = fold(heading);
    !folded.is_empty() && !folded.contains(' ') && holds(&folded, beginnings)
}

/// Tells whether some beginning stands in a folded text at the beginning of a word.
fn holds(folded: &str, beginnings: &str) -> bool {
    beginnings.split(" | ").any(|beginning| from_each_word(folded).any(|rest| rest.starts_with(beginning)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headings_are_kept_as_they_are_folded() {
        for beginning in HEADINGS.iter().flat_map(|(_, words)| words.split(" | ")) {
            assert_eq!(fold(beginning), beginning);
        }
    }

    #[test]
    fn a_row_that_speaks_of_terms_and_of_what_is_done_is_no_heading() {
        let said = ["4", "Жұмыс тобының тоқсандық отырысы", "Төраға", "тоқсан сайын", "Орындалды 15.09.2026"];
        let cell = |(column, text): (u32, &&str)| Cell { column, span: 1, text: (*text).to_owned(), ..Cell::default() };
        let row = Row { number: 2, cells: (1..).zip(&said).map(cell).collect() };
        assert!(!is_heading(&row));
    }

    #[test]
    fn a_heading_is_of_the_column_that_most_of_its_letters_name() {
        use PlanColumn::{Deadline, Mark, Number, Participants, Responsible, Result, Title};
        for (headings, columns) in [
            (["№", "Жұмыстың мазмұны", "Орындау мерзімі", "Жауапты орындаушы"], [Number, Title, Deadline, Responsible]),
            (["п/п", "Мероприятия", "Исполнители", "Срок исполнения"], [Number, Title, Responsible, Deadline]),
            (["Іс-шара", "Орындаушылар", "Жауаптылар", "Мерзiм"], [Title, Participants, Responsible, Deadline]),
            (["Activity", "Due date", "Outcome", "Status"], [Title, Deadline, Result, Mark]),
        ] {
            assert_eq!(assign(&headings), columns.map(Some), "{headings:?}");
        }
        let both = assign(&["№", "Мероприятие", "Ответственные / соисполнители", "Отм. о вып."]);
        assert_eq!(both, [Number, Title, Responsible, Mark].map(Some));
        assert_eq!(assign(&["Қаржыландыру көзі", "Іс-шара"]), [None, Some(Title)]);
    }
}
