# Импорт плана из документа Word или Excel: что понято и что вызывает сомнение.

import-plan-read = Мероприятий: { $count }. Новых: { $new }, обновится: { $changed }, без изменений: { $unchanged }. Будет поставлено отметок: { $marks }. Проверить строк: { $doubtful }.

# $table is the table's number or the sheet's name.
import-place-cell = таблица: { $table }, строка: { $row }, столбец: { $column }
import-place-paragraph = абзац { $paragraph }

import-unread-cell = Непрочитанная ячейка
import-unread-comment = Примечание
import-unread-footnote = Сноска
import-unread-endnote = Концевая сноска
import-unread-text_box = Надпись
import-unread-header = Верхний колонтитул
import-unread-footer = Нижний колонтитул
import-unread-deleted = Зачёркнуто при рецензировании
import-unread-chart = Диаграмма
import-unread-picture = Рисунок или вложенный объект

import-mark-added = Будет поставлена отметка
import-mark-here = Такая отметка уже есть, второй раз не ставится
import-mark-said_before = Уже вносилась, второй раз не ставится
import-mark-no_place = Отметка не ставится
import-mark-stands = Отметка в плане

## Сомнения. Дальше могут стоять слова документа.

import-doubt-deadline_missing = Срок не указан: принято «до конца года».
import-doubt-deadline_unknown = Срок непонятен: принято «до конца года».
import-doubt-deadline_guessed = Проверьте срок: возможно, он понят не полностью.
import-doubt-deadline_outside_year = Срок не попадает в учебный год: взят ближайший.
import-doubt-party_in_words = Не узнано как роль или человек: останется словами документа.
import-doubt-party_unknown = Такого человека нет в списке.
import-doubt-party_ambiguous = Людей с похожим именем несколько: останется словами документа.
import-doubt-party_guessed = Человек определён предположительно.
import-doubt-responsible_missing = Ответственный не указан: в новой строке будет председатель рабочей группы.
import-doubt-number_missing = Номера нет.
import-doubt-number_repeated = Номер повторяется.
import-doubt-activity_guessed = Мероприятие плана взято только по номеру: название другое. Проверьте, то ли это мероприятие.
import-doubt-activity_other = В плане под этим номером другое мероприятие: строка добавится как новая.
import-doubt-deadline_kept = Остаётся срок из плана: с новым сроком прежние отметки об исполнении лишились бы своего места.
import-doubt-number_skipped = Перед этой строкой пропущены номера:
import-doubt-number_long = Номер слишком длинный: взято только начало.
import-doubt-title_missing = Названия мероприятия нет: впишите его, иначе строка не будет внесена.
import-doubt-text_long = Текст слишком длинный: взяты первые 300 знаков.
import-doubt-row_joined = Разорванная строка присоединена к предыдущей.
import-doubt-mark_without_day = У отметки нет даты: будет поставлен сегодняшний день.
import-doubt-mark_unclear = Отметка об исполнении непонятна и не будет поставлена.
import-doubt-mark_not_done = По документу ещё не исполнено: отметка не ставится.
import-doubt-mark_outside_year = День отметки не относится к этому учебному году или ещё не наступил: отметка не ставится.
import-doubt-mark_between = Неясно, к какому сроку относится отметка: она будет поставлена к ближайшему.
import-doubt-mark_no_place = Свободного срока, к которому относилась бы отметка, нет: она не ставится.
import-doubt-stage_guessed = Эта строка принята за название этапа.
import-doubt-stage_missing = Строка стоит выше первого этапа: отнесена к первому этапу.
import-doubt-year_differs = Документ составлен на другой учебный год:
import-doubt-year_missing = Учебный год в документе не назван. Взят этот год:
import-doubt-approval_undated = Дата утверждения не указана.

## Страница импорта плана.

plan-import = Импорт из Word или Excel
plan-import-title = Импорт плана из Word или Excel
plan-import-file-kind = Документ Word или книга Excel
plan-import-choose = Выбрать документ
plan-import-begin = Выберите документ с планом на { $year } учебный год
plan-import-begin-text = Подойдёт готовый файл Word или Excel: порядок столбцов и то, как записаны этапы и сроки, не важны. Файл можно перетащить сюда. До внесения вы просмотрите каждую строку.
plan-import-later = Если план уже есть в файле Word или Excel, его можно будет внести позже в разделе «План».
plan-import-source = { $file }, { $year } учебный год
plan-import-table = Строки документа
plan-import-shown-doubtful = Проверить: { $count }
plan-import-doubtful-none = Строк, которые нужно проверить, нет.
plan-import-take-all = Внести все строки
plan-import-missing = Нет в документе, останется в плане: { $count }
plan-import-approve = Отметить и утверждение: { $day }, № { $order }
plan-import-done-text = Добавлено: { $added }. Обновлено: { $updated }. Без изменений: { $unchanged }. Поставлено отметок: { $marked }.
plan-import-undone-text = План вернулся к прежнему виду. При необходимости выберите документ снова.
plan-import-skipped = Не внесено:
plan-import-unread = Есть в документе, но не вносится: { $count }
plan-import-head = Начало документа
plan-import-approval = Утверждение
plan-import-objectives = Задачи
plan-import-topic = Тема
plan-import-expected-results = Ожидаемые результаты
plan-import-other = Другие строки
plan-import-updates = Обновится
plan-import-same = Без изменений
plan-import-as-new = Внести как новое мероприятие
plan-import-edit = { $name }, изменить: { $row }
plan-import-in-document = В документе: «{ $text }»
plan-import-mark-hint = Если стереть дату, отметка не будет поставлена.
plan-import-field-stage = Этап
plan-import-field-number = Номер
plan-import-field-title = Название
plan-import-field-responsible = Ответственный
plan-import-field-participants = Соисполнители
plan-import-field-deadline = Срок
plan-import-field-result = Итоговый документ
plan-import-field-mark = Отметка об исполнении
