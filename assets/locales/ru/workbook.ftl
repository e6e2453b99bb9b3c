### Everything the school year's Excel workbook says by itself. Days arrive as 18.09.2026 unless a comment says otherwise.

## Sheets: at most 31 characters, none of [ ] : * ? / \

workbook-sheet-cover = Титульный лист
workbook-sheet-plan = План
workbook-sheet-changes = Изменения
workbook-sheet-incidents = Журнал инцидентов
workbook-sheet-decisions = Решения заседаний
workbook-sheet-evidence = Документы
workbook-sheet-tasks = Поручения
workbook-sheet-notices = Уведомления
workbook-sheet-meetings = Заседания
workbook-sheet-agenda = Вопросы повестки дня
workbook-sheet-proposals = Вопросы, ждущие рассмотрения
workbook-sheet-people = Люди
workbook-sheet-holdings = Роли и составы
workbook-sheet-report-items = Выводы отчёта
workbook-sheet-report-figures = Показатели отчёта
workbook-sheet-report-rows = Строки показателя
workbook-sheet-days-off = Праздники и переносы
workbook-sheet-accounts = Учётные записи
workbook-sheet-operations = Журнал изменений
workbook-sheet-history = История записи
workbook-sheet-terms = Четверти
workbook-sheet-report-versions = Подписанные редакции отчёта
workbook-sheet-timeline = Ход рассмотрения инцидента
workbook-sheet-readings = Просмотры скрытых имён
workbook-sheet-classifiers = Классификация инцидентов
workbook-sheet-checklists = Чек-листы
workbook-sheet-meeting-agenda = Повестка дня заседания
workbook-sheet-attendance = Присутствие на заседании
workbook-sheet-incident-tools = Инструменты ИИ в инцидентах
workbook-sheet-approvals = Утверждения плана
workbook-sheet-minutes-versions = Редакции протокола
workbook-sheet-summary = Итоги года

## Cover

workbook-approval-heading = УТВЕРЖДАЮ
workbook-approval-post = Директор
workbook-approval-signature = __________________ { $director }
workbook-approval-date = «____» ________________ { $year } г.
workbook-approved-heading = УТВЕРЖДЁН
# $date is a dated day: its month is a word of the month-dated table.
workbook-approved-order = приказом директора { $date } № { $order }
workbook-title = План внедрения технологий искусственного интеллекта в работу школы
workbook-school-year = { $school_year } учебный год
workbook-purpose = Цель
workbook-objectives = Задачи
workbook-topic = Тема
workbook-expected-results = Ожидаемые результаты
workbook-contents = Содержание книги
workbook-contents-line = { $number }. { $sheet }
workbook-imprint = { $place }, { $year } г.
workbook-made = Дата выгрузки: { $date }. Выгрузка: { $person }
workbook-chain-head = Контрольная сумма журнала изменений: { $head }
workbook-names-hidden = Имена учащихся в этой копии не указаны.

## Plan: the seven official columns and what stands in the last one

workbook-plan-heading = План на { $school_year } учебный год
workbook-plan-number = №
workbook-plan-activity = Мероприятие
workbook-plan-responsible = Ответственное лицо
workbook-plan-co-executors = Соисполнители
workbook-plan-deadline = Срок
workbook-plan-document = Итоговый документ
workbook-plan-mark = Отметка об исполнении
workbook-plan-empty = План на этот учебный год ещё не создан.
workbook-stage-heading = Этап { $number }. { $title }
workbook-mark-done = Исполнено: { $date }, { $signed_by }
workbook-mark-done-part = { $part }: { $date }, { $signed_by }
workbook-mark-document = Документ: { $document }
workbook-mark-not-applicable = Неприменимо: { $reason }
workbook-mark-not-applicable-part = { $part }: неприменимо, { $reason }
workbook-deadline-extended = Срок продлён, первоначально { $first }: { $reason }
workbook-deadline-part = { $part }: { $date }
workbook-chair-signature = Председатель рабочей группы __________________ { $chair }

## Changes since the approval

workbook-changes-heading = План на { $school_year } учебный год: изменения после утверждения
workbook-changes-what = Что изменилось
workbook-changes-was = Утверждено
workbook-changes-now = Сейчас
workbook-changes-note = Примечание
workbook-changes-added = Добавлено позже
workbook-changes-removed = Исключено
workbook-changes-empty = После утверждения план не менялся.
# $date is a dated day: its month is a word of the month-dated table.
workbook-changes-compared = Сравнение с планом, утверждённым приказом директора { $date } № { $order }.

