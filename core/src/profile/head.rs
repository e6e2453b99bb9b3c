//! The head of the school's papers in a language: its full official name, and on letters how it is reached.

use serde::Serialize;
use ts_rs::TS;

use super::SchoolProfile;
use crate::words::{Language, say_with};

/// One column of the head.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, TS)]
pub struct SchoolHead {
    /// The official name, and whatever else the school wrote as its head.
    pub name: Vec<String>,
    /// Address, telephone, e-mail, business number: each on a line.
    pub requisites: Vec<String>,
}

impl SchoolProfile {
    /// The head of orders: the name and the business number.
    pub(crate) fn head_of_orders(&self, language: Language) -> SchoolHead {
        let name = self.head_name(language);
        let requisites =
            if name.is_empty() { Vec::new() } else { self.unsaid(language, vec![self.bin_line(language)]) };
        SchoolHead { name, requisites }
    }

    /// The head of letters: the name, and everything that an answer needs.
    pub(crate) fn head_of_letters(&self, language: Language) -> SchoolHead {
        let name = self.head_name(language);
        if name.is_empty() {
            return SchoolHead::default();
        }
        let address = [&self.address, &self.place].into_iter().map(|text| text.in_language(language));
        let address = address.into_iter().find(|text| !text.is_empty()).unwrap_or_default();
        let contact = |key: &str, value: &'static str, text: &str| match text {
            "" => (String::new(), String::new()),
            text => (text.to_owned(), say_with(language, key, &[(value, text.into())])),
        };
        let lines = vec![
            (address.to_owned(), address.to_owned()),
            contact("official-phone", "phone", &self.phone),
            contact("official-email", "email", &self.email),
            self.bin_line(language),
        ];
        SchoolHead { name, requisites: self.unsaid(language, lines) }
    }

    /// What the school wrote as its head, or else its name; nothing where it has neither in the language.
    fn head_name(&self, language: Language) -> Vec<String> {
        match (self.letterhead.in_language(language), self.name.in_language(language)) {
            ("", "") => Vec::new(),
            ("", name) => vec![name.to_owned()],
            (own, _) => own.lines().map(str::to_owned).collect(),
        }
    }

    fn bin_line(&self, language: Language) -> (String, String) {
        match self.bin.as_str() {
            "" => (String::new(), String::new()),
            bin => (bin.to_owned(), say_with(language, "official-bin", &[("bin", bin.into())])),
        }
    }

    /// The lines whose fact is known and does not stand in the school's own head already.
    fn unsaid(&self, language: Language, lines: Vec<(String, String)>) -> Vec<String> {
        let own = self.letterhead.in_language(language);
        lines.into_iter().filter(|(fact, _)| !fact.is_empty() && !own.contains(fact)).map(|(_, line)| line).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Wording;

    fn school() -> SchoolProfile {
        SchoolProfile {
            name: Wording {
                kk: "Ақбұлақ орта мектебі".into(), ru: "Средняя школа Акбулак".into(), en: String::new()
            },
            place: Wording {
                kk: "Ақбұлақ ауылы".into(), ru: "село Акбулак".into(), en: String::new()
            },
            address: Wording {
                kk: "010000, Ақбұлақ ауылы, Мектеп көшесі, 1".into(), ..Wording::default()
            },
            phone: "8 700 000 20 00".into(),
            email: "mektep@mektep.example".into(),
            bin: "000000000000".into(),
            ..SchoolProfile::for_tests()
        }
    }

    #[test]
    fn the_head_of_a_letter_says_how_the_school_is_reached_in_both_languages() {
        let kazakh = school().head_of_letters(Language::Kk);
        assert_eq!(kazakh.name, ["Ақбұлақ орта мектебі"]);
        let lines = ["010000, Ақбұлақ ауылы, Мектеп көшесі, 1", "тел.: 8 700 000 20 00"];
        assert_eq!(kazakh.requisites[..2], lines);
        assert_eq!(kazakh.requisites[2..], ["эл. пошта: mektep@mektep.example", "БСН 000000000000"]);
        let russian = school().head_of_letters(Language::Ru);
        assert_eq!(russian.requisites[0], "село Акбулак", "without an address in Russian, the place");
        assert_eq!(russian.requisites.last().map(String::as_str), Some("БИН 000000000000"));
        assert_eq!(school().head_of_letters(Language::En), SchoolHead::default());
    }

    #[test]
    fn what_the_schools_own_head_says_is_not_said_twice() {
        let own = "«Ақбұлақ орта мектебі» КММ\nтелефоны 8 700 000 20 00, БСН 000000000000";
        let head = SchoolProfile { letterhead: Wording::kazakh(own), ..school() }.head_of_letters(Language::Kk);
        assert_eq!(head.name, ["«Ақбұлақ орта мектебі» КММ", "телефоны 8 700 000 20 00, БСН 000000000000"]);
        assert_eq!(head.requisites, ["010000, Ақбұлақ ауылы, Мектеп көшесі, 1", "эл. пошта: mektep@mektep.example"]);
    }
}
