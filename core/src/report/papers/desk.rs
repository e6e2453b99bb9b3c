//! What papers of one language are written from, and the parts that many of them share.

use crate::calendar::SchoolYear;
use crate::changes;
use crate::clock::Day;
use crate::documents::document::{Alignment, Block, HeadColumn, Paragraph, Properties, Run, Section};
use crate::error::Result;
use crate::ids::PersonId;
use crate::papers::{DocumentName, PaperWords};
use crate::people;
use crate::profile::{self, SchoolHead, SchoolProfile};
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

    /// The school's head in both languages as orders have it.
    pub fn head_of_orders(&self) -> Block {
        head([Language::Kk, Language::Ru].map(|language| self.profile.head_of_orders(language)))
    }

    /// The same as letters have it, with everything that an answer needs.
    pub fn head_of_letters(&self) -> Block {
        head([Language::Kk, Language::Ru].map(|language| self.profile.head_of_letters(language)))
    }

    /// Who made a letter or an order out.
    pub fn executor_note(&self) -> Block {
        Block::note(self.say_with("official-executor", &[("person", self.who.name().into())]))
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

/// A head in two columns; in the middle when the school is known in one of the languages only.
pub(super) fn head([kazakh, russian]: [SchoolHead; 2]) -> Block {
    let column = |head: SchoolHead| HeadColumn { name: head.name, requisites: head.requisites };
    match (kazakh.name.is_empty(), russian.name.is_empty()) {
        (false, false) => Block::letterhead(column(kazakh), column(russian)),
        (true, _) => centred(russian),
        (_, true) => centred(kazakh),
    }
}

fn centred(head: SchoolHead) -> Block {
    let requisites =
        if head.requisites.is_empty() { String::new() } else { format!("\n{}", head.requisites.join("\n")) };
    Block::Paragraph(Paragraph {
        runs: vec![Run::bold(head.name.join("\n")), Run::from(requisites).small()],
        alignment: Alignment::Centre,
        keeps_with_next: false,
    })
}
