//! The lists a school words itself, under keys that stay; checklists; what undo makes of both.

use super::*;
use crate::changes::dump_watched;
use crate::ids::{ChecklistStepId, ClassifierId};
use crate::text::Wording;

/// Something a person does in one step.
type Step<'a> = Box<dyn Fn(&mut Writer<'_>) -> Result<()> + 'a>;

fn kk(text: &str) -> Wording {
    Wording::only(Language::Kk, text)
}

fn classifiers(desk: &Desk, list: ClassifierList, include_retired: bool) -> Vec<ClassifierRow> {
    let request = ListClassifiers { list: Some(list), include_retired };
    desk.school.read(|file| list_classifiers(file, &request)).expect("a list")
}

fn choice(id: &str) -> ClassifierChoice {
    ClassifierChoice { id: ClassifierId::from(id) }
}

#[test]
fn every_list_is_built_in_in_three_languages() {
    let desk = Desk::new();
    for list in ClassifierList::ALL {
        let rows = classifiers(&desk, *list, true);
        assert!(rows.len() >= 3, "{list:?}");
        for row in rows {
            let name = &row.name;
            assert!(!name.kk.is_empty() && !name.ru.is_empty() && !name.en.is_empty(), "{:?}", row.id);
            assert_eq!(row.id.as_str(), format!("{}:{}", list.name(), row.key), "two machines agree on the id");
        }
    }
    let steps = desk.school.read(|file| list_checklists(file, &ListChecklists::default())).expect("steps");
    for row in classifiers(&desk, ClassifierList::Type, false) {
        let of_type = steps.iter().filter(|step| step.incident_type.as_str() == row.key);
        assert!(of_type.filter(|step| step.required).count() > 0, "{} has something that must be done", row.key);
    }
    for step in steps {
        let title = &step.title;
        assert!(!title.kk.is_empty() && !title.ru.is_empty() && !title.en.is_empty(), "{:?}", step.id);
    }
}

#[test]
fn the_rules_know_every_kind_and_severity_so_only_their_words_change() {
    let desk = Desk::new();
    for list in [ClassifierList::Kind, ClassifierList::Severity] {
        let id = classifiers(&desk, list, false)[0].id.clone();
        let add = AddClassifier { list, name: kk("Жаңа"), hint: Wording::default() };
        assert_eq!(rejection(desk.write(|file| add_classifier(file, &add))), Rejection::ClassifierFixed);
        let retired = desk.write(|file| retire_classifier(file, &ClassifierChoice { id: id.clone() }));
        assert_eq!(rejection(retired), Rejection::ClassifierFixed);
        let moved = desk.write(|file| move_classifier(file, &MoveClassifier { id: id.clone(), before: None }));
        assert_eq!(rejection(moved), Rejection::ClassifierFixed);
        let edit = EditClassifier { id, name: kk("Басқаша"), hint: Wording::default() };
        desk.write(|file| edit_classifier(file, &edit)).expect("reworded");
    }
}

#[test]
fn a_word_is_added_chosen_retired_and_still_read_where_it_was_used() {
    let desk = Desk::new();
    let add =
        AddClassifier { list: ClassifierList::Type, name: kk("Жалған дыбыс"), hint: Wording::default() };
    let id = desk.write(|file| add_classifier(file, &add)).expect("added");
    assert_eq!(rejection(desk.write(|file| add_classifier(file, &add))), Rejection::NameExists);
    let key = id.as_str().trim_start_matches("type:").to_owned();
    let used = desk.register_type(&key);
    assert_eq!(desk.card(&used).row.type_name, "Жалған дыбыс");
    desk.write(|file| retire_classifier(file, &choice(id.as_str()))).expect("retired");
    let again = RegisterIncident { incident_type: key.as_str().into(), ..quick() };
    let refused = rejection(desk.write(|file| register_incident(file, &again)));
    assert_eq!(refused, Rejection::ClassifierRetired { field: "incident_type" });
    assert_eq!(desk.card(&used).row.type_name, "Жалған дыбыс", "it is still read");
    let kept = SetIncidentFacts { incident_type: Some(key.as_str().into()), ..SetIncidentFacts::nothing(&used) };
    desk.write(|file| set_incident_facts(file, &kept)).expect("the word an incident has is always good");
    let listed = classifiers(&desk, ClassifierList::Type, true);
    assert_eq!(listed.iter().find(|row| row.id == id).map(|row| row.used), Some(1));
    assert!(classifiers(&desk, ClassifierList::Type, false).iter().all(|row| row.id != id));
    desk.write(|file| restore_classifier(file, &choice(id.as_str()))).expect("restored");
    desk.register_type(&key);
}

