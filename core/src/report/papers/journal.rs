//! The incident journal of a calendar year without names: cover, every number without a gap, the inscription on the last sheet.

use super::Desk;
use crate::clock::Day;
use crate::documents::document::{Block, Cell, Column, Row, Run, Section, Table};
use crate::error::Result;
use crate::incidents::{self, IncidentState, RegisterRow};
use crate::report::journal_file::{self, Journal};
use crate::roles::Role;
use crate::words::day_long;

/// Several columns of the workbook stand in one of these, under each other, or a sheet of paper would not hold them.
const COLUMNS: [(&[usize], u32); 8] = [
    (&[0, 1], 29),
    (&[2, 3], 24),
    (&[4, 6], 33),
    (&[5, 7], 46),
    (&[9, 8], 36),
    (&[10, 11, 12], 47),
    (&[13, 14], 37),
    (&[STATE], 33),
];
/// How the incident stands, since when, and why: of a void one it is read, not struck through.
const STATE: usize = 15;

pub(super) fn describe(desk: &Desk<'_>, year: Option<i32>) -> Result<Vec<Section>> {
    let journal = Journal::open(desk.file, desk.who, year, desk.language)?;
    Ok(vec![
        Section::new(desk.language, cover(desk, &journal)?).bound(desk.profile.spine_mm),
        Section::new(desk.language, entries(desk, &journal)?).landscape().bound(desk.profile.spine_mm).onward(),
        Section::new(desk.language, last_sheet(desk)?).bound(desk.profile.spine_mm).onward(),
    ])
}

fn cover(desk: &Desk<'_>, journal: &Journal<'_>) -> Result<Vec<Block>> {
    let line = |key: &str, day: Option<Day>| {
        let day = day.map_or_else(|| "____________________".to_owned(), |day| day_long(desk.language, day));
        Block::left(desk.say_with(key, &[("day", day.into())]))
    };
    let values = [("year", journal.year_word().into()), ("index", desk.profile.incident_index.as_str().into())];
    Ok(vec![
        Block::centred(desk.school()),
        Block::space(70),
        Block::title([desk.say("journal-title")]),
        Block::centred(desk.say_with("journal-subtitle", &values)),
        Block::space(60),
        line("journal-begun", journal.begun_on),
        line("journal-ended", journal.ended_on),
        line("journal-keep", None),
        Block::note(desk.say("journal-names-hidden")),
        desk.compiled_note(),
        desk.chain_note()?,
    ])
}

fn entries(desk: &Desk<'_>, journal: &Journal<'_>) -> Result<Vec<Block>> {
    let column = |(at, share): (&[usize], u32)| {
        let words: Vec<String> = at.iter().map(|index| desk.say(journal_file::COLUMNS[*index].0)).collect();
        Column::new(words.join(" / "), share)
    };
    let mut rows = Vec::new();
    incidents::each_of_register(desk.file, journal.year, |row| {
        rows.push(entry(desk, journal, &row)?);
        Ok(())
    })?;
    let heading = Block::heading(desk.say_with("journal-heading", &[("year", journal.year_word().into())]));
    if rows.is_empty() {
        return Ok(vec![heading, Block::left(desk.say("journal-empty"))]);
    }
    let count = Block::left(desk.say_with("journal-count", &[("count", rows.len().into())]));
    Ok(vec![heading, Table::new(COLUMNS.map(column).into(), rows).small().into(), count])
}

fn entry(desk: &Desk<'_>, journal: &Journal<'_>, row: &RegisterRow) -> Result<Row> {
    let texts = journal.texts(row)?;
    let cell = |(at, _): (&[usize], u32)| {
        let text = at.iter().filter_map(|index| said(desk, *index, &texts[*index])).collect::<Vec<_>>().join("\n");
        let is_struck = row.state == IncidentState::Void && !at.contains(&STATE);
        Cell::from(if is_struck { Run::struck(text) } else { Run::from(text) })
    };
    Ok(Row::cells(COLUMNS.map(cell)))
}

/// What a column of the workbook says here: by itself at the head of a cell, under its name below another.
fn said(desk: &Desk<'_>, index: usize, text: &str) -> Option<String> {
    if text.is_empty() {
        return None;
    }
    let named = [7, 8, 11, 12, 14].contains(&index);
    let label = named.then(|| desk.say(journal_file::COLUMNS[index].0));
    Some(label.map_or_else(|| text.to_owned(), |label| format!("{label}: {}", text.replace('\n', "; "))))
}

/// How many sheets are numbered, sewn and sealed, and who certifies it.
fn last_sheet(desk: &Desk<'_>) -> Result<Vec<Block>> {
    Ok(vec![
        Block::space(20),
        Block::text(desk.say("journal-sheets-numbered")),
        Block::signature(desk.say("official-director"), desk.signature_of(Role::Director)?),
        Block::left(desk.day_blank(desk.file.today())),
    ])
}
