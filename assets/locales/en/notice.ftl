### The notice of a breach of personal data: why it is due when it is, and the letter. Days arrive as 18.09.2026,
### weekdays and holidays worded.

notice-why = The breach was discovered on { $day } ({ $weekday }) at { $time }. The notice is sent within one working day: the next working day is { $due_day } ({ $due_weekday }), and the term ends at { $time }.
notice-why-recorded = The time of discovery is not known, so the time of recording was taken.
notice-why-rest = Days of rest do not count: { $days }.
notice-why-calendar = The school calendar, a week of { $week_days } days.
notice-letter-recipient = To the authorised body for the protection of personal data
notice-letter-kind = NOTICE
notice-letter-heading = On a breach of the security of personal data
notice-letter-opening = We report that a breach of the security of personal data was discovered.
notice-letter-number = Number in the journal
notice-letter-occurred = When it happened
notice-letter-detected = When it was discovered
notice-letter-approximately = { $moment } (approximately)
notice-letter-what = What happened
notice-letter-subjects = Whom it concerns, how many
notice-letter-people = { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
notice-letter-minors = Minors are among them.
notice-letter-measures = Measures taken
notice-letter-contact = Contact of the person responsible for processing personal data
notice-letter-unknown = being clarified
notice-letter-annex = Annex: data for reaching the subjects (on a separate sheet, with restricted access).

## The notice in a line, and its annex.

notice-state-running = not sent, due { $due }
notice-state-late = not sent, overdue since { $due }
notice-state-sent = sent { $sent }, due { $due }
notice-state-sent_late = sent late, { $sent }, due { $due }
notice-state-waived = found not to be needed: { $reason }
notice-annex-title = Annex to notice { $number }. Data for reaching the subjects
notice-annex-restricted = RESTRICTED
notice-annex-label = In the journal
notice-annex-name = Name
notice-annex-contact = Contact
notice-annex-nobody = This incident holds no names.
