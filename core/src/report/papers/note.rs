//! The analytic note on a school year: indicators beside last year's; what only a person can say is left to write.

use super::Desk;
use crate::annual_report;
use crate::calendar::{self, SchoolYear};
use crate::documents::document::{Block, Cell, Column, Fact, Row, Section, Table};
use crate::error::Result;
use crate::ids::SchoolYearId;
use crate::roles::Role;
use crate::words::{day_long, day_short};

/// Each indicator with the figures of the annual report that it adds up: whatever is counted twice is counted by one rule.
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
    let period = format!("{} – {}", day_short(school_year.starts_on), day_short(school_year.ends_on));
    let when = desk.say_with("workbook-school-year", &[("school_year", desk.label(&school_year).into())]);
    let facts = vec![
        Fact::new(desk.say("note-period"), period),
        Fact::new(desk.say("note-sources"), desk.say("note-sources-text")),
        Fact::new(desk.say("note-day"), day_long(desk.language, desk.file.today())),
    ];
    let mut blocks = vec![
        Block::centred(desk.school()),
        Block::title([desk.say("note-title"), desk.say("note-about"), when]),
        Block::facts(facts),
        Block::heading(desk.say("note-indicators")),
        indicators(desk, &school_year)?,
    ];
    for heading in ["note-analysis", "note-conclusions", "note-proposals"] {
        blocks.push(Block::heading(desk.say(heading)));
        blocks.extend((1..=LINES).map(|number| Block::point(format!("{number}."), LINE)));
    }
    blocks.push(Block::signature(desk.say("note-author"), desk.signature_of(Role::IntegrityOfficer)?));
    blocks.push(desk.chain_note()?);
    Ok(vec![Section::new(desk.language, blocks)])
}

fn indicators(desk: &Desk<'_>, year: &SchoolYear) -> Result<Block> {
    let figures = annual_report::figures_of_year(desk.file, year, desk.language)?;
    let row = |(key, of): &(&str, &[&str])| {
        let is: i64 = of.iter().map(|figure| figures.value(figure)).sum();
        let was = figures.before().map(|_| of.iter().map(|figure| figures.counted_before(figure)).sum::<i64>());
        let shown = |value: Option<String>| value.unwrap_or_else(|| "–".into());
        Row::cells([
            Cell::from(desk.say(key)),
            shown(was.map(|was| was.to_string())).into(),
            is.to_string().into(),
            shown(was.map(|was| change(is - was))).into(),
        ])
    };
    let columns = vec![
        Column::new(desk.say("note-indicator"), 8),
        Column::new(desk.say("note-was"), 3).centred(),
        Column::new(desk.say("note-is"), 3).centred(),
        Column::new(desk.say("note-change"), 3).centred(),
    ];
    Ok(Table::new(columns, INDICATORS.iter().map(row).collect()).into())
}

/// "+3", "−11"; nothing changed is "0".
fn change(by: i64) -> String {
    match by {
        0 => "0".to_owned(),
        more if more > 0 => format!("+{more}"),
        less => format!("−{}", less.unsigned_abs()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_change_has_its_sign_and_none_is_nought() {
        assert_eq!([3, 0, -11].map(change), ["+3", "0", "−11"]);
    }
}
