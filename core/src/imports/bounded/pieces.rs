//! How long the pieces are that an XML library keeps whole: a tag with its attributes, a comment, the text of one cell or
//! paragraph. Only their lengths are looked at, so that measuring costs no memory however long they are.

use std::io::{self, Write};

use memchr::{memchr, memchr3};

/// Far more than a cell of Excel holds, with every letter written as an entity.
pub const PIECE: usize = 1_000_000;

/// Elements whose text is kept by itself; whatever stands in others is counted together.
const WHOLES: [&[u8]; 12] =
    [b"c", b"si", b"p", b"row", b"tr", b"tc", b"comment", b"threadedComment", b"author", b"definedName", b"v", b"pt"];
const LONGEST_NAME: usize = 16;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Within {
    Text,
    /// After `<`, with the quotation mark of an attribute that is open.
    Tag(Option<u8>),
    Comment,
    Data,
}

/// Counts an entry while it is inflated, and ends the inflating at the first piece that is too long.
#[derive(Debug)]
pub struct Pieces {
    within: Within,
    /// Of the tag, comment or data that is open.
    length: usize,
    /// Since the last cell or paragraph began or ended.
    text: usize,
    /// What the tag begins with.
    name: [u8; LONGEST_NAME],
    /// The last two bytes.
    before: [u8; 2],
    pub is_too_long: bool,
}

impl Default for Pieces {
    fn default() -> Self {
        let (within, name, before) = (Within::Text, [0; LONGEST_NAME], [0; 2]);
        Self { within, length: 0, text: 0, name, before, is_too_long: false }
    }
}

impl Write for Pieces {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut rest = bytes;
        while !rest.is_empty() {
            let (seen, after) = rest.split_at(self.take(rest));
            if self.is_too_long {
                return Err(io::ErrorKind::InvalidData.into());
            }
            self.before = last_two(self.before, seen);
            rest = after;
        }
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}

impl Pieces {
    /// Looks at bytes up to the first that may change what comes after it, and tells how many those are.
    fn take(&mut self, bytes: &[u8]) -> usize {
        let stop = match self.within {
            Within::Text => memchr(b'<', bytes),
            Within::Tag(_) if self.may_be_comment_or_data(bytes) => Some(0),
            Within::Tag(None) => memchr3(b'"', b'\'', b'>', bytes),
            Within::Tag(Some(quote)) => memchr(quote, bytes),
            Within::Comment | Within::Data => memchr(b'>', bytes),
        };
        let (passed, stop) = (&bytes[..stop.unwrap_or(bytes.len())], stop.map(|at| bytes[at]));
        match self.within {
            Within::Text | Within::Data => self.text += passed.len(),
            Within::Tag(_) => self.name_on(passed),
            Within::Comment => self.length += passed.len(),
        }
        self.is_too_long = self.length.max(self.text) > PIECE;
        let Some(stop) = stop else { return passed.len() };
        let before = last_two(self.before, passed);
        match self.within {
            Within::Text => self.open(Within::Tag(None)),
            Within::Tag(quote) => self.in_tag(quote, stop),
            Within::Comment if before == *b"--" => self.open(Within::Text),
            Within::Data if before == *b"]]" => self.open(Within::Text),
            Within::Comment => self.length += 1,
            Within::Data => self.text += 1,
        }
        passed.len() + 1
    }

    fn open(&mut self, within: Within) {
        self.within = within;
        self.length = 0;
        self.name = [0; LONGEST_NAME];
    }

    /// What begins with `<!` is looked at byte by byte, until it is known to be one of them or neither.
    fn may_be_comment_or_data(&self, bytes: &[u8]) -> bool {
        let first = if self.length == 0 { bytes.first().copied() } else { Some(self.name[0]) };
        first == Some(b'!') && self.length < LONGEST_NAME
    }

    fn name_on(&mut self, bytes: &[u8]) {
        if let Some(room) = self.name.get_mut(self.length..) {
            room.iter_mut().zip(bytes).for_each(|(place, byte)| *place = *byte);
        }
        self.length += bytes.len();
    }

