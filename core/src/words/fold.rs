//! The form a text is searched in, so that a hurried query finds what was written with care.

use icu_normalizer::DecomposingNormalizerBorrowed;

/// Folds `text` for searching: no case, no accents, no punctuation, Kazakh letters as their Russian look-alikes.
///
/// «Қауіпсіздік» and «кауипсиздик» fold to one text. Folding twice changes nothing.
pub fn fold(text: &str) -> String {
    const NORMALIZER: DecomposingNormalizerBorrowed<'static> = DecomposingNormalizerBorrowed::new_nfd();
    let seen = text.chars().filter(|letter| !is_invisible(*letter));
    // Taken apart, й and ё lose their marks and become и and е, and a composed é equals an e with an accent.
    let bare: String = NORMALIZER.normalize_iter(seen).filter(|letter| !is_mark(*letter)).collect();
    let words = bare.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty());
    words.map(fold_word).collect::<Vec<_>>().join(" ")
}

fn fold_word(word: &str) -> String {
    let is_cyrillic = word.chars().any(|letter| matches!(letter, '\u{400}'..='\u{52F}'));
    word.chars()
        .map(|letter| if is_cyrillic { cyrillic_twin(letter) } else { letter })
        .flat_map(char::to_lowercase)
        .map(plain)
        .collect()
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
