### The annual report: what it counts, what it proposes, and its paper.

## Registers that the report counts from

report-source-plan = Исполнение плана
report-source-evidence = Подтверждающие документы
report-source-incidents = Инциденты
report-source-notices = Уведомления о нарушении персональных данных
report-source-meetings = Заседания совета и групп
report-source-decisions = Исполнение решений
report-source-tasks = Поручения

## What they count

report-figure-plan-all = Мероприятия плана
report-figure-plan-done = Исполнено
report-figure-plan-on_time = Исполнено в срок
report-figure-plan-late = Исполнено позже срока
report-figure-plan-overdue = Просрочено
report-figure-plan-ahead = Срок не наступил
report-figure-plan-no_case = Случаев не возникало
report-figure-plan-extended = Срок продлён
report-figure-plan-not_applicable = Неприменимо
report-figure-evidence-expected = Ожидаемые документы
report-figure-evidence-held = Прикреплены файлом
report-figure-evidence-returned = Возвращены на доработку
report-figure-evidence-named = Названы в отметке, файла нет
report-figure-evidence-missing = Не хватает
report-figure-evidence-ahead = Время не пришло
report-figure-evidence-no_case = Случаев не возникало
report-figure-incidents-all = Зарегистрировано инцидентов
report-figure-incidents-open = Открыто
report-figure-incidents-closed = Закрыто
report-figure-incidents-dismissed = Отклонено
report-figure-incidents-minors = С участием несовершеннолетних
report-figure-incidents-void = Аннулированные номера
report-figure-incidents-days_to_close = Дней до закрытия (медиана)
report-figure-notices-all = Требовалось уведомление
report-figure-notices-in_time = Отправлено в срок
report-figure-notices-late = Отправлено с опозданием
report-figure-notices-unsent = Срок прошёл, не отправлено
report-figure-notices-waived = Признано ненужным
report-figure-notices-running = Ожидает отправки
report-figure-meetings-held = Проведено заседаний
report-figure-meetings-signed = С подписанным протоколом
report-figure-meetings-no_quorum = Не было кворума
report-figure-meetings-ahead = Незавершённые заседания
report-figure-decisions-adopted = Принято решений
report-figure-decisions-on_time = Исполнено в срок
report-figure-decisions-late = Исполнено позже срока
report-figure-decisions-overdue = Просрочено
report-figure-decisions-ahead = В работе
report-figure-decisions-no_execution = Исполнения не требует
report-figure-decisions-cancelled = Отменено
report-figure-tasks-given = Дано поручений
report-figure-tasks-on_time = Исполнено в срок
report-figure-tasks-late = Исполнено позже срока
report-figure-tasks-overdue = Просрочено
report-figure-tasks-ahead = В работе
report-figure-tasks-cancelled = Отменено

## Parts by which they are counted

report-part-stage = По этапам
report-part-type = По видам
report-part-kind = По характеру
report-part-severity = По степени тяжести
report-part-body = По органам
report-part-unknown = Не определено

## How a notice stands

report-notice-sent = Отправлено в срок
report-notice-sent_late = Отправлено с опозданием
report-notice-late = Срок прошёл, не отправлено
report-notice-waived = Признано ненужным
report-notice-running = Ожидает отправки
report-activity-removed = Исключено из плана

## What the registers propose. { $value } is the figure, { $of } the whole, { $last } the year before, { $part } and
## { $number } the part it counts.

