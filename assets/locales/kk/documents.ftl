### Official papers: what each is called in a list, and as the subject of its file.

document-agenda = Отырыстың күн тәртібі
document-attendance = Отырысқа қатысушыларды тіркеу парағы
document-minutes = Отырыс хаттамасы
document-extract = Хаттамадан үзінді
document-decisions = Шешімдер тізілімі
document-members = Құрамы (бұйрыққа қосымша)
document-plan = Жоспар
document-journal = Инциденттерді тіркеу журналы
document-incident = Инцидент карточкасы
document-notice = Бұзушылық туралы хабарлама
document-notice_annex = Хабарламаға қосымша
document-order_working_group = Жұмыс тобын құру туралы бұйрық
document-order_council = Кеңес құру туралы бұйрық
document-order_officer = Жауапты тұлғаны тағайындау туралы бұйрық
document-order_plan = Жоспарды бекіту туралы бұйрық
document-analytic_note = Талдамалық анықтама
document-annual_report = Жылдық есеп

## What several papers share. Days arrive written out, names in the nominative.

official-bin = БСН { $bin }
official-phone = тел.: { $phone }
official-email = эл. пошта: { $email }
official-outgoing = Шығ. № { $number }
official-number = № { $number }
official-day-blank = { $year } жылғы «____» ______________
official-annex = { $day } № { $number } бұйрыққа қосымша
official-annex-blank = { $year } жылғы «____» ______________ № ______ бұйрыққа қосымша
official-director = Директор
official-executor = Орынд. { $person }
official-name = Тегі, аты, әкесінің аты (бар болса)
official-post = Лауазымы

## Orders: the kind, and the sentences that several of them end with.

order-kind = БҰЙРЫҚ
order-command = БҰЙЫРАМЫН:
order-control = Осы бұйрықтың орындалуын бақылауды өзіме қалдырамын.
order-force = Осы бұйрық қол қойылған күнінен бастап күшіне енеді.
order-basis = Негіздеме: ________________________________________

## The order that creates the working group.

order-group-heading = Жасанды интеллектіні этикалық қолдану жөніндегі жұмыс тобын құру туралы
order-group-purpose = Білім беру процесінде жасанды интеллектінің жауапты әрі қауіпсіз қолданылуын және академиялық адалдықты қамтамасыз ету мақсатында
order-group-create = Жасанды интеллектіні этикалық қолдану жөніндегі жұмыс тобы (бұдан әрі – жұмыс тобы) құрылсын.
order-group-members = Жұмыс тобының құрамы осы бұйрыққа қосымшаға сәйкес бекітілсін.
order-group-duties = Жұмыс тобына мыналар жүктелсін:
order-group-plan = { $school_year } оқу жылына арналған іс-шаралар жоспарын әзірлеп, бекітуге ұсыну;
order-group-coordinate = жоспардың орындалуын үйлестіру және мерзімдердің сақталуын бақылау;
order-group-documents = растайтын құжаттарды жинау және сақтау;
order-group-report = оқу жылының соңында жылдық есепті дайындау.
order-group-meetings = Жұмыс тобының отырыстары тоқсанына кемінде бір рет өткізіліп, хаттамамен ресімделсін.

## The order that creates the council.

order-council-heading = Үйлестіру-этикалық кеңес құру туралы
order-council-purpose = Жасанды интеллектіні қолдануға байланысты мәселелерді алқалы түрде қарау және академиялық адалдықты сақтау мақсатында
order-council-create = Үйлестіру-этикалық кеңес (бұдан әрі – кеңес) құрылсын.
order-council-members = Кеңестің құрамы осы бұйрыққа қосымшаға сәйкес бекітілсін.
order-council-term = Кеңестің өкілеттік мерзімі белгіленсін: { $term }.
order-council-duties = Кеңеске мыналар жүктелсін:
order-council-incidents = жасанды интеллектіні қолдануға байланысты инциденттерді қарау;
order-council-tools = жасанды интеллект құралдарын қолдану туралы қорытынды беру;
order-council-decisions = қабылданған шешімдердің орындалуын бақылау.
order-council-secretary = Кеңес отырыстарының хаттамаларын жүргізу кеңес хатшысына жүктелсін.

## The order that appoints the responsible person.

