### The screen of the annual report.

report-view = Вид отчёта
report-view-figures = Показатели
report-view-items = Пункты ({ $count })
report-view-paper = Как документ
report-view-versions = Редакции ({ $count })
report-items = Пункты отчёта, { $year }
report-figures = Показатели отчёта, { $year }
report-state-unwritten = Не начат
report-state-draft = Проект
report-state-signed = Подписан
report-state-correcting = Исправляется
report-signed-by = { $signer }, { $day }
report-correcting = Причина поправки: { $reason }
report-no-year = Учебный год не выбран
report-no-year-text = Добавьте учебный год в настройках.

## Figures

report-before-signed = Сравнение: подписанный отчёт за { $label } учебный год.
report-before-counted = Сравнение: { $label } учебный год подсчитан сейчас по журналам, отчёт за него не подписан.
report-of = из { $of }
report-figure-open = { $name }: { $value }, открыть строки
report-signed-value = В подписанном: { $value }
report-rows-kicker = Строки показателя
report-rows-count = записей в этом показателе
report-rows-days = дн.: медиана по закрытым инцидентам ({ $of })
report-row-days = { $days } дн.

## Items

report-add-achievement = Добавить достижение
report-add-problem = Добавить проблему
report-add-recommendation = Добавить рекомендацию
report-one-achievement = Достижение
report-one-problem = Проблема
report-one-recommendation = Рекомендация
report-item-new = Новый пункт
report-item-edit = Изменить пункт
report-kind-empty = Пунктов пока нет.
report-unwritten = Отчёт ещё не начат
report-unwritten-text = Журналы сами предлагают достижения, проблемы и рекомендации с цифрами: выберите нужное. Пункт можно добавить и вручную.
report-text-kk = Текст на казахском
report-text-ru = Текст на русском
report-text-en = Текст на английском
report-missing-kk = Нет текста на казахском
report-missing-ru = Нет текста на русском
report-sources = Источники
report-add-source = Добавить показатель
report-source-moved = { $value } → { $now }
report-record-activity = Мероприятие { $label }
report-record-incident = Инцидент { $label }
report-record-meeting = Заседание { $label }
report-record-decision = Решение { $label }
report-record-task = Поручение: { $label }
report-move-up = Переместить выше
report-move-down = Переместить ниже
report-remove = Убрать из отчёта
report-truth-moved = Числа изменились: исправьте или подтвердите
report-truth-gone = Реестры больше не подтверждают, в документ не войдёт
report-confirm = Оставить как есть
report-removed = Убранные пункты ({ $count })
report-restore = Вернуть
report-draft = Взять из журналов ({ $count })
report-proposals = Предлагают журналы
report-proposals-kicker = Отметьте нужное
report-proposals-empty = Новых предложений нет
report-proposals-empty-text = Всё, что предлагали журналы, уже в отчёте или убрано из него.
report-take = Взять в отчёт ({ $count })

## From a recommendation to work

report-carry = Поручить или запланировать
report-carry-title = Исполнение рекомендации
report-carry-as = Как исполнить
report-carry-activity = Мероприятие следующего года
report-carry-plan = Включить в план
report-carry-stage = Этап плана на { $label }
report-carry-all-year = В течение года
report-carried-task = Поручение
report-carried-activity = В плане
report-carried-line = { $number }: { $state }
report-not-carried = Не поручено
report-next-plan-missing = Плана на { $label } учебный год ещё нет. Сначала создайте план следующего года в разделе «План».

## The paper and its head

report-paper-language = Язык документа
report-head = Начало документа
report-heading = Как начинается документ
report-heading-approval = С грифом утверждения
report-heading-letter = С сопроводительным письмом
report-addressee-kk = Кому, на казахском
report-addressee-ru = Кому, на русском
report-basis-kk = Основание на казахском
report-basis-ru = Основание на русском

## Signing and versions

report-sign = Подписать
report-sign-title = Подписание отчёта за { $label } учебный год
report-sign-incomplete = Посмотрите перед подписанием:
report-sign-means = Текст отчёта и все числа сохранятся как есть, действие не отменяется. Подписывает: { $signer }. Эта отметка не заменяет ЭЦП.
report-signed-on = Дата подписания
report-blocks = Препятствие
report-look = Обратите внимание
report-open-points = Что не завершено ({ $count })
report-open-empty = В отчёте нет ни одного пункта
report-open-untranslated = Пунктов не на двух языках: { $count }
report-open-figures_moved = Пунктов с изменившимися числами: { $count }
report-open-gone = Пунктов, которых реестры больше не подтверждают и которых в документе не будет: { $count }
report-open-not_carried = Рекомендаций без поручения: { $count }
report-open-overdue = Просроченных мероприятий: { $count }
report-open-ahead = Мероприятий с ненаступившим сроком: { $count }
report-open-documents = Недостающих документов: { $count }
report-open-incidents = Открытых инцидентов: { $count }
report-open-decisions = Просроченных решений: { $count }
report-open-meetings = Незавершённых заседаний: { $count }
report-correct = Открыть для поправки
report-correct-means = Подписанная редакция сохраняется и читается. Исправленный отчёт директор подпишет как новую редакцию.
report-correct-why = Почему исправляется отчёт?
report-version = Редакция отчёта
report-version-newest = Последняя подписанная редакция
report-version-draft = Текущий проект
report-version-of = Редакция { $version }, { $day }
report-versions-of = Редакции отчёта за { $year } учебный год
report-versions-export = Выгрузить редакции
report-version-show = Показать документ
report-versions-empty = Отчёт ещё не подписан
report-versions-empty-text = Каждая подписанная редакция сохранится здесь без изменений.
report-signer = Подписал
report-signed-at = Время записи
report-correction-reason = Причина поправки
report-sha256 = Контрольная сумма SHA-256
report-chain-head = Контрольная сумма журнала изменений
report-history = История изменений ({ $count })
report-save = Сохранить в файл
report-save-both = Сохранить на двух языках
report-file = Годовой отчёт { $label }
