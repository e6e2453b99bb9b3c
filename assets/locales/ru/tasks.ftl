### Tasks: who is asked to do what, by when, and whether somebody made sure.

screen-tasks = Поручения
tasks-table = Список поручений
tasks-count =
    { $count ->
        [one] { $count } поручение
        [few] { $count } поручения
       *[other] { $count } поручений
    }
tasks-search = Найти поручение
tasks-group = Какие поручения
tasks-group-open = В работе
tasks-group-unverified = Ждут подтверждения
tasks-group-finished = Завершённые
tasks-group-all = Все
tasks-person = Ответственное лицо
tasks-person-is = Ответственный: { $person }
tasks-empty-open = Поручений в работе нет
tasks-empty-unverified = Ни одно поручение не ждёт подтверждения
tasks-empty-finished = Завершённых поручений нет
tasks-empty-all = Поручений ещё не давали
tasks-empty-text = Дайте поручение, укажите ответственное лицо и срок. Здесь будет видно, исполнено ли оно.
tasks-nothing-matches = Под фильтр не подходит ни одно поручение
task-column-title = Поручение
task-column-responsible = Ответственное лицо
task-column-due = Срок
task-column-source = Основание
task-column-status = Состояние
task-no-deadline = без срока
task-of-activity = мероприятие { $number }
task-of-incident = инцидент { $number }
task-of-decision = решение { $number }
task-of-report = Рекомендация отчёта за { $label }
task-give = Дать поручение
task-continue = Продолжить поручение
task-draft-kept = Незаполненное поручение сохранено
task-new = Новое поручение
task-kicker = Поручение
task-tabs = Разделы поручения
task-tab-facts = Сведения
task-tab-history = История
task-activity = По какому мероприятию
task-activity-placeholder = Начните вводить название мероприятия
task-given = { $at }, { $by }
task-reopened-why = Почему возобновлено
task-complete = Отметить исполнение
task-complete-note = Что сделано
task-verify = Подтвердить исполнение
task-verify-means = Подтверждайте, когда сами увидели результат.
task-reopen = Возобновить
task-reopen-why = Почему поручение возобновляется?
task-cancel = Отменить поручение
task-cancel-why = Почему поручение отменяется?
