### The words for the school's things: one word for one thing, on screens and in documents alike.

## Languages

language-kk = Қазақша
language-ru = Орысша
language-en = Ағылшынша

## Months: nominative; after a day («18 қыркүйек»); dated («18 қыркүйектегі бұйрық»); in; up to; from; short.

month-1 = қаңтар
month-2 = ақпан
month-3 = наурыз
month-4 = сәуір
month-5 = мамыр
month-6 = маусым
month-7 = шілде
month-8 = тамыз
month-9 = қыркүйек
month-10 = қазан
month-11 = қараша
month-12 = желтоқсан

month-of-1 = қаңтар
month-of-2 = ақпан
month-of-3 = наурыз
month-of-4 = сәуір
month-of-5 = мамыр
month-of-6 = маусым
month-of-7 = шілде
month-of-8 = тамыз
month-of-9 = қыркүйек
month-of-10 = қазан
month-of-11 = қараша
month-of-12 = желтоқсан

month-dated-1 = қаңтардағы
month-dated-2 = ақпандағы
month-dated-3 = наурыздағы
month-dated-4 = сәуірдегі
month-dated-5 = мамырдағы
month-dated-6 = маусымдағы
month-dated-7 = шілдедегі
month-dated-8 = тамыздағы
month-dated-9 = қыркүйектегі
month-dated-10 = қазандағы
month-dated-11 = қарашадағы
month-dated-12 = желтоқсандағы

month-at-1 = қаңтарда
month-at-2 = ақпанда
month-at-3 = наурызда
month-at-4 = сәуірде
month-at-5 = мамырда
month-at-6 = маусымда
month-at-7 = шілдеде
month-at-8 = тамызда
month-at-9 = қыркүйекте
month-at-10 = қазанда
month-at-11 = қарашада
month-at-12 = желтоқсанда

month-to-1 = қаңтарға
month-to-2 = ақпанға
month-to-3 = наурызға
month-to-4 = сәуірге
month-to-5 = мамырға
month-to-6 = маусымға
month-to-7 = шілдеге
month-to-8 = тамызға
month-to-9 = қыркүйекке
month-to-10 = қазанға
month-to-11 = қарашаға
month-to-12 = желтоқсанға

month-from-1 = қаңтардан
month-from-2 = ақпаннан
month-from-3 = наурыздан
month-from-4 = сәуірден
month-from-5 = мамырдан
month-from-6 = маусымнан
month-from-7 = шілдеден
month-from-8 = тамыздан
month-from-9 = қыркүйектен
month-from-10 = қазаннан
month-from-11 = қарашадан
month-from-12 = желтоқсаннан

month-short-1 = қаң.
month-short-2 = ақп.
month-short-3 = нау.
month-short-4 = сәу.
month-short-5 = мам.
month-short-6 = мау.
month-short-7 = шіл.
month-short-8 = там.
month-short-9 = қыр.
month-short-10 = қаз.
month-short-11 = қар.
month-short-12 = жел.

## Days of the week, Monday first, and whole dates.

weekday-1 = дүйсенбі
weekday-2 = сейсенбі
weekday-3 = сәрсенбі
weekday-4 = бейсенбі
weekday-5 = жұма
weekday-6 = сенбі
weekday-7 = жексенбі

weekday-short-1 = дс
weekday-short-2 = сс
weekday-short-3 = ср
weekday-short-4 = бс
weekday-short-5 = жм
weekday-short-6 = сб
weekday-short-7 = жс

# $month is a word of the month-of table.
date-long = { $year } жылғы { $day } { $month }
# $month is a word of the month-dated table; an order number follows.
date-dated = { $year } жылғы { $day } { $month }

## The school year, its parts, and deadline rules. $month, $from_month and $to_month are words of the month table.

school-year-label = { $label } оқу жылы
term-number = { $number }-тоқсан
term-roman-1 = I тоқсан
term-roman-2 = II тоқсан
term-roman-3 = III тоқсан
term-roman-4 = IV тоқсан
quarter-number = Жылдың { $number }-ширегі
half-year-number = { $number }-жартыжылдық

