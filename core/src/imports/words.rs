//! The words of a list that a cell may hold: as the school names them in its three languages, and as people put them.

use std::collections::HashMap;

use crate::text::Wording;
use crate::words::{Language, fold, knows, say};

/// A value of a list and its words.
#[derive(Clone, Debug)]
pub struct Listed {
    pub key: String,
    pub name: Wording,
    /// The template offers it.
    pub offered: bool,
    /// Beginnings of words that mean it, folded: a cell that has all of one is taken for it, with a doubt.
    pub meant: Vec<String>,
}

impl Listed {
    /// A value whose words the program has: under `<words>-<key>`, and what people mean by it under
    /// `import-word-<field>-<key>`.
    pub fn new(field: &str, key: &str, name: Wording, offered: bool) -> Self {
        let meant_key = format!("import-word-{field}-{key}");
        let said = Language::ALL.into_iter().filter(|language| knows(*language, &meant_key));
        let meant = said.flat_map(|language| say(language, &meant_key).split('|').map(fold).collect::<Vec<_>>());
        let meant = meant.filter(|word| !word.is_empty()).collect();
        Self { key: key.to_owned(), name, offered, meant }
    }
}

/// How surely a word is one of the list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Heard {
    Known(String),
    Guessed(String),
    Unknown,
}

/// A list as cells are compared with it.
pub struct Words {
    exact: HashMap<String, String>,
    meant: Vec<(Vec<String>, String)>,
}

impl Words {
    pub fn new(listed: &[Listed]) -> Self {
        let mut exact = HashMap::new();
        for one in listed.iter().rev() {
            for name in [&one.name.kk, &one.name.ru, &one.name.en].into_iter().filter(|name| !name.is_empty()) {
                exact.insert(fold(name), one.key.clone());
            }
        }
        let meant = listed.iter().flat_map(|one| {
            one.meant.iter().map(|words| (words.split(' ').map(str::to_owned).collect(), one.key.clone()))
        });
        Self { exact, meant: meant.collect() }
    }

    /// Finds the value that a cell names: with its whole text, with its first line, or with words that mean one value only.
    pub fn hear(&self, cell: &str) -> Heard {
        let first = cell.lines().next().unwrap_or_default();
        if let Some(key) = [cell, first].into_iter().find_map(|text| self.exact.get(&fold(text))) {
            return Heard::Known(key.clone());
        }
        let folded = fold(cell);
        let words: Vec<&str> = folded.split(' ').collect();
        let begins = |beginning: &String| words.iter().any(|word| word.starts_with(beginning.as_str()));
        let found: Vec<&(Vec<String>, String)> = self.meant.iter().filter(|(all, _)| all.iter().all(begins)).collect();
        let Some((_, key)) = found.first() else { return Heard::Unknown };
        if found.iter().any(|(_, other)| other != key) {
            return Heard::Unknown;
        }
        // A cell that says nothing else, such as «списывание», is as good as the word itself.
        let is_all = found.iter().any(|(all, _)| all.len() == words.len());
        if is_all { Heard::Known(key.clone()) } else { Heard::Guessed(key.clone()) }
    }
}

/// Reads a yes or a no.
pub fn yes_or_no(cell: &str) -> Option<bool> {
    match cell.trim() {
        "+" | "1" | "✓" | "✔" | "v" | "V" => return Some(true),
        "-" | "–" | "—" | "0" => return Some(false),
        _ => {}
    }
    let cell = fold(cell);
    let is_said = |key: &str| {
        Language::ALL.into_iter().any(|language| say(language, key).split('|').any(|word| fold(word) == cell))
    };
    match (is_said("import-yes"), is_said("import-no")) {
        (true, _) => Some(true),
        (_, true) => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words() -> Words {
        let listed = |key: &str, kk: &str, ru: &str, meant: &[&str]| Listed {
            key: key.into(),
            name: Wording { kk: kk.into(), ru: ru.into(), en: String::new() },
            offered: true,
            meant: meant.iter().map(|word| fold(word)).collect(),
        };
        Words::new(&[
            listed("leak", "Деректердің жылыстауы", "Утечка данных", &["утечк", "персон дан"]),
            listed("breach", "Адалдықты бұзу", "Нарушение честности", &["списыв", "нарушен честн"]),
        ])
    }

    #[test]
    fn a_word_is_heard_in_any_language_case_and_with_look_alike_letters() {
        let known = |text: &str| words().hear(text) == Heard::Known("leak".into());
        assert!(
            ["деректердин жылыстауы", "УТЕЧКА ДАННЫХ", "Утечкa дaнныx", "Утечка данных\n12.03.2025"]
                .map(known)
                .into_iter()
                .all(|is| is)
        );
    }

    #[test]
    fn what_means_one_value_is_guessed_and_what_means_two_is_not() {
        assert_eq!(words().hear("Утечка перс. данных учеников"), Heard::Guessed("leak".into()));
        assert_eq!(words().hear("списывание с чат-бота"), Heard::Guessed("breach".into()));
        assert_eq!(words().hear("Списывание"), Heard::Known("breach".into()), "nothing else is said");
        assert_eq!(words().hear("списывание и утечка"), Heard::Unknown);
        assert_eq!(words().hear("прочее"), Heard::Unknown);
    }

    #[test]
    fn yes_and_no_are_words_and_signs() {
        for (text, said) in
            [("иә", true), ("Да", true), ("YES", true), ("+", true), ("жоқ", false), ("нет", false), ("-", false)]
        {
            assert_eq!(yes_or_no(text), Some(said), "{text}");
        }
        assert_eq!(yes_or_no("мүмкін"), None);
    }
}
