### The words for the school's things: one word for one thing, on screens and in documents alike.

## Languages

language-kk = Kazakh
language-ru = Russian
language-en = English

## Months: nominative; after a day («18 қыркүйек»); dated («18 қыркүйектегі бұйрық»); in; up to; from; short.

month-1 = January
month-2 = February
month-3 = March
month-4 = April
month-5 = May
month-6 = June
month-7 = July
month-8 = August
month-9 = September
month-10 = October
month-11 = November
month-12 = December

month-of-1 = January
month-of-2 = February
month-of-3 = March
month-of-4 = April
month-of-5 = May
month-of-6 = June
month-of-7 = July
month-of-8 = August
month-of-9 = September
month-of-10 = October
month-of-11 = November
month-of-12 = December

month-dated-1 = January
month-dated-2 = February
month-dated-3 = March
month-dated-4 = April
month-dated-5 = May
month-dated-6 = June
month-dated-7 = July
month-dated-8 = August
month-dated-9 = September
month-dated-10 = October
month-dated-11 = November
month-dated-12 = December

month-at-1 = January
month-at-2 = February
month-at-3 = March
month-at-4 = April
month-at-5 = May
month-at-6 = June
month-at-7 = July
month-at-8 = August
month-at-9 = September
month-at-10 = October
month-at-11 = November
month-at-12 = December

month-to-1 = January
month-to-2 = February
month-to-3 = March
month-to-4 = April
month-to-5 = May
month-to-6 = June
month-to-7 = July
month-to-8 = August
month-to-9 = September
month-to-10 = October
month-to-11 = November
month-to-12 = December

month-from-1 = January
month-from-2 = February
month-from-3 = March
month-from-4 = April
month-from-5 = May
month-from-6 = June
month-from-7 = July
month-from-8 = August
month-from-9 = September
month-from-10 = October
month-from-11 = November
month-from-12 = December

month-short-1 = Jan
month-short-2 = Feb
month-short-3 = Mar
month-short-4 = Apr
month-short-5 = May
month-short-6 = Jun
month-short-7 = Jul
month-short-8 = Aug
month-short-9 = Sep
month-short-10 = Oct
month-short-11 = Nov
month-short-12 = Dec

## Days of the week, Monday first, and whole dates.

weekday-1 = Monday
weekday-2 = Tuesday
weekday-3 = Wednesday
weekday-4 = Thursday
weekday-5 = Friday
weekday-6 = Saturday
weekday-7 = Sunday

weekday-short-1 = Mon
weekday-short-2 = Tue
weekday-short-3 = Wed
weekday-short-4 = Thu
weekday-short-5 = Fri
weekday-short-6 = Sat
weekday-short-7 = Sun

# $month is a word of the month-of table.
date-long = { $day } { $month } { $year }
# $month is a word of the month-dated table; an order number follows.
date-dated = of { $day } { $month } { $year }

## The school year, its parts, and deadline rules. $month, $from_month and $to_month are words of the month table.

school-year-label = { $label } school year
term-number = Term { $number }
term-roman-1 = Term I
term-roman-2 = Term II
term-roman-3 = Term III
term-roman-4 = Term IV
quarter-number = Quarter { $number }
half-year-number = Half-year { $number }

period-month = Every month
period-term = Every term
period-quarter = Every quarter
period-half_year = Every half-year

rule-month = { $month }
rule-window = { $from_month }–{ $to_month }
rule-all_year = All year
rule-schedule = By schedule
rule-ad_hoc = As the need arises
rule-day = { $day }
# $days is the number without its sign, $direction "after" or "before", $working "true" for working days; $anchor is one of
# the words below.
rule-after = { $direction ->
        [before] { $working ->
            [true] { $days ->
                [one] { $days } working day
               *[other] { $days } working days
            }
           *[other] { $days ->
                [one] { $days } day
               *[other] { $days } days
            }
        } before { $anchor }
       *[after] { $days ->
            [0] on the day of { $anchor }
           *[other] within { $working ->
                [true] { $days ->
                    [one] { $days } working day
                   *[other] { $days } working days
                }
               *[other] { $days ->
                    [one] { $days } day
                   *[other] { $days } days
                }
            } after { $anchor }
        }
    }
