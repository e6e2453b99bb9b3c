### The annual report: what it counts, what it proposes, and its paper.

## Registers that the report counts from

report-source-plan = Жоспардың орындалуы
report-source-evidence = Растайтын құжаттар
report-source-incidents = Инциденттер
report-source-notices = Дербес деректердің бұзылуы туралы хабарламалар
report-source-meetings = Кеңес пен топтардың отырыстары
report-source-decisions = Шешімдердің орындалуы
report-source-tasks = Тапсырмалар

## What they count

report-figure-plan-all = Жоспардағы іс-шаралар
report-figure-plan-done = Орындалды
report-figure-plan-on_time = Мерзімінде орындалды
report-figure-plan-late = Мерзімінен кеш орындалды
report-figure-plan-overdue = Мерзімі өткен
report-figure-plan-ahead = Мерзімі келмеген
report-figure-plan-no_case = Қажет болған жағдай туындамады
report-figure-plan-extended = Мерзімі ұзартылды
report-figure-plan-not_applicable = Қолданылмайды
report-figure-evidence-expected = Күтілетін құжаттар
report-figure-evidence-held = Файлы тіркелген
report-figure-evidence-returned = Түзетуге қайтарылған
report-figure-evidence-named = Белгіде аталған, файлы жоқ
report-figure-evidence-missing = Жетіспейді
report-figure-evidence-ahead = Уақыты келмеген
report-figure-evidence-no_case = Қажет болған жағдай туындамады
report-figure-incidents-all = Тіркелген инциденттер
report-figure-incidents-open = Ашық
report-figure-incidents-closed = Жабылды
report-figure-incidents-dismissed = Негізсіз деп танылды
report-figure-incidents-minors = Кәмелетке толмағандар қатысқан
report-figure-incidents-void = Күші жойылған нөмірлер
report-figure-incidents-days_to_close = Жабуға кеткен күн (медиана)
report-figure-notices-all = Хабарлау қажет болды
report-figure-notices-in_time = Мерзімінде жіберілді
report-figure-notices-late = Мерзімінен кеш жіберілді
report-figure-notices-unsent = Мерзімі өтті, жіберілмеген
report-figure-notices-waived = Қажет емес деп танылды
report-figure-notices-running = Жіберілуі күтілуде
report-figure-meetings-held = Өткізілген отырыстар
report-figure-meetings-signed = Хаттамасына қол қойылды
report-figure-meetings-no_quorum = Кворум болмады
report-figure-meetings-ahead = Аяқталмаған отырыстар
report-figure-decisions-adopted = Қабылданған шешімдер
report-figure-decisions-on_time = Мерзімінде орындалды
report-figure-decisions-late = Мерзімінен кеш орындалды
report-figure-decisions-overdue = Мерзімі өткен
report-figure-decisions-ahead = Орындалуда
report-figure-decisions-no_execution = Орындауды қажет етпейді
report-figure-decisions-cancelled = Күші жойылды
report-figure-tasks-given = Берілген тапсырмалар
report-figure-tasks-on_time = Мерзімінде орындалды
report-figure-tasks-late = Мерзімінен кеш орындалды
report-figure-tasks-overdue = Мерзімі өткен
report-figure-tasks-ahead = Орындалуда
report-figure-tasks-cancelled = Күші жойылды

## Parts by which they are counted

report-part-stage = Кезеңдер бойынша
report-part-type = Түрлері бойынша
report-part-kind = Санаты бойынша
report-part-severity = Ауырлығы бойынша
report-part-body = Органдар бойынша
report-part-unknown = Анықталмаған

## How a notice stands

report-notice-sent = Мерзімінде жіберілді
report-notice-sent_late = Кеш жіберілді
report-notice-late = Мерзімі өтті, жіберілмеген
report-notice-waived = Қажет емес деп танылды
report-notice-running = Жіберілуі күтілуде
report-activity-removed = Жоспардан алып тасталды

## What the registers propose. { $value } is the figure, { $of } the whole, { $last } the year before, { $part } and
## { $number } the part it counts.