order-officer-heading = Академиялық адалдық және жасанды интеллектіні этикалық қолдану жөніндегі жауапты тұлғаны тағайындау туралы
order-officer-purpose = Академиялық адалдықты сақтау және жасанды интеллектінің этикалық қолданылуын ұйымдастыру мақсатында
order-officer-appoint = Академиялық адалдық және жасанды интеллектіні этикалық қолдану жөніндегі жауапты тұлға тағайындалсын: { $person }.
order-officer-duties = Жауапты тұлғаға мыналар жүктелсін:
order-officer-journal = инциденттерді тіркеу журналын жүргізу және олардың уақтылы қаралуын ұйымдастыру;
order-officer-advice = педагогтерге, білім алушыларға және ата-аналарға консультация беру;
order-officer-tools = жасанды интеллект құралдарын бағалауға қатысу;
order-officer-council = үйлестіру-этикалық кеңеске материалдар дайындау;
order-officer-report = жылдық есептің жобасын дайындау.
order-officer-rights = Жауапты тұлғаға өз міндеттерін орындауға қажетті мәліметтерді сұратуға және қауіп төнген жағдайда кеңестің шешіміне дейін құралды қолдануды тоқтата тұруға құқық берілсін.
order-officer-deputy = Ол болмаған кезде міндеттерін атқару жүктелсін: { $person }.

## The order that approves the plan.

order-plan-heading = { $school_year } оқу жылына арналған жоспарды бекіту туралы
order-plan-purpose = Жасанды интеллектіні білім беру процесіне жауапты енгізу жөніндегі жұмысты ұйымдастыру мақсатында
order-plan-approve = Қоса беріліп отырған жоспар бекітілсін: «{ $title }».
order-plan-responsible = Жоспарда көрсетілген жауапты тұлғалар іс-шаралардың белгіленген мерзімде орындалуын және растайтын құжаттардың тапсырылуын қамтамасыз етсін.
order-plan-chair = Жұмыс тобының төрағасы жоспардың орындалуы туралы ақпаратты тоқсан сайын ұсынсын. Төраға: { $person }.
order-plan-acquaint = Жауапты тұлғалар жоспармен қол қойғызып таныстырылсын.

## The list of members, the attendance sheet and the register of decisions.

members-of-council = Үйлестіру-этикалық кеңестің құрамы
members-of-working_group = Жұмыс тобының құрамы
members-of-commission = Комиссияның құрамы
members-of-creative_group = Шығармашылық топтың құрамы
members-of-named = Құрамы
members-duty = Құрамдағы міндеті
members-empty = Құрамы әлі енгізілмеген.
presence-title = Отырысқа қатысушыларды тіркеу парағы
presence-state = Қатысуы
presence-present = қатысты
presence-absent = қатыспады
presence-signature = Қолы
presence-invited = Шақырылғандар
decisions-title = Шешімдер тізілімі
decisions-minutes = Хаттама №, күні
decisions-done = Орындалуы

## The columns of an incident card's timeline.

card-column-at = Уақыты
card-column-kind = Түрі
card-column-text = Мазмұны

## The analytic note. What is known is filled in; what only a person can say is left to write.

note-title = ТАЛДАМАЛЫҚ АНЫҚТАМА
note-about = Жасанды интеллектіні этикалық қолдану жөніндегі жұмыс туралы
note-period = Кезеңі
note-period-whole = { $from } – { $to }
note-period-so-far = { $from } күнінен { $to } күніне дейін
note-day = Дайындалған күні
note-sources = Деректер көзі
note-sources-text = іс-шаралар жоспары, инциденттерді тіркеу журналы, отырыс хаттамалары
note-indicators = Көрсеткіштер
note-indicator = Көрсеткіш
note-was = Өткен оқу жылы
note-is = Есепті оқу жылы
note-change = Өзгерісі
note-no-change = өзгеріссіз
note-plan-total = Жоспардағы іс-шаралар
note-plan-done = Орындалған іс-шаралар
note-plan-overdue = Мерзімі өткен іс-шаралар
note-incidents = Тіркелген инциденттер
note-meetings = Өткізілген отырыстар
note-decisions = Қабылданған шешімдер
note-decisions-done = Орындалған шешімдер
note-decisions-overdue = Мерзімі өткен шешімдер
note-analysis = Талдау
note-conclusions = Қорытындылар
note-proposals = Ұсыныстар
note-author = Академиялық адалдыққа жауапты тұлға

# Stands for a person where a wording is shown before it is saved.
papers-sample-person = Сейітова Г. Б.
