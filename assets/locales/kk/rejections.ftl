### What the program answers when it cannot do what was asked: what is wrong, and how to put it right.
### $field and $right arrive already worded; $from, $to in day-outside-year arrive as days.

## What was filled in

rejection-field-missing = «{ $field }» өрісі толтырылмаған. Толтырып, қайта сақтаңыз.
rejection-field-too-long = «{ $field }» өрісіндегі мәтін тым ұзын: ең көбі { $limit } таңба. Қысқартып жазыңыз.
rejection-field-malformed = «{ $field }» өрісінің мәні жарамсыз. Ұсынылған мәндердің бірін таңдаңыз немесе үлгіге сай жазыңыз.
rejection-day-invalid = «{ $field }» өрісіндегі күн дұрыс емес. Күнді 18.09.2026 үлгісімен жазыңыз.
rejection-time-invalid = «{ $field }» өрісіндегі уақыт дұрыс емес. Уақытты 15:20 үлгісімен жазыңыз.
rejection-day-outside-year = «{ $field }» өрісіндегі күн оқу жылынан тыс. { $from } – { $to } аралығындағы күнді таңдаңыз.
rejection-day-order = «{ $field }» өрісіндегі күн басталған күннен бұрын тұр. Күндердің ретін түзетіңіз.
rejection-day-in-future = «{ $field }» өрісіндегі күн әлі келген жоқ. Бүгінгі немесе өткен күнді көрсетіңіз.
rejection-day-in-past = «{ $field }» өрісіндегі күн өтіп кеткен. Бүгінгі немесе кейінгі күнді көрсетіңіз.
rejection-reason-missing = Себебі жазылмаған. Бұл әрекетке себеп қажет: бір-екі сөйлеммен жазыңыз.
rejection-rule-invalid = Мерзім қағидасы дұрыс құрылмаған. Айларды немесе күндерді тексеріп, қайта таңдаңыз.
rejection-name-exists = Мұндай жазба бұрыннан бар. Тізімді қарап, сол жазбаны өзгертіңіз немесе басқасын енгізіңіз.
rejection-request-malformed = Сұраныстың пішімі дұрыс емес, ештеңе өзгертілген жоқ. Өрістерін тексеріңіз. Техникалық мәлімет: { $detail }
rejection-command-unknown = «{ $name }» деген команда жоқ. Атауын командалар тізімімен салыстырыңыз.
rejection-not-found = Бұл жазба табылмады: ол алынып тасталған болуы мүмкін. Тізімді жаңартып, қайта таңдаңыз.

## Signing in and rights

rejection-not-allowed = Бұл әрекетке рұқсатыңыз жоқ. Қажет рұқсат: «{ $right }». Жұмыс тобының төрағасына хабарласыңыз.
rejection-signed-out = Алдымен жүйеге кіріңіз.
rejection-wrong-password = Логин немесе құпиясөз қате. Пернетақта тілі мен Caps Lock пернесін тексеріп, қайта теріңіз.
rejection-wrong-recovery-code = Қалпына келтіру коды сәйкес келмеді. Оны басып шығарылған парақтан дәл теріңіз.
rejection-password-weak = Құпиясөз тым қысқа: кемінде { $limit } таңба керек. Ұзағырақ құпиясөз ойлап табыңыз.
rejection-login-taken = Бұл логин бос емес. Басқа логин таңдаңыз.
rejection-last-manager = Бұл — мектепті басқара алатын соңғы есептік жазба. Алдымен басқа адамға осындай рұқсат беріңіз.

## The school's file

rejection-school-in-use = Бұл мектеп басқа терезеде ашық тұр. Сол терезені жауып, қайта көріңіз.
rejection-school-newer = Мектеп файлы бағдарламаның жаңарақ нұсқасында жасалған. Файл өзгертілген жоқ; бағдарламаны жаңартыңыз.
rejection-school-damaged = Мектеп файлы бүлінген, сондықтан ашылмады. Файлға тиіскен жоқпыз; оны сақтық көшірмеден қалпына келтіріңіз.
rejection-school-missing = Мектеп файлы орнында жоқ. Қалтаның аты мен орнын тексеріңіз немесе сақтық көшірмені қолданыңыз.
rejection-school-foreign = Бұл файл «Жоспар» бағдарламасының файлы емес. Басқа қалтаны таңдаңыз.
rejection-folder-unwritable = { $path } қалтасына жазуға рұқсат жоқ. Басқа қалтаны таңдаңыз немесе рұқсат сұраңыз.
rejection-folder-unsuitable = { $path } қалтасы мектеп деректеріне жарамайды{ $reason ->
        [network] : ол желіде орналасқан
        [cloud] : оны бұлт қызметі үйлестіріп отырады
        [removable] : ол алынбалы дискіде
        [not_empty] : ол бос емес
       *[other] {""}
    }. Осы компьютердің дискісіндегі қалтаны таңдаңыз.
