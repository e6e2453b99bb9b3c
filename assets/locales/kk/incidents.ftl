### The incident journal, the quick entry and the card of one incident.

incidents-journal = Инциденттер журналы
incidents-group = Іріктеу
incidents-group-all = Барлығы { $count }
incidents-group-open = Ашық { $count }
incidents-group-finished = Аяқталған { $count }
incidents-type = Түрі
incidents-severity = Ауырлығы
incidents-state = Күйі
incidents-kind = Сипаты
incidents-tool = ЖИ құралы
incidents-detected = Анықталған күні
incidents-detected-from = Қай күннен бастап
incidents-detected-to = Қай күнге дейін (қоса алғанда)
incidents-detected-since = { $day } бастап
incidents-detected-until = { $day } дейін
incidents-detected-turned = Бірінші күн екіншісінен кеш. Күндерді түзетіңіз.
incidents-looking = Іздеу жалғасуда…
incidents-search = Журналдан іздеу
incidents-column-number = Нөмірі, күні
incidents-column-what = Түрі, мазмұны
incidents-column-kind = Сипаты
incidents-column-severity = Ауырлығы
incidents-column-kind-severity = Сипаты, ауырлығы
incidents-column-state-assigned = Күйі, жауапты
incidents-column-tool = ЖИ құралы
incidents-column-state = Күйі
incidents-column-assigned = Жауапты
incidents-column-meeting = Кеңес
incidents-meeting-item = { $position }-мәселе
incidents-nobody = жауапты жоқ
incidents-shown = Көрсетілгені: { $shown }
incidents-empty = Бұл оқу жылында инцидент тіркелмеген
incidents-empty-text = ЖИ қолдануға байланысты оқиға болса, алты өрісті толтырып тіркеңіз: бір минут жетеді. Нөмірі сақталған кезде беріледі.
incidents-nothing-matches = Сүзгіге сай инцидент жоқ

## The quick entry.

entry-open = Инцидент тіркеу
incidents-import = Excel-ден импорттау
incidents-old-number = ескі № { $number }
entry-continue = Тіркеуді жалғастыру
entry-draft-kept = Жоба сақтаулы
entry-title = Жаңа инцидент
entry-progress = Толтырылғаны: { $count } / 6
entry-what = 1. Не болды?
entry-no-names = Аты-жөнінің орнына:
entry-pupil = А оқушысы
entry-teacher = Б педагогі
entry-occurred = 2. Қашан болды?
entry-time = Уақыты
entry-yesterday = Кеше
entry-approximate = Шамамен
entry-detected = 3. Қашан анықталды?
entry-now = Қазір
entry-type = 4. Түрі
entry-type-keys = 1–{ $last } пернелері
entry-reported = 5. Кім хабарлады?
entry-action = 6. Қандай жедел шара қолданылды?
entry-phrase-withdrawn = Материал қолданыстан шығарылды
entry-phrase-closed = Қолжетімділік жабылды
entry-phrase-deleted = Файл жойылды
entry-phrase-told = Ата-анаға хабарланды
entry-note = Нөмірі өздігінен беріледі. Жазғаныңыз сақталып тұр.
entry-register = Тіркеу
entry-later = Кейін аяқтау

## The facts of an incident.

fact-occurred = Болған уақыты
fact-detected = Анықталды
fact-recorded = Тіркелді
fact-approximately = шамамен
fact-old-ended = Бұрынғы журнал бойынша аяқталған
fact-unchangeable = өзгертілмейді
fact-choose = Таңдаңыз
fact-empty = жазылмаған
fact-needed = келесі қадамға қажет
fact-minors-yes = Қатысы бар
fact-minors-no = Қатысы жоқ
fact-personal_data-yes = Қамтылған, уәкілетті органға хабарланады
fact-personal_data-no = Қамтылмаған
fact-count-wrong = Адам санын бүтін санмен жазыңыз
fact-in-a-month = Бір айдан кейін
facts-nature = Сипаты және жауаптысы
facts-circumstances = Мән-жайы
facts-harm = Зардабы
facts-outcome = Себебі, шаралар, қорытынды