anchor-year_start = the start of the school year
anchor-year_end = the end of the school year
anchor-term_start = the start of term { $term }
anchor-term_end = the end of term { $term }
anchor-plan_approved = the plan's approval
anchor-activity_done = the completion of activity { $number }
# For an activity without a number, and where its name is not known.
anchor-named_activity_done = the completion of “{ $title }”
anchor-other_activity_done = the completion of another activity

day-off-holiday = Public holiday
day-off-moved_rest = Day off in lieu
day-off-moved_work = Working day in exchange

## Roles, bodies and posts in a body.

role-director = Director
role-chair = Working-group chair
role-deputy_chair = Deputy chair of the working group
role-integrity_officer = Academic-integrity officer
role-secretary = Council secretary
role-member = Working-group member
role-viewer = Observer
role-deputy_head = Deputy head
role-ict_specialist = ICT specialist
role-hr_officer = HR officer
role-lawyer = Lawyer (records clerk)
role-class_teachers = Class teachers
role-subject_teachers = Subject teachers
role-staff = All staff
role-pupils = Pupils
role-parents = Parents

# The full name of the duty, for documents.
role-full-integrity_officer = Officer for academic integrity and ethical use of AI

body-working_group = Working group
body-creative_group = Creative group
body-commission = Commission
body-council = Coordination-ethics council

body-post-chair = chair
body-post-deputy = deputy chair
body-post-secretary = secretary
body-post-member = member

## States of an activity.

status-done = Done
status-overdue = Overdue
status-soon = Due soon
status-in_progress = In progress
status-planned = Planned
status-not_applicable = Not applicable

## Incidents.

incident-type-data_leak = Data leak
incident-type-wrong_content = Wrong content
incident-type-integrity_breach = Breach of academic integrity
incident-type-harmful_content = Harmful content
incident-type-misuse = Misuse
incident-type-outage = Outage
incident-type-other = Other

incident-kind-hazard = Hazard
incident-kind-near_miss = Near miss
incident-kind-incident = Incident
incident-kind-serious = Serious incident

severity-low = Low
severity-medium = Medium
severity-high = High

incident-state-draft = Draft
incident-state-registered = Registered
incident-state-under_review = Under review
incident-state-measures = Measures
incident-state-closed = Closed
incident-state-dismissed = Dismissed
incident-state-reopened = Reopened
incident-state-void = Void

## Meetings and decisions.

meeting-state-draft = Draft
meeting-state-convened = Convened
meeting-state-in_session = In session
meeting-state-minutes = Minutes being drawn up
meeting-state-signed = Minutes signed
meeting-state-archived = Archived
meeting-state-no_quorum = No quorum
meeting-state-held = Held
meeting-state-cancelled = Cancelled

