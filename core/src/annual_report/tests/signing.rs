//! Signed reports: whole, unchangeable, corrected only as a further version.

use super::*;
use crate::changes::Operation;
use crate::roles::Right;

#[test]
fn only_the_director_signs_and_only_the_officer_and_the_chair_write() {
    let may = |right: Right| -> Vec<Role> {
        Role::ALL.iter().copied().filter(|role| role.rights().contains(&right)).collect()
    };
    assert_eq!(may(Right::ReportSign), [Role::Director]);
    assert_eq!(may(Right::ReportWrite), [Role::Chair, Role::IntegrityOfficer]);
    for role in may(Right::ReportRead) {
        for right in [Right::PlanRead, Right::IncidentsRead, Right::CouncilRead] {
            assert!(role.rights().contains(&right), "{role:?} may open the rows behind every figure");
        }
    }
}

#[test]
fn a_report_that_says_nothing_or_in_one_language_only_is_not_signed() {
    let desk = Desk::new();
    assert_eq!(rejection(desk.sign("2026-11-20")), Rejection::ReportEmpty);
    let item = desk.add(ItemKind::Achievement, Wording::only(Language::Kk, "жетістік")).expect("added");
    assert_eq!(rejection(desk.sign("2026-11-20")), Rejection::ReportItemsUntranslated { count: 1 });
    let edit = EditReportItem { id: item, text: both("жетістік"), sources: Vec::new() };
    desk.write(|file| edit_report_item(file, &edit)).expect("translated");
    assert_eq!(rejection(desk.sign("2026-11-24")), Rejection::DayInFuture { field: "signed_on" });
    assert_eq!(rejection(desk.sign("2026-08-20")), Rejection::DayOrder { field: "signed_on" });
    assert!(desk.view().versions.is_empty(), "a rejected operation leaves no trace");
    desk.sign("2026-11-20").expect("signed");
}

#[test]
fn what_was_signed_stays_whatever_the_registers_say_later() {
    let desk = Desk::new();
    desk.mark(&desk.year, 0, "2026-09-20");
    desk.draft(Some(&["plan_done"])).expect("drafted");
    let signed = desk.sign("2026-11-20").expect("signed");
    assert_eq!((signed.version, signed.sha256.len()), (1, 64));
    let version = desk.view().versions.remove(0);
    assert_eq!((version.signer_name.as_str(), version.signer_post.pick(Language::Kk)), ("А. Ермекова", "director"));
    assert_eq!(version.chain_head.len(), 64, "the chain is named as it stood");
    let paper = desk.paper(None).expect("a paper");
    desk.mark(&desk.year, 1, "2026-09-21");
    assert_eq!(desk.paper(None).expect("a paper"), paper);
    let figure = desk.figure("plan.done");
    assert_eq!((figure.value, figure.signed), (2, Some(1)), "the screen tells both");
    let all = desk.figure("plan.all");
    assert_eq!(all.signed, Some(all.value), "every figure tells what was signed of it");
    let snapshot = std::collections::HashMap::from([("plan.done".to_owned(), 3)]);
    let known = |key| figures::known(&snapshot, key, Unit::Count);
    assert_eq!(known("plan.done/stage:9"), Some(0), "a stage that was not there is nought");
    assert_eq!(known("plan.no_case"), None, "what nobody counted when it was signed is not known");
}

