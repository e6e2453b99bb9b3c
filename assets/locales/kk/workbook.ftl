### Everything the school year's Excel workbook says by itself. Days arrive as 18.09.2026 unless a comment says otherwise.

## Sheets: at most 31 characters, none of [ ] : * ? / \

workbook-sheet-cover = Титул парағы
workbook-sheet-plan = Жоспар
workbook-sheet-changes = Өзгерістер
workbook-sheet-incidents = Инциденттер журналы
workbook-sheet-decisions = Отырыстардың шешімдері
workbook-sheet-evidence = Құжаттар
workbook-sheet-tasks = Тапсырмалар
workbook-sheet-notices = Хабарламалар
workbook-sheet-meetings = Отырыстар
workbook-sheet-agenda = Күн тәртібінің мәселелері
workbook-sheet-proposals = Қаралуды күткен мәселелер
workbook-sheet-people = Адамдар
workbook-sheet-holdings = Рөлдер мен құрамдар
workbook-sheet-report-items = Есептің тұжырымдары
workbook-sheet-report-figures = Есептің көрсеткіштері
workbook-sheet-report-rows = Көрсеткіштің жолдары
workbook-sheet-days-off = Мереке және ауыстырылған күндер
workbook-sheet-accounts = Есептік жазбалар
workbook-sheet-operations = Өзгерістер журналы
workbook-sheet-history = Жазбаның тарихы
workbook-sheet-terms = Тоқсандар
workbook-sheet-report-versions = Есептің қол қойылған нұсқалары
workbook-sheet-timeline = Инциденттің барысы
workbook-sheet-readings = Жасырын аты-жөндердің көрілуі
workbook-sheet-classifiers = Инциденттер жіктемесі
workbook-sheet-checklists = Тексеру парақтары
workbook-sheet-meeting-agenda = Отырыстың күн тәртібі
workbook-sheet-attendance = Отырысқа қатысу
workbook-sheet-incident-tools = ЖИ құралдары (инциденттер)
workbook-sheet-approvals = Жоспардың бекітілуі
workbook-sheet-minutes-versions = Хаттаманың нұсқалары
workbook-sheet-summary = Жыл қорытындысы

## Cover

workbook-approval-heading = БЕКІТЕМІН
workbook-approval-post = Директор
workbook-approval-signature = __________________ { $director }
workbook-approval-date = «____» ________________ { $year } ж.
workbook-approved-heading = БЕКІТІЛДІ
# $date is a dated day: its month is a word of the month-dated table.
workbook-approved-order = Директордың { $date } № { $order } бұйрығымен
workbook-title = Жасанды интеллект технологияларын мектеп жұмысына енгізу жоспары
workbook-school-year = { $school_year } оқу жылы
workbook-purpose = Мақсаты
workbook-objectives = Міндеттері
workbook-topic = Тақырыбы
workbook-expected-results = Күтілетін нәтижелер
workbook-contents = Кітаптың мазмұны
workbook-contents-line = { $number }. { $sheet }
workbook-imprint = { $place }, { $year } ж.
workbook-made = Шығарылған күні: { $date }. Шығарған: { $person }
workbook-chain-head = Өзгерістер тізбегінің соңғы белгісі: { $head }
workbook-names-hidden = Бұл көшірмеде оқушылардың аты-жөні көрсетілмейді.

## Plan: the seven official columns and what stands in the last one

workbook-plan-heading = { $school_year } оқу жылының жоспары
workbook-plan-number = №
workbook-plan-activity = Іс-шара
workbook-plan-responsible = Жауапты тұлға
workbook-plan-co-executors = Бірлесіп орындаушылар
workbook-plan-deadline = Мерзімі
workbook-plan-document = Нәтиже құжаты
workbook-plan-mark = Орындау туралы белгі
workbook-plan-empty = Бұл оқу жылының жоспары әлі құрылмаған.
workbook-stage-heading = { $number }-кезең. { $title }
workbook-mark-done = Орындалды: { $date }, { $signed_by }
workbook-mark-done-part = { $part }: { $date }, { $signed_by }
workbook-mark-document = Құжат: { $document }
workbook-mark-not-applicable = Қолданылмайды: { $reason }
workbook-mark-not-applicable-part = { $part }: қолданылмайды, { $reason }
workbook-deadline-extended = Мерзімі ұзартылды, бастапқыда { $first }: { $reason }
workbook-deadline-part = { $part }: { $date }
workbook-chair-signature = Жұмыс тобының төрағасы __________________ { $chair }

## Changes since the approval

workbook-changes-heading = { $school_year } оқу жылының жоспары: бекітілгеннен кейінгі өзгерістер
workbook-changes-what = Не өзгерді
workbook-changes-was = Бекітілгені
workbook-changes-now = Қазіргісі
workbook-changes-note = Ескерту
workbook-changes-added = Кейін қосылған
workbook-changes-removed = Алып тасталған
workbook-changes-empty = Бекітілгеннен кейін жоспар өзгерген жоқ.
# $date is a dated day: its month is a word of the month-dated table.
workbook-changes-compared = Директордың { $date } № { $order } бұйрығымен бекітілген жоспармен салыстырылды.

