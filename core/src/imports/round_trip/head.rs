//! What stands above the table of a plan of ours reads back as the plan has it, and nothing of it stays unread.

use super::*;
use crate::papers::{DocumentName, PaperLanguage};
use crate::report::{ExportDocument, export_document};

const FORMS: [&str; 3] = ["paper", "plan", "whole"];

/// What a preview says of the head is what the plan has, and no cell of ours is unread.
pub(super) fn says_the_same(desk: &Desk, preview: &PlanPreview, language: Language) -> Result<(), TestCaseError> {
    let whole = ShowPlan::whole(desk.year.clone());
    let plan = desk.school.read(|file| plan::plan_in_language(file, Language::Kk, &whole)).expect("a plan");
    let (head, plan) = (&preview.head, plan.plan.expect("a plan"));
    let lines = |text: &str| -> Vec<String> {
        text.lines().map(|line| line.trim().to_owned()).filter(|line| !line.is_empty()).collect()
    };
    prop_assert_eq!(&head.title, plan.title.pick(language));
    prop_assert_eq!(&head.year, "2026-2027");
    prop_assert_eq!(&head.topic, plan.topic.pick(language));
    prop_assert_eq!(&head.purpose, plan.purpose.pick(language));
    prop_assert_eq!(&head.objectives, &lines(plan.objectives.pick(language)));
    prop_assert_eq!(&head.expected_results, &lines(plan.expected_results.pick(language)));
    prop_assert!(head.other.is_empty(), "{:?}", head.other);
    prop_assert!(preview.unread.is_empty(), "{:?}", preview.unread);
    Ok(())
}

fn edited(desk: &Desk) {
    let whole = ShowPlan::whole(desk.year.clone());
    let plan = desk.school.read(|file| plan::plan_in_language(file, Language::Kk, &whole)).expect("a plan");
    let said = |kk: &str, ru: &str| Wording { kk: kk.into(), ru: ru.into(), en: String::new() };
    let edit = plan::EditPlan {
        plan_id: plan.plan.expect("a plan").id,
        title: said("2026–2027 оқу жылына арналған ЖИ жоспары", "План по ИИ, 2026-2027 учебный год"),
        purpose: said("Бірінші бөлік: тәртіп.\nЕкінші бөлік.", "Порядок.\nЦель: и еще одна строка"),
        topic: Some(said("ЖИ және адалдық", "ИИ")),
        objectives: Some(said("Үйрету;\n1. Жоспар\n\nМақсаты: бағалау", "Обучить\n- Оценить")),
        expected_results: Some(said("Педагогтер біледі;\nЕскерту: тәртіп бар", "Знают")),
    };
    desk.write(|file| plan::edit_plan(file, &edit)).expect("edited");
}

#[test]
fn the_head_of_our_own_plan_reads_back_equal_in_every_form_and_language() {
    let desk = Desk::new();
    for round in 0..2 {
        if round == 1 {
            edited(&desk);
            desk.write(|file| {
                people::add_person(
                    file,
                    &AddPerson {
                        surname: "Сейітова".into(), given_name: "Гүлнар".into(), ..AddPerson::default()
                    },
                )
            })
            .expect("added");
            let chair = desk.people()[0].id.clone();
            let from_on = Day::new(2026, 9, 1).expect("a day");
            let give = GiveRole { person_id: chair, role: Role::Chair, from_on, order_no: String::new() };
            desk.write(|file| people::give_role(file, &give)).expect("a role");
        }
        for (language, form) in Language::ALL.into_iter().flat_map(|one| FORMS.map(|form| (one, form))) {
            let preview = desk.written(form, language);
            says_the_same(&desk, &preview, language).unwrap_or_else(|why| panic!("{form} {language:?}: {why}"));
        }
    }
}

#[test]
fn taking_our_own_plan_again_leaves_its_head_as_it_is() {
    let desk = Desk::new();
    let head = || {
        let whole = ShowPlan::whole(desk.year.clone());
        let plan = desk.school.read(|file| plan::plan_in_language(file, Language::Kk, &whole)).expect("a plan");
        let head = plan.plan.expect("a plan");
        (head.title, head.purpose, head.topic, head.objectives, head.expected_results)
    };
    for round in 0..2 {
        if round == 1 {
            edited(&desk);
        }
        let before = head();
        for (language, form) in Language::ALL.into_iter().flat_map(|one| FORMS.map(|form| (one, form))) {
            let preview = serde_json::to_value(desk.written(form, language)).expect("JSON");
            let request = serde_json::json!({
                "school_year_id": preview["school_year_id"], "file": preview["file"], "language": preview["language"],
                "head": preview["head"], "stages": preview["stages"], "activities": preview["activities"],
            });
            let request: plan::ImportPlan = serde_json::from_value(request).expect("a request");
            let done = desk.write(|file| plan::import_plan(file, &request)).expect("taken");
            assert_eq!((done.updated, done.unchanged), (0, 30), "{form} {language:?}");
            assert_eq!(head(), before, "{form} {language:?}");
        }
    }
}

impl Desk {
    fn written(&self, form: &str, language: Language) -> PlanPreview {
        let path = self.folder.path().join(if form == "paper" { "жоспар.docx" } else { "жоспар.xlsx" });
        let path = path.display().to_string();
        let year = self.year.clone();
        let nothing = Progress::default();
        match form {
            "paper" => {
                let language = PaperLanguage::ALL[Language::ALL.iter().position(|one| *one == language).expect("one")];
                let request = serde_json::from_value(serde_json::json!({
                    "document": DocumentName::Plan.name(), "language": language.name(), "path": path, "school_year_id": year,
                }));
                let request: ExportDocument = request.expect("a request");
                export_document(&self.school, &self.who, &request, &nothing).expect("exported");
            }
            "plan" => {
                let request = ExportPlan { school_year_id: year, language, path: path.clone() };
                export_plan(&self.school, &self.who, &request, &nothing).expect("exported");
            }
            _ => {
                let request = ExportWorkbook { school_year_id: year, language, path: path.clone() };
                export_workbook(&self.school, &self.who, &request, &nothing).expect("exported");
            }
        }
        let request = ReadPlanDocument { path, school_year_id: Some(self.year.clone()) };
        read_plan_document(&self.school, &self.who, &request, &nothing).expect("a preview")
    }
}
