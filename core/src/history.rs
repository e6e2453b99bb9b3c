//! What happened to one record, in a reader's words: the same in the window and on a sheet.
//!
//! What was kept belongs to `changes`, and the school's own words for its lists to `incidents`. Here every field and every
//! stored value gets its word; what only the machine reads, and a key without a word, are left out.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::changes::{FieldChange, HistoryEntry};
use crate::clock::{Day, Instant};
use crate::deadlines::Rule;
use crate::error::Result;
use crate::ids::OperationId;
use crate::incidents;
use crate::store::Reader;
use crate::words::{Language, day_short, knows, moment_short, say};

#[derive(Clone, Debug, Deserialize, TS)]
pub struct RecordChoice {
    pub record_id: String,
}

/// What one operation did to a record.
#[derive(Clone, Debug, Serialize, TS)]
pub struct RecordStep {
    pub operation: OperationId,
    pub name: String,
    pub subject: String,
    pub account: String,
    pub happened_at: String,
    pub undone: bool,
    pub fields: Vec<RecordChange>,
}

/// One field before and after, in words; an empty text for nothing.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RecordChange {
    pub name: String,
    pub before: String,
    pub after: String,
}

/// Tells what happened to a record and to the rows it owns, newest first.
pub fn history(file: &Reader<'_>, language: Language, asked: &RecordChoice) -> Result<Vec<RecordStep>> {
    let kept = incidents::history(file, language, &asked.record_id)?;
    Ok(kept.into_iter().map(|entry| step(language, entry)).collect())
}

fn step(language: Language, entry: HistoryEntry) -> RecordStep {
    RecordStep {
        fields: entry.fields.iter().filter_map(|change| in_words(language, change)).collect(),
        operation: entry.operation,
        name: entry.name,
        subject: entry.subject,
        account: entry.account,
        happened_at: entry.happened_at,
        undone: entry.undone,
    }
}

/// Says a change; nothing when its field or one of its values has no words.
fn in_words(language: Language, change: &FieldChange) -> Option<RecordChange> {
    let value = |stored: &Option<String>| match stored.as_deref() {
        None => Some(String::new()),
        Some(words) if change.worded => Some(words.to_owned()),
        Some(stored) => word_of(language, &change.field, stored),
    };
    Some(RecordChange {
        name: name_of(language, &change.field)?,
        before: value(&change.before)?,
        after: value(&change.after)?,
    })
}

/// Fields that only the machine reads.
const SILENT: [&str; 9] =
    ["purpose", "due_unit", "occurrence_key", "serial", "year", "kept", "revision", "media_type", "size"];

/// Names a field; a text that is kept in three languages is named with its own.
fn name_of(language: Language, field: &str) -> Option<String> {
    if SILENT.contains(&field) {
        return None;
    }
    let word =
        |field: &str| Some(format!("field-{field}")).filter(|key| knows(language, key)).map(|key| say(language, &key));
    word(field).or_else(|| {
        let of_language = |one: &Language| field.strip_suffix(one.code())?.strip_suffix('_').map(|plain| (plain, *one));
        let (plain, spoken) = Language::ALL.iter().find_map(of_language)?;
        Some(format!("{}, {}", word(plain)?, say(language, &format!("short-name-{}", spoken.code()))))
    })
}

/// Fields whose stored value is a key; its word stands under one of the beginnings.
const KEYS: [(&str, &[&str]); 15] = [
    ("state", &["incident-state-", "evidence-state-"]),
    ("state_to", &["incident-state-"]),
    ("status", &["status-"]),
    ("kind", &["incident-kind-", "report-one-"]),
    ("heading", &["report-heading-"]),
    ("role", &["role-"]),
    ("body", &["body-"]),
    ("register", &["register-"]),
    ("duty", &["duty-"]),
    ("theme", &["theme-"]),
    ("language", &["language-"]),
    ("numbering", &["numbering-"]),
    ("quorum_rule", &["quorum-rule-"]),
    ("majority_rule", &["majority-rule-"]),
    ("page_numbers", &["page-numbers-"]),
];

/// Fields that are answered with yes or no.
const ANSWERS: [&str; 7] =
    ["minors", "occurred_approximate", "present", "disabled", "personal_data", "effective", "required"];

