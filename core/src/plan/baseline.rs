//! The plan as it was approved, and where it has departed from that since.

use std::cell::OnceCell;
use std::collections::{HashMap, HashSet};

use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::parties::{Party, Resolver};
use super::store::{self, StoredActivity, StoredParties};
use super::view::OccurrenceView;
use super::{ApprovePlan, events};
use crate::calendar;
use crate::clock::{Day, Instant};
use crate::deadlines::{self, ActivityName, ActivityNames, Rule};
use crate::error::{Rejection, Result};
use crate::ids::{ActivityId, BaselineId, PlanId, SchoolYearId};
use crate::named_values;
use crate::people;
use crate::roles::Role;
use crate::store::{Reader, Writer};
use crate::text::Wording;
use crate::words::{self, Language};

/// One approval of a plan; a revision is another.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct Baseline {
    pub id: BaselineId,
    pub approved_on: Day,
    pub order_no: String,
    /// Who was the director on that day; empty when nobody was.
    pub approved_by: String,
    pub frozen_at: Instant,
    pub rows: u32,
}

/// A row that was approved and has been taken out of the plan since.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
pub struct RemovedRow {
    pub id: ActivityId,
    pub number: String,
    pub title: String,
    pub stage_number: u32,
    pub reason: String,
}

named_values! {
    /// What of a row was approved.
    VarianceField {
        Number = "number",
        Title = "title",
        Stage = "stage",
        Responsible = "responsible",
        CoExecutors = "co_executors",
        Deadline = "deadline",
        ExpectedDocument = "expected_document",
    }
}

/// One thing in which a row is no longer as it was approved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, TS)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Variance {
    /// The row was not there yet.
    Added,
    Changed {
        field: VarianceField,
        was: String,
        now: String,
    },
    /// An occurrence is due on another day, be it by rule, by extension or by the calendar.
    Rescheduled {
        occurrence_key: String,
        was: Option<Day>,
        now: Option<Day>,
        /// How much later, where both days are known.
        #[ts(type = "number | null")]
        days: Option<i64>,
    },
}

/// A row as it was approved.
pub(super) struct FrozenRow {
    pub activity_id: ActivityId,
    pub stage_number: u32,
    pub number: String,
    pub title: Wording,
    pub expected_document: Wording,
    pub rule: Rule,
    pub parties: StoredParties,
    pub due_days: Vec<FrozenDue>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(super) struct FrozenDue {
    pub key: String,
    pub due_on: Option<Day>,
}

/// Freezes the plan as it stands, with the director's name of the day of approval.
pub(super) fn freeze(file: &Writer<'_>, year: &SchoolYearId, request: &ApprovePlan, order_no: &str) -> Result<()> {
    let year = calendar::school_year(file, year)?;
    let calendar = events::plan_calendar(file, &year)?;
    let director = people::find_holder(file, Role::Director, request.approved_on)?;
    let approved_by = director.map(|director| director.short()).unwrap_or_default();
    let id = BaselineId::fresh();
    store::insert_baseline(file, &id, request, order_no, &approved_by)?;
    let extensions = store::list_extensions(file, &request.plan_id)?;
    let mut parties = store::list_parties(file, &request.plan_id)?;
    for activity in store::list_activities(file, &request.plan_id)? {
        let dues = deadlines::due_dates(&activity.rule, &calendar).into_iter().map(|due| {
            let extension = extensions.get(&(activity.id.clone(), due.key.clone()));
            FrozenDue { due_on: extension.map(|extension| extension.due_on).or(due.due_on), key: due.key }
        });
        let row = FrozenRow {
            due_days: dues.collect(),
            parties: parties.remove(&activity.id).unwrap_or_default(),
            activity_id: activity.id,
            stage_number: activity.stage_number,
            number: activity.number,
            title: activity.title,
            expected_document: activity.expected_document,
            rule: activity.rule,
        };
        store::insert_baseline_row(file, &id, &row)?;
    }
    Ok(())
}

/// What the plan is compared with.
pub(super) struct Comparison {
    rows: HashMap<ActivityId, FrozenRow>,
    plan: PlanId,
    /// Read when a rule differs: in most plans none does.
    names: OnceCell<ActivityNames>,
    stages: HashMap<u32, Wording>,
    language: Language,
}

/// The approvals of a year's plan, the newest first; none when the year has no plan.
pub(crate) fn list_approvals(file: &Reader<'_>, year: &SchoolYearId) -> Result<Vec<Baseline>> {
    Ok(store::find_plan(file, year)?.map(|plan| plan.baselines).unwrap_or_default())
}

/// The baseline asked for among a plan's, or its newest; a plan that was never approved has none.
pub(super) fn choose<'a>(baselines: &'a [Baseline], asked: Option<&BaselineId>) -> Result<Option<&'a Baseline>> {
    let Some(id) = asked else { return Ok(baselines.first()) };
    let found = baselines.iter().find(|baseline| baseline.id == *id);
    Ok(Some(found.ok_or(Rejection::NotFound { what: "baseline" })?))
}

