-- Incidents in full: lists that a school words itself, checklists, links between incidents, the check of what was done,
-- tallies instead of counting, and a search that can be walked newest first.

-- The words an incident is classified by. The built-in ones have fixed ids, so that two machines agree; a word is
-- reworded or retired, never deleted, because incidents hold its key for good.
CREATE TABLE classifiers (
    id         TEXT PRIMARY KEY CHECK (id = list || ':' || key),
    list       TEXT NOT NULL CHECK (list IN ('type', 'kind', 'severity', 'harm', 'intent', 'cause')),
    key        TEXT NOT NULL CHECK (key <> ''),
    position   INTEGER NOT NULL,
    name_kk    TEXT NOT NULL DEFAULT '',
    name_ru    TEXT NOT NULL DEFAULT '',
    name_en    TEXT NOT NULL DEFAULT '',
    hint_kk    TEXT NOT NULL DEFAULT '',
    hint_ru    TEXT NOT NULL DEFAULT '',
    hint_en    TEXT NOT NULL DEFAULT '',
    built_in   INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1)),
    retired_at TEXT,
    CHECK (name_kk <> '' OR name_ru <> '' OR name_en <> ''),
    -- The rules of the workflow know every kind and severity.
    CHECK (built_in = 1 AND retired_at IS NULL OR list NOT IN ('kind', 'severity'))
) STRICT;

CREATE INDEX classifiers_by_list ON classifiers (list, position);

CREATE TRIGGER built_in_classifiers_are_kept BEFORE DELETE ON classifiers WHEN OLD.built_in = 1
BEGIN SELECT RAISE(ABORT, 'a built-in word is retired, never deleted'); END;

