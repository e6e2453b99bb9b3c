//! The order of words: the alphabet of each language, not the order of code points.

use std::cmp::Ordering;
use std::sync::OnceLock;

use icu_collator::options::CollatorOptions;
use icu_collator::preferences::CollationNumericOrdering;
use icu_collator::{CollatorBorrowed, CollatorPreferences};
use icu_locale_core::{Locale, locale};

use super::Language;

/// Compares two words as a list in `language` sorts them; numbers inside them count as numbers.
///
/// Only equal texts compare as equal, so a list never changes its order by itself.
pub fn compare(language: Language, one: &str, other: &str) -> Ordering {
    collator(language).compare(one, other).then_with(|| one.cmp(other))
}

/// Gives bytes that sort as `compare` does, for sorting many words by one key.
///
/// The bytes are good for one run of the program: a newer collator may give other ones.
pub fn sort_key(language: Language, text: &str) -> Vec<u8> {
    let mut key = Vec::new();
    let Ok(()) = collator(language).write_sort_key_to(text, &mut key);
    key.push(0);
    key.extend_from_slice(text.as_bytes());
    key
}

fn collator(language: Language) -> &'static CollatorBorrowed<'static> {
    static COLLATORS: OnceLock<[CollatorBorrowed<'static>; 3]> = OnceLock::new();
    &COLLATORS.get_or_init(|| Language::ALL.map(load))[language as usize]
}

fn load(language: Language) -> CollatorBorrowed<'static> {
    let locale: Locale = match language {
        Language::Kk => locale!("kk"),
        Language::Ru => locale!("ru"),
        Language::En => locale!("en"),
    };
    let mut preferences = CollatorPreferences::from(&locale);
    preferences.numeric_ordering = Some(CollationNumericOrdering::True);
    CollatorBorrowed::try_new(preferences, CollatorOptions::default()).expect("the three orders are compiled in")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const KAZAKH: &str = "а ә б в г ғ д е ё ж з и й к қ л м н ң о ө п р с т у ұ ү ф х һ ц ч ш щ ъ ы і ь э ю я";
    const RUSSIAN: &str = "а б в г д е ё ж з и й к л м н о п р с т у ф х ц ч ш щ ъ ы ь э ю я";

    fn sorted(language: Language, words: &[&str]) -> Vec<String> {
        let mut words: Vec<String> = words.iter().rev().map(|word| (*word).to_owned()).collect();
        words.sort_by(|one, other| compare(language, one, other));
        words
    }

    #[test]
    fn the_kazakh_alphabet_is_in_its_own_order() {
        let letters: Vec<&str> = KAZAKH.split(' ').collect();
        assert_eq!(letters.len(), 42);
        assert_eq!(sorted(Language::Kk, &letters), letters);
    }

    #[test]
    fn the_russian_alphabet_is_in_its_own_order() {
        let letters: Vec<&str> = RUSSIAN.split(' ').collect();
        assert_eq!(sorted(Language::Ru, &letters), letters);
    }

    #[test]
    fn surnames_stand_where_a_school_office_looks_for_them() {
        let names = [
            "Абаев Қ. Т.",
            "Айтбаева Г. С.",
            "Әбдірахманов Н. Қ.",
            "Әлиева М. Н.",
            "Бекова А. Ж.",
            "Ғалымов Е. Р.",
            "Жақсыбеков Т. М.",
            "Калиев Д. Б.",
            "Қалиев А. Б.",
            "Нұрланов С. Е.",
            "Омаров Б. Т.",
            "Оспанов Д. Е.",
            "Өмірбеков Ж. К.",
            "Сейітова Г. Б.",
            "Умаров Т. Ә.",
            "Ұзақов Б. С.",
            "Үсенова Л. Қ.",
            "Хасенов М. А.",
            "Шәріпов Қ. Н.",
            "Ысқақов Е. Д.",
            "Ілиясова З. М.",
        ];
        assert_eq!(sorted(Language::Kk, &names), names);
    }

    #[test]
    fn numbers_inside_words_count_as_numbers() {
        let rows = ["2-тоқсан", "10-тоқсан"];
        assert_eq!(sorted(Language::Kk, &rows), rows);
    }

    proptest! {
        #[test]
        fn only_equal_texts_compare_as_equal(one in "\\PC{0,12}", other in "\\PC{0,12}") {
            for language in Language::ALL {
                prop_assert_eq!(compare(language, &one, &other) == Ordering::Equal, one == other);
                prop_assert_eq!(compare(language, &one, &other), compare(language, &other, &one).reverse());
            }
        }

        #[test]
        fn keys_sort_as_words_do(one in "[а-яәғқңөұүһі А-Я0-9-]{0,8}", other in "[а-яәғқңөұүһі А-Я0-9-]{0,8}") {
            for language in Language::ALL {
                let keys = sort_key(language, &one).cmp(&sort_key(language, &other));
                prop_assert_eq!(keys, compare(language, &one, &other));
            }
        }
    }
}
