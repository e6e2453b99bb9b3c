### The annual report: what it counts, what it proposes, and its paper.

## Registers that the report counts from

report-source-plan = The plan carried out
report-source-evidence = Evidence
report-source-incidents = Incidents
report-source-notices = Notices of personal-data breaches
report-source-meetings = Meetings of the council and groups
report-source-decisions = Decisions carried out
report-source-tasks = Tasks

## What they count

report-figure-plan-all = Activities in the plan
report-figure-plan-done = Done
report-figure-plan-on_time = Done on time
report-figure-plan-late = Done late
report-figure-plan-overdue = Overdue
report-figure-plan-ahead = Not due yet
report-figure-plan-no_case = No case arose
report-figure-plan-extended = Deadline extended
report-figure-plan-not_applicable = Not applicable
report-figure-evidence-expected = Documents expected
report-figure-evidence-held = Attached as a file
report-figure-evidence-returned = Returned for rework
report-figure-evidence-named = Named in a mark, no file
report-figure-evidence-missing = Missing
report-figure-evidence-ahead = Not due yet
report-figure-evidence-no_case = No case arose
report-figure-incidents-all = Incidents registered
report-figure-incidents-open = Open
report-figure-incidents-closed = Closed
report-figure-incidents-dismissed = Dismissed
report-figure-incidents-minors = Involving minors
report-figure-incidents-void = Void numbers
report-figure-incidents-days_to_close = Days to close (median)
report-figure-notices-all = Notice needed
report-figure-notices-in_time = Sent in time
report-figure-notices-late = Sent late
report-figure-notices-unsent = Overdue, not sent
report-figure-notices-waived = Found not to be needed
report-figure-notices-running = Waiting to be sent
report-figure-meetings-held = Meetings held
report-figure-meetings-signed = With signed minutes
report-figure-meetings-no_quorum = Without a quorum
report-figure-meetings-ahead = Meetings not finished
report-figure-decisions-adopted = Decisions adopted
report-figure-decisions-on_time = Carried out on time
report-figure-decisions-late = Carried out late
report-figure-decisions-overdue = Overdue
report-figure-decisions-ahead = Under way
report-figure-decisions-no_execution = Needs no execution
report-figure-decisions-cancelled = Cancelled
report-figure-tasks-given = Tasks given
report-figure-tasks-on_time = Done on time
report-figure-tasks-late = Done late
report-figure-tasks-overdue = Overdue
report-figure-tasks-ahead = Under way
report-figure-tasks-cancelled = Cancelled

## Parts by which they are counted

report-part-stage = By stage
report-part-type = By type
report-part-kind = By kind
report-part-severity = By severity
report-part-body = By body
report-part-unknown = Not judged yet

## How a notice stands

report-notice-sent = Sent in time
report-notice-sent_late = Sent late
report-notice-late = Term over, not sent
report-notice-waived = Found not to be needed
report-notice-running = Waiting to be sent
report-activity-removed = Taken out of the plan

## What the registers propose. { $value } is the figure, { $of } the whole, { $last } the year before, { $part } and
## { $number } the part it counts.

