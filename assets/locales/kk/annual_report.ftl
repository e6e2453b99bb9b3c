### The screen of the annual report.

report-view = Есептің көрінісі
report-view-figures = Көрсеткіштер
report-view-items = Тармақтар ({ $count })
report-view-paper = Қағаздағы түрі
report-view-versions = Нұсқалар ({ $count })
report-items = { $year } жылғы есептің тармақтары
report-figures = { $year } жылғы есептің көрсеткіштері
report-state-unwritten = Басталмаған
report-state-draft = Жоба
report-state-signed = Қол қойылған
report-state-correcting = Түзетілуде
report-signed-by = { $signer }, { $day }
report-correcting = Түзету себебі: { $reason }
report-no-year = Оқу жылы таңдалмаған
report-no-year-text = Баптауда оқу жылын қосыңыз.

## Figures

report-before-signed = Салыстыру: { $label } оқу жылының қол қойылған есебі.
report-before-counted = Салыстыру: { $label } оқу жылы тіркелімдер бойынша қазір есептелді, есебіне қол қойылмаған.
report-of = / { $of }
report-figure-open = { $name }: { $value }, жолдарын ашу
report-signed-value = Қол қойылғаны: { $value }
report-rows-kicker = Көрсеткіштің жолдары
report-rows-count = жазба осы көрсеткішке кіреді
report-rows-days = күн: { $of } жабылған инциденттің медианасы
report-row-days = { $days } күн

## Items

report-add-achievement = Жетістік қосу
report-add-problem = Мәселе қосу
report-add-recommendation = Ұсыным қосу
report-one-achievement = Жетістік
report-one-problem = Мәселе
report-one-recommendation = Ұсыным
report-item-new = Жаңа тармақ
report-item-edit = Тармақты өзгерту
report-kind-empty = Әзірге тармақ жоқ.
report-unwritten = Есеп әлі басталмаған
report-unwritten-text = Тіркелімдер жетістіктерді, мәселелерді және ұсынымдарды өз сандарымен ұсынады: керегін таңдап аласыз. Тармақты қолмен де қосуға болады.
report-text-kk = Мәтіні, қазақша
report-text-ru = Мәтіні, орысша
report-text-en = Мәтіні, ағылшынша
report-missing-kk = Қазақша мәтіні жазылмаған
report-missing-ru = Орысша мәтіні жазылмаған
report-sources = Дереккөздері
report-add-source = Көрсеткіш қосу
report-source-moved = { $value } → { $now }
report-record-activity = { $label }-іс-шара
report-record-incident = { $label } инцидент
report-record-meeting = { $label } отырыс
report-record-decision = { $label } шешім
report-record-task = Тапсырма: { $label }
report-move-up = Жоғары жылжыту
report-move-down = Төмен жылжыту
report-remove = Есептен алып тастау
report-truth-moved = Саны өзгерді: түзетіңіз немесе растаңыз
report-truth-gone = Тіркелім енді растамайды, қағазға енбейді
report-confirm = Өзгеріссіз қалсын
report-removed = Алынған тармақтар ({ $count })
report-restore = Қайтару
report-draft = Тіркелімдерден алу ({ $count })
report-proposals = Тіркелімдер ұсынады
report-proposals-kicker = Керегін белгілеңіз
report-proposals-empty = Жаңа ұсыныс жоқ
report-proposals-empty-text = Тіркелімдер ұсынғанның бәрі есепте бар немесе одан алынған.
report-take = Есепке алу ({ $count })

## From a recommendation to work

report-carry = Жұмысқа айналдыру
report-carry-title = Ұсынымды орындату
report-carry-as = Қалай орындалады
report-carry-activity = Келесі жылдың іс-шарасы
report-carry-plan = Жоспарға енгізу
report-carry-stage = { $label } жоспарының кезеңі
report-carry-all-year = Жыл бойы
report-carried-task = Тапсырма
report-carried-activity = Жоспарда
report-carried-line = { $number }: { $state }
report-not-carried = Жұмысқа айналмаған
report-next-plan-missing = { $label } оқу жылының жоспары әлі жоқ. Алдымен «Жоспар» бөлімінде келесі жылдың жоспарын жасаңыз.

## The paper and its head

report-paper-language = Қағаздың тілі
report-head = Қағаздың басы
report-heading = Қағаз қалай басталады
report-heading-approval = Бекіту белгісімен
report-heading-letter = Ілеспе хатпен
report-addressee-kk = Кімге, қазақша
report-addressee-ru = Кімге, орысша
report-basis-kk = Негіздеме, қазақша
report-basis-ru = Негіздеме, орысша

## Signing and versions

report-sign = Қол қою
report-sign-title = { $label } оқу жылының есебіне қол қою
report-sign-incomplete = Қол қоймас бұрын қараңыз:
report-sign-means = Есептің мәтіні мен барлық саны сол күйінде сақталады, әрекет қайтарылмайды. Қол қоятын: { $signer }. Бұл белгі ЭЦҚ-ны алмастырмайды.
report-signed-on = Қол қойылған күні
report-blocks = Кедергі
report-look = Назар аударыңыз
report-open-points = Толық емес жайттар ({ $count })
report-open-empty = Есепте бірде-бір тармақ жоқ
report-open-untranslated = Екі тілде жазылмаған тармақ: { $count }
report-open-figures_moved = Саны өзгерген тармақ: { $count }
report-open-gone = Тіркелім енді растамайтын, қағазға енбейтін тармақ: { $count }
report-open-not_carried = Жұмысқа айналмаған ұсыным: { $count }
report-open-overdue = Мерзімі өткен іс-шара: { $count }
report-open-ahead = Мерзімі келмеген іс-шара: { $count }
report-open-documents = Жетіспейтін құжат: { $count }
report-open-incidents = Ашық инцидент: { $count }
report-open-decisions = Мерзімі өткен шешім: { $count }
report-open-meetings = Аяқталмаған отырыс: { $count }
report-correct = Түзетуге ашу
report-correct-means = Қол қойылған нұсқа сақталады әрі оқылады. Түзетілген есепке директор жаңа нұсқа ретінде қайта қол қояды.
report-correct-why = Есеп неге түзетіледі?
report-version = Есептің нұсқасы
report-version-newest = Соңғы қол қойылған нұсқа
report-version-draft = Қазіргі жоба
report-version-of = { $version }-нұсқа, { $day }
report-versions-of = { $year } оқу жылы есебінің нұсқалары
report-versions-export = Нұсқаларды шығару
report-version-show = Қағазын көру
report-versions-empty = Есепке әлі қол қойылмаған
report-versions-empty-text = Қол қойылған әр нұсқа осында өзгеріссіз сақталады.
report-signer = Қол қойған
report-signed-at = Жазылған сәті
report-correction-reason = Түзету себебі
report-sha256 = Мазмұнының SHA-256 бақылау сомасы
report-chain-head = Өзгерістер журналының бақылау мәні
report-history = Өзгерістер тарихы ({ $count })
report-save = Файлға сақтау
report-save-both = Екі тілде сақтау
report-file = Жылдық есеп { $label }
