### Official papers: what each is called in a list, and as the subject of its file.

document-agenda = Повестка дня заседания
document-attendance = Лист регистрации участников заседания
document-minutes = Протокол заседания
document-extract = Выписка из протокола
document-decisions = Реестр решений
document-members = Состав (приложение к приказу)
document-plan = План
document-journal = Журнал регистрации инцидентов
document-incident = Карточка инцидента
document-notice = Уведомление о нарушении
document-notice_annex = Приложение к уведомлению
document-order_working_group = Приказ о создании рабочей группы
document-order_council = Приказ о создании совета
document-order_officer = Приказ о назначении ответственного лица
document-order_plan = Приказ об утверждении плана
document-analytic_note = Аналитическая справка
document-annual_report = Годовой отчёт

## What several papers share. Days arrive written out, names in the nominative.

official-bin = БИН { $bin }
official-phone = тел.: { $phone }
official-email = эл. почта: { $email }
official-outgoing = Исх. № { $number }
official-number = № { $number }
official-day-blank = «____» ______________ { $year } года
official-annex = Приложение к приказу { $day } № { $number }
official-annex-blank = Приложение к приказу от «____» ______________ { $year } года № ______
official-director = Директор
official-executor = Исп. { $person }
official-name = Фамилия, имя, отчество (при его наличии)
official-post = Должность

## Orders: the kind, and the sentences that several of them end with.

order-kind = ПРИКАЗ
order-command = ПРИКАЗЫВАЮ:
order-control = Контроль за исполнением настоящего приказа оставляю за собой.
order-force = Настоящий приказ вступает в силу со дня его подписания.
order-basis = Основание: ________________________________________

## The order that creates the working group.

order-group-heading = О создании рабочей группы по этичному применению искусственного интеллекта
order-group-purpose = В целях обеспечения ответственного и безопасного применения искусственного интеллекта в образовательном процессе и соблюдения академической честности
order-group-create = Создать рабочую группу по этичному применению искусственного интеллекта (далее – рабочая группа).
order-group-members = Утвердить состав рабочей группы согласно приложению к настоящему приказу.
order-group-duties = Возложить на рабочую группу:
order-group-plan = разработку плана мероприятий на { $school_year } учебный год и представление его на утверждение;
order-group-coordinate = координацию исполнения плана и контроль за соблюдением сроков;
order-group-documents = сбор и хранение подтверждающих документов;
order-group-report = подготовку годового отчёта в конце учебного года.
order-group-meetings = Заседания рабочей группы проводить не реже одного раза в четверть с оформлением протоколов.

## The order that creates the council.

order-council-heading = О создании координационно-этического совета
order-council-purpose = В целях коллегиального рассмотрения вопросов, связанных с применением искусственного интеллекта, и соблюдения академической честности
order-council-create = Создать координационно-этический совет (далее – совет).
order-council-members = Утвердить состав совета согласно приложению к настоящему приказу.
order-council-term = Установить срок полномочий совета: { $term }.
order-council-duties = Возложить на совет:
order-council-incidents = рассмотрение инцидентов, связанных с применением искусственного интеллекта;
order-council-tools = дачу заключений о применении инструментов искусственного интеллекта;
order-council-decisions = контроль за исполнением принятых решений.
order-council-secretary = Ведение протоколов заседаний возложить на секретаря совета.

## The order that appoints the responsible person.

order-officer-heading = О назначении ответственного за академическую честность и этичное применение искусственного интеллекта
order-officer-purpose = В целях соблюдения академической честности и организации этичного применения искусственного интеллекта
order-officer-appoint = Назначить ответственное лицо за академическую честность и этичное применение искусственного интеллекта: { $person }.
order-officer-duties = Возложить на ответственное лицо:
order-officer-journal = ведение журнала регистрации инцидентов и организацию их своевременного рассмотрения;
order-officer-advice = консультирование педагогов, обучающихся и родителей;
order-officer-tools = участие в оценке инструментов искусственного интеллекта;
order-officer-council = подготовку материалов для координационно-этического совета;
order-officer-report = подготовку проекта годового отчёта.
order-officer-rights = Предоставить ответственному лицу право запрашивать сведения, необходимые для исполнения обязанностей, и при угрозе приостанавливать применение инструмента до решения совета.
order-officer-deputy = На время его отсутствия возложить исполнение обязанностей: { $person }.

## The order that approves the plan.

order-plan-heading = Об утверждении плана на { $school_year } учебный год
order-plan-purpose = В целях организации работы по ответственному внедрению искусственного интеллекта в образовательный процесс
order-plan-approve = Утвердить прилагаемый план: «{ $title }».
order-plan-responsible = Ответственным лицам, указанным в плане, обеспечить исполнение мероприятий в установленные сроки и представление подтверждающих документов.
order-plan-chair = Председателю рабочей группы ежеквартально представлять информацию об исполнении плана. Председатель: { $person }.
order-plan-acquaint = Ознакомить ответственных лиц с планом под подпись.

## The list of members, the attendance sheet and the register of decisions.

members-of-council = Состав координационно-этического совета
members-of-working_group = Состав рабочей группы
members-of-commission = Состав комиссии
members-of-creative_group = Состав творческой группы
members-of-named = Состав
members-duty = В составе
members-empty = Состав ещё не внесён.
presence-title = Лист регистрации участников заседания
presence-state = Присутствие
presence-present = присутствует
presence-absent = отсутствует
presence-signature = Подпись
presence-invited = Приглашённые
decisions-title = Реестр решений
decisions-minutes = Протокол №, дата
decisions-done = Исполнение

## The columns of an incident card's timeline.

card-column-at = Время
card-column-kind = Вид
card-column-text = Содержание

## The analytic note. What is known is filled in; what only a person can say is left to write.

note-title = АНАЛИТИЧЕСКАЯ СПРАВКА
note-about = О работе по этичному применению искусственного интеллекта
note-period = Период
note-period-whole = { $from } – { $to }
note-period-so-far = с { $from } по { $to }, день составления справки
note-day = Дата подготовки
note-sources = Источники данных
note-sources-text = план мероприятий, журнал регистрации инцидентов, протоколы заседаний
note-indicators = Показатели
note-indicator = Показатель
note-was = Прошлый учебный год
note-is = Отчётный учебный год
note-change = Изменение
note-no-change = без изменений
note-plan-total = Мероприятия плана
note-plan-done = Исполненные мероприятия
note-plan-overdue = Мероприятия с истёкшим сроком
note-incidents = Зарегистрированные инциденты
note-meetings = Проведённые заседания
note-decisions = Принятые решения
note-decisions-done = Исполненные решения
note-decisions-overdue = Решения с истёкшим сроком
note-analysis = Анализ
note-conclusions = Выводы
note-proposals = Предложения
note-author = Ответственный за академическую честность

# Stands for a person where a wording is shown before it is saved.
papers-sample-person = Сергеева А. В.