## Incidents

workbook-incidents-heading = { $school_year } оқу жылының инциденттер журналы
workbook-incidents-number = Нөмірі
workbook-incidents-occurred = Болған күні
workbook-incidents-time = Уақыты
workbook-incidents-detected = Анықталған күні
workbook-incidents-type = Түрі
workbook-incidents-what = Не болды
workbook-incidents-kind = Сипаты
workbook-incidents-severity = Ауырлығы
workbook-incidents-state = Күйі
workbook-incidents-measures = Қабылданған шаралар
workbook-incidents-outcome = Қорытындысы
workbook-incidents-empty = Бұл оқу жылында инцидент тіркелмеген.
workbook-classifiers-used = Инцидент саны
workbook-checklists-step = Қадам
workbook-readings-label = Кімнің аты-жөні
workbook-readings-purpose = Не үшін

## Decisions

workbook-decisions-heading = { $school_year } оқу жылындағы отырыстардың шешімдері
workbook-decisions-body = Кім қабылдады
workbook-meetings-body = Топ немесе кеңес
workbook-decisions-minutes = Хаттама №
workbook-decisions-held-on = Отырыс күні
workbook-decisions-number = Шешім №
workbook-decisions-item = Күн тәртібінің мәселесі
workbook-decisions-text = Шешім
workbook-decisions-responsible = Жауапты тұлға
workbook-decisions-due-on = Мерзімі
workbook-decisions-votes = Жақтады / қарсы / қалыс
workbook-decisions-status = Күйі
workbook-decisions-done-on = Орындалған күні
workbook-decisions-empty = Бұл оқу жылында шешім қабылданбаған.

## Every sheet

workbook-heading = { $sheet }: { $school_year } оқу жылы
workbook-empty = Бұл тізімде жазба жоқ.
workbook-incident-tools-count = Инциденттер саны
workbook-incident-tools-spellings = Басқаша жазылуы
workbook-incident-tools-empty = Бұл инциденттерде ЖИ құралы аталмаған.
workbook-approvals-rows = Бекітілген жолдар
workbook-approvals-kept = Нұсқа сақталған сәт
workbook-minutes-versions-empty = Хаттамаға әлі қол қойылмаған.
workbook-back = Мазмұнына оралу
# Under the title of a list that was written by itself.
workbook-list-lead = { $school }. { $date } күнгі жағдай. Шығарған: { $person }
# A list of one record: $record is its number or name.
workbook-list-of = { $list }. { $record }
workbook-days-left = Қалған күн

## Documents of the plan

workbook-evidence-document = Құжат
workbook-evidence-file = Файл
workbook-evidence-versions = Нұсқа саны
workbook-evidence-added-on = Тіркелген күні
workbook-evidence-added-by = Кім тіркеді
workbook-evidence-decided-by = Кім қарады
workbook-evidence-reason = Қайтару себебі

## Notices of breaches of personal data

workbook-notices-incident = Инцидент №
workbook-notices-due = Мерзімі
workbook-notices-sent = Жіберілген уақыты
workbook-notices-sent-by = Кім жіберді
workbook-notices-recipient = Кімге
workbook-notices-channel = Қалай жіберілді
workbook-notices-reference = Тіркеу нөмірі
workbook-notices-note = Ескерту
workbook-notices-not-needed = Қажет емес
workbook-notices-running = Жіберілмеген
workbook-notices-late = Мерзімі өткен
workbook-notices-was-sent = Жіберілді
workbook-notices-sent-late = Кешіктіріліп жіберілді
workbook-notices-waived = Қажет емес деп танылды

## Meetings, their agendas, and what waits for one

workbook-meeting-number = № { $number }
workbook-meetings-place = Өтетін орны
workbook-meetings-members = Мүше саны
workbook-meetings-present = Қатысқан саны
workbook-meetings-share = Қатысу үлесі
workbook-meetings-needed = Кворумға қажеті
workbook-meetings-quorum = Кворум
workbook-meetings-quorum-yes = бар
workbook-meetings-quorum-no = жоқ
workbook-meetings-who-came = Қатысқандар
workbook-meetings-who-missed = Қатыспағандар
workbook-meetings-items = Мәселе саны
workbook-meetings-decisions = Шешім саны
workbook-meetings-open-decisions = Оның ішінде орындалмағаны
workbook-meetings-note = Ескерту
workbook-agenda-meeting = Отырыс
workbook-agenda-position = Реті
workbook-agenda-presenter = Баяндамашы
workbook-agenda-deferred = Кейінге қалдыру себебі
workbook-agenda-state = Мәселенің күйі
workbook-agenda-by-name = Кім қалай дауыс берді
workbook-proposals-source = Қайдан
workbook-proposals-why = Неге күтіп тұр
workbook-proposals-urgent = Шұғылдығы

## Tasks

