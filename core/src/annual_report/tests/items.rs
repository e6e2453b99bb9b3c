//! Items: proposed once, written in order, removed and put back, carried out by exactly one thing.

use super::*;
use crate::changes;
use crate::deadlines::Rule;
use crate::ids::{ReportItemId, TaskId};
use crate::plan::Party;
use crate::tasks::{self, ListTasks, TaskGroup, TaskPurpose, TaskReason};

impl Desk {
    fn texts(&self, kind: ItemKind) -> Vec<String> {
        self.view().items.into_iter().filter(|item| item.kind == kind).map(|item| item.text.kk).collect()
    }

    fn give(&self, item: &ReportItemId) -> Result<TaskId> {
        let request = GiveRecommendationTask {
            id: item.clone(),
            title: "Құжаттарды жинау".into(),
            responsible_id: self.officer.person_id().expect("a person").clone(),
            due_on: Some(day("2027-01-15")),
        };
        self.write(|file| give_recommendation_task(file, &request))
    }

    fn plan(&self, item: &ReportItemId) -> Result<crate::ids::ActivityId> {
        let stage_id = self.view().next_stages.first().map_or("none".into(), |stage| stage.id.clone());
        let request = PlanRecommendation {
            id: item.clone(),
            stage_id,
            title: both("Құжаттарды жинау"),
            rule: Rule::AllYear,
            responsible: vec![Party::Role { role: Role::IntegrityOfficer }],
        };
        self.write(|file| plan_recommendation(file, &request))
    }
}

#[test]
fn the_registers_propose_what_they_hold_and_every_proposal_names_its_figure() {
    let desk = Desk::new();
    desk.mark(&desk.year, 0, "2026-09-20");
    let request = ReportOfYear { school_year_id: desk.year.clone() };
    let proposals = desk.school.read(|file| list_report_proposals(file, Language::Kk, &request)).expect("proposals");
    let keys: Vec<&str> = proposals.iter().map(|one| one.key.as_str()).collect();
    assert!(keys.contains(&"plan_done") && keys.contains(&"overdue") && keys.contains(&"finish_overdue"), "{keys:?}");
    for proposal in &proposals {
        let source = &proposal.sources[0];
        assert!(source.figure.is_some() && source.value == source.now, "{} rests on a figure", proposal.key);
        for text in [&proposal.text.kk, &proposal.text.ru, &proposal.text.en] {
            assert!(!text.is_empty() && !text.contains('⟦') && !text.contains('{'), "{}: {text}", proposal.key);
        }
    }
    let overdue = proposals.iter().find(|one| one.key == "overdue").expect("proposed");
    assert!(overdue.sources.len() > 1 && overdue.sources[1].record == Some(RecordKind::Activity));
}

#[test]
fn what_was_taken_over_edited_or_removed_is_not_proposed_again() {
    let desk = Desk::new();
    desk.mark(&desk.year, 0, "2026-09-20");
    let taken = desk.draft(Some(&["plan_done", "overdue"])).expect("drafted");
    assert_eq!(taken.len(), 2);
    assert!(!desk.proposals().contains(&"plan_done".to_owned()));
    let edit = EditReportItem { id: taken[0].clone(), text: both("Өз сөзімізбен"), sources: Vec::new() };
    desk.write(|file| edit_report_item(file, &edit)).expect("edited");
    desk.write(|file| remove_report_item(file, &ItemChoice { id: taken[1].clone() })).expect("removed");
    let proposed = desk.proposals();
    assert!(!proposed.contains(&"plan_done".to_owned()) && !proposed.contains(&"overdue".to_owned()), "{proposed:?}");
    assert_eq!(rejection(desk.draft(Some(&["overdue"]))), Rejection::NotFound { what: "proposal" });
    desk.write(|file| restore_report_item(file, &ItemChoice { id: taken[1].clone() })).expect("restored");
    assert_eq!(desk.view().items.len(), 2);
    assert_eq!(desk.view().proposals, desk.proposals().len(), "the screen counts what the list shows");
    desk.draft(None).expect("all the others");
    assert_eq!(desk.proposals(), Vec::<String>::new());
}

