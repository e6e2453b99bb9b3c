### The words for the school's things: one word for one thing, on screens and in documents alike.

## Languages

language-kk = Казахский
language-ru = Русский
language-en = Английский

## Months: nominative; after a day («18 қыркүйек»); dated («18 қыркүйектегі бұйрық»); in; up to; from; short.

month-1 = январь
month-2 = февраль
month-3 = март
month-4 = апрель
month-5 = май
month-6 = июнь
month-7 = июль
month-8 = август
month-9 = сентябрь
month-10 = октябрь
month-11 = ноябрь
month-12 = декабрь

month-of-1 = января
month-of-2 = февраля
month-of-3 = марта
month-of-4 = апреля
month-of-5 = мая
month-of-6 = июня
month-of-7 = июля
month-of-8 = августа
month-of-9 = сентября
month-of-10 = октября
month-of-11 = ноября
month-of-12 = декабря

month-dated-1 = января
month-dated-2 = февраля
month-dated-3 = марта
month-dated-4 = апреля
month-dated-5 = мая
month-dated-6 = июня
month-dated-7 = июля
month-dated-8 = августа
month-dated-9 = сентября
month-dated-10 = октября
month-dated-11 = ноября
month-dated-12 = декабря

month-at-1 = январе
month-at-2 = феврале
month-at-3 = марте
month-at-4 = апреле
month-at-5 = мае
month-at-6 = июне
month-at-7 = июле
month-at-8 = августе
month-at-9 = сентябре
month-at-10 = октябре
month-at-11 = ноябре
month-at-12 = декабре

month-to-1 = января
month-to-2 = февраля
month-to-3 = марта
month-to-4 = апреля
month-to-5 = мая
month-to-6 = июня
month-to-7 = июля
month-to-8 = августа
month-to-9 = сентября
month-to-10 = октября
month-to-11 = ноября
month-to-12 = декабря

month-from-1 = января
month-from-2 = февраля
month-from-3 = марта
month-from-4 = апреля
month-from-5 = мая
month-from-6 = июня
month-from-7 = июля
month-from-8 = августа
month-from-9 = сентября
month-from-10 = октября
month-from-11 = ноября
month-from-12 = декабря

month-short-1 = янв.
month-short-2 = фев.
month-short-3 = март
month-short-4 = апр.
month-short-5 = май
month-short-6 = июнь
month-short-7 = июль
month-short-8 = авг.
month-short-9 = сен.
month-short-10 = окт.
month-short-11 = ноя.
month-short-12 = дек.

## Days of the week, Monday first, and whole dates.

weekday-1 = понедельник
weekday-2 = вторник
weekday-3 = среда
weekday-4 = четверг
weekday-5 = пятница
weekday-6 = суббота
weekday-7 = воскресенье

weekday-short-1 = пн
weekday-short-2 = вт
weekday-short-3 = ср
weekday-short-4 = чт
weekday-short-5 = пт
weekday-short-6 = сб
weekday-short-7 = вс

# $month is a word of the month-of table.
date-long = { $day } { $month } { $year } года
# $month is a word of the month-dated table; an order number follows.
date-dated = от { $day } { $month } { $year } года

## The school year, its parts, and deadline rules. $month, $from_month and $to_month are words of the month table.

school-year-label = { $label } учебный год
term-number = { $number } четверть
term-roman-1 = I четверть
term-roman-2 = II четверть
term-roman-3 = III четверть
term-roman-4 = IV четверть
quarter-number = { $number }-й квартал
half-year-number = { $number }-е полугодие

period-month = Каждый месяц
period-term = Каждую четверть
period-quarter = Каждый квартал
period-half_year = Каждое полугодие

