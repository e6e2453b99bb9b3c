### Everything the school year's Excel workbook says by itself. Days arrive as 18.09.2026 unless a comment says otherwise.

## Sheets: at most 31 characters, none of [ ] : * ? / \

workbook-sheet-cover = Cover
workbook-sheet-plan = Plan
workbook-sheet-changes = Changes
workbook-sheet-incidents = Incident journal
workbook-sheet-decisions = Meeting decisions
workbook-sheet-evidence = Documents
workbook-sheet-tasks = Tasks
workbook-sheet-notices = Notices
workbook-sheet-meetings = Meetings
workbook-sheet-agenda = Agenda items
workbook-sheet-proposals = Waiting for a meeting
workbook-sheet-people = People
workbook-sheet-holdings = Roles and bodies
workbook-sheet-report-items = What the report says
workbook-sheet-report-figures = Figures of the report
workbook-sheet-report-rows = Rows of the figure
workbook-sheet-days-off = Days off and moved days
workbook-sheet-accounts = Accounts
workbook-sheet-operations = Log of changes
workbook-sheet-history = History of one record
workbook-sheet-terms = Terms
workbook-sheet-report-versions = Signed versions of the report
workbook-sheet-timeline = Timeline of an incident
workbook-sheet-readings = Looks at hidden names
workbook-sheet-classifiers = Classification of incidents
workbook-sheet-checklists = Checklists
workbook-sheet-meeting-agenda = Agenda of a meeting
workbook-sheet-attendance = Attendance at a meeting
workbook-sheet-incident-tools = AI tools in incidents
workbook-sheet-approvals = Approvals of the plan
workbook-sheet-minutes-versions = Versions of the minutes
workbook-sheet-summary = Summary of the year

## Cover

workbook-approval-heading = I APPROVE
workbook-approval-post = Director
workbook-approval-signature = __________________ { $director }
workbook-approval-date = ____ ________________ { $year }
workbook-approved-heading = APPROVED
# $date is a dated day: its month is a word of the month-dated table.
workbook-approved-order = by the director's order No. { $order } { $date }
workbook-title = Plan for introducing artificial intelligence into the school's work
workbook-school-year = { $school_year } school year
workbook-purpose = Purpose
workbook-objectives = Objectives
workbook-topic = Topic
workbook-expected-results = Expected results
workbook-contents = Contents
workbook-contents-line = { $number }. { $sheet }
workbook-imprint = { $place }, { $year }
workbook-made = Exported on { $date } by { $person }
workbook-chain-head = Head of the chain of changes: { $head }
workbook-names-hidden = Pupils' names are not shown in this copy.

## Plan: the seven official columns and what stands in the last one

workbook-plan-heading = Plan for the { $school_year } school year
workbook-plan-number = No.
workbook-plan-activity = Activity
workbook-plan-responsible = Responsible person
workbook-plan-co-executors = Co-executors
workbook-plan-deadline = Deadline
workbook-plan-document = Result document
workbook-plan-mark = Execution mark
workbook-plan-empty = The plan for this school year has not been made yet.
workbook-stage-heading = Stage { $number }. { $title }
workbook-mark-done = Done: { $date }, { $signed_by }
workbook-mark-done-part = { $part }: { $date }, { $signed_by }
workbook-mark-document = Document: { $document }
workbook-mark-not-applicable = Not applicable: { $reason }
workbook-mark-not-applicable-part = { $part }: not applicable, { $reason }
workbook-deadline-extended = Extended, first due { $first }: { $reason }
workbook-deadline-part = { $part }: { $date }
workbook-chair-signature = Working-group chair __________________ { $chair }

## Changes since the approval

workbook-changes-heading = Plan for the { $school_year } school year: changes since approval
workbook-changes-what = What changed
workbook-changes-was = As approved
workbook-changes-now = Now
workbook-changes-note = Note
workbook-changes-added = Added later
workbook-changes-removed = Taken out
workbook-changes-empty = The plan has not changed since it was approved.
# $date is a dated day: its month is a word of the month-dated table.
workbook-changes-compared = Compared with the plan approved by the director's order No. { $order } { $date }.