report-proposal-plan_done = Исполнено мероприятий плана: { $value } из { $of }.
report-proposal-stage_done = Исполнены все мероприятия этапа { $number } («{ $part }»): { $value }.
report-proposal-on_time = Из { $of } исполненных мероприятий в срок завершены { $value }.
report-proposal-documents_held = Приложено документов, предусмотренных планом: { $value } из { $of }.
report-proposal-decisions_on_time = Исполнено в срок решений: { $value } из { $of } принятых.
report-proposal-incidents_closed = Рассмотрено и закрыто инцидентов: { $value } из { $of } зарегистрированных.
report-proposal-days_to_close = Время до закрытия инцидента сократилось: { $value } дн. вместо { $last } дн. в прошлом учебном году.
report-proposal-fewer_incidents = Число инцидентов снизилось: { $value } вместо { $last } в прошлом учебном году.
report-proposal-notices_in_time = Все уведомления о нарушении персональных данных отправлены в течение одного рабочего дня: { $value }.
report-proposal-overdue = Мероприятия плана с истёкшим сроком, которые не исполнены: { $value }.
report-proposal-late = Мероприятия, исполненные позже срока: { $value }.
report-proposal-documents_missing = Документы, предусмотренные планом, но не приложенные: { $value }.
report-proposal-decisions_overdue = Решения совета и групп, не исполненные в срок: { $value }.
report-proposal-tasks_overdue = Поручения с истёкшим сроком: { $value }.
report-proposal-no_quorum = Заседания, не состоявшиеся из-за отсутствия кворума: { $value }.
report-proposal-incidents_open = Инциденты, рассмотрение которых не завершено: { $value }.
report-proposal-frequent_type = Часто повторялись инциденты вида «{ $part }»: всего { $value }.
report-proposal-more_incidents = Число инцидентов выросло: { $value } вместо { $last } в прошлом учебном году.
report-proposal-minors = Инциденты с участием несовершеннолетних: { $value }.
report-proposal-notices_late = Уведомления о нарушении персональных данных, отправленные с опозданием: { $value }.
report-proposal-notices_unsent = Уведомления о нарушении персональных данных, срок которых прошёл, а отправки не было: { $value }.
report-proposal-finish_overdue = Завершить просроченные мероприятия ({ $value }) или с обоснованием включить их в план следующего учебного года.
report-proposal-collect_documents = Оформить недостающие документы ({ $value }) и приложить их к плану.
report-proposal-review_decisions = Рассмотреть неисполненные решения ({ $value }) на первом заседании совета и установить новый срок.
report-proposal-close_incidents = Завершить меры по открытым инцидентам ({ $value }) и представить итоги совету.
report-proposal-prevent_type = Провести обучение коллектива по предупреждению инцидентов вида «{ $part }».
report-proposal-protect_minors = Включить в план следующего года классные часы и родительское собрание о защите учащихся.
report-proposal-send_notices = Незамедлительно отправить просроченные уведомления ({ $value }).
report-proposal-explain_notices = Ознакомить коллектив под подпись с порядком уведомления о нарушении персональных данных в течение одного рабочего дня.
report-proposal-call_members = Раньше приглашать членов совета на заседания и обеспечить дистанционное участие.

## The paper

report-paper-title = Годовой отчёт о внедрении искусственного интеллекта за { $year } учебный год
report-paper-period = { $from } – { $to }
report-paper-stage = Этап { $number }. { $title }
report-paper-draft = Проект: отчёт ещё не подписан.
report-paper-corrected = Редакция { $version }. Причина поправки: { $reason }
report-paper-carried-task = Дано поручение: { $number }
report-paper-carried-task-due = Дано поручение: { $number }, срок { $day }
report-paper-carried-activity = Включено в план следующего учебного года: мероприятие { $number }
report-paper-carried-activity-due = Включено в план следующего учебного года: мероприятие { $number }, срок { $day }
report-kind-achievement = Достижения
report-kind-problem = Проблемы
report-kind-recommendation = Рекомендации
report-column-figure = Показатель
report-paper-approve = УТВЕРЖДАЮ
report-paper-blank-day = «___» ____________ 20___ г.
report-paper-period-label = Отчётный период
report-paper-basis-label = Основание
report-paper-figures = Показатели по журналам и реестрам
report-paper-this-year = Этот год
report-paper-year-signed = { $year } (по отчёту, подписанному { $day })
report-paper-plan = План и его исполнение
report-paper-no-plan = План на этот учебный год в программе не составлен.
report-paper-activity = Мероприятие
report-paper-due = Срок
report-paper-done = Исполнение
report-paper-document = Подтверждающий документ
report-paper-incidents = Перечень инцидентов (без имён)
report-paper-incidents-apart = Записей в журнале: { $count }. Журнал прилагается отдельным документом.
report-paper-no-incidents = За отчётный период инциденты не зарегистрированы.
report-paper-detected = Дата выявления
report-paper-type = Вид
report-paper-kind = Характер
report-paper-severity = Тяжесть
report-paper-state = Состояние
report-paper-source = Источник: { $source }
report-paper-cover = Направляем годовой отчёт школы за отчётный период.
report-paper-none = Пунктов нет.
report-paper-annexes = Приложения
report-paper-annex = Приложение { $number }
report-paper-number = Номер
report-paper-hash = Редакция { $version }. Контрольная сумма SHA-256: { $hash }
