//! The form a text is searched in, so that a hurried query finds what was written with care.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Folds `text` for searching: no case, no accents, no punctuation, Kazakh letters as their Russian look-alikes.
///
/// «Қауіпсіздік» and «кауипсиздик» fold to one text. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    let bare: Option<String> = text.chars().map(bare_letter).collect();
    let bare = bare.unwrap_or_else(|| taken_apart(text));
    let mut folded = String::with_capacity(bare.len());
    for word in bare.split(|letter| !is_of_a_word(letter)).filter(|word| !word.is_empty()) {
        if !folded.is_empty() {
            folded.push(' ');
        }
        fold_word(word, &mut folded);
    }
    folded
}

/// Tells whether a letter or digit belongs to a word, as `char::is_alphanumeric` does, and sooner of ours.
pub fn is_of_a_word(letter: char) -> bool {
    match letter {
        '\0'..='\u{7F}' => letter.is_ascii_alphanumeric(),
        'А'..='я' => true,
        other => other.is_alphanumeric(),
    }
}

/// The letters of a text without their marks: й and ё become и and е, and a composed é equals an e with an accent.
fn taken_apart(text: &str) -> String {
    const NORMALIZER: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfd();
    let seen = text.chars().filter(|letter| !is_invisible(*letter));
    NORMALIZER.normalize_iter(seen).filter(|letter| !is_mark(*letter)).collect()
}

/// What is left of a letter or sign when it is taken apart; `None` for those that almost no text here has.
fn bare_letter(letter: char) -> Option<char> {
    match letter {
        'Й' => Some('И'),
        'й' => Some('и'),
        'Ё' => Some('Е'),
        'ё' => Some('е'),
        '\0'..='\u{7F}' | 'А'..='я' | '«' | '»' | '–' | '—' | '№' => Some(letter),
        'Ә' | 'ә' | 'Ғ' | 'ғ' | 'Қ' | 'қ' | 'Ң' | 'ң' | 'Ө' | 'ө' | 'Ұ' | 'ұ' | 'Ү' | 'ү' | 'І' | 'і' | 'Һ' | 'һ' => {
            Some(letter)
        }
        _ => None,
    }
}

fn fold_word(word: &str, folded: &mut String) {
    let is_cyrillic = word.chars().any(|letter| matches!(letter, '\u{400}'..='\u{52F}'));
    for letter in word.chars() {
        let letter = if is_cyrillic { cyrillic_twin(letter) } else { letter };
        match letter {
            'а'..='я' => folded.push(letter),
            '\0'..='\u{7F}' => folded.push(letter.to_ascii_lowercase()),
            other => folded.extend(other.to_lowercase().map(plain)),
        }
    }
}

/// Gives the letter that shares its look with a Latin one; typed by mistake, it makes a word nobody finds.
fn cyrillic_twin(letter: char) -> char {
    match letter {
        'A' | 'a' => 'а',
        'B' => 'в',
        'b' => 'ь',
        'C' | 'c' => 'с',
        'E' | 'e' => 'е',
        'H' => 'н',
        'h' => 'һ',
        'I' | 'i' => 'і',
        'K' | 'k' => 'к',
        'M' | 'm' => 'м',
        'O' | 'o' => 'о',
        'P' | 'p' => 'р',
        'T' | 't' => 'т',
        'X' | 'x' => 'х',
        'Y' | 'y' => 'у',
        'Ə' | 'ə' => 'ә',
        'Ɵ' | 'ɵ' => 'ө',
        other => other,
    }
}

/// Gives the plain letter behind a Kazakh one.
fn plain(letter: char) -> char {
    match letter {
        'ә' => 'а',
        'ғ' => 'г',
        'қ' => 'к',
        'ң' => 'н',
        'ө' => 'о',
        'ұ' | 'ү' => 'у',
        'і' => 'и',
        'һ' => 'х',
        other => other,
    }
}

fn is_mark(letter: char) -> bool {
    matches!(letter, '\u{300}'..='\u{36F}')
}

/// Soft hyphens and joiners come along with text copied from a document and split no word.
fn is_invisible(letter: char) -> bool {
    matches!(letter, '\u{AD}' | '\u{34F}' | '\u{200B}'..='\u{200F}' | '\u{2060}' | '\u{FEFF}')
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_query_without_kazakh_letters_finds_kazakh_words() {
        for (query, word) in [
            ("кауипсиздик", "Қауіпсіздік"),
            ("кенес", "кеңес"),
            ("улттык гимн", "Ұлттық гимн"),
            ("омир", "Өмір"),
            ("агымдагы", "ағымдағы"),
            ("жихаз", "жиһаз"),
            ("отчет", "Отчёт"),
            ("сынып жетекшиси", "сынып жетекшісі"),
            ("тиисти", "Тиісті"),
            ("мектеби", "мектебі"),
        ] {
            assert_eq!(fold(query), fold(word), "{query} must find {word}");
        }
    }

    #[test]
    fn latin_letters_inside_a_cyrillic_word_are_taken_for_what_they_look_like() {
        assert_eq!(fold("kауiпсiздiк"), "кауипсиздик");
        assert_eq!(fold("3-CТАП"), fold("3-СТАП"));
        assert_eq!(fold("əдiл"), fold("Әділ"));
        assert_eq!(fold("ТOҚCAН"), fold("тоқсан"));
        assert_eq!(fold("Excel-ге"), "excel ге", "a Latin word of its own stays Latin");
    }

    #[test]
    fn quotes_hyphens_and_spaces_do_not_matter() {
        assert_eq!(fold("  «Жасанды  интеллект» — “ЖИ” \n"), "жасанды интеллект жи");
        assert_eq!(fold("2026-07/14"), "2026 07 14");
        assert_eq!(fold("№ 112 бұй\u{AD}рық"), "112 буирык");
        assert_eq!(fold("…«»—"), "");
    }

    #[test]
    fn a_letter_with_its_mark_apart_is_the_same_letter() {
        assert_eq!(fold("и\u{306}од"), fold("йод"));
        assert_eq!(fold("cafe\u{301}"), fold("CAFÉ"));
    }

    proptest! {
        #[test]
        fn the_short_way_is_the_long_way(text in "[ -~А-яЁёӘәҒғҚқҢңӨөҰұҮүІіҺһ«»–—№]{0,40}") {
            let bare: Option<String> = text.chars().map(bare_letter).collect();
            prop_assert_eq!(bare, Some(taken_apart(&text)));
        }

        #[test]
        fn a_word_is_made_of_letters_and_digits(letter in any::<char>()) {
            prop_assert_eq!(is_of_a_word(letter), letter.is_alphanumeric());
        }

        #[test]
        fn folding_again_changes_nothing(text in any::<String>()) {
            let folded = fold(&text);
            prop_assert_eq!(fold(&folded), folded);
        }

        #[test]
        fn case_does_not_matter(text in "[а-яёәғқңөұүһі -]{0,40}") {
            prop_assert_eq!(fold(&text.to_uppercase()), fold(&text));
        }

        #[test]
        fn spaces_are_single_and_inside(text in "\\PC{0,40}") {
            let folded = fold(&text);
            prop_assert!(!folded.contains("  ") && folded.trim() == folded);
        }
    }
}