## Incidents

workbook-incidents-heading = Incident journal for the { $school_year } school year
workbook-incidents-number = Number
workbook-incidents-occurred = Occurred on
workbook-incidents-time = Time
workbook-incidents-detected = Detected on
workbook-incidents-type = Type
workbook-incidents-what = What happened
workbook-incidents-kind = Kind
workbook-incidents-severity = Severity
workbook-incidents-state = State
workbook-incidents-measures = Measures taken
workbook-incidents-outcome = Outcome
workbook-incidents-empty = No incidents were registered in this school year.
workbook-classifiers-used = Incidents
workbook-checklists-step = Step
workbook-readings-label = Whose name
workbook-readings-purpose = What for

## Decisions

workbook-decisions-heading = Decisions of meetings in the { $school_year } school year
workbook-decisions-body = Adopted by
workbook-meetings-body = Body
workbook-decisions-minutes = Minutes No.
workbook-decisions-held-on = Meeting date
workbook-decisions-number = Decision No.
workbook-decisions-item = Agenda item
workbook-decisions-text = Decision
workbook-decisions-responsible = Responsible person
workbook-decisions-due-on = Deadline
workbook-decisions-votes = For / against / abstained
workbook-decisions-status = Status
workbook-decisions-done-on = Done on
workbook-decisions-empty = No decisions were adopted in this school year.

## Every sheet

workbook-heading = { $sheet }, { $school_year } school year
workbook-empty = There are no entries in this list.
workbook-incident-tools-count = Incidents
workbook-incident-tools-spellings = Other spellings
workbook-incident-tools-empty = These incidents name no AI tool.
workbook-approvals-rows = Approved rows
workbook-approvals-kept = Version kept at
workbook-minutes-versions-empty = The minutes are not signed yet.
workbook-back = Back to the contents
# Under the title of a list that was written by itself.
workbook-list-lead = { $school }. As of { $date }. Exported by { $person }
# A list of one record: $record is its number or name.
workbook-list-of = { $list }. { $record }
workbook-days-left = Days left

## Documents of the plan

workbook-evidence-document = Document
workbook-evidence-file = File
workbook-evidence-versions = Versions
workbook-evidence-added-on = Attached on
workbook-evidence-added-by = Attached by
workbook-evidence-decided-by = Reviewed by
workbook-evidence-reason = Reason for return

## Notices of breaches of personal data

workbook-notices-incident = Incident no.
workbook-notices-due = Due
workbook-notices-sent = Sent at
workbook-notices-sent-by = Sent by
workbook-notices-recipient = Recipient
workbook-notices-channel = Sent how
workbook-notices-reference = Reference
workbook-notices-note = Note
workbook-notices-not-needed = Not needed
workbook-notices-running = Not sent
workbook-notices-late = Overdue
workbook-notices-was-sent = Sent
workbook-notices-sent-late = Sent late
workbook-notices-waived = Found not needed

## Meetings, their agendas, and what waits for one

workbook-meeting-number = No. { $number }
workbook-meetings-place = Place
workbook-meetings-members = Members
workbook-meetings-present = Present
workbook-meetings-share = Attendance
workbook-meetings-needed = Quorum needs
workbook-meetings-quorum = Quorum
workbook-meetings-quorum-yes = yes
workbook-meetings-quorum-no = no
workbook-meetings-who-came = Who came
workbook-meetings-who-missed = Who was absent
workbook-meetings-items = Items
workbook-meetings-decisions = Decisions
workbook-meetings-open-decisions = Of these open
workbook-meetings-note = Note
workbook-agenda-meeting = Meeting
workbook-agenda-position = No.
workbook-agenda-presenter = Presenter
workbook-agenda-deferred = Why deferred
workbook-agenda-state = State of the item
workbook-agenda-by-name = Who voted how
workbook-proposals-source = From
workbook-proposals-why = Why it waits
workbook-proposals-urgent = Urgency

## Tasks