rule-month = { $month }
rule-window = { $from_month }–{ $to_month }
rule-all_year = В течение года
rule-schedule = По графику
rule-ad_hoc = По мере необходимости
rule-day = { $day }
# $days is the number without its sign, $direction "after" or "before", $working "true" for working days; $anchor is one of
# the words below.
rule-after = { $direction ->
        [before] за { $working ->
            [true] { $days ->
                [one] { $days } рабочий день
                [few] { $days } рабочих дня
               *[other] { $days } рабочих дней
            }
           *[other] { $days ->
                [one] { $days } день
                [few] { $days } дня
               *[other] { $days } дней
            }
        } до { $anchor }
       *[after] { $days ->
            [0] в день { $anchor }
           *[other] в течение { $working ->
                [true] { $days ->
                    [one] { $days } рабочего дня
                   *[other] { $days } рабочих дней
                }
               *[other] { $days ->
                    [one] { $days } дня
                   *[other] { $days } дней
                }
            } после { $anchor }
        }
    }
anchor-year_start = начала учебного года
anchor-year_end = окончания учебного года
anchor-term_start = начала { $term }-й четверти
anchor-term_end = окончания { $term }-й четверти
anchor-plan_approved = утверждения плана
anchor-activity_done = исполнения мероприятия { $number }
# For an activity without a number, and where its name is not known.
anchor-named_activity_done = исполнения мероприятия «{ $title }»
anchor-other_activity_done = исполнения другого мероприятия

day-off-holiday = Праздничный день
day-off-moved_rest = Перенесённый выходной
day-off-moved_work = Перенесённый рабочий день

## Roles, bodies and posts in a body.

role-director = Директор
role-chair = Председатель рабочей группы
role-deputy_chair = Заместитель председателя рабочей группы
role-integrity_officer = Ответственный за академическую честность
role-secretary = Секретарь совета
role-member = Член рабочей группы
role-viewer = Наблюдатель
role-deputy_head = Заместитель директора
role-ict_specialist = Специалист по ИКТ
role-hr_officer = Кадровая служба
role-lawyer = Юрист (делопроизводитель)
role-class_teachers = Классные руководители
role-subject_teachers = Учителя-предметники
role-staff = Коллектив школы
role-pupils = Учащиеся
role-parents = Родители

# The full name of the duty, for documents.
role-full-integrity_officer = Ответственный за академическую честность и этичное применение ИИ

body-working_group = Рабочая группа
body-creative_group = Творческая группа
body-commission = Комиссия
body-council = Координационно-этический совет

body-post-chair = председатель
body-post-deputy = заместитель председателя
body-post-secretary = секретарь
body-post-member = член

## States of an activity.

status-done = Исполнено
status-overdue = Просрочено
status-soon = Срок близко
status-in_progress = В работе
status-planned = Запланировано
status-not_applicable = Неприменимо

## Incidents.

incident-type-data_leak = Утечка данных
incident-type-wrong_content = Недостоверный контент
incident-type-integrity_breach = Нарушение академической честности
incident-type-harmful_content = Вредный контент
incident-type-misuse = Использование не по назначению
incident-type-outage = Сбой
incident-type-other = Иное

incident-kind-hazard = Угроза
incident-kind-near_miss = Предотвращённый случай
incident-kind-incident = Инцидент
incident-kind-serious = Серьёзный инцидент

severity-low = Низкая
severity-medium = Средняя
severity-high = Высокая

incident-state-draft = Черновик
incident-state-registered = Зарегистрирован
incident-state-under_review = На рассмотрении
incident-state-measures = Меры принимаются
incident-state-closed = Закрыт
incident-state-dismissed = Отклонён
incident-state-reopened = Возобновлён
incident-state-void = Аннулирован

## Meetings and decisions.

meeting-state-draft = Черновик
meeting-state-convened = Созвано
meeting-state-in_session = Идёт
meeting-state-minutes = Оформляется протокол
meeting-state-signed = Протокол подписан
meeting-state-archived = В архиве
meeting-state-no_quorum = Нет кворума
meeting-state-held = Проведено
meeting-state-cancelled = Отменено

