//! Finding a person's name in a text and putting a label in its place.

use std::ops::Range;

/// A shorter part of a name says too little to be looked for by itself.
const TELLING: usize = 4;

/// Tells whether a text holds the name, in any case and with any ending.
pub(super) fn holds(text: &str, name: &str) -> bool {
    !places(text, name).is_empty()
}

/// Tells whether a text holds the name or a telling part of it, such as the surname.
pub(super) fn gives_away(text: &str, name: &str) -> bool {
    let parts = name.split_whitespace().filter(|part| part.chars().count() >= TELLING);
    holds(text, name) || parts.into_iter().any(|part| holds(text, part))
}

/// The text with the label in every place of the name; nothing when the name is not there.
pub(super) fn replaced(text: &str, name: &str, label: &str) -> Option<String> {
    let places = places(text, name);
    if places.is_empty() {
        return None;
    }
    let mut clean = String::with_capacity(text.len());
    let mut kept_until = 0;
    for place in places {
        clean.push_str(&text[kept_until..place.start]);
        clean.push_str(label);
        kept_until = place.end;
    }
    clean.push_str(&text[kept_until..]);
    Some(clean)
}

/// Where the name stands: at the beginning of a word, so that «Али» is not found in «Малика»; its ending stays.
fn places(text: &str, name: &str) -> Vec<Range<usize>> {
    let letters: Vec<(usize, char)> = text.char_indices().map(|(at, letter)| (at, small(letter))).collect();
    let name: Vec<char> = name.trim().chars().map(small).collect();
    let mut places = Vec::new();
    let mut at = 0;
    while !name.is_empty() && at + name.len() <= letters.len() {
        let begins_a_word = at == 0 || !letters[at - 1].1.is_alphanumeric();
        if begins_a_word && letters[at..at + name.len()].iter().map(|(_, letter)| letter).eq(&name) {
            let end = letters.get(at + name.len()).map_or(text.len(), |(end, _)| *end);
            places.push(letters[at].0..end);
            at += name.len();
        } else {
            at += 1;
        }
    }
    places
}

fn small(letter: char) -> char {
    let letter = if letter.is_whitespace() { ' ' } else { letter };
    letter.to_lowercase().next().unwrap_or(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_replaced_wherever_it_begins_a_word() {
        let text = "Айзере жазды. АЙЗЕРЕНІҢ телефоны (айзере) — Гүлайзере емес";
        let clean = "А оқушысы жазды. А оқушысыНІҢ телефоны (А оқушысы) — Гүлайзере емес";
        assert_eq!(replaced(text, " Айзере ", "А оқушысы").as_deref(), Some(clean));
        assert_eq!(replaced(text, "Айгерім", "А оқушысы"), None);
        assert_eq!(replaced(text, "", "А"), None);
    }

    #[test]
    fn a_name_over_two_lines_is_the_same_name() {
        assert!(holds("Жақсыбекова\nАйзере", "жақсыбекова айзере"));
    }

    #[test]
    fn a_surname_gives_the_person_away_and_a_short_word_does_not() {
        assert!(gives_away("Жақсыбекованың анасы сұрады", "Жақсыбекова Ай"));
        assert!(!gives_away("Ай басында сұралды", "Жақсыбекова Ай"));
    }
}