#[test]
fn history_says_the_words_of_the_lists() {
    let desk = Desk::new();
    let id = desk.register().id;
    desk.facts(&id, IncidentKind::Serious);
    let edit = EditClassifier {
        id: "cause:no_rule".into(), name: kk("Ереже болмаған"), hint: Wording::default()
    };
    desk.write(|file| edit_classifier(file, &edit)).expect("reworded");
    let told = desk.school.read(|file| history(file, Language::Kk, id.as_str())).expect("history");
    let fields: Vec<_> = told.into_iter().flat_map(|entry| entry.fields).filter(|field| field.worded).collect();
    let after = |name: &str| {
        fields.iter().find(|field| field.field == name).and_then(|field| field.after.clone()).unwrap_or_default()
    };
    assert_eq!(after("incident_type"), "Қате мазмұн");
    assert_eq!(after("kind"), "Ауыр инцидент");
    assert_eq!(after("cause_kind"), "Ереже болмаған", "as the school words it now");
}

#[test]
fn an_unknown_word_is_rejected_with_its_field() {
    let desk = Desk::new();
    let new = RegisterIncident { incident_type: "fire".into(), ..quick() };
    let refused = rejection(desk.write(|file| register_incident(file, &new)));
    assert_eq!(refused, Rejection::FieldMalformed { field: "incident_type".into() });
    let id = desk.register().id;
    let facts = SetIncidentFacts { cause_kind: Some("өзім".into()), ..SetIncidentFacts::nothing(&id) };
    let refused = rejection(desk.write(|file| set_incident_facts(file, &facts)));
    assert_eq!(refused, Rejection::FieldMalformed { field: "cause_kind".into() });
}

#[test]
fn words_are_put_in_the_order_of_the_school_and_one_must_stay() {
    let desk = Desk::new();
    let keys = || -> Vec<String> {
        classifiers(&desk, ClassifierList::Intent, false).into_iter().map(|row| row.key).collect()
    };
    let before = Some(ClassifierId::from("intent:unintended"));
    let request = MoveClassifier { id: ClassifierId::from("intent:unknown"), before };
    desk.write(|file| move_classifier(file, &request)).expect("moved");
    assert_eq!(keys(), ["unknown", "unintended", "careless", "deliberate", "technical"]);
    for key in ["unknown", "unintended", "careless", "deliberate"] {
        desk.write(|file| retire_classifier(file, &choice(&format!("intent:{key}")))).expect("retired");
    }
    let last = desk.write(|file| retire_classifier(file, &choice("intent:technical")));
    assert_eq!(rejection(last), Rejection::ClassifierLast);
    assert_eq!(keys(), ["technical"]);
}

