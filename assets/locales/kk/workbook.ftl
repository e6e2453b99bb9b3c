### Everything the school year's Excel workbook says by itself. Days arrive as 18.09.2026 unless a comment says otherwise.

## Sheets: at most 31 characters, none of [ ] : * ? / \

workbook-sheet-cover = Титул парағы
workbook-sheet-plan = Жоспар
workbook-sheet-changes = Өзгерістер
workbook-sheet-incidents = Инциденттер журналы
workbook-sheet-decisions = Отырыстардың шешімдері
workbook-sheet-summary = Кезеңдер бойынша қорытынды

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

## Decisions

workbook-decisions-heading = { $school_year } оқу жылындағы отырыстардың шешімдері
workbook-decisions-body = Кім қабылдады
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

## Summary

workbook-summary-heading = Жоспардың орындалуы: { $date } күнгі жағдай
workbook-summary-stage = Кезең
workbook-summary-total = Барлығы
workbook-summary-done = Орындалды
workbook-summary-overdue = Мерзімі өткен
workbook-summary-soon = Мерзімі таяу
workbook-summary-left = Алда
workbook-summary-share = Орындалу үлесі
workbook-summary-total-row = Жоспар бойынша барлығы
workbook-summary-by-type = Инциденттердің түрі
workbook-summary-counts = Жыл көрсеткіштері
workbook-summary-incidents = Тіркелген инциденттер
workbook-summary-incidents-open = оның ішінде ашық
workbook-summary-incidents-void = оның ішінде күші жойылған
workbook-summary-meetings = Өткізілген отырыстар
workbook-summary-decisions = Қабылданған шешімдер
workbook-summary-decisions-open = оның ішінде орындалмаған
workbook-chart-title = Кезеңдер бойынша іс-шаралардың орындалуы
workbook-chart-description = Әр кезеңде неше іс-шара орындалғанын, мерзімі өткенін, мерзімі таяғанын және алда тұрғанын көрсететін диаграмма. Сандары жоғарыдағы кестеде.

## Common

# $page and $pages are codes of the page's foot: neither a letter nor a hyphen may touch them.
workbook-footer-page = { $page } / { $pages } бет
workbook-footer-left = { $school }, { $school_year } оқу жылы
# Ends a text that is longer than a cell can hold.
workbook-text-cut = [ұяшыққа сыймағаны қысқартылды; толық мәтіні бағдарламада]
workbook-property-title = { $school }: { $school_year } оқу жылы
workbook-property-subject = Жасанды интеллектіні жауапты енгізу жоспары және оның орындалуы
workbook-property-keywords = жоспар, жасанды интеллект, инциденттер журналы, кеңес шешімдері

## Calendar file

calendar-name = ЖИ енгізу мерзімдері, { $school_year }: { $whose }
