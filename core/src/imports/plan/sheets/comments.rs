//! Comments that people wrote beside the cells of a workbook.

use std::io::{BufReader, Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::{resolve_xml_entity, unescape};
use quick_xml::events::{BytesStart, Event};
use zip::ZipArchive;

use super::super::docx::{attribute, tidy};
use crate::imports::bounded::{Fault, TEXT_BYTES};

type Archive<'b> = ZipArchive<Cursor<&'b [u8]>>;

/// A comment: its sheet, row and column, both from one, and what it says.
pub(super) type Comment = (String, u32, u32, String);

/// Every comment of a workbook, sheet by sheet; one whose parts do not fit together has none.
pub(super) fn read(bytes: &[u8]) -> Result<Vec<Comment>, Fault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| Fault::Broken)?;
    let mut found = Vec::new();
    let parts = related(&mut archive, "xl/_rels/workbook.xml.rels")?;
    for (name, id) in sheets(&mut archive)? {
        let Some((_, _, sheet)) = parts.iter().find(|(known, ..)| *known == id) else { continue };
        let sheet = in_folder("xl", sheet);
        let (folder, file) = sheet.rsplit_once('/').unwrap_or(("", &sheet));
        for (_, kind, target) in related(&mut archive, &format!("{folder}/_rels/{file}.rels"))? {
            if kind.ends_with("/comments") {
                let said = comments(&mut archive, &in_folder(folder, &target))?;
                found.extend(said.into_iter().map(|(row, column, text)| (name.clone(), row, column, text)));
            }
        }
    }
    Ok(found)
}

/// Gives each event of a part to `each`; a part that is not there has none.
fn events(archive: &mut Archive<'_>, part: &str, mut each: impl FnMut(Event<'_>) -> Option<()>) -> Result<(), Fault> {
    let Ok(entry) = archive.by_name(part) else { return Ok(()) };
    if entry.size() > TEXT_BYTES as u64 {
        return Err(Fault::TooLarge);
    }
    let mut reader = Reader::from_reader(BufReader::new(entry.take(TEXT_BYTES as u64)));
    let mut buffer = Vec::new();
    loop {
        buffer.clear();
        match reader.read_event_into(&mut buffer).map_err(|_| Fault::Broken)? {
            Event::Eof => return Ok(()),
            // Entities of a document's own are never expanded.
            Event::DocType(_) => return Err(Fault::Broken),
            event => each(event).ok_or(Fault::Broken)?,
        }
    }
}

/// The sheets' names with what their parts are related by.
fn sheets(archive: &mut Archive<'_>) -> Result<Vec<(String, String)>, Fault> {
    let mut found = Vec::new();
    events(archive, "xl/workbook.xml", |event| {
        if let Event::Start(start) | Event::Empty(start) = &event
            && start.local_name().as_ref() == "sheet"
        {
            found.push((said(start, "name"), said(start, "id")));
        }
        Some(())
    })?;
    Ok(found)
}

/// The parts that a part is related to: by what, in what way, and where.
fn related(archive: &mut Archive<'_>, part: &str) -> Result<Vec<(String, String, String)>, Fault> {
    let mut found = Vec::new();
    events(archive, part, |event| {
        if let Event::Start(start) | Event::Empty(start) = &event
            && start.local_name().as_ref() == "Relationship"
        {
            found.push((said(start, "Id"), said(start, "Type"), said(start, "Target")));
        }
        Some(())
    })?;
    Ok(found)
}

fn comments(archive: &mut Archive<'_>, part: &str) -> Result<Vec<(u32, u32, String)>, Fault> {
    let mut found: Vec<(u32, u32, String)> = Vec::new();
    let mut is_text = false;
    events(archive, part, |event| {
        let mut add = |text: &str| {
            if let Some((.., said)) = found.last_mut().filter(|_| is_text) {
                said.push_str(text);
            }
        };
        match &event {
            Event::Text(text) => add(&text.xml10_content()),
            Event::CData(text) => add(&text.xml10_content()),
            Event::GeneralRef(name) => match name.resolve_char_ref().ok()? {
                Some(letter) => add(letter.encode_utf8(&mut [0; 4])),
                None => add(resolve_xml_entity(name)?),
            },
            Event::Start(start) if start.local_name().as_ref() == "comment" => {
                let (row, column) = cell(&said(start, "ref")).unwrap_or((1, 1));
                found.push((row, column, String::new()));
            }
            Event::Start(start) if start.local_name().as_ref() == "t" => is_text = true,
            Event::End(end) if end.local_name().as_ref() == "t" => is_text = false,
            _ => {}
        }
        Some(())
    })?;
    found.iter_mut().for_each(|(.., text)| *text = tidy(text));
    found.retain(|(.., text)| !text.is_empty());
    Ok(found)
}

fn said(start: &BytesStart<'_>, name: &str) -> String {
    let value = attribute(start, name).unwrap_or_default();
    unescape(&value).map(std::borrow::Cow::into_owned).unwrap_or_default()
}

/// Row and column of «C12», both from one.
fn cell(reference: &str) -> Option<(u32, u32)> {
    let digits = reference.find(|letter: char| letter.is_ascii_digit())?;
    let (letters, row) = reference.split_at(digits);
    let column = letters.bytes().try_fold(0_u32, |column, letter| {
        let letter = letter.to_ascii_uppercase().checked_sub(b'A').filter(|letter| *letter < 26)?;
        column.checked_mul(26)?.checked_add(u32::from(letter) + 1)
    })?;
    Some((row.parse().ok()?, column))
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
