//! Roles, bodies and rights: the words a plan uses for who answers, and what each role allows in the program.

use crate::named_values;

named_values! {
    /// Something an account may do.
    Right {
        PlanRead = "plan_read",
        PlanWrite = "plan_write",
        PlanMark = "plan_mark",
        PlanApprove = "plan_approve",
        PeopleRead = "people_read",
        PeopleWrite = "people_write",
        IncidentsRead = "incidents_read",
        IncidentsWrite = "incidents_write",
        /// To see who the people in the journal are; every look is recorded.
        IdentitiesRead = "identities_read",
        IdentitiesWrite = "identities_write",
        CouncilRead = "council_read",
        CouncilWrite = "council_write",
        ReportRead = "report_read",
        /// To write what the annual report says, and to open a signed one again.
        ReportWrite = "report_write",
        ReportSign = "report_sign",
        ReportsExport = "reports_export",
        SchoolWrite = "school_write",
        AccountsWrite = "accounts_write",
        HistoryRead = "history_read",
    }
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
            AccountsWrite, CouncilRead, CouncilWrite, HistoryRead, IdentitiesRead, IdentitiesWrite, IncidentsRead,
            IncidentsWrite, PeopleRead, PeopleWrite, PlanApprove, PlanMark, PlanRead, PlanWrite, ReportRead,
            ReportSign, ReportWrite, ReportsExport, SchoolWrite,
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
                IdentitiesRead,
                IdentitiesWrite,
                CouncilRead,
                ReportRead,
                ReportSign,
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
                ReportRead,
                ReportWrite,
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
                ReportRead,
                ReportsExport,
                HistoryRead,
            ],
            Self::IntegrityOfficer => &[
                PlanRead,
                PlanMark,
                PeopleRead,
                IncidentsRead,
                IncidentsWrite,
                IdentitiesRead,
                IdentitiesWrite,
                CouncilRead,
                CouncilWrite,
                ReportRead,
                ReportWrite,
                ReportsExport,
                HistoryRead,
            ],
            Self::Secretary => {
                &[PlanRead, PeopleRead, IncidentsRead, CouncilRead, CouncilWrite, ReportRead, ReportsExport]
            }
            Self::Member => &[PlanRead, PlanMark, PeopleRead, IncidentsRead, CouncilRead, ReportRead],
            Self::Viewer => &[PlanRead, PeopleRead, CouncilRead],
            _ => &[],
        }
    }

    /// Roles that let a person use the program.
    pub fn opens_the_program(self) -> bool {
        !self.rights().is_empty()
    }
}