impl Comparison {
    pub(super) fn with(file: &Reader<'_>, plan: &PlanId, baseline: &BaselineId, language: Language) -> Result<Self> {
        let rows = store::list_baseline_rows(file, baseline)?;
        let stages = store::list_stages(file, plan)?.into_iter().map(|stage| (stage.number, stage.title)).collect();
        Ok(Self {
            plan: plan.clone(),
            names: OnceCell::new(),
            rows: rows.into_iter().map(|row| (row.activity_id.clone(), row)).collect(),
            stages,
            language,
        })
    }

    /// Tells what of a row differs; values are compared as they are stored and told in the reader's language.
    pub(super) fn variance(
        &self,
        file: &Reader<'_>,
        resolver: &mut Resolver,
        now: &StoredActivity,
        parties: &StoredParties,
        occurrences: &[OccurrenceView],
    ) -> Result<Vec<Variance>> {
        let Some(was) = self.rows.get(&now.id) else { return Ok(vec![Variance::Added]) };
        let mut found = Vec::new();
        // Words are made only for what differs: in most rows nothing does.
        let mut note = |field, (was, now): (String, String)| found.push(Variance::Changed { field, was, now });
        if was.number != now.number {
            note(VarianceField::Number, (was.number.clone(), now.number.clone()));
        }
        if was.title != now.title {
            note(VarianceField::Title, texts(self.language, &was.title, &now.title));
        }
        if was.stage_number != now.stage_number {
            note(VarianceField::Stage, (self.stage(was.stage_number), self.stage(now.stage_number)));
        }
        for (field, was, now) in [
            (VarianceField::Responsible, &was.parties.responsible, &parties.responsible),
            (VarianceField::CoExecutors, &was.parties.co_executors, &parties.co_executors),
        ] {
            if was != now {
                note(field, (named(file, resolver, was)?, named(file, resolver, now)?));
            }
        }
        if was.rule != now.rule {
            let names = self.names(file)?;
            let in_words = |rule: &Rule| rule.in_words_naming(self.language, names);
            note(VarianceField::Deadline, (in_words(&was.rule), in_words(&now.rule)));
        }
        if was.expected_document != now.expected_document {
            let documents = texts(self.language, &was.expected_document, &now.expected_document);
            note(VarianceField::ExpectedDocument, documents);
        }
        found.extend(rescheduled(was, &now.rule, occurrences));
        Ok(found)
    }

    /// The rows that were approved and are no longer there, as they stood in the plan.
    pub(super) fn removed(self, file: &Reader<'_>, plan: &PlanId) -> Result<Vec<RemovedRow>> {
        let mut reasons = store::list_removal_reasons(file, plan)?;
        let mut frozen: Vec<FrozenRow> = self.rows.into_values().collect();
        frozen.retain(|row| reasons.contains_key(&row.activity_id));
        // Numbers are text, and a row may have none: digits of equal length sort as numbers do.
        frozen.sort_by_cached_key(|row| {
            (row.stage_number, row.number.len(), row.number.clone(), row.activity_id.clone())
        });
        let removed = frozen.into_iter().map(|row| RemovedRow {
            reason: reasons.remove(&row.activity_id).unwrap_or_default(),
            title: row.title.pick(self.language).to_owned(),
            id: row.activity_id,
            number: row.number,
            stage_number: row.stage_number,
        });
        Ok(removed.collect())
    }