report-proposal-plan_done = Of { $of } activities in the plan, { $value } were carried out.
report-proposal-stage_done = Every activity of stage { $number } (“{ $part }”) was carried out: { $value }.
report-proposal-on_time = Of { $of } activities carried out, { $value } were finished on time.
report-proposal-documents_held = Of { $of } documents that the plan expects, { $value } are held.
report-proposal-decisions_on_time = Of { $of } decisions adopted, { $value } were carried out on time.
report-proposal-incidents_closed = Of { $of } incidents registered, { $value } were examined and closed.
report-proposal-days_to_close = An incident is closed sooner than in the year before: in { $value } days instead of { $last }.
report-proposal-fewer_incidents = There were fewer incidents than in the year before: { $value } instead of { $last }.
report-proposal-notices_in_time = Every notice of a personal-data breach was sent within one working day: { $value }.
report-proposal-overdue = Activities of the plan that are overdue and not carried out: { $value }.
report-proposal-late = Activities carried out after their deadline: { $value }.
report-proposal-documents_missing = Documents that the plan expects and the school does not hold: { $value }.
report-proposal-decisions_overdue = Decisions of the council and groups that were not carried out in time: { $value }.
report-proposal-tasks_overdue = Tasks that are overdue: { $value }.
report-proposal-no_quorum = Meetings that did not take place for want of a quorum: { $value }.
report-proposal-incidents_open = Incidents that are still open: { $value }.
report-proposal-frequent_type = Incidents of the type “{ $part }” were frequent: { $value } in all.
report-proposal-more_incidents = There were more incidents than in the year before: { $value } instead of { $last }.
report-proposal-minors = Incidents that involved minors: { $value }.
report-proposal-notices_late = Notices of personal-data breaches sent late: { $value }.
report-proposal-notices_unsent = Notices of personal-data breaches overdue and still not sent: { $value }.
report-proposal-finish_overdue = Finish the overdue activities ({ $value }), or take them into the next year’s plan with a reason.
report-proposal-collect_documents = Draw up the missing documents ({ $value }) and attach them to the plan.
report-proposal-review_decisions = Look at the decisions not carried out ({ $value }) at the council’s first meeting and set a new day.
report-proposal-close_incidents = Finish the measures on open incidents ({ $value }) and report the outcome to the council.
report-proposal-prevent_type = Train the staff to prevent incidents of the type “{ $part }”.
report-proposal-protect_minors = Plan class hours and a parents’ meeting on the protection of pupils for the next year.
report-proposal-send_notices = Send the overdue notices ({ $value }) without delay.
report-proposal-explain_notices = Acquaint the staff, against signature, with how a personal-data breach is notified within one working day.
report-proposal-call_members = Call the council’s members to meetings earlier and let them take part remotely.

## The paper

report-paper-title = Annual report on introducing artificial intelligence, { $year } school year
report-paper-period = { $from } – { $to }
report-paper-stage = Stage { $number }. { $title }
report-paper-draft = Draft: the report is not signed yet.
report-paper-corrected = Version { $version }. Reason for the correction: { $reason }
report-paper-carried-task = Given as a task: { $number }
report-paper-carried-task-due = Given as a task: { $number }, due { $day }
report-paper-carried-activity = In the next year’s plan: activity { $number }
report-paper-carried-activity-due = In the next year’s plan: activity { $number }, due { $day }
report-kind-achievement = Achievements
report-kind-problem = Problems
report-kind-recommendation = Recommendations
report-column-figure = Figure
report-paper-approve = APPROVED
report-paper-blank-day = ___ ____________ 20___
report-paper-period-label = Period
report-paper-basis-label = Basis
report-paper-figures = Figures from the registers
report-paper-this-year = This year
report-paper-year-signed = { $year } (by the report signed on { $day })
report-paper-plan = The plan and what became of it
report-paper-no-plan = No plan was made for this school year in the program.
report-paper-activity = Activity
report-paper-due = Due
report-paper-done = Carried out
report-paper-document = Evidence
report-paper-incidents = Incidents (without names)
report-paper-incidents-apart = Lines in the journal: { $count }. The journal is annexed as a paper of its own.
report-paper-no-incidents = No incident was registered in the period.
report-paper-detected = Detected
report-paper-type = Type
report-paper-kind = Kind
report-paper-severity = Severity
report-paper-state = State
report-paper-source = Source: { $source }
report-paper-cover = The school’s annual report for the period is sent herewith.
report-paper-none = Nothing is written here.
report-paper-annexes = Annexes
report-paper-annex = Annex { $number }
report-paper-number = Number
report-paper-hash = Version { $version }. SHA-256 of the content: { $hash }
