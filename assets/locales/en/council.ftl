### Meetings of the council and the other bodies, their agenda, attendance and decisions.

council-view = View
meetings = Meetings
meetings-back = List of meetings
bodies-all = All
meeting-body = Group or council
meeting-new = Call a meeting
meeting-new-title = New meeting
meeting-new-note = The members come from the body as it stands. The number is issued once the meeting was held.
meeting-call = Call
meeting-numbered = Meeting No. { $number }
meeting-draft-title = Draft meeting
meeting-cancelled-title = Cancelled meeting
meeting-edit = Change the meeting
meeting-cancel = Cancel the meeting
meeting-cancel-why = Why is the meeting cancelled?
meeting-convene = Convene the meeting
meeting-open = Open the meeting
meeting-hold = Hold and give a number
meeting-hold-means = The meeting gets the next number. After that attendance and the items of the agenda do not change; discussion and decisions can still be written.
meeting-hold-needs = To give a number, mark attendance. Members not marked: { $count }.
meeting-held-means = Attendance and the items of the agenda do not change; discussion and decisions can still be written.
meeting-tabs = Parts of the meeting
meeting-tab-history = Changes
meetings-column-day = Date
meetings-column-meeting = Meeting
meetings-column-state = State
meetings-column-attendance = Present
meetings-column-agenda = Items
meetings-column-decisions = Decisions
meetings-attendance = { $present } of { $members }
meetings-open-decisions = not carried out: { $count }
meetings-empty = No meeting has been called yet
meetings-empty-text = Call a meeting and draw up its agenda: items are written by hand or taken from the open incidents.
time-placeholder = hh:mm

## Agenda.

agenda = Agenda
agenda-decided = decided: { $decided } of { $total }
agenda-empty = No items yet.
agenda-empty-title = The agenda is empty
agenda-empty-text = Add an item: write its title or choose one of the open incidents.
agenda-add = Add an item
agenda-remove = Take off the agenda
agenda-incident = Incident { $number }
agenda-incident-title = { $type }, incident { $number }
agenda-decisions = decisions: { $count }
agenda-undecided = no decision
agenda-title = Item
agenda-from-incident = Open incident
agenda-presenter = Presenter
agenda-presented-by = Presenter: { $person }
agenda-discussion = Discussion
agenda-saved-on-leaving = Saved when you leave the field

## Attendance and quorum.

attendance = Attendance
attendance-keys = Arrows move between members, the space bar marks.
attendance-unknown = not marked
attendance-present = present
attendance-absent = absent
attendance-of = { $person }, { $post }: { $state }
attendance-reason = reason
attendance-reason-of = { $person }: reason for absence
attendance-because = Reason: { $reason }
quorum-reached = Quorum reached: { $present } of { $members }
quorum-short = Missing for a quorum: { $missing }
quorum-needed = { $members } members, { $needed } needed

## Decisions.

decisions = Decisions
decisions-none = No decisions yet.
decisions-register = Register of decisions
decisions-search = Search decisions
decisions-all = All decisions
decisions-empty = No decisions yet
decisions-empty-text = Decisions are written at a meeting: open one and add a decision to an item of its agenda.
decisions-nothing-matches = No decision matches the filter
decision-title = Decision { $number }
decision-add = Add a decision
decision-record = Record the decision
decision-text-kk = Decision in Kazakh
decision-text-ru = Decision in Russian
decision-due = Due
decision-votes = Votes
decision-voted = for { $for }, against { $against }, abstained { $abstained }
decision-until = by { $day }
decision-status = State
decision-complete = Mark as done
decision-note = Note on how it was done
decision-done = Done on { $day }
decision-reopen = Reopen
decision-reopen-why = Why is the decision reopened?
decision-open-meeting = Open the meeting
register-column-number = Number, date
register-column-text = Decision
register-column-responsible = Responsible person
register-column-due = Due
register-column-status = State
register-of = { $body }, meeting No. { $number }
register-of-draft = { $body }, draft meeting
