//! Identifiers: UUIDv7 text behind types, because rows are born on several machines.

use std::fmt;

use rusqlite::types::{FromSql, FromSqlResult, ToSql, ToSqlOutput, ValueRef};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// Makes a new identifier that sorts by the time it was made.
pub fn fresh() -> String {
    uuid::Uuid::now_v7().to_string()
}

macro_rules! ids {
    ($($(#[$doc:meta])* $name:ident;)*) => {$(
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, TS)]
        #[serde(transparent)]
        #[ts(as = "String")]
        pub struct $name(String);

        impl $name {
            /// Makes a new identifier.
            pub fn fresh() -> Self {
                Self(fresh())
            }

            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl From<&str> for $name {
            fn from(text: &str) -> Self {
                Self(text.to_owned())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
                out.write_str(&self.0)
            }
        }

        impl ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
                self.0.to_sql()
            }
        }

        impl FromSql for $name {
            fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
                String::column_result(value).map(Self)
            }
        }
    )*};
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
    OperationId;
    JobId;
}
