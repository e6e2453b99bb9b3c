//! What people typed, made fit for a cell: plain text that no program takes for a formula, a code or markup.

use std::borrow::Cow;

/// What Excel holds in one cell, in UTF-16 units.
const LONGEST: usize = 32_767;
/// Line breaks that Excel keeps in one cell.
const MOST_BREAKS: usize = 253;

/// Removes control characters, joins the kinds of line breaks into one, and cuts what a cell cannot hold, with a note.
pub(super) fn in_cell<'t>(text: &'t str, cut_note: &str) -> Cow<'t, str> {
    let is_plain = |letter: char| letter == '\n' || is_printable(letter);
    let breaks = text.bytes().filter(|byte| *byte == b'\n').count();
    if text.len() <= LONGEST && breaks <= MOST_BREAKS && text.chars().all(is_plain) {
        return Cow::Borrowed(text);
    }
    let mut breaks = 0;
    let mut clean = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\n' | '\r' | '\u{2028}' | '\u{2029}' => {
                breaks += 1;
                clean.push(if breaks <= MOST_BREAKS { '\n' } else { ' ' });
            }
            '\t' => clean.push(' '),
            _ if is_printable(letter) => clean.push(letter),
            _ => {}
        }
    }
    Cow::Owned(cut(clean, cut_note))
}

/// The text in one line of at most `limit` UTF-16 units.
pub(super) fn one_line(text: &str, limit: usize) -> String {
    let words: String = text.chars().map(|letter| if letter.is_whitespace() { ' ' } else { letter }).collect();
    let mut line: String = words.chars().filter(|letter| is_printable(*letter)).collect();
    line.truncate(end_within(&line, limit));
    line
}

/// Tells whether Excel would take the text for a formula if somebody only opened the cell and left it again.
pub(super) fn looks_like_formula(text: &str) -> bool {
    text.starts_with(['=', '+', '-', '@', '\''])
}

fn is_printable(letter: char) -> bool {
    !letter.is_control() && !matches!(letter, '\u{2028}' | '\u{2029}' | '\u{FFFE}' | '\u{FFFF}')
}

fn cut(mut text: String, note: &str) -> String {
    if text.len() <= LONGEST || text.encode_utf16().count() <= LONGEST {
        return text;
    }
    let ending = format!("… {note}");
    text.truncate(end_within(&text, LONGEST - ending.encode_utf16().count()));
    text.push_str(&ending);
    text
}

/// Where the first `units` UTF-16 units of a text end, between two letters.
fn end_within(text: &str, units: usize) -> usize {
    let mut used = 0;
    for (start, letter) in text.char_indices() {
        used += letter.len_utf16();
        if used > units {
            return start;
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const NOTE: &str = "[қысқартылды]";

    #[test]
    fn control_characters_are_removed_and_lines_are_kept() {
        assert_eq!(in_cell("бір\r\nекі\rүш\u{2028}төрт\t\u{0}\u{1b}\u{85}\u{FFFF}бес", NOTE), "бір\nекі\nүш\nтөрт бес");
        assert_eq!(in_cell("=1+1", NOTE), "=1+1", "the letters stay as they were typed");
        assert_eq!(in_cell("_x000D_", NOTE), "_x000D_");
    }

    #[test]
    fn a_text_longer_than_a_cell_is_cut_with_a_note() {
        let fits = "ә".repeat(LONGEST);
        assert_eq!(in_cell(&fits, NOTE), fits);
        let cut = in_cell(&"😀".repeat(LONGEST), NOTE).into_owned();
        assert!(cut.encode_utf16().count() <= LONGEST && cut.encode_utf16().count() >= LONGEST - 1);
        assert!(cut.ends_with("😀… [қысқартылды]"));
    }

    #[test]
    fn a_cell_keeps_no_more_line_breaks_than_excel_does() {
        let many = in_cell(&"a\n".repeat(1_000), NOTE).into_owned();
        assert_eq!(many.matches('\n').count(), MOST_BREAKS);
        assert_eq!(many.matches('a').count(), 1_000, "no word is lost");
    }

    #[test]
    fn a_line_is_one_line() {
        assert_eq!(one_line("Ақбұлақ\nорта\u{0} мектебі", 100), "Ақбұлақ орта мектебі");
        assert_eq!(one_line("әәәә", 3), "әәә");
    }

    proptest! {
        #[test]
        fn any_text_fits_a_cell(text in any::<String>()) {
            let cell = in_cell(&text, NOTE);
            prop_assert!(cell.chars().all(|letter| letter == '\n' || is_printable(letter)));
            let twice = in_cell(&cell, NOTE).into_owned();
            prop_assert_eq!(twice, cell, "a text that fits stays as it is");
        }
    }
}