decision-status-open = В работе
decision-status-proposed = Предложено
decision-status-rejected = Не принято
decision-status-soon = Срок близок
decision-status-verified = Исполнение проверено
decision-status-cancelled = Отменено
agenda-kind-question = Вопрос
agenda-kind-incident = Инцидент
agenda-kind-decision = Прежнее решение
agenda-kind-standing = Постоянный вопрос
item-state-open = Не рассмотрен
item-state-decided = Рассмотрен
item-state-deferred = Отложен
vote-mode-count = Подсчёт голосов
vote-mode-by_name = Поимённо
vote-choice-for = за
vote-choice-against = против
vote-choice-abstained = воздержался
vote-choice-recused = самоотвод
quorum-rule-more_than_half = Более половины членов
quorum-rule-half = Не менее половины членов
quorum-rule-two_thirds = Не менее двух третей членов
quorum-rule-count = Заданное число членов
quorum-why-more_than_half = Членов: { $members }. Для кворума нужно более половины, не менее { $needed }.
quorum-why-half = Членов: { $members }. Для кворума нужна как минимум половина, с округлением вверх { $needed }.
quorum-why-two_thirds = Членов: { $members }. Для кворума нужны как минимум две трети, с округлением вверх { $needed }.
quorum-why-count = Членов: { $members }. Для кворума по приказу нужно не менее { $needed }.
majority-rule-more_than_half_of_present = Более половины присутствующих
majority-rule-more_than_half_of_voting = Более половины проголосовавших за или против
majority-rule-more_than_half_of_members = Более половины всех членов
majority-rule-two_thirds_of_present = Не менее двух третей присутствующих
majority-why-more_than_half_of_present = Нужно более половины присутствующих с правом голоса ({ $of }): не менее { $needed }.
majority-why-more_than_half_of_voting = Нужно более половины голосов, поданных за или против ({ $of }): не менее { $needed }.
majority-why-more_than_half_of_members = Нужно более половины всех членов ({ $of }): не менее { $needed }.
majority-why-two_thirds_of_present = Нужны две трети присутствующих с правом голоса ({ $of }), с округлением вверх: не менее { $needed }.
numbering-calendar_year = По календарному году
numbering-school_year = По учебному году
page-numbers-top_centre = Вверху, по центру
page-numbers-top_right = Вверху, справа
page-numbers-bottom_centre = Внизу, по центру
page-numbers-bottom_right = Внизу, справа
proposal-source-incident = Открытые инциденты
proposal-source-deferred = Отложенные вопросы
proposal-source-decision = Неисполненные решения
proposal-source-standing = Постоянные вопросы
proposal-incident-title = Инцидент { $number }: { $type }
proposal-decision-title = Исполнение решения { $number } протокола № { $minutes }: { $text }
proposal-why-serious = Серьёзный инцидент: его должен рассмотреть совет.
proposal-why-incident = По инциденту ещё нет решения.
proposal-why-deferred = Отложен на заседании { $day }.
proposal-why-overdue = Срок истёк: { $day }.
proposal-why-open = Срок исполнения: { $day }.
proposal-why-standing = Вносится в повестку каждого заседания.
decision-status-overdue = Просрочено
decision-status-done = Исполнено
decision-status-no_deadline = Без срока

task-status-open = В работе
task-status-soon = Срок близко
task-status-overdue = Просрочено
task-status-done = Исполнено, не подтверждено
task-status-verified = Исполнено
task-status-cancelled = Отменено

## Registers a result belongs to.

register-assessments = Оценивания
register-evidence = Подтверждающие документы
register-local_acts = Локальные акты
register-bodies = Составы групп и совета
register-meetings = Заседания
register-tools = Инструменты ИИ
register-training = Обучение
register-report = Годовой отчёт
register-processes = Процессы
register-marking = Маркированные материалы
register-consultations = Консультации
register-incidents = Журнал инцидентов
register-council = Совет
register-acknowledgements = Листы ознакомления

## Rights and areas.

