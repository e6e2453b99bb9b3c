### Official papers: what each is called in a list, and as the subject of its file.

document-agenda = Повестка дня заседания
document-minutes = Протокол заседания
document-extract = Выписка из протокола
document-attendance = Лист присутствия на заседании
document-decisions = Реестр решений
document-members = Состав
document-plan = План
document-journal = Журнал инцидентов
document-incident = Карточка инцидента
document-notice = Уведомление о нарушении
document-notice_annex = Приложение к уведомлению
document-order_working_group = Приказ о создании рабочей группы
document-order_council = Приказ о создании совета
document-order_officer = Приказ о назначении ответственного лица
document-order_plan = Приказ об утверждении плана
document-analytic_note = Аналитическая справка