fn word_of(language: Language, field: &str, stored: &str) -> Option<String> {
    if field == "rule" {
        return serde_json::from_str::<Rule>(stored).ok().map(|rule| rule.in_words(language));
    }
    if ANSWERS.contains(&field) {
        return Some(say(language, if matches!(stored, "1" | "true") { "yes" } else { "no" }));
    }
    if let Some((_, starts)) = KEYS.iter().find(|(key, _)| *key == field) {
        let mut keys = starts.iter().map(|start| format!("{start}{stored}"));
        return keys.find(|key| knows(language, key)).map(|key| say(language, &key));
    }
    let day = Day::parse(stored).map(day_short);
    Some(day.or_else(|| Instant::parse(stored).map(moment_short)).unwrap_or_else(|| stored.to_owned()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn told(field: &str, before: Option<&str>, after: Option<&str>) -> Option<[String; 3]> {
        let [before, after] = [before, after].map(|value| value.map(str::to_owned));
        let change = FieldChange { field: field.into(), before, after, worded: false };
        in_words(Language::Kk, &change).map(|change| [change.name, change.before, change.after])
    }

    fn values(field: &str, before: Option<&str>, after: Option<&str>) -> [String; 2] {
        let [_, before, after] = told(field, before, after).expect("it is told");
        [before, after]
    }

    #[test]
    fn rules_days_keys_and_answers_are_said_in_words() {
        assert_eq!(values("rule", None, Some(r#"{"kind":"month","month":12}"#)), ["", "Желтоқсан"]);
        assert_eq!(values("marked_on", Some("2026-09-24"), Some("2026-09-25")), ["24.09.2026", "25.09.2026"]);
        assert_eq!(values("granted_at", None, Some("2026-11-23T05:10:00Z")), ["", "23.11.2026 10:10"]);
        assert_eq!(values("state", Some("registered"), Some("under_review")), ["Тіркелді", "Қаралуда"]);
        assert_eq!(values("minors", Some("0"), Some("1")), ["жоқ", "иә"]);
    }

    #[test]
    fn what_a_feature_said_in_words_stays_as_it_is() {
        let [before, after] = [Some("Өзге".to_owned()), Some("Жалған дыбыс".to_owned())];
        let change = FieldChange { field: "incident_type".into(), before, after, worded: true };
        let said = in_words(Language::Kk, &change).expect("it is told");
        assert_eq!([said.name, said.before, said.after], ["Түрі", "Өзге", "Жалған дыбыс"]);
    }

    #[test]
    fn a_text_of_three_languages_is_named_with_its_own() {
        assert_eq!(told("title_ru", None, Some("Стенд")).expect("it is told")[0], "Атауы, орысша");
        assert_eq!(told("topic_ru", None, Some("ЖИ")).expect("it is told")[0], "Тақырыбы, Рус");
    }

    #[test]
    fn what_only_the_machine_reads_is_left_out() {
        assert_eq!(told("occurrence_key", None, Some("term-1")), None);
        assert_eq!(told("rule", None, Some("{")), None);
        assert_eq!(told("status", None, Some("unheard_of")), None);
        assert_eq!(told("unheard_of", None, Some("1")), None);
    }

    #[test]
    fn every_field_that_holds_keys_has_words_for_them() {
        for (field, key) in [
            ("state", "closed"),
            ("state", "accepted"),
            ("state_to", "measures"),
            ("status", "soon"),
            ("kind", "serious"),
            ("kind", "problem"),
            ("heading", "letter"),
            ("role", "chair"),
            ("body", "council"),
            ("register", "incidents"),
            ("duty", "co_executor"),
            ("theme", "dark"),
            ("language", "en"),
            ("numbering", "school_year"),
            ("quorum_rule", "half"),
            ("majority_rule", "two_thirds_of_present"),
            ("page_numbers", "bottom_right"),
        ] {
            for language in Language::ALL {
                assert!(name_of(language, field).is_some(), "{field} in {language:?}");
                assert!(word_of(language, field, key).is_some(), "{key} of {field} in {language:?}");
            }
        }
    }
}