    /// What the plan's activities are called, for rules that count from one.
    fn names(&self, file: &Reader<'_>) -> Result<&ActivityNames> {
        if let Some(names) = self.names.get() {
            return Ok(names);
        }
        let names = store::list_activities(file, &self.plan)?.into_iter().map(|activity| {
            let title = activity.title.pick(self.language).to_owned();
            (activity.id, ActivityName { number: activity.number, title })
        });
        Ok(self.names.get_or_init(|| names.collect()))
    }

    fn stage(&self, number: u32) -> String {
        let title = self.stages.get(&number).map(|title| title.pick(self.language)).unwrap_or_default();
        words::say_with(self.language, "workbook-stage-heading", &[("number", number.into()), ("title", title.into())])
    }
}

/// Both texts in the reader's language, or in the first one in which they differ.
pub(super) fn texts(language: Language, was: &Wording, now: &Wording) -> (String, String) {
    let mut pair = (was.pick(language), now.pick(language));
    if pair.0 == pair.1 {
        let others = Language::ALL.iter().map(|language| (was.in_language(*language), now.in_language(*language)));
        pair = others.into_iter().find(|(was, now)| was != now).unwrap_or(pair);
    }
    (pair.0.to_owned(), pair.1.to_owned())
}

/// Parties as the plan's columns of people say them.
pub(super) fn named(file: &Reader<'_>, resolver: &mut Resolver, parties: &[Party]) -> Result<String> {
    let labels = parties.iter().map(|party| Ok(resolver.view(file, party.clone())?.label.clone()));
    Ok(labels.collect::<Result<Vec<_>>>()?.join(", "))
}