INSERT INTO classifiers (id, list, key, position, name_kk, name_ru, name_en, hint_kk, hint_ru, hint_en, built_in)
SELECT column1 || ':' || column2, column1, column2, column3, column4, column5, column6, column7, column8, column9, 1
FROM (VALUES
('type', 'data_leak', 1, 'Деректердің жылыстауы', 'Утечка данных', 'Data leak',
 'Дербес деректер ЖИ құралына немесе бөгде адамға берілді',
 'Персональные данные попали в инструмент ИИ или к посторонним',
 'Personal data reached an AI tool or a stranger'),
('type', 'wrong_content', 2, 'Қате мазмұн', 'Недостоверный контент', 'Wrong content',
 'ЖИ құралы қате немесе ойдан шығарылған мәлімет берді',
 'Инструмент ИИ выдал ошибочные или вымышленные сведения',
 'An AI tool gave false or invented information'),
('type', 'integrity_breach', 3, 'Академиялық адалдықты бұзу', 'Нарушение академической честности', 'Breach of academic integrity',
 'ЖИ жасаған жұмыс өз еңбегі ретінде тапсырылды',
 'Работа, выполненная ИИ, сдана как собственная',
 'Work made by AI was handed in as one''s own'),
('type', 'harmful_content', 4, 'Зиянды мазмұн', 'Вредный контент', 'Harmful content',
 'Жасына сай емес, қорлайтын, қауіпті немесе жалған мазмұн',
 'Не по возрасту, оскорбительный, опасный или поддельный контент',
 'Unsuitable for the age, insulting, dangerous or faked content'),
('type', 'misuse', 5, 'Мақсатынан тыс қолдану', 'Использование не по назначению', 'Misuse',
 'ЖИ құралы рұқсат етілмеген мақсатта немесе тәртіппен қолданылды',
 'Инструмент ИИ применён с недопустимой целью или с нарушением порядка',
 'An AI tool was used for a purpose or in a way that is not allowed'),
('type', 'outage', 6, 'Жүйе іркілісі', 'Сбой', 'Outage',
 'ЖИ құралы істемей қалып, оқу немесе жұмыс үзілді',
 'Инструмент ИИ отказал, и занятие или работа прервались',
 'An AI tool failed and a lesson or work was interrupted'),
('type', 'other', 7, 'Өзге', 'Иное', 'Other',
 'Басқа түрлердің ешқайсысына келмейді', 'Не подходит ни к одному из видов', 'Fits none of the other types'),

('kind', 'hazard', 1, 'Қатер', 'Угроза', 'Hazard',
 'Зиян келтіруі мүмкін еді', 'Могло причинить вред', 'It could have led to harm'),
('kind', 'near_miss', 2, 'Алды алынған оқиға', 'Предотвращённый случай', 'Near miss',
 'Зиян болар еді, бірақ алды алынды', 'Вред был бы причинён, но его предотвратили', 'Harm was averted in time'),
('kind', 'incident', 3, 'Инцидент', 'Инцидент', 'Incident',
 'Зиян келді', 'Вред причинён', 'Harm was done'),
('kind', 'serious', 4, 'Ауыр инцидент', 'Серьёзный инцидент', 'Serious incident',
 'Көп адамға немесе құқыққа елеулі зиян келді, кеңесте қаралады',
 'Существенный вред многим или правам человека, рассматривает совет',
 'Grave harm to many or to rights; the council deals with it'),

('severity', 'low', 1, 'Төмен', 'Низкая', 'Low', '', '', ''),
('severity', 'medium', 2, 'Орташа', 'Средняя', 'Medium', '', '', ''),
('severity', 'high', 3, 'Жоғары', 'Высокая', 'High', '', '', ''),

('harm', 'none', 1, 'Зиян келген жоқ', 'Вреда нет', 'No harm', '', '', ''),
('harm', 'privacy', 2, 'Жеке өмірге қол сұғу', 'Вмешательство в частную жизнь', 'Privacy',
 'Дербес деректердің құпиялылығы бұзылды', 'Нарушена тайна персональных данных', 'Personal data became known'),
('harm', 'learning', 3, 'Оқу нәтижесіне', 'Учебным результатам', 'Learning',
 'Білім қате немесе толық меңгерілмеді', 'Знания усвоены неверно или не полностью', 'Something was learnt wrongly or not at all'),
('harm', 'assessment', 4, 'Бағалаудың әділдігіне', 'Справедливости оценивания', 'Fair assessment',
 'Баға немесе ұпай негізсіз қойылды', 'Оценка или балл выставлены необоснованно', 'A mark or score was not deserved'),
('harm', 'wellbeing', 5, 'Денсаулық пен көңіл күйге', 'Здоровью и самочувствию', 'Wellbeing',
 'Оқушы не қызметкер жапа шекті немесе қорланды', 'Пострадал или унижен ученик либо сотрудник', 'A pupil or member of staff suffered'),
('harm', 'rights', 6, 'Құқыққа, теңдікке', 'Правам и равенству', 'Rights and equality',
 'Кемсіту немесе құқықты шектеу', 'Дискриминация или ограничение прав', 'Discrimination or rights denied'),
('harm', 'reputation', 7, 'Беделге', 'Репутации', 'Reputation', '', '', ''),
('harm', 'disruption', 8, 'Оқу процесіне', 'Учебному процессу', 'Teaching disrupted',
 'Сабақ немесе жұмыс үзілді', 'Занятие или работа прерваны', 'A lesson or work was interrupted'),
('harm', 'property', 9, 'Мүлікке, қаражатқа', 'Имуществу и средствам', 'Property and money', '', '', ''),
('harm', 'other', 10, 'Өзге', 'Иной', 'Other', '', '', ''),

('intent', 'unintended', 1, 'Абайсызда', 'Неумышленно', 'Unintended',
 'Салдарын білмеген немесе байқамаған', 'Не знал о последствиях или не заметил', 'The consequences were not known or noticed'),
('intent', 'careless', 2, 'Немқұрайлықтан', 'По небрежности', 'Careless',
 'Тәртіпті біле тұра сақтамаған', 'Знал порядок, но не соблюл', 'The rule was known and not kept'),
('intent', 'deliberate', 3, 'Қасақана', 'Умышленно', 'Deliberate', '', '', ''),
('intent', 'technical', 4, 'Адамның қатысынсыз', 'Без участия человека', 'Nobody''s act',
 'Құралдың немесе желінің ақауы', 'Неисправность инструмента или сети', 'The tool or the network failed by itself'),
('intent', 'unknown', 5, 'Анықталмады', 'Не установлено', 'Not known', '', '', ''),

('cause', 'no_rule', 1, 'Тәртіп белгіленбеген немесе түсініксіз', 'Порядок не установлен или неясен', 'No rule, or an unclear one', '', '', ''),
('cause', 'rule_not_kept', 2, 'Белгіленген тәртіп сақталмаған', 'Установленный порядок не соблюдён', 'A rule was not kept', '', '', ''),
('cause', 'untrained', 3, 'Білім мен дағды жеткіліксіз', 'Недостаток знаний и навыков', 'Not enough training', '', '', ''),
('cause', 'unchecked', 4, 'ЖИ нәтижесін адам тексермеген', 'Результат ИИ не проверен человеком', 'Nobody checked what the AI made', '', '', ''),
('cause', 'unapproved_tool', 5, 'Рұқсат етілмеген құрал қолданылған', 'Применён неразрешённый инструмент', 'A tool that is not approved', '', '', ''),
('cause', 'tool_fault', 6, 'ЖИ құралының қатесі', 'Ошибка инструмента ИИ', 'A fault of the AI tool', '', '', ''),
('cause', 'access', 7, 'Қолжетімділік дұрыс бапталмаған', 'Доступ настроен неправильно', 'Access was set up wrongly', '', '', ''),
('cause', 'infrastructure', 8, 'Желі немесе техника ақауы', 'Неисправность сети или техники', 'Network or equipment', '', '', ''),
('cause', 'task_design', 9, 'Тапсырма ЖИ-ді ескермей құрылған', 'Задание составлено без учёта ИИ', 'A task set without AI in mind', '', '', ''),
('cause', 'deliberate_act', 10, 'Қасақана әрекет', 'Умышленное действие', 'A deliberate act', '', '', ''),
('cause', 'other', 11, 'Өзге', 'Иная', 'Other', '', '', '')
);