workbook-tasks-title = Тапсырма
workbook-tasks-note = Түсіндірмесі
workbook-tasks-activity = Іс-шара №
workbook-tasks-incident = Инцидент №
workbook-tasks-decision = Шешім №
workbook-tasks-given-on = Берілген күні
workbook-tasks-given-by = Кім берді
workbook-tasks-outcome = Нәтижесі

## People, their roles and bodies

workbook-people-name = Аты-жөні
workbook-people-post = Лауазымы
workbook-people-phone = Телефоны
workbook-people-email = Электрондық поштасы
workbook-people-roles = Рөлдері
workbook-people-bodies = Қай құрамда
workbook-people-left-on = Кеткен күні
workbook-holdings-what = Рөлі немесе органы
workbook-holdings-post = Құрамдағы міндеті
workbook-holdings-from = Басталуы
workbook-holdings-to = Аяқталуы
workbook-holdings-order = Бұйрық №

## The annual report

workbook-report-items-kind = Бөлімі
workbook-report-items-text = Тұжырым
workbook-report-items-sources = Неге сүйенеді
workbook-report-items-carried = Қалай орындалуда
workbook-report-rows-number = Нөмірі
workbook-report-rows-title = Жазба
workbook-report-rows-day = Күні
workbook-report-rows-days = Күн саны
workbook-report-figures-by = Бөлінісі
workbook-report-figures-part = Бөлігі
workbook-report-figures-value = Мәні
workbook-report-figures-of = Жалпы саны
workbook-report-figures-before = Өткен жылы
workbook-report-figures-signed = Қол қойылған есепте

## Days off, and the steps that were saved

workbook-days-off-day = Күні
workbook-days-off-weekday = Апта күні
workbook-days-off-kind = Түрі
workbook-days-off-name = Атауы
workbook-terms-term = Тоқсан
workbook-operations-number = №
# $count is how many steps of the record are older than those that are told.
workbook-history-earlier = Одан бұрынғы қадамдар ({ $count }) бұл кестеге кірмеді.

## Summary

workbook-summary-heading = Жыл қорытындысы: { $date } күнгі жағдай
workbook-summary-stage = Кезең
workbook-summary-total = Барлығы
workbook-summary-done = Орындалды
workbook-summary-overdue = Мерзімі өткен
workbook-summary-soon = Мерзімі таяу
workbook-summary-left = Алда
workbook-summary-share = Орындалу үлесі
workbook-summary-total-row = Жоспар бойынша барлығы
workbook-summary-year-row = Жыл бойынша барлығы
workbook-summary-month = Ай
workbook-summary-month-incidents = Инцидент саны
workbook-summary-on-time = Шешім уақытында
workbook-summary-late = Шешім кешігіп
workbook-summary-not-done = Шешім мерзімі өткен
workbook-summary-ahead = Шешім алда
workbook-summary-by-type = Инциденттердің түрі
workbook-summary-incidents = Тіркелген инциденттер
workbook-summary-incidents-open = оның ішінде ашық
workbook-summary-incidents-void = Күші жойылған нөмірлер
workbook-summary-meetings = Өткізілген отырыстар
workbook-summary-decisions = Қабылданған шешімдер
workbook-summary-decisions-open = оның ішінде орындалмаған
workbook-chart-stages-title = Кезеңдер бойынша іс-шаралардың орындалуы
workbook-chart-stages-description = Әр кезеңде неше іс-шара орындалғанын, мерзімі өткенін, мерзімі таяғанын және алда тұрғанын көрсететін диаграмма. Сандары жоғарыдағы кестеде.
workbook-chart-months-title = Айлар бойынша инциденттер
workbook-chart-months-description = Әр айда неше инцидент анықталғанын көрсететін диаграмма. Сандары жоғарыдағы кестеде.
workbook-chart-decisions-title = Шешімдердің мерзімінде орындалуы
workbook-chart-decisions-description = Мерзімі әр айға келген шешімдердің қаншасы уақытында немесе кешігіп орындалғанын, мерзімі өткенін және алда тұрғанын көрсететін диаграмма. Сандары жоғарыдағы кестеде.
workbook-chart-types-title = Түрлері бойынша инциденттер
workbook-chart-types-description = Жыл бойы әр түрден неше инцидент болғанын көрсететін диаграмма. Сандары жоғарыдағы кестеде.

## Common

# $page and $pages are codes of the page's foot: neither a letter nor a hyphen may touch them.
workbook-footer-page = { $page } / { $pages } бет
workbook-footer-left = { $school }, { $school_year } оқу жылы
# Ends a text that is longer than a cell can hold.
workbook-text-cut = [ұяшыққа сыймағаны қысқартылды; толық мәтіні бағдарламада]
workbook-rows-cut = Мәтіні қағазға толық сыймаған жолдар: { $rows }. Толық мәтіні файлдың ұяшығында.
workbook-property-title = { $school }: { $school_year } оқу жылы
workbook-property-subject = Жасанды интеллектіні жауапты енгізу жоспары және оның орындалуы
workbook-property-keywords = жоспар, жасанды интеллект, инциденттер журналы, кеңес шешімдері

## Calendar file

calendar-name = ЖИ енгізу мерзімдері, { $school_year }: { $whose }
