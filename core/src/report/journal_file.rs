//! The incident journal of a calendar year as a paper of its own: cover, every number without a gap, void ones struck through.
//!
//! Pupils and teachers are called by their labels. With names it is a paper for few: each name in it is a recorded look.

use std::collections::HashMap;
use std::path::Path;

use serde::Deserialize;
use ts_rs::TS;

use super::SavedFile;
use crate::changes::{self, Operation};
use crate::clock::{Day, Instant, TimeOfDay};
use crate::documents::sheets::{
    Cell, Column, Cover, Filtering, Kind, Lead, Properties, Register, Section, Tone, save_workbook,
};
use crate::error::{Error, Rejection, Result};
use crate::evidence;
use crate::identities::{self, NamedPerson};
use crate::ids::IncidentId;
use crate::incidents::{self, ClassifierList, IncidentKind, IncidentState, Names, RegisterRow, Severity};
use crate::jobs::Progress;
use crate::people;
use crate::profile::{self, SchoolProfile};
use crate::roles::{Right, Role};
use crate::school::School;
use crate::session::Session;
use crate::store::Reader;
use crate::text;
use crate::words::{Language, Value, day_long, day_short, initials_first, moment_short, say, say_with};

/// Rows between two looks at whether the work was cancelled.
const ROWS_PER_STEP: u64 = 250;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportJournal {
    /// The calendar year of the numbers; the current one when left out.
    #[serde(default)]
    pub year: Option<i32>,
    pub language: Language,
    pub path: String,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ExportJournalWithNames {
    /// The calendar year of the numbers; the current one when left out.
    #[serde(default)]
    pub year: Option<i32>,
    pub language: Language,
    pub path: String,
    /// Recorded with every name that the paper holds.
    pub reason: String,
}

/// Writes the journal with people called by their labels; a path without the ending .xlsx gets it.
///
/// Rejects what `Draft` rejects; an older file at the path then stays as it was.
pub fn export_journal(
    school: &School,
    who: &Session,
    request: &ExportJournal,
    progress: &Progress,
) -> Result<SavedFile> {
    who.require(Right::IncidentsRead)?;
    save(school, who, request, None, progress)
}

/// Writes the journal with names, and first records each of them as a look.
///
/// Rejects a missing reason, one that names a person, and what `export_journal` rejects.
pub fn export_journal_with_names(
    school: &School,
    who: &Session,
    request: &ExportJournalWithNames,
    progress: &Progress,
) -> Result<SavedFile> {
    who.require(Right::IncidentsRead)?;
    who.require(Right::ReportsExport)?;
    let reason = text::reason(&request.reason)?;
    let year = request.year.unwrap_or_else(|| school.clock().today().year());
    let named = school.transact(who, Operation("export_journal_with_names"), |file| {
        file.about(year.to_string());
        identities::reveal_journal(file, year, &reason)
    })?;
    let plain = ExportJournal { year: Some(year), language: request.language, path: request.path.clone() };
    save(school, who, &plain, Some(named.value), progress)
}

type NamesOf = HashMap<IncidentId, Vec<NamedPerson>>;

fn save(
    school: &School,
    who: &Session,
    request: &ExportJournal,
    named: Option<NamesOf>,
    progress: &Progress,
) -> Result<SavedFile> {
    progress.report("doing-starting", 0, 1)?;
    let (path, bytes) = school.read(|file| {
        let journal = Journal::read(file, who, (request.year, request.language), named)?;
        save_workbook(Path::new(request.path.trim()), &journal.properties(), |book| {
            book.cover(journal.cover()?)?;
            let mut rows = book.register(journal.register()?)?;
            let mut done = 0;
            incidents::each_of_register(file, journal.year, |row| {
                let cells = journal.cells(&row)?;
                if row.state == IncidentState::Void {
                    rows.struck_row(&cells)?
                } else {
                    rows.row(&cells)?
                }
                done += 1;
                match done % ROWS_PER_STEP {
                    0 => progress.report("doing-incidents", done, journal.rows as u64),
                    _ => Ok(()),
                }
            })?;
            rows.finish()?;
            progress.report("doing-saving", done, done.max(1))
        })
    })?;
    Ok(SavedFile { path: path.display().to_string(), bytes })
}

/// What a column of the journal says in a language, under the column's key.
pub(crate) type ColumnText = (&'static str, Language, String);

/// What a journal says of an incident in each of its columns, in every language.
pub(crate) struct JournalTexts<'f> {
    file: &'f Reader<'f>,
    journals: Vec<Journal<'f>>,
}

impl<'f> JournalTexts<'f> {
    pub(crate) fn read(file: &'f Reader<'f>, who: &Session) -> Result<Self> {
        let journals = Language::ALL.into_iter().map(|language| Journal::open(file, who, None, language));
        Ok(Self { file, journals: journals.collect::<Result<_>>()? })
    }

    /// The row that the journal is written from, and its texts by the key of their column, each with its language.
    pub(crate) fn of(&self, id: &IncidentId) -> Result<(RegisterRow, Vec<ColumnText>)> {
        let row = incidents::find_of_register(self.file, id)?.ok_or(Rejection::NotFound { what: "incident" })?;
        let mut texts = Vec::new();
        for journal in &self.journals {
            let said = COLUMNS.iter().zip(journal.texts(&row)?);
            texts.extend(said.map(|((key, ..), text)| (*key, journal.language, text)));
        }
        Ok((row, texts))
    }
}

/// What the paper is made from.
pub(super) struct Journal<'f> {
    file: &'f Reader<'f>,
    language: Language,
    pub(super) year: i32,
    made_by: String,
    profile: SchoolProfile,
    names: Names,
    /// Who the labels stand for; nothing in an open copy.
    named: Option<NamesOf>,
    rows: usize,
    pub(super) begun_on: Option<Day>,
    pub(super) ended_on: Option<Day>,
}