-- What is to be done first about an incident of a type. Registering one gives each step in use to somebody as a task.
CREATE TABLE checklist_steps (
    id            TEXT PRIMARY KEY,
    incident_type TEXT NOT NULL CHECK (incident_type <> ''),
    position      INTEGER NOT NULL,
    title_kk      TEXT NOT NULL DEFAULT '',
    title_ru      TEXT NOT NULL DEFAULT '',
    title_en      TEXT NOT NULL DEFAULT '',
    -- Whose holder does it; without one, or without a holder, it falls to whoever registers the incident.
    role          TEXT,
    -- Counted from the moment of registering.
    due_count     INTEGER NOT NULL CHECK (due_count >= 0),
    due_unit      TEXT NOT NULL CHECK (due_unit IN ('hours', 'working_days')),
    -- An incident is not closed while a required step is open.
    required      INTEGER NOT NULL CHECK (required IN (0, 1)),
    built_in      INTEGER NOT NULL DEFAULT 0 CHECK (built_in IN (0, 1)),
    retired_at    TEXT,
    CHECK (title_kk <> '' OR title_ru <> '' OR title_en <> '')
) STRICT;

CREATE INDEX checklist_steps_by_type ON checklist_steps (incident_type, position);

INSERT INTO checklist_steps (id, incident_type, position, title_kk, title_ru, title_en, role, due_count, due_unit,
                             required, built_in)