period-month = Ай сайын
period-term = Тоқсан сайын
period-quarter = Жыл ширегі сайын
period-half_year = Жартыжылдық сайын

rule-month = { $month }
rule-window = { $from_month }–{ $to_month }
rule-all_year = Жыл бойы
rule-schedule = Кесте бойынша
rule-ad_hoc = Қажеттілігіне қарай
rule-day = { $day }
# $days is the number without its sign, $direction "after" or "before", $working "true" for working days; $anchor is one of
# the words below.
rule-after = { $direction ->
        [before] { $anchor } { $working ->
            [true] { $days } жұмыс күні
           *[other] { $days } күн
        } бұрын
       *[after] { $days ->
            [0] { $anchor } кейін, сол күні
           *[other] { $anchor } кейін { $working ->
                [true] { $days } жұмыс күні
               *[other] { $days } күн
            } ішінде
        }
    }
anchor-year_start = оқу жылының басталуынан
anchor-year_end = оқу жылының аяқталуынан
anchor-term_start = { $term }-тоқсанның басталуынан
anchor-term_end = { $term }-тоқсанның аяқталуынан
anchor-plan_approved = жоспардың бекітілуінен
anchor-activity_done = { $number }-іс-шараның орындалуынан
# For an activity without a number, and where its name is not known.
anchor-named_activity_done = «{ $title }» іс-шарасының орындалуынан
anchor-other_activity_done = басқа іс-шараның орындалуынан

day-off-holiday = Мереке күні
day-off-moved_rest = Ауыстырылған демалыс күні
day-off-moved_work = Ауыстырылған жұмыс күні

## Roles, bodies and posts in a body.

role-director = Директор
role-chair = Жұмыс тобының төрағасы
role-deputy_chair = Жұмыс тобы төрағасының орынбасары
role-integrity_officer = Академиялық адалдыққа жауапты тұлға
role-secretary = Кеңес хатшысы
role-member = Жұмыс тобының мүшесі
role-viewer = Бақылаушы
role-deputy_head = Директордың орынбасары
role-ict_specialist = АКТ маманы
role-hr_officer = Кадр қызметі
role-lawyer = Заңгер (іс жүргізуші)
role-class_teachers = Сынып жетекшілері
role-subject_teachers = Пән мұғалімдері
role-staff = Мектеп ұжымы
role-pupils = Оқушылар
role-parents = Ата-аналар

# The full name of the duty, for documents.
role-full-integrity_officer = Академиялық адалдық және ЖИ-ді этикалық қолдану жөніндегі жауапты тұлға

body-working_group = Жұмыс тобы
body-creative_group = Шығармашылық топ
body-commission = Комиссия
body-council = Үйлестіру-этикалық кеңес

body-post-chair = төраға
body-post-deputy = төрағаның орынбасары
body-post-secretary = хатшы
body-post-member = мүше

## States of an activity.

status-done = Орындалды
status-overdue = Мерзімі өткен
status-soon = Мерзімі таяу
status-in_progress = Орындалуда
status-planned = Жоспарланған
status-not_applicable = Қолданылмайды

## Incidents.

incident-type-data_leak = Деректердің жылыстауы
incident-type-wrong_content = Қате мазмұн
incident-type-integrity_breach = Академиялық адалдықты бұзу
incident-type-harmful_content = Зиянды мазмұн
incident-type-misuse = Мақсатынан тыс қолдану
incident-type-outage = Жүйе іркілісі
incident-type-other = Өзге

incident-kind-hazard = Қатер
incident-kind-near_miss = Алды алынған оқиға
incident-kind-incident = Инцидент
incident-kind-serious = Ауыр инцидент

severity-low = Төмен
severity-medium = Орташа
severity-high = Жоғары

incident-state-draft = Жоба
incident-state-registered = Тіркелді
incident-state-under_review = Қаралуда
incident-state-measures = Шара көрілуде
incident-state-closed = Жабылды
incident-state-dismissed = Негізсіз
incident-state-reopened = Қайта ашылды
incident-state-void = Күші жойылды

## Meetings and decisions.

