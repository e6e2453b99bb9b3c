//! SQL of the journal's pages. None of it looks behind the page that is asked for.

use rusqlite::{OptionalExtension, Row, params};

use super::super::journal::{Heap, IncidentRow, Place};
use super::super::view::AgendaMention;
use crate::error::Result;
use crate::store::Reader;
use crate::words;

/// The columns of a row of the journal.
pub(super) const ROW: &str = "i.id, i.number, i.occurred_on, i.occurred_time, i.detected_on, i.incident_type,
     i.what, i.kind, i.severity, i.state, i.tool, i.school_class, i.minors, i.recorded_at,
     coalesce((SELECT e.recorded_at FROM incident_entries AS e WHERE e.incident_id = i.id AND e.kind = 'state'
               ORDER BY e.position DESC LIMIT 1), i.recorded_at) AS state_at,
     p.surname, p.given_name, p.patronymic";

pub(super) fn incident_row(row: &Row<'_>) -> rusqlite::Result<IncidentRow> {
    let surname: Option<String> = row.get("surname")?;
    let assigned_to = match surname {
        Some(surname) => Some(words::short_name(
            &surname,
            &row.get::<_, String>("given_name")?,
            &row.get::<_, String>("patronymic")?,
        )),
        None => None,
    };
    Ok(IncidentRow {
        id: row.get("id")?,
        number: row.get("number")?,
        occurred_on: row.get("occurred_on")?,
        occurred_time: row.get("occurred_time")?,
        detected_on: row.get("detected_on")?,
        incident_type: row.get("incident_type")?,
        type_name: String::new(),
        what: row.get("what")?,
        kind: row.get("kind")?,
        kind_name: None,
        severity: row.get("severity")?,
        severity_name: None,
        state: row.get("state")?,
        state_at: row.get("state_at")?,
        tool: row.get("tool")?,
        school_class: row.get("school_class")?,
        assigned_to,
        minors: row.get("minors")?,
        recorded_at: row.get("recorded_at")?,
        meeting: None,
    })
}

