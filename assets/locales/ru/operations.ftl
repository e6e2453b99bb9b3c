### What was done, as the undo notice and the list of operations say it. Where a message names its subject, a comment
### above the group says what the subject is; messages without one need none.

## School, year, accounts

# The subject is the school's name.
operation-create_school = Школа создана: { $subject }
operation-create_demo = Демонстрационная школа создана: { $subject }
operation-edit_school_profile = Сведения о школе изменены
operation-set_preferences = Настройки изменены
# The subject is the label of the school year.
operation-add_school_year = Добавлен { $subject } учебный год
# The subject is the number of the term.
operation-edit_term = Изменены даты { $subject } четверти
# The subject is the day.
operation-add_day_off = В календарь добавлен день: { $subject }
operation-remove_day_off = Из календаря убран день: { $subject }
# The subject is the person or the login.
operation-add_account = Учётная запись создана: { $subject }
operation-disable_account = Учётная запись отключена: { $subject }
operation-enable_account = Учётная запись снова включена: { $subject }
operation-change_password = Пароль изменён
operation-recover = Доступ восстановлен
operation-import = Данные загружены: { $subject }
operation-undo = Действие отменено
operation-redo = Действие выполнено повторно

## People. The subject is the person's surname and initials.

operation-add_person = Добавлен человек: { $subject }
operation-edit_person = Сведения изменены: { $subject }
operation-person_leaves = Отмечен уход: { $subject }
operation-give_role = Назначена роль: { $subject }
operation-end_role = Роль прекращена: { $subject }
operation-join_body = Состав дополнен: { $subject }
operation-leave_body = Состав покинул(а): { $subject }
operation-hand_over = Дела переданы: { $subject }
# The subject is how many people there were.
operation-import_people = Внесено людей из Excel: { $subject }

## Plan. The subject of the plan's own steps is the school year, of the others the activity's number.

operation-create_plan = Создан план на { $subject } учебный год
operation-edit_plan = Изменён план на { $subject } учебный год
operation-approve_plan = Утверждён план на { $subject } учебный год
operation-add_activity = Добавлено мероприятие { $subject }
operation-edit_activity = Изменено мероприятие { $subject }
operation-remove_activity = Убрано мероприятие { $subject }
operation-set_parties = Изменены исполнители мероприятия { $subject }
operation-set_rule = Изменён срок мероприятия { $subject }
operation-mark_done = Поставлена отметка об исполнении мероприятия { $subject }
operation-withdraw_mark = Отозвана отметка об исполнении мероприятия { $subject }
operation-extend_deadline = Продлён срок мероприятия { $subject }
operation-declare_not_applicable = Мероприятие { $subject } отмечено как неприменимое
operation-declare_applicable = Мероприятие { $subject } снова применимо
operation-move_activity = Перемещено мероприятие { $subject }
operation-renumber_plan = План на { $subject } учебный год перенумерован
operation-create_next_plan = План на { $subject } учебный год создан из прошлогоднего
operation-upgrade_template = План на { $subject } учебный год приведён к новой версии образца
operation-import_plan = План на { $subject } учебный год внесён из документа
# The subject is how many rows it was.
operation-change_activities = Изменено мероприятий сразу: { $subject }
# The subject is the name of the filter.
operation-save_filter = Фильтр сохранён: { $subject }
operation-remove_saved_filter = Фильтр убран: { $subject }

## Evidence. The subject is the activity's number and the title of the document.

operation-attach_evidence = Документ приложен: { $subject }
operation-attach_incident_evidence = К инциденту { $subject } приложен документ
operation-revise_evidence = Приложена новая версия документа: { $subject }
operation-edit_evidence = Сведения о документе изменены: { $subject }
operation-accept_evidence = Документ принят: { $subject }
operation-return_evidence = Документ возвращён на доработку: { $subject }
operation-remove_evidence = Документ убран: { $subject }

## Incidents. The subject is the incident's number.

operation-register_incident = Зарегистрирован инцидент { $subject }
operation-import_incidents = Внесены инциденты из прежнего журнала: { $subject }
operation-void_imported_incidents = Аннулированы импортированные инциденты: { $subject }
operation-add_incident_entry = Добавлена запись к инциденту { $subject }
operation-set_incident_facts = Дополнены сведения об инциденте { $subject }
operation-move_incident = Изменено состояние инцидента { $subject }
operation-add_identity = К инциденту { $subject } добавлен человек
operation-reveal_identity = Прочитано имя из инцидента { $subject }
operation-erase_identity = Стёрто имя из инцидента { $subject }
operation-erase_name = Из текста инцидента { $subject } убрано имя
operation-edit_notice = Изменено уведомление об инциденте { $subject }
operation-record_notice_sent = Отправлено уведомление об инциденте { $subject }
operation-waive_notice = Уведомление об инциденте { $subject } признано ненужным
operation-take_back_notice = Снята отметка об уведомлении по инциденту { $subject }
operation-export_notice_annex = Выведено приложение к уведомлению об инциденте { $subject }
operation-export_journal_with_names = Журнал выведен с именами: { $subject }
operation-set_identity_retention = Изменён срок хранения имён: { $subject } мес.
operation-record_effect_check = Проверена действенность мер по инциденту { $subject }
operation-link_incidents = Связаны инциденты: { $subject }
operation-unlink_incidents = Убрана связь между инцидентами: { $subject }
operation-add_classifier = В список классификации добавлено: «{ $subject }»
operation-edit_classifier = В списке классификации изменено: «{ $subject }»
operation-move_classifier = В списке классификации перемещено: «{ $subject }»
operation-retire_classifier = «{ $subject }» больше не предлагается для выбора
operation-restore_classifier = «{ $subject }» снова предлагается для выбора
operation-add_checklist_step = В чек-лист добавлен шаг «{ $subject }»
operation-edit_checklist_step = В чек-листе изменён шаг «{ $subject }»
operation-move_checklist_step = В чек-листе перемещён шаг «{ $subject }»
operation-retire_checklist_step = Из чек-листа убран шаг «{ $subject }»
operation-restore_checklist_step = В чек-лист возвращён шаг «{ $subject }»