meeting-state-draft = Жоба
meeting-state-convened = Шақырылды
meeting-state-in_session = Өтіп жатыр
meeting-state-minutes = Хаттама жазылуда
meeting-state-signed = Хаттамаға қол қойылды
meeting-state-archived = Мұрағатта
meeting-state-no_quorum = Кворум болмады
meeting-state-held = Өткізілді
meeting-state-cancelled = Күші жойылды

decision-status-open = Орындалуда
decision-status-proposed = Ұсынылған
decision-status-rejected = Қабылданбаған
decision-status-soon = Мерзімі жақын
decision-status-verified = Орындалуы тексерілді
decision-status-cancelled = Күші жойылды
agenda-kind-question = Мәселе
agenda-kind-incident = Инцидент
agenda-kind-decision = Бұрынғы шешім
agenda-kind-standing = Тұрақты мәселе
item-state-open = Қаралмаған
item-state-decided = Қаралды
item-state-deferred = Кейінге қалдырылды
vote-mode-count = Қол санау арқылы
vote-mode-by_name = Аты-жөні бойынша
vote-choice-for = жақтады
vote-choice-against = қарсы
vote-choice-abstained = қалыс қалды
vote-choice-recused = өздігінен бас тартты
quorum-rule-more_than_half = Мүшелердің жартысынан көбі
quorum-rule-half = Мүшелердің кемінде жартысы
quorum-rule-two_thirds = Мүшелердің кемінде үштен екісі
quorum-rule-count = Белгіленген мүше саны
quorum-why-more_than_half = Құрамы { $members } мүше. Кворумға жартысынан көбі, кемінде { $needed } мүше керек.
quorum-why-half = Құрамы { $members } мүше. Кворумға кемінде жартысы керек, бүтін санға дейін арттырғанда { $needed } мүше.
quorum-why-two_thirds = Құрамы { $members } мүше. Кворумға кемінде үштен екісі керек, бүтін санға дейін арттырғанда { $needed } мүше.
quorum-why-count = Құрамы { $members } мүше. Кворумға бұйрық бойынша кемінде { $needed } мүше керек.
majority-rule-more_than_half_of_present = Қатысқандардың жартысынан көбі
majority-rule-more_than_half_of_voting = Жақтап не қарсы дауыс бергендердің жартысынан көбі
majority-rule-more_than_half_of_members = Барлық мүшенің жартысынан көбі
majority-rule-two_thirds_of_present = Қатысқандардың кемінде үштен екісі
majority-why-more_than_half_of_present = Қатысып, дауыс беруге құқылы { $of } мүшенің жартысынан көбі керек: кемінде { $needed } дауыс.
majority-why-more_than_half_of_voting = Жақтап не қарсы берілген { $of } дауыстың жартысынан көбі керек: кемінде { $needed } дауыс.
majority-why-more_than_half_of_members = Барлық { $of } мүшенің жартысынан көбі керек: кемінде { $needed } дауыс.
majority-why-two_thirds_of_present = Қатысып, дауыс беруге құқылы { $of } мүшенің үштен екісі керек, бүтін санға дейін арттырғанда кемінде { $needed } дауыс.
numbering-calendar_year = Күнтізбелік жыл бойынша
numbering-school_year = Оқу жылы бойынша
page-numbers-top_centre = Жоғарыда, ортасында
page-numbers-top_right = Жоғарыда, оң жақта
page-numbers-bottom_centre = Төменде, ортасында
page-numbers-bottom_right = Төменде, оң жақта
proposal-source-incident = Ашық инциденттер
proposal-source-deferred = Кейінге қалдырылған мәселелер
proposal-source-decision = Орындалмаған шешімдер
proposal-source-standing = Тұрақты мәселелер
proposal-incident-title = { $number } инциденті: { $type }
proposal-decision-title = № { $minutes } хаттаманың { $number } шешімінің орындалуы: { $text }
proposal-why-serious = Ауыр инцидент: кеңес қарауы тиіс.
proposal-why-incident = Инцидент әлі шешілмеген.
proposal-why-deferred = { $day } күнгі отырыстан кейінге қалдырылған.
proposal-why-overdue = Мерзімі өткен: { $day }.
proposal-why-open = Орындалу мерзімі: { $day }.
proposal-why-standing = Әр отырыстың күн тәртібіне енгізіледі.
decision-status-overdue = Мерзімі өткен
decision-status-done = Орындалды
decision-status-no_deadline = Мерзімсіз

