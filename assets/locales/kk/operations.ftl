### What was done, as the undo notice and the list of operations say it. Where a message names its subject, a comment
### above the group says what the subject is; messages without one need none.

## School, year, accounts

# The subject is the school's name.
operation-create_school = Мектеп құрылды: { $subject }
operation-create_demo = Үлгі мектеп құрылды: { $subject }
operation-edit_school_profile = Мектеп мәліметтері өзгертілді
operation-set_preferences = Баптаулар өзгертілді
# The subject is the label of the school year.
operation-add_school_year = { $subject } оқу жылы қосылды
# The subject is the number of the term.
operation-edit_term = { $subject }-тоқсанның күндері өзгертілді
# The subject is the day.
operation-add_day_off = Күнтізбеге күн қосылды: { $subject }
operation-remove_day_off = Күнтізбеден күн алынды: { $subject }
# The subject is the person or the login.
operation-add_account = Есептік жазба ашылды: { $subject }
operation-disable_account = Есептік жазба өшірілді: { $subject }
operation-enable_account = Есептік жазба қайта қосылды: { $subject }
operation-change_password = Құпиясөз өзгертілді
operation-recover = Кіру құқығы қалпына келтірілді
operation-import = Деректер енгізілді: { $subject }
operation-undo = Әрекет қайтарылды
operation-redo = Әрекет қайта орындалды

## People. The subject is the person's surname and initials.

operation-add_person = Адам қосылды: { $subject }
operation-edit_person = Мәліметтері өзгертілді: { $subject }
operation-person_leaves = Жұмыстан кеткені белгіленді: { $subject }
operation-give_role = Рөл берілді: { $subject }
operation-end_role = Рөлі тоқтатылды: { $subject }
operation-join_body = Құрамға енгізілді: { $subject }
operation-leave_body = Құрамнан шығарылды: { $subject }
operation-hand_over = Істері тапсырылды: { $subject }
# The subject is how many people there were.
operation-import_people = Excel-ден енгізілген адамдар: { $subject }

## Plan. The subject of the plan's own steps is the school year, of the others the activity's number.

operation-create_plan = { $subject } оқу жылының жоспары құрылды
operation-edit_plan = { $subject } оқу жылының жоспары өзгертілді
operation-approve_plan = { $subject } оқу жылының жоспары бекітілді
operation-add_activity = { $subject }-іс-шара қосылды
operation-edit_activity = { $subject }-іс-шара өзгертілді
operation-remove_activity = { $subject }-іс-шара алынып тасталды
operation-set_parties = { $subject }-іс-шараның орындаушылары өзгертілді
operation-set_rule = { $subject }-іс-шараның мерзімі өзгертілді
operation-mark_done = { $subject }-іс-шараға орындау белгісі қойылды
operation-withdraw_mark = { $subject }-іс-шараның орындау белгісі кері алынды
operation-extend_deadline = { $subject }-іс-шараның мерзімі ұзартылды
operation-declare_not_applicable = { $subject }-іс-шара қолданылмайды деп белгіленді
operation-declare_applicable = { $subject }-іс-шара қайтадан қолданылады
operation-move_activity = { $subject }-іс-шара басқа орынға ауыстырылды
operation-renumber_plan = { $subject } оқу жылының жоспары қайта нөмірленді
operation-create_next_plan = { $subject } оқу жылының жоспары өткен жылғысынан құрылды
operation-upgrade_template = { $subject } оқу жылының жоспары үлгінің жаңа нұсқасына келтірілді
operation-import_plan = { $subject } оқу жылының жоспары құжаттан енгізілді
# The subject is how many rows it was.
operation-change_activities = Бірден өзгертілген іс-шара: { $subject }
# The subject is the name of the filter.
operation-save_filter = Сүзгі сақталды: { $subject }
operation-remove_saved_filter = Сүзгі алынып тасталды: { $subject }

## Evidence. The subject is the activity's number and the title of the document.

