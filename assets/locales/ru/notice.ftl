### The notice of a breach of personal data: why it is due when it is, and the letter. Days arrive as 18.09.2026,
### weekdays and holidays worded.

notice-why = Нарушение обнаружено { $day } ({ $weekday }) в { $time }. Уведомление направляется в течение одного рабочего дня: следующий рабочий день — { $due_day } ({ $due_weekday }), срок истекает в { $time }.
notice-why-recorded = Час обнаружения не указан, поэтому взят час регистрации.
notice-why-rest = Нерабочие дни не считаются: { $days }.
notice-why-calendar = Календарь школы, { $week_days }-дневная неделя.
notice-letter-recipient = В уполномоченный орган в сфере защиты персональных данных
notice-letter-kind = УВЕДОМЛЕНИЕ
notice-letter-heading = О нарушении безопасности персональных данных
notice-letter-opening = Сообщаем об обнаружении нарушения безопасности персональных данных.
notice-letter-number = Номер в журнале
notice-letter-occurred = Время нарушения
notice-letter-detected = Время обнаружения
notice-letter-approximately = { $moment } (примерно)
notice-letter-what = Что произошло
notice-letter-subjects = Кого касается, количество
notice-letter-people = { $count ->
        [one] { $count } человек
        [few] { $count } человека
       *[other] { $count } человек
    }
notice-letter-minors = Среди них есть несовершеннолетние.
notice-letter-measures = Принятые меры
notice-letter-contact = Контакт лица, ответственного за обработку персональных данных
notice-letter-unknown = уточняется
notice-letter-annex = Приложение: данные для связи с субъектами (на отдельном листе, с ограниченным доступом).

## The notice in a line, and its annex.

notice-state-running = не отправлено, срок: { $due }
notice-state-late = не отправлено, срок истёк: { $due }
notice-state-sent = отправлено { $sent }, срок: { $due }
notice-state-sent_late = отправлено { $sent } с опозданием, срок: { $due }
notice-state-waived = признано ненужным: { $reason }
notice-annex-title = Приложение к уведомлению { $number }. Данные для связи с субъектами
notice-annex-restricted = ОГРАНИЧЕННЫЙ ДОСТУП
notice-annex-label = В журнале
notice-annex-name = Фамилия, имя, отчество
notice-annex-contact = Данные для связи
notice-annex-nobody = В этом инциденте нет людей, чьи имена хранятся.
