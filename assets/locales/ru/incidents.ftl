### The incident journal, the quick entry and the card of one incident.

incidents-journal = Журнал инцидентов
incidents-group = Отбор
incidents-group-all = Все { $count }
incidents-group-open = Открытые { $count }
incidents-group-finished = Завершённые { $count }
incidents-type = Тип
incidents-severity = Тяжесть
incidents-state = Состояние
incidents-kind = Характер
incidents-tool = Инструмент ИИ
incidents-detected = День обнаружения
incidents-detected-from = С какого дня
incidents-detected-to = По какой день (включительно)
incidents-detected-since = с { $day }
incidents-detected-until = по { $day }
incidents-detected-turned = Первый день позже второго. Исправьте дни.
incidents-looking = Поиск продолжается…
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
incidents-import = Импорт из Excel
incidents-old-number = старый № { $number }
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
fact-old-ended = Закончено по прежнему журналу
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
timeline-of = Ход рассмотрения инцидента. { $number }
timeline-export = Выгрузить ход рассмотрения
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
incident-tab-timeline = Ход { $count }
incident-tab-checklist = Чек-лист { $done }/{ $total }
incident-tab-council = Совет
incident-tab-history = История
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

checklist-none = Для этого типа инцидента чек-лист не задан. Шаги можно добавить в разделе «Настройки».
checklist-tick = Отметить выполненным: { $step }
checklist-tick-title = Отметить выполненным
checklist-open = Открыть поручение
tasks-of = Поручения по инциденту. { $number }
tasks-export = Выгрузить поручения
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
picture-months = По месяцам и типам
picture-in-journal = Открыть в журнале
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
pictures-empty-text = Когда будет зарегистрирован первый инцидент, здесь появятся числа по месяцам и типам.
pictures-note = Месяц берётся по дню обнаружения. Аннулированные записи не считаются. Нажмите на число, чтобы открыть его записи.

## Who the people are: labels, names behind a reason, erasing.

identities = Скрытые имена
identities-count = человек: { $count }
identities-none = В этом инциденте ничьё имя не записано.
identities-rule = Имена видят только директор и ответственный за академическую честность. Причина спрашивается, просмотр записывается.
identity-hidden = имя скрыто
identity-hide = Скрыть
identity-reveal = Показать имя…
identity-reveal-of = Показать имя: { $label }
identity-reveal-why = Для чего нужно имя?
identity-reveal-means = Будет записано, кто, когда и для чего смотрел. Не пишите имя в причине.
identity-reveal-button = Показать
identity-erase = Стереть…
identity-erase-of = Стереть имя: { $label }
identity-erase-why = Почему стирается?
identity-erase-means = Имя стирается навсегда, и из истории изменений тоже; вернуть его нельзя. Обозначение останется.
identity-erase-button = Стереть навсегда
identity-erased = имя стёрто: { $at }, { $by }
identity-add = Добавить человека:
identity-add-title = Добавить человека
identity-kind-pupil = Ученик
identity-kind-teacher = Педагог
identity-kind-parent = Родитель
identity-kind-other = Другой человек
identity-seal = Сохранить скрытым
readings = Просмотров: { $count }
readings-of = Просмотры скрытых имён. { $number }
readings-export = Выгрузить просмотры
reading-screen = на экране
reading-notice = для уведомления
reading-journal = для журнала
name-erase = Убрать имя, попавшее в текст…
name-erase-means = Имя убирается из текстов инцидента, его хода и истории изменений, на его место пишется обозначение. Вернуть его нельзя.
name-stands-in-text = Это имя открыто стоит в тексте инцидента, его видят все, кто читает журнал. Лучше заменить его обозначением. Вернуть имя нельзя.
name-erase-name = Имя в тексте
name-erase-label = Что написать вместо него
name-erase-reason = Имя попало в текст
name-erased = Имя убрано. Текстов: { $texts }, записей хода: { $entries }.
name-erased-left = Имя убрано. Текстов: { $texts }, записей хода: { $entries }. Осталось в бумагах завершённых заседаний и в прежней истории: { $left }.
entry-erased = Из записи убрано имя: { $at }, { $by }

## The notice of a breach.

notice-title = Уведомление уполномоченного органа
notices = { report-source-notices }
notices-export = Выгрузить уведомления
incident-tools-of = Инструменты ИИ в инцидентах за { $year } учебный год
incident-tools-export = Выгрузить инструменты ИИ
notice-hours-minutes = { $hours } ч { $minutes } мин
notice-days-hours = { $days } дн. { $hours } ч
notice-left = Осталось { $time }
notice-late = Просрочено на { $time }
notice-is-sent = Отправлено в срок
notice-is-sent_late = Отправлено с опозданием
notice-is-waived = Признано, что уведомлять не нужно
notice-rest = выходные
notice-sent-line = { $at }, { $channel }
notice-sent-reference = № { $reference }
notice-due-was = Срок: { $due }
notice-letter = Письмо-уведомление
notice-letter-open = Открыть
notice-mark-sent = Отметить отправку
notice-waive = Уведомлять не нужно…
notice-waive-means = Решение и его причина остаются на карточке. Если позже отправите, отметьте отправку.
notice-waive-button = Признать ненужным
notice-take-back = Отменить отметку…
notice-take-back-means = Срок уведомления и шаг контрольного списка откроются снова; отмена и её причина останутся в ходе рассмотрения.
notice-take-back-button = Отменить отметку
notice-channel-portal = через портал госуслуг
notice-channel-email = электронной почтой
notice-channel-post = заказным письмом
notice-save = Сохранить документ…
notice-edit = Заполнить
notice-annex-save = Сохранить приложение…
notice-annex-means = В приложении имена открыты. Будет записано, кто, когда и для чего его выгрузил.
notice-recipient-hint = Если пусто, пишется «В уполномоченный орган в сфере защиты персональных данных».
notice-contact-hint = Должность, телефон и почта ответственного за персональные данные в школе.
notice-subjects-hint = Напишите, кто это и сколько человек. Без имён: они в приложении.
notice-file = Уведомление { $number }
notice-annex-file = Уведомление { $number }, приложение

## Papers.

journal-export = Выгрузить
journal-export-text = Журнал номеров этого года сохраняется таблицей Excel. Люди названы обозначениями.
journal-with-names = С именами
journal-with-names-means = К каждому имени будет записано, кто, когда и для чего его выгрузил.
journal-file = Журнал инцидентов { $day }
incident-export = Документ
incident-export-text = Карточка сохраняется документом Word или PDF. Люди названы обозначениями.
incident-file = Инцидент { $number }
