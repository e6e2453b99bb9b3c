### The incident journal, the quick entry and the card of one incident.

incidents-journal = Журнал инцидентов
incidents-group = Отбор
incidents-group-all = Все { $count }
incidents-group-open = Открытые { $count }
incidents-group-finished = Завершённые { $count }
incidents-type = Тип
incidents-severity = Тяжесть
incidents-state = Состояние
incidents-search = Искать в журнале
incidents-column-number = Номер, дата
incidents-column-what = Тип, содержание
incidents-column-kind = Характер
incidents-column-severity = Тяжесть
incidents-column-kind-severity = Характер, тяжесть
incidents-column-state-assigned = Состояние, ответственный
incidents-column-tool = Инструмент ИИ
incidents-column-state = Состояние
incidents-column-assigned = Ответственный
incidents-column-meeting = Совет
incidents-meeting-item = вопрос { $position }
incidents-nobody = ответственного нет
incidents-shown = Показано: { $shown }
incidents-empty = В этом учебном году инцидентов не зарегистрировано
incidents-empty-text = Если при использовании ИИ что-то случилось, заполните шесть полей: хватит минуты. Номер присваивается при сохранении.
incidents-nothing-matches = Подходящих инцидентов нет

## The quick entry.

entry-open = Зарегистрировать инцидент
entry-continue = Продолжить регистрацию
entry-draft-kept = Черновик сохранён
entry-title = Новый инцидент
entry-progress = Заполнено: { $count } из 6
entry-what = 1. Что произошло?
entry-no-names = Вместо имён:
entry-pupil = ученик А
entry-teacher = педагог Б
entry-occurred = 2. Когда произошло?
entry-time = Время
entry-yesterday = Вчера
entry-approximate = Примерно
entry-detected = 3. Когда обнаружено?
entry-now = Сейчас
entry-type = 4. Тип
entry-type-keys = клавиши 1–{ $last }
entry-reported = 5. Кто сообщил?
entry-action = 6. Какая неотложная мера принята?
entry-phrase-withdrawn = Материал изъят
entry-phrase-closed = Доступ закрыт
entry-phrase-deleted = Файл удалён
entry-phrase-told = Родители оповещены
entry-note = Номер присвоится сам. Написанное хранится.
entry-register = Зарегистрировать
entry-later = Закончить позже

## The facts of an incident.

fact-occurred = Произошло
fact-detected = Обнаружено
fact-recorded = Регистрация
fact-approximately = примерно
fact-unchangeable = не изменяется
fact-choose = Выберите
fact-empty = не указано
fact-needed = нужно для следующего шага
fact-minors-yes = Затронуты
fact-minors-no = Не затронуты
fact-personal_data-yes = Затронуты, уведомляется уполномоченный орган
fact-personal_data-no = Не затронуты
fact-count-wrong = Запишите число людей целым числом
fact-in-a-month = Через месяц
facts-nature = Характер и ответственный
facts-circumstances = Обстоятельства
facts-harm = Вред
facts-outcome = Причина, меры, итог

## The way of an incident.

step-facts = Нужных сведений: { $present } из { $total }
step-missing = Не хватает: { $facts }
step-fill = Заполнить: { $fact }
step-fill-agenda = Внести в повестку совета
step-fill-decision = Записать решение совета
step-fill-checklist = Завершить чек-лист
move-to-under_review = Взять на рассмотрение
move-to-measures = Перейти к мерам
move-to-closed = Закрыть инцидент
move-to-dismissed = Отклонить
move-to-reopened = Возобновить
move-to-void = Аннулировать
move-why-dismissed = Почему инцидент отклоняется?
move-why-reopened = Почему инцидент возобновляется?
move-why-void = Почему запись аннулируется?
move-means-dismissed = Инцидент считается завершённым, номер и записи сохраняются.
move-means-reopened = Инцидент снова рассматривается, сведения можно дополнять.
move-means-void = Запись останется в журнале зачёркнутой, её номер больше никому не присваивается.
move-reason-linked = Этот инцидент повторяет другой: это и будет записано как причина. При желании дополните.

