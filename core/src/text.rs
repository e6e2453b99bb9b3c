//! Text that people type: trimmed, not empty where it must not be, never longer than a cell can hold.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Rejection, Result};
use crate::words::{self, Language};

/// The longest name, title or number.
pub const LINE: usize = 300;
/// The longest free text.
pub const TEXT: usize = 10_000;

/// Trims `text` and rejects one that is empty or longer than a line.
pub fn line(field: &'static str, text: &str) -> Result<String> {
    required(field, optional(field, text, LINE)?)
}

/// Trims `text` and rejects one longer than a line; empty is fine.
pub fn optional_line(field: &'static str, text: &str) -> Result<String> {
    optional(field, text, LINE)
}

/// Trims `text` and rejects one that is empty or longer than a page of text.
pub fn paragraph(field: &'static str, text: &str) -> Result<String> {
    required(field, optional(field, text, TEXT)?)
}

/// Trims `text` and rejects one longer than a page of text; empty is fine.
pub fn optional_paragraph(field: &'static str, text: &str) -> Result<String> {
    optional(field, text, TEXT)
}

/// Trims a reason and rejects an empty one.
pub fn reason(text: &str) -> Result<String> {
    let text = optional("reason", text, TEXT)?;
    if text.is_empty() { Err(Rejection::ReasonMissing.into()) } else { Ok(text) }
}

fn required(field: &'static str, text: String) -> Result<String> {
    if text.is_empty() { Err(Rejection::FieldMissing { field }.into()) } else { Ok(text) }
}

fn optional(field: &'static str, text: &str, limit: usize) -> Result<String> {
    // Control characters other than line breaks and tabs cannot be shown, printed or stored in a workbook.
    let clean: String = text.trim().chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
    if clean.chars().count() > limit {
        return Err(Rejection::FieldTooLong { field, limit }.into());
    }
    Ok(clean)
}

/// A text in the three languages; one that is not written yet is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize, TS)]
pub struct Wording {
    #[serde(default)]
    pub kk: String,
    #[serde(default)]
    pub ru: String,
    #[serde(default)]
    pub en: String,
}

impl Wording {
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Kk => &self.kk,
            Language::Ru => &self.ru,
            Language::En => &self.en,
        }
    }

    /// The text in `language`, or in the first language it is written in.
    pub fn pick(&self, language: Language) -> &str {
        [self.in_language(language), &self.kk, &self.ru, &self.en]
            .into_iter()
            .find(|text| !text.is_empty())
            .unwrap_or_default()
    }

    pub fn is_empty(&self) -> bool {
        self.kk.is_empty() && self.ru.is_empty() && self.en.is_empty()
    }

    /// What the program says under a key, in every language.
    pub(crate) fn said(key: &str) -> Self {
        Self::said_with(key, |_| Vec::new())
    }

    /// The same, filled in with what `values` gives for each language.
    pub(crate) fn said_with<'v>(key: &str, values: impl Fn(Language) -> Vec<(&'v str, words::Value)>) -> Self {
        let say = |language| words::say_with(language, key, &values(language));
        Self { kk: say(Language::Kk), ru: say(Language::Ru), en: say(Language::En) }
    }

    /// The same text written in one language only.
    pub fn only(language: Language, text: &str) -> Self {
        let mut wording = Self::default();
        match language {
            Language::Kk => wording.kk = text.to_owned(),
            Language::Ru => wording.ru = text.to_owned(),
            Language::En => wording.en = text.to_owned(),
        }
        wording
    }

    /// A text in Kazakh, as most tests have it.
    #[cfg(test)]
    pub(crate) fn kazakh(text: &str) -> Self {
        Self::only(Language::Kk, text)
    }

    /// Trims each language and rejects one that is too long.
    pub fn checked(&self, field: &'static str, limit: usize) -> Result<Self> {
        Ok(Self {
            kk: optional(field, &self.kk, limit)?,
            ru: optional(field, &self.ru, limit)?,
            en: optional(field, &self.en, limit)?,
        })
    }

    /// Trims each language and rejects a text that is written in none of them.
    pub fn required(&self, field: &'static str, limit: usize) -> Result<Self> {
        let wording = self.checked(field, limit)?;
        if wording.is_empty() { Err(Rejection::FieldMissing { field }.into()) } else { Ok(wording) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::error::Error;

    #[test]
    fn an_empty_line_and_one_too_long_are_rejected() {
        let rejection = |text: &str| match line("what", text) {
            Err(Error::Rejected(rejection)) => Some(rejection),
            _ => None,
        };
        assert_eq!(rejection("  \n "), Some(Rejection::FieldMissing { field: "what" }));
        assert_eq!(rejection(&"қ".repeat(LINE + 1)), Some(Rejection::FieldTooLong { field: "what", limit: LINE }));
        assert_eq!(rejection(&"қ".repeat(LINE)), None, "the limit counts letters, not bytes");
    }

    #[test]
    fn a_wording_falls_back_to_a_language_it_is_written_in() {
        let wording = Wording { kk: "Бұйрық".into(), ..Wording::default() };
        assert_eq!(wording.pick(Language::Ru), "Бұйрық");
    }
}
