### Words every screen shares: buttons, states, lists.

optional = (необязательно)
day-placeholder = дд.мм.гггг
today = Сегодня
nothing = нет
nothing-found = Ничего не найдено
clear = Очистить
close = Закрыть
close-panel = Закрыть панель
remove-filter = Снять фильтр
save = Сохранить
cancel = Отмена
edit = Изменить
add = Добавить
remove = Убрать
retry = Повторить
back = Назад
next = Далее
loading = Идёт чтение
failed-title = Не удалось прочитать данные
failed-kept = Всё сохранённое ранее на месте, ничего не изменилось.
history-of = История изменений. { $record }
history-empty = Изменений пока не было.
step-undone = отменено
days-left = { $days ->
    [one] Остался { $days } день
    [few] Осталось { $days } дня
   *[other] Осталось { $days } дней
}
days-late = { $days ->
    [one] Опоздание { $days } день
    [few] Опоздание { $days } дня
   *[other] Опоздание { $days } дней
}
days-before = { $days ->
    [one] за { $days } день
    [few] за { $days } дня
   *[other] за { $days } дней
}
on-the-day = в день срока
other-days-before = Другое: за сколько дней
due-today = Срок сегодня
reason = Причина
show-more = Показать ещё
stop-work = Остановить
show-in-folder = Показать в папке
column-actions = Действия
changed-fields = Изменённые поля: { $count }

## Papers as files.

paper-save = Куда сохранить файл?
paper-saved = Файл сохранён: { $path }
papers-of-place = Документы…
paper-save-of = { $paper }…
paper-in-both = На двух языках
paper-kind-pdf = Документ PDF
paper-kind-xlsx = Таблица Excel
paper-kind-docx = Документ Word
list-export = Выгрузить в Excel
list-export-text = Список «{ $list }» сохранится таблицей Excel: все строки, прошедшие фильтр, в том же порядке, что на экране.