rejection-disk-full = Дискіде орын қалмаған, соңғы әрекет жазылмады. Бұрын сақталғанның бәрі орнында; орын босатып, қайталаңыз.
rejection-target-unwritable = { $path } файлын жазу мүмкін болмады. Басқа орын таңдаңыз; деректер өзгерген жоқ.
rejection-target-open = { $path } файлы басқа бағдарламада ашық тұр. Оны жауып, қайталаңыз; бұрынғы файл өзгерген жоқ.
rejection-backup-invalid = { $path } файлындағы сақтық көшірме жарамсыз, ол қолданылмады. Басқа көшірмені таңдаңыз немесе қайта жасаңыз.

## Undo

rejection-undo-nothing = Қайтаратын әрекет жоқ.
rejection-undo-permanent = Бұл әрекетті қайтаруға болмайды: оның жазбасы тұрақты сақталады. Қажет болса, жаңа жазбамен түзетіңіз.
rejection-undo-blocked = Бұл әрекеттен кейін сол жазбалар қайта өзгертілген. Алдымен кейінгі өзгерісті қайтарыңыз.

## Plan and calendar

rejection-mark-exists = Бұл орындау кезеңіне белгі қойылып қойған. Өзгерту керек болса, алдымен оны себебін жазып кері алыңыз.
rejection-mark-withdrawn = Бұл белгі кері алынып қойған.
rejection-occurrence-unknown = Іс-шараның мұндай орындау кезеңі жоқ. Мерзімін қарап, тізімнен таңдаңыз.
rejection-occurrence-done = Бұл іс-шараға орындау белгісі қойылған. Алдымен белгіні себебін жазып кері алыңыз.
rejection-exemption-exists = Бұл іс-шара қолданылмайды деп белгіленіп қойған.
rejection-plan-exists = Бұл оқу жылының жоспары бар. Соны ашып, өзгертіңіз.
rejection-year-exists = Бұл оқу жылы бұрын қосылған. Оны тізімнен таңдаңыз.
rejection-year-invalid = Оқу жылы дұрыс жазылмаған. Қатар келетін екі жылды 2026-2027 үлгісімен жазыңыз.
rejection-year-unknown = { $label } оқу жылы бұл мектепте жоқ. Оны «Баптау» бөлімінде қосыңыз немесе бар жылды таңдаңыз.
rejection-responsible-missing = Жауапты тұлға көрсетілмеген. Кемінде бір адамды, рөлді немесе топты таңдаңыз.
rejection-template-row-needed = «{ $title }» іс-шарасын да белгілеңіз: таңдалған өзгерістің мерзімі содан есептеледі.

## Files and evidence. $path is a file on this machine, $limit is in megabytes, $name is the name of the file.

rejection-file-missing = { $path } файлы табылмады: ол жойылған немесе басқа жерге ауыстырылған болуы мүмкін. Файлды қайта таңдаңыз.
rejection-file-unreadable = { $path } файлы оқылмады. Ол басқа бағдарламада ашық болса, жауып, қайта көріңіз немесе басқа файлды таңдаңыз.
rejection-file-too-large = Файл тым үлкен: ең көбі { $limit } МБ. Көлемін кішірейтіңіз немесе бірнеше файлға бөліңіз.
rejection-file-empty = Файл бос: ішінде ештеңе жоқ. Оны тексеріп, басқа файлды таңдаңыз.
rejection-content-damaged = «{ $name }» файлының сақталған мазмұны бүлінген, сондықтан ол ашылмады. Түпнұсқасын жаңа нұсқа ретінде тіркеңіз немесе сақтық көшірмеден қалпына келтіріңіз.
rejection-evidence-decided = Құжаттың соңғы нұсқасы бойынша шешім қабылданған. Қажет болса, жаңа нұсқасын тіркеңіз.
rejection-upload-unknown = Файл толық жетпеді, ештеңе тіркелген жоқ. Файлды қайта таңдаңыз.
rejection-ending-unknown = { $path } атауының соңы жарамсыз. Ұсынылған түрлердің бірін таңдап, қайта сақтаңыз.

## Incidents

