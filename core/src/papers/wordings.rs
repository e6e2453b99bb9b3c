//! The school's own wording of what papers always say, and saying it in a paper.
//!
//! A text of the school's is text with places to fill in, «{number}», and nothing more: it is never read as a template of
//! the program's words.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::pieces::{Piece, pieces};
use super::{DocumentName, PaperLanguage, store};
use crate::error::{Error, Rejection, Result};
use crate::store::{Reader, Writer};
use crate::text;
use crate::words::{Language, Value, day_long, say, say_with};

/// How many letters on each side of a lone brace show where it stands.
const NEAR: usize = 12;

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ListPaperWordings {
    pub document: DocumentName,
    pub language: Language,
}

/// A sentence that a paper always says.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PaperWording {
    pub piece: String,
    /// What the sentence is filled in with.
    pub values: Vec<String>,
    /// Those of them that it must name: without them the paper would lack a fact.
    pub required: Vec<String>,
    pub shipped: String,
    /// The school's own; `None` where the shipped one holds.
    pub own: Option<String>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct SetPaperWording {
    pub document: DocumentName,
    pub piece: String,
    pub language: Language,
    pub text: String,
}

/// How a wording would read, or what is wrong with it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct PaperWordingPreview {
    /// Filled in with invented facts.
    pub said: String,
    pub problem: Option<Rejection>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct PaperWordingChoice {
    pub document: DocumentName,
    pub piece: String,
    pub language: Language,
}

/// Lists what a paper always says, in the order it says it.
pub fn list_paper_wordings(file: &Reader<'_>, request: &ListPaperWordings) -> Result<Vec<PaperWording>> {
    let own: HashMap<String, String> =
        store::list_texts(file, request.document, request.language)?.into_iter().collect();
    let row = |piece: &Piece| PaperWording {
        piece: piece.key.to_owned(),
        values: piece.values.iter().map(|value| (*value).to_owned()).collect(),
        required: piece.required().map(str::to_owned).collect(),
        shipped: shipped(piece, request.language),
        own: own.get(piece.key).cloned(),
    };
    Ok(pieces(request.document).iter().map(row).collect())
}

/// Puts the school's own wording in the place of the shipped one.
///
/// Rejects a piece that the paper does not have, a language that the paper is not written in, an empty text, one that is too
/// long, a brace without the other, a place to fill in that the piece does not know, and a text without one that it must have.
pub fn set_paper_wording(file: &mut Writer<'_>, request: &SetPaperWording) -> Result<()> {
    let (piece, own) = checked(request)?;
    match store::find_wording(file, request.document, piece.key, request.language)? {
        Some(id) => store::update_wording(file, &id, &own)?,
        None => store::insert_wording(file, request.document, piece.key, request.language, &own)?,
    }
    file.about(title(file, request.document));
    Ok(())
}

/// Says how a wording would read before it is saved, and what would keep it from being saved.
pub fn preview_paper_wording(file: &Reader<'_>, request: &SetPaperWording) -> Result<PaperWordingPreview> {
    let piece = find_piece(request.document, &request.piece)?;
    let problem = match checked(request) {
        Ok(_) => None,
        Err(Error::Rejected(rejection)) => Some(rejection),
        Err(other) => return Err(other),
    };
    let sample = |value: &&'static str| (*value, Value::Text(sample(file, value, request.language)));
    let samples: Vec<(&str, Value)> = piece.values.iter().map(sample).collect();
    Ok(PaperWordingPreview { said: filled_in(request.text.trim(), &samples), problem })
}

/// An invented fact of the kind that fills a place.
fn sample(file: &Reader<'_>, value: &str, language: Language) -> String {
    match value {
        "number" | "order" | "version" | "position" | "count" | "present" | "for" => "5".to_owned(),
        "members" => "7".to_owned(),
        "needed" => "4".to_owned(),
        "against" | "abstained" => "1".to_owned(),
        "day" | "date" | "term" => day_long(language, file.today()),
        "at" | "time" => "10:30".to_owned(),
        "year" => file.today().year().to_string(),
        "school_year" => format!("{}–{}", file.today().year(), file.today().year() + 1),
        "index" => "07".to_owned(),
        "hash" | "head" => "8f3a61…".to_owned(),
        "person" | "presenter" | "director" => say(language, "papers-sample-person"),
        _ => "…".to_owned(),
    }
}

/// Puts the shipped wording back.
///
/// Rejects a piece that has no own wording in that language.
pub fn restore_paper_wording(file: &mut Writer<'_>, choice: &PaperWordingChoice) -> Result<()> {
    let piece = find_piece(choice.document, &choice.piece)?;
    let id = store::find_wording(file, choice.document, piece.key, choice.language)?;
    store::delete_wording(file, &id.ok_or(Rejection::NotFound { what: "wording" })?)?;
    file.about(title(file, choice.document));
    Ok(())
}

/// Says the sentences of one paper in one language: the school's own where it has them.
pub(crate) struct PaperWords {
    pub language: Language,
    #[cfg(test)]
    document: DocumentName,
    own: HashMap<String, String>,
}

