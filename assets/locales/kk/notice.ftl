### The notice of a breach of personal data: why it is due when it is, and the letter. Days arrive as 18.09.2026,
### weekdays and holidays worded.

notice-why = Бұзушылық { $day } ({ $weekday }), сағат { $time } анықталды. Хабарлама бір жұмыс күні ішінде жіберіледі: келесі жұмыс күні — { $due_day } ({ $due_weekday }), мерзімі сол күнгі сағат { $time } бітеді.
notice-why-recorded = Анықталған сағаты көрсетілмегендіктен, тіркелген сағаты алынды.
notice-why-rest = Демалыс күндері саналмайды: { $days }.
notice-why-calendar = Мектеп күнтізбесі, { $week_days } күндік апта.
notice-letter-recipient = Дербес деректерді қорғау саласындағы уәкілетті органға
notice-letter-kind = ХАБАРЛАМА
notice-letter-heading = Дербес деректер қауіпсіздігінің бұзылуы туралы
notice-letter-opening = Дербес деректер қауіпсіздігінің бұзылғаны анықталғанын хабарлаймыз.
notice-letter-number = Журналдағы нөмірі
notice-letter-occurred = Болған уақыты
notice-letter-detected = Анықталған уақыты
notice-letter-approximately = { $moment } (шамамен)
notice-letter-what = Не болды
notice-letter-subjects = Кімдерге қатысты, саны
notice-letter-people = { $count } адам
notice-letter-minors = Олардың арасында кәмелетке толмағандар бар.
notice-letter-measures = Қабылданған шаралар
notice-letter-contact = Дербес деректерді өңдеуге жауапты тұлғаның байланысы
notice-letter-unknown = нақтыланып жатыр
notice-letter-annex = Қосымша: субъектілермен байланысу деректері (жеке парақта, шектеулі қолжетімділікпен).

## The notice in a line, and its annex.

notice-state-running = жіберілмеген, мерзімі: { $due }
notice-state-late = жіберілмеген, мерзімі өтіп кетті: { $due }
notice-state-sent = { $sent } жіберілді, мерзімі: { $due }
notice-state-sent_late = { $sent } мерзімінен кешіктіріліп жіберілді, мерзімі: { $due }
notice-state-waived = қажет емес деп танылды: { $reason }
notice-annex-title = { $number } хабарламаға қосымша. Субъектілермен байланысу деректері
notice-annex-restricted = ШЕКТЕУЛІ ҚОЛЖЕТІМДІ
notice-annex-label = Журналда
notice-annex-name = Аты-жөні
notice-annex-contact = Байланыс деректері
notice-annex-nobody = Бұл инцидентте аты-жөні сақталған адам жоқ.
