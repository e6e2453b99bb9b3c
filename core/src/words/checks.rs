//! What keeps the three languages equal: every key and placeholder in each of them, none unknown, none misspelt.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use fluent_syntax::ast::{Entry, Expression, InlineExpression, Pattern, PatternElement};
use fluent_syntax::parser;

use super::say::sources;
use super::{Language, knows};

/// Latin words of three letters and more that Kazakh and Russian sentences may hold: names of keys, formats and programs,
/// and the sample of a login.
const LATIN_WORDS: [&str; 25] = [
    "Excel",
    "Outlook",
    "Google",
    "Thunderbird",
    "Page",
    "Down",
    "zip",
    "ZIP",
    "pdf",
    "SHA",
    "Word",
    "PDF",
    "Ctrl",
    "Enter",
    "Esc",
    "Tab",
    "Shift",
    "Alt",
    "Caps",
    "Lock",
    "Windows",
    "SQLCipher",
    "xlsx",
    "docx",
    "seitova",
];

/// What the numbers of orders carry in Kazakh letters, in every language: «№ 481/НҚ».
const KAZAKH_MARKS: [&str; 1] = ["НҚ"];

/// A sentence taken apart: what it says by itself, what it is filled in with, which sentences it quotes.
#[derive(Default)]
struct Sentence {
    texts: Vec<String>,
    placeholders: BTreeSet<String>,
    quoted: BTreeSet<String>,
}

impl Sentence {
    fn of(pattern: &Pattern<&str>) -> Self {
        let mut sentence = Self::default();
        sentence.read_pattern(pattern);
        sentence
    }

    fn read_pattern(&mut self, pattern: &Pattern<&str>) {
        for element in &pattern.elements {
            match element {
                PatternElement::TextElement { value } => self.texts.push((*value).to_owned()),
                PatternElement::Placeable { expression } => self.read_expression(expression),
            }
        }
    }

    fn read_expression(&mut self, expression: &Expression<&str>) {
        match expression {
            Expression::Inline(inline) => self.read_inline(inline),
            Expression::Select { selector, variants } => {
                self.read_inline(selector);
                variants.iter().for_each(|variant| self.read_pattern(&variant.value));
            }
        }
    }

    fn read_inline(&mut self, inline: &InlineExpression<&str>) {
        match inline {
            InlineExpression::StringLiteral { value } => self.texts.push((*value).to_owned()),
            InlineExpression::VariableReference { id } => {
                self.placeholders.insert(id.name.to_owned());
            }
            InlineExpression::MessageReference { id, .. } => {
                self.quoted.insert(id.name.to_owned());
            }
            InlineExpression::TermReference { id, .. } => {
                self.quoted.insert(format!("-{}", id.name));
            }
            InlineExpression::FunctionReference { arguments, .. } => {
                arguments.positional.iter().for_each(|argument| self.read_inline(argument));
            }
            InlineExpression::Placeable { expression } => self.read_expression(expression),
            InlineExpression::NumberLiteral { .. } => {}
        }
    }
}

/// One file of one language.
struct File {
    name: String,
    sentences: Vec<(String, Sentence)>,
}

fn files(language: Language) -> Vec<File> {
    let read = |(path, source): (String, &'static str)| {
        let resource = parser::parse(source).unwrap_or_else(|(_, errors)| panic!("{path}: {errors:?}"));
        let sentences = resource.body.iter().flat_map(|entry| sentences(&path, entry)).collect();
        let name = path.rsplit('/').next().unwrap_or(&path).to_owned();
        File { name, sentences }
    };
    sources(language).into_iter().map(read).collect()
}

fn sentences(path: &str, entry: &Entry<&str>) -> Vec<(String, Sentence)> {
    let (key, value, attributes) = match entry {
        Entry::Message(message) => (message.id.name.to_owned(), message.value.as_ref(), &message.attributes),
        Entry::Term(term) => (format!("-{}", term.id.name), Some(&term.value), &term.attributes),
        Entry::Junk { content } => panic!("{path} holds something that is no sentence: {content}"),
        _ => return Vec::new(),
    };
    let attributes =
        attributes.iter().map(|attribute| (format!("{key}.{}", attribute.id.name), Sentence::of(&attribute.value)));
    value.map(|value| (key.clone(), Sentence::of(value))).into_iter().chain(attributes).collect()
}

/// The sentences of a language under their keys.
fn book(language: Language) -> BTreeMap<String, Sentence> {
    files(language).into_iter().flat_map(|file| file.sentences).collect()
}

