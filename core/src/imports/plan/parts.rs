//! Parts of a Word or Excel file beside its main one, read within limits: what is related to what, and the texts in them.

use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::docx::{attribute, tidy};
use crate::imports::bounded::{Fault, TEXT_BYTES, UNPACKED};

const DEPTH: usize = 64;
/// More remarks, boxes and deleted words than this are no plan's.
pub(super) const ASIDES: usize = 20_000;

/// The parts of a file, and how much text of them may still be read.
pub(super) struct Parts<'b> {
    archive: ZipArchive<Cursor<&'b [u8]>>,
    left: usize,
    texts: usize,
    /// How many bytes of parts may still be gone through: one part may be named from many places.
    bytes: u64,
}

/// A part that another one is related to.
#[derive(Debug)]
pub(super) struct Related {
    pub id: String,
    pub kind: String,
    /// Where the part lies in the container.
    pub part: String,
}

/// A text in a part, with the attributes of the element that holds it.
#[derive(Debug, Default)]
pub(super) struct Text {
    pub attributes: Vec<(String, String)>,
    pub text: String,
}

impl Text {
    pub fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known == name).map(|(_, value)| value.as_str()).unwrap_or_default()
    }
}

impl<'b> Parts<'b> {
    pub fn of(bytes: &'b [u8]) -> Result<Self, Fault> {
        let archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
        Ok(Self { archive, left: TEXT_BYTES, texts: 0, bytes: UNPACKED })
    }

    /// Gives each event of a part to `each`; a part that is not there has none.
    pub fn events(&mut self, part: &str, mut each: impl FnMut(Event<'_>) -> Result<(), Fault>) -> Result<(), Fault> {
        let Ok(entry) = self.archive.by_name(part) else { return Ok(()) };
        if entry.size() > TEXT_BYTES as u64 {
            return Err(Fault::TooLarge);
        }
        let mut reader = Reader::from_reader(BufReader::with_capacity(1 << 16, entry.take(TEXT_BYTES as u64)));
        let (mut buffer, mut depth) = (Vec::new(), 0_usize);
        loop {
            buffer.clear();
            let event = reader.read_event_into(&mut buffer).map_err(|_| Fault::Broken)?;
            match &event {
                Event::Eof => {
                    self.bytes = self.bytes.checked_sub(reader.buffer_position()).ok_or(Fault::TooLarge)?;
                    return Ok(());
                }
                // Entities of a document's own are never expanded.
                Event::DocType(_) => return Err(Fault::Broken),
                Event::Start(_) => depth += 1,
                Event::End(_) => depth = depth.checked_sub(1).ok_or(Fault::Broken)?,
                _ => {}
            }
            if depth > DEPTH {
                return Err(Fault::Broken);
            }
            each(event)?;
        }
    }

    /// The parts that a part is related to.
    pub fn related(&mut self, part: &str) -> Result<Vec<Related>, Fault> {
        let (folder, file) = part.rsplit_once('/').unwrap_or(("", part));
        let mut found = Vec::new();
        self.events(&format!("{folder}/_rels/{file}.rels"), |event| {
            if let Event::Start(start) | Event::Empty(start) = &event
                && start.local_name().as_ref() == "Relationship"
            {
                let part = in_folder(folder, &said(start, "Target"));
                found.push(Related { id: said(start, "Id"), kind: said(start, "Type"), part });
            }
            require(found.len() <= ASIDES)
        })?;
        Ok(found)
    }

    /// What the elements of a name say, each with its own lines; the whole part is one where it is the outermost.
    pub fn texts(&mut self, part: &str, element: &str, words: &str) -> Result<Vec<Text>, Fault> {
        let mut found: Vec<Text> = Vec::new();
        let (mut is_words, mut inside) = (false, 0_usize);
        let (mut left, mut texts) = (self.left, self.texts);
        self.events(part, |event| {
            match &event {
                Event::Start(start) if start.local_name().as_ref() == element => {
                    texts += 1;
                    require(texts <= ASIDES)?;
                    inside += 1;
                    found.push(Text { attributes: attributes(start), text: String::new() });
                }
                Event::End(end) if end.local_name().as_ref() == element => inside = inside.saturating_sub(1),
                _ => {}
            }
            match &event {
                Event::Start(start) if start.local_name().as_ref() == words => is_words = true,
                Event::End(end) if end.local_name().as_ref() == words => is_words = false,
                _ => {}
            }
            let Some(open) = found.last_mut().filter(|_| inside > 0) else { return Ok(()) };
            let more = match &event {
                Event::Text(text) if is_words => text.xml10_content().into_owned(),
                Event::CData(text) if is_words => text.xml10_content().into_owned(),
                Event::GeneralRef(name) if is_words => match name.resolve_char_ref().map_err(|_| Fault::Broken)? {
                    Some(letter) => letter.to_string(),
                    None => resolve_xml_entity(name).ok_or(Fault::Broken)?.to_owned(),
                },
                Event::End(end) if end.local_name().as_ref() == "p" => "\n".to_owned(),
                Event::Empty(start) if matches!(start.local_name().as_ref(), "br" | "cr") => "\n".to_owned(),
                Event::Empty(start) if start.local_name().as_ref() == "tab" => " ".to_owned(),
                _ => return Ok(()),
            };
            left = left.checked_sub(more.len()).ok_or(Fault::TooLarge)?;
            open.text.push_str(&more);
            Ok(())
        })?;
        (self.left, self.texts) = (left, texts);
        found.iter_mut().for_each(|one| one.text = tidy(&one.text));
        Ok(found)
    }
}

pub(super) fn require(is_within: bool) -> Result<(), Fault> {
    if is_within { Ok(()) } else { Err(Fault::TooLarge) }
}

fn attributes(start: &BytesStart<'_>) -> Vec<(String, String)> {
    let found = start.attributes().flatten();
    found.map(|one| (one.key.local_name().as_ref().to_owned(), unescaped(&one.value))).collect()
}

pub(super) fn said(start: &BytesStart<'_>, name: &str) -> String {
    unescaped(&attribute(start, name).unwrap_or_default())
}

fn unescaped(value: &str) -> String {
    unescape(value).map(std::borrow::Cow::into_owned).unwrap_or_default()
}

/// Where a part lies that is named from a folder.
fn in_folder(folder: &str, target: &str) -> String {
    if let Some(whole) = target.strip_prefix('/') {
        return whole.to_owned();
    }
    let mut path: Vec<&str> = folder.split('/').filter(|step| !step.is_empty()).collect();
    for step in target.split('/') {
        match step {
            ".." => drop(path.pop()),
            "." | "" => {}
            step => path.push(step),
        }
    }
    path.join("/")
}