#[test]
fn an_empty_text_an_unknown_figure_and_a_source_of_neither_kind_are_rejected_without_a_trace() {
    let desk = Desk::new();
    assert_eq!(rejection(desk.add(ItemKind::Problem, Wording::default())), Rejection::FieldMissing { field: "text" });
    let with = |source: NewSource| {
        let new = AddReportItem {
            school_year_id: desk.year.clone(),
            kind: ItemKind::Problem,
            text: both("мәселе"),
            sources: vec![source],
        };
        rejection(desk.write(|file| add_report_item(file, &new)))
    };
    let figure = NewSource { figure: Some("kitchen.all".into()), ..NewSource::default() };
    assert_eq!(with(figure), Rejection::NotFound { what: "figure" });
    assert_eq!(with(NewSource::default()), Rejection::FieldMalformed { field: "sources".into() });
    assert_eq!(desk.view().state, ReportState::Unwritten, "a rejected operation leaves no trace");
}

#[test]
fn items_stand_in_the_order_they_are_put_in_and_undo_restores_it() {
    let desk = Desk::new();
    let ids: Vec<_> =
        ["бір", "екі", "үш"].iter().map(|text| desk.add(ItemKind::Achievement, both(text)).expect("added")).collect();
    desk.add(ItemKind::Problem, both("мәселе")).expect("added");
    let before = Some(ids[0].clone());
    let request = MoveReportItem { id: ids[2].clone(), before };
    desk.write(|file| move_report_item(file, &request)).expect("moved");
    assert_eq!(desk.texts(ItemKind::Achievement), ["үш", "бір", "екі"]);
    let before = Some(desk.view().items.last().expect("a problem").id.clone());
    let astray = MoveReportItem { id: ids[0].clone(), before };
    assert_eq!(rejection(desk.write(|file| move_report_item(file, &astray))), Rejection::NotFound { what: "place" });
    desk.school.undo(&desk.officer, None).expect("undone");
    assert_eq!(desk.texts(ItemKind::Achievement), ["бір", "екі", "үш"]);
}

#[test]
fn drafting_is_one_step_that_undo_takes_back_whole() {
    let desk = Desk::new();
    let proposed = desk.proposals();
    desk.draft(None).expect("drafted");
    assert_eq!(desk.view().items.len(), proposed.len());
    desk.school.undo(&desk.officer, None).expect("undone");
    assert_eq!((desk.view().state, desk.proposals()), (ReportState::Unwritten, proposed));
}

fn confirm(desk: &Desk, id: &ReportItemId) {
    let choice = ItemChoice { id: id.clone() };
    desk.write(|file| confirm_report_item(file, &choice)).expect("confirmed");
}

fn point(desk: &Desk, key: &str) -> Option<(i64, bool)> {
    desk.view().open_points.iter().find(|point| point.key == key).map(|point| (point.count, point.blocks))
}

#[test]
fn an_item_that_nobody_worded_says_what_the_registers_say_until_the_report_is_signed() {
    let desk = Desk::new();
    desk.mark(&desk.year, 0, "2026-09-20");
    desk.draft(Some(&["plan_done"])).expect("drafted");
    let drafted = desk.view().items[0].text.clone();
    desk.mark(&desk.year, 1, "2026-09-21");
    let item = desk.view().items.remove(0);
    assert_ne!(item.text, drafted, "the words follow the figure");
    assert_eq!((item.sources[0].value, item.sources[0].now, item.truth), (Some(2), Some(2), ItemTruth::Holds));
    desk.sign("2026-11-20").expect("nothing stands in the way");
    let signed = desk.paper(None).expect("a paper");
    assert_eq!(signed.achievements[0].text, item.text.kk);
    desk.mark(&desk.year, 2, "2026-09-22");
    assert_eq!(desk.view().items[0].text, item.text, "what was signed stays");
    desk.correct("сан толықты").expect("opened");
    assert_ne!(desk.view().items[0].text, item.text, "a correction is written from the registers as they are");
}

