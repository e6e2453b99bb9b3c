//! The analytic note on a school year: indicators beside last year's; what only a person can say is left to write.

use super::Desk;
use crate::annual_report::{self, Indicators};
use crate::calendar;
use crate::documents::document::{Block, Cell, Column, Fact, Row, Section, Table};
use crate::error::Result;
use crate::ids::SchoolYearId;
use crate::roles::Role;
use crate::words::{day_long, day_short};

/// What is told, and the figures of the annual report that tell it: both papers say the same of a year.
const INDICATORS: [(&str, &[&str]); 8] = [
    ("note-plan-total", &["plan.all"]),
    ("note-plan-done", &["plan.done"]),
    ("note-plan-overdue", &["plan.overdue"]),
    ("note-incidents", &["incidents.all"]),
    ("note-meetings", &["meetings.held"]),
    ("note-decisions", &["decisions.adopted"]),
    ("note-decisions-done", &["decisions.on_time", "decisions.late"]),
    ("note-decisions-overdue", &["decisions.overdue"]),
];
/// Lines left to write under a heading.
const LINES: u32 = 3;
const LINE: &str = "____________________________________________________________";

pub(super) fn describe(desk: &Desk<'_>, year: &SchoolYearId) -> Result<Vec<Section>> {
    let school_year = calendar::school_year(desk.file, year)?;
    let asked = INDICATORS.map(|(_, figures)| figures);
    let told = annual_report::indicators(desk.file, desk.language, &school_year, &asked)?;
    let when = desk.say_with("workbook-school-year", &[("school_year", desk.label(&school_year).into())]);
    let facts = vec![
        Fact::new(desk.say("note-period"), period(desk, &told)),
        Fact::new(desk.say("note-sources"), desk.say("note-sources-text")),
        Fact::new(desk.say("note-day"), day_long(desk.language, desk.file.today())),
    ];
    let mut blocks = vec![
        Block::centred(desk.school()),
        Block::title([desk.say("note-title"), desk.say("note-about"), when]),
        Block::facts(facts),
        Block::heading(desk.say("note-indicators")),
        indicators(desk, &told),
    ];
    for heading in ["note-analysis", "note-conclusions", "note-proposals"] {
        blocks.push(Block::heading(desk.say(heading)));
        blocks.extend((1..=LINES).map(|number| Block::point(format!("{number}."), LINE)));
    }
    blocks.push(Block::signature(desk.say("note-author"), desk.signature_of(Role::IntegrityOfficer)?));
    blocks.push(desk.chain_note()?);
    Ok(vec![Section::new(desk.language, blocks)])
}

/// The days that are counted: of a year that is not over, until the day of the note.
fn period(desk: &Desk<'_>, told: &Indicators) -> String {
    let (from, to) = told.days;
    let days = [("from", day_short(from).into()), ("to", day_short(to).into())];
    desk.say_with(if told.is_over { "note-period-whole" } else { "note-period-so-far" }, &days)
}

fn indicators(desk: &Desk<'_>, told: &Indicators) -> Block {
    let unknown = || "–".to_owned();
    let keys = INDICATORS.map(|(key, _)| key);
    let row = |(key, (is, was)): (&str, &(i64, Option<i64>))| {
        Row::cells([
            Cell::from(desk.say(key)),
            was.map_or_else(unknown, |was| was.to_string()).into(),
            is.to_string().into(),
            was.map_or_else(unknown, |was| change(desk, is - was)).into(),
        ])
    };
    let before = told.before.as_ref().filter(|before| before.signed_on.is_some());
    let was = before.map_or_else(|| desk.say("note-was"), |before| before.in_words(desk.language));
    let columns = vec![
        Column::new(desk.say("note-indicator"), 8),
        Column::new(was, 3).centred(),
        Column::new(desk.say("note-is"), 3).centred(),
        Column::new(desk.say("note-change"), 3).centred(),
    ];
    Table::new(columns, keys.into_iter().zip(&told.values).map(row).collect()).into()
}

fn change(desk: &Desk<'_>, by: i64) -> String {
    if by == 0 { desk.say("note-no-change") } else { format!("{by:+}").replace('-', "−") }
}