#[test]
fn a_signed_report_takes_no_change_by_any_way() {
    let desk = Desk::new();
    let item = desk.add(ItemKind::Recommendation, both("ұсыным")).expect("added");
    desk.sign("2026-11-20").expect("signed");
    let choice = ItemChoice { id: item.clone() };
    let edit = EditReportItem { id: item.clone(), text: both("басқа"), sources: Vec::new() };
    let head = EditAnnualReport {
        school_year_id: desk.year.clone(),
        heading: ReportHeading::Letter,
        addressee: Wording::default(),
        basis: Wording::default(),
    };
    let refused = [
        rejection(desk.add(ItemKind::Problem, both("мәселе")).map(drop)),
        rejection(desk.draft(None).map(drop)),
        rejection(desk.write(|file| edit_report_item(file, &edit))),
        rejection(desk.write(|file| move_report_item(file, &MoveReportItem { id: item.clone(), before: None }))),
        rejection(desk.write(|file| remove_report_item(file, &choice))),
        rejection(desk.write(|file| restore_report_item(file, &choice))),
        rejection(desk.write(|file| edit_annual_report(file, &head))),
        rejection(desk.sign("2026-11-20").map(drop)),
    ];
    assert!(refused.iter().all(|one| *one == Rejection::ReportSigned), "{refused:?}");
    for sql in [
        "UPDATE annual_report_items SET text_kk = 'x'",
        "DELETE FROM annual_report_items",
        "UPDATE annual_reports SET heading = 'letter'",
        "UPDATE annual_report_versions SET signed_on = '2026-11-01'",
        "DELETE FROM annual_report_versions",
    ] {
        assert!(desk.write(|file| store::run_for_tests(file, sql)).is_err(), "{sql} is refused by the file itself");
    }
    let undone = desk.school.undo(&desk.officer, None);
    assert!(matches!(rejection(undone), Rejection::UndoBlocked { .. }), "what was written before is part of it");
}

#[test]
fn a_correction_is_a_further_version_with_a_reason_and_the_first_stays_readable() {
    let desk = Desk::new();
    assert_eq!(rejection(desk.correct("қате")), Rejection::ReportUnsigned);
    let item = desk.add(ItemKind::Achievement, both("жетістік")).expect("added");
    desk.sign("2026-11-20").expect("signed");
    let first = desk.paper(Some(1)).expect("a paper");
    assert_eq!(rejection(desk.correct("  ")), Rejection::ReasonMissing);
    desk.correct("қате сан").expect("opened");
    let view = desk.view();
    assert_eq!(view.state, ReportState::Correcting);
    assert_eq!(view.correction.map(|one| (one.version, one.reason)), Some((2, "қате сан".into())));
    let edit = EditReportItem { id: item, text: both("түзетілген"), sources: Vec::new() };
    desk.write(|file| edit_report_item(file, &edit)).expect("corrected");
    desk.turn_to("2026-11-25T04:00:00Z");
    assert_eq!(desk.sign("2026-11-25").expect("signed").version, 2);
    let second = desk.paper(None).expect("a paper");
    assert_eq!(second.achievements[0].text, "түзетілген");
    assert!(second.notes.iter().any(|note| note.contains("қате сан")), "{:?}", second.notes);
    assert_eq!(desk.paper(Some(1)).expect("still there"), first);
    assert_eq!(rejection(desk.paper(Some(3))), Rejection::NotFound { what: "report_version" });
    assert_eq!(desk.view().versions.len(), 2);
}

#[test]
fn a_signed_content_that_was_tampered_with_is_not_shown() {
    let desk = Desk::new();
    desk.add(ItemKind::Achievement, both("жетістік")).expect("added");
    desk.sign("2026-11-20").expect("signed");
    let tampering = "DROP TRIGGER annual_report_versions_stay;
                     UPDATE annual_report_versions SET content = replace(content, 'жетістік', 'жеңіс')";
    desk.write(|file| store::run_for_tests(file, tampering)).expect("tampered with");
    assert!(matches!(rejection(desk.paper(Some(1))), Rejection::ContentDamaged { .. }));
}

#[test]
fn a_recommendation_is_carried_out_after_the_report_was_signed() {
    let desk = Desk::new();
    let item = desk.add(ItemKind::Recommendation, both("ұсыным")).expect("added");
    desk.sign("2026-11-20").expect("signed");
    let request = GiveRecommendationTask {
        id: item,
        title: "Тапсырма".into(),
        responsible_id: desk.officer.person_id().expect("a person").clone(),
        due_on: None,
    };
    desk.write(|file| give_recommendation_task(file, &request)).expect("given");
    let view = desk.view();
    assert_eq!(view.state, ReportState::Signed);
    assert!(view.items[0].carried.is_some());
}

#[test]
fn a_signature_needs_somebody_who_signs() {
    let desk = Desk::new();
    desk.add(ItemKind::Achievement, both("жетістік")).expect("added");
    let request = SignAnnualReport { school_year_id: desk.year.clone(), signed_on: day("2026-11-20") };
    let founder = Session::founding(Language::Kk);
    let signed = desk.school.transact(&founder, Operation("import"), |file| sign_annual_report(file, &request));
    assert_eq!(rejection(signed), Rejection::SignedOut);
}