#[test]
fn an_item_that_somebody_worded_is_signed_with_other_figures_only_when_somebody_answers_for_it() {
    let desk = Desk::new();
    desk.mark(&desk.year, 0, "2026-09-20");
    let id = desk.draft(Some(&["plan_done"])).expect("drafted").remove(0);
    let source = || NewSource { figure: Some("plan.done".into()), ..NewSource::default() };
    let edit = |text: &str| EditReportItem { id: id.clone(), text: both(text), sources: vec![source()] };
    desk.write(|file| edit_report_item(file, &edit("Бір іс-шара орындалды"))).expect("edited");
    assert_eq!(point(&desk, "figures_moved"), None);
    desk.mark(&desk.year, 1, "2026-09-21");
    let item = desk.view().items.remove(0);
    assert_eq!((item.sources[0].value, item.sources[0].now, item.truth), (Some(1), Some(2), ItemTruth::Moved));
    assert_eq!(item.text.kk, "Бір іс-шара орындалды", "what a person wrote is not written over");
    assert_eq!(point(&desk, "figures_moved"), Some((1, true)));
    assert_eq!(rejection(desk.sign("2026-11-20")), Rejection::ReportFiguresMoved { count: 1 });
    confirm(&desk, &id);
    assert_eq!((desk.view().items[0].truth, point(&desk, "figures_moved")), (ItemTruth::Holds, None));
    desk.mark(&desk.year, 2, "2026-09-22");
    desk.write(|file| edit_report_item(file, &edit("Үш іс-шара орындалды"))).expect("edited");
    desk.sign("2026-11-20").expect("signed");
    assert_eq!(desk.paper(None).expect("a paper").achievements[0].text, "Үш іс-шара орындалды");
}

#[test]
fn what_the_registers_propose_no_longer_stands_in_no_paper_unless_somebody_keeps_it() {
    let desk = Desk::new();
    desk.mark(&desk.year, 0, "2026-09-20");
    let id = desk.draft(Some(&["plan_done"])).expect("drafted").remove(0);
    desk.withdraw_mark(&desk.year, 0);
    let item = desk.view().items.remove(0);
    assert_eq!(
        (item.truth, point(&desk, "gone"), point(&desk, "figures_moved")),
        (ItemTruth::Gone, Some((1, false)), None)
    );
    assert!(desk.paper(None).expect("a paper").achievements.is_empty());
    assert_eq!(rejection(desk.sign("2026-11-20")), Rejection::ReportEmpty);
    desk.mark(&desk.year, 0, "2026-09-21");
    assert_eq!(desk.view().items[0].truth, ItemTruth::Holds, "it comes back with its figure");
    desk.withdraw_mark(&desk.year, 0);
    confirm(&desk, &id);
    let kept = desk.view().items.remove(0);
    assert_eq!((kept.truth, kept.sources[0].value), (ItemTruth::Holds, Some(0)));
    desk.sign("2026-11-20").expect("somebody answers for it");
    let point = desk.paper(None).expect("a paper").achievements.remove(0);
    assert_eq!(point.text, item.text.kk);
    assert!(point.sources[0].ends_with("– 0"), "the paper says which figure it rests on: {:?}", point.sources);
}

#[test]
fn a_recommendation_keeps_the_words_with_which_it_became_work() {
    let desk = Desk::new();
    let id = desk.draft(Some(&["finish_overdue"])).expect("drafted").remove(0);
    desk.mark(&desk.year, 0, "2026-09-20");
    let now = desk.view().items.remove(0);
    desk.give(&id).expect("given");
    assert_eq!(desk.view().items[0].text, now.text);
    desk.mark(&desk.year, 1, "2026-09-21");
    let carried = desk.view().items.remove(0);
    assert_eq!((carried.text, carried.truth), (now.text, ItemTruth::Moved));
}

#[test]
fn words_that_name_a_whole_are_to_be_confirmed_when_only_the_whole_moves() {
    let desk = Desk::new();
    desk.mark(&desk.year.clone(), 0, "2026-09-20");
    let source = || vec![NewSource { figure: Some("plan.done".into()), ..NewSource::default() }];
    let add = |text: &str| {
        let school_year_id = desk.year.clone();
        let new = AddReportItem { school_year_id, kind: ItemKind::Achievement, text: both(text), sources: source() };
        desk.write(|file| add_report_item(file, &new)).expect("added")
    };
    let whole = desk.figure("plan.done").of.expect("a whole");
    let named = add(&format!("{whole} іс-шараның 1-і орындалды"));
    let unnamed = add("1 іс-шара орындалды");
    let shown = ShowPlan::whole(desk.year.clone());
    let plan = desk.school.read(|file| plan::show_plan(file, &desk.officer, &shown)).expect("a plan");
    let activity_id = plan.stages[4].activities[0].id.clone();
    let request = plan::DeclareNotApplicable { activity_id, occurrence_key: None, reason: "жоқ".into() };
    desk.write(|file| plan::declare_not_applicable(file, &request)).expect("declared");
    let truth = |id: &crate::ids::ReportItemId| {
        let item = desk.view().items.into_iter().find(|item| item.id == *id).expect("the item");
        (item.truth, item.sources[0].whole, item.sources[0].whole_now)
    };
    assert_eq!(truth(&named), (ItemTruth::Moved, Some(whole), Some(whole - 1)));
    assert_eq!(truth(&unnamed).0, ItemTruth::Holds, "words that name no whole still hold");
    assert_eq!(rejection(desk.sign("2026-11-20")), Rejection::ReportFiguresMoved { count: 1 });
    desk.write(|file| confirm_report_item(file, &ItemChoice { id: named.clone() })).expect("confirmed");
    assert_eq!(truth(&named), (ItemTruth::Holds, Some(whole - 1), Some(whole - 1)));
}