task-status-open = Орындалуда
task-status-soon = Мерзімі таяу
task-status-overdue = Мерзімі өткен
task-status-done = Орындалды, расталмаған
task-status-verified = Орындалды
task-status-cancelled = Күші жойылды

## Registers a result belongs to.

register-assessments = Бағалаулар
register-evidence = Растайтын құжаттар
register-local_acts = Локалдық актілер
register-bodies = Топтар мен кеңес құрамы
register-meetings = Отырыстар
register-tools = ЖИ құралдары
register-training = Оқыту
register-report = Жылдық есеп
register-processes = Процестер
register-marking = Белгіленген материалдар
register-consultations = Консультациялар
register-incidents = Инциденттер журналы
register-council = Кеңес
register-acknowledgements = Танысу парақтары

## Rights and areas.

right-plan_read = Жоспарды көру
right-plan_write = Жоспарды өзгерту
right-plan_mark = Орындау белгісін қою
right-plan_approve = Жоспарды бекіту
right-people_read = Адамдар тізімін көру
right-people_write = Адамдар тізімін өзгерту
right-incidents_read = Инциденттерді көру
right-incidents_write = Инциденттерді тіркеу және өзгерту
right-identities_read = Журналдағы адамдардың аты-жөнін көру
right-identities_write = Журналдағы аты-жөндерді өшіру
right-council_read = Кеңес материалдарын көру
right-council_write = Отырыстар мен шешімдерді жүргізу
right-report_read = Жылдық есепті көру
right-report_write = Жылдық есепті жазу
right-report_sign = Жылдық есепке қол қою
right-reports_export = Есептерді шығару
right-school_write = Мектеп мәліметтерін өзгерту
right-accounts_write = Есептік жазбаларды басқару
right-history_read = Өзгерістер тарихын көру

area-school = Мектеп
area-calendar = Күнтізбе
area-accounts = Есептік жазбалар
area-people = Адамдар
area-plan = Жоспар
area-evidence = Растайтын құжаттар
area-incidents = Инциденттер
area-council = Кеңес
area-tasks = Тапсырмалар
area-reminders = Еске салу
area-report = Жылдық есеп
area-history = Өзгерістер тарихы

## Long work: its name, and what it is doing now.

job-export_workbook = Excel кітабын шығару
job-save_evidence = Құжаттың көшірмесін сақтау
job-save_all_evidence = Барлық құжатты сақтау
job-export_inspection = Тексеру папкасын жинау
job-backup = Сақтық көшірме жасау
job-check = Деректерді тексеру
job-read_import_table = Кестені оқу
job-export_import_template = Үлгі кестені сақтау

doing-starting = Басталуда
doing-plan = Жоспар жазылуда
doing-incidents = Инциденттер жазылуда
doing-decisions = Шешімдер жазылуда
doing-registers = Тізімдер жазылуда
doing-summary = Қорытынды есептелуде
doing-collecting-evidence = Құжаттар жиналуда
doing-writing-pages = Беттері жазылуда
doing-saving = Файл сақталуда
doing-copying = Көшірме жасалуда
doing-verifying = Көшірме тексерілуде
doing-copying-files = Файлдардың көшірмесі жасалуда
doing-reading-table = Кесте оқылуда
doing-reading-document = Құжат оқылуда
doing-understanding-plan = Жоспар жолдары талдануда

## Names of fields, as the contract spells them.