right-plan_read = Просмотр плана
right-plan_write = Изменение плана
right-plan_mark = Отметка об исполнении
right-plan_approve = Утверждение плана
right-people_read = Просмотр списка людей
right-people_write = Изменение списка людей
right-incidents_read = Просмотр инцидентов
right-incidents_write = Регистрация и изменение инцидентов
right-identities_read = Просмотр имён людей из журнала
right-identities_write = Стирание имён людей из журнала
right-council_read = Просмотр материалов совета
right-council_write = Ведение заседаний и решений
right-report_read = Просмотр годового отчёта
right-report_write = Составление годового отчёта
right-report_sign = Подписание годового отчёта
right-reports_export = Выгрузка отчётов
right-school_write = Изменение сведений о школе
right-accounts_write = Управление учётными записями
right-history_read = Просмотр истории изменений

area-school = Школа
area-calendar = Календарь
area-accounts = Учётные записи
area-people = Люди
area-plan = План
area-evidence = Подтверждающие документы
area-incidents = Инциденты
area-council = Совет
area-tasks = Поручения
area-reminders = Напоминания
area-report = Годовой отчёт
area-history = История изменений

## Long work: its name, and what it is doing now.

job-export_workbook = Выгрузка книги Excel
job-save_evidence = Сохранение копии документа
job-save_all_evidence = Сохранение всех документов
job-export_inspection = Сбор папки для проверки
job-backup = Создание резервной копии
job-check = Проверка данных
job-read_import_table = Чтение таблицы
job-export_import_template = Сохранение образца таблицы

doing-starting = Начинается
doing-plan = Записывается план
doing-incidents = Записываются инциденты
doing-decisions = Записываются решения
doing-registers = Записываются списки
doing-summary = Подводятся итоги
doing-collecting-evidence = Собираются документы
doing-writing-pages = Записываются страницы
doing-saving = Файл сохраняется
doing-copying = Создаётся копия
doing-verifying = Копия проверяется
doing-copying-files = Копируются файлы
doing-reading-table = Чтение таблицы
doing-reading-document = Чтение документа
doing-understanding-plan = Разбор строк плана

## Names of fields, as the contract spells them.

# People.
field-surname = Фамилия
field-given_name = Имя
field-patronymic = Отчество
field-full_name = Фамилия, имя, отчество
field-short_name = Краткое название
field-post = Должность
field-post_kk = Должность, на казахском
field-post_ru = Должность, на русском
field-post_en = Должность, на английском
field-phone = Телефон
field-email = Электронная почта
field-left_on = Дата ухода
field-include_left = Показывать ушедших
field-person = Человек
field-person_id = Человек
field-role = Роль
field-roles = Роли
field-body = Группа или совет
field-bodies = Группы и советы
field-from_on = Дата начала
field-to_on = Дата окончания
field-order_no = Номер приказа

# The school, its year and its accounts.
field-id = Запись
field-record_id = Запись
field-name = Название
field-place = Место
field-bin = БИН
field-letterhead = Текст бланка
field-address = Адрес
field-incident_index = Индекс журнала инцидентов
field-week_days = Учебная неделя
field-page_numbers = Место номера страницы
field-spine_mm = Поле у корешка, мм
field-revision = Версия записи
field-school_id = Школа
field-school_name = Школа
field-school_year = Учебный год
field-school_year_id = Учебный год
field-label = Название
field-starts_on = Дата начала
field-ends_on = Дата окончания
field-terms = Четверти
field-number = Номер
field-day = День
field-days = Дни
field-kind = Характер
field-with_template = Создать план по шаблону
field-creator = Кто создаёт школу
field-director = Директор
field-chair = Председатель
field-officer = Ответственный за академическую честность
field-account = Учётная запись
field-account_id = Учётная запись
field-login = Логин
field-password = Пароль
field-old_password = Прежний пароль
field-new_password = Новый пароль
field-recovery_code = Код восстановления
field-disabled = Отключена
field-disabled_at = Время отключения
field-created_at = Время создания
field-opened_at = Время последнего открытия
field-rights = Права
field-theme = Оформление
field-language = Язык
field-today = Сегодняшний день
field-schools = Школы
field-school = Школа
field-session = Сеанс
field-version = Версия
field-data_folder = Папка данных
field-demo = Демонстрационная школа
field-years = Учебные годы
field-current = Текущий

