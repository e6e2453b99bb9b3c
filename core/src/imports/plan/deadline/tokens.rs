//! A text as numbers, folded words and the signs between them, and numbers that are written as words.

use crate::words::fold;

#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Token {
    Number { value: u32, digits: usize },
    Word(String),
    Sign(char),
}

pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut tokens = Vec::new();
    let mut letters = text.chars().peekable();
    while let Some(first) = letters.next() {
        let mut run = first.to_string();
        if first.is_ascii_digit() {
            while let Some(more) = letters.next_if(char::is_ascii_digit) {
                run.push(more);
            }
            let value = run.parse().unwrap_or(u32::MAX);
            tokens.push(Token::Number { value, digits: run.len() });
        } else if first.is_alphabetic() {
            while let Some(more) = letters.next_if(|letter| letter.is_alphabetic() || is_inside_word(*letter)) {
                run.push(more);
            }
            tokens
                .extend(fold(&run).split(' ').filter(|word| !word.is_empty()).map(|word| Token::Word(word.to_owned())));
        } else {
            match first {
                '-' | '–' | '—' | '−' | '‑' => tokens.push(Token::Sign('-')),
                '.' | ',' | ';' | '/' | '\n' | '(' | ')' | '№' => tokens.push(Token::Sign(first)),
                _ => {}
            }
        }
    }
    tokens
}

/// Marks that belong to a letter, and soft hyphens, which `fold` takes out.
fn is_inside_word(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}' | '\u{AD}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

/// Roman numerals in Latin letters, and in the Cyrillic ones that look like them.
pub fn roman(word: &str, is_alone: bool) -> Option<u32> {
    match word {
        "i" => Some(1),
        // «и» also joins words in Russian.
        "и" if is_alone => Some(1),
        "ii" | "ии" => Some(2),
        "iii" | "иии" => Some(3),
        "iv" | "иv" => Some(4),
        "v" => Some(5),
        "vi" | "vи" => Some(6),
        _ => None,
    }
}

/// «Бірінші», «первая».
pub fn ordinal(word: &str) -> Option<u32> {
    const WORDS: [(&str, u32); 11] = [
        ("биринши", 1),
        ("екинши", 2),
        ("ушинши", 3),
        ("тортинши", 4),
        ("бесинши", 5),
        ("перв", 1),
        ("втор", 2),
        ("трет", 3),
        ("пят", 5),
        ("first", 1),
        ("second", 2),
    ];
    WORDS.iter().find(|(beginning, _)| word.starts_with(beginning)).map(|(_, number)| *number)
}

/// Tells whether a word is a name but for one letter left out, put in, or mistaken.
pub(super) fn is_one_letter_off(word: &str, name: &str) -> bool {
    let (word, name): (Vec<char>, Vec<char>) = (word.chars().collect(), name.chars().collect());
    let same = word.iter().zip(&name).take_while(|(a, b)| a == b).count();
    let rest = |from_word: usize, from_name: usize| {
        let (word, name) = (word.get(from_word..).unwrap_or_default(), name.get(from_name..).unwrap_or_default());
        word.starts_with(name)
    };
    same >= 2 && (rest(same + 1, same + 1) || rest(same + 1, same) || rest(same, same + 1))
}
