### The incident journal, the quick entry and the card of one incident.

incidents-journal = Incident journal
incidents-group = Selection
incidents-group-all = All { $count }
incidents-group-open = Open { $count }
incidents-group-finished = Finished { $count }
incidents-type = Type
incidents-severity = Severity
incidents-state = State
incidents-kind = Kind
incidents-tool = AI tool
incidents-detected = Day of detection
incidents-detected-from = From
incidents-detected-to = To (that day included)
incidents-detected-since = from { $day }
incidents-detected-until = until { $day }
incidents-detected-turned = The first day is later than the second. Put the days right.
incidents-looking = Still looking…
incidents-search = Search the journal
incidents-column-number = Number, date
incidents-column-what = Type, content
incidents-column-kind = Kind
incidents-column-severity = Severity
incidents-column-kind-severity = Kind, severity
incidents-column-state-assigned = State, assigned to
incidents-column-tool = AI tool
incidents-column-state = State
incidents-column-assigned = Assigned to
incidents-column-meeting = Council
incidents-meeting-item = item { $position }
incidents-nobody = nobody assigned
incidents-shown = Shown: { $shown }
incidents-empty = No incident has been registered this school year
incidents-empty-text = If something happens while AI is used, fill in six fields: a minute is enough. The number is issued on saving.
incidents-nothing-matches = No incident matches the filter

## The quick entry.

entry-open = Register an incident
incidents-import = Import from Excel
incidents-old-number = old № { $number }
entry-continue = Continue registering
entry-draft-kept = Draft kept
entry-title = New incident
entry-progress = Filled in: { $count } of 6
entry-what = 1. What happened?
entry-no-names = Instead of names:
entry-pupil = pupil A
entry-teacher = teacher B
entry-occurred = 2. When did it happen?
entry-time = Time
entry-yesterday = Yesterday
entry-approximate = Approximately
entry-detected = 3. When was it noticed?
entry-now = Now
entry-type = 4. Type
entry-type-keys = keys 1–{ $last }
entry-reported = 5. Who reported it?
entry-action = 6. What was done at once?
entry-phrase-withdrawn = The material was withdrawn
entry-phrase-closed = Access was closed
entry-phrase-deleted = The file was deleted
entry-phrase-told = The parents were told
entry-note = The number is issued by itself. What you wrote is kept.
entry-register = Register
entry-later = Finish later

## The facts of an incident.

fact-occurred = Happened
fact-detected = Noticed
fact-recorded = Registered
fact-approximately = approximately
fact-old-ended = Ended, by the old journal
fact-unchangeable = never changes
fact-choose = Choose
fact-empty = not written
fact-needed = needed for the next step
fact-minors-yes = Involved
fact-minors-no = Not involved
fact-personal_data-yes = Concerned, the authority is notified
fact-personal_data-no = Not concerned
fact-count-wrong = Write the number of people as a whole number
fact-in-a-month = In a month
facts-nature = Nature and person in charge
facts-circumstances = Circumstances
facts-harm = Harm
facts-outcome = Cause, measures, outcome

## The way of an incident.

step-facts = Facts needed: { $present } of { $total }
step-missing = Missing: { $facts }
step-fill = Fill in: { $fact }
step-fill-agenda = Put on the council's agenda
step-fill-decision = Record the council's decision
step-fill-checklist = Finish the checklist
move-to-under_review = Take under review
move-to-measures = Move on to measures
move-to-closed = Close the incident
move-to-dismissed = Dismiss
move-to-reopened = Reopen
move-to-void = Void
move-why-dismissed = Why is it dismissed?
move-why-reopened = Why is it reopened?
move-why-void = Why is it void?
move-means-dismissed = The incident counts as finished; its number and entries are kept.
move-means-reopened = The incident is reviewed again and its facts can be filled in.
move-means-void = The entry stays in the journal struck through, and its number is given to no other incident.
move-reason-linked = This incident repeats another one: that is written down as the reason. Add to it if you wish.

## The timeline.

timeline-rule = Entries are never deleted, only added.
timeline-of = Timeline of the incident. { $number }
timeline-export = Export the timeline
entry-registered = Registered, number { $number } issued
entry-state = State: { $state }
entry-agenda = Put on the agenda
entry-decision = Decision taken
entry-effect = Measures were checked
entry-correction = Correction
entry-to = to entry { $position }
entry-corrected-by = corrected by entry { $position }
entry-correct = Correct
entry-correcting = Correcting entry { $position }
entry-add = New entry
entry-add-button = Add the entry
entry-correct-button = Add the correction

## The card.

incident-tabs = Parts of the incident
incident-tab-facts = Facts
incident-tab-timeline = Timeline { $count }
incident-tab-checklist = Checklist { $done }/{ $total }
incident-tab-council = Council
incident-tab-history = History
incident-timeline = Timeline
incident-checklist = Checklist
incident-links = Linked incidents
incident-wide = Expand
incident-narrow = Collapse
incident-finished-note = The facts of a finished incident do not change. If needed, add an entry to its timeline.
incident-meetings = Meetings
incident-no-meetings = The incident is on no agenda of the council yet.
incident-to-council = Go to the council
incident-meeting = { $body }, meeting No. { $number }, item { $position }
incident-meeting-draft = { $body }, draft meeting, item { $position }
incident-decisions = Decisions
## The checklist, the links and the check whether the measures worked.

