//! Posts in the languages of papers: which language a text is in, and what posts that every school has are called in the others.
//!
//! Only what `seeds/posts.json` holds is known; any other post is said as it is written, in whatever language that is.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde::{Deserialize, Deserializer};

use crate::error::Result;
use crate::seeds;
use crate::text::Wording;
use crate::words::{Language, fold};

/// Letters that Kazakh words have and Russian ones have not.
const KAZAKH: &str = "әғқңөұүһі";
/// Letters of Russian words; a Kazakh post that has one of them nearly always has a Kazakh one too.
const RUSSIAN: &str = "вёфцчщъьэюя";

static KNOWN: LazyLock<HashMap<String, &'static Wording>> = LazyLock::new(|| {
    let mut known = HashMap::new();
    for post in seeds::standard_posts() {
        for text in [&post.en, &post.ru, &post.kk] {
            known.insert(fold(text), post);
        }
    }
    known
});

/// Reads a post that is sent in its languages, or as one text in whichever language it is.
pub(super) fn read<'de, D: Deserializer<'de>>(sent: D) -> std::result::Result<Wording, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Sent {
        Text(String),
        Languages(Wording),
    }
    Ok(match Sent::deserialize(sent)? {
        Sent::Text(text) => filed_post(&text, Language::default()),
        Sent::Languages(post) => post,
    })
}

/// Lists the posts that every school has, in three languages.
pub fn list_standard_posts() -> Result<Vec<Wording>> {
    Ok(seeds::standard_posts().to_vec())
}

/// The post as papers of a language say it: as it is written, or as every school says it, or in another language.
pub(crate) fn said_post(post: &Wording, language: Language) -> String {
    let own = post.in_language(language);
    if !own.is_empty() {
        return own.to_owned();
    }
    let written = [&post.kk, &post.ru, &post.en].into_iter().find(|text| !text.is_empty());
    let known = written.and_then(|text| translated(text, language));
    known.unwrap_or_else(|| post.pick(language).to_owned())
}

/// The post with what is known of it in the languages it is not written in.
pub(crate) fn whole_post(post: &Wording) -> Wording {
    let said = |language| match post.in_language(language) {
        "" => [&post.kk, &post.ru, &post.en].into_iter().find_map(|text| translated(text, language)),
        own => Some(own.to_owned()),
    };
    let [kk, ru, en] = Language::ALL.map(|language| said(language).unwrap_or_default());
    Wording { kk, ru, en }
}

/// A post that was typed in one place for every language, under the language that it is in.
pub(crate) fn filed_post(text: &str, usual: Language) -> Wording {
    Wording::only(language_of(text, usual), text.trim())
}

/// The post with what is newly written of it; what is left empty stays, unless the new post is known to be called otherwise.
pub(crate) fn newer_post(old: &Wording, new: &Wording) -> Wording {
    let changed: Vec<&str> = Language::ALL
        .map(|language| (old.in_language(language), new.in_language(language).trim()))
        .into_iter()
        .filter(|(old, new)| !new.is_empty() && old != new)
        .map(|(_, new)| new)
        .collect();
    let written = |language: Language| match (new.in_language(language).trim(), old.in_language(language)) {
        ("", "") => String::new(),
        // A post of another language that was left behind would name the person by what they were.
        ("", old) => changed.iter().find_map(|text| translated(text, language)).unwrap_or_else(|| old.to_owned()),
        (new, _) => new.to_owned(),
    };
    let [kk, ru, en] = Language::ALL.map(written);
    Wording { kk, ru, en }
}

fn language_of(text: &str, usual: Language) -> Language {
    let folded = fold(text);
    if let Some(post) = KNOWN.get(&folded) {
        let is_in = |language: &Language| fold(post.in_language(*language)) == folded;
        return Some(usual).filter(is_in).or(Language::ALL.into_iter().find(is_in)).unwrap_or(usual);
    }
    let has = |letters: &str| text.to_lowercase().chars().any(|letter| letters.contains(letter));
    let is_latin = text.is_ascii() && text.chars().any(char::is_alphabetic);
    match (has(KAZAKH), has(RUSSIAN), is_latin) {
        (true, _, _) => Language::Kk,
        (_, true, _) => Language::Ru,
        (_, _, true) => Language::En,
        _ => usual,
    }
}

