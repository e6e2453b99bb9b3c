//! SQL of the search in the journal. The index is read from its newest end, one stretch after another, each as long as the
//! rarest of the words makes it: two frequent words that rarely meet cost an answer no more than others do.

use std::collections::VecDeque;

use rusqlite::{OptionalExtension, params};

use super::super::journal::Place;
use super::runs::{LOOKED, Looked, looked};
use crate::error::Result;
use crate::store::{Cells, Reader};
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

/// What a new look into the index costs, in places that are read on.
const A_LOOK: usize = 24;
/// What an incident's own text costs, in places that are read on.
const A_TEXT: usize = 10;

/// What a stretch of several words costs: each is looked up once or twice, and that is most of it in a long journal.
const A_STRETCH: usize = 280;

/// How many places a stretch goes over: of one word at first few, for each may be asked for; of the rarest of several many.
const OF_ONE_WORD: i64 = 32;
const LONGEST_STRETCH: i64 = 256;

/// A word that stands so many times closer is not read down to where the rarest goes: the texts tell sooner.
const CLOSER: i64 = 2;

const WALK: &str =
    "SELECT rowid FROM search WHERE search MATCH ?1 AND rowid BETWEEN ?2 AND ?3 ORDER BY rowid DESC LIMIT ?4";

/// The places where all words meet, or may meet, newest first.
struct Meetings<'a> {
    search: &'a Search,
    met: VecDeque<i64>,
    /// From where down nothing was read yet; `None` when everything was.
    unread: Option<i64>,
    oldest: i64,
    stretch: i64,
    is_begun: bool,
}

impl<'a> Meetings<'a> {
    fn between(search: &'a Search, newest: i64, oldest: i64) -> Self {
        let stretch = if search.cut.len() == 1 { OF_ONE_WORD } else { LONGEST_STRETCH };
        Self { search, met: VecDeque::new(), unread: Some(newest), oldest, stretch, is_begun: false }
    }

    /// Reads on until there is a place, or nothing is left to look with; what that costs is taken from what is left.
    fn next(&mut self, file: &Reader<'_>, left: &mut usize) -> Result<Option<i64>> {
        while let (true, Some(from)) = (self.met.is_empty(), self.unread) {
            let words = self.search.cut.as_slice();
            let price = if words.len() == 1 { A_LOOK + self.stretch as usize } else { A_STRETCH };
            // The first stretch is read whatever it costs: whoever asks on gets on.
            if self.is_begun && price > *left {
                break;
            }
            self.is_begun = true;
            *left = left.saturating_sub(price);
            match words {
                [only] => self.read_one(file, only, from)?,
                words => self.read_several(file, words, from)?,
            }
            self.stretch = (self.stretch * 4).min(LONGEST_STRETCH);
        }
        Ok(self.met.pop_front())
    }

    fn read_one(&mut self, file: &Reader<'_>, word: &str, from: i64) -> Result<()> {
        let places = walk(file, word, (self.oldest, from), self.stretch)?;
        let is_last = count(&places) < self.stretch;
        self.unread = places.last().filter(|_| !is_last).map(|oldest| oldest - 1);
        self.met = places.into();
        Ok(())
    }

    /// Goes as far down as a stretch of the rarest word does, and leaves out the places that another word was seen to miss.
    fn read_several(&mut self, file: &Reader<'_>, words: &[String], from: i64) -> Result<()> {
        let mut read: Vec<Vec<i64>> = Vec::with_capacity(words.len());
        for word in words {
            let places = walk(file, word, (self.oldest, from), self.stretch)?;
            if places.is_empty() {
                self.unread = None;
                return Ok(());
            }
            read.push(places);
        }
        let ends = read.iter().filter_map(|places| places.last().copied());
        let Some((rarest, lowest)) = ends.enumerate().min_by_key(|(_, end)| *end) else { return Ok(()) };
        let is_last = read.iter().any(|places| count(places) < self.stretch);
        let mut met = read[rarest].clone();
        for (_, (word, places)) in words.iter().zip(&mut read).enumerate().filter(|(at, _)| *at != rarest) {
            let known = self.read_down(file, word, places, lowest)?;
            met.retain(|doc| *doc < known || places.binary_search_by(|one| doc.cmp(one)).is_ok());
        }
        self.met = met.into();
        self.unread = (!is_last).then_some(lowest - 1);
        Ok(())
    }

    /// Reads on in a word that stands about as close as the rarest does; gives the place down to which all of it is known.
    fn read_down(&self, file: &Reader<'_>, word: &str, places: &mut Vec<i64>, lowest: i64) -> Result<i64> {
        let (Some(newest), Some(end)) = (places.first().copied(), places.last().copied()) else { return Ok(lowest) };
        if count(places) < self.stretch || end <= lowest {
            return Ok(lowest);
        }
        if (newest - end).saturating_mul(CLOSER) < end - lowest {
            return Ok(end);
        }
        let most = self.stretch * CLOSER;
        let more = walk(file, word, (lowest, end - 1), most)?;
        let is_whole = count(&more) < most;
        places.extend(more);
        Ok(if is_whole { lowest } else { places.last().copied().unwrap_or(end) })
    }

    /// Below which place reading goes on; `None` when nothing is left there.
    fn rest(&self) -> Option<i64> {
        self.met.front().copied().or(self.unread)
    }
}

fn walk(file: &Reader<'_>, word: &str, (oldest, newest): (i64, i64), most: i64) -> Result<Vec<i64>> {
    let mut statement = file.conn().prepare_cached(WALK)?;
    let rows = statement.query_map(params![word, oldest, newest, most], |row| row.get("rowid"))?;
    Ok(rows.collect::<Result<_, _>>()?)
}

fn count(places: &[i64]) -> i64 {
    i64::try_from(places.len()).unwrap_or(i64::MAX)
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
    let last = oldest.map(|place| find_doc(file, place)).transpose()?.flatten().unwrap_or(0);
    let newest = match after {
        Some((year, serial)) => find_doc(file, (year, serial - 1))?.unwrap_or(0),
        None => i64::MAX,
    };
    let mut meetings = Meetings::between(search, newest, last);
    let mut found = Vec::new();
    while let Some(doc) = meetings.next(file, &mut left)? {
        if let Some((one, folded)) = find_looked(file, doc)?
            && wanted(&one)
            && search.is_in(&folded)
        {
            found.push(one.place);
            if found.len() == limit {
                return Ok((found, None));
            }
        } else {
            left = left.saturating_sub(A_TEXT);
            if left == 0 {
                break;
            }
        }
    }
    let stopped = meetings.rest().map(|doc| place_above(file, doc)).transpose()?;
    Ok((found, stopped.flatten()))
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
    let sql = format!(
        "SELECT {LOOKED}, folded FROM search_texts AS t CROSS JOIN incidents AS i ON i.id = t.record_id
         WHERE t.doc = ?1 AND t.area = 'incidents'"
    );
    let mut statement = file.conn().prepare_cached(&sql)?;
    let read = |row: &rusqlite::Row<'_>| {
        let mut cells = Cells::of(row);
        Ok((looked(&mut cells)?, cells.read()?))
    };
    Ok(statement.query_row([doc], read).optional()?)
}

#[cfg(test)]
pub(super) fn statements_for_tests() -> Vec<String> {
    [WALK, FIND_DOC, FIND_PLACE].map(String::from).to_vec()
}