report-proposal-plan_done = Жоспардағы { $of } іс-шараның орындалғаны: { $value }.
report-proposal-stage_done = { $number }-кезеңнің («{ $part }») барлық іс-шарасы орындалды: { $value }.
report-proposal-on_time = Орындалған { $of } іс-шараның мерзімінде аяқталғаны: { $value }.
report-proposal-documents_held = Жоспарда көзделген { $of } құжаттың тіркелгені: { $value }.
report-proposal-decisions_on_time = Қабылданған { $of } шешімнің мерзімінде орындалғаны: { $value }.
report-proposal-incidents_closed = Тіркелген { $of } инциденттің қаралып, жабылғаны: { $value }.
report-proposal-days_to_close = Инцидент бұрынғыдан тез жабылады: өткен оқу жылындағы { $last } күннің орнына { $value } күнде.
report-proposal-fewer_incidents = Инциденттер азайды: өткен оқу жылындағы { $last } орнына { $value }.
report-proposal-notices_in_time = Дербес деректердің бұзылуы туралы барлық хабарлама бір жұмыс күні ішінде жіберілді: { $value }.
report-proposal-overdue = Жоспардағы мерзімі өткен, орындалмаған іс-шаралар: { $value }.
report-proposal-late = Мерзімінен кеш орындалған іс-шаралар: { $value }.
report-proposal-documents_missing = Жоспарда көзделген, бірақ тіркелмеген құжаттар: { $value }.
report-proposal-decisions_overdue = Кеңес пен топтардың мерзімінде орындалмаған шешімдері: { $value }.
report-proposal-tasks_overdue = Мерзімі өткен тапсырмалар: { $value }.
report-proposal-no_quorum = Кворум болмағандықтан өтпей қалған отырыстар: { $value }.
report-proposal-incidents_open = Қаралуы аяқталмаған инциденттер: { $value }.
report-proposal-frequent_type = «{ $part }» түріндегі инциденттер жиі қайталанды: барлығы { $value }.
report-proposal-more_incidents = Инциденттер көбейді: өткен оқу жылындағы { $last } орнына { $value }.
report-proposal-minors = Кәмелетке толмағандар қатысқан инциденттер: { $value }.
report-proposal-notices_late = Дербес деректердің бұзылуы туралы мерзімінен кеш жіберілген хабарламалар: { $value }.
report-proposal-notices_unsent = Дербес деректердің бұзылуы туралы мерзімі өтіп, әлі жіберілмеген хабарламалар: { $value }.
report-proposal-finish_overdue = Мерзімі өткен іс-шараларды ({ $value }) аяқтау немесе негіздемесімен келесі оқу жылының жоспарына енгізу.
report-proposal-collect_documents = Жетіспейтін құжаттарды ({ $value }) рәсімдеп, жоспарға тіркеу.
report-proposal-review_decisions = Орындалмаған шешімдерді ({ $value }) кеңестің алғашқы отырысында қарап, жаңа мерзім белгілеу.
report-proposal-close_incidents = Ашық инциденттер ({ $value }) бойынша шараларды аяқтап, қорытындысын кеңеске ұсыну.
report-proposal-prevent_type = «{ $part }» түріндегі инциденттердің алдын алу туралы ұжыммен оқыту өткізу.
report-proposal-protect_minors = Оқушыларды қорғау бойынша сынып сағаттары мен ата-аналар жиналысын келесі жылдың жоспарына енгізу.
report-proposal-send_notices = Мерзімі өткен хабарламаларды ({ $value }) дереу жіберу.
report-proposal-explain_notices = Дербес деректердің бұзылуы туралы бір жұмыс күні ішінде хабарлау тәртібін ұжымға қол қойғызып таныстыру.
report-proposal-call_members = Кеңес мүшелерін отырысқа ертерек шақырып, қашықтан қатысуын ұйымдастыру.

## The paper

report-paper-title = { $year } оқу жылында жасанды интеллектіні енгізу туралы жылдық есеп
report-paper-period = { $from } – { $to }
report-paper-stage = { $number }-кезең. { $title }
report-paper-draft = Жоба: есепке әлі қол қойылмаған.
report-paper-corrected = { $version }-нұсқа. Түзету себебі: { $reason }
report-paper-carried-task = Тапсырма берілді: { $number }
report-paper-carried-task-due = Тапсырма берілді: { $number }, мерзімі { $day }
report-paper-carried-activity = Келесі оқу жылының жоспарына енгізілді: { $number }-іс-шара
report-paper-carried-activity-due = Келесі оқу жылының жоспарына енгізілді: { $number }-іс-шара, мерзімі { $day }
report-kind-achievement = Жетістіктер
report-kind-problem = Мәселелер
report-kind-recommendation = Ұсынымдар
report-column-figure = Көрсеткіш
report-paper-approve = БЕКІТЕМІН
report-paper-blank-day = «___» ____________ 20___ ж.
report-paper-period-label = Есепті кезең
report-paper-basis-label = Негіздеме
report-paper-figures = Тіркелімдер бойынша көрсеткіштер
report-paper-this-year = Осы жыл
report-paper-year-signed = { $year } ({ $day } қол қойылған есеп бойынша)
report-paper-plan = Жоспар және оның орындалуы
report-paper-no-plan = Бұл оқу жылының жоспары бағдарламада жасалмаған.
report-paper-activity = Іс-шара
report-paper-due = Мерзімі
report-paper-done = Орындалуы
report-paper-document = Растайтын құжат
report-paper-incidents = Инциденттер тізімі (аты-жөнсіз)
report-paper-incidents-apart = Журналда { $count } жазба бар: ол жеке құжат ретінде қоса беріледі.
report-paper-no-incidents = Есепті кезеңде инцидент тіркелмеген.
report-paper-detected = Анықталған күні
report-paper-type = Түрі
report-paper-kind = Санаты
report-paper-severity = Ауырлығы
report-paper-state = Күйі
report-paper-source = Дереккөз: { $source }
report-paper-cover = Мектептің есепті кезеңдегі жұмысы туралы жылдық есебі жолданады.
report-paper-none = Жазылған тармақ жоқ.
report-paper-annexes = Қосымшалар
report-paper-annex = { $number }-қосымша
report-paper-number = Нөмірі
report-paper-hash = { $version }-нұсқа. Мазмұнының SHA-256 бақылау сомасы: { $hash }