decision-status-open = In progress
decision-status-proposed = Proposed
decision-status-rejected = Not adopted
decision-status-soon = Due soon
decision-status-verified = Execution verified
decision-status-cancelled = Cancelled
agenda-kind-question = Question
agenda-kind-incident = Incident
agenda-kind-decision = Earlier decision
agenda-kind-standing = Standing item
item-state-open = Not heard yet
item-state-decided = Heard
item-state-deferred = Put off
vote-mode-count = By count
vote-mode-by_name = By name
vote-choice-for = for
vote-choice-against = against
vote-choice-abstained = abstained
vote-choice-recused = recused
quorum-rule-more_than_half = More than half of the members
quorum-rule-half = At least half of the members
quorum-rule-two_thirds = At least two thirds of the members
quorum-rule-count = A fixed number of members
quorum-why-more_than_half = { $members } members. A quorum is more than half, at least { $needed }.
quorum-why-half = { $members } members. A quorum is at least half, rounded up to { $needed }.
quorum-why-two_thirds = { $members } members. A quorum is at least two thirds, rounded up to { $needed }.
quorum-why-count = { $members } members. By the order a quorum is at least { $needed }.
majority-rule-more_than_half_of_present = More than half of those present
majority-rule-more_than_half_of_voting = More than half of those voting for or against
majority-rule-more_than_half_of_members = More than half of all members
majority-rule-two_thirds_of_present = At least two thirds of those present
majority-why-more_than_half_of_present = More than half of the { $of } present and entitled to vote are needed: at least { $needed }.
majority-why-more_than_half_of_voting = More than half of the { $of } votes for or against are needed: at least { $needed }.
majority-why-more_than_half_of_members = More than half of all { $of } members are needed: at least { $needed }.
majority-why-two_thirds_of_present = Two thirds of the { $of } present and entitled to vote are needed, rounded up: at least { $needed }.
numbering-calendar_year = By calendar year
numbering-school_year = By school year
page-numbers-top_centre = Top, centred
page-numbers-top_right = Top, at the right
page-numbers-bottom_centre = Bottom, centred
page-numbers-bottom_right = Bottom, at the right
proposal-source-incident = Open incidents
proposal-source-deferred = Items put off
proposal-source-decision = Decisions not carried out
proposal-source-standing = Standing items
proposal-incident-title = Incident { $number }: { $type }
proposal-decision-title = Execution of decision { $number } of minutes No. { $minutes }: { $text }
proposal-why-serious = A serious incident: the council has to hear it.
proposal-why-incident = Nothing was decided on the incident yet.
proposal-why-deferred = Put off at the meeting of { $day }.
proposal-why-overdue = Overdue since { $day }.
proposal-why-open = Due on { $day }.
proposal-why-standing = Stands on the agenda of every meeting.
decision-status-overdue = Overdue
decision-status-done = Done
decision-status-no_deadline = No deadline

task-status-open = In progress
task-status-soon = Due soon
task-status-overdue = Overdue
task-status-done = Done, not verified
task-status-verified = Done
task-status-cancelled = Cancelled

## Registers a result belongs to.

register-assessments = Assessments
register-evidence = Evidence
register-local_acts = Local acts
register-bodies = Groups and council members
register-meetings = Meetings
register-tools = AI tools
register-training = Training
register-report = Annual report
register-processes = Processes
register-marking = Marked materials
register-consultations = Consultations
register-incidents = Incident journal
register-council = Council
register-acknowledgements = Acknowledgements

## Rights and areas.

right-plan_read = Viewing the plan
right-plan_write = Editing the plan
right-plan_mark = Marking execution
right-plan_approve = Approving the plan
right-people_read = Viewing people
right-people_write = Editing people
right-incidents_read = Viewing incidents
right-incidents_write = Recording incidents
right-identities_read = Seeing who the people in the journal are
right-identities_write = Erasing names from the journal
right-council_read = Viewing the council
right-council_write = Recording meetings and decisions
right-report_read = Viewing the annual report
right-report_write = Writing the annual report
right-report_sign = Signing the annual report
right-reports_export = Exporting reports
right-school_write = Editing the school
right-accounts_write = Administering accounts
right-history_read = Viewing history

area-school = School
area-calendar = Calendar
area-accounts = Accounts
area-people = People
area-plan = Plan
area-evidence = Evidence
area-incidents = Incidents
area-council = Council
area-tasks = Tasks
area-reminders = Reminders
area-report = Annual report
area-history = History

## Long work: its name, and what it is doing now.

job-export_workbook = Exporting the Excel workbook
job-save_evidence = Saving a copy of a document
job-save_all_evidence = Saving all documents
job-export_inspection = Putting the inspection folder together
job-backup = Making a backup copy
job-check = Checking the data
job-read_import_table = Reading a table
job-export_import_template = Saving a sample table

doing-starting = Starting
doing-plan = Writing the plan
doing-incidents = Writing incidents
doing-decisions = Writing decisions
doing-registers = Writing the lists
doing-summary = Working out the summary
doing-collecting-evidence = Collecting the documents
doing-writing-pages = Writing the pages
doing-saving = Saving the file
doing-copying = Copying
doing-verifying = Verifying the copy
doing-copying-files = Copying files
doing-reading-table = Reading the table
doing-reading-document = Reading the document
doing-understanding-plan = Understanding the rows of the plan

## Names of fields, as the contract spells them.