# People.
field-surname = Тегі
field-given_name = Аты
field-patronymic = Әкесінің аты
field-full_name = Тегі, аты, әкесінің аты
field-short_name = Қысқаша атауы
field-post = Лауазымы
field-post_kk = Лауазымы, қазақша
field-post_ru = Лауазымы, орысша
field-post_en = Лауазымы, ағылшынша
field-phone = Телефоны
field-email = Электрондық поштасы
field-left_on = Жұмыстан кеткен күні
field-include_left = Кеткендерді қоса көрсету
field-person = Адам
field-person_id = Адам
field-role = Рөлі
field-roles = Рөлдері
field-body = Топ немесе кеңес
field-bodies = Топтар мен кеңестер
field-from_on = Басталған күні
field-to_on = Аяқталған күні
field-order_no = Бұйрық нөмірі

# The school, its year and its accounts.
field-id = Жазба
field-record_id = Жазба
field-name = Атауы
field-place = Орны
field-bin = БСН
field-letterhead = Бланк мәтіні
field-address = Мекенжайы
field-incident_index = Инциденттер журналының индексі
field-week_days = Оқу аптасы
field-page_numbers = Бет нөмірінің орны
field-spine_mm = Тігілетін беттердің сол жақ жиегі, мм
field-revision = Жазбаның нұсқасы
field-school_id = Мектеп
field-school_name = Мектеп
field-school_year = Оқу жылы
field-school_year_id = Оқу жылы
field-label = Атауы
field-starts_on = Басталатын күні
field-ends_on = Аяқталатын күні
field-terms = Тоқсандар
field-number = Нөмірі
field-day = Күні
field-days = Күндері
field-kind = Сипаты
field-with_template = Жоспарды үлгіден құру
field-creator = Мектепті тіркеуші
field-director = Директор
field-chair = Төраға
field-officer = Академиялық адалдыққа жауапты тұлға
field-account = Есептік жазба
field-account_id = Есептік жазба
field-login = Логин
field-password = Құпиясөз
field-old_password = Бұрынғы құпиясөз
field-new_password = Жаңа құпиясөз
field-recovery_code = Қалпына келтіру коды
field-disabled = Өшірілген
field-disabled_at = Өшірілген уақыты
field-created_at = Құрылған күні
field-opened_at = Соңғы ашылған уақыты
field-rights = Рұқсаттар
field-theme = Көрініс реңі
field-language = Тіл
field-today = Бүгінгі күн
field-schools = Мектептер
field-school = Мектеп
field-session = Сеанс
field-version = Нұсқа
field-data_folder = Деректер қалтасы
field-demo = Үлгі мектеп
field-years = Оқу жылдары
field-current = Ағымдағы

# The plan.
field-plan = Жоспар
field-plan_id = Жоспар
field-title = Атауы
field-titles = Атаулары
field-purpose = Мақсаты
field-objectives = Міндеттері
field-topic = Тақырыбы
field-expected_results = Күтілетін нәтижелер
field-approved_on = Бекітілген күні
field-approved_order = Бекіту туралы бұйрық
field-stage = Кезең
field-stage_id = Кезең
field-stage_ids = Кезеңдер
field-stage_number = Кезең нөмірі
field-stages = Кезеңдер
field-activity = Іс-шара
field-activity_id = Іс-шара
field-activities = Іс-шаралар
field-responsible = Жауапты тұлға
field-responsible_id = Жауапты тұлға
field-co_executors = Бірлесіп орындаушылар
field-duty = Міндеті
field-parties = Орындаушылар
field-holder = Міндетті атқарушы
field-rule = Мерзім қағидасы
field-month = Ай
field-from_month = Басталатын айы
field-to_month = Аяқталатын айы
field-period = Кезеңділігі
field-every = Кезеңділігі
field-due_on = Мерзімі
field-days_left = Қалған күн
field-status = Күйі
field-statuses = Күйлері
field-expected_document = Нәтиже құжаты
field-expected_documents = Нәтиже құжаттары
field-document = Құжат
field-register = Тіркелім
field-why = Неге қажет
field-why_required = Неге қажет
field-mark = Орындау туралы белгі
field-mark_id = Орындау туралы белгі
field-marks = Орындау туралы белгілер
field-marked_on = Белгі қойылған күні
field-marked_at = Белгі енгізілген уақыт
field-note = Ескертпе
field-signed_by = Қол қойған
field-signed_post = Қол қоюшының лауазымы
field-withdrawn_at = Кері алынған уақыт
field-withdrawn_by = Кері алған
field-withdrawn_reason = Кері алу себебі
field-occurrence_key = Орындау кезеңі
field-occurrences = Орындау кезеңдері
field-from_template = Үлгіден құру
field-moved_from = Ауыстырылған күн

