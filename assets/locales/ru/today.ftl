### The first page: what is late, what comes next, what is missing.

screen-today = Сегодня
today-date = { $day }, { $weekday }
today-date-term = { $day }, { $weekday } · { $term }, { $week }-я неделя
today-no-year = Учебный год не задан
today-no-year-text = Укажите учебный год и четверти в разделе «Настройки». После этого на этой странице появятся сроки.

next-steps = Следующие шаги
next-steps-none = Неотложных дел нет
next-step-create_plan = Составить план на учебный год
next-step-approve_plan = Утвердить план
next-step-mark_overdue =
    { $count ->
        [one] Разобрать { $count } просроченное дело
        [few] Разобрать { $count } просроченных дела
       *[other] Разобрать { $count } просроченных дел
    }
next-step-carry_out_decisions =
    { $count ->
        [one] Исполнить { $count } просроченное решение
        [few] Исполнить { $count } просроченных решения
       *[other] Исполнить { $count } просроченных решений
    }
next-step-assign_incidents =
    { $count ->
        [one] Назначить ответственного по { $count } инциденту
       *[other] Назначить ответственных по { $count } инцидентам
    }
next-step-send_notices = Отправить уведомления о нарушениях: { $count }
next-step-erase_names = Инциденты, из которых пора стереть имена: { $count }
next-step-prepare_meeting = Подготовиться к заседанию
next-step-name_members = Назначить состав совета
next-step-register_documents =
    { $count ->
        [one] Зарегистрировать { $count } документ
        [few] Зарегистрировать { $count } документа
       *[other] Зарегистрировать { $count } документов
    }
step-hint-create_plan = по готовому образцу или с чистого листа
step-hint-approve_plan = указать дату и номер приказа
step-hint-mark_overdue = поставить отметку или продлить срок
step-hint-carry_out_decisions = записать результат
step-hint-assign_incidents = в карточке инцидента
step-hint-send_notices = в течение одного рабочего дня после обнаружения
step-hint-erase_names = в карточке инцидента
step-hint-prepare_meeting = уточнить явку, составить повестку дня
step-hint-name_members = в разделе «Люди»
step-hint-register_documents = как итог мероприятия

due-list = Сроки
due-overdue = Просрочено
due-this_week = На этой неделе
due-next_week = На следующей неделе
due-column-title = Мероприятие или поручение
due-column-who = С кем связаться
due-source-decision = Решение
due-source-task = Поручение
due-yourself = Вы
due-nobody = ответственный не указан
due-show-rows = { $group }: { $count }, перейти к строкам
due-only-mine = Только мои дела
due-none = На этой и следующей неделе сроков нет
due-none-text = Мероприятия с более поздним сроком — в плане.
due-no-plan = План ещё не составлен
due-no-plan-text = Когда план будет составлен, здесь появятся сроки, ответственные и их телефоны.
to-plan = Перейти к плану
to-journal = Перейти к журналу
to-sign = Ждёт моей подписи
to-sign-none = Ничто не ждёт вашей подписи.
to-sign-plan = Утвердить план
to-sign-evidence = Принять документ
to-sign-incident_evidence = Принять документ инцидента
to-sign-task = Подтвердить исполнение
to-sign-since = с { $day }

missing-documents = Недостающие документы
missing-documents-none = Все документы зарегистрированы.
missing-register = Внести
missing-show-all = Показать все
open-incidents = Открытые инциденты
open-incidents-none = Открытых инцидентов нет.
open-incidents-since = произошёл { $day }
next-meeting = Следующее заседание
next-meeting-none = Заседание не назначено.
next-meeting-call = Перейти к совету
next-meeting-agenda =
    { $count ->
        [one] { $count } вопрос
        [few] { $count } вопроса
       *[other] { $count } вопросов
    }
next-meeting-agenda-none = Повестка дня пуста
next-meeting-seats = Подтвердили явку: { $confirmed } из { $members }, для кворума нужно { $needed }
next-meeting-quorum = Кворум есть
next-meeting-no-quorum = До кворума пока не хватает
seat-coming = { $person }: придёт
seat-absent = { $person }: не придёт
seat-unknown = { $person }: неизвестно

year-load = Нагрузка учебного года
year-load-meeting = заседание
year-load-item = Мероприятие { $number }, { $day }, { $status }. { $title }
year-load-meeting-on = Заседание { $day }
stage-list = Этапы
stage-list-total = Исполнено мероприятий: { $done } / { $total }
