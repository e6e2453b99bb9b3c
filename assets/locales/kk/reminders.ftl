### Reminders: the bell, what was put off, the morning digest and the notices of the desktop.

reminders = Еске салулар
reminders-count = Еске салулар: { $count }
reminders-none = Еске салатын ештеңе жоқ
reminders-none-text = Мерзімі таяған іс-шаралар, тапсырмалар мен шешімдер осы жерде шығады.
reminders-to-settings = Еске салуды баптау
reminders-overdue = Мерзімі өткен
reminders-today = Бүгін
reminders-soon = Таяу күндері
reminders-snoozed = Кейінге қалдырылғаны: { $count }
reminder-snooze = Кейін еске салу
reminder-snooze-named = Кейін еске салу: { $title }, { $day }
reminder-wake = Қазір көрсету
reminder-wake-named = Қазір көрсету: { $title }, { $day }
reminder-snoozed-until = { $day } күні еске салынады
snooze-tomorrow = Ертең
snooze-monday = Келесі дүйсенбі
snooze-week = Бір аптадан кейін
snooze-other-day = Басқа күні
snooze-until-day = Осы күнге қалдыру

digest = Таңғы қорытынды
digest-morning = Қайырлы таң!
digest-later = Қайырлы күн!
digest-nothing = Бүгін шұғыл іс жоқ.
digest-overdue = Мерзімі өткен: { $count }
digest-today = Бүгін: { $count }
digest-week = Осы аптада: { $count }
digest-to-sign = Қолыңызды күтуде: { $count }
digest-meeting = Отырыс: { $when }

notice-digest = Жоспар: таңғы қорытынды
notice-due = Жоспар: мерзімі бүгін
notice-activities = Іс-шаралар: { $numbers }
notice-others = Тапсырмалар мен шешімдер: { $count }
