### Everything the school year's Excel workbook says by itself. Days arrive as 18.09.2026 unless a comment says otherwise.

## Sheets: at most 31 characters, none of [ ] : * ? / \

workbook-sheet-cover = Титульный лист
workbook-sheet-plan = План
workbook-sheet-changes = Изменения
workbook-sheet-incidents = Журнал инцидентов
workbook-sheet-decisions = Решения заседаний
workbook-sheet-summary = Итоги по этапам

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

## Decisions

workbook-decisions-heading = Решения заседаний за { $school_year } учебный год
workbook-decisions-body = Кем принято
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

## Summary

workbook-summary-heading = Исполнение плана: состояние на { $date }
workbook-summary-stage = Этап
workbook-summary-total = Всего
workbook-summary-done = Исполнено
workbook-summary-overdue = Просрочено
workbook-summary-soon = Срок близко
workbook-summary-left = Впереди
workbook-summary-share = Доля исполнения
workbook-summary-total-row = Всего по плану
workbook-summary-by-type = Типы инцидентов
workbook-summary-counts = Показатели года
workbook-summary-incidents = Зарегистрировано инцидентов
workbook-summary-incidents-open = из них открытых
workbook-summary-incidents-void = из них аннулированных
workbook-summary-meetings = Проведено заседаний
workbook-summary-decisions = Принято решений
workbook-summary-decisions-open = из них не исполнено
workbook-chart-title = Исполнение мероприятий по этапам
workbook-chart-description = Диаграмма показывает, сколько мероприятий каждого этапа исполнено, просрочено, близко к сроку и впереди. Числа стоят в таблице выше.

## Common

# $page and $pages are codes of the page's foot: neither a letter nor a hyphen may touch them.
workbook-footer-page = Страница { $page } из { $pages }
workbook-footer-left = { $school }, { $school_year } учебный год
# Ends a text that is longer than a cell can hold.
workbook-text-cut = [сокращено: в ячейку больше не помещается; полный текст в программе]
workbook-property-title = { $school }: { $school_year } учебный год
workbook-property-subject = План ответственного внедрения искусственного интеллекта и его исполнение
workbook-property-keywords = план, искусственный интеллект, журнал инцидентов, решения совета

## Calendar file

calendar-name = Сроки внедрения ИИ, { $school_year }: { $whose }