# Incidents.
field-incident = Инцидент
field-incident_id = Инцидент
field-incident_number = Инцидент нөмірі
field-what = Не болды
field-occurred_on = Болған күні
field-occurred_time = Болған уақыты
field-occurred_approximate = Уақыты шамамен
field-detected_on = Анықталған күні
field-detected_time = Анықталған уақыты
field-incident_type = Түрі
field-types = Түрлері
field-reported_by = Кім хабарлады
field-old_number = Бұрынғы нөмірі
field-reported_on = Хабарланған күні
field-concerned = Кімге қатысты
field-closed_on = Жабылған күні
field-sheet = Парақ
field-immediate_action = Жедел шара
field-severity = Ауырлығы
field-severities = Ауырлығы
field-state = Күйі
field-tool = ЖИ құралы
field-process = Процесс
field-harm = Зардабы
field-minors = Кәмелетке толмағандар қатысты
field-cause = Себебі
field-outcome = Қорытындысы
field-measures = Қабылданған шаралар
field-contact = Байланыс деректері
field-recipient = Кімге
field-subjects = Кімдерге қатысты
field-channel = Жіберу тәсілі
field-reference = Шығыс нөмірі
field-sent_on = Жіберілген күні
field-sent_time = Жіберілген сағаты
field-sent_at = Жіберілген уақыты
field-sent_by = Жібергенін жазған
field-not_required_reason = Неге қажет емес
field-months = Айлар саны
field-identity_retention_months = Аты-жөнді сақтау мерзімі, ай
field-erased_at = Өшірілген уақыты
field-erased_by = Өшірген
field-erased_reason = Өшіру себебі
field-read_at = Оқылған уақыты
field-read_by = Оқыған
field-assigned_to = Жауапты
field-assigned_to_id = Жауапты
field-recorded_at = Тіркелген уақыты
field-recorded_by = Жазған
field-entries = Жазбалар
field-entry = Жазба
field-corrects = Түзетілетін жазба
field-corrected_by = Түзеткен жазба
field-state_to = Жаңа күйі
field-from = Бастапқы күйі
field-to = Жаңа күйі
field-steps = Қадамдар
field-reached_at = Жеткен уақыты
field-school_class = Сынып
field-harm_kind = Зардап түрі
field-intent = Ниеті
field-personal_data = Дербес деректер қамтылған
field-people_affected = Қанша адамға қатысты
field-cause_kind = Себеп түрі
field-impact = Салдары
field-effect_check_on = Тиімділікті тексеру күні
field-effect_checked_on = Тиімділік тексерілген күн
field-checked_on = Тексерілген күн
field-effective = Шаралар нәтиже берді
field-effect_note = Тексеру нәтижесі
field-checklist = Тексеру парағының міндетті қадамдары
field-checklist_step_id = Тексеру парағының қадамы
field-hint = Түсіндірме
field-due_count = Мерзімі
field-due_unit = Мерзім өлшемі
field-required = Міндетті
field-retired_at = Қолданыстан шыққан уақыты
field-other_id = Басқа инцидент
field-linked_at = Байланыстырылған уақыты
field-linked_by = Байланыстырған
effect-worked = Шаралар нәтиже берді
effect-failed = Шаралар нәтиже бермеді
task-effect-check = { $number } инциденті: шаралардың тиімділігін тексеру
notice-entry-sent = Хабарлама жіберілді: { $at }
notice-entry-waived = Хабарлама жіберу қажет емес деп танылды: { $reason }
notice-entry-taken-back = Хабарлама туралы белгі қайтарып алынды: { $reason }
incident-repeats = { $number } инцидентін қайталайды
field-allowed = Рұқсат етілген
field-facts = Мәліметтер
field-group = Іріктеу

