//! What can go wrong, in two kinds.
//!
//! A `Rejection` is something the user can put right: data, never a sentence; every language words it under
//! `rejection-<code>`. Everything else is ours to put right: it keeps its source, is logged once by `api`, and reaches
//! the user as one calm line with a reference.

use serde::Serialize;
use ts_rs::TS;

use crate::roles::Right;
use crate::words::{self, Language};

pub type Result<T, E = Error> = std::result::Result<T, E>;

#[derive(Debug, thiserror::Error)]
pub enum Error {
    #[error("rejected: {0:?}")]
    Rejected(Rejection),
    #[error("the database failed")]
    Database(#[source] rusqlite::Error),
    #[error("a file could not be read or written")]
    File(#[source] std::io::Error),
    #[error("stored or sent data has an unexpected form")]
    Form(#[from] serde_json::Error),
    #[error("the workbook could not be written")]
    Workbook(#[from] rust_xlsxwriter::XlsxError),
    #[error("a paper could not be laid out: {0}")]
    Layout(String),
    #[error("encryption failed: {0}")]
    Encryption(&'static str),
    #[error("an invariant does not hold: {0}")]
    Invariant(&'static str),
    #[error("a command ended in a panic")]
    Panic,
}

impl From<Rejection> for Error {
    fn from(rejection: Rejection) -> Self {
        Self::Rejected(rejection)
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        match error.sqlite_error_code() {
            Some(rusqlite::ErrorCode::DiskFull) => Rejection::DiskFull.into(),
            _ => Self::Database(error),
        }
    }
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        match error.kind() {
            std::io::ErrorKind::StorageFull | std::io::ErrorKind::QuotaExceeded => Rejection::DiskFull.into(),
            _ => Self::File(error),
        }
    }
}

/// Something the user can put right.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "code", rename_all = "kebab-case")]
pub enum Rejection {
    // What was typed.
    FieldMissing {
        field: &'static str,
    },
    FieldTooLong {
        field: &'static str,
        limit: usize,
    },
    FieldMalformed {
        field: String,
    },
    DayInvalid {
        field: String,
    },
    TimeInvalid {
        field: String,
    },
    DayOutsideYear {
        field: &'static str,
        from: String,
        to: String,
    },
    DayOrder {
        field: &'static str,
    },
    DayInFuture {
        field: &'static str,
    },
    DayInPast {
        field: &'static str,
    },
    RequestMalformed {
        detail: String,
    },
    CommandUnknown {
        name: String,
    },
    NameExists,
    ReasonMissing,
    RuleInvalid,

    // Who may.
    NotAllowed {
        right: Right,
    },
    SignedOut,
    WrongPassword,
    WrongRecoveryCode,
    PasswordWeak {
        limit: usize,
    },
    LoginTaken,
    LastManager,

    // The school's file.
    SchoolInUse,
    SchoolNewer,
    SchoolDamaged,
    SchoolMissing,
    SchoolForeign,
    FolderUnwritable {
        path: String,
    },
    FolderUnsuitable {
        path: String,
        reason: Unsuitable,
    },
    DiskFull,
    TargetUnwritable {
        path: String,
    },
    TargetOpen {
        path: String,
    },
    BackupInvalid {
        path: String,
    },

    // Files that come in and go out.
    FileMissing {
        path: String,
    },
    FileUnreadable {
        path: String,
    },
    /// In megabytes.
    FileTooLarge {
        limit: usize,
    },
    FileEmpty,
    /// A name that says another kind of file than the one that is written.
    EndingUnknown {
        path: String,
        /// The endings that fit, «.docx, .pdf».
        fitting: String,
    },
    UploadUnknown,
    ContentDamaged {
        name: String,
    },
    TableUnreadable {
        path: String,
    },
    TableTooLarge {
        limit: usize,
    },
    /// In columns.
    TableTooWide {
        limit: usize,
    },
    /// In cells.
    TableTooFull {
        limit: usize,
    },
    /// In letters of one cell.
    CellTooLong {
        limit: usize,
    },
    TableEmpty,
    TableWithoutNames,
    TableWithoutIncidents,
    /// A row that says the same as an earlier one.
    ImportRowRepeated {
        line: u32,
    },
    /// A row that its own journal voided.
    ImportRowVoid,
    DocumentUnreadable {
        path: String,
    },
    /// A .doc or .xls file.
    DocumentOld {
        path: String,
    },
    /// It opens with a password only.
    DocumentLocked {
        path: String,
    },
    /// In megabytes of unpacked text.
    DocumentTooLarge {
        limit: usize,
    },
    DocumentWithoutPlan,

    // What was asked for.
    NotFound {
        what: &'static str,
    },
    /// A place to fill in that a sentence of a paper does not know.
    PlaceUnknown {
        place: String,
    },
    /// A place that a sentence of a paper must have: without it the paper would lack the fact.
    PlaceMissing {
        place: String,
    },
    /// A brace without the other one, with the words that it stands among.
    BraceAlone {
        near: String,
    },
    /// A paper that goes to the state or is an act of the director, asked for in English.
    PaperOfficialOnly,
    UndoNothing,
    UndoPermanent {
        name: String,
    },
    UndoBlocked {
        name: String,
    },
    JobCancelled,
    JobUnknown,

    // Rules of the features.
    PlanExists,
    YearExists,
    YearInvalid,
    YearUnknown {
        label: String,
    },
    MarkExists,
    MarkWithdrawn,
    OccurrenceUnknown,
    OccurrenceDone,
    ExemptionExists,
    TaskClosed,
    ResponsibleMissing,
    /// A chosen change counts from a new row of the template that was left out.
    TemplateRowNeeded {
        title: String,
    },
    EvidenceDecided,
    HandOverSame,
    PersonLeft,
    IncidentStepForbidden {
        from: String,
        to: String,
    },
    IncidentFactMissing {
        field: &'static str,
    },
    IdentityErased,
    /// A text that many read gives away a name that few may read.
    NameInText,
    NoticeNotNeeded,
    NoticeSent,
    NoticeUnsent,
    /// The rules depend on the values of such a list.
    ClassifierFixed,
    ClassifierLast,
    ClassifierRetired {
        field: &'static str,
    },
    IncidentsLinked,
    LinkToItself,
    /// The incident is not closed, or it was recorded already.
    EffectCheckNotDue,
    /// The task is done by recording the check on the incident's card.
    EffectCheckOnCard,
    MeetingClosed,
    AttendanceMissing,
    VotesInvalid {
        present: i64,
    },
    DecisionClosed,
    BodyWithoutMembers,
    MeetingStepForbidden {
        state: String,
    },
    MinutesSigned,
    MinutesUnsigned,
    MeetingNotLater,
    AgendaEmpty,
    ItemDecided,
    ItemDeferred,
    ItemNotDeferred,
    ItemTakenOver,
    /// In days.
    NoticeTooShort {
        days: u32,
    },
    QuorumMissing {
        present: u32,
        needed: u32,
    },
    QuorumReached {
        present: u32,
        needed: u32,
    },
    /// Who is to chair or to keep the minutes is not in the room.
    PresiderAbsent {
        field: &'static str,
    },
    TimeOrder {
        field: &'static str,
    },
    VoteOpen,
    VoteByCount,
    VotesMissing {
        missing: usize,
    },
    NotEntitled,
    NobodyVotes,
    CastingVoteNeeded,
    DecisionVoted,
    DecisionTextVoted,
    VoterPresent,
    DecisionNotAdopted,
    DecisionUndecided {
        number: String,
    },
    DecisionUntranslated {
        number: String,
    },
    /// The task carries out a decision and is changed through it.
    TaskOfDecision,
    ReportSigned,
    ReportUnsigned,
    ReportEmpty,
    /// So many items are not written in Kazakh and in Russian.
    ReportItemsUntranslated {
        count: usize,
    },
    /// So many items rest on figures that have changed since somebody worded them.
    ReportFiguresMoved {
        count: usize,
    },
    /// A task or an activity carries it out already.
    RecommendationCarried,
    NextPlanMissing {
        label: String,
    },
}

impl Rejection {
    /// Words a rejection for a person, with the fields and rights in it worded first.
    pub fn in_words(&self, language: Language) -> String {
        serde_json::to_value(self).map(|sent| Self::words_of(&sent, language)).unwrap_or_default()
    }

    /// Words a rejection in the form in which `dispatch` sends it.
    pub fn words_of(sent: &serde_json::Value, language: Language) -> String {
        let Some(fields) = sent.as_object() else { return String::new() };
        let code = fields.get("code").and_then(serde_json::Value::as_str).unwrap_or_default();
        let mut args: Vec<(&str, words::Value)> = Vec::new();
        for (name, value) in fields.iter().filter(|(name, _)| *name != "code") {
            let text = match value {
                serde_json::Value::String(text) => text.clone(),
                serde_json::Value::Number(number) => {
                    args.push((name.as_str(), number.as_i64().unwrap_or_default().into()));
                    continue;
                }
                other => other.to_string(),
            };
            let key = format!("{name}-{text}");
            let key = if code == "meeting-step-forbidden" { format!("meeting-{key}") } else { key };
            let is_a_name = matches!(name.as_str(), "field" | "right" | "state") && words::knows(language, &key);
            args.push((name.as_str(), if is_a_name { words::say(language, &key) } else { text }.into()));
        }
        words::say_with(language, &format!("rejection-{code}"), &args)
    }
}

/// Why a folder is refused for live data.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Unsuitable {
    Network,
    Cloud,
    Removable,
    NotEmpty,
}
