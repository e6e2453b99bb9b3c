//! The words an incident is classified by: lists that the school words, extends and reorders, under keys that stay.

use std::collections::HashMap;

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store::classifiers as store;
use crate::clock::Instant;
use crate::error::{Rejection, Result};
use crate::ids::ClassifierId;
use crate::named_values;
use crate::order;
use crate::store::{Reader, Writer};
use crate::text::{LINE, Wording};
use crate::text_names;
use crate::words::Language;

named_values! {
    ClassifierList {
        Type = "type",
        Kind = "kind",
        Severity = "severity",
        Harm = "harm",
        Intent = "intent",
        Cause = "cause",
    }
}

impl ClassifierList {
    /// The rules of the workflow know every value of such a list, so its words alone may change.
    fn is_fixed(self) -> bool {
        matches!(self, Self::Kind | Self::Severity)
    }

    /// The field of an incident that holds a key of the list.
    pub(super) fn field(self) -> &'static str {
        match self {
            Self::Type => "incident_type",
            Self::Kind => "kind",
            Self::Severity => "severity",
            Self::Harm => "harm_kind",
            Self::Intent => "intent",
            Self::Cause => "cause_kind",
        }
    }
}

text_names! {
    /// A key of the list of types; the built-in ones have names of their own.
    IncidentType;
    HarmKind;
    Intent;
    CauseKind;
}

impl IncidentType {
    /// The type whose incidents concern personal data by themselves.
    pub(super) const DATA_LEAK: &'static str = "data_leak";
}

/// A word of a list, as settings and choices show it.
#[derive(Clone, Debug, Serialize, TS)]
pub struct ClassifierRow {
    pub id: ClassifierId,
    pub list: ClassifierList,
    pub key: String,
    pub name: Wording,
    /// What is meant, in a few words.
    pub hint: Wording,
    pub built_in: bool,
    /// No longer chosen, still read on the incidents that have it.
    pub retired_at: Option<Instant>,
    /// How many incidents have it.
    #[ts(type = "number")]
    pub used: i64,
}