pub(super) const COLUMNS: [(&str, Kind, f64); 16] = [
    ("journal-number", Kind::Code, 10.0),
    ("journal-recorded", Kind::Moment, 10.5),
    ("journal-occurred", Kind::Moment, 10.5),
    ("journal-detected", Kind::Moment, 10.5),
    ("journal-type", Kind::Text, 14.0),
    ("journal-what", Kind::Text, 27.0),
    ("journal-kind", Kind::Text, 12.0),
    ("journal-where", Kind::Text, 15.0),
    ("journal-harm", Kind::Text, 16.0),
    ("journal-people", Kind::Text, 15.0),
    ("journal-action", Kind::Text, 20.0),
    ("journal-cause", Kind::Text, 18.0),
    ("journal-measures", Kind::Text, 20.0),
    ("journal-outcome", Kind::Text, 18.0),
    ("journal-files", Kind::Text, 16.0),
    ("journal-state", Kind::Status, 14.0),
];

/// Columns that an open copy leaves out, because they name somebody.
const NAMING: [(&str, Kind, f64); 2] = [("journal-reported", Kind::Text, 14.0), ("journal-assigned", Kind::Text, 14.0)];

impl<'f> Journal<'f> {
    /// The journal of a calendar year, the current one when left out, as an open copy has it.
    pub(super) fn open(file: &'f Reader<'f>, who: &Session, year: Option<i32>, language: Language) -> Result<Self> {
        Self::read(file, who, (year, language), None)
    }

    fn read(
        file: &'f Reader<'f>,
        who: &Session,
        (year, language): (Option<i32>, Language),
        named: Option<NamesOf>,
    ) -> Result<Self> {
        let this_year = file.today().year();
        let year = year.unwrap_or(this_year);
        let span = incidents::span_of_register(file, year)?;
        Ok(Self {
            file,
            language,
            year,
            made_by: who.name().to_owned(),
            profile: profile::school_profile(file)?,
            names: Names::read(file)?,
            named,
            rows: span.rows,
            begun_on: span.first_at.map(|moment| moment.day()),
            // A year that is running has no last entry yet.
            ended_on: span.last_at.map(|moment| moment.day()).filter(|_| year < this_year),
        })
    }

    fn say(&self, key: &str) -> String {
        say(self.language, key)
    }

