### What the program answers when it cannot do what was asked: what is wrong, and how to put it right.
### $field and $right arrive already worded; $from, $to in day-outside-year arrive as days.

## What was filled in

rejection-field-missing = Поле «{ $field }» не заполнено. Заполните его и сохраните ещё раз.
rejection-field-too-long = Текст в поле «{ $field }» слишком длинный: не более { $limit } знаков. Сократите его.
rejection-field-malformed = В поле «{ $field }» недопустимое значение. Выберите одно из предложенных или запишите по образцу.
rejection-day-invalid = В поле «{ $field }» неверная дата. Укажите её по образцу 18.09.2026.
rejection-time-invalid = В поле «{ $field }» неверное время. Укажите его по образцу 15:20.
rejection-day-outside-year = Дата в поле «{ $field }» вне учебного года. Выберите день с { $from } по { $to }.
rejection-day-order = Дата в поле «{ $field }» раньше даты начала. Исправьте порядок дат.
rejection-day-in-future = Дата в поле «{ $field }» ещё не наступила. Укажите сегодняшний или прошедший день.
rejection-day-in-past = Дата в поле «{ $field }» уже прошла. Укажите сегодняшний или более поздний день.
rejection-reason-missing = Не указана причина. Для этого действия она нужна: напишите одно-два предложения.
rejection-rule-invalid = Правило срока составлено неверно. Проверьте месяцы или дни и выберите заново.
rejection-name-exists = Такая запись уже есть. Посмотрите список: измените её или введите другую.
rejection-request-malformed = Запрос имеет неверный вид, ничего не изменено. Проверьте его поля. Техническая подробность: { $detail }
rejection-command-unknown = Команды «{ $name }» нет. Сверьте название со списком команд.
rejection-not-found = Запись не найдена: возможно, её убрали. Обновите список и выберите снова.

## Signing in and rights

rejection-not-allowed = У вас нет права на это действие. Требуется: «{ $right }». Обратитесь к председателю рабочей группы.
rejection-signed-out = Сначала войдите в систему.
rejection-wrong-password = Неверный логин или пароль. Проверьте раскладку клавиатуры и клавишу Caps Lock и введите ещё раз.
rejection-wrong-recovery-code = Код восстановления не подошёл. Введите его точно так, как на распечатанном листе.
rejection-password-weak = Пароль слишком короткий: нужно не менее { $limit } знаков. Придумайте пароль длиннее.
rejection-login-taken = Этот логин занят. Выберите другой.
rejection-last-manager = Это последняя учётная запись, которая может управлять школой. Сначала дайте такое право другому человеку.

## The school's file

rejection-school-in-use = Эта школа открыта в другом окне. Закройте его и попробуйте снова.
rejection-school-newer = Файл школы создан более новой версией программы. Файл не изменён; обновите программу.
rejection-school-damaged = Файл школы повреждён и потому не открыт. Мы его не трогали; восстановите его из резервной копии.
rejection-school-missing = Файла школы нет на месте. Проверьте название и расположение папки или возьмите резервную копию.
rejection-school-foreign = Это не файл программы «Жоспар». Выберите другую папку.
rejection-folder-unwritable = Нет права записи в папку { $path }. Выберите другую папку или попросите доступ.
rejection-folder-unsuitable = Папка { $path } не подходит для данных школы{ $reason ->
        [network] : она находится в сети
        [cloud] : её синхронизирует облачная служба
        [removable] : она на съёмном диске
        [not_empty] : она не пуста
       *[other] {""}
    }. Выберите папку на диске этого компьютера.
rejection-disk-full = На диске не осталось места, последнее действие не записано. Всё сохранённое раньше на месте; освободите место и повторите.
rejection-target-unwritable = Не удалось записать файл { $path }. Выберите другое место; данные не изменены.
rejection-target-open = Файл { $path } открыт в другой программе. Закройте его и повторите; прежний файл не изменён.
rejection-backup-invalid = Резервная копия { $path } непригодна и не использована. Выберите другую копию или создайте её заново.

## Undo

rejection-undo-nothing = Отменять нечего.
rejection-undo-permanent = Это действие нельзя отменить: его запись хранится постоянно. При необходимости исправьте её новой записью.
rejection-undo-blocked = После этого действия те же записи изменили снова. Сначала отмените более позднее изменение.

## Plan and calendar