## Incidents

workbook-incidents-heading = Журнал инцидентов за { $school_year } учебный год
workbook-incidents-number = Номер
workbook-incidents-occurred = Произошёл
workbook-incidents-time = Время
workbook-incidents-detected = Обнаружен
workbook-incidents-type = Тип
workbook-incidents-what = Что произошло
workbook-incidents-kind = Характер
workbook-incidents-severity = Тяжесть
workbook-incidents-state = Состояние
workbook-incidents-measures = Принятые меры
workbook-incidents-outcome = Итог
workbook-incidents-empty = В этом учебном году инциденты не зарегистрированы.
workbook-classifiers-used = Инцидентов
workbook-checklists-step = Шаг
workbook-readings-label = Чьё имя
workbook-readings-purpose = Для чего

## Decisions

workbook-decisions-heading = Решения заседаний за { $school_year } учебный год
workbook-decisions-body = Кем принято
workbook-meetings-body = Группа или совет
workbook-decisions-minutes = Протокол №
workbook-decisions-held-on = Дата заседания
workbook-decisions-number = Решение №
workbook-decisions-item = Вопрос повестки дня
workbook-decisions-text = Решение
workbook-decisions-responsible = Ответственное лицо
workbook-decisions-due-on = Срок
workbook-decisions-votes = За / против / возд.
workbook-decisions-status = Состояние
workbook-decisions-done-on = Дата исполнения
workbook-decisions-empty = В этом учебном году решения не принимались.

## Every sheet

workbook-heading = { $sheet }: { $school_year } учебный год
workbook-empty = В этом списке нет записей.
workbook-incident-tools-count = Число инцидентов
workbook-incident-tools-spellings = Другие написания
workbook-incident-tools-empty = В этих инцидентах инструменты ИИ не названы.
workbook-approvals-rows = Утверждено строк
workbook-approvals-kept = Редакция сохранена
workbook-minutes-versions-empty = Протокол ещё не подписан.
workbook-back = Вернуться к содержанию
# Under the title of a list that was written by itself.
workbook-list-lead = { $school }. По состоянию на { $date }. Выгрузка: { $person }
# A list of one record: $record is its number or name.
workbook-list-of = { $list }. { $record }
workbook-days-left = Осталось дней

## Documents of the plan

workbook-evidence-document = Документ
workbook-evidence-file = Файл
workbook-evidence-versions = Версий
workbook-evidence-added-on = Дата приёма
workbook-evidence-added-by = Кто приложил
workbook-evidence-decided-by = Кто рассмотрел
workbook-evidence-reason = Причина возврата

## Notices of breaches of personal data

workbook-notices-incident = Инцидент №
workbook-notices-due = Срок
workbook-notices-sent = Отправлено
workbook-notices-sent-by = Кто отправил
workbook-notices-recipient = Кому
workbook-notices-channel = Способ отправки
workbook-notices-reference = Номер регистрации
workbook-notices-note = Примечание
workbook-notices-not-needed = Не требуется
workbook-notices-running = Не отправлено
workbook-notices-late = Срок прошёл
workbook-notices-was-sent = Отправлено
workbook-notices-sent-late = Отправлено с опозданием
workbook-notices-waived = Признано ненужным

## Meetings, their agendas, and what waits for one

workbook-meeting-number = № { $number }
workbook-meetings-place = Место
workbook-meetings-members = Членов
workbook-meetings-present = Присутствовало
workbook-meetings-share = Доля присутствия
workbook-meetings-needed = Нужно для кворума
workbook-meetings-quorum = Кворум
workbook-meetings-quorum-yes = есть
workbook-meetings-quorum-no = нет
workbook-meetings-who-came = Присутствовали
workbook-meetings-who-missed = Отсутствовали
workbook-meetings-items = Вопросов
workbook-meetings-decisions = Решений
workbook-meetings-open-decisions = Из них не исполнено
workbook-meetings-note = Примечание
workbook-agenda-meeting = Заседание
workbook-agenda-position = №
workbook-agenda-presenter = Докладчик
workbook-agenda-deferred = Почему отложен
workbook-agenda-state = Состояние вопроса
workbook-agenda-by-name = Кто как голосовал
workbook-proposals-source = Откуда
workbook-proposals-why = Почему ждёт
workbook-proposals-urgent = Срочность

## Tasks