#[test]
fn the_words_that_are_built_in_are_the_ones_in_the_folder() {
    for language in Language::ALL {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../assets/locales").join(language.code());
        let mut on_disk = BTreeMap::new();
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            if path.extension().is_some_and(|ending| ending == "ftl") {
                let name = format!("{}/{}", language.code(), path.file_name().unwrap().to_string_lossy());
                on_disk.insert(name, fs::read_to_string(&path).unwrap());
            }
        }
        let built_in: BTreeMap<String, String> =
            sources(language).into_iter().map(|(path, source)| (path, source.to_owned())).collect();
        assert!(!built_in.is_empty(), "{language:?} has words");
        assert!(built_in == on_disk, "{language:?}: a file was added, removed or changed after the core was built");
    }
}

#[test]
fn every_language_has_the_same_files_and_keys() {
    let keys = |language| -> BTreeMap<String, BTreeSet<String>> {
        let keys = |file: File| (file.name, file.sentences.into_iter().map(|(key, _)| key).collect());
        files(language).into_iter().map(keys).collect()
    };
    let kazakh = keys(Language::Kk);
    for language in [Language::Ru, Language::En] {
        let other = keys(language);
        let names: BTreeSet<&String> = kazakh.keys().chain(other.keys()).collect();
        for name in names {
            let (Some(ours), Some(theirs)) = (kazakh.get(name), other.get(name)) else {
                panic!("{name} is not written in Kazakh and in {language:?}");
            };
            let apart: Vec<_> = ours.symmetric_difference(theirs).collect();
            assert!(apart.is_empty(), "{name}: only in Kazakh or only in {language:?}: {apart:?}");
        }
    }
}

#[test]
fn every_key_is_declared_once() {
    for language in Language::ALL {
        let mut seen = BTreeMap::new();
        for file in files(language) {
            for (key, _) in file.sentences {
                let earlier = seen.insert(key.clone(), file.name.clone());
                assert_eq!(earlier, None, "{key} of {language:?} stands again in {}", file.name);
            }
        }
    }
}

#[test]
fn a_sentence_is_filled_in_with_the_same_in_every_language() {
    let kazakh = book(Language::Kk);
    for language in [Language::Ru, Language::En] {
        let other = book(language);
        for (key, sentence) in &kazakh {
            let theirs = other.get(key).map(|sentence| &sentence.placeholders);
            assert_eq!(theirs, Some(&sentence.placeholders), "{key} in {language:?} and in Kazakh");
        }
    }
}

#[test]
fn no_sentence_is_empty_or_quotes_an_unknown_one() {
    for language in Language::ALL {
        let book = book(language);
        for (key, sentence) in &book {
            let is_said = sentence.texts.iter().any(|text| !text.trim().is_empty());
            let is_filled = !sentence.placeholders.is_empty() || !sentence.quoted.is_empty();
            assert!(is_said || is_filled, "{key} of {language:?} says nothing");
            for quoted in &sentence.quoted {
                assert!(book.contains_key(quoted), "{key} of {language:?} quotes {quoted}, which nobody declares");
            }
        }
    }
}

