//! What a typist takes care of: initials are not torn from the name, a number from its sign, nor a year from its word.

const UNBROKEN: char = '\u{a0}';

/// Puts spaces that never break a line where a typist would.
pub(super) fn unbroken(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let rules: [fn(&[char], usize) -> bool; 4] =
        [follows_a_sign, follows_an_initial, leads_to_an_initial, leads_to_a_year];
    let space = |at: usize| letters[at] == ' ' && rules.iter().any(|is_kept| is_kept(&letters, at));
    letters.iter().enumerate().map(|(at, letter)| if space(at) { UNBROKEN } else { *letter }).collect()
}

/// «№ 45».
fn follows_a_sign(letters: &[char], space: usize) -> bool {
    space > 0 && letters[space - 1] == '№'
}

/// «А. Б. Сейітов»: a capital by itself, a full stop, and a capital after the space.
fn follows_an_initial(letters: &[char], space: usize) -> bool {
    let [.., initial, '.'] = &letters[..space] else { return false };
    let begins = space < 3 || !letters[space - 3].is_alphanumeric();
    initial.is_uppercase() && begins && letters.get(space + 1).is_some_and(|next| next.is_uppercase())
}

/// «Сейітова Г. Б.»: a name, and a capital with a full stop after the space.
fn leads_to_an_initial(letters: &[char], space: usize) -> bool {
    let [initial, '.', ..] = &letters[space + 1..] else { return false };
    let name = letters[..space].iter().rev().take_while(|letter| letter.is_alphabetic() || **letter == '-');
    let name: Vec<&char> = name.collect();
    initial.is_uppercase() && name.len() > 1 && name.last().is_some_and(|first| first.is_uppercase())
}

/// «2026 года», «оқу жылы»: the word of a year is never alone on a line.
fn leads_to_a_year(letters: &[char], space: usize) -> bool {
    let begins_with = |word: &str| letters[space + 1..].iter().copied().take(word.chars().count()).eq(word.chars());
    if !["год", "жыл"].into_iter().any(begins_with) {
        return false;
    }
    let before = letters[..space].iter().rev().take_while(|letter| letter.is_alphabetic());
    let before: String = before.collect::<Vec<_>>().into_iter().rev().collect();
    let is_counted = space > 0 && letters[space - 1].is_ascii_digit();
    is_counted || before == "оқу" || before.starts_with("учебн")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_and_numbers_are_not_torn_apart() {
        let said = |text| unbroken(text).replace(UNBROKEN, "_");
        assert_eq!(said("Сейітова Г. Б., Н. Қ. Әбдірахманов"), "Сейітова_Г._Б., Н._Қ._Әбдірахманов");
        assert_eq!(said("№ 45 бұйрық"), "№_45 бұйрық");
        assert_eq!(said("ЖИ. Одан әрі. А оқушысы 8 «Б». Иә"), "ЖИ. Одан әрі. А оқушысы 8 «Б». Иә");
        assert_eq!(said("2026 жылғы 18 қараша, 2026–2027 учебный год"), "2026_жылғы 18 қараша, 2026–2027 учебный_год");
        assert_eq!(said("оқу жылы, ой жылы, годы"), "оқу_жылы, ой жылы, годы");
        assert_eq!(said(""), "");
    }
}