# The plan.
field-plan = План
field-plan_id = План
field-title = Название
field-titles = Названия
field-purpose = Цель
field-objectives = Задачи
field-topic = Тема
field-expected_results = Ожидаемые результаты
field-approved_on = Дата утверждения
field-approved_order = Приказ об утверждении
field-stage = Этап
field-stage_id = Этап
field-stage_ids = Этапы
field-stage_number = Номер этапа
field-stages = Этапы
field-activity = Мероприятие
field-activity_id = Мероприятие
field-activities = Мероприятия
field-responsible = Ответственное лицо
field-responsible_id = Ответственное лицо
field-co_executors = Соисполнители
field-duty = Обязанность
field-parties = Исполнители
field-holder = Кто исполняет
field-rule = Правило срока
field-month = Месяц
field-from_month = Начальный месяц
field-to_month = Конечный месяц
field-period = Периодичность
field-every = Периодичность
field-due_on = Срок
field-days_left = Осталось дней
field-status = Состояние
field-statuses = Состояния
field-expected_document = Итоговый документ
field-expected_documents = Итоговые документы
field-document = Документ
field-register = Реестр
field-why = Зачем это нужно
field-why_required = Зачем это нужно
field-mark = Отметка об исполнении
field-mark_id = Отметка об исполнении
field-marks = Отметки об исполнении
field-marked_on = Дата отметки
field-marked_at = Время внесения отметки
field-note = Примечание
field-signed_by = Кто подписал
field-signed_post = Должность подписавшего
field-withdrawn_at = Время отзыва
field-withdrawn_by = Кто отозвал
field-withdrawn_reason = Причина отзыва
field-occurrence_key = Период исполнения
field-occurrences = Периоды исполнения
field-from_template = Создать по шаблону
field-moved_from = Перенесено с даты

# Incidents.
field-incident = Инцидент
field-incident_id = Инцидент
field-incident_number = Номер инцидента
field-what = Что произошло
field-occurred_on = Дата события
field-occurred_time = Время события
field-occurred_approximate = Время приблизительное
field-detected_on = Дата обнаружения
field-detected_time = Время обнаружения
field-incident_type = Тип
field-types = Типы
field-reported_by = Кто сообщил
field-old_number = Прежний номер
field-reported_on = Когда сообщено
field-concerned = Кого касается
field-closed_on = День закрытия
field-sheet = Лист
field-immediate_action = Неотложные меры
field-severity = Тяжесть
field-severities = Тяжесть
field-state = Состояние
field-tool = Инструмент ИИ
field-process = Процесс
field-harm = Последствия
field-minors = Затронуты несовершеннолетние
field-cause = Причина
field-outcome = Итог
field-measures = Принятые меры
field-contact = Данные для связи
field-recipient = Кому
field-subjects = Кого касается
field-channel = Способ отправки
field-reference = Исходящий номер
field-sent_on = Дата отправки
field-sent_time = Время отправки
field-sent_at = Отправлено
field-sent_by = Отправку отметил
field-not_required_reason = Почему не требуется
field-months = Количество месяцев
field-identity_retention_months = Срок хранения имён, месяцев
field-erased_at = Стёрто
field-erased_by = Кто стёр
field-erased_reason = Причина стирания
field-read_at = Прочитано
field-read_by = Кто прочитал
field-assigned_to = Ответственный
field-assigned_to_id = Ответственный
field-recorded_at = Время записи
field-recorded_by = Кто записал
field-entries = Записи
field-entry = Запись
field-corrects = Исправляемая запись
field-corrected_by = Исправлено записью
field-state_to = Новое состояние
field-from = Исходное состояние
field-to = Новое состояние
field-steps = Шаги
field-reached_at = Когда достигнуто
field-school_class = Класс
field-harm_kind = Вид вреда
field-intent = Умысел
field-personal_data = Затронуты персональные данные
field-people_affected = Сколько человек затронуто
field-cause_kind = Вид причины
field-impact = Последствия
field-effect_check_on = День проверки действенности мер
field-effect_checked_on = День, когда проверена действенность
field-checked_on = Дата проверки
field-effective = Меры подействовали
field-effect_note = Итог проверки
field-checklist = Обязательные шаги чек-листа
field-checklist_step_id = Шаг чек-листа
field-hint = Пояснение
field-due_count = Срок
field-due_unit = Единица срока
field-required = Обязательно
field-retired_at = Выведено из употребления
field-other_id = Другой инцидент
field-linked_at = Связано
field-linked_by = Кто связал
effect-worked = Меры подействовали
effect-failed = Меры не подействовали
task-effect-check = Инцидент { $number }: проверить действенность мер
notice-entry-sent = Уведомление отправлено: { $at }
notice-entry-waived = Уведомление признано ненужным: { $reason }
notice-entry-taken-back = Отметка об уведомлении снята: { $reason }
incident-repeats = Повторяет инцидент { $number }
field-allowed = Разрешено
field-facts = Сведения
field-group = Отбор