## The way of an incident.

step-facts = Қажетті мәлімет: { $present } / { $total }
step-missing = Жетпейді: { $facts }
step-fill = Толтыру: { $fact }
step-fill-agenda = Кеңестің күн тәртібіне енгізу
step-fill-decision = Кеңес шешімін жазу
step-fill-checklist = Тексеру парағын аяқтау
move-to-under_review = Қарауға алу
move-to-measures = Шара көруге көшу
move-to-closed = Инцидентті жабу
move-to-dismissed = Негізсіз деп тану
move-to-reopened = Қайта ашу
move-to-void = Күшін жою
move-why-dismissed = Неге негізсіз деп танылады?
move-why-reopened = Неге қайта ашылады?
move-why-void = Неге күші жойылады?
move-means-dismissed = Инцидент аяқталған болып саналады, нөмірі мен жазбалары сақталады.
move-means-reopened = Инцидент қайта қаралады, мәліметін толықтыруға болады.
move-means-void = Жазба журналда сызылып қалады, нөмірі басқа инцидентке берілмейді.
move-reason-linked = Бұл инцидент басқасын қайталайды: соның өзі себеп болып жазылады. Қаласаңыз, толықтырып жазыңыз.

## The timeline.

timeline-rule = Жазба өшірілмейді, тек қосылады.
timeline-of = Инциденттің барысы. { $number }
timeline-export = Барысын шығару
entry-registered = Тіркелді, { $number } нөмірі берілді
entry-state = Күйі: { $state }
entry-agenda = Күн тәртібіне енгізілді
entry-decision = Шешім қабылданды
entry-effect = Шаралардың тиімділігі тексерілді
entry-correction = Түзету
entry-to = { $position }-жазбаға
entry-corrected-by = түзету: { $position }-жазба
entry-correct = Түзету енгізу
entry-correcting = { $position }-жазбаны түзету
entry-add = Жаңа жазба
entry-add-button = Жазба қосу
entry-correct-button = Түзетуді қосу

## The card.

incident-tabs = Инцидент бөлімдері
incident-tab-facts = Мәлімет
incident-tab-timeline = Барысы { $count }
incident-tab-checklist = Парақ { $done }/{ $total }
incident-tab-council = Кеңес
incident-tab-history = Тарихы
incident-timeline = Барысы
incident-checklist = Тексеру парағы
incident-links = Байланысты инциденттер
incident-wide = Кеңейту
incident-narrow = Кішірейту
incident-finished-note = Аяқталған инциденттің мәліметі өзгертілмейді. Қажет болса, барысына жазба қосыңыз.
incident-meetings = Отырыстар
incident-no-meetings = Инцидент әзірге кеңестің күн тәртібіне енгізілмеген.
incident-to-council = «Кеңес» бөліміне өту
incident-meeting = { $body }, № { $number } отырыс, { $position }-мәселе
incident-meeting-draft = { $body }, отырыс жобасы, { $position }-мәселе
incident-decisions = Шешімдер
## The checklist, the links and the check whether the measures worked.

