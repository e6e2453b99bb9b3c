//! Roles and bodies: the words a plan uses for who answers, and the right each role has in the program.

use crate::accounts::Right;

/// Declares an enumeration whose values are stored, sent and worded under one name.
#[macro_export]
macro_rules! named_values {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $text:literal,)* }) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize, ts_rs::TS,
        )]
        pub enum $name {
            $($(#[$value_doc])* #[serde(rename = $text)] $value,)*
        }

        impl $name {
            pub const ALL: &'static [Self] = &[$(Self::$value),*];

            pub const fn name(self) -> &'static str {
                match self { $(Self::$value => $text),* }
            }

            pub fn parse(text: &str) -> Option<Self> {
                match text { $($text => Some(Self::$value),)* _ => None }
            }
        }

        impl rusqlite::types::ToSql for $name {
            fn to_sql(&self) -> rusqlite::Result<rusqlite::types::ToSqlOutput<'_>> {
                Ok(rusqlite::types::ToSqlOutput::from(self.name()))
            }
        }

        impl rusqlite::types::FromSql for $name {
            fn column_result(value: rusqlite::types::ValueRef<'_>) -> rusqlite::types::FromSqlResult<Self> {
                Self::parse(value.as_str()?).ok_or(rusqlite::types::FromSqlError::InvalidType)
            }
        }
    };
}

named_values! {
    /// A post or group that a plan names and that people hold.
    Role {
        Director = "director",
        Chair = "chair",
        DeputyChair = "deputy_chair",
        IntegrityOfficer = "integrity_officer",
        Secretary = "secretary",
        Member = "member",
        Viewer = "viewer",
        DeputyHead = "deputy_head",
        IctSpecialist = "ict_specialist",
        HrOfficer = "hr_officer",
        Lawyer = "lawyer",
        ClassTeachers = "class_teachers",
        SubjectTeachers = "subject_teachers",
        Staff = "staff",
        Pupils = "pupils",
        Parents = "parents",
    }
}

named_values! {
    /// A body that meets and decides.
    BodyKey {
        WorkingGroup = "working_group",
        CreativeGroup = "creative_group",
        Commission = "commission",
        Council = "council",
    }
}

named_values! {
    /// A member's post in a body.
    BodyPost {
        Chair = "chair",
        Deputy = "deputy",
        Secretary = "secretary",
        Member = "member",
    }
}

impl Role {
    /// What a holder of the role may do. A role that is not named here may do nothing.
    pub fn rights(self) -> &'static [Right] {
        use Right::{
            AccountsWrite, CouncilRead, CouncilWrite, HistoryRead, IncidentsRead, IncidentsWrite, PeopleRead,
            PeopleWrite, PlanApprove, PlanMark, PlanRead, PlanWrite, ReportsExport, SchoolWrite,
        };
        match self {
            Self::Director => &[
                PlanRead,
                PlanWrite,
                PlanMark,
                PlanApprove,
                PeopleRead,
                PeopleWrite,
                IncidentsRead,
                CouncilRead,
                ReportsExport,
                SchoolWrite,
                AccountsWrite,
                HistoryRead,
            ],
            Self::Chair => &[
                PlanRead,
                PlanWrite,
                PlanMark,
                PeopleRead,
                PeopleWrite,
                IncidentsRead,
                IncidentsWrite,
                CouncilRead,
                CouncilWrite,
                ReportsExport,
                SchoolWrite,
                AccountsWrite,
                HistoryRead,
            ],
            Self::DeputyChair => &[
                PlanRead,
                PlanWrite,
                PlanMark,
                PeopleRead,
                IncidentsRead,
                IncidentsWrite,
                CouncilRead,
                CouncilWrite,
                ReportsExport,
                HistoryRead,
            ],
            Self::IntegrityOfficer => &[
                PlanRead,
                PlanMark,
                PeopleRead,
                IncidentsRead,
                IncidentsWrite,
                CouncilRead,
                CouncilWrite,
                ReportsExport,
                HistoryRead,
            ],
            Self::Secretary => &[PlanRead, PeopleRead, IncidentsRead, CouncilRead, CouncilWrite, ReportsExport],
            Self::Member => &[PlanRead, PlanMark, PeopleRead, IncidentsRead, CouncilRead],
            Self::Viewer => &[PlanRead, PeopleRead, CouncilRead],
            _ => &[],
        }
    }

    /// Roles that let a person use the program.
    pub fn opens_the_program(self) -> bool {
        !self.rights().is_empty()
    }
}
