### The directory of people, their roles and bodies.

people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
people-search = Search people
people-table = List of people
people-empty = The list is empty
people-empty-text = Enter the school's staff: they are chosen from in the plan, in incidents and at meetings.
people-nothing-matches = There is no such person
person-add = Add a person
person-new = New person
person-tabs = Parts about the person
person-tab-facts = Facts
person-tab-history = Changes
person-leaves = Mark as left
person-leaves-means = Roles and memberships end on this day; the entries are kept.
person-returns = Mark as returned
person-left = left on { $day }
roles-none = No roles.
bodies-none = Sits in no body.
role-give = Give a role
role-end = End
body-join = Add to a body
body-leave = Take out of the body
body-post = Post in the body
held-from = from { $from }
held-from-to = { $from } – { $to }
held-order = order No. { $order }

## What a role opens in the program.

role-opens-director = Approves the plan, manages people and accounts, sees everything.
role-opens-chair = Keeps the plan, incidents, the council, people and settings.
role-opens-deputy_chair = Keeps the plan, incidents and the council, issues reports.
role-opens-integrity_officer = Keeps incidents and the council, sets execution marks, issues reports.
role-opens-secretary = Keeps meetings and decisions, issues reports.
role-opens-member = Sees the plan, incidents and the council, sets execution marks.
role-opens-viewer = Only sees the plan, people and the council.
role-opens-deputy_head = Opens nothing in the program; the plan names it as responsible.
role-opens-ict_specialist = Opens nothing in the program; the plan names it as responsible.
role-opens-hr_officer = Opens nothing in the program; the plan names it as responsible.
role-opens-lawyer = Opens nothing in the program; the plan names it as responsible.
role-opens-class_teachers = Opens nothing in the program; the plan names it as carrying out.
role-opens-subject_teachers = Opens nothing in the program; the plan names it as carrying out.
role-opens-staff = Opens nothing in the program; the plan names it as carrying out.
role-opens-pupils = Opens nothing in the program; the plan names it as carrying out.
role-opens-parents = Opens nothing in the program; the plan names it as carrying out.

## Handing over: open work, roles and seats go to another person in one step.

hand-over = Hand over
hand-over-title = Hand over the work of { $person }
hand-over-to = To whom
hand-over-on = From which day
hand-over-roles = Roles
hand-over-bodies = Seats in bodies
hand-over-work = Open work
hand-over-all-work = Hand over all open work: { $count }
hand-over-activities = Activities: { $count }
hand-over-tasks = Tasks: { $count }
hand-over-decisions = Decisions: { $count }
hand-over-incidents = Incidents: { $count }
hand-over-leaves = Also note that the person leaves that day
hand-over-keeps = Execution marks and signed papers keep the old name.
hand-over-nothing = There is nothing to hand over
hand-over-nothing-text = This person has no roles, no seats in bodies and no open work.
handed-over = Handed over
handed-over-nothing = No role, seat or open work was moved.
handed-roles = Roles: { $count }
handed-bodies = Seats in bodies: { $count }
hand-over-open-receiver = Open who took over

## Import of people from a sheet.

people-import = Import from Excel
import-title = Import people from Excel
import-choose = Choose an Excel file
import-choose-other = Choose another file
import-file-kind = Excel workbook
import-begin = Choose a file with the list of staff
import-begin-text = The sheet needs headings at the top: surname, given name, patronymic, post, phone. The whole name may stand in one column. You check every row before anything is entered.
import-template = Save a sample sheet
import-template-name = Sample list of staff
import-template-saved = The sample sheet is saved: { $path }
import-source = { $file }, sheet “{ $sheet }”
import-table = Rows of the file
import-column = What the column “{ $heading }” is
import-column-unnamed = Column without a heading
import-skip = not taken
import-line = Row
import-take = Enter: { $name }
import-take-all = Enter all ready rows
import-count-ready = Ready: { $count }
import-count-same = Already here among them: { $count }
import-new = New
import-same = Here: updated
import-fix = To put right
import-problem-field-missing = { $field }: not given
import-problem-field-malformed = { $field }: not understood
import-shown = Rows shown
import-shown-all = All: { $count }
import-shown-doubtful = To put right: { $count }
import-doubtful-text = A row with a mistake is not entered: change what the column is, or correct the file in Excel and choose it again.
import-doubtful-none = No row needs putting right.
import-run = Import ({ $count })
import-done = The import is done
import-done-text = Added: { $added }. Updated: { $updated }.
import-undone = The import was undone
import-undone-text = The list is as it was. Choose the file again if needed.
import-to-people = Go to the list of people