SELECT 'step:' || column1 || ':' || column2, column1, column3, column4, column5, column6, column7, column8, column9, column10, 1
FROM (VALUES
('data_leak', 'close_access', 1, 'Қолжетімділікті жабу, деректі құралдан жою', 'Закрыть доступ, удалить данные из инструмента', 'Close the access, delete the data from the tool', 'ict_specialist', 4, 'hours', 1),
('data_leak', 'find_extent', 2, 'Дерек құрамын және кімдерге қатысты екенін анықтау', 'Установить состав данных и кого они касаются', 'Find out which data and whose', 'integrity_officer', 1, 'working_days', 1),
('data_leak', 'notify_authority', 3, 'Уәкілетті органға хабарлау', 'Уведомить уполномоченный орган', 'Notify the authority', 'integrity_officer', 1, 'working_days', 1),
('data_leak', 'tell_parents', 4, 'Дерегі жылыстағандарға және ата-аналарға хабарлау', 'Сообщить тем, чьи данные утекли, и родителям', 'Tell those concerned and the parents', 'deputy_head', 2, 'working_days', 1),
('data_leak', 'instruct', 5, 'Қызметкерге деректі қорғау тәртібін түсіндіру', 'Разъяснить сотруднику порядок защиты данных', 'Explain data protection to the member of staff', 'integrity_officer', 4, 'working_days', 0),
('data_leak', 'reassess_tool', 6, 'ЖИ құралын қайта бағалау', 'Повторно оценить инструмент ИИ', 'Assess the AI tool again', 'ict_specialist', 6, 'working_days', 0),

('wrong_content', 'withdraw', 1, 'Материалды қолданыстан шығару', 'Изъять материал из использования', 'Withdraw the material', 'integrity_officer', 4, 'hours', 1),
('wrong_content', 'find_use', 2, 'Материал қайда және кімдерге қолданылғанын анықтау', 'Установить, где и для кого применялся материал', 'Find out where and with whom it was used', 'integrity_officer', 1, 'working_days', 1),
('wrong_content', 'correct', 3, 'Қатені түзету, баға қойылса қайта қарау', 'Исправить ошибку, пересмотреть выставленные оценки', 'Correct the mistake, review marks given', 'integrity_officer', 3, 'working_days', 1),
('wrong_content', 'explain', 4, 'Оқушыларға дұрыс мәліметті түсіндіру', 'Разъяснить ученикам верные сведения', 'Explain the right facts to the pupils', 'integrity_officer', 5, 'working_days', 0),

('integrity_breach', 'keep_work', 1, 'Жұмыс пен оның нұсқаларын сақтап алу', 'Сохранить работу и её версии', 'Keep the work and its versions', 'integrity_officer', 1, 'working_days', 1),
('integrity_breach', 'hear_pupil', 2, 'Оқушыны тыңдап, түсініктемесін алу', 'Выслушать ученика и получить объяснение', 'Hear the pupil and take down the explanation', 'integrity_officer', 2, 'working_days', 1),
('integrity_breach', 'tell_parents', 3, 'Ата-анаға хабарлау', 'Сообщить родителям', 'Tell the parents', 'deputy_head', 3, 'working_days', 0),
('integrity_breach', 'repeat', 4, 'Жұмысты қайта орындау тәртібін келісу', 'Согласовать порядок повторного выполнения работы', 'Agree how the work is done again', 'integrity_officer', 5, 'working_days', 0),

('harmful_content', 'block', 1, 'Мазмұнға қолжетімділікті жабу', 'Закрыть доступ к контенту', 'Block the content', 'ict_specialist', 2, 'hours', 1),
('harmful_content', 'protect', 2, 'Зардап шеккендерге қолдау көрсету, психологқа жолдау', 'Поддержать пострадавших, направить к психологу', 'Support those affected, refer to the psychologist', 'deputy_head', 1, 'working_days', 1),
('harmful_content', 'tell_parents', 3, 'Ата-аналарға хабарлау', 'Сообщить родителям', 'Tell the parents', 'deputy_head', 1, 'working_days', 1),
('harmful_content', 'filter', 4, 'Сүзгі мен құрал баптауын тексеру', 'Проверить фильтр и настройки инструмента', 'Check the filter and the tool''s settings', 'ict_specialist', 3, 'working_days', 0),

('misuse', 'stop', 1, 'Қолдануды тоқтату', 'Прекратить использование', 'Stop the use', 'integrity_officer', 4, 'hours', 1),
('misuse', 'hear', 2, 'Қатысқан адамнан түсініктеме алу', 'Получить объяснение участника', 'Take down the explanation of the person involved', 'integrity_officer', 2, 'working_days', 1),
('misuse', 'consequences', 3, 'Салдарын тексеру: баға, шешім, құжат', 'Проверить последствия: оценки, решения, документы', 'Check the consequences: marks, decisions, papers', 'integrity_officer', 3, 'working_days', 0),
('misuse', 'remind_rules', 4, 'Ұжымға қолдану тәртібін еске салу', 'Напомнить коллективу порядок использования', 'Remind the staff of the rules', 'integrity_officer', 5, 'working_days', 0),

('outage', 'substitute', 1, 'Жұмысты баламалы жолмен жалғастыру', 'Продолжить работу запасным способом', 'Go on by other means', 'ict_specialist', 4, 'hours', 1),
('outage', 'find_cause', 2, 'Іркіліс себебін анықтау, қызмет көрсетушіге хабарлау', 'Установить причину сбоя, сообщить поставщику', 'Find the cause, tell the provider', 'ict_specialist', 2, 'working_days', 0),
('outage', 'restore', 3, 'Жұмысқа қосылғанын тексеру', 'Проверить восстановление работы', 'Check that it works again', 'ict_specialist', 3, 'working_days', 0),

('other', 'limit', 1, 'Зиянның ұлғаюын тоқтату', 'Остановить увеличение вреда', 'Stop the harm from growing', 'integrity_officer', 1, 'working_days', 1),
('other', 'circumstances', 2, 'Мән-жайын анықтау', 'Выяснить обстоятельства', 'Find out the circumstances', 'integrity_officer', 3, 'working_days', 0)
);

