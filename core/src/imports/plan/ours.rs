//! Cells of a workbook or paper of ours: one that says of an activity just what we would write means just that.
//!
//! Read as words, «Төраға» above a name would be two people and a rule above its days a day. Whatever a cell of ours cannot
//! say of a rule or a party is therefore taken from the activity itself.

use std::collections::HashMap;

use super::columns::PlanColumn;
use super::preview::ActivityPreview;
use crate::documents::sheets::as_written;
use crate::error::Result;
use crate::ids::{ActivityId, SchoolYearId};
use crate::plan::{ImportedField, Party, PartyView};
use crate::report::{PlanCells, cells_of_year};
use crate::store::Reader;
use crate::words::Language;

/// Marks the fields in which a row says nothing but what our own documents say of its activity.
pub(super) fn recognise(file: &Reader<'_>, year: &SchoolYearId, rows: &mut [ActivityPreview]) -> Result<()> {
    let mut written: Vec<(Language, HashMap<ActivityId, PlanCells>)> = Vec::new();
    for language in Language::ALL {
        written.push((language, cells_of_year(file, language, year)?));
    }
    for row in rows {
        let Some(id) = row.row.same_as.clone() else { continue };
        for (language, cells) in &written {
            if let Some(cells) = cells.get(&id) {
                compare(row, *language, cells);
            }
        }
        let settled: Vec<PlanColumn> = row.row.unchanged.iter().map(|field| column_of(*field)).collect();
        row.doubts.retain(|doubt| doubt.column.is_none_or(|column| !settled.contains(&column)));
    }
    Ok(())
}

fn compare(row: &mut ActivityPreview, language: Language, cells: &PlanCells) {
    let plain = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    let is_ours = |said: &str, ours: &str| plain(said) == plain(&as_written(language, ours));
    let activity = &cells.activity;
    let source = &row.row.source;
    let found = [
        (ImportedField::Number, is_ours(&source.number, &activity.number)),
        (ImportedField::Title, is_ours(&source.title, &activity.title)),
        (ImportedField::Responsible, is_ours(&source.responsible, &cells.responsible)),
        (ImportedField::Participants, is_ours(&source.participants, &cells.co_executors)),
        (ImportedField::Deadline, is_ours(&source.deadline, &cells.deadline)),
        (ImportedField::Result, is_ours(&source.result, &activity.expected_document)),
        (ImportedField::Mark, is_ours(&source.mark, &cells.marks)),
    ];
    for (field, _) in found.into_iter().filter(|(_, is_ours)| *is_ours) {
        if !row.row.unchanged.contains(&field) {
            row.row.unchanged.push(field);
            settle(row, field, cells);
        }
    }
}

/// Says of a field what the activity has.
fn settle(row: &mut ActivityPreview, field: ImportedField, cells: &PlanCells) {
    let activity = &cells.activity;
    let parties = |views: &[std::sync::Arc<PartyView>]| -> (Vec<Party>, Vec<String>) {
        views.iter().map(|view| (view.party.clone(), view.label.clone())).unzip()
    };
    match field {
        ImportedField::Responsible => {
            (row.row.responsible_parties, row.responsible_labels) = parties(&activity.responsible);
        }
        ImportedField::Participants => {
            (row.row.participant_parties, row.participant_labels) = parties(&activity.co_executors);
        }
        ImportedField::Deadline => {
            row.row.rule = activity.rule.clone();
            row.rule_words.clone_from(&cells.rule_words);
            row.dates = activity.occurrences.iter().filter_map(|occurrence| occurrence.due_on).collect();
        }
        // It stands already.
        ImportedField::Mark => row.row.marks_read.clear(),
        ImportedField::Stage | ImportedField::Number | ImportedField::Title | ImportedField::Result => {}
    }
}

fn column_of(field: ImportedField) -> PlanColumn {
    match field {
        ImportedField::Stage | ImportedField::Number => PlanColumn::Number,
        ImportedField::Title => PlanColumn::Title,
        ImportedField::Responsible => PlanColumn::Responsible,
        ImportedField::Participants => PlanColumn::Participants,
        ImportedField::Deadline => PlanColumn::Deadline,
        ImportedField::Result => PlanColumn::Result,
        ImportedField::Mark => PlanColumn::Mark,
    }
}
