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
        Some(Self { cut: parts.iter().map(cut).collect(), parts })
    }

    /// Tells whether a text holds the words whole.
    fn is_in(&self, folded: &str) -> bool {
        self.parts.iter().all(|word| folded.split_whitespace().any(|found| found.starts_with(word.as_str())))
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

/// What a new look into the index costs, in words that are read on.
const A_LOOK: usize = 16;
/// What an incident's own text costs, in words that are read on.
const A_TEXT: usize = 10;
const SMALLEST_BATCH: i64 = 32;
const LARGEST_BATCH: i64 = 128;

/// A word so far behind is not looked up where another one stands: reading the text there costs less, and no more in a
/// larger journal. After so many texts it is looked up all the same, since it may have become the rarer one.
const TEXTS_FOR_A_LOOK: u32 = 24;

const WALK_WORD: &str = "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid <= ?2 ORDER BY rowid DESC LIMIT ?3";

/// The places of one word in the index, newest first.
struct Word<'a> {
    query: &'a str,
    docs: VecDeque<i64>,
    /// The last place that was read and left behind.
    passed: Option<i64>,
    batch: i64,
    texts: u32,
}

/// Where a word stands, asked from some place down.
enum Standing {
    At(i64),
    /// Perhaps there: it was not looked up.
    Unknown,
    Nowhere,
}

impl<'a> Word<'a> {
    fn begin(query: &'a str) -> Self {
        Self { query, docs: VecDeque::new(), passed: None, batch: SMALLEST_BATCH, texts: 0 }
    }

    /// Finds the newest place that is not newer than a given one; what that cost is taken from what is left.
    fn find_from(&mut self, file: &Reader<'_>, doc: i64, left: &mut usize) -> Result<Standing> {
        while let Some(passed) = self.docs.pop_front_if(|one| *one > doc) {
            *left = left.saturating_sub(1);
            self.passed = Some(passed);
        }
        if self.docs.is_empty() {
            let leaps = self.passed.is_some_and(|passed| passed - doc > LARGEST_BATCH);
            if leaps && self.texts < TEXTS_FOR_A_LOOK {
                self.texts += 1;
                return Ok(Standing::Unknown);
            }
            // Whoever leaps reads few at a time: most of a batch would be passed over again.
            self.batch = if leaps { SMALLEST_BATCH } else { self.batch };
            self.look(file, doc)?;
            *left = left.saturating_sub(A_LOOK);
        }
        Ok(self.docs.front().map_or(Standing::Nowhere, |found| Standing::At(*found)))
    }

    fn look(&mut self, file: &Reader<'_>, doc: i64) -> Result<()> {
        let mut statement = file.conn().prepare_cached(WALK_WORD)?;
        let rows = statement.query_map(params![self.query, doc, self.batch], |row| row.get("rowid"))?;
        self.docs = rows.collect::<Result<_, _>>()?;
        self.batch = (self.batch * 2).min(LARGEST_BATCH);
        self.texts = 0;
        Ok(())
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
    let mut words: Vec<Word<'_>> = search.cut.iter().map(|query| Word::begin(query)).collect();
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
        if let Some((one, folded)) = find_looked(file, doc)?
            && wanted(&one)
            && search.is_in(&folded)
        {
            found.push(one.place);
            if found.len() == limit {
                break;
            }
        } else {
            left = left.saturating_sub(A_TEXT);
        }
        doc -= 1;
    }
    Ok((found, None))
}

/// Goes down to the next place where all words meet, or may meet: `true` there, `false` where nothing is left to look with,
/// and `None` at the end.
fn next_meeting(file: &Reader<'_>, words: &mut [Word<'_>], doc: &mut i64, left: &mut usize) -> Result<Option<bool>> {
    loop {
        let from = *doc;
        for word in &mut *words {
            if *left == 0 {
                return Ok(Some(false));
            }
            match word.find_from(file, *doc, left)? {
                Standing::At(found) => *doc = found,
                Standing::Unknown => {}
                Standing::Nowhere => return Ok(None),
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
