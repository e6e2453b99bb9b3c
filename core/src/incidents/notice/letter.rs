//! What the letter to the authorised body says, filled in from the incident; the people it is about are in an annex.

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::store::{self, Facts, Written};
use crate::clock::{Day, TimeOfDay};
use crate::error::Result;
use crate::ids::IncidentId;
use crate::incidents::{ClassifierList, Names};
use crate::papers::{DocumentName, PaperWords};
use crate::people;
use crate::profile::{self, SchoolHead};
use crate::roles::Role;
use crate::store::Reader;
use crate::words::{Language, day_long, initials_first, say, say_with};

#[derive(Clone, Debug, Deserialize, TS)]
pub struct ShowNoticeLetter {
    pub incident_id: IncidentId,
    pub language: Language,
}

/// A letter as a document writer prints it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct NoticeLetter {
    pub language: Language,
    /// The incident's number in the journal.
    pub incident_number: String,
    pub organisation: String,
    /// The school's head in both languages; one without a name is left out.
    pub kazakh: SchoolHead,
    pub russian: SchoolHead,
    pub recipient: String,
    pub kind: String,
    pub date: String,
    /// «№ …», or a line to write on.
    pub number: String,
    /// What it is registered under, as the letter says it: «Шығ. № …».
    pub registered: String,
    pub heading: String,
    pub opening: String,
    pub facts: Vec<LetterLine>,
    pub annex: String,
    pub post: String,
    /// «Т. А. Ермекова»; empty when nobody holds the post.
    pub signer: String,
}

/// A fact under its name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct LetterLine {
    pub label: String,
    pub text: String,
}

/// The letter about an incident in a language.
pub fn notice_letter(file: &Reader<'_>, request: &ShowNoticeLetter) -> Result<NoticeLetter> {
    let facts = super::required(file, &request.incident_id)?;
    let written = store::find_notice(file, &request.incident_id)?;
    let language = request.language;
    let words = PaperWords::of(file, DocumentName::Notice, language)?;
    let profile = profile::school_profile(file)?;
    let sent_on = written.sent_at.map_or(file.today(), |sent| sent.day());
    let number = or_else(written.reference.trim_start_matches('№').trim(), || "__________".into());
    Ok(NoticeLetter {
        language,
        incident_number: facts.number.clone(),
        organisation: profile.name.pick(language).to_owned(),
        kazakh: profile.head_of_letters(Language::Kk),
        russian: profile.head_of_letters(Language::Ru),
        recipient: or_else(&written.recipient, || words.say("notice-letter-recipient")),
        kind: words.say("notice-letter-kind"),
        date: day_long(language, sent_on),
        registered: words.say_with("official-outgoing", &[("number", number.clone().into())]),
        number: format!("№ {number}"),
        heading: words.say("notice-letter-heading"),
        opening: words.say("notice-letter-opening"),
        facts: lines(file, language, &facts, &written)?,
        annex: words.say("notice-letter-annex"),
        post: say(language, "workbook-approval-post"),
        signer: director(file, sent_on)?,
    })
}

fn lines(file: &Reader<'_>, language: Language, facts: &Facts, written: &Written) -> Result<Vec<LetterLine>> {
    let unknown = || say(language, "notice-letter-unknown");
    let contact = match written.contact.is_empty() {
        true => officer(file, language, facts.detected_on)?.unwrap_or_else(unknown),
        false => written.contact.clone(),
    };
    let done = [facts.immediate_action.as_str(), facts.measures.as_str()];
    let done = done.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n");
    let occurred = moment(language, facts.occurred_on, facts.occurred_time);
    let occurred = match facts.occurred_approximate {
        true => say_with(language, "notice-letter-approximately", &[("moment", occurred.into())]),
        false => occurred,
    };
    let names = Names::read(file)?;
    let what = format!("{}. {}", names.word(ClassifierList::Type, facts.incident_type.as_str(), language), facts.what);
    let lines = [
        ("notice-letter-number", facts.number.clone()),
        ("notice-letter-occurred", occurred),
        ("notice-letter-detected", moment(language, facts.detected_on, facts.detected_time)),
        ("notice-letter-what", what),
        ("notice-letter-subjects", subjects(language, facts, written)),
        ("notice-letter-measures", or_else(&written.measures, || or_else(&done, unknown))),
        ("notice-letter-contact", contact),
    ];
    Ok(lines.into_iter().map(|(key, text)| LetterLine { label: say(language, key), text }).collect())
}

/// Whom it concerns, and that minors are among them.
fn subjects(language: Language, facts: &Facts, written: &Written) -> String {
    let subjects = or_else(&written.subjects, || match facts.people_affected {
        Some(count) => say_with(language, "notice-letter-people", &[("count", count.into())]),
        None => say(language, "notice-letter-unknown"),
    });
    if facts.minors {
        format!("{}. {}", subjects.trim_end_matches('.'), say(language, "notice-letter-minors"))
    } else {
        subjects
    }
}

fn moment(language: Language, day: Day, time: Option<TimeOfDay>) -> String {
    match time {
        Some(time) => format!("{}, {time}", day_long(language, day)),
        None => day_long(language, day),
    }
}

/// Who is responsible for personal data: the holder of the officer's role, with post and phone.
fn officer(file: &Reader<'_>, language: Language, on: Day) -> Result<Option<String>> {
    let Some(person) = people::find_holder(file, Role::IntegrityOfficer, on)? else { return Ok(None) };
    let name = initials_first(&person.surname, &person.given_name, &person.patronymic);
    let phone = people::list_phones(file)?.remove(&person.id).unwrap_or_default();
    let parts = [name, person.post_in(language), phone];
    Ok(Some(parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")))
}

fn director(file: &Reader<'_>, on: Day) -> Result<String> {
    let holder = people::find_holder(file, Role::Director, on)?;
    let name = holder.map(|person| initials_first(&person.surname, &person.given_name, &person.patronymic));
    Ok(name.unwrap_or_default())
}

fn or_else(text: &str, other: impl FnOnce() -> String) -> String {
    if text.is_empty() { other() } else { text.to_owned() }
}