checklist-none = Бұл инциденттің түріне тексеру парағы берілмеген. Қадамдарын «Баптау» бөлімінде қосуға болады.
checklist-tick = Орындалды деп белгілеу: { $step }
checklist-tick-title = Орындалды деп белгілеу
checklist-open = Тапсырманы ашу
tasks-of = Инциденттің тапсырмалары. { $number }
tasks-export = Тапсырмаларды шығару
checklist-required = міндетті
links-none = Басқа инцидентпен байланыстырылмаған.
link-related = Байланысты
link-repeats = Мынаны қайталайды
link-repeated-by = Мынада қайталанған
link-remove = { $number } инцидентімен байланысты алып тастау
link-add = Инцидентпен байланыстыру
link-add-button = Байланыстыру
link-kind = Байланыс түрі
link-kind-duplicate = Осы инцидент соны қайталайды
link-kind-related = Өзара байланысты
link-find = Нөмірін немесе мазмұнын жазыңыз
effect-title = Шаралардың тиімділігін тексеру
effect-question = Шаралар нәтиже берді ме?
effect-due = Тексеретін күн келді. Оқиға қайталанды ма, шаралар орындалып тұр ма, соны қарап жазыңыз.
effect-ahead = Тексеру күні келгенде жауаптыға тапсырма болып шығады.
effect-record = Тексеру нәтижесін жазу
effect-save = Сақтау
effect-save-reopen = Сақтап, қайта ашу
effect-failed-means = Инцидент қайта ашылады, жазғаныңыз себебі болады.

## The pictures of the journal.

incidents-view = Көрініс
incidents-view-journal = Журнал
incidents-view-pictures = Талдау
picture-months = Айлар және түрлер бойынша
picture-in-journal = Журналдан ашу
picture-all = Барлығы: { $count }
picture-of-month = { $month } { $year }
picture-of-type = { $month } { $year }: { $type }
picture-number = { $what }: { $count }
picture-closing = Жабуға кеткен уақыт
picture-closing-said = Әдетте { $median } күн, ең ұзағы { $longest } күн
picture-none-closed = Әзірге жабылған инцидент жоқ
picture-usual = әдеттегісі
picture-longest = ең ұзағы
picture-days = { $median } / { $longest } күн
picture-closed-of = { $month } { $year }: жабылғаны
picture-severity = Ауырлығы бойынша
picture-severity-of = Ауырлығы: { $severity }
picture-unjudged = Бағаланбаған
pictures-empty-text = Алғашқы инцидент тіркелген соң осы жерде айлар мен түрлер бойынша сандар шығады.
pictures-note = Айы анықталған күніне қарай алынады. Күші жойылған жазбалар саналмайды. Санды бассаңыз, жазбалары ашылады.

## Who the people are: labels, names behind a reason, erasing.

identities = Жасырын аты-жөндер
identities-count = { $count } адам
identities-none = Бұл инцидентте аты-жөні сақталған адам жоқ.
identities-rule = Аты-жөнді директор мен адалдыққа жауапты тұлға ғана көреді. Себебі сұралып, көрілгені жазылады.
identity-hidden = аты-жөні жасырулы
identity-hide = Жасыру
identity-reveal = Аты-жөнін көрсету…
identity-reveal-of = Аты-жөнін көрсету: { $label }
identity-reveal-why = Аты-жөні не үшін қажет?
identity-reveal-means = Кім, қашан, не үшін көргені жазылып қалады. Себебіне аты-жөн жазбаңыз.
identity-reveal-button = Көрсету
identity-erase = Өшіру…
identity-erase-of = Аты-жөнін өшіру: { $label }
identity-erase-why = Неге өшіріледі?
identity-erase-means = Аты-жөн өзгерістер тарихынан да біржола өшеді, қайтарылмайды. Белгіленген атауы қалады.
identity-erase-button = Біржола өшіру
identity-erased = аты-жөні өшірілді: { $at }, { $by }
identity-add = Адам қосу:
identity-add-title = Адам қосу
identity-kind-pupil = Оқушы
identity-kind-teacher = Педагог
identity-kind-parent = Ата-ана
identity-kind-other = Басқа адам
identity-seal = Жасырып сақтау
readings = Көрілгені: { $count }
readings-of = Жасырын аты-жөндердің көрілуі. { $number }
readings-export = Көрілу тізімін шығару
reading-screen = экраннан
reading-notice = хабарламаға
reading-journal = журналға
name-erase = Мәтінге жазылып кеткен аты-жөнді алып тастау…
name-erase-means = Аты-жөн инциденттің мәтіндерінен, барысынан және өзгерістер тарихынан алынып, орнына белгіленген атауы жазылады. Қайтарылмайды.
name-stands-in-text = Бұл аты-жөн инциденттің мәтінінде ашық тұр, оны журналды оқитындардың бәрі көреді. Орнына белгіленген атауын жазған дұрыс. Қайтарылмайды.
name-erase-name = Мәтіндегі аты-жөн
name-erase-label = Орнына жазылатын атау
name-erase-reason = Аты-жөн мәтінге жазылып кеткен
name-erased = Аты-жөн алынды. Мәтін: { $texts }, барысындағы жазба: { $entries }.
name-erased-left = Аты-жөн алынды. Мәтін: { $texts }, барысындағы жазба: { $entries }. Аяқталған отырыстардың қағаздары мен бұрынғы тарихта { $left } жерде қалды.
entry-erased = Жазбадан аты-жөн алынды: { $at }, { $by }

