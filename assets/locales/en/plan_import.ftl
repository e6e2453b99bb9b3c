# Importing a plan from a Word or Excel document: what was understood, and what is doubtful.

import-plan-read = Activities: { $count }. New: { $new }, to be updated: { $changed }, unchanged: { $unchanged }. Marks to be put: { $marks }. Rows to check: { $doubtful }.

# $table is the table's number or the sheet's name.
import-place-cell = table: { $table }, row: { $row }, column: { $column }
import-place-paragraph = paragraph { $paragraph }

import-unread-cell = Cell not read
import-unread-comment = Comment
import-unread-footnote = Footnote
import-unread-endnote = Endnote
import-unread-text_box = Text box
import-unread-header = Page header
import-unread-footer = Page footer
import-unread-deleted = Struck out in review
import-unread-chart = Chart
import-unread-picture = Picture or embedded object

import-mark-added = A mark will be put
import-mark-here = This mark is there already and is not put again
import-mark-said_before = Taken before and not put again
import-mark-no_place = No mark is put
import-mark-stands = Mark in the plan

## Doubts. The document's own words may follow.

import-doubt-deadline_missing = No deadline is given: taken as due by the end of the year.
import-doubt-deadline_unknown = The deadline is unclear: taken as due by the end of the year.
import-doubt-deadline_guessed = Check the deadline: it may not be understood in full.
import-doubt-deadline_outside_year = The deadline lies outside the school year: the nearest one was taken.
import-doubt-party_in_words = Not known as a role or a person: kept in the document's words.
import-doubt-party_unknown = This person is not in the directory.
import-doubt-party_ambiguous = Several people have a name like this: kept in the document's words.
import-doubt-party_guessed = The person was recognised by a guess.
import-doubt-responsible_missing = Nobody responsible is named: a new row gets the working-group chair.
import-doubt-number_missing = There is no number.
import-doubt-number_repeated = The number stands twice.
import-doubt-activity_guessed = The plan’s activity was taken by its number only: the title is another. Check that it is the same activity.
import-doubt-activity_other = The plan has another activity under this number: the row is added as a new one.
import-doubt-deadline_kept = The plan’s own deadline stays: with the new one, earlier marks of execution would lose their place.
import-doubt-number_skipped = Numbers are missing before this row:
import-doubt-number_long = The number is too long: only its beginning was taken.
import-doubt-title_missing = The activity has no title: write one, or the row is not taken.
import-doubt-text_long = The text is too long: its first 300 characters were taken.
import-doubt-row_joined = A row that was torn apart was joined to the one above.
import-doubt-mark_without_day = The mark has no date: today's will be put.
import-doubt-mark_unclear = The execution mark is unclear and will not be put.
import-doubt-mark_not_done = Not done yet by the document: no mark is put.
import-doubt-mark_outside_year = The day of the mark is not of this school year, or has not come yet: no mark is put.
import-doubt-mark_between = It is not clear which deadline the mark belongs to: it will be put to the nearest one.
import-doubt-mark_no_place = There is no free deadline that the mark could belong to: it is not put.
import-doubt-stage_guessed = This row was taken as a stage's title.
import-doubt-stage_missing = The row stands above the first stage and was put under it.
import-doubt-year_differs = The document is for another school year:
import-doubt-year_missing = The document names no school year. Taken as:
import-doubt-approval_undated = The approval has no date.

## The page on which a plan is imported.

plan-import = Import from Word or Excel
plan-import-title = Import a plan from Word or Excel
plan-import-file-kind = Word document or Excel workbook
plan-import-choose = Choose a document
plan-import-begin = Choose the document with the plan for { $year }
plan-import-begin-text = A Word or Excel file you already have will do: the order of its columns and the way stages and deadlines are written do not matter. You can also drop the file here. You will look every row over before it is taken.
plan-import-later = If you have a plan in a Word or Excel file, you can import it later on the Plan page.
plan-import-source = { $file }, school year { $year }
plan-import-table = Rows of the document
plan-import-shown-doubtful = To check: { $count }
plan-import-doubtful-none = No row needs checking.
plan-import-take-all = Take all rows
plan-import-missing = Not in the document, stays in the plan: { $count }
plan-import-approve = Record the approval too: { $day }, No. { $order }
plan-import-done-text = Added: { $added }. Updated: { $updated }. Unchanged: { $unchanged }. Marked as done: { $marked }.
plan-import-undone-text = The plan is as it was before. Choose the document again if needed.
plan-import-skipped = Not taken:
plan-import-unread = In the document but not taken: { $count }
plan-import-head = Head of the document
plan-import-approval = Approval
plan-import-objectives = Objectives
plan-import-topic = Topic
plan-import-expected-results = Expected results
plan-import-other = Other lines
plan-import-updates = Will be updated
plan-import-same = No change
plan-import-as-new = Take as a new activity
plan-import-edit = { $name }, edit: { $row }
plan-import-in-document = In the document: “{ $text }”
plan-import-mark-hint = Without a date no mark is put.
plan-import-field-stage = Stage
plan-import-field-number = Number
plan-import-field-title = Title
plan-import-field-responsible = Responsible
plan-import-field-participants = Co-executors
plan-import-field-deadline = Deadline
plan-import-field-result = Result document
plan-import-field-mark = Execution mark
