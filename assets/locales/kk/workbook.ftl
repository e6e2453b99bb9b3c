### Everything the school year's Excel workbook says by itself. Days arrive as 18.09.2026.

## Sheets: at most 31 characters, none of [ ] : * ? / \

workbook-sheet-cover = Титул парағы
workbook-sheet-plan = Жоспар
workbook-sheet-incidents = Инциденттер журналы
workbook-sheet-decisions = Кеңес шешімдері
workbook-sheet-summary = Кезеңдер бойынша қорытынды

## Cover

workbook-approval-heading = БЕКІТЕМІН
workbook-approval-post = Директор
workbook-approval-signature = ____________________ { $director }
workbook-approval-date = «____» __________________ { $year } ж.
workbook-approval-order = { $date } күнгі № { $order } бұйрықпен бекітілген
workbook-approval-pending = Жоспар әлі бекітілмеген
workbook-title = Жасанды интеллект технологияларын мектеп жұмысына енгізу жоспары
workbook-school-year = { $school_year } оқу жылы
workbook-purpose = Мақсаты
workbook-objectives = Міндеттері
workbook-expected-results = Күтілетін нәтижелер
workbook-contents = Кітаптың мазмұны
workbook-made-on = Шығарылған күні: { $date }
workbook-made-by = Шығарған: { $person }
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
workbook-stage-heading = { $number }-кезең. { $title }
workbook-mark-done = Орындалды: { $date }, { $signed_by }
workbook-mark-done-part = { $part }: { $date }, { $signed_by }
workbook-mark-document = Құжат: { $document }
workbook-mark-overdue = Мерзімі өткен
workbook-chair-signature = Жұмыс тобының төрағасы ____________________ { $chair }

## Incidents

workbook-incidents-heading = { $school_year } оқу жылының инциденттер журналы
workbook-incidents-number = Нөмірі
workbook-incidents-occurred = Болған күні
workbook-incidents-detected = Анықталған күні
workbook-incidents-type = Түрі
workbook-incidents-what = Не болды
workbook-incidents-kind = Сипаты
workbook-incidents-severity = Ауырлығы
workbook-incidents-tool = ЖИ құралы
workbook-incidents-action = Жедел шара
workbook-incidents-measures = Қабылданған шаралар
workbook-incidents-responsible = Жауапты
workbook-incidents-outcome = Қорытындысы
workbook-incidents-state = Күйі
workbook-incidents-empty = Бұл оқу жылында инцидент тіркелмеген.

## Decisions

workbook-decisions-heading = { $school_year } оқу жылындағы отырыстардың шешімдері
workbook-decisions-body = Кім қабылдады
workbook-decisions-minutes = Хаттама
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
workbook-summary-incidents = Тіркелген инциденттер
workbook-summary-incidents-open = оның ішінде ашық
workbook-summary-meetings = Өткізілген отырыстар
workbook-summary-decisions = Қабылданған шешімдер
workbook-summary-decisions-open = оның ішінде орындалмаған
workbook-summary-empty = Бұл оқу жылының жоспары әлі құрылмаған.
workbook-chart-title = Кезеңдер бойынша іс-шаралардың орындалуы
workbook-chart-axis-stages = Кезең
workbook-chart-axis-activities = Іс-шаралар саны

## Common

workbook-text-cut = [ұяшыққа сыймағаны қысқартылды; толық мәтіні бағдарламада]
workbook-no-data = Мәлімет жоқ
workbook-yes = Иә
workbook-no = Жоқ
workbook-footer-page = { $page }-бет, барлығы { $pages }
workbook-property-title = { $school }: { $school_year } оқу жылы
workbook-property-subject = Жасанды интеллектіні жауапты енгізу жоспары және оның орындалуы
workbook-property-keywords = жоспар, жасанды интеллект, инциденттер журналы, кеңес шешімдері
workbook-file-name = { $school } { $school_year } жоспар
