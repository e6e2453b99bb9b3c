### Meetings of the council and the other bodies, their agenda, attendance and decisions.

council-view = Вид
meetings = Заседания
meetings-back = Список заседаний
bodies-all = Все
meeting-body = Группа или совет
meeting-new = Созвать заседание
meeting-new-title = Новое заседание
meeting-new-note = Список членов берётся из состава. Номер присваивается после проведения.
meeting-call = Созвать
meeting-numbered = Заседание № { $number }
meeting-draft-title = Проект заседания
meeting-cancelled-title = Отменённое заседание
meeting-edit = Изменить заседание
meeting-cancel = Отменить
meeting-cancel-why = Почему заседание отменяется?
meeting-convene = Известить членов
meeting-open = Открыть заседание
meeting-hold = Провести и присвоить номер
meeting-hold-means = Заседание получит следующий номер. После этого явка и состав повестки не меняются, обсуждение и решения записывать можно.
meeting-hold-needs = Чтобы присвоить номер, отметьте явку. Не отмечено членов: { $count }.
meeting-held-means = Явка и состав повестки не меняются, обсуждение и решения записывать можно.
meeting-tabs = Разделы заседания
meeting-tab-history = Изменения
meetings-column-day = Дата
meetings-column-meeting = Заседание
meetings-column-state = Состояние
meetings-column-attendance = Явка
meetings-column-agenda = Вопросы
meetings-column-decisions = Решения
meetings-attendance = { $present } из { $members }
meetings-open-decisions = не исполнено: { $count }
meetings-empty = Заседаний ещё не созывали
meetings-empty-text = Созовите заседание и составьте повестку: вопросы пишутся вручную или выбираются из открытых инцидентов.
time-placeholder = чч:мм

## Agenda.

agenda = Повестка дня
agenda-decided = решено: { $decided } из { $total }
agenda-empty = Вопросов пока нет.
agenda-empty-title = Повестка дня пуста
agenda-empty-text = Добавьте вопрос: напишите его название или выберите один из открытых инцидентов.
agenda-add = Добавить вопрос
agenda-remove = Снять с повестки
agenda-incident = Инцидент { $number }
agenda-incident-title = { $type }, инцидент { $number }
agenda-decisions = решений: { $count }
agenda-undecided = решения нет
agenda-title = Вопрос
agenda-from-incident = Открытый инцидент
agenda-presenter = Докладчик
agenda-presented-by = Докладчик: { $person }
agenda-discussion = Обсуждение
agenda-saved-on-leaving = Сохраняется при выходе из поля

## Attendance and quorum.

attendance = Явка
attendance-keys = Стрелки переводят между членами, пробел ставит отметку.
attendance-unknown = не отмечено
attendance-present = присутствует
attendance-absent = отсутствует
attendance-of = { $person }, { $post }: { $state }
attendance-reason = причина
attendance-reason-of = { $person }: причина отсутствия
attendance-because = Причина: { $reason }
quorum-reached = Кворум есть: { $present } из { $members }
quorum-short = До кворума не хватает: { $missing }
quorum-needed = В составе { $members }, нужно { $needed }

## Decisions.

decisions = Решения
decisions-none = Решений пока нет.
decisions-register = Реестр решений
decisions-search = Искать решение
decisions-all = Все решения
decisions-empty = Решений пока нет
decisions-empty-text = Решения записываются на заседании: откройте заседание и добавьте решение к вопросу повестки.
decisions-nothing-matches = Подходящих решений нет
decision-title = Решение { $number }
decision-add = Добавить решение
decision-record = Записать решение
decision-text-kk = Решение на казахском
decision-text-ru = Решение на русском
decision-due = Срок
decision-votes = Голосование
decision-voted = за { $for }, против { $against }, воздержались { $abstained }
decision-until = до { $day }
decision-status = Состояние
decision-complete = Отметить исполнение
decision-note = Примечание об исполнении
decision-done = Исполнено { $day }
decision-reopen = Возобновить
decision-reopen-why = Почему решение возобновляется?
decision-open-meeting = Открыть заседание
register-column-number = Номер, дата
register-column-text = Решение
register-column-responsible = Ответственное лицо
register-column-due = Срок
register-column-status = Состояние
register-of = { $body }, заседание № { $number }
register-of-draft = { $body }, проект заседания
