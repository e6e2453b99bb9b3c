### The first page: what is late, what comes next, what is missing.

screen-today = Today
today-date = { $day }, { $weekday }
today-date-term = { $day }, { $weekday } · { $term }, week { $week }
today-no-year = There is no school year
today-no-year-text = Enter the school year and its terms in Settings. Deadlines will then appear on this page.

next-steps = Next steps
next-steps-none = Nothing is pressing
next-step-create_plan = Make the plan for the school year
next-step-approve_plan = Approve the plan
next-step-mark_overdue =
    { $count ->
        [one] Settle { $count } overdue item
       *[other] Settle { $count } overdue items
    }
next-step-carry_out_decisions =
    { $count ->
        [one] Carry out { $count } overdue decision
       *[other] Carry out { $count } overdue decisions
    }
next-step-assign_incidents =
    { $count ->
        [one] Assign { $count } incident
       *[other] Assign { $count } incidents
    }
next-step-send_notices = Notices of a breach to send: { $count }
next-step-erase_names = Incidents whose names are due to be erased: { $count }
next-step-prepare_meeting = Prepare the meeting
next-step-name_members = Appoint the council's members
next-step-register_documents =
    { $count ->
        [one] Record { $count } document
       *[other] Record { $count } documents
    }
step-hint-create_plan = from the template or from scratch
step-hint-approve_plan = enter the order's date and number
step-hint-mark_overdue = mark as done or extend the deadline
step-hint-carry_out_decisions = write down the result
step-hint-assign_incidents = on the incident's card
step-hint-send_notices = within one working day of the discovery
step-hint-erase_names = on the card of the incident
step-hint-prepare_meeting = confirm attendance, set the agenda
step-hint-name_members = under People
step-hint-register_documents = as the activity's result

due-list = Deadlines
due-overdue = Overdue
due-this_week = This week
due-next_week = Next week
due-column-title = Activity or task
due-column-who = Whom to contact
due-source-decision = Decision
due-source-task = Task
due-yourself = You
due-nobody = nobody is responsible
due-show-rows = { $group }: { $count }, go to the rows
due-only-mine = Only my own
due-none = Nothing is due this week or next
due-none-text = Activities with later deadlines are in the plan.
due-no-plan = There is no plan yet
due-no-plan-text = Once there is a plan, its deadlines, responsible persons and their phones appear here.
to-plan = Go to the plan
to-journal = Go to the journal
to-sign = Waiting for my signature
to-sign-none = Nothing waits for your signature.
to-sign-plan = Approve the plan
to-sign-evidence = Accept the document
to-sign-incident_evidence = Accept the incident’s document
to-sign-task = Verify the task
to-sign-since = since { $day }

missing-documents = Missing documents
missing-documents-none = Every document is recorded.
missing-register = Record
missing-show-all = Show all
open-incidents = Open incidents
open-incidents-none = No incident is open.
open-incidents-since = happened on { $day }
next-meeting = Next meeting
next-meeting-none = No meeting is planned.
next-meeting-call = Go to the council
next-meeting-agenda =
    { $count ->
        [one] { $count } item
       *[other] { $count } items
    }
next-meeting-agenda-none = The agenda is empty
next-meeting-seats = { $confirmed } of { $members } members confirmed, quorum needs { $needed }
next-meeting-quorum = Quorum reached
next-meeting-no-quorum = Not yet a quorum
seat-coming = { $person }: coming
seat-absent = { $person }: not coming
seat-unknown = { $person }: unknown

year-load = The school year's load
year-load-meeting = meeting
year-load-item = Activity { $number }, { $day }, { $status }. { $title }
year-load-meeting-on = Meeting on { $day }
stage-list = Stages
stage-list-total = Activities done: { $done } / { $total }
