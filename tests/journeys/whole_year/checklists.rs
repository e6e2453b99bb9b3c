//! What is to be done first about an incident, by its type, as a school would write it beside the journal.

use zhospar_core::clock::Day;

use super::model::day;

/// The one day in the months of the test on which the school rests though it is no weekend.
const RESTS: &str = "2026-10-26";

/// The steps of a type: its word, what is to be done, and on which working day from now; today is the zeroth.
pub fn steps_of(incident_type: &str) -> &'static [(&'static str, &'static str, usize)] {
    match incident_type {
        "data_leak" => &[
            ("close_access", "Қолжетімділікті жабу, деректі құралдан жою", 0),
            ("find_extent", "Дерек құрамын және кімдерге қатысты екенін анықтау", 1),
            ("notify_authority", "Уәкілетті органға хабарлау", 1),
            ("tell_parents", "Дерегі жылыстағандарға және ата-аналарға хабарлау", 2),
            ("instruct", "Қызметкерге деректі қорғау тәртібін түсіндіру", 4),
            ("reassess_tool", "ЖИ құралын қайта бағалау", 6),
        ],
        "wrong_content" => &[
            ("withdraw", "Материалды қолданыстан шығару", 0),
            ("find_use", "Материал қайда және кімдерге қолданылғанын анықтау", 1),
            ("correct", "Қатені түзету, баға қойылса қайта қарау", 3),
            ("explain", "Оқушыларға дұрыс мәліметті түсіндіру", 5),
        ],
        "integrity_breach" => &[
            ("keep_work", "Жұмыс пен оның нұсқаларын сақтап алу", 1),
            ("hear_pupil", "Оқушыны тыңдап, түсініктемесін алу", 2),
            ("tell_parents", "Ата-анаға хабарлау", 3),
            ("repeat", "Жұмысты қайта орындау тәртібін келісу", 5),
        ],
        "harmful_content" => &[
            ("block", "Мазмұнға қолжетімділікті жабу", 0),
            ("protect", "Зардап шеккендерге қолдау көрсету, психологқа жолдау", 1),
            ("tell_parents", "Ата-аналарға хабарлау", 1),
            ("filter", "Сүзгі мен құрал баптауын тексеру", 3),
        ],
        "misuse" => &[
            ("stop", "Қолдануды тоқтату", 0),
            ("hear", "Қатысқан адамнан түсініктеме алу", 2),
            ("consequences", "Салдарын тексеру: баға, шешім, құжат", 3),
            ("remind_rules", "Ұжымға қолдану тәртібін еске салу", 5),
        ],
        "outage" => &[
            ("substitute", "Жұмысты баламалы жолмен жалғастыру", 0),
            ("find_cause", "Іркіліс себебін анықтау, қызмет көрсетушіге хабарлау", 2),
            ("restore", "Жұмысқа қосылғанын тексеру", 3),
        ],
        "other" => &[("limit", "Зиянның ұлғаюын тоқтату", 1), ("circumstances", "Мән-жайын анықтау", 3)],
        other => panic!("the pencil has no checklist for {other}"),
    }
}

pub fn working_day(from: Day, count: usize) -> Day {
    let rests = |on: &Day| on.weekday() > 5 || *on == day(RESTS);
    (0..count).fold(from, |on, _| (1..).map(|days| on.plus_days(days)).find(|on| !rests(on)).expect("a working day"))
}