## Council. The subject is a meeting's day, or its number once it was held; an agenda item's title; a decision's text.

operation-call_meeting = Созвано заседание на { $subject }
operation-edit_meeting = Изменено заседание { $subject }
operation-set_attendance = Отмечено присутствие на заседании: { $subject }
operation-hold_meeting = Проведено заседание № { $subject }
operation-cancel_meeting = Отменено заседание { $subject }
operation-add_agenda_item = В повестку добавлен вопрос: { $subject }
operation-edit_agenda_item = Изменён вопрос повестки: { $subject }
operation-remove_agenda_item = Из повестки убран вопрос: { $subject }
operation-record_decision = Решение записано: { $subject }
operation-edit_decision = Решение изменено: { $subject }
operation-complete_decision = Решение исполнено: { $subject }
operation-reopen_decision = Решение возобновлено: { $subject }
operation-edit_body = Изменены правила органа: { $subject }
operation-convene_meeting = Члены извещены о заседании { $subject }
operation-open_meeting = Открыто заседание { $subject }
operation-declare_no_quorum = Заседание { $subject } не состоялось: нет кворума
operation-draw_up_minutes = Начато оформление протокола № { $subject }
operation-sign_minutes = Подписан протокол № { $subject }
operation-correct_minutes = Протокол № { $subject } открыт для поправки
operation-archive_minutes = Протокол № { $subject } сдан в архив
operation-add_agenda_items = Дополнена повестка заседания { $subject }
operation-move_agenda_item = Перемещён вопрос повестки: { $subject }
operation-defer_agenda_item = Вопрос отложен: { $subject }
operation-resume_agenda_item = Отложенный вопрос снова рассматривается: { $subject }
operation-remove_decision = Убрано предложенное решение: { $subject }
operation-open_vote = Открыто голосование: { $subject }
operation-cast_vote = Записан голос: { $subject }
operation-close_vote = Голосование завершено: { $subject }
operation-count_vote = Голоса подсчитаны: { $subject }
operation-withdraw_vote = Голосование отозвано: { $subject }
operation-verify_decision = Проверено исполнение решения: { $subject }
operation-extend_decision = Продлён срок решения: { $subject }
operation-cancel_decision = Решение отменено: { $subject }

## Tasks

# The subject is the title of the task.
operation-give_task = Дано поручение: { $subject }
operation-edit_task = Поручение изменено: { $subject }
operation-complete_task = Поручение исполнено: { $subject }
operation-verify_task = Исполнение поручения подтверждено: { $subject }
operation-reopen_task = Поручение возобновлено: { $subject }
operation-cancel_task = Поручение отменено: { $subject }

## Reminders. The subject is the title of what is recalled, or the activity's number.

operation-snooze_reminder = Напоминание отложено: { $subject }
operation-wake_reminder = Напоминание снова включено: { $subject }
operation-set_reminder_settings = Настройки напоминаний изменены
operation-note_digest_shown = Утренняя сводка показана
operation-set_activity_reminders = Изменены дни напоминаний о мероприятии { $subject }
operation-set_paper_wording = Изменён текст документа: { $subject }
operation-restore_paper_wording = Возвращён исходный текст документа: { $subject }

## The annual report. The subject is the school year, of a task its title.

operation-draft_annual_report = В отчёт за { $subject } взяты предложения
operation-edit_annual_report = Отчёт за { $subject } изменён
operation-add_report_item = В отчёт за { $subject } добавлен пункт
operation-edit_report_item = В отчёте за { $subject } изменён пункт
operation-confirm_report_item = Пункт отчёта за { $subject } оставлен без изменений
operation-move_report_item = В отчёте за { $subject } перемещён пункт
operation-remove_report_item = Из отчёта за { $subject } убран пункт
operation-restore_report_item = В отчёт за { $subject } возвращён пункт
operation-give_recommendation_task = Рекомендация стала поручением: { $subject }
operation-plan_recommendation = Рекомендация отчёта за { $subject } включена в следующий план
operation-sign_annual_report = Подписан отчёт за { $subject }
operation-correct_annual_report = Отчёт за { $subject } открыт для поправки
