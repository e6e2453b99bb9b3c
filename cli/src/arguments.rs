//! What can be asked on the command line.

use std::path::PathBuf;

use clap::{Args, Parser, Subcommand, ValueEnum};
use zhospar_core::words::Language;

const EXAMPLES: &str = "\
Examples:
  export ZHOSPAR_PASSWORD='a long password'
  zhospar-cli --school ./school create --name 'Ақбұлақ орта мектебі' --year 2026-2027 --lang kk
  zhospar-cli --school ./school --account chair export workbook year.xlsx --year 2026-2027 --lang ru
  zhospar-cli --school ./school export list tasks tasks.xlsx --filter '{\"group\": \"all\"}'
  zhospar-cli --school ./school export minutes 3 minutes.docx --lang both
  zhospar-cli --school ./school import people staff.xlsx --apply
  zhospar-cli --school ./school export template incidents journal.xlsx --lang kk
  zhospar-cli --school ./school import incidents journal.xlsx
  zhospar-cli --school ./school import plan plan.docx --json
  zhospar-cli --school ./school plan next --leave-out 7 --apply
  zhospar-cli --school ./school call list_incidents '{\"group\": \"open\"}' --json
  zhospar-cli --school ./demo demo && zhospar-cli --school ./demo --account demo check

Password:
  Taken from the variable ZHOSPAR_PASSWORD, or else from the first line of standard input; never an argument,
  because other users of the machine can see arguments.

Exit codes:
  0  done
  1  a fault of the program; the message gives its reference, the log its cause
  2  the command line was not understood
  3  rejected: the message says what to put right; nothing was changed
  4  the login or password does not open the school
  5  check found problems";

/// Zhospar without a window: plan, incidents, council and reports of one school.
#[derive(Debug, Parser)]
#[command(name = "zhospar-cli", version, about, after_help = EXAMPLES, max_term_width = 100)]
pub struct Arguments {
    /// The school's folder; without it, the one school of this user's data folder.
    #[arg(long, global = true, value_name = "DIR")]
    pub school: Option<PathBuf>,

    /// The login of the account that acts.
    #[arg(long, global = true, value_name = "LOGIN", default_value = "chair")]
    pub account: String,

    /// Prints JSON instead of sentences.
    #[arg(long, global = true)]
    pub json: bool,

    #[command(subcommand)]
    pub ask: Ask,
}

#[derive(Debug, Subcommand)]
pub enum Ask {
    /// Makes a school with its first account and the year's plan.
    Create {
        /// The school's name.
        #[arg(long)]
        name: String,
        /// The school year, such as 2026-2027.
        #[arg(long)]
        year: String,
        /// The language of the names and of the first account.
        #[arg(long, default_value = "kk")]
        lang: Lang,
        /// Leaves the five stages empty instead of filling in the thirty activities.
        #[arg(long)]
        no_template: bool,
        /// The working-group chair: surname, given name and patronymic.
        #[arg(long, value_name = "FULL NAME")]
        person: Option<String>,
        /// The chair's post, in Kazakh or Russian.
        #[arg(long, default_value = "")]
        post: String,
    },
    /// Makes a demo school with invented people and a lived-in year, and prints how to sign in to it.
    Demo {
        #[arg(long, default_value = "kk")]
        lang: Lang,
    },
    /// Lists every command with the right it needs.
    Commands,
    /// Runs one command with a JSON request and prints its reply.
    Call {
        /// The command's name, as `commands` lists it.
        name: String,
        /// The request; an empty object when left out.
        request: Option<String>,
        /// Runs it for each line of a file, a request to a line, and stops at the first that is not done.
        #[arg(long, value_name = "FILE", conflicts_with = "request")]
        each: Option<PathBuf>,
    },
    /// Writes a document.
    Export {
        #[command(subcommand)]
        document: Document,
    },
    /// Reads a table of the school's into a register.
    Import {
        #[command(subcommand)]
        register: Register,
    },
    /// Works on the plan as a whole.
    Plan {
        #[command(subcommand)]
        step: PlanStep,
    },
    /// Checks the file: pages, references between rows, and the chain of changes.
    Check,
    /// Saves a verified, encrypted copy of the school into one file.
    Backup { file: PathBuf },
    /// Puts a backup back as a school of its own, in the folder given by --school; nothing is overwritten.
    Restore { file: PathBuf },
    /// Takes back the account's last step.
    Undo,
    /// Does again what the last undo took back.
    Redo,
}