#[derive(Clone, Debug, Default, Deserialize, TS)]
pub struct ListClassifiers {
    /// `None` for all the lists.
    #[serde(default)]
    pub list: Option<ClassifierList>,
    #[serde(default)]
    pub include_retired: bool,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct AddClassifier {
    pub list: ClassifierList,
    pub name: Wording,
    #[serde(default)]
    pub hint: Wording,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct EditClassifier {
    pub id: ClassifierId,
    pub name: Wording,
    #[serde(default)]
    pub hint: Wording,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct MoveClassifier {
    pub id: ClassifierId,
    /// The word that this one is to stand before; `None` for the end of the list.
    #[serde(default)]
    pub before: Option<ClassifierId>,
}

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ClassifierChoice {
    pub id: ClassifierId,
}

/// Lists the words of one list or of all, in the order the school gave them.
pub fn list_classifiers(file: &Reader<'_>, request: &ListClassifiers) -> Result<Vec<ClassifierRow>> {
    let mut rows = store::list(file, request.list)?;
    if !request.include_retired {
        rows.retain(|row| row.retired_at.is_none());
    }
    Ok(rows)
}

/// Adds a word to the end of a list, under a key that it keeps for good.
///
/// Rejects the lists that the rules depend on, an empty name, and a name that the list has already.
pub fn add_classifier(file: &mut Writer<'_>, new: &AddClassifier) -> Result<ClassifierId> {
    if new.list.is_fixed() {
        return Err(Rejection::ClassifierFixed.into());
    }
    let (name, hint) = (new.name.required("name", LINE)?, new.hint.checked("hint", LINE)?);
    require_new_name(file, new.list, None, &name)?;
    // Rows are born on several machines, so a key is as unique as an id.
    let key = crate::ids::fresh();
    let id = ClassifierId::from(format!("{}:{key}", new.list.name()).as_str());
    store::insert(file, &id, new.list, &key, &name, &hint)?;
    file.about(name.pick(file.who().language));
    Ok(id)
}

/// Words a classifier anew, on the incidents that have it as well.
pub fn edit_classifier(file: &mut Writer<'_>, edit: &EditClassifier) -> Result<()> {
    let row = find(file, &edit.id)?;
    let (name, hint) = (edit.name.required("name", LINE)?, edit.hint.checked("hint", LINE)?);
    require_new_name(file, row.list, Some(&edit.id), &name)?;
    store::update(file, &edit.id, &name, &hint)?;
    file.about(name.pick(file.who().language));
    Ok(())
}

/// Puts a word in another place of its list.
///
/// Rejects the lists whose order is part of their meaning.
pub fn move_classifier(file: &mut Writer<'_>, request: &MoveClassifier) -> Result<()> {
    let row = find(file, &request.id)?;
    if row.list.is_fixed() {
        return Err(Rejection::ClassifierFixed.into());
    }
    let others = store::list(file, Some(row.list))?.into_iter().map(|other| other.id);
    let order = order::placed(others, &request.id, request.before.as_ref())?;
    for (position, id) in (1..).zip(&order) {
        store::set_position(file, id, position)?;
    }
    file.about(row.name.pick(file.who().language));
    Ok(())
}

/// Takes a word out of the choices; incidents that have it keep it.
///
/// Rejects the last word of a list.
pub fn retire_classifier(file: &mut Writer<'_>, choice: &ClassifierChoice) -> Result<()> {
    let row = find(file, &choice.id)?;
    if row.list.is_fixed() {
        return Err(Rejection::ClassifierFixed.into());
    }
    let others = store::list(file, Some(row.list))?;
    if !others.iter().any(|other| other.retired_at.is_none() && other.id != row.id) {
        return Err(Rejection::ClassifierLast.into());
    }
    store::set_retired(file, &choice.id, Some(file.now()))?;
    file.about(row.name.pick(file.who().language));
    Ok(())
}

/// Offers a retired word again.
pub fn restore_classifier(file: &mut Writer<'_>, choice: &ClassifierChoice) -> Result<()> {
    let row = find(file, &choice.id)?;
    store::set_retired(file, &choice.id, None)?;
    file.about(row.name.pick(file.who().language));
    Ok(())
}

/// Rejects a key that its list does not have, or no longer offers; the one an incident has already is always good.
pub(super) fn require_key(file: &Reader<'_>, list: ClassifierList, key: &str, had: Option<&str>) -> Result<()> {
    if had == Some(key) {
        return Ok(());
    }
    let field = list.field();
    let id = ClassifierId::from(format!("{}:{key}", list.name()).as_str());
    let row = store::find(file, &id)?.ok_or_else(|| Rejection::FieldMalformed { field: field.to_owned() })?;
    match row.retired_at {
        None => Ok(()),
        Some(_) => Err(Rejection::ClassifierRetired { field }.into()),
    }
}

/// The words of all lists, read once for a page or a document.
pub(crate) struct Names(HashMap<(ClassifierList, String), Wording>);

impl Names {
    pub(crate) fn read(file: &Reader<'_>) -> Result<Self> {
        Ok(Self(store::list_names(file)?))
    }

    /// The word for a key, or the key itself where nobody knows it.
    pub(crate) fn word(&self, list: ClassifierList, key: &str, language: Language) -> String {
        let known = self.0.get(&(list, key.to_owned()));
        known.map_or_else(|| key.to_owned(), |name| name.pick(language).to_owned())
    }

    pub(super) fn word_of(&self, list: ClassifierList, key: Option<&str>, language: Language) -> Option<String> {
        key.map(|key| self.word(list, key, language))
    }
}

fn require_new_name(file: &Reader<'_>, list: ClassifierList, own: Option<&ClassifierId>, name: &Wording) -> Result<()> {
    let same = |one: &str, other: &str| !one.is_empty() && one.to_lowercase() == other.to_lowercase();
    let known = store::list(file, Some(list))?
        .into_iter()
        .filter(|row| Some(&row.id) != own)
        .any(|row| same(&row.name.kk, &name.kk) || same(&row.name.ru, &name.ru) || same(&row.name.en, &name.en));
    if known { Err(Rejection::NameExists.into()) } else { Ok(()) }
}

fn find(file: &Reader<'_>, id: &ClassifierId) -> Result<ClassifierRow> {
    Ok(store::find(file, id)?.ok_or(Rejection::NotFound { what: "classifier" })?)
}