#[test]
fn no_search_finds_what_an_item_no_longer_says() {
    let desk = Desk::new();
    desk.mark(&desk.year.clone(), 0, "2026-09-20");
    desk.draft(None).expect("drafted");
    let found = |text: &str| {
        desk.school.read(|file| {
            let query = crate::store::search_query(text).expect("a query");
            let sql = "SELECT count(*) FROM search JOIN search_texts AS t ON t.doc = search.rowid
                       WHERE search MATCH ?1 AND t.area = 'report'";
            Ok(file.conn().query_row(sql, [query], |row| row.get::<_, i64>(0))?)
        })
    };
    let said = desk.view().items[0].text.kk.clone();
    let word = said.split(' ').next().expect("a word");
    assert_eq!(found(word).expect("searched"), 0, "{said}");
}

#[test]
fn a_recommendation_becomes_exactly_one_task_or_activity() {
    let desk = Desk::new();
    let problem = desk.add(ItemKind::Problem, both("мәселе")).expect("added");
    let item = desk.add(ItemKind::Recommendation, both("ұсыным")).expect("added");
    assert_eq!(rejection(desk.give(&problem)), Rejection::NotFound { what: "recommendation" });
    let task = desk.give(&item).expect("given");
    let carried = desk.view().items.last().and_then(|item| item.carried.clone()).expect("carried");
    assert_eq!((carried.record, carried.id.as_str(), carried.stands), (RecordKind::Task, task.as_str(), true));
    assert_eq!(rejection(desk.give(&item)), Rejection::RecommendationCarried);
    assert_eq!(
        rejection(desk.write(|file| remove_report_item(file, &ItemChoice { id: item.clone() }))),
        Rejection::RecommendationCarried
    );
    let all = ListTasks { group: TaskGroup::All, ..ListTasks::default() };
    let row = desk.school.read(|file| tasks::list_tasks(file, Language::Kk, &all)).expect("tasks").remove(0);
    assert_eq!((row.purpose, row.report.as_deref()), (TaskPurpose::Recommendation, Some("2026-2027")));
    let cancel = TaskReason { id: task, reason: "қайта қаралды".into() };
    desk.write(|file| tasks::cancel_task(file, &cancel)).expect("cancelled");
    let waiting = desk.view().items.last().and_then(|item| item.carried.clone()).expect("told");
    assert!(!waiting.stands, "a cancelled task carries nothing out");
    desk.give(&item).expect("given anew");
}

#[test]
fn a_recommendation_goes_into_the_next_years_plan_and_undo_takes_both_back() {
    let desk = Desk::new();
    let item = desk.add(ItemKind::Recommendation, both("ұсыным")).expect("added");
    assert_eq!(rejection(desk.plan(&item)), Rejection::NextPlanMissing { label: "2027-2028".into() });
    let year = desk.write(|file| calendar::add_school_year(file, &AddSchoolYear { label: "2027-2028".into() }));
    let request = CreatePlan { school_year_id: year.expect("a year"), from_template: false };
    desk.write(|file| plan::create_plan(file, &request)).expect("a plan");
    let activity = desk.plan(&item).expect("planned");
    let carried = desk.view().items[0].carried.clone().expect("carried");
    assert_eq!((carried.record, carried.id.as_str()), (RecordKind::Activity, activity.as_str()));
    assert_eq!(rejection(desk.give(&item)), Rejection::RecommendationCarried);
    desk.school.undo(&desk.officer, None).expect("undone");
    assert!(desk.view().items[0].carried.is_none());
    desk.give(&item).expect("free again");
    let chain = desk.school.read(changes::verify_chain).expect("verified");
    assert!(chain.intact, "{chain:?}");
}

