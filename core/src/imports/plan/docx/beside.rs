//! What a Word document says beside its text: comments, notes under the page and at the end, and what is printed above
//! and below each page.

use std::collections::{HashMap, HashSet};

use super::super::grid::{Aside, Spot};
use super::super::parts::{Parts, Text};
use super::super::preview::UnreadKind;
use crate::imports::bounded::Fault;

const DOCUMENT: &str = "word/document.xml";

/// Where the text refers to comments and notes: by what, and by which number of theirs.
pub(super) type References = HashMap<(UnreadKind, String), Spot>;

/// Tells what stands in the parts that the document is related to.
pub(super) fn read(bytes: &[u8], references: &References) -> Result<Vec<Aside>, Fault> {
    let mut parts = Parts::of(bytes)?;
    let mut found: Vec<Aside> = Vec::new();
    let mut read = HashSet::new();
    for related in parts.related(DOCUMENT)?.into_iter().filter(|one| read.insert(one.part.clone())) {
        let Some((kind, element)) =
            KINDS.iter().find(|(ending, ..)| related.kind.ends_with(ending)).map(|one| (one.1, one.2))
        else {
            continue;
        };
        for said in parts.texts(&related.part, element, "t")? {
            let aside = Aside { kind, spot: spot(references, kind, &said), text: said.text.clone() };
            // Pages of several kinds say the same above them; a page's number says nothing.
            let has_words = said.text.chars().any(char::is_alphabetic);
            let is_page = matches!(kind, UnreadKind::Header | UnreadKind::Footer);
            if has_words && !(is_page && found.contains(&aside)) && said.attribute("type").is_empty() {
                found.push(aside);
            }
        }
    }
    Ok(found)
}

/// How a part is related, what it holds, and the element that each of them is.
const KINDS: [(&str, UnreadKind, &str); 5] = [
    ("/comments", UnreadKind::Comment, "comment"),
    ("/footnotes", UnreadKind::Footnote, "footnote"),
    ("/endnotes", UnreadKind::Endnote, "endnote"),
    ("/header", UnreadKind::Header, "hdr"),
    ("/footer", UnreadKind::Footer, "ftr"),
];

fn spot(references: &References, kind: UnreadKind, said: &Text) -> Spot {
    references.get(&(kind, said.attribute("id").to_owned())).cloned().unwrap_or_default()
}