/// A paper is written in Word's format or as PDF by the ending of FILE, .docx or .pdf.
#[derive(Debug, Subcommand)]
pub enum Document {
    /// The year's workbook: cover, the registers of the year, a summary with charts; only what the account may see.
    Workbook(OfYear),
    /// The plan with approval block and marks: a paper (.docx, .pdf), or a workbook (.xlsx) with what changed since its approval.
    Plan(OfYear),
    /// The plan's days as a calendar file (.ics) for Outlook, Google or Thunderbird.
    Calendar {
        #[command(flatten)]
        of: OfYear,
        /// Only what this person answers for or takes part in, by surname or full name.
        #[arg(long, value_name = "NAME")]
        person: Option<String>,
    },
    /// The incident journal of a calendar year, without names: cover, every number, void ones struck through (.xlsx, .docx, .pdf).
    Journal {
        file: PathBuf,
        /// The calendar year of the numbers; the current one when left out.
        #[arg(long)]
        year: Option<i32>,
        #[arg(long)]
        lang: Option<Lang>,
        /// Writes out who the people in it are, for this reason; needs the right, and every name is recorded as a look (.xlsx).
        #[arg(long, value_name = "REASON")]
        with_names: Option<String>,
    },
    /// The card of one incident: facts, steps, timeline, decisions; it names nobody.
    Incident(OfIncident),
    /// The letter to the authorised body about a breach of personal data.
    Notice(OfIncident),
    /// The annex to that letter, with names; needs the right, and every name is recorded as a look.
    NoticeAnnex {
        #[command(flatten)]
        of: OfIncident,
        #[arg(long)]
        reason: String,
    },
    /// The agenda of a body's next meeting, or of the one whose day is given.
    Agenda(OfMeeting),
    /// The attendance sheet of a body's next meeting, or of the one whose day is given.
    Attendance(OfMeeting),
    /// The minutes of a meeting that took place: signed, or in the making.
    Minutes {
        /// The number of the minutes.
        number: i64,
        file: PathBuf,
        /// The body: council, working_group, commission or creative_group.
        #[arg(long, default_value = "council")]
        body: String,
        /// The year of the number as the body counts it, such as 2026 or 2026-2027; the latest one when left out.
        #[arg(long)]
        year: Option<String>,
        /// A signed version; the newest when left out.
        #[arg(long)]
        version: Option<u32>,
        #[arg(long)]
        lang: Option<Lang>,
    },
    /// One decision out of signed minutes.
    Extract {
        /// The number of the minutes.
        number: i64,
        /// The decision's number in them, such as 2.1.
        decision: String,
        file: PathBuf,
        #[arg(long, default_value = "council")]
        body: String,
        /// The year of the number as the body counts it, such as 2026 or 2026-2027; the latest one when left out.
        #[arg(long)]
        year: Option<String>,
        #[arg(long)]
        lang: Option<Lang>,
    },
    /// The members of a body, as the annex to the order that names them.
    Members {
        file: PathBuf,
        /// The body: council, working_group, commission or creative_group.
        #[arg(long, default_value = "council")]
        body: String,
        #[arg(long)]
        lang: Option<Lang>,
    },
    /// The decisions of a school year with their deadlines and how they stand.
    Decisions {
        #[command(flatten)]
        of: OfYear,
        /// Of this body alone: council, working_group, commission or creative_group.
        #[arg(long)]
        body: Option<String>,
    },
    /// A draft of the order that creates the working group.
    OrderWorkingGroup(OfYear),
    /// A draft of the order that creates the council.
    OrderCouncil(OfYear),
    /// A draft of the order that appoints the person responsible for academic integrity.
    OrderOfficer(OfYear),
    /// A draft of the order that approves the plan.
    OrderPlan(OfYear),
    /// An analytic note on a school year: indicators beside last year's, conclusions and proposals left to write.
    AnalyticNote(OfYear),
    /// The annual report: as it was signed, or as it stands.
    AnnualReport {
        #[command(flatten)]
        of: OfYear,
        /// A signed version; without it, the newest.
        #[arg(long)]
        version: Option<u32>,
    },
    /// One list as an Excel sheet: every row that the filter lets through, in the order of its screen.
    ///
    /// Lists of a school year, which take --year: plan, plan_changes, plan_approvals, evidence, incidents_of_year, notices,
    /// meetings, agenda_items, decisions, decisions_of_year, tasks_of_year, holdings, report_items, report_figures,
    /// report_versions, terms, days_off. Of one thing, which --filter names: members (body), agenda_proposals (meeting_id),
    /// meeting_agenda (id), attendance (id), minutes_versions (id), incident_timeline (id), identity_readings (id),
    /// report_rows (figure), history (record_id).
    /// Others: incidents, tasks, people, accounts, operations, classifiers, checklists, incident_tools.
    List {
        /// The list's name.
        name: String,
        file: PathBuf,
        /// What narrows it, as its own command takes it: '{"group": "all"}'.
        #[arg(long, value_name = "JSON")]
        filter: Option<String>,
        /// The school year; the current one when left out.
        #[arg(long)]
        year: Option<String>,
        #[arg(long)]
        lang: Option<Lang>,
    },
    /// The sheet to fill in and import: headings, an example, choices, and what each column takes (.xlsx).
    Template {
        register: Filled,
        file: PathBuf,
        #[arg(long)]
        lang: Option<Lang>,
    },
    /// The inspection folder: missing documents, contents and papers; a name ending in .pdf gets the paper alone.
    Inspection(OfYear),
}