operation-attach_evidence = Құжат тіркелді: { $subject }
operation-attach_incident_evidence = { $subject } инцидентіне құжат тіркелді
operation-revise_evidence = Құжаттың жаңа нұсқасы тіркелді: { $subject }
operation-edit_evidence = Құжаттың мәліметі өзгертілді: { $subject }
operation-accept_evidence = Құжат қабылданды: { $subject }
operation-return_evidence = Құжат түзетуге қайтарылды: { $subject }
operation-remove_evidence = Құжат алып тасталды: { $subject }

## Incidents. The subject is the incident's number.

operation-register_incident = { $subject } инциденті тіркелді
operation-import_incidents = Бұрынғы журналдан инциденттер енгізілді: { $subject }
operation-void_imported_incidents = Импортталған инциденттердің күші жойылды: { $subject }
operation-add_incident_entry = { $subject } инцидентіне жазба қосылды
operation-set_incident_facts = { $subject } инцидентінің мәліметтері толықтырылды
operation-move_incident = { $subject } инцидентінің күйі өзгертілді
operation-add_identity = { $subject } инцидентіне қатысты адам енгізілді
operation-reveal_identity = { $subject } инцидентіндегі аты-жөн оқылды
operation-erase_identity = { $subject } инцидентіндегі аты-жөн өшірілді
operation-erase_name = { $subject } инцидентінің мәтінінен аты-жөн алынды
operation-edit_notice = { $subject } инциденті туралы хабарлама өзгертілді
operation-record_notice_sent = { $subject } инциденті туралы хабарлама жіберілді
operation-waive_notice = { $subject } инциденті туралы хабарлама қажет емес деп белгіленді
operation-take_back_notice = { $subject } инциденті бойынша хабарлама туралы белгі қайтарып алынды
operation-export_notice_annex = { $subject } инциденті хабарламасының қосымшасы шығарылды
operation-export_journal_with_names = Журнал аты-жөндерімен шығарылды: { $subject }
operation-set_identity_retention = Аты-жөнді сақтау мерзімі өзгертілді: { $subject } ай
operation-record_effect_check = { $subject } инциденті бойынша шаралардың тиімділігі тексерілді
operation-link_incidents = Инциденттер байланыстырылды: { $subject }
operation-unlink_incidents = Инциденттер арасындағы байланыс алынды: { $subject }
operation-add_classifier = Жіктеу тізіміне «{ $subject }» қосылды
operation-edit_classifier = Жіктеу тізіміндегі «{ $subject }» өзгертілді
operation-move_classifier = Жіктеу тізіміндегі «{ $subject }» орны ауыстырылды
operation-retire_classifier = «{ $subject }» енді таңдалмайды
operation-restore_classifier = «{ $subject }» таңдауға қайтарылды
operation-add_checklist_step = Тексеру парағына «{ $subject }» қосылды
operation-edit_checklist_step = Тексеру парағындағы «{ $subject }» өзгертілді
operation-move_checklist_step = Тексеру парағындағы «{ $subject }» орны ауыстырылды
operation-retire_checklist_step = Тексеру парағынан «{ $subject }» алынды
operation-restore_checklist_step = Тексеру парағына «{ $subject }» қайтарылды

## Council. The subject is a meeting's day, or its number once it was held; an agenda item's title; a decision's text.