# People.
field-surname = Surname
field-given_name = Given name
field-patronymic = Patronymic
field-full_name = Full name
field-short_name = Short name
field-post = Post
field-post_kk = Post, in Kazakh
field-post_ru = Post, in Russian
field-post_en = Post, in English
field-phone = Phone
field-email = Email
field-left_on = Left on
field-include_left = Include those who left
field-person = Person
field-person_id = Person
field-role = Role
field-roles = Roles
field-body = Body
field-bodies = Bodies
field-from_on = From
field-to_on = To
field-order_no = Order number

# The school, its year and its accounts.
field-id = Record
field-record_id = Record
field-name = Name
field-place = Place
field-bin = BIN
field-letterhead = Letterhead
field-address = Address
field-incident_index = Index of the incident journal
field-week_days = School week
field-page_numbers = Place of the page number
field-spine_mm = Margin at the spine, mm
field-revision = Version of the record
field-school_id = School
field-school_name = School
field-school_year = School year
field-school_year_id = School year
field-label = Label
field-starts_on = Starts on
field-ends_on = Ends on
field-terms = Terms
field-number = Number
field-day = Day
field-days = Days
field-kind = Kind
field-with_template = Make the plan from the template
field-creator = Creator of the school
field-director = Director
field-chair = Chair
field-officer = Academic-integrity officer
field-account = Account
field-account_id = Account
field-login = Login
field-password = Password
field-old_password = Old password
field-new_password = New password
field-recovery_code = Recovery code
field-disabled = Disabled
field-disabled_at = Disabled at
field-created_at = Created at
field-opened_at = Last opened
field-rights = Rights
field-theme = Theme
field-language = Language
field-today = Today
field-schools = Schools
field-school = School
field-session = Session
field-version = Version
field-data_folder = Data folder
field-demo = Demo school
field-years = School years
field-current = Current

# The plan.
field-plan = Plan
field-plan_id = Plan
field-title = Title
field-titles = Titles
field-purpose = Purpose
field-objectives = Objectives
field-topic = Topic
field-expected_results = Expected results
field-approved_on = Approved on
field-approved_order = Order of approval
field-stage = Stage
field-stage_id = Stage
field-stage_ids = Stages
field-stage_number = Stage number
field-stages = Stages
field-activity = Activity
field-activity_id = Activity
field-activities = Activities
field-responsible = Responsible person
field-responsible_id = Responsible person
field-co_executors = Co-executors
field-duty = Duty
field-parties = Parties
field-holder = Holder
field-rule = Deadline rule
field-month = Month
field-from_month = From month
field-to_month = To month
field-period = Period
field-every = Period
field-due_on = Deadline
field-days_left = Days left
field-status = Status
field-statuses = Statuses
field-expected_document = Result document
field-expected_documents = Result documents
field-document = Document
field-register = Register
field-why = Why it is needed
field-why_required = Why it is needed
field-mark = Execution mark
field-mark_id = Execution mark
field-marks = Execution marks
field-marked_on = Marked on
field-marked_at = Marked at
field-note = Note
field-signed_by = Signed by
field-signed_post = Post of the signer
field-withdrawn_at = Withdrawn at
field-withdrawn_by = Withdrawn by
field-withdrawn_reason = Reason for withdrawal
field-occurrence_key = Occurrence
field-occurrences = Occurrences
field-from_template = From the template
field-moved_from = Moved from

