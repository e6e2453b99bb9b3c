//! Rows that carry a number of this journal: the incidents that are here, and in what the sheet says something else.

use crate::documents::sheets::as_written;
use crate::error::Result;
use crate::imports::cells::Cells;
use crate::imports::moments;
use crate::imports::preview::TableRow;
use crate::imports::words::yes_or_no;
use crate::incidents::{FindIncident, RegisterRow, find_incident};
use crate::report::{ColumnText, JournalTexts};
use crate::session::Session;
use crate::store::Reader;
use crate::words::{Language, say};

/// The journal as it stands, to compare a sheet with.
pub(super) struct Here<'f> {
    file: &'f Reader<'f>,
    texts: JournalTexts<'f>,
}

impl<'f> Here<'f> {
    pub(super) fn read(file: &'f Reader<'f>, who: &Session) -> Result<Self> {
        Ok(Self { file, texts: JournalTexts::read(file, who)? })
    }

    /// The row of an incident that is here under the number and on a day that the sheet says.
    pub(super) fn recognise(&self, cells: &Cells<'_>) -> Result<Option<TableRow>> {
        let number = cells.line("old_number");
        let Some(id) = find_incident(self.file, &FindIncident { number: number.clone() })? else { return Ok(None) };
        let (incident, texts) = self.texts.of(&id)?;
        let is_of_day =
            ["occurred_on", "detected_on"].into_iter().any(|field| is_said(cells, field, &incident, &texts));
        if !is_of_day {
            return Ok(None);
        }
        let mut row = TableRow::new(cells, number, None);
        row.same_as = Some(id.as_str().to_owned());
        row.changes = cells
            .mapped()
            .filter(|field| cells.says(field))
            .filter(|field| !is_said(cells, field, &incident, &texts))
            .collect();
        row.problems.clear();
        row.settle();
        // The card is where an incident is changed.
        row.standing = crate::imports::preview::RowStanding::Here;
        Ok(Some(row))
    }
}

/// Tells whether a cell says of an incident what the journal says of it, in any of the forms our workbooks have.
fn is_said(cells: &Cells<'_>, field: &'static str, row: &RegisterRow, texts: &[ColumnText]) -> bool {
    let cell = cells.paragraph(field);
    let moment = moments::moment(&cell);
    let column = |key: &str| {
        texts.iter().filter(|(of, ..)| *of == key).map(|(_, language, text)| (*language, text.clone())).collect()
    };
    let own = |text: &str| Language::ALL.into_iter().map(|language| (language, text.to_owned())).collect();
    let forms: Vec<(Language, String)> = match field {
        "occurred_on" => {
            return moment.is_some_and(|said| {
                said.on == row.occurred_on && said.at.is_none_or(|at| Some(at) == row.occurred_time)
            });
        }
        "detected_on" => {
            return moment.is_some_and(|said| {
                said.on == row.detected_on && said.at.is_none_or(|at| Some(at) == row.detected_time)
            });
        }
        "occurred_time" => return moments::time(&cell) == row.occurred_time,
        "detected_time" => return moments::time(&cell) == row.detected_time,
        "minors" => return yes_or_no(&cell) == Some(row.minors),
        "personal_data" => return yes_or_no(&cell) == Some(row.personal_data),
        "people_affected" => return cell.parse().ok() == row.people_affected,
        // Whom it concerned stands sealed, and what an old journal said stands in the timeline.
        "concerned" | "reported_on" | "closed_on" => return true,
        "old_number" => [own(&row.number), own(&row.old_number)].concat(),
        "incident_type" => column("journal-type"),
        "what" => own(&row.what),
        "kind" => {
            let word = |language| cells.name(field, row.kind.map_or("", |kind| kind.name()), language);
            [column("journal-kind"), in_each(word)].concat()
        }
        "severity" => {
            in_each(|language| cells.name(field, row.severity.map_or("", |severity| severity.name()), language))
        }
        "state" => [
            column("journal-state"),
            in_each(|language| say(language, &format!("incident-state-{}", row.state.name()))),
        ]
        .concat(),
        "tool" => own(&row.tool),
        "process" => own(&row.process),
        "place" => [column("journal-where"), own(&row.place)].concat(),
        "school_class" => own(&row.school_class),
        "reported_by" => own(&row.reported_by),
        "immediate_action" => own(&row.immediate_action),
        "harm" => [column("journal-harm"), own(&row.harm)].concat(),
        "cause" => [column("journal-cause"), own(&row.cause)].concat(),
        "measures" => [own(&row.measures), own(&format!("{}\n{}", row.immediate_action, row.measures))].concat(),
        "outcome" => [column("journal-outcome"), own(&row.outcome)].concat(),
        "impact" => own(&row.impact),
        _ => return false,
    };
    let cell = spaced(&cell);
    forms.into_iter().any(|(language, text)| spaced(&as_written(language, &text)) == cell)
}

fn in_each(word: impl Fn(Language) -> String) -> Vec<(Language, String)> {
    Language::ALL.into_iter().map(|language| (language, word(language))).collect()
}

/// A text whatever its spaces and lines are.
fn spaced(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