# Meetings and decisions.
field-meeting = Заседание
field-meeting_id = Заседание
field-meeting_title = Заседание
field-meetings = Заседания
field-held_on = Дата заседания
field-starts_at = Время начала
field-members = Члены
field-attendees = Участники
field-attendance = Присутствие
field-present = Присутствует
field-quorum = Кворум
field-needed = Требуется
field-reached = Кворум имеется
field-agenda = Повестка дня
field-agenda_item = Вопрос повестки дня
field-agenda_item_id = Вопрос повестки дня
field-agenda_items = Вопросы повестки дня
field-position = Порядковый номер
field-presenter = Докладчик
field-presenter_id = Докладчик
field-discussion = Обсуждение
field-decision = Решение
field-decision_id = Решение
field-decisions = Решения
field-open_decisions = Неисполненные решения
field-quorum_rule = Правило кворума
field-quorum_count = Число членов для кворума
field-majority_rule = Правило голосования
field-casting_vote = Решающий голос председателя
field-notice_days = За сколько дней созывать
field-numbering = Нумерация протоколов
field-order_on = Дата приказа
field-term_from_on = Начало полномочий
field-term_to_on = Окончание полномочий
field-remote = Дистанционно
field-invited = Приглашённые
field-urgent_reason = Причина срочного созыва
field-chaired_by_id = Председательствующий
field-recorded_by_id = Ведёт протокол
field-arrived_time = Время прихода
field-left_time = Время ухода
field-speakers = Выступившие
field-proposal = Предложение
field-choice = Голос
field-casting = Голос председателя
field-signed_on = Дата подписания
field-heading = Начало
field-addressee = Кому
field-basis = Основание
field-signer_name = Подписал
field-signer_post = Должность подписавшего
field-correction_reason = Причина поправки
field-removed_at = Время исключения
field-archive_index = Индекс дела
field-text = Текст
field-votes_for = За
field-votes_against = Против
field-votes_abstained = Воздержался
field-done_on = Дата исполнения
field-done_note = Примечание об исполнении
field-reason = Причина

# History and long work.
field-operation = Действие
field-operations = Действия
field-subject = К чему относится
field-happened_at = Время действия
field-undone = Отменено
field-undoes = Отменённое действие
field-permanent = Необратимо
field-undo = Отмена
field-redo = Повтор
field-before = Прежнее значение
field-after = Новое значение
field-limit = Число строк
field-items = Строки
field-next = Следующая страница
field-counts = Количество
field-shown = Показано
field-total = Всего
field-done = Исполнено
field-overdue = Просрочено
field-soon = Срок близко
field-seq = Порядковый номер
field-history = История изменений
field-field = Поле
field-fields = Поля
field-job = Ход работы
field-request = Запрос
field-reply = Ответ
field-doing = Текущее действие
field-path = Расположение файла
field-bytes = Размер файла
field-integrity = Целостность файла
field-foreign_keys = Связи записей
field-chain = Цепочка изменений
field-head = Контрольная сумма журнала изменений
field-intact = Не нарушена
field-first_broken = Первая нарушенная запись