-- The incidents once more: a type is a key of the list now, and there are more facts.
CREATE TABLE incidents_in_full (
    id                   TEXT PRIMARY KEY,
    year                 INTEGER NOT NULL,
    serial               INTEGER NOT NULL CHECK (serial > 0),
    number               TEXT NOT NULL UNIQUE,
    occurred_on          TEXT NOT NULL CHECK (occurred_on IS date(occurred_on)),
    occurred_time        TEXT,
    occurred_approximate INTEGER NOT NULL DEFAULT 0 CHECK (occurred_approximate IN (0, 1)),
    detected_on          TEXT NOT NULL CHECK (detected_on IS date(detected_on) AND detected_on >= occurred_on),
    detected_time        TEXT,
    recorded_at          TEXT NOT NULL,
    recorded_by          TEXT NOT NULL,
    -- The year of school that the journal counts it to: from September to the end of August.
    journal_year         INTEGER NOT NULL GENERATED ALWAYS AS
        (CAST(substr(detected_on, 1, 4) AS INTEGER) - (substr(detected_on, 6, 2) < '09')) VIRTUAL,
    incident_type        TEXT NOT NULL CHECK (incident_type <> ''),
    what                 TEXT NOT NULL CHECK (what <> ''),
    reported_by          TEXT NOT NULL CHECK (reported_by <> ''),
    immediate_action     TEXT NOT NULL DEFAULT '',
    kind                 TEXT CHECK (kind IN ('hazard', 'near_miss', 'incident', 'serious')),
    severity             TEXT CHECK (severity IN ('low', 'medium', 'high')),
    assigned_to_id       TEXT REFERENCES people (id),
    tool                 TEXT NOT NULL DEFAULT '',
    process              TEXT NOT NULL DEFAULT '',
    place                TEXT NOT NULL DEFAULT '',
    school_class         TEXT NOT NULL DEFAULT '',
    harm_kind            TEXT CHECK (harm_kind <> ''),
    harm                 TEXT NOT NULL DEFAULT '',
    intent               TEXT CHECK (intent <> ''),
    minors               INTEGER NOT NULL DEFAULT 0 CHECK (minors IN (0, 1)),
    personal_data        INTEGER NOT NULL DEFAULT 0 CHECK (personal_data IN (0, 1)),
    people_affected      INTEGER CHECK (people_affected >= 0),
    cause_kind           TEXT CHECK (cause_kind <> ''),
    cause                TEXT NOT NULL DEFAULT '',
    outcome              TEXT NOT NULL DEFAULT '',
    impact               TEXT NOT NULL DEFAULT '',
    measures             TEXT NOT NULL DEFAULT '',
    effect_check_on      TEXT CHECK (effect_check_on IS date(effect_check_on)),
    effect_checked_on    TEXT CHECK (effect_checked_on IS date(effect_checked_on)),
    effective            INTEGER CHECK (effective IN (0, 1)),
    effect_note          TEXT NOT NULL DEFAULT '',
    state                TEXT NOT NULL CHECK (state IN
        ('registered', 'under_review', 'measures', 'closed', 'dismissed', 'reopened', 'void')),
    UNIQUE (year, serial),
    CHECK ((effective IS NULL) = (effect_checked_on IS NULL))
) STRICT;