#[test]
fn a_checklist_is_changed_for_the_incidents_that_come() {
    let desk = Desk::staffed();
    let earlier = desk.register_type("outage");
    let new = AddChecklistStep {
        incident_type: "outage".into(),
        title: kk("Қызмет көрсетушіге хат жазу"),
        role: Some(Role::Director),
        due_count: 1,
        due_unit: DueUnit::WorkingDays,
        required: false,
    };
    let step_id = desk.write(|file| add_checklist_step(file, &new)).expect("added");
    let first = ChecklistStepId::from("step:outage:substitute");
    let request = MoveChecklistStep { id: step_id.clone(), before: Some(first.clone()) };
    desk.write(|file| move_checklist_step(file, &request)).expect("moved");
    desk.write(|file| retire_checklist_step(file, &ChecklistStepChoice { id: first.clone() })).expect("retired");
    let later = desk.register_type("outage");
    let steps = |id: &IncidentId| -> Vec<String> {
        desk.card(id).checklist.into_iter().map(|item| item.step_id.to_string()).collect()
    };
    assert_eq!(steps(&earlier), ["step:outage:substitute", "step:outage:find_cause", "step:outage:restore"]);
    assert_eq!(steps(&later), [step_id.as_str(), "step:outage:find_cause", "step:outage:restore"]);
    let item = &desk.card(&later).checklist[0];
    assert_eq!(item.responsible, "Әбдірахманов Н.", "nobody holds the role, so it falls to the integrity officer");
    let far = EditChecklistStep {
        id: step_id,
        title: kk("Хат"),
        role: None,
        due_count: 1_000,
        due_unit: DueUnit::Hours,
        required: true,
    };
    let refused = rejection(desk.write(|file| edit_checklist_step(file, &far)));
    assert_eq!(refused, Rejection::FieldMalformed { field: "due_count".into() });
}

#[test]
fn a_corrected_type_brings_its_own_checklist_and_says_that_personal_data_are_concerned() {
    let desk = Desk::staffed();
    let id = desk.register_type("other");
    let facts = SetIncidentFacts { incident_type: Some("data_leak".into()), ..SetIncidentFacts::nothing(&id) };
    desk.write(|file| set_incident_facts(file, &facts)).expect("facts");
    let card = desk.card(&id);
    assert!(card.personal_data);
    assert_eq!(card.checklist.len(), 8, "two of the first type, six of the second");
    desk.write(|file| set_incident_facts(file, &facts)).expect("facts");
    assert_eq!(desk.card(&id).checklist.len(), 8, "nothing is given twice");
}

#[test]
fn lists_checklists_links_and_facts_are_undone_exactly() {
    let desk = Desk::staffed();
    let (first, second) = (desk.register_type("outage"), desk.register_type("misuse"));
    let dump = || desk.school.read(dump_watched).expect("a dump");
    let steps: Vec<Step<'_>> = vec![
        Box::new(|file| {
            let new = AddClassifier {
                list: ClassifierList::Harm, name: kk("Жаңа зардап"), hint: Wording::default()
            };
            add_classifier(file, &new).map(drop)
        }),
        Box::new(|file| {
            let edit = EditClassifier {
                id: "type:misuse".into(), name: kk("Теріс қолдану"), hint: Wording::default()
            };
            edit_classifier(file, &edit)
        }),
        Box::new(|file| {
            move_classifier(file, &MoveClassifier { id: "cause:other".into(), before: Some("cause:access".into()) })
        }),
        Box::new(|file| retire_classifier(file, &choice("intent:careless"))),
        Box::new(|file| {
            move_checklist_step(
                file,
                &MoveChecklistStep { id: "step:outage:restore".into(), before: Some("step:outage:find_cause".into()) },
            )
        }),
        Box::new(|file| retire_checklist_step(file, &ChecklistStepChoice { id: "step:misuse:hear".into() })),
        Box::new(|file| {
            let facts = SetIncidentFacts {
                incident_type: Some("data_leak".into()),
                severity: Some(Severity::High),
                people_affected: Some(3),
                ..SetIncidentFacts::nothing(&first)
            };
            set_incident_facts(file, &facts)
        }),
        Box::new(|file| {
            let new = LinkIncidents { id: first.clone(), other_id: second.clone(), kind: LinkKind::Related };
            link_incidents(file, &new).map(drop)
        }),
    ];
    for (n, step) in steps.iter().enumerate() {
        let before = dump();
        desk.write(|file| step(file)).expect("a step");
        let after = dump();
        assert_ne!(before, after, "step {n} changes something");
        desk.school.undo(&desk.who, None).expect("undone");
        assert_eq!(dump(), before, "step {n} undone");
        desk.school.redo(&desk.who).expect("done again");
        assert_eq!(dump(), after, "step {n} done again");
        assert_eq!(desk.school.read(store::wrong_tallies).expect("tallies"), 0, "tallies after step {n}");
    }
}