checklist-none = There is no checklist for this type of incident. Steps can be added in Settings.
checklist-tick = Mark as done: { $step }
checklist-tick-title = Mark as done
checklist-open = Open the task
tasks-of = Tasks of the incident. { $number }
tasks-export = Export tasks
checklist-required = required
links-none = Not linked with other incidents.
link-related = Related to
link-repeats = Repeats
link-repeated-by = Repeated by
link-remove = Remove the link with incident { $number }
link-add = Link with an incident
link-add-button = Link
link-kind = Kind of link
link-kind-duplicate = This incident repeats that one
link-kind-related = Related to each other
link-find = Type its number or content
effect-title = Check whether the measures worked
effect-question = Did the measures work?
effect-due = The day of the check has come. Look whether it happened again and whether the measures are kept, and write it down.
effect-ahead = On that day the person in charge gets it as a task.
effect-record = Record the result
effect-save = Save
effect-save-reopen = Save and reopen
effect-failed-means = The incident is reopened, and what you write is the reason.

## The pictures of the journal.

incidents-view = View
incidents-view-journal = Journal
incidents-view-pictures = Pictures
picture-months = By month and type
picture-in-journal = Open in the journal
picture-all = In all: { $count }
picture-of-month = { $month } { $year }
picture-of-type = { $month } { $year }: { $type }
picture-number = { $what }: { $count }
picture-closing = Time to close
picture-closing-said = Usually { $median } days, at most { $longest } days
picture-none-closed = No incident has been closed yet
picture-usual = usual
picture-longest = longest
picture-days = { $median } / { $longest } days
picture-closed-of = { $month } { $year }: closed
picture-severity = By severity
picture-severity-of = Severity: { $severity }
picture-unjudged = Not judged
pictures-empty-text = Once the first incident is registered, its numbers by month and type appear here.
pictures-note = The month is that of the day of detection. Void entries are not counted. Press a number to open its rows.

## Who the people are: labels, names behind a reason, erasing.

identities = Hidden names
identities-count = people: { $count }
identities-none = Nobody's name is kept for this incident.
identities-rule = Only the director and the integrity officer see names. The reason is asked, and every look is recorded.
identity-hidden = the name is hidden
identity-hide = Hide
identity-reveal = Show the name…
identity-reveal-of = Show the name: { $label }
identity-reveal-why = What is the name needed for?
identity-reveal-means = Who looked, when and what for is recorded. Do not write the name in the reason.
identity-reveal-button = Show
identity-erase = Erase…
identity-erase-of = Erase the name: { $label }
identity-erase-why = Why is it erased?
identity-erase-means = The name is erased for good, from the history too; it cannot be brought back. The label stays.
identity-erase-button = Erase for good
identity-erased = the name was erased: { $at }, { $by }
identity-add = Add a person:
identity-add-title = Add a person
identity-kind-pupil = Pupil
identity-kind-teacher = Teacher
identity-kind-parent = Parent
identity-kind-other = Another person
identity-seal = Keep hidden
readings = Looked at: { $count }
readings-of = Looks at hidden names. { $number }
readings-export = Export the list of looks
reading-screen = on the screen
reading-notice = for the notice
reading-journal = for the journal
name-erase = Take out a name that got into the text…
name-erase-means = The name is taken out of the incident's texts, its timeline and its history, and the label is written instead. It cannot be brought back.
name-stands-in-text = This name stands openly in the incident's text, where everybody who reads the journal sees it. It is better replaced by the label. It cannot be brought back.
name-erase-name = The name in the text
name-erase-label = What stands there instead
name-erase-reason = The name got into the text
name-erased = The name was taken out. Texts: { $texts }, timeline entries: { $entries }.
name-erased-left = The name was taken out. Texts: { $texts }, timeline entries: { $entries }. Left in papers of meetings that are over and in earlier history: { $left }.
entry-erased = A name was taken out of this entry: { $at }, { $by }

## The notice of a breach.

notice-title = Notice to the authority
notices = { report-source-notices }
notices-export = Export notices
incident-tools-of = AI tools in incidents of { $year }
incident-tools-export = Export AI tools
notice-hours-minutes = { $hours } h { $minutes } min
notice-days-hours = { $days } d { $hours } h
notice-left = { $time } left
notice-late = { $time } late
notice-is-sent = Sent in time
notice-is-sent_late = Sent late
notice-is-waived = Found not to be needed
notice-rest = rest
notice-sent-line = { $at }, { $channel }
notice-sent-reference = No. { $reference }
notice-due-was = Due: { $due }
notice-letter = Letter
notice-letter-open = Open
notice-mark-sent = Mark as sent
notice-waive = No notice is needed…
notice-waive-means = The finding and its reason stay on the card. If it is sent later, mark it as sent.
notice-waive-button = Find not needed
notice-take-back = Take the record back…
notice-take-back-means = The countdown and the step of the checklist open again; that it was taken back, and why, stays in the timeline.
notice-take-back-button = Take the record back
notice-channel-portal = through the public services portal
notice-channel-email = by e-mail
notice-channel-post = by registered letter
notice-save = Save the paper…
notice-edit = Fill in
notice-annex-save = Save the annex…
notice-annex-means = Names stand openly in the annex. Who made it, when and what for is recorded.
notice-recipient-hint = When left empty: to the authority for the protection of personal data.
notice-contact-hint = Post, telephone and e-mail of the person responsible for personal data at the school.
notice-subjects-hint = Write who they are and how many. No names: those are in the annex.
notice-file = Notice { $number }
notice-annex-file = Notice { $number }, annex

## Papers.

journal-export = Export
journal-export-text = The journal of this year's numbers is saved as an Excel sheet. People appear by their labels.
journal-with-names = With names
journal-with-names-means = Who exported it, when and what for is recorded with every name.
journal-file = Incident journal { $day }
incident-export = Paper
incident-export-text = The card is saved as a Word or PDF document. People appear by their labels.
incident-file = Incident { $number }
