### Everything the school year's Excel workbook says by itself. Days arrive as 18.09.2026 unless a comment says otherwise.

## Sheets: at most 31 characters, none of [ ] : * ? / \

workbook-sheet-cover = Cover
workbook-sheet-plan = Plan
workbook-sheet-changes = Changes
workbook-sheet-incidents = Incident journal
workbook-sheet-decisions = Meeting decisions
workbook-sheet-summary = Summary by stage

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

## Decisions

workbook-decisions-heading = Decisions of meetings in the { $school_year } school year
workbook-decisions-body = Adopted by
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

## Summary

workbook-summary-heading = Execution of the plan as of { $date }
workbook-summary-stage = Stage
workbook-summary-total = Total
workbook-summary-done = Done
workbook-summary-overdue = Overdue
workbook-summary-soon = Due soon
workbook-summary-left = Ahead
workbook-summary-share = Share done
workbook-summary-total-row = Whole plan
workbook-summary-by-type = Types of incidents
workbook-summary-counts = The year in numbers
workbook-summary-incidents = Incidents registered
workbook-summary-incidents-open = of these open
workbook-summary-incidents-void = of these void
workbook-summary-meetings = Meetings held
workbook-summary-decisions = Decisions adopted
workbook-summary-decisions-open = of these not completed
workbook-chart-title = Activities by stage
workbook-chart-description = The chart shows how many activities of each stage are done, overdue, due soon and ahead. The numbers stand in the table above.

## Common

# $page and $pages are codes of the page's foot: neither a letter nor a hyphen may touch them.
workbook-footer-page = Page { $page } of { $pages }
workbook-footer-left = { $school }, { $school_year } school year
# Ends a text that is longer than a cell can hold.
workbook-text-cut = [cut: a cell holds no more; the whole text is in the program]
workbook-property-title = { $school }: { $school_year } school year
workbook-property-subject = Plan for the responsible introduction of AI and its execution
workbook-property-keywords = plan, artificial intelligence, incident journal, council decisions

## Calendar file

calendar-name = AI introduction deadlines, { $school_year }: { $whose }
