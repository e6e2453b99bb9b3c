//! The journal page by page, newest first. However long it grows, a page costs the same: it is read along an index from
//! its newest end, and what is counted stands in the tallies.

mod ways;

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

#[cfg(test)]
pub(super) use self::ways::every_way;
use self::ways::{Found, Wanted};
use super::classifiers::{ClassifierList, IncidentType, Names};
use super::store::{journal as store, runs};
use super::view::AgendaMention;
use super::{IncidentKind, IncidentState, Severity, workflow};
use crate::calendar;
use crate::clock::{Day, Instant, TimeOfDay};
use crate::error::{Rejection, Result};
use crate::ids::{IncidentId, SchoolYearId};
use crate::store::Reader;
use crate::words::{self, Language};

const LONGEST_PAGE: u32 = 200;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum IncidentGroup {
    #[default]
    All,
    Open,
    Finished,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ListIncidents {
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
    #[serde(default)]
    pub group: IncidentGroup,
    /// None means all; the same holds for severities, kinds, tools and states. Where nobody has judged yet, severity and
    /// kind are null.
    #[serde(default)]
    pub types: Vec<IncidentType>,
    #[serde(default)]
    pub severities: Vec<Option<Severity>>,
    #[serde(default)]
    #[ts(as = "Option<_>", optional)]
    pub kinds: Vec<Option<IncidentKind>>,
    /// As the incidents name them.
    #[serde(default)]
    #[ts(as = "Option<_>", optional)]
    pub tools: Vec<String>,
    /// The first and the last day of detection.
    #[serde(default)]
    #[ts(optional = nullable)]
    pub detected_from: Option<Day>,
    #[serde(default)]
    #[ts(optional = nullable)]
    pub detected_to: Option<Day>,
    #[serde(default)]
    pub states: Vec<IncidentState>,
    #[serde(default)]
    pub text: String,
    /// Where the page before ended.
    #[serde(default)]
    pub after: Option<String>,
    #[serde(default)]
    pub limit: Option<u32>,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct IncidentPage {
    /// Fewer than a page when looking for more would have taken too long.
    pub items: Vec<IncidentRow>,
    /// Where to ask on, as long as more may be found.
    pub next: Option<String>,
    pub counts: IncidentCounts,
}

/// How many incidents the year holds, whatever the filter shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct IncidentCounts {
    #[ts(type = "number")]
    pub all: i64,
    #[ts(type = "number")]
    pub open: i64,
    #[ts(type = "number")]
    pub finished: i64,
}

#[derive(Clone, Debug, Serialize, TS)]
pub struct IncidentRow {
    pub id: IncidentId,
    pub number: String,
    /// What an older journal called it; empty for one that began here.
    pub old_number: String,
    pub occurred_on: Day,
    pub occurred_time: Option<TimeOfDay>,
    pub detected_on: Day,
    pub incident_type: IncidentType,
    /// The words for type, kind and severity as the school's lists have them.
    pub type_name: String,
    pub what: String,
    pub kind: Option<IncidentKind>,
    pub kind_name: Option<String>,
    pub severity: Option<Severity>,
    pub severity_name: Option<String>,
    pub state: IncidentState,
    /// Since when it stands so.
    pub state_at: Instant,
    /// The day on which an older journal says it ended, as long as that end stands.
    pub old_ended_on: Option<Day>,
    pub tool: String,
    pub school_class: String,
    pub assigned_to: Option<String>,
    pub minors: bool,
    pub recorded_at: Instant,
    /// The latest meeting that has it on its agenda.
    pub meeting: Option<AgendaMention>,
}

impl IncidentRow {
    pub(super) fn name(&mut self, names: &Names, language: Language) {
        self.type_name = names.word(ClassifierList::Type, self.incident_type.as_str(), language);
        self.kind_name = names.word_of(ClassifierList::Kind, self.kind.map(IncidentKind::name), language);
        self.severity_name = names.word_of(ClassifierList::Severity, self.severity.map(Severity::name), language);
    }
}

/// The place of an incident in the journal: its year and serial number.
pub(super) type Place = (i64, i64);

/// Incidents of one journal year, type, severity and state: what a tally counts and the index keeps together.
#[derive(Clone, Debug)]
pub(super) struct Heap {
    pub journal_year: i64,
    pub incident_type: IncidentType,
    pub severity: Option<Severity>,
    pub state: IncidentState,
    pub n: i64,
}

/// Lists a page of the journal, newest first.
pub fn list_incidents(file: &Reader<'_>, language: Language, request: &ListIncidents) -> Result<IncidentPage> {
    let year = year_asked(file, request.school_year_id.as_ref())?;
    // Every screen of the journal asks for the same tallies until something changes.
    let heaps = file.once(format!("heaps of {year:?}"), |file| store::list_heaps(file, year))?;
    let limit = request.limit.unwrap_or(50).clamp(1, LONGEST_PAGE);
    let after = request.after.as_deref().map(place_after).transpose()?;
    let wanted = Wanted::of(request, year);
    let Found { mut places, stopped } = ways::find_places(file, wanted, &heaps, after, limit as usize + 1)?;
    let last = if places.len() > limit as usize {
        places.truncate(limit as usize);
        places.last().copied()
    } else {
        stopped
    };
    let names = Names::read(file)?;
    let mut items = store::list_rows(file, &places)?;
    items.iter_mut().for_each(|row| row.name(&names, language));
    let next = last.map(|(year, serial)| format!("{year}/{serial}"));
    Ok(IncidentPage { items, next, counts: counts(&heaps) })
}

/// The journal counts from September to August, under the year it begins in.
pub(super) fn journal_year(year: &calendar::SchoolYear) -> i64 {
    i64::from(calendar::first_year(&year.label).unwrap_or_else(|| year.starts_on.year()))
}

fn counts(heaps: &[Heap]) -> IncidentCounts {
    let sum = |of: fn(&Heap) -> bool| heaps.iter().filter(|heap| of(heap)).map(|heap| heap.n).sum();
    let finished = sum(|heap| workflow::is_finished(heap.state));
    let all = sum(|_| true);
    IncidentCounts { all, open: all - finished, finished }
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ListIncidentTools {
    #[serde(default)]
    pub school_year_id: Option<SchoolYearId>,
}

/// A tool as most incidents of a year name it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct IncidentTool {
    pub tool: String,
    /// The same word however it was written, this one among them; a list is asked for all of them.
    pub spellings: Vec<String>,
    #[ts(type = "number")]
    pub count: i64,
}

/// More tools than a person looks through.
const MOST_TOOLS: i64 = 100;

/// Lists the tools that incidents name, the most frequent first.
pub fn list_incident_tools(file: &Reader<'_>, request: &ListIncidentTools) -> Result<Vec<IncidentTool>> {
    tools_of(file, request, MOST_TOOLS)
}

/// Lists them all, however many there are, for a sheet.
pub(crate) fn every_incident_tool(file: &Reader<'_>, request: &ListIncidentTools) -> Result<Vec<IncidentTool>> {
    tools_of(file, request, i64::MAX)
}

fn tools_of(file: &Reader<'_>, request: &ListIncidentTools, most: i64) -> Result<Vec<IncidentTool>> {
    let tools = runs::list_tools(file, year_asked(file, request.school_year_id.as_ref())?, most)?;
    let mut listed: Vec<IncidentTool> = Vec::new();
    let mut places: HashMap<String, usize> = HashMap::new();
    for (tool, count) in tools {
        let place = *places.entry(words::fold(&tool)).or_insert(listed.len());
        match listed.get_mut(place) {
            Some(one) => {
                one.count += count;
                one.spellings.push(tool);
            }
            None => listed.push(IncidentTool { spellings: vec![tool.clone()], tool, count }),
        }
    }
    listed.sort_by_key(|one| std::cmp::Reverse(one.count));
    Ok(listed)
}

fn year_asked(file: &Reader<'_>, id: Option<&SchoolYearId>) -> Result<Option<i64>> {
    id.map(|id| Ok(journal_year(&calendar::school_year(file, id)?))).transpose()
}

fn place_after(text: &str) -> Result<Place> {
    let parsed = text.split_once('/').and_then(|(year, serial)| Some((year.parse().ok()?, serial.parse().ok()?)));
    parsed.ok_or_else(|| Rejection::FieldMalformed { field: "after".into() }.into())
}