## The notice of a breach.

notice-title = Уәкілетті органға хабарлау
notices = { report-source-notices }
notices-export = Хабарламаларды шығару
incident-tools-of = { $year } оқу жылындағы инциденттердің ЖИ құралдары
incident-tools-export = ЖИ құралдарын шығару
notice-hours-minutes = { $hours } сағ { $minutes } мин
notice-days-hours = { $days } күн { $hours } сағ
notice-left = { $time } қалды
notice-late = { $time } кешікті
notice-is-sent = Мерзімінде жіберілді
notice-is-sent_late = Мерзімінен кеш жіберілді
notice-is-waived = Хабарлау қажет емес деп танылды
notice-rest = демалыс
notice-sent-line = { $at }, { $channel }
notice-sent-reference = № { $reference }
notice-due-was = Мерзімі: { $due }
notice-letter = Хабарлама хат
notice-letter-open = Ашу
notice-mark-sent = Жіберілгенін белгілеу
notice-waive = Хабарлау қажет емес…
notice-waive-means = Шешім себебімен бірге карточкада қалады. Кейін жіберілсе, жіберілгені белгіленеді.
notice-waive-button = Қажет емес деп тану
notice-take-back = Белгіні қайтару…
notice-take-back-means = Хабарлау мерзімі мен тексеру тізіміндегі қадам қайта ашылады; қайтарылғаны себебімен бірге инциденттің барысында қалады.
notice-take-back-button = Белгіні қайтару
notice-channel-portal = мемлекеттік қызметтер порталы арқылы
notice-channel-email = электрондық поштамен
notice-channel-post = тапсырысты хатпен
notice-save = Құжатты сақтау…
notice-edit = Толтыру
notice-annex-save = Қосымшаны сақтау…
notice-annex-means = Қосымшада аты-жөндер ашық тұрады. Кім, қашан, не үшін шығарғаны жазылады.
notice-recipient-hint = Бос болса, «Дербес деректерді қорғау саласындағы уәкілетті органға» деп жазылады.
notice-contact-hint = Мектепте дербес деректерге жауапты адамның қызметі, телефоны, поштасы.
notice-subjects-hint = Кімдер және қанша адам екенін жазыңыз. Аты-жөн жазбаңыз: ол қосымшада.
notice-file = Хабарлама { $number }
notice-annex-file = Хабарлама { $number }, қосымша

## Papers.

journal-export = Шығару
journal-export-text = Биылғы нөмірлердің журналы Excel кестесі болып сақталады. Адамдар белгіленген атауымен жазылады.
journal-with-names = Аты-жөндерімен
journal-with-names-means = Кім, қашан, не үшін шығарғаны әр аты-жөнге жазылады.
journal-file = Инциденттер журналы { $day }
incident-export = Құжат
incident-export-text = Карточка Word немесе PDF құжаты болып сақталады. Адамдар белгіленген атауымен жазылады.
incident-file = Инцидент { $number }