    fn in_tag(&mut self, quote: Option<u8>, byte: u8) {
        match (quote, byte) {
            (Some(open), _) if open == byte => self.within = Within::Tag(None),
            (None, b'"' | b'\'') => self.within = Within::Tag(Some(byte)),
            (None, b'>') => return self.close_tag(),
            _ => {}
        }
        self.name_on(&[byte]);
        match self.name {
            [b'!', b'-', b'-', 0, ..] => self.open(Within::Comment),
            [b'!', b'[', b'C', b'D', b'A', b'T', b'A', b'[', 0, ..] => self.open(Within::Data),
            _ => {}
        }
    }

    fn close_tag(&mut self) {
        let name = self.name.strip_prefix(b"/").unwrap_or(&self.name);
        let end = name.iter().position(|byte| matches!(byte, 0 | b' ' | b'/' | b'\t' | b'\r' | b'\n'));
        let name = &name[..end.unwrap_or(name.len())];
        let local = name.rsplit(|byte| *byte == b':').next().unwrap_or(name);
        if WHOLES.contains(&local) {
            self.text = 0;
        }
        self.open(Within::Text);
    }
}

/// The last two bytes of some that follow others.
fn last_two(before: [u8; 2], bytes: &[u8]) -> [u8; 2] {
    match bytes {
        [.., one, two] => [*one, *two],
        [one] => [before[1], *one],
        [] => before,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn is_too_long(parts: &[&str]) -> bool {
        let mut pieces = Pieces::default();
        let written = parts.iter().try_for_each(|part| pieces.write_all(part.as_bytes()));
        assert_eq!(written.is_err(), pieces.is_too_long);
        pieces.is_too_long
    }

    #[test]
    fn a_piece_that_a_library_would_keep_whole_is_measured() {
        let long = "а".repeat(PIECE / 2 + 1);
        for (before, after) in [
            ("<c><is><t>", "</t></is></c>"),
            ("<numFmt formatCode=\"", "\"/>"),
            ("<numFmt formatCode='<>", "'/>"),
            ("<!--<c></c>", "-->"),
            ("<si><t><![CDATA[<c></c>", "]]></t></si>"),
            ("<x:si><r><t>", "</t></r></x:si>"),
        ] {
            assert!(is_too_long(&[before, &long, after]), "{before}");
            let short = &long[..PIECE - 100];
            assert!(!is_too_long(&[before, short, after, before, short, after]), "{before}");
        }
    }

    #[test]
    fn how_an_entry_is_cut_makes_no_difference() {
        let said =
            "<?xml?><!DOCTYPE a [<!ELEMENT b>]><!-- <c>--><si><t a='>' b=\">\"><![CDATA[]]]><c></c>]]></t></si><x/>";
        let whole = |size: usize| {
            let mut pieces = Pieces::default();
            let mut states = Vec::new();
            for part in said.as_bytes().chunks(size) {
                pieces.write_all(part).expect("short");
                states.push((pieces.within, pieces.length, pieces.text, pieces.name, pieces.before));
            }
            states
        };
        let singly = whole(1);
        for size in 2..said.len() {
            let ends = whole(size);
            let at_ends = (1..=ends.len()).map(|parts| singly[(parts * size).min(said.len()) - 1]);
            assert_eq!(ends, at_ends.collect::<Vec<_>>(), "{size}");
        }
        assert_eq!((singly[said.len() - 1].0, singly[said.len() - 1].2), (Within::Text, 0));
    }

    #[test]
    fn a_text_is_as_long_as_its_runs_together() {
        let run = format!("<r><t>{}</t></r>", "а".repeat(1_000));
        assert!(is_too_long(&["<si>", &run.repeat(600), "</si>"]));
        let cell = format!("<x:c r=\"A1\" t=\"inlineStr\"><is>{}</is></x:c>", run.repeat(100));
        assert!(!is_too_long(&["<row>", &cell.repeat(20), "</row>"]));
    }
}