operation-call_meeting = { $subject } күніне отырыс шақырылды
operation-edit_meeting = { $subject } күнгі отырыс өзгертілді
operation-set_attendance = Отырысқа қатысу белгіленді: { $subject }
operation-hold_meeting = № { $subject } отырыс өткізілді
operation-cancel_meeting = { $subject } күнгі отырыстың күші жойылды
operation-add_agenda_item = Күн тәртібіне мәселе қосылды: { $subject }
operation-edit_agenda_item = Күн тәртібінің мәселесі өзгертілді: { $subject }
operation-remove_agenda_item = Күн тәртібінен мәселе алынды: { $subject }
operation-record_decision = Шешім жазылды: { $subject }
operation-edit_decision = Шешім өзгертілді: { $subject }
operation-complete_decision = Шешім орындалды: { $subject }
operation-reopen_decision = Шешім қайта ашылды: { $subject }
operation-edit_body = Орган ережелері өзгертілді: { $subject }
operation-convene_meeting = { $subject } күнгі отырыс туралы хабарланды
operation-open_meeting = { $subject } күнгі отырыс ашылды
operation-declare_no_quorum = { $subject } күнгі отырыста кворум болмады
operation-draw_up_minutes = № { $subject } хаттама рәсімделе бастады
operation-sign_minutes = № { $subject } хаттамаға қол қойылды
operation-correct_minutes = № { $subject } хаттама түзетуге ашылды
operation-archive_minutes = № { $subject } хаттама мұрағатқа тапсырылды
operation-add_agenda_items = { $subject } күнгі отырыстың күн тәртібі толықтырылды
operation-move_agenda_item = Күн тәртібінің мәселесі жылжытылды: { $subject }
operation-defer_agenda_item = Мәселе кейінге қалдырылды: { $subject }
operation-resume_agenda_item = Кейінге қалдырылған мәселе қайта қарауға алынды: { $subject }
operation-remove_decision = Ұсынылған шешім алынды: { $subject }
operation-open_vote = Дауыс беру ашылды: { $subject }
operation-cast_vote = Дауыс жазылды: { $subject }
operation-close_vote = Дауыс беру аяқталды: { $subject }
operation-count_vote = Дауыстар саналды: { $subject }
operation-withdraw_vote = Дауыс беру қайтарып алынды: { $subject }
operation-verify_decision = Шешімнің орындалуы тексерілді: { $subject }
operation-extend_decision = Шешімнің мерзімі ұзартылды: { $subject }
operation-cancel_decision = Шешімнің күші жойылды: { $subject }

## Tasks

# The subject is the title of the task.
operation-give_task = Тапсырма берілді: { $subject }
operation-edit_task = Тапсырма өзгертілді: { $subject }
operation-complete_task = Тапсырма орындалды: { $subject }
operation-verify_task = Тапсырманың орындалуы расталды: { $subject }
operation-reopen_task = Тапсырма қайта ашылды: { $subject }
operation-cancel_task = Тапсырманың күші жойылды: { $subject }

## Reminders. The subject is the title of what is recalled, or the activity's number.

operation-snooze_reminder = Еске салу кейінге қалдырылды: { $subject }
operation-wake_reminder = Еске салу қайта қосылды: { $subject }
operation-set_reminder_settings = Еске салу баптаулары өзгертілді
operation-note_digest_shown = Таңғы қорытынды көрсетілді
operation-set_activity_reminders = { $subject }-іс-шараның еске салу күндері өзгертілді
operation-set_paper_wording = Құжат мәтіні өзгертілді: { $subject }
operation-restore_paper_wording = Құжаттың бастапқы мәтіні қайтарылды: { $subject }

## The annual report. The subject is the school year, of a task its title.

operation-draft_annual_report = { $subject } оқу жылының есебіне ұсыныстар алынды
operation-edit_annual_report = { $subject } оқу жылының есебі өзгертілді
operation-add_report_item = { $subject } оқу жылының есебіне тармақ қосылды
operation-edit_report_item = { $subject } оқу жылының есебіндегі тармақ өзгертілді
operation-confirm_report_item = { $subject } оқу жылы есебінің тармағы өзгеріссіз қалдырылды
operation-move_report_item = { $subject } оқу жылының есебіндегі тармақ орны ауыстырылды
operation-remove_report_item = { $subject } оқу жылының есебінен тармақ алынды
operation-restore_report_item = { $subject } оқу жылының есебіне тармақ қайтарылды
operation-give_recommendation_task = Ұсыным тапсырмаға айналды: { $subject }
operation-plan_recommendation = { $subject } оқу жылы есебінің ұсынымы келесі жоспарға енгізілді
operation-sign_annual_report = { $subject } оқу жылының есебіне қол қойылды
operation-correct_annual_report = { $subject } оқу жылының есебі түзетуге ашылды
