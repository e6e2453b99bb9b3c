### Documents that prove an activity was done: the tab of an activity, the list of the year, looking at a file.

documents = Құжаттар
tab-documents = Құжаттар
tab-documents-of = Құжаттар { $accepted }/{ $total }

## Handing in

evidence-expected = Күтілетін құжат
evidence-expected-none = Жоспарда нәтиже құжаты көрсетілмеген.
evidence-present = Тіркелген
evidence-missing = Тіркелмеген
evidence-occurrence = Құжат қай кезеңге жатады
evidence-whole = Іс-шараға толығымен
evidence-choose = Файл таңдау
evidence-drop = немесе осында сүйреп әкеліңіз. Буферден қою: Ctrl+V
evidence-drop-now = Файлды осы жерге тастаңыз
evidence-drop-revision = Осы құжаттың жаңа нұсқасы болып тіркеледі
evidence-limit = Бір файл { $limit } МБ-тан аспауы керек.
evidence-choose-title = Тіркелетін құжатты таңдау
evidence-sending = Тіркелуде: { $name }
evidence-sending-of = Тіркелуде ({ $number }/{ $total }): { $name }
evidence-problem = { $name }: { $problem }
evidence-problem-close = Хабарламаны жабу: { $name }
evidence-folder = бұл — қалта, оны тіркеуге болмайды. Ішіндегі файлдарды таңдаңыз.
evidence-pasted = Буферден алынған сурет { $day }, { $time }
evidence-none = Бұл іс-шара бойынша құжат әлі тіркелмеген.
evidence-none-incident = Бұл инцидентке құжат әлі тіркелмеген.
doing-sending-file = Файл оқылуда

## A document

evidence-state-submitted = Қабылдауды күтуде
evidence-state-accepted = Қабылданды
evidence-state-returned = Түзетуге қайтарылды
evidence-state-missing = Жетіспейді
evidence-state-named = Файлы жоқ, белгіде ғана аталған
size-kb = { $size } КБ
size-mb = { $whole },{ $tenth } МБ
evidence-file = { $name } · { $size }
evidence-added = Тіркеген: { $by }, { $at }
evidence-revisions = { $count } нұсқа
evidence-accepted-by = Қабылдаған: { $by }
evidence-returned-why = Не түзету керек: { $reason }
evidence-returned-by = Қайтарған: { $by }
evidence-look = Көру
evidence-look-at = Көру: { $title }
evidence-menu = Құжат бойынша әрекеттер: { $title }
evidence-save-copy = Көшірмесін сақтау…
evidence-save-title = Құжаттың көшірмесін сақтау
evidence-saved = Көшірмесі сақталды: { $path }
evidence-file-kind = { $ending } файлы
evidence-revise = Жаңа нұсқасын тіркеу
evidence-revise-title = Құжаттың жаңа нұсқасын таңдау
evidence-revise-note = Не өзгерді
evidence-edit = Атауын өзгерту
evidence-edit-placed = Атауы мен кезеңін өзгерту
evidence-title = Құжаттың атауы
evidence-accept = Қабылдау
evidence-return = Түзетуге қайтару
evidence-return-reason = Не түзету керек
evidence-remove = Құжатты алып тастау
evidence-remove-text = Құжат іс-шарадан алынады, тарихта сақталады.
evidence-remove-text-incident = Құжат инциденттен алынады, тарихта сақталады.
evidence-older = Бұрынғы нұсқалары: { $count }
evidence-revision = { $number }-нұсқа
evidence-hash = SHA-256
evidence-hash-why = Файлдың цифрлық ізі: файл өзгерсе, ол да өзгереді
evidence-hash-whole = Толық көрсету
evidence-hash-short = Қысқаша көрсету
evidence-hash-copy = SHA-256 мәнін көшіріп алу
evidence-hash-copied = SHA-256 мәні буферге көшірілді
evidence-hash-not-copied = Буферге көшіру мүмкін болмады. Мәнді белгілеп, Ctrl+C басыңыз.
evidence-save-these = Осы құжаттардың бәрін сақтау (.zip)

## Looking at a file

preview-page = { $pages } беттің { $page }-беті
preview-image = { $name }, { $page }-бет
preview-previous = Алдыңғы бет
preview-next = Келесі бет
preview-zoom = Көрсетілу көлемі
preview-fit = Толық
preview-width = Ені бойынша
preview-none = Бұл файлды осы терезеде көрсету мүмкін емес
preview-none-text = Көшірмесін сақтап, тиісті бағдарламада ашыңыз.
preview-damaged = Сақталған файл бүлінген
preview-damaged-text = Құжат туралы жазба орнында. Файлдың түпнұсқасы бар болса, оны жаңа нұсқа ретінде тіркеңіз немесе мектеп деректерін сақтық көшірмеден қалпына келтіріңіз.

## The documents of the year

documents-list = Оқу жылының құжаттары
documents-group-all = Барлығы
documents-group-missing = Жетіспейді
documents-group-named = Файлсыз
documents-group-submitted = Қабылдауды күтуде
documents-group-accepted = Қабылданды
documents-group-returned = Қайтарылды
documents-search = Құжатты іздеу
documents-column-document = Құжат
documents-column-state = Күйі
documents-column-who = Кім, қашан
documents-attach-to = Тіркеу: { $document }
documents-due = Мерзімі: { $day }
documents-none = Тіркелген құжат жоқ
documents-none-text = Іс-шараны ашып, «Құжаттар» қойындысында файл тіркеңіз: файл таңдауға, сүйреп әкелуге немесе буферден қоюға болады.
documents-to-plan = Жоспарға өту
documents-nothing = Бұл сүзгіге сай құжат жоқ
documents-nothing-text = Басқа топты таңдаңыз, басқа сөз теріңіз немесе сүзгілерді алып тастаңыз.
documents-none-missing = Жетіспейтін құжат жоқ
documents-none-missing-text = Орындалған және мерзімі өткен іс-шаралардың бәріне құжат тіркелген.
documents-save-all = Бәрін сақтау (.zip)
documents-save-all-title = Оқу жылының барлық құжатын бір архивке сақтау
documents-file-name = Құжаттар { $name }
documents-saved = Құжаттар сақталды: { $path }
documents-zip-kind = ZIP архиві
documents-pdf-kind = PDF құжаты
inspection = Тексеру папкасы
inspection-title = Тексеруге арналған папка
inspection-text = Басында мазмұны мен жетіспейтін құжаттар тізімі, одан кейін жоспар ретімен нөмірленген құжаттар.
inspection-form = Түрі
inspection-zip = Архив (.zip)
inspection-pdf = Бір PDF (.pdf)
inspection-file-name = Тексеру папкасы { $year }
inspection-saved = Тексеру папкасы сақталды: { $path }
mark-attached = Тіркелген құжаттар