fn rescheduled(was: &FrozenRow, rule: &Rule, occurrences: &[OccurrenceView]) -> Vec<Variance> {
    let days = was.due_days.iter().map(|due| (&due.key, due.due_on));
    if days.eq(occurrences.iter().map(|occurrence| (&occurrence.key, occurrence.due_on))) {
        return Vec::new();
    }
    let is_same_rule = was.rule == *rule;
    let frozen: HashMap<&str, Option<Day>> = was.due_days.iter().map(|due| (due.key.as_str(), due.due_on)).collect();
    let standing: HashSet<&str> = occurrences.iter().map(|occurrence| occurrence.key.as_str()).collect();
    let kept = occurrences.iter().filter_map(|occurrence| match frozen.get(occurrence.key.as_str()) {
        // The day of an event that was waited for has come: that is the plan carried out, not changed.
        Some(None) if is_same_rule => None,
        Some(was) => Some((occurrence.key.as_str(), *was, occurrence.due_on)),
        // Which occurrences another rule has is told by the rule itself.
        None => is_same_rule.then_some((occurrence.key.as_str(), None, occurrence.due_on)),
    });
    let gone = was.due_days.iter().filter(|due| is_same_rule && !standing.contains(due.key.as_str()));
    kept.chain(gone.map(|due| (due.key.as_str(), due.due_on, None)))
        .filter(|(_, was, now)| was != now)
        .map(|(key, was, now)| Variance::Rescheduled {
            occurrence_key: key.to_owned(),
            days: was.zip(now).map(|(was, now)| was.days_until(now)),
            was,
            now,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::deadlines::{Anchor, Period};
    use crate::people::GiveRole;
    use crate::plan::tests::{Desk, day, rejection};
    use crate::plan::{
        ActivityChoice, ActivityField, AddActivity, Duty, EditActivity, ExtendDeadline, MoveActivity, PlanView,
        RemoveActivity, SetParties, SetRule, ShowPlan, activity, add_activity, approve_plan, edit_activity,
        extend_deadline, move_activity, plan_in_language, remove_activity, set_parties, set_rule,
    };

    fn approve(desk: &Desk, on: &str, order_no: &str) -> Baseline {
        let plan_id = desk.show(|_| {}).plan.expect("a plan").id;
        let request = ApprovePlan { plan_id, approved_on: day(on), order_no: order_no.into() };
        desk.write(|file| approve_plan(file, &request)).expect("approved");
        desk.show(|_| {}).baseline.expect("a baseline")
    }

    fn approved() -> Desk {
        let desk = Desk::new();
        approve(&desk, "2026-09-18", "№ 112");
        assert_unchanged(&desk);
        desk
    }

    fn assert_unchanged(desk: &Desk) {
        let view = desk.show(|_| {});
        assert_eq!((view.changed, view.removed), (0, Vec::new()));
        let rows = view.stages.iter().flat_map(|stage| &stage.activities);
        assert!(rows.clone().count() > 0 && rows.into_iter().all(|row| row.variance.is_empty()));
    }

    /// The one row that differs has exactly this variance, and undoing the last step takes it away.
    fn assert_only(desk: &Desk, number: &str, expected: &[Variance]) {
        let view = desk.show(|request| request.only_changed = true);
        assert_eq!((view.changed, view.shown), (1, 1), "one row differs, and the filter shows it alone");
        let row = view.stages.iter().flat_map(|stage| &stage.activities).next().expect("a row");
        assert_eq!((row.number.as_str(), row.variance.as_slice()), (number, expected));
        desk.school.undo(&desk.who, None).expect("undone");
        assert_unchanged(desk);
    }

    fn changed(field: VarianceField, was: &str, now: &str) -> Variance {
        Variance::Changed { field, was: was.into(), now: now.into() }
    }

    fn rescheduled(key: &str, was: &str, now: &str, days: i64) -> Variance {
        Variance::Rescheduled { occurrence_key: key.into(), was: Some(day(was)), now: Some(day(now)), days: Some(days) }
    }

    fn edit(desk: &Desk, number: &str, field: ActivityField, language: Language, text: &str) {
        let request = EditActivity { id: desk.row(number).id, field, language, text: text.into() };
        desk.write(|file| edit_activity(file, &request)).expect("edited");
    }

    fn rule(desk: &Desk, number: &str, rule: Rule) {
        let request = SetRule { activity_id: desk.row(number).id, rule };
        desk.write(|file| set_rule(file, &request)).expect("a rule");
    }

    #[test]
    fn a_plan_that_was_never_approved_has_nothing_to_differ_from() {
        let desk = Desk::new();
        edit(&desk, "2", ActivityField::Title, Language::Kk, "Стенд");
        let view = desk.show(|_| {});
        assert_eq!((view.baseline, view.changed), (None, 0));
        assert_eq!(desk.show(|request| request.only_changed = true).shown, 0);
        let plan = view.plan.expect("a plan");
        assert!(plan.baselines.is_empty());
        assert!(plan.template.is_some_and(|template| template.version >= 1 && !template.key.is_empty()));
    }

    #[test]
    fn an_approval_freezes_the_rows_and_the_directors_name_of_that_day() {
        let desk = Desk::new();
        assert_eq!(approve(&desk, "2026-09-18", "№ 112").approved_by, "", "nobody is the director yet");
        let give = |from: &str, order_no: &str| GiveRole {
            person_id: desk.chair.clone(),
            role: Role::Director,
            from_on: day(from),
            order_no: order_no.into(),
        };
        desk.write(|file| people::give_role(file, &give("2026-10-01", "№ 1"))).expect("a director");
        let early = approve(&desk, "2026-09-30", "№ 113");
        assert_eq!(early.approved_by, "", "not the director on that day");
        let baseline = approve(&desk, "2026-10-02", " № 114 ");
        assert_eq!((baseline.approved_by.as_str(), baseline.rows), ("Сейітова Г. Б.", 30));
        assert_eq!((baseline.approved_on, baseline.order_no.as_str()), (day("2026-10-02"), "№ 114"));
        let orders: Vec<String> =
            desk.show(|_| {}).plan.expect("a plan").baselines.into_iter().map(|one| one.order_no).collect();
        assert_eq!(orders, ["№ 114", "№ 113", "№ 112"], "the newest first");
        assert_unchanged(&desk);
    }

    #[test]
    fn an_edited_text_is_told_in_the_language_in_which_it_differs() {
        let desk = approved();
        let row = desk.row("2");
        edit(&desk, "2", ActivityField::Title, Language::Kk, "Стенд");
        let choice = ActivityChoice { id: row.id.clone() };
        let card = desk.school.read(|file| activity(file, &desk.who, &choice)).expect("a card");
        assert_eq!(card.row.variance, [changed(VarianceField::Title, &row.title, "Стенд")], "the card tells it too");
        assert_only(&desk, "2", &[changed(VarianceField::Title, &row.title, "Стенд")]);

        let russian = card.titles.ru.clone();
        edit(&desk, "2", ActivityField::Title, Language::Ru, "Стенд школы");
        assert_only(&desk, "2", &[changed(VarianceField::Title, &russian, "Стенд школы")]);
        edit(&desk, "2", ActivityField::ExpectedDocument, Language::Kk, "Фото");
        assert_only(&desk, "2", &[changed(VarianceField::ExpectedDocument, &row.expected_document, "Фото")]);
        edit(&desk, "2", ActivityField::Number, Language::Kk, "2а");
        assert_only(&desk, "2а", &[changed(VarianceField::Number, "2", "2а")]);
    }

    #[test]
    fn other_people_are_told_by_name_and_a_new_holder_of_a_role_is_no_change() {
        let desk = approved();
        let (first, was) = (desk.row("2"), |parties: &[Arc<crate::plan::PartyView>]| {
            parties.iter().map(|party| party.label.clone()).collect::<Vec<_>>().join(", ")
        });
        let set = |duty, parties| {
            let request = SetParties { activity_id: first.id.clone(), duty, parties };
            desk.write(|file| set_parties(file, &request)).expect("parties");
        };
        set(
            Duty::Responsible,
            vec![Party::Person { person_id: desk.chair.clone() }, Party::Text { text: "ата-аналар".into() }],
        );
        let now = "Сейітова Г. Б., ата-аналар";
        assert_only(&desk, "2", &[changed(VarianceField::Responsible, &was(&first.responsible), now)]);
        set(Duty::CoExecutor, vec![Party::Text { text: "кітапханашы".into() }]);
        assert_only(&desk, "2", &[changed(VarianceField::CoExecutors, &was(&first.co_executors), "кітапханашы")]);
        set(Duty::Responsible, first.responsible.iter().map(|party| party.party.clone()).collect());
        assert_unchanged(&desk);

        let holder = GiveRole {
            person_id: desk.chair.clone(),
            role: Role::Director,
            from_on: day("2026-10-01"),
            order_no: String::new(),
        };
        desk.write(|file| people::give_role(file, &holder)).expect("a director");
        assert_unchanged(&desk);
    }

    #[test]
    fn another_rule_is_told_in_words_with_the_days_of_the_occurrences_it_keeps() {
        let desk = approved();
        let was = desk.row("5").rule.in_words(Language::Kk);
        let new = Rule::Day { day: day("2026-12-04") };
        rule(&desk, "5", new.clone());
        let told = changed(VarianceField::Deadline, &was, &new.in_words(Language::Kk));
        assert_only(&desk, "5", &[told, rescheduled("single", "2026-10-30", "2026-12-04", 35)]);

        let terms = Rule::Every { period: Period::Term };
        rule(&desk, "5", terms.clone());
        assert_only(&desk, "5", &[changed(VarianceField::Deadline, &was, &terms.in_words(Language::Kk))]);
        let ad_hoc = Rule::AdHoc;
        rule(&desk, "5", ad_hoc.clone());
        let dateless = Variance::Rescheduled {
            occurrence_key: "single".into(),
            was: Some(day("2026-10-30")),
            now: None,
            days: None,
        };
        assert_only(&desk, "5", &[changed(VarianceField::Deadline, &was, &ad_hoc.in_words(Language::Kk)), dateless]);
    }

    #[test]
    fn a_later_day_is_a_rescheduling_until_a_revision_approves_it() {
        let desk = approved();
        let extend = |due_on: &str| {
            let request = ExtendDeadline {
                activity_id: desk.row("5").id,
                occurrence_key: "single".into(),
                due_on: day(due_on),
                reason: "құралдар қайта сыналады".into(),
            };
            desk.write(|file| extend_deadline(file, &request)).expect("extended");
        };
        extend("2026-12-04");
        assert_only(&desk, "5", &[rescheduled("single", "2026-10-30", "2026-12-04", 35)]);
        extend("2026-12-04");
        let first = desk.show(|_| {}).baseline.expect("a baseline").id;
        approve(&desk, "2026-11-20", "№ 140");
        assert_unchanged(&desk);
        assert_eq!(
            desk.show(|request| request.baseline_id = Some(first.clone())).changed,
            1,
            "the first one still tells"
        );

        desk.school.undo(&desk.who, None).expect("the revision is undone");
        let view = desk.show(|_| {});
        let plan = view.plan.expect("a plan");
        assert_eq!((plan.approved_order.as_str(), plan.baselines.len()), ("№ 112", 1));
        assert_eq!((view.baseline.map(|baseline| baseline.id), view.changed), (Some(first), 1));
        desk.school.redo(&desk.who).expect("redone");
        assert_unchanged(&desk);
        assert_eq!(desk.show(|_| {}).baseline.map(|baseline| baseline.rows), Some(30));
    }

    #[test]
    fn a_moved_row_is_told_by_its_stages() {
        let desk = approved();
        let stages = desk.show(|_| {}).stages;
        let request = MoveActivity { id: desk.row("3").id, stage_id: stages[1].id.clone(), before: None };
        desk.write(|file| move_activity(file, &request)).expect("moved");
        let (was, now) = (format!("1-кезең. {}", stages[0].title), format!("2-кезең. {}", stages[1].title));
        assert_only(&desk, "3", &[changed(VarianceField::Stage, &was, &now)]);
        let within = MoveActivity { id: desk.row("3").id, stage_id: stages[0].id.clone(), before: None };
        desk.write(|file| move_activity(file, &within)).expect("moved");
        assert_unchanged(&desk);
    }

    #[test]
    fn added_and_removed_rows_are_told_and_come_back_by_undoing() {
        let desk = approved();
        let stage_id = desk.show(|_| {}).stages[1].id.clone();
        let add = AddActivity { stage_id, title: "Жаңа іс-шара".into(), rule: Rule::AllYear };
        desk.write(|file| add_activity(file, &add)).expect("added");
        assert_only(&desk, "31", &[Variance::Added]);

        let row = desk.row("12");
        let remove = RemoveActivity { id: row.id.clone(), reason: "қайталанған".into() };
        desk.write(|file| remove_activity(file, &remove)).expect("removed");
        let view = desk.show(|request| request.only_changed = true);
        let removed = RemovedRow {
            id: row.id,
            number: "12".into(),
            title: row.title,
            stage_number: 3,
            reason: "қайталанған".into(),
        };
        assert_eq!((view.changed, view.shown, view.removed), (1, 0, vec![removed]));
        desk.school.undo(&desk.who, None).expect("undone");
        assert_unchanged(&desk);

        desk.write(|file| remove_activity(file, &remove)).expect("removed again");
        approve(&desk, "2026-11-20", "№ 140");
        assert_unchanged(&desk);
        assert_eq!(desk.show(|_| {}).baseline.map(|baseline| baseline.rows), Some(29));
    }

    #[test]
    fn the_day_of_an_event_that_was_waited_for_is_no_change() {
        let desk = Desk::new();
        let anchor = Anchor::ActivityDone { activity_id: desk.row("1").id };
        rule(&desk, "2", Rule::After { anchor, days: 10, working: false });
        rule(&desk, "3", Rule::After { anchor: Anchor::PlanApproved, days: 30, working: false });
        approve(&desk, "2026-09-18", "№ 112");
        assert_unchanged(&desk);
        assert_eq!(desk.row("2").due_on, None, "it waits");
        desk.mark("1", "single", "2026-09-24").expect("marked");
        assert_eq!(desk.row("2").due_on, Some(day("2026-10-02")), "the Friday before Sunday the fourth");
        assert_unchanged(&desk);
    }

    #[test]
    fn variance_is_worded_in_the_language_of_the_view() {
        let desk = approved();
        rule(&desk, "5", Rule::Month { month: 12 });
        let request = ShowPlan::whole(desk.year.clone());
        let read = |language| -> PlanView {
            desk.school.read(|file| plan_in_language(file, language, &request)).expect("a plan")
        };
        for language in Language::ALL {
            let view = read(language);
            let row =
                view.stages.iter().flat_map(|stage| &stage.activities).find(|row| row.number == "5").expect("row 5");
            let now = Rule::Month { month: 12 }.in_words(language);
            assert!(
                matches!(&row.variance[0], Variance::Changed { now: told, .. } if *told == now),
                "{:?}",
                row.variance
            );
        }
    }

    #[test]
    fn an_unknown_baseline_is_rejected() {
        let desk = approved();
        let request = ShowPlan { baseline_id: Some("жоқ".into()), ..ShowPlan::whole(desk.year.clone()) };
        let shown = desk.school.read(|file| plan_in_language(file, Language::Kk, &request));
        assert_eq!(rejection(shown), Rejection::NotFound { what: "baseline" });
    }
}
