//! What looks like somebody's full name: the journal calls people "pupil A", and a name that slips into it is personal data.
//!
//! It finds surnames and patronymics by their endings, and initials beside a surname. It is a doubt to show, not a judgement.

/// Endings of patronymics, which nothing else has; a case ending may follow.
const PATRONYMICS: [&str; 15] = [
    "ұлы",
    "улы",
    "қызы",
    "кызы",
    "ович",
    "евич",
    "овна",
    "овны",
    "овне",
    "овной",
    "евна",
    "евны",
    "евне",
    "евной",
    "оглы",
];
/// Endings of surnames; a case ending may follow.
const SURNAMES: [&str; 13] = ["ов", "ев", "ёв", "ова", "ева", "ёва", "ин", "ина", "ский", "ская", "бай", "бек", "ov"];
const LATIN: [&str; 8] = ["ova", "ev", "eva", "uly", "kyzy", "ovich", "ovna", "bayev"];
/// Letters that a case may add to a name.
const CASE: usize = 5;
/// What stands before an ending at the least.
const STEM: usize = 3;

/// Finds the first thing in a text that looks like a full name. In a text about people any two capitalised words do.
pub(super) fn name_in(text: &str, is_about_people: bool) -> Option<String> {
    let words: Vec<Word<'_>> = words(text);
    let mut rest = words.as_slice();
    while let Some(first) = rest.first() {
        let joined = rest.iter().take_while(|word| word.joins_next).count() + 1;
        let like = rest.iter().take(joined).take_while(|word| word.is_name() || word.is_initial).count();
        let run = &rest[..like];
        if is_full_name(run, is_about_people) {
            return Some(run.iter().map(Word::shown).collect::<Vec<_>>().join(" "));
        }
        rest = &rest[like.max(usize::from(!first.text.is_empty()))..];
    }
    None
}

/// Tells of words that stand together, each like a part of a name, whether they are one.
fn is_full_name(run: &[Word<'_>], is_about_people: bool) -> bool {
    let names = run.iter().filter(|word| word.is_name());
    let has_patronymic = names.clone().any(|word| word.ends(&PATRONYMICS));
    let has_surname = names.clone().any(|word| word.ends(&SURNAMES) || word.ends(&LATIN));
    let has_initial = run.iter().any(|word| word.is_initial);
    match names.count() {
        0 => false,
        1 => has_patronymic || has_initial,
        _ => has_patronymic || has_surname || has_initial || is_about_people,
    }
}

struct Word<'t> {
    text: &'t str,
    /// A single capital letter with a dot.
    is_initial: bool,
    /// Nothing but a space, or the dot of an initial, stands before the next word.
    joins_next: bool,
}

impl Word<'_> {
    fn shown(&self) -> String {
        if self.is_initial { format!("{}.", self.text) } else { self.text.to_owned() }
    }

    /// Three letters or more, the first one large, written small or all large.
    fn is_name(&self) -> bool {
        let mut letters = self.text.chars();
        let begins = letters.next().is_some_and(char::is_uppercase);
        let rest: Vec<char> = letters.filter(|letter| *letter != '-').collect();
        let is_small =
            rest.iter().filter(|letter| letter.is_uppercase()).count() <= usize::from(self.text.contains('-'));
        let is_large = rest.iter().all(|letter| letter.is_uppercase());
        begins
            && rest.len() >= 2
            && rest.iter().all(|letter| letter.is_alphabetic())
            && (is_small || (is_large && rest.len() >= 4))
    }

    fn ends(&self, endings: &[&str]) -> bool {
        let small = self.text.to_lowercase();
        let letters = small.chars().count();
        letters >= 5
            && endings.iter().any(|ending| {
                let at = small.rfind(ending).filter(|at| small[..*at].chars().count() >= STEM);
                let after = at.map(|at| small[at + ending.len()..].chars().count());
                // What is left of the name itself is no case ending.
                after.is_some_and(|after| after <= CASE && letters - after >= 5)
            })
    }
}

fn words(text: &str) -> Vec<Word<'_>> {
    let is_inside = |letter: char| letter.is_alphanumeric() || letter == '-';
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(start) = rest.find(is_inside) {
        let word = &rest[start..];
        let end = word.find(|letter| !is_inside(letter)).unwrap_or(word.len());
        let (word, after) = word.split_at(end);
        let is_letter = word.chars().count() == 1 && word.chars().all(char::is_uppercase);
        let is_initial = is_letter && after.starts_with('.');
        let between = after.split(is_inside).next().unwrap_or_default();
        let between = if is_initial { &between[1..] } else { between };
        words.push(Word {
            text: word,
            is_initial,
            joins_next: between.chars().all(|letter| letter == ' ' || letter == '\u{A0}'),
        });
        rest = after;
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn full_names_are_noticed_in_any_text() {
        for (text, name) in [
            ("Оқушы Жақсыбекова Айзере жұмысты тапсырды", "Оқушы Жақсыбекова Айзере"),
            ("хабарлаған Омаров Д.Қ.", "Омаров Д. Қ."),
            ("Д. Омаров көрген", "Д. Омаров"),
            ("сообщила Петрова Ольга Сергеевна", "Петрова Ольга Сергеевна"),
            ("у Ивана Сергеевича спросили", "Ивана Сергеевича"),
            ("Ермек Асқарұлының телефонынан", "Ермек Асқарұлының"),
            ("ОМАРОВ ДӘУРЕН", "ОМАРОВ ДӘУРЕН"),
            ("the pupil Omarova Aizere", "Omarova Aizere"),
        ] {
            assert_eq!(name_in(text, false).as_deref(), Some(name), "{text}");
        }
    }

    #[test]
    fn what_the_journal_says_of_people_is_no_name() {
        for text in [
            "А оқушысы",
            "ученик А, 9 Б класс",
            "pupil A",
            "Тарих пәнінің мұғалімі",
            "Б педагогі",
            "Сынып жетекшісі",
            "классный руководитель",
            "9 «А» сыныбы",
            "АКТ маманы",
            "",
        ] {
            assert_eq!(name_in(text, true), None, "{text}");
        }
        for text in [
            "Google Forms арқылы жиналған",
            "Microsoft Copilot құрастырған тест",
            "Жасанды интеллект қатесі. Тест алынды",
            "Қазақстан тарихы пәнінен Ресей туралы сұрақ",
            "Отчёт по физике. Оценка аннулирована",
        ] {
            assert_eq!(name_in(text, false), None, "{text}");
        }
    }

    #[test]
    fn two_large_words_are_a_name_only_where_people_are_named() {
        assert_eq!(name_in("Айзере Серік", true).as_deref(), Some("Айзере Серік"));
        assert_eq!(name_in("Оқулық Бетінде", false), None);
    }
}
