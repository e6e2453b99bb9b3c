//! What a typist takes care of: initials are not torn from the name, nor a number from its sign.

const UNBROKEN: char = '\u{a0}';

/// Puts spaces that never break a line where a typist would.
pub(super) fn unbroken(text: &str) -> String {
    let letters: Vec<char> = text.chars().collect();
    let space = |at: usize| letters[at] == ' ' && (follows_a_sign(&letters, at) || follows_an_initial(&letters, at));
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn initials_and_numbers_are_not_torn_apart() {
        let said = |text| unbroken(text).replace(UNBROKEN, "_");
        assert_eq!(said("Сейітова Г. Б., Н. Қ. Әбдірахманов"), "Сейітова Г._Б., Н._Қ._Әбдірахманов");
        assert_eq!(said("№ 45 бұйрық"), "№_45 бұйрық");
        assert_eq!(said("ЖИ. Одан әрі. А оқушысы 8 «Б». Иә"), "ЖИ. Одан әрі. А оқушысы 8 «Б». Иә");
        assert_eq!(said(""), "");
    }
}
