### Reminders: the bell, what was put off, the morning digest and the notices of the desktop.

reminders = Reminders
reminders-count = Reminders: { $count }
reminders-none = There is nothing to remind of
reminders-none-text = Activities, tasks and decisions whose deadline is near appear here.
reminders-to-settings = Set up reminders
reminders-overdue = Overdue
reminders-today = Today
reminders-soon = In the coming days
reminders-snoozed = Put off: { $count }
reminder-snooze = Remind later
reminder-snooze-named = Remind later: { $title }, { $day }
reminder-wake = Show now
reminder-wake-named = Show now: { $title }, { $day }
reminder-snoozed-until = Will remind on { $day }
snooze-tomorrow = Tomorrow
snooze-monday = Next Monday
snooze-week = In a week
snooze-other-day = On another day
snooze-until-day = Put off to this day

digest = Morning digest
digest-morning = Good morning!
digest-later = Good day!
digest-nothing = Nothing is pressing today.
digest-overdue = Overdue: { $count }
digest-today = Today: { $count }
digest-week = This week: { $count }
digest-to-sign = Waiting for your signature: { $count }
digest-meeting = Meeting: { $when }

notice-digest = Plan: morning digest
notice-due = Plan: due today
notice-activities = Activities: { $numbers }
notice-others = Tasks and decisions: { $count }
