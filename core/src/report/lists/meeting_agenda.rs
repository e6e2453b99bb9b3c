//! One meeting's agenda: a line for each decision under its item, with its votes; an item without any has a line too.

use super::decisions::votes;
use super::desk::{Filling, Unopened};
use super::{Desk, PLAIN, Sheet, choices, column};
use crate::council::{self, AgendaItem, DecisionRow, DecisionState, ItemState, MeetingCard, MeetingChoice, Voter};
use crate::documents::sheets::{Cell, Kind, Tone};
use crate::error::Result;
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "meeting_agenda",
    tab: "workbook-sheet-meeting-agenda",
    doing: "doing-decisions",
    needs: Some(Right::CouncilRead),
    columns: &[
        column("workbook-agenda-position", Kind::Integer, 6.0),
        column("workbook-decisions-item", Kind::Text, 36.0),
        column("workbook-tasks-incident", Kind::Code, 12.0),
        column("workbook-agenda-presenter", Kind::Text, 18.0),
        column("workbook-agenda-state", Kind::Status, 15.0).choosing(choices::item_states),
        column("workbook-agenda-deferred", Kind::Text, 20.0),
        column("workbook-decisions-number", Kind::Code, 8.0),
        column("workbook-decisions-text", Kind::Text, 40.0),
        column("workbook-decisions-votes", Kind::Code, 12.0),
        column("workbook-agenda-by-name", Kind::Text, 28.0),
        column("workbook-decisions-status", Kind::Status, 13.0).choosing(choices::decision_statuses),
        column("workbook-decisions-responsible", Kind::Text, 18.0),
        column("workbook-decisions-due-on", Kind::Day, 11.0),
    ],
    ..PLAIN
};

pub(super) fn write(desk: &Desk<'_>, asked: &MeetingChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let card = council::meeting(desk.file, desk.language, asked)?;
    let lines = card.agenda.iter().map(|item| item.decisions.len().max(1)).sum();
    let mut rows = sheet.about(&desk.meeting_of(&card.row)).of(lines)?;
    for item in &card.agenda {
        write_item(desk, &mut rows, &card, item)?;
    }
    rows.finish()
}

fn write_item(desk: &Desk<'_>, rows: &mut Filling<'_, '_>, card: &MeetingCard, item: &AgendaItem) -> Result<()> {
    if item.decisions.is_empty() {
        return rows.row(&of_item(desk, item));
    }
    for decision in &item.decisions {
        let cells: Vec<Cell<'_>> = of_item(desk, item).into_iter().chain(of_decision(desk, card, decision)).collect();
        rows.row(&cells)?;
    }
    Ok(())
}

fn of_item<'r>(desk: &Desk<'_>, item: &'r AgendaItem) -> [Cell<'r>; 6] {
    let state = standing(item);
    let tone = if state == ItemState::Deferred { Tone::Near } else { Tone::Calm };
    [
        i64::from(item.position).into(),
        item.title.pick(desk.language).into(),
        item.incident_number.as_deref().into(),
        item.presenter.as_deref().into(),
        Cell::status(desk.say(&format!("item-state-{}", state.name())), tone),
        item.deferred_reason.as_str().into(),
    ]
}

/// An item is dealt with once each of its decisions was voted on, as the screen says before the meeting is over.
fn standing(item: &AgendaItem) -> ItemState {
    let voted = |decision: &DecisionRow| decision.state != DecisionState::Proposed;
    let settled = !item.decisions.is_empty() && item.decisions.iter().all(voted);
    if item.state == ItemState::Open && settled { ItemState::Decided } else { item.state }
}

fn of_decision<'r>(desk: &Desk<'_>, card: &'r MeetingCard, decision: &'r DecisionRow) -> [Cell<'r>; 7] {
    [
        decision.number.as_str().into(),
        decision.text.pick(desk.language).into(),
        votes(decision).into(),
        by_name(desk, card, decision).into(),
        Cell::status(desk.say(&format!("decision-status-{}", decision.status.name())), Tone::Calm),
        decision.responsible.as_deref().into(),
        decision.due_on.into(),
    ]
}

/// Who voted how, a line for each, where voices were taken by name.
fn by_name(desk: &Desk<'_>, card: &MeetingCard, decision: &DecisionRow) -> String {
    let vote = card.votes.iter().find(|vote| vote.decision_id == decision.id);
    let voters = vote.map_or(&[][..], |vote| &vote.voters);
    voters.iter().filter_map(|voter| voice(desk, voter)).collect::<Vec<_>>().join("\n")
}

fn voice(desk: &Desk<'_>, voter: &Voter) -> Option<String> {
    let choice = desk.say(&format!("vote-choice-{}", voter.choice?.name()));
    let choice = if voter.reason.is_empty() { choice } else { format!("{choice}, {}", voter.reason) };
    Some(format!("{}: {choice}", voter.short_name))
}