## The timeline.

timeline-rule = Записи не удаляются, только добавляются.
entry-registered = Зарегистрирован, присвоен номер { $number }
entry-state = Состояние: { $state }
entry-agenda = Внесён в повестку дня
entry-decision = Принято решение
entry-effect = Проверена действенность мер
entry-correction = Исправление
entry-to = к записи { $position }
entry-corrected-by = исправление: запись { $position }
entry-correct = Исправить
entry-correcting = Исправление записи { $position }
entry-add = Новая запись
entry-add-button = Добавить запись
entry-correct-button = Добавить исправление

## The card.

incident-tabs = Разделы инцидента
incident-tab-facts = Сведения
incident-tab-timeline = Ход ({ $count })
incident-tab-checklist = Чек-лист ({ $done }/{ $total })
incident-tab-council = Совет
incident-tab-history = Изменения
incident-timeline = Ход рассмотрения
incident-checklist = Чек-лист
incident-links = Связанные инциденты
incident-wide = Развернуть
incident-narrow = Свернуть
incident-finished-note = Сведения завершённого инцидента не изменяются. При необходимости добавьте запись в ход рассмотрения.
incident-meetings = Заседания
incident-no-meetings = Инцидент пока не внесён в повестку совета.
incident-to-council = Перейти в раздел «Совет»
incident-meeting = { $body }, заседание № { $number }, вопрос { $position }
incident-meeting-draft = { $body }, проект заседания, вопрос { $position }
incident-decisions = Решения
## The checklist, the links and the check whether the measures worked.

checklist-none = Для этого вида инцидента чек-лист не задан. Шаги можно добавить в разделе «Настройки».
checklist-tick = Отметить выполненным: { $step }
checklist-tick-title = Отметить выполненным
checklist-open = Открыть поручение
checklist-required = обязательно
links-none = С другими инцидентами не связан.
link-related = Связан с
link-repeats = Повторяет
link-repeated-by = Повторён в
link-remove = Убрать связь с инцидентом { $number }
link-add = Связать с инцидентом
link-add-button = Связать
link-kind = Вид связи
link-kind-duplicate = Этот инцидент повторяет тот
link-kind-related = Связаны между собой
link-find = Введите номер или содержание
effect-title = Проверка действенности мер
effect-question = Меры дали результат?
effect-due = Наступил день проверки. Посмотрите, не повторился ли случай и соблюдаются ли меры, и запишите.
effect-ahead = В день проверки ответственный получит это как поручение.
effect-record = Записать результат проверки
effect-save = Сохранить
effect-save-reopen = Сохранить и возобновить
effect-failed-means = Инцидент будет возобновлён, записанное станет причиной.

## The pictures of the journal.

incidents-view = Вид
incidents-view-journal = Журнал
incidents-view-pictures = Анализ
picture-months = По месяцам и видам
picture-all = Всего: { $count }
picture-of-month = { $month } { $year }
picture-of-type = { $month } { $year }: { $type }
picture-number = { $what }: { $count }
picture-closing = Время до закрытия
picture-closing-said = Обычно дней: { $median }, дольше всего: { $longest }
picture-none-closed = Закрытых инцидентов пока нет
picture-usual = обычно
picture-longest = дольше всего
picture-days = { $median } / { $longest } дн.
picture-closed-of = { $month } { $year }: закрыто
picture-severity = По тяжести
picture-severity-of = Тяжесть: { $severity }
picture-unjudged = Не оценено
pictures-empty-text = Когда будет зарегистрирован первый инцидент, здесь появятся числа по месяцам и видам.
pictures-note = Месяц берётся по дню обнаружения. Аннулированные записи не считаются. Нажмите на число, чтобы открыть его записи.
