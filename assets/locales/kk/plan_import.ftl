# Жоспарды Word немесе Excel құжатынан енгізу: нені түсінгеніміз, неге күмәнданғанымыз.

import-plan-read = Іс-шара: { $count }. Жаңа: { $new }, жаңарады: { $changed }, өзгермейді: { $unchanged }. Қойылатын белгі: { $marks }. Тексерілетін жол: { $doubtful }.

# $table is the table's number or the sheet's name.
import-place-cell = кесте: { $table }, жол: { $row }, баған: { $column }
import-place-paragraph = { $paragraph }-абзац

import-unread-cell = Оқылмаған ұяшық
import-unread-comment = Ескертпе
import-unread-footnote = Бет астындағы сілтеме
import-unread-endnote = Құжат соңындағы сілтеме
import-unread-text_box = Мәтіні бар тіктөртбұрыш
import-unread-header = Беттің үстіңгі жазуы
import-unread-footer = Беттің астыңғы жазуы
import-unread-deleted = Рецензияда сызылған мәтін
import-unread-chart = Диаграмма
import-unread-picture = Сурет не енгізілген нысан

import-mark-added = Белгі қойылады
import-mark-here = Мұндай белгі бар, қайта қойылмайды
import-mark-said_before = Бұрын енгізілген, қайта қойылмайды
import-mark-no_place = Белгі қойылмайды
import-mark-stands = Жоспардағы белгі

## Күмәндер. Кейін құжаттағы сөз тұруы мүмкін.

import-doubt-deadline_missing = Мерзімі жазылмаған: жыл соңына дейін деп алынды.
import-doubt-deadline_unknown = Мерзімі түсініксіз: жыл соңына дейін деп алынды.
import-doubt-deadline_guessed = Мерзімін тексеріңіз: ол толық түсінілмеген болуы мүмкін.
import-doubt-deadline_outside_year = Мерзімі оқу жылына сыймайды: ең жақын мерзім алынды.
import-doubt-party_in_words = Рөл немесе адам ретінде танылмады: құжаттағы сөзімен қалады.
import-doubt-party_unknown = Бұл адам тізімде жоқ.
import-doubt-party_ambiguous = Аты ұқсас адам бірнешеу: құжаттағы сөзімен қалады.
import-doubt-party_guessed = Адам болжап танылды.
import-doubt-responsible_missing = Жауапты жазылмаған: жаңа жолға жұмыс тобының төрағасы қойылады.
import-doubt-number_missing = Нөмірі жоқ.
import-doubt-number_repeated = Нөмір қайталанған.
import-doubt-activity_guessed = Жоспардағы іс-шара тек нөмірі бойынша алынды: атауы бөлек. Дәл сол іс-шара ма, тексеріңіз.
import-doubt-activity_other = Жоспарда бұл нөмірмен басқа іс-шара тұр: жол жаңа іс-шара болып қосылады.
import-doubt-deadline_kept = Жоспардағы мерзім қалады: жаңа мерзіммен бұрынғы орындау белгілері орнынан айырылар еді.
import-doubt-number_skipped = Алдында нөмір қалып қойған:
import-doubt-number_long = Нөмір тым ұзын: басы ғана алынды.
import-doubt-title_missing = Іс-шараның атауы жоқ: атауын жазыңыз, әйтпесе жол енгізілмейді.
import-doubt-text_long = Мәтін тым ұзын: алғашқы 300 таңбасы алынды.
import-doubt-row_joined = Бөлініп қалған жол алдыңғысына қосылды.
import-doubt-mark_without_day = Белгінің күні жоқ: бүгінгі күн қойылады.
import-doubt-mark_unclear = Орындау туралы белгі түсініксіз: белгі қойылмайды.
import-doubt-mark_not_done = Құжат бойынша әлі орындалмаған: белгі қойылмайды.
import-doubt-mark_outside_year = Белгінің күні бұл оқу жылына сай емес немесе әлі келген жоқ: белгі қойылмайды.
import-doubt-mark_between = Белгі қай мерзімге жататыны анық емес: ең жақын мерзімге қойылады.
import-doubt-mark_no_place = Белгіге сай келетін бос мерзім жоқ: белгі қойылмайды.
import-doubt-stage_guessed = Бұл жол кезеңнің атауы деп алынды.
import-doubt-stage_missing = Жол бірінші кезеңнен жоғары тұр: бірінші кезеңге қосылды.
import-doubt-year_differs = Құжат басқа оқу жылына арналған:
import-doubt-year_missing = Құжатта оқу жылы көрсетілмеген. Мына жылға алынды:
import-doubt-approval_undated = Бекіту күні көрсетілмеген.

## Жоспарды құжаттан енгізу беті.

plan-import = Word немесе Excel-ден импорттау
plan-import-title = Жоспарды Word немесе Excel-ден импорттау
plan-import-file-kind = Word құжаты немесе Excel кітабы
plan-import-choose = Құжатты таңдау
plan-import-begin = { $year } оқу жылының жоспары бар құжатты таңдаңыз
plan-import-begin-text = Бұрын жасалған Word немесе Excel файлы жарайды: бағандардың реті, кезеңдер мен мерзімдердің қалай жазылғаны маңызды емес. Файлды осында сүйреп әкелуге де болады. Енгізбес бұрын әр жолды тексеріп шығасыз.
plan-import-later = Дайын жоспарыңыз Word немесе Excel файлында болса, оны кейін «Жоспар» бөлімінен енгізесіз.
plan-import-source = { $file }, { $year } оқу жылы
plan-import-table = Құжаттағы жолдар
plan-import-shown-doubtful = Тексеру керек: { $count }
plan-import-doubtful-none = Тексеруді қажет ететін жол жоқ.
plan-import-take-all = Барлық жолды енгізу
plan-import-missing = Құжатта жоқ, жоспарда қалады: { $count }
plan-import-approve = Бекітілгенін де белгілеу: { $day }, № { $order }
plan-import-done-text = Қосылғаны: { $added }. Жаңартылғаны: { $updated }. Өзгермегені: { $unchanged }. Белгі қойылғаны: { $marked }.
plan-import-undone-text = Жоспар бұрынғы қалпына келді. Қажет болса, құжатты қайта таңдаңыз.
plan-import-skipped = Мыналар енгізілмеді:
plan-import-unread = Құжатта бар, бірақ енгізілмейтіні: { $count }
plan-import-head = Құжаттың бас жағы
plan-import-approval = Бекіту
plan-import-objectives = Міндеттері
plan-import-topic = Тақырыбы
plan-import-expected-results = Күтілетін нәтижелер
plan-import-other = Басқа жолдар
plan-import-updates = Жаңарады
plan-import-same = Өзгермейді
plan-import-as-new = Жаңа іс-шара ретінде енгізу
plan-import-edit = { $name }, өзгерту: { $row }
plan-import-in-document = Құжатта: «{ $text }»
plan-import-mark-hint = Күнін өшірсеңіз, белгі қойылмайды.
plan-import-field-stage = Кезеңі
plan-import-field-number = Нөмірі
plan-import-field-title = Атауы
plan-import-field-responsible = Жауапты
plan-import-field-participants = Бірлесіп орындаушылар
plan-import-field-deadline = Мерзімі
plan-import-field-result = Нәтиже құжаты
plan-import-field-mark = Орындау белгісі
