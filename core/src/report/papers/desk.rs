//! What papers of one language are written from, and the parts that many of them share.

use crate::calendar::SchoolYear;
use crate::changes;
use crate::clock::Day;
use crate::documents::document::{Block, Properties, Run, Section};
use crate::error::Result;
use crate::ids::PersonId;
use crate::papers::{DocumentName, PaperWords};
use crate::people;
use crate::profile::{self, SchoolProfile};
use crate::roles::Role;
use crate::session::Session;
use crate::store::Reader;
use crate::words::{Language, Value, day_dated, day_short, initials_first, say};

pub(super) struct Desk<'f> {
    pub file: &'f Reader<'f>,
    pub who: &'f Session,
    pub language: Language,
    pub profile: SchoolProfile,
    document: DocumentName,
    words: PaperWords,
}

impl<'f> Desk<'f> {
    pub fn open(file: &'f Reader<'f>, who: &'f Session, document: DocumentName, language: Language) -> Result<Self> {
        let words = PaperWords::of(file, document, language)?;
        Ok(Self { file, who, language, profile: profile::school_profile(file)?, document, words })
    }

    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    pub fn say_with(&self, key: &str, values: &[(&str, Value)]) -> String {
        self.words.say_with(key, values)
    }

    pub fn school(&self) -> &str {
        self.profile.name.pick(self.language)
    }

    /// "2026–2027", with the dash that papers print between years.
    pub fn label(&self, year: &SchoolYear) -> String {
        year.label.replace('-', "–")
    }

    /// How the holder of a role signs, «Т. А. Ермекова»; nothing when nobody holds it.
    pub fn signature_of(&self, role: Role) -> Result<String> {
        let holder = people::find_holder(self.file, role, self.file.today())?;
        let name = holder.map(|person| initials_first(&person.surname, &person.given_name, &person.patronymic));
        Ok(name.unwrap_or_default())
    }

    pub fn signature_by(&self, id: &PersonId) -> Result<String> {
        let person = people::name(self.file, id)?;
        Ok(initials_first(&person.surname, &person.given_name, &person.patronymic))
    }

    /// The school's head in both languages; in the middle when it is known in one of them only.
    pub fn letterhead(&self) -> Block {
        let [kazakh, russian] = [Language::Kk, Language::Ru].map(|language| self.head_in(language));
        match (kazakh.is_empty(), russian.is_empty()) {
            (false, false) => Block::letterhead(kazakh, russian),
            (true, _) => centred(&russian),
            (_, true) => centred(&kazakh),
        }
    }

    /// What the school wrote as its head in a language, or else its name and number; nothing without a name.
    fn head_in(&self, language: Language) -> Vec<String> {
        let name = self.profile.name.in_language(language);
        let own = self.profile.letterhead.in_language(language);
        let mut lines: Vec<String> = match (own, name) {
            ("", "") => return Vec::new(),
            ("", name) => vec![name.to_owned()],
            (own, _) => own.lines().map(str::to_owned).collect(),
        };
        let bin = self.profile.bin.as_str();
        if !bin.is_empty() && !own.contains(bin) {
            lines.push(crate::words::say_with(language, "official-bin", &[("bin", bin.into())]));
        }
        lines
    }

    /// A day to be written in by hand, in the year of `day`.
    pub fn day_blank(&self, day: Day) -> String {
        self.say_with("official-day-blank", &[("year", day.year().to_string().into())])
    }

    /// Which order a paper is the annex to.
    pub fn annex_of(&self, order: Option<&(Day, String)>) -> String {
        match order {
            Some((day, number)) => {
                let number = number.trim_start_matches('№').trim();
                let values = [("day", day_dated(self.language, *day).into()), ("number", number.into())];
                self.say_with("official-annex", &values)
            }
            None => {
                let year = self.file.today().year().to_string();
                self.say_with("official-annex-blank", &[("year", year.into())])
            }
        }
    }

    /// Who made the paper and when.
    pub fn compiled_note(&self) -> Block {
        let values = [("date", day_short(self.file.today()).into()), ("person", self.who.name().into())];
        Block::note(self.say_with("workbook-made", &values))
    }

    /// What anchors the paper in the record of changes.
    pub fn chain_note(&self) -> Result<Block> {
        let head = changes::chain_head(self.file)?;
        Ok(Block::note(self.say_with("workbook-chain-head", &[("head", head.into())])))
    }

    /// What anchors a signed paper: its version, the hash of what was signed, and the chain as it stood then.
    pub fn proof(&self, key: &str, version: u32, sha256: &str, chain_head: &str) -> [Block; 2] {
        let values = [("version", version.into()), ("hash", sha256.into())];
        let head = [("head", chain_head.into())];
        [Block::note(self.say_with(key, &values)), Block::note(self.say_with("workbook-chain-head", &head))]
    }

    /// What the file says of itself; its title is that of the paper.
    pub fn properties(&self, sections: &[Section]) -> Properties {
        let kind = say(self.language, &format!("document-{}", self.document.name()));
        let title = sections.iter().flat_map(|section| &section.blocks).find_map(|block| match block {
            Block::Title(title) => Some(title.lines.join(". ")),
            _ => None,
        });
        // «БҰЙРЫҚ» does not say which.
        let title = title.filter(|_| !self.document.is_order());
        Properties {
            title: title.unwrap_or_else(|| kind.clone()),
            subject: kind,
            author: self.school().to_owned(),
            keywords: say(self.language, "workbook-property-keywords"),
            created_at: self.file.now(),
        }
    }
}

fn centred(lines: &[String]) -> Block {
    Block::centred(Run::bold(lines.join("\n")))
}