workbook-tasks-title = Task
workbook-tasks-note = Note
workbook-tasks-activity = Activity no.
workbook-tasks-incident = Incident no.
workbook-tasks-decision = Decision no.
workbook-tasks-given-on = Given on
workbook-tasks-given-by = Given by
workbook-tasks-outcome = Outcome

## People, their roles and bodies

workbook-people-name = Full name
workbook-people-post = Post
workbook-people-phone = Phone
workbook-people-email = Email
workbook-people-roles = Roles
workbook-people-bodies = Bodies
workbook-people-left-on = Left on
workbook-holdings-what = Role or body
workbook-holdings-post = Duty in the body
workbook-holdings-from = From
workbook-holdings-to = To
workbook-holdings-order = Order no.

## The annual report

workbook-report-items-kind = Section
workbook-report-items-text = Statement
workbook-report-items-sources = Rests on
workbook-report-items-carried = Carried out by
workbook-report-rows-number = Number
workbook-report-rows-title = Entry
workbook-report-rows-day = Day
workbook-report-rows-days = Days
workbook-report-figures-by = Broken down
workbook-report-figures-part = Part
workbook-report-figures-value = Value
workbook-report-figures-of = Out of
workbook-report-figures-before = Year before
workbook-report-figures-signed = As signed

## Days off, and the steps that were saved

workbook-days-off-day = Day
workbook-days-off-weekday = Weekday
workbook-days-off-kind = Kind
workbook-days-off-name = Name
workbook-terms-term = Term
workbook-operations-number = No.
# $count is how many steps of the record are older than those that are told.
workbook-history-earlier = Earlier steps ({ $count }) are not on this sheet.

## Summary

workbook-summary-heading = Summary of the year as of { $date }
workbook-summary-stage = Stage
workbook-summary-total = Total
workbook-summary-done = Done
workbook-summary-overdue = Overdue
workbook-summary-soon = Due soon
workbook-summary-left = Ahead
workbook-summary-share = Share done
workbook-summary-total-row = Whole plan
workbook-summary-year-row = The whole year
workbook-summary-month = Month
workbook-summary-month-incidents = Incidents
workbook-summary-on-time = Decisions on time
workbook-summary-late = Decisions late
workbook-summary-not-done = Decisions overdue
workbook-summary-ahead = Decisions ahead
workbook-summary-by-type = Types of incidents
workbook-summary-incidents = Incidents registered
workbook-summary-incidents-open = of these open
workbook-summary-incidents-void = Void numbers
workbook-summary-meetings = Meetings held
workbook-summary-decisions = Decisions adopted
workbook-summary-decisions-open = of these not completed
workbook-chart-stages-title = Activities carried out, by stage
workbook-chart-stages-description = A chart of how many activities of each stage are done, overdue, due soon and still ahead. The numbers stand in the table above.
workbook-chart-months-title = Incidents by month
workbook-chart-months-description = A chart of how many incidents were detected in each month. The numbers stand in the table above.
workbook-chart-decisions-title = Decisions carried out on time
workbook-chart-decisions-description = A chart of how many decisions due in each month were carried out on time or late, are overdue or still ahead. The numbers stand in the table above.
workbook-chart-types-title = Incidents by type
workbook-chart-types-description = A chart of how many incidents of each type the year had. The numbers stand in the table above.

## Common

# $page and $pages are codes of the page's foot: neither a letter nor a hyphen may touch them.
workbook-footer-page = Page { $page } of { $pages }
workbook-footer-left = { $school }, { $school_year } school year
# Ends a text that is longer than a cell can hold.
workbook-text-cut = [cut: a cell holds no more; the whole text is in the program]
workbook-rows-cut = Rows whose text does not fit on paper: { $rows }. The whole text is in the cell of the file.
workbook-property-title = { $school }: { $school_year } school year
workbook-property-subject = Plan for the responsible introduction of AI and its execution
workbook-property-keywords = plan, artificial intelligence, incident journal, council decisions

## Calendar file

calendar-name = AI introduction deadlines, { $school_year }: { $whose }
