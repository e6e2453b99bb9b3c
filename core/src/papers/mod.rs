//! Which official papers there are, what each is about, who may have it and in which languages.
//!
//! What a paper says is described in `report::papers`; how a file of it is written is known to `documents`.

use serde::Serialize;
use ts_rs::TS;

use crate::error::{Rejection, Result};
use crate::named_values;
use crate::roles::Right;
use crate::words::Language;

named_values! {
    /// An official paper.
    DocumentName {
        Agenda = "agenda",
        Minutes = "minutes",
        Extract = "extract",
        Incident = "incident",
        Notice = "notice",
        NoticeAnnex = "notice_annex",
    }
}

named_values! {
    /// What a paper is about, and so what has to be named when it is asked for.
    DocumentAbout {
        Meeting = "meeting",
        Decision = "decision",
        Incident = "incident",
    }
}

named_values! {
    /// The language of a paper, whatever the screen speaks; both means Kazakh, then Russian, in one file.
    PaperLanguage {
        Kk = "kk",
        Ru = "ru",
        En = "en",
        Both = "both",
    }
}

/// A paper as the list of papers shows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
pub struct DocumentKind {
    pub name: DocumentName,
    pub about: DocumentAbout,
    /// Needed beside the right to export.
    pub right: Right,
    pub languages: PaperLanguages,
}

named_values! {
    PaperLanguages {
        /// Kazakh, Russian or both: the languages in which the school writes to the state.
        Official = "official",
        /// Those and English.
        All = "all",
    }
}

/// Every paper there is, in the order it is offered.
pub const DOCUMENTS: &[DocumentKind] = &[
    kind(DocumentName::Agenda, DocumentAbout::Meeting, Right::CouncilRead, PaperLanguages::All),
    kind(DocumentName::Minutes, DocumentAbout::Meeting, Right::CouncilRead, PaperLanguages::All),
    kind(DocumentName::Extract, DocumentAbout::Decision, Right::CouncilRead, PaperLanguages::All),
    kind(DocumentName::Incident, DocumentAbout::Incident, Right::IncidentsRead, PaperLanguages::All),
    kind(DocumentName::Notice, DocumentAbout::Incident, Right::IncidentsRead, PaperLanguages::Official),
    kind(DocumentName::NoticeAnnex, DocumentAbout::Incident, Right::IdentitiesRead, PaperLanguages::Official),
];

const fn kind(name: DocumentName, about: DocumentAbout, right: Right, languages: PaperLanguages) -> DocumentKind {
    DocumentKind { name, about, right, languages }
}

impl DocumentName {
    pub fn kind(self) -> &'static DocumentKind {
        DOCUMENTS.iter().find(|kind| kind.name == self).expect("every paper stands in the list")
    }
}

impl DocumentKind {
    /// The languages a paper is written in when it is asked for in `language`, in the order they follow each other.
    ///
    /// Rejects a language in which such a paper is not written.
    pub fn written_in(&self, language: PaperLanguage) -> Result<&'static [Language]> {
        match language {
            PaperLanguage::Kk => Ok(&[Language::Kk]),
            PaperLanguage::Ru => Ok(&[Language::Ru]),
            PaperLanguage::Both => Ok(&[Language::Kk, Language::Ru]),
            PaperLanguage::En if self.languages == PaperLanguages::All => Ok(&[Language::En]),
            PaperLanguage::En => Err(Rejection::FieldMalformed { field: "language".into() }.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_paper_stands_in_the_list_once() {
        let listed: Vec<DocumentName> = DOCUMENTS.iter().map(|kind| kind.name).collect();
        for name in DocumentName::ALL {
            assert_eq!(listed.iter().filter(|listed| *listed == name).count(), 1, "{}", name.name());
        }
    }

    #[test]
    fn a_letter_to_the_state_is_not_written_in_english() {
        let notice = DocumentName::Notice.kind();
        assert!(notice.written_in(PaperLanguage::En).is_err());
        assert_eq!(notice.written_in(PaperLanguage::Both).unwrap(), [Language::Kk, Language::Ru]);
        assert_eq!(DocumentName::Minutes.kind().written_in(PaperLanguage::En).unwrap(), [Language::En]);
    }
}