/// What a post that every school has is called in a language; of several posts with commas between, when all are known.
fn translated(text: &str, language: Language) -> Option<String> {
    let one =
        |part: &str| KNOWN.get(&fold(part)).map(|post| post.in_language(language)).filter(|text| !text.is_empty());
    let parts: Option<Vec<&str>> = text.split(',').map(one).collect();
    parts.map(|parts| parts.join(", "))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store;

    fn said(kk: &str, ru: &str, language: Language) -> String {
        said_post(&Wording { kk: kk.into(), ru: ru.into(), en: String::new() }, language)
    }

    #[test]
    fn a_post_that_every_school_has_is_said_in_the_language_of_the_paper() {
        let deputy = "директордың оқу ісі жөніндегі орынбасары";
        assert_eq!(said(deputy, "", Language::Ru), "заместитель директора по учебной работе");
        assert_eq!(said("Директордың  Оқу Ісі жөніндегі орынбасары", "", Language::En), "deputy head for teaching");
        assert_eq!(said("", "учитель информатики", Language::Kk), "информатика пәнінің мұғалімі");
        let two = "сынып жетекшісі, орыс тілі пәнінің мұғалімі";
        assert_eq!(said(two, "", Language::Ru), "классный руководитель, учитель русского языка");
        assert_eq!(said(deputy, "завуч", Language::Ru), "завуч", "what the school wrote goes before");
    }

    #[test]
    fn a_post_that_nobody_knows_is_said_as_it_is_written() {
        assert_eq!(said("ЖИ зертханасының меңгерушісі", "", Language::Ru), "ЖИ зертханасының меңгерушісі");
        assert_eq!(said("", "куратор лаборатории", Language::Kk), "куратор лаборатории");
        assert_eq!(said("тәлімгер, ЖИ маманы", "", Language::Ru), "тәлімгер, ЖИ маманы", "never half of it");
        assert_eq!(said("", "", Language::Kk), "");
        let whole = whole_post(&Wording::only(Language::Kk, "хатшы"));
        assert_eq!((whole.ru.as_str(), whole.en.as_str()), ("секретарь", "secretary"));
        let unknown = Wording::only(Language::Kk, "ЖИ зертханасының меңгерушісі");
        assert_eq!(whole_post(&unknown), unknown);
    }

    #[test]
    fn a_text_is_filed_under_the_language_that_it_is_in() {
        let filed = |text, usual| {
            let post = filed_post(text, usual);
            Language::ALL.into_iter().find(|language| !post.in_language(*language).is_empty())
        };
        assert_eq!(filed("тарих пәнінің мұғалімі", Language::Ru), Some(Language::Kk));
        assert_eq!(filed("АКТ маманы", Language::Ru), Some(Language::Kk), "a known post");
        assert_eq!(filed("учитель астрономии", Language::Kk), Some(Language::Ru));
        assert_eq!(filed("director of music", Language::Kk), Some(Language::En));
        assert_eq!(filed("директор", Language::Ru), Some(Language::Ru), "the same in both");
        assert_eq!(filed("директор", Language::En), Some(Language::Kk));
        assert_eq!(filed("астроном", Language::Kk), Some(Language::Kk));
        assert_eq!(filed("астроном", Language::Ru), Some(Language::Ru));
        assert_eq!(filed("", Language::Ru), None);
    }

    #[test]
    fn a_post_may_be_sent_as_one_text() {
        let read = |sent: &str| serde_json::from_str::<super::super::AddPerson>(sent).expect("a person").post;
        let sent = r#"{"surname": "А", "given_name": "Б", "post": "учитель физики"}"#;
        assert_eq!(read(sent), Wording::only(Language::Ru, "учитель физики"));
        let both = r#"{"surname": "А", "given_name": "Б", "post": {"kk": "хатшы", "ru": "секретарь"}}"#;
        assert_eq!((&*read(both).kk, &*read(both).ru), ("хатшы", "секретарь"));
        assert_eq!(read(r#"{"surname": "А", "given_name": "Б"}"#), Wording::default());
    }

    #[test]
    fn a_new_post_leaves_no_old_one_behind_in_another_language() {
        let old = Wording { kk: "хатшы".into(), ru: "секретарь".into(), en: String::new() };
        let promoted = newer_post(&old, &Wording::kazakh("директордың орынбасары"));
        assert_eq!((promoted.ru.as_str(), promoted.en.as_str()), ("заместитель директора", ""));
        let unknown = newer_post(&old, &Wording::kazakh("ЖИ маманы"));
        assert_eq!(unknown.ru, "секретарь", "what the row leaves empty stays where nothing better is known");
        assert_eq!(newer_post(&old, &Wording::kazakh("хатшы")), old);
        assert_eq!(newer_post(&old, &Wording::default()), old);
    }

    #[test]
    fn posts_of_an_older_school_go_under_the_language_that_they_are_in() {
        let mut conn = store::open_in_memory().expect("a database");
        store::migrate_to(&mut conn, 24).expect("the version before");
        let before = "INSERT INTO people (id, surname, given_name, post) VALUES
            ('1', 'А', 'А', 'тарих пәнінің мұғалімі'), ('2', 'Б', 'Б', 'Учитель физики'), ('3', 'В', 'В', 'директор'),
            ('4', 'Г', 'Г', ''), ('5', 'Ғ', 'Ғ', 'физика кабинетінің меңгерушісі')";
        conn.execute_batch(before).expect("people of before");
        store::migrate(&mut conn).expect("migrated");
        let mut statement =
            conn.prepare("SELECT post || ' | ' || post_ru AS post FROM people ORDER BY id").expect("SQL");
        let posts = statement.query_map([], |row| row.get::<_, String>("post")).expect("rows");
        let posts: Vec<String> = posts.collect::<Result<_, _>>().expect("text");
        let kept = "физика кабинетінің меңгерушісі | ";
        assert_eq!(posts, ["тарих пәнінің мұғалімі | ", " | Учитель физики", "директор | ", " | ", kept]);
    }

    #[test]
    fn every_known_post_is_written_in_three_languages_and_once() {
        let posts = seeds::standard_posts();
        for (at, post) in posts.iter().enumerate() {
            assert!(Language::ALL.into_iter().all(|language| !post.in_language(language).is_empty()), "{post:?}");
            assert!(posts[..at].iter().all(|other| fold(&other.kk) != fold(&post.kk)), "{post:?} stands twice");
        }
    }
}