# Incidents.
field-incident = Incident
field-incident_id = Incident
field-incident_number = Incident number
field-what = What happened
field-occurred_on = Occurred on
field-occurred_time = Time it occurred
field-occurred_approximate = Approximate time
field-detected_on = Detected on
field-detected_time = Time it was detected
field-incident_type = Type
field-types = Types
field-reported_by = Reported by
field-old_number = Old number
field-reported_on = Reported on
field-concerned = Whom it concerns
field-closed_on = Closed on
field-sheet = Sheet
field-immediate_action = Immediate action
field-severity = Severity
field-severities = Severity
field-state = State
field-tool = AI tool
field-process = Process
field-harm = Harm
field-minors = Minors involved
field-cause = Cause
field-outcome = Outcome
field-measures = Measures taken
field-contact = Contact
field-recipient = To whom it goes
field-subjects = Whom it concerns
field-channel = Channel
field-reference = Reference
field-sent_on = Sent on
field-sent_time = Time it was sent
field-sent_at = Sent at
field-sent_by = Sending recorded by
field-not_required_reason = Why it is not needed
field-months = Number of months
field-identity_retention_months = Keeping of names, months
field-erased_at = Erased at
field-erased_by = Erased by
field-erased_reason = Reason for erasing
field-read_at = Read at
field-read_by = Read by
field-assigned_to = Assigned to
field-assigned_to_id = Assigned to
field-recorded_at = Recorded at
field-recorded_by = Recorded by
field-entries = Entries
field-entry = Entry
field-corrects = Corrects entry
field-corrected_by = Corrected by entry
field-state_to = New state
field-from = From state
field-to = To state
field-steps = Steps
field-reached_at = Reached at
field-school_class = Class
field-harm_kind = Kind of harm
field-intent = Intent
field-personal_data = Personal data concerned
field-people_affected = People affected
field-cause_kind = Kind of cause
field-impact = Impact
field-effect_check_on = Day to check the measures
field-effect_checked_on = Measures checked on
field-checked_on = Checked on
field-effective = Measures worked
field-effect_note = What the check showed
field-checklist = Required steps of the checklist
field-checklist_step_id = Checklist step
field-hint = Hint
field-due_count = Time
field-due_unit = Unit of time
field-required = Required
field-retired_at = Retired at
field-other_id = Other incident
field-linked_at = Linked at
field-linked_by = Linked by
effect-worked = The measures worked
effect-failed = The measures did not work
task-effect-check = Incident { $number }: check whether the measures worked
notice-entry-sent = The notice was sent: { $at }
notice-entry-waived = The notice was found not to be needed: { $reason }
notice-entry-taken-back = What was recorded of the notice was taken back: { $reason }
incident-repeats = Repeats incident { $number }
field-allowed = Allowed
field-facts = Facts
field-group = Group

# Meetings and decisions.
field-meeting = Meeting
field-meeting_id = Meeting
field-meeting_title = Meeting
field-meetings = Meetings
field-held_on = Meeting date
field-starts_at = Starts at
field-members = Members
field-attendees = Attendees
field-attendance = Attendance
field-present = Present
field-quorum = Quorum
field-needed = Needed
field-reached = Quorum reached
field-agenda = Agenda
field-agenda_item = Agenda item
field-agenda_item_id = Agenda item
field-agenda_items = Agenda items
field-position = Position
field-presenter = Presenter
field-presenter_id = Presenter
field-discussion = Discussion
field-decision = Decision
field-decision_id = Decision
field-decisions = Decisions
field-open_decisions = Open decisions
field-quorum_rule = Rule of quorum
field-quorum_count = Members needed for a quorum
field-majority_rule = Rule of majority
field-casting_vote = Casting vote of the chair
field-notice_days = Days of notice
field-numbering = Numbering of minutes
field-order_on = Date of the order
field-term_from_on = Term begins
field-term_to_on = Term ends
field-remote = From afar
field-invited = Guests
field-urgent_reason = Reason for short notice
field-chaired_by_id = Chairs the meeting
field-recorded_by_id = Keeps the minutes
field-arrived_time = Arrived at
field-left_time = Left at
field-speakers = Speakers
field-proposal = Proposal
field-choice = Vote
field-casting = The chair's vote
field-signed_on = Signed on
field-heading = Beginning
field-addressee = To whom
field-basis = Basis
field-signer_name = Signed by
field-signer_post = Signer’s post
field-correction_reason = Reason for the correction
field-removed_at = Taken out at
field-archive_index = File index
field-text = Text
field-votes_for = For
field-votes_against = Against
field-votes_abstained = Abstained
field-done_on = Done on
field-done_note = Note on completion
field-reason = Reason

