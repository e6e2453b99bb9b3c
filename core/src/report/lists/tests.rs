use std::collections::BTreeSet;

use calamine::Reader as _;

use super::*;
use crate::changes::Operation;
use crate::people::{self, AddPerson, EditPerson};
use crate::profile::{self, SchoolProfile};
use crate::store::Writer;
use crate::words::{knows, say};

/// One of each list, with the narrowest filter that it can be asked with.
fn every_list() -> Vec<List> {
    let year = SchoolYearId::fresh();
    let of = || SchoolYearChoice { school_year_id: year.clone() };
    let meeting = ListAgendaProposals { meeting_id: crate::ids::MeetingId::fresh() };
    let incident = || IncidentChoice { id: crate::ids::IncidentId::fresh() };
    let one_meeting = || MeetingChoice { id: crate::ids::MeetingId::fresh() };
    let figure = ReportRows { school_year_id: year.clone(), figure: "plan.done".into(), after: None, limit: None };
    let mut lists = of_year(&year);
    lists.extend([
        List::Incidents(ListIncidents::default()),
        List::IncidentTimeline(incident()),
        List::IdentityReadings(incident()),
        List::Classifiers(ListClassifiers::default()),
        List::Checklists(ListChecklists::default()),
        List::MeetingAgenda(one_meeting()),
        List::Attendance(one_meeting()),
        List::MinutesVersions(one_meeting()),
        List::PlanApprovals(of()),
        List::IncidentTools(ListIncidentTools::default()),
        List::AgendaProposals(meeting),
        List::Decisions(ListDecisions::default()),
        List::Tasks(ListTasks::default()),
        List::Members(MembersOf { body: BodyKey::Council }),
        List::ReportFigures(ReportOfYear { school_year_id: year.clone() }),
        List::ReportRows(figure),
        List::ReportVersions(ReportOfYear { school_year_id: year.clone() }),
        List::Terms(of()),
        List::DaysOff(of()),
        List::Accounts(Everything {}),
        List::Operations(Everything {}),
        List::History(RecordChoice { record_id: String::new() }),
    ]);
    lists
}

#[test]
fn every_sheet_says_what_it_is_in_every_language() {
    for sheet in every_list().iter().map(List::sheet) {
        for language in Language::ALL {
            let columns = sheet.columns.iter().map(|column| column.word);
            for key in columns.chain([sheet.tab, sheet.heading, sheet.empty, sheet.doing]) {
                assert!(knows(language, key), "{key} of {} in {language:?}", sheet.key);
            }
            let tab = say(language, sheet.tab);
            assert!(tab.encode_utf16().count() <= 31, "{tab} is too long for a tab");
            assert!(!tab.contains(['[', ']', ':', '*', '?', '/', '\\', '\'']), "{tab}");
        }
    }
}

#[test]
fn no_head_of_a_sheet_stands_twice_in_it() {
    for sheet in every_list().iter().map(List::sheet) {
        for language in Language::ALL {
            let heads: Vec<String> = sheet.columns.iter().map(|column| say(language, column.word)).collect();
            let once: BTreeSet<&String> = heads.iter().collect();
            assert_eq!(once.len(), heads.len(), "a table cannot have {heads:?}");
        }
    }
}

#[test]
fn the_sheets_of_a_year_lead_only_to_sheets_before_them() {
    let mut before: Vec<&str> = Vec::new();
    for list in of_year(&SchoolYearId::fresh()) {
        let sheet = list.sheet();
        for leads_to in sheet.columns.iter().filter_map(|column| column.leads_to) {
            assert!(before.contains(&leads_to), "{} leads to {leads_to}, which is not there yet", sheet.key);
        }
        assert!(!before.contains(&sheet.key), "{} stands twice", sheet.key);
        before.push(sheet.key);
    }
    assert_eq!(led_to(&of_year(&SchoolYearId::fresh())).into_iter().collect::<BTreeSet<_>>().len(), 4);
}

#[test]
fn a_sheet_of_people_leaves_the_house_without_their_telephones() {
    for list in of_year(&SchoolYearId::fresh()) {
        for column in list.sheet().columns {
            let is_contact = ["workbook-people-phone", "workbook-people-email"].contains(&column.word);
            assert_eq!(column.in_house, is_contact, "{} of {}", column.word, list.sheet().key);
        }
    }
}

#[test]
fn what_reads_a_list_is_what_reads_its_sheet() {
    let needs = |name: &str| {
        let of_name = crate::api::COMMANDS.iter().find(|command| command.name == name);
        of_name.unwrap_or_else(|| panic!("no command {name}")).needs
    };
    for (list, screen) in [
        ("plan", "show_plan"),
        ("evidence", "list_evidence"),
        ("incidents", "list_incidents"),
        ("timeline", "incident"),
        ("readings", "list_identity_readings"),
        ("classifiers", "list_classifiers"),
        ("checklists", "list_checklists"),
        ("meeting_agenda", "meeting"),
        ("attendance", "meeting"),
        ("notices", "notice"),
        ("meetings", "list_meetings"),
        ("proposals", "list_agenda_proposals"),
        ("decisions", "list_decisions"),
        ("tasks", "list_tasks"),
        ("people", "list_people"),
        ("report_items", "annual_report"),
        ("report_figures", "annual_report"),
        ("report_rows", "report_rows"),
        ("report_versions", "annual_report"),
        ("plan_approvals", "show_plan"),
        ("incident_tools", "list_incident_tools"),
        ("minutes_versions", "meeting"),
        ("terms", "list_school_years"),
        ("days_off", "list_days_off"),
        ("accounts", "list_accounts"),
        ("operations", "list_operations"),
        ("history", "history"),
    ] {
        let lists = every_list();
        let sheet = lists.iter().map(List::sheet).find(|sheet| sheet.key == list).unwrap();
        assert_eq!(sheet.needs, needs(screen), "{list}");
    }
}

#[test]
fn a_history_longer_than_what_is_told_says_so_under_its_last_line() {
    let school = School::for_tests();
    let who = Session::founding(Language::Kk);
    let new = AddPerson { surname: "Ахметова".into(), given_name: "Айгүл".into(), ..AddPerson::default() };
    let found = |file: &mut Writer<'_>| {
        profile::insert_profile(file, &SchoolProfile::for_tests())?;
        people::add_person(file, &new)
    };
    let id = school.transact(&who, Operation("create_school"), found).expect("founded").value;
    let edit = |file: &mut Writer<'_>| {
        (0..600).try_for_each(|number| {
            let post = crate::text::Wording::kazakh(&format!("мұғалім {number}"));
            let AddPerson { surname, given_name, patronymic, phone, email, .. } = new.clone();
            people::edit_person(
                file,
                &EditPerson { id: id.clone(), surname, given_name, patronymic, post, phone, email },
            )
        })
    };
    school.transact(&who, Operation("edit_person"), edit).expect("edited");

    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("тарих.xlsx");
    let list = List::History(RecordChoice { record_id: id.as_str().to_owned() });
    let request = ExportList { list, language: Language::Kk, path: path.display().to_string() };
    export_list(&school, &who, &request, &Progress::default()).expect("written");
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).unwrap();
    let sheet = &book.worksheets()[0].1;
    let last = sheet.used_cells().next_back().map(|(_, _, cell)| cell.to_string()).unwrap_or_default();
    assert_eq!(last, "Одан бұрынғы қадамдар (1) бұл кестеге кірмеді.", "adding the person is too long ago");
}