# Meetings and decisions.
field-meeting = Отырыс
field-meeting_id = Отырыс
field-meeting_title = Отырыс
field-meetings = Отырыстар
field-held_on = Отырыс күні
field-starts_at = Басталатын уақыты
field-members = Мүшелері
field-attendees = Қатысушылар
field-attendance = Қатысу
field-present = Қатысты
field-quorum = Кворум
field-needed = Қажет саны
field-reached = Кворум бар
field-agenda = Күн тәртібі
field-agenda_item = Күн тәртібінің мәселесі
field-agenda_item_id = Күн тәртібінің мәселесі
field-agenda_items = Күн тәртібінің мәселелері
field-position = Реті
field-presenter = Баяндамашы
field-presenter_id = Баяндамашы
field-discussion = Талқылау
field-decision = Шешім
field-decision_id = Шешім
field-decisions = Шешімдер
field-open_decisions = Орындалмаған шешімдер
field-quorum_rule = Кворум ережесі
field-quorum_count = Кворумға қажет мүше саны
field-majority_rule = Дауыс беру ережесі
field-casting_vote = Төрағаның шешуші дауысы
field-notice_days = Отырысты алдын ала хабарлау, күн
field-numbering = Хаттамаларды нөмірлеу
field-order_on = Бұйрық күні
field-term_from_on = Өкілеттігінің басталуы
field-term_to_on = Өкілеттігінің аяқталуы
field-remote = Қашықтан
field-invited = Шақырылғандар
field-urgent_reason = Шұғыл шақыру себебі
field-chaired_by_id = Төрағалық етуші
field-recorded_by_id = Хаттама жүргізуші
field-arrived_time = Келген уақыты
field-left_time = Кеткен уақыты
field-speakers = Сөз сөйлегендер
field-proposal = Ұсыныс
field-choice = Дауысы
field-casting = Төрағаның дауысы
field-signed_on = Қол қойылған күні
field-heading = Басталуы
field-addressee = Кімге
field-basis = Негіздеме
field-signer_name = Қол қойған
field-signer_post = Қол қойғанның лауазымы
field-correction_reason = Түзету себебі
field-removed_at = Алынған сәті
field-archive_index = Істің индексі
field-text = Мәтіні
field-votes_for = Жақтады
field-votes_against = Қарсы
field-votes_abstained = Қалыс қалды
field-done_on = Орындалған күні
field-done_note = Орындалуы туралы ескертпе
field-reason = Себебі

# History and long work.
field-operation = Әрекет
field-operations = Әрекеттер
field-subject = Неге қатысты
field-happened_at = Болған уақыты
field-undone = Қайтарылған
field-undoes = Қайтарылған әрекет
field-permanent = Қайтарылмайды
field-undo = Қайтару
field-redo = Қайталау
field-before = Бұрынғы мәні
field-after = Жаңа мәні
field-limit = Жол саны
field-items = Жолдар
field-next = Келесі бет
field-counts = Саны
field-shown = Көрсетілгені
field-total = Барлығы
field-done = Орындалғаны
field-overdue = Мерзімі өткені
field-soon = Мерзімі таяу
field-seq = Реттік нөмірі
field-history = Өзгерістер тарихы
field-field = Өріс
field-fields = Өрістер
field-job = Тапсырма барысы
field-request = Сұрау
field-reply = Жауап
field-doing = Ағымдағы әрекет
field-path = Файл орны
field-bytes = Файл көлемі
field-integrity = Файлдың тұтастығы
field-foreign_keys = Жазбалар байланысы
field-chain = Өзгерістер тізбегі
field-head = Тізбектің соңғы белгісі
field-intact = Бұзылмаған
field-first_broken = Алғашқы бұзылған жазба

# Answers and duties, as the history of a record says them.
yes = иә
no = жоқ
duty-responsible = Жауапты
duty-co_executor = Бірлесіп орындаушы

