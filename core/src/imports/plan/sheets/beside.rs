//! What a workbook says beside its cells: comments and what was answered to them, boxes with text, and that there is a
//! chart or a picture.

use std::collections::HashSet;

use quick_xml::events::{BytesStart, Event};

use super::super::docx::tidy;
use super::super::grid::{Aside, Place, Spot};
use super::super::parts::{ASIDES, Parts, Text, require, said};
use super::super::preview::UnreadKind;
use crate::imports::bounded::{Fault, TEXT_BYTES};

/// What stands beside the cells of the sheets of these names; a workbook whose parts do not fit together has none.
pub(super) fn read(bytes: &[u8], names: &[String]) -> Result<Vec<Aside>, Fault> {
    let mut parts = Parts::of(bytes)?;
    let mut found = Vec::new();
    let mut read = HashSet::new();
    let of_book = parts.related("xl/workbook.xml")?;
    for (name, id) in sheets(&mut parts)? {
        let Some(sheet) = of_book.iter().find(|one| one.id == id).filter(|_| names.contains(&name)) else { continue };
        let (mut comments, mut threads) = (Vec::new(), Vec::new());
        for related in parts.related(&sheet.part)?.into_iter().filter(|one| read.insert(one.part.clone())) {
            if related.kind.ends_with("/comments") {
                comments.extend(remarks(&mut parts, &related.part, &name, "comment", "t")?);
            } else if related.kind.ends_with("/threadedComment") {
                threads.extend(remarks(&mut parts, &related.part, &name, "threadedComment", "text")?);
            } else if related.kind.ends_with("/drawing") {
                found.extend(drawn(&mut parts, &related.part, &name)?);
            }
        }
        // Beside a conversation stands a comment for programs that know none: it says the same.
        comments.retain(|comment: &Aside| threads.iter().all(|thread: &Aside| thread.spot != comment.spot));
        found.extend(comments.into_iter().chain(threads));
    }
    Ok(found)
}

/// The sheets' names with what their parts are related by.
fn sheets(parts: &mut Parts<'_>) -> Result<Vec<(String, String)>, Fault> {
    let mut found = Vec::new();
    parts.events("xl/workbook.xml", |event| {
        if let Event::Start(start) | Event::Empty(start) = &event
            && start.local_name().as_ref() == "sheet"
        {
            found.push((said(start, "name"), said(start, "id")));
        }
        require(found.len() <= ASIDES)
    })?;
    Ok(found)
}

fn remarks(parts: &mut Parts<'_>, part: &str, sheet: &str, element: &str, words: &str) -> Result<Vec<Aside>, Fault> {
    let texts = parts.texts(part, element, words)?.into_iter().filter(|one| !one.text.is_empty());
    let aside = |one: Text| {
        let (row, column) = cell(one.attribute("ref")).unwrap_or((1, 1));
        Aside { kind: UnreadKind::Comment, spot: spot(sheet, row, column), text: one.text }
    };
    Ok(texts.map(aside).collect())
}

/// What is drawn over one place of a sheet.
#[derive(Default)]
struct Drawn {
    row: u32,
    column: u32,
    text: String,
    /// The charts there, by what their parts are related by.
    charts: Vec<String>,
    /// What its author says that the drawing shows, and whether it is a picture.
    description: String,
    is_picture: bool,
}

/// What an element says of the drawing that it is in.
fn look_at(start: &BytesStart<'_>, drawn: Option<&mut Drawn>) {
    let Some(drawn) = drawn else { return };
    match start.local_name().as_ref() {
        "chart" => drawn.charts.push(said(start, "id")),
        "cNvPr" => drawn.description = said(start, "descr"),
        "pic" => drawn.is_picture = true,
        _ => {}
    }
}

/// Boxes with text, charts and pictures, each at the cell that it begins over.
fn drawn(parts: &mut Parts<'_>, part: &str, sheet: &str) -> Result<Vec<Aside>, Fault> {
    let mut anchors: Vec<Drawn> = Vec::new();
    let mut inside = String::new();
    let (mut is_from, mut size) = (false, 0);
    parts.events(part, |event| {
        match &event {
            Event::Start(start) => {
                start.local_name().as_ref().clone_into(&mut inside);
                is_from = is_from || inside == "from";
                if inside.ends_with("Anchor") {
                    anchors.push(Drawn::default());
                }
                look_at(start, anchors.last_mut());
            }
            Event::End(end) => {
                is_from = is_from && end.local_name().as_ref() != "from";
                inside.clear();
                if let ("p", Some(anchor)) = (end.local_name().as_ref(), anchors.last_mut()) {
                    anchor.text.push('\n');
                }
            }
            Event::Text(text) => {
                let Some(anchor) = anchors.last_mut() else { return Ok(()) };
                let text = text.xml10_content();
                match inside.as_str() {
                    "row" if is_from => anchor.row = text.trim().parse().unwrap_or_default(),
                    "col" if is_from => anchor.column = text.trim().parse().unwrap_or_default(),
                    "t" => {
                        size += text.len();
                        anchor.text.push_str(&text);
                    }
                    _ => {}
                }
            }
            Event::Empty(start) => look_at(start, anchors.last_mut()),
            _ => {}
        }
        require(anchors.len() <= ASIDES && size <= TEXT_BYTES)
    })?;
    let related = parts.related(part)?;
    let (mut found, mut read) = (Vec::new(), HashSet::new());
    for anchor in anchors {
        let spot = spot(sheet, anchor.row.saturating_add(1), anchor.column.saturating_add(1));
        for id in &anchor.charts {
            let chart = related.iter().find(|one| one.id == *id).map(|one| one.part.clone()).unwrap_or_default();
            // One chart may be named from many places; its first stands for them.
            if read.insert(chart.clone()) {
                let said = parts.texts(&chart, "title", "t")?.into_iter().map(|one| one.text);
                let text = said.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
                found.push(Aside { kind: UnreadKind::Chart, spot: spot.clone(), text });
            }
        }
        let text = tidy(&anchor.text);
        if !text.is_empty() {
            found.push(Aside { kind: UnreadKind::TextBox, spot: spot.clone(), text });
        }
        if anchor.is_picture {
            found.push(Aside { kind: UnreadKind::Picture, spot, text: tidy(&anchor.description) });
        }
    }
    Ok(found)
}

fn spot(sheet: &str, row: u32, column: u32) -> Spot {
    Spot { place: Place { table: sheet.to_owned(), row, column }, paragraph: None }
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
