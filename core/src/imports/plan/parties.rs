//! Who answers and who takes part: roles, bodies and people behind the words of a cell.

mod vocabulary;

use std::collections::{HashMap, HashSet};
use std::sync::LazyLock;

use self::vocabulary::{FILLERS, Named, PHRASES};
use super::columns::PlanColumn;
use super::preview::{Doubt, DoubtKind};
use crate::ids::PersonId;
use crate::people::PersonName;
use crate::plan::Party;
use crate::roles::{BodyKey, Role};
use crate::text::LINE;
use crate::words::{Language, fold, is_of_a_word, say};

/// People and phrases, ready to be looked for.
pub struct Directory<'p> {
    by_surname: HashMap<String, Vec<&'p PersonName>>,
    phrases: Vec<(Named, Vec<Part>)>,
    /// The phrases that a word may begin, by its first letter, in their order.
    by_letter: HashMap<char, Vec<usize>>,
    /// Those that any other word may begin.
    of_any_letter: Vec<usize>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
enum Part {
    Word(String),
    Optional(String),
    Gap,
}

impl Part {
    /// What a word begins with that fits here; `None` when that may be anything.
    fn first_letter(&self) -> Option<char> {
        match self {
            Self::Word(word) => word.chars().next(),
            Self::Optional(_) | Self::Gap => None,
        }
    }
}

/// The most words that may stand in a phrase's gap.
const GAP: usize = 6;

/// The parties of a cell, and what of them is doubtful.
#[derive(Debug, Default)]
pub struct Found {
    pub parties: Vec<Party>,
    pub doubts: Vec<(DoubtKind, String)>,
}

impl Found {
    pub fn doubts_of(&self, column: PlanColumn) -> Vec<Doubt> {
        self.doubts.iter().map(|(kind, text)| Doubt::of(*kind, column, text.clone())).collect()
    }

    fn take(&mut self, party: Party) {
        if !self.parties.contains(&party) {
            self.parties.push(party);
        }
    }

    fn doubt(&mut self, kind: DoubtKind, text: &str) {
        self.doubts.push((kind, text.to_owned()));
    }
}

impl<'p> Directory<'p> {
    pub fn new(people: &'p [PersonName]) -> Self {
        let mut by_surname: HashMap<String, Vec<&PersonName>> = HashMap::new();
        for person in people {
            by_surname.entry(fold(&person.surname)).or_default().push(person);
        }
        let own = |key: String, named: Named| {
            let said = Language::ALL.into_iter().map(move |language| fold(&say(language, &key)));
            said.map(move |words| (named, words.split(' ').map(|word| Part::Word(word.to_owned())).collect::<Vec<_>>()))
        };
        let roles = Role::ALL.iter().flat_map(|role| own(format!("role-{}", role.name()), Named::Role(*role)));
        let full = own("role-full-integrity_officer".into(), Named::Role(Role::IntegrityOfficer));
        let bodies = BodyKey::ALL.iter().flat_map(|body| own(format!("body-{}", body.name()), Named::Body(*body)));
        let known =
            PHRASES.iter().flat_map(|(named, phrases)| phrases.split(" | ").map(|phrase| (*named, parts(phrase))));
        let phrases: Vec<(Named, Vec<Part>)> = roles.chain(full).chain(bodies).chain(known).collect();
        let first_letter = |at: &usize| phrases[*at].1.first().and_then(Part::first_letter);
        let begun_by =
            |letter| (0..phrases.len()).filter(|at| first_letter(at).is_none_or(|own| Some(own) == letter)).collect();
        let letters: HashSet<char> = (0..phrases.len()).filter_map(|at| first_letter(&at)).collect();
        let by_letter = letters.into_iter().map(|letter| (letter, begun_by(Some(letter)))).collect();
        Self { by_surname, of_any_letter: begun_by(None), by_letter, phrases }
    }

    /// Finds who a cell names.
    pub fn understand(&self, text: &str) -> Found {
        let mut found = Found::default();
        for line in text.split(['\n', ';']) {
            self.line(line, &mut found);
        }
        found
    }

    /// The person that a text names, when it names exactly one who is here.
    pub fn find_person(&self, text: &str) -> Option<PersonId> {
        let words = words_of(text);
        match self.person(&words) {
            Person::Known { id, .. } => Some(id),
            _ => None,
        }
    }

    fn line(&self, line: &str, found: &mut Found) {
        let words = words_of(line);
        let mut begins = 0;
        let mut at = 0;
        let mut segment = Segment::default();
        // A phrase may hold an «and» or a comma; whatever stands outside phrases is parted by them.
        while at < words.len() {
            if words[at].parts_before && at > begins {
                self.settle(line, &words[begins..at], begins, &mut segment, found);
                begins = at;
            }
            if let Some((named, end)) = self.phrase_at(&words, at) {
                segment.named.push(named);
                segment.covered.push((at, end));
                at = end;
                continue;
            }
            if words[at].is_and() {
                self.settle(line, &words[begins..at], begins, &mut segment, found);
                begins = at + 1;
            }
            at += 1;
        }
        self.settle(line, &words[begins.min(words.len())..], begins, &mut segment, found);
    }