rejection-mark-exists = За этот период отметка уже стоит. Чтобы изменить её, сначала отзовите прежнюю с указанием причины.
rejection-mark-withdrawn = Эта отметка уже отозвана.
rejection-occurrence-unknown = У мероприятия нет такого периода исполнения. Посмотрите срок и выберите из списка.
rejection-occurrence-done = По этому мероприятию уже стоит отметка об исполнении. Сначала отзовите её с указанием причины.
rejection-exemption-exists = Это мероприятие уже отмечено как неприменимое.
rejection-plan-exists = План на этот учебный год уже есть. Откройте его и внесите изменения.
rejection-year-exists = Этот учебный год уже добавлен. Выберите его из списка.
rejection-year-invalid = Учебный год записан неверно. Укажите два года подряд по образцу 2026-2027.
rejection-year-unknown = Учебного года { $label } в этой школе нет. Добавьте его в разделе «Настройки» или выберите имеющийся.
rejection-responsible-missing = Ответственное лицо не указано. Выберите хотя бы одного человека, роль или группу.
rejection-template-row-needed = Отметьте и мероприятие «{ $title }»: от него отсчитывается срок выбранного изменения.

## Files and evidence. $path is a file on this machine, $limit is in megabytes, $name is the name of the file.

rejection-file-missing = Файл { $path } не найден: возможно, его удалили или перенесли. Выберите файл ещё раз.
rejection-file-unreadable = Не удалось прочитать файл { $path }. Если он открыт в другой программе, закройте его и повторите или выберите другой файл.
rejection-file-too-large = Файл слишком большой: не более { $limit } МБ. Уменьшите его или разделите на несколько.
rejection-file-empty = Файл пуст. Проверьте его и выберите другой.
rejection-content-damaged = Сохранённое содержимое файла «{ $name }» повреждено, поэтому он не открыт. Приложите исходный файл новой версией или восстановите данные из резервной копии.
rejection-evidence-decided = По последней версии документа решение уже принято. При необходимости приложите новую версию.
rejection-upload-unknown = Файл дошёл не полностью, ничего не приложено. Выберите файл ещё раз.
rejection-ending-unknown = У имени { $path } неподходящее окончание. Выберите один из предложенных видов и сохраните снова.

## Incidents

rejection-incident-step-forbidden = Инцидент сейчас в состоянии «{ $from ->
        [registered] { incident-state-registered }
        [under_review] { incident-state-under_review }
        [measures] { incident-state-measures }
        [closed] { incident-state-closed }
        [dismissed] { incident-state-dismissed }
        [reopened] { incident-state-reopened }
        [void] { incident-state-void }
       *[other] { $from }
    }», из него нельзя перейти в «{ $to ->
        [registered] { incident-state-registered }
        [under_review] { incident-state-under_review }
        [measures] { incident-state-measures }
        [closed] { incident-state-closed }
        [dismissed] { incident-state-dismissed }
        [reopened] { incident-state-reopened }
        [void] { incident-state-void }
       *[other] { $to }
    }». Выберите разрешённый шаг в карточке; завершённый инцидент сначала возобновите.
rejection-incident-fact-missing = Для этого шага не хватает сведений: «{ $field }». Заполните их в карточке и повторите.
rejection-classifier-fixed = От значений этого списка зависит порядок шагов: можно менять только название и пояснение. Измените название.
rejection-classifier-last = В списке должно остаться хотя бы одно значение. Сначала добавьте новое или верните прежнее.
rejection-classifier-retired = Это значение больше не используется: «{ $field }». Выберите другое из списка.
rejection-incidents-linked = Эти два инцидента уже связаны. При необходимости сначала уберите прежнюю связь.
rejection-link-to-itself = Инцидент нельзя связать с самим собой. Выберите другой инцидент.
rejection-effect-check-not-due = Действенность мер записывается один раз, когда инцидент закрыт. Посмотрите его состояние: он не закрыт или проверка уже записана.
rejection-effect-check-on-card = Это поручение исполняется в карточке инцидента: откройте её и запишите, подействовали ли меры.

## Meetings and decisions

