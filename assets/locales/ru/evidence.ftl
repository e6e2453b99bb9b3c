### Documents that prove an activity was done: the tab of an activity, the list of the year, looking at a file.

documents = Документы
tab-documents = Документы
tab-documents-of = Документы { $accepted }/{ $total }

## Handing in

evidence-expected = Ожидаемый документ
evidence-expected-none = В плане итоговый документ не указан.
evidence-present = Приложен
evidence-missing = Не приложен
evidence-occurrence = К какому периоду относится документ
evidence-whole = Ко всему мероприятию
evidence-choose = Выбрать файл
evidence-drop = или перетащите его сюда. Вставить из буфера: Ctrl+V
evidence-drop-now = Отпустите файл здесь
evidence-drop-revision = Станет новой версией этого документа
evidence-limit = Один файл — не больше { $limit } МБ.
evidence-choose-title = Выбор документа
evidence-sending = Прикладывается: { $name }
evidence-sending-of = Прикладывается ({ $number } из { $total }): { $name }
evidence-problem = { $name }: { $problem }
evidence-problem-close = Закрыть сообщение: { $name }
evidence-folder = это папка, её нельзя приложить. Выберите файлы в ней.
evidence-pasted = Снимок из буфера { $day }, { $time }
evidence-none = По этому мероприятию документов пока нет.
evidence-none-incident = К этому инциденту документов пока не приложено.
doing-sending-file = Файл читается

## A document

evidence-state-submitted = Ждёт приёмки
evidence-state-accepted = Принят
evidence-state-returned = Возвращён на доработку
evidence-state-missing = Не хватает
evidence-state-named = Файла нет, только назван в отметке
size-kb = { $size } КБ
size-mb = { $whole },{ $tenth } МБ
evidence-file = { $name } · { $size }
evidence-added = Приложен { $at }, { $by }
evidence-revisions = { $count ->
    [one] { $count } версия
    [few] { $count } версии
   *[other] { $count } версий
}
evidence-accepted-by = Принят: { $by }
evidence-returned-why = Что исправить: { $reason }
evidence-returned-by = Возвращён: { $by }
evidence-look = Просмотреть
evidence-look-at = Просмотреть: { $title }
evidence-menu = Действия с документом: { $title }
evidence-save-copy = Сохранить копию…
evidence-save-title = Сохранение копии документа
evidence-saved = Копия сохранена: { $path }
evidence-file-kind = Файл { $ending }
evidence-revise = Приложить новую версию
evidence-revise-title = Выбор новой версии документа
evidence-revise-note = Что изменилось
evidence-edit = Изменить название
evidence-edit-placed = Изменить название и период
evidence-title = Название документа
evidence-accept = Принять
evidence-return = Вернуть на доработку
evidence-return-reason = Что исправить
evidence-remove = Убрать документ
evidence-remove-text = Документ уйдёт из мероприятия и останется в истории.
evidence-remove-text-incident = Документ будет убран из инцидента и останется в истории.
evidence-older = Прежние версии: { $count }
evidence-revision = Версия { $number }
evidence-hash = SHA-256
evidence-hash-why = Цифровой отпечаток файла: если файл изменить, изменится и он
evidence-hash-whole = Показать полностью
evidence-hash-short = Показать кратко
evidence-hash-copy = Скопировать SHA-256
evidence-hash-copied = SHA-256 скопирован в буфер
evidence-hash-not-copied = Скопировать не удалось. Выделите значение и нажмите Ctrl+C.
evidence-save-these = Сохранить все эти документы (.zip)

## Looking at a file

preview-page = Страница { $page } из { $pages }
preview-image = { $name }, страница { $page }
preview-previous = Предыдущая страница
preview-next = Следующая страница
preview-zoom = Масштаб
preview-fit = Целиком
preview-width = По ширине
preview-none = Этот файл нельзя показать в этом окне
preview-none-text = Сохраните копию и откройте её в подходящей программе.
preview-damaged = Сохранённый файл повреждён
preview-damaged-text = Запись о документе на месте. Если есть исходный файл, приложите его новой версией или восстановите данные школы из резервной копии.

## The documents of the year

documents-list = Документы учебного года
documents-group-all = Все
documents-group-missing = Не хватает
documents-group-named = Без файла
documents-group-submitted = Ждут приёмки
documents-group-accepted = Приняты
documents-group-returned = Возвращены
documents-search = Найти документ
documents-column-document = Документ
documents-column-state = Состояние
documents-column-who = Кто, когда
documents-attach-to = Прикрепить: { $document }
documents-due = Срок: { $day }
documents-none = Документов пока нет
documents-none-text = Откройте мероприятие и приложите файл на вкладке «Документы»: его можно выбрать, перетащить или вставить из буфера.
documents-to-plan = Перейти к плану
documents-nothing = Под фильтр не подходит ни один документ
documents-nothing-text = Выберите другую группу, введите другое слово или снимите фильтры.
documents-none-missing = Все документы на месте
documents-none-missing-text = Ко всем исполненным и просроченным мероприятиям документы приложены.
documents-save-all = Сохранить все (.zip)
documents-save-all-title = Сохранение всех документов учебного года в один архив
documents-file-name = Документы { $name }
documents-saved = Документы сохранены: { $path }
documents-zip-kind = Архив ZIP
documents-pdf-kind = Документ PDF
inspection = Папка для проверки
inspection-title = Папка для проверки
inspection-text = Сначала оглавление и перечень недостающих документов, затем документы по порядку плана, с номерами.
inspection-form = Вид
inspection-zip = Архив (.zip)
inspection-pdf = Один PDF (.pdf)
inspection-file-name = Папка для проверки { $year }
inspection-saved = Папка для проверки сохранена: { $path }
mark-attached = Приложенные документы