/// What the tallies say: which heaps there are, and how large each is.
pub(in super::super) fn list_heaps(file: &Reader<'_>, journal_year: Option<i64>) -> Result<Vec<Heap>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT journal_year, incident_type, nullif(severity, '') AS severity, state, sum(n) AS n
         FROM incident_tallies WHERE journal_year BETWEEN coalesce(?1, 0) AND coalesce(?1, 9999)
         GROUP BY 1, 2, 3, 4 HAVING sum(n) > 0",
    )?;
    let rows = statement.query_map([journal_year], |row| {
        Ok(Heap {
            journal_year: row.get("journal_year")?,
            incident_type: row.get("incident_type")?,
            severity: row.get("severity")?,
            state: row.get("state")?,
            n: row.get("n")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

const NO_PLACE: Place = (i64::MAX, i64::MAX);

pub(super) const WALK_YEAR: &str =
    "SELECT year, serial FROM incidents WHERE journal_year = ?1 AND (year, serial) < (?2, ?3)
     ORDER BY year DESC, serial DESC LIMIT ?4";
pub(super) const WALK_ALL: &str = "SELECT year, serial FROM incidents WHERE (year, serial) < (?1, ?2)
     ORDER BY year DESC, serial DESC LIMIT ?3";
pub(super) const WALK_WANTED_OF_YEAR: &str =
    "SELECT year, serial, journal_year, incident_type, severity, state FROM incidents
     WHERE journal_year = ?1 AND (year, serial) < (?2, ?3) ORDER BY year DESC, serial DESC LIMIT ?4";
pub(super) const WALK_WANTED: &str = "SELECT year, serial, journal_year, incident_type, severity, state FROM incidents
     WHERE ?1 IS NULL AND (year, serial) < (?2, ?3) ORDER BY year DESC, serial DESC LIMIT ?4";
pub(super) const WALK_HEAP: &str = "SELECT year, serial FROM incidents
     WHERE journal_year = ?1 AND incident_type = ?2 AND severity IS ?3 AND state = ?4 AND (year, serial) < (?5, ?6)
     ORDER BY year DESC, serial DESC LIMIT ?7";
pub(super) const WALK_SEARCH: &str =
    "SELECT t.folded, i.year, i.serial, i.journal_year, i.incident_type, i.severity, i.state
     FROM search CROSS JOIN search_texts AS t ON t.doc = search.rowid CROSS JOIN incidents AS i ON i.id = t.record_id
     WHERE search MATCH ?1 AND search.rowid < ?2 AND t.area = 'incidents' ORDER BY search.rowid DESC";

/// The newest places of the whole journal, or of one year of it.
pub(in super::super) fn walk_journal(
    file: &Reader<'_>,
    journal_year: Option<i64>,
    after: Option<Place>,
    limit: usize,
) -> Result<Vec<Place>> {
    let (year, serial) = after.unwrap_or(NO_PLACE);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let place = |row: &Row<'_>| Ok((row.get("year")?, row.get("serial")?));
    let rows = match journal_year {
        Some(journal_year) => file
            .conn()
            .prepare_cached(WALK_YEAR)?
            .query_map(params![journal_year, year, serial, limit], place)?
            .collect::<Result<Vec<_>, _>>()?,
        None => file
            .conn()
            .prepare_cached(WALK_ALL)?
            .query_map(params![year, serial, limit], place)?
            .collect::<Result<Vec<_>, _>>()?,
    };
    Ok(rows)
}

/// The newest places that are wanted, found by walking past the others; `None` when too many others are in the way.
pub(in super::super) fn walk_wanted(
    file: &Reader<'_>,
    journal_year: Option<i64>,
    wanted: impl Fn(&Heap) -> bool,
    after: Option<Place>,
    limit: usize,
    looked_at: usize,
) -> Result<Option<Vec<Place>>> {
    let (year, serial) = after.unwrap_or(NO_PLACE);
    let most = i64::try_from(looked_at).unwrap_or(i64::MAX);
    let sql = if journal_year.is_some() { WALK_WANTED_OF_YEAR } else { WALK_WANTED };
    let mut statement = file.conn().prepare_cached(sql)?;
    let mut rows = statement.query(params![journal_year, year, serial, most])?;
    let (mut found, mut seen) = (Vec::new(), 0);
    while let Some(row) = rows.next()? {
        seen += 1;
        if wanted(&heap_of(row)?) {
            found.push((row.get("year")?, row.get("serial")?));
            if found.len() == limit {
                return Ok(Some(found));
            }
        }
    }
    Ok((seen < looked_at).then_some(found))
}

/// The heap that a row lies in.
fn heap_of(row: &Row<'_>) -> rusqlite::Result<Heap> {
    Ok(Heap {
        journal_year: row.get("journal_year")?,
        incident_type: row.get("incident_type")?,
        severity: row.get("severity")?,
        state: row.get("state")?,
        n: 1,
    })
}

/// Tells whether the incident at a place holds the words that are looked for.
pub(in super::super) fn holds(file: &Reader<'_>, (year, serial): Place, search: &Search) -> Result<bool> {
    let mut statement = file.conn().prepare_cached(
        "SELECT t.folded FROM incidents AS i JOIN search_texts AS t ON t.record_id = i.id
         WHERE i.year = ?1 AND i.serial = ?2",
    )?;
    let mut rows = statement.query([year, serial])?;
    Ok(match rows.next()? {
        Some(row) => search.is_in(row.get_ref("folded")?.as_str().map_err(rusqlite::Error::from)?),
        None => false,
    })
}

/// The newest places of one heap.
pub(in super::super) fn walk_heap(
    file: &Reader<'_>,
    heap: &Heap,
    after: Option<Place>,
    limit: usize,
) -> Result<Vec<Place>> {
    let (year, serial) = after.unwrap_or(NO_PLACE);
    let limit = i64::try_from(limit).unwrap_or(i64::MAX);
    let mut statement = file.conn().prepare_cached(WALK_HEAP)?;
    let rows = statement.query_map(
        params![heap.journal_year, heap.incident_type, heap.severity, heap.state, year, serial, limit],
        |row| Ok((row.get("year")?, row.get("serial")?)),
    )?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}

/// Beginnings of words up to this length stand in the index themselves.
const LONGEST_INDEXED: usize = 6;

/// Words to look for: cut to what the index holds, and whole, to look again.
pub(in super::super) struct Search {
    query: String,
    whole: Vec<String>,
    parts: Vec<String>,
}

impl Search {
    /// `None` when there is nothing to look for.
    pub(in super::super) fn of(text: &str) -> Option<Self> {
        let folded = words::fold(text);
        let parts: Vec<&str> = folded.split_whitespace().collect();
        if parts.is_empty() {
            return None;
        }
        let cut = |word: &&str| format!("\"{}\"*", word.chars().take(LONGEST_INDEXED).collect::<String>());
        let query = parts.iter().map(cut).collect::<Vec<_>>().join(" ");
        let is_cut = |word: &&&str| word.chars().count() > LONGEST_INDEXED;
        let all = parts.iter().map(|word| (*word).to_owned()).collect();
        Some(Self { query, parts: all, whole: parts.iter().filter(is_cut).map(|word| (*word).to_owned()).collect() })
    }

    /// Tells whether a text that the index gave holds the words whole.
    fn fits(&self, folded: &str) -> bool {
        Self::begin(&self.whole, folded)
    }

    fn is_in(&self, folded: &str) -> bool {
        Self::begin(&self.parts, folded)
    }

    fn begin(words: &[String], folded: &str) -> bool {
        words.iter().all(|word| folded.split_whitespace().any(|found| found.starts_with(word.as_str())))
    }
}

/// The newest places of incidents that hold the words and lie in a wanted heap. The index is walked from its newest end,
/// and left as soon as the page is full.
pub(in super::super) fn search_places(
    file: &Reader<'_>,
    search: &Search,
    wanted: impl Fn(&Heap) -> bool,
    after: Option<Place>,
    limit: usize,
) -> Result<Vec<Place>> {
    let before = match after {
        Some(place) => find_doc(file, place)?.unwrap_or_default(),
        None => i64::MAX,
    };
    let mut statement = file.conn().prepare_cached(WALK_SEARCH)?;
    let mut rows = statement.query(params![search.query, before])?;
    let mut found = Vec::new();
    while let Some(row) = rows.next()? {
        if wanted(&heap_of(row)?) && search.fits(row.get_ref("folded")?.as_str().map_err(rusqlite::Error::from)?) {
            found.push((row.get("year")?, row.get("serial")?));
            if found.len() == limit {
                break;
            }
        }
    }
    Ok(found)
}

/// Where an incident's text stands in the search.
fn find_doc(file: &Reader<'_>, (year, serial): Place) -> Result<Option<i64>> {
    Ok(file
        .conn()
        .prepare_cached(
            "SELECT t.doc FROM incidents AS i JOIN search_texts AS t ON t.record_id = i.id
             WHERE i.year = ?1 AND i.serial = ?2",
        )?
        .query_row([year, serial], |row| row.get("doc"))
        .optional()?)
}

/// The rows at the places of a page, in their order.
pub(in super::super) fn list_rows(file: &Reader<'_>, places: &[Place]) -> Result<Vec<IncidentRow>> {
    let sql = format!(
        "SELECT {ROW} FROM incidents AS i LEFT JOIN people AS p ON p.id = i.assigned_to_id
         WHERE i.year = ?1 AND i.serial = ?2"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    let mut mention = file.conn().prepare_cached(MENTION)?;
    let mut items = Vec::with_capacity(places.len());
    for (year, serial) in places {
        let mut row = statement.query_row([year, serial], incident_row)?;
        row.meeting = mention.query_row([&row.id], agenda_mention).optional()?;
        items.push(row);
    }
    Ok(items)
}

/// The meetings that have an incident on their agenda, the latest first.
pub(super) const MENTION: &str = "SELECT m.id, m.body, m.number, m.held_on, i.position
     FROM agenda_items AS i JOIN meetings AS m ON m.id = i.meeting_id
     WHERE i.incident_id = ?1 AND i.trashed_at IS NULL AND m.state NOT IN ('cancelled', 'no_quorum')
     ORDER BY m.held_on DESC, i.position DESC";

pub(super) fn agenda_mention(row: &Row<'_>) -> rusqlite::Result<AgendaMention> {
    Ok(AgendaMention {
        meeting_id: row.get("id")?,
        body: row.get("body")?,
        number: row.get("number")?,
        held_on: row.get("held_on")?,
        position: row.get("position")?,
    })
}

/// How many incidents of a type and severity were detected in a month; voided ones are left out.
pub(in super::super) struct MonthRow {
    pub month: String,
    pub incident_type: String,
    pub severity: Option<super::super::Severity>,
    pub n: i64,
}

pub(in super::super) fn list_months(file: &Reader<'_>, journal_year: i64) -> Result<Vec<MonthRow>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT month, incident_type, nullif(severity, '') AS severity, sum(n) AS n FROM incident_tallies
         WHERE journal_year = ?1 AND state <> 'void' GROUP BY 1, 2, 3 HAVING sum(n) > 0",
    )?;
    let rows = statement.query_map([journal_year], |row| {
        Ok(MonthRow {
            month: row.get("month")?,
            incident_type: row.get("incident_type")?,
            severity: row.get("severity")?,
            n: row.get("n")?,
        })
    })?;
    Ok(rows.collect::<Result<Vec<_>, _>>()?)
}
