### Reminders: the bell, what was put off, the morning digest and the notices of the desktop.

reminders = Напоминания
reminders-count = Напоминания: { $count }
reminders-none = Напоминать не о чем
reminders-none-text = Здесь появятся мероприятия, поручения и решения, срок которых близок.
reminders-to-settings = Настроить напоминания
reminders-overdue = Просрочено
reminders-today = Сегодня
reminders-soon = В ближайшие дни
reminders-snoozed = Отложено: { $count }
reminder-snooze = Напомнить позже
reminder-snooze-named = Напомнить позже: { $title }, { $day }
reminder-wake = Показать сейчас
reminder-wake-named = Показать сейчас: { $title }, { $day }
reminder-snoozed-until = Напомнит { $day }
snooze-tomorrow = Завтра
snooze-monday = В следующий понедельник
snooze-week = Через неделю
snooze-other-day = В другой день
snooze-until-day = Отложить до этого дня

digest = Утренняя сводка
digest-morning = Доброе утро!
digest-later = Добрый день!
digest-nothing = Срочных дел сегодня нет.
digest-overdue = Просрочено: { $count }
digest-today = Сегодня: { $count }
digest-week = На этой неделе: { $count }
digest-to-sign = Ждёт вашей подписи: { $count }
digest-meeting = Заседание: { $when }

notice-digest = План: утренняя сводка
notice-due = План: срок сегодня
notice-activities = Мероприятия: { $numbers }
notice-others = Поручения и решения: { $count }
