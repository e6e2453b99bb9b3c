//! The words of deadlines, by the beginnings that endings leave alone; all of them folded.

use crate::deadlines::Period;

/// Beginnings of the names of months, folded.
pub(super) const MONTHS: [(u32, &[&str]); 12] = [
    (1, &["кантар", "январ", "january"]),
    (2, &["акпан", "феврал", "february"]),
    (3, &["наурыз", "март", "march"]),
    (4, &["сауир", "апрел", "april"]),
    (5, &["мамыр"]),
    (6, &["маусым", "июн", "june"]),
    (7, &["шилде", "июл", "july"]),
    (8, &["тамыз", "август", "august"]),
    (9, &["кыркуиек", "сентябр", "september"]),
    (10, &["казан", "октябр", "october"]),
    (11, &["караша", "ноябр", "november"]),
    (12, &["желтоксан", "декабр", "december"]),
];

/// Names cut short, as they stand before a full stop: «сент.», «қаң.».
pub(super) const SHORT_MONTHS: [(u32, &[&str]); 12] = [
    (1, &["кан", "янв", "jan"]),
    (2, &["акп", "фев", "февр", "feb"]),
    (3, &["нау", "мар", "mar"]),
    (4, &["сау", "апр", "apr"]),
    (5, &["мам"]),
    (6, &["мау", "июн", "jun"]),
    (7, &["шил", "июл", "jul"]),
    (8, &["там", "авг", "aug"]),
    (9, &["кыр", "кырк", "сен", "сент", "sep", "sept"]),
    (10, &["каз", "окт", "oct"]),
    (11, &["кар", "ноя", "нояб", "nov"]),
    (12, &["жел", "желт", "дек", "dec"]),
];

/// Words too short to be beginnings.
pub(super) const MAY: [&str; 6] = ["маи", "мая", "мае", "маю", "маем", "may"];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Said {
    Every(Period),
    AllYear,
    AdHoc,
    Schedule,
    /// The holidays before a term.
    HolidaysBefore(u32),
    YearStart,
    YearEnd,
}

/// Words that say a rule by themselves, each word by its beginning; `#` is any number.
pub(super) const PHRASES: &[(Said, &str)] = &[
    (
        Said::HolidaysBefore(2),
        "кузги каникул | кузги демалыс | осенние каникул | осенних каникул | autumn holiday | autumn break",
    ),
    (
        Said::HolidaysBefore(3),
        "кыскы каникул | кыскы демалыс | зимние каникул | зимних каникул | winter holiday | winter break",
    ),
    (
        Said::HolidaysBefore(4),
        "коктемги каникул | коктемги демалыс | весенние каникул | весенних каникул | spring holiday | spring break",
    ),
    (
        Said::Every(Period::Term),
        "токсан саиын | ар токсан | токсанына # рет | токсанда # рет | токсанына | ар # токсан | каждую четверт | \
         каждои четверт | # раз в четверт | раз в четверт | по четвертям | every term | each term",
    ),
    (
        Said::Every(Period::Quarter),
        "ежеквартальн | # раз в квартал | раз в квартал | кажды квартал | по кварталам | квартал саиын | \
         жыл ширеги саиын | ширек саиын | every quarter | quarterly",
    ),
    (
        Said::Every(Period::Month),
        "аи саиын | ар аи | аиына # рет | аиына | ежемесячн | кажды месяц | # раз в месяц | раз в месяц | \
         every month | monthly",
    ),
    (
        Said::Every(Period::HalfYear),
        "жартыжылдык саиын | жарты жыл саиын | ар жартыжылдык | жарты жылда # рет | жартыжылдыкта # рет | \
         жартыжылдыгына | # раз в полугоди | раз в полугоди | каждое полугоди | по полугодиям | жылына 2 рет | \
         жылына еки рет | жылда еки рет | 2 раза в год | два раза в год | every half year | twice a year",
    ),
    (
        Said::YearEnd,
        "жыл сонын | жылдын сон | жылынын сон | жыл соны | жылынын аяг | конец года | конце года | конца года | \
         концу года | конец учебного года | конце учебного года | конца учебного года | концу учебного года | \
         end of the year | end of the school year",
    ),
    (
        Said::YearStart,
        "жыл басы | жылдын бас | жылынын бас | начало года | начале года | начало учебного года | \
         начале учебного года | start of the year | start of the school year",
    ),
    (
        Said::AllYear,
        "оку жылы бои | жыл бои | жыл ишинде | жылдын ишинде | жыл саиын | жылына # рет | в течение года | \
         в течении года | в течение учебного года | в течении учебного года | в течение уч | в течении уч | \
         в течение всего | весь год | весь учебны год | на протяжении | кругл год | постоянно | туракты | унеми | \
         систематическ | жуиели | регулярно | ежегодно | # раз в год | раз в год | all year | throughout | \
         all the year",
    ),
    (
        Said::AdHoc,
        "кезектен тыс | кажеттил | кажет бол | по мере необходимост | по мере поступлени | по мере возникновени | \
         по мере | при необходимост | внепланов | внеочередн | вне очереди | по факту | туындаган | туындауына | \
         по запрос | сураныс бои | сурауы бои | ad hoc | as needed | as the need arises | as required | \
         whenever needed | when needed | if needed",
    ),
    (
        Said::Schedule,
        "кесте бои | кестеге са | кестеге саи | по график | согласно график | график | по расписани | \
         согласно расписани | жоспар бои | жоспарга са | по плану | согласно плану | by schedule | schedule | \
         timetable",
    ),
];

/// Words that stand beside a deadline and say nothing of their own.
pub(super) const FILLERS: &str = "аи аиы аиында аиынын аина аиларында аилары месяц месяца месяце жыл жылы жылгы жылдын жылга ж жж г гг год года \
     году оку учебного уч караи саикес саи после за within before after деиин до в во с со по на к не позднее \
     позже срок мерзими мерзим ишинде бои боиы боиынша бастап и жане мен and the by of from to in сонына конца шы \
     ши ыншы каждого от мен пен бен период между between аралыгы аралыгында аралыгындагы число числа включительно \
     inclusive кун куни куниндери кезинде кезенинде реже кеминде во время период during";
