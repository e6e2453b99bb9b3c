//! Which official papers there are, what each is about, who may have it and in which languages.
//!
//! It also keeps the school's own wording of what papers always say. What a paper says as a whole is described in
//! `report::papers`; how a file of it is written is known to `documents`.

mod pieces;
mod store;
mod wordings;

#[cfg(test)]
pub(crate) use pieces::pieces;
pub(crate) use wordings::PaperWords;
#[cfg(test)]
pub(crate) use wordings::said;
pub use wordings::{
    ListPaperWordings, PaperWording, PaperWordingChoice, PaperWordingPreview, SetPaperWording, list_paper_wordings,
    preview_paper_wording, restore_paper_wording, set_paper_wording,
};

use serde::Serialize;
use ts_rs::TS;

use crate::error::{Rejection, Result};
use crate::named_values;
use crate::roles::Right;
use crate::words::Language;

named_values! {
    /// An official paper.
    DocumentName {
        Plan = "plan",
        OrderPlan = "order_plan",
        OrderWorkingGroup = "order_working_group",
        OrderCouncil = "order_council",
        OrderOfficer = "order_officer",
        Members = "members",
        Agenda = "agenda",
        Attendance = "attendance",
        Minutes = "minutes",
        Extract = "extract",
        Decisions = "decisions",
        Journal = "journal",
        Incident = "incident",
        Notice = "notice",
        NoticeAnnex = "notice_annex",
        AnalyticNote = "analytic_note",
        AnnualReport = "annual_report",
    }
}

named_values! {
    /// What a paper is about, and so what has to be named when it is asked for.
    DocumentAbout {
        SchoolYear = "school_year",
        /// The calendar year of the journal's numbers.
        CalendarYear = "calendar_year",
        Body = "body",
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
    all(DocumentName::Plan, DocumentAbout::SchoolYear, Right::PlanRead),
    official(DocumentName::OrderPlan, DocumentAbout::SchoolYear, Right::PlanRead),
    official(DocumentName::OrderWorkingGroup, DocumentAbout::SchoolYear, Right::PeopleRead),
    official(DocumentName::OrderCouncil, DocumentAbout::SchoolYear, Right::PeopleRead),
    official(DocumentName::OrderOfficer, DocumentAbout::SchoolYear, Right::PeopleRead),
    all(DocumentName::Members, DocumentAbout::Body, Right::PeopleRead),
    all(DocumentName::Agenda, DocumentAbout::Meeting, Right::CouncilRead),
    all(DocumentName::Attendance, DocumentAbout::Meeting, Right::CouncilRead),
    all(DocumentName::Minutes, DocumentAbout::Meeting, Right::CouncilRead),
    all(DocumentName::Extract, DocumentAbout::Decision, Right::CouncilRead),
    all(DocumentName::Decisions, DocumentAbout::SchoolYear, Right::CouncilRead),
    all(DocumentName::Journal, DocumentAbout::CalendarYear, Right::IncidentsRead),
    all(DocumentName::Incident, DocumentAbout::Incident, Right::IncidentsRead),
    official(DocumentName::Notice, DocumentAbout::Incident, Right::IncidentsRead),
    official(DocumentName::NoticeAnnex, DocumentAbout::Incident, Right::IdentitiesRead),
    all(DocumentName::AnalyticNote, DocumentAbout::SchoolYear, Right::IncidentsRead),
    all(DocumentName::AnnualReport, DocumentAbout::SchoolYear, Right::ReportRead),
];

const fn all(name: DocumentName, about: DocumentAbout, right: Right) -> DocumentKind {
    DocumentKind { name, about, right, languages: PaperLanguages::All }
}

const fn official(name: DocumentName, about: DocumentAbout, right: Right) -> DocumentKind {
    DocumentKind { name, about, right, languages: PaperLanguages::Official }
}

/// Lists the papers as screens offer them.
pub fn list_documents() -> Result<Vec<DocumentKind>> {
    Ok(DOCUMENTS.to_vec())
}

impl DocumentName {
    pub fn is_order(self) -> bool {
        matches!(self, Self::OrderPlan | Self::OrderWorkingGroup | Self::OrderCouncil | Self::OrderOfficer)
    }

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
            PaperLanguage::En => Err(Rejection::PaperOfficialOnly.into()),
        }
    }
}

#[cfg(test)]
mod tests;