impl PaperWords {
    pub fn of(file: &Reader<'_>, document: DocumentName, language: Language) -> Result<Self> {
        let texts = store::list_texts(file, document, language)?;
        // A place that an older version of the program knew is of no use any more.
        let own = texts.into_iter().filter(|(piece, text)| {
            find_piece(document, piece).is_ok_and(|piece| require_known_places(piece, text).is_ok())
        });
        Ok(Self {
            language,
            #[cfg(test)]
            document,
            own: own.collect(),
        })
    }

    pub fn say(&self, key: &str) -> String {
        self.say_with(key, &[])
    }

    pub fn say_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        #[cfg(test)]
        said::note(self.document, key);
        match self.own.get(key) {
            Some(own) => filled_in(own, values),
            None => say_with(self.language, key, values),
        }
    }
}

/// What papers said on this thread: a test holds it beside their pieces.
#[cfg(test)]
pub(crate) mod said {
    use std::cell::RefCell;
    use std::collections::BTreeSet;

    use super::DocumentName;

    thread_local! {
        static SAID: RefCell<BTreeSet<(DocumentName, String)>> = const { RefCell::new(BTreeSet::new()) };
    }

    pub(super) fn note(document: DocumentName, key: &str) {
        SAID.with_borrow_mut(|said| said.insert((document, key.to_owned())));
    }

    pub(crate) fn all() -> BTreeSet<(DocumentName, String)> {
        SAID.with_borrow(Clone::clone)
    }
}

fn title(file: &Writer<'_>, document: DocumentName) -> String {
    say(file.who().language, &format!("document-{}", document.name()))
}

fn find_piece(document: DocumentName, key: &str) -> Result<&'static Piece> {
    let found = pieces(document).iter().find(|piece| piece.key == key);
    found.ok_or_else(|| Rejection::NotFound { what: "wording" }.into())
}

/// The shipped sentence with its places to fill in as the school writes them.
fn shipped(piece: &Piece, language: Language) -> String {
    let values: Vec<(&str, Value)> =
        piece.values.iter().map(|value| (*value, Value::Text(format!("{{{value}}}")))).collect();
    say_with(language, piece.key, &values)
}

fn checked(request: &SetPaperWording) -> Result<(&'static Piece, String)> {
    let piece = find_piece(request.document, &request.piece)?;
    if request.language == Language::En {
        request.document.kind().written_in(PaperLanguage::En)?;
    }
    let own = text::paragraph("text", &request.text)?;
    if let Some(near) = brace_alone(&own) {
        return Err(Rejection::BraceAlone { near }.into());
    }
    require_known_places(piece, &own)?;
    let named = places(&own);
    match piece.required().find(|place| !named.contains(place)) {
        Some(place) => Err(Rejection::PlaceMissing { place: place.to_owned() }.into()),
        None => Ok((piece, own)),
    }
}

/// The words around a brace that is not closed, closes nothing, or holds nothing.
fn brace_alone(text: &str) -> Option<String> {
    let letters: Vec<char> = text.chars().collect();
    let mut opened = None;
    for (at, letter) in letters.iter().enumerate() {
        match (letter, opened) {
            ('{', None) => opened = Some(at),
            ('}', Some(start)) if letters[start + 1..at].iter().any(|letter| !letter.is_whitespace()) => opened = None,
            ('}', _) => return Some(around(&letters, at)),
            ('{', Some(start)) => return Some(around(&letters, start)),
            _ => {}
        }
    }
    opened.map(|start| around(&letters, start))
}

fn around(letters: &[char], at: usize) -> String {
    letters[at.saturating_sub(NEAR)..letters.len().min(at + NEAR + 1)].iter().collect::<String>().trim().to_owned()
}

fn require_known_places(piece: &Piece, text: &str) -> Result<()> {
    let unknown = places(text).into_iter().find(|place| !piece.values.contains(place));
    match unknown {
        Some(place) => Err(Rejection::PlaceUnknown { place: place.to_owned() }.into()),
        None => Ok(()),
    }
}

fn places(text: &str) -> Vec<&str> {
    let parts = parts(text).into_iter();
    parts.filter_map(|part| if let Part::Place(place) = part { Some(place) } else { None }).collect()
}

/// Fills the places in, each once: what is filled in is never looked at again.
fn filled_in(text: &str, values: &[(&str, Value)]) -> String {
    let said = |part| match part {
        Part::Text(text) => text.to_owned(),
        Part::Place(place) => match values.iter().find(|(name, _)| *name == place) {
            Some((_, Value::Text(value))) => value.clone(),
            Some((_, Value::Number(value))) => value.to_string(),
            None => String::new(),
        },
    };
    parts(text).into_iter().map(said).collect()
}

#[derive(Clone, Copy)]
enum Part<'t> {
    Text(&'t str),
    /// What stands between a brace and the one that closes it.
    Place(&'t str),
}

fn parts(text: &str) -> Vec<Part<'_>> {
    let mut parts = Vec::new();
    let mut rest = text;
    while let Some(end) = rest.find('}') {
        // A brace that is opened again before it is closed is text.
        match rest[..end].rfind('{') {
            Some(start) => {
                parts.extend([Part::Text(&rest[..start]), Part::Place(rest[start + 1..end].trim())]);
            }
            None => parts.push(Part::Text(&rest[..=end])),
        }
        rest = &rest[end + 1..];
    }
    parts.push(Part::Text(rest));
    parts
}
