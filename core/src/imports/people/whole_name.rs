//! A name that stands in one cell, taken apart.

use crate::words::fold;

/// Surname, given name and patronymic of «Пак Анна Мария Викторовна» and of «Алиев Рашид Мамед оглы».
///
/// A patronymic is known by its end; what stands between it and the surname is the given name.
pub(super) fn taken_apart(words: &[&str]) -> [String; 3] {
    let (surname, others) =
        words.split_first().map_or((String::new(), words), |(first, rest)| ((*first).to_owned(), rest));
    let [given_name, patronymic] = names_apart(others);
    [surname, given_name, patronymic]
}

/// Given name and patronymic of what follows a surname.
pub(super) fn names_apart(words: &[&str]) -> [String; 2] {
    let patronymic = match words {
        [_, .., last] if is_child_of(last) && words.len() > 2 => 2,
        [_, .., last] if is_patronymic(last) => 1,
        [_, rest @ ..] => rest.len(),
        [] => 0,
    };
    let (given_name, patronymic) = words.split_at(words.len() - patronymic);
    [given_name.join(" "), patronymic.join(" ")]
}

/// «Мамед оглы», «Сапар ұлы»: the word that follows the father's name.
fn is_child_of(word: &str) -> bool {
    ["ұлы", "қызы", "оглы", "кызы", "улы"].iter().any(|end| fold(end) == fold(word))
}

fn is_patronymic(word: &str) -> bool {
    let word = word.to_lowercase();
    ["вич", "ьич", "вна", "чна", "ұлы", "қызы", "улы", "кызы"]
        .iter()
        .any(|end| word.ends_with(end) && word.len() > end.len() + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_whole_name_has_three_parts_however_many_words_it_has() {
        for (whole, parts) in [
            ("", ["", "", ""]),
            ("Рахметов", ["Рахметов", "", ""]),
            ("Иманғалиева Ұлжан", ["Иманғалиева", "Ұлжан", ""]),
            ("Сәдуақасова Қарлығаш Өмірзаққызы", ["Сәдуақасова", "Қарлығаш", "Өмірзаққызы"]),
            ("Алиев Рашид Мамед оглы", ["Алиев", "Рашид", "Мамед оглы"]),
            ("Ермеков Бауыржан Сапар ұлы", ["Ермеков", "Бауыржан", "Сапар ұлы"]),
            ("Пак Анна Мария Викторовна", ["Пак", "Анна Мария", "Викторовна"]),
            ("Югай Эмма Мария", ["Югай", "Эмма", "Мария"]),
            ("Ли Чин Хо Ен", ["Ли", "Чин", "Хо Ен"]),
        ] {
            let words: Vec<&str> = whole.split_whitespace().collect();
            assert_eq!(taken_apart(&words), parts.map(str::to_owned), "{whole}");
        }
    }
}