    fn say_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        say_with(self.language, key, values)
    }

    fn school(&self) -> &str {
        self.profile.name.pick(self.language)
    }

    pub(super) fn year_word(&self) -> String {
        self.year.to_string()
    }

    fn properties(&self) -> Properties {
        let values = [("school", self.school().into()), ("year", self.year_word().into())];
        let title = self.say_with("journal-property-title", &values);
        Properties {
            language: self.language,
            subject: self.say("journal-title"),
            author: self.school().to_owned(),
            keywords: self.say("workbook-property-keywords"),
            spine: Some(self.profile.spine_mm),
            created_at: self.file.now(),
            footer: title.clone(),
            title,
        }
    }

    fn cover(&self) -> Result<Cover> {
        let line = |key: &str, day: Option<Day>| {
            let blank = || "____________________".to_owned();
            let day = day.map_or_else(blank, |day| day_long(self.language, day));
            self.say_with(key, &[("day", day.into())])
        };
        let index = self.profile.incident_index.as_str();
        let place = self.profile.place.pick(self.language);
        Ok(Cover {
            sheet: self.say("workbook-sheet-cover"),
            organisation: self.school().to_owned(),
            title: self.say("journal-title"),
            subtitle: self.say_with("journal-subtitle", &[("year", self.year_word().into()), ("index", index.into())]),
            sections: vec![Section {
                heading: String::new(),
                paragraphs: vec![
                    line("journal-begun", self.begun_on),
                    line("journal-ended", self.ended_on),
                    line("journal-keep", None),
                ],
                ..Section::default()
            }],
            imprint: place.to_owned(),
            notes: self.notes()?,
            ..Cover::default()
        })
    }

    fn notes(&self) -> Result<Vec<String>> {
        let today = day_short(self.file.today());
        let made = [("date", today.into()), ("person", self.made_by.as_str().into())];
        let names = if self.named.is_some() { "journal-names-shown" } else { "journal-names-hidden" };
        let head = [("head", changes::chain_head(self.file)?.into())];
        Ok(vec![self.say_with("workbook-made", &made), self.say(names), self.say_with("workbook-chain-head", &head)])
    }

    fn register(&self) -> Result<Register> {
        let naming: &[_] = if self.named.is_some() { &NAMING } else { &[] };
        let columns = COLUMNS.iter().chain(naming);
        let holder = people::find_holder(self.file, Role::Director, self.file.today())?;
        let director = holder.map(|person| initials_first(&person.surname, &person.given_name, &person.patronymic));
        let signature = [("director", director.unwrap_or_default().into())];
        Ok(Register {
            key: "journal",
            sheet: self.say("journal-sheet"),
            title: self.say_with("journal-heading", &[("year", self.year_word().into())]),
            lead: Lead::Nothing,
            is_led_to: false,
            columns: columns
                .map(|&(key, kind, width)| Column::new(self.say(key), kind, width).holding(&self.words_of(key)))
                .collect(),
            filtering: Filtering::Table { name: "journal", rows: self.rows },
            empty: self.say("journal-empty"),
            foot: vec![
                self.say_with("journal-count", &[("count", self.rows.into())]),
                self.say("journal-sheets-numbered"),
                format!(
                    "{} {}",
                    self.say("workbook-approval-post"),
                    self.say_with("workbook-approval-signature", &signature)
                ),
            ],
        })
    }

    /// The words that the cells of a column choose from, none of which is to be broken.
    fn words_of(&self, key: &str) -> Vec<String> {
        let word = |list, name: &str| self.names.word(list, name, self.language);
        match key {
            "journal-kind" => {
                let kinds = IncidentKind::ALL.iter().map(|one| word(ClassifierList::Kind, one.name()));
                kinds.chain(Severity::ALL.iter().map(|one| word(ClassifierList::Severity, one.name()))).collect()
            }
            "journal-people" => ["journal-minors", "journal-personal-data"].map(|key| self.say(key)).into(),
            "journal-state" => {
                IncidentState::ALL.iter().map(|one| self.say(&format!("incident-state-{}", one.name()))).collect()
            }
            _ => Vec::new(),
        }
    }

    fn cells<'r>(&self, row: &'r RegisterRow) -> Result<Vec<Cell<'r>>> {
        let mut cells: Vec<Cell<'r>> = self.texts(row)?.into_iter().map(Cell::from).collect();
        let [recorded, occurred, detected, .., state] = &mut cells[1..] else {
            return Err(Error::Invariant("a journal has all its columns"));
        };
        if row.old_number.is_empty() {
            *recorded = row.recorded_at.into();
        }
        if !row.occurred_approximate {
            *occurred = at(row.occurred_on, row.occurred_time);
        }
        *detected = at(row.detected_on, row.detected_time);
        *state = Cell::status(self.state(row), Tone::Calm);
        if self.named.is_some() {
            cells.push(row.reported_by.as_str().into());
            cells.push(row.assigned_to.clone().into());
        }
        Ok(cells)
    }

    /// What the columns that every copy has say of an incident.
    pub(super) fn texts(&self, row: &RegisterRow) -> Result<[String; COLUMNS.len()]> {
        let word = |list, key: Option<&str>| key.map(|key| self.names.word(list, key, self.language));
        Ok([
            row.number.clone(),
            self.recorded(row),
            self.occurred(row),
            moment(row.detected_on, row.detected_time),
            self.names.word(ClassifierList::Type, row.incident_type.as_str(), self.language),
            row.what.clone(),
            lines([
                word(ClassifierList::Kind, row.kind.map(|kind| kind.name())),
                word(ClassifierList::Severity, row.severity.map(|severity| severity.name())),
            ]),
            lines([&row.tool, &row.process, &row.place, &row.school_class].map(|text| Some(text.clone()))),
            lines([word(ClassifierList::Harm, row.harm_kind.as_ref().map(|key| key.as_str())), Some(row.harm.clone())]),
            self.people(row)?,
            row.immediate_action.clone(),
            lines([
                word(ClassifierList::Cause, row.cause_kind.as_ref().map(|key| key.as_str())),
                word(ClassifierList::Intent, row.intent.as_ref().map(|key| key.as_str())),
                Some(row.cause.clone()),
            ]),
            row.measures.clone(),
            lines([Some(row.outcome.clone()), Some(row.impact.clone())]),
            self.files(row)?,
            self.state(row),
        ])
    }

    /// When it was recorded, and what an older journal called it.
    fn recorded(&self, row: &RegisterRow) -> String {
        let number = [("number", row.old_number.as_str().into())];
        let old = (!row.old_number.is_empty()).then(|| self.say_with("journal-old-number", &number));
        lines([Some(moment_short(row.recorded_at)), old])
    }

    fn occurred(&self, row: &RegisterRow) -> String {
        let moment = moment(row.occurred_on, row.occurred_time);
        if row.occurred_approximate { format!("{moment} ({})", self.say("fact-approximately")) } else { moment }
    }

    /// Who is concerned: labels, with the names behind them where this copy has them, and how many people.
    fn people(&self, row: &RegisterRow) -> Result<String> {
        let labels = match self.named.as_ref().and_then(|named| named.get(&row.id)) {
            Some(named) => named.iter().map(|person| self.named_line(person)).collect(),
            None => identities::list_labels(self.file, self.language, &row.id)?,
        };
        let count = row.people_affected.map(|count| self.say_with("notice-letter-people", &[("count", count.into())]));
        let minors = row.minors.then(|| self.say("journal-minors"));
        let data = row.personal_data.then(|| self.say("journal-personal-data"));
        Ok(lines(labels.into_iter().map(Some).chain([count, minors, data])))
    }

    fn named_line(&self, person: &NamedPerson) -> String {
        format!("{} — {}", identities::label(self.language, person.kind, person.letter), person.revealed.name)
    }

    /// The attached files, each with its name, day and the beginning of its fingerprint.
    fn files(&self, row: &RegisterRow) -> Result<String> {
        let files = evidence::list_files_of_incident(self.file, &row.id)?;
        let told = files.iter().map(|listed| format!("{}: {}", listed.title, super::file_line(self.language, listed)));
        Ok(lines(told.map(Some)))
    }

    fn state(&self, row: &RegisterRow) -> String {
        let since = row.state_at.map(|moment| day_short(moment.day()));
        let word = self.say(&format!("incident-state-{}", row.state.name()));
        lines([Some(word), since, row.state_reason.clone()])
    }
}

/// A day, or the moment in it that is known.
fn at<'c>(day: Day, time: Option<TimeOfDay>) -> Cell<'c> {
    time.map_or(Cell::Day(day), |time| Instant::of(day, time).into())
}

fn moment(day: Day, time: Option<TimeOfDay>) -> String {
    match time {
        Some(time) => format!("{} {time}", day_short(day)),
        None => day_short(day),
    }
}

/// What is known of several texts, each on a line.
fn lines(parts: impl IntoIterator<Item = Option<String>>) -> String {
    let known = parts.into_iter().flatten().filter(|text| !text.is_empty());
    known.collect::<Vec<_>>().join("\n")
}

#[cfg(test)]
mod tests;