INSERT INTO incidents_in_full
    (id, year, serial, number, occurred_on, occurred_time, occurred_approximate, detected_on, detected_time, recorded_at,
     recorded_by, incident_type, what, reported_by, immediate_action, kind, severity, assigned_to_id, tool, process,
     place, harm, minors, personal_data, cause, outcome, measures, state)
SELECT id, year, serial, number, occurred_on, occurred_time, occurred_approximate, detected_on, detected_time, recorded_at,
       recorded_by, incident_type, what, reported_by, immediate_action, kind, severity, assigned_to_id, tool, process,
       place, harm, minors, incident_type = 'data_leak', cause, outcome, measures, state
FROM incidents;

DROP TABLE incidents;
ALTER TABLE incidents_in_full RENAME TO incidents;

-- A page of the journal is read along one of these, from its newest end, and nothing behind the page is touched.
CREATE INDEX incidents_by_journal ON incidents (journal_year, year, serial);
CREATE INDEX incidents_by_heap ON incidents (journal_year, incident_type, severity, state, year, serial);
CREATE INDEX incidents_by_assigned ON incidents (assigned_to_id) WHERE assigned_to_id IS NOT NULL;

CREATE TRIGGER incidents_keep_their_number BEFORE UPDATE OF id, year, serial, number, recorded_at, recorded_by ON incidents
WHEN OLD.id <> NEW.id OR OLD.number <> NEW.number OR OLD.recorded_at <> NEW.recorded_at OR OLD.year <> NEW.year
    OR OLD.serial <> NEW.serial OR OLD.recorded_by <> NEW.recorded_by
BEGIN SELECT RAISE(ABORT, 'an incident keeps its number and the moment it was recorded'); END;

CREATE TRIGGER incidents_are_never_deleted BEFORE DELETE ON incidents
BEGIN SELECT RAISE(ABORT, 'an incident is voided, never deleted'); END;

-- `REPLACE` would delete without a word; a row that stands is in its way.
CREATE TRIGGER incidents_are_never_replaced BEFORE INSERT ON incidents
WHEN EXISTS (SELECT 1 FROM incidents WHERE id = NEW.id OR number = NEW.number OR (year = NEW.year AND serial = NEW.serial))
BEGIN SELECT RAISE(ABORT, 'an incident is voided, never replaced'); END;

-- How many incidents of each heap a month holds: what a list counts and a picture shows, without counting.
-- Derived from the incidents by the triggers below, and therefore not recorded.
CREATE TABLE incident_tallies (
    journal_year  INTEGER NOT NULL,
    month         TEXT NOT NULL,
    incident_type TEXT NOT NULL,
    -- Empty while it is not known.
    severity      TEXT NOT NULL,
    state         TEXT NOT NULL,
    n             INTEGER NOT NULL CHECK (n >= 0),
    PRIMARY KEY (journal_year, month, incident_type, severity, state)
) STRICT, WITHOUT ROWID;

INSERT INTO incident_tallies (journal_year, month, incident_type, severity, state, n)
SELECT journal_year, substr(detected_on, 1, 7), incident_type, coalesce(severity, ''), state, count(*)
FROM incidents GROUP BY 1, 2, 3, 4, 5;

