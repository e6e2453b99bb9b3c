//! The notice of a breach, and its annex with the people it is about, which few may have.

use super::{Desk, ExportDocument};
use crate::changes::Operation;
use crate::documents::document::{Block, Cell, Column, Row, Run, Table};
use crate::error::Result;
use crate::identities::{self, NamedPerson, ReadingPurpose};
use crate::ids::IncidentId;
use crate::incidents::notice::{NoticeLetter, ShowNoticeLetter, notice_letter};
use crate::school::School;
use crate::session::Session;
use crate::text;

/// The letter to the authorised body.
pub(super) fn letter(desk: &Desk<'_>, incident: &IncidentId) -> Result<Vec<Block>> {
    let letter = read(desk, incident)?;
    let mut blocks = vec![
        desk.head_of_letters(),
        Block::space(4),
        Block::corners(vec![letter.date, letter.registered], vec![letter.recipient]),
        Block::title([letter.kind, letter.heading]),
        Block::text(letter.opening),
    ];
    let points = (1..).zip(&letter.facts);
    blocks.extend(points.map(|(at, line)| Block::fact_point(format!("{at}."), &line.label, &line.text)));
    blocks.extend([Block::space(4), Block::text(letter.annex), Block::signature(letter.post, letter.signer)]);
    blocks.push(desk.executor_note());
    Ok(blocks)
}

/// Looks up who the people are, and first records each name as a look.
///
/// Rejects a missing reason and one that names a person.
pub(super) fn reveal(school: &School, who: &Session, request: &ExportDocument) -> Result<Vec<NamedPerson>> {
    let (incident_id, reason) = (request.incident()?, text::reason(&request.reason)?);
    let shown = ShowNoticeLetter { incident_id: incident_id.clone(), language: who.language };
    let number = school.read(|file| notice_letter(file, &shown))?.incident_number;
    let named = school.transact(who, Operation("export_notice_annex"), |file| {
        file.about(number.clone());
        identities::reveal_all(file, &incident_id, ReadingPurpose::Notice, &reason)
    })?;
    Ok(named.value)
}

/// Whom the breach is about and how to reach them.
pub(super) fn annex(desk: &Desk<'_>, incident: &IncidentId, named: &[NamedPerson]) -> Result<Vec<Block>> {
    let letter = read(desk, incident)?;
    let mut blocks = vec![
        Block::right(Run::bold(desk.say("notice-annex-restricted"))),
        Block::centred(letter.organisation),
        Block::title([desk.say_with("notice-annex-title", &[("number", letter.number.into())])]),
        Block::centred(format!("{}, {}", letter.incident_number, letter.date)),
    ];
    if named.is_empty() {
        blocks.push(Block::left(desk.say("notice-annex-nobody")));
        return Ok(blocks);
    }
    let titles = [("notice-annex-label", 4), ("notice-annex-name", 7), ("notice-annex-contact", 5)];
    let columns = [Column::new("№", 1).centred()].into_iter();
    let columns = columns.chain(titles.map(|(key, share)| Column::new(desk.say(key), share)));
    let row = |(number, person): (u32, &NamedPerson)| {
        let label = identities::label(desk.language, person.kind, person.letter);
        let revealed = &person.revealed;
        Row::cells([number.to_string(), label, revealed.name.clone(), revealed.contact.clone()].map(Cell::from))
    };
    blocks.push(Table::new(columns.collect(), (1..).zip(named).map(row).collect()).into());
    Ok(blocks)
}

fn read(desk: &Desk<'_>, incident: &IncidentId) -> Result<NoticeLetter> {
    notice_letter(desk.file, &ShowNoticeLetter { incident_id: incident.clone(), language: desk.language })
}
