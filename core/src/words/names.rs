//! People's names as papers write them: whole on cards, surname and initials in lists, initials first in signatures.

/// Writes a name whole: «Сейітова Гүлнар Болатқызы».
pub fn full_name(surname: &str, given_name: &str, patronymic: &str) -> String {
    joined(&[surname.trim(), given_name.trim(), patronymic.trim()])
}

/// Writes a name as lists do: «Сейітова Г. Б.»; a person without a surname keeps the names that are known.
pub fn short_name(surname: &str, given_name: &str, patronymic: &str) -> String {
    if surname.trim().is_empty() {
        return full_name(surname, given_name, patronymic);
    }
    joined(&[surname.trim(), &initials(given_name, patronymic)])
}

/// Writes a name as signatures do: «Г. Б. Сейітова».
pub fn initials_first(surname: &str, given_name: &str, patronymic: &str) -> String {
    if surname.trim().is_empty() {
        return full_name(surname, given_name, patronymic);
    }
    joined(&[&initials(given_name, patronymic), surname.trim()])
}

fn initials(given_name: &str, patronymic: &str) -> String {
    // «Серік ұлы» and «Мамед оглы» are one patronymic in two words.
    let words = given_name.split_whitespace().chain(patronymic.split_whitespace().take(1));
    let mut initials = String::new();
    for word in words {
        add_initial(&mut initials, word);
    }
    initials
}

/// Shortens one name; both halves of a double one keep their letters: «А.-М.».
fn add_initial(initials: &mut String, word: &str) {
    let mut before = " ";
    for half in word.split('-') {
        let mut letters = half.chars().filter(|letter| letter.is_alphabetic());
        let Some(first) = letters.next() else { continue };
        if !initials.is_empty() {
            initials.push_str(before);
        }
        initials.extend(first.to_uppercase());
        if let Some(second) = letters.next().filter(|second| is_one_sound(first, *second)) {
            initials.extend(second.to_lowercase());
        }
        initials.push('.');
        before = "-";
    }
}

/// One Kazakh or Russian letter is often two Latin ones, which an initial does not split.
fn is_one_sound(first: char, second: char) -> bool {
    let pair = [first.to_ascii_lowercase(), second.to_ascii_lowercase()];
    matches!(pair, ['c' | 'g' | 'k' | 's' | 'z', 'h'] | ['t', 's'] | ['y', 'a' | 'o' | 'u'])
}

fn joined(parts: &[&str]) -> String {
    let mut joined = String::with_capacity(parts.iter().map(|part| part.len() + 1).sum());
    for part in parts.iter().filter(|part| !part.is_empty()) {
        if !joined.is_empty() {
            joined.push(' ');
        }
        joined.push_str(part);
    }
    joined
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn a_name_is_shortened_to_surname_and_initials() {
        assert_eq!(short_name("Сейітова", "Гүлнар", "Болатқызы"), "Сейітова Г. Б.");
        assert_eq!(initials_first("Сейітова", "Гүлнар", "Болатқызы"), "Г. Б. Сейітова");
        assert_eq!(short_name(" Әбдірахманов ", "нұрлан", "қайратұлы"), "Әбдірахманов Н. Қ.");
    }

    #[test]
    fn what_is_missing_leaves_no_gap() {
        assert_eq!(short_name("Оспанов", "Дәурен", ""), "Оспанов Д.");
        assert_eq!(initials_first("Оспанов", "", ""), "Оспанов");
        assert_eq!(short_name("", "Дәурен", "Ержанұлы"), "Дәурен Ержанұлы");
        assert_eq!(short_name("", "", ""), "");
        assert_eq!(short_name("Оспанов", "—", ""), "Оспанов");
    }

    #[test]
    fn double_names_and_two_word_patronymics_keep_their_sense() {
        assert_eq!(short_name("Ким", "Анна-Мария", "Олеговна"), "Ким А.-М. О.");
        assert_eq!(short_name("Алиев", "Рашид", "Мамед оглы"), "Алиев Р. М.");
        assert_eq!(short_name("Сапарова", "Нұр Айым", "Серік қызы"), "Сапарова Н. А. С.");
    }

    #[test]
    fn latin_initials_keep_the_sound_together() {
        assert_eq!(short_name("Zhaksybekova", "Shynar", "Zhomartkyzy"), "Zhaksybekova Sh. Zh.");
        assert_eq!(short_name("Ospanov", "YURI", "Dauren"), "Ospanov Yu. D.");
        assert_eq!(short_name("Omarov", "Sh.", ""), "Omarov Sh.");
    }

    proptest! {
        #[test]
        fn any_name_can_be_shortened(surname in "\\PC{0,8}", given in "\\PC{0,8}", patronymic in "\\PC{0,8}") {
            let short = short_name(&surname, &given, &patronymic);
            prop_assert_eq!(short.trim(), &short);
            prop_assert!(initials_first(&surname, &given, &patronymic).contains(surname.trim()));
        }
    }
}
