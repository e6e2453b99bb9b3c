//! What each paper always says, sentence by sentence: the pieces whose wording a school may put in its own words.

use super::DocumentName;

/// A sentence of a paper: its key among the program's words, and what it is filled in with.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    pub key: &'static str,
    pub values: &'static [&'static str],
}

const fn fixed(key: &'static str) -> Piece {
    Piece { key, values: &[] }
}

const fn filled(key: &'static str, values: &'static [&'static str]) -> Piece {
    Piece { key, values }
}

const AGENDA: &[Piece] =
    &[fixed("paper-agenda"), fixed("paper-time"), fixed("paper-invited"), fixed("paper-agenda-heading")];

const MINUTES: &[Piece] = &[
    filled("paper-minutes", &["number"]),
    fixed("paper-chair"),
    fixed("paper-secretary"),
    fixed("paper-present"),
    fixed("paper-absent"),
    fixed("paper-invited"),
    fixed("paper-quorum"),
    filled("paper-quorum-there", &["members", "present", "needed"]),
    filled("paper-quorum-missing", &["members", "present", "needed"]),
    fixed("paper-agenda-heading"),
    fixed("paper-heard"),
    fixed("paper-discussed"),
    fixed("paper-spoke"),
    fixed("paper-proposed"),
    fixed("paper-vote"),
    filled("paper-vote-count", &["for", "against", "abstained"]),
    fixed("paper-decided"),
    fixed("paper-not-decided"),
    fixed("paper-responsible"),
    fixed("paper-due"),
];

const EXTRACT: &[Piece] = &[filled("paper-extract", &["number"]), fixed("paper-true-copy")];

const NOTICE: &[Piece] = &[
    fixed("notice-letter-recipient"),
    fixed("notice-letter-kind"),
    fixed("notice-letter-heading"),
    fixed("notice-letter-opening"),
    fixed("notice-letter-annex"),
];

const NOTICE_ANNEX: &[Piece] = &[fixed("notice-annex-restricted"), filled("notice-annex-title", &["number"])];

const ATTENDANCE: &[Piece] = &[fixed("presence-title"), fixed("presence-invited")];

const MEMBERS: &[Piece] = &[
    fixed("members-of-council"),
    fixed("members-of-working_group"),
    fixed("members-of-commission"),
    fixed("members-of-creative_group"),
    filled("official-annex", &["day", "number"]),
];

const DECISIONS: &[Piece] = &[fixed("decisions-title")];

const PLAN: &[Piece] = &[
    fixed("workbook-approval-heading"),
    fixed("workbook-approved-heading"),
    filled("workbook-approved-order", &["date", "order"]),
    fixed("workbook-title"),
    filled("workbook-school-year", &["school_year"]),
    fixed("workbook-purpose"),
    fixed("workbook-objectives"),
];

const JOURNAL: &[Piece] =
    &[fixed("journal-title"), filled("journal-subtitle", &["year", "index"]), fixed("journal-sheets-numbered")];

const ORDER_WORKING_GROUP: &[Piece] = &[
    fixed("order-kind"),
    fixed("order-group-heading"),
    fixed("order-group-purpose"),
    fixed("order-command"),
    fixed("order-group-create"),
    fixed("order-group-members"),
    fixed("order-group-duties"),
    filled("order-group-plan", &["school_year"]),
    fixed("order-group-coordinate"),
    fixed("order-group-documents"),
    fixed("order-group-report"),
    fixed("order-group-meetings"),
    fixed("order-control"),
    fixed("order-force"),
    fixed("order-basis"),
];

const ORDER_COUNCIL: &[Piece] = &[
    fixed("order-kind"),
    fixed("order-council-heading"),
    fixed("order-council-purpose"),
    fixed("order-command"),
    fixed("order-council-create"),
    fixed("order-council-members"),
    filled("order-council-term", &["term"]),
    fixed("order-council-duties"),
    fixed("order-council-incidents"),
    fixed("order-council-tools"),
    fixed("order-council-decisions"),
    fixed("order-council-secretary"),
    fixed("order-control"),
    fixed("order-force"),
    fixed("order-basis"),
];

const ORDER_OFFICER: &[Piece] = &[
    fixed("order-kind"),
    fixed("order-officer-heading"),
    fixed("order-officer-purpose"),
    fixed("order-command"),
    filled("order-officer-appoint", &["person"]),
    fixed("order-officer-duties"),
    fixed("order-officer-journal"),
    fixed("order-officer-advice"),
    fixed("order-officer-tools"),
    fixed("order-officer-council"),
    fixed("order-officer-report"),
    fixed("order-officer-rights"),
    filled("order-officer-deputy", &["person"]),
    fixed("order-control"),
    fixed("order-force"),
    fixed("order-basis"),
];

const ORDER_PLAN: &[Piece] = &[
    fixed("order-kind"),
    filled("order-plan-heading", &["school_year"]),
    fixed("order-plan-purpose"),
    fixed("order-command"),
    filled("order-plan-approve", &["title"]),
    fixed("order-plan-responsible"),
    filled("order-plan-chair", &["person"]),
    fixed("order-plan-acquaint"),
    fixed("order-control"),
    fixed("order-force"),
    fixed("order-basis"),
];

const ANALYTIC_NOTE: &[Piece] = &[
    fixed("note-title"),
    fixed("note-about"),
    fixed("note-sources"),
    fixed("note-sources-text"),
    fixed("note-indicators"),
    fixed("note-analysis"),
    fixed("note-conclusions"),
    fixed("note-proposals"),
    fixed("note-author"),
];

const ANNUAL_REPORT: &[Piece] = &[
    fixed("report-paper-approve"),
    fixed("report-paper-cover"),
    fixed("report-paper-period-label"),
    fixed("report-paper-basis-label"),
    fixed("report-paper-figures"),
    fixed("report-paper-this-year"),
    fixed("report-kind-achievement"),
    fixed("report-kind-problem"),
    fixed("report-kind-recommendation"),
    fixed("report-paper-none"),
    filled("report-paper-source", &["source"]),
    fixed("report-paper-annexes"),
    filled("report-paper-annex", &["number"]),
    fixed("report-paper-plan"),
    fixed("report-paper-no-plan"),
    fixed("report-paper-incidents"),
    filled("report-paper-incidents-apart", &["count"]),
    fixed("report-paper-no-incidents"),
];

/// The pieces of a paper, in the order it says them.
pub fn pieces(document: DocumentName) -> &'static [Piece] {
    match document {
        DocumentName::Agenda => AGENDA,
        DocumentName::Attendance => ATTENDANCE,
        DocumentName::Minutes => MINUTES,
        DocumentName::Extract => EXTRACT,
        DocumentName::Decisions => DECISIONS,
        DocumentName::Members => MEMBERS,
        DocumentName::Plan => PLAN,
        DocumentName::Journal => JOURNAL,
        // What a card says are the names of facts.
        DocumentName::Incident => &[],
        DocumentName::Notice => NOTICE,
        DocumentName::NoticeAnnex => NOTICE_ANNEX,
        DocumentName::OrderWorkingGroup => ORDER_WORKING_GROUP,
        DocumentName::OrderCouncil => ORDER_COUNCIL,
        DocumentName::OrderOfficer => ORDER_OFFICER,
        DocumentName::OrderPlan => ORDER_PLAN,
        DocumentName::AnalyticNote => ANALYTIC_NOTE,
        DocumentName::AnnualReport => ANNUAL_REPORT,
    }
}
