//! Identifiers: UUIDv7 text behind types, because rows are born on several machines.

use crate::text_names;

/// Makes a new identifier that sorts by the time it was made.
pub fn fresh() -> String {
    uuid::Uuid::now_v7().to_string()
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {
        text_names! { $($(#[$doc])* $name;)* }

        $(impl $name {
            /// Makes a new identifier.
            pub fn fresh() -> Self {
                Self(fresh())
            }
        })*
    };
}

ids! {
    /// A school's folder and file.
    SchoolId;
    AccountId;
    PersonId;
    RoleHoldingId;
    MembershipId;
    SchoolYearId;
    TermId;
    DayOffId;
    PlanId;
    StageId;
    ActivityId;
    PartyId;
    MarkId;
    ExtensionId;
    ExemptionId;
    TaskId;
    EvidenceId;
    RevisionId;
    /// Chunks of a file on their way in, until it is attached.
    UploadId;
    BaselineId;
    BaselineRowId;
    SavedFilterId;
    ActivityReminderId;
    SnoozeId;
    IncidentId;
    /// Rows that came in from one sheet together.
    ImportId;
    EntryId;
    /// A person whom the journal calls by a label.
    IdentityId;
    ReadingId;
    ErasureId;
    NoticeId;
    /// "type:data_leak": the list and the key in it.
    ClassifierId;
    ChecklistStepId;
    IncidentLinkId;
    MeetingId;
    AttendanceId;
    AgendaItemId;
    DecisionId;
    StandingItemId;
    VoteId;
    VoteChoiceId;
    DecisionExtensionId;
    MinutesId;
    MinutesCorrectionId;
    AnnualReportId;
    ReportItemId;
    ReportSourceId;
    ReportVersionId;
    ReportCorrectionId;
    PaperWordingId;
    OperationId;
    JobId;
}
