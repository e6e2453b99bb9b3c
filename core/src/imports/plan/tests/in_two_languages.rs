//! A plan that stands in a document twice, whole in Kazakh and then whole in Russian.

use super::*;
use crate::plan::{self, ImportPlan, ShowPlan};

fn table(rows: &[[&str; 4]]) -> String {
    let cell = |text: &&str| format!("<w:tc><w:p><w:r><w:t>{text}</w:t></w:r></w:p></w:tc>");
    let row = |cells: &[&str; 4]| format!("<w:tr>{}</w:tr>", cells.iter().map(cell).collect::<String>());
    format!("<w:tbl>{}</w:tbl>", rows.iter().map(row).collect::<String>())
}

const KAZAKH: [[&str; 4]; 4] = [
    ["№", "Іс-шара", "Мерзімі", "Нәтиже"],
    ["1", "Ұжымның білімін анықтайтын сауалнама", "Қыркүйек", "Анықтама"],
    ["2", "Ақпараттық стенд", "Қазан", "Фотосурет"],
    ["3", "Ереже жобасын әзірлеу", "Қараша", "Ереже"],
];
const RUSSIAN: [[&str; 4]; 4] = [
    ["№", "Мероприятие", "Срок", "Результат"],
    ["1", "Анкетирование коллектива", "Сентябрь", "Справка"],
    ["2", "Информационный стенд", "Октябрь", "Фотография"],
    ["3", "Разработка проекта положения", "Ноябрь", "Положение"],
];

fn preview(desk: &Desk, first: &[[&str; 4]], second: &[[&str; 4]]) -> PlanPreview {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("жоспар.docx");
    let body = format!("{}<w:p/>{}", table(first), table(second));
    docx(&path, &format!("<w:document xmlns:w=\"w\"><w:body>{body}</w:body></w:document>"));
    desk.read(&path).expect("understood")
}

fn take(desk: &Desk, preview: PlanPreview) -> plan::ImportedPlan {
    let request = ImportPlan {
        school_year_id: desk.year.clone(),
        file: preview.file,
        language: preview.language,
        head: plan::ImportedHead::default(),
        stages: Vec::new(),
        activities: preview.activities.into_iter().map(|activity| activity.row).collect(),
        approve: false,
    };
    let done = desk.school.transact(&desk.who, Operation("import_plan"), |file| plan::import_plan(file, &request));
    done.expect("taken").value
}

#[test]
fn each_activity_is_one_row_in_both_languages() {
    let desk = Desk::new();
    let found = preview(&desk, &KAZAKH, &RUSSIAN);
    assert_eq!(found.activities.len(), 3);
    assert!(found.unread.is_empty(), "every cell is of some row: {:?}", found.unread);
    assert!(found.activities.iter().all(|one| !one.doubts.iter().any(|doubt| doubt.kind == DoubtKind::NumberRepeated)));
    assert_eq!(take(&desk, found).added, 3);
    let russian = ShowPlan::whole(desk.year.clone());
    let view = desk.school.read(|file| plan::plan_in_language(file, Language::Ru, &russian)).expect("a plan");
    let titles: Vec<(&str, &str)> = view
        .stages
        .iter()
        .flat_map(|stage| &stage.activities)
        .map(|row| (row.title.as_str(), row.expected_document.as_str()))
        .collect();
    assert_eq!(titles[0], ("Анкетирование коллектива", "Справка"));
    assert_eq!(titles[2], ("Разработка проекта положения", "Положение"));

    let again = preview(&desk, &KAZAKH, &RUSSIAN);
    let done = take(&desk, again);
    assert_eq!((done.added, done.updated), (0, 0), "the same document says nothing new");
}

#[test]
fn what_a_plan_says_in_one_language_is_completed_by_a_document_in_two() {
    let desk = Desk::new();
    let first = preview(&desk, &KAZAKH, &[]);
    take(&desk, first);
    let both = preview(&desk, &KAZAKH, &RUSSIAN);
    let done = take(&desk, both);
    assert_eq!((done.added, done.updated), (0, 3));
}

#[test]
fn tables_that_go_through_other_numbers_are_not_one_plan_twice() {
    let mut other = RUSSIAN;
    other[3][0] = "4";
    assert_eq!(preview(&Desk::new(), &KAZAKH, &other).activities.len(), 6);
    let mut kazakh = KAZAKH;
    kazakh[1][1] = "Ата-аналарға арналған жадынама";
    assert_eq!(preview(&Desk::new(), &KAZAKH, &kazakh).activities.len(), 6, "nor are two in one language");
}
