//! The incident journal as it may be shown: numbers without gaps, void ones struck through, pupils and teachers only as
//! the journal calls them.

use super::desk::{Filling, Unopened};
use super::{Desk, PLAIN, Sheet, column};
use crate::calendar::{self, SchoolYearChoice};
use crate::documents::sheets::{Cell, Kind, Tone};
use crate::error::Result;
use crate::incidents::{
    self, ClassifierList, IncidentKind, IncidentState, JournalRow, ListClassifiers, ListIncidents, Names, Severity,
};
use crate::roles::Right;

pub(super) static SHEET: Sheet = Sheet {
    key: "incidents",
    tab: "workbook-sheet-incidents",
    heading: "workbook-incidents-heading",
    empty: "workbook-incidents-empty",
    doing: "doing-incidents",
    needs: Some(Right::IncidentsRead),
    columns: &[
        column("workbook-incidents-number", Kind::Code, 11.0),
        column("workbook-incidents-occurred", Kind::Day, 10.5),
        column("workbook-incidents-time", Kind::Code, 6.0),
        column("workbook-incidents-detected", Kind::Day, 10.5),
        column("workbook-incidents-type", Kind::Text, 14.0).choosing(|desk| Ok(Words::read(desk)?.types())),
        column("workbook-incidents-what", Kind::Text, 27.0),
        column("workbook-incidents-kind", Kind::Text, 12.0).choosing(|desk| Ok(Words::read(desk)?.kinds)),
        column("workbook-incidents-severity", Kind::Status, 9.0).choosing(|desk| Ok(Words::read(desk)?.severities)),
        column("workbook-incidents-state", Kind::Status, 11.0).choosing(|desk| Ok(Words::read(desk)?.states)),
        column("workbook-incidents-measures", Kind::Text, 22.0),
        column("workbook-incidents-outcome", Kind::Text, 17.0),
    ],
    ..PLAIN
};

/// Rows of the journal that are looked up together.
const PAGE: u32 = 200;

/// Writes what a screen of the journal shows, page by page in its order.
pub(super) fn write(desk: &Desk<'_>, asked: &ListIncidents, sheet: Unopened<'_, '_>) -> Result<()> {
    let words = Words::read(desk)?;
    let mut rows = sheet.of_many()?;
    let mut asked = ListIncidents { after: None, limit: Some(PAGE), ..asked.clone() };
    loop {
        let page = incidents::list_incidents(desk.file, desk.language, &asked)?;
        for listed in &page.items {
            if let Some(incident) = incidents::find_journal_row(desk.file, &listed.id)? {
                words.write(&mut rows, &incident)?;
            }
        }
        asked.after = page.next;
        if asked.after.is_none() {
            return rows.finish();
        }
    }
}

/// Writes a school year's journal in the order of its numbers, one row in memory at a time.
pub(super) fn write_year(desk: &Desk<'_>, asked: &SchoolYearChoice, sheet: Unopened<'_, '_>) -> Result<()> {
    let days = calendar::journal_days(&calendar::school_year(desk.file, &asked.school_year_id)?);
    let words = Words::read(desk)?;
    let count = incidents::count_of_year(desk.file, days)?;
    let mut rows = sheet.of(usize::try_from(count).unwrap_or_default())?;
    incidents::each_of_year(desk.file, days, |incident| {
        rows.next_shows(&incident.number);
        words.write(&mut rows, &incident)
    })?;
    rows.finish()
}

/// A type of the school's list.
struct TypeWord {
    key: String,
    word: String,
}

/// The words of the journal's choices as the school has them, read once for all rows.
struct Words {
    types: Vec<TypeWord>,
    kinds: Vec<String>,
    severities: Vec<String>,
    states: Vec<String>,
}

impl Words {
    fn read(desk: &Desk<'_>) -> Result<Self> {
        let names = Names::read(desk.file)?;
        let asked = ListClassifiers { list: Some(ClassifierList::Type), include_retired: true };
        let types = incidents::list_classifiers(desk.file, &asked)?;
        let types =
            types.into_iter().map(|row| TypeWord { word: row.name.pick(desk.language).to_owned(), key: row.key });
        let word = |list, key: &str| names.word(list, key, desk.language);
        Ok(Self {
            types: types.collect(),
            kinds: IncidentKind::ALL.iter().map(|one| word(ClassifierList::Kind, one.name())).collect(),
            severities: Severity::ALL.iter().map(|one| word(ClassifierList::Severity, one.name())).collect(),
            states: IncidentState::ALL.iter().map(|one| desk.say(&format!("incident-state-{}", one.name()))).collect(),
        })
    }

    fn place_of(&self, incident: &JournalRow) -> Option<usize> {
        self.types.iter().position(|one| one.key == incident.incident_type.as_str())
    }

    fn types(&self) -> Vec<String> {
        self.types.iter().map(|one| one.word.clone()).collect()
    }

    /// A void number keeps its place and counts no more.
    fn write(&self, rows: &mut Filling<'_, '_>, incident: &JournalRow) -> Result<()> {
        let cells = self.row(incident);
        if incident.state == IncidentState::Void { rows.struck_row(&cells) } else { rows.row(&cells) }
    }

    fn row<'r>(&'r self, incident: &'r JournalRow) -> [Cell<'r>; 11] {
        let kind = incident.kind.map(|kind| self.kinds[kind as usize].as_str());
        let severity = incident.severity.map(|severity| {
            let tone = if severity == Severity::High { Tone::Late } else { Tone::Calm };
            Cell::status(self.severities[severity as usize].as_str(), tone)
        });
        [
            incident.number.as_str().into(),
            incident.occurred_on.into(),
            incident.occurred_time.map(|time| time.to_string()).into(),
            incident.detected_on.into(),
            self.place_of(incident).map_or(incident.incident_type.as_str(), |place| &self.types[place].word).into(),
            incident.what.as_str().into(),
            kind.into(),
            severity.unwrap_or(Cell::Empty),
            Cell::status(self.states[incident.state as usize].as_str(), Tone::Calm),
            measures(incident).into(),
            incident.outcome.as_str().into(),
        ]
    }
}

/// What was done at once, then what was done about it.
fn measures(incident: &JournalRow) -> String {
    let both = [incident.immediate_action.as_str(), incident.measures.as_str()];
    both.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n")
}