    fn settle(&self, line: &str, words: &[Word], from: usize, segment: &mut Segment, found: &mut Found) {
        let Segment { named, covered } = std::mem::take(segment);
        if words.is_empty() {
            return;
        }
        let text = said(line, words);
        let is_covered = |at: usize| covered.iter().any(|(start, end)| (*start..*end).contains(&(at + from)));
        let left: Vec<Word> = words
            .iter()
            .enumerate()
            .filter(|(at, word)| !is_covered(*at) && !SAYS_NOTHING.contains(word.folded.as_str()))
            .map(|(_, word)| word.clone())
            .collect();
        if left.is_empty() && !named.is_empty() && !named.contains(&Named::Other) {
            named.iter().filter_map(|named| party(*named)).for_each(|party| found.take(party));
            return;
        }
        match self.person(&left) {
            Person::Known { id, is_sure } => {
                found.take(Party::Person { person_id: id });
                if !is_sure {
                    found.doubt(DoubtKind::PartyGuessed, &text);
                }
                return;
            }
            Person::Several => found.doubt(DoubtKind::PartyAmbiguous, &text),
            Person::Unknown => {
                found.doubt(DoubtKind::PartyUnknown, &text);
                // A post with somebody's name is still the post.
                let posts: Vec<Party> = named.iter().filter_map(|named| party(*named)).collect();
                if !posts.is_empty() {
                    posts.into_iter().for_each(|party| found.take(party));
                    return;
                }
            }
            Person::None if text.chars().any(char::is_alphanumeric) => found.doubt(DoubtKind::PartyInWords, &text),
            Person::None => return,
        }
        found.take(Party::Text { text: text.chars().take(LINE).collect() });
    }

    fn phrase_at(&self, words: &[Word], at: usize) -> Option<(Named, usize)> {
        let letter = words[at].folded.chars().next().unwrap_or_default();
        let mut best: Option<(Named, usize)> = None;
        for (named, phrase) in
            self.by_letter.get(&letter).unwrap_or(&self.of_any_letter).iter().map(|at| &self.phrases[*at])
        {
            if let Some(end) = matches(words, at, phrase)
                && best.is_none_or(|(_, known)| end > known)
            {
                best = Some((*named, end));
            }
        }
        best
    }

    /// The person behind words such as «Сейітова Г.Б.», «Г. Б. Сейітова», «Сейітова Гүлнар».
    fn person(&self, words: &[Word]) -> Person {
        let mut ends = Person::None;
        for (at, word) in words.iter().enumerate() {
            let (people, is_sure) = self.of_surname(&word.folded);
            let others: Vec<&str> = words
                .iter()
                .enumerate()
                .filter(|(other, _)| *other != at)
                .map(|(_, word)| word.folded.as_str())
                .collect();
            let fitting: Vec<&&PersonName> = people.iter().filter(|person| fits(person, &others)).collect();
            match fitting.as_slice() {
                [only] => {
                    return Person::Known {
                        id: only.id.clone(),
                        is_sure: is_sure && (!others.is_empty() || people.len() == 1),
                    };
                }
                [] => {}
                _ => ends = Person::Several,
            }
        }
        let has_initials = words.iter().any(|word| word.is_initial);
        match ends {
            Person::None if has_initials && words.iter().any(|word| word.folded.chars().count() >= 3) => {
                Person::Unknown
            }
            other => other,
        }
    }

    /// Those of a surname, also with an ending of a case: «Сейітовой», «Сейітоваға».
    fn of_surname(&self, word: &str) -> (Vec<&'p PersonName>, bool) {
        if let Some(people) = self.by_surname.get(word) {
            return (people.clone(), true);
        }
        let letters = word.chars().count();
        if letters < 5 {
            return (Vec::new(), false);
        }
        let near = self.by_surname.iter().filter(|(surname, _)| {
            let stem = surname.trim_end_matches(['а', 'я']);
            word.starts_with(stem)
                && (4..=letters).contains(&stem.chars().count())
                && letters <= stem.chars().count() + 4
        });
        (near.flat_map(|(_, people)| people.iter().copied()).collect(), false)
    }
}

static SAYS_NOTHING: LazyLock<HashSet<&str>> = LazyLock::new(|| FILLERS.split(' ').collect());

enum Person {
    Known {
        id: PersonId,
        is_sure: bool,
    },
    /// Several people fit.
    Several,
    /// A name, but nobody's who is here.
    Unknown,
    None,
}

#[derive(Default)]
struct Segment {
    named: Vec<Named>,
    covered: Vec<(usize, usize)>,
}

