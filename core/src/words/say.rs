//! Saying a sentence: the Fluent files, read once per language.

use std::fmt;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource, FluentValue};
use include_dir::{Dir, include_dir};

use super::Language;

static LOCALES: Dir<'static> = include_dir!("$CARGO_MANIFEST_DIR/../assets/locales");

/// What a sentence is filled in with: words that are ready, or a number whose plural the sentence chooses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Value {
    Text(String),
    Number(i64),
}

/// Says the sentence under `key`.
pub fn say(language: Language, key: &str) -> String {
    say_with(language, key, &[])
}

/// Says the sentence under `key`, filled in with `values`.
///
/// A key that no file declares is said as itself in brackets nobody can overlook.
pub fn say_with(language: Language, key: &str, values: &[(&str, Value)]) -> String {
    let bundle = bundle(language);
    let Some(pattern) = bundle.get_message(key).and_then(|message| message.value()) else {
        log::warn!("no words for {key} in {}", language.code());
        return format!("⟦{key}⟧");
    };
    let arguments: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, FluentValue::from(value))).collect();
    let mut errors = Vec::new();
    let said = bundle.format_pattern(pattern, Some(&arguments), &mut errors).into_owned();
    for error in errors {
        log::warn!("the words for {key} in {} are incomplete: {error}", language.code());
    }
    said
}

/// Tells whether a file of `language` declares `key`.
pub fn knows(language: Language, key: &str) -> bool {
    bundle(language).get_message(key).is_some_and(|message| message.value().is_some())
}

/// Begins a sentence or a table cell with `text`.
pub fn capitalized(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static BUNDLES: OnceLock<[FluentBundle<FluentResource>; 3]> = OnceLock::new();
    &BUNDLES.get_or_init(|| Language::ALL.map(load))[language as usize]
}

fn load(language: Language) -> FluentBundle<FluentResource> {
    let locale = language.code().parse().expect("the codes of our languages are language tags");
    let mut bundle = FluentBundle::new_concurrent(vec![locale]);
    // The isolation marks would end up in workbooks and documents.
    bundle.set_use_isolating(false);
    for (path, source) in sources(language) {
        let resource = FluentResource::try_new(source.to_owned()).unwrap_or_else(|(rest, errors)| {
            log::error!("{path} cannot be read whole: {errors:?}");
            rest
        });
        if let Err(errors) = bundle.add_resource(resource) {
            log::error!("{path} declares a key again: {errors:?}");
        }
    }
    bundle
}

/// Lists the files of a language with their text, sorted by path.
pub(super) fn sources(language: Language) -> Vec<(String, &'static str)> {
    let files = LOCALES.get_dir(language.code()).map(|folder| folder.files()).into_iter().flatten();
    let mut sources: Vec<_> = files
        .filter(|file| file.path().extension().is_some_and(|ending| ending == "ftl"))
        .map(|file| (file.path().display().to_string(), file.contents_utf8().unwrap_or_default()))
        .collect();
    sources.sort();
    sources
}

impl From<&Value> for FluentValue<'_> {
    fn from(value: &Value) -> Self {
        match value {
            Value::Text(text) => Self::from(text.clone()),
            Value::Number(number) => Self::from(*number),
        }
    }
}

impl From<&str> for Value {
    fn from(text: &str) -> Self {
        Self::Text(text.to_owned())
    }
}

impl From<&String> for Value {
    fn from(text: &String) -> Self {
        Self::Text(text.clone())
    }
}

impl From<String> for Value {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

macro_rules! numbers {
    ($($kind:ty)*) => {$(
        impl From<$kind> for Value {
            fn from(number: $kind) -> Self {
                Self::Number(i64::try_from(number).unwrap_or(i64::MAX))
            }
        }
    )*};
}

numbers! { i32 i64 u32 u64 usize }

impl fmt::Display for Value {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Text(text) => out.write_str(text),
            Self::Number(number) => write!(out, "{number}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bundle_of(language: Language, source: &str) -> FluentBundle<FluentResource> {
        let mut bundle = FluentBundle::new_concurrent(vec![language.code().parse().unwrap()]);
        bundle.set_use_isolating(false);
        bundle.add_resource(FluentResource::try_new(source.to_owned()).unwrap()).unwrap();
        bundle
    }

    fn worded(language: Language, source: &str, number: i64) -> String {
        let bundle = bundle_of(language, source);
        let pattern = bundle.get_message("days").and_then(|message| message.value()).unwrap();
        let arguments: FluentArgs<'_> = [("days", FluentValue::from(&Value::Number(number)))].into_iter().collect();
        bundle.format_pattern(pattern, Some(&arguments), &mut Vec::new()).into_owned()
    }

    #[test]
    fn a_missing_key_is_said_so_that_it_is_seen() {
        let missing = "a-key-no-file-declares";
        assert_eq!(say(Language::Kk, missing), "⟦a-key-no-file-declares⟧");
        assert!(!knows(Language::Kk, missing));
    }

    #[test]
    fn a_sentence_is_filled_in_without_hidden_marks() {
        let said = say_with(Language::Kk, "school-year-label", &[("label", "2026–2027".into())]);
        assert_eq!(said, "2026–2027 оқу жылы");
    }

    #[test]
    fn numbers_choose_the_plural_and_keep_their_digits() {
        let russian =
            "days = { $days ->\n    [one] { $days } день\n    [few] { $days } дня\n   *[other] { $days } дней\n}\n";
        let said = [1, 3, 5, 11, 21, 10_000].map(|days| worded(Language::Ru, russian, days));
        assert_eq!(said, ["1 день", "3 дня", "5 дней", "11 дней", "21 день", "10000 дней"]);
        let english = "days = { $days ->\n    [one] { $days } day\n   *[other] { $days } days\n}\n";
        assert_eq!([1, 2].map(|days| worded(Language::En, english, days)), ["1 day", "2 days"]);
        let kazakh = "days = { $days ->\n    [one] бір күн\n   *[other] { $days } күн\n}\n";
        assert_eq!([1, 2].map(|days| worded(Language::Kk, kazakh, days)), ["бір күн", "2 күн"]);
    }

    #[test]
    fn a_cell_begins_with_a_capital_letter() {
        assert_eq!(capitalized("қыркүйек"), "Қыркүйек");
        assert_eq!(capitalized(""), "");
    }
}