#[test]
fn the_year_before_is_counted_until_its_report_is_signed() {
    let mut desk = Desk::new();
    desk.mark(&desk.before.clone(), 0, "2025-09-20");
    let figure = desk.figure("plan.done");
    assert_eq!((figure.value, figure.last_year), (0, Some(1)));
    assert_eq!(desk.view().before.expect("a year before").told_by, Earlier::Counted);
    std::mem::swap(&mut desk.before, &mut desk.year);
    desk.add(ItemKind::Achievement, both("жетістік")).expect("added");
    desk.sign("2026-11-20").expect("signed");
    desk.mark(&desk.year.clone(), 1, "2025-09-21");
    std::mem::swap(&mut desk.before, &mut desk.year);
    assert_eq!(desk.figure("plan.done").last_year, Some(1), "the signed figure, not what was marked afterwards");
    assert_eq!(desk.view().before.expect("a year before").told_by, Earlier::Signed);
}

#[test]
fn every_paper_tells_the_year_before_as_its_report_was_signed() {
    let desk = Desk::new();
    desk.mark(&desk.before, 0, "2025-09-20");
    let sign = SignAnnualReport { school_year_id: desk.before.clone(), signed_on: day("2026-05-29") };
    let new = AddReportItem {
        school_year_id: desk.before.clone(),
        kind: ItemKind::Achievement,
        text: both("жетістік"),
        sources: Vec::new(),
    };
    desk.write(|file| add_report_item(file, &new)).expect("added");
    desk.school.transact(&desk.director, Operation("import"), |file| sign_annual_report(file, &sign)).expect("signed");
    desk.mark(&desk.before, 1, "2025-09-21");
    let told = desk.school.read(|file| {
        let year = calendar::school_year(file, &desk.year)?;
        indicators(file, Language::Kk, &year, &[&["plan.done"], &["decisions.on_time", "decisions.late"]])
    });
    let told = told.expect("told");
    assert_eq!(told.values, [(0, Some(1)), (0, Some(0))], "one was done when it was signed");
    assert_eq!(desk.figure("plan.done").last_year, Some(1), "the report says the same");
    let before = desk.paper(None).expect("a paper").before.expect("a year before");
    assert_eq!(before.in_words(Language::Kk), "2025–2026 (29.05.2026 қол қойылған есеп бойынша)");
    assert_eq!(told.before, Some(before));
    assert_eq!(told.days, (day("2026-09-01"), day("2026-11-23")), "a year that runs is counted until today");
    desk.turn_to("2027-09-05T04:00:00Z");
    let year = desk.school.read(|file| calendar::school_year(file, &desk.year)).expect("a year");
    let told = desk.school.read(|file| indicators(file, Language::Kk, &year, &[])).expect("told");
    assert_eq!((told.days, told.is_over), ((day("2026-09-01"), day("2027-08-31")), true));
}

#[test]
fn the_annex_names_every_document_of_an_activity() {
    let desk = Desk::new();
    let request = ShowPlan::whole(desk.year.clone());
    let plan = desk.school.read(|file| plan::show_plan(file, &desk.officer, &request)).expect("a plan");
    let mut rows = plan.stages.iter().flat_map(|stage| &stage.activities);
    let row = rows.find(|row| row.occurrences.len() > 1).expect("a row with several days");
    for (occurrence, document) in row.occurrences.iter().zip(["№ 1 хаттама", "№ 2 хаттама"]) {
        let new = MarkDone {
            activity_id: row.id.clone(),
            occurrence_key: occurrence.key.clone(),
            marked_on: day("2026-11-20"),
            note: String::new(),
            document: document.into(),
            signed_by: desk.officer.person_id().expect("a person").clone(),
        };
        desk.write(|file| plan::mark_done(file, &new)).expect("marked");
    }
    let paper = desk.paper(None).expect("a paper");
    let told = paper.activities.iter().find(|one| one.number == row.number).expect("in the annex");
    assert_eq!(told.document, "№ 1 хаттама\n№ 2 хаттама");
}