/// A register that has a template sheet.
#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Filled {
    People,
    Incidents,
}

impl Filled {
    /// How a command calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::People => "people",
            Self::Incidents => "incidents",
        }
    }
}

/// A document of one school year.
#[derive(Debug, Args)]
pub struct OfYear {
    pub file: PathBuf,
    /// The school year; the current one when left out.
    #[arg(long)]
    pub year: Option<String>,
    /// The document's language; the account's when left out.
    #[arg(long)]
    pub lang: Option<Lang>,
}

/// A document of one incident.
#[derive(Debug, Args)]
pub struct OfIncident {
    /// The incident's number, such as 2026-07/03.
    pub number: String,
    pub file: PathBuf,
    #[arg(long)]
    pub lang: Option<Lang>,
}

/// A document of a meeting that may have no number yet.
#[derive(Debug, Args)]
pub struct OfMeeting {
    pub file: PathBuf,
    /// The body: council, working_group, commission or creative_group.
    #[arg(long, default_value = "council")]
    pub body: String,
    /// The day of the meeting, such as 2026-11-27.
    #[arg(long, value_name = "DAY")]
    pub on: Option<String>,
    #[arg(long)]
    pub lang: Option<Lang>,
}

#[derive(Debug, Subcommand)]
pub enum Register {
    /// People from the first sheet of an .xlsx file; without --apply only says what would become of each row.
    People {
        file: PathBuf,
        /// Takes every row that is ready, as one step that one undo takes back.
        #[arg(long)]
        apply: bool,
    },
    /// An older journal of incidents from an .xlsx file; without --apply only says what would become of each row.
    Incidents {
        file: PathBuf,
        /// The sheet to read; the one with most of the journal's columns when left out.
        #[arg(long, value_name = "NAME")]
        sheet: Option<String>,
        /// Takes every row that is ready, each under the next number of the journal; the numbers are not taken back.
        #[arg(long)]
        apply: bool,
        /// With --apply, takes the doubtful rows as well, such as those with what looks like a name.
        #[arg(long, requires = "apply")]
        with_doubtful: bool,
    },
    /// A plan from a .docx or .xlsx file; without --apply only says what each row was understood as.
    Plan {
        file: PathBuf,
        /// The school year; the one that the document names, or else the current one, when left out.
        #[arg(long)]
        year: Option<String>,
        /// Takes every row, as one step that one undo takes back.
        #[arg(long)]
        apply: bool,
    },
}

#[derive(Debug, Subcommand)]
pub enum PlanStep {
    /// Next year's plan from this year's; without --apply only says which activities go over and when they are due.
    Next {
        /// The school year to go on from; the current one when left out.
        #[arg(long)]
        year: Option<String>,
        /// The number of an activity that does not go over; may be given several times.
        #[arg(long, value_name = "NUMBER")]
        leave_out: Vec<String>,
        /// Leaves unfinished tasks with this year's activities.
        #[arg(long)]
        leave_tasks: bool,
        /// Makes the plan, as one step that one undo takes back.
        #[arg(long)]
        apply: bool,
    },
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Lang {
    Kk,
    Ru,
    En,
    /// Kazakh, then Russian, in one paper.
    Both,
}

impl Lang {
    /// How a command calls it.
    pub fn name(self) -> &'static str {
        match self {
            Self::Kk => "kk",
            Self::Ru => "ru",
            Self::En => "en",
            Self::Both => "both",
        }
    }
}

impl From<Lang> for Language {
    fn from(lang: Lang) -> Self {
        Self::parse(lang.name()).unwrap_or_default()
    }
}