# Answers and duties, as the history of a record says them.
yes = да
no = нет
duty-responsible = Ответственный
duty-co_executor = Соисполнитель

# The same text in each of the three languages, as the history of a record names it.
field-name_kk = Название, на казахском
field-name_ru = Название, на русском
field-name_en = Название, на английском
field-short_name_kk = Краткое название, на казахском
field-short_name_ru = Краткое название, на русском
field-short_name_en = Краткое название, на английском
field-place_kk = Место, на казахском
field-place_ru = Место, на русском
field-place_en = Место, на английском
field-letterhead_kk = Текст бланка, на казахском
field-letterhead_ru = Текст бланка, на русском
field-letterhead_en = Текст бланка, на английском
field-address_kk = Адрес, на казахском
field-address_ru = Адрес, на русском
field-address_en = Адрес, на английском
field-title_kk = Название, на казахском
field-title_ru = Название, на русском
field-title_en = Название, на английском
field-purpose_kk = Цель, на казахском
field-purpose_ru = Цель, на русском
field-purpose_en = Цель, на английском
field-expected_document_kk = Итоговый документ, на казахском
field-expected_document_ru = Итоговый документ, на русском
field-expected_document_en = Итоговый документ, на английском
field-why_kk = Зачем это нужно, на казахском
field-why_ru = Зачем это нужно, на русском
field-why_en = Зачем это нужно, на английском
field-text_kk = Текст, на казахском
field-text_ru = Текст, на русском
field-text_en = Текст, на английском

# What a record keeps besides what people fill in.
field-template_key = Обозначение в шаблоне
field-template_version = Версия шаблона
field-trashed_at = Когда убрано
field-trashed_reason = Причина удаления
field-cancelled_reason = Причина отмены
field-signed_by_id = Кто подписал
field-words = Указано текстом
field-year = Год
field-serial = Порядковый номер
field-last = Последний номер

## Deadlines relative to an event, the plan over the years

field-anchor = Событие
field-term = Четверть
field-working = Считать рабочими днями
field-deadline = Срок
field-change = Изменение
field-ids = Выбранные мероприятия
field-keys = Выбранные изменения
field-content = Фильтр
field-order = Приказ
field-approved_by = Кто утвердил
field-leave_out = Мероприятия, которые не переносятся
field-baseline_id = Утверждённая редакция

## Work on the plan, tasks

field-original_due_on = Первоначальный срок
field-granted_at = Когда продлено
field-granted_by = Кто продлил
field-declared_at = Когда отмечено
field-declared_by = Кто отметил
field-given_at = Когда дано
field-given_by = Кто дал
field-verified_at = Когда подтверждено
field-verified_by = Кто подтвердил
field-cancelled_at = Когда отменено
field-extension = Продление срока
field-exemption = Обоснование неприменимости

## Handing over, import, reminders

field-to_id = Кому
field-from_id = От кого
field-on = С какого дня
field-till = До какого дня
field-until_on = До какого дня
field-snoozed_until = До какого дня
field-lead_days = За сколько дней напоминать
field-days_before = За сколько дней напоминать
field-scope = О каких делах напоминать
field-digest_time = Время сводки
field-desktop = Уведомление на экране
field-mapping = Смысл столбцов
field-rows = Строки
field-work = Открытые дела
field-leaves = Увольнение
field-same_as = Человек в списке
## Evidence

field-evidence = Подтверждающие документы
field-evidence_id = Подтверждающий документ
field-file_name = Имя файла
field-media_type = Вид файла
field-size = Размер
field-sha256 = SHA-256
field-revisions = Версии
field-all_revisions = Все версии
field-revision_id = Версия
field-added_at = Время добавления
field-added_by = Кто приложил
field-decided_at = Время решения
field-decided_by = Кто решил
field-source = Файл
field-upload_id = Файл
field-page = Страница
field-pages = Страницы
field-missing = Не хватает
