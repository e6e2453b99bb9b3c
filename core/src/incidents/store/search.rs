//! SQL of the search in the journal. Each word is read from the newest end of the index, and the words side by side, so
//! that what is looked at is counted: two frequent words that rarely meet cost an answer no more than others do.

use std::collections::VecDeque;

use rusqlite::{OptionalExtension, params};

use super::super::journal::Place;
use super::runs::{Looked, looked};
use crate::error::Result;
use crate::store::Reader;
use crate::words;

/// Beginnings of words up to this length stand in the index themselves.
const LONGEST_INDEXED: usize = 6;

/// Words to look for: cut to what the index holds, and whole, to look again.
pub(in super::super) struct Search {
    cut: Vec<String>,
    whole: Vec<String>,
    parts: Vec<String>,
}

impl Search {
    /// `None` when there is nothing to look for.
    pub(in super::super) fn of(text: &str) -> Option<Self> {
        let folded = words::fold(text);
        let parts: Vec<String> = folded.split_whitespace().map(str::to_owned).collect();
        if parts.is_empty() {
            return None;
        }
        let cut = |word: &String| format!("\"{}\"*", word.chars().take(LONGEST_INDEXED).collect::<String>());
        let is_cut = |word: &&String| word.chars().count() > LONGEST_INDEXED;
        Some(Self {
            cut: parts.iter().map(cut).collect(),
            whole: parts.iter().filter(is_cut).cloned().collect(),
            parts,
        })
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

/// What a new look into the index costs, in rows that are read on.
const A_LOOK: usize = 16;
const SMALLEST_BATCH: i64 = 8;
const LARGEST_BATCH: i64 = 64;

const WALK_WORD: &str = "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid <= ?2 ORDER BY rowid DESC LIMIT ?3";

/// The places of one word in the index, newest first.
struct Word<'a> {
    query: &'a str,
    docs: VecDeque<i64>,
    batch: i64,
}

impl Word<'_> {
    /// The newest place that is not newer than a given one; what that cost is taken from what is left.
    fn find_from(&mut self, file: &Reader<'_>, doc: i64, left: &mut usize) -> Result<Option<i64>> {
        while let Some(passed) = self.docs.pop_front_if(|one| *one > doc) {
            *left = left.saturating_sub(1);
            // Whoever leaps reads few at a time: most of a batch would be passed over again.
            if self.docs.is_empty() && passed - doc > LARGEST_BATCH {
                self.batch = SMALLEST_BATCH;
            }
        }
        if self.docs.is_empty() {
            let mut statement = file.conn().prepare_cached(WALK_WORD)?;
            let rows = statement.query_map(params![self.query, doc, self.batch], |row| row.get("rowid"))?;
            self.docs = rows.collect::<Result<_, _>>()?;
            self.batch = (self.batch * 2).min(LARGEST_BATCH);
            *left = left.saturating_sub(A_LOOK);
        }
        Ok(self.docs.front().copied())
    }
}

/// Looks for a page of incidents that hold the words and are asked for, down to the oldest place; tells where it stopped
/// when that came to more than it may look at.
pub(in super::super) fn search_places(
    file: &Reader<'_>,
    search: &Search,
    wanted: impl Fn(&Looked) -> bool,
    (after, oldest): (Option<Place>, Option<Place>),
    limit: usize,
    mut left: usize,
) -> Result<(Vec<Place>, Option<Place>)> {
    let mut words: Vec<Word<'_>> =
        search.cut.iter().map(|query| Word { query, docs: VecDeque::new(), batch: SMALLEST_BATCH }).collect();
    let last = oldest.map(|place| find_doc(file, place)).transpose()?.flatten().unwrap_or(0);
    let mut doc = match after {
        Some((year, serial)) => find_doc(file, (year, serial - 1))?.unwrap_or(0),
        None => i64::MAX,
    };
    let mut found = Vec::new();
    while let Some(met) = next_meeting(file, &mut words, &mut doc, &mut left)? {
        if !met {
            return Ok((found, place_above(file, doc)?));
        }
        if doc < last {
            break;
        }
        left = left.saturating_sub(1);
        if let Some((one, folded)) = find_looked(file, doc)?
            && wanted(&one)
            && search.fits(&folded)
        {
            found.push(one.place);
            if found.len() == limit {
                break;
            }
        }
        doc -= 1;
    }
    Ok((found, None))
}

/// Goes down to the next place where all words meet: `true` there, `false` where nothing is left to look with, and `None`
/// at the end.
fn next_meeting(file: &Reader<'_>, words: &mut [Word<'_>], doc: &mut i64, left: &mut usize) -> Result<Option<bool>> {
    loop {
        let from = *doc;
        for word in &mut *words {
            if *left == 0 {
                return Ok(Some(false));
            }
            match word.find_from(file, *doc, left)? {
                Some(found) => *doc = found,
                None => return Ok(None),
            }
        }
        if *doc == from || words.len() == 1 {
            return Ok(Some(true));
        }
    }
}

const FIND_DOC: &str = "SELECT t.doc FROM incidents AS i CROSS JOIN search_texts AS t ON t.record_id = i.id
     WHERE (i.year, i.serial) <= (?1, ?2) ORDER BY i.year DESC, i.serial DESC LIMIT 1";
const FIND_PLACE: &str =
    "SELECT i.year, i.serial FROM search_texts AS t CROSS JOIN incidents AS i ON i.id = t.record_id
     WHERE t.doc <= ?1 AND t.area = 'incidents' ORDER BY t.doc DESC LIMIT 1";

/// Where the text of the incident at a place, or of the next older one, stands in the search.
fn find_doc(file: &Reader<'_>, (year, serial): Place) -> Result<Option<i64>> {
    let mut statement = file.conn().prepare_cached(FIND_DOC)?;
    Ok(statement.query_row([year, serial], |row| row.get("doc")).optional()?)
}

/// The place behind which a walk goes on that stopped before a text; `None` when no incident is left.
fn place_above(file: &Reader<'_>, doc: i64) -> Result<Option<Place>> {
    let mut statement = file.conn().prepare_cached(FIND_PLACE)?;
    let place = statement.query_row([doc], |row| Ok((row.get("year")?, row.get::<_, i64>("serial")? + 1)));
    Ok(place.optional()?)
}

fn find_looked(file: &Reader<'_>, doc: i64) -> Result<Option<(Looked, String)>> {
    let mut statement = file.conn().prepare_cached(
        "SELECT t.folded, i.year, i.serial, i.journal_year, i.incident_type, i.severity, i.state, i.kind, i.tool, i.detected_on
         FROM search_texts AS t CROSS JOIN incidents AS i ON i.id = t.record_id
         WHERE t.doc = ?1 AND t.area = 'incidents'",
    )?;
    Ok(statement.query_row([doc], |row| Ok((looked(row)?, row.get("folded")?))).optional()?)
}

#[cfg(test)]
pub(super) fn statements_for_tests() -> Vec<String> {
    [WALK_WORD, FIND_DOC, FIND_PLACE].map(String::from).to_vec()
}