rejection-incident-step-forbidden = Инцидент қазір «{ $from ->
        [registered] { incident-state-registered }
        [under_review] { incident-state-under_review }
        [measures] { incident-state-measures }
        [closed] { incident-state-closed }
        [dismissed] { incident-state-dismissed }
        [reopened] { incident-state-reopened }
        [void] { incident-state-void }
       *[other] { $from }
    }» күйінде, одан «{ $to ->
        [registered] { incident-state-registered }
        [under_review] { incident-state-under_review }
        [measures] { incident-state-measures }
        [closed] { incident-state-closed }
        [dismissed] { incident-state-dismissed }
        [reopened] { incident-state-reopened }
        [void] { incident-state-void }
       *[other] { $to }
    }» күйіне өтпейді. Карточкадағы рұқсат етілген қадамды таңдаңыз; аяқталған инцидентті алдымен қайта ашыңыз.
rejection-incident-fact-missing = Бұл қадамға мәлімет жетпейді: «{ $field }». Карточкада толтырып, қайталаңыз.
rejection-identity-erased = Бұл аты-жөн өшірілген, оны қалпына келтіруге болмайды.
rejection-name-in-text = Бұл мәтінде аты-жөн тұр, ал оны көп адам оқиды. Аты-жөннің орнына белгіленген атауын жазыңыз.
rejection-notice-not-needed = Бұл инцидент дербес деректерге қатысты емес, сондықтан хабарлама қажет емес. Керек болса, алдымен мәліметін өзгертіңіз.
rejection-notice-sent = Хабарлама жіберіліп қойған. Қате жазылса, соңғы әрекетті қайтарыңыз.

## Meetings and decisions

rejection-meeting-closed = Бұл отырыс аяқталған немесе күші жойылған, сондықтан өзгертілмейді. Қажет болса, жаңа отырыс шақырыңыз.
rejection-attendance-missing = Қатысу толық белгіленбеген. Әр мүшенің қатысқанын не қатыспағанын көрсетіп, қайталаңыз.
rejection-votes-invalid = Дауыстар саны қатысқандар санынан аспауы керек: қатысқаны { $present }. Дауыстарды қайта санаңыз.
rejection-decision-closed = Бұл шешім орындалып қойған. Өзгерту үшін алдымен оны себебін жазып қайта ашыңыз.
rejection-task-closed = Тапсырманың қазіргі күйінде бұл әрекетті жасауға болмайды. Тізімді жаңартып, күйін қараңыз; қажет болса, оны қайта ашыңыз.
rejection-body-without-members = Бұл топтың не кеңестің құрамы бос. Алдымен «Адамдар» бөлімінде мүшелерін енгізіңіз.

## People

rejection-hand-over-same = Істерді сол адамның өзіне тапсыруға болмайды. Басқа адамды таңдаңыз.
rejection-table-unreadable = { $path } файлын кесте ретінде оқу мүмкін болмады. Оны Excel-де ашып, .xlsx түрінде сақтап, қайта таңдаңыз.
rejection-table-too-large = Кестеде тым көп жол бар: ең көбі { $limit }. Кестені бірнеше файлға бөліп енгізіңіз.
rejection-table-empty = Кестеде мәлімет жоқ. Баған атаулары мен кемінде бір жолы бар парақты таңдаңыз.
rejection-table-without-names = Кестеден адамның аты-жөні тұрған баған табылмады. «Тегі» мен «Аты» бағандарын немесе бір ортақ бағанды көрсетіңіз.

## Long work

rejection-job-cancelled = Жұмыс тоқтатылды. Деректер мен бұрынғы файл өзгерген жоқ.
rejection-job-unknown = Мұндай жұмыс табылмады: ол аяқталған болуы мүмкін. Қажет болса, қайта бастаңыз.

## What is ours to put right

fault = Біздің тараптан қате шықты. Сақталған деректерге әсері жоқ. Қайталанса, мына нөмірді хабарлаңыз: { $reference }.
fault-panic = Бағдарлама бұл әрекетті орындай алмай, тоқтатты; ештеңе жартылай жазылған жоқ. Қайталап көріңіз немесе мына нөмірді хабарлаңыз: { $reference }.

## What a check of the file found

check-sound = Мектеп файлы бүтін: { $operations } әрекеттің тізбегі үзілмеген.
check-broken = Мектеп файлынан ақау табылды. Ештеңе өзгертпей, сақтық көшірмені пайдаланыңыз.

## Files that come in and go out

rejection-person-left = Бұл адам жұмыстан кеткен. Басқа адамды таңдаңыз немесе оның кеткен күнін түзетіңіз.