CREATE TRIGGER incidents_are_tallied AFTER INSERT ON incidents BEGIN
    INSERT INTO incident_tallies (journal_year, month, incident_type, severity, state, n)
    VALUES (NEW.journal_year, substr(NEW.detected_on, 1, 7), NEW.incident_type, coalesce(NEW.severity, ''), NEW.state, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

CREATE TRIGGER incidents_are_tallied_anew AFTER UPDATE OF detected_on, incident_type, severity, state ON incidents
WHEN OLD.detected_on IS NOT NEW.detected_on OR OLD.incident_type IS NOT NEW.incident_type
    OR OLD.severity IS NOT NEW.severity OR OLD.state IS NOT NEW.state
BEGIN
    UPDATE incident_tallies SET n = n - 1
    WHERE journal_year = OLD.journal_year AND month = substr(OLD.detected_on, 1, 7) AND incident_type = OLD.incident_type
      AND severity = coalesce(OLD.severity, '') AND state = OLD.state;
    INSERT INTO incident_tallies (journal_year, month, incident_type, severity, state, n)
    VALUES (NEW.journal_year, substr(NEW.detected_on, 1, 7), NEW.incident_type, coalesce(NEW.severity, ''), NEW.state, 1)
    ON CONFLICT DO UPDATE SET n = n + 1;
END;

-- The timeline once more, with the check of what was done among its kinds.
CREATE TABLE incident_entries_in_full (
    id          TEXT PRIMARY KEY,
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    position    INTEGER NOT NULL CHECK (position > 0),
    kind        TEXT NOT NULL CHECK (kind IN
        ('registered', 'note', 'correction', 'state', 'agenda', 'decision', 'effect', 'notice')),
    text        TEXT NOT NULL,
    state_to    TEXT CHECK ((state_to IS NOT NULL) = (kind = 'state')),
    corrects    INTEGER CHECK ((corrects IS NOT NULL) = (kind = 'correction')),
    recorded_at TEXT NOT NULL,
    recorded_by TEXT NOT NULL,
    UNIQUE (incident_id, position)
) STRICT;

INSERT INTO incident_entries_in_full (id, incident_id, position, kind, text, state_to, corrects, recorded_at, recorded_by)
SELECT id, incident_id, position, kind, text, state_to, corrects, recorded_at, recorded_by FROM incident_entries;

DROP TABLE incident_entries;
ALTER TABLE incident_entries_in_full RENAME TO incident_entries;

CREATE TRIGGER incident_entries_are_never_changed BEFORE UPDATE ON incident_entries
BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;

CREATE TRIGGER incident_entries_are_never_deleted BEFORE DELETE ON incident_entries
BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;

-- The same holds for a line.
CREATE TRIGGER incident_entries_are_never_replaced BEFORE INSERT ON incident_entries
WHEN EXISTS (SELECT 1 FROM incident_entries
             WHERE id = NEW.id OR (incident_id = NEW.incident_id AND position = NEW.position))
BEGIN SELECT RAISE(ABORT, 'the timeline is append-only'); END;

-- One incident repeats another, or belongs together with it; both sides show the link.
CREATE TABLE incident_links (
    id          TEXT PRIMARY KEY,
    -- The repetition, where the link says so; `other_id` is then what it repeats.
    incident_id TEXT NOT NULL REFERENCES incidents (id),
    other_id    TEXT NOT NULL REFERENCES incidents (id) CHECK (other_id <> incident_id),
    kind        TEXT NOT NULL CHECK (kind IN ('duplicate', 'related')),
    linked_at   TEXT NOT NULL,
    linked_by   TEXT NOT NULL,
    UNIQUE (incident_id, other_id)
) STRICT;

CREATE INDEX incident_links_by_other ON incident_links (other_id);

-- What a task comes from: a person's wish, a checklist, the check of what was done, or a decision.
ALTER TABLE tasks ADD COLUMN purpose TEXT NOT NULL DEFAULT ''
    CHECK (purpose IN ('', 'checklist', 'effect_check', 'decision'));
ALTER TABLE tasks ADD COLUMN checklist_step_id TEXT REFERENCES checklist_steps (id);

-- Search is walked from its newest end and stops after a page. For that the beginnings of words stand in the index
-- themselves, up to the length that a query is cut to, and a record keeps its place when its text changes.
DROP TABLE search;
CREATE VIRTUAL TABLE search USING fts5 (
    folded, content = 'search_texts', content_rowid = 'doc', tokenize = 'unicode61', prefix = '1 2 3 4 5 6'
);
INSERT INTO search (search) VALUES ('rebuild');
DELETE FROM search_texts WHERE area = 'incidents';
INSERT INTO search_texts (area, record_id, folded)
SELECT 'incidents', id, fold(number || ' ' || what || ' ' || reported_by || ' ' || immediate_action || ' ' || tool || ' '
    || process || ' ' || place || ' ' || school_class || ' ' || measures || ' ' || outcome)
FROM incidents ORDER BY year, serial;
