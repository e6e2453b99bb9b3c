//! The labels that the journal calls people by: a letter and what the person is to the school.

use super::IdentityKind;
use crate::words::{Language, say_with};

/// Letters that Kazakh and Russian share and that are not mistaken for one another.
const CYRILLIC: [char; 26] = [
    'А', 'Б', 'В', 'Г', 'Д', 'Е', 'Ж', 'З', 'И', 'К', 'Л', 'М', 'Н', 'О', 'П', 'Р', 'С', 'Т', 'У', 'Ф', 'Х', 'Ц', 'Ч',
    'Ш', 'Э', 'Ю',
];

/// The label of a person in a language: «А оқушысы», «ученик А», "pupil A".
pub fn label(language: Language, kind: IdentityKind, letter: u32) -> String {
    let key = match kind {
        IdentityKind::Pupil => "identity-label-pupil",
        IdentityKind::Teacher => "identity-label-teacher",
        IdentityKind::Parent => "identity-label-parent",
        IdentityKind::Other => "identity-label-other",
    };
    say_with(language, key, &[("letter", letter_of(language, letter).into())])
}

/// After the last letter they begin again with a number: А, Б … Ю, А2.
fn letter_of(language: Language, number: u32) -> String {
    let at = number.saturating_sub(1);
    let (round, place) = (at / 26, (at % 26) as usize);
    let letter = match language {
        Language::En => char::from(b'A' + place as u8),
        Language::Kk | Language::Ru => CYRILLIC[place],
    };
    if round == 0 { letter.to_string() } else { format!("{letter}{}", round + 1) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_come_in_order_and_begin_again_with_a_number() {
        let letters = |language| [1, 2, 26, 27, 53].map(|number| letter_of(language, number));
        assert_eq!(letters(Language::Kk), ["А", "Б", "Ю", "А2", "А3"]);
        assert_eq!(letters(Language::En), ["A", "B", "Z", "A2", "A3"]);
    }

    #[test]
    fn every_kind_has_a_label_in_every_language() {
        assert_eq!(label(Language::Kk, IdentityKind::Pupil, 1), "А оқушысы");
        assert_eq!(label(Language::Ru, IdentityKind::Teacher, 2), "педагог Б");
        assert_eq!(label(Language::En, IdentityKind::Parent, 3), "parent C");
        for language in Language::ALL {
            for kind in IdentityKind::ALL {
                assert!(!label(language, *kind, 1).contains('⟦'));
            }
        }
    }
}