# History and long work.
field-operation = Operation
field-operations = Operations
field-subject = Subject
field-happened_at = Happened at
field-undone = Undone
field-undoes = Undoes
field-permanent = Permanent
field-undo = Undo
field-redo = Redo
field-before = Before
field-after = After
field-limit = Number of rows
field-items = Rows
field-next = Next page
field-counts = Counts
field-shown = Shown
field-total = Total
field-done = Done
field-overdue = Overdue
field-soon = Due soon
field-seq = Sequence number
field-history = History
field-field = Field
field-fields = Fields
field-job = Job
field-request = Request
field-reply = Reply
field-doing = Current step
field-path = File location
field-bytes = File size
field-integrity = File integrity
field-foreign_keys = Links between records
field-chain = Chain of changes
field-head = Head of the chain
field-intact = Intact
field-first_broken = First broken record

# Answers and duties, as the history of a record says them.
yes = yes
no = no
duty-responsible = Responsible
duty-co_executor = Co-executor

# The same text in each of the three languages, as the history of a record names it.
field-name_kk = Name, in Kazakh
field-name_ru = Name, in Russian
field-name_en = Name, in English
field-short_name_kk = Short name, in Kazakh
field-short_name_ru = Short name, in Russian
field-short_name_en = Short name, in English
field-place_kk = Place, in Kazakh
field-place_ru = Place, in Russian
field-place_en = Place, in English
field-letterhead_kk = Letterhead, in Kazakh
field-letterhead_ru = Letterhead, in Russian
field-letterhead_en = Letterhead, in English
field-address_kk = Address, in Kazakh
field-address_ru = Address, in Russian
field-address_en = Address, in English
field-title_kk = Title, in Kazakh
field-title_ru = Title, in Russian
field-title_en = Title, in English
field-purpose_kk = Purpose, in Kazakh
field-purpose_ru = Purpose, in Russian
field-purpose_en = Purpose, in English
field-expected_document_kk = Result document, in Kazakh
field-expected_document_ru = Result document, in Russian
field-expected_document_en = Result document, in English
field-why_kk = Why it is needed, in Kazakh
field-why_ru = Why it is needed, in Russian
field-why_en = Why it is needed, in English
field-text_kk = Text, in Kazakh
field-text_ru = Text, in Russian
field-text_en = Text, in English

# What a record keeps besides what people fill in.
field-template_key = Key in the template
field-template_version = Template version
field-trashed_at = Removed at
field-trashed_reason = Reason for removal
field-cancelled_reason = Reason for cancelling
field-signed_by_id = Signed by
field-words = Given in words
field-year = Year
field-serial = Serial number
field-last = Last number

## Deadlines relative to an event, the plan over the years

field-anchor = Event
field-term = Term
field-working = Count working days
field-deadline = Deadline
field-change = Change
field-ids = Chosen activities
field-keys = Chosen changes
field-content = Filter
field-order = Order
field-approved_by = Approved by
field-leave_out = Activities left out
field-baseline_id = Approved version

## Work on the plan, tasks

field-original_due_on = Original deadline
field-granted_at = Extended at
field-granted_by = Extended by
field-declared_at = Declared at
field-declared_by = Declared by
field-given_at = Given at
field-given_by = Given by
field-verified_at = Verified at
field-verified_by = Verified by
field-cancelled_at = Cancelled at
field-extension = Extension
field-exemption = Justification

## Handing over, import, reminders

field-to_id = To whom
field-from_id = From whom
field-on = From which day
field-till = Until which day
field-until_on = Until which day
field-snoozed_until = Until which day
field-lead_days = Days before to remind
field-days_before = Days before to remind
field-scope = What to remind of
field-digest_time = Time of the digest
field-desktop = Notification on the screen
field-mapping = What the columns are
field-rows = Rows
field-work = Open work
field-leaves = Leaving
field-same_as = Person in the list
## Evidence

field-evidence = Evidence
field-evidence_id = Evidence
field-file_name = File name
field-media_type = Kind of file
field-size = Size
field-sha256 = SHA-256
field-revisions = Revisions
field-all_revisions = All revisions
field-revision_id = Revision
field-added_at = Added at
field-added_by = Added by
field-decided_at = Decided at
field-decided_by = Decided by
field-source = File
field-upload_id = File
field-page = Page
field-pages = Pages
field-missing = Missing