/// Other words beside a surname are names or initials of the person, or else it is somebody else.
fn fits(person: &PersonName, others: &[&str]) -> bool {
    let names = [fold(&person.given_name), fold(&person.patronymic)];
    let mut names: Vec<&str> = names.iter().flat_map(|name| name.split(' ')).filter(|name| !name.is_empty()).collect();
    let initials: Vec<&&str> = others.iter().filter(|other| other.chars().count() <= 2).collect();
    for initial in initials {
        // An unknown patronymic contradicts nothing.
        if names.is_empty() {
            break;
        }
        if !names.remove(0).starts_with(*initial) {
            return false;
        }
    }
    let post = &person.post;
    let names = [&person.given_name, &person.patronymic, &post.kk, &post.ru, &post.en].map(|text| fold(text));
    let is_name = |word: &str| names.iter().any(|name| name.split(' ').any(|known| known == word));
    // A post written out beside a name is no contradiction; another given name is.
    let long: Vec<&&str> = others.iter().filter(|other| other.chars().count() > 2).collect();
    long.is_empty() || long.iter().any(|word| is_name(word)) || others.iter().any(|other| other.chars().count() <= 2)
}

#[derive(Clone, Debug)]
pub(super) struct Word {
    pub folded: String,
    pub from: usize,
    pub to: usize,
    /// A comma, a slash or a bullet stands before it.
    parts_before: bool,
    /// One capital letter with a full stop.
    is_initial: bool,
}

impl Word {
    fn is_and(&self) -> bool {
        matches!(self.folded.as_str(), "и" | "жане" | "мен" | "пен" | "бен" | "and") && !self.is_initial
    }
}

pub(super) fn words_of(text: &str) -> Vec<Word> {
    let mut words = Vec::new();
    let mut parts_before = false;
    let mut letters = text.char_indices().peekable();
    while let Some((from, first)) = letters.next() {
        if !is_of_a_word(first) {
            parts_before |= matches!(first, ',' | '/' | '•' | '·' | '–' | '—' | '+' | '&');
            continue;
        }
        let mut to = from + first.len_utf8();
        while let Some((at, letter)) = letters.next_if(|(_, letter)| {
            is_of_a_word(*letter) || matches!(letter, '\u{AD}' | '\u{300}'..='\u{36F}' | '\u{200B}'..='\u{200F}')
        }) {
            to = at + letter.len_utf8();
        }
        let folded = fold(&text[from..to]);
        let is_short = folded.chars().count() <= 2;
        let is_initial = is_short && first.is_uppercase() && text[to..].starts_with('.');
        words.push(Word { folded, from, to, parts_before, is_initial });
        parts_before = false;
    }
    words
}

/// What some words say in the text, with whatever stands between them.
fn said(line: &str, words: &[Word]) -> String {
    let (Some(first), Some(last)) = (words.first(), words.last()) else { return String::new() };
    let end = line[last.to..]
        .chars()
        .take_while(|letter| matches!(letter, '.' | ')' | '»'))
        .map(char::len_utf8)
        .sum::<usize>();
    let start = line[..first.from]
        .chars()
        .rev()
        .take_while(|letter| matches!(letter, '(' | '«'))
        .map(char::len_utf8)
        .sum::<usize>();
    line[first.from - start..last.to + end].trim().to_owned()
}

fn party(named: Named) -> Option<Party> {
    match named {
        Named::Role(Role::Member) => Some(Party::Body { body: BodyKey::WorkingGroup }),
        Named::Role(role) => Some(Party::Role { role }),
        Named::Body(body) => Some(Party::Body { body }),
        Named::Other => None,
    }
}

fn parts(phrase: &str) -> Vec<Part> {
    phrase
        .split(' ')
        .map(|word| match word.strip_prefix('?') {
            Some(word) => Part::Optional(fold(word)),
            None if word == "*" => Part::Gap,
            None => Part::Word(fold(word)),
        })
        .collect()
}

/// How far a phrase goes from a word, or `None` when it does not begin there.
fn matches(words: &[Word], at: usize, phrase: &[Part]) -> Option<usize> {
    let Some((part, rest)) = phrase.split_first() else { return Some(at) };
    let fits = |word: &str| {
        let said = words.get(at).map(|word| word.folded.as_str()).unwrap_or_default();
        said.starts_with(word) && (said.len() == word.len() || word.chars().nth(2).is_some())
    };
    match part {
        Part::Word(word) => {
            if fits(word) {
                matches(words, at + 1, rest)
            } else {
                None
            }
        }
        Part::Optional(word) if fits(word) => matches(words, at + 1, rest).or_else(|| matches(words, at, rest)),
        Part::Optional(_) => matches(words, at, rest),
        // A gap does not reach over a comma.
        Part::Gap => (0..=GAP)
            .take_while(|skipped| at + skipped < words.len() && !(*skipped > 0 && words[at + skipped].parts_before))
            .find_map(|skipped| matches(words, at + skipped, rest)),
    }
}