# The same text in each of the three languages, as the history of a record names it.
field-name_kk = Атауы, қазақша
field-name_ru = Атауы, орысша
field-name_en = Атауы, ағылшынша
field-short_name_kk = Қысқаша атауы, қазақша
field-short_name_ru = Қысқаша атауы, орысша
field-short_name_en = Қысқаша атауы, ағылшынша
field-place_kk = Орны, қазақша
field-place_ru = Орны, орысша
field-place_en = Орны, ағылшынша
field-letterhead_kk = Бланк мәтіні, қазақша
field-letterhead_ru = Бланк мәтіні, орысша
field-letterhead_en = Бланк мәтіні, ағылшынша
field-address_kk = Мекенжайы, қазақша
field-address_ru = Мекенжайы, орысша
field-address_en = Мекенжайы, ағылшынша
field-title_kk = Атауы, қазақша
field-title_ru = Атауы, орысша
field-title_en = Атауы, ағылшынша
field-purpose_kk = Мақсаты, қазақша
field-purpose_ru = Мақсаты, орысша
field-purpose_en = Мақсаты, ағылшынша
field-expected_document_kk = Нәтиже құжаты, қазақша
field-expected_document_ru = Нәтиже құжаты, орысша
field-expected_document_en = Нәтиже құжаты, ағылшынша
field-why_kk = Неге қажет, қазақша
field-why_ru = Неге қажет, орысша
field-why_en = Неге қажет, ағылшынша
field-text_kk = Мәтіні, қазақша
field-text_ru = Мәтіні, орысша
field-text_en = Мәтіні, ағылшынша

# What a record keeps besides what people fill in.
field-template_key = Үлгідегі белгісі
field-template_version = Үлгі нұсқасы
field-trashed_at = Алынып тасталған уақыты
field-trashed_reason = Алып тастау себебі
field-cancelled_reason = Күшін жою себебі
field-signed_by_id = Қол қойған
field-words = Мәтінмен көрсетілгені
field-year = Жыл
field-serial = Реттік нөмірі
field-last = Соңғы нөмірі

## Deadlines relative to an event, the plan over the years

field-anchor = Оқиға
field-term = Тоқсан
field-working = Жұмыс күнімен есептеу
field-deadline = Мерзімі
field-change = Өзгеріс
field-ids = Таңдалған іс-шаралар
field-keys = Таңдалған өзгерістер
field-content = Сүзгі
field-order = Бұйрық
field-approved_by = Бекіткен
field-leave_out = Көшпейтін іс-шаралар
field-baseline_id = Бекітілген нұсқа

## Work on the plan, tasks

field-original_due_on = Бастапқы мерзімі
field-granted_at = Ұзартылған уақыты
field-granted_by = Ұзартқан
field-declared_at = Белгіленген уақыты
field-declared_by = Белгілеген
field-given_at = Берілген уақыты
field-given_by = Тапсырма берген
field-verified_at = Расталған уақыты
field-verified_by = Растаған
field-cancelled_at = Күші жойылған уақыты
field-extension = Мерзімін ұзарту
field-exemption = Қолданылмау негіздемесі

## Handing over, import, reminders

field-to_id = Кімге
field-from_id = Кімнен
field-on = Қай күннен бастап
field-till = Қай күнге дейін
field-until_on = Қай күнге дейін
field-snoozed_until = Қай күнге дейін
field-lead_days = Неше күн бұрын еске салу
field-days_before = Неше күн бұрын еске салу
field-scope = Қай істер еске салынады
field-digest_time = Қорытынды уақыты
field-desktop = Экрандағы хабарлама
field-mapping = Бағандардың мағынасы
field-rows = Жолдар
field-work = Ашық істері
field-leaves = Жұмыстан кеткені
field-same_as = Тізімдегі адам
## Evidence

field-evidence = Растайтын құжаттар
field-evidence_id = Растайтын құжат
field-file_name = Файл атауы
field-media_type = Файл түрі
field-size = Көлемі
field-sha256 = SHA-256
field-revisions = Нұсқалары
field-all_revisions = Барлық нұсқасы
field-revision_id = Нұсқасы
field-added_at = Тіркелген уақыты
field-added_by = Тіркеген
field-decided_at = Шешім қабылданған уақыты
field-decided_by = Шешім қабылдаған
field-source = Файл
field-upload_id = Файл
field-page = Бет
field-pages = Беттер
field-missing = Жетіспейді
