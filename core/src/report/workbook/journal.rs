//! The incident journal as it may be shown: numbers without gaps, pupils and teachers only as the journal calls them.

use super::{Steps, Year};
use crate::documents::sheets::{Book, Cell, Column, Filtering, Kind, Register, Tone};
use crate::error::Result;
use crate::incidents::{
    self, ClassifierList, IncidentKind, IncidentState, JournalRow, ListClassifiers, Names, Severity,
};

const COLUMNS: [(&str, Kind, f64); 11] = [
    ("workbook-incidents-number", Kind::Code, 11.0),
    ("workbook-incidents-occurred", Kind::Day, 10.5),
    ("workbook-incidents-time", Kind::Code, 6.0),
    ("workbook-incidents-detected", Kind::Day, 10.5),
    ("workbook-incidents-type", Kind::Text, 14.0),
    ("workbook-incidents-what", Kind::Text, 27.0),
    ("workbook-incidents-kind", Kind::Text, 12.0),
    ("workbook-incidents-severity", Kind::Status, 9.0),
    ("workbook-incidents-state", Kind::Status, 11.0),
    ("workbook-incidents-measures", Kind::Text, 22.0),
    ("workbook-incidents-outcome", Kind::Text, 17.0),
];

/// How many incidents there are, counted over the very rows that were written.
#[derive(Default)]
pub(super) struct Tally {
    pub all: i64,
    pub open: i64,
    pub void: i64,
    /// The types of the list in its order, each with its word; retired ones only where there are any.
    pub by_type: Vec<(String, i64)>,
}

pub(super) fn write(book: &mut Book, year: &Year<'_>, steps: &mut Steps<'_>) -> Result<Tally> {
    steps.begin("doing-incidents")?;
    let words = Words::read(year)?;
    let register = Register {
        sheet: year.say("workbook-sheet-incidents"),
        title: year.say_year("workbook-incidents-heading"),
        columns: words.widen(year.columns(&COLUMNS)),
        filtering: Filtering::Table { name: "incidents", rows: year.incidents },
        empty: year.say("workbook-incidents-empty"),
        foot: Vec::new(),
    };
    let mut tally = Tally::default();
    let mut by_type = vec![0; words.types.len()];
    let mut rows = book.register(&register)?;
    incidents::each_of_year(year.file, year.days, |incident| {
        tally.count(&incident);
        if let Some(place) = words.place_of(&incident) {
            by_type[place] += 1;
        }
        rows.row(&words.row(&incident))?;
        steps.row()
    })?;
    rows.finish()?;
    tally.by_type = words.counted(&by_type);
    Ok(tally)
}

impl Tally {
    fn count(&mut self, incident: &JournalRow) {
        use IncidentState::{Closed, Dismissed, Void};
        self.all += 1;
        self.open += i64::from(!matches!(incident.state, Closed | Dismissed | Void));
        self.void += i64::from(incident.state == Void);
    }
}

/// A type of the school's list.
struct TypeWord {
    key: String,
    word: String,
    retired: bool,
}

/// The words of the journal's choices as the school has them, read once for all rows.
struct Words {
    types: Vec<TypeWord>,
    kinds: Vec<String>,
    severities: Vec<String>,
    states: Vec<String>,
}

impl Words {
    fn read(year: &Year<'_>) -> Result<Self> {
        let names = Names::read(year.file)?;
        let asked = ListClassifiers { list: Some(ClassifierList::Type), include_retired: true };
        let types = incidents::list_classifiers(year.file, &asked)?.into_iter().map(|row| TypeWord {
            word: row.name.pick(year.language).to_owned(),
            key: row.key,
            retired: row.retired_at.is_some(),
        });
        let word = |list, key: &str| names.word(list, key, year.language);
        Ok(Self {
            types: types.collect(),
            kinds: IncidentKind::ALL.iter().map(|one| word(ClassifierList::Kind, one.name())).collect(),
            severities: Severity::ALL.iter().map(|one| word(ClassifierList::Severity, one.name())).collect(),
            states: IncidentState::ALL.iter().map(|one| year.say(&format!("incident-state-{}", one.name()))).collect(),
        })
    }

    fn place_of(&self, incident: &JournalRow) -> Option<usize> {
        self.types.iter().position(|one| one.key == incident.incident_type.as_str())
    }

    fn counted(&self, counts: &[i64]) -> Vec<(String, i64)> {
        let shown = self.types.iter().zip(counts).filter(|(one, count)| !one.retired || **count > 0);
        shown.map(|(one, count)| (one.word.clone(), *count)).collect()
    }

    /// Makes the columns of choices wide enough for any of them.
    fn widen(&self, columns: Vec<Column>) -> Vec<Column> {
        let types: Vec<String> = self.types.iter().map(|one| one.word.clone()).collect();
        let choices = |key| match key {
            "workbook-incidents-type" => types.as_slice(),
            "workbook-incidents-kind" => &self.kinds,
            "workbook-incidents-severity" => &self.severities,
            "workbook-incidents-state" => &self.states,
            _ => &[],
        };
        columns.into_iter().zip(COLUMNS).map(|(column, (key, ..))| column.holding(choices(key))).collect()
    }

    fn row<'r>(&'r self, incident: &'r JournalRow) -> [Cell<'r>; COLUMNS.len()] {
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