workbook-tasks-title = Поручение
workbook-tasks-note = Пояснение
workbook-tasks-activity = Мероприятие №
workbook-tasks-incident = Инцидент №
workbook-tasks-decision = Решение №
workbook-tasks-given-on = Дано
workbook-tasks-given-by = Кто дал
workbook-tasks-outcome = Результат

## People, their roles and bodies

workbook-people-name = Фамилия, имя, отчество
workbook-people-post = Должность
workbook-people-phone = Телефон
workbook-people-email = Электронная почта
workbook-people-roles = Роли
workbook-people-bodies = В каких составах
workbook-people-left-on = Дата ухода
workbook-holdings-what = Роль или орган
workbook-holdings-post = Обязанность в составе
workbook-holdings-from = Начало
workbook-holdings-to = Окончание
workbook-holdings-order = Приказ №

## The annual report

workbook-report-items-kind = Раздел
workbook-report-items-text = Вывод
workbook-report-items-sources = На чём основан
workbook-report-items-carried = Как исполняется
workbook-report-rows-number = Номер
workbook-report-rows-title = Запись
workbook-report-rows-day = Дата
workbook-report-rows-days = Дней
workbook-report-figures-by = Разбивка
workbook-report-figures-part = Часть
workbook-report-figures-value = Значение
workbook-report-figures-of = Общее число
workbook-report-figures-before = В прошлом году
workbook-report-figures-signed = В подписанном отчёте

## Days off, and the steps that were saved

workbook-days-off-day = Дата
workbook-days-off-weekday = День недели
workbook-days-off-kind = Вид
workbook-days-off-name = Название
workbook-terms-term = Четверть
workbook-operations-number = №
# $count is how many steps of the record are older than those that are told.
workbook-history-earlier = Более ранние шаги ({ $count }) в эту таблицу не вошли.

## Summary

workbook-summary-heading = Итоги года: по состоянию на { $date }
workbook-summary-stage = Этап
workbook-summary-total = Всего
workbook-summary-done = Исполнено
workbook-summary-overdue = Просрочено
workbook-summary-soon = Срок близко
workbook-summary-left = Впереди
workbook-summary-share = Доля исполнения
workbook-summary-total-row = Всего по плану
workbook-summary-year-row = Всего за год
workbook-summary-month = Месяц
workbook-summary-month-incidents = Инцидентов
workbook-summary-on-time = Решений в срок
workbook-summary-late = Решений с опозданием
workbook-summary-not-done = Решений просрочено
workbook-summary-ahead = Решений впереди
workbook-summary-by-type = Типы инцидентов
workbook-summary-incidents = Зарегистрировано инцидентов
workbook-summary-incidents-open = из них открытых
workbook-summary-incidents-void = Аннулированные номера
workbook-summary-meetings = Проведено заседаний
workbook-summary-decisions = Принято решений
workbook-summary-decisions-open = из них не исполнено
workbook-chart-stages-title = Исполнение мероприятий по этапам
workbook-chart-stages-description = Диаграмма показывает, сколько мероприятий каждого этапа исполнено, просрочено, подходит к сроку и предстоит. Числа даны в таблице выше.
workbook-chart-months-title = Инциденты по месяцам
workbook-chart-months-description = Диаграмма показывает, сколько инцидентов выявлено в каждом месяце. Числа даны в таблице выше.
workbook-chart-decisions-title = Исполнение решений в срок
workbook-chart-decisions-description = Диаграмма показывает, сколько решений со сроком в каждом месяце исполнено в срок или с опозданием, просрочено и предстоит. Числа даны в таблице выше.
workbook-chart-types-title = Инциденты по видам
workbook-chart-types-description = Диаграмма показывает, сколько инцидентов каждого вида было за год. Числа даны в таблице выше.

## Common

# $page and $pages are codes of the page's foot: neither a letter nor a hyphen may touch them.
workbook-footer-page = Страница { $page } из { $pages }
workbook-footer-left = { $school }, { $school_year } учебный год
# Ends a text that is longer than a cell can hold.
workbook-text-cut = [сокращено: в ячейку больше не помещается; полный текст в программе]
workbook-rows-cut = На бумаге текст показан не полностью в строках: { $rows }. Полный текст — в ячейке файла.
workbook-property-title = { $school }: { $school_year } учебный год
workbook-property-subject = План ответственного внедрения искусственного интеллекта и его исполнение
workbook-property-keywords = план, искусственный интеллект, журнал инцидентов, решения совета

## Calendar file

calendar-name = Сроки внедрения ИИ, { $school_year }: { $whose }