rejection-meeting-closed = Это заседание завершено или отменено и потому не меняется. При необходимости созовите новое.
rejection-attendance-missing = Присутствие отмечено не полностью. Укажите по каждому члену, был ли он на заседании, и повторите.
rejection-votes-invalid = Сумма голосов должна равняться числу членов с правом голоса: { $present }. Пересчитайте голоса.
rejection-decision-closed = Это решение исполнено или отменено. Чтобы изменить его, сначала возобновите его с указанием причины.
rejection-task-closed = В нынешнем состоянии поручения это действие невозможно. Обновите список и посмотрите состояние; при необходимости возобновите поручение.
rejection-body-without-members = В этой группе или совете нет членов. Сначала введите их в разделе «Люди».
rejection-meeting-step-forbidden = Сейчас заседание в состоянии «{ $state }», поэтому этот шаг невозможен. Сначала выполните предыдущий.
rejection-minutes-signed = Протокол подписан и не меняется. Если нужна поправка, откройте новую редакцию с указанием причины.
rejection-minutes-unsigned = Протокол ещё не подписан. Выписка выдаётся после подписания.
rejection-meeting-not-later = Продлить срок или отменить решение может только более позднее заседание. Укажите его вопрос.
rejection-agenda-empty = Повестка дня пуста. Добавьте хотя бы один вопрос и созовите снова.
rejection-item-decided = По этому вопросу записано решение. Сначала уберите его.
rejection-notice-too-short = Заседание созывают не позднее чем за { $days } дн. Если раньше не получилось, укажите причину срочного созыва.
rejection-quorum-missing = Кворума нет: присутствует { $present }, нужно { $needed }. Уточните явку или завершите заседание как несостоявшееся.
rejection-quorum-reached = Кворум есть: присутствует { $present }, нужно { $needed }. Откройте заседание.
rejection-presider-absent = «{ $field }»: никто не указан или его нет в зале. Выберите одного из присутствующих членов.
rejection-time-order = «{ $field }» не может быть раньше времени прихода. Исправьте время.
rejection-vote-open = Идёт голосование. Сначала завершите или отзовите его.
rejection-vote-by-count = Здесь голоса подсчитываются. Чтобы записать голос каждого, откройте поимённое голосование.
rejection-votes-missing = Не записаны голоса: { $missing }. Отметьте голос каждого.
rejection-not-entitled = Этого члена не было в зале, когда голосование открыли, поэтому он не голосует.
rejection-nobody-votes = Голосовать некому: все присутствующие взяли самоотвод. Отложите вопрос.
rejection-casting-vote-needed = Голоса разделились поровну. Укажите голос председателя: он решающий.
rejection-decision-voted = По этому решению уже голосовали. Чтобы изменить его, сначала отзовите голосование.
rejection-decision-not-adopted = Это решение не принято. Сначала поставьте его на голосование.
rejection-decision-undecided = По решению { $number } не голосовали. Проголосуйте или уберите его, затем завершайте заседание.
rejection-decision-untranslated = Решение { $number } должно быть написано на двух языках. Дополните текст на казахском и русском.
rejection-task-of-decision = Это поручение исполняет решение заседания. Меняйте текст, срок и отмену через решение.

## People

rejection-hand-over-same = Передать дела самому себе нельзя. Выберите другого человека.
rejection-table-unreadable = Файл { $path } не удалось прочитать как таблицу. Откройте его в Excel, сохраните как .xlsx и выберите снова.
rejection-table-too-large = В таблице слишком много строк: можно не более { $limit }. Разделите её на несколько файлов.
rejection-table-empty = В таблице нет данных. Выберите лист с названиями столбцов и хотя бы одной строкой.
rejection-table-without-names = В таблице не найден столбец с именами людей. Укажите столбцы «Фамилия» и «Имя» или один общий столбец.

## Long work

rejection-job-cancelled = Работа остановлена. Данные и прежний файл не изменены.
rejection-job-unknown = Такая работа не найдена: возможно, она уже завершена. При необходимости начните её заново.

## What is ours to put right

fault = Произошла ошибка на нашей стороне. Сохранённые данные не затронуты. Если она повторится, сообщите номер: { $reference }.
fault-panic = Программа не смогла выполнить это действие и прервала его; наполовину ничего не записано. Повторите или сообщите номер: { $reference }.

## What a check of the file found

check-sound = Файл школы цел: цепочка из { $operations } действий не нарушена.
check-broken = В файле школы найдено повреждение. Ничего не меняйте и воспользуйтесь резервной копией.

## Files that come in and go out

rejection-person-left = Этот человек уже ушёл. Выберите другого или исправьте день ухода.