#[test]
fn words_are_written_in_the_letters_of_their_language() {
    let mut wrong = Vec::new();
    for language in Language::ALL {
        for (key, sentence) in book(language) {
            // A language's own name is in that language everywhere.
            let own = key.strip_prefix("own-name-").or_else(|| key.strip_prefix("short-name-"));
            let language = own.and_then(Language::parse).unwrap_or(language);
            for text in &sentence.texts {
                let words = misspelt(language, text).into_iter();
                wrong.extend(words.map(|word| format!("{word} in {key} of {language:?}")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_word_in_the_wrong_letters_is_noticed() {
    assert_eq!(misspelt(Language::Kk, "Құжат тiркелді"), ["тiркелді"], "the first i is Latin");
    assert_eq!(misspelt(Language::Kk, "Excel-ге шығару, III тоқсан, A4"), Vec::<&str>::new());
    assert_eq!(misspelt(Language::Ru, "Нажмите Save или Ctrl"), ["Save"]);
    assert_eq!(misspelt(Language::Ru, "Құжат"), ["Құжат"], "Kazakh letters in a Russian sentence");
    assert_eq!(misspelt(Language::En, "Sаve"), ["Sаve"], "the a is Cyrillic");
}

/// Lists the words of `text` that mix alphabets or belong to another language.
fn misspelt(language: Language, text: &str) -> Vec<&str> {
    let words = text.split(|letter: char| !letter.is_alphabetic()).filter(|word| !word.is_empty());
    words.filter(|word| !is_spelt_in(language, word)).collect()
}

fn is_spelt_in(language: Language, word: &str) -> bool {
    let is_cyrillic = |letter: char| matches!(letter, '\u{400}'..='\u{52F}');
    let latin = word.chars().filter(char::is_ascii_alphabetic).count();
    let cyrillic = word.chars().filter(|letter| is_cyrillic(*letter)).count();
    match language {
        _ if KAZAKH_MARKS.contains(&word) => true,
        Language::En => cyrillic == 0,
        _ if latin > 0 && cyrillic > 0 => false,
        _ if latin >= 3 => LATIN_WORDS.contains(&word) || word.chars().all(|letter| "IVX".contains(letter)),
        Language::Kk => true,
        Language::Ru => !word.to_lowercase().chars().any(|letter| "әғқңөұүһі".contains(letter)),
    }
}

#[test]
fn every_key_the_programs_say_is_declared() {
    let used = keys_used_in_core();
    assert!(!used.is_empty(), "the sources are read");
    let declared: Vec<String> = book(Language::Kk).into_keys().collect();
    for (place, key) in used {
        match key.strip_suffix('*') {
            Some(start) => {
                let is_known = declared.iter().any(|key| key.starts_with(start));
                assert!(is_known, "{place} says keys that start with {start}, and there are none");
            }
            None => {
                for language in Language::ALL {
                    assert!(knows(language, &key), "{place} says {key}, which {language:?} does not declare");
                }
            }
        }
    }
}

#[test]
fn keys_are_found_however_the_call_is_written() {
    let source = r#"
        // say(language, "in-a-comment")
        words::say(language, "plain");
        say_with(
            words.language(1, 2),
            "on-lines",
            &[("a", b)],
        );
        say(Language::Kk, &format!("status-{status}"));
        essay(language, "not-a-call");
        say(language, key);
    "#;
    assert_eq!(literal_keys(source), ["plain", "on-lines", "status-*"]);
}

/// Lists the keys the sources say, each with its file; a key that is put together is listed by its start and a star.
fn keys_used_in_core() -> Vec<(String, String)> {
    let core = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut sources = Vec::new();
    for folder in ["src", "../cli/src", "../src-tauri/src"] {
        collect_sources(&core.join(folder), &mut sources);
    }
    let keys_of = |path: &PathBuf| {
        let source = fs::read_to_string(path).unwrap();
        literal_keys(&source).into_iter().map(|key| (path.display().to_string(), key)).collect::<Vec<_>>()
    };
    sources.iter().filter(|path| !path.ends_with("words/checks.rs")).flat_map(keys_of).collect()
}

fn collect_sources(folder: &Path, sources: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            collect_sources(&path, sources);
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            sources.push(path);
        }
    }
}

fn literal_keys(source: &str) -> Vec<String> {
    let code: Vec<&str> = source.lines().filter(|line| !line.trim_start().starts_with("//")).collect();
    let code = code.join("\n");
    let mut keys = Vec::new();
    for call in ["say(", "say_with("] {
        for (start, _) in code.match_indices(call) {
            let is_longer_name = code[..start].ends_with(|letter: char| letter.is_alphanumeric() || letter == '_');
            if !is_longer_name {
                keys.extend(second_argument(&code[start + call.len()..]).and_then(literal_key));
            }
        }
    }
    keys.sort_by_key(|key| code.find(key.trim_end_matches('*')));
    keys
}

/// Gives what follows the first comma that separates arguments.
fn second_argument(arguments: &str) -> Option<&str> {
    let mut depth = 0;
    for (position, letter) in arguments.char_indices() {
        match letter {
            '(' | '[' | '{' => depth += 1,
            ')' | ']' | '}' => depth -= 1,
            ',' if depth == 0 => return Some(arguments[position + 1..].trim_start()),
            _ => {}
        }
        if depth < 0 {
            return None;
        }
    }
    None
}

fn literal_key(argument: &str) -> Option<String> {
    if let Some(text) = argument.strip_prefix('"') {
        return text.split('"').next().map(str::to_owned);
    }
    let text = argument.trim_start_matches('&').strip_prefix("format!(\"")?;
    let start: &str = text.split(['"', '{']).next()?;
    // A key made of placeholders only cannot be checked here.
    (!start.is_empty()).then(|| format!("{start}*"))
}
